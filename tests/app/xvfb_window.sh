# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tests that drive the real program in a real window under Xvfb: a screen of its own, a home of its own, and
# what a hand does. The sourcing script sets $program first. The screen is SCREEN wide and high; where PICTURES names a
# folder, each step leaves a picture there for people to look at (ImageMagick).
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
screen=${SCREEN:-1280x800}
for tool in Xvfb xdotool xprop python3; do
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
fail() {
    echo "FAIL: $1"
    [[ -z ${PICTURES:-} ]] || import -window root "$PICTURES/failed.png"
    exit 1
}

mkdir -m 700 "$work/run" "$work/screen"
export HOME=$work XDG_RUNTIME_DIR=$work/run XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data LC_ALL=C.UTF-8
export QT_QPA_PLATFORM=xcb
# Without -noreset the server restarts whenever its last client leaves, as each xdotool does.
Xvfb -noreset -displayfd 1 -nolisten tcp -fbdir "$work/screen" -screen 0 "${screen}x24" >"$work/display" 2>"$work/xvfb.log" &
xvfb=$!
# The number ends with a newline once the server listens.
for _ in $(seq 300); do grep -qs . "$work/display" && [[ $(tail -c 1 "$work/display" | wc -l) -eq 1 ]] && break; sleep 0.1; done
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
    xdotool windowmove "$window" 0 0 windowsize "$window" "${screen%x*}" "${screen#*x}"
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

# The rest waits for what it sees, however long a loaded machine or a sanitizer takes; 60 seconds are for ever.
until_true() { # until_true WHAT COMMAND...: waits until the command succeeds
    local what=$1
    shift
    local end=$((SECONDS + ${PATIENCE:-60}))
    until "$@"; do
        ((SECONDS < end)) || fail "$what"
        kill -0 "$app" 2>/dev/null || fail "the program ended before: $what"
        sleep 0.1
    done
}
picture() { [[ -z ${PICTURES:-} ]] || { sleep 1; import -window root "$PICTURES/$1.png"; }; }
title_is() { xdotool getwindowname "$window" | grep -q -- "$1"; }
changed() { until_true "nothing changed: $1" title_is '\* •'; }
saved() { # Ctrl+S, until the file is written
    xdotool key ctrl+s
    until_true "the file is not saved" title_is '[^*] •'
}
shapes_of() { python3 "$here/screen_shapes.py" "$work/screen/Xvfb_screen0" "$@"; }
dialog_of() { # the window of a dialog, if one is open
    local each
    for each in $(xdotool search --onlyvisible --pid "$app" 2>/dev/null); do
        if [[ $each != "$window" ]] && xprop -id "$each" _NET_WM_WINDOW_TYPE 2>/dev/null | grep -q DIALOG; then
            echo "$each"
            return
        fi
    done
    return 1
}
dialog_opens() { dialog_of >/dev/null; }
dialog_gone() { ! dialog_opens; }
into_dialog() { # the keys go to the dialog that opens; without a window manager nobody else does that
    until_true "no dialog opens" dialog_opens
    dialog=$(dialog_of)
    sleep 0.3
    xdotool windowfocus "$dialog"
    sleep 0.3
}
out_of_dialog() {
    until_true "the dialog stays" dialog_gone
    xdotool windowfocus "$window"
    sleep 0.2
}
answer_file() { # answer_file PATH: to a dialog that asks for one
    into_dialog
    xdotool key ctrl+a
    xdotool type --delay 20 "$1"
    xdotool key Return
    out_of_dialog
}
palette() { # palette WORDS: runs the first thing that Ctrl+K finds
    xdotool key ctrl+k
    sleep 0.3
    xdotool type --delay 20 "$1"
    sleep 0.3
    picture "palette-${1// /-}"
    xdotool key Return
    sleep 0.3
}
