// SPDX-License-Identifier: MIT
#include "ui/pages/badges/stacks/stackside.h"

#include "ui/look/type.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QDesktopServices>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// A part of the card that comes and goes as a whole.
QVBoxLayout* partOf(Card& card, QWidget*& part)
{
    part = new QWidget(&card);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(6);
    card.body()->addWidget(part);
    return layout;
}

} // namespace

StackSide::StackSide(QWidget* parent)
    : Card(tr("Progress"), parent)
{
    setFixedWidth(scaledColumn(264));
    build();
    connect(m_accepted, &QCheckBox::toggled, this, &StackSide::showAward);
    connect(m_award, &QPushButton::clicked, this, &StackSide::awardWanted);
    connect(m_export, &QPushButton::clicked, this, &StackSide::exportWanted);
    connect(m_change, &QPushButton::clicked, this, &StackSide::standingWanted);
    connect(m_openFolder, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
}

void StackSide::build()
{
    body()->setContentsMargins(15, 12, 15, 12);
    body()->setSpacing(4);
    m_who = label({}, LabelRole::Strong, this, true);
    m_filled = label({}, LabelRole::Text, this, true);
    m_missing = label({}, LabelRole::Secondary, this, true);
    body()->addWidget(m_who);
    body()->addWidget(m_filled);
    body()->addWidget(m_missing);
    auto* next = partOf(*this, m_nextPart);
    next->addWidget(label(tr("Next best"), LabelRole::Strong, m_nextPart));
    m_next = label({}, LabelRole::Secondary, m_nextPart, true);
    next->addWidget(m_next);
    buildAward();
    buildFiles();
    body()->addStretch();
    m_said = label({}, LabelRole::Secondary, this, true);
    m_openFolder = button(tr("Open the folder"), ButtonKind::Link, this);
    body()->addWidget(m_said);
    body()->addWidget(m_openFolder, 0, Qt::AlignLeft);
    say({});
}

void StackSide::buildAward()
{
    auto* layout = partOf(*this, m_awardPart);
    m_accepted = new QCheckBox(m_awardPart);
    m_day = new QDateEdit(QDate::currentDate(), m_awardPart);
    m_day->setCalendarPopup(true);
    m_day->setAccessibleName(tr("Day on which the capstone was accepted"));
    m_error = new ErrorBar(m_awardPart);
    m_award = button(tr("Award the stack"), ButtonKind::Primary, m_awardPart);
    for (auto* widget : {static_cast<QWidget*>(m_accepted), static_cast<QWidget*>(m_day),
             static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_award)})
        layout->addWidget(widget);
}

void StackSide::buildFiles()
{
    auto* layout = partOf(*this, m_filesPart);
    m_awarded = label({}, LabelRole::Text, m_filesPart, true);
    m_format = new SegmentedControl(
        tr("Hand out as"), {tr("PDF"), tr("PNG"), tr("SVG"), tr("JSON")}, m_filesPart);
    m_export = button(tr("Export…"), ButtonKind::Primary, m_filesPart);
    m_export->setToolTip(tr("Signs the stack with the badges in it, which cannot be undone"));
    m_history = label({}, LabelRole::Secondary, m_filesPart, true);
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_change = button({}, ButtonKind::Link, m_filesPart);
    layout->addWidget(m_awarded);
    layout->addWidget(m_history);
    layout->addWidget(m_change, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addWidget(label(tr("Hand out as"), LabelRole::Secondary, m_filesPart));
    layout->addWidget(m_format);
    layout->addWidget(m_export);
}

void StackSide::showStanding(
    const core::Stack& stack, const core::StackStanding& standing, const QStringList& history)
{
    m_history->setText(history.join(u'\n'));
    m_history->setVisible(!history.isEmpty());
    const bool isAnother = m_standing.person.id != standing.person.id;
    m_standing = standing;
    const auto& progress = standing.progress;
    m_who->setText(standing.person.displayName());
    m_filled->setText(tr("%1 of %2 places filled").arg(progress.filled).arg(progress.places));
    auto missing = progress.missing;
    if (progress.isCapstoneOpen)
        missing.removeLast(); // it is asked for below
    m_missing->setText(missing.join(u'\n'));
    m_missing->setVisible(!missing.isEmpty() && !standing.award);
    QStringList next;
    for (const auto& one : progress.next)
        next.append(
            tr("%1 %2, about %3 hours").arg(one.code, one.title, QLocale().toString(one.hours)));
    m_next->setText(next.join(u'\n'));
    m_nextPart->setVisible(!next.isEmpty() && !standing.award);
    m_hasCapstone = stack.content.capstone.has_value();
    if (m_hasCapstone) {
        m_accepted->setText(tr("Capstone accepted on"));
        m_accepted->setAccessibleName(m_accepted->text());
    }
    if (isAnother) {
        m_accepted->setChecked(false);
        m_day->setDate(QDate::currentDate());
        say({});
    }
    m_day->setMaximumDate(QDate::currentDate());
    showAward();
}

void StackSide::showAward()
{
    const auto& award = m_standing.award;
    const bool isReady = m_standing.progress.isCompleteButCapstone();
    const bool hadFocus = m_awardPart->isAncestorOf(QApplication::focusWidget());
    m_error->hide();
    m_awardPart->setVisible(!award && isReady);
    m_accepted->setVisible(m_hasCapstone);
    m_day->setVisible(m_hasCapstone && m_accepted->isChecked());
    m_filesPart->setVisible(award.has_value());
    if (!award)
        return;
    const auto day = QLocale().toString(core::localDate(award->issuedAt), QLocale::LongFormat);
    const bool isRevoked = m_standing.isRevoked();
    const auto words = isRevoked ? tr("Awarded on %1 as %2, and revoked")
        : award->json            ? tr("Awarded on %1 as %2, and signed")
                                 : tr("Awarded on %1 as %2");
    m_awarded->setText(words.arg(day, award->number));
    m_change->setText(isRevoked ? tr("Reinstate…") : tr("Revoke…"));
    m_change->setAccessibleName(
        isRevoked ? tr("Reinstate this award of the stack") : tr("Revoke this award of the stack"));
    m_export->setEnabled(!m_isBusy && !isRevoked);
    if (hadFocus)
        m_export->setFocus(Qt::OtherFocusReason); // what comes next
}

void StackSide::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_export->setEnabled(!isBusy && !m_standing.isRevoked());
}

core::BadgeFormat StackSide::format() const
{
    return core::BadgeFormat(m_format->current());
}

std::optional<QDate> StackSide::capstoneAcceptedOn() const
{
    return m_hasCapstone && m_accepted->isChecked() ? std::optional(m_day->date()) : std::nullopt;
}

void StackSide::refuse(const QString& sentence)
{
    m_error->say(sentence);
    m_error->show();
}

void StackSide::say(const QString& sentence, const QString& folder)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
    m_openFolder->setVisible(!folder.isEmpty());
    if (!folder.isEmpty())
        m_folder = folder;
}

} // namespace ui
