// SPDX-License-Identifier: MIT
#include "core/store.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

Result<std::unique_ptr<Store>> Store::start(Result<WorkspaceFile> file)
{
    if (!file)
        return file.error();
    auto store = std::unique_ptr<Store>(new Store(*std::move(file)));
    if (auto loaded = store->m_journal.load(); !loaded)
        return loaded.error();
    if (auto compared = store->compareWithLastSaved(); !compared)
        return compared.error();
    return store;
}

// A file whose log was lost, or a backup in its place, opens as if nothing had happened.
Result<void> Store::compareWithLastSaved()
{
    if (path().isEmpty() || isReadOnly() || m_journal.lastSeq() == 0)
        return {};
    const auto first = m_journal.hashAt(1);
    if (!first)
        return first.error();
    m_lastSaved = LastSaved(path(), *first);
    if (const auto noted = m_lastSaved.read()) {
        const auto there = m_journal.hashAt(noted->seq);
        if (!there)
            return there.error();
        if (*there != noted->hash)
            m_isOlder = tr("%1 is not as this computer saved it last: later steps are missing from "
                           "it. If you put a backup in its place, go on. If not, close it without "
                           "changing anything, and look for a newer copy or backup of it.")
                            .arg(QFileInfo(path()).fileName());
    }
    return {};
}

QStringList Store::warnings() const
{
    auto found = path().isEmpty() ? QStringList() : placeWarnings(path());
    if (!m_isOlder.isEmpty())
        found.prepend(m_isOlder);
    return found;
}

Result<std::unique_ptr<Store>> Store::create(const QString& path, const Organization& school)
{
    auto store = start(WorkspaceFile::create(path));
    if (!store)
        return store;
    if (auto done = (*store)->apply(tr("Make the workspace"), {{.after = school}}); !done) {
        store->reset();
        WorkspaceFile::discard(path);
        return done.error();
    }
    return store;
}

Result<std::unique_ptr<Store>> Store::open(const QString& path)
{
    return start(WorkspaceFile::open(path));
}

Result<std::unique_ptr<Store>> Store::inMemory()
{
    return start(WorkspaceFile::inMemory());
}

Store::Store(WorkspaceFile file)
    : m_file(std::move(file))
    , m_organizations(m_file.database())
    , m_people(m_file.database())
    , m_microcredentials(m_file.database())
    , m_versions(m_file.database())
    , m_enrollments(m_file.database())
    , m_submissions(m_file.database())
    , m_attempts(m_file.database())
    , m_mediaFiles(m_file.database())
    , m_consents(m_file.database())
    , m_evidence(m_file.database())
    , m_checks(m_file.database())
    , m_reviews(m_file.database())
    , m_scores(m_file.database())
    , m_comments(m_file.database())
    , m_decisions(m_file.database())
    , m_awards(m_file.database())
    , m_issuerKeys(m_file.database())
    , m_badgeFaces(m_file.database())
    , m_awardCredentials(m_file.database())
    , m_awardEvents(m_file.database())
    , m_issuances(m_file.database())
    , m_stacks(m_file.database())
    , m_stackAwards(m_file.database())
    , m_stackAwardEvents(m_file.database())
    , m_drafts(m_file.database())
    , m_journal(m_file.database())
{
}

QString Store::mediaFolder() const
{
    const QFileInfo info(path());
    return info.absolutePath() + u'/' + info.completeBaseName() + u".media"_s;
}

Result<void> Store::apply(const QString& words, const Changes& changes)
{
    if (changes.isEmpty())
        return {};
    auto done = change([&]() -> Result<void> {
        for (const auto& change : changes) {
            if (auto written = write(change); !written)
                return written;
        }
        return m_journal.append(words, changes, m_actor, now());
    });
    if (!done)
        return done;
    m_journal.kept();
    if (m_journal.lastSeq() == 1 && !path().isEmpty()) // it has only now begun
        m_lastSaved = LastSaved(path(), m_journal.lastHash());
    m_lastSaved.write({m_journal.lastSeq(), m_journal.lastHash()});
    emit changed(changes);
    return done;
}

Result<void> Store::keepDraft(const QString& place, const QString& text)
{
    return change([&] { return m_drafts.keep(place, text, now()); });
}

Result<void> Store::change(const std::function<Result<void>()>& work)
{
    if (isReadOnly())
        return Error{Error::Kind::ReadOnly,
            tr("%1 is read-only, so nothing can be changed in it. Copy it to a folder of your own "
               "and open the copy.")
                .arg(QFileInfo(path()).fileName())};
    // After a failed write nobody knows what the disk holds; only opening anew finds out.
    if (m_diskFailed)
        return Error{Error::Kind::Storage,
            tr("The workspace could not be written before. Close it and open it again; what was "
               "saved is kept.")};
    auto done = m_file.change(work);
    if (!done) {
        const auto kind = done.error().kind;
        m_diskFailed = kind == Error::Kind::Storage || kind == Error::Kind::Damaged;
    }
    return done;
}

Result<void> Store::write(const Change& change)
{
    Q_ASSERT(change.before || change.after);
    const auto& entity = change.after ? *change.after : *change.before;
    return std::visit(
        [&](const auto& value) {
            auto& rows = repository(value);
            if (!change.after)
                return rows.remove(value.id);
            return change.before ? rows.update(value) : rows.insert(value);
        },
        entity);
}

} // namespace core
