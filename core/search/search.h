// SPDX-License-Identifier: MIT
#pragma once

#include "core/enrollments/enrollment.h"
#include "core/reviews/timestampedcomment.h"
#include "core/search/folding.h"
#include "core/submissions/submission.h"

namespace core {

class Store;

struct FoundPerson {
    PersonId id;
    Marked name;
    Marked about; ///< title, e-mail
    bool active = true;
};

struct FoundMicrocredential {
    MicrocredentialId id;
    QString code;
    Marked title; ///< "CM-01 Teach and Sustain One Classroom Routine"
    VersionStatus status = VersionStatus::Draft;
};

struct FoundComment {
    TimestampedComment comment;
    EnrollmentId enrollment;
    Marked text; ///< a stretch of the comment around what was found
    Marked who; ///< whose work it is about: a name, or the blind code
    bool isBlind = false;
    QString code; ///< of the microcredential
    bool isInRoom = false; ///< the reader has it in a review of their own that can be opened
};

/// The best of one kind, and how many there are.
template <typename Value>
struct FoundSome {
    QList<Value> best;
    int total = 0;

    int more() const { return total - int(best.size()); }
};

/// What was found by some words.
struct Found {
    FoundSome<FoundPerson> people; ///< by match, then by name
    FoundSome<FoundMicrocredential> microcredentials; ///< by match, then by code
    FoundSome<FoundComment> comments; ///< the newest first

    int total() const { return people.total + microcredentials.total + comments.total; }
};

/// How many of each kind are given.
struct SearchLimits {
    int people = 8;
    int microcredentials = 8;
    int comments = 8;
};

/// Whether a name must not stand beside this work: the design hides it until the work is approved.
bool isNameHidden(BlindMode blind, SubmissionState state);

/// The words of people, microcredentials and comments as they stood when it was read, for one
/// reader. What that reader may not see is not in it: comments that others have not released,
/// coaching between two others, and evidence whose permission was withdrawn. Where the name is
/// hidden, the work is known by its blind code alone.
class SearchIndex {
public:
    /// `reader` is nothing when it is not known who looks; then only what is released is found.
    static Result<SearchIndex> read(const Store& store, const std::optional<PersonId>& reader);

    /// What has, for every word of `typed`, a word that begins with it; nothing without a word.
    /// `store` is the one that was read.
    Result<Found> find(
        const Store& store, const QString& typed, const SearchLimits& limits = {}) const;

    int comments() const { return int(m_comments.size()); }

private:
    struct PersonEntry {
        FoundPerson found;
        QByteArray name;
        QByteArray all;
    };
    struct MicrocredentialEntry {
        FoundMicrocredential found;
        QByteArray name;
        QByteArray all;
    };
    struct WorkEntry {
        EnrollmentId enrollment;
        QString who;
        bool isBlind = false;
        QString code;
        QByteArray line;
        std::optional<PersonId> earner;
        std::optional<PersonId> mentor;
    };
    struct CommentEntry {
        CommentId id;
        int work = 0;
        bool isInRoom = false;
        QByteArray line;
    };
    struct Reading;

    QList<CommentEntry> commentsWith(const QList<QByteArray>& needles, int most, int& total) const;
    Result<FoundComment> commentOf(
        const Store& store, const CommentEntry& entry, const QList<QByteArray>& needles) const;

    QList<PersonEntry> m_people;
    QList<MicrocredentialEntry> m_microcredentials;
    QList<WorkEntry> m_works;
    QList<CommentEntry> m_comments; ///< the newest first
};

} // namespace core
