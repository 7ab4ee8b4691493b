# shellcheck shell=bash disable=SC2034,SC2154
# What `run` and `test` share: what they need of Debian 12 and how it gets there, and the build.
# Whoever reads this in has set `here` to the top of the tree.

packages_to_run=(
    g++ cmake ninja-build pkg-config ccache
    libsfml-dev libimgui-dev libfreetype-dev libharfbuzz-dev libgl-dev libx11-dev
    nlohmann-json3-dev libfmt-dev libcli11-dev libsqlite3-dev libicu-dev
    libgl1-mesa-dri fonts-noto-core fonts-noto-cjk
)
packages_to_test=(
    "${packages_to_run[@]}"
    libgtest-dev libgmock-dev libbenchmark-dev libmpfr-dev libsodium-dev libvalijson-dev
    xvfb xauth xdotool imagemagick
)
packages_for_clang=(clang-19 clang-tidy-19 clang-format-19 libclang-rt-19-dev)

say() { printf '%s\n' "$*" >&2; }

# One line that is written over, where somebody watches.
progress() { [[ ! -t 2 ]] || printf '\r\033[K%s' "$1" >&2; }

is_installed() {
    [[ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

# install_missing PACKAGE…: says nothing and asks nothing once all of them are there.
install_missing() {
    command -v dpkg-query >/dev/null || {
        say "This is not a Debian system. Install what these Debian 12 packages hold, then build with"
        say "CMake (CONTRIBUTING.md): $*"
        return 1
    }
    local package missing=() as_root=()
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    if ((EUID)); then
        command -v sudo >/dev/null || {
            say "Not installed yet: ${missing[*]}"
            say "Ask whoever looks after this computer to install them, as root: apt-get install ${missing[*]}"
            return 1
        }
        as_root=(sudo)
    fi
    say "Installing from Debian: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq || say "The package lists could not be renewed; going on with those that are there."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 || {
        say "apt-get could not install them; what it said stands above. Is there a network? Then try again."
        return 1
    }
}

# configure PRESET [-DNAME=VALUE…]: quiet, unless it goes wrong.
configure() {
    local preset=$1 dir="$here/build/$1" log
    shift
    # A tree that was moved or copied brings paths that are no longer its own.
    if [[ -f "$dir/CMakeCache.txt" ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$here" "$dir/CMakeCache.txt"; then
        rm -r "$dir"
    fi
    log=$(cd "$here" && cmake --preset "$preset" "$@" 2>&1) || {
        say "$log"
        say "Configuring $dir failed; what CMake said stands above."
        return 1
    }
}

# build PRESET [TARGET…]: one line that counts on a terminal; warnings and errors always.
build() {
    local dir="$here/build/$1" line
    shift
    NINJA_STATUS='[%f/%t] ' ninja -C "$dir" "$@" 2>&1 | while IFS= read -r line; do
        case $line in
            '['*/*'] '*)
                progress "${line%% *} building" ;;
            'ninja: Entering directory'* | 'ninja: no work to do.') ;;
            *) printf '%s\n' "$line" >&2 ;;
        esac
    done || {
        say "Building in $dir failed; what the compiler said stands above."
        return 1
    }
    progress ''
}
