#!/bin/sh
# Sets up what is missing, builds Laurel, and does the main job on the demo school: a teacher hands
# in a lesson plan and a lesson video, a reviewer comments and scores, the award is made, the badge
# PDF and the letter are printed.
#   packaging/run.sh [--yes] [--video FILE] [--to FOLDER]
#     --yes         install missing packages without asking
#     --video FILE  use this lesson video instead of the drawn one
#     --to FOLDER   leave the results there (default: build/main-job)
set -eu
here=$(pwd)
cd "$(dirname "$0")/.."
. packaging/setup.sh

yes=no
video=resources/demo/lesson.mp4
to=build/main-job
absolute() { case $1 in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$here" "$1" ;; esac; }
while [ $# -gt 0 ]; do
    case $1 in
        --yes) yes=yes ;;
        --video) [ $# -gt 1 ] || stop "--video needs a file."; video=$(absolute "$2"); shift ;;
        --to) [ $# -gt 1 ] || stop "--to needs a folder."; to=$(absolute "$2"); shift ;;
        --help) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) stop "run.sh knows --yes, --video, --to and --help, not $1." ;;
    esac
    shift
done

# shellcheck disable=SC2086
install_missing "$yes" $build_packages
check_qt
cmake --preset release -DLAUREL_TESTS=OFF >/dev/null
cmake --build --preset release

mkdir -p "$to"
sh packaging/mainjob.sh build/release/app/laurel-cli "$to" "$video"
