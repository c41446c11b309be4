// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/itemsform.h"

namespace ui {

/// What a teacher can learn from.
class ResourcesForm : public ItemsForm {
    Q_OBJECT

public:
    ResourcesForm(DesignDraft& draft, QWidget* parent);

protected:
    QList<DesignItem> items(const core::Design& design) const override;
    void insert(core::Design& design, const QString& id) override;
    void remove(core::Design& design, int row) override;
    void move(core::Design& design, int from, int to) override;
    void refreshChoices() override;

private:
    LinkSet* m_objectives = nullptr;
};

} // namespace ui
