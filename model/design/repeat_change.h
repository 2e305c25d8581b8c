// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is what happened inside one copy of a block done to other copies that were like it before? In one pass
// over the design, however many copies there are.
// Leaves out: which copies (follow_blocks.h), and whether things then stand on each other.
#pragma once

#include "base/result.h"
#include "design/copy_shape.h"

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cw::design {

/// All parts must outlive the Repeats that it is given to.
struct CopyChange {
    const CopyItems& items;
    const ShapedCopy& before;
    const ShapedCopy& after;
};

struct CopyTarget {
    const CopyItems& items;
    const ShapedCopy& before; ///< of the same shape as the change's
};

class Repeats {
public:
    explicit Repeats(const CopyChange& change) : m_change(change) {}

    void add(const CopyTarget& target);
    /// Code: problem.block.portTaken {item, port}, when a port of a new cable is taken by one that leaves the copy.
    [[nodiscard]] std::optional<Problem> apply(Design& next);

private:
    struct Kept {
        const ShapeDevice* like = nullptr;
        RackId rack;
    };
    struct Fresh {
        std::size_t device = 0; ///< index in the changed copy
        RackId rack;
        std::size_t target = 0;
    };
    using Ids = std::unordered_map<std::uint32_t, std::uint32_t>; ///< of the changed copy to those of a target

    void noteDevices(const CopyTarget& target, std::size_t index);
    void changeStanding(Design& next) const;
    void changeDevices(Design& next) const;
    void addDevices(Design& next);
    [[nodiscard]] std::optional<Problem> changeCables(Design& next) const;

    CopyChange m_change;
    std::vector<CopyTarget> m_targets;
    std::unordered_map<std::uint32_t, std::size_t> m_standing; ///< that change, with their place in the copy
    std::unordered_map<std::uint32_t, Kept> m_kept;            ///< devices that change
    std::vector<Fresh> m_fresh;
    std::vector<ItemRef> m_gone;
    std::vector<Ids> m_ids; ///< for each target
};

} // namespace cw::design
