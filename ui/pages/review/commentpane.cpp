// SPDX-License-Identifier: MIT
#include "ui/pages/review/commentpane.h"

#include "ui/look/icons.h"
#include "ui/look/type.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const auto mine = u"mine"_s;
const auto general = u"general"_s;

} // namespace

CommentPane::CommentPane(const RoomModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    build();
    connect(m_filter, &QComboBox::currentIndexChanged, this, &CommentPane::refresh);
    connect(m_open, &QPushButton::toggled, this, &CommentPane::refresh);
}

void CommentPane::build()
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 8, 0);
    head->setSpacing(8);
    m_title = label({}, LabelRole::Strong, this);
    m_title->setFixedHeight(scaled(36));
    m_filter = new QComboBox(this);
    m_filter->setAccessibleName(tr("Which comments"));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_filter->setFixedHeight(scaled(28));
    m_open = button({}, ButtonKind::Quiet, this);
    m_open->setProperty("small", true);
    m_open->setCheckable(true);
    m_open->setToolTip(tr("Show only what is not resolved"));
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_filter);
    head->addWidget(m_open);
    m_list = new CommentList(m_model, this);
    m_nothing = label({}, LabelRole::Muted, this, true);
    m_nothing->setContentsMargins(12, 12, 12, 12);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(line(this));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1, Qt::AlignTop);
}

void CommentPane::refresh()
{
    if (!m_model.isOpen())
        return;
    refreshFilter();
    const auto& all = m_model.comments();
    const auto open
        = std::count_if(all.begin(), all.end(), [](const auto& row) { return row.isOpen(); });
    m_title->setText(tr("Comments %1").arg(all.size()));
    m_open->setText(tr("%1 open").arg(open));
    m_open->setAccessibleName(tr("Only open comments, %1").arg(open));
    m_open->setIcon(m_open->isChecked() ? icon(u"check"_s, IconRole::Accent) : QIcon());
    QList<CommentRow> rows;
    std::copy_if(all.begin(), all.end(), std::back_inserter(rows),
        [this](const auto& row) { return passes(row); });
    m_list->setReadOnly(!m_model.canWrite());
    m_list->setRows(rows);
    m_list->setVisible(!rows.isEmpty());
    m_nothing->setVisible(rows.isEmpty());
    m_nothing->setText(!all.isEmpty() ? tr("No comment is like that. Choose “All comments”.")
            : m_model.canWrite()      ? tr("Nothing is said yet. Press C, or just type below.")
                                      : tr("Nothing was said on this piece."));
}

void CommentPane::refreshFilter()
{
    const QSignalBlocker quiet(m_filter);
    const auto kept = m_filter->currentData().toString();
    m_filter->clear();
    m_filter->addItem(tr("All comments"), QString());
    for (const auto& criterion : m_model.work().design().rubric.criteria)
        m_filter->addItem(shortTitle(criterion), criterion.id);
    m_filter->addItem(tr("Without a criterion"), general);
    m_filter->addItem(tr("Mine"), mine);
    m_filter->setCurrentIndex(std::max(0, m_filter->findData(kept)));
}

bool CommentPane::passes(const CommentRow& row) const
{
    const auto which = m_filter->currentData().toString();
    if (m_open->isChecked() && !row.isOpen())
        return false;
    if (which == mine)
        return row.isMine;
    if (which == general)
        return !row.comment.criterion;
    return which.isEmpty() || row.comment.criterion == which;
}

void CommentPane::lead(const core::CommentId& comment)
{
    if (m_list->rows().indexOf(comment) < 0) {
        m_filter->setCurrentIndex(0);
        m_open->setChecked(false);
    }
    m_list->setCurrent(comment);
}

void CommentPane::nextUnresolved()
{
    const auto& rows = m_list->rows();
    const int count = rows.rowCount();
    const int from = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (int i = 1; i <= count; ++i) {
        const int row = (from + i) % count;
        if (!rows.row(row).isOpen())
            continue;
        m_list->setCurrent(rows.row(row).comment.id);
        emit m_list->sought(rows.row(row).comment.id, false);
        return;
    }
}

} // namespace ui
