// SPDX-License-Identifier: MIT
#include "ui/player/timelineaccess.h"

#include "ui/player/timeline.h"

#include <QAccessibleWidget>

namespace ui {

namespace {

class TimelineAccess final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit TimelineAccess(Timeline* timeline)
        : QAccessibleWidget(timeline, QAccessible::Slider)
        , m_timeline(*timeline)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Value ? m_timeline.spoken() : QAccessibleWidget::text(what);
    }

    // In seconds.
    QVariant currentValue() const override { return double(m_timeline.time().count()) / 1e6; }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 1.0; }
    QVariant maximumValue() const override
    {
        return double(m_timeline.scene().scale.duration().count()) / 1e6;
    }
    void setCurrentValue(const QVariant& value) override
    {
        emit m_timeline.seekWanted(core::MediaTime(qint64(value.toDouble() * 1e6)));
    }

private:
    Timeline& m_timeline;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* timeline = qobject_cast<Timeline*>(object);
    return timeline ? new TimelineAccess(timeline) : nullptr;
}

} // namespace

void makeTimelineAccessible()
{
    static const bool isDone = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(isDone)
}

void tellTimelineValue(Timeline& timeline)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent event(&timeline, double(timeline.time().count()) / 1e6);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
