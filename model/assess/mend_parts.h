// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the files that carry out remedies hand each other: the job, ports that are free, and the remedies that
// draw, move and change cables? Leaves out: which remedy belongs to which finding (mend.cpp).
#pragma once

#include "assess/mend.h"
#include "fabric/explode.h"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace cw::assess {

struct Job {
    const design::Design& design;
    const catalog::Catalog& catalog;
    const Finding& finding;
};

Problem notHere();
Problem noFreePort();
const Subject* subjectOf(const Finding& finding, SubjectKind kind, std::size_t which = 0);

/// Ports of a design: their rates, and which hold no cable.
class PortBook {
public:
    PortBook(const design::Design& design, const catalog::Catalog& catalog);

    /// nullopt: no such port, or not known.
    [[nodiscard]] std::optional<BytesPerSecond> rate(const design::PortRef& port) const;
    /// The lowest free port of a switch or node, whatever it serves.
    [[nodiscard]] std::optional<design::PortRef> freePort(design::PortOwner owner, std::uint32_t id) const;
    [[nodiscard]] std::optional<design::PortRef> freePort(std::uint32_t switchId) const
    {
        return freePort(design::PortOwner::Switch, switchId);
    }
    /// Compute ports of a node that hold no cable, lowest first.
    [[nodiscard]] std::vector<design::PortRef> openPorts(std::uint32_t nodeId) const;
    [[nodiscard]] bool isCompute(const design::PortRef& port) const;
    /// Switches of leaves, spines and cores, by id.
    [[nodiscard]] const std::map<std::uint32_t, const design::Switch*>& switches() const { return m_switches; }
    void take(const design::PortRef& port) { m_taken.insert({{port.owner, port.id}, port.port}); }

    /// The type that is fast and long enough; nullopt: none is.
    [[nodiscard]] std::optional<catalog::PartId> cableBetween(const design::PortRef& a, const design::PortRef& b) const;
    /// false only where the catalog knows that it does not.
    [[nodiscard]] bool reaches(const design::Cable& cable) const;

private:
    [[nodiscard]] const catalog::Server* serverOf(std::uint32_t node) const;
    /// 0 where nobody knows.
    [[nodiscard]] int portsOf(design::PortOwner owner, std::uint32_t id) const;

    const catalog::Catalog& m_catalog;
    fabric::DevicePlaces m_places;
    std::map<std::uint32_t, const design::Switch*> m_switches;
    std::map<std::uint32_t, const design::Switch*> m_allSwitches; ///< of storage and management too
    std::map<std::uint32_t, const design::Node*> m_nodes;
    std::set<std::pair<std::pair<design::PortOwner, std::uint32_t>, int>> m_taken;
};

/// A cable that fits, and its ports taken. false: no cable type fits.
bool drawCable(design::Design& design, PortBook& book, const design::PortRef& a, const design::PortRef& b);

// Remedies. Each mends all that its finding names, as far as ports and the catalog allow.
Result<design::Design> longerCables(const Job& job);
Result<design::Design> fittingCables(const Job& job);
Result<design::Design> realCables(const Job& job);
Result<design::Design> plugPortsIn(const Job& job);
Result<design::Design> portsToTheirRails(const Job& job);
Result<design::Design> spreadPorts(const Job& job);
Result<design::Design> joinIslands(const Job& job);
Result<design::Design> secondWay(const Job& job);
Result<design::Design> moreUplinks(const Job& job);

} // namespace cw::assess
