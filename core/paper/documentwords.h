// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/design.h"

namespace core {

/// What a requirement takes, in words: "Written response or audio recording".
QString kindWords(const EvidenceRequirement& requirement);

/// Its limits in words: "5 to 10 minutes", "200 to 350 words", "3 pieces"; empty when there are
/// none.
QString limitWords(const EvidenceRequirement& requirement);

/// What students and their families must have agreed to; empty when nothing is asked.
QString consentWords(const EvidenceRequirement& requirement);

/// The pass rule in sentences, in the words of the design's scale.
QString passRuleWords(const Design& design);

/// What happens after the work was handed in.
QString afterHandInWords(const Assessment& assessment);

/// What a teacher must know of privacy before collecting.
QString privacyWords(const Design& design);

/// "Reading, about 45 minutes", and what the design says of it.
QString resourceWords(const LearningResource& resource);

} // namespace core
