// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"
#include "assess/mend_parts.h"
#include "fabric/explode.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

namespace cw::assess {
namespace {

using fabric::CableFault;

constexpr std::size_t kMostSubjects = 50; ///< of one finding; its sentence has the number of all

SubjectKind kindOf(design::PortOwner owner)
{
    switch (owner) {
    case design::PortOwner::Node:
        return SubjectKind::Node;
    case design::PortOwner::Switch:
        return SubjectKind::Switch;
    case design::PortOwner::Appliance:
        break;
    }
    return SubjectKind::Appliance;
}

class CableFinder {
public:
    CableFinder(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                Findings& out)
        : m_design(design), m_catalog(catalog), m_result(assessment.graph->result), m_inputs(assessment.graph->inputs),
          m_graph(*m_result.graph), m_out(out)
    {}

    void run()
    {
        for (const design::Switch& device : *m_design.switches)
            m_names.emplace(device.id.value, &device.name);
        if (m_inputs.failed.empty())
            findWeakPoints();
        if (m_design.cables->empty())
            return;
        for (const design::Node& node : *m_design.nodes)
            m_names.emplace(node.id.value, &node.name);
        for (const design::Appliance& device : *m_design.appliances)
            m_names.emplace(device.id.value, &device.name);
        findFaults();
        findReach();
        if (m_result.figures.isDrawn && m_inputs.failed.empty())
            findShape();
    }

private:
    [[nodiscard]] std::string nameOf(std::uint32_t item) const
    {
        const auto found = m_names.find(item);
        return found != m_names.end() ? *found->second : std::string();
    }

    /// The sentence names the first of `subjects` and says how many there are.
    void report(const char* code, Severity severity, std::vector<Subject> subjects, std::size_t count,
                const std::string& item, std::vector<FindingArgument> more, std::vector<std::string> remedies,
                std::vector<std::string> figures = {})
    {
        if (count == 0)
            return;
        if (subjects.size() > kMostSubjects)
            subjects.resize(kMostSubjects);
        Finding f{code, severity, std::move(subjects), {}, std::move(figures), std::move(remedies)};
        f.arguments = {{"count", Measure(static_cast<std::int64_t>(count)), "1"}, {"item", item}};
        std::ranges::move(more, std::back_inserter(f.arguments));
        m_out.push_back(std::move(f));
    }

    void findFaults()
    {
        std::unordered_map<std::uint32_t, const design::Cable*> cables;
        if (!m_result.faults.empty()) {
            for (const design::Cable& cable : *m_design.cables)
                cables.emplace(cable.id.value, &cable);
        }
        const auto any = [](const design::Cable&) { return true; };
        const auto gather = [&](CableFault kind, const char* code, Severity severity, std::vector<std::string> remedies,
                                const std::function<bool(const design::Cable&)>& isOne) {
            std::vector<Subject> subjects;
            std::size_t count = 0;
            std::string item;
            std::string other;
            for (const fabric::FaultyCable& fault : m_result.faults) {
                const auto cable = cables.find(fault.cable.value);
                if (fault.fault != kind || cable == cables.end() || !isOne(*cable->second))
                    continue;
                if (++count == 1) {
                    item = nameOf(cable->second->a.id);
                    other = nameOf(cable->second->b.id);
                }
                if (subjects.size() >= kMostSubjects)
                    continue;
                subjects.push_back({SubjectKind::Cable, fault.cable.value});
                subjects.push_back({kindOf(cable->second->a.owner), cable->second->a.id});
            }
            if (count > 1 && severity == Severity::Error)
                std::ranges::replace(remedies, "remedy.deleteCable", "remedy.deleteCables");
            report(code, severity, std::move(subjects), count, item, {{"other", other}}, std::move(remedies));
        };
        gather(CableFault::SelfLoop, "finding.cableSelfLoop", Severity::Error, {"remedy.joinOther", "remedy.deleteCable"}, any);
        gather(CableFault::NotACable, "finding.notACable", Severity::Error, {"remedy.takeCable", "remedy.deleteCable"}, any);
        gather(CableFault::UnknownPart, "finding.cableUnknownRate", Severity::Error, {"remedy.choosePart", "remedy.deleteCable"}, any);
        gather(CableFault::FamilyMismatch, "finding.cableFamilies", Severity::Error, {"remedy.deleteCables"}, any);
        gather(CableFault::BesidePlanes, "finding.cablesBesidePlanes", Severity::Error, {"remedy.onePlane", "remedy.deleteCables"}, any);
        gather(CableFault::NoPortLeft, "finding.cablesBesideRule", Severity::Error, {"remedy.deleteCables"}, any);
        findSpeeds(gather);
    }

    /// Ports of unlike speed, apart from those between which no link is to be expected at all.
    template <class Gather>
    void findSpeeds(const Gather& gather)
    {
        if (std::ranges::find(m_result.faults, CableFault::SpeedMismatch, &fabric::FaultyCable::fault) == m_result.faults.end())
            return;
        const PortBook book(m_design, m_catalog);
        const auto isApart = [&book](const design::Cable& cable) { return book.areApart(cable); };
        const std::size_t before = m_out.size();
        gather(CableFault::SpeedMismatch, "finding.cablePortsApart", Severity::Error, {"remedy.deleteCable"}, isApart);
        gather(CableFault::SpeedMismatch, "finding.cableSpeedMismatch", Severity::Warning, {"remedy.deleteCable"},
               [&isApart](const design::Cable& cable) { return !isApart(cable); });
        // Where ports differ in speed no other cable changes anything, and where cables are slow no other switch.
        const bool isTried = isQuicklyTried(m_design);
        for (std::size_t i = before; i < m_out.size(); ++i) {
            std::vector<std::string> remedies;
            if (!isTried || fasterSwitches({m_design, m_catalog, m_out[i]}))
                remedies.emplace_back("remedy.fasterSwitch");
            const bool isSlowCable = m_out[i].code == "finding.cableSpeedMismatch";
            if (isSlowCable && (!isTried || fittingCables({m_design, m_catalog, m_out[i]})))
                remedies.emplace_back("remedy.matchRates");
            if (!remedies.empty()) // or else all that is left is to do without the cable
                m_out[i].remedies = std::move(remedies);
        }
    }

    void findReach()
    {
        const fabric::DevicePlaces places(m_design, m_catalog);
        std::vector<Subject> subjects;
        std::size_t count = 0;
        std::string item;
        std::vector<FindingArgument> more;
        for (const design::Cable& cable : *m_design.cables) {
            const catalog::Interconnect* part = m_catalog.interconnects.find(cable.type);
            if (part == nullptr || !part->maxReach)
                continue;
            const std::optional<Metres> length = places.cableLength(cable.a.id, cable.b.id);
            if (!length || !(*length > part->maxReach->value))
                continue;
            if (++count == 1) {
                item = nameOf(cable.a.id);
                more = {{"other", nameOf(cable.b.id)},
                        {"length", Measure(*length), "m"},
                        {"reach", Measure(part->maxReach->value), "m"}};
            }
            if (subjects.size() < kMostSubjects)
                subjects.push_back({SubjectKind::Cable, cable.id.value});
        }
        report("finding.cableTooLong", Severity::Error, std::move(subjects), count, item, std::move(more),
               {"remedy.longerCable", "remedy.moveCloser"});
        if (count == 0 || !isQuicklyTried(m_design))
            return;
        Finding& found = m_out.back();
        if (!longerCables({m_design, m_catalog, found})) // between some ports no longer one fits
            std::erase(found.remedies, "remedy.longerCable");
    }

    template <class Indices, class Read>
    void reportItems(const char* code, Severity severity, SubjectKind kind, const Indices& indices, Read item,
                     std::vector<FindingArgument> more, std::vector<std::string> remedies,
                     std::vector<std::string> figures = {})
    {
        if (indices.empty())
            return;
        std::vector<Subject> subjects;
        for (const int index : indices) {
            if (subjects.size() < kMostSubjects)
                subjects.push_back({kind, item(index)});
        }
        const std::string first = nameOf(subjects.front().id);
        report(code, severity, std::move(subjects), indices.size(), first, std::move(more), std::move(remedies),
               std::move(figures));
    }

    void findShape()
    {
        const fabric::DrawnFaults& faults = m_result.figures.faults;
        const auto device = [this](int v) { return m_graph.vertices[static_cast<std::size_t>(v)].item; };
        const auto node = [this](int i) { return m_graph.nodes[static_cast<std::size_t>(i)].item; };
        if (faults.weak.islands.size() > 1) {
            std::vector<int> apart; // all but the largest island
            for (std::size_t i = 1; i < faults.weak.islands.size(); ++i)
                apart.insert(apart.end(), faults.weak.islands[i].begin(), faults.weak.islands[i].end());
            const auto islands = static_cast<std::int64_t>(faults.weak.islands.size());
            const bool overNodes = std::ranges::any_of(m_graph.bundles, [this](const network::Bundle& bundle) {
                return m_graph.vertices[static_cast<std::size_t>(bundle.a)].kind == network::VertexKind::Node;
            });
            reportItems(overNodes ? "finding.islandsOfNodes" : "finding.islands", Severity::Error, SubjectKind::Node, apart, node,
                        {{"islands", Measure(islands), "1"}}, {"remedy.joinIslands"}, {"fabric.bisectionBandwidth"});
        }
        reportItems("finding.portsUnplugged", Severity::Warning, SubjectKind::Node, faults.unplugged, node,
                    {{"ports", Measure(faults.unpluggedPorts), "1"}}, {"remedy.plugIn"}, {"fabric.endpoints"});
        reportItems("finding.fewerUplinks", Severity::Warning, SubjectKind::Switch, faults.thinLeaves, device,
                    {{"usual", Measure(faults.usualUplinks), "1"}}, {"remedy.addUplinks"}, {"fabric.oversubscription"});
        const auto nodeOfPort = [&](int i) { return node(m_graph.endpoints[static_cast<std::size_t>(i)].node); };
        if (!faults.offRail.empty())
            reportItems(
                "finding.portsOffRail", Severity::Warning, SubjectKind::Node, faults.offRail, nodeOfPort,
                {{"port", Measure(m_graph.endpoints[static_cast<std::size_t>(faults.offRail.front())].port + 1), "1"}},
                {"remedy.swapPorts"});
    }

    /// "Leaf 3", as the rule's switches are named once they stand in racks.
    [[nodiscard]] std::string nameOfVertex(int index) const
    {
        const network::Vertex& vertex = m_graph.vertices[static_cast<std::size_t>(index)];
        if (vertex.item != 0)
            return nameOf(vertex.item);
        constexpr std::array kRoles{"Leaf ", "Spine ", "Core ", "Storage ", "Mgmt "};
        return kRoles[static_cast<std::size_t>(vertex.role)] + std::to_string(vertex.number + 1);
    }

    /// Cables are drawn by a button where there are only drawn ones; `ofRule` is for the others. nullptr: none.
    void reportSwitches(const char* code, Severity severity, const std::vector<int>& vertices, const char* remedy,
                        const char* ofRule, std::vector<std::string> figures)
    {
        if (vertices.empty())
            return;
        std::vector<Subject> subjects;
        for (const int v : vertices) {
            const std::uint32_t item = m_graph.vertices[static_cast<std::size_t>(v)].item;
            if (item != 0 && subjects.size() < kMostSubjects)
                subjects.push_back({SubjectKind::Switch, item});
        }
        if (subjects.empty())
            subjects.push_back({});
        const char* one = m_result.figures.isDrawn ? remedy : ofRule;
        report(code, severity, std::move(subjects), vertices.size(), nameOfVertex(vertices.front()), {},
               one != nullptr ? std::vector<std::string>{one} : std::vector<std::string>{}, std::move(figures));
    }

    /// Of trees whose nodes have several ports, which a rule could put on several leaves.
    [[nodiscard]] bool canTakeRails() const
    {
        using enum design::FabricKind;
        const design::FabricKind kind = m_inputs.rule.kind;
        return (kind == SingleSwitch || kind == LeafSpine || kind == FatTree) && m_inputs.sizing &&
               m_inputs.sizingInputs.portsPerNode > 1 && m_inputs.sizingInputs.planes <= 1;
    }

    /// The one switch that all ports of all nodes are plugged into; -1 = there are more.
    [[nodiscard]] int onlySwitch() const
    {
        int only = -1;
        int firstNode = -1;
        bool joinsNodes = false;
        for (const network::Endpoint& port : m_graph.endpoints) {
            if (port.at < 0)
                continue;
            if (only >= 0 && port.at != only)
                return -1;
            only = port.at;
            firstNode = firstNode < 0 ? port.node : firstNode;
            joinsNodes = joinsNodes || port.node != firstNode;
        }
        const bool isOne = only >= 0 && m_graph.vertices[static_cast<std::size_t>(only)].kind == network::VertexKind::Switch;
        const bool isInOnePlane = !m_inputs.sizing || m_inputs.sizingInputs.planes <= 1;
        return isOne && joinsNodes && isInOnePlane ? only : -1;
    }

    void findWeakPoints()
    {
        const network::WeakPoints& weak = m_result.figures.faults.weak;
        const char* rails = canTakeRails() ? "remedy.railOptimised" : nullptr;
        if (const int only = onlySwitch(); only >= 0)
            reportSwitches("finding.oneSwitchCarriesAll", Severity::Note, {only},
                           !isQuicklyTried(m_design) || spreadPorts({m_design, m_catalog, {}}) ? "remedy.spreadPorts"
                                                                                               : nullptr,
                           rails != nullptr ? "remedy.twoRails" : nullptr, {"fabric.switches"});
        else
            reportSwitches("finding.switchHoldsNodesAlone", Severity::Note, weak.holdsAlone, "remedy.spreadPorts", rails,
                           {});
        reportSwitches("finding.switchPartsNetwork", Severity::Warning, weak.cutVertices, "remedy.secondWay", nullptr,
                       {"fabric.pathDiversity"});
        if (weak.cutBundles.empty())
            return;
        std::vector<Subject> cables;
        for (const int index : weak.cutBundles) {
            const network::Bundle& bundle = m_graph.bundles[static_cast<std::size_t>(index)];
            if (bundle.drawn != 0)
                cables.push_back({SubjectKind::Cable, bundle.drawn});
        }
        if (cables.empty())
            cables.push_back({});
        const network::Bundle& first = m_graph.bundles[static_cast<std::size_t>(weak.cutBundles.front())];
        report("finding.cablePartsNetwork", Severity::Warning, std::move(cables), weak.cutBundles.size(),
               nameOfVertex(first.a), {{"other", nameOfVertex(first.b)}},
               m_result.figures.isDrawn ? std::vector<std::string>{"remedy.secondWay"} : std::vector<std::string>{},
               {"fabric.pathDiversity"});
    }

    const design::Design& m_design;
    const catalog::Catalog& m_catalog;
    const fabric::GraphResult& m_result;
    const fabric::GraphInputs& m_inputs;
    const network::Graph& m_graph;
    Findings& m_out;
    std::unordered_map<std::uint32_t, const std::string*> m_names;
};

} // namespace

void findInCables(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                  Findings& out)
{
    CableFinder(design, catalog, assessment, out).run();
}

} // namespace cw::assess
