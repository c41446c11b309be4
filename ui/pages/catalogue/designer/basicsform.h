// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/stepform.h"

namespace ui {

/// What a microcredential is, for whom, and which need it answers.
class BasicsForm : public StepForm {
    Q_OBJECT

public:
    BasicsForm(DesignDraft& draft, QWidget* parent);

    void refresh() override;
    bool commit() override;
    void drop() override;
    void lead(const QString& path) override;

private:
    void buildHead(QBoxLayout* column);
    void buildNeed(QBoxLayout* column);
    void buildMethod(QBoxLayout* column);
    void buildAudience(QBoxLayout* column);
    void buildTime(QBoxLayout* column);
    void buildNotes(QBoxLayout* column);
    void addList(QLineEdit* edit, const QString& name, const QString& step,
        std::optional<QStringList> core::Audience::*list);
    void addMinutes(const QString& name, const QString& key,
        std::optional<int> core::Effort::*minutes, QLayout* to);
    void takeCode();

    QLineEdit* m_code = nullptr;
    QLabel* m_codeError = nullptr;
};

} // namespace ui
