// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/reviewing.h"
#include "core/work/work.h"
#include "ui/edit/editor.h"

#include <QObject>

namespace ui {

/// A comment with its answers, as a row of the list.
struct CommentRow {
    core::TimestampedComment comment;
    QList<core::TimestampedComment> answers;
    bool isCited = false; ///< a level rests on it
    bool isMine = true;

    bool isOpen() const { return !comment.resolvedAt; }
};

/// One review as the room shows it, and the steps that its reviewer takes in it. Every rule is
/// core's; what is refused comes up as failed().
class RoomModel : public QObject {
    Q_OBJECT

public:
    RoomModel(const core::Store& store, Editor& editor, QObject* parent = nullptr);

    /// Reads the review that `reviewer` has of the work; false when there is none to show.
    bool open(const core::EnrollmentId& enrollment, const core::Person& reviewer);
    void close();
    bool isOpen() const { return m_review != nullptr; }

    const core::Work& work() const { return m_work; }
    const core::AttemptWork& attempt() const { return *m_attempt; }
    const core::ReviewWork& review() const { return *m_review; }
    const core::Person& me() const { return m_me; }
    bool canWrite() const; ///< the review is not handed in

    /// The piece of evidence in hand.
    const core::EvidenceItem* item() const;
    void setItem(const core::EvidenceId& item);

    /// The criterion in hand, "C3".
    const QString& criterion() const { return m_criterion; }
    void setCriterion(const QString& criterion);
    bool isCarried(const QString& criterion) const; ///< its level stands from an earlier attempt
    int levelsSet() const;

    /// What was said on the piece in hand, by moment; of others only what they may see already.
    const QList<CommentRow>& comments() const { return m_comments; }
    const CommentRow* comment(const core::CommentId& id) const;
    QString nameOf(const core::PersonId& author) const;
    QString place(const QString& what) const; ///< of a draft in this review

    // The steps; false when refused.
    bool post(const core::CommentDraft& draft);
    bool answer(const core::CommentId& to, const QString& text);
    bool edit(const core::CommentId& comment, core::CommentKind kind, const QString& text,
        const std::optional<QString>& criterion);
    bool resolve(const core::CommentId& comment);
    bool remove(const core::CommentId& comment);
    bool score(const core::ScoreDraft& draft);
    bool cite(const core::Citation& citation); ///< for the criterion in hand
    bool removeCitation(const core::Citation& citation);
    bool finish(const QString& strengths, const QString& nextSteps);
    bool recuse(const QString& reason);

signals:
    void changed();
    void itemChanged();
    void criterionChanged();
    void failed(const core::Error& error);

private:
    void read();
    void readComments();
    bool take(const QString& words, const core::Result<core::Changes>& changes);
    const core::TimestampedComment* said(const core::CommentId& id) const;

    const core::Store& m_store;
    Editor& m_editor;
    core::Work m_work;
    core::Person m_me;
    const core::AttemptWork* m_attempt = nullptr;
    const core::ReviewWork* m_review = nullptr;
    std::optional<core::EvidenceId> m_item;
    QString m_criterion;
    QList<CommentRow> m_comments;
};

/// "4:41", "4:38–4:52", "page 3", or nothing for a comment on the whole.
QString momentText(const std::optional<core::MediaTime>& start,
    const std::optional<core::MediaTime>& end, const std::optional<int>& page);

/// "C4 Feedback during pra…", for a list that drops down.
QString shortTitle(const core::Criterion& criterion);

/// Whether the piece has a time line: a video or a sound.
bool hasTime(const core::Work& work, const core::EvidenceItem& item);

} // namespace ui
