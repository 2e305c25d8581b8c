// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which cable joins two ports, how fast and how long is it, and what stands in the way? Read while a cable is
// dragged. Leaves out: the gesture (network_view.h) and the edit itself (design/edits.h).
#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

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

ConnectProposal proposeCable(const design::Design& design, const catalog::Catalog& catalog, const ConnectEnd& from,
                             const std::optional<ConnectEnd>& to);

/// Number of the n-th compute port among all ports of a server; -1 = it has no such port.
int portOfCompute(const catalog::Server& server, int compute);

} // namespace cw::topology
