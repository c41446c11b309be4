// SPDX-License-Identifier: MIT
#include "ui/dialogs/keysdialog.h"

#include "ui/actions/actions.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/smallparts.h"

#include <QGridLayout>

namespace ui {

KeysDialog::KeysDialog(const Actions& actions, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setHorizontalSpacing(24);
    layout->setVerticalSpacing(8);
    layout->addWidget(label(tr("Keys"), LabelRole::Section, this), 0, 0);
    int row = 1;
    for (const auto* action : actions.all()) {
        if (!action->isVisible() || action->shortcut().isEmpty())
            continue;
        auto* key = new KeyCap(action->shortcut().toString(QKeySequence::NativeText), this);
        layout->addWidget(label(action->text().remove(u'&'), LabelRole::Text, this), row, 0);
        layout->addWidget(key, row++, 1, Qt::AlignLeft);
    }
    auto* close = button(tr("Close"), ButtonKind::Primary, this);
    layout->addWidget(close, row, 1, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace ui
