# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things stand in a design file, in millimetres from the hall's upper left corner, for tests that move the mouse there.
Usage: design_places.py FILE hall          width and depth of the hall
       design_places.py FILE rack NAME     the middle of that rack
       design_places.py FILE last          the name of the rack placed last
       design_places.py FILE free COUNT    the middle of the first of COUNT places for racks, side by side, free all round"""
import json
import sys

GRID = 600
MARGIN = 300
RACK = (600, 1200)  # of those that the journey places


def box_of(item, width, depth):
    return item["at"]["x"], item["at"]["y"], item["at"]["x"] + width, item["at"]["y"] + depth


def boxes(design):
    for rack in design["racks"]:
        yield box_of(rack, *RACK)
    for unit in design["floorUnits"]:
        yield box_of(unit, max(unit["width"]["value"], unit["depth"]["value"]), max(unit["width"]["value"], unit["depth"]["value"]))


def free(design, count):
    taken = list(boxes(design))
    width, depth = design["site"]["width"]["value"], design["site"]["depth"]["value"]
    # From below, because the legend lies over the upper right of the hall.
    for y in range(depth - RACK[1] - GRID, GRID - 1, -GRID):
        for x in range(GRID, width - count * RACK[0] - GRID + 1, GRID):
            room = (x - MARGIN, y - MARGIN, x + count * RACK[0] + MARGIN, y + RACK[1] + MARGIN)
            if not any(room[0] < b[2] and b[0] < room[2] and room[1] < b[3] and b[1] < room[3] for b in taken):
                return x + RACK[0] // 2, y + RACK[1] // 2
    sys.exit(f"no room for {count} racks")


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        design = json.load(file)
    if sys.argv[2] == "hall":
        print(int(design["site"]["width"]["value"]), int(design["site"]["depth"]["value"]))
    elif sys.argv[2] == "free":
        print(*free(design, int(sys.argv[3])))
    elif sys.argv[2] == "last":
        print(max(design["racks"], key=lambda rack: rack["id"])["name"])
    else:
        left, top, right, bottom = next(box_of(rack, *RACK) for rack in design["racks"] if rack["name"] == sys.argv[3])
        print((left + right) // 2, (top + bottom) // 2)
