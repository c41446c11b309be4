// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/rulesform.h"

#include "core/microcredentials/passrule.h"
#include "core/paper/documentwords.h"
#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/pages/catalogue/designer/designwords.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

core::AdjudicationRule& adjudication(core::Design& design)
{
    if (!design.assessment.adjudication)
        design.assessment.adjudication.emplace();
    return *design.assessment.adjudication;
}

} // namespace

RulesForm::RulesForm(DesignDraft& draft, QWidget* parent)
    : StepForm(draft, DesignStep::Rules, parent)
{
    auto* column = scrollingBody();
    const auto card = [&](const QString& title) {
        auto* made = new Card(title, this, false);
        made->body()->setContentsMargins(15, 0, 15, 16);
        made->body()->setSpacing(12);
        column->addWidget(made);
        return made->body();
    };
    buildPass(card(tr("When it is met")));
    buildTrial(card(tr("Try the rule")));
    buildReview(card(tr("Who reads it")));
    buildDifference(card(tr("When two readers differ")));
    buildValidity(card(tr("How long it holds")));
    column->addStretch(1);
}

void RulesForm::refresh()
{
    for (auto* box : std::as_const(m_levels)) {
        box->clear();
        for (const auto& level : draft().design().rubric.scale)
            box->addItem(u"%1 %2"_s.arg(level.level).arg(level.label), level.level);
    }
    StepForm::refresh();
    m_rule->setText(core::passRuleWords(draft().design()));
    refreshTrial();
}

void RulesForm::lead(const QString& path)
{
    StepForm::lead(path.isEmpty() ? u"/passRule/targetLevel"_s : path);
}

QComboBox* RulesForm::level(
    const QString& name, const QString& key, int core::PassRule::*floor, QLayout* to)
{
    auto* box = choice(name, {}, to);
    m_levels.append(box);
    fields().add({box, u"/passRule/"_s + key, tr("Change the pass rule"),
        [box, floor](const core::Design& design) {
            box->setCurrentIndex(box->findData(design.passRule.*floor));
        },
        [box, floor](core::Design& design) {
            const int level = box->currentData().toInt();
            if (floor == &core::PassRule::targetLevel)
                core::setTargetLevel(design, level);
            else
                design.passRule.*floor = level;
        }});
    return box;
}

void RulesForm::count(const QString& name, const QString& path, int least, int most,
    const std::function<int&(core::Design&)>& place, QLayout* to)
{
    auto* box = number(name, {}, most, to);
    box->setMinimum(least);
    fields().add({box, path, tr("Change the rules"),
        [box, place](const core::Design& design) {
            auto copy = design;
            box->setValue(place(copy));
        },
        [box, place](core::Design& design) { place(design) = box->value(); }});
}

void RulesForm::buildPass(QBoxLayout* column)
{
    using core::PassRule;
    auto* first = row(column);
    level(tr("Target"), u"targetLevel"_s, &PassRule::targetLevel, first);
    level(tr("No criterion below"), u"minLevelAll"_s, &PassRule::minLevelAll, first);
    level(tr("None that must be met below"), u"minLevelCritical"_s, &PassRule::minLevelCritical,
        first);
    auto* second = row(column);
    count(
        tr("Criteria that may stay under the target"), u"/passRule/maxBelowTarget"_s, 0, 8,
        [](core::Design& design) -> int& { return design.passRule.maxBelowTarget; }, second);
    auto* mean = new QDoubleSpinBox(this);
    mean->setAccessibleName(tr("Average of all, at least"));
    mean->setRange(0, 6);
    mean->setDecimals(2);
    mean->setSingleStep(0.25);
    mean->setSpecialValueText(tr("not asked"));
    mean->setButtonSymbols(QAbstractSpinBox::NoButtons);
    block(tr("Average of all, at least"), {}, mean, second);
    second->setStretch(0, 1);
    second->setStretch(1, 1);
    fields().add({mean, u"/passRule/minWeightedMean"_s, tr("Change the pass rule"),
        [mean](const core::Design& design) {
            mean->setValue(design.passRule.minWeightedMean.value.value_or(0));
        },
        [mean](core::Design& design) {
            design.passRule.minWeightedMean.value
                = mean->value() == 0 ? std::nullopt : std::optional(mean->value());
        }});
    m_rule = label({}, LabelRole::Strong, this, true);
    column->addWidget(m_rule);
}

void RulesForm::buildTrial(QBoxLayout* column)
{
    m_trial = column->parentWidget();
    column->addWidget(label(tr("Choose levels as a reviewer would, and see what comes of them. "
                               "Nothing is kept."),
        LabelRole::Secondary, this, true));
    m_trialRow = row(column);
    m_verdict = label({}, LabelRole::Text, this, true);
    column->addWidget(m_verdict);
}

void RulesForm::refreshTrial()
{
    const auto& rubric = draft().design().rubric;
    QStringList ids;
    for (const auto& criterion : rubric.criteria)
        ids.append(criterion.id);
    if (ids != m_triedIds
        || (!m_tried.isEmpty() && m_tried.first()->count() != rubric.scale.size())) {
        m_triedIds = ids;
        m_tried.clear();
        while (auto* item = m_trialRow->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        for (const auto& criterion : rubric.criteria) {
            auto* box = choice(criterion.id, {}, m_trialRow);
            box->setMinimumContentsLength(1);
            box->setAccessibleName(tr("Try a level for %1").arg(criterion.id));
            for (const auto& level : rubric.scale)
                box->addItem(QString::number(level.level), level.level);
            box->setCurrentIndex(box->findData(rubric.targetLevel));
            connect(box, &QComboBox::activated, this, &RulesForm::judge);
            m_tried.append(box);
        }
    }
    m_trial->setVisible(!ids.isEmpty());
    judge();
}

void RulesForm::judge()
{
    QMap<QString, int> levels;
    for (qsizetype i = 0; i < m_tried.size(); ++i)
        levels.insert(m_triedIds.at(i), m_tried.at(i)->currentData().toInt());
    const auto trace = core::evaluate(draft().design(), levels);
    QStringList words{trace.passed() ? tr("Met.") : tr("Not yet.")};
    for (const auto& clause : trace.broken)
        words.append(core::sentenceFor(clause, draft().design()));
    m_verdict->setText(words.join(u' '));
}

void RulesForm::buildReview(QBoxLayout* column)
{
    auto* first = row(column);
    count(
        tr("Reviewers"), u"/assessment/reviewersRequired"_s, 1, 3,
        [](core::Design& design) -> int& { return design.assessment.reviewersRequired; }, first);
    count(
        tr("Times it can be scored"), u"/assessment/maxScoredAttempts"_s, 1, 20,
        [](core::Design& design) -> int& { return design.assessment.maxScoredAttempts; }, first);
    auto* days = number(tr("School days until the answer"), {}, 200, first);
    days->setSpecialValueText(tr("not promised"));
    fields().add(
        {days, u"/assessment/turnaroundBusinessDays"_s, tr("Change the days until the answer"),
            [days](const core::Design& design) {
                days->setValue(design.assessment.turnaroundBusinessDays.value_or(0));
            },
            [days](core::Design& design) {
                design.assessment.turnaroundBusinessDays
                    = days->value() == 0 ? std::nullopt : std::optional(days->value());
            }});
    auto* blind = choice(tr("Who is told whose work it is"), {}, column);
    for (const auto& [value, words] : blindChoices())
        blind->addItem(words, int(value));
    fields().add({blind, u"/assessment/blind"_s, tr("Change who is told whose work it is"),
        [blind](const core::Design& design) {
            blind->setCurrentIndex(blind->findData(int(design.assessment.blind)));
        },
        [blind](core::Design& design) {
            design.assessment.blind = core::BlindMode(blind->currentData().toInt());
        }});
    auto* kind = choice(tr("How the rubric is written"), {}, column);
    for (const auto& [value, words] : rubricKindChoices())
        kind->addItem(words, int(value));
    fields().add({kind, u"/assessment/rubricKind"_s, tr("Change how the rubric is written"),
        [kind](const core::Design& design) {
            kind->setCurrentIndex(kind->findData(int(design.rubric.kind)));
        },
        [kind](core::Design& design) {
            design.rubric.kind = core::RubricKind(kind->currentData().toInt());
        }});
}

void RulesForm::buildDifference(QBoxLayout* column)
{
    auto* first = row(column);
    auto* gap = number(tr("Levels they may lie apart without a third reader"), {}, 5, first);
    fields().add({gap, u"/assessment/adjudication/maxLevelGap"_s, tr("Change when a third reads"),
        [gap](const core::Design& design) {
            gap->setValue(design.assessment.adjudication.value_or(core::AdjudicationRule())
                              .maxLevelGap.value_or(1));
        },
        [gap](core::Design& design) { adjudication(design).maxLevelGap = gap->value(); }});
    auto* resolution = choice(tr("When they lie one level apart"), {}, first);
    for (const auto& [value, words] : resolutionChoices())
        resolution->addItem(words, int(value));
    first->setStretch(0, 1);
    first->setStretch(1, 1);
    fields().add({resolution, u"/assessment/adjudication/adjacentResolution"_s,
        tr("Change what counts when readers differ"),
        [resolution](const core::Design& design) {
            const auto rule = design.assessment.adjudication.value_or(core::AdjudicationRule());
            resolution->setCurrentIndex(resolution->findData(
                int(rule.adjacentResolution.value_or(core::AdjacentResolution::Discuss))));
        },
        [resolution](core::Design& design) {
            adjudication(design).adjacentResolution
                = core::AdjacentResolution(resolution->currentData().toInt());
        }});
    const auto words = tr("A third reads when one says met and the other not yet");
    auto* straddle = new QCheckBox(words, this);
    straddle->setAccessibleName(words);
    column->addWidget(straddle);
    fields().add({straddle, u"/assessment/adjudication/onStraddleTarget"_s,
        tr("Change when a third reads"),
        [straddle](const core::Design& design) {
            straddle->setChecked(design.assessment.adjudication.value_or(core::AdjudicationRule())
                                     .onStraddleTarget.value_or(true));
        },
        [straddle](core::Design& design) {
            adjudication(design).onStraddleTarget = straddle->isChecked();
        }});
}

void RulesForm::buildValidity(QBoxLayout* column)
{
    auto* months = number(tr("Months the badge holds"), {}, 240, column);
    months->setSpecialValueText(tr("without end"));
    fields().add({months, u"/validityMonths"_s, tr("Change how long the badge holds"),
        [months](
            const core::Design& design) { months->setValue(design.monthsValid().value_or(0)); },
        [months](core::Design& design) {
            core::Nullable<int> value;
            if (months->value() > 0)
                value.value = months->value();
            design.validityMonths = value;
        }});
}

} // namespace ui
