// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

namespace core {

/// Secret bytes: kept out of swap and core dumps where the system allows it, wiped when they go,
/// never copied.
class SecretBytes {
public:
    explicit SecretBytes(qsizetype size);

    unsigned char* data() { return m_bytes.get(); }
    const unsigned char* data() const { return m_bytes.get(); }
    qsizetype size() const { return m_size; }

private:
    struct Wipe {
        size_t size;
        void operator()(unsigned char* bytes) const;
    };
    qsizetype m_size;
    std::unique_ptr<unsigned char, Wipe> m_bytes;
};

/// The Ed25519 key that a school signs its badges with.
class SigningKey {
public:
    static constexpr qsizetype seedSize = 32;

    static Result<SigningKey> generate();

    /// The key that grows from a seed of 32 bytes; Invalid with any other number.
    static Result<SigningKey> fromSeed(SecretBytes seed);

    const QByteArray& publicKey() const { return m_public; }
    QString did() const;
    const SecretBytes& seed() const { return m_seed; }

    /// The 64 bytes of a signature; always the same for the same message.
    Result<QByteArray> sign(QByteArrayView message) const;

private:
    SigningKey(SecretBytes seed, QByteArray publicKey)
        : m_seed(std::move(seed))
        , m_public(std::move(publicKey))
    {
    }

    SecretBytes m_seed;
    QByteArray m_public;
};

/// True when whoever holds `publicKey` (Ed25519, 32 bytes) signed exactly this message.
bool isSignedBy(const QByteArray& publicKey, QByteArrayView message, QByteArrayView signature);

} // namespace core
