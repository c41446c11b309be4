// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/showcasekit.h"
#include "ui/edit/editor.h"

#include <QPointer>

namespace ui {

class LongWork;

/// A badge on its way into a file.
struct OutgoingBadge {
    QString path;
    core::BadgeParts parts;
};

/// Writes the badges one by one; a file that was there is replaced. Gives how many were written,
/// or the error that ended it; what was written until then stays.
core::Result<int> writeBadges(
    const QList<OutgoingBadge>& badges, core::BadgeFormat format, const core::Progress& progress);

/// Hands badges out: signs those that are not signed yet, and writes their files beside the
/// windows.
class BadgeExport : public QObject {
    Q_OBJECT

public:
    /// The progress is shown at the foot of `over`.
    BadgeExport(const core::Store& store, Editor& editor, QWidget* over);

    struct Order {
        QList<core::EnrollmentId> work; ///< with an award each; revoked ones are left out
        core::BadgeFormat format = core::BadgeFormat::Pdf;
        core::PaperSize paper = core::PaperSize::A4;
        core::BackPage back = core::BackPage::None; ///< of a PDF
        QString path = {}; ///< of the file, or of the folder for several
        bool isFolder = false;
        std::optional<core::ShowcaseChoices> kit = {}; ///< a kit of one badge, within the folder
    };

    /// Tells keyWanted() when something has to be signed and the key is not open; unlock() then
    /// goes on. A school without a key hands out plain certificates.
    void start(const Order& order);
    void unlock(core::SigningKey key);
    bool isBusy() const { return !m_work.isNull(); }

signals:
    void keyWanted();
    void busyChanged();
    void done(const QString& sentence, const QString& folder);
    void failed(const core::Error& error);

private:
    core::Result<QList<core::Work>> gather() const;
    core::Result<QList<core::SignedBadge>> sign(const QList<core::Work>& all);
    core::Result<void> writePlain(const QList<core::Work>& all);
    core::Result<void> writeSigned(const QList<core::SignedBadge>& badges);
    QString pathOf(const core::Work& work) const;
    void write(const QList<OutgoingBadge>& badges);
    void writeKit(const core::ShowcaseParts& parts);
    void finish(const core::Result<QString>& said, const QString& folder);

    const core::Store& m_store;
    Editor& m_editor;
    QWidget* m_over;
    Order m_order;
    std::optional<core::SigningKey> m_key; ///< for the order that waits for it
    bool m_lacksKey = false; ///< there is something to sign, and the key is not open
    QPointer<LongWork> m_work;
};

} // namespace ui
