// SPDX-License-Identifier: MIT
#include "ui/search/searchpanel.h"

#include "ui/look/type.h"
#include "ui/search/searchdelegate.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/smallparts.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int cardWidth = 640;
constexpr int longestQuery = 200; // characters
constexpr int margin = 24; // between card and window, at least

} // namespace

SearchPanel::SearchPanel(const core::Store& store, const Me& me, QWidget* parent)
    : QWidget(parent)
    , m_model(new SearchModel(store, me, this))
{
    build();
    wire();
    hide();
    refresh();
}

void SearchPanel::build()
{
    setAccessibleName(tr("Search"));
    m_card = new QFrame(this);
    m_card->setProperty("role", u"palette"_s);
    m_list = new QListView(m_card);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(*m_model, m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing = new QWidget(m_card);
    m_head = label({}, LabelRole::Strong, m_nothing, true);
    m_hint = label({}, LabelRole::Muted, m_nothing, true);
    auto* words = new QVBoxLayout(m_nothing);
    words->setContentsMargins(16, 16, 16, 16);
    words->setSpacing(4);
    words->addWidget(m_head);
    words->addWidget(m_hint);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(buildField());
    column->addWidget(line(m_card));
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addWidget(line(m_card));
    column->addWidget(buildFoot());
    setTabOrder(m_field, m_list);
}

QWidget* SearchPanel::buildField()
{
    auto* box = new QWidget(m_card);
    box->setFixedHeight(scaled(52));
    m_field = new QLineEdit(box);
    m_field->setProperty("role", u"palette"_s);
    m_field->setMaxLength(longestQuery);
    m_field->setPlaceholderText(tr("Search people, microcredentials and comments"));
    m_field->setAccessibleName(m_field->placeholderText());
    auto* close = iconButton(u"close"_s, tr("Close the search"), box);
    close->setFocusPolicy(Qt::NoFocus);
    connect(close, &QToolButton::clicked, this, &SearchPanel::close);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(14); // so that the words stand over those of the results
    row->addWidget(picture(u"search"_s, IconRole::Muted, 20, box));
    row->addWidget(m_field, 1);
    row->addWidget(close);
    return box;
}

QWidget* SearchPanel::buildFoot()
{
    auto* box = new QWidget(m_card);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(4);
    const auto add = [&](const QStringList& keys, const QString& words) {
        for (const auto& key : keys)
            row->addWidget(new KeyCap(key, box));
        row->addWidget(label(words, LabelRole::Secondary, box));
        row->addSpacing(12);
    };
    add({u"↑"_s, u"↓"_s}, tr("choose"));
    add({tr("Enter")}, tr("open"));
    add({tr("Esc")}, tr("close"));
    row->addStretch();
    return box;
}

void SearchPanel::wire()
{
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    parentWidget()->installEventFilter(this);
    connect(m_model, &SearchModel::failed, this, &SearchPanel::failed);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->ask(text);
        refresh();
    });
    connect(m_list, &QListView::clicked, this, &SearchPanel::choose);
    connect(m_list, &QListView::entered, this,
        [this](const QModelIndex& index) { select(index.row()); });
}

void SearchPanel::refresh()
{
    const bool hasWords = m_model->hasWords();
    const bool isFound = m_model->rowCount() > 0;
    m_head->setText(hasWords ? tr("Nothing begins with “%1”.").arg(m_model->typed().simplified())
                             : tr("Find anything in this workspace"));
    m_hint->setText(hasWords
            ? tr("Check the spelling, or type fewer words. Comments that others have not released "
                 "are not found.")
            : tr("People, microcredentials, and what was said about the evidence. Type the "
                 "beginnings of words in any order, such as “zoe ngu” or “cm-01”; capitals and "
                 "accents do not matter. Where names are hidden, type the code."));
    m_nothing->setVisible(!isFound);
    m_list->setVisible(isFound);
    m_list->scrollToTop();
    m_list->setCurrentIndex({});
    if (isFound)
        step(1);
    tell();
    place();
}

void SearchPanel::open()
{
    if (isHidden()) {
        m_before = window()->focusWidget();
        m_model->ask(m_field->text()); // what it says may be old
        refresh();
        show();
        raise();
        place();
        // Once the panel is seen, and before the first letter.
        QTimer::singleShot(0, m_model, &SearchModel::read);
    }
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void SearchPanel::close()
{
    if (isHidden())
        return;
    if (m_before && m_before->isVisible() && m_before->isEnabled())
        m_before->setFocus(Qt::OtherFocusReason);
    m_before.clear();
    hide();
}

void SearchPanel::place()
{
    const auto* window = parentWidget();
    setGeometry(window->rect());
    const int width = std::min(scaled(cardWidth), window->width() - 2 * margin);
    const int top = std::clamp(window->height() / 10, margin, 80);
    const int most = window->height() - top - margin;
    int rows = 8; // under the last row
    for (int i = 0; i < m_model->rowCount() && rows < most; ++i)
        rows += m_list->sizeHintForRow(i);
    m_list->setMinimumHeight(std::min(rows, scaled(96)));
    auto* layout = m_card->layout();
    layout->activate();
    int height = 2;
    for (int i = 0; i < layout->count(); ++i) {
        const auto* part = layout->itemAt(i); // knows of fixed heights, as a widget's hint does not
        if (part->widget() == m_list)
            height += m_list->isHidden() ? 0 : rows;
        else if (!part->isEmpty())
            height += part->hasHeightForWidth() ? part->heightForWidth(width - 2)
                                                : part->sizeHint().height();
    }
    m_card->setGeometry((window->width() - width) / 2, top, width, std::min(height, most));
}

void SearchPanel::select(int row)
{
    if (!m_model->row(row).canChoose() || m_list->currentIndex().row() == row)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    tell();
}

void SearchPanel::step(int rows)
{
    const int count = m_model->rowCount();
    const int way = rows > 0 ? 1 : -1;
    int at = m_list->currentIndex().row(); // -1 when there is none
    int last = at;
    for (int left = std::abs(rows); left > 0;) {
        at += way;
        if (at < 0 || at >= count)
            break;
        if (!m_model->row(at).canChoose())
            continue;
        last = at;
        --left;
    }
    if (last < 0)
        return;
    select(last);
    // The head of the first group comes into view with its first row.
    m_list->scrollTo(last == 1 ? m_model->index(0) : m_model->index(last));
}

void SearchPanel::tell()
{
    const auto current = m_list->currentIndex();
    const auto& found = m_model->found();
    m_field->setAccessibleDescription(current.isValid()
            ? tr("%1 found. %2")
                  .arg(found.total())
                  .arg(current.data(Qt::AccessibleTextRole).toString())
            : m_head->text());
    QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void SearchPanel::choose(const QModelIndex& index)
{
    if (!index.isValid() || !m_model->row(index.row()).canChoose())
        return;
    const auto row = m_model->row(index.row());
    if (row.use == SearchRow::Use::More) {
        m_model->showMore(row.kind);
        refresh();
        select(index.row());
        m_list->scrollTo(m_list->currentIndex(), QListView::PositionAtCenter);
        return;
    }
    close();
    emit wanted(row.page, row.target);
}

bool SearchPanel::press(QObject* object, const QKeyEvent& event)
{
    constexpr int page = 8;
    switch (event.key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        step(event.key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        step(event.key() == Qt::Key_PageUp ? -page : page);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: // nowhere but here while it is open
        (object == m_field && !m_list->isHidden() ? static_cast<QWidget*>(m_list) : m_field)
            ->setFocus(Qt::TabFocusReason);
        return true;
    default:
        return false;
    }
}

bool SearchPanel::eventFilter(QObject* object, QEvent* event)
{
    if (object == parentWidget()) {
        if (event->type() == QEvent::Resize && !isHidden())
            place();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (press(object, key))
        return true;
    // Who goes on typing in the list means the field.
    if (object == m_list && !key.text().isEmpty() && key.text().at(0).isPrint()) {
        m_field->setFocus(Qt::OtherFocusReason);
        m_field->insert(key.text());
        return true;
    }
    return false;
}

void SearchPanel::mousePressEvent(QMouseEvent* event)
{
    if (!m_card->geometry().contains(event->position().toPoint()))
        close();
}

void SearchPanel::wheelEvent(QWheelEvent* event)
{
    event->accept(); // the page below stays where it is
}

} // namespace ui
