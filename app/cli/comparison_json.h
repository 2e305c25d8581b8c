// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does `compare --json` print? Each state with its figures, their differences to the baseline and the
// changes as codes.
// Leaves out: words.
#pragma once

#include "catalog/catalog.h"
#include "compare/option_table.h"

#include <string>

namespace cw::app {

/// {"baseline": NAME or null, "options": [{"name", "baseline", "findings": {"errors", "warnings", "notes"},
///  "figures": {ID: {"value", "unit", "difference", "direction"}}, "changes": [{"group", "code", "arguments"}]}]}.
/// Figures and changes are against the baseline, or the first state where none is; unknown values are null.
std::string comparisonJson(const variants::Columns& columns, const catalog::Catalog& catalog);

} // namespace cw::app
