// SPDX-License-Identifier: MIT
#include "ui/pages/badges/checking/answermarks.h"

#include "ui/look/type.h"

#include <QPainter>

namespace ui {

namespace {

Tone toneOf(core::AnswerMark mark)
{
    switch (mark) {
    case core::AnswerMark::Good:
        return Tone::Ok;
    case core::AnswerMark::Warning:
        return Tone::Warn;
    case core::AnswerMark::Bad:
        return Tone::Danger;
    case core::AnswerMark::Unknown:
    case core::AnswerMark::Open:
        break;
    }
    return Tone::Info;
}

} // namespace

Mark markOf(core::AnswerMark mark)
{
    switch (mark) {
    case core::AnswerMark::Good:
        return Mark::Met;
    case core::AnswerMark::Warning:
        return Mark::NeedsYou;
    case core::AnswerMark::Bad:
        return Mark::Broken;
    case core::AnswerMark::Open:
        return Mark::NotBegun;
    case core::AnswerMark::Unknown:
        break;
    }
    return Mark::Unknown;
}

AnswerSign::AnswerSign(core::AnswerMark mark, QWidget* parent)
    : QWidget(parent)
    , m_mark(markOf(mark))
{
    setFixedSize(scaled(18), scaled(18));
}

void AnswerSign::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    beginPicture(painter);
    paintMark(painter, m_mark, rect(), tokens(palette()));
}

AnswerBanner::AnswerBanner(core::AnswerMark mark, QWidget* parent)
    : QWidget(parent)
    , m_tone(toneOf(mark))
{
}

void AnswerBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), soft(tokens(palette()), m_tone));
}

} // namespace ui
