// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

class QAction;

namespace ui {

/// What a label is for; the style sheet knows how it looks.
enum class LabelRole { Title, Section, Strong, Text, Muted, Secondary, Figure, Group };

/// A label of that role. `wraps` breaks long text into lines.
QLabel* label(const QString& text, LabelRole role, QWidget* parent, bool wraps = false);

enum class ButtonKind { Normal, Primary, Quiet, Link, PlainLink, Danger, Toast };

/// A button with words. Links are buttons too, so that the keyboard reaches them.
QPushButton* button(const QString& text, ButtonKind kind, QWidget* parent);

/// A 32 pixel square button with an icon; `name` is its tool tip and accessible name.
QToolButton* iconButton(const QString& icon, const QString& name, QWidget* parent);

/// The same for an action: enabled, named and triggered as the action is.
QToolButton* iconButton(QAction* action, QWidget* parent);

/// An icon beside words, which say what it means. It follows the theme.
QWidget* picture(const QString& icon, IconRole role, int side, QWidget* parent);

/// A line over the whole width.
QFrame* line(QWidget* parent);

/// A quiet box inside a card, with padding 12.
QFrame* well(QWidget* parent);

} // namespace ui
