// SPDX-License-Identifier: MIT
// The letter of a decision that is being made: its words, and the drafts that keep them.
#include "core/paper/documents.h"
#include "core/reviews/letterwords.h"
#include "ui/pages/review/decisionmodel.h"
#include "ui/widgets/paperfile.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr core::LetterParts allParts{
    .strengths = true, .levels = true, .suggestions = true, .observations = true};

} // namespace

QString DecisionModel::place(QStringView what) const
{
    return u"decision/"_s + m_work->handedIn()->attempt.id.toString() + u'/' + what.toString();
}

QString DecisionModel::notePlace() const
{
    return place(u"note");
}

QString DecisionModel::textPlace() const
{
    return place(outcomeKey() + u"/text"_s);
}

QString DecisionModel::outcomeKey() const
{
    return m_outcome ? QString(core::nameOf(*m_outcome)) : u"none"_s;
}

void DecisionModel::readDrafts()
{
    // "returned 1101": the outcome, and which parts the letter has.
    const auto choice = m_editor.draft(place(u"choice")).split(u' ');
    m_note = m_editor.draft(notePlace());
    if (choice.size() != 2 || choice.last().size() != 4)
        return;
    const auto has = [&](int part) { return choice.last().at(part) == u'1'; };
    m_parts
        = {.strengths = has(0), .levels = has(1), .suggestions = has(2), .observations = has(3)};
    for (const auto& way : m_ways) {
        if (way.isOpen && QString(core::nameOf(way.outcome)) == choice.first())
            m_outcome = way.outcome;
    }
}

void DecisionModel::keepChoice()
{
    QString parts;
    for (const bool has :
        {m_parts.strengths, m_parts.levels, m_parts.suggestions, m_parts.observations})
        parts += has ? u'1' : u'0';
    m_editor.keepDraft(place(u"choice"), outcomeKey() + u' ' + parts);
}

core::Result<core::DecisionLetter> DecisionModel::letterOf(
    const core::Work& work, const core::DecideRequest& request, core::Instant at) const
{
    const auto decision = core::foresee(work, request, at);
    if (!decision)
        return decision.error();
    if (m_text.isEmpty())
        return core::draftLetter(work, *work.handedIn(), *decision, *m_school, request.by, m_parts);
    return core::reworded(
        core::draftLetter(work, *work.handedIn(), *decision, *m_school, request.by, allParts),
        work.design(), m_text);
}

// Drafts the letter anew from what is known; changed words stay.
void DecisionModel::draft()
{
    m_letter.reset();
    m_decision.reset();
    m_draftedBody.clear();
    m_text.clear();
    m_before.clear();
    const auto work = shownWork();
    const auto& attempt = *work.handedIn();
    if (isDecided()) {
        const auto signs = std::find_if(m_people.begin(), m_people.end(),
            [&](const auto& person) { return person.id == attempt.decision->decidedBy; });
        if (signs == m_people.end())
            return;
        m_decision = attempt.decision;
        m_outcome = m_decision->outcome;
        m_letter = core::sentLetter(work, attempt, *m_school, *signs);
        return;
    }
    if (!m_outcome)
        return;
    const auto asked = request(signer());
    const auto decision = core::foresee(work, asked, core::now());
    if (!decision)
        return;
    m_decision = *decision;
    m_draftedBody = core::letterBody(
        core::draftLetter(work, attempt, *decision, *m_school, asked.by, m_parts));
    m_text = m_editor.draft(textPlace());
    m_before = m_editor.draft(place(outcomeKey() + u"/before"_s));
    if (auto letter = letterOf(work, asked, decision->decidedAt))
        m_letter = *std::move(letter);
}

void DecisionModel::setText(const QString& text)
{
    const auto words = text == m_draftedBody ? QString() : text;
    if (words == m_text)
        return;
    if (m_text.isEmpty())
        m_editor.keepDraft(place(outcomeKey() + u"/basis"_s), m_draftedBody);
    m_text = words;
    if (auto letter = letterOf(shownWork(), request(signer()), core::now()))
        m_letter = *std::move(letter);
}

bool DecisionModel::isStale() const
{
    if (!isEdited() || isDecided())
        return false;
    const auto basis = m_editor.draft(place(outcomeKey() + u"/basis"_s));
    return !basis.isEmpty() && basis != m_draftedBody;
}

void DecisionModel::draftAnew()
{
    m_editor.keepDraft(place(outcomeKey() + u"/before"_s), m_text);
    m_editor.keepDraft(textPlace(), {});
    draft();
    emit changed();
}

void DecisionModel::bringBack()
{
    m_editor.keepDraft(textPlace(), m_before);
    m_editor.keepDraft(place(outcomeKey() + u"/before"_s), {});
    m_editor.keepDraft(place(outcomeKey() + u"/basis"_s), m_draftedBody);
    draft();
    emit changed();
}

void DecisionModel::forgetDrafts()
{
    m_editor.keepDraft(notePlace(), {});
    m_editor.keepDraft(place(u"choice"), {});
    for (const auto outcome :
        {core::Outcome::Approved, core::Outcome::NotYet, core::Outcome::Returned}) {
        for (const auto& what : {u"/text"_s, u"/basis"_s, u"/before"_s})
            m_editor.keepDraft(place(QString(core::nameOf(outcome)) + what), {});
    }
}

core::LetterParts DecisionModel::usefulParts() const
{
    if (!m_decision || m_outcome == core::Outcome::Returned)
        return {.strengths = false, .levels = false, .suggestions = false, .observations = false};
    const auto work = shownWork();
    const auto all
        = core::draftLetter(work, *work.handedIn(), *m_decision, *m_school, signer(), allParts);
    return {.strengths = !all.strengths.isEmpty() || !all.celebrations.isEmpty(),
        .levels = !all.criteria.isEmpty(),
        .suggestions = !all.suggestions.isEmpty(),
        .observations = !all.observations.isEmpty()};
}

std::optional<core::LetterText> DecisionModel::letter() const
{
    if (!m_letter)
        return std::nullopt;
    return core::letterOf(*m_letter, m_work->design());
}

QString DecisionModel::letterFileName() const
{
    return paperFileName(tr("%1 %2, letter").arg(m_work->microcredential.code, who()));
}

QList<core::LetterFinding> DecisionModel::findings() const
{
    if (!m_letter || !m_decision)
        return {};
    QList<core::Person> reviewers;
    for (const auto& person : m_people) {
        if (m_work->handedIn()->reviewBy(person.id))
            reviewers.append(person);
    }
    return core::readAgain(*m_work, *m_decision, *m_letter, reviewers);
}

QString DecisionModel::decidedWords() const
{
    const auto& decision = *m_work->handedIn()->decision;
    const auto by = std::find_if(m_people.begin(), m_people.end(),
        [&](const auto& person) { return person.id == decision.decidedBy; });
    const auto name = by == m_people.end() ? QString() : by->displayName();
    const auto day = QLocale().toString(core::localDate(decision.decidedAt), QLocale::ShortFormat);
    switch (decision.outcome) {
    case core::Outcome::Approved:
        return tr("The badge is awarded, with the number %1.\n\n%2, %3")
            .arg(m_work->award ? m_work->award->number : QString(), name, day);
    case core::Outcome::NotYet:
        return tr("Not yet.\n\n%1, %2").arg(name, day);
    case core::Outcome::Returned:
        return tr("Returned for revision.\n\n%1, %2").arg(name, day);
    }
    return {};
}

QString DecisionModel::nextWords() const
{
    const int next = m_work->handedIn()->attempt.number + 1;
    if (!m_outcome)
        return {};
    switch (*m_outcome) {
    case core::Outcome::Approved:
        return tr("The badge and its certificate are made, and %1 can be told.").arg(addressee());
    case core::Outcome::NotYet:
        return tr("“Not yet” is a step. Attempt %1 is opened, and what is met stays met: only what "
                  "is open is handed in again.")
            .arg(next);
    case core::Outcome::Returned:
        return tr("Attempt %1 is opened. This one is not counted, and no level is shown.")
            .arg(next);
    }
    return {};
}

} // namespace ui
