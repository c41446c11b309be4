// SPDX-License-Identifier: MIT
#include "core/microcredentials/microcredentialrepository.h"

#include <QCache>
#include <QMutex>

namespace core {

namespace {

constexpr qsizetype remembered = 4'000'000; // characters of designs

}

// Every piece of work is read together with its design, so that the same few come again and again.
bool fromSql(const QVariant& stored, Design& design)
{
    static QMutex mutex;
    static QCache<QString, Design> designs(remembered);
    const auto text = stored.toString();
    const QMutexLocker lock(&mutex);
    if (const auto* known = designs.object(text)) {
        design = *known;
        return true;
    }
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject() || !Json::read(QJsonValue(document.object()), design))
        return false;
    designs.insert(text, new Design(design), text.size());
    return true;
}

} // namespace core
