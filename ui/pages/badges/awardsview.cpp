// SPDX-License-Identifier: MIT
#include "ui/pages/badges/awardsview.h"

#include "core/credentials/schoolkey.h"
#include "ui/edit/longwork.h"
#include "ui/keys/keypanel.h"
#include "ui/look/type.h"
#include "ui/pages/badges/awardfacts.h"
#include "ui/pages/badges/awardlist.h"
#include "ui/pages/badges/badgeexport.h"
#include "ui/pages/badges/kitpanel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/reasonpanel.h"
#include "ui/widgets/searchfield.h"

#include <QStackedLayout>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QList<EmptyState::Way> waysOn()
{
    return {{u"review"_s, AwardsView::tr("Read what was handed in"),
                AwardsView::tr("When all reviews of a piece of work are in, decide on it. Approved "
                               "work earns its badge at once."),
                AwardsView::tr("Open the reviews")},
        {u"shield"_s, AwardsView::tr("Check a badge"),
            AwardsView::tr("Somebody shows you a badge? See whether it is unchanged, who signed "
                           "it and whose it is. Nothing is sent anywhere."),
            AwardsView::tr("Check a badge…")}};
}

QString sublineOf(const QList<AwardedBadge>& badges)
{
    if (badges.isEmpty())
        return {};
    const auto awarded = badges.size() == 1 ? AwardsView::tr("1 awarded")
                                            : AwardsView::tr("%1 awarded").arg(badges.size());
    const auto ending = std::count_if(badges.begin(), badges.end(),
        [](const AwardedBadge& badge) { return endsSoon(badge, QDate::currentDate()); });
    if (ending == 0)
        return awarded;
    return ending == 1 ? AwardsView::tr("%1, 1 ends soon").arg(awarded)
                       : AwardsView::tr("%1, %2 end soon").arg(awarded, QString::number(ending));
}

} // namespace

AwardsView::AwardsView(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_store(context.store)
    , m_editor(context.editor)
    , m_me(context.me)
    , m_model(new BadgesModel(context.store, this))
    , m_export(new BadgeExport(context.store, context.editor, this))
{
    build(context);
    wire();
    refresh();
}

void AwardsView::build(const PageContext& context)
{
    m_header = new PageHeader(tr("Badges"), context.actions, this);
    auto* stacks = m_header->addButton(tr("Stacks"), u"stack"_s);
    connect(stacks, &QPushButton::clicked, this, &AwardsView::stacksWanted);
    auto* check = m_header->addButton(tr("Check a badge…"), u"shield"_s);
    connect(check, &QPushButton::clicked, this, &AwardsView::checkWanted);
    auto* prior = m_header->addButton(tr("Earned before…"), u"import"_s);
    prior->setToolTip(tr("Award from a CSV file what people earned before or elsewhere"));
    connect(prior, &QPushButton::clicked, this, &AwardsView::priorWanted);
    m_exportAll = m_header->addButton(tr("Export all…"), u"folder"_s);
    m_exportOne = m_header->setPrimary(tr("Export…"), u"export"_s);
    m_empty = new EmptyState(tr("No badges yet"),
        tr("A badge is awarded when the reviews of a teacher's work are in and the decision is "
           "“Approved”. Its certificate then lies here, ready to be printed."),
        waysOn(), this);
    auto* work = new QWidget(this);
    auto* body = new QHBoxLayout(work);
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addWidget(buildList());
    body->addWidget(buildPaper(), 1);
    body->addWidget(buildSide(context));
    m_views = new QStackedLayout;
    m_views->addWidget(m_empty);
    m_views->addWidget(work);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_views, 1);
}

QWidget* AwardsView::buildList()
{
    auto* card = new Card(this);
    card->setFixedWidth(scaledColumn(300));
    card->body()->setContentsMargins(1, 8, 1, 1);
    m_find = new SearchField(tr("Find an award"), card);
    m_find->setMinimumWidth(0);
    m_find->setMaximumWidth(QWIDGETSIZE_MAX);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_find);
    m_list = new AwardList(card);
    m_nothing = label({}, LabelRole::Muted, card, true);
    m_nothing->setContentsMargins(16, 8, 16, 8);
    card->body()->addLayout(top);
    card->body()->addWidget(line(card));
    card->body()->addWidget(m_nothing, 0, Qt::AlignTop);
    card->body()->addWidget(m_list, 1);
    card->body()->setSpacing(0);
    card->body()->insertSpacing(1, 8);
    return card;
}

QWidget* AwardsView::buildPaper()
{
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_reason = new ReasonPanel(middle);
    auto* card = new Card(middle);
    card->body()->setContentsMargins(1, 4, 1, 1);
    card->body()->setSpacing(0);
    m_tabs = new QTabBar(card);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Papers of this award"));
    m_tabs->addTab(tr("Certificate"));
    m_tabs->addTab(tr("Letter of decision"));
    m_view = new PaperView(card);
    m_note = label({}, LabelRole::Secondary, card, true);
    m_note->setContentsMargins(15, 8, 15, 8);
    card->body()->addWidget(m_tabs);
    card->body()->addWidget(line(card));
    card->body()->addWidget(m_view, 1);
    card->body()->addWidget(m_note);
    column->addWidget(m_reason);
    column->addWidget(card, 1);
    return middle;
}

QWidget* AwardsView::buildSide(const PageContext& context)
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_facts = new AwardFacts(side);
    m_key = new KeyPanel(context.store, context.editor, side);
    m_key->hide();
    m_kit = new KitPanel(side);
    m_kit->hide();
    column->addWidget(m_facts);
    column->addWidget(m_kit);
    column->addWidget(m_key);
    return side;
}

void AwardsView::wire()
{
    connect(m_model, &BadgesModel::changed, this, &AwardsView::refresh);
    connect(m_model, &BadgesModel::failed, this, &AwardsView::failed);
    connect(m_empty, &EmptyState::chosen, this, [this](int way) {
        if (way == 0)
            emit wanted(PageId::Review, {});
        else
            emit checkWanted();
    });
    connect(m_find, &QLineEdit::textChanged, this, &AwardsView::refresh);
    connect(m_list, &AwardList::currentAwardChanged, this, &AwardsView::showAward);
    connect(m_list, &QListView::activated, this, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_tabs, &QTabBar::currentChanged, this, &AwardsView::showPaper);
    connect(m_exportOne, &QPushButton::clicked, this, &AwardsView::askFile);
    connect(m_exportAll, &QPushButton::clicked, this, &AwardsView::askFolder);
    connect(m_reason, &ReasonPanel::given, this, &AwardsView::take);
    connect(m_reason, &ReasonPanel::closed, m_reason, &QWidget::hide);
    connect(m_facts, &AwardFacts::formatChosen, this, &AwardsView::showWays);
    connect(m_facts, &AwardFacts::paperChosen, this, [this](core::PaperSize paper) {
        m_paper = paper;
        showPaper();
    });
    connect(m_facts, &AwardFacts::standingWanted, this, &AwardsView::askReason);
    connect(m_facts, &AwardFacts::renewalWanted, this, &AwardsView::askRenewal);
    connect(m_facts, &AwardFacts::reissueWanted, this, &AwardsView::askReissue);
    connect(m_facts, &AwardFacts::keyWanted, this, [this] { askKey({}); });
    connect(m_facts, &AwardFacts::kitWanted, this, &AwardsView::askKit);
    connect(m_kit, &KitPanel::closed, this, [this] { showSide(m_facts); });
    connect(m_kit, &KitPanel::wanted, this, &AwardsView::askKitFolder);
    connect(m_key, &KeyPanel::closed, this, [this] { showSide(m_facts); });
    connect(m_key, &KeyPanel::failed, this, &AwardsView::failed);
    connect(m_export, &BadgeExport::keyWanted, this,
        [this] { askKey([this](core::SigningKey key) { m_export->unlock(std::move(key)); }); });
    connect(m_export, &BadgeExport::busyChanged, this, &AwardsView::showWays);
    connect(m_export, &BadgeExport::failed, this, &AwardsView::failed);
    connect(m_export, &BadgeExport::done, m_facts, &AwardFacts::say);
}

void AwardsView::refresh()
{
    const auto& badges = m_model->badges();
    m_views->setCurrentIndex(badges.isEmpty() ? 0 : 1);
    m_exportAll->setVisible(!badges.isEmpty());
    m_header->setSubline(sublineOf(badges));
    m_facts->setPaper(paperSize());
    const auto key = core::schoolKey(m_store);
    m_facts->setKey(key && *key);
    m_shown.clear();
    m_list->setBadges(badges, m_find->text());
    const bool isFound = m_list->current().has_value();
    m_nothing->setText(tr("No award has “%1” in it. Look for a teacher, a microcredential, a "
                          "number, or a word such as “expired”.")
                           .arg(m_find->text().trimmed()));
    m_nothing->setVisible(!isFound);
    m_list->setVisible(isFound);
}

void AwardsView::open(const QVariant& target)
{
    if (m_model->badges().isEmpty()) {
        m_empty->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (const auto award = core::AwardId::fromString(target.toString())) {
        m_find->clear();
        m_list->setCurrent(*award);
    }
    m_list->setFocus(Qt::OtherFocusReason);
}

const AwardedBadge* AwardsView::current() const
{
    const auto award = m_list->current();
    return award ? m_model->badge(*award) : nullptr;
}

core::PaperSize AwardsView::paperSize() const
{
    return m_paper.value_or(m_model->paper());
}

bool AwardsView::showsLetter() const
{
    return m_tabs->currentIndex() == 1 && m_tabs->isTabVisible(1);
}

core::BadgeFormat AwardsView::format() const
{
    return showsLetter() ? core::BadgeFormat::Pdf : m_facts->format();
}

void AwardsView::showAward()
{
    const auto* badge = current();
    m_reason->hide();
    m_facts->parentWidget()->setVisible(badge != nullptr);
    showWays();
    if (!badge) {
        m_shown.clear();
        m_tabs->hide();
        m_note->hide();
        m_view->clear();
        return;
    }
    m_tabs->show();
    m_tabs->setTabVisible(1, badge->letter.has_value());
    m_facts->setBadge(*badge);
    showSteps(*badge);
    showPaper();
}

/// What can be exported now, and what its button says.
void AwardsView::showWays()
{
    const auto* badge = current();
    const bool isIdle = !m_work && !m_export->isBusy();
    const auto name = QString::fromLatin1(nameOf(format())).toUpper();
    m_exportOne->setText(showsLetter() ? tr("Export the letter…") : tr("Export %1…").arg(name));
    m_exportOne->setAccessibleName(m_exportOne->text());
    m_exportOne->setVisible(badge != nullptr);
    m_exportOne->setEnabled(
        isIdle && badge && (showsLetter() || badge->status == core::AwardStatus::Issued));
    m_exportAll->setEnabled(isIdle);
}

void AwardsView::showPaper()
{
    const auto* badge = current();
    if (!badge)
        return;
    const bool isLetter = showsLetter();
    const auto json = signedNow(*badge);
    const auto shown = u"%1 %2 %3 %4"_s.arg(badge->award.toString())
                           .arg(isLetter)
                           .arg(int(paperSize()))
                           .arg(json.size());
    m_note->setVisible(isLetter && badge->isDrafted);
    m_note->setText(tr("No letter was kept with this decision. This one is drafted from what the "
                       "reviewers said."));
    if (shown == m_shown)
        return;
    m_shown = shown;
    showWays();
    m_view->setPaper(
        isLetter ? letterPaper(*badge, paperSize()) : certificatePaper(*badge, paperSize(), json),
        isLetter ? tr("Letter of decision to %1, %2").arg(badge->who, badge->title)
                 : tr("Certificate of %1, %2").arg(badge->who, badge->title));
}

/// The key is asked for beside the paper; `then` goes on with it.
void AwardsView::askKey(const std::function<void(core::SigningKey)>& then)
{
    showSide(m_key);
    m_key->begin([this, then](core::SigningKey key) {
        showSide(m_facts);
        refresh();
        if (then)
            then(std::move(key));
    });
}

void AwardsView::showSide(QWidget* side)
{
    m_facts->setVisible(side == m_facts);
    m_key->setVisible(side == m_key);
    m_kit->setVisible(side == m_kit);
    if (side == m_facts) // what had the focus is gone
        m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
