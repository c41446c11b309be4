// SPDX-License-Identifier: MIT
#include "ui/pages/review/composer.h"

#include "ui/look/type.h"
#include "ui/pages/review/composerabout.h"
#include "ui/pages/review/composerfield.h"
#include "ui/pages/review/kindpicker.h"
#include "ui/pages/review/roommodel.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/smallparts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString exactTime(core::MediaTime time)
{
    const auto tenths = std::chrono::duration_cast<std::chrono::milliseconds>(time).count() / 100;
    return u"%1.%2"_s.arg(timeText(time)).arg(tenths % 10);
}

} // namespace

Composer::Composer(Editor& editor, QWidget* parent)
    : QFrame(parent)
    , m_editor(editor)
{
    build();
    wire();
}

void Composer::build()
{
    setProperty("role", u"composer"_s);
    auto* head = buildHead();
    m_kinds = new KindPicker(this);
    m_field = new ComposerField(this);
    m_field->setAccessibleName(tr("Your comment"));
    m_draft = new Draft(m_editor, m_field);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(head);
    layout->addWidget(m_kinds);
    layout->addWidget(m_field);
    layout->addWidget(buildFoot());
}

QWidget* Composer::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_chip = new MomentChip(head);
    m_page = new QSpinBox(head);
    m_page->setRange(0, 9999);
    m_page->setSpecialValueText(tr("whole piece"));
    m_page->setPrefix(tr("page "));
    m_page->setAccessibleName(tr("Page the comment is about"));
    m_criterion = new QComboBox(head);
    m_criterion->setAccessibleName(tr("Criterion the comment is about"));
    m_criterion->setFixedHeight(scaled(28));
    m_began = label({}, LabelRole::Secondary, head);
    m_saved = label({}, LabelRole::Secondary, head);
    m_stop = iconButton(u"close"_s, tr("Back to a new comment"), head);
    row->addWidget(m_chip);
    row->addWidget(m_page);
    row->addWidget(m_criterion);
    row->addWidget(m_began);
    row->addStretch();
    row->addWidget(m_saved);
    row->addWidget(m_stop);
    head->setFixedHeight(scaled(32));
    return head;
}

QWidget* Composer::buildFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto addKey = [&](const QString& key, const QString& words) {
        row->addWidget(new KeyCap(key, foot));
        auto* text = label(words, LabelRole::Secondary, foot);
        row->addWidget(text);
        return text;
    };
    m_enterWords = addKey(tr("Enter"), {});
    addKey(tr("Shift Enter"), tr("new line"));
    addKey(tr("Esc"), tr("lets go"));
    row->addStretch();
    m_post = button(tr("Post and play"), ButtonKind::Primary, foot);
    m_post->setProperty("small", true);
    row->addWidget(m_post);
    return foot;
}

void Composer::wire()
{
    connect(m_field, &QPlainTextEdit::textChanged, this, &Composer::follow);
    connect(m_field, &ComposerField::entered, this, &Composer::postWanted);
    connect(m_field, &ComposerField::letGo, this, [this] {
        m_draft->keep();
        emit letGo();
    });
    connect(m_post, &QPushButton::clicked, this, [this] { emit postWanted(true); });
    connect(m_draft, &Draft::kept, this, &Composer::refresh);
    connect(m_draft, &Draft::refused, this, [this] { m_saved->setText(tr("not saved yet")); });
    connect(m_stop, &QToolButton::clicked, this, [this] {
        beginNew();
        look();
    });
    connect(m_kinds, &KindPicker::chosen, this, &Composer::setKind);
    connect(m_criterion, &QComboBox::activated, this, [this] {
        const auto id = m_criterion->currentData().toString();
        m_about.criterion = id.isEmpty() ? std::nullopt : std::optional(id);
        keepAbout();
    });
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) {
        m_about.page = page > 0 ? std::optional(page) : std::nullopt;
        if (!m_isShowing)
            keepAbout();
    });
}

void Composer::open(const QString& place, const core::Design& design, Moments moments)
{
    m_draft->keep();
    m_place = place;
    m_moments = moments;
    m_criterion->clear();
    m_criterion->addItem(tr("No criterion"), QString());
    for (const auto& criterion : design.rubric.criteria)
        m_criterion->addItem(shortTitle(criterion), criterion.id);
    const auto kept = aboutFrom(m_editor.draft(m_place + u"/about"_s));
    m_toWhat.clear();
    Utterance fresh;
    fresh.criterion = m_inHand.isEmpty() ? std::nullopt : std::optional(m_inHand);
    begin(kept.value_or(fresh));
}

QString Composer::textPlace() const
{
    switch (m_about.use) {
    case Utterance::Use::Answer:
        return u"%1/answer/%2"_s.arg(m_place, m_about.comment->toString());
    case Utterance::Use::Edit:
        return u"%1/edit/%2"_s.arg(m_place, m_about.comment->toString());
    case Utterance::Use::New:
        break;
    }
    return m_place + u"/text"_s;
}

void Composer::begin(const Utterance& about, const QString& usual)
{
    m_about = about;
    m_isShowing = true;
    m_draft->open(textPlace(), usual);
    m_page->setValue(m_about.page.value_or(0));
    m_field->moveCursor(QTextCursor::End);
    m_hasText = !text().isEmpty();
    m_isShowing = false;
    refresh();
}

void Composer::beginNew()
{
    if (m_about.use == Utterance::Use::New)
        return;
    m_draft->keep();
    // What was begun before the answer is still there.
    const auto before = aboutFrom(m_editor.draft(m_place + u"/begun"_s));
    Utterance fresh;
    fresh.kind = m_kinds->kind();
    fresh.criterion = m_inHand.isEmpty() ? std::nullopt : std::optional(m_inHand);
    begin(before.value_or(fresh));
    keepAbout();
}

void Composer::beginAnswer(const core::CommentId& to, const QString& toWhat)
{
    m_draft->keep();
    if (m_about.use == Utterance::Use::New)
        m_editor.keepDraft(m_place + u"/begun"_s, m_hasText ? aboutText(m_about) : QString());
    Utterance about;
    about.use = Utterance::Use::Answer;
    about.comment = to;
    m_toWhat = toWhat;
    begin(about);
    keepAbout();
}

void Composer::beginEdit(const core::TimestampedComment& comment)
{
    m_draft->keep();
    if (m_about.use == Utterance::Use::New)
        m_editor.keepDraft(m_place + u"/begun"_s, m_hasText ? aboutText(m_about) : QString());
    m_toWhat.clear();
    begin({.use = Utterance::Use::Edit,
              .comment = comment.id,
              .start = comment.start,
              .end = comment.end,
              .page = comment.page,
              .kind = comment.kind,
              .criterion = comment.criterion},
        comment.text);
    keepAbout();
}

void Composer::follow()
{
    if (m_isShowing)
        return;
    const bool hasText = !m_field->document()->isEmpty();
    if (hasText != m_hasText) {
        m_hasText = hasText;
        if (m_about.use == Utterance::Use::New && m_moments == Moments::Times) {
            m_about.start
                = hasText ? (m_rangeStart ? m_rangeStart : std::optional(m_clock())) : std::nullopt;
            m_about.end = hasText && m_rangeStart ? m_rangeEnd : std::nullopt;
        }
        keepAbout();
        if (hasText)
            emit typingBegan();
        refresh();
    } else if (m_saved->text() != tr("saving…")) {
        m_saved->setText(tr("saving…"));
    }
}

void Composer::keepAbout()
{
    const bool isUsual = m_about.use == Utterance::Use::New && !m_hasText;
    if (!m_place.isEmpty())
        m_editor.keepDraft(m_place + u"/about"_s, isUsual ? QString() : aboutText(m_about));
    refresh();
}

void Composer::refresh()
{
    const bool isNew = m_about.use == Utterance::Use::New;
    const bool isAnswer = m_about.use == Utterance::Use::Answer;
    const bool hasTimes = m_moments == Moments::Times;
    const auto start = m_about.start ? m_about.start
        : m_rangeStart               ? m_rangeStart
                                     : std::optional(m_now);
    const auto end = m_about.start ? m_about.end : m_rangeEnd;
    m_chip->set(hasTimes && !isAnswer ? momentText(start, end, {}) : QString());
    m_page->setVisible(isNew && m_moments == Moments::Pages);
    m_criterion->setVisible(!isAnswer);
    m_criterion->setCurrentIndex(
        std::max(0, m_criterion->findData(m_about.criterion.value_or(QString()))));
    m_kinds->setVisible(!isAnswer);
    m_kinds->setKind(m_about.kind);
    m_began->setText(isAnswer ? (m_toWhat.isEmpty() ? tr("Your answer") : m_toWhat)
            : !isNew          ? tr("changing this comment")
            : hasTimes && m_hasText && m_about.start && !m_about.end
            ? tr("typing began at %1").arg(exactTime(*m_about.start))
            : QString());
    m_stop->setVisible(!isNew);
    m_saved->setText(m_hasText && m_draft->isKept() ? tr("saved") : QString());
    m_enterWords->setText(isAnswer ? tr("answers")
            : !isNew               ? tr("saves")
            : hasTimes             ? tr("posts and plays on")
                                   : tr("posts"));
    m_post->setText(isAnswer ? tr("Answer")
            : !isNew         ? tr("Save")
            : hasTimes       ? tr("Post and play")
                             : tr("Post"));
    m_post->setAccessibleName(m_post->text());
    m_field->setPlaceholderText(isAnswer ? tr("Write an answer") : tr("What do you see?"));
}

void Composer::showTime(core::MediaTime now)
{
    m_now = now;
    if (m_moments == Moments::Times && !m_about.start && !m_rangeStart
        && m_about.use == Utterance::Use::New)
        m_chip->set(timeText(now));
}

void Composer::setRange(std::optional<core::MediaTime> start, std::optional<core::MediaTime> end)
{
    m_rangeStart = start;
    m_rangeEnd = end;
    if (m_about.use == Utterance::Use::New && m_hasText && start) {
        m_about.start = start;
        m_about.end = end;
        keepAbout();
    }
    refresh();
}

void Composer::setCriterion(const QString& criterion)
{
    m_inHand = criterion;
    if (m_about.use == Utterance::Use::New && !m_hasText)
        m_about.criterion = criterion.isEmpty() ? std::nullopt : std::optional(criterion);
    refresh();
}

void Composer::setKind(core::CommentKind kind)
{
    if (m_about.use == Utterance::Use::Answer)
        return;
    m_about.kind = kind;
    keepAbout();
}

void Composer::askCriterion()
{
    if (!m_criterion->isVisibleTo(this))
        return;
    m_criterion->setFocus(Qt::ShortcutFocusReason);
    m_criterion->showPopup();
}

Utterance Composer::utterance() const
{
    return m_about;
}

QString Composer::text() const
{
    return m_field->toPlainText().trimmed();
}

void Composer::clear()
{
    m_isShowing = true;
    m_draft->open(textPlace()); // what was changed has its words elsewhere now
    m_draft->forget();
    m_isShowing = false;
    if (m_about.use != Utterance::Use::New)
        return beginNew();
    Utterance fresh;
    fresh.kind = m_about.kind;
    fresh.page = m_about.page;
    fresh.criterion = m_inHand.isEmpty() ? std::nullopt : std::optional(m_inHand);
    m_about = fresh;
    m_hasText = false;
    m_editor.keepDraft(m_place + u"/begun"_s, {});
    keepAbout();
}

void Composer::look()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ui
