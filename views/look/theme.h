// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which colour has each role, in light and in dark? The one place where colours are written down.
// Leaves out: fonts (fonts.h), icons (icons.h) and how widgets are styled with them (style.h).
#pragma once

#include <QColor>

namespace cw::look {

/// Colour-blind-safe series (Okabe-Ito) with the roles they always play.
struct Series {
    QColor blue;      ///< weights, backward, fans
    QColor sky;       ///< gradients, forward, CPU
    QColor purple;    ///< optimizer, NVSwitch and NIC
    QColor green;     ///< activations, GPU, delivered
    QColor yellow;    ///< logits, storage
    QColor orange;    ///< exposed communication, switches
    QColor vermilion; ///< cooling, kernel loss, capacity line
    QColor grey;      ///< overhead, losses, peak
    friend bool operator==(const Series&, const Series&) = default;
};

struct Theme {
    bool dark = false;
    QColor window; ///< window, tool bar, dock titles
    QColor dock;   ///< dock contents and plots
    QColor field;
    QColor canvas;
    QColor grid;
    QColor axisGrid;
    QColor line;
    QColor strongLine; ///< borders of controls
    QColor text;
    QColor secondaryText;
    QColor tertiaryText;
    QColor accent;
    QColor onAccent;
    QColor accentWash;
    QColor good;
    QColor goodWash;
    QColor warning;
    QColor warningWash;
    QColor error; ///< also a capacity that is reached
    QColor errorWash;
    QColor wall;
    QColor rackOutline;
    QColor coldAisle;
    QColor coldAisleText;
    QColor hotAisle;
    QColor hotAisleText;
    QColor freeCapacity;
    Series series;
    friend bool operator==(const Theme&, const Theme&) = default;
};

const Theme& lightTheme();
const Theme& darkTheme();

/// The theme the application shows now; widgets read it again on QEvent::PaletteChange.
const Theme& currentTheme();
void setCurrentTheme(const Theme& theme);

/// `share` of the second colour over the first: opaque, for what is filled so often that blending would be slow.
QColor mixed(const QColor& colour, const QColor& with, double share);

/// Viridis-like map, 0..1; values outside take the end colours, and the caller marks them as outside.
QColor heatColour(double share);
/// The text colour that is readable on heatColour(share).
QColor heatTextColour(double share);
/// White or nearly black, whichever is read better on this colour (WCAG 2.1 relative luminance).
QColor textOn(const QColor& fill);
/// Load of a link: 95 % and more leaves the map.
QColor linkLoadColour(double load);

} // namespace cw::look
