// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/samples.h"
#include "ui/pages/catalogue/cataloguepage.h"
#include "ui/pages/catalogue/designer/designerview.h"
#include "ui/pages/catalogue/designer/designfields.h"
#include "ui/pages/catalogue/designer/rubricview.h"
#include "ui/pages/catalogue/designer/steplist.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The catalogue with the designer in it, worked by its widgets alone.
struct Designer {
    std::unique_ptr<core::Store> store = samples::store();
    ui::Editor editor{*store};
    ui::Actions actions;
    ui::CataloguePage page{*store, editor, actions, nullptr};

    Designer()
    {
        page.resize(1280, 700);
        page.show();
        page.activateWindow();
        QCoreApplication::processEvents();
    }

    template <typename Widget>
    Widget* find(const QString& name) const
    {
        for (auto* found : page.findChildren<Widget*>()) {
            if (found->isVisible() && found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }

    template <typename Widget>
    Widget& the(const QString& name) const
    {
        INFO(name.toStdString());
        auto* found = find<Widget>(name);
        REQUIRE(found);
        return *found;
    }

    void press(const QString& name) const
    {
        the<QPushButton>(name).click();
        QCoreApplication::processEvents();
    }

    void write(const QString& name, const QString& words) const
    {
        if (auto* line = find<QLineEdit>(name)) {
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, words);
        } else {
            auto& text = the<ui::TextField>(name);
            text.setFocus();
            text.setPlainText(words);
        }
        leave();
    }

    /// Goes elsewhere, so that what was written is a step.
    void leave() const
    {
        if (auto* focus = QApplication::focusWidget())
            focus->clearFocus();
        QCoreApplication::processEvents();
    }

    void tick(const QString& name) const
    {
        the<QCheckBox>(name).click();
        QCoreApplication::processEvents();
    }

    void go(ui::DesignStep step) const
    {
        auto& steps = the<ui::StepList>(u"Steps"_s);
        steps.setCurrentIndex(steps.model()->index(int(step), 0));
        QCoreApplication::processEvents();
    }

    /// Writes into a cell of the rubric as with the keyboard.
    void writeCell(int row, int column, const QString& words) const
    {
        auto& view = the<ui::RubricView>(u"Rubric"_s);
        view.setFocus();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // a cell before
        view.setCurrentIndex(view.model()->index(row, column));
        QTest::keyClick(&view, Qt::Key_Return);
        auto* cell = view.viewport()->findChild<QPlainTextEdit*>();
        REQUIRE(cell);
        cell->setPlainText(words);
        QTest::keyClick(cell, Qt::Key_Tab);
        QCoreApplication::processEvents();
        view.drop();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void choose(const QString& menu, const QString& start) const
    {
        for (auto* action : page.findChild<QMenu*>(menu)->actions()) {
            if (action->text().startsWith(start)) {
                action->trigger();
                QCoreApplication::processEvents();
                return;
            }
        }
        FAIL("no such entry: " << start.toStdString());
    }

    void openStarter() const { choose(u"starters"_s, u"CM-01"_s); }

    QList<core::MicrocredentialVersion> versions(const QString& code) const
    {
        const auto found = must(store->microcredentials().withCode(code));
        return found ? must(store->versions().of(found->id))
                     : QList<core::MicrocredentialVersion>();
    }
    core::Design design(const QString& code = u"CM-01"_s) const
    {
        return versions(code).last().content;
    }
    bool says(const QString& words) const
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const auto* label) { return label->isVisible() && label->text().contains(words); });
    }

    // The steps of a whole design.
    void writeBasics() const;
    void writeObjectiveAndEvidence() const;
    void writeRubric() const;
};
