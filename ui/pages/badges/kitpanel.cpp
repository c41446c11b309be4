// SPDX-License-Identifier: MIT
#include "ui/pages/badges/kitpanel.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/tick.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

KitPanel::KitPanel(QWidget* parent)
    : SidePanel(tr("Showcase kit"), parent, 300)
    , m_what(label({}, LabelRole::Muted, this, true))
{
    body()->setContentsMargins(15, 12, 15, 16);
    body()->setSpacing(8);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_inside = new QWidget(area);
    m_rows = new QVBoxLayout(m_inside);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    area->setWidget(m_inside);
    m_make = button(tr("Make the kit…"), ButtonKind::Primary, this);
    body()->addWidget(m_what);
    body()->addWidget(area, 1);
    body()->addWidget(m_make, 0, Qt::AlignLeft);
    connect(m_make, &QPushButton::clicked, this, &KitPanel::wanted);
}

Tick* KitPanel::tick(const QString& text, bool isTicked)
{
    auto* made = new Tick(text, m_inside);
    made->setOn(isTicked);
    m_rows->addWidget(made);
    return made;
}

void KitPanel::offer(
    const QString& who, const core::ShowcaseChoices& offered, const core::ShowcaseChoices& usual)
{
    m_offered = offered;
    m_evidence.clear();
    m_words.clear();
    qDeleteAll(m_inside->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    while (auto* item = m_rows->takeAt(0))
        delete item;
    m_what->setText(tr("One folder for %1: the badge as pictures and as a certificate, a portfolio "
                       "page, texts for e-mail and résumé, and a page that checks the badge in any "
                       "browser. No file of a student goes into it.")
                        .arg(who));
    if (!offered.evidence.isEmpty())
        m_rows->addWidget(
            label(tr("Evidence that the portfolio names"), LabelRole::Strong, m_inside, true));
    for (const auto& evidence : offered.evidence)
        m_evidence.append(tick(evidence.title, usual.evidence.contains(evidence)));
    if (!offered.words.isEmpty()) {
        m_rows->addSpacing(8);
        m_rows->addWidget(label(tr("Words of the reviewers. Leave out those that name a student."),
            LabelRole::Strong, m_inside, true));
    }
    for (const auto& said : offered.words)
        m_words.append(tick(said, usual.words.contains(said)));
    m_rows->addStretch();
    show();
    const auto ticks = m_evidence + m_words;
    (ticks.isEmpty() ? static_cast<QWidget*>(m_make) : ticks.first())
        ->setFocus(Qt::OtherFocusReason);
}

core::ShowcaseChoices KitPanel::choices() const
{
    core::ShowcaseChoices chosen;
    for (qsizetype i = 0; i < m_evidence.size(); ++i) {
        if (m_evidence.at(i)->isOn())
            chosen.evidence.append(m_offered.evidence.at(i));
    }
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (m_words.at(i)->isOn())
            chosen.words.append(m_offered.words.at(i));
    }
    return chosen;
}

} // namespace ui
