// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/designside.h"

#include "core/microcredentials/designfix.h"
#include "ui/look/icons.h"
#include "ui/look/type.h"
#include "ui/pages/catalogue/designer/alignmentgrid.h"
#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/taborder.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int shownAtFirst = 3;

} // namespace

DesignSide::DesignSide(DesignDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
{
    setAccessibleName(tr("Design checks and alignment"));
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(12);
    buildChecks(column);
    buildAlignment(column);
    column->addStretch(1);
    area->setWidget(inside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(12);
    layout->addWidget(area, 1);
    auto* foot = new QVBoxLayout; // the prompt stays in sight
    foot->setContentsMargins(0, 0, 12, 0);
    buildPrompt(foot);
    layout->addLayout(foot);
}

void DesignSide::buildChecks(QVBoxLayout* column)
{
    auto* card = new Card(tr("Design checks"), this);
    m_open = new Pill({}, Tone::Warn, card);
    card->addToHead(m_open);
    m_checks = card->body();
    column->addWidget(card);
}

void DesignSide::buildAlignment(QVBoxLayout* column)
{
    m_alignmentCard = new Card(tr("Alignment"), this, false);
    m_covered = label({}, LabelRole::Secondary, m_alignmentCard);
    m_alignmentCard->addToHead(m_covered);
    m_grid = new AlignmentGrid(m_alignmentCard);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(11, 0, 8, 8);
    inside->addWidget(m_grid);
    m_alignmentCard->body()->addLayout(inside);
    m_alignmentCard->body()->addWidget(line(m_alignmentCard));
    m_legend = label({}, LabelRole::Secondary, m_alignmentCard, true);
    m_legend->setContentsMargins(11, 8, 11, 8);
    m_alignmentCard->body()->addWidget(m_legend);
    column->addWidget(m_alignmentCard);
    connect(m_grid, &AlignmentGrid::chosen, this, &DesignSide::leadToCell);
}

void DesignSide::buildPrompt(QVBoxLayout* column)
{
    auto* box = well(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(8);
    row->addWidget(picture(u"suggestion"_s, IconRole::Accent, 16, box), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(label(tr("A prompt"), LabelRole::Strong, box));
    m_prompt = label({}, LabelRole::Secondary, box, true);
    words->addWidget(m_prompt);
    row->addLayout(words, 1);
    column->addWidget(box);
}

void DesignSide::refresh()
{
    refreshChecks();
    refreshAlignment();
    tabThrough({m_rows, m_grid});
}

void DesignSide::setPrompt(DesignStep step, const QString& path)
{
    m_prompt->setText(promptFor(step, path));
}

void DesignSide::takeFocus()
{
    for (auto* link : m_rows->findChildren<QPushButton*>()) {
        link->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_grid->setFocus(Qt::ShortcutFocusReason);
}

void DesignSide::refreshChecks()
{
    const auto& findings = m_draft.findings();
    const auto open = findings.size();
    m_open->set(open == 0 ? tr("all clear") : tr("%1 to settle").arg(open),
        open == 0 ? Tone::Ok : Tone::Warn);
    if (m_rows) {
        m_rows->hide();
        m_checks->removeWidget(m_rows);
        m_rows->deleteLater(); // a link in it may be what is being pressed
    }
    m_rows = new QWidget(m_checks->parentWidget());
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const auto shown = m_showsAll ? open : std::min<qsizetype>(open, shownAtFirst);
    for (qsizetype i = 0; i < shown; ++i) {
        rows->addWidget(checkRow(findings.at(i)));
        rows->addWidget(line(m_rows));
    }
    auto* foot = new QGridLayout;
    foot->setContentsMargins(11, 8, 11, 10);
    foot->setHorizontalSpacing(8);
    foot->setVerticalSpacing(2);
    foot->setColumnStretch(1, 1);
    if (shown < open) {
        auto* more = button(tr("Show %1 more").arg(open - shown), ButtonKind::Link, m_rows);
        connect(more, &QPushButton::clicked, this, [this] {
            m_showsAll = true;
            refreshChecks();
        });
        foot->addWidget(more, 0, 1, Qt::AlignLeft);
    }
    foot->addWidget(picture(u"check"_s, IconRole::Accent, 18, m_rows), 1, 0, Qt::AlignTop);
    const auto words = open == 0 ? tr("%1 checks are clear") : tr("%1 more checks are clear");
    auto* clear = label(words.arg(m_draft.clearRules()), LabelRole::Strong, m_rows, true);
    foot->addWidget(clear, 1, 1);
    foot->addWidget(
        label(tr("Objectives, evidence, rubric, privacy"), LabelRole::Secondary, m_rows, true), 2,
        1);
    rows->addLayout(foot);
    m_checks->addWidget(m_rows);
}

QWidget* DesignSide::checkRow(const core::LintFinding& finding)
{
    auto* box = new QWidget(m_rows);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(11, 8, 11, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    const bool isAdvice = finding.severity == core::Severity::Info;
    grid->addWidget(picture(isAdvice ? u"info"_s : u"warning"_s,
                        isAdvice ? IconRole::Info : IconRole::Warn, 18, box),
        0, 0, Qt::AlignTop);
    grid->addWidget(label(finding.message, LabelRole::Strong, box, true), 0, 1);
    grid->addWidget(
        label(placeOf(finding.path, m_draft.design()), LabelRole::Secondary, box, true), 1, 1);
    auto* links = new QHBoxLayout;
    links->setSpacing(12);
    auto* go = button(tr("Go there"), ButtonKind::Link, box);
    go->setAccessibleName(tr("Go there: %1").arg(finding.message));
    connect(
        go, &QPushButton::clicked, this, [this, path = finding.path] { emit leadWanted(path); });
    links->addWidget(go);
    if (const auto safe = core::safeFix(finding, m_draft.design())) {
        auto* mend = button(safe->words, ButtonKind::Link, box);
        connect(mend, &QPushButton::clicked, this, [this, finding] { fix(finding); });
        links->addWidget(mend);
    }
    links->addStretch();
    grid->addLayout(links, 2, 1);
    return box;
}

void DesignSide::fix(const core::LintFinding& finding)
{
    // Asked again: the design may have changed since the row was made.
    if (const auto safe = core::safeFix(finding, m_draft.design()))
        m_draft.change(safe->words, safe->design);
}

void DesignSide::refreshAlignment()
{
    const auto alignment = core::alignmentOf(m_draft.design());
    m_grid->read(alignment);
    const auto rows = alignment.objectives.size();
    m_alignmentCard->setVisible(rows > 0 && !alignment.evidence.isEmpty());
    m_covered->setText(tr("%1 of %2 objectives").arg(alignment.covered()).arg(rows));
    m_legend->setText(alignment.covered() == rows
            ? tr("Each objective meets its evidence in at least one criterion.")
            : tr("An objective in amber has no criterion that judges its evidence. A dashed cell "
                 "waits for one."));
}

void DesignSide::leadToCell(int row, int column)
{
    const auto& design = m_draft.design();
    const auto cell = core::alignmentOf(design).cells.at(row).at(column);
    if (cell.criteria.isEmpty()) {
        emit leadWanted(u"/evidenceRequirements/%1/objectives"_s.arg(column));
        return;
    }
    const auto& all = design.rubric.criteria;
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const auto& criterion) { return criterion.id == cell.criteria.first(); });
    emit leadWanted(u"/rubric/criteria/%1/title"_s.arg(std::distance(all.begin(), found)));
}

} // namespace ui
