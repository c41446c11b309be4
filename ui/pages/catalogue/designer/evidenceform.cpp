// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/evidenceform.h"

#include "core/paper/documentwords.h"
#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/pages/catalogue/designer/designwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

EvidenceForm::EvidenceForm(DesignDraft& draft, QWidget* parent)
    : ItemsForm(draft, DesignStep::Evidence,
        {.letter = u'E',
            .path = u"/evidenceRequirements"_s,
            .add = tr("Evidence"),
            .addStep = tr("Add evidence %1"),
            .removeStep = tr("Remove evidence %1"),
            .moveStep = tr("Move evidence %1"),
            .nothing
            = tr("Nothing is asked for yet. Take what teachers make anyway: a plan, "
                 "student work, a clip, a reflection. “Evidence”, top right, adds a piece."),
            .firstField = u"title"_s},
        parent)
{
    buildWhat();
    buildLimits();
}

void EvidenceForm::buildWhat()
{
    const auto at = [this](auto& design) -> auto&
    {
        return design.evidenceRequirements[row()];
    };
    auto* title = line(tr("Title"), {}, form());
    title->setMaxLength(120);
    fields().addLine(
        title, pathTo(u"title"_s), tr("Change the title of evidence"),
        [this](const auto& design) { return design.evidenceRequirements.at(row()).title; },
        [at](auto& design, const QString& words) { at(design).title = words; });
    auto* part = choice(tr("Part of the whole"), {}, form());
    for (const auto& [value, words] : evidencePartChoices())
        part->addItem(words, int(value));
    fields().add({part, pathTo(u"part"_s), tr("Change the part of evidence"),
        [this, part](const core::Design& design) {
            part->setCurrentIndex(part->findData(int(design.evidenceRequirements.at(row()).part)));
        },
        [at, part](core::Design& design) {
            at(design).part = core::EvidencePart(part->currentData().toInt());
        }});
    auto* instructions = text(tr("What it must show"), {}, 4, form());
    fields().addText(
        instructions, pathTo(u"instructions"_s), tr("Change what evidence must show"),
        [this](const auto& design) { return design.evidenceRequirements.at(row()).instructions; },
        [at](auto& design, const QString& words) { at(design).instructions = words; });
    m_objectives = links(tr("Shows"), {}, false, form());
    fields().add({m_objectives, pathTo(u"objectives"_s), tr("Link evidence to objectives"),
        [this](const core::Design& design) {
            m_objectives->setChosen(design.evidenceRequirements.at(row()).objectives);
        },
        [this, at](core::Design& design) { at(design).objectives = m_objectives->chosen(); }});
    m_types = links(tr("It may be"), {}, false, form());
    QList<LinkSet::Choice> types;
    for (const auto& [value, words] : evidenceTypeChoices())
        types.append({core::nameOf(value), words});
    m_types->setChoices(types);
    fields().add({m_types, pathTo(u"acceptableTypes"_s), tr("Change what evidence may be"),
        [this](const core::Design& design) {
            QStringList names;
            for (const auto type : design.evidenceRequirements.at(row()).acceptableTypes)
                names.append(core::nameOf(type));
            m_types->setChosen(names);
        },
        [this, at](core::Design& design) {
            auto& list = at(design).acceptableTypes;
            const auto chosen = m_types->chosen();
            for (const auto& [value, words] : evidenceTypeChoices()) {
                if (!chosen.contains(core::nameOf(value)))
                    list.removeAll(value);
                else if (!list.contains(value))
                    list.append(value);
            }
        }});
}

void EvidenceForm::buildLimits()
{
    using core::EvidenceRequirement;
    const auto at = [this](auto& design) -> auto&
    {
        return design.evidenceRequirements[row()];
    };
    auto* first = StepForm::row(form());
    addRange(tr("Pieces"), u"quantity"_s, 1, &EvidenceRequirement::quantity, first);
    addRange(tr("Words"), u"wordLimit"_s, 1, &EvidenceRequirement::wordLimit, first);
    auto* second = StepForm::row(form());
    addRange(tr("Minutes of recording"), u"durationSeconds"_s, 60,
        &EvidenceRequirement::durationSeconds, second);
    auto* minutes = number(tr("Work it takes"), {}, 9999, second);
    minutes->setSuffix(tr(" min"));
    fields().add({minutes, pathTo(u"estimatedMinutes"_s), tr("Change the work evidence takes"),
        [this, minutes](const core::Design& design) {
            minutes->setValue(design.evidenceRequirements.at(row()).estimatedMinutes);
        },
        [at, minutes](core::Design& design) { at(design).estimatedMinutes = minutes->value(); }});
    const auto tick = [&](const QString& words, const QString& key, const QString& step,
                          bool EvidenceRequirement::*flag) {
        auto* box = new QCheckBox(words, this);
        box->setAccessibleName(words);
        form()->addWidget(box);
        fields().add({box, pathTo(key), step,
            [this, box, flag](const core::Design& design) {
                box->setChecked(design.evidenceRequirements.at(row()).*flag);
            },
            [at, box, flag](core::Design& design) { at(design).*flag = box->isChecked(); }});
    };
    tick(tr("Families must consent: a student could be seen or heard"), u"requiresStudentConsent"_s,
        tr("Change the consent"), &EvidenceRequirement::requiresStudentConsent);
    tick(tr("Names and faces must be removed"), u"requiresDeidentification"_s,
        tr("Change what must be removed"), &EvidenceRequirement::requiresDeidentification);
    auto* done = text(
        tr("It is complete when"), tr("One on each line; each can be ticked off."), 2, form());
    fields().addLines(
        done, pathTo(u"completionIndicators"_s), tr("Change when evidence is complete"),
        [this](const auto& design) {
            return design.evidenceRequirements.at(row()).completionIndicators.value_or(
                QStringList());
        },
        [at](auto& design, const QStringList& lines) {
            at(design).completionIndicators = lines.isEmpty() ? std::nullopt : std::optional(lines);
        });
}

void EvidenceForm::addRange(const QString& name, const QString& key, int factor,
    std::optional<core::Range> core::EvidenceRequirement::*range, QLayout* to)
{
    const auto add = [&](const QString& words, int core::Range::*end) {
        auto* box = number(words, {}, 99'999, to);
        box->setSpecialValueText(tr("no limit"));
        fields().add({box, pathTo(key) + (end == &core::Range::min ? u"/min"_s : u"/max"_s),
            tr("Change the limits of evidence"),
            [this, box, range, end, factor](const core::Design& design) {
                const auto limits
                    = (design.evidenceRequirements.at(row()).*range).value_or(core::Range());
                box->setValue(limits.*end / factor);
            },
            [this, box, range, end, factor](core::Design& design) {
                auto& place = design.evidenceRequirements[row()].*range;
                auto limits = place.value_or(core::Range());
                limits.*end = box->value() * factor;
                limits.max
                    = end == &core::Range::min ? std::max(limits.min, limits.max) : limits.max;
                limits.min = std::min(limits.min, limits.max);
                place = limits.max == 0 ? std::nullopt : std::optional(limits);
            }});
    };
    add(tr("%1 at least").arg(name), &core::Range::min);
    add(tr("%1 at most").arg(name), &core::Range::max);
}

void EvidenceForm::refreshChoices()
{
    QList<LinkSet::Choice> choices;
    for (const auto& item : draft().design().objectives)
        choices.append({item.id, item.statement});
    m_objectives->setChoices(choices);
    m_objectives->parentWidget()->setVisible(!choices.isEmpty());
}

QList<DesignItem> EvidenceForm::items(const core::Design& design) const
{
    QList<DesignItem> rows;
    for (const auto& item : design.evidenceRequirements) {
        QStringList facts{core::kindWords(item), item.objectives.join(u", "_s)};
        facts.removeAll(QString());
        rows.append({item.id, item.title, facts.join(u" · "_s)});
    }
    return rows;
}

void EvidenceForm::insert(core::Design& design, const QString& id)
{
    core::EvidenceRequirement requirement;
    requirement.id = id;
    design.evidenceRequirements.append(requirement);
}

void EvidenceForm::remove(core::Design& design, int row)
{
    core::removeRequirement(design, QString(design.evidenceRequirements.at(row).id));
}

void EvidenceForm::move(core::Design& design, int from, int to)
{
    design.evidenceRequirements.move(from, to);
}

} // namespace ui
