# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced after xvfb_window.sh by tests that look where a thing is before they point at it: by the design's millimetres and
# the hall's walls on the screen, or by the colour that only that thing has. Each leaves the place in x and y. The sourcing
# script sets $theme and $file.
case $theme in # as in views/look/theme.cpp
dark) accent=56b4e9 wall=6c7683 ;;
*) accent=0072b2 wall=77828f ;;
esac
place() { python3 "$here/design_places.py" "$file" "$@"; }
walls_seen() { # the hall's outer walls are the largest thing of their colour
    read -r wall_x wall_y wall_w wall_h _ < <(shapes_of "$wall")
    ((${wall_w:-0} > 200))
}
at_floor() { # at_floor X_MM Y_MM: the pixel, in x and y
    walls_seen || fail "no hall on the screen"
    read -r hall_w hall_h < <(place hall)
    x=$((wall_x + $1 * wall_w / hall_w))
    y=$((wall_y + $2 * wall_h / hall_h))
}
marked_row() { # the chosen row of the list of parts: wide, and full of the accent colour
    local left top w h pixels lowest=0 # the outline above may have one too
    while read -r left top w h pixels; do
        if ((w > 200 && h >= 20 && h < 60 && pixels * 2 > w * h && top > lowest)); then
            x=$((left + w / 2)) y=$((top + h / 2)) lowest=$top
        fi
    done < <(shapes_of "$accent")
    ((lowest > 0))
}
framed() { # the middle of what the keys go to: the largest thing with a frame around it and little of that colour inside
    local left top w h pixels
    while read -r left top w h pixels; do
        if ((w > 100 && h > 60 && pixels * 8 < w * h)); then
            x=$((left + w / 2)) y=$((top + h / 2))
            return
        fi
    done < <(shapes_of "$accent")
    return 1
}
held_over() { # held_over X WIDTH: something dragged marks at least that many pixels of the upper ruler, around X
    local left top w h
    while read -r left top w h _; do
        if ((h <= 5 && w >= $2 && left <= $1 && $1 <= left + w)); then return; fi
    done < <(shapes_of "$accent" 4)
    return 1
}
glide() { # glide X Y: as a hand does, not in one leap
    local from_x from_y i
    eval "$(xdotool getmouselocation --shell | sed -n 's/^X=/from_x=/p; s/^Y=/from_y=/p')"
    for i in $(seq 12); do
        xdotool mousemove $((from_x + ($1 - from_x) * i / 12)) $((from_y + ($2 - from_y) * i / 12))
        sleep 0.03
    done
}
take_part() { # take_part WORDS: finds it in the list of parts and holds it with the mouse
    xdotool windowfocus "$window"
    xdotool key ctrl+f
    xdotool type --delay 20 "$1"
    sleep 0.3
    xdotool key Down
    sleep 0.2
    xdotool key Down
    until_true "the list of parts has no $1" marked_row
    xdotool mousemove "$x" "$y"
    sleep 0.2
    xdotool mousedown 1
}
