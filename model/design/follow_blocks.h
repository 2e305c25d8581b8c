// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what else changes after something inside one copy of a block was changed? The same in all other copies,
// with their names and ids kept. Leaves out: moving a whole copy, which changes that one alone, and cables that leave
// a copy.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "design/design.h"

namespace cw::design {

/// `after` with every copy like the changed one; `after` itself where nothing inside a block differs. Codes:
/// problem.block.collides {block, copy, item, other}, problem.block.outside {block, copy, item},
/// problem.block.unlikeChanges {block, copy, other}, problem.block.unlike {block, copy} (a copy that already differed),
/// problem.block.portTaken {block, item, port}, problem.block.leaves {block, copy, item} (a device that is moved out of a
/// copy: its likes in the other copies have nowhere to go).
Result<Design> followBlocks(const Design& before, const Design& after, const catalog::Catalog& catalog);

} // namespace cw::design
