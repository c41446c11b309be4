// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/paper/badgefiles.h"
#include "core/paper/portfolio.h"

namespace core {

/// What a teacher may choose to show of the work behind one award.
struct ShowcaseChoices {
    QList<PortfolioEvidence> evidence;
    QStringList words; ///< what the reviewers said

    bool operator==(const ShowcaseChoices&) const = default;
};

/// All that can be chosen: the evidence by what it was asked for, and what the reviewers praised.
/// No file, no name of a file, and nothing for which the permission was withdrawn.
ShowcaseChoices showcaseOffer(const Work& work);

/// What is chosen when nobody chooses: all of the evidence, and no word of a reviewer, which may
/// name students.
ShowcaseChoices usualShowcase(const Work& work);

/// All that a kit is made of: gathered where the store is, written anywhere.
struct ShowcaseParts {
    BadgeParts badge;
    PortfolioText portfolio;
    QString name; ///< of the folder
};

/// The kit of a signed badge. Refused when its award was revoked. `paper` counts for what is
/// printed, which else takes the school's.
Result<ShowcaseParts> showcaseParts(const Store& store, const SignedBadge& badge,
    const ShowcaseChoices& choices, std::optional<PaperSize> paper = {});

/// Writes the kit into a folder of its own within `parent`, which is made when it is not there;
/// gives the path of that folder. A folder that is there already stays as it is, and the new one
/// is called "… (2)". Whole or not at all: a kit that fails or is cancelled leaves nothing behind.
/// Needs no store, on any thread.
Result<QString> writeShowcase(
    const ShowcaseParts& parts, const QString& parent, const Progress& progress = {});

} // namespace core
