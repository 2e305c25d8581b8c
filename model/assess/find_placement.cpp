// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"
#include "assess/mend_parts.h"

#include <algorithm>

namespace cw::assess {
namespace {

using network::GroupKind;
using placement::KindRates;

/// The figure that says how fast groups of a kind are.
const char* rateFigure(GroupKind kind)
{
    switch (kind) {
    case GroupKind::Tensor:
        return "fabric.tensorRate";
    case GroupKind::Context:
        return "fabric.contextRate";
    case GroupKind::Expert:
        return "fabric.expertRate";
    case GroupKind::Data:
        return "fabric.dataRate";
    case GroupKind::ExpertData:
        return "fabric.expertDataRate";
    case GroupKind::Pipeline:
        break;
    }
    return "fabric.pipelineRate";
}

FindingArgument kindArgument(GroupKind kind) { return {"kind", std::string(network::textKey(kind))}; }

/// Switches and nodes at the ends of a link; the workload where no item stands for them.
std::vector<Subject> endsOf(const network::Graph& graph, const placement::LinkRef& link)
{
    std::vector<Subject> ends;
    const auto add = [&](int vertex) {
        if (vertex < 0)
            return;
        const network::Vertex& v = graph.vertices[static_cast<std::size_t>(vertex)];
        if (v.item != 0)
            ends.push_back({v.kind == network::VertexKind::Node ? SubjectKind::Node : SubjectKind::Switch, v.item});
    };
    if (link.kind == placement::LinkKind::Bundle) {
        const network::Bundle& bundle = graph.bundles[static_cast<std::size_t>(link.index)];
        add(bundle.a);
        add(bundle.b);
        if (bundle.drawn != 0 && bundle.cables == 1)
            ends.push_back({SubjectKind::Cable, bundle.drawn});
    }
    if (ends.empty())
        ends.push_back({SubjectKind::Workload, 0});
    return ends;
}

/// What widens this link between switches.
std::vector<std::string> widenings(const fabric::GraphInputs& fabric, const network::Graph& graph,
                                   const network::Bundle& link)
{
    const auto unitOf = [&graph](int vertex) { return graph.vertices[static_cast<std::size_t>(vertex)].unit; };
    if (link.drawn != 0) // whatever the rule does
        return {"remedy.addUplinks"};
    switch (fabric.rule.kind) {
    case design::FabricKind::None:
        return {"remedy.addUplinks"};
    case design::FabricKind::Dragonfly:
    case design::FabricKind::DragonflyPlus:
        // One link joins two switches of a group, whatever leaves it.
        return {unitOf(link.a) == unitOf(link.b) ? "remedy.otherFabric" : "remedy.moreGroupLinks"};
    case design::FabricKind::LeafSpine:
    case design::FabricKind::FatTree:
    case design::FabricKind::RailOptimised:
        return {"remedy.lowerOversubscription"};
    default:
        return {"remedy.otherFabric"};
    }
}

/// A link between switches that another one would free: the fabric, not the ports, decides.
void findBindingTier(const fabric::GraphInputs& fabric, const network::Graph& graph,
                     const placement::LinkTable& links, const KindRates& kind, Findings& out)
{
    constexpr double kWorthSaying = 1.05;
    if (kind.slowest < 0 || kind.cutOff > 0 || kind.bindingNeeds < kWorthSaying)
        return;
    const int binding = kind.binding[static_cast<std::size_t>(kind.slowest)];
    if (binding < 0)
        return;
    const placement::LinkRef link = links.refOf(binding);
    if (link.kind != placement::LinkKind::Bundle)
        return;
    const bool collides = kind.kept < 1 / kWorthSaying;
    // Without collisions the links between switches may still bind.
    const double freed = collides ? std::min(kind.bindingNeeds, 1 / kind.kept) : kind.bindingNeeds;
    Finding f{collides ? "finding.collisionsBind" : "finding.tierBinds",
              Severity::Warning,
              endsOf(graph, link),
              {},
              {rateFigure(kind.kind)},
              !fabric.failed.empty() ? std::vector<std::string>{"remedy.restoreFailed"}
              : collides             ? std::vector<std::string>{"remedy.adaptiveRouting"}
                                     : widenings(fabric, graph, graph.bundles[static_cast<std::size_t>(link.index)])};
    f.arguments = {kindArgument(kind.kind), {"rate", Measure(kind.least), "GB/s"},
                   {"freed", Measure(kind.least * freed), "GB/s"},
                   {"kept", Measure(kind.kept), "%"},
                   {"whole", Measure(kind.least / kind.kept), "GB/s"}};
    out.push_back(std::move(f));
}

void findCutOff(const fabric::GraphInputs& fabric, const KindRates& kind, Findings& out)
{
    if (kind.cutOff == 0)
        return;
    Finding f{"finding.groupsCutOff", Severity::Error, {{SubjectKind::Workload, 0}}, {}, {rateFigure(kind.kind)},
              {connection(fabric)}};
    f.arguments = {kindArgument(kind.kind), {"groups", Measure(kind.cutOff), "1"}, {"all", Measure(kind.groups), "1"}};
    out.push_back(std::move(f));
}

/// What undoes the first of these that somebody chose: ranks moved by hand, another order of them, degrees that fill no
/// nodes.
std::vector<std::string> straightened(const Job& job)
{
    const design::Placement& placement = job.design.workload->placement;
    if (!placement.moved.empty())
        return {"remedy.defaultPlacement"};
    if (!(placement == design::Placement{}))
        return {"remedy.defaultOrder"};
    return degreesThatFillNodes(job) ? std::vector<std::string>{"remedy.degreesThatFillNodes"}
                                     : std::vector<std::string>{};
}

/// The last resort is the first where cables are drawn: they can be straight whatever the plan is.
std::vector<std::string> uncrossings(const Job& job, const fabric::GraphInputs& fabric)
{
    std::vector<std::string> remedies = straightened(job);
    if (fabric.rule.kind == design::FabricKind::None && (!isQuicklyTried(job.design) || straightRails(job)))
        remedies.insert(remedies.begin(), "remedy.alignPorts");
    return remedies;
}

/// On rails a flow between ports of different number goes over the spines, where it could stay on one leaf.
void findCrossedRails(const design::Design& design, const catalog::Catalog& catalog, const fabric::GraphInputs& fabric,
                      const KindRates& kind, Findings& out)
{
    const bool hasRails = fabric.rule.kind == design::FabricKind::RailOptimised ||
                          fabric.rule.kind == design::FabricKind::RailOnly || fabric.rule.kind == design::FabricKind::None;
    if (!hasRails || kind.railCrossings == 0 || kind.kind == GroupKind::Expert)
        return;
    Finding f{"finding.flowsCrossRails", Severity::Warning, {{SubjectKind::Workload, 0}}, {}, {rateFigure(kind.kind)}, {}};
    f.arguments = {kindArgument(kind.kind), {"flows", Measure(kind.railCrossings), "1"}};
    const auto same = std::ranges::find(out, f.code, &Finding::code); // of another kind: it has the same remedies
    f.remedies = same != out.end() ? same->remedies : uncrossings({design, catalog, f}, fabric);
    out.push_back(std::move(f));
}

/// The degree would fit, but members sit in different domains.
void findSplitTensorGroups(const design::Design& design, const catalog::Catalog& catalog,
                           const placement::Inputs& inputs, const placement::Result& result, Findings& out)
{
    const KindRates* tensor = result.find(GroupKind::Tensor);
    if (tensor == nullptr || tensor->crossing == 0)
        return;
    int domain = 1;
    for (const network::Domain& one : inputs.graph->domains)
        domain = std::max(domain, one.gpus);
    if (tensor->size > domain)
        return; // the degree itself is the finding
    Finding f{"finding.tensorGroupsSplit", Severity::Error, {{SubjectKind::Workload, 0}}, {}, {"fabric.tensorRate"}, {}};
    f.remedies = straightened({design, catalog, f});
    f.arguments = {{"groups", Measure(tensor->crossing), "1"}, {"all", Measure(tensor->groups), "1"}};
    out.push_back(std::move(f));
}

} // namespace

void findInPlacement(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                     Findings& out)
{
    if (!assessment.placement)
        return;
    const placement::Inputs& inputs = assessment.placement->inputs;
    const placement::Result& result = assessment.placement->result;
    if (result.problem == placement::PlacementProblem::NotAPermutation)
        out.push_back({"finding.placementIsStale", Severity::Warning, {{SubjectKind::Workload, 0}}, {}, {},
                       {"remedy.defaultPlacement"}});
    // The step is then told as on a fabric that is the same everywhere.
    if (result.problem == placement::PlacementProblem::TooManyFlows)
        out.push_back({"finding.notFollowed", Severity::Warning, {{SubjectKind::Workload, 0}}, {}, {}, {}});
    if (!result.paths)
        return;
    const placement::LinkTable links(*inputs.graph);
    findSplitTensorGroups(design, catalog, inputs, result, out);
    for (const KindRates& kind : result.kinds) {
        findCutOff(assessment.graph->inputs, kind, out);
        findBindingTier(assessment.graph->inputs, *inputs.graph, links, kind, out);
        findCrossedRails(design, catalog, assessment.graph->inputs, kind, out);
    }
}

} // namespace cw::assess
