// SPDX-License-Identifier: MIT
// In place of pdfpages.cpp where Qt PDF is not there.
#include "ui/widgets/pdfpages.h"

namespace ui {

PdfPages::PdfPages(QWidget* parent)
    : QWidget(parent)
{
}

PdfPages::~PdfPages() = default;

bool PdfPages::open(const QString&)
{
    return false;
}

void PdfPages::close() { }

int PdfPages::page() const
{
    return 0;
}

int PdfPages::pageCount() const
{
    return 0;
}

void PdfPages::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
}

bool PdfPages::eventFilter(QObject* watched, QEvent* event)
{
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
