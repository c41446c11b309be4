// SPDX-License-Identifier: MIT
#include "ui/pages/review/composerabout.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

std::optional<core::MediaTime> timeFrom(const QJsonValue& value)
{
    const auto microseconds = value.toInteger(-1);
    return microseconds >= 0 ? std::optional(core::MediaTime(microseconds)) : std::nullopt;
}

} // namespace

QString aboutText(const Utterance& about)
{
    QJsonObject object{{u"use"_s, int(about.use)}, {u"kind"_s, int(about.kind)}};
    if (about.comment)
        object.insert(u"comment"_s, about.comment->toString());
    if (about.start)
        object.insert(u"start"_s, qint64(about.start->count()));
    if (about.end)
        object.insert(u"end"_s, qint64(about.end->count()));
    if (about.page)
        object.insert(u"page"_s, *about.page);
    if (about.criterion)
        object.insert(u"criterion"_s, *about.criterion);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Utterance> aboutFrom(const QString& text)
{
    const auto object = QJsonDocument::fromJson(text.toUtf8()).object();
    const int use = object.value(u"use").toInt(-1);
    const int kind = object.value(u"kind").toInt(-1);
    if (use < 0 || use > int(Utterance::Use::Edit) || kind < 0
        || kind > int(core::CommentKind::Note))
        return {};
    Utterance about;
    about.use = Utterance::Use(use);
    about.kind = core::CommentKind(kind);
    about.comment = core::CommentId::fromString(object.value(u"comment").toString());
    if (about.use != Utterance::Use::New && !about.comment)
        return {};
    about.start = timeFrom(object.value(u"start"));
    about.end = about.start ? timeFrom(object.value(u"end")) : std::nullopt;
    if (const int page = object.value(u"page").toInt(); page > 0)
        about.page = page;
    if (const auto criterion = object.value(u"criterion").toString(); !criterion.isEmpty())
        about.criterion = criterion;
    return about;
}

} // namespace ui
