// SPDX-License-Identifier: MIT
#include "core/microcredentials/versionnumber.h"

#include "core/microcredentials/design.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

std::optional<int> wholeNumber(QStringView digits)
{
    const bool onlyDigits
        = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits.isEmpty() || digits.size() > 9 || !onlyDigits
        || (digits.size() > 1 && digits.front() == u'0'))
        return std::nullopt;
    return digits.toInt();
}

/// The design less what a PATCH may change: words that ask for nothing.
Design withoutWording(Design design)
{
    design.title.clear();
    design.summary.reset();
    design.areaLabel.reset();
    design.license.reset();
    design.badge.reset();
    for (auto& requirement : design.evidenceRequirements)
        requirement.title.clear();
    for (auto& criterion : design.rubric.criteria)
        criterion.certificateLine.reset();
    return design;
}

/// The design less what a MINOR step may change besides: all that neither asks nor judges. A field
/// that is not named here or above counts as a requirement.
Design requirementsOf(Design design)
{
    design = withoutWording(std::move(design));
    design.language.clear();
    design.area = {};
    design.audience.reset();
    design.keyMethod.reset();
    design.methodComponents.reset();
    design.rationale.reset();
    design.successCriteria.clear();
    design.learningResources.clear();
    design.estimatedEffort = {};
    design.credit.reset();
    design.validityMonths.reset();
    design.coachNotes.reset();
    design.assessment.turnaroundBusinessDays.reset();
    for (auto& objective : design.objectives)
        objective.alignments.reset();
    for (auto& requirement : design.evidenceRequirements)
        requirement.estimatedMinutes = 0;
    return design;
}

} // namespace

std::optional<VersionNumber> VersionNumber::fromString(QStringView text)
{
    const auto parts = text.split(u'.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto first = wholeNumber(parts[0]);
    const auto second = wholeNumber(parts[1]);
    const auto third = wholeNumber(parts[2]);
    if (!first || !second || !third)
        return std::nullopt;
    return VersionNumber{*first, *second, *third};
}

QString VersionNumber::toString() const
{
    return u"%1.%2.%3"_s.arg(major).arg(minor).arg(patch);
}

VersionNumber VersionNumber::next(ChangeSize size) const
{
    switch (size) {
    case ChangeSize::None:
        break;
    case ChangeSize::Patch:
        return {major, minor, patch + 1};
    case ChangeSize::Minor:
        return {major, minor + 1, 0};
    case ChangeSize::Major:
        return {major + 1, 0, 0};
    }
    return *this;
}

std::optional<ChangeSize> VersionNumber::stepFrom(const VersionNumber& before) const
{
    if (*this < before)
        return std::nullopt;
    if (major != before.major)
        return ChangeSize::Major;
    if (minor != before.minor)
        return ChangeSize::Minor;
    return patch != before.patch ? ChangeSize::Patch : ChangeSize::None;
}

ChangeSize leastStep(const Design& before, const Design& after)
{
    if (before == after)
        return ChangeSize::None;
    if (withoutWording(before) == withoutWording(after))
        return ChangeSize::Patch;
    return requirementsOf(before) == requirementsOf(after) ? ChangeSize::Minor : ChangeSize::Major;
}

} // namespace core
