// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which items does a typed question mean: "kW > 30", "type:leaf free ports < 2", "이름:A*"?
// Leaves out: where it is typed and what becomes of the items; and every figure: those are the Assessment's.
#pragma once

#include "assess/assessment.h"
#include "base/result.h"
#include "catalog/catalog.h"
#include "design/item.h"

#include <string_view>

namespace cw::query {

/// Conditions side by side, behind commas or "and" must all hold; "or", "not" or "-" and brackets as usual. In upper or
/// lower case, in English or Korean (README.md lists the keys). What the assessment does not know fulfils no condition.
/// Cables are found only by conditions that speak of them. An empty text finds nothing.
///
/// Codes, all with {position}, in characters from 1: problem.query.expected {expected, given}, problem.query.ended
/// {expected}, problem.query.unknownKey {given}, problem.query.unit {given, units}, problem.query.textKey {given},
/// problem.query.tooDeep.
Result<design::ItemSet> select(std::string_view text, const design::Design& design, const catalog::Catalog& catalog,
                               const assess::Assessment& assessment);

} // namespace cw::query
