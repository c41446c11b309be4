// SPDX-License-Identifier: MIT
#include "ui/pages/badges/awardlist.h"

#include "core/awards/renewing.h"
#include "ui/look/badges.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Fact { IdRole = Qt::UserRole + 1, TitleRole, FactsRole, DateRole, ToneRole };
constexpr int pictureSide = 36;

/// Paints one award: badge, person and date, microcredential, number and standing.
class AwardDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, scaled(76)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const auto& look = tokens(option.palette);
        painter->save();
        beginPicture(*painter);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, look.accentSoft);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, look.surface2);
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look.line);
        const auto place = option.rect.adjusted(15, 0, -15, -1);
        const QRect box(
            place.left(), place.center().y() - pictureSide / 2, pictureSide, pictureSide);
        painter->drawPixmap(box, index.data(Qt::DecorationRole).value<QPixmap>());
        paintWords(*painter, place.adjusted(pictureSide + 13, 0, 0, 0), index, look);
        if (option.state & QStyle::State_HasFocus) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(look.accent, 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), 6, 6);
        }
        painter->restore();
    }

private:
    static void paintWords(
        QPainter& painter, const QRect& place, const QModelIndex& index, const Tokens& look)
    {
        const int high = scaled(20);
        const int low = scaled(16);
        QRect where(place.left(), place.top() + (place.height() - high - 2 * low - 2) / 2,
            place.width(), high);
        const auto date = index.data(DateRole).toString();
        painter.setFont(fontOf(TextRole::Secondary));
        painter.setPen(look.muted);
        painter.drawText(where, Qt::AlignRight | Qt::AlignVCenter, date);
        const int taken = painter.fontMetrics().horizontalAdvance(date) + 8;
        painter.setFont(fontOf(TextRole::Text, true));
        painter.setPen(look.text);
        write(painter, where.adjusted(0, 0, -taken, 0), index.data().toString());
        painter.setFont(fontOf(TextRole::Secondary));
        where = QRect(where.left(), where.bottom() + 1, where.width(), low);
        write(painter, where, index.data(TitleRole).toString());
        painter.setPen(strong(look, Tone(index.data(ToneRole).toInt())));
        where.translate(0, low + 2);
        write(painter, where, index.data(FactsRole).toString());
    }

    static void write(QPainter& painter, const QRect& where, const QString& text)
    {
        painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    }
};

bool holds(const AwardedBadge& badge, const QString& words)
{
    const QStringList facts{
        badge.who, badge.code, badge.title, badge.number, standingOf(badge, QDate::currentDate())};
    const auto text = facts.join(u'\n');
    const auto all = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(all.begin(), all.end(),
        [&](const auto& word) { return text.contains(word, Qt::CaseInsensitive); });
}

// What wants a step is marked; its words say what it is.
Tone toneOf(const AwardedBadge& badge, const QDate& today)
{
    return endsSoon(badge, today) ? Tone::Warn : Tone::Muted;
}

QStandardItem* rowOf(const AwardedBadge& badge, qreal devicePixelRatio)
{
    const auto title = badge.code + u' ' + badge.title;
    const auto facts = u"%1 · %2"_s.arg(badge.number, standingOf(badge, QDate::currentDate()));
    auto* row = new QStandardItem(badge.who);
    row->setEditable(false);
    row->setData(badgePixmap(badge.design, pictureSide, devicePixelRatio), Qt::DecorationRole);
    row->setData(badge.award.toString(), IdRole);
    row->setData(title, TitleRole);
    row->setData(facts, FactsRole);
    row->setData(shortDate(badge.on), DateRole);
    row->setData(int(toneOf(badge, QDate::currentDate())), ToneRole);
    const QStringList all{badge.who, title, shortDate(badge.on), facts};
    row->setToolTip(all.join(u'\n'));
    row->setData(all.join(u", "_s), Qt::AccessibleTextRole);
    return row;
}

} // namespace

AwardList::AwardList(QWidget* parent)
    : QListView(parent)
    , m_rows(new QStandardItemModel(this))
{
    setAccessibleName(tr("Awards"));
    setModel(m_rows);
    setItemDelegate(new AwardDelegate(this));
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QListView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void AwardList::setBadges(const QList<AwardedBadge>& badges, const QString& words)
{
    const auto kept = current();
    {
        const QSignalBlocker quiet(this);
        m_rows->clear();
        for (const auto& badge : badges) {
            if (holds(badge, words))
                m_rows->appendRow(rowOf(badge, devicePixelRatioF()));
        }
        setCurrentIndex(m_rows->index(0, 0));
        if (kept)
            setCurrent(*kept);
    }
    emit currentAwardChanged();
}

std::optional<core::AwardId> AwardList::current() const
{
    if (!currentIndex().isValid())
        return {};
    return core::AwardId::fromString(currentIndex().data(IdRole).toString());
}

void AwardList::setCurrent(const core::AwardId& award)
{
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        if (m_rows->item(i)->data(IdRole).toString() == award.toString())
            setCurrentIndex(m_rows->index(i, 0));
    }
}

void AwardList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    emit currentAwardChanged();
}

bool endsSoon(const AwardedBadge& badge, const QDate& today)
{
    return badge.status == core::AwardStatus::Issued && badge.validThrough
        && today <= *badge.validThrough && today.daysTo(*badge.validThrough) <= core::renewalDays;
}

QString standingOf(const AwardedBadge& badge, const QDate& today)
{
    if (badge.status == core::AwardStatus::Revoked)
        return AwardList::tr("revoked");
    if (!badge.validThrough)
        return AwardList::tr("valid without end");
    if (endsSoon(badge, today))
        return AwardList::tr("ends soon, on %1").arg(shortDate(*badge.validThrough));
    return *badge.validThrough < today
        ? AwardList::tr("expired %1").arg(shortDate(*badge.validThrough))
        : AwardList::tr("valid through %1").arg(shortDate(*badge.validThrough));
}

QString shortDate(const QDate& day)
{
    return QLocale().toString(day, u"d MMM yyyy");
}

} // namespace ui
