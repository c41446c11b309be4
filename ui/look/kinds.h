// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/timestampedcomment.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QString>

namespace ui {

/// The word of a kind of comment: "Wonder".
QString wordOf(core::CommentKind kind);
QColor colourOf(core::CommentKind kind, const Tokens& tokens);

/// The shape of a kind of comment; always beside its word, or with it in a tool tip.
void paintKind(
    QPainter& painter, core::CommentKind kind, const QRectF& place, const Tokens& tokens);

} // namespace ui
