// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/absence.h"

namespace cw::cooling {

bool hasNoLoad(const Result& result) { return result.heat && result.heat->expected.base() == 0; }

const char* whyUnknown(std::string_view figure, const Result& result)
{
    return figure == "cooling.pue" && hasNoLoad(result) ? "problem.cooling.noLoad" : "";
}

} // namespace cw::cooling
