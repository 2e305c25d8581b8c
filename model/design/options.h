// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how are states of a design kept under a name, compared with, and gone back to? Pure edits like all others,
// so that each is one step of the history. Leaves out: what the states differ in (assess/compare.h).
#pragma once

#include "base/result.h"
#include "design/design.h"

#include <string>
#include <string_view>

namespace cw::design {

/// nullptr where there is none.
const Option* findOption(const Design& design, OptionId id);
const Option* findOption(const Design& design, std::string_view name);
const Option* baselineOf(const Design& design);

/// What an option keeps: everything that is drawn and chosen, without the other states.
Design stateOf(const Design& design);
/// The design as it would be in that state: as when it was kept, with the document's title and other states.
Design inState(const Design& design, const Option& option);

/// "A", or the first of A, B … Z, AA … that no option has.
std::string freeOptionName(const Design& design);

// Codes: problem.option.none, problem.option.emptyName, problem.option.sameName {name}.
/// Keeps the present state as the last option; an empty name takes freeOptionName(). The first one is the baseline.
Result<Design> keepOption(const Design& design, const std::string& name = {});
Result<Design> renameOption(const Design& design, OptionId id, const std::string& name);
Result<Design> setOptionNotes(const Design& design, OptionId id, const std::string& notes);
/// Before the option that stands at this place then; places beyond the end are the end.
Result<Design> moveOption(const Design& design, OptionId id, std::size_t place);
Result<Design> removeOption(const Design& design, OptionId id);
/// Compares with this one from now on; an invalid id: with none.
Result<Design> setBaseline(const Design& design, OptionId id);
/// The option's state becomes the present one. All options and the title stay; no id is ever given twice.
Result<Design> switchTo(const Design& design, OptionId id);
/// The present state takes the place of what the option kept.
Result<Design> updateOption(const Design& design, OptionId id);

} // namespace cw::design
