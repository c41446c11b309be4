// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/design.h"
#include "core/reviews/timestampedcomment.h"
#include "ui/edit/draft.h"

#include <QFrame>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace ui {

class ComposerField;
class KindPicker;
class MomentChip;

/// What the words in the composer become.
struct Utterance {
    enum class Use { New, Answer, Edit };

    Use use = Use::New;
    std::optional<core::CommentId> comment; ///< that is answered or changed
    std::optional<core::MediaTime> start; ///< where typing began
    std::optional<core::MediaTime> end;
    std::optional<int> page;
    core::CommentKind kind = core::CommentKind::Notice;
    std::optional<QString> criterion;
};

/// What a piece of evidence lets one say where.
enum class Moments { None, Pages, Times };

/// Writes comments, answers and changes of comments. What is typed, and what it is about, is on
/// the disk within a second and stands here again when the piece is opened.
class Composer : public QFrame {
    Q_OBJECT

public:
    explicit Composer(Editor& editor, QWidget* parent = nullptr);

    /// Shows what was begun at `place`, a place of drafts.
    void open(const QString& place, const core::Design& design, Moments moments);

    /// Tells the moment when typing begins.
    void setClock(std::function<core::MediaTime()> clock) { m_clock = std::move(clock); }
    void showTime(core::MediaTime now);
    void setRange(std::optional<core::MediaTime> start, std::optional<core::MediaTime> end);
    void setCriterion(const QString& criterion); ///< in hand; for what is not begun yet
    void setKind(core::CommentKind kind);
    void askCriterion();

    void beginNew();
    void beginAnswer(const core::CommentId& to, const QString& toWhat);
    void beginEdit(const core::TimestampedComment& comment);

    Utterance utterance() const;
    QString text() const;
    void clear(); ///< it was posted
    void look();

signals:
    void typingBegan();
    void postWanted(bool playsOn);
    void letGo();

private:
    void build();
    QWidget* buildHead();
    QWidget* buildFoot();
    void wire();
    void begin(const Utterance& about, const QString& usual = {});
    void follow(); ///< the text has changed
    void keepAbout();
    void refresh();
    QString textPlace() const;

    Editor& m_editor;
    std::function<core::MediaTime()> m_clock;
    QString m_place;
    Moments m_moments = Moments::None;
    Utterance m_about;
    QString m_toWhat;
    QString m_inHand;
    core::MediaTime m_now{};
    std::optional<core::MediaTime> m_rangeStart;
    std::optional<core::MediaTime> m_rangeEnd;
    bool m_isShowing = false;
    bool m_hasText = false;
    MomentChip* m_chip;
    QSpinBox* m_page;
    QComboBox* m_criterion;
    QLabel* m_began;
    QLabel* m_saved;
    QToolButton* m_stop;
    KindPicker* m_kinds;
    ComposerField* m_field;
    Draft* m_draft;
    QLabel* m_enterWords;
    QPushButton* m_post;
};

} // namespace ui
