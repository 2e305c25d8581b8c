// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which racks belong to which copy of a block (a scalable unit), and how do blocks come and go?
// Leaves out: that a change in one copy is made in all of them (follow_blocks.h).
#pragma once

#include "base/result.h"
#include "design/edits.h"
#include "design/item.h"

#include <optional>
#include <string>

namespace cw::design {

struct CopyRef {
    BlockId block;
    std::size_t copy = 0;  ///< 0-based
    std::size_t place = 0; ///< index of the rack or floor unit in the copy
    friend bool operator==(const CopyRef&, const CopyRef&) = default;
};

const Block* findBlock(const Design& design, BlockId id);
/// "name", or the next number that no block has.
std::string freeBlockName(const Design& design, const std::string& wanted);
/// The copy that an item stands in; of a device that of its rack.
std::optional<CopyRef> copyOf(const Design& design, ItemRef item);
ItemSet itemsOfCopy(const Design& design, BlockId block, std::size_t copy);
ItemSet itemsOfBlock(const Design& design, BlockId block);

/// The racks and floor units among `items` become the first copy of a new block. Codes: problem.edit.tooFew {count},
/// problem.block.taken {item, block}.
Result<Design> makeBlock(const Design& design, const ItemSet& items, const std::string& name);
/// One more copy, like the last one, at the free place nearest to its right. Codes: problem.block.gone,
/// problem.edit.noFreePlace.
Result<Pasted> addCopy(const Design& design, const catalog::Catalog& catalog, BlockId block);
/// Its racks stay and are racks like any others.
Design dissolveBlock(const Design& design, BlockId block);
Result<Design> renameBlock(const Design& design, BlockId block, const std::string& name);

/// The items together with those that stand in their place in other copies: a rack taken out of one copy is taken out
/// of all, but a copy that is wholly among the items goes alone.
ItemSet withCounterparts(const Design& design, const ItemSet& items);
/// Takes items that are gone out of blocks, and forgets copies and blocks without items. Waivers whose items are all
/// gone go too.
void forgetItems(Design& design, const ItemSet& gone);
/// What a fragment keeps of the blocks: copies that are in it as a whole.
std::vector<Block> wholeCopies(const Design& design, const ItemSet& kept);

} // namespace cw::design
