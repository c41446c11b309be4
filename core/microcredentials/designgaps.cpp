// SPDX-License-Identifier: MIT
#include "core/microcredentials/designgaps.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Walks a design and keeps what is empty.
class Gaps {
    Q_DECLARE_TR_FUNCTIONS(core::DesignGaps)

public:
    void objectives(const Design& design);
    void evidence(const Design& design);
    void rubric(const Rubric& rubric);
    void rest(const Design& design);

    QList<LintFinding> found;

private:
    void missing(bool isMissing, const QString& path, const QString& message)
    {
        if (isMissing)
            found.append({u"F-01"_s, Severity::Error, path, message});
    }
    static bool isBlank(const QString& text) { return text.trimmed().isEmpty(); }
};

void Gaps::objectives(const Design& design)
{
    for (qsizetype i = 0; i < design.objectives.size(); ++i) {
        const auto& item = design.objectives.at(i);
        missing(isBlank(item.statement), u"/objectives/%1/statement"_s.arg(i),
            tr("Say what objective %1 is.").arg(item.id));
    }
    for (qsizetype i = 0; i < design.successCriteria.size(); ++i) {
        const auto& item = design.successCriteria.at(i);
        missing(isBlank(item.statement), u"/successCriteria/%1/statement"_s.arg(i),
            tr("Finish the sentence of success criterion %1.").arg(item.id));
    }
}

void Gaps::evidence(const Design& design)
{
    missing(design.evidenceRequirements.isEmpty(), u"/evidenceRequirements"_s,
        tr("Ask for at least one piece of evidence."));
    for (qsizetype i = 0; i < design.evidenceRequirements.size(); ++i) {
        const auto path = u"/evidenceRequirements/%1"_s.arg(i);
        const auto& item = design.evidenceRequirements.at(i);
        missing(
            isBlank(item.title), path + u"/title"_s, tr("Give evidence %1 a title.").arg(item.id));
        missing(item.acceptableTypes.isEmpty(), path + u"/acceptableTypes"_s,
            tr("Choose what evidence %1 may be.").arg(item.id));
        missing(isBlank(item.instructions), path + u"/instructions"_s,
            tr("Say what evidence %1 must show.").arg(item.id));
    }
}

void Gaps::rubric(const Rubric& rubric)
{
    for (qsizetype i = 0; i < rubric.scale.size(); ++i) {
        missing(isBlank(rubric.scale.at(i).label), u"/rubric/scale/%1/label"_s.arg(i),
            tr("Give level %1 a name.").arg(rubric.scale.at(i).level));
    }
    missing(rubric.criteria.isEmpty(), u"/rubric/criteria"_s, tr("Add at least one criterion."));
    for (qsizetype i = 0; i < rubric.criteria.size(); ++i) {
        const auto& item = rubric.criteria.at(i);
        missing(isBlank(item.title), u"/rubric/criteria/%1/title"_s.arg(i),
            tr("Give criterion %1 a title.").arg(item.id));
    }
}

void Gaps::rest(const Design& design)
{
    for (qsizetype i = 0; i < design.learningResources.size(); ++i) {
        const auto& item = design.learningResources.at(i);
        missing(isBlank(item.title), u"/learningResources/%1/title"_s.arg(i),
            tr("Give resource %1 a title.").arg(item.id));
    }
    missing(design.estimatedEffort.totalHours <= 0, u"/estimatedEffort/totalHours"_s,
        tr("Say how many hours it takes in all."));
}

} // namespace

QList<LintFinding> gaps(const Design& design)
{
    Gaps walk;
    walk.objectives(design);
    walk.evidence(design);
    walk.rubric(design.rubric);
    walk.rest(design);
    return walk.found;
}

} // namespace core
