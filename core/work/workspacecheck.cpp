// SPDX-License-Identifier: MIT
#include "core/work/workspacecheck.h"

#include "core/credentials/issuerrecords.h"
#include "core/evidence/fileimport.h"
#include "core/microcredentials/publishing.h"
#include "core/storage/check.h"
#include "core/store.h"
#include "core/submissions/submitting.h"
#include "core/work/work.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::WorkspaceCheck)
};

Result<QStringList> checkVersions(const Store& store)
{
    QStringList found;
    const auto versions = store.versions().all();
    if (!versions)
        return versions.error();
    for (const auto& version : *versions) {
        if (version.status == VersionStatus::Draft
            || version.contentHash == contentHash(version.content))
            continue;
        const auto microcredential = store.microcredentials().get(version.microcredential);
        if (!microcredential)
            return microcredential.error();
        found.append(Text::tr("Version %1 of %2 was changed after it was published.")
                         .arg(version.number, microcredential->code));
    }
    return found;
}

void checkWork(const Work& work, QStringList& found)
{
    const auto about
        = Text::tr("%1 on %2").arg(work.person.displayName(), work.microcredential.code);
    int scored = 0;
    for (const auto& attempt : work.attempts) {
        if (attempt.decision && attempt.decision->outcome != Outcome::Returned)
            ++scored;
        if (!attempt.attempt.isOpen()
            && attempt.attempt.snapshotHash != snapshotHash(work, attempt))
            found.append(Text::tr("Attempt %1 of %2 was changed after it was handed in.")
                             .arg(QString::number(attempt.attempt.number), about));
    }
    if (work.submission && work.submission->scoredAttempts != scored)
        found.append(Text::tr("The work of %1 counts %2 scored attempts, but there were %3.")
                         .arg(about, QString::number(work.submission->scoredAttempts),
                             QString::number(scored)));
    if (work.award && work.award->contentHash != work.version.contentHash)
        found.append(
            Text::tr("Award %1 does not name the design that was earned.").arg(work.award->number));
}

Result<QStringList> checkAllWork(const Store& store)
{
    QStringList found;
    const auto enrollments = store.enrollments().all();
    if (!enrollments)
        return enrollments.error();
    for (const auto& enrollment : *enrollments) {
        const auto work = readWork(store, enrollment.id);
        if (!work)
            return work.error();
        checkWork(*work, found);
    }
    return found;
}

// What is wrong with one file of evidence; empty when nothing is.
Result<QString> checkFile(
    const MediaFile& file, const QString& mediaFolder, const Progress& progress)
{
    const auto path = file.path.value_or(
        mediaFolder + u'/' + importedPath(file.sha256.value_or(QByteArray()), file.originalName));
    const QFileInfo info(path);
    if (!info.isFile())
        return file.isInPlace()
            ? Text::tr("“%1” is not where it was left (%2). Put it back there.")
                  .arg(file.originalName, path)
            : Text::tr("“%1” is missing from the folder of evidence. Bring back %2 from a copy of "
                       "that folder.")
                  .arg(file.originalName, path);
    if (info.size() != file.bytes)
        return Text::tr("“%1” has %2 bytes instead of %3. Bring back %4 from a copy.")
            .arg(
                file.originalName, QString::number(info.size()), QString::number(file.bytes), path);
    const auto is = file.isInPlace()
        ? fingerprint(path)
        : hashFile(
            path, [&](qint64 done, qint64 total) { progress.tell(done, total); }, progress.stop);
    if (!is)
        return is.error().kind == Error::Kind::Cancelled ? Result<QString>(is.error())
                                                         : Result<QString>(is.error().message);
    if (*is != (file.isInPlace() ? file.fingerprint : file.sha256))
        return Text::tr("“%1” was changed. Bring back %2 from a copy.")
            .arg(file.originalName, path);
    return QString();
}

Result<QStringList> checkFiles(const Store& store, const Progress& progress)
{
    QStringList found;
    const auto files = store.mediaFiles().all();
    if (!files)
        return files.error();
    for (const auto& file : *files) {
        const auto wrong = checkFile(file, store.mediaFolder(), progress);
        if (!wrong)
            return wrong.error();
        if (!wrong->isEmpty())
            found.append(*wrong);
    }
    return found;
}

} // namespace

Result<QStringList> checkWorkspace(const Store& store, const Progress& progress)
{
    const auto damage = checkDatabase(store.database(), store.journal(), progress);
    if (!damage)
        return damage.error();
    QStringList found;
    for (const auto& finding : *damage) {
        qInfo().noquote() << finding.sentence << finding.detail;
        found.append(finding.sentence);
    }
    for (const auto& part : {checkVersions(store), checkAllWork(store), checkIssued(store),
             checkFiles(store, progress)}) {
        if (part)
            found.append(*part);
        else if (part.error().kind == Error::Kind::Cancelled)
            return part.error();
        else
            found.append(part.error().message);
    }
    return found;
}

} // namespace core
