// SPDX-License-Identifier: MIT
#pragma once

#include "core/evidence/mending.h"
#include "core/evidence/proposing.h"
#include "core/media/evidencefile.h"
#include "core/media/filefacts.h"
#include "ui/edit/editor.h"

#include <QObject>

namespace ui {

/// A file that somebody brought and that is not filed yet.
struct Arrival {
    core::FileFacts facts; ///< only path and name when it could not be looked into
    core::FileProposal proposal;
    std::optional<QString> place; ///< as the user chose it; else the proposal holds
    std::optional<core::EvidenceId> replaces; ///< as the user said
    core::Keeping keeping = core::Keeping::Copy;
    QString failure; ///< why it was not taken in, in a sentence
    bool canBeTaken = true;

    /// The requirement it goes to; empty when none is chosen.
    const QString& requirement() const { return proposal.requirement; }
};

/// The way of files into the work: looked into beside the windows, proposed to a requirement, and
/// taken in only when accepted.
class Intake : public QObject {
    Q_OBJECT

public:
    /// Progress is shown at the foot of `over`.
    Intake(const core::Store& store, Editor& editor, QWidget* over);

    /// Another teacher's work forgets what was brought for the one before.
    void setWork(const core::Work& work);
    const QList<Arrival>& arrivals() const { return m_arrivals; } ///< in the order they came

    void bring(const QStringList& paths, const QString& place = {},
        const std::optional<core::EvidenceId>& replaces = {});
    void choosePlace(int row, const QString& requirement);
    void chooseKeeping(int row, core::Keeping keeping);
    void remove(int row);
    void accept(const QList<int>& rows);
    bool isBusy() const { return m_isBusy; }

signals:
    void changed();
    void failed(const core::Error& error);
    void filed(const QString& requirement); ///< the last that was filed

private:
    struct Looked {
        QString path;
        core::Result<core::FileFacts> facts;
    };
    struct Order {
        QString path;
        core::Keeping keeping;
    };
    using Taken = QList<QPair<QString, core::Result<core::MediaFile>>>;

    void takeLooked(const QList<Looked>& looked, const QString& place,
        const std::optional<core::EvidenceId>& replaces);
    void judge();
    void file(const Taken& taken);
    core::NewPiece pieceOf(const Arrival& arrival, const core::MediaFile& file) const;
    Arrival* arrival(const QString& path);

    const core::Store& m_store;
    Editor& m_editor;
    QWidget* m_over;
    core::Work m_work;
    QList<Arrival> m_arrivals;
    bool m_isBusy = false;
};

} // namespace ui
