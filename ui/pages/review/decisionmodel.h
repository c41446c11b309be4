// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/letter.h"
#include "core/paper/papersize.h"
#include "core/reviews/deciding.h"
#include "core/reviews/lettercheck.h"
#include "core/schools/organization.h"
#include "ui/edit/editor.h"
#include "ui/workspace/me.h"

namespace ui {

/// An outcome as it can be chosen.
struct OutcomeWay {
    core::Outcome outcome;
    bool isOpen = false; ///< the rule gives it, or it needs no rule
    QString reason; ///< why, in a line
    QString refusal; ///< what core says when it is not open
};

/// A criterion that waits for a third reading.
struct DifferingCriterion {
    QString name; ///< "C3 Modeling with rehearsal"
    QStringList levels; ///< of each reading
};

/// A decision that is being made on one piece of work. What is chosen and written is kept as
/// drafts, so that it is there again whenever the work is opened.
class DecisionModel : public QObject {
    Q_OBJECT

public:
    DecisionModel(const core::Store& store, Editor& editor, Me& me, QObject* parent = nullptr);

    void open(const core::EnrollmentId& enrollment);
    bool isOpen() const { return m_work.has_value() && m_work->handedIn(); }
    const core::Work& work() const { return *m_work; }

    bool isDecided() const { return isOpen() && m_work->handedIn()->decision.has_value(); }
    QString who() const; ///< the name, or the blind code while the work is blind
    QString addressee() const; ///< as short as one says it: "Ana"

    const QList<OutcomeWay>& ways() const { return m_ways; }
    const QList<DifferingCriterion>& differing() const { return m_differing; }
    int metCount() const;
    QList<bool> met() const; ///< by criterion; empty while it is not settled

    std::optional<core::Outcome> outcome() const { return m_outcome; }
    void choose(core::Outcome outcome);

    const core::LetterParts& parts() const { return m_parts; }
    void setParts(const core::LetterParts& parts);
    core::LetterParts usefulParts() const; ///< those that would change the letter

    QString notePlace() const;
    void setNote(const QString& note);

    // The words of the letter: drafted from the reviews until somebody changes them.
    QString textPlace() const;
    const QString& draftedBody() const { return m_draftedBody; }
    void setText(const QString& text);
    bool isEdited() const { return !m_text.isEmpty(); }
    bool isStale() const; ///< the reviews say something else than when the text was written
    void draftAnew();
    bool canBringBack() const { return !m_before.isEmpty(); }
    void bringBack();

    std::optional<core::LetterText> letter() const; ///< as it prints, nothing before an outcome
    core::PaperSize paper() const { return m_paper; }
    QString letterFileName() const;
    QList<core::LetterFinding> findings() const;
    QString nextWords() const;
    QString decidedWords() const; ///< who decided what, and when

    /// Why whoever sits here may not decide; nothing when they may.
    std::optional<QString> refusal() const;
    QList<core::Person> deciders() const; ///< who may

    /// What is missing before it can be recorded, as sentences.
    QStringList missing() const;

    /// Takes the decision for good. False when it could not be taken.
    bool record();
    std::optional<core::Award> award() const { return m_work->award; }

signals:
    void changed();
    void failed(const core::Error& error);

private:
    void reload();
    void readWays();
    void readDiffering();
    void readDrafts();
    void keepChoice();
    void draft();
    void forgetDrafts();
    QString place(QStringView what) const;
    QString outcomeKey() const;
    bool isHidden() const;
    core::Work shownWork() const;
    core::DecideRequest request(const core::Person& by) const;
    core::Person signer() const;
    core::Result<core::DecisionLetter> letterOf(
        const core::Work& work, const core::DecideRequest& request, core::Instant at) const;

    const core::Store& m_store;
    Editor& m_editor;
    Me& m_me;
    std::optional<core::EnrollmentId> m_enrollment;
    std::optional<core::Work> m_work;
    std::optional<core::Organization> m_school;
    QList<core::Person> m_people;
    core::PaperSize m_paper = core::PaperSize::A4;
    QList<OutcomeWay> m_ways;
    QList<DifferingCriterion> m_differing;
    std::optional<core::Outcome> m_outcome;
    core::LetterParts m_parts;
    QString m_note;
    QString m_text; ///< changed words; empty while they are the drafted ones
    QString m_before; ///< what drafting anew replaced
    QString m_draftedBody;
    std::optional<core::Decision> m_decision; ///< as it would be
    std::optional<core::DecisionLetter> m_letter; ///< as it would go
};

} // namespace ui
