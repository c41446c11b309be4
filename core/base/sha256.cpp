// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"

#include <openssl/evp.h>

namespace core {

void Sha256::Free::operator()(void* context) const
{
    EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(context));
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    const bool begun = m_context
        && EVP_DigestInit_ex(static_cast<EVP_MD_CTX*>(m_context.get()), EVP_sha256(), nullptr) == 1;
    if (!begun)
        qFatal("SHA-256 is not available in this build of OpenSSL");
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(m_context.get()), bytes.data(), size_t(bytes.size()));
}

QByteArray Sha256::hex()
{
    QByteArray digest(32, Qt::Uninitialized);
    EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(m_context.get()),
        reinterpret_cast<unsigned char*>(digest.data()), nullptr);
    return digest.toHex();
}

QByteArray Sha256::hexOf(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

} // namespace core
