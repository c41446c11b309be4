// SPDX-License-Identifier: MIT
#include "ui/pages/badges/stacks/stackexport.h"

#include "core/credentials/schoolkey.h"
#include "core/store.h"
#include "ui/edit/longwork.h"
#include "ui/pages/badges/badgeexport.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

StackExport::StackExport(const core::Store& store, Editor& editor, QWidget* over)
    : QObject(over)
    , m_store(store)
    , m_editor(editor)
    , m_over(over)
{
}

void StackExport::start(
    const core::StackAward& award, core::BadgeFormat format, const QString& path)
{
    if (m_work)
        return;
    m_award = award;
    m_format = format;
    m_path = path;
    m_lacksKey = false;
    const auto parts = sign();
    if (parts)
        write(*parts);
    else if (m_lacksKey)
        emit keyWanted();
    else if (parts.error().kind != core::Error::Kind::Cancelled) // else the editor has said why
        emit failed(parts.error());
}

void StackExport::unlock(core::SigningKey key)
{
    m_key = std::move(key);
    start(m_award, m_format, m_path);
    m_key.reset();
}

// What is signed now is in the workspace before the file goes out.
core::Result<core::BadgeParts> StackExport::sign()
{
    core::StackSigning signing(m_store, [this]() -> core::Result<core::SigningKey> {
        if (m_key)
            return *std::exchange(m_key, std::nullopt);
        auto key = core::openSchoolKey(m_store, {});
        m_lacksKey = !key;
        return key;
    });
    const auto at = core::now();
    const auto made = signing.award(m_award, at);
    if (!made)
        return made.error();
    const auto changes = signing.changes(at);
    if (!changes)
        return changes.error();
    if (!changes->isEmpty() && !m_editor.applyForGood(tr("Sign the stack"), *changes))
        return core::Error{core::Error::Kind::Cancelled, {}};
    return core::stackParts(m_store, *made);
}

void StackExport::write(const core::BadgeParts& parts)
{
    const auto name = QFileInfo(m_path).fileName();
    const auto work
        = [file = OutgoingBadge{m_path, parts}, format = m_format](
              const core::Progress& progress) { return writeBadges({file}, format, progress); };
    m_work = LongWork::run(
        m_over, tr("Writing “%1”").arg(name), work, [=, this](const core::Result<int>& written) {
            m_work.clear();
            emit busyChanged();
            if (written)
                emit done(tr("“%1” is written.").arg(name), QFileInfo(m_path).absolutePath());
            else if (written.error().kind == core::Error::Kind::Cancelled)
                emit done(written.error().message, {});
            else
                emit failed(written.error());
        });
    emit busyChanged();
}

} // namespace ui
