// SPDX-License-Identifier: MIT
#include "ui/player/times.h"

#include "ui/widgets/smallparts.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Times)
};

QString two(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

} // namespace

QString tenthsText(core::MediaTime time)
{
    return u"%1.%2"_s.arg(timeText(time)).arg(time.count() / 100'000 % 10);
}

QString preciseText(core::MediaTime time)
{
    const qint64 hundredths = time.count() / 10'000;
    return u"%1:%2:%3.%4"_s.arg(hundredths / 360'000)
        .arg(two(hundredths / 6000 % 60), two(hundredths / 100 % 60), two(hundredths % 100));
}

QString rangeText(const TimeRange& range)
{
    return u"%1–%2"_s.arg(timeText(range.start), timeText(range.end));
}

QString spokenText(core::MediaTime time)
{
    const auto seconds = int(time.count() / 1'000'000);
    QStringList parts;
    if (seconds >= 3600)
        parts << (seconds < 7200 ? Words::tr("1 hour") : Words::tr("%1 hours").arg(seconds / 3600));
    const int minutes = seconds / 60 % 60;
    if (minutes > 0)
        parts << (minutes == 1 ? Words::tr("1 minute") : Words::tr("%1 minutes").arg(minutes));
    if (parts.isEmpty() || seconds % 60 > 0)
        parts << (seconds % 60 == 1 ? Words::tr("1 second")
                                    : Words::tr("%1 seconds").arg(seconds % 60));
    return parts.join(u' ');
}

} // namespace ui
