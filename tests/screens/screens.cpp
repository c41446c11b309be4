// SPDX-License-Identifier: MIT
// laurel-screens FOLDER: a picture of every page, light and dark, small and large, empty and with
// the demo school. A page of allPages() is in it by itself; views inside pages are in `views`.
#include "core/demo/demoschool.h"
#include "core/microcredentials/drafting.h"
#include "core/microcredentials/history.h"
#include "core/work/work.h"
#include "ui/look/theme.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <QUrl>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What a page shows besides its usual view: one line for each.
struct View {
    ui::PageId page;
    QString name;
    std::function<QVariant(const core::Store&)> target;
};

QVariant personAtWork(const core::Store& store)
{
    const auto awards = store.awards().all();
    return awards && !awards->isEmpty() ? awards->first().person.toString() : QVariant();
}

/// A roster with a line of every kind, beside the workspace.
QVariant rosterFile(const core::Store& store)
{
    QFile file(QFileInfo(store.path()).dir().filePath(u"staff.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("First name,Last name,Email,Role,Room\n"
               "Lena,Fischer,lena.fischer@maplegrove.example,teacher,12\n"
               "Tom,Okoye,tom.okoye@maplegrove.example,reviewer,14\n"
               "Ana,Souza,ana.souza@maplegrove.example,teacher;mentor,3\n"
               "Samuel,Osei,samuel.osei@maplegrove.example,reviewer,5\n"
               "Kim,Larsen,kim.larsen,teacher,8\n"
               "Eli,Pike,eli.pike@maplegrove.example,wizard,9\n"
               "Mo,Little,mo.little@maplegrove.example,student,1\n");
    return QUrl::fromLocalFile(file.fileName());
}

/// The newest work that is begun and not handed in.
QVariant openWork(const core::Store& store)
{
    QVariant found;
    const auto all = store.enrollments().all();
    if (!all)
        return found;
    for (const auto& enrollment : *all) {
        const auto work = core::readWork(store, enrollment.id);
        if (work && work->current() && work->current()->attempt.isOpen())
            found = enrollment.id.toString();
    }
    return found;
}

/// Opens a step of a draft: "Begin an empty one" and "New version" have made them in the demo.
std::function<QVariant(const core::Store&)> draftAt(const QString& code, const QString& path)
{
    return [code, path](const core::Store& store) {
        const auto found = store.microcredentials().withCode(code);
        const auto versions = found && *found ? store.versions().of((*found)->id)
                                              : core::Result(QList<core::MicrocredentialVersion>());
        return versions && !versions->isEmpty()
            ? QVariant(versions->last().id.toString() + u'#' + path)
            : QVariant();
    };
}

QList<View> views()
{
    return {
        {ui::PageId::People, u"person"_s, personAtWork},
        {ui::PageId::People, u"import"_s, rosterFile},
        {ui::PageId::Catalogue, u"one"_s, [](const core::Store&) { return u"CM-01"_s; }},
        {ui::PageId::Catalogue, u"design-basics"_s, draftAt(u"CM-01"_s, u"/title"_s)},
        {ui::PageId::Catalogue, u"design-objectives"_s, draftAt(u"CM-01"_s, u"/objectives/2"_s)},
        {ui::PageId::Catalogue, u"design-evidence"_s,
            draftAt(u"CM-01"_s, u"/evidenceRequirements/2/title"_s)},
        {ui::PageId::Catalogue, u"design-rubric"_s,
            draftAt(u"CM-01"_s, u"/rubric/criteria/2/descriptor"_s)},
        {ui::PageId::Catalogue, u"design-success"_s, draftAt(u"CM-01"_s, u"/successCriteria/0"_s)},
        {ui::PageId::Catalogue, u"design-resources"_s,
            draftAt(u"CM-01"_s, u"/learningResources/0"_s)},
        {ui::PageId::Catalogue, u"design-rules"_s, draftAt(u"CM-01"_s, u"/passRule"_s)},
        {ui::PageId::Catalogue, u"design-publish"_s, draftAt(u"CM-01"_s, u"/publish"_s)},
        {ui::PageId::Catalogue, u"design-empty"_s, draftAt(u"MC-01"_s, u"/title"_s)},
        {ui::PageId::Catalogue, u"design-empty-rubric"_s, draftAt(u"MC-01"_s, u"/rubric"_s)},
        {ui::PageId::Catalogue, u"design-empty-publish"_s, draftAt(u"MC-01"_s, u"/publish"_s)},
        {ui::PageId::Evidence, u"work"_s, [](const core::Store& store) { return openWork(store); }},
    };
}

/// A draft of the next version of CM-01 with something to settle, and an empty draft.
void addDrafts(core::Store& store)
{
    const auto found = store.microcredentials().withCode(u"CM-01"_s);
    if (!found || !*found)
        return;
    auto history = core::readHistory(store, **found);
    if (!history)
        return;
    if (!history->draft()) {
        if (const auto changes = core::derive(*history, core::now()))
            (void)store.apply(u"Start a new version"_s, *changes);
        history = core::readHistory(store, **found);
    }
    if (history && history->draft()) {
        auto design = history->draft()->content;
        design.rubric.criteria[1].evidence.clear();
        design.evidenceRequirements[2].requiresStudentConsent = false;
        if (const auto changes = core::revise(*history, design))
            (void)store.apply(u"Change it"_s, *changes);
    }
    const auto changes
        = core::beginDraft(u"MC-01"_s, core::blankDesign(u"en-US"_s), {}, core::now());
    if (changes)
        (void)store.apply(u"Begin an empty one"_s, *changes);
}

struct Shot {
    QString folder;
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
        window.go(page.id);
        save(window, page.name, shot);
        for (const auto& view : views()) {
            if (view.page != page.id || file.isEmpty())
                continue;
            window.go(page.id, view.target(workspace.store()));
            save(window, page.name + u'-' + view.name, shot);
        }
    }
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const auto arguments = QApplication::arguments();
    const QTemporaryDir made;
    if (arguments.size() != 2 || !QDir().mkpath(arguments.at(1)) || !made.isValid()) {
        QTextStream(stderr) << "Usage: laurel-screens FOLDER\n";
        return 2;
    }
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
        addDrafts(**school);
    for (const auto& [name, theme] :
        {std::pair(u"light"_s, ui::Theme::Light), std::pair(u"dark"_s, ui::Theme::Dark)}) {
        ui::applyTheme(app, theme);
        for (const auto size : {QSize(1366, 768), QSize(1920, 1080)}) {
            QDir(made.path()).mkpath(name + QString::number(size.width()));
            shootPages({arguments.at(1), u"empty"_s, name, size}, {}, settings);
            shootPages({arguments.at(1), u"demo"_s, name, size}, demo, settings);
        }
    }
    return 0;
}
