// SPDX-License-Identifier: MIT
#include "core/credentials/badgestub.h"

#include "core/credentials/base45.h"
#include "core/credentials/multibase.h"

#include <QCoreApplication>
#include <QUuid>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::BadgeStub)
};

constexpr QByteArrayView start = "OBV2:";
constexpr qsizetype uuidSize = 16;
constexpr qsizetype timeSize = 8;
constexpr qsizetype hashSize = 32;
constexpr qsizetype keySize = 32;
constexpr qsizetype signatureSize = 64;
constexpr qsizetype stubSize = uuidSize + timeSize + hashSize + keySize + signatureSize;
constexpr qint64 lastSecond = 253'402'300'799; // of the year 9999

const auto urn = u"urn:uuid:"_s;

QByteArray timeBytes(Instant at)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    QByteArray bytes(timeSize, Qt::Uninitialized);
    qToBigEndian(qint64(seconds), bytes.data());
    return bytes;
}

Error noStub()
{
    return {Error::Kind::Invalid,
        Text::tr("The code on this page is damaged or was not made by Laurel. Photograph it "
                 "again, or ask for the badge as a file.")};
}

} // namespace

bool BadgeStub::isOf(const QJsonObject& credential) const
{
    const auto digest = digestOf(credential);
    return digest && *digest == proof;
}

Result<QByteArray> stubText(const QJsonObject& credential)
{
    const auto id = credential.value("id"_L1).toString();
    const auto uuid = QUuid::fromString(id.mid(urn.size()));
    const auto digest = digestOf(credential);
    if (!digest)
        return digest.error();
    if (!id.startsWith(urn) || uuid.isNull())
        return Error{Error::Kind::Invalid,
            Text::tr("This badge is named in another way than Laurel names badges, so there is no "
                     "code for it.")};
    return start.toByteArray()
        + base45(uuid.toRfc4122() + timeBytes(digest->signedAt) + digest->document
            + *keyOfDid(digest->did) + digest->signature);
}

bool isStubText(QByteArrayView text)
{
    return text.startsWith(start);
}

Result<BadgeStub> readStub(QByteArrayView text)
{
    constexpr qsizetype length = stubSize / 2 * 3;
    if (!isStubText(text) || text.size() != start.size() + length)
        return noStub();
    const auto bytes = fromBase45(text.sliced(start.size()));
    if (!bytes)
        return noStub();
    qsizetype at = 0;
    const auto next = [&](qsizetype size) {
        at += size;
        return bytes->mid(at - size, size);
    };
    const auto uuid = QUuid::fromRfc4122(next(uuidSize));
    const auto seconds = qFromBigEndian<qint64>(next(timeSize).constData());
    if (seconds < 0 || seconds > lastSecond)
        return noStub();
    const auto document = next(hashSize);
    const auto did = didOf(next(keySize));
    BadgeStub stub{urn + uuid.toString(QUuid::WithoutBraces),
        {did, Instant(std::chrono::seconds(seconds)), document, next(signatureSize)}};
    if (!stub.proof.isGenuine())
        return Error{Error::Kind::Damaged,
            Text::tr("The signature in the code on this page is wrong, so it proves nothing. Ask "
                     "for the badge as a file.")};
    return stub;
}

} // namespace core
