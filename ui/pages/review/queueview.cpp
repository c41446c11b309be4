// SPDX-License-Identifier: MIT
#include "ui/pages/review/queueview.h"

#include "ui/look/type.h"
#include "ui/pages/review/queuetable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tables.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

void fillPeople(QComboBox& chooser, const QList<core::Person>& people,
    const std::optional<core::PersonId>& chosen)
{
    const QSignalBlocker quiet(&chooser);
    chooser.clear();
    const bool isThere = chosen
        && std::any_of(
            people.begin(), people.end(), [&](const auto& person) { return person.id == *chosen; });
    if (!isThere)
        chooser.addItem(QueueView::tr("Choose who reviews…"));
    for (const auto& person : people)
        chooser.addItem(person.displayName(), person.id.toString());
    chooser.setCurrentIndex(isThere ? chooser.findData(chosen->toString()) : 0);
}

QueueView::QueueView(const ReviewModel& model, Me& me, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_me(me)
    , m_table(new QueueTable(this))
{
    build(actions);
    wire();
    refresh();
}

void QueueView::build(const Actions& actions)
{
    m_header = new PageHeader(tr("Review"), actions, this);
    m_next = m_header->setPrimary(tr("Start the next review"), u"review"_s);
    m_filter = new SegmentedControl(tr("Show"), {tr("Mine"), tr("All"), tr("To decide")}, this);
    m_find = new SearchField(tr("Find in the queue"), this);
    m_who = new QComboBox(this);
    m_who->setAccessibleName(tr("Who reviews here"));
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_who->setMinimumHeight(scaled(32));
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_filter);
    bar->addWidget(m_find);
    bar->addStretch();
    bar->addWidget(label(tr("Reviewing as"), LabelRole::Secondary, this));
    bar->addWidget(m_who);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addLayout(bar);
    body->addWidget(buildTable(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
}

QWidget* QueueView::buildTable()
{
    auto* card = new Card(this);
    card->body()->setContentsMargins(1, 1, 1, 1);
    m_view = new QTableView(card);
    m_view->setModel(m_table);
    dress(*m_view, true);
    m_view->setAccessibleName(tr("What waits for a review or a decision"));
    m_view->setSelectionMode(QTableView::SingleSelection);
    m_view->setEditTriggers(QTableView::NoEditTriggers);
    auto* head = m_view->horizontalHeader();
    head->setStretchLastSection(false);
    head->setMinimumSectionSize(scaled(84)); // with large text the table scrolls sideways instead
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSectionResizeMode(QueueTable::Work, QHeaderView::Stretch);
    for (const auto& [column, width] :
        {std::pair(QueueTable::Attempt, 84), {QueueTable::Readers, 200},
            {QueueTable::HandedIn, 100}, {QueueTable::Due, 140}, {QueueTable::State, 190}})
        head->resizeSection(column, scaled(width));
    m_nothing = label({}, LabelRole::Muted, card, true);
    m_nothing->setMargin(16);
    card->body()->addWidget(m_view, 1);
    card->body()->addWidget(m_nothing, 1, Qt::AlignTop);
    return card;
}

void QueueView::wire()
{
    connect(m_filter, &SegmentedControl::chosen, this, &QueueView::filter);
    connect(m_find, &QLineEdit::textChanged, this, &QueueView::filter);
    connect(m_view, &QTableView::activated, this, &QueueView::open);
    connect(m_next, &QPushButton::clicked, this, &QueueView::openNext);
    connect(m_who, &QComboBox::activated, this, [this] {
        if (const auto person = core::PersonId::fromString(m_who->currentData().toString()))
            m_me.set(*person);
    });
}

void QueueView::refresh()
{
    refreshPeople();
    const auto count = [this](Filter filter) { return QString::number(rowsOf(filter).size()); };
    m_filter->setChoices({tr("Mine %1").arg(count(Filter::Mine)),
        tr("All %1").arg(count(Filter::All)), tr("To decide %1").arg(count(Filter::ToDecide))});
    const auto total = m_model.rows().size();
    m_header->setSubline(total == 1 ? tr("1 hand-in waits") : tr("%1 hand-ins wait").arg(total));
    refreshPrimary();
    filter();
}

void QueueView::refreshPeople()
{
    fillPeople(*m_who, m_model.reviewers(), m_me.id());
}

void QueueView::refreshPrimary()
{
    const auto rows = rowsOf(Filter::Mine);
    const bool isAny
        = std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.canGoOn; });
    const bool hasBegun
        = std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.hasBegun; });
    m_next->setText(hasBegun ? tr("Go on with the review") : tr("Start the next review"));
    m_next->setAccessibleName(m_next->text());
    m_next->setVisible(isAny);
}

QList<QueueRow> QueueView::rowsOf(Filter filter) const
{
    QList<QueueRow> rows;
    std::copy_if(m_model.rows().begin(), m_model.rows().end(), std::back_inserter(rows),
        [filter](const QueueRow& row) {
            return filter == Filter::All || (filter == Filter::Mine && row.isMine)
                || (filter == Filter::ToDecide && row.waitsForDecision);
        });
    return rows;
}

void QueueView::filter()
{
    const auto words = m_find->text().trimmed();
    auto rows = rowsOf(Filter(m_filter->current()));
    rows.removeIf([&](const QueueRow& row) {
        return !words.isEmpty()
            && !u"%1 %2 %3 %4"_s.arg(row.who, row.what, row.readers, row.state)
                    .contains(words, Qt::CaseInsensitive);
    });
    m_table->setRows(rows, m_model.today());
    m_view->setVisible(!rows.isEmpty());
    m_nothing->setVisible(rows.isEmpty());
    if (!rows.isEmpty())
        m_view->setCurrentIndex(m_table->index(0, 0));
    m_nothing->setText(!words.isEmpty()
            ? tr("Nothing here has “%1” in it. Look for a code, a teacher or a microcredential.")
                  .arg(words)
            : Filter(m_filter->current()) == Filter::ToDecide
            ? tr("No work waits for a decision. It does when all its reviews are handed in.")
            : Filter(m_filter->current()) == Filter::Mine && !m_me.id()
            ? tr("Choose on the right who reviews here; then what is theirs stands here.")
            : tr("Nothing here waits for you. “All” shows what others read."));
}

void QueueView::look()
{
    if (m_view->isVisibleTo(this))
        m_view->setFocus(Qt::OtherFocusReason);
    else
        m_filter->setFocus(Qt::OtherFocusReason);
}

void QueueView::open(const QModelIndex& index)
{
    if (index.isValid())
        emit opened(m_table->row(index.row()).enrollment);
}

void QueueView::openNext()
{
    const auto rows = rowsOf(Filter::Mine);
    auto next
        = std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.hasBegun; });
    if (next == rows.end())
        next = std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.canGoOn; });
    if (next != rows.end())
        emit opened(next->enrollment);
}

} // namespace ui
