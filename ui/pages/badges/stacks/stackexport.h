// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/stackfiles.h"
#include "ui/edit/editor.h"

#include <QPointer>

namespace ui {

class LongWork;

/// Hands out the award of a stack: signs it, with the badges in it that are not signed yet, and
/// writes its file beside the windows.
class StackExport : public QObject {
    Q_OBJECT

public:
    /// The progress is shown at the foot of `over`.
    StackExport(const core::Store& store, Editor& editor, QWidget* over);

    /// Tells keyWanted() when something has to be signed and the key is not open; unlock() then
    /// goes on.
    void start(const core::StackAward& award, core::BadgeFormat format, const QString& path);
    void unlock(core::SigningKey key);
    bool isBusy() const { return !m_work.isNull(); }

signals:
    void keyWanted();
    void busyChanged();
    void done(const QString& sentence, const QString& folder);
    void failed(const core::Error& error);

private:
    core::Result<core::BadgeParts> sign();
    void write(const core::BadgeParts& parts);

    const core::Store& m_store;
    Editor& m_editor;
    QWidget* m_over;
    core::StackAward m_award;
    core::BadgeFormat m_format = core::BadgeFormat::Pdf;
    QString m_path;
    std::optional<core::SigningKey> m_key; ///< for the export that waits for it
    bool m_lacksKey = false;
    QPointer<LongWork> m_work;
};

} // namespace ui
