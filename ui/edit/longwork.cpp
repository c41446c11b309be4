// SPDX-License-Identifier: MIT
#include "ui/edit/longwork.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>

namespace ui {

LongWork::LongWork(QWidget* over, const QString& text)
    : QWidget(over)
    , m_bar(new QProgressBar(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 8, 0);
    layout->setSpacing(12);
    layout->addWidget(label(text, LabelRole::Text, this));
    layout->addWidget(m_bar);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_bar->setFixedWidth(scaled(160));
    m_bar->setAccessibleName(text);
    auto* stop = button(tr("Cancel"), ButtonKind::Quiet, this);
    layout->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, &LongWork::cancel);
    over->installEventFilter(this);
    place();
    QWidget::show();
    raise();
}

LongWork::~LongWork()
{
    m_stop.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    if (m_forget)
        m_forget();
}

void LongWork::cancel()
{
    m_stop.request_stop();
}

void LongWork::start(std::function<void(const core::Progress&)> work)
{
    const core::Progress progress{
        .told =
            [this](qint64 done, qint64 total) {
                QMetaObject::invokeMethod(
                    this, [this, done, total] { show(done, total); }, Qt::QueuedConnection);
            },
        .stop = m_stop.get_token(),
    };
    m_thread = std::thread([this, progress, work = std::move(work)] {
        work(progress);
        QMetaObject::invokeMethod(
            this,
            [this] {
                hide();
                emit finished();
                deleteLater();
            },
            Qt::QueuedConnection);
    });
}

void LongWork::show(qint64 done, qint64 total)
{
    constexpr int steps = 1000;
    m_bar->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        m_bar->setValue(int(double(done) / double(total) * steps));
}

void LongWork::place()
{
    const QSize size(sizeHint().width(), scaled(48));
    const auto* page = parentWidget();
    setGeometry((page->width() - size.width()) / 2, page->height() - size.height() - 24,
        size.width(), size.height());
}

void LongWork::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.line);
    painter.setBrush(look.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

bool LongWork::eventFilter(QObject* object, QEvent* event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize)
        place();
    return false;
}

} // namespace ui
