// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/media/preview.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <stop_token>

namespace ui {

/// What a file looks like: its picture, its first page, a still with its length. It is made beside
/// the windows; the property `isDrawing` says that it is not there yet. Pressing it opens the file.
class PreviewPane : public QWidget {
    Q_OBJECT

public:
    explicit PreviewPane(QWidget* parent = nullptr);
    ~PreviewPane() override;

    /// `length` is shown in the corner of a recording.
    void load(const QString& path, const QString& mediaType, const QString& length = {});

    const core::Preview& preview() const { return m_preview; }
    QSize sizeHint() const override;

signals:
    void loaded(const core::Preview& preview);
    void failed(const core::Error& error);
    void opened();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Mail;

    void take(const core::Result<core::Preview>& made);
    void paintCorner(QPainter& painter, const QRect& picture) const;

    core::Preview m_preview;
    QString m_mediaType;
    QString m_length;
    QString m_words; ///< in place of a picture
    bool m_isLoading = false;
    bool m_saysSo = false; ///< that it is loading, after a moment
    QTimer m_moment;
    std::stop_source m_stop;
    std::shared_ptr<Mail> m_mail; ///< where the thread leaves what it made
};

} // namespace ui
