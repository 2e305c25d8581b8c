// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explain/card.h"
#include <vector>
namespace cw::trends {
struct TrendTables {};
struct Inputs { friend bool operator==(const Inputs&, const Inputs&) = default; };
struct Result { friend bool operator==(const Result&, const Result&) = default; };
inline Result assess(const Inputs&) { return {}; }
inline const std::vector<explain::Card<Inputs, Result>>& cards() { static const std::vector<explain::Card<Inputs, Result>> c; return c; }
}
