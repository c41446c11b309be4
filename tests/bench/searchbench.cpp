// SPDX-License-Identifier: MIT
// Search as one types, with 2,000 and with 100,000 comments.
#include "core/search/search.h"
#include "tests/bench/bench.h"
#include "tests/bench/commentschool.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

/// All comments are in one review that is the reader's, so that all of them are looked through.
core::PersonId fill(core::Store& store, int comments)
{
    CommentSchool school;
    must(store.apply(u"A school"_s, makeCommentSchool(school, 50)));
    core::Review review;
    review.id = core::ReviewId::create();
    review.attempt = school.evidence.first().attempt;
    review.reviewer = school.reviewer.id;
    review.state = core::ReviewState::InProgress;
    core::Changes changes{{.after = review}};
    for (int i = 0; i < comments; ++i) {
        auto comment = school.comment(i);
        comment.review = review.id;
        comment.text += u" Number %1."_s.arg(i);
        changes.append({.after = comment});
    }
    must(store.apply(u"A review"_s, changes));
    return school.reviewer.id;
}

/// The slowest of the letters of some searches, each of which asks anew.
double slowestLetter(const core::Store& store, const core::SearchIndex& index)
{
    double slowest = 0;
    for (const auto& words : {u"chair left out"_s, u"missing nowhere"_s, u"number 77"_s, u"zz"_s}) {
        for (qsizetype letters = 1; letters <= words.size(); ++letters) {
            QList<double> tries;
            for (int i = 0; i < 3; ++i)
                tries.append(wallSeconds([&] { must(index.find(store, words.first(letters))); }));
            slowest = std::max(slowest, median(tries));
        }
    }
    return slowest * 1000;
}

void measure(int comments, double goal)
{
    const QTemporaryDir folder;
    const auto store = must(core::Store::create(folder.filePath(u"bench.laurel"_s), someSchool()));
    const auto reader = fill(*store, comments);
    core::SearchIndex index;
    const auto reading
        = wallSeconds([&] { index = must(core::SearchIndex::read(*store, reader)); }) * 1000;
    const auto slowest = slowestLetter(*store, index);
    report(u"a letter, %L1 comments"_s.arg(index.comments()), u"%1 ms"_s.arg(slowest, 0, 'f', 2),
        u"read: %1 ms"_s.arg(reading, 0, 'f', 0), slowest / goal, u"under %1 ms"_s.arg(goal));
}

} // namespace

void search()
{
    measure(2'000, 16);
    measure(100'000, 100);
}

} // namespace bench
