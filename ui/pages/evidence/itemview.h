// SPDX-License-Identifier: MIT
#pragma once

#include "core/work/work.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace ui {

class PreviewPane;

/// What somebody wants to do with a piece of evidence.
enum class ItemWish {
    Open,
    Edit,
    Replace,
    Rename,
    Remove,
    RecordConsent,
    WithdrawConsent,
    RecordMasking,
    FindAgain,
    SearchFolder,
};

/// One piece of evidence: its preview or its text, what is known of it, and what can be done.
class ItemView : public QFrame {
    Q_OBJECT

public:
    struct Sight {
        const core::Work& work;
        const core::EvidenceItem& item;
        QDate today;
        QString path; ///< of its file
        bool canChange = false;
    };

    ItemView(const Sight& sight, QWidget* parent = nullptr);

signals:
    void wished(ui::ItemWish wish);

private:
    void buildHidden(const Sight& sight);
    void buildText(const Sight& sight);
    void buildFile(const Sight& sight);
    void addFacts(QVBoxLayout& column, const Sight& sight);
    void addPrivacyButtons(QVBoxLayout& column, const Sight& sight);
    void addButtons(QVBoxLayout& column, const Sight& sight);
    void addWish(QLayout& row, const QString& text, ItemWish wish);
    void sayMissing(const core::Error& error);

    QVBoxLayout* m_body;
    QWidget* m_missing = nullptr;
    QLabel* m_missingWords = nullptr;
    QLabel* m_text = nullptr;
};

} // namespace ui
