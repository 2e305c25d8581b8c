# SPDX-License-Identifier: GPL-3.0-or-later
"""Where on the screen is something of one colour? Reads the frame buffer that Xvfb -fbdir keeps (an XWD file) and prints
each connected shape of exactly that colour, the largest frame first: left, top, width, height, number of pixels.
Knows nothing of windows: a test asks for a colour that only the thing it looks for has.
With a thickness, what is thinner anywhere does not count, so that a bar is found that thin lines join to other things.
Usage: screen_shapes.py XWD_FILE RRGGBB [THICKNESS]"""
import signal
import struct
import sys


def read_screen(path):
    with open(path, "rb") as file:
        data = file.read()
    field = struct.unpack(">25I", data[:100])
    header, width, height, bits, stride, colours = field[0], field[4], field[5], field[11], field[12], field[19]
    if bits != 32:
        sys.exit(f"{bits} bits a pixel instead of 32")
    return data[header + colours * 12 :], width, height, stride


def runs_of(row, wanted):
    """Pieces [from, to) of one row that are all of the wanted colour; the fourth byte of a pixel means nothing."""
    at = row.find(wanted)
    while at >= 0:
        if at % 4:
            at = row.find(wanted, at + 1)
            continue
        end = at + 4
        while row[end : end + 3] == wanted:
            end += 4
        yield at // 4, end // 4
        at = row.find(wanted, end)


def common(some, others):
    return [(max(a, c), min(b, d)) for a, b in some for c, d in others if max(a, c) < min(b, d)]


def rows_of(screen, wanted, thickness):
    """The runs of each row; of a thick shape those pixels that begin a square of that thickness."""
    data, width, height, stride = screen
    rows = [list(runs_of(data[y * stride : y * stride + width * 4], wanted)) for y in range(height)]
    less = thickness - 1
    for y in range(height - less):
        row = [(left, right - less) for left, right in rows[y] if right - left > less]
        for below in rows[y + 1 : y + thickness] if row else []:
            row = common(row, [(left, right - less) for left, right in below if right - left > less])
        yield row


def shapes(screen, wanted, thickness):
    found = {}  # number -> [left, top, right, bottom, pixels]
    goes_to = {}

    def root(number):
        while goes_to[number] != number:
            number = goes_to[number]
        return number

    above = []
    for y, runs in enumerate(rows_of(screen, wanted, thickness)):
        row = []
        for left, right in runs:
            number = len(goes_to)
            goes_to[number] = number
            found[number] = [left, y, right, y + 1, right - left]
            for other_left, other_right, other in above:
                if other_left <= right and left <= other_right and root(other) != root(number):
                    kept, gone = root(other), root(number)
                    goes_to[gone] = kept
                    a, b = found[kept], found.pop(gone)
                    found[kept] = [min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]), a[4] + b[4]]
            row.append((left, right, number))
        above = row
    less = thickness - 1
    frames = [(x, y, right - x + less, bottom - y + less, pixels) for x, y, right, bottom, pixels in found.values()]
    return sorted(frames, key=lambda frame: -frame[2] * frame[3])


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # whoever needs only the first shape stops reading
    red, green, blue = bytes.fromhex(sys.argv[2])
    thickness = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    for shape in shapes(read_screen(sys.argv[1]), bytes((blue, green, red)), thickness):
        print(*shape)
