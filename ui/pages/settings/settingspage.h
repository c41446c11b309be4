// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.h"

class QScrollArea;
class QVBoxLayout;

namespace ui {

class PageHeader;
class RowList;

/// The school, who sits here, how Laurel looks, backups, and what stays on this computer. Changes
/// are kept as they are made.
class SettingsPage : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(const PageContext& context, QWidget* parent = nullptr);

    /// `target` names a part: "you", "backups".
    void open(const QVariant& target) override;

private:
    void build(const PageContext& context);
    void add(const QString& name, const QString& icon, const QString& title, const QString& detail,
        QWidget* card);
    void showPart(const QString& name);

    PageHeader* m_header = nullptr;
    RowList* m_parts = nullptr;
    QScrollArea* m_area = nullptr;
    QVBoxLayout* m_cards = nullptr;
};

} // namespace ui
