// SPDX-License-Identifier: MIT
#include "core/credentials/passphrase.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <cstring>

namespace core {

Passphrase::Passphrase(QByteArray utf8)
    : m_size(utf8.size())
    , m_bytes(std::make_shared<SecretBytes>(std::max<qsizetype>(1, m_size)))
{
    std::memcpy(m_bytes->data(), utf8.constData(), size_t(m_size));
    wipe(utf8);
}

Passphrase Passphrase::typed(QString text)
{
    Passphrase passphrase(text.toUtf8());
    wipe(text);
    return passphrase;
}

QByteArrayView Passphrase::bytes() const
{
    return {reinterpret_cast<const char*>(m_bytes->data()), m_size};
}

qsizetype Passphrase::letters() const
{
    qsizetype count = 0;
    for (const char byte : bytes()) {
        const auto bits = static_cast<unsigned char>(byte);
        const bool continues = (bits & 0xc0) == 0x80;
        const bool isPair = bits >= 0xf0; // beyond what one QChar holds
        count += continues ? 0 : isPair ? 2 : 1;
    }
    return count;
}

void wipe(QByteArray& bytes)
{
    if (bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

void wipe(QString& text)
{
    if (text.isDetached())
        OPENSSL_cleanse(text.data(), size_t(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace core
