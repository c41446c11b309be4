// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/reading.h"
#include "app/cli/workspace.h"
#include "core/reviews/reviewing.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::ReviewCommands)
};

Ending start(const Call& call)
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto work = workspace->work();
    if (!work)
        return work.error();
    const auto reviewer = workspace->personOf(u"reviewer"_s);
    if (!reviewer)
        return reviewer.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto changes = core::startReview(*work, *reviewer, school->holidays, core::now());
    if (!changes)
        return changes.error();
    if (auto done
        = workspace->apply(Text::tr("Start a review of %1").arg(work->microcredential.code),
            *changes, reviewer->id);
        !done)
        return done;
    const auto review = core::touched<core::Review>(*changes).last();
    call.out << Text::tr("%1 reviews this work until %2.")
                    .arg(reviewer->displayName(),
                        review.dueOn.value_or(QDate()).toString(Qt::ISODate))
             << '\n';
    return {};
}

core::Result<core::TimestampedComment> findComment(const core::Work& work, const QString& id)
{
    if (const auto comment = core::CommentId::fromString(id)) {
        for (const auto& attempt : work.attempts) {
            if (const auto* found = attempt.comment(*comment))
                return *found;
        }
    }
    return core::Error{core::Error::Kind::Missing,
        Text::tr("There is no comment %1 in this work. “comment add” prints the id of each.")
            .arg(id)};
}

Ending answer(const Call& call, Workspace& workspace, const core::Work& work)
{
    const auto to = findComment(work, call.arguments.value(u"reply-to"_s));
    if (!to)
        return to.error();
    const auto author = call.arguments.has(u"reviewer"_s) ? workspace.personOf(u"reviewer"_s)
                                                          : core::Result(work.person);
    if (!author)
        return author.error();
    const auto made = core::reply(work, *to, *author, call.arguments.operands().at(1), core::now());
    if (!made)
        return made.error();
    if (auto done = workspace.apply(Text::tr("Answer a comment"), {{.after = *made}}, author->id);
        !done)
        return done;
    call.out << made->id.toString() << '\n';
    return {};
}

Ending addComment(const Call& call)
{
    const auto& arguments = call.arguments;
    const auto place = CommentPlace::read(arguments);
    if (const auto* wrong = std::get_if<Usage>(&place))
        return *wrong;
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto work = workspace->work();
    if (!work)
        return work.error();
    if (arguments.has(u"reply-to"_s))
        return answer(call, *workspace, *work);
    const auto reading = Reading::of(*workspace, *work);
    if (!reading)
        return reading.error();
    const auto& at = std::get<CommentPlace>(place);
    const auto* item = reading->attempt->itemNumbered(at.evidence);
    if (!item)
        return core::Error{core::Error::Kind::Missing,
            Text::tr("There is no evidence number %1 in this work.").arg(at.evidence)};
    const core::CommentDraft draft{.evidence = *item,
        .start = at.start,
        .end = at.end,
        .page = {},
        .kind = at.kind,
        .text = arguments.operands().at(1),
        .criterion = arguments.said(u"criterion"_s)};
    const auto made = core::comment(*work, reading->review->review, draft, core::now());
    if (!made)
        return made.error();
    if (auto done
        = workspace->apply(Text::tr("Add a comment"), {{.after = *made}}, reading->reviewer.id);
        !done)
        return done;
    call.out << made->id.toString() << '\n';
    return {};
}

Ending giveLevels(const Call& call)
{
    const auto drafts = scoreDrafts(call.arguments);
    if (const auto* wrong = std::get_if<Usage>(&drafts))
        return *wrong;
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto work = workspace->work();
    if (!work)
        return work.error();
    const auto reading = Reading::of(*workspace, *work);
    if (!reading)
        return reading.error();
    core::Changes changes;
    for (const auto& draft : std::get<QList<core::ScoreDraft>>(drafts)) {
        const auto change = core::score(*work, *reading->review, draft);
        if (!change)
            return change.error();
        changes.append(*change);
    }
    if (auto done = workspace->apply(Text::tr("Give levels"), changes, reading->reviewer.id); !done)
        return done;
    for (const auto& change : changes) {
        const auto& given = std::get<core::CriterionScore>(*change.after);
        call.out << given.criterion << ' ' << work->design().rubric.labelOf(given.level) << '\n';
    }
    return {};
}

Ending finish(const Call& call)
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto work = workspace->work();
    if (!work)
        return work.error();
    const auto reading = Reading::of(*workspace, *work);
    if (!reading)
        return reading.error();
    const auto changes = core::finishReview(*work, *reading->review,
        call.arguments.value(u"strengths"_s), call.arguments.value(u"next-steps"_s), core::now());
    if (!changes)
        return changes.error();
    if (auto done = workspace->apply(Text::tr("Hand in a review"), *changes, reading->reviewer.id);
        !done)
        return done;
    call.out << Text::tr("The review by %1 is handed in.").arg(reading->reviewer.displayName())
             << '\n';
    return {};
}

QList<Option> reviewOptions()
{
    return workOptions() + QList<Option>{reviewerOption()};
}

QList<Option> commentOptions()
{
    auto reviewer = reviewerOption();
    reviewer.need = Option::Need::Optional;
    reviewer.purpose = Text::tr("who comments; for an answer, the earner when it is not given");
    const auto optional = Option::Need::Optional;
    return workOptions()
        + QList<Option>{
            reviewer,
            {u"evidence"_s, u"N"_s, Text::tr("number of the evidence"), optional},
            {u"at"_s, u"TIME"_s, Text::tr("the moment: 73.5 seconds or 1:13.5"), optional},
            {u"to"_s, u"TIME"_s, Text::tr("where the moment ends"), optional},
            {u"criterion"_s, u"C1"_s, Text::tr("the criterion it is about"), optional},
            {u"kind"_s, u"KIND"_s,
                Text::tr("notice, wonder, question, suggestion, celebration, grow or note"),
                optional},
            {u"reply-to"_s, u"ID"_s, Text::tr("the comment that this answers"), optional},
        };
}

QList<Option> scoreOptions()
{
    return reviewOptions()
        + QList<Option>{
            {u"because"_s, u"C2=TEXT"_s,
                Text::tr("why; below the target, what evidence would meet it. Can be repeated."),
                Option::Need::Optional},
            {u"cite"_s, u"C1=COMMENT-ID"_s,
                Text::tr("the comment that the level rests on. Can be repeated."),
                Option::Need::Optional},
        };
}

constexpr auto exampleOfWork = "--person ana@maple.example --design CM-01 --reviewer "
                               "omar@maple.example"_L1;

} // namespace

QList<Command> reviewCommands()
{
    const auto example = [](const char* command, const QString& rest = {}) {
        return u"%1 \"Maple Grove.laurel\" %2 %3"_s
            .arg(QLatin1StringView(command), exampleOfWork, rest)
            .trimmed();
    };
    return {
        {.name = u"review start"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Note the work as complete and open a review of it."),
            .example = example("review start"),
            .options = reviewOptions(),
            .run = start},
        {.name = u"comment add"_s,
            .operands = u"FILE TEXT"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Comment on a moment of the evidence, or answer a comment; prints "
                                "the new comment's id."),
            .example = example("comment add",
                u"--evidence 3 --at 1:13.5 --criterion C3 --kind notice \"You wait, and all are "
                "ready.\""_s),
            .options = commentOptions(),
            .run = addComment},
        {.name = u"score"_s,
            .operands = u"FILE C1=3…"_s,
            .least = 2,
            .most = anyNumber,
            .purpose = Text::tr("Give levels to criteria."),
            .example = example("score",
                u"C1=3 C2=2 --because \"C2=List each step that students "
                "can be seen doing.\""_s),
            .options = scoreOptions(),
            .run = giveLevels},
        {.name = u"review finish"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Hand in a review in which every criterion has its level."),
            .example = example("review finish",
                u"--strengths \"Clear steps.\" --next-steps \"Time the routine in May.\""_s),
            .options = reviewOptions()
                + QList<Option>{{u"strengths"_s, u"TEXT"_s, Text::tr("what the work shows"),
                                    Option::Need::Required},
                    {u"next-steps"_s, u"TEXT"_s, Text::tr("what to do next"),
                        Option::Need::Required}},
            .run = finish},
    };
}

} // namespace cli
