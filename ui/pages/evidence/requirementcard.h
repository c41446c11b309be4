// SPDX-License-Identifier: MIT
#pragma once

#include "core/work/work.h"
#include "ui/pages/evidence/itemview.h"
#include "ui/widgets/card.h"

#include <QHash>

class QPushButton;

namespace ui {

class WritingPlace;

/// One requirement of a piece of work: what it asks, what is there, and how to add to it.
class RequirementCard : public Card {
    Q_OBJECT

public:
    struct Sight {
        const core::Work& work;
        const core::AttemptWork* attempt = nullptr; ///< null before the first
        const core::EvidenceRequirement& requirement;
        QDate today;
        QString mediaFolder;
        bool canChange = false;
        std::optional<core::EvidenceId> edited; ///< the text that is being written anew
        bool isWriting = false; ///< a new text is being written
    };

    RequirementCard(const Sight& sight, QWidget* parent);

    /// Takes the focus where something can be added.
    void begin();

    /// The field in which a text is written; null when none is.
    WritingPlace* writing() const { return m_writing; }

signals:
    void wished(const core::EvidenceId& item, ui::ItemWish wish);
    void filesWanted();
    void writingWanted();
    void textKept(const QString& text);
    void writingLeft();

private:
    void addHead(const Sight& sight);
    void addItems(const Sight& sight);
    void addWays(const Sight& sight);
    void addWriting(const Sight& sight, bool isNew);

    WritingPlace* m_writing = nullptr;
    QWidget* m_first = nullptr;
};

} // namespace ui
