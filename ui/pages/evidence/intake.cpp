// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/intake.h"

#include "ui/edit/longwork.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int mostAtOnce = 200;

core::NewFile newFile(const Arrival& arrival)
{
    return {.name = arrival.facts.name,
        .mediaType = arrival.facts.mediaType,
        .duration = arrival.facts.duration,
        .replaces = arrival.replaces};
}

} // namespace

Intake::Intake(const core::Store& store, Editor& editor, QWidget* over)
    : QObject(over)
    , m_store(store)
    , m_editor(editor)
    , m_over(over)
{
}

void Intake::setWork(const core::Work& work)
{
    if (work.enrollment.id != m_work.enrollment.id)
        m_arrivals.clear();
    m_work = work;
    judge();
}

void Intake::bring(
    const QStringList& paths, const QString& place, const std::optional<core::EvidenceId>& replaces)
{
    QStringList fresh;
    for (const auto& path : paths) {
        const auto whole = QFileInfo(path).absoluteFilePath();
        if (!arrival(whole) && !fresh.contains(whole))
            fresh.append(whole);
    }
    if (fresh.isEmpty() || m_isBusy)
        return;
    if (fresh.size() + m_arrivals.size() > mostAtOnce) {
        emit failed({core::Error::Kind::Refused,
            tr("Those are more than %1 files. Bring fewer at a time.").arg(mostAtOnce)});
        return;
    }
    m_isBusy = true;
    const auto work = [fresh](const core::Progress& progress) {
        QList<Looked> looked;
        for (const auto& path : fresh) {
            if (progress.isCancelled())
                break;
            progress.tell(looked.size(), fresh.size());
            looked.append({path, core::factsOf(path)});
        }
        return looked;
    };
    LongWork::run(m_over, tr("Looking at the files"), work,
        [this, place, replaces, enrollment = m_work.enrollment.id](const QList<Looked>& looked) {
            m_isBusy = false;
            if (enrollment == m_work.enrollment.id)
                takeLooked(looked, place, replaces);
        });
}

void Intake::takeLooked(const QList<Looked>& looked, const QString& place,
    const std::optional<core::EvidenceId>& replaces)
{
    for (const auto& [path, facts] : looked) {
        Arrival arrival;
        arrival.facts.path = path;
        arrival.facts.name = QFileInfo(path).fileName();
        arrival.canBeTaken = bool(facts);
        if (facts) {
            arrival.facts = *facts;
            arrival.keeping = core::usualKeeping(facts->mediaType, facts->bytes);
            if (core::placesFor(m_work, newFile(arrival)).contains(place))
                arrival.place = place;
            if (arrival.place)
                arrival.replaces = replaces;
        } else {
            arrival.failure = facts.error().message;
        }
        m_arrivals.append(arrival);
    }
    judge();
}

void Intake::judge()
{
    QList<core::NewFile> files;
    QList<std::optional<QString>> chosen;
    for (const auto& arrival : std::as_const(m_arrivals)) {
        files.append(newFile(arrival));
        chosen.append(arrival.canBeTaken ? arrival.place : QString());
    }
    const auto proposals = core::propose(m_work, files, chosen);
    for (qsizetype i = 0; i < m_arrivals.size(); ++i) {
        auto& arrival = m_arrivals[i];
        arrival.proposal = proposals.at(i);
        if (arrival.canBeTaken && !arrival.place)
            arrival.place = arrival.proposal.requirement; // stays there while others are filed
    }
    emit changed();
}

void Intake::choosePlace(int row, const QString& requirement)
{
    m_arrivals[row].place = requirement;
    m_arrivals[row].replaces.reset();
    judge();
}

void Intake::chooseKeeping(int row, core::Keeping keeping)
{
    m_arrivals[row].keeping = keeping;
    emit changed();
}

void Intake::remove(int row)
{
    m_arrivals.removeAt(row);
    judge();
}

void Intake::accept(const QList<int>& rows)
{
    QList<Order> orders;
    for (const int row : rows) {
        const auto& arrival = m_arrivals.at(row);
        if (arrival.canBeTaken && !arrival.requirement().isEmpty())
            orders.append({arrival.facts.path, arrival.keeping});
    }
    if (orders.isEmpty() || m_isBusy)
        return;
    m_isBusy = true;
    const auto work = [orders, folder = m_store.mediaFolder()](const core::Progress& progress) {
        Taken taken;
        for (const auto& [path, keeping] : orders) {
            if (progress.isCancelled())
                break;
            const auto tell = [&, done = taken.size()](qint64 part, qint64 whole) {
                const double share = whole > 0 ? double(part) / double(whole) : 0;
                progress.tell(qint64((double(done) + share) * 1000), orders.size() * 1000);
            };
            taken.append({path, core::takeIn(path, folder, keeping, tell, progress.stop)});
        }
        return taken;
    };
    const auto text = orders.size() == 1
        ? tr("Taking in %1").arg(QFileInfo(orders.first().path).fileName())
        : tr("Taking in %1 files").arg(orders.size());
    LongWork::run(
        m_over, text, work, [this, enrollment = m_work.enrollment.id](const Taken& taken) {
            m_isBusy = false;
            if (enrollment == m_work.enrollment.id)
                file(taken);
        });
}

core::NewPiece Intake::pieceOf(const Arrival& arrival, const core::MediaFile& file) const
{
    core::NewPiece piece;
    piece.draft.requirement = arrival.requirement();
    piece.draft.file = file;
    piece.replaces = arrival.proposal.replaces;
    if (!file.sha256)
        return piece;
    if (const auto known = m_store.mediaFiles().withHash(*file.sha256); known && *known) {
        piece.draft.file = **known;
        piece.draft.fileIsKnown = true;
    }
    return piece;
}

void Intake::file(const Taken& taken)
{
    QList<core::NewPiece> pieces;
    QStringList paths;
    for (const auto& [path, media] : taken) {
        auto* one = arrival(path);
        if (!one)
            continue;
        one->failure = media || media.error().kind == core::Error::Kind::Cancelled
            ? QString()
            : media.error().message;
        if (!media)
            continue;
        pieces.append(pieceOf(*one, *media));
        paths.append(path);
    }
    const auto added = core::addPieces(m_work, pieces, m_work.person.id, core::now());
    QStringList filedPaths;
    QString last;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const auto& piece = added.pieces.at(i);
        if (!piece) {
            arrival(paths.at(i))->failure = piece.error().message;
            continue;
        }
        filedPaths.append(paths.at(i));
        last = piece->item.requirement;
    }
    const auto text = filedPaths.size() == 1
        ? tr("Add %1 to %2").arg(QFileInfo(filedPaths.first()).fileName(), last)
        : tr("Add %1 files").arg(filedPaths.size());
    const auto kept = m_arrivals;
    m_arrivals.removeIf([&](const auto& one) { return filedPaths.contains(one.facts.path); });
    if (!filedPaths.isEmpty() && !m_editor.apply(text, added.changes))
        m_arrivals = kept;
    judge();
    if (!last.isEmpty())
        emit filed(last);
}

Arrival* Intake::arrival(const QString& path)
{
    const auto found = std::find_if(m_arrivals.begin(), m_arrivals.end(),
        [&](const auto& one) { return one.facts.path == path; });
    return found == m_arrivals.end() ? nullptr : &*found;
}

} // namespace ui
