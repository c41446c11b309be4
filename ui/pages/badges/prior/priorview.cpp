// SPDX-License-Identifier: MIT
#include "ui/pages/badges/prior/priorview.h"

#include "core/base/files.h"
#include "ui/look/type.h"
#include "ui/pages/badges/prior/priortable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columnchoices.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tables.h"

#include <QFileInfo>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString nameOf(core::PriorField field)
{
    switch (field) {
    case core::PriorField::Email:
        return PriorView::tr("E-mail");
    case core::PriorField::StaffId:
        return PriorView::tr("Staff number");
    case core::PriorField::Code:
        return PriorView::tr("Microcredential");
    case core::PriorField::AwardedOn:
        return PriorView::tr("Awarded on");
    case core::PriorField::ExpiresOn:
        return PriorView::tr("Expires on");
    case core::PriorField::Note:
        break;
    }
    return PriorView::tr("Note");
}

QString ruleOf(core::PriorDuplicate duplicate)
{
    switch (duplicate) {
    case core::PriorDuplicate::Skip:
        return PriorView::tr("Whoever has earned it already keeps that award; the line is left "
                             "out.");
    case core::PriorDuplicate::Replace:
        return PriorView::tr("An award that counts today is revoked, and the line's takes its "
                             "place.");
    case core::PriorDuplicate::New:
        break;
    }
    return PriorView::tr("A new award beside the earlier ones, unless one of the same version "
                         "counts today.");
}

} // namespace

PriorView::PriorView(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_store(context.store)
    , m_editor(context.editor)
    , m_me(context.me)
{
    build(context.actions);
    connect(m_header, &PageHeader::backWanted, this, &PriorView::closed);
    connect(m_take, &QPushButton::clicked, this, &PriorView::take);
    connect(m_columns, &ColumnChoices::changed, this, &PriorView::plan);
    connect(m_duplicate, &SegmentedControl::chosen, this, &PriorView::plan);
    connect(&m_me, &Me::changed, this, &PriorView::plan);
    connect(&m_store, &core::Store::changed, this, &PriorView::plan);
}

void PriorView::build(const Actions& actions)
{
    m_header = new PageHeader(tr("Award what was earned before"), actions, this);
    m_header->setBack(tr("Back to the badges"));
    m_take = m_header->setPrimary(tr("Award"), u"badges"_s);
    m_error = new ErrorBar(this);
    auto* settings = new Card(this);
    m_columns = new ColumnChoices(6, settings);
    for (const auto field :
        {core::PriorField::Email, core::PriorField::StaffId, core::PriorField::Code,
            core::PriorField::AwardedOn, core::PriorField::ExpiresOn, core::PriorField::Note})
        m_columns->add(field, nameOf(field));
    settings->body()->setSpacing(12);
    settings->body()->addWidget(m_columns);
    auto* rule = new QHBoxLayout;
    rule->setSpacing(12);
    rule->addWidget(label(tr("Earned already"), LabelRole::Secondary, settings));
    m_duplicate = new SegmentedControl(
        tr("Earned already"), {tr("Skip"), tr("Replace"), tr("New")}, settings);
    rule->addWidget(m_duplicate);
    m_rule = label({}, LabelRole::Secondary, settings, true);
    rule->addWidget(m_rule, 1);
    settings->body()->addLayout(rule);
    m_counts = label({}, LabelRole::Strong, this, true);
    auto* card = new Card(this);
    card->body()->setContentsMargins(1, 1, 1, 1);
    m_rows = new PriorTable(this);
    m_table = new QTableView(card);
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("Lines of the list"));
    m_table->setSelectionMode(QTableView::SingleSelection);
    dress(*m_table, false);
    const QList<int> widths{72, 120, 200, 140, 130};
    for (int i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(i, scaled(widths.at(i)));
    card->body()->addWidget(m_table);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addWidget(settings);
    body->addWidget(m_error);
    body->addWidget(m_counts);
    body->addWidget(card, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
}

core::Result<void> PriorView::read(const QString& path)
{
    const auto bytes = core::readFile(path, core::CsvLimits().maxBytes);
    if (!bytes)
        return bytes.error();
    const auto list = core::readCsv(*bytes);
    if (!list)
        return list.error();
    m_list = *list;
    m_header->setSubline(QFileInfo(path).fileName());
    m_columns->setTable(m_list, core::priorColumnsOf(m_list.header));
    plan();
    m_table->scrollToTop();
    (m_take->isEnabled() ? static_cast<QWidget*>(m_take) : m_columns)
        ->setFocus(Qt::OtherFocusReason);
    return {};
}

void PriorView::plan()
{
    if (m_list.header.isEmpty())
        return;
    const auto duplicate = core::PriorDuplicate(m_duplicate->current());
    m_rule->setText(ruleOf(duplicate));
    m_error->hide();
    m_plan = {};
    const auto me = m_me.person();
    if (!me) {
        m_error->say(tr("Say in the settings who you are: it is kept who vouches for these "
                        "awards."));
    } else {
        const auto planned = core::planPriorAwards(
            m_store, {m_list, m_columns->columns<core::PriorField>(), duplicate, *me}, core::now());
        if (planned)
            m_plan = *planned;
        else
            m_error->say(planned.error());
    }
    m_rows->setPlan(m_plan);
    using Kind = core::PriorStep::Kind;
    m_counts->setText(tr("%1 new · %2 replace another · %3 skipped · %4 not taken")
                          .arg(m_plan.count(Kind::New))
                          .arg(m_plan.count(Kind::Replaced))
                          .arg(m_plan.count(Kind::Skipped))
                          .arg(m_plan.problems.size()));
    m_take->setEnabled(!m_plan.changes.isEmpty());
}

void PriorView::take()
{
    const auto made
        = m_plan.count(core::PriorStep::Kind::New) + m_plan.count(core::PriorStep::Kind::Replaced);
    const auto changes = m_plan.changes; // a copy: taking the step plans again
    const auto text = made == 1 ? tr("Recognize 1 award") : tr("Recognize %1 awards").arg(made);
    if (m_editor.apply(text, changes))
        emit closed();
}

} // namespace ui
