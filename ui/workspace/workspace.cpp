// SPDX-License-Identifier: MIT
#include "ui/workspace/workspace.h"

#include "core/demo/demoschool.h"
#include "core/storage/backup.h"
#include "core/storage/lastsavedfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const auto recentKey = u"workspace/recent"_s; // paths, newest first; none at first
constexpr int recentKept = 6;
constexpr std::chrono::milliseconds backUpAfter{1500}; // the window is there first

} // namespace

Workspace::Workspace(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    if (!QDir().mkpath(core::lastSavedFolder()))
        qWarning() << "There is no place to note what was saved last.";
}

Workspace::~Workspace() = default;

bool Workspace::open(const QString& path)
{
    const QFileInfo file(path);
    if (isOpen() && file == QFileInfo(m_store->path()))
        return true;
    return use(core::Store::open(file.absoluteFilePath()));
}

bool Workspace::create(const QString& path)
{
    const core::Organization school{.id = core::OrganizationId::create(),
        .name = nameOf(path),
        .region = {},
        .timeZone = {},
        .holidays = {},
        .signatories = {},
        .paper = core::PaperFormat::A4,
        .isDemo = false,
        .createdAt = core::now()};
    return use(core::Store::create(path, school));
}

bool Workspace::openDemo(const QString& folder)
{
    const auto path = QDir(folder).filePath(tr("Laurel demo school") + u".laurel"_s);
    if (QFileInfo::exists(path))
        return open(path);
    if (!QDir().mkpath(folder)) {
        emit failed({core::Error::Kind::ReadOnly,
            tr("The folder %1 cannot be made. Make a workspace somewhere else.").arg(folder)});
        return false;
    }
    return use(core::createDemoSchool(path, core::now()));
}

void Workspace::close()
{
    if (!isOpen())
        return;
    emit aboutToClose();
    m_me.reset();
    m_editor.reset();
    m_store.reset();
    emit closed();
}

void Workspace::take(std::unique_ptr<core::Store> store)
{
    if (isOpen())
        emit aboutToClose();
    m_me.reset();
    m_editor.reset();
    m_store = std::move(store);
    m_editor = std::make_unique<Editor>(*m_store);
    m_me = std::make_unique<Me>(*m_store, m_settings);
    emit opened();
}

bool Workspace::use(core::Result<std::unique_ptr<core::Store>> store)
{
    if (!store) {
        emit failed(store.error());
        return false;
    }
    take(*std::move(store));
    remember(m_store->path());
    if (!m_store->isReadOnly())
        QTimer::singleShot(backUpAfter, m_store.get(), [this] { backUpWhenDue(); });
    return true;
}

void Workspace::backUpWhenDue()
{
    const auto kept = core::backUpWhenDue(m_store->database(), m_store->path(), core::now());
    if (!kept)
        emit failed(kept.error());
}

core::Result<QString> Workspace::backUp() const
{
    const auto folder = core::backupFolder(m_store->path());
    const auto stamp = core::toIso(core::now()).left(19).replace(u':', u'-');
    const auto to = u"%1/%2 %3.laurel"_s.arg(folder, name(), stamp);
    if (!QDir().mkpath(folder))
        return core::Error{core::Error::Kind::ReadOnly,
            tr("The folder %1 cannot be made, so there is no backup.").arg(folder)};
    if (const auto done = core::backUp(m_store->database(), to); !done)
        return done.error();
    return to;
}

QStringList Workspace::recent() const
{
    return m_settings.value(recentKey).toStringList();
}

void Workspace::forget(const QString& path)
{
    auto paths = recent();
    paths.removeAll(path);
    m_settings.setValue(recentKey, paths);
}

void Workspace::remember(const QString& path)
{
    auto paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue(recentKey, QStringList(paths.mid(0, recentKept)));
}

QString Workspace::nameOf(const QString& path)
{
    return QFileInfo(path).completeBaseName();
}

QString Workspace::name() const
{
    if (!m_store)
        return {};
    const auto school = m_store->organizations().own();
    return school && !school->name.isEmpty() ? school->name : nameOf(m_store->path());
}

} // namespace ui
