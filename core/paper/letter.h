// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgetheme.h"
#include "core/paper/page.h"
#include "core/paper/papersize.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace core {

/// Where one criterion stands.
struct LetterRow {
    QString criterion; ///< "C1 Choice of routine"
    QString level; ///< "Proficient", "Open"
    bool isMet = false;
    QString rationale = {}; ///< What it rests on, or what would meet it; may be empty.
    QStringList moments = {}; ///< Cited: "2:13", "E2, p. 1"
};

/// The decision on one piece of work, as a letter to the teacher. What is empty is left out.
struct LetterText {
    QString school;
    QString office = {}; ///< "Instructional coaching"; under the school.
    QDate date;
    QString to; ///< Whom it is sent to.
    QString subject;
    QString salutation = {}; ///< "Dear Ana,"
    QString outcome; ///< "Approved", "Not yet", "Returned"
    QStringList paragraphs;
    QStringList strengths;
    std::vector<LetterRow> rows;
    QStringList suggestions;
    QStringList observations = {}; ///< What was noticed besides.
    QString nextSteps;
    QString closing; ///< "I look forward to reading it."
    QString signer;
    QString signerRole;
    BadgeTheme theme = badgeTheme(BadgeColours::Laurel);
    QString language = {}; ///< BCP 47
};

/// The letter, upright, on as many pages as it needs.
PaperDocument decisionLetter(const LetterText& text, PaperSize size);

} // namespace core
