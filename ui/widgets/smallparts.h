// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/marks.h"

#include <QAbstractButton>
#include <QWidget>

#include <chrono>

namespace ui {

/// Where a piece of work stands: the 18 pixel shape and its word.
class StateMark : public QWidget {
    Q_OBJECT

public:
    explicit StateMark(Mark mark, QWidget* parent = nullptr);

    /// `word` in place of the usual one: "consent" for what needs you.
    void set(Mark mark, const QString& word = {});
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Mark m_mark;
    QString m_word;
};

/// Progress as leaves: one for each criterion or requirement.
class Sprig : public QWidget {
    Q_OBJECT

public:
    explicit Sprig(QWidget* parent = nullptr);

    void setLeaves(const QList<Leaf>& leaves);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Leaf> m_leaves;
};

/// A moment of a recording, "4:41"; pressing it leads there.
class TimeChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit TimeChip(std::chrono::microseconds time, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A sentence that leads somewhere: a link that breaks into lines.
class SentenceLink : public QAbstractButton {
    Q_OBJECT

public:
    explicit SentenceLink(const QString& sentence, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

/// "4:41", or "1:04:41" from an hour on.
QString timeText(std::chrono::microseconds time);

/// A key as it is printed on the keyboard.
class KeyCap : public QWidget {
    Q_OBJECT

public:
    explicit KeyCap(const QString& key, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
};

/// The initials of a person in a circle.
class Portrait : public QWidget {
    Q_OBJECT

public:
    explicit Portrait(const QString& name, QWidget* parent = nullptr, int side = 28);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
};

} // namespace ui
