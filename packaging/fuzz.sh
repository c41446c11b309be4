#!/bin/sh
# Builds the fuzzers of the badge readers with Clang and sanitizers, and runs each for a while.
#   packaging/fuzz.sh [SECONDS]     60 for each reader when nothing is said
# What the fuzzers learn stays in build/fuzz/corpus; a finding is a file in build/fuzz.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
command -v clang++ >/dev/null 2>&1 || { echo "The fuzzers did not run: there is no clang++."; exit 0; }
cmake -G Ninja -B build/fuzz -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER=clang++ \
    -DLAUREL_FUZZ=ON -DLAUREL_TESTS=OFF . >/dev/null
cmake --build build/fuzz --target fuzz_code fuzz_json fuzz_jwt fuzz_pdf fuzz_png fuzz_svg
cd build/fuzz
for kind in code json jwt pdf png svg; do
    mkdir -p corpus/$kind
    echo "fuzz_$kind for $seconds s"
    tests/fuzz/fuzz_$kind -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
        -max_len=65536 -print_final_stats=1 -verbosity=0 \
        corpus/$kind ../../tests/fuzz/corpus/$kind
done
