# Sourced by run.sh and test.sh: finds out what is missing on this machine and installs it from
# the distribution's packages, after asking once. Debian 12, Ubuntu 24.04 and later.

build_packages="g++ cmake ninja-build pkg-config qt6-base-dev libqt6sql6-sqlite libqt6svg6-dev
    qt6-pdf-dev qt6-multimedia-dev gstreamer1.0-plugins-base gstreamer1.0-plugins-good
    gstreamer1.0-libav nlohmann-json3-dev libssl-dev zlib1g-dev libsqlite3-dev libharfbuzz-dev
    libqrencode-dev libzbar-dev libavformat-dev libavcodec-dev libswscale-dev libavutil-dev
    fonts-noto-core fonts-noto-cjk"
test_packages="catch2 qpdf poppler-utils zbar-tools"

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

is_installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# install_missing YES PACKAGE…
install_missing() {
    yes=$1
    shift
    command -v apt-get >/dev/null 2>&1 || {
        say "This is not Debian or Ubuntu, so nothing is installed by itself."
        say "Needed: $*"
        return 0
    }
    missing=""
    for package in "$@"; do
        is_installed "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "These packages are needed and not here yet:$missing"
    if [ "$yes" != yes ]; then
        printf 'Install them now? [y/N] '
        read -r answer || answer=n
        case $answer in
            y | Y | yes) ;;
            *) stop "Nothing was installed. Install them yourself and start again." ;;
        esac
    fi
    as_root=""
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 \
            || stop "Run this as root, or install sudo, so that the packages can be installed."
        as_root=sudo
    fi
    $as_root apt-get update -qq || stop "The list of packages could not be fetched. Is there a network?"
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        $missing >/dev/null \
        || stop "A package could not be installed. The lines above say which."
}

check_qt() {
    version=$(pkg-config --modversion Qt6Core 2>/dev/null || qmake6 -query QT_VERSION 2>/dev/null || true)
    case $version in
        '' | 6.[4-9]* | 6.[1-9][0-9]*) ;;
        *) stop "Laurel needs Qt 6.4 or later; this system has $version. Debian 12 and Ubuntu 24.04 have it." ;;
    esac
}
