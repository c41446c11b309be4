// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace bench {

/// Processor seconds of this process that `work` takes.
double cpuSeconds(const std::function<void()>& work);

/// Seconds on the clock that `work` takes.
double wallSeconds(const std::function<void()>& work);

double median(QList<double> values);

/// One line of the table: what, ours, the peer's, their ratio and the goal.
void report(const QString& what, const QString& ours, const QString& peer, double ratio,
    const QString& goal);

/// One line for a time that has a goal and no peer; both in seconds.
void reportTime(const QString& what, double seconds, double goal);

/// Ends the run with the error when there is one.
template <typename T>
T must(core::Result<T> result);
[[noreturn]] void giveUp(const core::Error& error);

template <typename T>
T must(core::Result<T> result)
{
    if (!result)
        giveUp(result.error());
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

void storage();
void commits();
void opening();
void importing();
void certificates();
void composer();
void player();
void search();
void starting();
void credentials();

} // namespace bench
