// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

namespace cli {

/// The command line itself was wrong: a sentence that says what to write instead.
struct Usage {
    QString sentence;
};

/// How a command ends.
struct Ending {
    static constexpr int done = 0;
    static constexpr int refused = 1; ///< a rule or the world said no
    static constexpr int misused = 2;

    Ending() = default;
    Ending(const core::Error& error)
        : status(refused)
        , sentence(error.message)
        , detail(error.detail)
    {
    }
    Ending(const core::Result<void>& result)
    {
        if (!result)
            *this = Ending(result.error());
    }
    Ending(const Usage& usage)
        : status(misused)
        , sentence(usage.sentence)
    {
    }

    int status = done;
    QString sentence; ///< for stderr; empty when all is well
    QString detail; ///< for the log
};

} // namespace cli
