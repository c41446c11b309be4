// SPDX-License-Identifier: MIT
#include "core/stacks/stackcheck.h"

#include "core/stacks/matching.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::StackCheck)
};

const KnownMicrocredential* find(
    const QList<KnownMicrocredential>& microcredentials, const StackChoice& choice)
{
    const auto& all = microcredentials;
    auto found = std::find_if(all.begin(), all.end(),
        [&](const auto& known) { return known.id == choice.microcredential; });
    if (found == all.end())
        found = std::find_if(
            all.begin(), all.end(), [&](const auto& known) { return known.code == choice.code; });
    return found == all.end() ? nullptr : &*found;
}

/// Goes through a stack and notes what is wrong with it.
class Check {
public:
    Check(const StackContent& stack, const QList<KnownMicrocredential>& microcredentials)
        : m_stack(stack)
        , m_known(microcredentials)
    {
    }

    QList<StackFinding> run()
    {
        head();
        for (qsizetype i = 0; i < m_stack.asked.size(); ++i)
            slot(m_stack.asked.at(i), i);
        // Only what is sound by itself can be judged as a whole.
        const bool isSound = std::none_of(m_found.begin(), m_found.end(),
            [](const auto& finding) { return finding.severity == Severity::Error; });
        if (isSound)
            reach();
        for (qsizetype i = 0; i < m_stack.sequence.size(); ++i)
            sequence(m_stack.sequence.at(i), u"/sequence/%1"_s.arg(i));
        if (const auto circle = circleOfSlots(); !circle.isEmpty())
            fail(u"/sequence"_s,
                Text::tr("The order goes round in a circle: %1. Remove one of these rules.")
                    .arg(circle.join(u" → "_s)));
        if (isSound)
            areas();
        if (m_stack.capstone && m_stack.capstone->title.trimmed().isEmpty())
            fail(u"/capstone/title"_s, Text::tr("Give the capstone a title."));
        return m_found;
    }

private:
    void head()
    {
        if (m_stack.title.trimmed().isEmpty())
            fail(u"/title"_s, Text::tr("Give the stack a title."));
        if (m_stack.asked.isEmpty())
            fail(u"/slots"_s,
                Text::tr("Add a slot, and choose the microcredentials that can fill it."));
    }

    void slot(const StackSlot& slot, qsizetype index)
    {
        const auto path = u"/slots/%1"_s.arg(index);
        const auto isSame = [&](const StackSlot& other) { return other.id == slot.id; };
        const auto first = std::find_if(m_stack.asked.begin(), m_stack.asked.end(), isSame);
        if (first - m_stack.asked.begin() != index)
            fail(path + u"/id"_s, Text::tr("Two slots are called %1.").arg(slot.id));
        if (slot.from.isEmpty())
            fail(path + u"/from"_s,
                Text::tr("Choose the microcredentials that can fill %1.").arg(wordsOf(slot)));
        else if (slot.choose > slot.from.size())
            fail(path + u"/choose"_s,
                Text::tr("%1 asks for %2 microcredentials and names %3. Add more, or ask for "
                         "fewer.")
                    .arg(wordsOf(slot), QString::number(slot.choose),
                        QString::number(slot.from.size())));
        else if (slot.choose < 1)
            fail(path + u"/choose"_s,
                Text::tr("%1 must ask for one microcredential at least.").arg(wordsOf(slot)));
        QSet<MicrocredentialId> seen;
        for (qsizetype i = 0; i < slot.from.size(); ++i)
            choice(slot, slot.from.at(i), seen, path + u"/from/%1"_s.arg(i));
    }

    void choice(const StackSlot& slot, const StackChoice& choice, QSet<MicrocredentialId>& seen,
        const QString& path)
    {
        const auto* known = find(m_known, choice);
        const auto id = known ? known->id : choice.microcredential;
        if (seen.contains(id))
            fail(path, Text::tr("%1 names %2 twice.").arg(wordsOf(slot), choice.code));
        seen.insert(id);
        if (!known)
            warn(path,
                Text::tr("%1 is not in this workspace. Import its design, so that people can earn "
                         "it here.")
                    .arg(choice.code));
    }

    // One award fills one place, and a person earns a microcredential once.
    void reach()
    {
        const auto things = choices();
        Matching matching(placesOf(m_stack),
            [&](int thing, int place) { return names(slotAt(place), things.at(thing)); });
        for (int i = 0; i < things.size(); ++i)
            matching.add(i);
        if (matching.size() < placesOf(m_stack))
            fail(u"/slots"_s,
                Text::tr("One award fills one place, so of these %1 places only %2 can ever be "
                         "filled. Name more microcredentials, or ask for fewer.")
                    .arg(placesOf(m_stack))
                    .arg(matching.size()));
    }

    void areas()
    {
        if (!m_stack.minDistinctAreas)
            return;
        QStringList areas;
        for (const auto& thing : choices()) {
            if (!areas.contains(areaAt(thing)))
                areas.append(areaAt(thing));
        }
        const auto all = choices();
        Matching matching(placesOf(m_stack), [&](int area, int place) {
            return std::any_of(all.begin(), all.end(), [&](const MicrocredentialId& thing) {
                return areaAt(thing) == areas.at(area) && names(slotAt(place), thing);
            });
        });
        for (int i = 0; i < areas.size(); ++i)
            matching.add(i);
        if (matching.size() < *m_stack.minDistinctAreas)
            fail(u"/minDistinctAreas"_s,
                Text::tr("The stack asks for %1 areas of practice, and its microcredentials can "
                         "come from %2 at the most.")
                    .arg(*m_stack.minDistinctAreas)
                    .arg(matching.size()));
    }

    void sequence(const StackSequence& rule, const QString& path)
    {
        const auto* before = slotOf(m_stack, rule.before);
        const auto* after = slotOf(m_stack, rule.after);
        if (!before)
            fail(path + u"/before"_s, Text::tr("There is no slot %1.").arg(rule.before.left(40)));
        if (!after)
            fail(path + u"/after"_s, Text::tr("There is no slot %1.").arg(rule.after.left(40)));
        if (!before || !after)
            return;
        if (rule.minimum < 1 || rule.minimum > before->choose)
            fail(path + u"/minimum"_s,
                Text::tr("%1 has places for %2, so it cannot ask for %3 ahead of %4.")
                    .arg(wordsOf(*before), QString::number(before->choose),
                        QString::number(rule.minimum), wordsOf(*after)));
    }

    // The slots from one over those that follow it back to itself.
    QStringList circleOfSlots() const
    {
        for (const auto& slot : m_stack.asked) {
            QStringList seen;
            const auto way = wayBack(slot.id, slot.id, seen);
            if (!way.isEmpty())
                return QStringList{slot.id} + way;
        }
        return {};
    }

    QStringList wayBack(const QString& from, const QString& to, QStringList& seen) const
    {
        for (const auto& rule : m_stack.sequence) {
            if (rule.before != from)
                continue;
            if (rule.after == to)
                return {to};
            if (seen.contains(rule.after))
                continue;
            seen.append(rule.after);
            const auto rest = wayBack(rule.after, to, seen);
            if (!rest.isEmpty())
                return QStringList{rule.after} + rest;
        }
        return {};
    }

    // Every microcredential that the stack names, once.
    QList<MicrocredentialId> choices() const
    {
        QList<MicrocredentialId> all;
        for (const auto& slot : m_stack.asked) {
            for (const auto& choice : slot.from) {
                const auto* known = find(m_known, choice);
                const auto id = known ? known->id : choice.microcredential;
                if (!all.contains(id))
                    all.append(id);
            }
        }
        return all;
    }

    bool names(const StackSlot& slot, const MicrocredentialId& id) const
    {
        return std::any_of(slot.from.begin(), slot.from.end(), [&](const StackChoice& choice) {
            const auto* known = find(m_known, choice);
            return (known ? known->id : choice.microcredential) == id;
        });
    }

    // What is not here may be of any area.
    QString areaAt(const MicrocredentialId& id) const
    {
        const auto known = std::find_if(
            m_known.begin(), m_known.end(), [&](const auto& one) { return one.id == id; });
        return known == m_known.end() ? id.toString() : known->area;
    }

    const StackSlot& slotAt(int place) const
    {
        for (const auto& slot : m_stack.asked) {
            if (place < slot.choose)
                return slot;
            place -= slot.choose;
        }
        return m_stack.asked.last();
    }

    void fail(const QString& path, const QString& message)
    {
        m_found.append({Severity::Error, path, message});
    }
    void warn(const QString& path, const QString& message)
    {
        m_found.append({Severity::Warning, path, message});
    }

    const StackContent& m_stack;
    const QList<KnownMicrocredential>& m_known;
    QList<StackFinding> m_found;
};

} // namespace

QString areaOf(const Design& design)
{
    if (design.area == Area::Other && design.areaLabel)
        return *design.areaLabel;
    return nameOf(design.area);
}

QList<StackFinding> check(
    const StackContent& stack, const QList<KnownMicrocredential>& microcredentials)
{
    return Check(stack, microcredentials).run();
}

int placesOf(const StackContent& stack)
{
    int places = 0;
    for (const auto& slot : stack.asked)
        places += slot.choose;
    return places;
}

const StackSlot* slotOf(const StackContent& stack, QStringView id)
{
    const auto found = std::find_if(
        stack.asked.begin(), stack.asked.end(), [&](const auto& slot) { return slot.id == id; });
    return found == stack.asked.end() ? nullptr : &*found;
}

QString wordsOf(const StackSlot& slot)
{
    return slot.title.isEmpty() ? slot.id : u"“%1”"_s.arg(slot.title);
}

StackContent resolved(
    const StackContent& stack, const QList<KnownMicrocredential>& microcredentials)
{
    auto content = stack;
    for (auto& slot : content.asked) {
        for (auto& choice : slot.from) {
            if (const auto* known = find(microcredentials, choice)) {
                choice.microcredential = known->id;
                choice.code = known->code;
            }
        }
    }
    return content;
}

} // namespace core
