// SPDX-License-Identifier: MIT
#pragma once

#include "core/demo/demoschool.h"
#include "tests/support/samples.h"
#include "ui/edit/editor.h"
#include "ui/edit/longwork.h"
#include "ui/pages/page.h"

#include <QSettings>
#include <QTest>

#include <type_traits>

/// A page of 1200 x 700 over the demo school.
template <typename Page>
struct PageDesk {
    PageDesk()
    {
        const auto path = folder.filePath(QStringLiteral("Demo.laurel"));
        must(core::createDemoSchool(path, core::now()));
        store = must(core::Store::open(path));
        editor = std::make_unique<ui::Editor>(*store);
        if constexpr (std::is_constructible_v<Page, ui::PageContext>) {
            settings = std::make_unique<QSettings>(
                folder.filePath(QStringLiteral("laurel.ini")), QSettings::IniFormat);
            me = std::make_unique<ui::Me>(*store, *settings);
            page = std::make_unique<Page>(
                ui::PageContext{*store, *editor, actions, *me, settings.get()});
        } else {
            page = std::make_unique<Page>(*store, *editor, actions);
        }
        page->resize(1200, 700);
        page->show();
    }

    /// The first part of that kind that is seen; one that is not when none is.
    template <typename Part>
    Part* part() const
    {
        const auto all = page->template findChildren<Part*>();
        for (auto* one : all) {
            if (one->isVisible())
                return one;
        }
        return all.isEmpty() ? nullptr : all.first();
    }

    /// Until what goes on beside the windows is done.
    void waitForWork() const
    {
        REQUIRE(QTest::qWaitFor([&] { return part<ui::LongWork>() == nullptr; }, 60000));
    }

    QTemporaryDir folder;
    std::unique_ptr<core::Store> store;
    std::unique_ptr<ui::Editor> editor;
    ui::Actions actions;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<ui::Me> me; ///< of pages that ask who sits here
    std::unique_ptr<Page> page;
};

/// The part of `parent` of that accessible name; fails the test when there is none.
template <typename Widget>
Widget* named(const QWidget& parent, const QString& name)
{
    for (auto* widget : parent.findChildren<Widget*>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    FAIL(name.toStdString());
    return nullptr;
}

/// Whatever takes the focus must have a name for those who do not see it.
void checkNames(const QWidget& window);
