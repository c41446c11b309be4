// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/badges/badgesmodel.h"

#include <QListView>

class QStandardItemModel;

namespace ui {

/// The awards, one in a row of three lines; the current one stays marked.
class AwardList : public QListView {
    Q_OBJECT

public:
    explicit AwardList(QWidget* parent = nullptr);

    /// Shows `badges` that hold every word of `words`, also such as "expired". The current award
    /// stays when it is among them; otherwise the first one is.
    void setBadges(const QList<AwardedBadge>& badges, const QString& words = {});

    std::optional<core::AwardId> current() const;
    void setCurrent(const core::AwardId& award);

signals:
    void currentAwardChanged();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    QStandardItemModel* m_rows;
};

/// True when the award counts, and its end is near enough to renew it.
bool endsSoon(const AwardedBadge& badge, const QDate& today);

/// "valid through 11 May 2031", "ends soon, on 11 May 2031", "expired 11 May 2031", "revoked",
/// "valid without end".
QString standingOf(const AwardedBadge& badge, const QDate& today);

/// "11 May 2026"
QString shortDate(const QDate& day);

} // namespace ui
