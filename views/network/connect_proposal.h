// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which cable joins two ports, how fast and how long is it, and what stands in the way? Read while a cable is
// dragged. Leaves out: the gesture (network_view.h) and the edit itself (design/edits.h).
#pragma once

#include "catalog/catalog.h"
#include "design/design.h"
#include "fabric/explode.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace cw::topology {

/// A device, or one port of it. Ports count as in design::PortRef.
struct ConnectEnd {
    design::PortOwner owner = design::PortOwner::Switch;
    std::uint32_t item = 0;
    int port = -1; ///< -1 = the first free one
    friend bool operator==(const ConnectEnd&, const ConnectEnd&) = default;
};

struct ConnectProposal {
    std::optional<design::PortRef> a;
    std::optional<design::PortRef> b;
    catalog::PartId cable;
    QStringList lines;    ///< for the tip: what would be joined, the cable, warnings
    bool refused = true;
    bool warns = false;
};

/// What is looked up at each move of the hand, made once for a design.
struct ConnectFacts {
    ConnectFacts(const design::Design& design, const catalog::Catalog& catalog);
    fabric::DevicePlaces places;
    std::map<std::pair<design::PortOwner, std::uint32_t>, std::vector<int>> taken; ///< ports that hold a cable, by device
};

/// `facts` are those of this design.
ConnectProposal proposeCable(const design::Design& design, const catalog::Catalog& catalog,
                             const ConnectFacts& facts, const ConnectEnd& from,
                             const std::optional<ConnectEnd>& to);

} // namespace cw::topology
