// SPDX-License-Identifier: MIT
#include "core/paper/paperdate.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

QString paperDate(QDate date, const QString& language)
{
    const QLocale locale(language);
    QString format = locale.dateFormat(QLocale::LongFormat);
    static const QRegularExpression weekday(u"(^d{3,4}[,،.]?\\s*|[,،]?\\s*\\(?d{3,4}\\)?$)"_s);
    static const QRegularExpression inner(u"\\bd{3,4}[,،]?\\s*"_s);
    format.remove(weekday);
    format.remove(inner);
    return locale.toString(date, format.trimmed());
}

QString paperLimit(QDate date, const QString& language)
{
    if (date.day() != date.daysInMonth())
        return paperDate(date, language);
    const QLocale locale(language);
    const QString month = locale.standaloneMonthName(date.month());
    if (locale.language() == QLocale::English)
        return month + u' ' + QString::number(date.year());
    QString format = paperDate(date, language);
    format = locale.dateFormat(QLocale::LongFormat);
    static const QRegularExpression days(
        u"[,،]?\\s*('de'\\s*)?\\bd+\\b[.,،日일]?\\s*('de'\\s*)?"_s);
    format.remove(days);
    return locale.toString(date, format.trimmed());
}

} // namespace core
