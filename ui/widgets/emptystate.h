// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui {

/// What stands where nothing is yet: a drawing, a title, one sentence, and up to three ways on.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    /// A way on, as a small card. The first one's button is the primary one.
    struct Way {
        QString icon;
        QString title;
        QString sentence;
        QString button;
    };

    EmptyState(const QString& title, const QString& sentence, const QList<Way>& ways,
        QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setFoot(const QString& sentence);

signals:
    void chosen(int way);

private:
    QWidget* card(const Way& way, int index);

    QLabel* m_title;
    QLabel* m_foot;
};

} // namespace ui
