// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QMimeData;

namespace ui {

/// A place to drop files on; pressing it, or Enter, asks for files instead. Where it is not high
/// enough for three lines, its words stand beside its icon.
class DropZone : public QWidget {
    Q_OBJECT

public:
    /// `endings` are those that are taken ("csv"); empty takes every file.
    DropZone(const QString& title, const QString& sentence, const QStringList& endings,
        QWidget* parent = nullptr);

    QSize sizeHint() const override;

    /// Files are held over the page around it.
    void setOver(bool isOver);

signals:
    void dropped(const QStringList& paths);
    void filesWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintFlat(QPainter& painter) const;

    QString m_title;
    QString m_sentence;
    QStringList m_endings;
    bool m_isOver = false;
};

/// The local files that a drag carries, of those with one of `endings`.
QStringList droppedFiles(const QMimeData& data, const QStringList& endings);

} // namespace ui
