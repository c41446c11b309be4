// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/itemsform.h"

class QLabel;

namespace ui {

/// What a teacher will know and be able to do.
class ObjectivesForm : public ItemsForm {
    Q_OBJECT

public:
    ObjectivesForm(DesignDraft& draft, QWidget* parent);

protected:
    QList<DesignItem> items(const core::Design& design) const override;
    void insert(core::Design& design, const QString& id) override;
    void remove(core::Design& design, int row) override;
    void move(core::Design& design, int from, int to) override;
    void refreshChoices() override;

private:
    QLabel* m_verb = nullptr;
    LinkSet* m_evidence = nullptr;
};

} // namespace ui
