// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which font is each text set in? One family for Latin and Korean, so that screen and PDF agree on any
// machine. Leaves out: colours (theme.h).
#pragma once

#include <QFont>

namespace cw::look {

/// Sizes in device-independent pixels.
enum class TypeSize { Caption = 11, Body = 13, Heading = 16, Hero = 22 };

/// Registers the embedded fonts and returns the family of the interface: the embedded one, or the platform's where the
/// program was built without it. Safe to call again.
QString installFonts();

/// The interface font. `strong` is weight 600.
QFont font(TypeSize size = TypeSize::Body, bool strong = false);
/// A serif italic for formulas.
QFont formulaFont(int pixelSize = 16, bool italic = true);

} // namespace cw::look
