// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/designcheck.h"
#include "ui/look/marks.h"

#include <QList>
#include <QString>

namespace ui {

class DesignDraft;

/// The steps in which a microcredential is designed, in order.
enum class DesignStep {
    Basics,
    Objectives,
    Evidence,
    Rubric,
    Success,
    Resources,
    Rules,
    Badge,
    Publish
};

QList<DesignStep> allDesignSteps();

/// The step in which what a JSON pointer into a design names is written.
DesignStep stepOf(const QString& path);

QString nameOf(DesignStep step); ///< "Objectives"
QString questionOf(DesignStep step); ///< what the step answers

/// What is said beside the name: "4 of 4 measurable".
QString factOf(DesignStep step, const DesignDraft& draft);
Mark markOf(DesignStep step, const DesignDraft& draft);

/// "CM-01" and so on: where a finding is, in words for people: "Evidence, E2".
QString placeOf(const QString& path, const core::Design& design);

/// The question that helps to fill in what the pointer names.
QString promptFor(DesignStep step, const QString& path);

} // namespace ui
