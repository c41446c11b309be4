// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPdfDocument;
class QPdfView;

namespace ui {

/// The pages of a PDF below each other, as wide as the place until the reader says otherwise:
/// Ctrl with plus, minus and 0, or the buttons below. Built without Qt PDF it shows nothing.
class PdfPages : public QWidget {
    Q_OBJECT

public:
    explicit PdfPages(QWidget* parent = nullptr);
    ~PdfPages() override;

    /// Shows the file; false when it cannot be read, is locked, or nothing can show it here.
    bool open(const QString& path);
    void close();

    /// Whether a file that is no PDF, or one that asks for a password, was opened last.
    bool isLocked() const { return m_isLocked; }

    /// The page in sight, from 1.
    int page() const;
    int pageCount() const;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void zoom(double factor);
    void fit();
    void tellPage();
    void takeColours();

    QPdfDocument* m_document = nullptr;
    QPdfView* m_view = nullptr;
    QLabel* m_place = nullptr;
    bool m_isLocked = false;
};

} // namespace ui
