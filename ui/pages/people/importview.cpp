// SPDX-License-Identifier: MIT
#include "ui/pages/people/importview.h"

#include "core/base/files.h"
#include "ui/look/type.h"
#include "ui/pages/people/importtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tables.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ImportView::ImportView(const Actions& actions, QWidget* parent)
    : QWidget(parent)
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
    m_error = new ErrorBar(this);
    m_counts = label({}, LabelRole::Strong, this, true);
    m_leftOut = label({}, LabelRole::Muted, this, true);
    m_rows = new ImportTable(this);
    auto* card = new Card(this);
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
    body->addWidget(m_error);
    body->addLayout(words);
    body->addWidget(card, 1);
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
}

core::Result<void> ImportView::read(const QString& path, const QList<core::Person>& people)
{
    const auto bytes = core::readFile(path, core::CsvLimits().maxBytes);
    if (!bytes)
        return bytes.error();
    const auto table = core::readCsv(*bytes);
    if (!table)
        return table.error();
    const auto roster = core::readRoster(*table);
    if (!roster)
        return roster.error();
    m_roster = *roster;
    m_header->setSubline(QFileInfo(path).fileName());
    m_error->hide();
    plan(people);
    m_table->scrollToTop();
    m_import->setFocus(Qt::OtherFocusReason);
    return {};
}

void ImportView::plan(const QList<core::Person>& people)
{
    m_plan = core::planRoster(m_roster, people);
    m_rows->setPlan(m_plan);
    refresh();
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
    if (!m_roster.unknownColumns.isEmpty())
        sentences.append(
            tr("Columns that are not read: %1.").arg(m_roster.unknownColumns.join(u", "_s)));
    sentences.append(tr("Nobody is removed, and nobody loses a role."));
    m_leftOut->setText(sentences.join(u' '));
}

void ImportView::import()
{
    if (!m_plan.changes.isEmpty()) {
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
