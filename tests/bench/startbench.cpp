// SPDX-License-Identifier: MIT
#include "core/demo/demoschool.h"
#include "tests/bench/bench.h"
#include "tests/screens/views.h"
#include "ui/look/appearance.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// From the start of the program to its first picture on the screen, against a bare Qt window with
// menus, a tool bar, a tree and a text; the memory it holds then; and how long a page takes to
// come. Under the platform of QT_QPA_PLATFORM when it is set, else without a screen.
namespace bench {

namespace {

constexpr int rounds = 9;
constexpr int patience = 20'000; // ms

QString program(const QString& path)
{
    return QCoreApplication::applicationDirPath() + u'/' + path;
}

/// Waits for a line that says that the window is on the screen: Qt tells it of itself.
bool isPainted(QProcess& process)
{
    QByteArray said;
    while (!said.contains("painting: Flushing")) {
        if (!process.waitForReadyRead(patience))
            return false;
        said += process.readAll();
    }
    return true;
}

/// MB that are resident, once the program has nothing to do any more; 0 where /proc is not there.
double residentMegabytes(QProcess& process)
{
    while (process.waitForReadyRead(1500))
        process.readAll();
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

struct Start {
    double seconds = 0;
    double megabytes = 0;
};

Start start(const QString& path, const QStringList& arguments, const QTemporaryDir& home)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"qt.widgets.painting=true"_s);
    for (const auto* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(folder), home.path());
    process.setProcessEnvironment(environment);
    process.setReadChannel(QProcess::StandardError);
    QElapsedTimer clock;
    clock.start();
    process.start(path, arguments);
    if (!isPainted(process))
        giveUp({core::Error::Kind::Missing, path + u" painted nothing."_s});
    Start start{.seconds = double(clock.nsecsElapsed()) / 1e9, .megabytes = 0};
    start.megabytes = residentMegabytes(process);
    process.kill();
    process.waitForFinished();
    return start;
}

void firstPaint(const QString& school, const QTemporaryDir& home)
{
    QList<double> ours;
    QList<double> bare;
    double megabytes = 0;
    for (int i = 0; i < rounds; ++i) {
        bare.append(start(program(u"bare-window"_s), {}, home).seconds);
        const auto laurel = start(program(u"../app/laurel"_s), {school}, home);
        ours.append(laurel.seconds);
        megabytes = std::max(megabytes, laurel.megabytes);
    }
    const auto ms = [](double time) { return u"%1 ms"_s.arg(time * 1000, 0, 'f', 0); };
    report(u"start: first paint, bare window"_s, ms(median(ours)), ms(median(bare)),
        median(ours) / median(bare), u"at most 2"_s);
    report(u"start: memory on Home"_s, u"%1 MB"_s.arg(megabytes, 0, 'f', 0), u"80 MB"_s,
        megabytes / 80, u"at most 1"_s);
}

/// From asking for a page to its picture.
double switchTo(ui::MainWindow& window, ui::PageId page)
{
    return wallSeconds([&] {
        window.go(page);
        QCoreApplication::sendPostedEvents(); // that it be laid out
        window.repaint();
        QCoreApplication::processEvents();
    });
}

void pages(const QString& what, const QString& school, QSettings& settings)
{
    ui::Workspace workspace(settings);
    const ui::Actions actions;
    ui::MainWindow window(workspace, actions, settings);
    window.resize(1366, 768);
    window.show();
    workspace.open(school);
    const auto tell = [&](const QString& name, int times, double goal) {
        double longest = 0;
        QString slowest;
        for (const auto& page : ui::allPages()) {
            QList<double> taken;
            for (int i = 0; i < times; ++i) {
                if (times > 1)
                    window.go(ui::PageId::Home);
                QCoreApplication::processEvents();
                taken.append(switchTo(window, page.id));
            }
            if (median(taken) < longest)
                continue;
            longest = median(taken);
            slowest = page.name;
        }
        reportTime(u"start: %1, %2: %3"_s.arg(name, what, slowest), longest, goal);
    };
    tell(u"slowest page made"_s, 1, 0.1);
    tell(u"slowest page switch"_s, 9, 0.050);
}

} // namespace

void starting()
{
    const QTemporaryDir home;
    const auto demo = home.filePath(u"Maple Grove.laurel"_s);
    const auto full = home.filePath(u"Maple Grove District.laurel"_s);
    must(core::createDemoSchool(demo, core::now())).reset();
    screens::addMany(*must(core::createDemoSchool(full, core::now())));
    firstPaint(demo, home);
    QSettings settings(home.filePath(u"laurel.ini"_s), QSettings::IniFormat);
    ui::show(ui::readAppearance(settings));
    pages(u"demo"_s, demo, settings);
    pages(u"full"_s, full, settings);
}

} // namespace bench
