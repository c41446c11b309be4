// SPDX-License-Identifier: MIT
#include "ui/pages/review/decisionmodel.h"

#include "core/paper/documents.h"
#include "core/reviews/letterwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr core::Outcome outcomes[]
    = {core::Outcome::Approved, core::Outcome::NotYet, core::Outcome::Returned};

/// Why the rule gives or does not give an outcome, in a line.
QString reasonOf(const core::Design& design, core::Outcome outcome, const core::PassTrace& trace)
{
    const int all = int(design.rubric.criteria.size());
    if (outcome == core::Outcome::Approved) {
        if (!trace.passed())
            return core::sentenceFor(trace.broken.first(), design);
        return trace.belowTarget == 0
            ? DecisionModel::tr("All %1 criteria are met").arg(all)
            : DecisionModel::tr("%1 of %2 are met, which is enough for the pass rule")
                  .arg(all - trace.belowTarget)
                  .arg(all);
    }
    if (trace.passed())
        return DecisionModel::tr("The pass rule is met");
    return DecisionModel::tr("%1 met and kept, %2 open")
        .arg(all - trace.belowTarget)
        .arg(trace.belowTarget);
}

} // namespace

DecisionModel::DecisionModel(const core::Store& store, Editor& editor, Me& me, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_editor(editor)
    , m_me(me)
{
    connect(&store, &core::Store::changed, this, &DecisionModel::reload);
    connect(&me, &Me::changed, this, &DecisionModel::reload);
}

void DecisionModel::open(const core::EnrollmentId& enrollment)
{
    m_enrollment = enrollment;
    m_work.reset();
    m_outcome.reset();
    m_parts = {};
    reload();
}

void DecisionModel::reload()
{
    if (!m_enrollment)
        return;
    auto work = core::readWork(m_store, *m_enrollment);
    const auto school = m_store.organizations().own();
    const auto people = m_store.people().all();
    if (!work || !school || !people) {
        emit failed(!work ? work.error() : !school ? school.error() : people.error());
        return;
    }
    const bool isSame = isOpen() && work->handedIn()
        && work->handedIn()->attempt.id == m_work->handedIn()->attempt.id;
    m_work = *std::move(work);
    m_school = *school;
    m_people = *people;
    m_paper = core::paperSizeOf(school->paper);
    if (isOpen()) {
        readWays();
        readDiffering();
        if (!isSame)
            readDrafts();
        draft();
    }
    emit changed();
}

bool DecisionModel::isHidden() const
{
    return m_work->design().assessment.blind != core::BlindMode::None && !isDecided();
}

QString DecisionModel::who() const
{
    return isHidden() && m_work->submission ? m_work->submission->blindCode
                                            : m_work->person.displayName();
}

QString DecisionModel::addressee() const
{
    const auto given = m_work->person.preferredName.value_or(m_work->person.givenName);
    return isHidden() || given.isEmpty() ? who() : given;
}

// The work without the name, while nobody is to know it.
core::Work DecisionModel::shownWork() const
{
    auto work = *m_work;
    if (isHidden()) {
        work.person.givenName = who();
        work.person.familyName.clear();
        work.person.preferredName.reset();
    }
    return work;
}

core::DecideRequest DecisionModel::request(const core::Person& by) const
{
    return {.outcome = m_outcome.value_or(core::Outcome::NotYet),
        .by = by,
        .note = m_outcome == core::Outcome::Returned ? std::optional(m_note) : std::nullopt,
        .awardNumber = {},
        .letter = {}};
}

void DecisionModel::readWays()
{
    m_ways.clear();
    const auto work = shownWork();
    const auto found = core::outlook(work);
    for (const auto outcome : outcomes) {
        OutcomeWay way{.outcome = outcome, .isOpen = false, .reason = {}, .refusal = {}};
        auto asked = request(signer());
        asked.outcome = outcome;
        const auto foreseen = core::foresee(work, asked, core::now());
        way.isOpen = bool(foreseen);
        if (!foreseen)
            way.refusal = foreseen.error().message;
        if (outcome == core::Outcome::Returned)
            way.reason = tr("Something is missing or cannot be opened. It uses up no attempt.");
        else
            way.reason = !found ? found.error().message
                : way.isOpen || outcome == core::Outcome::NotYet || !found->trace.passed()
                ? reasonOf(work.design(), outcome, found->trace)
                : way.refusal;
        m_ways.append(way);
    }
    const auto chosen = std::find_if(
        m_ways.begin(), m_ways.end(), [this](const auto& way) { return m_outcome == way.outcome; });
    if (chosen != m_ways.end() && chosen->isOpen)
        return;
    m_outcome.reset();
    for (const auto& way : m_ways) {
        if (way.isOpen && way.outcome != core::Outcome::Returned)
            m_outcome = way.outcome;
    }
}

void DecisionModel::readDiffering()
{
    m_differing.clear();
    const auto& design = m_work->design();
    const auto reviews = m_work->handedIn()->submittedReviews();
    if (isDecided() || reviews.size() < design.assessment.reviewersRequired)
        return;
    for (const auto& id : core::resolve(design, reviews).open) {
        DifferingCriterion criterion{id + u' ' + design.criterion(id)->title, {}};
        for (const auto& review : reviews) {
            if (const auto* score = review.score(id))
                criterion.levels.append(design.rubric.labelOf(score->level));
        }
        m_differing.append(criterion);
    }
}

QList<bool> DecisionModel::met() const
{
    QList<bool> found;
    const auto& design = m_work->design();
    const auto levels = core::resolve(design, m_work->handedIn()->submittedReviews()).levels;
    for (const auto& criterion : design.rubric.criteria)
        found.append(levels.value(criterion.id, 0) >= design.passRule.targetLevel);
    return levels.isEmpty() ? QList<bool>() : found;
}

int DecisionModel::metCount() const
{
    const auto all = met();
    return int(std::count(all.begin(), all.end(), true));
}

void DecisionModel::choose(core::Outcome outcome)
{
    if (m_outcome == outcome || isDecided())
        return;
    m_outcome = outcome;
    keepChoice();
    draft();
    emit changed();
}

void DecisionModel::setParts(const core::LetterParts& parts)
{
    if (m_parts == parts)
        return;
    m_parts = parts;
    keepChoice();
    draft();
    emit changed();
}

void DecisionModel::setNote(const QString& note)
{
    if (m_note == note)
        return;
    m_note = note;
    draft();
    emit changed();
}

std::optional<QString> DecisionModel::refusal() const
{
    const auto me = m_me.person();
    if (!me)
        return tr("Say who sits here before a decision is recorded.");
    const auto may = core::mayDecide(*m_work, *me, m_outcome.value_or(core::Outcome::NotYet));
    return may ? std::nullopt : std::optional(may.error().message);
}

QList<core::Person> DecisionModel::deciders() const
{
    QList<core::Person> found;
    for (const auto& person : m_people) {
        if (core::mayDecide(*m_work, person, m_outcome.value_or(core::Outcome::NotYet)))
            found.append(person);
    }
    return found;
}

// Whoever will sign: the one who sits here, or else one who may decide.
core::Person DecisionModel::signer() const
{
    const auto me = m_me.person();
    const auto may = deciders();
    return me && (may.isEmpty() || !refusal()) ? *me : may.isEmpty() ? core::Person() : may.first();
}

QStringList DecisionModel::missing() const
{
    QStringList sentences;
    if (!m_differing.isEmpty())
        return {m_differing.size() == 1
                ? tr("A third reader has to settle one criterion first.")
                : tr("A third reader has to settle %1 criteria first.").arg(m_differing.size())};
    if (!m_outcome)
        sentences.append(m_ways.isEmpty() ? QString() : m_ways.first().refusal);
    else if (m_outcome == core::Outcome::Returned && m_note.trimmed().isEmpty())
        sentences.append(tr("Say what has to change."));
    if (const auto sentence = refusal())
        sentences.append(*sentence);
    sentences.removeAll(QString());
    return sentences;
}

bool DecisionModel::record()
{
    const auto me = m_me.person();
    if (!me || !m_outcome || !isOpen())
        return false;
    const auto at = core::now();
    const auto number = m_store.awards().nextNumber(core::localDate(at).year());
    if (!number) {
        emit failed(number.error());
        return false;
    }
    auto asked = request(*me);
    asked.awardNumber = *number;
    const auto letter = letterOf(*m_work, asked, at);
    if (!letter) {
        emit failed(letter.error());
        return false;
    }
    asked.letter = core::letterText(*letter);
    const auto changes = core::decide(*m_work, asked, at);
    if (!changes) {
        emit failed(changes.error());
        return false;
    }
    if (!m_editor.applyForGood(tr("Decide on %1").arg(m_work->microcredential.code), *changes))
        return false;
    forgetDrafts();
    return true;
}

} // namespace ui
