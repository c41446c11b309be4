// SPDX-License-Identifier: MIT
// What happens in the review room when words are posted, moments are sought and comments acted on.
#include "ui/widgets/reasonpanel.h"
#include "ui/pages/review/commentpane.h"
#include "ui/pages/review/composer.h"
#include "ui/pages/review/evidencepane.h"
#include "ui/pages/review/finishpanel.h"
#include "ui/pages/review/reviewroom.h"
#include "ui/pages/review/roomheader.h"
#include "ui/pages/review/rubricstrip.h"
#include "ui/widgets/smallparts.h"

#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr core::MediaTime preRoll = std::chrono::seconds(2);
constexpr core::MediaTime afterPoint = std::chrono::seconds(3);

} // namespace

void ReviewRoom::post(bool playsOn)
{
    const auto about = m_composer->utterance();
    const auto text = m_composer->text();
    const auto* item = m_model->item();
    if (!item)
        return;
    bool isDone = false;
    switch (about.use) {
    case Utterance::Use::New:
        isDone = m_model->post({.evidence = *item,
            .start = about.start,
            .end = about.end,
            .page = about.page,
            .kind = about.kind,
            .text = text,
            .criterion = about.criterion});
        break;
    case Utterance::Use::Answer:
        isDone = m_model->answer(*about.comment, text);
        break;
    case Utterance::Use::Edit:
        isDone = m_model->edit(*about.comment, about.kind, text, about.criterion);
        break;
    }
    if (!isDone)
        return;
    m_composer->clear();
    const bool wasNew = about.use == Utterance::Use::New;
    if (wasNew && about.end && m_evidence->isPlayer())
        m_evidence->player().setRange({});
    if (m_evidence->isPlayer() && playsOn && (wasNew || m_isPausedByTyping))
        m_evidence->player().play();
    m_isPausedByTyping = false;
}

void ReviewRoom::letGo()
{
    if (m_evidence->isPlayer() && std::exchange(m_isPausedByTyping, false))
        m_evidence->player().play();
    m_evidence->look();
}

void ReviewRoom::seek(const core::CommentId& id, bool isExact)
{
    const auto* row = m_model->comment(id);
    if (!row || !row->comment.start || !m_evidence->isPlayer())
        return;
    const auto start = *row->comment.start;
    m_evidence->player().seek(isExact ? start : std::max(core::MediaTime(0), start - preRoll));
}

void ReviewRoom::seekCitation(const core::Citation& citation)
{
    const auto* said = citation.comment ? m_model->attempt().comment(*citation.comment) : nullptr;
    if (const auto evidence = said ? std::optional(said->evidence) : citation.evidence)
        m_model->setItem(*evidence);
    if (said) {
        m_comments->list().setCurrent(said->id);
        seek(said->id, true);
    } else if (citation.start && m_evidence->isPlayer()) {
        m_evidence->player().seek(*citation.start);
    }
}

void ReviewRoom::lead(const core::CommentId& id)
{
    const auto* said = m_model->isOpen() ? m_model->attempt().comment(id) : nullptr;
    if (!said)
        return;
    const auto head = said->replyTo.value_or(said->id); // answers stand below it
    m_right->setCurrentWidget(m_talk);
    m_header->setFinishing(false);
    m_model->setItem(said->evidence);
    m_comments->lead(head);
    m_led.reset();
    if (m_evidence->isPlayer() && !m_evidence->player().isOpen())
        m_led = head;
    else
        seek(head, true);
}

void ReviewRoom::act(CommentAction action, const core::CommentId& id)
{
    const auto* row = m_model->comment(id);
    if (!row)
        return;
    const auto comment = row->comment;
    m_comments->list().setCurrent(id);
    switch (action) {
    case CommentAction::Reply: {
        if (!m_model->canWrite())
            return emit failed({core::Error::Kind::Refused,
                tr("This review is handed in. Answer when the decision is made.")});
        const auto moment = momentText(comment.start, comment.end, comment.page);
        m_composer->beginAnswer(id, moment.isEmpty() ? QString() : tr("Answer to %1").arg(moment));
        m_composer->look();
        break;
    }
    case CommentAction::Loop:
        loop(comment);
        break;
    case CommentAction::Resolve:
        m_model->resolve(id);
        break;
    case CommentAction::Edit:
        m_composer->beginEdit(comment);
        m_composer->look();
        break;
    case CommentAction::Delete:
        m_model->remove(id);
        break;
    }
}

void ReviewRoom::loop(const core::TimestampedComment& comment)
{
    if (!comment.start || !m_evidence->isPlayer())
        return;
    auto& player = m_evidence->player();
    const auto start = *comment.start;
    const auto range = comment.end && *comment.end > start
        ? TimeRange{start, *comment.end}
        : TimeRange{std::max(core::MediaTime(0), start - preRoll), start + afterPoint};
    player.loop(range);
    player.seek(range.start);
    player.play();
}

// What was being answered or changed when the room closed may be gone by now.
void ReviewRoom::restoreUtterance()
{
    const auto about = m_composer->utterance();
    if (about.use == Utterance::Use::New)
        return;
    const auto* row = m_model->comment(*about.comment);
    if (!row)
        m_composer->beginNew();
    else if (about.use == Utterance::Use::Edit)
        m_composer->beginEdit(row->comment);
    else
        m_composer->beginAnswer(row->comment.id,
            tr("Answer to %1")
                .arg(momentText(row->comment.start, row->comment.end, row->comment.page)));
}

void ReviewRoom::handIn(const QString& strengths, const QString& nextSteps)
{
    if (!m_rubric->keepWords())
        return;
    const auto enrollment = m_model->work().enrollment.id;
    if (!m_model->finish(strengths, nextSteps))
        return;
    m_finish->forget();
    emit handedIn(enrollment);
}

void ReviewRoom::askToStepBack()
{
    m_reason->ask(tr("Step back from this review"),
        tr("Somebody else reads this work then. What you said stays with your review and is not "
           "shown to the teacher."),
        tr("Why should somebody else read it? For example: I recognise this person."),
        tr("Step back"));
}

} // namespace ui
