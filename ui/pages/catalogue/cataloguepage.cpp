// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/cataloguepage.h"

#include "ui/look/type.h"
#include "ui/pages/catalogue/cardlist.h"
#include "ui/pages/catalogue/cataloguetable.h"
#include "ui/pages/catalogue/designer/designerview.h"
#include "ui/pages/catalogue/microcredentialview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/reasonpanel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CataloguePage::CataloguePage(const core::Store& store, Editor& editor, const Actions& actions,
    QSettings* settings, QWidget* parent)
    : Page(parent)
    , m_store(store)
    , m_editor(editor)
    , m_actions(actions)
    , m_settings(settings)
    , m_model(new CatalogueModel(store, this))
{
    build(actions);
    wire();
    refresh();
}

void CataloguePage::build(const Actions& actions)
{
    setAcceptDrops(true);
    m_empty = new EmptyState(tr("No microcredentials yet"),
        tr("Everything begins with one: what a teacher will be able to do, and how it is shown."),
        {{u"star"_s, tr("Start from a starter"),
             tr("Six complete designs come with Laurel. A starter becomes your draft to change."),
             tr("Start from a starter…")},
            {u"designer"_s, tr("Design your own"),
                tr("Begin with an empty draft and go from step to step, with a question at each."),
                tr("Begin an empty one")},
            {u"import"_s, tr("Import a design"),
                tr("Take in a design that another school exported. You can drop the file here."),
                tr("Import a design…")}},
        this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeaders(actions));
    layout->addWidget(buildMessages());
    m_bodies = new QStackedWidget(this);
    m_bodies->addWidget(m_empty);
    m_bodies->addWidget(buildAll());
    m_bodies->addWidget(buildOne());
    layout->addWidget(m_bodies, 1);
}

void CataloguePage::wire()
{
    connect(m_model, &CatalogueModel::changed, this, &CataloguePage::refresh);
    connect(m_model, &CatalogueModel::failed, this, &CataloguePage::failed);
    connect(m_search, &QLineEdit::textChanged, this, &CataloguePage::refreshAll);
    for (auto* box : {m_area, m_status})
        connect(box, &QComboBox::activated, this, &CataloguePage::refreshAll);
    connect(m_showAll, &QPushButton::clicked, this, &CataloguePage::showAll);
    connect(m_cards, &CardList::chosen, this, &CataloguePage::openOne);
    connect(m_table, &CatalogueTable::chosen, this, &CataloguePage::openOne);
    connect(m_table, &CatalogueTable::orderWanted, this, &CataloguePage::orderBy);
    connect(m_orders, &QComboBox::activated, this,
        [this] { takeOrder({.by = CatalogueColumn(m_orders->currentData().toInt())}); });
    connect(m_forms, &SegmentedControl::chosen, this, [this](int form) { showAs(form == 1); });
    connect(m_oneHeader, &PageHeader::backWanted, this, &CataloguePage::goBack);
    connect(m_one, &MicrocredentialView::versionChosen, this, [this](const QString& version) {
        m_version = core::VersionId::fromString(version);
        refreshOne();
    });
    const auto key = [this](const QKeySequence& keys, auto work) {
        auto* shortcut
            = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    key(QKeySequence(u"Ctrl+F"_s), [this] {
        if (m_code.isEmpty())
            m_search->setFocus(Qt::ShortcutFocusReason);
    });
    key(QKeySequence(u"Alt+Left"_s), [this] { goBack(); });
    key(QKeySequence(Qt::Key_Escape), [this] {
        if (m_isDesigning)
            return; // Escape leaves a cell or a list there, not the draft
        if (m_code.isEmpty())
            m_search->clear();
        else
            goBack();
    });
    wireSteps();
    connect(m_design, &QPushButton::clicked, this, [this] {
        const auto* entry = m_model->entry(m_code);
        if (entry && entry->history.draft())
            showDraft(core::VersionId(entry->history.draft()->id));
    });
}

void CataloguePage::refresh()
{
    refreshNewMenu();
    refreshFilters();
    refreshAll();
    followCode();
    if (m_isDesigning)
        turnTo(View::Designer);
    else if (!m_code.isEmpty())
        refreshOne();
    else
        turnTo(m_model->entries().isEmpty() ? View::Empty : View::All);
}

void CataloguePage::open(const QVariant& target)
{
    const auto wanted = target.toString().section(u'#', 0, 0);
    const auto path = target.toString().section(u'#', 1);
    leaveDraft();
    m_code.clear();
    m_version.reset();
    if (const auto* entry = m_model->entry(wanted))
        openOne(QString(entry->code()));
    else if (const auto version = core::VersionId::fromString(wanted))
        showVersion(*version);
    if (m_isDesigning && !path.isEmpty())
        m_designer->lead(path);
    if (!m_code.isEmpty() && !wanted.isEmpty())
        return;
    m_code.clear();
    m_panel->hide();
    clearMessages();
    refresh();
    if (m_model->entries().isEmpty())
        m_empty->setFocus(Qt::OtherFocusReason);
    else
        focusAll();
}

QWidget* CataloguePage::buildHeaders(const Actions& actions)
{
    m_headers = new QStackedWidget(this);
    m_headers->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_header = new PageHeader(tr("Microcredentials"), actions, m_headers);
    m_search = new SearchField(tr("Find"), m_header, u"Ctrl+F"_s);
    m_header->add(m_search);
    m_import = m_header->addButton(tr("Import a design…"));
    m_new = m_header->setPrimary(tr("New microcredential…"), u"add"_s);
    buildNewMenu();
    m_oneHeader = new PageHeader({}, actions, m_headers);
    m_oneHeader->setBack(tr("Back to all microcredentials"));
    m_print = m_oneHeader->addButton(tr("Print the hand-out…"));
    m_export = m_oneHeader->addButton(tr("Export…"));
    m_retire = m_oneHeader->addButton(tr("Retire…"));
    m_derive = m_oneHeader->addButton(tr("New version"));
    m_design = m_oneHeader->setPrimary(tr("Go on designing"));
    m_headers->addWidget(m_header);
    m_headers->addWidget(m_oneHeader);
    return m_headers;
}

QWidget* CataloguePage::buildMessages()
{
    auto* messages = new QWidget(this);
    m_error = new ErrorBar(messages);
    m_note = well(messages);
    m_noteWords = label({}, LabelRole::Text, m_note, true);
    auto* close = iconButton(u"close"_s, tr("Hide this message"), m_note);
    auto* row = new QHBoxLayout(m_note);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(12);
    row->addWidget(picture(u"info"_s, IconRole::Info, 20, m_note));
    row->addWidget(m_noteWords, 1);
    row->addWidget(close);
    connect(close, &QToolButton::clicked, m_note, &QWidget::hide);
    m_note->hide();
    auto* layout = new QVBoxLayout(messages);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->setSpacing(8);
    layout->addWidget(m_error);
    layout->addWidget(m_note);
    return messages;
}

QWidget* CataloguePage::buildOne()
{
    auto* one = new QWidget(this);
    m_panel = new ReasonPanel(one);
    m_one = new MicrocredentialView(one);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(24, 0, 24, 0);
    top->addWidget(m_panel);
    auto* layout = new QVBoxLayout(one);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(top);
    layout->addWidget(m_one, 1);
    return one;
}

void CataloguePage::turnTo(View view)
{
    m_bodies->setCurrentIndex(int(view));
    m_headers->setCurrentIndex(view == View::One ? 1 : 0);
    m_headers->setVisible(view != View::Designer);
    const bool hasCards = view != View::Empty;
    m_search->setVisible(hasCards);
    m_import->setVisible(hasCards);
    m_new->setVisible(hasCards);
    m_hint->setVisible(!m_starterMenu->isEmpty());
}

void CataloguePage::showOne(const QString& code, const std::optional<core::VersionId>& version)
{
    leaveDraft();
    m_code = code;
    m_version = version;
    m_panel->hide();
    clearMessages();
    refreshOne();
    m_one->setFocus(Qt::OtherFocusReason);
}

void CataloguePage::goBack()
{
    if (m_code.isEmpty())
        return;
    if (m_panel->isVisibleTo(this)) {
        m_panel->hide();
        refreshOne();
        m_one->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto code = m_code;
    open({});
    m_cards->setCurrent(code);
    m_table->setCurrent(code);
}

void CataloguePage::note(const QString& sentence)
{
    if (m_isDesigning)
        return m_designer->note(sentence);
    m_error->hide();
    m_noteWords->setText(sentence);
    m_note->setAccessibleName(sentence);
    m_note->show();
}

void CataloguePage::refuse(const core::Error& error)
{
    if (m_isDesigning)
        return m_designer->refuse(error.message);
    m_note->hide();
    m_error->say(error);
}

void CataloguePage::clearMessages()
{
    m_error->hide();
    m_note->hide();
}

} // namespace ui
