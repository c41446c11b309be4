// SPDX-License-Identifier: MIT
#include "core/credentials/keyfile.h"
#include "tests/core/credentials/badgesamples.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
namespace keyfile = core::keyfile;

namespace {

const QByteArray passphrase = "wet stone green lamp";

QByteArray bytesIn(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray seedOf(const core::SigningKey& key)
{
    return QByteArray(reinterpret_cast<const char*>(key.seed().data()), key.seed().size());
}

} // namespace

TEST_CASE("a key comes back from its locked file with its passphrase, and with no other")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"school.laurelkey"_s);
    const auto key = samples::signingKey("keyfile");
    must(keyfile::write(path, key, passphrase));
    CHECK(must(keyfile::labelOf(path)).did == key.did());
    CHECK(must(keyfile::labelOf(path)).isSealed);
    CHECK(must(keyfile::read(path, passphrase)).publicKey() == key.publicKey());
    for (const QByteArray& wrong :
        {QByteArray(), QByteArray("wet stone green lamp "), QByteArray("Wet stone green lamp")}) {
        const auto refused = keyfile::read(path, wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == core::Error::Kind::Refused);
    }
    CHECK_FALSE(bytesIn(path).contains(seedOf(key)));
    CHECK_FALSE(bytesIn(path).contains(seedOf(key).toHex()));
    CHECK_FALSE(bytesIn(path).contains(seedOf(key).toBase64()));
    CHECK_FALSE(QFileInfo::exists(path + u".part"_s));
}

TEST_CASE("an unlocked key is for the user alone")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"keys/school.laurelkey"_s);
    const auto key = samples::signingKey("keyfile");
    must(keyfile::write(path, key, {}));
    CHECK_FALSE(must(keyfile::labelOf(path)).isSealed);
    CHECK(must(keyfile::read(path, {})).publicKey() == key.publicKey());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther;
#ifdef Q_OS_UNIX
    CHECK((QFileInfo(path).permissions() & others) == 0);
#else
    Q_UNUSED(others)
#endif
}

TEST_CASE("a key file is never written over, nor locked by a short passphrase")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"school.laurelkey"_s);
    const auto key = samples::signingKey("keyfile");
    CHECK_FALSE(keyfile::write(path, key, QByteArray("short")));
    CHECK_FALSE(QFileInfo::exists(path));
    must(keyfile::write(path, key, {}));
    const auto before = bytesIn(path);
    const auto refused = keyfile::write(path, samples::signingKey("another"), {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == core::Error::Kind::Refused);
    CHECK(bytesIn(path) == before);
    CHECK_FALSE(keyfile::write(folder.filePath(u"school.laurelkey/below"_s), key, {}));
}

TEST_CASE("a key file that was changed or is none does not give a key")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"school.laurelkey"_s);
    const auto key = samples::signingKey("keyfile");
    must(keyfile::write(path, key, passphrase));
    const auto good = bytesIn(path);
    const auto bad = folder.filePath(u"bad.laurelkey"_s);
    // Its header, salt, nonce, box and tag.
    for (const qsizetype at : {qsizetype(3), qsizetype(40), good.size() - 60, good.size() - 40,
             good.size() - 20, good.size() - 1}) {
        auto changed = good;
        changed[at] = char(changed[at] ^ 1);
        write(bad, changed);
        INFO(at);
        CHECK_FALSE(keyfile::read(bad, passphrase));
    }
    for (const auto& other : {QByteArray(), QByteArray("laurel-key 1 sealed \n"), good.left(30),
             good.left(90), good + QByteArray(2000, 'x'), QByteArray("{}")}) {
        write(bad, other);
        CHECK_FALSE(keyfile::read(bad, passphrase));
    }
    // The seed of one key under the name of another.
    const auto unlocked = "laurel-key 1 unlocked " + samples::signingKey("another").did().toLatin1()
        + '\n' + seedOf(key);
    write(bad, unlocked);
    const auto refused = keyfile::read(bad, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == core::Error::Kind::Damaged);
    const auto missing = keyfile::read(folder.filePath(u"none"_s), {});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == core::Error::Kind::Missing);
}
