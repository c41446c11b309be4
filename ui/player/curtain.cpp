// SPDX-License-Identifier: MIT
#include "ui/player/curtain.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/widgets/parts.h"

#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int delay = 300; // ms
constexpr int steps = 1000;

} // namespace

Curtain::Curtain(QWidget* parent)
    : QWidget(parent)
    , m_text(label({}, LabelRole::Text, this, true))
    , m_bar(new QProgressBar(this))
    , m_cancel(button(tr("Cancel"), ButtonKind::Normal, this))
    , m_retry(button(tr("Try again"), ButtonKind::Normal, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(16);
    column->addStretch();
    m_text->setProperty("on", u"film"_s);
    m_text->setAlignment(Qt::AlignCenter);
    column->addWidget(m_text);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(scaled(240));
    m_bar->setRange(0, steps);
    column->addWidget(m_bar, 0, Qt::AlignHCenter);
    for (auto* one : {m_cancel, m_retry}) {
        one->setFocusPolicy(Qt::TabFocus);
        column->addWidget(one, 0, Qt::AlignHCenter);
    }
    column->addStretch();
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, &Curtain::cancelled);
    connect(m_retry, &QPushButton::clicked, this, &Curtain::retryWanted);
    hide();
}

void Curtain::wait()
{
    m_text->setText(tr("Getting the video ready…"));
    m_bar->setAccessibleName(m_text->text());
    m_bar->setValue(0);
    m_bar->show();
    m_cancel->show();
    m_retry->hide();
    if (isHidden())
        m_delay.start();
}

void Curtain::setProgress(double part)
{
    m_bar->setValue(int(part * steps));
}

void Curtain::say(const QString& sentence, bool canRetry)
{
    m_delay.stop();
    m_text->setText(sentence);
    m_bar->hide();
    m_cancel->hide();
    m_retry->setVisible(canRetry);
    show();
}

void Curtain::lift()
{
    m_delay.stop();
    hide();
}

QString Curtain::sentence() const
{
    return isHidden() || !m_bar->isHidden() ? QString() : m_text->text();
}

void Curtain::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens(palette()).film);
}

} // namespace ui
