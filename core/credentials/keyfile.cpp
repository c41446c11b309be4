// SPDX-License-Identifier: MIT
#include "core/credentials/keyfile.h"

#include "core/base/disk.h"
#include "core/credentials/multibase.h"
#include "core/credentials/sealing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cstring>

using namespace Qt::StringLiterals;

namespace core::keyfile {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::KeyFile)
};

// "laurel-key 1 sealed did:key:z6Mk…\n", then the box or the bare 32 bytes.
constexpr qint64 mostHeader = 256;
constexpr qint64 mostBytes = 1024;
const QByteArray sealedStart = "laurel-key 1 sealed ";
const QByteArray unlockedStart = "laurel-key 1 unlocked ";

Error notAKey(const QString& path)
{
    return {Error::Kind::Foreign,
        Text::tr("“%1” is not a key file of Laurel. Choose the backup that Laurel made.")
            .arg(QDir::toNativeSeparators(path))};
}

Error notRead(const QFile& file)
{
    return {file.exists() ? Error::Kind::Storage : Error::Kind::Missing,
        Text::tr("The key file “%1” could not be read. Check that it is there and that you may "
                 "open it.")
            .arg(QDir::toNativeSeparators(file.fileName())),
        file.errorString()};
}

struct Opened {
    std::unique_ptr<QFile> file; ///< stands behind the header
    QByteArray header;
    Label label;
};

Result<Opened> open(const QString& path)
{
    auto file = std::make_unique<QFile>(path);
    // Unbuffered, so that no copy of a secret stays behind.
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return notRead(*file);
    if (file->size() > mostBytes)
        return notAKey(path);
    QByteArray header;
    char character = 0;
    while (header.size() < mostHeader && file->getChar(&character) && character != '\n')
        header += character;
    const bool isSealed = header.startsWith(sealedStart);
    if (!isSealed && !header.startsWith(unlockedStart))
        return notAKey(path);
    const auto did = QString::fromLatin1(header.mid(header.lastIndexOf(' ') + 1));
    if (!keyOfDid(did))
        return notAKey(path);
    return Opened{std::move(file), header, {did, isSealed}};
}

Result<SecretBytes> seedIn(Opened& opened, const std::optional<Passphrase>& passphrase)
{
    if (!opened.label.isSealed) {
        SecretBytes seed(SigningKey::seedSize);
        auto* bytes = reinterpret_cast<char*>(seed.data());
        if (opened.file->read(bytes, seed.size()) != seed.size() || !opened.file->atEnd())
            return notAKey(opened.file->fileName());
        return seed;
    }
    auto seed = passphrase
        ? sealing::open(opened.file->readAll(), passphrase->bytes(), opened.header)
        : std::nullopt;
    if (!seed)
        return Error{Error::Kind::Refused,
            Text::tr("The key did not open. Check the passphrase; when it is right, the file was "
                     "damaged and another copy of it is needed.")};
    return *std::move(seed);
}

QByteArray headerOf(const SigningKey& key, bool isSealed)
{
    return (isSealed ? sealedStart : unlockedStart) + key.did().toLatin1();
}

// A half-written key must never pass for one, so it gets its name last.
Result<void> save(const QString& path, QByteArrayView header, QByteArrayView secret)
{
    const auto folder = QFileInfo(path).absolutePath();
    QFile file(path + u".part"_s);
    QFile::remove(file.fileName());
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const bool isWritten = QDir().mkpath(folder)
        && file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, mine)
        && file.write(header.data(), header.size()) == header.size()
        && file.write(secret.data(), secret.size()) == secret.size();
    file.close();
    if (isWritten && flushToDisk(file.fileName()) && file.rename(path))
        return {};
    const auto detail = file.errorString();
    file.remove();
    return Error{Error::Kind::Storage,
        Text::tr("The key file “%1” could not be written. Check that the folder can be written "
                 "and that the disk is not full.")
            .arg(QDir::toNativeSeparators(path)),
        detail};
}

} // namespace

Result<QByteArray> sealed(const SigningKey& key, const Passphrase& passphrase)
{
    if (passphrase.letters() < leastPassphrase)
        return Error{Error::Kind::Invalid,
            Text::tr("The passphrase is too short. Take %1 characters or more; four words that do "
                     "not belong together are good.")
                .arg(leastPassphrase)};
    const auto header = headerOf(key, true);
    const auto box = sealing::seal(key.seed(), passphrase.bytes(), header);
    if (!box)
        return Error{Error::Kind::Storage,
            Text::tr("The key could not be locked, because this computer is short of memory. "
                     "Close other programs and try again.")};
    return header + '\n' + *box;
}

Result<Label> labelOf(const QString& path)
{
    const auto opened = open(path);
    if (!opened)
        return opened.error();
    return opened->label;
}

Result<SigningKey> read(const QString& path, const std::optional<Passphrase>& passphrase)
{
    auto opened = open(path);
    if (!opened)
        return opened.error();
    auto seed = seedIn(*opened, passphrase);
    if (!seed)
        return seed.error();
    auto key = SigningKey::fromSeed(*std::move(seed));
    if (key && key->did() != opened->label.did)
        return Error{Error::Kind::Damaged,
            Text::tr("The key in “%1” is another than the file says. Use a backup of it.")
                .arg(QDir::toNativeSeparators(path))};
    return key;
}

Result<void> write(
    const QString& path, const SigningKey& key, const std::optional<Passphrase>& passphrase)
{
    if (QFileInfo::exists(path))
        return Error{Error::Kind::Refused,
            Text::tr("“%1” is there already and stays as it is. Choose another name.")
                .arg(QDir::toNativeSeparators(path))};
    Result<void> done;
    if (passphrase) {
        const auto bytes = sealed(key, *passphrase);
        if (!bytes)
            return bytes.error();
        done = save(path, *bytes, {});
    } else {
        const auto* seed = reinterpret_cast<const char*>(key.seed().data());
        done = save(path, headerOf(key, false) + '\n', {seed, key.seed().size()});
    }
    if (!done)
        return done;
    const auto again = read(path, passphrase);
    if (again && again->publicKey() == key.publicKey())
        return {};
    QFile::remove(path);
    return again ? Error{Error::Kind::Damaged,
               Text::tr("The key file did not come back as it was written. Choose another disk.")}
                 : again.error();
}

QString pathOf(const QString& did)
{
    const auto data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return data + u"/laurel/keys/"_s + did.mid(did.lastIndexOf(u':') + 1) + u".laurelkey"_s;
}

} // namespace core::keyfile
