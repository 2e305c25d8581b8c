// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many accelerators does one failure of each kind reach, and which racks stand or fall together?
// Leaves out: how often (reliability/), what becomes of a plan (assess/blast_radius.h), and two failures at once.
#pragma once

#include "base/shared.h"
#include "design/design.h"
#include "explain/card.h"
#include "network/graph.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cw::reach {

/// Racks of one class, of which each holds so many accelerators.
struct RackKind {
    double accelerators = 0;
    bool usesCoolant = false;              ///< liquid carries heat inside its devices
    std::optional<bool> standsWithoutPdu;  ///< its other PDUs carry all when one is out; nullopt = not known
    friend bool operator==(const RackKind&, const RackKind&) = default;
};

/// A unit of several is lost: what the others then carry, over what they can.
struct Pool {
    std::int64_t units = 0;
    std::optional<double> shareOneLost; ///< nullopt = there are no others
    friend bool operator==(const Pool&, const Pool&) = default;
};

struct Inputs {
    Shared<network::Graph> graph; ///< of what has not been taken away
    Shared<std::vector<design::Node>> nodes;
    std::vector<RackKind> racks;
    double accelerators = 0;
    double nodeAccelerators = 0;   ///< of the fullest node
    double coolantAccelerators = 0; ///< that coolant units cool
    std::optional<Pool> ups;       ///< nullopt = not known
    std::optional<Pool> coolant;
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

/// Racks whose nodes hang on the same leaf switches.
struct FailureDomain {
    std::vector<design::RackId> racks;
    std::int64_t accelerators = 0;
    int switches = 0;
    friend bool operator==(const FailureDomain&, const FailureDomain&) = default;
};

struct Result {
    std::optional<double> pdu;  ///< of the fullest rack that falls with one of its PDUs; 0 = none does
    std::optional<double> rack; ///< of the fullest rack
    std::optional<double> leaf; ///< that have a port on the leaf switch that most have one on; nullopt = no network
    std::optional<double> leafPorts; ///< share of their ports that they lose, at most
    std::optional<double> ups;
    std::optional<double> coolantUnit;
    std::vector<FailureDomain> domains; ///< in the order of the nodes; empty = no network
    std::optional<double> largestDomain;
    friend bool operator==(const Result&, const Result&) = default;
};

Result assess(const Inputs& inputs);

std::vector<FailureDomain> failureDomains(const network::Graph& graph, const std::vector<design::Node>& nodes);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::reach
