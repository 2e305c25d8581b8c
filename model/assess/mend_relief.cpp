// SPDX-License-Identifier: GPL-3.0-or-later
// Racks that carry too much give nodes to others, as few as are enough.
#include "assess/mend_trials.h"
#include "design/edits.h"
#include "design/mounting.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace cw::assess {

using design::Design;

namespace {

constexpr int kMostMoved = 4;  ///< out of one rack
constexpr int kMostRacks = 50; ///< that are relieved at once
/// Racks of one finding hold the same and mostly fail for the same reason.
constexpr int kMostInVain = 8;
/// Racks that have room and are asked whether they carry one node more; of those that are alike one.
constexpr int kMostAsked = 20;

/// Racks that may take a node: those with nodes alone or empty before those that hold the network.
std::vector<const design::Rack*> takers(const Design& design, const design::ItemSet& full)
{
    std::set<std::uint32_t> holding;
    for (const design::Switch& device : *design.switches)
        holding.insert(device.mount.rack.value);
    for (const design::Appliance& device : *design.appliances)
        holding.insert(device.mount.rack.value);
    std::vector<const design::Rack*> racks;
    for (const design::Rack& rack : *design.racks) {
        if (!design::contains(full, {design::ItemKind::Rack, rack.id.value}))
            racks.push_back(&rack);
    }
    std::ranges::stable_partition(racks, [&](const design::Rack* rack) { return !holding.contains(rack->id.value); });
    return racks;
}

/// Which racks are alike.
std::unordered_map<design::RackId, std::size_t> classesOf(const Assessment& assessment)
{
    std::unordered_map<design::RackId, std::size_t> classes;
    const std::vector<inventory::RackClass>& racks = assessment.inventory->result.racks;
    for (std::size_t i = 0; i < racks.size(); ++i) {
        for (const design::RackId rack : racks[i].racks)
            classes.emplace(rack, i);
    }
    return classes;
}

class Relief {
public:
    explicit Relief(const Job& job)
        : m_job(job), m_full(racksOf(job.finding)), m_takers(takers(job.design, m_full)),
          m_contents(design::rackContents(job.design, job.catalog)), m_now{job.design, job.trials->before()}
    {}

    [[nodiscard]] const design::ItemSet& full() const { return m_full; }
    [[nodiscard]] const Design& design() const { return m_now.design; }

    /// As many nodes leave the rack as must; where that cannot be nothing has changed, and it is said why.
    std::optional<Problem> relieve(design::ItemRef rack)
    {
        if (!m_now.assessment)
            return givenUp();
        const Tried before = m_now;
        std::optional<Tried> enough; ///< where the finding is gone, though a milder one took its place
        std::optional<Problem> why;
        for (int moved = 0; moved < kMostMoved; ++moved) {
            if (enough && nodesIn(rack) < 2)
                break; // an empty rack is no better
            why = moveTopNode(rack);
            if (why)
                break;
            if (areBetter(m_job, *m_job.trials->before(), *m_now.assessment, {rack}))
                return std::nullopt;
            if (!enough && areRid(m_job, *m_now.assessment, {rack}))
                enough = m_now;
        }
        m_now = enough ? *enough : before;
        m_contents = design::rackContents(m_now.design, m_job.catalog);
        if (enough)
            return std::nullopt;
        return why ? why : Problem{"problem.mend.notEnough", {}, 0, {}};
    }

private:
    [[nodiscard]] std::ptrdiff_t nodesIn(design::ItemRef rack) const
    {
        return std::ranges::count(design::contentOf(m_contents, design::RackId{rack.id}), design::ItemKind::Node,
                                  [](const design::Mounted& each) { return each.item.kind; });
    }

    /// To the first other rack that takes it without a word.
    std::optional<Problem> moveTopNode(design::ItemRef rack)
    {
        const std::vector<design::Mounted>& mounted = design::contentOf(m_contents, design::RackId{rack.id});
        const auto top = std::ranges::find(mounted.rbegin(), mounted.rend(), design::ItemKind::Node,
                                           [](const design::Mounted& each) { return each.item.kind; });
        if (top == mounted.rend())
            return notHere();
        const design::Mounted node = *top;
        const auto classes = classesOf(*m_now.assessment);
        std::set<std::size_t> tooMuch; ///< classes for whose racks one node more is too much
        std::optional<Problem> why;
        int asked = 0;
        for (const design::Rack* other : m_takers) {
            if (m_job.stop.stop_requested())
                return givenUp();
            const auto ofClass = classes.find(other->id);
            const auto unit = unitIn(*other, node);
            if (!unit || (ofClass != classes.end() && tooMuch.contains(ofClass->second)))
                continue;
            if (++asked > kMostAsked)
                break;
            Result<Tried> next = moved(node, {other->id, *unit});
            if (!next)
                return next.problems().front();
            const design::ItemSet taker{{design::ItemKind::Rack, other->id.value}};
            if (!areBetter(m_job, *m_now.assessment, *next->assessment, taker)) {
                if (ofClass != classes.end() && carryTooMuch(*next->assessment, taker))
                    tooMuch.insert(ofClass->second);
                continue;
            }
            if (const auto harm = harmBetween(m_job, m_now, *next, true)) {
                why = why ? why : harm;
                continue;
            }
            m_now = std::move(next).value();
            m_contents = design::rackContents(m_now.design, m_job.catalog);
            return std::nullopt;
        }
        return why ? why : noFreePlace();
    }

    [[nodiscard]] std::optional<int> unitIn(const design::Rack& rack, const design::Mounted& node) const
    {
        return design::lowestFree(design::contentOf(m_contents, rack.id),
                                  design::unitsOfRack(m_job.catalog, rack.type), node.units);
    }

    [[nodiscard]] Result<Tried> moved(const design::Mounted& node, design::Mount to) const
    {
        Result<Design> next = design::moveDevice(m_now.design, m_job.catalog, node.item, to);
        if (!next)
            return next.problems();
        Tried tried{std::move(next).value(), nullptr};
        tried.assessment = m_job.trials->assess(tried.design);
        if (!tried.assessment)
            return givenUp();
        return tried;
    }

    const Job& m_job;
    design::ItemSet m_full;
    std::vector<const design::Rack*> m_takers;
    design::RackContents m_contents;
    Tried m_now;
};

} // namespace

/// Of as many of the racks as others have room for.
Result<Design> fewerNodes(const Job& job)
{
    Relief relief(job);
    int relieved = 0;
    int inVain = 0;
    std::optional<Problem> why;
    for (const design::ItemRef& rack : relief.full()) {
        if (relieved == kMostRacks || inVain == kMostInVain)
            break;
        const std::optional<Problem> problem = relief.relieve(rack);
        if (job.stop.stop_requested())
            return givenUp();
        if (problem)
            why = why ? why : problem;
        ++(problem ? inVain : relieved);
    }
    if (relieved > 0)
        return relief.design();
    return why ? *why : notHere();
}

} // namespace cw::assess
