// SPDX-License-Identifier: MIT
#include "core/reviews/letterwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::LetterWords)
};

enum class Part { Opening, Strengths, Criteria, Suggestions, Observations, Next };

QString headOf(Part part)
{
    switch (part) {
    case Part::Opening:
        return {};
    case Part::Strengths:
        return Text::tr("What you showed");
    case Part::Criteria:
        return Text::tr("Where each criterion stands");
    case Part::Suggestions:
        return Text::tr("Suggestions");
    case Part::Observations:
        return Text::tr("What was noticed");
    case Part::Next:
        return Text::tr("What comes next");
    }
    return {};
}

std::optional<Part> partOf(const QString& line)
{
    for (const auto part :
        {Part::Strengths, Part::Criteria, Part::Suggestions, Part::Observations, Part::Next}) {
        if (line.trimmed().compare(headOf(part), Qt::CaseInsensitive) == 0)
            return part;
    }
    return std::nullopt;
}

QString carriedMark()
{
    return Text::tr("(stands from an earlier attempt)");
}

const auto bullet = u"- "_s;
const auto momentIndent = u"  "_s;

QString textOf(const CitedMoment& moment)
{
    const auto where
        = moment.place.isEmpty() ? moment.evidence : moment.evidence + u", "_s + moment.place;
    return moment.text.isEmpty() ? where
                                 : where + u": "_s + QString(moment.text).replace(u'\n', u' ');
}

QString textOf(const LetterCriterion& row, bool withMoments)
{
    auto text = row.id + u' ' + row.title;
    if (!row.level.isEmpty())
        text += u": "_s + row.level;
    if (row.carried)
        text += u' ' + carriedMark();
    if (!row.rationale.trimmed().isEmpty())
        text += u'\n' + row.rationale.trimmed();
    if (withMoments) {
        for (const auto& moment : row.moments)
            text += u'\n' + momentIndent + textOf(moment);
    }
    return text;
}

QString bulleted(const QStringList& entries)
{
    QStringList lines;
    for (const auto& entry : entries)
        lines.append(bullet + QString(entry).replace(u'\n', u' '));
    return lines.join(u'\n');
}

QString bodyOf(const DecisionLetter& letter, bool withMoments)
{
    QStringList blocks{letter.opening.trimmed()};
    const auto add = [&](Part part, const QString& words) {
        if (!words.isEmpty())
            blocks.append(headOf(part) + u'\n' + words);
    };
    QStringList rows;
    for (const auto& row : letter.criteria)
        rows.append(textOf(row, withMoments));
    add(Part::Strengths, (letter.strengths + letter.celebrations).join(u"\n\n"_s));
    add(Part::Criteria, rows.join(u'\n'));
    add(Part::Suggestions, bulleted(letter.suggestions));
    add(Part::Observations, bulleted(letter.observations));
    add(Part::Next, letter.nextSteps.join(u"\n\n"_s));
    blocks.append(letter.closing.trimmed());
    blocks.removeAll(QString());
    return blocks.join(u"\n\n"_s);
}

/// Reads changed words back into the parts of a letter.
class Reader {
public:
    Reader(const DecisionLetter& drafted, const Design& design)
        : m_drafted(drafted)
        , m_design(design)
        , m_letter(drafted)
    {
        m_letter.opening.clear();
        m_letter.strengths.clear();
        m_letter.celebrations.clear();
        m_letter.criteria.clear();
        m_letter.suggestions.clear();
        m_letter.observations.clear();
        m_letter.nextSteps.clear();
        m_letter.closing.clear();
    }

    DecisionLetter read(QString text)
    {
        static const QRegularExpression gap(u"\\n[ \\t]*(?:\\n[ \\t]*)+(?=\\S)"_s);
        auto blocks = text.replace(u"\r\n"_s, u"\n"_s).trimmed().split(gap, Qt::SkipEmptyParts);
        takeFrame(blocks);
        for (qsizetype i = 0; i < blocks.size(); ++i)
            take(blocks.at(i).split(u'\n'), i > 0 && i == blocks.size() - 1);
        if (!m_loose.isEmpty())
            m_letter.nextSteps.prepend(m_loose.join(u'\n'));
        m_letter.closing = m_closing.join(u"\n\n"_s);
        return m_letter;
    }

private:
    // A letter as it is kept begins with whom, what and the outcome, and ends with the signature.
    void takeFrame(QStringList& blocks)
    {
        if (blocks.isEmpty())
            return;
        const auto head = blocks.first().split(u'\n');
        m_isWhole = head.size() == 3 && head.last().trimmed() == m_drafted.heading;
        if (!m_isWhole)
            return;
        blocks.removeFirst();
        if (!blocks.isEmpty() && !blocks.first().contains(u'\n') && blocks.first().endsWith(u','))
            m_letter.salutation = blocks.takeFirst();
        if (blocks.size() > 1 && !m_drafted.signer.isEmpty())
            blocks.removeLast();
    }

    void take(QStringList lines, bool isLast)
    {
        if (const auto part = partOf(lines.first())) {
            m_part = *part;
            lines.removeFirst();
            isLast = false;
            if (lines.isEmpty())
                return;
        }
        const auto block = lines.join(u'\n').trimmed();
        if (isLast && !lines.first().startsWith(bullet) && !rowOf(lines.first())) {
            m_closing.append(block);
            return;
        }
        takeInto(m_part, lines, block);
    }

    void takeInto(Part part, const QStringList& lines, const QString& block)
    {
        switch (part) {
        case Part::Opening:
            m_letter.opening += (m_letter.opening.isEmpty() ? u""_s : u"\n\n"_s) + block;
            return;
        case Part::Strengths:
            m_letter.strengths.append(block);
            return;
        case Part::Criteria:
            for (const auto& line : lines)
                takeCriterionLine(line);
            return;
        case Part::Suggestions:
            takeList(m_letter.suggestions, lines, block);
            return;
        case Part::Observations:
            takeList(m_letter.observations, lines, block);
            return;
        case Part::Next:
            m_letter.nextSteps.append(block);
            return;
        }
    }

    // A paragraph below a list is no entry of it.
    void takeList(QStringList& entries, const QStringList& lines, const QString& block)
    {
        if (!lines.first().startsWith(bullet)) {
            m_closing.append(block);
            return;
        }
        for (const auto& line : lines) {
            if (line.startsWith(bullet))
                entries.append(line.mid(bullet.size()).trimmed());
            else
                entries.last() += u' ' + line.trimmed();
        }
    }

    const LetterCriterion* rowOf(const QString& line) const
    {
        for (const auto& row : m_drafted.criteria) {
            if (line.startsWith(row.id + u' ' + row.title))
                return &row;
        }
        return nullptr;
    }

    void takeCriterionLine(const QString& line)
    {
        if (const auto* drafted = rowOf(line)) {
            auto row = *drafted;
            if (m_isWhole)
                row.moments.clear();
            row.rationale = afterLevel(row, line.mid(row.id.size() + 1 + row.title.size()));
            if (m_loose.size())
                row.rationale = (m_loose.join(u'\n') + u'\n' + row.rationale).trimmed();
            m_loose.clear();
            m_letter.criteria.append(row);
            return;
        }
        if (m_letter.criteria.isEmpty()) {
            m_loose.append(line.trimmed());
            return;
        }
        auto& row = m_letter.criteria.last();
        if (m_isWhole && line.startsWith(momentIndent) && takeMoment(row, line.trimmed()))
            return;
        row.rationale = (row.rationale + u'\n' + line.trimmed()).trimmed();
    }

    // What stands behind the level, and whether the letter tells levels at all.
    QString afterLevel(LetterCriterion& row, const QString& rest) const
    {
        auto words = rest.trimmed();
        bool isTold = false;
        if (words.startsWith(u':')) {
            words = words.mid(1).trimmed();
            for (const auto& step : m_design.rubric.scale) {
                if (isTold || !words.startsWith(step.label))
                    continue;
                words = words.mid(step.label.size()).trimmed();
                isTold = true;
            }
        }
        if (!isTold)
            row.level.clear();
        if (words.startsWith(carriedMark()))
            words = words.mid(carriedMark().size()).trimmed();
        while (words.startsWith(u'.') || words.startsWith(u','))
            words = words.mid(1).trimmed();
        return words;
    }

    bool takeMoment(LetterCriterion& row, const QString& line) const
    {
        const auto* drafted = rowOf(row.id + u' ' + row.title);
        for (const auto& moment : drafted->moments) {
            if (textOf(moment) == line) {
                row.moments.append(moment);
                return true;
            }
        }
        return false;
    }

    const DecisionLetter& m_drafted;
    const Design& m_design;
    DecisionLetter m_letter;
    Part m_part = Part::Opening;
    QStringList m_closing;
    QStringList m_loose; ///< below the head of the criteria, above the first one
    bool m_isWhole = false;
};

} // namespace

QString letterText(const DecisionLetter& letter)
{
    QStringList blocks{QStringList{letter.to, letter.microcredential, letter.heading}.join(u'\n'),
        letter.salutation, bodyOf(letter, true),
        (letter.signer + u'\n' + letter.signerRole).trimmed()};
    blocks.removeAll(QString());
    return blocks.join(u"\n\n"_s);
}

QString letterBody(const DecisionLetter& letter)
{
    return bodyOf(letter, false);
}

DecisionLetter reworded(const DecisionLetter& drafted, const Design& design, const QString& text)
{
    return Reader(drafted, design).read(text);
}

DecisionLetter sentLetter(
    const Work& work, const AttemptWork& attempt, const Organization& school, const Person& signer)
{
    const auto& decision = *attempt.decision;
    if (!decision.letter)
        return draftLetter(work, attempt, decision, school, signer);
    const LetterParts all{
        .strengths = true, .levels = true, .suggestions = true, .observations = true};
    return reworded(
        draftLetter(work, attempt, decision, school, signer, all), work.design(), *decision.letter);
}

} // namespace core
