#!/bin/sh
# Builds the benchmark and measures Laurel against its peers, side by side in one run.
#   packaging/bench.sh [storage] [commits] [opening] [importing] [certificates] [credentials]
#                      [composer] [player] [search] [starting]
set -eu
cd "$(dirname "$0")/.."
cmake --preset release -DLAUREL_TESTS=ON >/dev/null
cmake --build --preset release --target laurel-bench laurel bare-window
exec build/release/tests/laurel-bench "$@"
