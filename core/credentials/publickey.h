// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace core {

/// A key that somebody signs with, of any of the kinds that badges come with.
class PublicKey {
public:
    enum class Kind { Ed25519, P256, Rsa };

    /// The key in a "did:key:z…" or "did:jwk:…"; empty when it is anything else.
    static std::optional<PublicKey> ofDid(const QString& did);

    /// The key that a JSON Web Key describes; empty when it is no public key of these kinds, or
    /// brings a private part along.
    static std::optional<PublicKey> ofJwk(const QJsonObject& jwk);

    Kind kind() const { return m_kind; }

    /// The one name of the key: did:key of the curves, did:jwk of RSA.
    QString did() const;

    /// Eight groups of four, for two people to compare by phone.
    QString fingerprint() const;

    /// True when its holder signed exactly this: EdDSA, ES256 (r and s, 64 bytes) or RS256.
    bool isSigned(QByteArrayView message, QByteArrayView signature) const;

    bool operator==(const PublicKey&) const = default;

private:
    PublicKey(Kind kind, QByteArray bytes, QByteArray exponent = {})
        : m_kind(kind)
        , m_bytes(std::move(bytes))
        , m_exponent(std::move(exponent))
    {
    }
    static std::optional<PublicKey> ofMulticodec(const QByteArray& bytes);

    Kind m_kind;
    QByteArray m_bytes; ///< the key; of P-256 the compressed point, of RSA the modulus
    QByteArray m_exponent; ///< of RSA
};

/// The fingerprint of the key that this names; empty when it names none.
QString fingerprintOfDid(const QString& did);

} // namespace core
