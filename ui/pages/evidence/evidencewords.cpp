// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/evidencewords.h"

#include "core/evidence/adding.h"
#include "core/evidence/consent.h"
#include "core/submissions/submitting.h"
#include "ui/widgets/sizewords.h"
#include "ui/widgets/smallparts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::EvidenceWords)
};

bool isVideo(const QString& mediaType)
{
    return mediaType.startsWith("video/"_L1);
}

bool isAudio(const QString& mediaType)
{
    return mediaType.startsWith("audio/"_L1);
}

QString waitingWords(const core::EvidenceRequirement& requirement)
{
    if (requirement.accepts(core::EvidenceType::Video) && requirement.acceptableTypes.size() == 1)
        return Words::tr("waits for a video");
    if (requirement.accepts(core::EvidenceType::WrittenResponse))
        return Words::tr("waits for a text");
    return Words::tr("waits for a file");
}

QString oneItemWords(const core::Work& work, const core::EvidenceItem& item,
    const core::EvidenceRequirement& requirement)
{
    if (item.wordCount)
        return countedWords(*item.wordCount, requirement.wordLimit);
    const auto* file = work.file(item);
    if (!file)
        return Words::tr("1 piece");
    if (file->duration)
        return Words::tr("%1, %2").arg(kindOfFile(file->mediaType), timeText(*file->duration));
    return Words::tr("%1, %2").arg(kindOfFile(file->mediaType), sizeWords(file->bytes));
}

QList<core::EvidenceItem> itemsOf(const core::AttemptWork* attempt, const QString& requirement)
{
    QList<core::EvidenceItem> items;
    if (attempt)
        std::copy_if(attempt->evidence.begin(), attempt->evidence.end(), std::back_inserter(items),
            [&](const auto& item) { return item.requirement == requirement; });
    return items;
}

bool lacksPermission(const core::Work& work, const core::EvidenceItem& item,
    const core::EvidenceRequirement& requirement, const QDate& today)
{
    const auto* consent = work.consent(item);
    return work.isHidden(item)
        || (requirement.requiresStudentConsent && !(consent && core::holds(*consent, today)));
}

/// "8:42, within 5 to 10 minutes".
Fact lengthFact(core::MediaTime length, const std::optional<core::Range>& asked)
{
    if (!asked)
        return {Mark::Met, timeText(length)};
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length).count();
    const bool fits = seconds >= asked->min && seconds <= asked->max;
    const auto from = timeText(std::chrono::seconds(asked->min));
    const auto to = timeText(std::chrono::seconds(asked->max));
    return fits
        ? Fact{Mark::Met, Words::tr("%1, within %2 to %3").arg(timeText(length), from, to)}
        : Fact{Mark::NeedsYou, Words::tr("%1; %2 to %3 are asked").arg(timeText(length), from, to)};
}

QString consentFact(const core::ConsentRecord& consent)
{
    auto words
        = Words::tr("Permission is recorded; the forms are kept here: %1").arg(consent.formsHeldAt);
    if (consent.countGranted && consent.countWithheld)
        words
            += Words::tr(" (%1 yes, %2 no)").arg(*consent.countGranted).arg(*consent.countWithheld);
    else if (consent.countGranted)
        words += Words::tr(" (%1 yes)").arg(*consent.countGranted);
    if (consent.expiresOn)
        words += Words::tr(", until %1").arg(QLocale().toString(*consent.expiresOn, u"d MMM yyyy"));
    return words;
}

void addPrivacy(const core::Work& work, const core::EvidenceItem& item,
    const core::EvidenceRequirement& requirement, const QDate& today, QList<Fact>& facts)
{
    const auto* consent = work.consent(item);
    if (consent && core::holds(*consent, today))
        facts.append({Mark::Met, consentFact(*consent)});
    else if (consent && consent->expiresOn && *consent->expiresOn < today)
        facts.append({Mark::NeedsYou, Words::tr("The permission has ended")});
    else if (requirement.requiresStudentConsent)
        facts.append({Mark::NeedsYou, Words::tr("No permission is recorded yet")});
    if (item.deidentification)
        facts.append(
            {Mark::Met, Words::tr("Names and faces: %1").arg(item.deidentification->method)});
    else if (requirement.requiresDeidentification)
        facts.append(
            {Mark::NeedsYou, Words::tr("It is not said how names and faces were removed")});
}

} // namespace

QString standingWords(const core::Work& work, const core::AttemptWork* attempt,
    const core::EvidenceRequirement& requirement, const QDate& today)
{
    const auto items = itemsOf(attempt, requirement.id);
    if (items.isEmpty())
        return attempt && !attempt->attempt.isOpen() ? Words::tr("nothing was handed in")
                                                     : waitingWords(requirement);
    const int least = requirement.quantity ? requirement.quantity->min : 1;
    QStringList words;
    if (items.size() < least)
        words.append(Words::tr("%1 of %2 pieces").arg(items.size()).arg(least));
    else if (items.size() == 1)
        words.append(oneItemWords(work, items.first(), requirement));
    else
        words.append(Words::tr("%1 pieces").arg(items.size()));
    if (attempt->attempt.isOpen() && std::any_of(items.begin(), items.end(), [&](const auto& item) {
            return lacksPermission(work, item, requirement, today);
        }))
        words.append(Words::tr("permission missing"));
    return words.join(u" · "_s);
}

QList<Fact> factsOf(const core::Work& work, const core::EvidenceItem& item, const QDate& today)
{
    QList<Fact> facts;
    const auto* requirement = work.design().requirement(item.requirement);
    if (const auto* file = work.file(item)) {
        if (file->duration)
            facts.append(lengthFact(
                *file->duration, requirement ? requirement->durationSeconds : std::nullopt));
        facts.append(
            {Mark::Met, Words::tr("%1, %2").arg(file->originalName, sizeWords(file->bytes))});
        if (file->isInPlace())
            facts.append({Mark::Met, Words::tr("Stays where it is: %1").arg(*file->path)});
    }
    if (item.wordCount) {
        const auto asked = requirement ? requirement->wordLimit : std::nullopt;
        const bool fits
            = !asked || (*item.wordCount >= asked->min && *item.wordCount <= asked->max);
        facts.append({fits ? Mark::Met : Mark::NeedsYou, countedWords(*item.wordCount, asked)});
    }
    if (requirement)
        addPrivacy(work, item, *requirement, today, facts);
    return facts;
}

QString fileWords(const core::FileFacts& facts)
{
    QStringList words;
    if (facts.duration)
        words.append(timeText(*facts.duration));
    if (facts.pages)
        words.append(
            *facts.pages == 1 ? Words::tr("1 page") : Words::tr("%1 pages").arg(*facts.pages));
    if (facts.rows)
        words.append(*facts.rows == 1 ? Words::tr("1 row") : Words::tr("%1 rows").arg(*facts.rows));
    if (!facts.pixels.isEmpty() && !facts.duration)
        words.append(u"%1 × %2"_s.arg(facts.pixels.width()).arg(facts.pixels.height()));
    words.append(sizeWords(facts.bytes));
    return words.join(u", "_s);
}

QString countedWords(int count, const std::optional<core::Range>& asked)
{
    if (asked)
        return Words::tr("%1 of %2–%3 words").arg(count).arg(asked->min).arg(asked->max);
    return count == 1 ? Words::tr("1 word") : Words::tr("%1 words").arg(count);
}

QString dayWords(core::Instant at)
{
    return QLocale().toString(core::localDate(at), u"d MMM yyyy");
}

QString iconOf(const QString& mediaType)
{
    if (isVideo(mediaType))
        return u"video-evidence"_s;
    if (isAudio(mediaType))
        return u"waveform"_s;
    if (mediaType.startsWith("image/"_L1))
        return u"student-work"_s;
    if (mediaType.contains("spreadsheet"_L1) || mediaType == "text/csv"_L1)
        return u"rubric-grid"_s;
    return u"document"_s;
}

QString kindOfFile(const QString& mediaType)
{
    if (isVideo(mediaType))
        return Words::tr("1 video");
    if (isAudio(mediaType))
        return Words::tr("1 recording");
    if (mediaType.startsWith("image/"_L1))
        return Words::tr("1 picture");
    return Words::tr("1 file");
}

} // namespace ui
