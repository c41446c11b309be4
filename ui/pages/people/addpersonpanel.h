// SPDX-License-Identifier: MIT
#pragma once

#include "core/people/adding.h"
#include "ui/widgets/sidepanel.h"

#include <QHash>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace ui {

/// A form beside the roster for one new person.
class AddPersonPanel : public SidePanel {
    Q_OBJECT

public:
    explicit AddPersonPanel(QWidget* parent = nullptr);

    /// Empties the form and puts the focus into its first field.
    void begin();
    void say(const core::Error& error); ///< beside the field that is wrong

signals:
    void wanted(const core::NewPerson& person);

private:
    QLineEdit* field(const QString& name);
    QLabel* errorLine();
    void setError(QLabel* line, QLineEdit* field, const QString& sentence);
    void clearErrors();
    void take();

    QLineEdit* m_givenName;
    QLabel* m_givenNameError;
    QLineEdit* m_familyName;
    QLabel* m_familyNameError;
    QLineEdit* m_email;
    QLabel* m_emailError;
    QHash<core::Role, QCheckBox*> m_roles;
    QLabel* m_rolesError;
    QPushButton* m_add;
};

} // namespace ui
