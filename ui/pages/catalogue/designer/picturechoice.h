// SPDX-License-Identifier: MIT
#pragma once

#include <QPixmap>
#include <QRadioButton>

#include <functional>

namespace ui {

/// One of several pictures to choose from. The one that is chosen has a tick in its corner.
class PictureChoice : public QRadioButton {
    Q_OBJECT

public:
    /// Draws the picture, `side` pixels wide, in the colours of the theme.
    using Draw = std::function<QPixmap(int side, qreal devicePixelRatio)>;

    PictureChoice(const QString& name, int side, bool isNamed, QWidget* parent);

    void setPicture(const Draw& draw);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& place) const override { return rect().contains(place); }

private:
    void paintTick(QPainter& painter) const;

    Draw m_draw;
    int m_side;
    bool m_isNamed; ///< the name stands under the picture
};

/// Pictures of which one is chosen, or none, in as many columns as there is room for. Arrow keys go
/// from one to the next.
class PictureChoices : public QWidget {
    Q_OBJECT

public:
    PictureChoices(const QString& name, QWidget* parent);

    PictureChoice* add(const QString& name, int side, bool isNamed);
    void setCurrent(int choice); ///< -1: none
    void setFocusToCurrent();
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

signals:
    void chosen(int choice);
    void focused();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QSize cell() const;
    int columnsAt(int width) const;

    QList<PictureChoice*> m_choices;
};

} // namespace ui
