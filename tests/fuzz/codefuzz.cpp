// SPDX-License-Identifier: MIT
#include "core/credentials/badgecodes.h"
#include "core/credentials/carriers.h"
#include "core/credentials/stubchecking.h"

// The texts of the codes on a page, one a line, as a photo gives them.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray file(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto texts = file.split('\n');
    if (const auto json = core::badgeInCodes(texts)) {
        if (const auto badge = core::carriedBadge(*json))
            core::checkBadge(*badge, {});
    }
    for (const auto& text : texts) {
        if (const auto stub = core::readStub(text)) {
            const auto report = core::checkStub(*stub, {});
            core::answersOf(report);
            core::verdictOf(report);
        }
    }
    return 0;
}
