// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/badges/checking/badgecheck.h"
#include "ui/widgets/sidepanel.h"

namespace ui {

class ErrorBar;

/// The schools whose keys this user knows, and the way to and from a colleague's list.
class TrustPanel : public SidePanel {
    Q_OBJECT

public:
    explicit TrustPanel(BadgeCheck& check, QWidget* parent = nullptr);

    void importFrom(const QString& path);
    void exportTo(const QString& path);

private:
    void refresh();
    void askImport();
    void askExport();

    BadgeCheck& m_check;
    QLabel* m_words;
    QWidget* m_list = nullptr;
    QLabel* m_said;
    ErrorBar* m_error;
};

} // namespace ui
