// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how fast does each group go when all groups of its kind, or of all kinds, talk at once, and which link stops
// it? Routes each flow, takes off what hash collisions cost, and shares links fairly. Leaves out: links inside domains.
#pragma once

#include "network/fair_share.h"
#include "placement/ways.h"

#include <span>
#include <vector>

namespace cw::placement {

/// Of the groups of one kind, by group. A flow of weight 1 goes at `rates`.
struct GroupRates {
    std::vector<double> rates;  ///< B/s; infinite for groups inside a domain, 0 for those cut off
    std::vector<int> binding;   ///< link; -1 = none
    int leastHops = 0;          ///< switches that a flow passes; 0 = there is no flow
    int mostHops = 0;
    double latency = 0; ///< s, of the slowest flow's switches
};

struct Rated {
    std::vector<GroupRates> kinds;
    std::vector<double> loads;  ///< B/s of all of them at these rates, by link; of links that are alike, the first
    std::vector<double> usable; ///< B/s after collisions, likewise
};

/// Flows times the links they pass.
inline constexpr std::size_t kMostLoadings = 32'000'000;

/// Finds what flows load once, and shares then for each kind alone and for all at once. Gives up soon after a stop.
class GroupRating {
public:
    /// All outlive it. Without all ways, or beyond kMostLoadings, it is not complete and has no rates.
    GroupRating(const network::Graph& graph, const LinkTable& links, const Ways& ways, std::span<const GroupFlows> kinds,
                const std::stop_token& stop = {});

    [[nodiscard]] bool complete() const { return m_kinds.size() == m_flows.size(); }
    /// One kind, as if no others talked.
    [[nodiscard]] Rated alone(std::size_t kind) const;
    /// Likewise, without loads.
    [[nodiscard]] GroupRates rates(std::size_t kind) const;
    /// How much faster a group could be until what its nodes bring binds, ports and host links, were the fabric behind
    /// them as wide as it takes. `rated` is the kind's alone.
    [[nodiscard]] double headroomOfPorts(const Rated& rated, std::size_t kind, int group) const;
    /// In the order of the kinds.
    [[nodiscard]] Rated together() const;

private:
    struct Kind {
        network::Transfers transfers;
        std::vector<int> cutOff; ///< groups
        GroupRates hops;         ///< no rates yet
    };

    void collect(const GroupFlows& flows);
    void collide(std::size_t first, std::size_t count, std::vector<double>& usable) const;
    [[nodiscard]] GroupRates ratesOf(std::size_t kind, const network::FairShares& shares, int first) const;
    [[nodiscard]] Rated share(std::size_t first, std::size_t count) const;
    /// `rated` are the kinds from `first` on.
    void addLoads(std::size_t first, Rated& rated) const;

    const network::Graph& m_graph;
    const LinkTable& m_links;
    const Ways& m_ways;
    std::span<const GroupFlows> m_flows;
    network::Loadings m_loadings;
    std::vector<Kind> m_kinds;
    std::stop_token m_stop; ///< once requested, rates are worth nothing
};

} // namespace cw::placement
