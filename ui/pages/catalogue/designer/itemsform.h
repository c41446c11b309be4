// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/itemlist.h"
#include "ui/pages/catalogue/designer/stepform.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace ui {

/// A step about a list of parts: all of them on the left in their order, one of them to edit.
class ItemsForm : public StepForm {
    Q_OBJECT

public:
    void refresh() override;
    void drop() override;
    void lead(const QString& path) override;

protected:
    /// What the parts are called: "O", "/objectives", "+ Objective", "objective".
    struct Words {
        QChar letter;
        QString path;
        QString add; ///< on the button
        QString addStep; ///< "Add objective %1"
        QString removeStep;
        QString moveStep;
        QString nothing; ///< what to do when there is none
        QString firstField; ///< where writing begins: "statement"
    };

    ItemsForm(DesignDraft& draft, DesignStep step, const Words& words, QWidget* parent);

    virtual QList<DesignItem> items(const core::Design& design) const = 0;
    virtual void insert(core::Design& design, const QString& id) = 0;
    virtual void remove(core::Design& design, int row) = 0;
    virtual void move(core::Design& design, int from, int to) = 0;
    virtual void refreshChoices() { } ///< what the fields offer, before they show

    int row() const { return m_row; }
    QVBoxLayout* form() const { return m_form; } ///< where the fields of one part go
    QString pathTo(const QString& field) const
    {
        return m_words.path + QLatin1StringView("/#/") + field;
    }

private:
    void buildList();
    void show(int row);
    void addItem();
    void removeItem(int row);
    void moveItem(int from, int to);
    bool needsYou(int row) const;

    Words m_words;
    int m_row = 0;
    QString m_shown; ///< the id of the part that the fields show
    ItemList* m_list = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QWidget* m_both = nullptr;
    QLabel* m_nothing = nullptr;
    QLabel* m_title = nullptr;
    QScrollArea* m_area = nullptr;
    QVBoxLayout* m_form = nullptr;
};

} // namespace ui
