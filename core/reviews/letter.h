// SPDX-License-Identifier: MIT
#pragma once

#include "core/schools/organization.h"
#include "core/work/work.h"

namespace core {

/// A moment, page or piece of evidence that a letter points to.
struct CitedMoment {
    QString evidence; ///< title of the evidence
    QString place; ///< "at 02:13", "page 3"; empty for the whole
    QString text; ///< what was said there; may be empty
};

/// What a letter says about one criterion.
struct LetterCriterion {
    QString id;
    QString title;
    QString level; ///< its label
    bool met = false;
    bool carried = false; ///< stands from the attempt before
    QString rationale; ///< below target: what would meet it
    QList<CitedMoment> moments;
};

/// The letter to an earner as it is drafted from what the reviewers said. It names no reviewer.
struct DecisionLetter {
    QString school;
    QString to;
    QDate date;
    QString microcredential; ///< "CM-01 Teach and Sustain One Classroom Routine"
    Outcome outcome = Outcome::NotYet;
    QString heading; ///< "Approved", "Not yet", "Returned for revision"
    QString opening;
    QStringList strengths; ///< one paragraph a reviewer
    QStringList celebrations; ///< comments of the kind celebration, with their moments
    QList<LetterCriterion> criteria; ///< empty when returned: no levels are shown then
    QStringList suggestions; ///< comments of the kinds suggestion, grow and question
    QStringList nextSteps;
    QString closing;
    QString signer;
    QString signerRole;
};

/// Drafts the letter for a decision that was made (invariant 19: "not yet" carries the feedback
/// for every criterion below target; "returned" shows no level).
DecisionLetter draftLetter(const Work& work, const AttemptWork& attempt, const Decision& decision,
    const Organization& school, const Person& signer);

/// The letter as plain text, which is what the decision keeps.
QString letterText(const DecisionLetter& letter);

/// "02:13" or "1:02:13".
QString clockTime(MediaTime time);

} // namespace core
