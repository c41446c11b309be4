// SPDX-License-Identifier: MIT
#include "app/cli/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::Reading)
};

// Reads the time that an option gives; says what is wrong with it.
std::optional<Usage> readTime(
    const Arguments& arguments, const QString& option, std::optional<core::MediaTime>& time)
{
    const auto said = arguments.said(option);
    if (!said)
        return std::nullopt;
    time = mediaTime(*said);
    if (time)
        return std::nullopt;
    return Usage{
        Text::tr("“%1” is not a time. Write seconds, 73.5, or minutes and seconds, 1:13.5.")
            .arg(*said)};
}

std::optional<Usage> readKind(const Arguments& arguments, core::CommentKind& kind)
{
    const auto said = arguments.said(u"kind"_s);
    if (!said)
        return std::nullopt;
    const auto found = core::valueNamed<core::CommentKind>(said->toLower());
    if (found) {
        kind = *found;
        return std::nullopt;
    }
    QStringList names;
    for (const auto* name : namesOf(core::CommentKind{}))
        names.append(QString::fromLatin1(name));
    return Usage{Text::tr("There is no kind of comment “%1”. Did you mean %2?")
                     .arg(*said, closest(*said, names))};
}

core::ScoreDraft* draftFor(QList<core::ScoreDraft>& drafts, const QString& criterion)
{
    const auto found = std::find_if(drafts.begin(), drafts.end(),
        [&](const auto& draft) { return draft.criterion == criterion; });
    return found == drafts.end() ? nullptr : &*found;
}

Usage notAnAssignment(const QString& text, const QString& example)
{
    return {Text::tr("“%1” cannot be read. Write it like %2.").arg(text, example)};
}

std::optional<Usage> addReasons(const Arguments& arguments, QList<core::ScoreDraft>& drafts)
{
    for (const auto& text : arguments.values(u"because"_s)) {
        const auto reason = Assignment::read(text);
        if (!reason)
            return notAnAssignment(text, u"--because \"C2=TEXT\""_s);
        auto* draft = draftFor(drafts, reason->name);
        if (!draft)
            return Usage{Text::tr("--because names %1, so give its level too, such as %1=2.")
                             .arg(reason->name)};
        draft->rationale = reason->value;
    }
    return std::nullopt;
}

std::optional<Usage> addCitations(const Arguments& arguments, QList<core::ScoreDraft>& drafts)
{
    for (const auto& text : arguments.values(u"cite"_s)) {
        const auto citation = Assignment::read(text);
        const auto comment = citation ? core::CommentId::fromString(citation->value) : std::nullopt;
        if (!comment)
            return notAnAssignment(text, u"--cite C1=COMMENT-ID"_s);
        auto* draft = draftFor(drafts, citation->name);
        if (!draft)
            return Usage{Text::tr("--cite names %1, so give its level too, such as %1=3.")
                             .arg(citation->name)};
        draft->citations.append({.comment = *comment, .evidence = {}, .start = {}, .page = {}});
    }
    return std::nullopt;
}

} // namespace

core::Result<Reading> Reading::of(const Workspace& workspace, const core::Work& work)
{
    auto reviewer = workspace.personOf(u"reviewer"_s);
    if (!reviewer)
        return reviewer.error();
    const auto* attempt = work.handedIn();
    const auto* review = attempt ? attempt->reviewBy(reviewer->id) : nullptr;
    if (!review)
        return core::Error{core::Error::Kind::Missing,
            Text::tr("%1 has no review of this work. Start one with “review start”.")
                .arg(reviewer->displayName())};
    return Reading{*std::move(reviewer), attempt, review};
}

std::variant<CommentPlace, Usage> CommentPlace::read(const Arguments& arguments)
{
    CommentPlace place;
    if (const auto wrong = readTime(arguments, u"at"_s, place.start))
        return *wrong;
    if (const auto wrong = readTime(arguments, u"to"_s, place.end))
        return *wrong;
    if (const auto wrong = readKind(arguments, place.kind))
        return *wrong;
    if (arguments.has(u"reply-to"_s))
        return place;
    for (const auto& option : {u"reviewer"_s, u"evidence"_s}) {
        if (!arguments.has(option))
            return Usage{
                Text::tr("A comment needs --%1. See “laurel-cli comment add --help”.").arg(option)};
    }
    bool isNumber = false;
    place.evidence = arguments.value(u"evidence"_s).toInt(&isNumber);
    if (!isNumber || place.evidence < 1)
        return Usage{Text::tr("“%1” is not the number of a piece of evidence. “evidence add” "
                              "prints it.")
                         .arg(arguments.value(u"evidence"_s))};
    return place;
}

std::variant<QList<core::ScoreDraft>, Usage> scoreDrafts(const Arguments& arguments)
{
    QList<core::ScoreDraft> drafts;
    for (const auto& text : arguments.operands().mid(1)) {
        const auto level = Assignment::read(text);
        bool isNumber = false;
        const int number = level ? level->value.toInt(&isNumber) : 0;
        if (!isNumber)
            return notAnAssignment(text, u"C1=3"_s);
        if (draftFor(drafts, level->name))
            return Usage{Text::tr("%1 has two levels here. Give one.").arg(level->name)};
        drafts.append(
            {.criterion = level->name, .level = number, .rationale = {}, .citations = {}});
    }
    if (const auto wrong = addReasons(arguments, drafts))
        return *wrong;
    if (const auto wrong = addCitations(arguments, drafts))
        return *wrong;
    return drafts;
}

} // namespace cli
