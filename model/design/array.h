// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what becomes of racks and floor units that are repeated in rows and columns? Copies with all that is in
// them, names that count on, or the reason why one of them has no room. Leaves out: typing the numbers.
#pragma once

#include "base/result.h"
#include "design/edits.h"
#include "design/geometry.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace cw::design {

struct ArrayRule {
    int rows = 1;
    int columns = 2;
    int acrossMm = 0; ///< from one column to the next; negative goes to the left
    int downMm = 0;   ///< from one row to the next
    friend bool operator==(const ArrayRule&, const ArrayRule&) = default;
};

/// More copies than this, or more items in all of them, are a slip of the finger.
inline constexpr int kMostArrayCells = 100'000;
inline constexpr long long kMostArrayItems = 500'000;

/// The upper left corner and size of all that stands on the floor among `items`; empty where nothing does.
Footprint boundsOf(const Design& design, const catalog::Catalog& catalog, const ItemSet& items);

/// The first `most` places that the copies take, the items' own left out; for showing them before they are made.
std::vector<Footprint> arrayPlaces(const Design& design, const catalog::Catalog& catalog, const ItemSet& items,
                                   const ArrayRule& rule, std::size_t most);

/// A fragment (copyItems) put where it was copied from moved by a step, repeated by the rule. Codes as arrayItems.
Result<Pasted> placeFragment(const Design& design, const catalog::Catalog& catalog, const Design& fragment,
                             FloorPoint step, const ArrayRule& rule);

/// The items themselves are the first cell. Codes: problem.edit.standsOn {item, other}, problem.edit.itemOutside
/// {item}, problem.edit.tooFew {count}, problem.edit.tooManyCopies {count, most}, problem.edit.tooManyItems {count,
/// most}, problem.edit.givenUp (told to stop).
Result<Pasted> arrayItems(const Design& design, const catalog::Catalog& catalog, const ItemSet& items,
                          const ArrayRule& rule, const std::stop_token& stop = {});

} // namespace cw::design
