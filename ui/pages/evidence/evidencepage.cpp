// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/evidencepage.h"

#include "ui/look/badges.h"
#include "ui/look/type.h"
#include "ui/pages/evidence/evidencemodel.h"
#include "ui/pages/evidence/evidencetable.h"
#include "ui/pages/evidence/submissionview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/smallparts.h"
#include "ui/widgets/tables.h"

#include <QComboBox>
#include <QHeaderView>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QList<EmptyState::Way> waysOn()
{
    if (!isThere(PageId::People))
        return {};
    return {{u"people"_s, EvidencePage::tr("Begin with a teacher"),
        EvidencePage::tr("Add the people of your school, and enroll them in a microcredential "
                         "that is published."),
        EvidencePage::tr("Open the people")}};
}

enum class Filter { Everyone, NeedsYou, HandedIn };

bool passes(const EvidenceRow& row, Filter filter)
{
    switch (filter) {
    case Filter::Everyone:
        return true;
    case Filter::NeedsYou:
        return row.needsYou;
    case Filter::HandedIn:
        return row.isHandedIn;
    }
    return true;
}

QList<EvidenceRow> rowsOf(const EvidenceGroup& group, Filter filter)
{
    QList<EvidenceRow> rows;
    std::copy_if(group.rows.begin(), group.rows.end(), std::back_inserter(rows),
        [filter](const auto& row) { return passes(row, filter); });
    return rows;
}

} // namespace

EvidencePage::EvidencePage(
    const core::Store& store, Editor& editor, const Actions& actions, QWidget* parent)
    : Page(parent)
    , m_store(store)
    , m_editor(editor)
    , m_model(new EvidenceModel(store, QDate::currentDate(), this))
    , m_table(new EvidenceTable(this))
{
    build(actions);
    wire();
    refresh();
}

void EvidencePage::build(const Actions& actions)
{
    m_empty = new EmptyState(tr("No evidence yet"),
        tr("Evidence belongs to a teacher who works on a microcredential. Enroll one, and their "
           "work stands here, requirement by requirement."),
        waysOn(), this);
    m_work = new SubmissionView(m_store, m_editor, actions, this);
    m_views = new QStackedLayout(this);
    m_views->addWidget(m_empty);
    m_grid = buildGrid(actions);
    m_views->addWidget(m_grid);
    m_views->addWidget(m_work);
}

QWidget* EvidencePage::buildGrid(const Actions& actions)
{
    auto* grid = new QWidget(this);
    m_header = new PageHeader(tr("Evidence"), actions, grid);
    m_chooser = new QComboBox(grid);
    m_chooser->setAccessibleName(tr("Microcredential"));
    m_chooser->setIconSize({scaled(20), scaled(20)});
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_chooser->setMinimumHeight(scaled(32));
    m_filter = new SegmentedControl(
        tr("Show"), {tr("Everyone"), tr("Needs you"), tr("Handed in")}, grid);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_chooser);
    bar->addWidget(m_filter);
    bar->addStretch();
    m_blind = new Pill(tr("Names are hidden from reviewers"), Tone::Plain, grid);
    bar->addWidget(m_blind);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addLayout(bar);
    body->addWidget(buildTable(), 1);
    body->addWidget(buildLegend());
    auto* layout = new QVBoxLayout(grid);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
    return grid;
}

QWidget* EvidencePage::buildTable()
{
    auto* card = new Card(this);
    card->body()->setContentsMargins(1, 1, 1, 1);
    m_view = new QTableView(card);
    m_view->setModel(m_table);
    dress(*m_view, true);
    m_view->setAccessibleName(tr("Evidence of each teacher, requirement by requirement"));
    m_view->setSelectionMode(QTableView::NoSelection);
    m_view->setEditTriggers(QTableView::NoEditTriggers);
    m_nobody = label({}, LabelRole::Muted, card, true);
    m_nobody->setMargin(16);
    card->body()->addWidget(m_view, 1);
    card->body()->addWidget(m_nobody, 1, Qt::AlignTop);
    return card;
}

QWidget* EvidencePage::buildLegend()
{
    auto* legend = new QWidget(this);
    auto* row = new QHBoxLayout(legend);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(24);
    for (const auto mark : {Mark::NotBegun, Mark::Begun, Mark::HandedIn, Mark::NeedsYou, Mark::Met})
        row->addWidget(new StateMark(mark, legend));
    row->addStretch();
    const auto addKey = [&](const QString& key, const QString& words) {
        auto* pair = new QHBoxLayout;
        pair->setSpacing(8);
        pair->addWidget(new KeyCap(key, legend));
        pair->addWidget(label(words, LabelRole::Secondary, legend));
        row->addLayout(pair);
    };
    addKey(tr("Arrows"), tr("move"));
    addKey(tr("Enter"), tr("open the work"));
    return legend;
}

void EvidencePage::wire()
{
    connect(m_model, &EvidenceModel::changed, this, &EvidencePage::refresh);
    connect(m_model, &EvidenceModel::failed, this, &EvidencePage::failed);
    connect(m_empty, &EmptyState::chosen, this, [this] { emit wanted(PageId::People, {}); });
    connect(m_chooser, &QComboBox::currentIndexChanged, this, &EvidencePage::refreshTable);
    connect(m_filter, &SegmentedControl::chosen, this, &EvidencePage::refreshTable);
    connect(m_view, &QTableView::activated, this, &EvidencePage::openRow);
    connect(m_work, &SubmissionView::backWanted, this, &EvidencePage::leaveWork);
    connect(m_work, &SubmissionView::failed, this, &EvidencePage::failed);
}

void EvidencePage::refresh()
{
    refreshChooser();
    refreshTable();
    if (m_shown && !m_model->groups().isEmpty() && showWork(*m_shown))
        return;
    m_shown.reset();
    m_views->setCurrentWidget(m_model->groups().isEmpty() ? m_empty : m_grid);
}

void EvidencePage::refreshChooser()
{
    const QSignalBlocker quiet(m_chooser);
    const auto kept = m_chooser->currentData();
    m_chooser->clear();
    for (const auto& group : m_model->groups())
        m_chooser->addItem(badgePixmap(group.design, scaled(20), devicePixelRatioF()),
            u"%1 %2"_s.arg(group.code, group.design.title), group.microcredential.toString());
    m_chooser->setCurrentIndex(std::max(0, m_chooser->findData(kept)));
}

const EvidenceGroup* EvidencePage::group() const
{
    const auto& groups = m_model->groups();
    const auto index = m_chooser->currentIndex();
    return index >= 0 && index < groups.size() ? &groups.at(index) : nullptr;
}

void EvidencePage::refreshTable()
{
    const auto* shown = group();
    if (!shown)
        return;
    m_blind->setVisible(shown->design.assessment.blind == core::BlindMode::Double);
    const auto count
        = [&](Filter filter) { return QString::number(rowsOf(*shown, filter).size()); };
    m_filter->setChoices({tr("Everyone %1").arg(count(Filter::Everyone)),
        tr("Needs you %1").arg(count(Filter::NeedsYou)),
        tr("Handed in %1").arg(count(Filter::HandedIn))});
    const auto filter = Filter(m_filter->current());
    const auto current = m_view->currentIndex();
    m_table->setRows(shown->design, rowsOf(*shown, filter), m_model->today());
    m_view->setCurrentIndex(
        m_table->index(std::clamp(current.row(), 0, std::max(0, m_table->rowCount() - 1)),
            std::clamp(current.column(), 0, m_table->columnCount() - 1)));
    auto* head = m_view->horizontalHeader();
    head->setTextElideMode(Qt::ElideNone); // the heads of requirements take two lines
    head->setMinimumSectionSize(scaled(112));
    head->setMinimumHeight(scaled(44));
    head->setStretchLastSection(false);
    head->setSectionResizeMode(QHeaderView::Stretch);
    for (const auto& [column, width] :
        {std::pair(0, 190), {m_table->columnCount() - 2, 170}, {m_table->columnCount() - 1, 110}}) {
        head->setSectionResizeMode(column, QHeaderView::Fixed);
        head->resizeSection(column, scaled(width));
    }
    const bool isAny = m_table->rowCount() > 0;
    m_view->setVisible(isAny);
    m_nobody->setVisible(!isAny);
    m_nobody->setText(filter == Filter::NeedsYou ? tr("Nobody's evidence needs you here.")
                                                 : tr("Nobody's work waits for a decision here."));
}

void EvidencePage::open(const QVariant& target)
{
    if (const auto enrollment = core::EnrollmentId::fromString(target.toString());
        enrollment && showWork(*enrollment)) {
        m_work->look({});
        return;
    }
    if (m_model->groups().isEmpty())
        m_empty->setFocus(Qt::OtherFocusReason);
    else
        leaveWork();
}

void EvidencePage::openRow(const QModelIndex& index)
{
    if (index.isValid() && showWork(m_table->row(index.row()).enrollment))
        m_work->look(m_table->requirement(index.column()));
}

bool EvidencePage::showWork(const core::EnrollmentId& enrollment)
{
    const auto work = core::readWork(m_store, enrollment);
    if (!work) {
        if (work.error().kind != core::Error::Kind::Missing)
            emit failed(work.error());
        return false;
    }
    m_shown = enrollment;
    m_work->setWork(*work, m_model->today());
    m_views->setCurrentWidget(m_work);
    return true;
}

void EvidencePage::leaveWork()
{
    m_shown.reset();
    m_views->setCurrentWidget(m_grid);
    m_view->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
