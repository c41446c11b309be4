// SPDX-License-Identifier: MIT
#include "core/credentials/othersignatures.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>

namespace core {

namespace {

constexpr qsizetype scalarSize = 32;
constexpr qsizetype leastModulus = 2048 / 8;
constexpr qsizetype mostModulus = 8192 / 8;
constexpr qsizetype mostExponent = 4;

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(OSSL_PARAM_BLD* build) const { OSSL_PARAM_BLD_free(build); }
    void operator()(OSSL_PARAM* parameters) const { OSSL_PARAM_free(parameters); }
    void operator()(BIGNUM* number) const { BN_free(number); }
    void operator()(ECDSA_SIG* signature) const { ECDSA_SIG_free(signature); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

const unsigned char* in(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

Owned<BIGNUM> numberOf(QByteArrayView bytes)
{
    return Owned<BIGNUM>(BN_bin2bn(in(bytes), int(bytes.size()), nullptr));
}

Owned<EVP_PKEY> keyFrom(const char* kind, OSSL_PARAM_BLD* build)
{
    const Owned<OSSL_PARAM> parameters(OSSL_PARAM_BLD_to_param(build));
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return Owned<EVP_PKEY>(key);
}

Owned<EVP_PKEY> curveKey(QByteArrayView point)
{
    const Owned<OSSL_PARAM_BLD> build(OSSL_PARAM_BLD_new());
    const bool isBuilt = build
        && OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0)
            == 1
        && OSSL_PARAM_BLD_push_octet_string(
               build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), size_t(point.size()))
            == 1;
    auto key = isBuilt ? keyFrom("EC", build.get()) : nullptr;
    if (!key)
        return nullptr;
    const Owned<EVP_PKEY_CTX> check(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    return check && EVP_PKEY_public_check(check.get()) == 1 ? std::move(key) : nullptr;
}

Owned<EVP_PKEY> rsaKey(QByteArrayView modulus, QByteArrayView exponent)
{
    const auto n = numberOf(modulus);
    const auto e = numberOf(exponent);
    const Owned<OSSL_PARAM_BLD> build(OSSL_PARAM_BLD_new());
    const bool isBuilt = build && n && e
        && OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) == 1
        && OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) == 1;
    return isBuilt ? keyFrom("RSA", build.get()) : nullptr;
}

bool isVerified(EVP_PKEY* key, QByteArrayView message, QByteArrayView signature)
{
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return key && context
        && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1
        && EVP_DigestVerify(context.get(), in(signature), size_t(signature.size()), in(message),
               size_t(message.size()))
        == 1;
}

// r and s as OpenSSL takes them.
QByteArray inDer(QByteArrayView signature)
{
    const Owned<ECDSA_SIG> pair(ECDSA_SIG_new());
    auto r = numberOf(signature.first(scalarSize));
    auto s = numberOf(signature.sliced(scalarSize));
    if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1)
        return {};
    r.release(); // the pair owns them now
    s.release();
    unsigned char* bytes = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &bytes);
    QByteArray der;
    if (size > 0)
        der = QByteArray(reinterpret_cast<const char*>(bytes), size);
    OPENSSL_free(bytes);
    return der;
}

} // namespace

bool isPointOfP256(QByteArrayView point)
{
    const bool isShort = point.size() == 1 + scalarSize && (point[0] == 2 || point[0] == 3);
    const bool isFull = point.size() == 1 + 2 * scalarSize && point[0] == 4;
    return (isShort || isFull) && curveKey(point) != nullptr;
}

bool isSignedByP256(QByteArrayView point, QByteArrayView message, QByteArrayView signature)
{
    if (signature.size() != 2 * scalarSize)
        return false;
    return isVerified(curveKey(point).get(), message, inDer(signature));
}

bool isRsaKey(QByteArrayView modulus, QByteArrayView exponent)
{
    return modulus.size() >= leastModulus && modulus.size() <= mostModulus && modulus[0] != 0
        && (modulus.back() & 1) != 0 && !exponent.isEmpty() && exponent.size() <= mostExponent
        && exponent[0] != 0 && (exponent.back() & 1) != 0
        && (exponent.size() > 1 || exponent[0] != 1);
}

bool isSignedByRsa(QByteArrayView modulus, QByteArrayView exponent, QByteArrayView message,
    QByteArrayView signature)
{
    if (!isRsaKey(modulus, exponent) || signature.size() != modulus.size())
        return false;
    return isVerified(rsaKey(modulus, exponent).get(), message, signature);
}

} // namespace core
