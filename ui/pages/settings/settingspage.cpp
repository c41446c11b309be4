// SPDX-License-Identifier: MIT
#include "ui/pages/settings/settingspage.h"

#include "ui/keys/keypanel.h"
#include "ui/pages/settings/appearancecard.h"
#include "ui/pages/settings/backupcard.h"
#include "ui/pages/settings/calendarcard.h"
#include "ui/pages/settings/keycard.h"
#include "ui/pages/settings/privacycard.h"
#include "ui/pages/settings/schoolcard.h"
#include "ui/pages/settings/youcard.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowlist.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace ui {

SettingsPage::SettingsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
{
    build(context);
}

void SettingsPage::build(const PageContext& context)
{
    m_header = new PageHeader(tr("Settings"), context.actions, this);
    m_header->setSubline(tr("changes are kept as you make them"));
    m_parts = new RowList(tr("Parts of the settings"), this, true);
    m_parts->setQuiet(true);
    m_parts->setFixedWidth(248);

    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(m_area);
    inside->setMaximumWidth(860);
    m_cards = new QVBoxLayout(inside);
    m_cards->setContentsMargins(0, 0, 12, 24);
    m_cards->setSpacing(16);
    m_area->setWidget(inside);

    auto* school = new SchoolCard(context.store, context.editor, inside);
    auto* you = new YouCard(context.store, context.me, inside);
    auto* calendar = new CalendarCard(context.store, context.editor, inside);
    auto* look = new AppearanceCard(context.settings, inside);
    auto* backups = new BackupCard(context.store, context.actions, inside);
    auto* panel = new KeyPanel(context.store, context.editor, this);
    panel->hide();
    auto* key = new KeyCard(context.store, context.editor, *panel, inside);
    auto* privacy = new PrivacyCard(context.store, inside);
    add(u"school"_s, u"certificate"_s, tr("School"), tr("name, signatures, paper"), school);
    add(u"you"_s, u"teacher"_s, tr("You"), tr("in whose name you work"), you);
    add(u"calendar"_s, u"calendar"_s, tr("School calendar"), tr("days that do not count"),
        calendar);
    add(u"look"_s, u"eye"_s, tr("Appearance"), tr("light or dark, text size"), look);
    add(u"backups"_s, u"backup"_s, tr("Backups"), tr("made by themselves, every day"), backups);
    add(u"key"_s, u"key"_s, tr("The school's key"), tr("what badges are signed with"), key);
    add(u"privacy"_s, u"shield"_s, tr("Privacy"), tr("what stays, and where"), privacy);
    m_cards->addStretch();

    auto* body = new QHBoxLayout;
    body->setContentsMargins(24, 0, 12, 0);
    body->setSpacing(16);
    body->addWidget(m_parts, 0, Qt::AlignTop);
    body->addWidget(m_area, 1);
    body->addWidget(panel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);

    connect(m_parts, &RowList::chosen, this,
        [this](const QVariant& target) { showPart(target.toString()); });
    connect(you, &YouCard::rosterWanted, this, [this] { emit wanted(PageId::People, {}); });
    connect(you, &YouCard::failed, this, &Page::failed);
    connect(school, &SchoolCard::failed, this, &Page::failed);
    connect(calendar, &CalendarCard::failed, this, &Page::failed);
    connect(backups, &BackupCard::failed, this, &Page::failed);
    connect(backups, &BackupCard::workspaceWanted, this, &Page::workspaceWanted);
    connect(key, &KeyCard::failed, this, &Page::failed);
    connect(privacy, &PrivacyCard::failed, this, &Page::failed);
}

void SettingsPage::add(const QString& name, const QString& icon, const QString& title,
    const QString& detail, QWidget* card)
{
    card->setObjectName(name);
    m_cards->addWidget(card);
    QList<Row> rows;
    for (int i = 0; i < m_parts->rows().rowCount(); ++i)
        rows.append(m_parts->rows().row(m_parts->rows().index(i)));
    rows.append({.icon = icon, .title = title, .detail = detail, .target = name});
    m_parts->setRows(rows);
}

void SettingsPage::open(const QVariant& target)
{
    if (target.toString().isEmpty())
        m_parts->setFocus(Qt::OtherFocusReason);
    else
        showPart(target.toString());
}

void SettingsPage::showPart(const QString& name)
{
    auto* card = m_area->widget()->findChild<QWidget*>(name, Qt::FindDirectChildrenOnly);
    if (!card)
        return;
    m_area->verticalScrollBar()->setValue(card->y());
    card->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
