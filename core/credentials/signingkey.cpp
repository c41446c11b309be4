// SPDX-License-Identifier: MIT
#include "core/credentials/signingkey.h"

#include "core/credentials/multibase.h"

#include <QCoreApplication>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::SigningKey)
};

constexpr size_t signatureSize = 64;

struct FreeKey {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

Error failed(const char* step)
{
    return {Error::Kind::Storage,
        Text::tr("The signing key could not be used. Close other programs and try again."),
        QString::fromLatin1(step)};
}

Key keyFrom(const SecretBytes& seed)
{
    return Key(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), size_t(seed.size())));
}

void prepareSecureMemory()
{
    constexpr size_t heap = 64 * 1024;
    constexpr size_t smallest = 32;
    [[maybe_unused]] static const bool isPrepared = CRYPTO_secure_malloc_init(heap, smallest) != 0;
}

unsigned char* newSecret(size_t size)
{
    prepareSecureMemory();
    auto* bytes = static_cast<unsigned char*>(OPENSSL_secure_zalloc(size));
    if (!bytes)
        qFatal("there is no memory left for a secret");
    return bytes;
}

} // namespace

void SecretBytes::Wipe::operator()(unsigned char* bytes) const
{
    OPENSSL_secure_clear_free(bytes, size);
}

SecretBytes::SecretBytes(qsizetype size)
    : m_size(size)
    , m_bytes(newSecret(size_t(size)), Wipe{size_t(size)})
{
}

Result<SigningKey> SigningKey::generate()
{
    SecretBytes seed(seedSize);
    if (RAND_priv_bytes(seed.data(), int(seed.size())) != 1)
        return failed("RAND_priv_bytes");
    return fromSeed(std::move(seed));
}

Result<SigningKey> SigningKey::fromSeed(SecretBytes seed)
{
    if (seed.size() != seedSize)
        return Error{Error::Kind::Invalid, Text::tr("This is not a signing key.")};
    const auto key = keyFrom(seed);
    QByteArray publicKey(seedSize, Qt::Uninitialized);
    auto size = size_t(publicKey.size());
    if (!key
        || EVP_PKEY_get_raw_public_key(
               key.get(), reinterpret_cast<unsigned char*>(publicKey.data()), &size)
            != 1)
        return failed("EVP_PKEY_get_raw_public_key");
    return SigningKey(std::move(seed), std::move(publicKey));
}

QString SigningKey::did() const
{
    return didOf(m_public);
}

Result<QByteArray> SigningKey::sign(QByteArrayView message) const
{
    const auto key = keyFrom(m_seed);
    const Context context(EVP_MD_CTX_new());
    QByteArray signature(signatureSize, Qt::Uninitialized);
    auto size = signatureSize;
    if (!key || !context
        || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
               bytesOf(message), size_t(message.size()))
            != 1)
        return failed("EVP_DigestSign");
    return signature;
}

bool isSignedBy(const QByteArray& publicKey, QByteArrayView message, QByteArrayView signature)
{
    if (size_t(signature.size()) != signatureSize || publicKey.size() != SigningKey::seedSize)
        return false;
    const Key key(EVP_PKEY_new_raw_public_key(
        EVP_PKEY_ED25519, nullptr, bytesOf(publicKey), size_t(publicKey.size())));
    const Context context(EVP_MD_CTX_new());
    return key && context
        && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), bytesOf(signature), size_t(signature.size()),
               bytesOf(message), size_t(message.size()))
        == 1;
}

} // namespace core
