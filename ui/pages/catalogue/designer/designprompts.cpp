// SPDX-License-Identifier: MIT
// The guiding questions beside each field: a part of designsteps.h.
#include "ui/pages/catalogue/designer/designsteps.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::DesignSteps)
};

struct Prompt {
    const char* end; ///< what the pointer of the field ends with
    const char* words;
};

constexpr Prompt prompts[] = {
    {"/title",
        QT_TRANSLATE_NOOP(
            "ui::DesignSteps", "Name what a teacher does, not the topic. It stands on the badge.")},
    {"/competency",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "In one sentence: what can this teacher do afterwards that students would notice? "
            "Leave out attending and completing.")},
    {"/rationale",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Which need of your teachers, or of their students, does this answer? Which goal of "
            "the school or district does it serve?")},
    {"/summary",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Why would a busy teacher choose this one? Two sentences are enough.")},
    {"/keyMethod",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "What does a teacher do from the first day to the last, in the classroom they have?")},
    {"/methodComponents",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Which two to eight moves make up the method? Name each as something a visitor could "
            "watch.")},
    {"/audience",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Who would use it in the next weeks? Keep it narrow: one focused skill for people who "
            "need it.")},
    {"/prerequisites",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Is there anything a teacher must have shown before? If in doubt, leave it open.")},
    {"/estimatedEffort",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Teachers do this in their own time and at their own pace. Would it fit beside a full "
            "week?")},
    {"/coachNotes",
        QT_TRANSLATE_NOOP(
            "ui::DesignSteps", "What should the next coach know? Teachers do not see this.")},
    {"/objectives/#/statement",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Which knowledge or skill do you want teachers to gain? Begin with a verb that can be "
            "watched, and name one thing only.")},
    {"/bloomLevel",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Is it something to know, or something to do in class? At least one objective should "
            "be done.")},
    {"/alignments",
        QT_TRANSLATE_NOOP(
            "ui::DesignSteps", "Which standard of your state or district does it serve?")},
    {"/acceptableTypes",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Which real work shows it best: a lesson plan, student work, a reflection, a video of "
            "the classroom, an assessment?")},
    {"/instructions",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "What must be there, how much of it, and from when? A teacher should need no one to "
            "explain it.")},
    {"/completionIndicators",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "What can be ticked off before it is handed in, without judging it?")},
    {"/requiresStudentConsent",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Could a student be seen, heard or named? Then families are asked first.")},
    {"/evidenceRequirements/#/objectives",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Which objective would this show even to somebody who was not there?")},
    {"/descriptor",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Change one thing from level to level: how many, how often, with what link. Leave out "
            "“some” and “clearly”.")},
    {"/certificateLine",
        QT_TRANSLATE_NOOP(
            "ui::DesignSteps", "How would you say it to a principal who never saw the rubric?")},
    {"/critical",
        QT_TRANSLATE_NOOP(
            "ui::DesignSteps", "Without which criterion would the badge mean nothing?")},
    {"/successCriteria/#/statement",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Begin with “I can”. A teacher should be able to say yes or no alone.")},
    {"/publish/reason",
        QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Who tried it, and what did you mend? If nobody did, say why it cannot wait.")},
};

const char* usualPrompt(DesignStep step)
{
    switch (step) {
    case DesignStep::Basics:
        return QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Which need does it answer, and for whom? Start from the classroom, not from the "
            "course.");
    case DesignStep::Objectives:
        return QT_TRANSLATE_NOOP("ui::DesignSteps",
            "What knowledge and skills should teachers gain? Which of them can be shown by real "
            "work?");
    case DesignStep::Evidence:
        return QT_TRANSLATE_NOOP("ui::DesignSteps",
            "What will convince a colleague that each objective is mastered? Ask for work that "
            "teachers do anyway.");
    case DesignStep::Rubric:
        return QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Two people who never met should give the same level. Write what they would see or "
            "hear.");
    case DesignStep::Success:
        return QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Say to the teacher, in plain words, what having it feels like. One sentence for each "
            "objective.");
    case DesignStep::Resources:
        return QT_TRANSLATE_NOOP("ui::DesignSteps",
            "What is worth an hour of a teacher's evening? Resources are offered and never asked "
            "for.");
    case DesignStep::Rules:
        return QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Where is the line, and would you stand by it? Two readers who do not know whose work "
            "it is agree more.");
    case DesignStep::Badge:
        return QT_TRANSLATE_NOOP("ui::DesignSteps",
            "Would a colleague know at a glance what it stands for, also when it is as small as a "
            "thumbnail? Badges of one area look well together.");
    case DesignStep::Publish:
        break;
    }
    return QT_TRANSLATE_NOOP("ui::DesignSteps",
        "Has a small group tried it? Print the hand-out and let one teacher read it aloud to you.");
}

/// The pointer with every number as #.
QString shapeOf(const QString& path)
{
    auto parts = path.split(u'/');
    for (auto& part : parts) {
        bool isNumber = false;
        part.toInt(&isNumber);
        if (isNumber)
            part = u"#"_s;
    }
    return parts.join(u'/');
}

} // namespace

QString promptFor(DesignStep step, const QString& path)
{
    const auto shape = shapeOf(path);
    for (const auto& prompt : prompts) {
        const QLatin1StringView end(prompt.end);
        const bool isMeant = !shape.contains(u"/#"_s) || end != "/title"_L1;
        if (!path.isEmpty() && isMeant && (shape.endsWith(end) || shape.startsWith(end + u'/')))
            return Text::tr(prompt.words);
    }
    return Text::tr(usualPrompt(step));
}

} // namespace ui
