// SPDX-License-Identifier: MIT
#include "ui/pages/badges/stacks/stackmap.h"

#include "core/stacks/stackwords.h"
#include "ui/look/badges.h"
#include "ui/look/icons.h"
#include "ui/look/marks.h"
#include "ui/look/type.h"
#include "ui/pages/badges/stacks/stacksmodel.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int gap = 36; ///< between nodes, for the arrows
constexpr int rowGap = 28;

int nodeWidth()
{
    return scaledColumn(176);
}

int circleSide()
{
    return scaled(44);
}

int nodeHeight()
{
    return circleSide() + scaled(96);
}

QString sentenceFor(const core::SlotProgress& part)
{
    if (part.isFull())
        return StackMap::tr("%1 is filled.").arg(core::wordsOf(part.slot));
    return StackMap::tr("%1 has %2 of %3 places filled and is open for %4.")
        .arg(core::wordsOf(part.slot), QString::number(part.filled()),
            QString::number(part.slot.choose), part.open.join(u", "_s));
}

} // namespace

StackMap::StackMap(const StacksModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StackMap::show(const core::Stack& stack, const std::optional<core::StackStanding>& standing)
{
    const auto& content = stack.content;
    m_nodes.clear();
    m_rules.clear();
    QStringList words;
    if (standing)
        words.append(
            tr("%1 has filled %2 of %3 places.")
                .arg(standing->person.displayName(), QString::number(standing->progress.filled),
                    QString::number(standing->progress.places)));
    for (qsizetype i = 0; i < content.asked.size(); ++i) {
        const auto& slot = content.asked.at(i);
        Node node{.id = slot.id,
            .title = slot.title.isEmpty() ? slot.id : slot.title,
            .asks = core::choiceWords(slot),
            .state = tr("%1 to fill").arg(slot.choose),
            .places = slot.choose,
            .filled = {},
            .isFull = false,
            .depth = depthOf(content, slot.id, int(content.asked.size()))};
        if (standing) {
            const auto& part = standing->progress.parts.at(i);
            for (const auto& id : part.awards) {
                if (const auto* earned = m_model.book().award(id))
                    node.filled.append(earned->award.microcredential);
            }
            node.isFull = part.isFull();
            node.state
                = part.isFull() ? tr("filled") : tr("%1 of %2").arg(part.filled()).arg(slot.choose);
            words.append(sentenceFor(part));
        } else {
            words.append(tr("%1 asks for %2.").arg(core::wordsOf(slot), node.asks));
        }
        m_nodes.append(node);
    }
    std::stable_sort(m_nodes.begin(), m_nodes.end(),
        [](const Node& left, const Node& right) { return left.depth < right.depth; });
    for (const auto& rule : content.sequence)
        m_rules.append({rule, core::SequenceState::Open});
    if (standing)
        m_rules = standing->progress.sequence;
    if (content.capstone) {
        const bool isDone = standing && standing->award && standing->award->capstoneAcceptedAt;
        m_nodes.append({.id = {},
            .title = content.capstone->title,
            .asks = tr("The capstone, at the end"),
            .state = isDone ? tr("accepted") : tr("open"),
            .places = 0,
            .filled = {},
            .isFull = isDone,
            .depth = 0});
    }
    m_words = (words + core::ruleWords(content)).join(u' ');
    setAccessibleName(tr("Map of %1").arg(content.title));
    setAccessibleDescription(m_words);
    updateGeometry();
    update();
}

QString StackMap::inWords() const
{
    return m_words;
}

int StackMap::depthOf(const core::StackContent& stack, const QString& slot, int guard) const
{
    int depth = 0;
    for (const auto& rule : stack.sequence) {
        if (rule.after == slot && guard > 0)
            depth = std::max(depth, 1 + depthOf(stack, rule.before, guard - 1));
    }
    return depth;
}

int StackMap::columnsAt(int width) const
{
    return std::clamp((width + gap) / (nodeWidth() + gap), 1, std::max(1, int(m_nodes.size())));
}

QRect StackMap::placeOf(int node, int width) const
{
    const int columns = columnsAt(width);
    // Few nodes stay together in the middle and grow a little, so that their words have room.
    const int most = nodeWidth() + scaled(64);
    const int side = std::min(most, (width - (columns - 1) * gap) / columns);
    const int used = columns * side + (columns - 1) * gap;
    int column = node % columns;
    if (layoutDirection() == Qt::RightToLeft)
        column = columns - 1 - column;
    return {(width - used) / 2 + column * (side + gap), (node / columns) * (nodeHeight() + rowGap),
        side, nodeHeight()};
}

QSize StackMap::sizeHint() const
{
    const int width = int(m_nodes.size()) * (nodeWidth() + gap) - gap;
    return {std::max(width, nodeWidth()), heightForWidth(std::max(width, nodeWidth()))};
}

int StackMap::heightForWidth(int width) const
{
    const int columns = columnsAt(width);
    const int rows = std::max(1, (int(m_nodes.size()) + columns - 1) / columns);
    return rows * nodeHeight() + (rows - 1) * rowGap;
}

void StackMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        m_badges.clear();
        updateGeometry();
    }
}

void StackMap::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    beginPicture(painter);
    paintArrows(painter, look);
    for (int i = 0; i < m_nodes.size(); ++i)
        paintNode(painter, m_nodes.at(i), placeOf(i, width()), look);
}

int StackMap::nodeOf(const QString& slot) const
{
    const auto found = std::find_if(
        m_nodes.begin(), m_nodes.end(), [&](const Node& node) { return node.id == slot; });
    return found == m_nodes.end() ? -1 : int(found - m_nodes.begin());
}

void StackMap::paintArrows(QPainter& painter, const Tokens& look) const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    for (const auto& one : m_rules) {
        const int before = nodeOf(one.rule.before);
        const int after = nodeOf(one.rule.after);
        if (before < 0 || after < 0)
            continue;
        const QRectF from = placeOf(before, width());
        const QRectF to = placeOf(after, width());
        const bool isSameRow = from.top() == to.top();
        const QPointF start = isSameRow
            ? QPointF(isMirrored ? from.left() : from.right(), from.center().y())
            : QPointF(from.center().x(), from.bottom());
        const QPointF end = isSameRow
            ? QPointF(isMirrored ? to.right() : to.left(), to.center().y())
            : QPointF(to.center().x(), to.top());
        const bool isBroken = one.state == core::SequenceState::Broken;
        const auto colour = isBroken ? look.warn : look.muted;
        painter.setPen(QPen(colour, 1.6, isBroken ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawLine(start, end);
        const double angle = std::atan2(end.y() - start.y(), end.x() - start.x());
        QPainterPath head(end);
        for (const double turn : {2.6, -2.6})
            head.lineTo(end + QPointF(std::cos(angle + turn), std::sin(angle + turn)) * 9);
        head.closeSubpath();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPath(head);
    }
}

void StackMap::paintNode(
    QPainter& painter, const Node& node, const QRect& place, const Tokens& look)
{
    painter.setPen(QPen(node.isFull ? look.accent : look.line, node.isFull ? 1.5 : 1));
    painter.setBrush(look.surface2);
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const auto inside = place.adjusted(scaled(12), scaled(10), -scaled(12), -scaled(10));
    const QFontMetrics strongText(fontOf(TextRole::Text, true));
    const QFontMetrics smallText(fontOf(TextRole::Secondary));
    auto top = inside.top();
    painter.setFont(fontOf(TextRole::Text, true));
    painter.setPen(look.text);
    painter.drawText(QRect(inside.left(), top, inside.width(), strongText.height()),
        Qt::AlignHCenter | Qt::AlignVCenter,
        strongText.elidedText(node.title, Qt::ElideRight, inside.width()));
    top += strongText.height() + scaled(4);
    painter.setFont(fontOf(TextRole::Secondary));
    painter.setPen(look.muted);
    painter.drawText(QRect(inside.left(), top, inside.width(), smallText.height()),
        Qt::AlignHCenter | Qt::AlignVCenter,
        smallText.elidedText(node.asks, Qt::ElideRight, inside.width()));
    top += smallText.height() + scaled(8);
    const int count = std::max(1, node.places);
    const double step = std::min<double>(circleSide() + scaled(8),
        count > 1 ? (inside.width() - circleSide()) / double(count - 1) : 0);
    const double left = inside.center().x() - (circleSide() + (count - 1) * step) / 2.0;
    for (int i = 0; i < count; ++i)
        paintPlace(
            painter, node, i, QRectF(left + i * step, top, circleSide(), circleSide()), look);
    painter.setFont(fontOf(TextRole::Secondary, node.isFull));
    painter.setPen(node.isFull ? look.accent : look.muted);
    painter.drawText(QRect(inside.left(), inside.bottom() - smallText.height(), inside.width(),
                         smallText.height() + 1),
        Qt::AlignHCenter | Qt::AlignVCenter, node.state);
}

void StackMap::paintPlace(
    QPainter& painter, const Node& node, int index, const QRectF& circle, const Tokens& look)
{
    if (node.places > 0 && index < node.filled.size()) {
        const auto picture = badge(node.filled.at(index));
        if (!picture.isNull()) {
            painter.drawPixmap(circle.topLeft(), picture);
            return;
        }
    }
    if (node.id.isEmpty()) { // the capstone
        const int side = scaled(28);
        icon(node.isFull ? u"check"_s : u"star"_s, node.isFull ? IconRole::Accent : IconRole::Muted)
            .paint(&painter,
                QRect(int(circle.center().x()) - side / 2, int(circle.center().y()) - side / 2,
                    side, side));
        return;
    }
    painter.setPen(QPen(look.lineStrong, 1.4, Qt::DashLine));
    painter.setBrush(look.surface);
    painter.drawEllipse(circle.adjusted(1.5, 1.5, -1.5, -1.5));
}

QPixmap StackMap::badge(const core::MicrocredentialId& id)
{
    auto& picture = m_badges[id];
    const auto* design = m_model.design(id);
    if (picture.isNull() && design)
        picture = badgePixmap(*design, circleSide(), devicePixelRatioF());
    return picture;
}

} // namespace ui
