// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the files that carry out remedies hand each other: the job, ports that are free, and the remedies that
// draw, move and change cables or the plan? Leaves out: which remedy belongs to which finding (mend.cpp).
#pragma once

#include "assess/mend.h"
#include "fabric/explode.h"
#include "fabric/sockets.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace cw::assess {

/// Whether so few cables are drawn that trying a remedy to learn whether it is one takes no time that anybody notices;
/// of more it is offered untried.
bool isQuicklyTried(const design::Design& design);

class Trials; // mend_trials.h
std::shared_ptr<Trials> trialsOf(const design::Design& design, const catalog::Catalog& catalog, const std::stop_token& stop);

struct Job {
    const design::Design& design;
    const catalog::Catalog& catalog;
    const Finding& finding;
    std::stop_token stop = {};
    std::shared_ptr<Trials> trials = trialsOf(design, catalog, stop); ///< all that this job tries
};

Problem notHere();
Problem noFreePort();
/// What makes the mended design worse: an error that is new, no step time any more, or, unless that is the price of
/// the remedy, a longer step or less bisection bandwidth. nullopt: none.
std::optional<Problem> harmOf(const Job& job, const design::Design& next, bool mayCost);
/// Whether the mended design still has a finding of this kind.
bool isLeft(const Job& job, const design::Design& next);
/// Of several designs the one that does no harm and has the shortest step, then the most bisection bandwidth; the first of
/// those that are equal. Without any the first one.
Result<design::Design> bestOf(const Job& job, const std::vector<Result<design::Design>>& ways);
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
    /// How many ports of a switch hold no cable.
    [[nodiscard]] int freePorts(std::uint32_t switchId) const;
    /// Compute ports of a node that hold no cable, lowest first.
    [[nodiscard]] std::vector<design::PortRef> openPorts(std::uint32_t nodeId) const;
    [[nodiscard]] bool isCompute(const design::PortRef& port) const;
    /// Switches of leaves, spines and cores, by id.
    [[nodiscard]] const std::map<std::uint32_t, const design::Switch*>& switches() const { return m_switches; }
    void take(const design::PortRef& port) { m_taken.insert({{port.owner, port.id}, port.port}); }
    void free(const design::PortRef& port) { m_taken.erase({{port.owner, port.id}, port.port}); }
    /// 0 where nobody knows.
    [[nodiscard]] int portsOf(design::PortOwner owner, std::uint32_t id) const;

    /// The type that fits both and is fast and long enough; nullopt: none is.
    [[nodiscard]] std::optional<catalog::PartId> cableBetween(const design::PortRef& a, const design::PortRef& b) const;
    /// Between whose ports no link is to be expected at any rate.
    [[nodiscard]] bool areApart(const design::Cable& cable) const;
    /// false only where the catalog knows that it does not.
    [[nodiscard]] bool reaches(const design::Cable& cable) const;

private:
    [[nodiscard]] std::optional<fabric::Socket> socket(const design::PortRef& port) const;
    /// Of a switch; nullopt: not known, or a node's, whose cards may speak several.
    [[nodiscard]] std::optional<catalog::LinkFamily> family(const design::PortRef& port) const;
    [[nodiscard]] const catalog::Server* serverOf(std::uint32_t node) const;

    const catalog::Catalog& m_catalog;
    fabric::DevicePlaces m_places;
    std::map<std::uint32_t, const design::Switch*> m_switches;
    std::map<std::uint32_t, const design::Switch*> m_allSwitches; ///< of storage and management too
    std::map<std::uint32_t, const design::Node*> m_nodes;
    std::set<std::pair<std::pair<design::PortOwner, std::uint32_t>, int>> m_taken;
};

/// A switch becomes one of another type where it stands.
void takeType(design::Switch& device, const catalog::Switch& now, const catalog::Switch& next);

/// A cable that fits, and its ports taken. false: no cable type fits.
bool drawCable(design::Design& design, PortBook& book, const design::PortRef& a, const design::PortRef& b);

/// A node's compute port and the switch it is plugged into.
struct Plug {
    std::size_t cable = 0;
    design::PortRef node;
    design::PortRef leaf;
};
std::vector<Plug> plugsOf(const design::Design& design, const PortBook& book);
/// The switch's end of a cable goes to another port, with another type where this one does not reach.
bool moveEnd(design::Design& design, PortBook& book, const Plug& plug, const design::PortRef& to);
/// The port number that most cables of a leaf come from.
std::map<std::uint32_t, int> usualPorts(const std::vector<Plug>& plugs);

/// What is plugged into leaves, spines and cores, and which of them cables join without passing through a node. One
/// switch can be left out.
class Trunks {
public:
    Trunks(const design::Design& design, const PortBook& book, std::uint32_t without = 0);

    void add(const design::PortRef& a, const design::PortRef& b);
    void unplug(const design::PortRef& node, const design::PortRef& leaf);
    [[nodiscard]] bool has(std::uint32_t device) const { return m_parent.contains(device); }
    [[nodiscard]] std::uint32_t rootOf(std::uint32_t device) const;
    /// A switch of the part that holds most node ports; 0 where there is none.
    [[nodiscard]] std::uint32_t main(bool withSpine) const;
    [[nodiscard]] int plugged(std::uint32_t leaf) const { return countOf(m_plugged, leaf); }
    [[nodiscard]] int uplinks(std::uint32_t leaf) const { return countOf(m_uplinks, leaf); }
    [[nodiscard]] int held(std::uint32_t node, std::uint32_t leaf) const;
    /// Of the leaves that are in one part with a switch: 0..1.
    [[nodiscard]] double uplinksPerPort(std::uint32_t member) const;
    [[nodiscard]] bool hasSpine(std::uint32_t member) const;
    /// To the spine in one part with `member` that the leaf has fewest cables to. false: there is no free port.
    bool drawUplink(design::Design& design, PortBook& book, std::uint32_t leaf, std::uint32_t member);

private:
    static int countOf(const std::map<std::uint32_t, int>& counts, std::uint32_t id);

    const PortBook& m_book;
    mutable std::map<std::uint32_t, std::uint32_t> m_parent; ///< by switch; ways to the root get shorter
    std::map<std::uint32_t, int> m_plugged;          ///< node ports
    std::map<std::uint32_t, int> m_uplinks;          ///< cables to other switches
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> m_links; ///< between two switches, the smaller id first
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> m_held;  ///< ports of a node, at a leaf
};

// Remedies. Each mends all that its finding is of, as far as ports and the catalog allow.
Result<design::Design> deleteCables(const Job& job);

// Racks and the floor (mend_racks.cpp, mend_relief.cpp, mend_coolant.cpp, mend_floor.cpp, mend_airflow.cpp,
// mend_clearance.cpp).
Result<design::Design> serverForAccelerator(const Job& job); ///< mend_nodes.cpp
Result<design::Design> placedLikeRule(const Job& job);       ///< mend_placed_switches.cpp
Result<design::Design> ruleLikePlaced(const Job& job);       ///< mend_placed_switches.cpp
Result<design::Design> removeUnused(const Job& job);         ///< mend_placed_switches.cpp
/// All switches of the network become what its rule takes.
Result<design::Design> withRuledSwitches(const design::Design& design, const catalog::Catalog& catalog);
Result<design::Design> ownAccelerator(const Job& job);       ///< mend_nodes.cpp
Result<design::Design> turnRacks(const Job& job);
Result<design::Design> moveRowsApart(const Job& job);
Result<design::Design> biggerPdu(const Job& job);
Result<design::Design> strongerCooling(const Job& job);
Result<design::Design> strongerRack(const Job& job);
Result<design::Design> moveToFreePlace(const Job& job);
Result<design::Design> moveToFreeFloor(const Job& job); ///< what stands on another or outside the walls
Result<design::Design> fewerNodes(const Job& job);
Result<design::Design> addCoolantUnits(const Job& job);
Result<design::Design> recommendedSupply(const Job& job);
Result<design::Design> containAisles(const Job& job);
Result<design::Design> coolerSupply(const Job& job);
Result<design::Design> coolerWater(const Job& job);
Result<design::Design> warmerWater(const Job& job);
Result<design::Design> plantOfSystem(const Job& job);
Result<design::Design> saveToStore(const Job& job);
Result<design::Design> useAsBusy(const Job& job);
Result<design::Design> secondPdu(const Job& job);
Result<design::Design> liftPowerCap(const Job& job);

// The plan (mend_knobs.cpp, mend_plan.cpp).
/// With a global batch of whole micro-batches, no smaller than before. false where a number would be too large; the
/// choice is of no use then.
bool setDataParallel(design::TrainingChoice& choice, std::int64_t degree);
/// Accelerators that share scale-up links, or else a node, of the nodes that have most.
int largestDomain(const Job& job);
Result<design::Design> recomputeMore(const Job& job);
Result<design::Design> recomputeFully(const Job& job);
Result<design::Design> higherZeroStage(const Job& job);
Result<design::Design> smallerMicroBatch(const Job& job);
Result<design::Design> morePipeline(const Job& job);
Result<design::Design> moreTensorParallel(const Job& job);
Result<design::Design> moreMicroBatches(const Job& job);
Result<design::Design> interleave(const Job& job);
Result<design::Design> divisorOfHeads(const Job& job);
Result<design::Design> divisorOfLayers(const Job& job);
Result<design::Design> multipleOfBatch(const Job& job);
Result<design::Design> matchGpus(const Job& job);
Result<design::Design> degreesFromOne(const Job& job);
Result<design::Design> divisorOfSequence(const Job& job);
Result<design::Design> divisorOfExperts(const Job& job);
Result<design::Design> wholeRounds(const Job& job);
Result<design::Design> addSpares(const Job& job);
Result<design::Design> goElastic(const Job& job);
Result<design::Design> asynchronousCheckpoints(const Job& job);
Result<design::Design> bestInterval(const Job& job);
Result<design::Design> flashAttention(const Job& job);
Result<design::Design> noInterleave(const Job& job);
Result<design::Design> noSequenceParallel(const Job& job);
Result<design::Design> quantise(const Job& job);
Result<design::Design> smallerContext(const Job& job);

// Cables, switches and the rule.
Result<design::Design> deleteCable(const Job& job); ///< the first
Result<design::Design> moveToFreePorts(const Job& job);
Result<design::Design> fasterSwitches(const Job& job);
Result<design::Design> longerCables(const Job& job);
Result<design::Design> fittingCables(const Job& job);
Result<design::Design> realCables(const Job& job);
Result<design::Design> plugPortsIn(const Job& job);
Result<design::Design> wireLeavesUp(const Job& job);
Result<design::Design> portsToTheirRails(const Job& job);
Result<design::Design> spreadPorts(const Job& job);
Result<design::Design> straightRails(const Job& job);
Result<design::Design> alignPorts(const Job& job);
Result<design::Design> joinIslands(const Job& job);
Result<design::Design> connectNodes(const Job& job);
Result<design::Design> secondWay(const Job& job);
Result<design::Design> moreUplinks(const Job& job);
// Of the rule.
Result<design::Design> lowerOversubscription(const Job& job);
Result<design::Design> addSwitches(const Job& job);
Result<design::Design> twoRails(const Job& job);
Result<design::Design> railOptimised(const Job& job);
Result<design::Design> railForEachPort(const Job& job);
Result<design::Design> adaptiveRouting(const Job& job);
Result<design::Design> reduceInNodes(const Job& job);
Result<design::Design> threeTiers(const Job& job);
Result<design::Design> biggerSwitch(const Job& job);
Result<design::Design> otherGroups(const Job& job);
Result<design::Design> onePlane(const Job& job);
Result<design::Design> fittingSwitch(const Job& job);
Result<design::Design> spineLikeLeaf(const Job& job);
Result<design::Design> otherFabric(const Job& job);
// Of the plan and its ranks.
Result<design::Design> defaultPlacement(const Job& job);
Result<design::Design> lowerTensorParallel(const Job& job);
Result<design::Design> degreesThatFillNodes(const Job& job);

} // namespace cw::assess
