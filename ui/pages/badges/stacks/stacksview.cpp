// SPDX-License-Identifier: MIT
#include "ui/pages/badges/stacks/stacksview.h"

#include "core/paper/stackfiles.h"
#include "core/stacks/stackwords.h"
#include "ui/keys/keypanel.h"
#include "ui/look/badgepixmap.h"
#include "ui/look/type.h"
#include "ui/pages/badges/stacks/stackexport.h"
#include "ui/pages/badges/stacks/stackform.h"
#include "ui/pages/badges/stacks/stackmap.h"
#include "ui/pages/badges/stacks/stackside.h"
#include "ui/pages/badges/stacks/stacksmodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dropzone.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/reasonpanel.h"
#include "ui/widgets/rowlist.h"

#include <QDropEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QList<EmptyState::Way> waysOn()
{
    return {{u"stack"_s, StacksView::tr("Begin with the samples"),
                StacksView::tr("Two stacks of the microcredentials that come with Laurel. Change "
                               "them as you like."),
                StacksView::tr("Take them in")},
        {u"import"_s, StacksView::tr("Import a stack"),
            StacksView::tr("Somebody sent you a stack as a file? Choose it, or drop it here."),
            StacksView::tr("Choose a file…")},
        {u"add"_s, StacksView::tr("Build one by hand"),
            StacksView::tr("Choose the microcredentials that belong together, and what comes "
                           "first."),
            StacksView::tr("New stack…")}};
}

Row rowOf(const core::StackStanding& standing)
{
    const auto& progress = standing.progress;
    Row row{.icon = u"teacher"_s, .title = standing.person.displayName()};
    row.target = standing.person.id.toString();
    if (standing.isRevoked()) {
        row.detail = StacksView::tr("Award %1 was revoked").arg(standing.award->number);
        row.pill = StacksView::tr("Revoked");
        row.pillTone = Tone::Warn;
        return row;
    }
    if (standing.award) {
        row.detail = StacksView::tr("Awarded as %1").arg(standing.award->number);
        row.pill = StacksView::tr("Awarded");
        row.pillTone = Tone::Ok;
        return row;
    }
    row.detail = progress.missing.join(u' ');
    if (progress.isCompleteButCapstone())
        row.detail = progress.isCapstoneOpen ? StacksView::tr("Only the capstone is open.")
                                             : StacksView::tr("Complete: it can be awarded.");
    row.pill = StacksView::tr("%1 of %2").arg(progress.filled).arg(progress.places);
    row.pillTone = progress.isCompleteButCapstone() ? Tone::Ok : Tone::Plain;
    return row;
}

} // namespace

StacksView::StacksView(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_store(context.store)
    , m_editor(context.editor)
    , m_me(context.me)
    , m_model(new StacksModel(context.store, this))
    , m_export(new StackExport(context.store, context.editor, this))
{
    setAcceptDrops(true);
    build(context);
    wire();
    refresh();
}

void StacksView::build(const PageContext& context)
{
    m_header = new PageHeader(tr("Stacks"), context.actions, this);
    m_header->setBack(tr("Back to the badges"));
    m_import = m_header->addButton(tr("Import…"), u"import"_s);
    m_new = m_header->setPrimary(tr("New stack…"), u"add"_s);
    m_empty = new EmptyState(tr("No stacks yet"),
        tr("A stack is a set of microcredentials that together are a credential of their own. "
           "Everybody sees how far they are, and what comes next."),
        waysOn(), this);
    m_work = new QWidget(this);
    auto* body = new QHBoxLayout(m_work);
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addWidget(buildList());
    body->addWidget(buildMiddle(), 1);
    body->addWidget(buildSide(context));
    m_form = new StackForm(*m_model, this);
    m_views = new QStackedLayout;
    for (auto* view : {static_cast<QWidget*>(m_empty), m_work, static_cast<QWidget*>(m_form)})
        m_views->addWidget(view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_views, 1);
}

QWidget* StacksView::buildList()
{
    auto* card = new Card(this);
    card->setFixedWidth(scaledColumn(248));
    card->body()->setContentsMargins(1, 1, 1, 1);
    m_list = new RowList(tr("Stacks"), card);
    m_list->setQuiet(true);
    card->body()->addWidget(m_list);
    return card;
}

QWidget* StacksView::buildMiddle()
{
    auto* middle = new QWidget(this);
    auto* card = new Card(middle);
    auto* head = new QHBoxLayout;
    m_title = label({}, LabelRole::Section, card, true);
    m_badge = new QLabel(card);
    head->addWidget(m_badge);
    head->addWidget(m_title, 1);
    auto* change = button(tr("Change…"), ButtonKind::Link, card);
    auto* save = button(tr("Save as a file…"), ButtonKind::Link, card);
    auto* removing = button(tr("Remove"), ButtonKind::Link, card);
    for (auto* one : {change, save, removing})
        head->addWidget(one);
    connect(change, &QPushButton::clicked, this, [this] { edit(false); });
    connect(save, &QPushButton::clicked, this, &StacksView::askFile);
    connect(removing, &QPushButton::clicked, this, &StacksView::remove);
    m_summary = label({}, LabelRole::Text, card, true);
    m_map = new StackMap(*m_model, card);
    m_rules = label({}, LabelRole::Secondary, card, true);
    card->body()->addLayout(head);
    card->body()->addWidget(m_summary);
    card->body()->addSpacing(8);
    card->body()->addWidget(m_map);
    card->body()->addSpacing(8);
    card->body()->addWidget(m_rules);
    m_peopleCard = new Card(tr("Teachers, the nearest to done first"), middle);
    m_people = new RowList(tr("Teachers"), m_peopleCard, true);
    m_nobody = label(tr("Nobody holds an award that fills a place of this stack yet."),
        LabelRole::Muted, m_peopleCard, true);
    m_nobody->setContentsMargins(16, 12, 16, 12);
    m_peopleCard->body()->addWidget(m_people);
    m_peopleCard->body()->addWidget(m_nobody);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(card);
    column->addWidget(m_peopleCard);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto* whole = new QWidget(this);
    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(16);
    m_reason = new ReasonPanel(whole);
    rows->addWidget(m_reason);
    rows->addWidget(scroll, 1);
    return whole;
}

QWidget* StacksView::buildSide(const PageContext& context)
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_side = new StackSide(side);
    m_key = new KeyPanel(context.store, context.editor, side);
    m_key->hide();
    column->addWidget(m_side);
    column->addWidget(m_key);
    return side;
}

void StacksView::wire()
{
    connect(m_header, &PageHeader::backWanted, this, [this] {
        if (m_views->currentWidget() == m_form)
            refresh();
        else
            emit closed();
    });
    connect(m_model, &StacksModel::changed, this, &StacksView::refresh);
    connect(m_model, &StacksModel::failed, this, &StacksView::failed);
    connect(m_import, &QPushButton::clicked, this, &StacksView::askImport);
    connect(m_new, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_empty, &EmptyState::chosen, this, [this](int way) {
        if (way == 0)
            takeStarters();
        else if (way == 1)
            askImport();
        else
            edit(true);
    });
    connect(m_list, &RowList::chosen, this, [this](const QVariant& target) {
        m_stack = core::StackId::fromString(target.toString());
        m_person.reset();
        showStack();
    });
    connect(m_people, &RowList::chosen, this, [this](const QVariant& target) {
        m_person = core::PersonId::fromString(target.toString());
        showPerson();
    });
    connect(m_side, &StackSide::awardWanted, this, &StacksView::award);
    connect(m_side, &StackSide::exportWanted, this, &StacksView::askExport);
    connect(m_side, &StackSide::standingWanted, this, &StacksView::askReason);
    connect(m_reason, &ReasonPanel::given, this, &StacksView::changeStanding);
    connect(m_reason, &ReasonPanel::closed, m_reason, &QWidget::hide);
    connect(m_form, &StackForm::kept, this, &StacksView::keep);
    connect(m_form, &StackForm::closed, this, &StacksView::refresh);
    connect(m_export, &StackExport::failed, this, &StacksView::failed);
    connect(m_export, &StackExport::keyWanted, this, &StacksView::askKey);
    connect(
        m_export, &StackExport::busyChanged, this, [this] { m_side->setBusy(m_export->isBusy()); });
    connect(m_export, &StackExport::done, m_side, &StackSide::say);
    connect(m_key, &KeyPanel::failed, this, &StacksView::failed);
    connect(m_key, &SidePanel::closed, this, [this] {
        m_key->hide();
        m_side->show();
    });
}

const core::Stack* StacksView::current() const
{
    return m_stack ? m_model->book().stack(*m_stack) : nullptr;
}

std::optional<core::StackStanding> StacksView::standing() const
{
    const auto* stack = current();
    const auto* person = m_person ? m_model->book().person(*m_person) : nullptr;
    if (!stack || !person)
        return std::nullopt;
    return m_model->book().standing(*stack, *person);
}

void StacksView::refresh()
{
    const auto& stacks = m_model->book().stacks();
    m_views->setCurrentWidget(stacks.isEmpty() ? static_cast<QWidget*>(m_empty) : m_work);
    m_header->setTitle(tr("Stacks"));
    m_header->setSubline({});
    m_import->setVisible(!stacks.isEmpty());
    m_new->setVisible(!stacks.isEmpty());
    if (!current())
        m_stack = stacks.isEmpty() ? std::nullopt : std::optional(stacks.first().id);
    QList<Row> rows;
    for (const auto& stack : stacks)
        rows.append({.icon = u"stack"_s,
            .title = stack.content.title,
            .detail = tr("%1, %2 places").arg(stack.code).arg(core::placesOf(stack.content)),
            .target = stack.id.toString()});
    m_list->setRows(rows);
    showStack();
}

void StacksView::showStack()
{
    const auto* stack = current();
    if (!stack)
        return;
    m_list->setChosen(stack->id.toString());
    m_title->setText(tr("%1 %2", "code and title").arg(stack->code, stack->content.title));
    m_summary->setText(stack->content.summary);
    m_summary->setVisible(!stack->content.summary.isEmpty());
    auto rules = core::ruleWords(stack->content);
    for (const auto& finding :
        core::check(stack->content, m_model->book().surroundings().microcredentials))
        rules.append(finding.message);
    m_rules->setText(rules.join(u'\n'));
    m_rules->setVisible(!rules.isEmpty());
    showPeople();
}

void StacksView::showPeople()
{
    const auto standings = m_model->book().standings(*current());
    QList<Row> rows;
    bool isThereStill = false;
    for (const auto& one : standings) {
        rows.append(rowOf(one));
        isThereStill = isThereStill || one.person.id == m_person;
    }
    m_people->setRows(rows);
    m_people->setVisible(!rows.isEmpty());
    m_nobody->setVisible(rows.isEmpty());
    m_peopleCard->setCount(int(rows.size()));
    if (!isThereStill)
        m_person = standings.isEmpty() ? std::nullopt : std::optional(standings.first().person.id);
    showPerson();
}

void StacksView::showPerson()
{
    const auto shown = standing();
    m_reason->hide();
    m_map->show(*current(), shown);
    showBadge(shown);
    m_side->parentWidget()->setVisible(shown.has_value());
    if (!shown)
        return;
    m_people->setChosen(m_person->toString());
    m_side->showStanding(*current(), *shown, history(*shown));
}

void StacksView::showBadge(const std::optional<core::StackStanding>& shown)
{
    const auto& content = current()->content;
    const auto parts = shown ? shown->progress.parts : QList<core::SlotProgress>();
    const auto full
        = std::count_if(parts.begin(), parts.end(), [](const auto& part) { return part.isFull(); });
    const auto badge = core::stackPicture(content, {}, int(full));
    m_badge->setPixmap(badgePixmap(badge, scaled(64), devicePixelRatioF()));
    m_badge->setAccessibleName(
        tr("Badge of the stack: %1 of %2 slots filled").arg(full).arg(content.asked.size()));
    m_badge->setToolTip(m_badge->accessibleName());
}

void StacksView::open(const QString& code)
{
    for (const auto& stack : m_model->book().stacks()) {
        if (stack.code == code)
            m_stack = stack.id;
    }
    refresh();
    if (m_views->currentWidget() == m_work)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_empty->setFocus(Qt::OtherFocusReason);
}

void StacksView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFiles(*event->mimeData(), {u"json"_s}).isEmpty())
        event->acceptProposedAction();
}

void StacksView::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    for (const auto& path : droppedFiles(*event->mimeData(), {u"json"_s}))
        importFrom(path);
}

} // namespace ui
