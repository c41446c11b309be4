// SPDX-License-Identifier: MIT
#include "core/credentials/answers.h"

// One program for each reader of what strangers send; they differ by their corpus alone, from
// which the fuzzer learns what such a file looks like.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray file(reinterpret_cast<const char*>(data), qsizetype(size));
    core::CheckingTerms terms{.at = *core::instantFromIso(QStringLiteral("2026-06-01T12:00:00Z")),
        .email = QStringLiteral("ana@escola.example")};
    if (const auto taken = terms.statements.take(file); taken && *taken)
        return 0;
    if (const auto badge = core::carriedBadge(file)) {
        const auto report = core::checkBadge(*badge, terms);
        core::answersOf(report, terms.at);
    }
    return 0;
}
