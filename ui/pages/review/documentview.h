// SPDX-License-Identifier: MIT
#pragma once

#include "core/work/work.h"

#include <QImage>
#include <QTemporaryDir>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTextBrowser;

namespace ui {

class PdfPages;

/// Evidence that is no recording: a text set as a document, a picture, the pages of a PDF, or the
/// facts of a file that another program shows.
class DocumentView : public QWidget {
    Q_OBJECT

public:
    explicit DocumentView(QWidget* parent = nullptr);

    /// Shows `item`; `path` is where its file lies, empty for a text.
    void show(const core::Work& work, const core::AttemptWork& attempt,
        const core::EvidenceItem& item, const QString& path);
    void look();

signals:
    void failed(const core::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void showText(const QString& text);
    bool showPicture(const QString& path);
    bool showPages(const QString& path);
    void showFacts(const QString& sentence);
    void openOutside();
    void fitPicture();

    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_checked;
    QStackedLayout* m_kinds;
    QTextBrowser* m_text;
    QLabel* m_picture;
    PdfPages* m_pages;
    QLabel* m_sentence;
    QPushButton* m_outside;
    QImage m_image;
    QString m_path;
    QString m_outsideName; ///< says nothing of whose work it is
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Where the file of a piece of evidence lies.
QString pathOf(const core::MediaFile& file, const QString& mediaFolder);

/// "video/mp4 · 12.4 MB · 4:41", or "214 words"; never a file's name.
QString factsOf(const core::Work& work, const core::EvidenceItem& item);

/// What the completeness check said of a requirement: "Complete: every step is named."
QString checkedWords(
    const core::Work& work, const core::AttemptWork& attempt, const QString& requirement);

} // namespace ui
