// SPDX-License-Identifier: MIT
#include "ui/pages/people/importview.h"

#include "core/base/files.h"
#include "ui/look/type.h"
#include "ui/pages/people/importtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columnchoices.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tables.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QSettings>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Of the roster that came in last.
const auto headerKey = u"roster/header"_s; // the names of its columns
const auto columnsKey
    = u"roster/columns"_s; // where each field of namesOf(RosterField) was; none without

constexpr std::array fields{core::RosterField::GivenName, core::RosterField::FamilyName,
    core::RosterField::Email, core::RosterField::StaffId, core::RosterField::Roles,
    core::RosterField::School, core::RosterField::Title, core::RosterField::Grades,
    core::RosterField::Subjects};

QString nameOf(core::RosterField field)
{
    switch (field) {
    case core::RosterField::GivenName:
        return ImportView::tr("First name");
    case core::RosterField::FamilyName:
        return ImportView::tr("Last name");
    case core::RosterField::Email:
        return ImportView::tr("E-mail");
    case core::RosterField::StaffId:
        return ImportView::tr("Staff number");
    case core::RosterField::Roles:
        return ImportView::tr("Roles");
    case core::RosterField::School:
        return ImportView::tr("School");
    case core::RosterField::Title:
        return ImportView::tr("Position");
    case core::RosterField::Grades:
        return ImportView::tr("Grades");
    case core::RosterField::Subjects:
        break;
    }
    return ImportView::tr("Subjects");
}

} // namespace

ImportView::ImportView(const Actions& actions, QSettings* settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
{
    build(actions);
    wire();
}

void ImportView::build(const Actions& actions)
{
    m_header = new PageHeader(tr("Import a roster"), actions, this);
    m_header->setBack(tr("Back to the people"));
    m_cancel = m_header->addButton(tr("Cancel"));
    m_import = m_header->setPrimary(tr("Import"), u"import"_s);
    auto* columns = new Card(this);
    m_columns = new ColumnChoices(5, columns);
    for (const auto field : fields)
        m_columns->add(field, nameOf(field));
    columns->body()->setSpacing(12);
    columns->body()->addWidget(label(tr("Which column is what"), LabelRole::Strong, columns));
    columns->body()->addWidget(m_columns);
    m_error = new ErrorBar(this);
    m_preview = new QWidget(this);
    m_counts = label({}, LabelRole::Strong, m_preview, true);
    m_leftOut = label({}, LabelRole::Muted, m_preview, true);
    m_rows = new ImportTable(this);
    auto* card = new Card(m_preview);
    card->body()->setContentsMargins(1, 1, 1, 1);
    m_table = new QTableView(card);
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("Lines of the roster"));
    m_table->setSelectionMode(QTableView::SingleSelection);
    dress(*m_table, false);
    m_table->setColumnWidth(ImportTable::Line, scaled(72));
    m_table->setColumnWidth(ImportTable::Fate, scaled(120));
    m_table->setColumnWidth(ImportTable::Name, scaled(180));
    m_table->setColumnWidth(ImportTable::Email, scaled(250));
    card->body()->addWidget(m_table);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_counts);
    words->addWidget(m_leftOut);
    auto* preview = new QVBoxLayout(m_preview);
    preview->setContentsMargins(0, 0, 0, 0);
    preview->setSpacing(16);
    preview->addLayout(words);
    preview->addWidget(card, 1);
    body->addWidget(columns);
    body->addWidget(m_error);
    body->addWidget(m_preview, 1);
    body->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
}

void ImportView::wire()
{
    connect(m_header, &PageHeader::backWanted, this, &ImportView::closed);
    connect(m_cancel, &QPushButton::clicked, this, &ImportView::closed);
    connect(m_import, &QPushButton::clicked, this, &ImportView::import);
    connect(m_columns, &ColumnChoices::changed, this, [this] { plan(m_people); });
}

core::Result<void> ImportView::read(const QString& path, const QList<core::Person>& people)
{
    const auto bytes = core::readFile(path, core::CsvLimits().maxBytes);
    if (!bytes)
        return bytes.error();
    const auto list = core::readCsv(*bytes);
    if (!list)
        return list.error();
    m_list = *list;
    m_header->setSubline(QFileInfo(path).fileName());
    m_columns->setTable(m_list, proposedColumns());
    plan(people);
    m_table->scrollToTop();
    if (m_import->isEnabled())
        m_import->setFocus(Qt::OtherFocusReason);
    else
        m_columns->setFocus(Qt::OtherFocusReason);
    return {};
}

void ImportView::plan(const QList<core::Person>& people)
{
    m_people = people;
    m_roster = {};
    m_plan = {};
    const auto missing = missingColumns();
    const auto roster = missing.isEmpty()
        ? core::readRoster(m_list, m_columns->columns<core::RosterField>())
        : core::Error{core::Error::Kind::Invalid, missing};
    if (roster) {
        m_roster = *roster;
        m_plan = core::planRoster(m_roster, people);
        m_error->hide();
    } else {
        m_error->say(roster.error());
    }
    m_preview->setVisible(bool(roster));
    m_import->setEnabled(bool(roster));
    m_rows->setPlan(m_plan);
    refresh();
}

/// Asks for what is not chosen and has to be.
QString ImportView::missingColumns() const
{
    using Field = core::RosterField;
    const auto columns = m_columns->columns<Field>();
    QStringList missing;
    for (const auto field : {Field::GivenName, Field::FamilyName}) {
        if (!columns.contains(field))
            missing.append(nameOf(field));
    }
    if (!columns.contains(Field::Email) && !columns.contains(Field::StaffId))
        missing.append(tr("%1 or %2").arg(nameOf(Field::Email), nameOf(Field::StaffId)));
    return missing.isEmpty()
        ? QString()
        : tr("Choose above which column of the file holds: %1.").arg(missing.join(u", "_s));
}

/// As they were chosen when a roster with the same columns came in; else as their names say.
core::RosterColumns ImportView::proposedColumns() const
{
    if (!m_settings || m_settings->value(headerKey).toStringList() != m_list.header)
        return core::rosterColumnsOf(m_list.header);
    core::RosterColumns columns;
    const auto kept = m_settings->value(columnsKey).toMap();
    for (const auto field : fields) {
        const auto column = kept.value(QString(core::nameOf(field)), -1).toInt();
        if (column >= 0 && column < m_list.header.size())
            columns.insert(field, column);
    }
    return columns;
}

void ImportView::rememberColumns()
{
    if (!m_settings)
        return;
    QVariantMap kept;
    const auto columns = m_columns->columns<core::RosterField>();
    for (auto at = columns.cbegin(); at != columns.cend(); ++at)
        kept.insert(QString(core::nameOf(at.key())), int(at.value()));
    m_settings->setValue(headerKey, m_list.header);
    m_settings->setValue(columnsKey, kept);
}

void ImportView::refresh()
{
    using Kind = core::RosterStep::Kind;
    m_counts->setText(tr("%1 new · %2 changed · %3 unchanged · %4 not taken")
                          .arg(m_plan.count(Kind::New))
                          .arg(m_plan.count(Kind::Changed))
                          .arg(m_plan.count(Kind::Unchanged))
                          .arg(m_plan.problems.size()));
    QStringList sentences;
    if (m_roster.droppedRows == 1)
        sentences.append(tr("1 line about a student or a family is dropped: they are never kept "
                            "here."));
    else if (m_roster.droppedRows > 1)
        sentences.append(tr("%1 lines about students and families are dropped: they are never "
                            "kept here.")
                             .arg(m_roster.droppedRows));
    if (!m_roster.unreadColumns.isEmpty())
        sentences.append(
            tr("Columns that are not read: %1.").arg(m_roster.unreadColumns.join(u", "_s)));
    sentences.append(tr("Nobody is removed, and nobody loses a role."));
    m_leftOut->setText(sentences.join(u' '));
}

void ImportView::import()
{
    if (!m_plan.changes.isEmpty()) {
        rememberColumns();
        const auto changes = m_plan.changes; // a copy: taking the step plans again
        emit importWanted(changes.size() == 1 ? tr("Import 1 person")
                                              : tr("Import %1 people").arg(changes.size()),
            changes);
        return;
    }
    m_error->say(m_plan.problems.isEmpty()
            ? tr("The file brings nothing new: everybody in it is here already.")
            : tr("The file brings nothing that can be taken. Mend the lines that are named below, "
                 "then import it again."));
}

} // namespace ui
