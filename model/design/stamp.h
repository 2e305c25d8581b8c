// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how are copies of a fragment put into a design, thousands of times if need be? Names and ids are looked up
// once. Leaves out: whether there is room (geometry.h) and devices copied without their racks (edits.h, paste).
#pragma once

#include "design/blocks.h"
#include "design/free_names.h"

#include <array>
#include <optional>
#include <unordered_map>

namespace cw::design {

class Stamp {
public:
    /// Old ids to fresh ones.
    using Ids = std::unordered_map<std::uint32_t, std::uint32_t>;

    /// Both must outlive the stamp. Copies of whole copies of blocks become copies of the block where `into` has one
    /// of that name and inside; otherwise of a new one.
    Stamp(Design& into, const Design& fragment);

    /// Racks and floor units moved by the step, and the devices in those racks.
    Ids putStanding(int dxMm, int dyMm);
    /// A fresh id and a free name for one device of the fragment.
    template <class Item>
    Item renewed(Item device, ItemKind kind, Ids& ids)
    {
        device.id.value = fresh(device.id.value, ids);
        device.name = namesOf(kind).take(device.name);
        return device;
    }
    /// Cables between items that have fresh ids, and the blocks; after all devices are in.
    void finish(const Ids& ids);
    /// A whole copy of a fragment whose devices all stand in its racks.
    Ids put(int dxMm, int dyMm);

private:
    std::uint32_t fresh(std::uint32_t old, Ids& ids);
    FreeNames& namesOf(ItemKind kind);

    Design& m_into;
    const Design& m_fragment;
    std::array<std::optional<FreeNames>, 5> m_names; ///< by kind, made when first asked for
    std::vector<BlockId> m_blocks;                   ///< for each block of the fragment; invalid = not yet made
};

} // namespace cw::design
