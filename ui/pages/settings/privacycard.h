// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"
#include "ui/widgets/card.h"

class QLabel;

namespace ui {

/// What this workspace keeps of people, and where it lies.
class PrivacyCard : public Card {
    Q_OBJECT

public:
    PrivacyCard(const core::Store& store, QWidget* parent);

signals:
    void failed(const core::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    core::Result<void> refresh();
    QLabel* fact(const QString& icon);

    const core::Store& m_store;
    QLabel* m_copied;
    QLabel* m_inPlace;
    QLabel* m_consents;
};

} // namespace ui
