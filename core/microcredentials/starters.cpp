// SPDX-License-Identifier: MIT
#include "core/microcredentials/starters.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QStringList starters(bool isStack)
{
    QStringList names;
    const auto files = QDir(u":/designs"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const auto& file : files) {
        if (file.startsWith("stack-"_L1) == isStack)
            names.append(file.chopped(qstrlen(".json")));
    }
    return names;
}

} // namespace

QStringList starterDesigns()
{
    return starters(false);
}

QStringList starterStacks()
{
    return starters(true);
}

QByteArray starterFile(const QString& name)
{
    QFile file(u":/designs/%1.json"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace core
