// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how large are the units of the United States? Exact by definition: NIST Special Publication 811, appendix B.
// Leaves out: their spelling (base/units.h).
#pragma once

namespace cw {

inline constexpr double kInchMetres = 0.0254;
inline constexpr double kFootMetres = 0.3048;
inline constexpr double kPoundKilograms = 0.45359237;
inline constexpr double kGallonCubicMetres = 3.785411784e-3;
inline constexpr double kCubicFootCubicMetres = 0.028316846592;

} // namespace cw
