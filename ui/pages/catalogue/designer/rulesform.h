// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/stepform.h"

class QLabel;

namespace ui {

/// When the microcredential is met, who reads the work, and how long the badge holds.
class RulesForm : public StepForm {
    Q_OBJECT

public:
    RulesForm(DesignDraft& draft, QWidget* parent);

    void refresh() override;
    void lead(const QString& path) override;

private:
    void buildPass(QBoxLayout* column);
    void buildTrial(QBoxLayout* column);
    void buildReview(QBoxLayout* column);
    void buildDifference(QBoxLayout* column);
    void buildValidity(QBoxLayout* column);
    QComboBox* level(
        const QString& name, const QString& key, int core::PassRule::*floor, QLayout* to);
    void count(const QString& name, const QString& path, int least, int most,
        const std::function<int&(core::Design&)>& place, QLayout* to);
    void refreshTrial();
    void judge();

    QList<QComboBox*> m_levels;
    QLabel* m_rule = nullptr;
    QWidget* m_trial = nullptr;
    QHBoxLayout* m_trialRow = nullptr;
    QList<QComboBox*> m_tried;
    QStringList m_triedIds;
    QLabel* m_verdict = nullptr;
};

} // namespace ui
