// SPDX-License-Identifier: MIT
#include "ui/pages/home/homerows.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::HomePage)
};

QString seatWords(core::ReviewSeat seat)
{
    switch (seat) {
    case core::ReviewSeat::First:
        return Words::tr("first reader");
    case core::ReviewSeat::Second:
        return Words::tr("second reader");
    case core::ReviewSeat::Third:
        return Words::tr("third reader");
    case core::ReviewSeat::Adjudicator:
        return Words::tr("adjudicator");
    }
    return {};
}

Row reviewRow(const OpenReview& review, const QDate& today)
{
    const bool isLate = review.dueOn && *review.dueOn < today;
    Row row{.icon = u"review"_s, .title = Words::tr("Review %1").arg(review.who)};
    row.iconRole = isLate ? IconRole::Warn : IconRole::Muted;
    row.detail = u"%1 %2 · %3"_s.arg(review.code, review.title, seatWords(review.seat));
    row.pillTone = isLate ? Tone::Warn : Tone::Plain;
    if (review.dueOn)
        row.pill = dueWords(*review.dueOn, today);
    row.target = review.enrollment.toString();
    return row;
}

Row waitingRow(const WaitingWork& work, const QString& title)
{
    Row row{.icon = {}, .title = title};
    row.detail = u"%1 %2"_s.arg(work.code, work.title);
    if (!work.note.isEmpty())
        row.detail += u" · "_s + work.note;
    row.target = work.enrollment.toString();
    return row;
}

} // namespace

QString dueWords(const QDate& due, const QDate& today)
{
    const auto days = int(today.daysTo(due));
    if (days == -1)
        return Words::tr("1 day late");
    if (days < 0)
        return Words::tr("%1 days late").arg(-days);
    if (days == 0)
        return Words::tr("today");
    if (days == 1)
        return Words::tr("tomorrow");
    return QLocale().toString(due, u"ddd d MMM");
}

QString pastWords(const QDate& day, const QDate& today)
{
    const auto days = int(day.daysTo(today));
    if (days <= 0)
        return Words::tr("today");
    if (days == 1)
        return Words::tr("yesterday");
    return QLocale().toString(day, days < 7 ? u"ddd"_s : u"d MMM"_s);
}

QList<Row> homeRows(const HomeModel& model)
{
    QList<Row> rows;
    for (const auto& review : model.reviews())
        rows.append(reviewRow(review, model.today()));
    for (const auto& work : model.decisions()) {
        auto row = waitingRow(work, Words::tr("Decide on the work of %1").arg(work.who));
        row.icon = u"check"_s;
        row.iconRole = IconRole::Info;
        row.pill = Words::tr("All reviews are in");
        row.pillTone = Tone::Info;
        rows.append(row);
    }
    for (const auto& work : model.cameBack()) {
        auto row = waitingRow(work, Words::tr("%1 sent back what was open").arg(work.who));
        row.icon = u"reply"_s;
        row.iconRole = IconRole::Accent;
        if (work.since)
            row.pill = Words::tr("Returned %1").arg(pastWords(*work.since, model.today()));
        row.pillTone = Tone::Ok;
        rows.append(row);
    }
    for (const auto& work : model.unread()) {
        auto row = waitingRow(work, Words::tr("%1 handed in work").arg(work.who));
        row.icon = u"evidence"_s;
        row.pill = Words::tr("Waiting for a reader");
        rows.append(row);
    }
    return rows;
}

} // namespace ui
