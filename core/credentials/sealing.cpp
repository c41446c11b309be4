// SPDX-License-Identifier: MIT
#include "core/credentials/sealing.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace core::sealing {

namespace {

constexpr uint64_t scryptCost = 1 << 17;
constexpr uint64_t scryptBlock = 8;
constexpr uint64_t scryptLanes = 1;
constexpr uint64_t scryptMemory = 256 * 1024 * 1024;
constexpr qsizetype keySize = 32;

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const unsigned char* in(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

unsigned char* out(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

std::optional<SecretBytes> keyOf(QByteArrayView passphrase, QByteArrayView salt)
{
    SecretBytes key(keySize);
    if (EVP_PBE_scrypt(passphrase.data(), size_t(passphrase.size()), in(salt), size_t(salt.size()),
            scryptCost, scryptBlock, scryptLanes, scryptMemory, key.data(), size_t(key.size()))
        != 1)
        return std::nullopt;
    return key;
}

} // namespace

std::optional<QByteArray> seal(
    const SecretBytes& secret, QByteArrayView passphrase, QByteArrayView about)
{
    QByteArray box(saltSize + nonceSize + secret.size() + tagSize, '\0');
    if (RAND_bytes(out(box), int(saltSize + nonceSize)) != 1)
        return std::nullopt;
    const auto key = keyOf(passphrase, box.left(saltSize));
    const auto nonce = box.mid(saltSize, nonceSize);
    auto* text = out(box) + saltSize + nonceSize;
    const Context context(EVP_CIPHER_CTX_new());
    int written = 0;
    const bool isDone = key && context
        && EVP_EncryptInit_ex2(
               context.get(), EVP_chacha20_poly1305(), key->data(), in(nonce), nullptr)
            == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &written, in(about), int(about.size())) == 1
        && EVP_EncryptUpdate(context.get(), text, &written, secret.data(), int(secret.size())) == 1
        && EVP_EncryptFinal_ex(context.get(), text + secret.size(), &written) == 1
        && EVP_CIPHER_CTX_ctrl(
               context.get(), EVP_CTRL_AEAD_GET_TAG, int(tagSize), text + secret.size())
            == 1;
    return isDone ? std::optional(box) : std::nullopt;
}

std::optional<SecretBytes> open(
    const QByteArray& box, QByteArrayView passphrase, QByteArrayView about)
{
    const auto size = box.size() - saltSize - nonceSize - tagSize;
    if (size < 1 || size > mostSecret)
        return std::nullopt;
    const auto key = keyOf(passphrase, box.left(saltSize));
    const auto nonce = box.mid(saltSize, nonceSize);
    const auto text = box.mid(saltSize + nonceSize, size);
    auto tag = box.right(tagSize);
    SecretBytes secret(size);
    const Context context(EVP_CIPHER_CTX_new());
    int written = 0;
    const bool isDone = key && context
        && EVP_DecryptInit_ex2(
               context.get(), EVP_chacha20_poly1305(), key->data(), in(nonce), nullptr)
            == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, int(tagSize), out(tag)) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &written, in(about), int(about.size())) == 1
        && EVP_DecryptUpdate(context.get(), secret.data(), &written, in(text), int(size)) == 1
        && EVP_DecryptFinal_ex(context.get(), secret.data() + size, &written) == 1;
    if (!isDone)
        return std::nullopt;
    return secret;
}

} // namespace core::sealing
