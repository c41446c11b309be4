// SPDX-License-Identifier: MIT
#include "ui/pages/review/rubriccells.h"

#include "ui/look/kinds.h"
#include "ui/look/marks.h"
#include "ui/look/type.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int side = 10;

void paintRing(QPainter& painter, const QWidget& widget, const Tokens& look)
{
    if (!widget.hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.accent, 2));
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(2, 2, -2, -2), 4, 4);
}

/// As many lines of `text` as fit into `place`, the last one cut with "…".
void paintLines(QPainter& painter, const QRect& place, const QString& text)
{
    const auto metrics = painter.fontMetrics();
    const int step = scaled(16);
    const int most = std::max(1, place.height() / step);
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    for (int i = 0; i < most; ++i) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const QRect where(place.left(), place.top() + i * step, place.width(), step);
        const auto rest = text.mid(line.textStart());
        const bool isLast = i == most - 1;
        painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeft,
            isLast ? metrics.elidedText(rest, Qt::ElideRight, place.width())
                   : text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
}

int linesOf(const QString& text, int width)
{
    QTextLayout layout(text, fontOf(TextRole::Secondary));
    int lines = 0;
    layout.beginLayout();
    while (true) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(20, width));
        ++lines;
    }
    layout.endLayout();
    return lines;
}

} // namespace

CriterionCell::CriterionCell(QWidget* parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMinimumWidth(scaled(72));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void CriterionCell::setCriterion(const QString& id, const QString& title)
{
    m_id = id;
    m_title = title;
    name();
}

void CriterionCell::setLevel(Mark mark, const QString& words)
{
    m_mark = mark;
    m_words = words;
    name();
    update();
}

void CriterionCell::setInHand(bool isInHand)
{
    m_isInHand = isInHand;
    update();
}

void CriterionCell::name()
{
    setToolTip(u"%1 %2: %3"_s.arg(m_id, m_title, m_words));
    setAccessibleName(toolTip());
}

QSize CriterionCell::sizeHint() const
{
    return {scaled(110), scaled(48)};
}

void CriterionCell::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    beginPicture(painter);
    painter.fillRect(rect(), m_isInHand || underMouse() ? look.surface : look.surface2);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), look.line);
    if (m_isInHand)
        painter.fillRect(QRect(0, 0, width() - 1, 2), look.accent);
    const int left = width() < scaled(96) ? 6 : side;
    const int step = scaled(18);
    QRect line(left, (height() - 2 * step) / 2, width() - 2 * left, step);
    painter.setFont(fontOf(TextRole::Secondary, true));
    painter.setPen(look.text);
    painter.drawText(line, Qt::AlignVCenter, m_id);
    const int shift = painter.fontMetrics().horizontalAdvance(m_id) + 4;
    painter.setFont(fontOf(TextRole::Secondary, m_isInHand));
    painter.setPen(m_isInHand ? look.text : look.muted);
    const auto rest = line.adjusted(shift, 0, 0, 0);
    painter.drawText(rest, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_title, Qt::ElideRight, rest.width()));
    line.translate(0, step);
    const int mark = scaled(14);
    paintMark(
        painter, m_mark, QRectF(line.left(), line.top() + (step - mark) / 2.0, mark, mark), look);
    painter.setFont(fontOf(TextRole::Secondary));
    painter.setPen(look.text);
    const auto words = line.adjusted(mark + 5, 0, 0, 0);
    painter.drawText(words, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_words, Qt::ElideRight, words.width()));
    paintRing(painter, *this, look);
}

LevelCell::LevelCell(QWidget* parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
    setCheckable(true);
}

void LevelCell::set(int level, const QString& label, const QString& descriptor)
{
    m_level = level;
    m_label = u"%1 %2"_s.arg(level).arg(label);
    m_descriptor = descriptor;
    setText(m_label);
    setToolTip(descriptor);
    setAccessibleName(m_label);
    setAccessibleDescription(descriptor);
    update();
}

void LevelCell::setGiven(bool isGiven)
{
    m_isGiven = isGiven;
    setChecked(isGiven);
    update();
}

int LevelCell::heightFor(int width) const
{
    return scaled(8 + 20 + 8) + linesOf(m_descriptor, width - 2 * side) * scaled(16);
}

QSize LevelCell::sizeHint() const
{
    return {scaled(140), scaled(82)};
}

void LevelCell::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    beginPicture(painter);
    if (m_isGiven || underMouse())
        painter.fillRect(rect(), m_isGiven ? look.accentSoft : look.surface2);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), look.line);
    if (m_isGiven) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    const int ring = scaled(14);
    const QRect head(side, scaled(5), width() - 2 * side, scaled(18));
    const QRectF circle(
        head.left() + 0.5, head.top() + (head.height() - ring) / 2.0 + 0.5, ring - 1, ring - 1);
    painter.setBrush(look.surface);
    painter.setPen(QPen(m_isGiven ? look.accent : look.lineStrong, 1));
    painter.drawEllipse(circle);
    if (m_isGiven) {
        painter.setPen(QPen(look.accent, 4));
        painter.drawEllipse(circle.adjusted(2, 2, -2, -2));
    }
    painter.setFont(fontOf(TextRole::Secondary, true));
    painter.setPen(m_isGiven ? look.accent : look.text);
    const auto words = head.adjusted(ring + 6, 0, 0, 0);
    painter.drawText(words, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_label, Qt::ElideRight, words.width()));
    painter.setFont(fontOf(TextRole::Secondary));
    painter.setPen(m_isGiven ? look.text : look.muted);
    paintLines(painter,
        QRect(side, head.bottom() + 3, width() - 2 * side, height() - head.bottom() - 3 - 4),
        m_descriptor);
    paintRing(painter, *this, look);
}

CitationChip::CitationChip(const core::Citation& citation, std::optional<core::CommentKind> kind,
    const QString& moment, bool canRemove, QWidget* parent)
    : QAbstractButton(parent)
    , m_citation(citation)
    , m_kind(kind)
    , m_canRemove(canRemove)
{
    setText(moment);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setProperty("ring", true);
    setAccessibleName(
        kind ? tr("Rests on %1, %2").arg(moment, wordOf(*kind)) : tr("Rests on %1").arg(moment));
    setToolTip(
        canRemove ? tr("Go to %1. Delete takes it out.").arg(moment) : tr("Go to %1").arg(moment));
    connect(this, &QAbstractButton::clicked, this, [this] { emit sought(m_citation); });
}

QSize CitationChip::sizeHint() const
{
    const QFontMetrics metrics(fontOf(TextRole::Secondary, true));
    return {metrics.horizontalAdvance(text()) + 12 + (m_kind ? 13 : 0), scaled(20)};
}

void CitationChip::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    beginPicture(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.accentSoft);
    painter.drawRoundedRect(rect(), 4, 4);
    auto place = rect().adjusted(6, 0, -6, 0);
    if (m_kind) {
        paintKind(painter, *m_kind, QRectF(place.left(), (height() - 9) / 2.0, 9, 9), look);
        place.setLeft(place.left() + 13);
    }
    painter.setPen(look.accent);
    painter.setFont(fontOf(TextRole::Secondary, true));
    painter.drawText(place, Qt::AlignVCenter, text());
}

void CitationChip::keyPressEvent(QKeyEvent* event)
{
    if (m_canRemove && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        emit removeWanted(m_citation);
    else
        QAbstractButton::keyPressEvent(event);
}

void CitationChip::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu;
    menu.addAction(tr("Go to %1").arg(text()), this, [this] { emit sought(m_citation); });
    if (m_canRemove)
        menu.addAction(tr("Take it out"), this, [this] { emit removeWanted(m_citation); });
    menu.exec(event->globalPos());
}

} // namespace ui
