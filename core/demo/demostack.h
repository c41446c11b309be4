// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"

namespace core {

class Store;

/// The stack that the demo school works towards, once its microcredentials are there.
Result<Changes> demoStack(const Store& store, Instant at);

} // namespace core
