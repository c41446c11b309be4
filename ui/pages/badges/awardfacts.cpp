// SPDX-License-Identifier: MIT
#include "ui/pages/badges/awardfacts.h"

#include "ui/look/type.h"
#include "ui/pages/badges/awardlist.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tick.h"

#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

AwardFacts::AwardFacts(QWidget* parent)
    : Card(tr("Award"), parent)
{
    setFixedWidth(scaledColumn(248));
    build();
    connect(m_change, &QPushButton::clicked, this, &AwardFacts::standingWanted);
    connect(m_renew, &QPushButton::clicked, this, &AwardFacts::renewalWanted);
    connect(m_reissue, &QPushButton::clicked, this, &AwardFacts::reissueWanted);
    connect(m_format, &SegmentedControl::chosen, this, [this] {
        showPaper();
        emit formatChosen();
    });
    connect(m_paper, &SegmentedControl::chosen, this, [this](int index) {
        emit paperChosen(index == 0 ? core::PaperSize::A4 : core::PaperSize::Letter);
    });
    connect(m_openFolder, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
}

void AwardFacts::build()
{
    auto* all = new ScrollColumn(this);
    body()->addWidget(all);
    m_column = all->column();
    all->setMargins({15, 12, 15, 12});
    m_column->setSpacing(2);
    m_who = addFact(tr("Teacher"));
    m_what = addFact(tr("Microcredential"));
    m_awarded = addFact(tr("Awarded"));
    m_number = addFact(tr("Number"));
    m_standing = addFact(tr("Standing"));
    buildSteps();
    m_column->addSpacing(8);
    m_column->addWidget(line(this));
    m_column->addSpacing(8);
    m_column->addWidget(label(tr("Hand out as"), LabelRole::Secondary, this));
    m_column->addSpacing(2);
    m_format = new SegmentedControl(
        tr("Hand out as"), {tr("PDF"), tr("PNG"), tr("SVG"), tr("JSON")}, this);
    m_column->addWidget(m_format);
    m_paperPart = new QWidget(this);
    auto* paper = new QVBoxLayout(m_paperPart);
    paper->setContentsMargins(0, 8, 0, 0);
    paper->setSpacing(4);
    paper->addWidget(label(tr("Paper"), LabelRole::Secondary, m_paperPart));
    m_paper = new SegmentedControl(tr("Paper"), {tr("A4"), tr("Letter")}, m_paperPart);
    paper->addWidget(m_paper);
    m_back = new Tick(tr("Whole badge as codes on the back"), m_paperPart);
    m_back->setToolTip(tr("A photo of that page is then enough to check every word of the badge"));
    paper->addSpacing(4);
    paper->addWidget(m_back);
    m_column->addWidget(m_paperPart);
    m_kit = button(tr("Showcase kit…"), ButtonKind::Normal, this);
    m_kit->setToolTip(
        tr("One folder for the teacher: pictures, certificate, a portfolio page, texts "
           "for e-mail and résumé, and a page that checks the badge in any browser"));
    m_column->addSpacing(12);
    m_column->addWidget(m_kit, 0, Qt::AlignLeft);
    connect(m_kit, &QPushButton::clicked, this, &AwardFacts::kitWanted);
    m_keyPart = new QWidget(this);
    auto* key = new QVBoxLayout(m_keyPart);
    key->setContentsMargins(0, 16, 0, 0);
    key->setSpacing(8);
    key->addWidget(label(tr("These certificates cannot be checked by others yet: the school has "
                            "no key to sign with."),
        LabelRole::Secondary, m_keyPart, true));
    auto* make = button(tr("Make the school's key…"), ButtonKind::Normal, m_keyPart);
    key->addWidget(make, 0, Qt::AlignLeft);
    connect(make, &QPushButton::clicked, this, &AwardFacts::keyWanted);
    m_column->addWidget(m_keyPart);
    m_column->addStretch();
    m_said = label({}, LabelRole::Secondary, this, true);
    m_openFolder = button(tr("Open the folder"), ButtonKind::Link, this);
    m_column->addWidget(m_said);
    m_column->addWidget(m_openFolder);
    m_said->hide();
    m_openFolder->hide();
}

// What happened to the award, and what may be done with it.
void AwardFacts::buildSteps()
{
    m_historyPart = new QWidget(this);
    auto* history = new QVBoxLayout(m_historyPart);
    history->setContentsMargins(0, 0, 0, 8);
    history->setSpacing(2);
    history->addWidget(label(tr("History"), LabelRole::Secondary, m_historyPart));
    m_history = label({}, LabelRole::Text, m_historyPart, true);
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse);
    history->addWidget(m_history);
    m_column->addWidget(m_historyPart);
    m_note = label({}, LabelRole::Secondary, this, true);
    m_column->addWidget(m_note);
    m_renew = button(tr("Renew…"), ButtonKind::Link, this);
    m_renew->setAccessibleName(tr("Renew this award"));
    m_reissue = button(tr("Issue again…"), ButtonKind::Link, this);
    m_reissue->setAccessibleName(tr("Issue this award again under the new name"));
    m_change = button({}, ButtonKind::Link, this);
    for (auto* one : {m_renew, m_reissue, m_change})
        m_column->addWidget(one, 0, Qt::AlignLeft);
}

QLabel* AwardFacts::addFact(const QString& name)
{
    m_column->addWidget(label(name, LabelRole::Secondary, this));
    auto* value = label({}, LabelRole::Text, this, true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(value);
    m_column->addSpacing(8);
    return value;
}

void AwardFacts::setBadge(const AwardedBadge& badge)
{
    m_who->setText(badge.who);
    m_what->setText(tr("%1 %2, version %3").arg(badge.code, badge.title, badge.version));
    m_awarded->setText(shortDate(badge.on));
    m_number->setText(badge.number);
    auto standing = standingOf(badge, QDate::currentDate());
    standing.replace(0, 1, standing.at(0).toUpper());
    m_standing->setText(standing);
    m_history->setText(badge.history.join(u'\n'));
    m_historyPart->setVisible(!badge.history.isEmpty());
    const bool isRevoked = badge.status == core::AwardStatus::Revoked;
    m_kit->setEnabled(!isRevoked);
    m_change->setText(isRevoked ? tr("Reinstate…") : tr("Revoke…"));
    m_change->setAccessibleName(isRevoked ? tr("Reinstate this award") : tr("Revoke this award"));
}

void AwardFacts::offer(const AwardSteps& steps)
{
    m_renew->setVisible(steps.canRenew);
    m_reissue->setVisible(steps.canReissue);
    m_note->setText(steps.note);
    m_note->setVisible(!steps.note.isEmpty());
}

void AwardFacts::setPaper(core::PaperSize paper)
{
    m_paper->setCurrent(paper == core::PaperSize::A4 ? 0 : 1);
}

void AwardFacts::setKey(bool hasKey)
{
    m_keyPart->setVisible(!hasKey);
    m_back->setVisible(hasKey);
}

core::BadgeFormat AwardFacts::format() const
{
    return core::BadgeFormat(m_format->current());
}

core::BackPage AwardFacts::back() const
{
    return m_back->isOn() && !m_keyPart->isVisibleTo(this) ? core::BackPage::WholeBadge
                                                           : core::BackPage::None;
}

void AwardFacts::showPaper()
{
    m_paperPart->setVisible(format() == core::BadgeFormat::Pdf);
}

void AwardFacts::say(const QString& sentence, const QString& folder)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
    m_openFolder->setVisible(!folder.isEmpty());
    if (!folder.isEmpty())
        m_folder = folder;
}

} // namespace ui
