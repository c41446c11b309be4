// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace core {

/// Why something could not be done.
struct Error {
    enum class Kind {
        Invalid, ///< what was given is wrong: a field, a file's content, a number out of range
        Missing, ///< what was asked for is not there
        Refused, ///< a rule of the domain says no
        Storage, ///< reading or writing the workspace or a file failed
        Full, ///< the disk is full
        Busy, ///< another program has the file
        ReadOnly, ///< the file or its folder cannot be written
        Damaged, ///< a file's bytes are not what they must be
        Foreign, ///< a file of another kind
        TooNew, ///< made by a newer Laurel
        Cancelled, ///< the user stopped it
    };

    Kind kind;
    QString message; ///< For the user, translated: what happened and what to do.
    QString detail = {}; ///< For the log only, never translated.
};

} // namespace core
