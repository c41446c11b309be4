// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/cataloguemodel.h"

#include "core/microcredentials/designcheck.h"
#include "core/microcredentials/history.h"
#include "core/paper/documents.h"

#include <QCollator>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isAtWork(core::EnrollmentState state)
{
    return state == core::EnrollmentState::Planned || state == core::EnrollmentState::Active
        || state == core::EnrollmentState::Paused;
}

int errorsOf(const core::MicrocredentialHistory& history)
{
    const auto* draft = history.draft();
    if (!draft)
        return 0;
    const auto findings = core::check(draft->content, history.microcredential.code);
    return int(std::count_if(findings.begin(), findings.end(),
        [](const auto& finding) { return finding.severity == core::Severity::Error; }));
}

CatalogueEntry entryOf(
    const core::MicrocredentialHistory& history, const core::Organization& school)
{
    const auto& current = history.current();
    CatalogueEntry entry;
    entry.history = history;
    entry.area = core::handoutOf(history.microcredential, current, school).area;
    entry.errors = errorsOf(history);
    entry.tone = statusTone(current.status);
    entry.pill = statusWord(current.status);
    const auto* draft = history.draft();
    if (draft && draft->id != current.id)
        entry.pill = CatalogueModel::tr("%1, draft %2", "Published").arg(entry.pill, draft->number);
    else if (draft && entry.errors > 0)
        entry.pill = entry.errors == 1
            ? CatalogueModel::tr("Draft, 1 check open")
            : CatalogueModel::tr("Draft, %1 checks open").arg(entry.errors);
    return entry;
}

} // namespace

QString statusWord(core::VersionStatus status)
{
    switch (status) {
    case core::VersionStatus::Draft:
        return CatalogueModel::tr("Draft");
    case core::VersionStatus::Piloting:
        return CatalogueModel::tr("In pilot");
    case core::VersionStatus::Published:
        return CatalogueModel::tr("Published");
    case core::VersionStatus::Retired:
        return CatalogueModel::tr("Retired");
    }
    return {};
}

Tone statusTone(core::VersionStatus status)
{
    switch (status) {
    case core::VersionStatus::Published:
        return Tone::Ok;
    case core::VersionStatus::Piloting:
        return Tone::Warn;
    case core::VersionStatus::Draft:
        return Tone::Info;
    case core::VersionStatus::Retired:
        break;
    }
    return Tone::Plain;
}

QString CatalogueEntry::title() const
{
    const auto given = design().title.simplified();
    return given.isEmpty() ? CatalogueModel::tr("Untitled") : given;
}

QString CatalogueEntry::people() const
{
    if (atWork == 0 && earned == 0)
        return CatalogueModel::tr("Nobody yet");
    if (earned == 0)
        return CatalogueModel::tr("%1 at work").arg(atWork);
    if (atWork == 0)
        return CatalogueModel::tr("%1 earned").arg(earned);
    return CatalogueModel::tr("%1 at work, %2 earned").arg(atWork).arg(earned);
}

QString CatalogueEntry::facts() const
{
    return CatalogueModel::tr("%1 h").arg(
        QLocale().toString(design().estimatedEffort.totalHours, 'g', 4));
}

QString CatalogueEntry::evidence() const
{
    const auto pieces = design().evidenceRequirements.size();
    return pieces == 1 ? CatalogueModel::tr("1 piece of evidence")
                       : CatalogueModel::tr("%1 pieces of evidence").arg(pieces);
}

bool CatalogueFilter::lets(const CatalogueEntry& entry) const
{
    if (!area.isEmpty() && entry.area != area)
        return false;
    const bool isDraft = status == core::VersionStatus::Draft && entry.history.draft();
    if (status && !isDraft && entry.history.current().status != *status)
        return false;
    const auto& design = entry.design();
    const auto text
        = QStringList{entry.code(), design.title, entry.area, design.summary.value_or(QString()),
            design.competency, entry.history.microcredential.tags.join(u' ')}
              .join(u' ');
    const auto wanted = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
        [&](const auto& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void CatalogueOrder::sort(QList<CatalogueEntry>& entries) const
{
    QCollator words;
    words.setNumericMode(true);
    words.setCaseSensitivity(Qt::CaseInsensitive);
    const auto comesBefore = [&](const CatalogueEntry& a, const CatalogueEntry& b) {
        switch (by) {
        case CatalogueColumn::Code:
            return words.compare(a.code(), b.code()) < 0;
        case CatalogueColumn::Title:
            return words.compare(a.design().title, b.design().title) < 0;
        case CatalogueColumn::Area:
            return words.compare(a.area, b.area) < 0;
        case CatalogueColumn::Status:
            return a.history.current().status < b.history.current().status;
        case CatalogueColumn::Effort:
            return a.design().estimatedEffort.totalHours < b.design().estimatedEffort.totalHours;
        case CatalogueColumn::Evidence:
            return a.design().evidenceRequirements.size() < b.design().evidenceRequirements.size();
        case CatalogueColumn::AtWork:
            return a.atWork < b.atWork;
        case CatalogueColumn::Earned:
            return a.earned < b.earned;
        }
        return false;
    };
    std::stable_sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) {
        return isDescending() ? comesBefore(b, a) : comesBefore(a, b);
    });
}

CatalogueModel::CatalogueModel(const core::Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &core::Store::changed, this, &CatalogueModel::follow);
    reload();
}

void CatalogueModel::follow(const core::Changes& changes)
{
    const bool isOurs = !core::touched<core::Microcredential>(changes).isEmpty()
        || !core::touched<core::MicrocredentialVersion>(changes).isEmpty()
        || !core::touched<core::Enrollment>(changes).isEmpty()
        || !core::touched<core::Award>(changes).isEmpty()
        || !core::touched<core::Organization>(changes).isEmpty();
    if (isOurs)
        reload();
}

void CatalogueModel::reload()
{
    m_entries.clear();
    if (const auto done = read(); !done)
        emit failed(done.error());
    emit changed();
}

core::Result<void> CatalogueModel::read()
{
    auto school = m_store.organizations().own();
    if (!school)
        return school.error();
    m_school = *std::move(school);
    const auto all = m_store.microcredentials().all();
    if (!all)
        return all.error();
    for (const auto& microcredential : *all) {
        const auto history = core::readHistory(m_store, microcredential);
        if (!history)
            return history.error();
        if (!history->versions.isEmpty())
            m_entries.append(entryOf(*history, m_school));
    }
    return countPeople();
}

core::Result<void> CatalogueModel::countPeople()
{
    const auto enrollments = m_store.enrollments().all();
    if (!enrollments)
        return enrollments.error();
    const auto awards = m_store.awards().all();
    if (!awards)
        return awards.error();
    QHash<QString, QSet<QString>> atWork;
    for (const auto& enrollment : *enrollments) {
        if (isAtWork(enrollment.state))
            atWork[enrollment.microcredential.toString()].insert(enrollment.person.toString());
    }
    QHash<QString, int> earned;
    for (const auto& award : *awards)
        earned[award.microcredential.toString()]
            += award.status == core::AwardStatus::Issued ? 1 : 0;
    for (auto& entry : m_entries) {
        const auto id = entry.history.microcredential.id.toString();
        entry.atWork = int(atWork.value(id).size());
        entry.earned = earned.value(id);
    }
    return {};
}

QStringList CatalogueModel::areas() const
{
    QStringList found;
    for (const auto& entry : m_entries)
        found.append(entry.area);
    found.removeDuplicates();
    found.sort(Qt::CaseInsensitive);
    return found;
}

const CatalogueEntry* CatalogueModel::entry(const QString& idOrCode) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& entry) {
        return entry.code() == idOrCode || entry.history.microcredential.id.toString() == idOrCode;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace ui
