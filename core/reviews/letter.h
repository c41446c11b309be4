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
    QString level; ///< its label; empty when the letter tells no levels
    bool met = false;
    bool carried = false; ///< stands from the attempt before
    QString rationale; ///< below target: what would meet it
    QList<CitedMoment> moments;
};

/// Which parts a letter has. What would meet the open criteria is never left out (invariant 19).
struct LetterParts {
    bool strengths = true; ///< with the praised moments
    bool levels = true; ///< with the moments that they rest on
    bool suggestions = true;
    bool observations = false; ///< comments of the kinds notice and wonder

    bool operator==(const LetterParts&) const = default;
};

/// The letter to an earner as it is drafted from what the reviewers said. It names no reviewer.
struct DecisionLetter {
    QString school;
    QString to;
    QDate date;
    QString microcredential; ///< "CM-01 Teach and Sustain One Classroom Routine"
    Outcome outcome = Outcome::NotYet;
    QString salutation; ///< "Dear Ana,"
    QString heading; ///< "Approved", "Not yet", "Returned for revision"
    QString opening;
    QStringList strengths; ///< one paragraph a reviewer
    QStringList celebrations; ///< comments of the kind celebration, with their moments
    QList<LetterCriterion> criteria; ///< empty when returned: no levels are shown then
    QStringList suggestions; ///< comments of the kinds suggestion, grow and question
    QStringList observations; ///< comments of the kinds notice and wonder; empty unless asked for
    QStringList nextSteps;
    QString closing;
    QString signer;
    QString signerRole;
};

/// Drafts the letter for a decision that was made (invariant 19: "not yet" carries the feedback
/// for every criterion below target; "returned" shows no level).
DecisionLetter draftLetter(const Work& work, const AttemptWork& attempt, const Decision& decision,
    const Organization& school, const Person& signer, const LetterParts& parts = {});

} // namespace core
