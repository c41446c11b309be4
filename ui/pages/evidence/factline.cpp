// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/factline.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

FactLine::FactLine(const Fact& fact, QWidget* parent)
    : QWidget(parent)
    , m_mark(fact.mark)
    , m_words(label(fact.words,
          fact.mark == Mark::NeedsYou || fact.mark == Mark::Broken ? LabelRole::Strong
                                                                   : LabelRole::Text,
          this, true))
{
    if (fact.mark == Mark::NeedsYou)
        m_words->setProperty("tone", u"warn"_s);
    if (fact.mark == Mark::Broken)
        m_words->setProperty("tone", u"danger"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(18) + 8, 0, 0, 0);
    layout->addWidget(m_words, 1);
}

void FactLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = scaled(18);
    paintMark(painter, m_mark, QRectF(0, 1, side, side), tokens(palette()));
}

} // namespace ui
