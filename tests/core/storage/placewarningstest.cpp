// SPDX-License-Identifier: MIT
#include "core/storage/workspacefile.h"
#include "tests/support/samples.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

QString warningFor(const QString& path)
{
    return core::placeWarnings(path).join(u'\n');
}

} // namespace

TEST_CASE("a workspace in a cloud folder is warned of, by the name of the service")
{
    const QTemporaryDir home;
    const QList<std::pair<QString, QString>> places{
        {u"Dropbox"_s, u"Dropbox"_s},
        {u"Dropbox (Maple Grove)/school"_s, u"Dropbox"_s},
        {u"OneDrive"_s, u"OneDrive"_s},
        {u"OneDrive - Maple Grove School/a/b/c"_s, u"OneDrive"_s},
        {u"Google Drive/My Drive"_s, u"Google Drive"_s},
        {u"Library/CloudStorage/GoogleDrive-zoe@maple.example"_s, u"Google Drive"_s},
        {u"iCloud Drive"_s, u"iCloud"_s},
        {u"Library/Mobile Documents/com~apple~CloudDocs"_s, u"iCloud"_s},
        {u"Nextcloud"_s, u"Nextcloud"_s},
        {u"ownCloud"_s, u"ownCloud"_s},
        {u"Seafile/My Library"_s, u"Seafile"_s},
    };
    for (const auto& [folder, service] : places) {
        const auto path = home.filePath(folder + u"/w.laurel"_s);
        INFO(path.toStdString());
        CHECK(warningFor(path).contains(service)); // also before the folder is made
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        CHECK(warningFor(path).contains(service));
        CHECK(warningFor(path).endsWith(u"Keep the workspace in another folder."_s));
    }
}

TEST_CASE("a workspace in a folder that a service has marked is warned of")
{
    const QTemporaryDir home;
    for (const auto& [marker, service] : QList<std::pair<QString, QString>>{
             {u".dropbox.cache"_s, u"Dropbox"_s}, {u".stfolder"_s, u"Syncthing"_s},
             {u".sync_3f2a.db"_s, u"Nextcloud"_s}, {u".owncloudsync.log"_s, u"ownCloud"_s}}) {
        const auto folder = home.filePath(u"of "_s + service);
        REQUIRE(QDir().mkpath(folder + u"/school"_s));
        REQUIRE(QFile(folder + u'/' + marker).open(QIODevice::WriteOnly));
        CHECK(warningFor(folder + u"/school/w.laurel"_s).contains(service));
    }
}

TEST_CASE("a link that leads into a cloud folder is followed")
{
    const QTemporaryDir home;
    REQUIRE(QDir().mkpath(home.filePath(u"Dropbox/school"_s)));
    REQUIRE(QFile::link(home.filePath(u"Dropbox/school"_s), home.filePath(u"school"_s)));
    CHECK(warningFor(home.filePath(u"school/w.laurel"_s)).contains("Dropbox"_L1));
}

TEST_CASE("a workspace in a plain folder is not warned of, also where a service is installed")
{
    const QTemporaryDir home;
    REQUIRE(QDir().mkpath(home.filePath(u".dropbox"_s))); // the settings of Dropbox itself
    REQUIRE(QDir().mkpath(home.filePath(u"Dropbox"_s)));
    REQUIRE(QDir().mkpath(home.filePath(u"Documents/My school"_s)));
    CHECK(warningFor(home.filePath(u"Documents/My school/w.laurel"_s)) == u""_s);
    CHECK(warningFor(home.filePath(u"w.laurel"_s)) == u""_s);
    CHECK(warningFor(home.filePath(u"Documents/dropbox.laurel"_s)) == u""_s);
}
