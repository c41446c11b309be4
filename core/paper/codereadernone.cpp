// SPDX-License-Identifier: MIT
#include "core/paper/codereader.h"

namespace core {

bool canReadCodes()
{
    return false;
}

QByteArrayList codesIn(const QImage&)
{
    return {};
}

} // namespace core
