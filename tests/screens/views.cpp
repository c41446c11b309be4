// SPDX-License-Identifier: MIT
#include "tests/screens/views.h"

#include "core/credentials/carriers.h"
#include "core/credentials/issuing.h"
#include "core/evidence/adding.h"
#include "core/microcredentials/drafting.h"
#include "core/microcredentials/history.h"
#include "core/microcredentials/publishing.h"
#include "core/paper/documents.h"
#include "core/submissions/submitting.h"
#include "core/work/work.h"
#include "ui/edit/longwork.h"
#include "ui/pages/badges/checking/checkview.h"
#include "ui/pages/evidence/intake.h"
#include "ui/pages/evidence/submissionview.h"
#include "ui/pages/review/reviewroom.h"
#include "ui/search/searchpanel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLineEdit>
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

/// A file beside the workspace.
QVariant fileBeside(const core::Store& store, const QString& name, const QByteArray& bytes)
{
    QFile file(QFileInfo(store.path()).dir().filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return QUrl::fromLocalFile(file.fileName());
}

/// A roster with a line of every kind.
QVariant rosterFile(const core::Store& store)
{
    return fileBeside(store, u"staff.csv"_s,
        "First name,Last name,Email,Role,Room\n"
        "Lena,Fischer,lena.fischer@maplegrove.example,teacher,12\n"
        "Tom,Okoye,tom.okoye@maplegrove.example,reviewer,14\n"
        "Ana,Souza,ana.souza@maplegrove.example,teacher;mentor,3\n"
        "Samuel,Osei,samuel.osei@maplegrove.example,reviewer,5\n"
        "Kim,Larsen,kim.larsen,teacher,8\n"
        "Eli,Pike,eli.pike@maplegrove.example,wizard,9\n"
        "Mo,Little,mo.little@maplegrove.example,student,1\n");
}

/// A roster whose columns have to be chosen.
QVariant foreignRoster(const core::Store& store)
{
    return fileBeside(store, u"kollegium.csv"_s,
        "Vorname;Nachname;E-Mail;Funktion;Personalnummer;Unterrichtsfächer\n"
        "Lena;Fischer;lena.fischer@maplegrove.example;coach;4711;Mathematik, Physik\n"
        "Tom;Okoye;tom.okoye@maplegrove.example;teacher;4712;Geschichte\n");
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

/// Opens the search of the whole workspace and types.
std::function<void(QWidget&)> search(const QString& typed)
{
    return [typed](QWidget& window) {
        for (auto* button : window.findChildren<QPushButton*>()) {
            if (button->property("kind") == u"search"_s && button->isVisible())
                button->click();
        }
        QCoreApplication::processEvents(); // the search comes after the click
        window.findChild<ui::SearchPanel*>()->findChild<QLineEdit*>()->setText(typed);
    };
}

/// A badge of the demo school as its file, signed with a key made of nothing.
QByteArray signedBadge(const core::Store& store)
{
    core::SecretBytes seed(core::SigningKey::seedSize);
    std::fill_n(seed.data(), seed.size(), uchar(7));
    const auto key = core::SigningKey::fromSeed(std::move(seed));
    const auto school = store.organizations().own();
    const auto awards = store.awards().all();
    if (!key || !school || !awards || awards->isEmpty())
        return {};
    const auto work = core::readWork(store, awards->last().enrollment);
    if (!work)
        return {};
    const auto png = core::badgePng(core::badgeOf(work->design(), school->name), 512);
    const core::IssuerKey known{core::IssuerKeyId::create(), key->did(), core::now()};
    const auto changes = png
        ? core::issueCredential({*work, *school, known, *png, {}}, *key, core::now())
        : core::Result<core::Changes>(png.error());
    if (!changes)
        return {};
    const auto json = core::touched<core::AwardCredential>(*changes).first().json.toUtf8();
    return core::bakedPng(*png, json) ? *core::bakedPng(*png, json) : QByteArray();
}

QString badgeFile(const QString& name)
{
    static const QTemporaryDir folder;
    return folder.filePath(name);
}

/// Opens the check of badges with a good and a changed badge of the demo school.
QVariant checkOf(const core::Store& store)
{
    const auto badge = signedBadge(store);
    const auto write = [](const QString& name, const QByteArray& bytes) {
        QFile file(badgeFile(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    };
    auto changed = badge;
    changed.replace("\"validFrom\":\"20", "\"validFrom\":\"19");
    write(u"1 changed.png"_s, changed);
    write(u"2 badge.png"_s, badge);
    return badge.isEmpty() ? QVariant() : QVariant(u"check"_s);
}

void takeBadges(QWidget& window)
{
    window.findChild<ui::CheckView*>()->take(
        {badgeFile(u"1 changed.png"_s), badgeFile(u"2 badge.png"_s)});
    const QDeadlineTimer patience(20'000);
    while (window.findChild<ui::LongWork*>() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// A list of what was earned before, with a line that cannot be taken.
QVariant priorList(const core::Store& store)
{
    static const QTemporaryDir folder;
    const auto people = store.people().all();
    QFile file(folder.filePath(u"Earned before.csv"_s));
    if (!people || !file.open(QIODevice::WriteOnly))
        return {};
    file.write("e-mail,code,awarded on,room\n");
    for (const auto& person : people->mid(0, 6))
        file.write(person.email.value_or(QString()).toUtf8() + ",CM-01,2024-05-31,7\n");
    file.write("nobody@elsewhere.example,CM-01,2024-05-31,8\n");
    return file.fileName();
}

void press(QWidget& window, const QString& text)
{
    for (auto* button : window.findChildren<QPushButton*>()) {
        if (button->text() == text && button->isVisible())
            return button->click();
    }
}

/// The catalogue as cards (0) or as a table (1).
std::function<void(QWidget&)> showAs(int form)
{
    return [form](QWidget& window) {
        for (auto* control : window.findChildren<ui::SegmentedControl*>()) {
            if (!control->accessibleName().startsWith(u"Show as"_s))
                continue;
            control->setCurrent(form);
            emit control->chosen(form);
        }
    };
}

QVariant nowhere(const core::Store&)
{
    return {};
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

} // namespace

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

void addMany(core::Store& store)
{
    const QStringList given{u"Maximiliane"_s, u"Karl-Friedrich"_s, u"Anneliese Wilhelmina"_s};
    const QStringList family{u"Schwarzenberger-Hohenlohe"_s, u"von der Oberwasserkirchen"_s,
        u"Donaudampfschiff-Nguyễn"_s};
    core::Changes changes;
    for (int i = 0; i < 300; ++i) {
        core::Person person;
        person.id = core::PersonId::create();
        person.givenName = given.at(i % given.size());
        person.familyName = u"%1 %2"_s.arg(family.at(i / 3 % family.size())).arg(i);
        person.email = u"teacher.%1@maplegrove.example"_s.arg(i);
        person.positionTitle = u"Gemeinschaftskundefachbereichsleitung"_s;
        person.roles = {core::Role::Earner};
        changes.append({.after = person});
    }
    const auto id = core::EnrollmentId::fromString(openReview(store).toString());
    const auto work = id ? core::readWork(store, *id) : core::Result<core::Work>(core::Error{});
    const auto* attempt = work ? work->handedIn() : nullptr;
    if (attempt && !attempt->comments.isEmpty()) {
        for (int i = 0; i < 2000; ++i) {
            auto comment = attempt->comments.at(i % attempt->comments.size());
            comment.id = core::CommentId::create();
            comment.start = core::MediaTime(qint64(i) * 30'000);
            comment.end.reset();
            comment.kind = core::CommentKind(i % 7);
            comment.text += u" Unterrichtsnachbesprechungsgesprächsleitfaden %1."_s.arg(i);
            changes.append({.after = comment});
        }
    }
    if (const auto done = store.apply(u"Grow"_s, changes); !done)
        qWarning().noquote() << done.error().message;
}

QList<View> views()
{
    return {
        {ui::PageId::Home, u"search"_s, nowhere, search({})},
        {ui::PageId::Home, u"search-found"_s, nowhere, search(u"c"_s)},
        {ui::PageId::Home, u"search-comments"_s, nowhere, search(u"near miss"_s)},
        {ui::PageId::Home, u"search-nothing"_s, nowhere, search(u"xylophone"_s)},
        {ui::PageId::People, u"person"_s, personAtWork},
        {ui::PageId::People, u"import"_s, rosterFile},
        {ui::PageId::People, u"columns"_s, foreignRoster},
        {ui::PageId::Catalogue, u"table"_s, nowhere, showAs(1)},
        {ui::PageId::Catalogue, u"one"_s, [](const core::Store&) { return u"CM-01"_s; }, showAs(0)},
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
        {ui::PageId::Catalogue, u"design-badge"_s, draftAt(u"CM-01"_s, u"/badge/shape"_s)},
        {ui::PageId::Catalogue, u"design-publish"_s, draftAt(u"CM-01"_s, u"/publish"_s)},
        {ui::PageId::Catalogue, u"design-empty"_s, draftAt(u"MC-01"_s, u"/title"_s)},
        {ui::PageId::Catalogue, u"design-empty-rubric"_s, draftAt(u"MC-01"_s, u"/rubric"_s)},
        {ui::PageId::Catalogue, u"design-empty-publish"_s, draftAt(u"MC-01"_s, u"/publish"_s)},
        {ui::PageId::Badges, u"check"_s, [](const core::Store&) { return u"check"_s; }},
        {ui::PageId::Badges, u"checked"_s, checkOf, takeBadges},
        {ui::PageId::Badges, u"prior"_s, priorList},
        {ui::PageId::Badges, u"stacks"_s, [](const core::Store&) { return u"stacks"_s; }},
        {ui::PageId::Badges, u"stackform"_s, [](const core::Store&) { return u"stacks"_s; },
            [](QWidget& window) { press(window, u"Change…"_s); }},
        {ui::PageId::Badges, u"revoke"_s, nowhere,
            [](QWidget& window) { press(window, u"Revoke…"_s); }},
        {ui::PageId::Badges, u"key"_s, nowhere,
            [](QWidget& window) { press(window, u"Make the school's key…"_s); }},
        {ui::PageId::Settings, u"key"_s, [](const core::Store&) { return u"key"_s; },
            [](QWidget& window) { press(window, u"Make the key…"_s); }},
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
