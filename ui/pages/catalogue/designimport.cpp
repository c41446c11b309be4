// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designimport.h"

#include "core/base/files.h"
#include "core/microcredentials/history.h"
#include "core/microcredentials/starters.h"
#include "core/store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::DesignImport)
};

constexpr qint64 largestDesign = 8 * 1024 * 1024;

} // namespace

QStringList designEndings()
{
    return {u"json"_s, u"laureldesign"_s};
}

core::Result<core::DesignFile> designAt(const QString& path)
{
    const auto name = QFileInfo(path).fileName();
    const auto bytes = core::readFile(path, largestDesign);
    if (!bytes)
        return bytes.error();
    auto design = core::readDesignFile(*bytes);
    if (!design)
        return core::Error{design.error().kind,
            Text::tr("%1 was not taken in: %2").arg(name, design.error().message),
            design.error().detail};
    return design;
}

core::Result<core::DesignImport> importInto(const core::Store& store, const core::DesignFile& file)
{
    const auto known = store.microcredentials().withCode(file.code);
    if (!known)
        return known.error();
    std::optional<core::MicrocredentialHistory> history;
    if (*known) {
        auto read = core::readHistory(store, **known);
        if (!read)
            return read.error();
        history = *std::move(read);
    }
    std::optional<core::Microcredential> taken;
    if (const auto id = core::MicrocredentialId::fromString(file.id)) {
        auto found = store.microcredentials().find(*id);
        if (!found)
            return found.error();
        taken = *std::move(found);
    }
    return core::importDesign(file, history, taken, core::now());
}

QList<core::DesignFile> missingStarters(const core::Store& store)
{
    QList<core::DesignFile> missing;
    for (const auto& name : core::starterDesigns()) {
        auto file = core::readDesignFile(core::starterFile(name));
        if (!file)
            continue;
        const auto known = store.microcredentials().withCode(file->code);
        const auto id = core::MicrocredentialId::fromString(file->id);
        const auto taken = id ? store.microcredentials().find(*id)
                              : core::Result(std::optional<core::Microcredential>());
        if (known && !*known && taken && !*taken)
            missing.append(*std::move(file));
    }
    return missing;
}

core::Result<void> writeWhole(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return core::Error{core::Error::Kind::Storage,
        Text::tr("%1 could not be written. Choose another folder, or make room on the disk.")
            .arg(QFileInfo(path).fileName()),
        file.errorString()};
}

} // namespace ui
