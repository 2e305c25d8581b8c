# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tests that drive the real program in a real window under Xvfb: a screen of its own, a home of its own, and
# what a hand does. The sourcing script sets $program first.
for tool in Xvfb xdotool; do
    command -v "$tool" >/dev/null || { echo "SKIP: $tool is not installed"; exit 77; }
done
work=$(mktemp -d)
xvfb=
app=
finish() {
    [[ -n $app ]] && kill "$app" 2>/dev/null
    [[ -n $xvfb ]] && kill "$xvfb" 2>/dev/null
    rm -rf "$work"
}
trap finish EXIT
fail() { echo "FAIL: $1"; exit 1; }

mkdir -m 700 "$work/run"
export HOME=$work XDG_RUNTIME_DIR=$work/run XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data LC_ALL=C.UTF-8
export QT_QPA_PLATFORM=xcb
# Without -noreset the server restarts whenever its last client leaves, as each xdotool does.
Xvfb -noreset -displayfd 1 -nolisten tcp -screen 0 1280x800x24 >"$work/display" 2>"$work/xvfb.log" &
xvfb=$!
# The number ends with a newline once the server listens.
for _ in $(seq 300); do grep -q . "$work/display" && [[ $(tail -c 1 "$work/display" | wc -l) -eq 1 ]] && break; sleep 0.1; done
[[ -s $work/display ]] || fail "no virtual display"
DISPLAY=:$(cat "$work/display")
export DISPLAY
cd "$work"

start() {
    "$program" "$@" &
    app=$!
    window=
    for _ in $(seq 200); do
        window=$(xdotool search --onlyvisible --name 'Clusterwright' 2>/dev/null | tail -n 1 || true)
        [[ -n $window ]] && break
        kill -0 "$app" 2>/dev/null || fail "the program ended at once"
        sleep 0.1
    done
    [[ -n $window ]] || fail "no window"
    xdotool windowmove "$window" 0 0 windowsize "$window" 1280 800
    sleep 1
    xdotool windowfocus "$window"
    sleep 0.5
}
title_has() { # title_has TEXT: waits for it
    for _ in $(seq 50); do
        xdotool getwindowname "$window" | grep -q -- "$1" && return
        sleep 0.1
    done
    fail "the title is \"$(xdotool getwindowname "$window")\", not \"$1\""
}
drag() { # drag X Y X Y
    xdotool mousemove "$1" "$2"
    sleep 0.2
    xdotool mousedown 1
    local i
    for i in $(seq 16); do
        xdotool mousemove $(($1 + ($3 - $1) * i / 16)) $(($2 + ($4 - $2) * i / 16))
        sleep 0.05
    done
    sleep 0.5
    xdotool mouseup 1
    sleep 0.5
}
gpus() { "$program" assess "$1" --figure inventory.accelerators --lang en | sed -n 's/^  GPUs *//p'; }
close() {
    xdotool windowfocus "$window"
    xdotool key ctrl+q
    for _ in $(seq 100); do kill -0 "$app" 2>/dev/null || break; sleep 0.1; done
    kill -0 "$app" 2>/dev/null && fail "the window does not close"
    wait "$app" || fail "the program ended with $?"
    app=
}
