// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgepicture.h"
#include "core/paper/page.h"
#include "core/paper/papersize.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace core {

/// A piece of evidence the teacher hands in.
struct HandoutEvidence {
    QString id; ///< "E1"
    QString title;
    QString kind; ///< In words: "Video of a lesson".
    QString instructions;
    QString limits; ///< In words: "3 to 8 minutes".
    QString consent; ///< What students or parents must agree to; may be empty.
};

/// A row of the rubric.
struct HandoutCriterion {
    QString id; ///< "C1"
    QString title;
    QStringList descriptors; ///< One for each level, in the order of the levels.
};

/// Something to read or watch.
struct HandoutResource {
    QString title;
    QString detail; ///< Author, link, why it helps.
};

/// Everything on the sheet that tells a teacher what a microcredential asks. Empty fields and
/// lists are left out together with their heads.
struct HandoutText {
    QString school;
    QString title;
    QString code;
    QString version;
    QString area;
    QString summary;
    QString competency;
    std::optional<double> hours;
    QString keyMethod;
    QStringList components; ///< Of the key method.
    QStringList objectives;
    std::vector<HandoutEvidence> evidence;
    QStringList levels; ///< Names, lowest first.
    std::vector<HandoutCriterion> criteria;
    QString passRule;
    QStringList successCriteria;
    std::vector<HandoutResource> resources;
    QString afterHandIn;
    QString privacyNote;
    BadgePicture badge;
    QString language = {}; ///< BCP 47
};

/// The hand-out, upright, on as many pages as it needs.
PaperDocument handout(const HandoutText& text, PaperSize size);

} // namespace core
