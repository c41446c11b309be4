// SPDX-License-Identifier: MIT
#include "core/microcredentials/verbs.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct VerbsOfLevel {
    BloomLevel level;
    const char* verbs;
};

constexpr VerbsOfLevel measurableVerbs[] = {
    {BloomLevel::Remember,
        "define identify label list locate match name recall recite recognize record "
        "repeat state"},
    {BloomLevel::Understand,
        "classify convert describe discuss explain illustrate interpret paraphrase report "
        "restate summarize translate"},
    {BloomLevel::Apply,
        "adapt administer apply calculate carry co-teach collect complete conduct deliver "
        "demonstrate document employ enact establish execute facilitate gather implement "
        "lead model monitor operate perform practice produce provide schedule solve teach "
        "use"},
    {BloomLevel::Analyze,
        "analyze annotate audit categorize compare contrast correlate deconstruct "
        "diagnose differentiate distinguish examine group infer investigate map organize "
        "prioritize relate sort trace"},
    {BloomLevel::Evaluate,
        "appraise argue assess critique defend determine evaluate judge justify measure "
        "rank rate recommend reflect review revise score select support validate weigh"},
    {BloomLevel::Create,
        "assemble author build co-design co-plan compose construct design develop draft "
        "formulate generate invent modify plan prepare propose redesign write"},
};

QHash<QString, BloomLevel> verbTable()
{
    QHash<QString, BloomLevel> table;
    for (const auto& [level, verbs] : measurableVerbs) {
        const auto words = QString::fromLatin1(verbs).split(u' ');
        for (const auto& word : words)
            table.insert(word, level);
    }
    return table;
}

} // namespace

QString leadingVerb(const QString& statement)
{
    static const QRegularExpression stem(
        u"^(?:(?:the\\s+)?(?:educators?|teachers?|coach(?:es)?|participants?|learners?|earners?|i|"
        u"you)"
        "\\s+)?(?:(?:will|can|should|is|are)\\s+)?(?:be\\s+)?(?:able\\s+)?(?:to\\s+)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(u"[a-z]+(?:['’\\-][a-z]+)*|\\d+(?:\\.\\d+)?"_s);
    auto rest = statement.trimmed();
    rest.remove(stem);
    return word.match(rest.toLower()).captured();
}

std::optional<BloomLevel> bloomLevelOf(const QString& verb)
{
    static const auto table = verbTable();
    const auto found = table.constFind(verb);
    return found == table.constEnd() ? std::nullopt : std::optional(*found);
}

bool isEnglish(const Design& design)
{
    const auto language = design.language.toLower();
    return language == "en"_L1 || language.startsWith("en-"_L1);
}

} // namespace core
