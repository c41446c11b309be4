// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/showcasekit.h"
#include "ui/widgets/sidepanel.h"

class QPushButton;
class QVBoxLayout;

namespace ui {

class Tick;

/// Chooses what a teacher's showcase kit shows of the work behind a badge.
class KitPanel : public SidePanel {
    Q_OBJECT

public:
    explicit KitPanel(QWidget* parent = nullptr);

    /// Offers what can be shown of `who`'s work; `usual` is ticked.
    void offer(const QString& who, const core::ShowcaseChoices& offered,
        const core::ShowcaseChoices& usual);

    core::ShowcaseChoices choices() const; ///< what is ticked

signals:
    void wanted(); ///< the kit is to be made

private:
    Tick* tick(const QString& text, bool isTicked);

    core::ShowcaseChoices m_offered;
    QLabel* m_what;
    QWidget* m_inside = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QPushButton* m_make = nullptr;
    QList<Tick*> m_evidence;
    QList<Tick*> m_words;
};

} // namespace ui
