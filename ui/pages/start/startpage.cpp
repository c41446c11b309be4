// SPDX-License-Identifier: MIT
#include "ui/pages/start/startpage.h"

#include "ui/look/type.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowlist.h"
#include "ui/workspace/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

StartPage::StartPage(const Actions& actions, QWidget* parent)
    : QWidget(parent)
{
    build();
    wire(actions);
    setRecent({});
}

void StartPage::build()
{
    m_ways = new EmptyState(tr("Welcome to Laurel"),
        tr("Design microcredentials, review lessons, award badges. Everything stays in one file "
           "on this computer."),
        {
            {u"teacher"_s, tr("Look around first"),
                tr("A complete, made-up school with work at every stage."),
                tr("Open the demo school")},
            {u"add"_s, tr("Begin your own"),
                tr("A new notebook for your school, in a folder that you choose."),
                tr("Make a workspace…")},
            {u"folder"_s, tr("Go on"),
                tr("A workspace from this computer or a stick. You can also drop it here."),
                tr("Open a workspace…")},
        },
        this);
    m_card = new Card(tr("Open lately"), this);
    m_card->setFixedWidth(scaled(920));
    m_recent = new RowList(tr("Workspaces that were open lately"), m_card, true);
    m_card->body()->addWidget(m_recent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 0, 24, 24);
    layout->addWidget(m_ways, 1);
    layout->addWidget(m_card, 0, Qt::AlignHCenter);
}

void StartPage::wire(const Actions& actions)
{
    connect(m_ways, &EmptyState::chosen, this, [&actions](int way) {
        constexpr Action ways[]{Action::OpenDemo, Action::NewWorkspace, Action::OpenWorkspace};
        actions[ways[way]]->trigger();
    });
    connect(m_recent, &RowList::chosen, this,
        [this](const QVariant& path) { emit chosen(path.toString()); });
}

void StartPage::setRecent(const QStringList& paths)
{
    constexpr int shown = 3;
    QList<Row> rows;
    for (const auto& path : paths.mid(0, shown)) {
        const bool isThere = QFileInfo::exists(path);
        Row row{.icon = u"folder"_s, .title = Workspace::nameOf(path)};
        row.iconRole = isThere ? IconRole::Muted : IconRole::Warn;
        row.detail = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
        row.pill = isThere ? QString() : tr("Not there any more");
        row.pillTone = Tone::Warn;
        row.target = path;
        rows.append(row);
    }
    m_recent->setRows(rows);
    m_card->setVisible(!rows.isEmpty());
}

void StartPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_ways->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
