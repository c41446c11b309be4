// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/workspace.h"
#include "core/base/clocktime.h"
#include "core/search/search.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::SearchCommands)
};

constexpr int usual = 20; // of each kind

QString momentOf(const core::TimestampedComment& comment)
{
    if (comment.start)
        return core::clockTime(*comment.start);
    return comment.page ? Text::tr("page %1").arg(*comment.page) : QString();
}

QJsonObject jsonOf(const core::Found& found)
{
    QJsonArray people;
    for (const auto& one : found.people.best)
        people.append(QJsonObject{{u"id"_s, one.id.toString()}, {u"name"_s, one.name.text},
            {u"about"_s, one.about.text}, {u"active"_s, one.active}});
    QJsonArray designs;
    for (const auto& one : found.microcredentials.best)
        designs.append(QJsonObject{{u"id"_s, one.id.toString()}, {u"code"_s, one.code},
            {u"title"_s, one.title.text}, {u"status"_s, QString(core::nameOf(one.status))}});
    QJsonArray comments;
    for (const auto& one : found.comments.best)
        comments.append(QJsonObject{{u"id"_s, one.comment.id.toString()}, {u"who"_s, one.who.text},
            {u"blind"_s, one.isBlind}, {u"code"_s, one.code}, {u"moment"_s, momentOf(one.comment)},
            {u"text"_s, one.comment.text}});
    return {{u"people"_s, people}, {u"peopleTotal"_s, found.people.total},
        {u"microcredentials"_s, designs},
        {u"microcredentialsTotal"_s, found.microcredentials.total}, {u"comments"_s, comments},
        {u"commentsTotal"_s, found.comments.total}};
}

void print(const Call& call, const core::Found& found)
{
    for (const auto& one : found.people.best)
        call.out << "person\t" << one.name.text << '\t' << one.about.text << '\n';
    for (const auto& one : found.microcredentials.best)
        call.out << "microcredential\t" << one.title.text << '\t' << core::nameOf(one.status)
                 << '\n';
    for (const auto& one : found.comments.best)
        call.out << "comment\t" << one.who.text << '\t' << one.code << '\t' << momentOf(one.comment)
                 << '\t' << one.text.text << '\n';
    const auto more = found.people.more() + found.microcredentials.more() + found.comments.more();
    if (found.total() == 0)
        call.warn(Text::tr("Nothing begins with these words. Check the spelling, or give fewer."));
    else if (more > 0)
        call.warn(Text::tr("%1 more were found. Add a word, or give a larger --most.").arg(more));
}

Ending search(const Call& call)
{
    int most = usual;
    if (const auto said = call.arguments.said(u"most"_s)) {
        bool isNumber = false;
        most = said->toInt(&isNumber);
        if (!isNumber || most < 1)
            return Usage{
                Text::tr("“%1” is no number of results. Write --most %2.").arg(*said).arg(usual)};
    }
    const auto words = call.arguments.operands().mid(1).join(u' ');
    if (core::needlesOf(words).isEmpty())
        return Usage{Text::tr("There is no word in “%1”. Give a name, a code or words of a "
                              "comment.")
                         .arg(words)};
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    std::optional<core::PersonId> reader;
    if (call.arguments.has(u"as"_s)) {
        const auto person = workspace->personOf(u"as"_s);
        if (!person)
            return person.error();
        reader = person->id;
    }
    const auto index = core::SearchIndex::read(workspace->store(), reader);
    if (!index)
        return index.error();
    const auto found = index->find(
        workspace->store(), words, {.people = most, .microcredentials = most, .comments = most});
    if (!found)
        return found.error();
    if (call.arguments.wantsJson())
        call.print(jsonOf(*found));
    else
        print(call, *found);
    return {};
}

} // namespace

QList<Command> searchCommands()
{
    return {
        {.name = u"search"_s,
            .operands = u"FILE WORD…"_s,
            .least = 2,
            .most = anyNumber,
            .purpose = Text::tr("Find people, microcredentials and comments by the beginnings of "
                                "words, in any order, without regard to capitals and accents. "
                                "Comments that are not released are found only by who wrote them; "
                                "in a blind review the code stands in place of the name."),
            .example = u"search \"Maple Grove.laurel\" zoe nguyen"_s,
            .options = {{u"as"_s, u"EMAIL"_s,
                            Text::tr("Find what this person may see: their own drafts too."),
                            Option::Need::Optional},
                {u"most"_s, u"NUMBER"_s,
                    Text::tr("How many of each kind are given; 20 if left out."),
                    Option::Need::Optional},
                jsonOption()},
            .run = search},
    };
}

} // namespace cli
