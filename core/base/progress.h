// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <functional>
#include <stop_token>

namespace core {

/// How long work tells how far it is and learns that it should stop.
struct Progress {
    std::function<void(qint64 done, qint64 total)> told; ///< may be empty; total 0 is unknown
    std::stop_token stop;

    void tell(qint64 done, qint64 total) const
    {
        if (told)
            told(done, total);
    }
    bool isCancelled() const { return stop.stop_requested(); }
};

} // namespace core
