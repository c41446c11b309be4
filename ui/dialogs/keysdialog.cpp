// SPDX-License-Identifier: MIT
#include "ui/dialogs/keysdialog.h"

#include "ui/actions/actions.h"
#include "ui/look/type.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/smallparts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int mostHeight = 480; // of the table, so that it fits a small screen

/// The keys of an action that are characters, or those that are not.
QWidget* caps(const QAction& action, bool areBare, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const auto& key : action.shortcuts()) {
        if (isBare(key) == areBare)
            row->addWidget(new KeyCap(key.toString(QKeySequence::NativeText), box));
    }
    row->addStretch();
    return box;
}

} // namespace

KeysDialog::KeysDialog(const Actions& actions, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addWidget(label(tr("Keys"), LabelRole::Section, this));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(windowTitle());
    auto* table = new QWidget(scroll);
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->addWidget(label(tr("While not typing"), LabelRole::Secondary, table), 0, 1);
    grid->addWidget(label(tr("Always"), LabelRole::Secondary, table), 0, 2);
    int row = 1;
    for (const auto* action : actions.all()) {
        if (!action->isVisible() || action->shortcut().isEmpty())
            continue;
        grid->addWidget(label(action->text().remove(u'&'), LabelRole::Text, table), row, 0);
        grid->addWidget(caps(*action, true, table), row, 1);
        grid->addWidget(caps(*action, false, table), row++, 2);
    }
    scroll->setWidget(table);
    const QSize needed = table->sizeHint();
    scroll->setMinimumSize(needed.width() + scroll->verticalScrollBar()->sizeHint().width(),
        std::min(needed.height(), scaled(mostHeight)));
    column->addWidget(scroll, 1);
    auto* close = button(tr("Close"), ButtonKind::Primary, this);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace ui
