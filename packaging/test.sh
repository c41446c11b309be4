#!/bin/sh
# Sets up what is missing, builds Laurel with warnings as errors, and runs every test.
#   packaging/test.sh [--yes]     --yes installs missing packages without asking
set -eu
cd "$(dirname "$0")/.."
. packaging/setup.sh

yes=no
for argument in "$@"; do
    case $argument in
        --yes) yes=yes ;;
        --help) sed -n '2,3s/^# *//p' "$0"; exit 0 ;;
        *) stop "test.sh knows --yes and --help, not $argument." ;;
    esac
done

# shellcheck disable=SC2086
install_missing "$yes" $build_packages $test_packages
check_qt
cmake --preset ci ${LAUREL_CMAKE_ARGUMENTS:-}
cmake --build --preset ci
ctest --preset ci -j 2
tests/interop/run.sh build/ci/app/laurel-cli
