// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/answers.h"
#include "ui/look/marks.h"

#include <QWidget>

namespace ui {

/// How an answer looks in a list of ours.
Mark markOf(core::AnswerMark mark);

/// The shape that says how an answer is to be taken; its words stand beside it.
class AnswerSign : public QWidget {
    Q_OBJECT

public:
    AnswerSign(core::AnswerMark mark, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Mark m_mark;
};

/// A ground in the soft colour of a verdict.
class AnswerBanner : public QWidget {
    Q_OBJECT

public:
    AnswerBanner(core::AnswerMark mark, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
};

} // namespace ui
