// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/itemsform.h"

namespace ui {

/// What a teacher hands in.
class EvidenceForm : public ItemsForm {
    Q_OBJECT

public:
    EvidenceForm(DesignDraft& draft, QWidget* parent);

protected:
    QList<DesignItem> items(const core::Design& design) const override;
    void insert(core::Design& design, const QString& id) override;
    void remove(core::Design& design, int row) override;
    void move(core::Design& design, int from, int to) override;
    void refreshChoices() override;

private:
    void buildWhat();
    void buildLimits();
    void addRange(const QString& name, const QString& key, int factor,
        std::optional<core::Range> core::EvidenceRequirement::*range, QLayout* to);

    LinkSet* m_types = nullptr;
    LinkSet* m_objectives = nullptr;
};

} // namespace ui
