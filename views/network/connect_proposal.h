// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which cable joins two ports, how fast and how long is it, and what stands in the way? Read while a cable is
// dragged. Leaves out: the gesture (network_view.h) and the edit itself (design/edits.h).
#pragma once

#include "catalog/catalog.h"
#include "design/design.h"
#include "fabric/explode.h"

#include <QString>
#include <QStringList>

#include <optional>

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

/// `places` are those of this design: made once for a gesture, not for each move of the hand.
ConnectProposal proposeCable(const design::Design& design, const catalog::Catalog& catalog,
                             const fabric::DevicePlaces& places, const ConnectEnd& from,
                             const std::optional<ConnectEnd>& to);

} // namespace cw::topology
