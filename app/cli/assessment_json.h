// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does `--json` print for an assessment? The stable form of resources/schema/assessment.schema.json.
// Leaves out: words; subjects, codes and units are ids that scripts can rely on.
#pragma once

#include "assess/assessment.h"
#include "design/design.h"

#include <optional>
#include <string>
#include <vector>

namespace cw::app {

/// {"design": …, "figures": {ID: {"value", "unit", "low", "high", "validated"}}, "findings": […]}. With `only` not
/// empty, just those figures. Unknown values are null.
std::string assessmentJson(const design::Design& design, const assess::Assessment& assessment,
                           const std::vector<std::string>& only);

/// {"figures": …, "findings": […]} of what was never a design.
std::string figuresJson(const assess::Assessment& assessment);

/// The value in the figure's unit as `--json` prints it; empty where it is unknown.
std::optional<double> jsonNumber(const std::optional<Measure>& value, const std::string& unitSymbol);

/// {"findings": […]}
std::string findingsJson(const assess::Assessment& assessment);

} // namespace cw::app
