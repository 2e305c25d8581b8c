#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The real program in a real window under Xvfb, as a person would use it: start page, template, drag a node from the parts into a
# rack, undo, redo, save, close. Judged by the files it leaves and by its own command line.
# Usage: window_under_xvfb.sh PROGRAM
set -euo pipefail
program=$1
# shellcheck source=xvfb_window.sh
source "$(dirname "${BASH_SOURCE[0]}")/xvfb_window.sh"

# A file opens, a drag changes it, undo and redo walk, Ctrl+S writes it back.
"$program" new --template llm-70b-256xh100 -o design.cluster.json
cp design.cluster.json before.cluster.json
start design.cluster.json
title_has 'design.cluster.json'
drag 85 439 515 245
title_has 'design.cluster.json\*'
xdotool key ctrl+s
title_has 'design.cluster.json •'
[[ $(gpus design.cluster.json) == 264 ]] || fail "after the drop there are $(gpus design.cluster.json) GPUs"
xdotool key ctrl+z
title_has 'design.cluster.json\*'
xdotool key ctrl+s
title_has 'design.cluster.json •'
# Ids are never used twice, so only lastId may differ from the file before the drag.
diff <(grep -v lastId before.cluster.json) <(grep -v lastId design.cluster.json) || fail "undo did not restore the design"
xdotool key ctrl+y
title_has 'design.cluster.json\*'
xdotool key ctrl+s
title_has 'design.cluster.json •'
[[ $(gpus design.cluster.json) == 264 ]] || fail "redo did not bring the node back"
close

# Without a file the start page opens; its first template is one click away.
start
xdotool mousemove 106 738 click 1
title_has 'llm-70b-256xh100'
close
echo "the window works"
