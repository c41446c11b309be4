// SPDX-License-Identifier: MIT
#include "core/exchange/reports.h"

#include "core/base/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// "E2" before "E10".
bool comesBefore(const QString& left, const QString& right)
{
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

QStringList requirementsOf(const QList<GridRow>& rows)
{
    QStringList ids;
    for (const auto& row : rows) {
        for (const auto& cell : row.cells) {
            if (!ids.contains(cell.requirement))
                ids.append(cell.requirement);
        }
    }
    std::sort(ids.begin(), ids.end(), comesBefore);
    return ids;
}

QString isoDay(const std::optional<QDate>& day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

QString lastRevocation(const QList<AwardEvent>& events)
{
    const auto last = std::find_if(events.rbegin(), events.rend(),
        [](const AwardEvent& event) { return event.type == AwardEventType::Revoked; });
    return last == events.rend() ? QString() : last->reason;
}

} // namespace

GridRow gridRowOf(const Work& work)
{
    GridRow row{.person = work.person.displayName(),
        .email = work.person.email.value_or(QString()),
        .code = work.microcredential.code,
        .version = work.version.number,
        .state = work.submission ? nameOf(work.submission->state) : nameOf(work.enrollment.state),
        .attempt = 0,
        .cells = {}};
    const auto* current = work.current();
    if (current)
        row.attempt = current->attempt.number;
    for (const auto& requirement : work.design().evidenceRequirements) {
        GridCell cell{requirement.id, 0};
        if (current)
            cell.pieces = int(std::count_if(current->evidence.begin(), current->evidence.end(),
                [&](const auto& item) { return item.requirement == requirement.id; }));
        row.cells.append(cell);
    }
    return row;
}

QList<QStringList> gridTable(const QList<GridRow>& rows)
{
    const auto requirements = requirementsOf(rows);
    QList<QStringList> table{
        QStringList{u"person"_s, u"email"_s, u"code"_s, u"version"_s, u"state"_s, u"attempt"_s}
        + requirements};
    for (const auto& row : rows) {
        QStringList line{
            row.person, row.email, row.code, row.version, row.state, QString::number(row.attempt)};
        for (const auto& requirement : requirements) {
            const auto cell = std::find_if(row.cells.begin(), row.cells.end(),
                [&](const auto& candidate) { return candidate.requirement == requirement; });
            line.append(cell == row.cells.end() ? QString() : QString::number(cell->pieces));
        }
        table.append(line);
    }
    return table;
}

QJsonArray gridJson(const QList<GridRow>& rows)
{
    QJsonArray array;
    for (const auto& row : rows) {
        QJsonObject evidence;
        for (const auto& cell : row.cells)
            evidence.insert(cell.requirement, cell.pieces);
        array.append(QJsonObject{{u"person"_s, row.person}, {u"email"_s, row.email},
            {u"code"_s, row.code}, {u"version"_s, row.version}, {u"state"_s, row.state},
            {u"attempt"_s, row.attempt}, {u"evidence"_s, evidence}});
    }
    return array;
}

RegisterRow registerRowOf(
    const Work& work, const QList<AwardEvent>& events, const QString& issuer, const QDate& today)
{
    Q_ASSERT(work.award);
    const auto& award = *work.award;
    const bool isExpired = award.status == AwardStatus::Issued && !award.isActive(today);
    return {.awardNumber = award.number,
        .code = work.microcredential.code,
        .version = work.version.number,
        .contentHash = QString::fromLatin1(award.contentHash),
        .person = work.person.displayName(),
        .email = work.person.email.value_or(QString()),
        .issuer = issuer,
        .issuedOn = localDate(award.issuedAt),
        .expiresOn = award.expiresOn,
        .status = isExpired ? u"expired"_s : QString(nameOf(award.status)),
        .reason = award.status == AwardStatus::Revoked ? lastRevocation(events) : QString()};
}

QList<QStringList> registerTable(const QList<RegisterRow>& rows)
{
    QList<QStringList> table{
        {u"award_id"_s, u"code"_s, u"version"_s, u"content_hash"_s, u"person"_s, u"email"_s,
            u"issuer"_s, u"issued_on"_s, u"expires_on"_s, u"status"_s, u"reason"_s}};
    for (const auto& row : rows)
        table.append(
            {row.awardNumber, row.code, row.version, row.contentHash, row.person, row.email,
                row.issuer, isoDay(row.issuedOn), isoDay(row.expiresOn), row.status, row.reason});
    return table;
}

QJsonArray registerJson(const QList<RegisterRow>& rows)
{
    const auto table = registerTable(rows);
    QJsonArray array;
    for (const auto& line : table.mid(1)) {
        QJsonObject object;
        for (qsizetype i = 0; i < line.size(); ++i)
            object.insert(table.first().at(i),
                line.at(i).isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(line.at(i)));
        array.append(object);
    }
    return array;
}

} // namespace core
