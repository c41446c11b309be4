// SPDX-License-Identifier: MIT
#include "ui/widgets/emptystate.h"

#include "ui/look/marks.h"
#include "ui/look/type.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"

#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// An open notebook with a branch of laurel, half of its leaves grown.
class Drawing final : public QWidget {
public:
    explicit Drawing(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(420, 190);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const auto& look = tokens(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintBook(painter, look);
        paintBranch(painter, look);
    }

private:
    static void paintBook(QPainter& painter, const Tokens& look)
    {
        QPainterPath book({82, 36});
        book.cubicTo(130, 24, 180, 32, 210, 48);
        book.cubicTo(240, 32, 290, 24, 338, 36);
        book.lineTo(338, 140);
        book.cubicTo(290, 128, 240, 136, 210, 152);
        book.cubicTo(180, 136, 130, 128, 82, 140);
        book.closeSubpath();
        painter.setPen(QPen(look.lineStrong, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(look.surface);
        painter.drawPath(book);
        painter.drawLine(QPointF(210, 48), QPointF(210, 152));
        painter.setPen(QPen(look.line, 1.75, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        for (int i = 0; i < 4; ++i) {
            const double y = 60 + 20 * i;
            QPainterPath words({102, y});
            const double end = i == 3 ? 152 : 188;
            words.cubicTo(102 + (end - 102) / 3, y - 4, 102 + (end - 102) * 2 / 3, y - 2, end,
                i == 3 ? y : y + 6);
            painter.drawPath(words);
        }
    }

    static void paintBranch(QPainter& painter, const Tokens& look)
    {
        const QPen edge(look.accent, 0.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        QPainterPath stem({186, 110});
        stem.cubicTo(250, 96, 310, 70, 344, 20);
        painter.setPen(QPen(look.accent, 1.75, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(stem);
        constexpr int pairs = 6;
        for (int i = 0; i < pairs; ++i) {
            const double at = 0.24 + 0.14 * i;
            const auto foot = stem.pointAtPercent(std::min(at, 0.97));
            const double turn = 90 - stem.angleAtPercent(std::min(at, 0.97));
            const QBrush fill = i < 3 ? look.accent : look.surface;
            const double size = 2.2 - 0.14 * i;
            paintLeaf(painter, foot, turn - 52, size, edge, fill);
            if (i < pairs - 1)
                paintLeaf(painter, stem.pointAtPercent(at + 0.05), turn + 48, size, edge,
                    i < 2 ? look.accent : look.surface);
        }
    }
};

} // namespace

EmptyState::EmptyState(
    const QString& title, const QString& sentence, const QList<Way>& ways, QWidget* parent)
    : QWidget(parent)
    , m_title(label(title, LabelRole::Title, this))
    , m_foot(label({}, LabelRole::Secondary, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(3);
    layout->addWidget(new Drawing(this), 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    auto* words = label(sentence, LabelRole::Muted, this, true);
    words->setAlignment(Qt::AlignHCenter);
    layout->addWidget(words);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addStretch();
    for (int i = 0; i < ways.size(); ++i)
        row->addWidget(card(ways.at(i), i));
    row->addStretch();
    layout->addSpacing(20);
    layout->addLayout(row);
    layout->addSpacing(16);
    layout->addWidget(m_foot, 0, Qt::AlignHCenter);
    m_foot->hide();
    layout->addStretch(4);
}

QWidget* EmptyState::card(const Way& way, int index)
{
    auto* made = new Card(this);
    made->setFixedWidth(scaled(296));
    made->setMinimumHeight(scaled(210));
    made->body()->setContentsMargins(20, 20, 20, 20);
    made->body()->setSpacing(4);
    made->body()->addWidget(picture(way.icon, IconRole::Accent, 24, made));
    made->body()->addSpacing(8);
    made->body()->addWidget(label(way.title, LabelRole::Section, made));
    made->body()->addWidget(label(way.sentence, LabelRole::Muted, made, true));
    made->body()->addStretch();
    auto* press = button(way.button, index == 0 ? ButtonKind::Primary : ButtonKind::Normal, made);
    connect(press, &QPushButton::clicked, this, [this, index] { emit chosen(index); });
    made->body()->addWidget(press);
    if (index == 0)
        setFocusProxy(press);
    return made;
}

void EmptyState::setTitle(const QString& title)
{
    m_title->setText(title);
}

void EmptyState::setFoot(const QString& sentence)
{
    m_foot->setText(sentence);
    m_foot->show();
}

} // namespace ui
