// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/itemsform.h"

class QComboBox;

namespace ui {

/// The sentences by which a teacher knows that it is there.
class SuccessForm : public ItemsForm {
    Q_OBJECT

public:
    SuccessForm(DesignDraft& draft, QWidget* parent);

protected:
    QList<DesignItem> items(const core::Design& design) const override;
    void insert(core::Design& design, const QString& id) override;
    void remove(core::Design& design, int row) override;
    void move(core::Design& design, int from, int to) override;
    void refreshChoices() override;

private:
    QComboBox* m_objective = nullptr;
};

} // namespace ui
