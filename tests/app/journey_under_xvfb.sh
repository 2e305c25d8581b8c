#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A whole afternoon's work in the real program under Xvfb: start page, template, racks dragged onto the floor, auto-wire,
# other GPUs, findings mended and accepted, options compared, report. Then a rack with nodes by keys alone. Judged by the
# files that are left and by the program's own command line. Nothing is clicked at a place known beforehand: where a thing
# is comes from the design's millimetres and the walls on the screen, or from the colour that only the thing has.
# Usage: journey_under_xvfb.sh PROGRAM [light|dark] [en|ko]
set -euo pipefail
program=$(realpath "$1")
theme=${2:-light}
language=${3:-en}
# shellcheck source=xvfb_window.sh
source "$(dirname "${BASH_SOURCE[0]}")/xvfb_window.sh"
# shellcheck source=xvfb_eyes.sh
source "$here/xvfb_eyes.sh"
mkdir -p "$XDG_CONFIG_HOME/clusterwright"
printf '[General]\ntheme=%s\nlanguage=%s\n' "$theme" "$language" >"$XDG_CONFIG_HOME/clusterwright/clusterwright.conf"
variant='H200 in N5'
reason='Measured with Dr. Kim, 12 November'
file=journey.cluster.json

figure() { "$program" assess "$file" --json | python3 -c 'import json, sys; print("%g" % json.load(sys.stdin)["figures"][sys.argv[1]]["value"])' "$1"; }
racks() { figure inventory.racks; }
kind_of_network() { grep -m1 -o '"fabric": *{"kind": *"[^"]*"' "$file" | cut -d'"' -f6; }
finding() { # finding CODE: how it stands: gone, stands, or the reason for which it was accepted
    { "$program" check "$file" --json || true; } | python3 -c 'import json, sys
found = [f["waiver"] or "stands" for f in json.load(sys.stdin)["findings"] if f["code"] == sys.argv[1]]
print(found[0] if found else "gone")' "$1"
}
remedies() { # remedies CODE: how many
    { "$program" check "$file" --json || true; } | python3 -c 'import json, sys
print(len(next(f["remedies"] for f in json.load(sys.stdin)["findings"] if f["code"] == sys.argv[1])))' "$1"
}
tabs_before() { # tabs_before CODE: from the first finding that stands to this one, over the others and all of their buttons
    { "$program" check "$file" --json || true; } | python3 -c 'import json, sys
standing = [f for f in json.load(sys.stdin)["findings"] if not f["waiver"]]
before = standing[:next(i for i, f in enumerate(standing) if f["code"] == sys.argv[1])]
print(sum(1 + len(f["remedies"]) + (f["severity"] != "note") for f in before))' "$1"
}
not() { ! "$@"; }
use_rule() { # Enter, which works as soon as the dialog has counted what the rule needs
    xdotool key Return
    for _ in $(seq 20); do
        if dialog_gone; then return; fi
        sleep 0.1
    done
    return 1
}
report_written() { [[ $(head -c 5 journey.pdf 2>/dev/null) == %PDF- && $(tail -c 6 journey.pdf) == %%EOF* ]]; }
difference() { # difference OPTION FIGURE: to the baseline
    "$program" compare "$file" --json | python3 -c 'import json, sys
option = next(o for o in json.load(sys.stdin)["options"] if o["name"] == sys.argv[1])
print("%g" % option["figures"][sys.argv[2]]["difference"])' "$@"
}
named_option() { # after saving, so that the file says it; read to its end, or the program's last write fails now and then
    saved
    "$program" compare "$file" --json | grep "$1" >/dev/null
}
same_design() { # ids are never used twice, so that only lastId may differ
    diff <(grep -v lastId "$1") <(grep -v lastId "$2") >/dev/null
}

# 1. Start page: the first template is open with a double click; its tour is left with Esc.
start
until_true "no template is offered" framed
picture 01-start
xdotool mousemove "$x" "$y" click --repeat 2 --delay 80 1
until_true "the template does not open" title_is '^llm-70b-256xh100 •'
until_true "no hall on the screen" walls_seen
picture 02-tour
xdotool key Escape
sleep 0.3
xdotool key ctrl+s
answer_file "$work/$file"
until_true "the design has no file" title_is "^$file •"
"$program" check "$file" >/dev/null || fail "the template has errors"
before=$(racks)
picture 03-template

# 2. One rack, then three at once by a typed number.
read -r mm_x mm_y < <(place free 1)
take_part AR3300
at_floor "$mm_x" "$mm_y"
glide "$x" "$y"
until_true "no ghost of the rack" held_over "$x" 10
picture 04-drag
xdotool mouseup 1
changed "a rack dropped on the floor"
saved
[[ $(racks) == "$((before + 1))" ]] || fail "after the drop there are $(racks) racks, before $before"
read -r mm_x mm_y < <(place free 3)
take_part AR3300
at_floor "$mm_x" "$mm_y"
glide "$x" "$y"
until_true "no ghost of the rack" held_over "$x" 10
xdotool key 3
until_true "the typed number has no effect" held_over "$x" "$((2 * 600 * wall_w / hall_w))"
picture 05-drag-three
xdotool mouseup 1
changed "three racks dropped on the floor"
saved
[[ $(racks) == "$((before + 4))" ]] || fail "after the second drop there are $(racks) racks, before $before"
cp "$file" four.cluster.json
picture 06-racks

# 3. A rack dragged elsewhere; a drag that Esc ends changes nothing; undo and redo.
xdotool key Escape # of the three that were placed together, one is meant
name=$(place last)
read -r mm_x mm_y < <(place rack "$name")
at_floor "$mm_x" "$mm_y"
from_x=$x from_y=$y
read -r mm_x mm_y < <(place free 1)
at_floor "$mm_x" "$mm_y"
xdotool mousemove "$from_x" "$from_y" mousedown 1
glide "$x" "$y"
until_true "the rack is not dragged" held_over "$x" 10
picture 07-move
xdotool key Escape
until_true "Esc does not end the drag" not held_over "$x" 10
xdotool mouseup 1
saved
cmp -s "$file" four.cluster.json || fail "a drag that Esc ended changed the design"
xdotool mousemove "$from_x" "$from_y" mousedown 1
glide "$x" "$y"
until_true "the rack is not dragged" held_over "$x" 10
xdotool mouseup 1
changed "a rack dragged on the floor"
saved
[[ $(place rack "$name") == "$mm_x $mm_y" ]] || fail "$name stands at $(place rack "$name"), not at $mm_x $mm_y"
cp "$file" moved.cluster.json
xdotool key ctrl+z
changed "undo"
saved
same_design "$file" four.cluster.json || fail "undo did not bring the rack back"
xdotool key ctrl+y
changed "redo"
saved
same_design "$file" moved.cluster.json || fail "redo did not move the rack again"

# 4. What there is now is kept to compare with. Then another network by the dialog, with keys.
xdotool key ctrl+shift+k
changed "a kept option"
saved
[[ $(kind_of_network) == rail ]] || fail "the template has another network: $(kind_of_network)"
xdotool key ctrl+shift+w
into_dialog
xdotool key Home Down Down # two tiers, every leaf joined to every spine
sleep 1
picture 08-autowire
until_true "the rule cannot be used" use_rule
xdotool windowfocus "$window"
changed "a rule for the network"
saved
[[ $(kind_of_network) == leaf-spine ]] || fail "the network is no leaf-spine"

# 5. Another GPU dropped on a node in the rack view.
memory=$(figure compute.memory)
xdotool key ctrl+2
palette N5
xdotool key shift+f # the canvas shows N5 and hardly anything else
until_true "the rack view has not the keys" framed
to_x=$x to_y=$y
take_part H200-SXM
glide "$to_x" "$to_y"
sleep 1
picture 09-rack
xdotool mouseup 1
changed "a GPU dropped on a node"
saved
[[ $(figure compute.memory) != "$memory" ]] || fail "other GPUs, and the memory is still $memory"
[[ $(grep -c '"accelerator": *"nv-h200-sxm-141"' "$file") == 1 ]] || fail "other nodes than N5 have other GPUs"
grep -q '"name": *"N5".*"accelerator": *"nv-h200-sxm-141"' "$file" || fail "the GPUs of N5 are not those that were dropped"
picture 10-swapped

# 6. Findings by keys: a warning is accepted with a reason, then the finding after it is mended by its button.
[[ $(finding finding.pipelineBubble) == stands ]] || fail "there is no bubble to accept"
[[ $(finding finding.switchHoldsNodesAlone) == stands ]] || fail "there is nothing to mend"
xdotool key F8
sleep 0.3
picture 11-findings
for _ in $(seq "$(remedies finding.pipelineBubble)"); do xdotool key Tab; done # each is a button before that which accepts
xdotool key Tab space
into_dialog
xdotool type --delay 20 "$reason"
picture 12-reason
xdotool key Tab Return
out_of_dialog
changed "an accepted finding"
saved
[[ $(finding finding.pipelineBubble) == "$reason" ]] || fail "the bubble is not accepted: $(finding finding.pipelineBubble)"
xdotool key F8
sleep 0.3
for _ in $(seq "$(tabs_before finding.switchHoldsNodesAlone)"); do xdotool key Tab; done
xdotool key Tab space
changed "a remedy"
picture 13-mended
saved
[[ $(kind_of_network) == rail ]] || fail "the button has not made rails"
[[ $(finding finding.switchHoldsNodesAlone) == gone ]] || fail "the remedy did not help"
xdotool key ctrl+z
changed "a remedy taken back"
saved
[[ $(finding finding.switchHoldsNodesAlone) == stands ]] || fail "a remedy is not one step of undo"
xdotool key ctrl+y
changed "a remedy again"
saved

# 7. What was kept at first, beside what there is now; the kept one gets a name in the table.
xdotool key ctrl+7
sleep 0.5
xdotool key ctrl+shift+k
changed "a second option"
picture 14-compare
xdotool key Right F2
sleep 0.3
xdotool key ctrl+a
xdotool type --delay 20 "$variant"
xdotool key Return
until_true "no name for an option" named_option "$variant"
[[ $(difference "$variant" compute.memory) == 0.488 ]] || fail "eight H200 do not have 61 GB each more than H100" # in TB
[[ $(difference "$variant" inventory.racks) == 0 ]] || fail "the variant has not the racks of the baseline"

# 8. The report by its command, and what it says.
xdotool key ctrl+shift+r
answer_file "$work/journey.pdf"
until_true "no report" report_written
pdftotext -layout journey.pdf report.txt
for said in "H200 SXM 141GB" "$variant" "Dr. Kim"; do
    grep -q "$said" report.txt || fail "the report does not say $said"
done
picture 15-report
xdotool key ctrl+1
saved
close
"$program" report "$file" -o again.pdf --lang "$language"
pdftotext -layout again.pdf again.txt
diff <(grep -v 20 report.txt) <(grep -v 20 again.txt) >/dev/null || fail "window and command line write different reports"
[[ -z ${PICTURES:-} ]] || cp journey.pdf "$file" "$PICTURES"

# 9. The same without a mouse: a rack with two nodes from an empty hall, named and doubled in the outline.
file=keys.cluster.json
start
until_true "no template is offered" framed
xdotool key ctrl+f
xdotool type --delay 20 blank
xdotool key Return
until_true "the empty hall does not open" walls_seen
palette "AR3300"
palette "DGX H100"
palette "DGX H100"
xdotool key ctrl+s
answer_file "$work/$file"
until_true "the design has no file" title_is "^$file •"
[[ $(racks) == 1 && $(gpus "$file") == 16 ]] || fail "by keys: $(racks) racks, $(gpus "$file") GPUs"
xdotool key ctrl+shift+f
sleep 0.3
xdotool type --delay 20 "A1"
xdotool key Return F2
sleep 0.3
xdotool key ctrl+a
xdotool type --delay 20 "Keys"
picture 16-outline
xdotool key Return
changed "another name"
saved
[[ $(place last) == Keys ]] || fail "the rack is called $(place last), not Keys"
xdotool key ctrl+d
changed "a second rack"
saved
[[ $(racks) == 2 && $(gpus "$file") == 32 ]] || fail "doubled by keys: $(racks) racks, $(gpus "$file") GPUs"
picture 17-doubled
close
echo "the journey is done"
