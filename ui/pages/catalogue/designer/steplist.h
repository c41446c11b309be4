// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/marks.h"
#include "ui/pages/catalogue/designer/designsteps.h"

#include <QAbstractListModel>
#include <QListView>

namespace ui {

/// The steps of a design with the mark and the fact of each. Arrow keys go from step to step.
class StepList : public QListView {
    Q_OBJECT

public:
    explicit StepList(QWidget* parent);

    void read(const DesignDraft& draft);
    void setCurrent(DesignStep step);
    QSize sizeHint() const override;

signals:
    void chosen(ui::DesignStep step);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Steps;
    class Paint;

    Steps* m_steps;
    bool m_isSetting = false;
};

} // namespace ui
