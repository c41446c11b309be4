#!/bin/sh
# Sets up what is missing, builds Laurel, and opens it on the demo school. Where there is no display
# it does the main job there by commands: a teacher hands in a lesson plan and a lesson video, a
# reviewer comments and scores, the award is made, the badge PDF and the letter are printed.
#   packaging/run.sh [--yes] [--commands] [--video FILE] [--to FOLDER]
#     --yes         install missing packages without asking
#     --commands    do the main job by commands although there is a display
#     --video FILE  the same, with this lesson video instead of the drawn one
#     --to FOLDER   the same, and leave the results there (default: build/main-job)
set -eu
here=$(pwd)
cd "$(dirname "$0")/.."
. packaging/setup.sh

yes=no
window=yes
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || window=no
video=resources/demo/lesson.mp4
to=build/main-job
absolute() { case $1 in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$here" "$1" ;; esac; }
while [ $# -gt 0 ]; do
    case $1 in
        --yes) yes=yes ;;
        --commands) window=no ;;
        --video) [ $# -gt 1 ] || stop "--video needs a file."; video=$(absolute "$2"); window=no; shift ;;
        --to) [ $# -gt 1 ] || stop "--to needs a folder."; to=$(absolute "$2"); window=no; shift ;;
        --help) sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) stop "run.sh knows --yes, --commands, --video, --to and --help, not $1." ;;
    esac
    shift
done

# shellcheck disable=SC2086
install_missing "$yes" $build_packages
check_qt
cmake --preset release -DLAUREL_TESTS=OFF >/dev/null
cmake --build --preset release

if [ $window = yes ]; then
    exec build/release/app/laurel --demo
fi
mkdir -p "$to"
sh packaging/mainjob.sh build/release/app/laurel-cli "$to" "$video"
