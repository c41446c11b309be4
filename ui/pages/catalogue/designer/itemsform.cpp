// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/itemsform.h"

#include "ui/look/icons.h"
#include "ui/look/type.h"
#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/smallparts.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

ItemsForm::ItemsForm(DesignDraft& draft, DesignStep step, const Words& words, QWidget* parent)
    : StepForm(draft, step, parent)
    , m_words(words)
{
    m_add = button(words.add, ButtonKind::Normal, this);
    m_add->setIcon(icon(u"add"_s));
    addToHead(m_add);
    m_nothing = label(words.nothing, LabelRole::Muted, this, true);
    m_nothing->setAlignment(Qt::AlignTop);
    body()->addWidget(m_nothing);
    m_both = new QWidget(this);
    body()->addWidget(m_both, 1);
    buildList();
    connect(m_add, &QPushButton::clicked, this, &ItemsForm::addItem);
    connect(m_remove, &QPushButton::clicked, this, [this] { removeItem(m_row); });
    connect(m_list, &ItemList::currentMoved, this, &ItemsForm::show);
    connect(m_list, &ItemList::moveWanted, this, &ItemsForm::moveItem, Qt::QueuedConnection);
    connect(m_list, &ItemList::removeWanted, this, &ItemsForm::removeItem);
    connect(m_list, &ItemList::editWanted, this,
        [this] { StepForm::lead(u"%1/%2"_s.arg(m_words.path).arg(m_row)); });
}

void ItemsForm::buildList()
{
    m_list = new ItemList(nameOf(stepOf(m_words.path)), m_both);
    auto* sheet = new Card(m_both);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_list);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(8);
    keys->addWidget(new KeyCap(u"Alt ↑↓"_s, m_both));
    keys->addWidget(label(tr("move"), LabelRole::Secondary, m_both));
    keys->addStretch();
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(sheet, 1);
    left->addLayout(keys);

    m_area = new QScrollArea(m_both);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 12, 24);
    auto* one = new Card(inside);
    one->body()->setSpacing(12);
    m_title = label({}, LabelRole::Strong, one);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_remove = button(tr("Remove"), ButtonKind::Quiet, one);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_remove);
    one->body()->addLayout(head);
    m_form = new QVBoxLayout;
    m_form->setSpacing(12);
    one->body()->addLayout(m_form);
    column->addWidget(one);
    column->addStretch(1);
    m_area->setWidget(inside);
    auto* layout = new QHBoxLayout(m_both);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(12);
    layout->addLayout(left, 5);
    layout->addWidget(m_area, 9);
}

void ItemsForm::refresh()
{
    auto all = items(draft().design());
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i].needsYou = needsYou(int(i));
    const bool isEmpty = all.isEmpty();
    m_nothing->setVisible(isEmpty);
    m_both->setVisible(!isEmpty);
    m_row = std::clamp(m_row, 0, std::max(0, int(all.size()) - 1));
    m_list->setItems(all);
    if (const auto id = isEmpty ? QString() : all.at(m_row).id; id != m_shown) {
        fields().drop(); // the part that was written in is gone
        m_shown = id;
    }
    if (isEmpty)
        return;
    m_list->setCurrent(m_row);
    fields().setIndex(m_row);
    refreshChoices();
    m_title->setText(all.at(m_row).id);
    m_remove->setAccessibleName(tr("Remove %1").arg(all.at(m_row).id));
    StepForm::refresh();
}

void ItemsForm::drop()
{
    StepForm::drop();
    m_row = 0;
}

void ItemsForm::lead(const QString& path)
{
    bool isNumber = false;
    const int row = path.mid(m_words.path.size() + 1).section(u'/', 0, 0).toInt(&isNumber);
    if (isNumber)
        show(row);
    if (m_nothing->isVisibleTo(this))
        m_add->setFocus(Qt::OtherFocusReason);
    else if (isNumber)
        StepForm::lead(path);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

bool ItemsForm::needsYou(int row) const
{
    const auto path = u"%1/%2"_s.arg(m_words.path).arg(row);
    const auto& findings = draft().findings();
    return std::any_of(findings.begin(), findings.end(), [&](const auto& finding) {
        return finding.path == path || finding.path.startsWith(path + u'/');
    });
}

void ItemsForm::show(int row)
{
    if (!commit())
        return m_list->setCurrent(m_row);
    if (row != m_row)
        m_area->verticalScrollBar()->setValue(0);
    m_row = row;
    refresh();
}

void ItemsForm::addItem()
{
    if (!commit())
        return;
    auto design = draft().design();
    const auto id = draft().nextId(m_words.letter);
    insert(design, id);
    if (!draft().write(m_words.addStep.arg(id), design, m_words.path + id))
        return;
    show(int(items(draft().design()).size()) - 1);
    StepForm::lead(u"%1/%2/%3"_s.arg(m_words.path).arg(m_row).arg(m_words.firstField));
}

void ItemsForm::removeItem(int row)
{
    if (!commit())
        return;
    auto design = draft().design();
    const auto id = items(design).at(row).id;
    remove(design, row);
    draft().change(m_words.removeStep.arg(id), design);
    lead({});
}

void ItemsForm::moveItem(int from, int to)
{
    if (!commit())
        return;
    auto design = draft().design();
    const auto id = items(design).at(from).id;
    move(design, from, to);
    m_row = to;
    if (!draft().write(m_words.moveStep.arg(id), design, m_words.path + u"move"_s + id))
        m_row = from;
    refresh();
}

} // namespace ui
