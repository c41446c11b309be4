// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/design.h"

#include <QList>

#include <utility>

namespace ui {

/// A value that a field offers, and its word.
template <typename T>
using Choices = QList<std::pair<T, QString>>;

Choices<core::Area> areaChoices();
Choices<core::EvidenceType> evidenceTypeChoices();
Choices<core::EvidencePart> evidencePartChoices();
Choices<core::ResourceType> resourceTypeChoices();
Choices<core::BlindMode> blindChoices();
Choices<core::AdjacentResolution> resolutionChoices();
Choices<core::RubricKind> rubricKindChoices();

Choices<QString> languageChoices(); ///< by tag: "en-US"
QString languageWord(const QString& tag);

QString bloomWord(core::BloomLevel level);

/// The parts of the method, one on each line: "Baseline: time one transition".
QStringList linesOfMethod(const core::Design& design);
void setMethod(core::Design& design, const QStringList& lines);

/// Standards, one on each line: "InTASC 3: Learning Environments".
QStringList linesOfStandards(const core::LearningObjective& objective);
void setStandards(core::LearningObjective& objective, const QStringList& lines);

} // namespace ui
