// SPDX-License-Identifier: MIT
#include "core/demo/demoschool.h"
#include "core/work/work.h"
#include "tests/support/samples.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

TEST_CASE("the demo school has work in every state and says that it is fictional")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"Demo.laurel"_s);
    const auto store = must(core::createDemoSchool(path, core::now()));

    CHECK(must(store->organizations().own()).isDemo);
    const auto microcredentials = must(store->microcredentials().all());
    CHECK(microcredentials.size() == 6);
    QSet<core::SubmissionState> states;
    for (const auto& enrollment : must(store->enrollments().all())) {
        const auto work = must(core::readWork(*store, enrollment.id));
        if (work.submission)
            states.insert(work.submission->state);
    }
    for (const auto state : {core::SubmissionState::InProgress, core::SubmissionState::Submitted,
             core::SubmissionState::InReview, core::SubmissionState::Returned,
             core::SubmissionState::NotYet, core::SubmissionState::Approved})
        CHECK(states.contains(state));
    CHECK(must(store->awards().all()).size() == 3);
    CHECK(must(store->stacks().all()).size() == 1);
    must(store->journal().verify());
}

TEST_CASE("the lesson clip of the demo school is kept by its content")
{
    const QTemporaryDir folder;
    const auto store = must(core::createDemoSchool(folder.filePath(u"Demo.laurel"_s), core::now()));
    const auto files = must(store->mediaFiles().all());
    REQUIRE(files.size() == 1);
    const auto hash = QString::fromLatin1(*files.first().sha256);
    const QFileInfo kept(store->mediaFolder() + u'/' + hash.left(2) + u'/' + hash + u".mp4"_s);
    CHECK(kept.size() == files.first().bytes);
}

TEST_CASE("the demo school is not made over a file that is there")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"Demo.laurel"_s);
    must(core::createDemoSchool(path, core::now()));
    const auto size = QFileInfo(path).size();
    const auto again = core::createDemoSchool(path, core::now());
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == core::Error::Kind::Refused);
    CHECK(QFileInfo(path).size() == size);
}
