// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/designfields.h"
#include "ui/pages/catalogue/designer/designsteps.h"
#include "ui/widgets/card.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace ui {

/// The editor of one step: its name and its question on top, its fields below.
class StepForm : public QWidget {
    Q_OBJECT

public:
    StepForm(DesignDraft& draft, DesignStep step, QWidget* parent);

    virtual void refresh(); ///< shows the draft
    virtual bool commit() { return m_fields->commit(); } ///< what is written and no step yet
    virtual void drop() { m_fields->drop(); } ///< before another draft is shown
    virtual bool isWriting() const { return m_fields->isWriting(); }

    /// Puts the focus on what the pointer names; on the first field when it names the step.
    virtual void lead(const QString& path);

signals:
    void focused(const QString& path);
    void writingChanged();
    void leadWanted(const QString& path); ///< to another step

protected:
    DesignDraft& draft() const { return m_draft; }
    FieldSet& fields() { return *m_fields; }
    QVBoxLayout* body() const { return m_body; }
    void addToHead(QWidget* widget);

    /// A column of cards that scrolls: in place of the body, or as a part of it.
    QVBoxLayout* scrollingBody(QBoxLayout* to = nullptr);

    // A field with its name above and its help below, added to a layout.
    QLineEdit* line(const QString& name, const QString& help, QLayout* to);
    TextField* text(const QString& name, const QString& help, int lines, QLayout* to);
    QSpinBox* number(const QString& name, const QString& help, int most, QLayout* to);
    QComboBox* choice(const QString& name, const QString& help, QLayout* to);
    LinkSet* links(const QString& name, const QString& help, bool isShort, QLayout* to);
    QHBoxLayout* row(QBoxLayout* to); ///< for fields side by side
    void block(const QString& name, const QString& help, QWidget* field, QLayout* to);

private:
    DesignDraft& m_draft;
    FieldSet* m_fields;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
};

} // namespace ui
