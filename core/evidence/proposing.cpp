// SPDX-License-Identifier: MIT
#include "core/evidence/proposing.h"

#include "core/evidence/mending.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// How much each reason counts. A name that says "E3" outweighs all others; an older version of the
// same file outweighs words; words outweigh what is merely open.
constexpr int idCounts = 200;
constexpr int versionCounts = 100;
constexpr int wordCounts = 12;
constexpr int kindCounts = 8;
constexpr int missingCounts = 10;
constexpr int roomCounts = 3;

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression word(
        uR"(\p{L}+)"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QStringList empty{u"the"_s, u"and"_s, u"for"_s, u"one"_s, u"your"_s, u"with"_s,
        u"img"_s, u"dsc"_s, u"scan"_s, u"copy"_s, u"final"_s, u"file"_s};
    // "RoutinePlan" is two words.
    static const QRegularExpression hump(
        uR"((\p{Ll})(\p{Lu}))"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto it = word.globalMatch(QString(text).replace(hump, u"\\1 \\2"_s)); it.hasNext();) {
        const auto found = it.next().captured().toLower();
        if (found.size() > 2 && !empty.contains(found))
            words.append(found);
    }
    return words;
}

// "logs" and "log", "teaching" and "teach": one begins with the other and little is left.
bool isAlike(const QString& one, const QString& other)
{
    const auto& shorter = one.size() < other.size() ? one : other;
    const auto& longer = one.size() < other.size() ? other : one;
    return longer.startsWith(shorter) && longer.size() - shorter.size() <= 3;
}

int alikeWords(const QString& name, const EvidenceRequirement& requirement)
{
    auto wanted = wordsOf(requirement.title);
    for (const auto type : requirement.acceptableTypes)
        wanted += wordsOf(QString(nameOf(type)));
    if (requirement.part != EvidencePart::Artifact)
        wanted += wordsOf(QString(nameOf(requirement.part)));
    wanted.removeDuplicates();
    auto given = wordsOf(QFileInfo(name).completeBaseName());
    given.removeDuplicates();
    return int(std::count_if(given.begin(), given.end(), [&](const auto& word) {
        return std::any_of(
            wanted.begin(), wanted.end(), [&](const auto& other) { return isAlike(word, other); });
    }));
}

bool namesId(const QString& name, const QString& id)
{
    const QRegularExpression pattern(
        uR"((?<![\p{L}\p{N}])%1(?!\p{N}))"_s.arg(QRegularExpression::escape(id)),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(name).hasMatch();
}

// "routine-plan-v2.pdf" without its version; the same text when it names none.
QString withoutVersion(const QString& name)
{
    static const QRegularExpression version(
        uR"([-_ .]*(\((copy|\d{1,3})\)|[-_ ](v|ver|version)[-_ .]?\d{1,3}|[-_ ](final|copy|new)))"_s
        uR"($)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return QFileInfo(name).completeBaseName().remove(version).toLower();
}

QList<EvidenceItem> itemsFor(const Work& work, const QString& requirement)
{
    QList<EvidenceItem> items;
    if (const auto* attempt = work.current(); attempt && attempt->attempt.isOpen())
        std::copy_if(attempt->evidence.begin(), attempt->evidence.end(), std::back_inserter(items),
            [&](const auto& item) { return item.requirement == requirement; });
    return items;
}

// The piece of which `file` is a newer version, by its name.
std::optional<EvidenceId> olderVersion(
    const Work& work, const QString& requirement, const NewFile& file)
{
    const auto items = itemsFor(work, requirement);
    if (file.replaces) {
        const bool isHere = std::any_of(items.begin(), items.end(),
            [&](const auto& item) { return item.id == *file.replaces; });
        return isHere ? file.replaces : std::nullopt;
    }
    const auto stem = withoutVersion(file.name);
    const bool namesVersion = stem != QFileInfo(file.name).completeBaseName().toLower();
    for (const auto& item : items) {
        const auto* old = work.file(item);
        if (!old)
            continue;
        const bool isSame = old->originalName.compare(file.name, Qt::CaseInsensitive) == 0;
        if (isSame || (namesVersion && withoutVersion(old->originalName) == stem))
            return item.id;
    }
    return std::nullopt;
}

bool isItsKind(const EvidenceRequirement& requirement, const QString& mediaType)
{
    const auto takes = [&](std::initializer_list<EvidenceType> types) {
        return std::any_of(types.begin(), types.end(),
            [&](EvidenceType type) { return requirement.accepts(type); });
    };
    if (mediaType.startsWith("video/"_L1))
        return takes({EvidenceType::Video});
    if (mediaType.startsWith("audio/"_L1))
        return takes({EvidenceType::Audio});
    if (mediaType.startsWith("image/"_L1))
        return takes({EvidenceType::StudentWork});
    if (mediaType.contains("spreadsheet"_L1) || mediaType == "text/csv"_L1)
        return takes({EvidenceType::DataLog, EvidenceType::SurveyResults});
    return takes({EvidenceType::LessonPlan, EvidenceType::Document, EvidenceType::Assessment,
        EvidenceType::AnnotationLog});
}

int fit(const Work& work, const EvidenceRequirement& requirement, const NewFile& file)
{
    const auto count = itemsFor(work, requirement.id).size();
    const int least = requirement.quantity ? requirement.quantity->min : 1;
    int points = wordCounts * alikeWords(file.name, requirement);
    if (namesId(file.name, requirement.id))
        points += idCounts;
    if (olderVersion(work, requirement.id, file))
        points += versionCounts;
    if (isItsKind(requirement, file.mediaType))
        points += kindCounts;
    else if (isItsKind(requirement, u"application/octet-stream"_s))
        points += kindCounts / 2; // rather a document than something that is written here
    if (count < least)
        points += missingCounts;
    else if (!requirement.quantity || count < requirement.quantity->max)
        points += roomCounts;
    return points;
}

QString bestPlace(const Work& work, const NewFile& file)
{
    QString best;
    int most = 0;
    for (const auto& requirement : work.design().evidenceRequirements) {
        if (!takesFile(requirement, file.mediaType))
            continue;
        const int points = fit(work, requirement, file);
        if (best.isEmpty() || points > most) {
            best = requirement.id;
            most = points;
        }
    }
    return best;
}

EvidenceDraft draftOf(const NewFile& file, const QString& requirement)
{
    EvidenceDraft draft;
    draft.requirement = requirement;
    draft.file = MediaFile();
    draft.file->id = MediaFileId::create();
    draft.file->mediaType = file.mediaType;
    draft.file->originalName = file.name;
    draft.file->duration = file.duration;
    return draft;
}

FileProposal place(Work& work, const NewFile& file, const QString& requirement)
{
    FileProposal proposal{.requirement = requirement, .replaces = {}, .warnings = {}};
    if (requirement.isEmpty())
        return proposal;
    proposal.replaces = olderVersion(work, requirement, file);
    const auto draft = draftOf(file, requirement);
    const auto* older = proposal.replaces ? work.current()->item(*proposal.replaces) : nullptr;
    const auto added = older ? replaceEvidence(work, *older, draft, work.person.id, now())
                             : addEvidence(work, draft, work.person.id, now());
    if (!added) {
        proposal.warnings.append(added.error().message);
        return proposal;
    }
    proposal.warnings = added->warnings;
    work = supposing(std::move(work), *added);
    return proposal;
}

} // namespace

QList<FileProposal> propose(
    const Work& work, const QList<NewFile>& files, const QList<std::optional<QString>>& chosen)
{
    Work supposed = work;
    QList<FileProposal> proposals;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const auto& file = files.at(i);
        const auto kept = chosen.value(i);
        proposals.append(place(supposed, file, kept ? *kept : bestPlace(supposed, file)));
    }
    return proposals;
}

QStringList placesFor(const Work& work, const NewFile& file)
{
    QStringList places;
    for (const auto& requirement : work.design().evidenceRequirements) {
        if (takesFile(requirement, file.mediaType))
            places.append(requirement.id);
    }
    return places;
}

} // namespace core
