// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/basicsform.h"

#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/pages/catalogue/designer/designwords.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void setOptional(std::optional<QString>& place, const QString& text)
{
    place = text.isEmpty() ? std::nullopt : std::optional(text);
}

void setOptional(std::optional<QStringList>& place, const QStringList& list)
{
    place = list.isEmpty() ? std::nullopt : std::optional(list);
}

QStringList commaList(const QString& text)
{
    QStringList list;
    for (const auto& word : text.split(u',')) {
        if (const auto trimmed = word.trimmed(); !trimmed.isEmpty())
            list.append(trimmed);
    }
    return list;
}

Card* card(QBoxLayout* column, QWidget* parent)
{
    auto* made = new Card(parent);
    made->body()->setSpacing(12);
    column->addWidget(made);
    return made;
}

} // namespace

BasicsForm::BasicsForm(DesignDraft& draft, QWidget* parent)
    : StepForm(draft, DesignStep::Basics, parent)
{
    auto* column = scrollingBody();
    buildHead(card(column, this)->body());
    buildNeed(card(column, this)->body());
    buildMethod(card(column, this)->body());
    buildAudience(card(column, this)->body());
    buildTime(card(column, this)->body());
    buildNotes(card(column, this)->body());
    column->addStretch(1);
}

void BasicsForm::refresh()
{
    StepForm::refresh();
    if (!m_code->isModified())
        m_code->setText(draft().code());
}

bool BasicsForm::commit()
{
    takeCode();
    return StepForm::commit();
}

void BasicsForm::drop()
{
    StepForm::drop();
    m_code->setModified(false);
    m_codeError->hide();
}

void BasicsForm::lead(const QString& path)
{
    if (path == "/code"_L1)
        m_code->setFocus(Qt::OtherFocusReason);
    else
        StepForm::lead(path.isEmpty() ? u"/title"_s : path);
}

void BasicsForm::buildHead(QBoxLayout* column)
{
    auto* first = row(column);
    auto* title = line(tr("Title"), {}, first);
    title->setMaxLength(120);
    m_code = line(tr("Code"), {}, first);
    m_code->setMaxLength(13);
    first->setStretch(0, 3);
    first->setStretch(1, 1);
    m_codeError = label({}, LabelRole::Secondary, this, true);
    m_codeError->setProperty("tone", u"danger"_s);
    m_codeError->hide();
    column->addWidget(m_codeError);
    connect(m_code, &QLineEdit::editingFinished, this, &BasicsForm::takeCode);
    fields().addLine(
        title, u"/title"_s, tr("Change the title"), [](const auto& design) { return design.title; },
        [](auto& design, const QString& words) { design.title = words; });
    auto* second = row(column);
    auto* area = choice(tr("Area"), {}, second);
    for (const auto& [value, words] : areaChoices())
        area->addItem(words, int(value));
    auto* areaLabel = line(tr("Area as it is printed (may stay empty)"), {}, second);
    second->setStretch(0, 1);
    second->setStretch(1, 1);
    fields().add({area, u"/area"_s, tr("Change the area"),
        [area](const core::Design& design) {
            area->setCurrentIndex(area->findData(int(design.area)));
        },
        [area](core::Design& design) { design.area = core::Area(area->currentData().toInt()); }});
    fields().addLine(
        areaLabel, u"/areaLabel"_s, tr("Change the printed area"),
        [](const auto& design) { return design.areaLabel.value_or(QString()); },
        [](auto& design, const QString& words) { setOptional(design.areaLabel, words); });
    auto* summary
        = text(tr("Summary"), tr("Up to 300 characters; it stands in the catalogue."), 2, column);
    fields().addText(
        summary, u"/summary"_s, tr("Change the summary"),
        [](const auto& design) { return design.summary.value_or(QString()); },
        [](auto& design, const QString& words) { setOptional(design.summary, words); });
}

void BasicsForm::buildNeed(QBoxLayout* column)
{
    auto* need = text(tr("Need"),
        tr("One reason on each line: what teachers or students need, which goal it serves."), 3,
        column);
    fields().addLines(
        need, u"/rationale"_s, tr("Change the need"),
        [](const auto& design) { return design.rationale.value_or(QStringList()); },
        [](auto& design, const QStringList& lines) { setOptional(design.rationale, lines); });
    auto* competency
        = text(tr("Competency"), tr("One sentence: what the teacher can do."), 2, column);
    fields().addText(
        competency, u"/competency"_s, tr("Change the competency"),
        [](const auto& design) { return design.competency; },
        [](auto& design, const QString& words) { design.competency = words; });
}

void BasicsForm::buildMethod(QBoxLayout* column)
{
    auto* method = text(tr("Key method"), {}, 2, column);
    fields().addText(
        method, u"/keyMethod"_s, tr("Change the key method"),
        [](const auto& design) { return design.keyMethod.value_or(QString()); },
        [](auto& design, const QString& words) { setOptional(design.keyMethod, words); });
    auto* parts = text(tr("Parts of the method"),
        tr("One part on each line, its name first: “Baseline: time one transition five times.”"), 3,
        column);
    fields().addLines(
        parts, u"/methodComponents"_s, tr("Change the parts of the method"),
        [](const auto& design) { return linesOfMethod(design); },
        [](auto& design, const QStringList& lines) { setMethod(design, lines); });
}

void BasicsForm::buildAudience(QBoxLayout* column)
{
    auto* first = row(column);
    addList(line(tr("For whom"), tr("Teachers, mentors"), first), u"roles"_s,
        tr("Change for whom it is"), &core::Audience::roles);
    addList(line(tr("Grade bands"), tr("K-5, 6-8, 9-12"), first), u"gradeBands"_s,
        tr("Change the grade bands"), &core::Audience::gradeBands);
    addList(line(tr("Subjects"), tr("Empty: every subject"), first), u"subjects"_s,
        tr("Change the subjects"), &core::Audience::subjects);
    for (int i = 0; i < 3; ++i)
        first->setStretch(i, 1);
    auto* before = line(tr("Asked for before it"),
        tr("Codes of other microcredentials, with commas between"), column);
    fields().add({before, u"/prerequisites"_s, tr("Change what is asked for before"),
        [before](const core::Design& design) {
            const auto list = design.prerequisites.value_or(QStringList());
            if (commaList(before->text().toUpper()) != list)
                before->setText(list.join(u", "_s));
        },
        [before](core::Design& design) {
            setOptional(design.prerequisites, commaList(before->text().toUpper()));
        }});
}

void BasicsForm::addList(QLineEdit* edit, const QString& name, const QString& step,
    std::optional<QStringList> core::Audience::*list)
{
    fields().add({edit, u"/audience/"_s + name, step,
        [edit, list](const core::Design& design) {
            const auto audience = design.audience.value_or(core::Audience());
            const auto words = (audience.*list).value_or(QStringList());
            if (commaList(edit->text()) != words)
                edit->setText(words.join(u", "_s));
        },
        [edit, list](core::Design& design) {
            auto audience = design.audience.value_or(core::Audience());
            audience.*list = commaList(edit->text());
            design.audience = audience;
        }});
}

void BasicsForm::addMinutes(
    const QString& name, const QString& key, std::optional<int> core::Effort::*minutes, QLayout* to)
{
    auto* box = number(name, {}, 9999, to);
    box->setSuffix(tr(" min"));
    fields().add({box, u"/estimatedEffort/"_s + key, tr("Change the time it takes"),
        [box, minutes](const core::Design& design) {
            box->setValue((design.estimatedEffort.*minutes).value_or(0));
        },
        [box, minutes](core::Design& design) {
            design.estimatedEffort.*minutes
                = box->value() == 0 ? std::nullopt : std::optional(box->value());
        }});
}

void BasicsForm::buildTime(QBoxLayout* column)
{
    auto* first = row(column);
    addMinutes(tr("Learning"), u"learnMinutes"_s, &core::Effort::learnMinutes, first);
    addMinutes(tr("Evidence"), u"evidenceMinutes"_s, &core::Effort::evidenceMinutes, first);
    addMinutes(tr("Handing in"), u"submitMinutes"_s, &core::Effort::submitMinutes, first);
    const auto hours = [&](const QString& name, QLayout* to) {
        auto* box = new QDoubleSpinBox(this);
        box->setAccessibleName(name);
        box->setRange(0, 500);
        box->setDecimals(1);
        box->setSingleStep(0.5);
        box->setSuffix(tr(" h"));
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        block(name, {}, box, to);
        return box;
    };
    auto* total = hours(tr("In all"), first);
    auto* credit = hours(tr("Credit"), first);
    for (int i = 0; i < 5; ++i)
        first->setStretch(i, 1);
    fields().add({total, u"/estimatedEffort/totalHours"_s, tr("Change the hours in all"),
        [total](const core::Design& design) { total->setValue(design.estimatedEffort.totalHours); },
        [total](core::Design& design) { design.estimatedEffort.totalHours = total->value(); }});
    fields().add({credit, u"/credit/pdHours"_s, tr("Change the credit"),
        [credit](const core::Design& design) {
            credit->setValue(design.credit.value_or(QJsonObject()).value("pdHours"_L1).toDouble());
        },
        [credit](core::Design& design) {
            auto object = design.credit.value_or(QJsonObject());
            object.insert("pdHours"_L1, credit->value());
            if (credit->value() == 0)
                object.remove("pdHours"_L1);
            design.credit = object.isEmpty() ? std::nullopt : std::optional(object);
        }});
}

void BasicsForm::buildNotes(QBoxLayout* column)
{
    auto* notes = text(
        tr("Notes for coaches"), tr("One on each line. Teachers do not see them."), 2, column);
    fields().addLines(
        notes, u"/coachNotes"_s, tr("Change the notes for coaches"),
        [](const auto& design) { return design.coachNotes.value_or(QStringList()); },
        [](auto& design, const QStringList& lines) { setOptional(design.coachNotes, lines); });
    auto* first = row(column);
    auto* language = choice(tr("Language it is written in"), {}, first);
    for (const auto& [tag, words] : languageChoices())
        language->addItem(words, tag);
    fields().add({language, u"/language"_s, tr("Change the language"),
        [language](const core::Design& design) {
            if (language->findData(design.language) < 0)
                language->addItem(languageWord(design.language), design.language);
            language->setCurrentIndex(language->findData(design.language));
        },
        [language](
            core::Design& design) { design.language = language->currentData().toString(); }});
    auto* license = line(tr("License (may stay empty)"), {}, first);
    first->setStretch(0, 1);
    first->setStretch(1, 1);
    fields().addLine(
        license, u"/license"_s, tr("Change the license"),
        [](const auto& design) { return design.license.value_or(QString()); },
        [](auto& design, const QString& words) { setOptional(design.license, words); });
}

void BasicsForm::takeCode()
{
    if (!m_code->isModified() || !draft().isOpen())
        return;
    const auto done = draft().recode(m_code->text());
    m_codeError->setVisible(!done);
    m_code->setProperty("wrong", !done);
    m_code->style()->unpolish(m_code);
    m_code->style()->polish(m_code);
    if (!done) {
        m_codeError->setText(done.error().message);
        return;
    }
    m_code->setModified(false);
    m_code->setText(draft().code());
}

} // namespace ui
