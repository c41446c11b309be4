// SPDX-License-Identifier: MIT
#include "ui/pages/badges/checking/badgecheck.h"

#include "core/credentials/digests.h"
#include "core/evidence/fileimport.h"
#include "core/paper/printedbadge.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostFiles = 10'000;

core::Result<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{core::Error::Kind::Storage,
            BadgeCheck::tr("“%1” cannot be read. It may have been moved, or belongs to somebody "
                           "else.")
                .arg(QFileInfo(path).fileName()),
            file.errorString()};
    return file.read(core::mostBadgeBytes);
}

/// Takes the badge of a file, or of the photo of a printed one; false when there is none.
bool readBadge(ReadFiles::File file, const QByteArray& bytes, ReadFiles& read)
{
    auto badge = core::carriedBadge(bytes);
    if (badge) {
        file.badge = *std::move(badge);
    } else if (badge.error().kind == core::Error::Kind::Damaged) {
        file.error = badge.error();
    } else {
        const auto printed = core::printedBadgeIn(bytes);
        if (printed) {
            file.badge = printed->badge.value_or(core::CarriedBadge{});
            file.stub = printed->badge ? std::nullopt : printed->stub;
            file.note = printed->trouble;
        } else if (printed.error().kind == core::Error::Kind::Damaged) {
            file.error = printed.error();
        } else {
            return false;
        }
    }
    read.badges.append(std::move(file));
    return true;
}

core::Result<void> readOne(const QString& path, const core::Progress& progress, ReadFiles& read)
{
    if (QFileInfo(path).size() < core::mostBadgeBytes) {
        const auto bytes = bytesOf(path);
        if (!bytes) {
            read.badges.append({.path = path, .error = bytes.error()});
            return {};
        }
        const auto taken = read.statements.take(*bytes);
        if (!taken) {
            read.badges.append({.path = path, .error = taken.error()});
            return {};
        }
        if (*taken) {
            ++read.statementCount;
            return {};
        }
        if (readBadge({.path = path}, *bytes, read))
            return {};
    }
    const auto hash = core::hashFile(path, progress.told, progress.stop);
    if (hash)
        read.hashes.insert(path, *hash);
    else if (hash.error().kind == core::Error::Kind::Cancelled)
        return hash.error();
    else
        read.badges.append({.path = path, .error = hash.error()});
    return {};
}

} // namespace

core::Result<ReadFiles> readForChecking(const QStringList& paths, const core::Progress& progress)
{
    QStringList all;
    for (const auto& path : paths)
        all += core::badgeFilesIn(path);
    if (all.size() > mostFiles)
        return core::Error{core::Error::Kind::Invalid,
            BadgeCheck::tr("These are more than %1 files. Check them folder by folder.")
                .arg(mostFiles)};
    ReadFiles read;
    for (qsizetype i = 0; i < all.size(); ++i) {
        progress.tell(i, all.size());
        if (progress.isCancelled())
            return core::Error{core::Error::Kind::Cancelled, BadgeCheck::tr("Stopped.")};
        if (auto done = readOne(all.at(i), {.told = {}, .stop = progress.stop}, read); !done)
            return done.error();
    }
    return read;
}

core::CheckVerdict CheckedFile::verdict() const
{
    return code ? core::verdictOf(*code) : core::verdictOf(report);
}

QList<core::CheckAnswer> CheckedFile::answers(core::Instant at) const
{
    return code ? core::answersOf(*code) : core::answersOf(report, at);
}

BadgeCheck::BadgeCheck(QObject* parent)
    : QObject(parent)
{
    if (auto list = core::TrustList::load(core::TrustList::usualPath()))
        m_trusted = *std::move(list);
}

const CheckedFile* BadgeCheck::file(const QString& path) const
{
    const auto found = std::find_if(
        m_files.begin(), m_files.end(), [&](const auto& file) { return file.path == path; });
    return found == m_files.end() ? nullptr : &*found;
}

QString BadgeCheck::take(const ReadFiles& read)
{
    m_statements.revocations += read.statements.revocations;
    m_statements.registers += read.statements.registers;
    m_hashes.insert(read.hashes);
    if (auto list = core::TrustList::load(core::TrustList::usualPath()))
        m_trusted = *std::move(list); // the school may have got its key meanwhile
    else
        emit failed(list.error());
    for (const auto& one : read.badges) {
        m_files.removeIf([&](const CheckedFile& file) { return file.path == one.path; });
        CheckedFile file{one.path, one.badge, {}, {}};
        file.stub = one.stub;
        file.note = one.note;
        if (one.error) {
            file.report.trouble = one.error->message;
            if (one.error->kind == core::Error::Kind::Damaged)
                file.report.alteration = core::Alteration::Altered;
        }
        m_files.prepend(file);
    }
    for (auto& file : m_files)
        check(file);
    emit changed();
    QStringList said;
    if (read.statementCount > 0)
        said.append(tr("Statements of schools about their badges were read: %1. They count for "
                       "all badges here.")
                        .arg(read.statementCount));
    for (auto at = read.hashes.cbegin(); at != read.hashes.cend(); ++at) {
        const bool isEvidence = std::any_of(m_files.begin(), m_files.end(), [&](const auto& file) {
            return core::evidenceWith(file.report.words, at.value()) != nullptr;
        });
        const auto name = QFileInfo(at.key()).fileName();
        said.append(isEvidence ? tr("“%1” is evidence of a badge here.").arg(name)
                               : tr("“%1” holds no badge, and is none of the evidence that these "
                                    "badges name.")
                                     .arg(name));
    }
    return said.mid(0, 3).join(u' ');
}

void BadgeCheck::clear()
{
    m_files.clear();
    m_statements = {};
    m_hashes.clear();
    emit changed();
}

void BadgeCheck::setEmail(const QString& path, const QString& email)
{
    for (auto& file : m_files) {
        if (file.path == path) {
            file.email = email.trimmed();
            check(file);
        }
    }
    emit changed();
}

void BadgeCheck::check(CheckedFile& file) const
{
    core::CheckingTerms terms{m_trusted, core::now(), {}, m_statements};
    if (file.stub)
        file.code = core::checkStub(*file.stub, terms);
    if (file.badge.json.isEmpty())
        return;
    if (!file.email.isEmpty())
        terms.email = file.email;
    file.report = core::checkBadge(file.badge, terms);
}

core::Result<void> BadgeCheck::keep(const core::TrustList& list)
{
    if (auto done = list.save(core::TrustList::usualPath()); !done)
        return done;
    m_trusted = list;
    for (auto& file : m_files)
        check(file);
    emit changed();
    return {};
}

core::Result<void> BadgeCheck::trust(const QString& did, const QString& name)
{
    auto list = m_trusted;
    if (auto done = list.add({did, name.trimmed(), core::now()}); !done)
        return done;
    return keep(list);
}

core::Result<void> BadgeCheck::forget(const QString& did)
{
    auto list = m_trusted;
    if (auto done = list.remove(did); !done)
        return done;
    return keep(list);
}

core::Result<int> BadgeCheck::importKnown(const QString& path)
{
    if (!QFileInfo::exists(path))
        return core::Error{core::Error::Kind::Missing,
            tr("“%1” is not there any more.").arg(QFileInfo(path).fileName())};
    const auto theirs = core::TrustList::load(path);
    if (!theirs)
        return theirs.error();
    auto list = m_trusted;
    int added = 0;
    for (const auto& issuer : theirs->issuers()) {
        if (list.find(issuer.did))
            continue;
        if (auto done = list.add(issuer); !done)
            return done.error();
        ++added;
    }
    if (auto done = keep(list); !done)
        return done.error();
    return added;
}

core::Result<void> BadgeCheck::exportKnown(const QString& path) const
{
    return m_trusted.save(path);
}

QString BadgeCheck::fileOf(const core::ClaimedEvidence& evidence) const
{
    for (auto at = m_hashes.cbegin(); at != m_hashes.cend(); ++at) {
        if (!evidence.digest.isEmpty() && core::digestSri(at.value()) == evidence.digest)
            return QFileInfo(at.key()).fileName();
    }
    return {};
}

} // namespace ui
