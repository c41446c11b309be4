// SPDX-License-Identifier: MIT
#include "ui/pages/people/peoplepage.h"

#include "core/people/adding.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/pages/people/addpersonpanel.h"
#include "ui/pages/people/importview.h"
#include "ui/pages/people/peoplemodel.h"
#include "ui/pages/people/peopletable.h"
#include "ui/pages/people/personpanel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dropzone.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/taborder.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QPainter>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QTableView>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QStringList endings{u"csv"_s, u"txt"_s, u"tsv"_s};

} // namespace

PeoplePage::PeoplePage(const core::Store& store, Editor& editor, const Actions& actions,
    QSettings* settings, QWidget* parent)
    : Page(parent)
    , m_editor(editor)
    , m_model(new PeopleModel(store, this))
{
    build(actions, settings);
    wire();
    wirePanels();
    refresh();
}

void PeoplePage::build(const Actions& actions, QSettings* settings)
{
    setAcceptDrops(true);
    m_empty = new EmptyState(tr("No one is here yet"),
        tr("Bring your staff in from a file, or add people one by one. Students are never kept "
           "here."),
        {{u"import"_s, tr("Import a roster"),
             tr("A CSV file with names and e-mail addresses. You see what it brings before "
                "anything is kept."),
             tr("Import a roster…")},
            {u"people"_s, tr("Add a person"),
                tr("A name and a role are enough to begin; the rest can follow."),
                tr("Add a person")}},
        this);
    m_work = buildWork(actions);
    m_importing = new ImportView(actions, settings, this);
    m_views = new QStackedLayout(this);
    m_views->addWidget(m_empty);
    m_views->addWidget(m_work);
    m_views->addWidget(m_importing);
}

void PeoplePage::wire()
{
    connect(m_model, &PeopleModel::changed, this, &PeoplePage::refresh);
    connect(m_model, &PeopleModel::failed, this, &PeoplePage::failed);
    connect(m_empty, &EmptyState::chosen, this, [this](int way) {
        if (way == 0)
            askForRoster();
        else
            beginAdding();
    });
    connect(m_search, &QLineEdit::textChanged, this, &PeoplePage::filter);
    connect(m_roles, &SegmentedControl::chosen, this, &PeoplePage::filter);
    connect(m_import, &QPushButton::clicked, this, &PeoplePage::askForRoster);
    connect(m_add, &QPushButton::clicked, this, &PeoplePage::beginAdding);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const auto rows = m_table->selectionModel()->selectedRows();
        if (!rows.isEmpty())
            choose(m_rows->person(rows.first().row()).id);
    });
    connect(m_table, &QTableView::activated, this,
        [this](const QModelIndex& index) { choose(m_rows->person(index.row()).id); });
    connect(m_table, &QTableView::clicked, this,
        [this](const QModelIndex& index) { choose(m_rows->person(index.row()).id); });
}

void PeoplePage::wirePanels()
{
    connect(m_person, &SidePanel::closed, this, [this] {
        choose({});
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_person, &PersonPanel::edited, this,
        [this](const QString& text, const auto& before, const auto& after) {
            if (!m_editor.apply(text, {{.before = before, .after = after}}))
                showPerson(); // as it still is
        });
    connect(m_person, &PersonPanel::enrollWanted, this, &PeoplePage::enroll);
    connect(m_person, &PersonPanel::workChosen, this,
        [this](const QVariant& target) { emit wanted(PageId::Evidence, target); });
    connect(m_person, &PersonPanel::badgeChosen, this,
        [this](const QVariant& target) { emit wanted(PageId::Badges, target); });
    connect(m_adding, &SidePanel::closed, this, [this] {
        refresh();
        (m_model->isEmpty() ? static_cast<QWidget*>(m_empty) : m_table)
            ->setFocus(Qt::OtherFocusReason);
    });
    connect(m_adding, &AddPersonPanel::wanted, this, &PeoplePage::add);
    connect(m_importing, &ImportView::closed, this, &PeoplePage::closeRoster);
    connect(m_importing, &ImportView::importWanted, this,
        [this](const QString& text, const core::Changes& changes) {
            if (m_editor.apply(text, changes))
                closeRoster();
        });
}

void PeoplePage::refresh()
{
    const auto count = m_model->entries().size();
    m_header->setSubline(count == 0 ? QString()
            : count == 1            ? tr("1 person")
                                    : tr("%1 people").arg(count));
    m_rows->setEntries(m_model->entries());
    if (m_chosen && !m_model->entry(*m_chosen))
        m_chosen.reset();
    filter();
    if (m_views->currentWidget() == m_importing) {
        m_importing->plan(m_model->people());
        return;
    }
    const bool isEmpty = m_model->isEmpty() && m_adding->isHidden();
    m_views->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_work);
}

void PeoplePage::open(const QVariant& target)
{
    if (const auto url = target.toUrl(); url.isLocalFile())
        return showRoster(url.toLocalFile());
    if (const auto id = core::PersonId::fromString(target.toString())) {
        closeRoster();
        m_roles->setCurrent(0);
        m_search->clear();
        choose(*id);
    }
    if (m_views->currentWidget() == m_empty)
        m_empty->setFocus(Qt::OtherFocusReason);
    else if (m_views->currentWidget() == m_work)
        m_table->setFocus(Qt::OtherFocusReason);
}

QWidget* PeoplePage::buildWork(const Actions& actions)
{
    auto* work = new QWidget(this);
    m_header = new PageHeader(tr("People"), actions, work);
    m_search = new SearchField(tr("Find a person"), work);
    m_header->add(m_search);
    m_import = m_header->addButton(tr("Import a roster…"), u"import"_s);
    m_add = m_header->setPrimary(tr("Add a person"), u"add"_s);
    auto* table = buildTable(work);
    m_person = new PersonPanel(isThere(PageId::Evidence), isThere(PageId::Badges), work);
    m_person->hide();
    m_adding = new AddPersonPanel(work);
    m_adding->hide();
    auto* body = new QHBoxLayout;
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addWidget(table, 1);
    body->addWidget(m_person);
    body->addWidget(m_adding);
    auto* layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
    return work;
}

QWidget* PeoplePage::buildTable(QWidget* parent)
{
    auto* left = new QWidget(parent);
    m_roles = new SegmentedControl(tr("Who is shown"),
        {tr("Everyone"), tr("Teachers"), tr("Reviewers"), tr("Approvers")}, left);
    m_rows = new PeopleTable(this);
    auto* card = new Card(left);
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->setSpacing(0);
    m_table = new QTableView(card);
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("People"));
    m_table->setSelectionMode(QTableView::SingleSelection);
    dress(*m_table, true);
    auto* head = m_table->horizontalHeader();
    head->setStretchLastSection(false);
    for (const auto column : {PeopleTable::Name, PeopleTable::Email, PeopleTable::Roles})
        head->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->setColumnWidth(PeopleTable::InProgress, scaled(96));
    m_table->setColumnWidth(PeopleTable::Badges, scaled(72));
    m_nobody = label({}, LabelRole::Muted, card, true);
    m_nobody->setMargin(16);
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_nobody, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_roles, 0, Qt::AlignLeft);
    layout->addWidget(card, 1);
    return left;
}

void PeoplePage::filter()
{
    const QList<std::optional<core::Role>> roles{
        {}, core::Role::Earner, core::Role::Reviewer, core::Role::Approver};
    m_rows->setFilter(roles.value(m_roles->current()), m_search->text());
    const bool hasRows = m_rows->rowCount() > 0;
    m_table->setVisible(hasRows);
    m_nobody->setVisible(!hasRows);
    m_nobody->setText(m_model->isEmpty()
            ? tr("No one is here yet. Fill in the form, or import a roster.")
            : tr("Nobody fits. Choose “Everyone” or clear the search."));
    selectRow();
    showPerson();
}

void PeoplePage::choose(const std::optional<core::PersonId>& id)
{
    if (id && id == m_chosen && !m_person->isHidden())
        return;
    m_chosen = id;
    if (id)
        m_adding->hide();
    selectRow();
    showPerson();
}

void PeoplePage::selectRow()
{
    const int row = m_chosen ? m_rows->rowOf(*m_chosen) : -1;
    if (row < 0) {
        m_table->clearSelection();
        return;
    }
    const auto selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty() || selected.first().row() != row)
        m_table->selectRow(row);
}

void PeoplePage::showPerson()
{
    const auto* entry = m_chosen ? m_model->entry(*m_chosen) : nullptr;
    if (!entry || !m_adding->isHidden()) {
        m_person->hide();
        return;
    }
    const auto work = m_model->workOf(*m_chosen);
    const auto badges = m_model->badgesOf(*m_chosen);
    if (!work)
        emit failed(work.error());
    if (!badges)
        emit failed(badges.error());
    m_person->showPerson(entry->person, work ? *work : QList<PersonWork>(),
        badges ? *badges : QList<PersonBadge>(), m_model->offers());
    tabThrough({m_table, m_person});
}

void PeoplePage::beginAdding()
{
    choose({});
    m_adding->setVisible(true);
    refresh();
    m_adding->begin();
}

void PeoplePage::add(const core::NewPerson& person)
{
    const auto changes = core::addPerson(person, m_model->people());
    if (!changes)
        return m_adding->say(changes.error());
    const auto added = core::touched<core::Person>(*changes);
    const auto name = added.first().displayName();
    if (!m_editor.apply(tr("Add %1").arg(name), *changes))
        return;
    m_adding->hide();
    m_roles->setCurrent(0);
    m_search->clear();
    choose(added.first().id);
    m_table->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::enroll(const core::Person& person, const core::Microcredential& microcredential)
{
    const auto changes = m_model->enroll(person, microcredential, core::now());
    if (!changes)
        return m_person->sayRefusal(changes.error().message);
    const auto text = tr("Enroll %1 on %2").arg(person.displayName(), microcredential.code);
    if (m_editor.apply(text, *changes))
        m_person->sayRefusal({});
}

void PeoplePage::askForRoster()
{
    const auto path = QFileDialog::getOpenFileName(this, tr("Import a roster"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("Rosters (*.csv *.txt *.tsv)"));
    if (!path.isEmpty())
        showRoster(path);
}

void PeoplePage::showRoster(const QString& path)
{
    if (const auto done = m_importing->read(path, m_model->people()); !done) {
        emit failed(done.error());
        return;
    }
    m_adding->hide();
    m_views->setCurrentWidget(m_importing);
}

void PeoplePage::closeRoster()
{
    m_views->setCurrentWidget(m_work);
    refresh();
    (m_views->currentWidget() == m_empty ? static_cast<QWidget*>(m_empty) : m_table)
        ->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::paintEvent(QPaintEvent*)
{
    if (!m_isOver)
        return;
    const auto& look = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.accent, 2));
    painter.setBrush(look.accentSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 8, 8);
}

void PeoplePage::dragEnterEvent(QDragEnterEvent* event)
{
    m_isOver = !droppedFiles(*event->mimeData(), endings).isEmpty();
    event->setAccepted(m_isOver);
    update();
}

void PeoplePage::dragLeaveEvent(QDragLeaveEvent*)
{
    m_isOver = false;
    update();
}

void PeoplePage::dropEvent(QDropEvent* event)
{
    m_isOver = false;
    update();
    const auto paths = droppedFiles(*event->mimeData(), endings);
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    showRoster(paths.first());
}

} // namespace ui
