// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/work.h"
#include "ui/pages/review/reviewpage.h"

#include <QTest>

#include <memory>

/// The review page of a school in memory, 1300 x 720, with its first reviewer at the desk.
struct ReviewDesk {
    explicit ReviewDesk(const samples::Practice::Adapt& adapt = {})
        : practice(adapt)
        , settings(folder.filePath(QStringLiteral("laurel.ini")), QSettings::IniFormat)
        , editor(*practice.store)
        , me(*practice.store, settings)
    {
        me.set(practice.reviewer.id);
        QObject::connect(&editor, &ui::Editor::failed,
            [this](const core::Error& error) { said.append(error.message); });
    }

    ui::ReviewPage& show()
    {
        page = std::make_unique<ui::ReviewPage>(
            ui::PageContext{*practice.store, editor, actions, me, &settings});
        QObject::connect(page.get(), &ui::Page::failed, page.get(),
            [this](const core::Error& error) { said.append(error.message); });
        page->resize(1300, 720);
        page->show();
        page->activateWindow();
        return *page;
    }

    /// The room, opened on the work of the earner.
    ui::ReviewPage& showRoom()
    {
        show().open(practice.work().enrollment.id.toString());
        return *page;
    }

    template <typename Part>
    Part* part() const
    {
        return page->findChild<Part*>();
    }

    /// The button that is seen and says `text`.
    template <typename Button>
    Button* button(const QString& text) const
    {
        for (auto* one : page->findChildren<Button*>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }

    QList<core::TimestampedComment> comments() const
    {
        const auto work = practice.work();
        return work.handedIn()->comments;
    }

    QTemporaryDir folder;
    samples::Practice practice;
    QSettings settings;
    ui::Editor editor;
    ui::Me me;
    ui::Actions actions;
    QStringList said; ///< the sentences of errors
    std::unique_ptr<ui::ReviewPage> page;
};
