#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Kill -9 while a hand edits: the next start offers the work, and after recovering and saving the file is the one that
# the same hand would have saved. Usage: recovery_under_xvfb.sh PROGRAM
set -euo pipefail
program=$1
# shellcheck source=xvfb_window.sh
source "$(dirname "${BASH_SOURCE[0]}")/xvfb_window.sh"

edit() { # two gestures: the first item goes, then the next one
    xdotool mousemove 500 300 click 1 # the floor has the keys
    sleep 0.3
    xdotool key Escape
    for _ in 1 2; do
        xdotool key Tab
        sleep 0.2
        xdotool key Delete
        sleep 0.6
    done
}

"$program" new --template llm-70b-256xh100 -o design.cluster.json
cp design.cluster.json before.cluster.json

# As it should be.
start design.cluster.json
title_has 'design.cluster.json'
edit
xdotool key ctrl+s
title_has 'design.cluster.json •'
mv design.cluster.json expected.cluster.json
cp before.cluster.json design.cluster.json
close
cmp -s expected.cluster.json before.cluster.json && fail "the hand changed nothing"

# The same, and then the end.
start design.cluster.json
title_has 'design.cluster.json'
edit
title_has 'design.cluster.json\*'
kill -9 "$app"
wait "$app" 2>/dev/null || true
cmp -s design.cluster.json before.cluster.json || fail "the file changed without being saved"

start design.cluster.json
for _ in $(seq 100); do xdotool search --onlyvisible --name '^Unsaved work' >/dev/null 2>&1 && break; sleep 0.1; done
dialog=$(xdotool search --onlyvisible --name '^Unsaved work' | tail -n 1) || fail "nothing is offered"
xdotool windowfocus "$dialog"
sleep 0.3
xdotool key Return
title_has 'design.cluster.json\*'
xdotool windowfocus "$window"
xdotool key ctrl+s
title_has 'design.cluster.json •'
cmp -s design.cluster.json expected.cluster.json || fail "the recovered design is another one"
close

# What was saved is not offered again.
start design.cluster.json
sleep 1
xdotool search --onlyvisible --name '^Unsaved work' >/dev/null 2>&1 && fail "saved work is offered again"
close
echo "nothing was lost"
