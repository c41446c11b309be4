// SPDX-License-Identifier: MIT
#include "ui/pages/people/personpanel.h"

#include "ui/look/badges.h"
#include "ui/look/marks.h"
#include "ui/look/type.h"
#include "ui/pages/people/peoplewords.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rowlist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QPixmap portrait(const QString& name, int side, const QWidget& widget)
{
    const auto ratio = widget.devicePixelRatioF();
    QPixmap made(QSize(side, side) * ratio);
    made.setDevicePixelRatio(ratio);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    paintPortrait(painter, QRectF(0, 0, side, side), name, tokens(widget.palette()));
    return made;
}

} // namespace

PersonPanel::PersonPanel(bool hasWorkPage, bool hasBadgePage, QWidget* parent)
    : SidePanel(tr("Person"), parent, 344)
    , m_hasWorkPage(hasWorkPage)
    , m_hasBadgePage(hasBadgePage)
{
    build();
    wire();
}

void PersonPanel::build()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(area);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 16, 0, 16);
    layout->setSpacing(8);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(15, 0, 15, 0);
    top->setSpacing(8);
    buildPerson(*top, inside);
    buildRoles(*top, inside);
    buildWork(*top, inside);
    layout->addLayout(top);
    m_work = new RowList(tr("Work"), inside, true);
    m_work->setQuiet(true);
    layout->addWidget(m_work);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(15, 8, 15, 0);
    below->addWidget(label(tr("Badges"), LabelRole::Strong, inside));
    m_noBadges = label(tr("No badge yet."), LabelRole::Muted, inside, true);
    below->addWidget(m_noBadges);
    layout->addLayout(below);
    m_badges = new RowList(tr("Badges"), inside, true);
    m_badges->setQuiet(true);
    layout->addWidget(m_badges);
    layout->addStretch();
    area->setWidget(inside);
    body()->addWidget(area);
}

void PersonPanel::wire()
{
    for (auto* box : std::as_const(m_roles))
        connect(box, &QCheckBox::clicked, this, &PersonPanel::takeRoles);
    connect(m_active, &QCheckBox::clicked, this, [this](bool isActive) {
        auto person = m_person;
        person.active = isActive;
        emit edited(isActive ? tr("Make %1 active").arg(person.displayName())
                             : tr("Make %1 inactive").arg(person.displayName()),
            m_person, person);
    });
    connect(m_enroll, &QPushButton::clicked, this, [this] { openEnrolling(true); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { openEnrolling(false); });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        if (const int chosen = m_choice->currentIndex(); chosen >= 0 && chosen < m_offers.size())
            emit enrollWanted(m_person, m_offers.at(chosen).microcredential);
    });
    connect(m_work, &RowList::chosen, this, &PersonPanel::workChosen);
    connect(m_badges, &RowList::chosen, this, &PersonPanel::badgeChosen);
}

void PersonPanel::buildPerson(QVBoxLayout& layout, QWidget* parent)
{
    m_initials = new QLabel(parent);
    m_name = label({}, LabelRole::Section, parent, true);
    m_position = label({}, LabelRole::Muted, parent, true);
    m_email = label({}, LabelRole::Text, parent, true);
    m_email->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_position);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_initials, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    layout.addLayout(row);
    layout.addWidget(m_email);
}

void PersonPanel::buildRoles(QVBoxLayout& layout, QWidget* parent)
{
    layout.addSpacing(4);
    layout.addWidget(label(tr("Roles"), LabelRole::Strong, parent));
    auto* grid = new QGridLayout;
    grid->setSpacing(4);
    const auto roles = allRoles();
    for (int i = 0; i < roles.size(); ++i) {
        auto* box = new QCheckBox(roleWord(roles.at(i)), parent);
        box->setAccessibleName(roleWord(roles.at(i)));
        m_roles.insert(roles.at(i), box);
        grid->addWidget(box, i / 2, i % 2);
    }
    m_active = new QCheckBox(tr("Active at the school"), parent);
    m_active->setAccessibleName(m_active->text());
    grid->addWidget(m_active, int(roles.size()) / 2, 0, 1, 2);
    layout.addLayout(grid);
}

void PersonPanel::buildWork(QVBoxLayout& layout, QWidget* parent)
{
    m_enroll = button(tr("Enroll…"), ButtonKind::Link, parent);
    auto* head = new QHBoxLayout;
    head->addWidget(label(tr("Work"), LabelRole::Strong, parent));
    head->addStretch();
    head->addWidget(m_enroll);
    layout.addSpacing(4);
    layout.addLayout(head);
    m_enrolling = well(parent);
    m_choice = new QComboBox(m_enrolling);
    m_choice->setAccessibleName(tr("Microcredential"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    m_choice->setFixedHeight(scaled(32));
    m_confirm = button(tr("Enroll"), ButtonKind::Normal, m_enrolling);
    m_cancel = button(tr("Cancel"), ButtonKind::Quiet, m_enrolling);
    m_refusal = label({}, LabelRole::Text, m_enrolling, true);
    m_refusal->setProperty("tone", u"danger"_s);
    m_refusal->hide();
    auto* inside = new QVBoxLayout(m_enrolling);
    inside->setContentsMargins(12, 12, 12, 12);
    inside->setSpacing(8);
    inside->addWidget(label(tr("A published microcredential"), LabelRole::Secondary, m_enrolling));
    inside->addWidget(m_choice);
    inside->addWidget(m_refusal);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_confirm);
    row->addWidget(m_cancel);
    row->addStretch();
    inside->addLayout(row);
    m_enrolling->hide();
    layout.addWidget(m_enrolling);
    m_noWork = label({}, LabelRole::Muted, parent, true);
    layout.addWidget(m_noWork);
}

void PersonPanel::showPerson(const core::Person& person, const QList<PersonWork>& work,
    const QList<PersonBadge>& badges, const QList<Offer>& offers)
{
    if (person.id != m_person.id)
        openEnrolling(false);
    m_person = person;
    const int chosen = m_choice->currentIndex();
    m_offers = offers;
    m_choice->clear();
    for (const auto& offer : offers)
        m_choice->addItem(u"%1 %2"_s.arg(offer.microcredential.code, offer.title));
    m_choice->setCurrentIndex(
        std::clamp(chosen, offers.isEmpty() ? -1 : 0, int(offers.size()) - 1));
    m_enroll->setVisible(!offers.isEmpty() && !m_enrolling->isVisibleTo(this));
    const auto name = person.displayName();
    m_initials->setPixmap(portrait(name, scaled(40), *this));
    m_name->setText(name);
    m_position->setText(person.positionTitle.value_or(QString()));
    m_position->setVisible(person.positionTitle.has_value());
    m_email->setText(person.email.value_or(tr("No e-mail address")));
    for (auto box = m_roles.cbegin(); box != m_roles.cend(); ++box)
        box.value()->setChecked(person.has(box.key()));
    m_active->setChecked(person.active);
    showWork(work);
    showBadges(badges);
    setVisible(true);
}

void PersonPanel::showWork(const QList<PersonWork>& work)
{
    QList<Row> rows;
    for (const auto& item : work) {
        Row row{.icon = {}, .title = item.title};
        row.detail = tr("%1 · since %2").arg(item.code, QLocale().toString(item.since, u"d MMM"));
        row.pill = stateWord(item);
        row.pillTone = stateTone(item);
        if (m_hasWorkPage)
            row.target = item.enrollment.toString();
        rows.append(row);
    }
    m_work->setRows(rows);
    m_work->setVisible(!rows.isEmpty());
    m_noWork->setVisible(rows.isEmpty());
    m_noWork->setText(m_offers.isEmpty()
            ? tr("No work yet. Publish a microcredential, then enroll people on it.")
            : tr("No work yet. Enroll them to begin."));
}

void PersonPanel::showBadges(const QList<PersonBadge>& badges)
{
    QList<Row> rows;
    for (const auto& badge : badges) {
        Row row{.icon = {}, .title = badge.title};
        row.detail = tr("since %1").arg(QLocale().toString(badge.on, u"d MMM yyyy"));
        if (!badge.isActive)
            row.pill = tr("revoked");
        row.picture = badgePixmap(badge.design, 36, devicePixelRatioF());
        if (m_hasBadgePage)
            row.target = badge.award.toString();
        rows.append(row);
    }
    m_badges->setRows(rows);
    m_badges->setVisible(!rows.isEmpty());
    m_noBadges->setVisible(rows.isEmpty());
}

void PersonPanel::sayRefusal(const QString& sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        openEnrolling(false);
}

void PersonPanel::openEnrolling(bool isOpen)
{
    m_refusal->hide();
    m_enrolling->setVisible(isOpen);
    m_enroll->setVisible(!isOpen && !m_offers.isEmpty());
    if (isOpen)
        m_choice->setFocus(Qt::OtherFocusReason);
}

void PersonPanel::takeRoles()
{
    auto person = m_person;
    person.roles.clear();
    for (auto box = m_roles.cbegin(); box != m_roles.cend(); ++box) {
        if (box.value()->isChecked())
            person.roles.append(box.key());
    }
    std::sort(person.roles.begin(), person.roles.end());
    emit edited(tr("Change the roles of %1").arg(person.displayName()), m_person, person);
}

} // namespace ui
