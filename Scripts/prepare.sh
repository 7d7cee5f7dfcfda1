# Sourced by the other scripts: goes to the package's root and installs what it builds with, if that is missing.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "error: $1"
    shift
    for line in "$@"; do say "       $line"; done
    exit 1
}

# The oldest toolchain that the manifest accepts.
required_swift=6.2

require_swift() {
    command -v swift >/dev/null 2>&1 || fail "there is no swift in PATH" \
        "Install a toolchain of version $required_swift or later from https://www.swift.org/install, then run this again."
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    [ -n "$version" ] || fail "'swift --version' doesn't say which version it is"
    local oldest
    oldest=$(printf '%s\n%s\n' "$required_swift" "$version" | sort -V | head -n 1)
    [ "$oldest" = "$required_swift" ] || fail "Swift $version is too old" \
        "This package needs $required_swift or later: https://www.swift.org/install"
}

has_expat() {
    command -v pkg-config >/dev/null 2>&1 && pkg-config --exists expat
}

# Runs a command as root, by sudo if that is needed and there.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        fail "installing packages needs root, and there is no sudo" \
            "As root, run: apt-get update && apt-get install -y libexpat1-dev pkg-config"
    fi
}

require_expat() {
    has_expat && return
    if command -v apt-get >/dev/null 2>&1; then
        say "installing libexpat1-dev and pkg-config ..."
        as_root apt-get update -qq >&2
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libexpat1-dev pkg-config >&2
    elif command -v brew >/dev/null 2>&1; then
        say "installing expat and pkg-config ..."
        brew install expat pkg-config >&2
        PKG_CONFIG_PATH="$(brew --prefix expat)/lib/pkgconfig:${PKG_CONFIG_PATH:-}"
        export PKG_CONFIG_PATH
    else
        fail "libexpat's headers or pkg-config are missing, and neither apt-get nor brew is there to install them" \
            "Install both with your system's package manager, so that 'pkg-config --exists expat' succeeds."
    fi
    has_expat || fail "libexpat is installed, yet 'pkg-config --exists expat' fails"
}

require_swift
require_expat
