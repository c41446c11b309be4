// SPDX-License-Identifier: MIT
#include "ui/pages/review/roommodel.h"

#include "core/reviews/amending.h"
#include "core/reviews/openreview.h"
#include "ui/look/kinds.h"
#include "ui/pages/review/reviewmodel.h"
#include "ui/widgets/smallparts.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QString momentText(const std::optional<core::MediaTime>& start,
    const std::optional<core::MediaTime>& end, const std::optional<int>& page)
{
    if (start && end && *end > *start)
        return u"%1–%2"_s.arg(timeText(*start), timeText(*end));
    if (start)
        return timeText(*start);
    return page ? RoomModel::tr("page %1").arg(*page) : QString();
}

QString shortTitle(const core::Criterion& criterion)
{
    constexpr int most = 22; // characters
    const auto& title = criterion.title;
    return u"%1 %2"_s.arg(
        criterion.id, title.size() <= most ? title : title.left(most - 1).trimmed() + u'…');
}

bool hasTime(const core::Work& work, const core::EvidenceItem& item)
{
    const auto* file = work.file(item);
    return file && (file->mediaType.startsWith(u"video/") || file->mediaType.startsWith(u"audio/"));
}

RoomModel::RoomModel(const core::Store& store, Editor& editor, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_editor(editor)
{
    connect(&store, &core::Store::changed, this, [this] {
        if (!isOpen())
            return;
        read();
        emit changed();
    });
}

bool RoomModel::open(const core::EnrollmentId& enrollment, const core::Person& reviewer)
{
    const bool isSame = isOpen() && m_work.enrollment.id == enrollment && m_me.id == reviewer.id;
    m_work.enrollment.id = enrollment;
    m_me = reviewer;
    if (!isSame) {
        m_item.reset();
        m_criterion.clear();
    }
    read();
    if (isOpen())
        emit changed();
    return isOpen();
}

void RoomModel::close()
{
    m_attempt = nullptr;
    m_review = nullptr;
    m_comments.clear();
}

void RoomModel::read()
{
    m_attempt = nullptr;
    m_review = nullptr;
    auto work = core::readWork(m_store, m_work.enrollment.id);
    if (!work) {
        emit failed(work.error());
        return;
    }
    m_work = *std::move(work);
    m_attempt = m_work.handedIn();
    const auto* own = m_attempt ? m_attempt->reviewBy(m_me.id) : nullptr;
    if (own && own->review.state != core::ReviewState::Recused
        && own->review.state != core::ReviewState::Voided)
        m_review = own;
    if (!m_review)
        return;
    if (!item() && !m_attempt->evidence.isEmpty()) {
        const auto& all = m_attempt->evidence;
        const auto video = std::find_if(
            all.begin(), all.end(), [&](const auto& one) { return hasTime(m_work, one); });
        m_item = video == all.end() ? all.first().id : video->id;
    }
    const auto& criteria = m_work.design().rubric.criteria;
    if (!m_work.design().criterion(m_criterion) && !criteria.isEmpty()) {
        const auto open = std::find_if(criteria.begin(), criteria.end(),
            [&](const auto& one) { return !m_review->score(one.id); });
        m_criterion = open == criteria.end() ? criteria.first().id : open->id;
    }
    readComments();
}

void RoomModel::readComments()
{
    m_comments.clear();
    QSet<core::CommentId> cited;
    for (const auto& score : m_review->scores) {
        for (const auto& citation : score.citations) {
            if (citation.comment)
                cited.insert(*citation.comment);
        }
    }
    // Readers do not see each other's comments before both have handed in.
    const bool seesOthers = m_review->review.state == core::ReviewState::Submitted;
    QHash<core::CommentId, qsizetype> places;
    QList<core::TimestampedComment> answers;
    for (const auto& one : m_attempt->comments) {
        const bool isMine = one.review == m_review->review.id;
        if (one.evidence != m_item || !one.review
            || !(isMine || (seesOthers && m_attempt->isFeedback(one))))
            continue;
        if (one.replyTo) {
            answers.append(one);
            continue;
        }
        places.insert(one.id, m_comments.size());
        m_comments.append({one, {}, cited.contains(one.id), one.author == m_me.id});
    }
    std::stable_sort(answers.begin(), answers.end(),
        [](const auto& a, const auto& b) { return a.createdAt < b.createdAt; });
    for (const auto& one : answers) {
        if (const auto found = places.constFind(*one.replyTo); found != places.constEnd())
            m_comments[*found].answers.append(one);
    }
}

bool RoomModel::canWrite() const
{
    return isOpen() && bool(core::isInProgress(m_work, m_review->review));
}

const core::EvidenceItem* RoomModel::item() const
{
    return m_attempt && m_item ? m_attempt->item(*m_item) : nullptr;
}

void RoomModel::setItem(const core::EvidenceId& item)
{
    if (m_item == item || !isOpen())
        return;
    m_item = item;
    readComments();
    emit itemChanged();
}

void RoomModel::setCriterion(const QString& criterion)
{
    if (m_criterion == criterion)
        return;
    m_criterion = criterion;
    emit criterionChanged();
}

bool RoomModel::isCarried(const QString& criterion) const
{
    const auto* score = m_review->score(criterion);
    return score && score->carriedFrom;
}

int RoomModel::levelsSet() const
{
    const auto& criteria = m_work.design().rubric.criteria;
    return int(std::count_if(criteria.begin(), criteria.end(),
        [&](const auto& one) { return m_review->score(one.id) != nullptr; }));
}

const CommentRow* RoomModel::comment(const core::CommentId& id) const
{
    const auto found = std::find_if(m_comments.begin(), m_comments.end(),
        [&](const auto& row) { return row.comment.id == id; });
    return found == m_comments.end() ? nullptr : &*found;
}

const core::TimestampedComment* RoomModel::said(const core::CommentId& id) const
{
    return m_attempt->comment(id);
}

QString RoomModel::nameOf(const core::PersonId& author) const
{
    if (author == m_me.id)
        return tr("You");
    if (author == m_work.person.id)
        return ui::nameOf(m_work);
    const auto* other = m_attempt->reviewBy(author);
    auto word = other ? seatWord(other->review.seat) : tr("mentor");
    return word.replace(0, 1, word.at(0).toUpper());
}

QString RoomModel::place(const QString& what) const
{
    return u"review/%1/%2"_s.arg(m_review->review.id.toString(), what);
}

bool RoomModel::take(const QString& words, const core::Result<core::Changes>& changes)
{
    if (!changes) {
        emit failed(changes.error());
        return false;
    }
    return m_editor.apply(words, *changes);
}

bool RoomModel::post(const core::CommentDraft& draft)
{
    const auto made = core::comment(m_work, m_review->review, draft, core::now());
    if (!made)
        return take({}, made.error());
    const auto moment = momentText(draft.start, draft.end, draft.page);
    return take(moment.isEmpty()
            ? tr("%1 on %2").arg(wordOf(draft.kind), draft.evidence.requirement)
            : tr("%1 at %2").arg(wordOf(draft.kind), moment),
        core::Changes{{.after = *made}});
}

bool RoomModel::answer(const core::CommentId& to, const QString& text)
{
    const auto* comment = said(to);
    if (!comment)
        return false;
    const auto made = core::reply(m_work, *comment, m_me, text, core::now());
    if (!made)
        return take({}, made.error());
    return take(tr("Answer a comment"), core::Changes{{.after = *made}});
}

bool RoomModel::edit(const core::CommentId& id, core::CommentKind kind, const QString& text,
    const std::optional<QString>& criterion)
{
    const auto* comment = said(id);
    return comment
        && take(tr("Change a comment"),
            core::editComment(m_work, *comment, m_me,
                {.kind = kind, .text = text, .criterion = criterion}, core::now()));
}

bool RoomModel::resolve(const core::CommentId& id)
{
    const auto* comment = said(id);
    if (!comment)
        return false;
    const bool isOpen = !comment->resolvedAt;
    return take(isOpen ? tr("Resolve a comment") : tr("Open a comment again"),
        core::resolveComment(m_work, *comment, m_me, isOpen, core::now()));
}

bool RoomModel::remove(const core::CommentId& id)
{
    const auto* comment = said(id);
    return comment && take(tr("Delete a comment"), core::removeComment(m_work, *comment, m_me));
}

bool RoomModel::score(const core::ScoreDraft& draft)
{
    const auto change = core::score(m_work, *m_review, draft);
    if (!change)
        return take({}, change.error());
    if (change->before == change->after)
        return true;
    return take(draft.rationale
            ? tr("Say what would meet %1").arg(draft.criterion)
            : tr("%1: %2").arg(draft.criterion, m_work.design().rubric.labelOf(draft.level)),
        core::Changes{*change});
}

bool RoomModel::cite(const core::Citation& citation)
{
    const auto* given = m_review->score(m_criterion);
    if (!given) {
        emit failed({core::Error::Kind::Refused,
            tr("Give %1 a level first; then cite the moment it rests on.").arg(m_criterion)});
        return false;
    }
    const auto change = core::score(m_work, *m_review,
        {.criterion = m_criterion,
            .level = given->level,
            .rationale = {},
            .citations = {citation}});
    if (!change)
        return take({}, change.error());
    if (change->before == change->after)
        return true;
    const auto moment = momentText(citation.start, {}, citation.page);
    return take(moment.isEmpty() ? tr("Cite for %1").arg(m_criterion)
                                 : tr("Cite %1 for %2").arg(moment, m_criterion),
        core::Changes{*change});
}

bool RoomModel::removeCitation(const core::Citation& citation)
{
    return take(tr("Take a moment from %1").arg(m_criterion),
        core::removeCitation(m_work, *m_review, m_criterion, citation));
}

bool RoomModel::finish(const QString& strengths, const QString& nextSteps)
{
    const auto changes = core::finishReview(m_work, *m_review, strengths, nextSteps, core::now());
    if (!changes)
        return take({}, changes.error());
    return m_editor.applyForGood(tr("Hand in the review of %1").arg(ui::nameOf(m_work)), *changes);
}

bool RoomModel::recuse(const QString& reason)
{
    return take(tr("Step back from the review of %1").arg(ui::nameOf(m_work)),
        core::recuse(m_review->review, reason));
}

} // namespace ui
