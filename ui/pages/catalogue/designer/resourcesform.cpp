// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/resourcesform.h"

#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/pages/catalogue/designer/designwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ResourcesForm::ResourcesForm(DesignDraft& draft, QWidget* parent)
    : ItemsForm(draft, DesignStep::Resources,
        {.letter = u'R',
            .path = u"/learningResources"_s,
            .add = tr("Resource"),
            .addStep = tr("Add resource %1"),
            .removeStep = tr("Remove resource %1"),
            .moveStep = tr("Move resource %1"),
            .nothing = tr("Nothing to learn from yet. A short reading, a video or a template is "
                          "enough; nobody has to use it. “Resource”, top right, adds one."),
            .firstField = u"title"_s},
        parent)
{
    const auto at = [this](core::Design & design) -> auto&
    {
        return design.learningResources[row()];
    };
    auto* title = line(tr("Title"), {}, form());
    fields().addLine(
        title, pathTo(u"title"_s), tr("Change the title of a resource"),
        [this](const auto& design) { return design.learningResources.at(row()).title; },
        [at](auto& design, const QString& words) { at(design).title = words; });
    auto* first = StepForm::row(form());
    auto* type = choice(tr("What it is"), {}, first);
    for (const auto& [value, words] : resourceTypeChoices())
        type->addItem(words, int(value));
    fields().add({type, pathTo(u"type"_s), tr("Change what a resource is"),
        [this, type](const core::Design& design) {
            type->setCurrentIndex(type->findData(int(design.learningResources.at(row()).type)));
        },
        [at, type](core::Design& design) {
            at(design).type = core::ResourceType(type->currentData().toInt());
        }});
    auto* minutes = number(tr("Time it takes"), {}, 9999, first);
    minutes->setSuffix(tr(" min"));
    first->setStretch(0, 2);
    first->setStretch(1, 1);
    fields().add({minutes, pathTo(u"estimatedMinutes"_s), tr("Change the time of a resource"),
        [this, minutes](const core::Design& design) {
            minutes->setValue(design.learningResources.at(row()).estimatedMinutes);
        },
        [at, minutes](core::Design& design) { at(design).estimatedMinutes = minutes->value(); }});
    auto* description = text(tr("What it holds and where it is"),
        tr("A book and its pages, a link, or who has it."), 3, form());
    fields().addText(
        description, pathTo(u"description"_s), tr("Change what a resource holds"),
        [this](const auto& design) {
            return design.learningResources.at(row()).description.value_or(QString());
        },
        [at](auto& design, const QString& words) {
            at(design).description = words.isEmpty() ? std::nullopt : std::optional(words);
        });
    m_objectives = links(tr("Helps with"), {}, false, form());
    fields().add({m_objectives, pathTo(u"objectives"_s), tr("Link a resource to objectives"),
        [this](const core::Design& design) {
            m_objectives->setChosen(
                design.learningResources.at(row()).objectives.value_or(QStringList()));
        },
        [this, at](core::Design& design) { at(design).objectives = m_objectives->chosen(); }});
}

void ResourcesForm::refreshChoices()
{
    QList<LinkSet::Choice> choices;
    for (const auto& item : draft().design().objectives)
        choices.append({item.id, item.statement});
    m_objectives->setChoices(choices);
    m_objectives->parentWidget()->setVisible(!choices.isEmpty());
}

QList<DesignItem> ResourcesForm::items(const core::Design& design) const
{
    QList<DesignItem> rows;
    for (const auto& item : design.learningResources) {
        QString kind;
        for (const auto& [value, words] : resourceTypeChoices()) {
            if (value == item.type)
                kind = words;
        }
        rows.append({item.id, item.title, tr("%1 · %2 min").arg(kind).arg(item.estimatedMinutes)});
    }
    return rows;
}

void ResourcesForm::insert(core::Design& design, const QString& id)
{
    core::LearningResource resource;
    resource.id = id;
    design.learningResources.append(resource);
}

void ResourcesForm::remove(core::Design& design, int row)
{
    design.learningResources.removeAt(row);
}

void ResourcesForm::move(core::Design& design, int from, int to)
{
    design.learningResources.move(from, to);
}

} // namespace ui
