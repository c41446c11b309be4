// SPDX-License-Identifier: MIT
#include "core/demo/demoschool.h"
#include "tests/screens/views.h"
#include "tests/support/samples.h"
#include "ui/mainwindow.h"
#include "ui/search/searchpanel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QRect placeOf(const QWidget& widget, const QWidget& window)
{
    return {widget.mapTo(&window, QPoint()), widget.size()};
}

bool isStop(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled()
        && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget.focusProxy()
        && !widget.visibleRegion().isEmpty();
}

/// What Tab moves in: the search keeps it to itself while it is open.
const QWidget& reach(const QWidget& window)
{
    const auto* search = window.findChild<ui::SearchPanel*>();
    return search && search->isVisible() ? *search : window;
}

/// Where Tab stops, in its order.
QList<const QWidget*> stops(const QWidget& window)
{
    QList<const QWidget*> found;
    for (auto* at = window.nextInFocusChain(); at != &window; at = at->nextInFocusChain()) {
        if (isStop(*at) && window.isAncestorOf(at))
            found.append(at);
    }
    return found;
}

QString nameOf(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u" \""_s
        + widget.accessibleName() + u'"';
}

/// Steps that lead back up, or back along a row; a column on the right may begin at the top.
QStringList stepsBack(const QWidget& window)
{
    QStringList found;
    const auto all = stops(reach(window));
    for (int i = 1; i < all.size(); ++i) {
        const auto from = placeOf(*all.at(i - 1), window);
        const auto to = placeOf(*all.at(i), window);
        const bool goesUp = to.bottom() <= from.top() && to.left() < from.right();
        const bool sharesRow = to.top() < from.bottom() && from.top() < to.bottom();
        if (goesUp || (sharesRow && to.right() <= from.left()))
            found.append(nameOf(*all.at(i - 1)) + u" to "_s + nameOf(*all.at(i)));
    }
    return found;
}

void settle(const QWidget& window)
{
    REQUIRE(QTest::qWaitFor(
        [&] {
            const auto parts = window.findChildren<QWidget*>();
            return std::none_of(parts.begin(), parts.end(), [](const auto* part) {
                return part->isVisible() && part->property("isDrawing").toBool();
            });
        },
        30'000));
}

} // namespace

TEST_CASE("Tab goes down every page, and never back up")
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"laurel.ini"_s), QSettings::IniFormat);
    const auto path = folder.filePath(u"Demo.laurel"_s);
    screens::addDrafts(*must(core::createDemoSchool(path, core::now())));
    ui::Workspace workspace(settings);
    const ui::Actions actions;
    ui::MainWindow window(workspace, actions, settings);
    window.resize(1366, 768);
    window.show();
    window.begin({path});
    const auto check = [&](const QString& place) {
        settle(window);
        const auto back = stepsBack(window);
        INFO((place + u": "_s + back.join(u"; "_s)).toStdString());
        CHECK(back.isEmpty());
    };
    for (const auto& page : ui::allPages()) {
        window.go(page.id);
        check(page.name);
        for (const auto& view : screens::views()) {
            if (view.page != page.id)
                continue;
            window.go(page.id, view.target(workspace.store()));
            settle(window);
            if (view.then)
                view.then(window);
            check(page.name + u'-' + view.name);
        }
    }
}
