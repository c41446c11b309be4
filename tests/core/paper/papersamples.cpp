// SPDX-License-Identifier: MIT
#include "tests/core/paper/papersamples.h"

using namespace Qt::StringLiterals;

namespace samples {

core::CertificateText certificate()
{
    core::CertificateText text;
    text.school = u"Maple Grove School"_s;
    text.teacher = u"Zoë Nguyễn"_s;
    text.title = u"Teach and Sustain One Classroom Routine"_s;
    text.rows = {{u"Chose the routine from five or more timings"_s, u"Exemplary"_s},
        {u"Planned steps that a visitor could see or hear"_s, u"Proficient"_s},
        {u"Modeled the routine and rehearsed it with the whole class"_s, u"Proficient"_s},
        {u"Named the steps that students got right"_s, u"Exemplary"_s},
        {u"Used ten later timings to decide what to keep and what to change"_s, u"Proficient"_s}};
    text.awardedOn = QDate(2026, 3, 14);
    text.hours = 9;
    text.validThrough = QDate(2031, 3, 31);
    text.awardId = u"MG-2026-0147"_s;
    text.signers = {{u"Ruth Okafor"_s, u"Principal"_s}};
    text.badge.ringTop = u"Teach and Sustain One Routine"_s;
    text.badge.ringBottom = u"Maple Grove School"_s;
    text.language = u"en-US"_s;
    return text;
}

core::CertificateText longCertificate()
{
    auto text = certificate();
    text.school = u"Maple Grove Unified School District, Office of Professional Learning"_s;
    text.teacher = u"Maria-Magdalena Papadopoulou-Konstantinidou"_s;
    text.title = u"Teach, Rehearse and Sustain One Classroom Routine Across Three Transitions in a "
                 "Multi-Age Setting, With Timings Before and After"_s;
    text.rows = {
        {u"The choice of routine rests on at least five baseline timings, a stated link to lost "
         "learning time, and a comparison with one other transition."_s,
            u"Exemplary"_s},
        {u"The plan lists three to six student steps that a visitor could see or hear, in the "
         "order they occur."_s,
            u"Proficient"_s},
        {u"The clip shows the routine being modeled with a near miss, followed by practice by the "
         "whole class."_s,
            u"Proficient"_s},
        {u"The feedback in the clip names a step of the routine at three or more marked moments "
         "and invites students to judge their own practice."_s,
            u"Exemplary"_s},
        {u"The reflection compares at least ten logged timings with the baseline and names one "
         "decision that followed."_s,
            u"Proficient"_s}};
    text.awardedOn = QDate(2026, 9, 30);
    text.hours = 12.5;
    text.validThrough = QDate(2031, 9, 30);
    text.awardId = u"MG-2026-0148"_s;
    text.signers = {{u"Dr. Ruth Okafor-Lindqvist"_s, u"Superintendent"_s},
        {u"Daniel Reyes"_s, u"Instructional coach"_s}};
    return text;
}

core::HandoutText handout()
{
    core::HandoutText text;
    text.school = u"Maple Grove School"_s;
    text.title = u"Teach and Sustain One Classroom Routine"_s;
    text.code = u"CM-01"_s;
    text.version = u"2"_s;
    text.area = u"Classroom management"_s;
    text.hours = 9;
    text.language = u"en-US"_s;
    text.summary
        = u"Pick the one transition that costs your class the most learning time, teach it as a "
          "routine in steps that everybody can see or hear, and show with timings that it lasts."_s;
    text.competency = u"The teacher selects, models, rehearses and sustains one classroom routine, "
                      "and uses timing data to decide what to keep and what to change."_s;
    text.keyMethod = u"A routine is taught like content: it is broken into steps, modeled, "
                     "rehearsed with feedback and revisited. A near miss, in which the teacher "
                     "leaves one step out, lets students find the step that matters."_s;
    text.components = {u"Three to six steps in student words"_s, u"A model with one near miss"_s,
        u"Whole-class rehearsal with feedback that names a step"_s,
        u"Timings before, during and after"_s};
    text.objectives = {u"Choose a routine from at least five baseline timings."_s,
        u"Plan steps that a visitor could see or hear."_s,
        u"Model the routine and rehearse it with the whole class."_s,
        u"Name the step a student got right at the moment it happens."_s,
        u"Use later timings to decide what to keep and what to change."_s};
    text.evidence = {
        {u"E1"_s, u"Choice of routine"_s, u"Written reflection"_s,
            u"State the transition, five baseline timings with dates, and why this one matters "
            "more than one other you considered."_s,
            u"250 to 500 words"_s, {}},
        {u"E2"_s, u"Plan"_s, u"Document"_s,
            u"List the steps in the order they occur, in the words students will hear."_s,
            u"One page"_s, {}},
        {u"E3"_s, u"Teaching the routine"_s, u"Video of a lesson"_s,
            u"One clip in which you model the routine, students practice it, and you give "
            "feedback. Mark at least three moments in which you name a step."_s,
            u"3 to 8 minutes"_s,
            u"Students can be seen or heard: have a signed consent for each, or blur faces and "
            "change names before you hand in."_s},
        {u"E4"_s, u"Timing log"_s, u"Table of measurements"_s,
            u"At least ten timings on ten school days after the first lesson, with one sentence "
            "that compares them with your baseline."_s,
            u"10 timings or more"_s, {}}};
    text.levels = {u"Beginning"_s, u"Developing"_s, u"Proficient"_s, u"Exemplary"_s};
    text.criteria
        = {{u"C1"_s, u"Choice of routine"_s,
               {u"The choice is stated without timings."_s,
                   u"The choice rests on fewer than five baseline timings."_s,
                   u"The choice rests on at least five baseline timings and a stated link to lost "
                   "learning time."_s,
                   u"As Proficient, and compares the routine with one other transition."_s}},
            {u"C2"_s, u"Observable steps"_s,
                {u"Steps describe attitudes."_s, u"Some steps could be seen or heard."_s,
                    u"Three to six steps, each of which a visitor could see or hear, in order."_s,
                    u"As Proficient, in words that students helped to choose."_s}},
            {u"C3"_s, u"Modeling with rehearsal"_s,
                {u"The routine is told, not shown."_s, u"The routine is modeled once."_s,
                    u"The routine is modeled with a near miss and practiced by the whole class."_s,
                    u"As Proficient, and students explain why the missing step matters."_s}}};
    text.passRule = u"Every criterion at Proficient or above. What is met stays met: you send "
                    "again only what is still open."_s;
    text.successCriteria = {u"My clip shows the model, the practice and my feedback."_s,
        u"My log has ten timings on ten days."_s, u"No student is named in any file."_s};
    text.resources = {{u"Routines that last"_s, u"School guide, section 3: near misses."_s},
        {u"How to time a transition"_s, u"Two-minute film on the staff page."_s}};
    text.afterHandIn = u"A reviewer reads your work within ten school days and marks the moments "
                       "that show each criterion. You get a letter with what you showed and, if "
                       "something is open, the one step that is left."_s;
    text.privacyNote = u"Your files stay on the school’s computers. Only your reviewers see them, "
                       "and videos are deleted when the time your school has set is over."_s;
    return text;
}

core::HandoutText longHandout()
{
    auto text = handout();
    const QString sentence = u"The reflection compares logged timings with the baseline, names "
                             "the decision that followed, and says what a visitor could see. "_s;
    text.criteria.clear();
    for (int i = 1; i <= 8; ++i) {
        core::HandoutCriterion criterion{
            u"C%1"_s.arg(i), u"Criterion number %1 with a long title"_s.arg(i), {}};
        for (int level = 1; level <= 4; ++level)
            criterion.descriptors.append(sentence.repeated(1 + (i + level) % 4));
        text.criteria.push_back(criterion);
    }
    return text;
}

core::LetterText letter()
{
    core::LetterText text;
    text.school = u"Maple Grove School"_s;
    text.office = u"Instructional coaching"_s;
    text.date = QDate(2026, 5, 14);
    text.to = u"Ana Souza"_s;
    text.subject = u"Teach and Sustain One Classroom Routine (CM-01)"_s;
    text.salutation = u"Dear Ana,"_s;
    text.outcome = u"Not yet"_s;
    text.paragraphs = {u"Thank you for the work behind Teach and Sustain One Classroom Routine. "
                       "Four of the five criteria are met, and they stay met. One is still open, "
                       "and it is close."_s};
    text.strengths = {u"You model step 2 with the chair left out and ask the class what a visitor "
                      "sees (2:01). At 3:26 you tell a table “I heard four chairs go in without a "
                      "scrape”: nine words that name the step. By 5:30 the class lines up in 41 "
                      "seconds, down from 68."_s};
    text.rows = {{u"C1 Choice of routine"_s, u"Proficient"_s, true, {}, {u"E1, line 4"_s}},
        {u"C2 Observable steps"_s, u"Exemplary"_s, true, {}, {u"E2, p. 1"_s}},
        {u"C3 Modeling with rehearsal"_s, u"Proficient"_s, true,
            u"The near miss at 2:01 lets students find the step themselves."_s,
            {u"at 02:01"_s, u"at 05:30"_s}},
        {u"C4 Feedback during practice"_s, u"Proficient"_s, true, {}, {u"at 03:26"_s}},
        {u"C5 Use of timing data"_s, u"Open"_s, false,
            u"Three more timings on three more school days, and one sentence that compares them "
            "with your baseline, would meet it."_s,
            {u"E4"_s}}};
    text.suggestions = {u"Time the line-up at the same moment of the day, so that the numbers can "
                        "be compared."_s,
        u"Let a student hold the watch."_s};
    text.nextSteps = u"Send only the log and that sentence; nothing else needs to be done again."_s;
    text.closing = u"I look forward to reading it."_s;
    text.signer = u"Daniel Reyes"_s;
    text.signerRole = u"Instructional coach"_s;
    text.language = u"en-GB"_s;
    return text;
}

} // namespace samples
