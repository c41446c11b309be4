// SPDX-License-Identifier: MIT
#include "ui/widgets/pdfpages.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double zoomStep = 1.2;
constexpr double smallest = 0.25;
constexpr double largest = 6.0;
constexpr double widestPage = 14'400; // points; more is no paper and would ask for the memory of it

bool isPaper(const QPdfDocument& document)
{
    for (int i = 0; i < document.pageCount(); ++i) {
        const auto size = document.pagePointSize(i);
        if (!(size.width() > 0 && size.height() > 0) || size.width() > widestPage
            || size.height() > widestPage || size.height() > 20 * size.width())
            return false;
    }
    return document.pageCount() > 0;
}

} // namespace

PdfPages::PdfPages(QWidget* parent)
    : QWidget(parent)
{
    build();
}

PdfPages::~PdfPages()
{
    delete m_view; // it tells of its page for as long as it lives
}

void PdfPages::build()
{
    m_document = new QPdfDocument(this);
    m_view = new QPdfView(this);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setProperty("ring", true);
    m_view->setAccessibleName(tr("Pages of the document"));
    m_view->setDocumentMargins({20, 20, 20, 20});
    m_view->setPageSpacing(16);
    m_view->setDocument(m_document);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    setFocusProxy(m_view);
    m_place = label({}, LabelRole::Secondary, this);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_place);
    foot->addStretch();
    const auto add = [&](const QString& icon, const QString& name, auto act) {
        auto* one = iconButton(icon, name, this);
        connect(one, &QToolButton::clicked, this, act);
        foot->addWidget(one);
    };
    add(u"minus"_s, tr("Smaller (Ctrl+−)"), [this] { zoom(1 / zoomStep); });
    add(u"add"_s, tr("Larger (Ctrl++)"), [this] { zoom(zoomStep); });
    auto* whole = button(tr("Fit the width"), ButtonKind::Quiet, this);
    whole->setToolTip(tr("As wide as the place (Ctrl+0)"));
    connect(whole, &QPushButton::clicked, this, &PdfPages::fit);
    foot->addWidget(whole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
    layout->addLayout(foot);
    connect(
        m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &PdfPages::tellPage);
    takeColours();
}

bool PdfPages::open(const QString& path)
{
    close();
    const auto error = m_document->load(path);
    m_isLocked = error == QPdfDocument::Error::IncorrectPassword
        || error == QPdfDocument::Error::UnsupportedSecurityScheme;
    if (error != QPdfDocument::Error::None || !isPaper(*m_document)) {
        m_document->close();
        return false;
    }
    fit();
    m_view->verticalScrollBar()->setValue(0);
    tellPage();
    return true;
}

void PdfPages::close()
{
    m_isLocked = false;
    m_document->close();
}

int PdfPages::page() const
{
    return m_view->pageNavigator()->currentPage() + 1;
}

int PdfPages::pageCount() const
{
    return m_document->pageCount();
}

void PdfPages::tellPage()
{
    m_place->setText(tr("Page %1 of %2").arg(page()).arg(pageCount()));
}

/// From the width that is seen, so that the first step is a step and no jump.
void PdfPages::zoom(double factor)
{
    auto now = m_view->zoomFactor();
    if (m_view->zoomMode() == QPdfView::ZoomMode::FitToWidth && pageCount() > 0) {
        const auto points = m_document->pagePointSize(page() - 1).width();
        const auto margins = m_view->documentMargins();
        now = (m_view->viewport()->width() - margins.left() - margins.right()) * 72.0
            / (points * logicalDpiX());
    }
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(std::clamp(now * factor, smallest, largest));
}

void PdfPages::fit()
{
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
}

void PdfPages::takeColours()
{
    // The view paints its desk in this role.
    auto palette = m_view->palette();
    palette.setColor(QPalette::Dark, tokens(this->palette()).desk);
    m_view->setPalette(palette);
}

void PdfPages::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_view)
        takeColours();
}

bool PdfPages::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        auto* wheel = static_cast<QWheelEvent*>(event);
        if (!wheel->modifiers().testFlag(Qt::ControlModifier) || wheel->angleDelta().y() == 0)
            return false;
        zoom(wheel->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
        return true;
    }
    // First it asks whether the key is ours: the window has these for the timeline.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const bool isAsked = event->type() == QEvent::ShortcutOverride;
        auto* key = static_cast<QKeyEvent*>(event);
        const bool fits = key->key() == Qt::Key_0 && key->modifiers() == Qt::ControlModifier;
        const bool grows = key->matches(QKeySequence::ZoomIn);
        if (!fits && !grows && !key->matches(QKeySequence::ZoomOut))
            return false;
        event->accept();
        if (!isAsked && fits)
            fit();
        else if (!isAsked)
            zoom(grows ? zoomStep : 1 / zoomStep);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
