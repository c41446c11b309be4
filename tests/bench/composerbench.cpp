// SPDX-License-Identifier: MIT
// Typing and scrolling in a review room with 2,000 comments.
#include "tests/bench/bench.h"
#include "tests/bench/commentschool.h"
#include "ui/pages/review/commentlist.h"
#include "ui/pages/review/composer.h"
#include "ui/pages/review/composerfield.h"
#include "ui/pages/review/reviewroom.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int comments = 2000;

/// Hands in what the school has and lets its reviewer say many things about it.
core::Changes reviewOf(const CommentSchool& school, const core::Store& store)
{
    const auto enrollment = must(store.enrollments().all()).first();
    const auto submission = *must(store.submissions().of(enrollment.id));
    const auto attempt = must(store.attempts().of(submission.id)).first();
    auto handedIn = attempt;
    handedIn.submittedAt = core::now();
    handedIn.snapshotHash = QByteArray(64, 'a');
    core::Review review;
    review.id = core::ReviewId::create();
    review.attempt = attempt.id;
    review.reviewer = school.reviewer.id;
    review.state = core::ReviewState::InProgress;
    core::Changes changes{{.before = attempt, .after = handedIn}, {.after = review}};
    for (int i = 0; i < comments; ++i) {
        auto comment = school.comment(i);
        comment.review = review.id;
        changes.append({.after = comment});
    }
    return changes;
}

double slowOf(QList<double> seconds) ///< all but one in twenty are faster
{
    std::sort(seconds.begin(), seconds.end());
    return seconds.at(seconds.size() * 95 / 100) * 1000;
}

void tell(const QString& what, const QList<double>& seconds, double goal)
{
    report(what, u"%1 ms"_s.arg(median(seconds) * 1000, 0, 'f', 2),
        u"95 %: %1 ms"_s.arg(slowOf(seconds), 0, 'f', 2), slowOf(seconds) / goal,
        u"under %1 ms"_s.arg(goal));
}

void type(ui::ComposerField& field)
{
    QList<double> seconds;
    for (int i = 0; i < 400; ++i) {
        const QString letter(QChar(u'a' + i % 26));
        seconds.append(wallSeconds([&] {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, letter);
            QApplication::sendEvent(&field, &press);
            QApplication::processEvents();
        }));
    }
    tell(u"a key in the composer, 2,000 rows"_s, seconds, 8);
}

void scroll(ui::CommentList& list)
{
    QList<double> seconds;
    for (int i = 0; i < 400; ++i) {
        seconds.append(wallSeconds([&] {
            list.verticalScrollBar()->setValue(i * 137);
            list.viewport()->repaint();
        }));
    }
    tell(u"a step of the comment list"_s, seconds, 16);
}

} // namespace

void composer()
{
    const QTemporaryDir folder;
    const auto store = must(core::Store::create(folder.filePath(u"bench.laurel"_s), someSchool()));
    CommentSchool school;
    must(store->apply(u"A school"_s, makeCommentSchool(school, 1)));
    must(store->apply(u"A review"_s, reviewOf(school, *store)));
    ui::Editor editor(*store);
    QSettings settings(folder.filePath(u"bench.ini"_s), QSettings::IniFormat);
    ui::Me me(*store, settings);
    const ui::Actions actions;
    ui::ReviewRoom room({*store, editor, actions, me});
    room.resize(1300, 720);
    room.show();
    QList<double> opening{wallSeconds([&] {
        room.open(must(store->enrollments().all()).first().id, school.reviewer);
        QApplication::processEvents();
    })};
    tell(u"a room with 2,000 comments opens"_s, opening, 500);
    type(*room.findChild<ui::ComposerField*>());
    scroll(*room.findChild<ui::CommentList*>());
}

} // namespace bench
