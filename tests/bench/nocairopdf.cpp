// SPDX-License-Identifier: MIT
#include "tests/bench/cairopdf.h"

namespace bench {

QByteArray cairoPdf(const core::PaperDocument&)
{
    return {};
}

} // namespace bench
