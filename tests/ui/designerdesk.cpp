// SPDX-License-Identifier: MIT
#include "tests/ui/designerdesk.h"

#include <QDoubleSpinBox>

void Designer::writeBasics() const
{
    write(u"Title"_s, u"Open a lesson with a question"_s);
    write(u"Code"_s, u"qu-01"_s);
    write(u"Need"_s, u"Students wait for answers.\nTalk is one-sided."_s);
    write(u"Competency"_s, u"The teacher opens lessons with a question that students discuss."_s);
    auto& hours = the<QDoubleSpinBox>(u"In all"_s);
    hours.setFocus();
    hours.setValue(5.5);
    leave();
}

void Designer::writeObjectiveAndEvidence() const
{
    go(ui::DesignStep::Objectives);
    press(u"Objective"_s);
    write(u"The teacher will"_s, u"Design an opening question that has more than one answer."_s);
    go(ui::DesignStep::Evidence);
    press(u"Evidence"_s);
    write(u"Title"_s, u"The plan"_s);
    write(u"What it must show"_s, u"Hand in the plan with the question in it."_s);
    tick(u"It may be: Lesson plan"_s);
    tick(u"Shows: O1  Design an opening question that has more than one answer."_s);
}

void Designer::writeRubric() const
{
    go(ui::DesignStep::Rubric);
    press(u"Criterion"_s);
    writeCell(0, 0, u"An open question"_s);
    const QStringList levels{u"The plan has no question."_s, u"The question has one answer."_s,
        u"The question has two or more answers."_s,
        u"The question has two or more answers and names who is asked."_s};
    for (int level = 1; level <= 4; ++level)
        writeCell(0, level, levels.at(level - 1));
}
