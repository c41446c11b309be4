// SPDX-License-Identifier: MIT
// laurel-screens FOLDER [PAGE]: a picture of every page, or of that one, light and dark, small and
// large, empty, with the demo school, and full. A page of allPages() is in it by itself; views
// inside pages are in views(). --text 200 is for large text, --mirrored for right-to-left.
#include "core/demo/demoschool.h"
#include "tests/screens/views.h"
#include "ui/look/theme.h"
#include "ui/mainwindow.h"
#include "ui/player/systemplayback.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDeadlineTimer>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Shot {
    QString folder;
    QString page; ///< the only one, when it is named
    QString state;
    QString theme;
    QSize size;
};

/// Lets what is drawn beside the window, such as paper, come in.
void settle(const QWidget& window)
{
    const auto isDrawing = [&] {
        const auto parts = window.findChildren<QWidget*>();
        return std::any_of(parts.begin(), parts.end(), [](const auto* part) {
            return part->isVisible() && part->property("isDrawing").toBool();
        });
    };
    QCoreApplication::processEvents();
    const QDeadlineTimer patience(20'000);
    while (isDrawing() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    if (isDrawing())
        QTextStream(stderr) << "A page was still being drawn after 20 seconds.\n";
    QCoreApplication::processEvents();
}

void save(QWidget& window, const QString& name, const Shot& shot)
{
    settle(window);
    const auto file = u"%1-%2-%3-%4x%5.png"_s.arg(name, shot.state, shot.theme)
                          .arg(shot.size.width())
                          .arg(shot.size.height());
    if (!window.grab().save(QDir(shot.folder).filePath(file)))
        QTextStream(stderr) << file << " could not be written.\n";
}

void shootPages(const Shot& shot, const QString& file, QSettings& settings)
{
    ui::Workspace workspace(settings);
    const ui::Actions actions;
    ui::MainWindow window(workspace, actions, settings);
    window.resize(shot.size);
    window.show();
    if (file.isEmpty()) {
        save(window, u"start"_s, shot);
        workspace.create(QDir(QFileInfo(settings.fileName()).absolutePath())
                             .filePath(shot.theme + QString::number(shot.size.width())
                                 + u"/Maple Grove.laurel"_s));
    } else {
        workspace.open(file);
    }
    if (!workspace.isOpen())
        QTextStream(stderr) << window.error() << '\n';
    for (const auto& page : ui::allPages()) {
        if (!shot.page.isEmpty() && page.name != shot.page)
            continue;
        window.go(page.id);
        save(window, page.name, shot);
        for (const auto& view : screens::views()) {
            if (view.page != page.id || file.isEmpty())
                continue;
            window.go(page.id, view.target(workspace.store()));
            settle(window);
            if (view.then)
                view.then(window);
            save(window, page.name + u'-' + view.name, shot);
        }
    }
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ui::SystemPlayback::chooseBackend();
    QApplication app(argc, argv);
    QCommandLineParser asked;
    asked.addPositionalArgument(u"folder"_s, u"where the pictures go"_s);
    asked.addPositionalArgument(u"page"_s, u"the only one to show"_s, u"[page]"_s);
    asked.addOptions({{u"text"_s, u"size of the text in percent"_s, u"percent"_s, u"100"_s},
        {u"mirrored"_s, u"from right to left"_s}});
    asked.addHelpOption();
    asked.process(app);
    const auto arguments = asked.positionalArguments();
    const QTemporaryDir made;
    if (arguments.isEmpty() || arguments.size() > 2 || !QDir().mkpath(arguments.first())
        || !made.isValid())
        asked.showHelp(2);
    if (asked.isSet(u"mirrored"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(13);
    QApplication::setFont(font);
    QSettings settings(made.filePath(u"laurel.ini"_s), QSettings::IniFormat);
    const auto demo = made.filePath(u"Maple Grove.laurel"_s);
    if (const auto school = core::createDemoSchool(demo, core::now()); !school) {
        QTextStream(stderr) << school.error().message << '\n';
        return 1;
    }
    if (const auto school = core::Store::open(demo))
        screens::addDrafts(**school);
    const auto full = made.filePath(u"Maple Grove District.laurel"_s);
    if (const auto school = core::createDemoSchool(full, core::now())) {
        screens::addDrafts(**school);
        screens::addMany(**school);
    }
    for (const auto& [name, theme] :
        {std::pair(u"light"_s, ui::Theme::Light), std::pair(u"dark"_s, ui::Theme::Dark)}) {
        ui::applyTheme(app, theme, asked.value(u"text"_s).toInt() / 100.0);
        for (const auto size : {QSize(1366, 768), QSize(1920, 1080)}) {
            QDir(made.path()).mkpath(name + QString::number(size.width()));
            shootPages(
                {arguments.first(), arguments.value(1), u"empty"_s, name, size}, {}, settings);
            shootPages(
                {arguments.first(), arguments.value(1), u"demo"_s, name, size}, demo, settings);
            shootPages(
                {arguments.first(), arguments.value(1), u"full"_s, name, size}, full, settings);
        }
    }
    return 0;
}
