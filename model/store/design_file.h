// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a design become a *.cluster.json text and come back equal?
// Leaves out: disks (text_file.h) and whether the design works (assess).
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "design/design.h"

#include <string>
#include <string_view>

namespace cw::store {

inline constexpr int kDesignVersion = 1; ///< a newer one is refused
inline constexpr int kDesignMinor = 7;   ///< keys of a newer one are kept

/// Canonical: fixed key order, lists sorted by id, one item a line, quantities with unit.
std::string writeDesign(const design::Design& design);

/// All or nothing. Besides the codes of json_tree.h and object_reader.h: problem.notADesign, problem.newerVersion,
/// problem.duplicateId, problem.tooManyItems, problem.missingRack (a device in a rack that is not there),
/// problem.missingDevice and problem.portTwice (ends of cables), problem.notAnOrder and problem.notAPermutation
/// (placement of ranks), problem.blockItem (a copy of a block that is not made of racks and floor units, each in one copy,
/// or copies of unlike size), problem.twoBaselines.
Result<design::Design> readDesign(std::string_view text);

/// A copied part of a design (design::copyItems), whose devices may stand in racks that were not copied along.
Result<design::Design> readFragment(std::string_view text);

/// What could be read of a damaged file, and what was dropped. The design is sound in itself.
struct Salvaged {
    design::Design design;
    Problems dropped;
};
Salvaged salvageDesign(std::string_view text);

/// Parts that the catalog does not have: problem.missingPart with the path of the first item that names each.
Problems checkReferences(const design::Design& design, const catalog::Catalog& catalog);

} // namespace cw::store
