// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/json.h"
#include "core/people/role.h"
#include "core/reviews/decision.h"
#include "core/reviews/timestampedcomment.h"
#include "core/schools/organization.h"

namespace core {

// The script of the demo school as it stands in resources/demo/school.json. Everybody in it is
// invented. Days are counted back from the day on which the school is made.

struct DemoSchool {
    QString name;
    QString region;
    QString timeZone;
    QList<Signatory> signatories;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("region", self.region);
        visit("time_zone", self.timeZone);
        visit("signatories", self.signatories);
    }
};

struct DemoPerson {
    QString givenName;
    QString familyName;
    QString email;
    QString title;
    QList<Role> roles;
    QList<QString> gradeBands;
    QList<QString> subjects;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("given_name", self.givenName);
        visit("family_name", self.familyName);
        visit("email", self.email);
        visit("title", self.title);
        visit("roles", self.roles);
        visit("grade_bands", self.gradeBands);
        visit("subjects", self.subjects);
    }
};

struct DemoAnswer {
    QString requirement;
    QList<QString> pieces;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("requirement", self.requirement);
        visit("pieces", self.pieces);
    }
};

/// What somebody wrote for the requirements of one design.
struct DemoTexts {
    QString name;
    QList<DemoAnswer> answers;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("answers", self.answers);
    }
};

struct DemoComment {
    double at = 0; ///< seconds
    std::optional<double> to;
    CommentKind kind = CommentKind::Note;
    std::optional<QString> criterion;
    QString text;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("at", self.at);
        visit("to", self.to);
        visit("kind", self.kind);
        visit("criterion", self.criterion);
        visit("text", self.text);
    }
};

struct DemoScore {
    QString criterion;
    int level = 0;
    std::optional<QString> rationale;
    std::optional<QList<int>> cites; ///< places in the list of comments

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("criterion", self.criterion);
        visit("level", self.level);
        visit("rationale", self.rationale);
        visit("cites", self.cites);
    }
};

struct DemoReview {
    QString by; ///< e-mail
    QList<DemoComment> comments;
    QList<DemoScore> scores;
    std::optional<QString> strengths;
    std::optional<QString> nextSteps;
    bool finish = false;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("by", self.by);
        visit("comments", self.comments);
        visit("scores", self.scores);
        visit("strengths", self.strengths);
        visit("next_steps", self.nextSteps);
        visit("finish", self.finish);
    }
};

struct DemoDecision {
    Outcome outcome = Outcome::NotYet;
    QString by; ///< e-mail
    int daysAgo = 0;
    std::optional<QString> note;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("outcome", self.outcome);
        visit("by", self.by);
        visit("days_ago", self.daysAgo);
        visit("note", self.note);
    }
};

/// One attempt, as far as it went.
struct DemoStep {
    std::optional<QString> evidence; ///< name of the texts
    std::optional<QList<QString>> only; ///< of these requirements
    std::optional<QString> video; ///< the requirement that the lesson clip is for
    std::optional<QString> replaceVideo; ///< a new clip in the place of the one before
    std::optional<bool> withoutConsent;
    std::optional<int> submitDaysAgo;
    std::optional<QString> note;
    std::optional<DemoReview> review;
    std::optional<DemoDecision> decide;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("evidence", self.evidence);
        visit("only", self.only);
        visit("video", self.video);
        visit("replace_video", self.replaceVideo);
        visit("without_consent", self.withoutConsent);
        visit("submit_days_ago", self.submitDaysAgo);
        visit("note", self.note);
        visit("review", self.review);
        visit("decide", self.decide);
    }
};

struct DemoWork {
    QString person; ///< e-mail
    QString design; ///< code
    int daysAgo = 0;
    std::optional<QString> reason;
    std::optional<QString> mentor; ///< e-mail
    QList<DemoStep> steps;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("person", self.person);
        visit("design", self.design);
        visit("days_ago", self.daysAgo);
        visit("reason", self.reason);
        visit("mentor", self.mentor);
        visit("steps", self.steps);
    }
};

struct DemoScript {
    QString note;
    DemoSchool school;
    QList<DemoPerson> people;
    QList<DemoTexts> texts;
    QList<DemoWork> work;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("note", self.note);
        visit("school", self.school);
        visit("people", self.people);
        visit("texts", self.texts);
        visit("work", self.work);
    }
};

/// The script that comes with Laurel; Missing when this copy lacks it.
Result<DemoScript> readDemoScript();

/// The school of the script, as it is made at `at`.
Organization schoolOf(const DemoSchool& script, Instant at);

} // namespace core
