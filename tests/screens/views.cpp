// SPDX-License-Identifier: MIT
#include "tests/screens/views.h"

#include "core/evidence/adding.h"
#include "core/submissions/submitting.h"
#include "core/work/work.h"
#include "ui/pages/evidence/intake.h"
#include "ui/pages/evidence/submissionview.h"
#include "ui/pages/review/reviewroom.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace screens {

namespace {

/// The last work that `fits`.
QVariant workWhere(const core::Store& store, const std::function<bool(const core::Work&)>& fits)
{
    QVariant found;
    const auto all = store.enrollments().all();
    if (!all)
        return found;
    for (const auto& enrollment : *all) {
        if (const auto work = core::readWork(store, enrollment.id); work && fits(*work))
            found = enrollment.id.toString();
    }
    return found;
}

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

QVariant openWork(const core::Store& store)
{
    return workWhere(store,
        [](const core::Work& work) { return work.current() && work.current()->attempt.isOpen(); });
}

/// The review that is at work.
QVariant openReview(const core::Store& store)
{
    return workWhere(store, [](const core::Work& work) {
        const auto* attempt = work.handedIn();
        return attempt && !attempt->decision
            && std::any_of(attempt->reviews.begin(), attempt->reviews.end(),
                [](const auto& one) { return one.review.state == core::ReviewState::InProgress; });
    });
}

/// Work that was handed in and that nobody reads yet.
QVariant unreadWork(const core::Store& store)
{
    return workWhere(store, [](const core::Work& work) {
        const auto* attempt = work.handedIn();
        return attempt && !attempt->decision && attempt->reviews.isEmpty();
    });
}

QVariant freshWork(const core::Store& store)
{
    return workWhere(store, [](const core::Work& work) {
        return work.attempts.isEmpty() && core::mayAddEvidence(work)
            && work.microcredential.code == u"CM-01"_s;
    });
}

QVariant readyWork(const core::Store& store)
{
    return workWhere(store, [](const core::Work& work) {
        return work.current() && core::mayAddEvidence(work)
            && core::lacks(work, QDate::currentDate()).isEmpty();
    });
}

QVariant handedInWork(const core::Store& store)
{
    return workWhere(store, [](const core::Work& work) {
        return work.current() && !work.current()->attempt.isOpen() && !work.current()->decision;
    });
}

QVariant returnedWork(const core::Store& store)
{
    return workWhere(store, [](const core::Work& work) {
        return work.attempts.size() > 1 && work.current()->attempt.isOpen();
    });
}

/// Files of all kinds are dropped on the work, and one that cannot be shown.
void dropFiles(QWidget& window)
{
    auto* view = window.findChild<ui::SubmissionView*>();
    static const QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    };
    const auto clip = folder.filePath(u"lesson-period-3.mp4"_s);
    QFile::copy(u":/demo/lesson.mp4"_s, clip);
    QImage chart(1512, 2016, QImage::Format_RGB32);
    chart.fill(Qt::white);
    chart.save(folder.filePath(u"anchor-chart.jpg"_s));
    view->bring({write(u"timing-log-spring.csv"_s, "day,seconds\n1,61\n2,58\n3,50\n"), clip,
        folder.filePath(u"anchor-chart.jpg"_s), write(u"broken.mp4"_s, QByteArray(4096, 'x'))});
    const QDeadlineTimer patience(20'000);
    while (view->intake().isBusy() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

void askToHandIn(QWidget& window)
{
    auto* view = window.findChild<ui::SubmissionView*>();
    for (auto* button : view->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->property("kind") == u"primary"_s)
            return button->click();
    }
}

void chooseDocument(QWidget& window)
{
    for (auto* tabs : window.findChildren<QTabBar*>()) {
        if (tabs->isVisible())
            tabs->setCurrentIndex(0);
    }
}

void showFinish(QWidget& window)
{
    window.findChild<ui::ReviewRoom*>()->showFinish();
}

} // namespace

QList<View> views()
{
    return {
        {ui::PageId::People, u"person"_s, personAtWork},
        {ui::PageId::People, u"import"_s, rosterFile},
        {ui::PageId::Catalogue, u"one"_s, [](const core::Store&) { return u"CM-01"_s; }},
        {ui::PageId::Review, u"start"_s, unreadWork},
        {ui::PageId::Review, u"room"_s, openReview},
        {ui::PageId::Review, u"document"_s, openReview, chooseDocument},
        {ui::PageId::Review, u"finish"_s, openReview, showFinish},
        {ui::PageId::Evidence, u"work"_s, [](const core::Store& store) { return openWork(store); }},
        {ui::PageId::Evidence, u"fresh"_s, freshWork},
        {ui::PageId::Evidence, u"proposals"_s, freshWork, dropFiles},
        {ui::PageId::Evidence, u"ready"_s, readyWork, askToHandIn},
        {ui::PageId::Evidence, u"handedin"_s, handedInWork},
        {ui::PageId::Evidence, u"returned"_s, returnedWork},
    };
}

} // namespace screens
