// SPDX-License-Identifier: MIT
#include "ui/pages/review/documentview.h"

#include "core/evidence/fileimport.h"
#include "ui/edit/longwork.h"
#include "ui/look/type.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pdfpages.h"
#include "ui/widgets/sizewords.h"
#include "ui/widgets/smallparts.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QStackedLayout>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 longestText = 2'000'000; // bytes of a text file that is shown here
constexpr int readableWidth = 640;

} // namespace

QString pathOf(const core::MediaFile& file, const QString& mediaFolder)
{
    return file.path.value_or(mediaFolder + u'/'
        + core::importedPath(file.sha256.value_or(QByteArray()), file.originalName));
}

QString factsOf(const core::Work& work, const core::EvidenceItem& item)
{
    QStringList facts;
    if (const auto* file = work.file(item)) {
        facts.append(file->mediaType);
        facts.append(sizeWords(file->bytes));
        if (file->duration)
            facts.append(timeText(*file->duration));
    }
    if (item.wordCount)
        facts.append(DocumentView::tr("%1 words").arg(*item.wordCount));
    if (item.aiAssistance)
        facts.append(DocumentView::tr("help from software: %1").arg(*item.aiAssistance));
    return facts.join(u" · "_s);
}

QString checkedWords(
    const core::Work& work, const core::AttemptWork& attempt, const QString& requirement)
{
    const auto& all = work.design().evidenceRequirements;
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const auto& one) { return one.id == requirement; });
    if (attempt.checks.isEmpty() || found == all.end())
        return {};
    const auto indicators = found->completionIndicators.value_or(QStringList());
    QStringList met;
    QStringList missing;
    for (const auto& result : attempt.checks.last().results) {
        if (result.requirement == requirement && result.indicator < indicators.size())
            (result.met ? met : missing).append(indicators.at(result.indicator));
    }
    QStringList words;
    if (!met.isEmpty())
        words.append(DocumentView::tr("Checked as complete: %1").arg(met.join(u' ')));
    if (!missing.isEmpty())
        words.append(DocumentView::tr("Missing: %1").arg(missing.join(u' ')));
    return words.join(u'\n');
}

DocumentView::DocumentView(QWidget* parent)
    : QWidget(parent)
{
    build();
}

void DocumentView::build()
{
    m_title = label({}, LabelRole::Section, this, true);
    m_facts = label({}, LabelRole::Secondary, this, true);
    m_checked = label({}, LabelRole::Secondary, this, true);
    m_text = new QTextBrowser(this);
    m_text->setProperty("role", u"document"_s);
    m_text->setAccessibleName(tr("The text"));
    m_text->setOpenLinks(false); // nothing leaves this computer
    m_text->setMaximumWidth(scaled(readableWidth));
    m_text->document()->setDocumentMargin(12);
    m_picture = new QLabel(this);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(80, 80);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_pages = new PdfPages(this);
    m_sentence = label({}, LabelRole::Muted, this, true);
    m_sentence->setAlignment(Qt::AlignTop);
    m_outside = button(tr("Open in its own program"), ButtonKind::Normal, this);
    m_outside->setIcon(icon(u"external"_s));
    auto* body = new QWidget(this);
    m_kinds = new QStackedLayout(body);
    for (QWidget* kind : std::initializer_list<QWidget*>{m_text, m_picture, m_pages, m_sentence})
        m_kinds->addWidget(kind);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    for (auto* one : {m_title, m_facts, m_checked})
        words->addWidget(one);
    auto* head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(m_outside, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addSpacing(8);
    layout->addWidget(body, 1);
    connect(m_outside, &QPushButton::clicked, this, &DocumentView::openOutside);
}

void DocumentView::show(const core::Work& work, const core::AttemptWork& attempt,
    const core::EvidenceItem& item, const QString& path)
{
    m_title->setText(u"%1 %2"_s.arg(item.requirement, item.title));
    m_facts->setText(factsOf(work, item));
    const auto checked = checkedWords(work, attempt, item.requirement);
    m_checked->setText(checked);
    m_checked->setVisible(!checked.isEmpty());
    m_path = path;
    m_image = {};
    m_pages->close();
    m_outside->setVisible(!work.isHidden(item) && QFileInfo(path).isFile());
    m_outsideName = u"%1 %2"_s.arg(
        item.requirement, work.submission ? work.submission->blindCode : QString());
    if (work.isHidden(item)) {
        m_path.clear();
        return showFacts(tr("The permission for this was withdrawn, so nobody looks at it any "
                            "more. Return the work for other evidence."));
    }
    if (item.body)
        return showText(*item.body);
    const auto* file = work.file(item);
    const QFileInfo info(path);
    if (!file || !info.isFile())
        return showFacts(tr("The file is not where it was. Put it back, then open this again."));
    if (file->mediaType.startsWith(u"text/") && file->bytes <= longestText) {
        QFile text(path);
        if (text.open(QIODevice::ReadOnly))
            return showText(QString::fromUtf8(text.read(longestText)));
    }
    if (file->mediaType.startsWith(u"image/") && showPicture(path))
        return;
    if (file->mediaType == u"application/pdf"_s && showPages(path))
        return;
    if (m_pages->isLocked())
        return showFacts(tr("This PDF is locked with a password. Ask the teacher for one that is "
                            "not, or open it in its own program."));
    showFacts(tr("Laurel does not show this kind of file itself. Its own program does; the file "
                 "that was handed in stays as it is."));
}

void DocumentView::showText(const QString& text)
{
    m_text->setPlainText(text);
    auto cursor = QTextCursor(m_text->document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(lines);
    m_kinds->setCurrentWidget(m_text);
}

bool DocumentView::showPicture(const QString& path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(256); // MB
    constexpr int largest = 4096;
    if (const auto size = reader.size(); size.width() > largest || size.height() > largest)
        reader.setScaledSize(size.scaled(largest, largest, Qt::KeepAspectRatio));
    m_image = reader.read();
    if (m_image.isNull())
        return false;
    m_picture->setAccessibleName(m_title->text());
    m_kinds->setCurrentWidget(m_picture);
    fitPicture();
    return true;
}

bool DocumentView::showPages(const QString& path)
{
    if (!m_pages->open(path))
        return false;
    m_kinds->setCurrentWidget(m_pages);
    return true;
}

void DocumentView::showFacts(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_kinds->setCurrentWidget(m_sentence);
}

// A copy under a name that tells nothing: what was handed in cannot be altered by it, and a blind
// review stays blind.
void DocumentView::openOutside()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto ending = QFileInfo(m_path).suffix();
    const auto copy
        = m_folder->filePath(ending.isEmpty() ? m_outsideName : m_outsideName + u'.' + ending);
    m_outside->setEnabled(false);
    const auto work = [from = m_path, copy](const core::Progress& progress) -> core::Result<void> {
        QFile source(from);
        QFile target(copy);
        if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
            return core::Error{core::Error::Kind::Storage,
                tr("The file could not be opened. Look whether it is still there, and whether the "
                   "disk has room.")};
        while (!source.atEnd() && !progress.isCancelled()) {
            if (target.write(source.read(1 << 20)) < 0)
                return core::Error{core::Error::Kind::Storage,
                    tr("The copy could not be written. Make room on the disk and try again.")};
            progress.tell(source.pos(), source.size());
        }
        return {};
    };
    LongWork::run(this, tr("Opening %1").arg(m_outsideName), work,
        [this, copy](const core::Result<void>& done) {
            m_outside->setEnabled(true);
            if (!done)
                emit failed(done.error());
            else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(copy)))
                emit failed({core::Error::Kind::Missing,
                    tr("This computer has no program for that file. Install one, or ask the "
                       "teacher for a PDF.")});
        });
}

void DocumentView::fitPicture()
{
    if (m_image.isNull())
        return;
    const auto ratio = devicePixelRatioF();
    auto shown = QPixmap::fromImage(
        m_image.scaled(m_picture->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    m_picture->setPixmap(shown);
}

void DocumentView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitPicture();
}

void DocumentView::look()
{
    auto* shown = m_kinds->currentWidget();
    const bool isRead = shown == m_text || shown == m_pages;
    (isRead ? shown : m_outside)->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
