// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"

#include <QAbstractScrollArea>
#include <QImage>
#include <QTimer>

#include <functional>
#include <memory>
#include <thread>

namespace ui {

/// Sets a document; called on another thread, so it holds all that it needs.
using MakePaper = std::function<core::PaperDocument()>;

/// A document on a desk: its pages below each other, as large as the place allows. They are set
/// and drawn beside the windows, anew for every size, so that they are always sharp. The property
/// `isDrawing` says that they are not ready.
class PaperView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PaperView(QWidget* parent = nullptr);
    ~PaperView() override;

    /// Shows another document; `name` says what it is, for those who do not see it. One of the same
    /// name is the same paper in other words: it stays where it is.
    void setPaper(const MakePaper& make, const QString& name);
    void clear();

    /// The pages as they are shown; empty until the first drawing is done.
    const QList<QImage>& pages() const { return m_drawing.pages; }

signals:
    /// The pages are there.
    void drawn();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Drawing {
        std::shared_ptr<const core::PaperDocument> document;
        QList<QImage> pages;
        int order = 0; ///< which setPaper() it belongs to
    };

    static Drawing draw(const MakePaper& make, Drawing drawing, QSize room, qreal pixelRatio);
    void start();
    void take(const Drawing& drawing);
    void fitBars();
    QSize room() const;
    QList<QRect> places() const;

    MakePaper m_make;
    Drawing m_drawing;
    int m_order = 0;
    bool m_isDrawing = false;
    bool m_isStale = false; ///< size or document changed while it was drawn
    QTimer m_wait;
    std::thread m_thread;
};

} // namespace ui
