// SPDX-License-Identifier: MIT
#include "ui/pages/badges/badgeexport.h"

#include "core/credentials/schoolkey.h"
#include "core/paper/pdfbatch.h"
#include "core/store.h"
#include "ui/edit/longwork.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

core::Result<void> save(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return core::Error{core::Error::Kind::Storage,
        BadgeExport::tr("“%1” could not be written. Choose a folder that is there, can be written "
                        "to and has room.")
            .arg(QDir::toNativeSeparators(path)),
        file.errorString()};
}

} // namespace

core::Result<int> writeBadges(
    const QList<OutgoingBadge>& badges, core::BadgeFormat format, const core::Progress& progress)
{
    const core::PdfBatch batch; // certificates share fonts, frame and seal
    const int total = int(badges.size());
    for (int i = 0; i < total; ++i) {
        progress.tell(i, total);
        if (progress.isCancelled())
            return core::Error{core::Error::Kind::Cancelled,
                BadgeExport::tr("Stopped. %1 of %2 files are written.").arg(i).arg(total)};
        const auto bytes = core::badgeFile(badges.at(i).parts, format);
        if (!bytes)
            return bytes.error();
        if (auto done = save(badges.at(i).path, *bytes); !done)
            return done.error();
    }
    progress.tell(total, total);
    return total;
}

BadgeExport::BadgeExport(const core::Store& store, Editor& editor, QWidget* over)
    : QObject(over)
    , m_store(store)
    , m_editor(editor)
    , m_over(over)
{
}

void BadgeExport::start(const Order& order)
{
    if (m_work)
        return;
    m_order = order;
    const auto all = gather();
    const auto key = core::schoolKey(m_store);
    if (!all || !key) {
        emit failed(all ? key.error() : all.error());
        return;
    }
    if (all->isEmpty()) {
        emit failed({core::Error::Kind::Refused,
            tr("A revoked award is not handed out. Reinstate it first.")});
        return;
    }
    const bool isPlain = !*key && m_order.format == core::BadgeFormat::Pdf && !m_order.kit;
    m_lacksKey = false;
    auto done = core::Result<void>();
    if (isPlain) {
        done = writePlain(*all);
    } else {
        const auto badges = sign(*all);
        done = badges ? writeSigned(*badges) : badges.error();
    }
    if (done)
        return;
    if (m_lacksKey)
        emit keyWanted();
    else if (done.error().kind != core::Error::Kind::Cancelled) // else the editor has said why
        emit failed(done.error());
}

void BadgeExport::unlock(core::SigningKey key)
{
    m_key = std::move(key);
    start(m_order);
    m_key.reset();
}

core::Result<QList<core::Work>> BadgeExport::gather() const
{
    QList<core::Work> all;
    for (const auto& enrollment : m_order.work) {
        auto work = core::readWork(m_store, enrollment);
        if (!work)
            return work.error();
        if (work->award && work->award->status == core::AwardStatus::Issued)
            all.append(*std::move(work));
    }
    return all;
}

QString BadgeExport::pathOf(const core::Work& work) const
{
    return m_order.isFolder ? QDir(m_order.path).filePath(core::badgeFileName(work, m_order.format))
                            : m_order.path;
}

core::Result<void> BadgeExport::writePlain(const QList<core::Work>& all)
{
    QList<OutgoingBadge> badges;
    for (const auto& work : all) {
        auto parts = core::certificateParts(m_store, work, m_order.paper);
        if (!parts)
            return parts.error();
        badges.append({pathOf(work), *std::move(parts)});
    }
    write(badges);
    return {};
}

core::Result<void> BadgeExport::writeSigned(const QList<core::SignedBadge>& badges)
{
    if (m_order.kit) {
        const auto parts
            = core::showcaseParts(m_store, badges.first(), *m_order.kit, m_order.paper);
        if (!parts)
            return parts.error();
        writeKit(*parts);
        return {};
    }
    QList<OutgoingBadge> outgoing;
    for (const auto& badge : badges) {
        auto parts = core::badgeParts(m_store, badge, m_order.paper);
        if (!parts)
            return parts.error();
        parts->back = m_order.back;
        outgoing.append({pathOf(badge.work), *std::move(parts)});
    }
    write(outgoing);
    return {};
}

// What is signed now is in the workspace before any file goes out.
core::Result<QList<core::SignedBadge>> BadgeExport::sign(const QList<core::Work>& all)
{
    core::BadgeSigning signing(m_store, [this]() -> core::Result<core::SigningKey> {
        if (m_key)
            return *std::exchange(m_key, std::nullopt);
        auto key = core::openSchoolKey(m_store, {});
        m_lacksKey = !key;
        return key;
    });
    const auto at = core::now();
    QList<core::SignedBadge> badges;
    for (const auto& work : all) {
        auto badge = signing.badge(work, at);
        if (!badge)
            return badge.error();
        badges.append(*std::move(badge));
    }
    const auto changes = signing.changes(at);
    if (!changes)
        return changes.error();
    const auto text = all.size() == 1 ? tr("Sign the badge") : tr("Sign %1 badges").arg(all.size());
    if (!changes->isEmpty() && !m_editor.applyForGood(text, *changes))
        return core::Error{core::Error::Kind::Cancelled, {}};
    return badges;
}

void BadgeExport::write(const QList<OutgoingBadge>& badges)
{
    const auto name = QFileInfo(badges.first().path).fileName();
    const auto text = badges.size() == 1 ? tr("Writing “%1”").arg(name)
                                         : tr("Writing %1 badges").arg(badges.size());
    const auto work = [badges, format = m_order.format](const core::Progress& progress) {
        return writeBadges(badges, format, progress);
    };
    const auto folder = m_order.isFolder ? m_order.path : QFileInfo(m_order.path).absolutePath();
    m_work = LongWork::run(m_over, text, work, [=, this](const core::Result<int>& written) {
        finish(!written         ? core::Result<QString>(written.error())
                : *written == 1 ? tr("“%1” is written.").arg(name)
                                : tr("%1 badges are written.").arg(*written),
            folder);
    });
    emit busyChanged();
}

void BadgeExport::writeKit(const core::ShowcaseParts& parts)
{
    const auto work = [parts, parent = m_order.path](const core::Progress& progress) {
        return core::writeShowcase(parts, parent, progress);
    };
    m_work = LongWork::run(
        m_over, tr("Writing the kit"), work, [this](const core::Result<QString>& folder) {
            if (!folder)
                return finish(folder.error(), {});
            finish(tr("The kit is in “%1”. Its READ ME says what each file is for.")
                       .arg(QFileInfo(*folder).fileName()),
                *folder);
        });
    emit busyChanged();
}

void BadgeExport::finish(const core::Result<QString>& said, const QString& folder)
{
    m_work.clear();
    emit busyChanged();
    if (said)
        emit done(*said, folder);
    else if (said.error().kind == core::Error::Kind::Cancelled)
        emit done(said.error().message, folder);
    else
        emit failed(said.error());
}

} // namespace ui
