# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by installer/run and installer/test: finds out which packages are missing and installs them, saying so first.

set -euo pipefail
cw_top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# A second checkout finds what the first one compiled: paths below the project count as relative.
export CCACHE_BASEDIR=$cw_top CCACHE_NOHASHDIR=1

cw_installed() { dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

# The first alternative that is installed, else the first that apt knows, else the first.
cw_choose() {
    local names name
    IFS='|' read -ra names <<<"$1"
    for name in "${names[@]}"; do cw_installed "$name" && { echo "$name"; return; }; done
    for name in "${names[@]}"; do
        apt-cache show "$name" >/dev/null 2>&1 && { echo "$name"; return; }
    done
    echo "${names[0]}"
}

cw_missing() {
    local line name
    while read -r line; do
        [[ -z $line || $line == \#* ]] && continue
        name=$(cw_choose "$line")
        cw_installed "$name" || echo "$name"
    done <"$cw_top/installer/packages.txt"
}

cw_install_packages() {
    command -v dpkg-query >/dev/null || {
        echo "Clusterwright's scripts set up Debian 12 or Ubuntu 24.04 with apt, which this system does not have." >&2
        echo "Install the equivalents of installer/packages.txt and build with: cmake --workflow --preset release" >&2
        exit 4
    }
    local missing=() as_root=()
    mapfile -t missing < <(cw_missing)
    [[ ${#missing[@]} -eq 0 ]] && return
    if [[ $(id -u) -ne 0 ]]; then
        if command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
            as_root=(sudo)
        else
            echo "These packages are missing and can be installed only as root or through sudo:" >&2
            echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
            exit 4
        fi
    fi
    "${as_root[@]}" apt-get update -qq
    mapfile -t missing < <(cw_missing) # a fresh machine knows its package names only now
    echo "Installing ${#missing[@]} packages: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Configures and builds one preset; quiet unless it fails.
cw_build() {
    local preset=$1 log
    shift
    log="$cw_top/build/$preset.log"
    mkdir -p "$cw_top/build"
    echo "Building ($preset) …"
    if ! (cd "$cw_top" && cmake --preset "$preset" && cmake --build --preset "$preset" "$@") >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        echo "The $preset build failed; the whole log is build/$preset.log" >&2
        exit 1
    fi
}
