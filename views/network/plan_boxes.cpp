// SPDX-License-Identifier: GPL-3.0-or-later
// Which switches and nodes get a box of their own, and which are drawn as one.
#include "network/plan_parts.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace cw::topology {
namespace {

using design::SwitchRole;

std::vector<std::uint32_t> placedOf(const Draft& draft, SwitchRole role)
{
    std::vector<std::uint32_t> items;
    for (const design::Switch& device : *draft.inputs().switches) {
        if (device.role == role)
            items.push_back(device.id.value);
    }
    return items;
}

/// Dragonfly groups stay whole when they are drawn as one.
int foldOf(const Draft& draft, int tier, int total)
{
    const auto& sizing = draft.inputs().sizing;
    if (!sizing && standsInGroups(draft) && total <= 4 * kMostBoxesOfTier)
        return 1;
    if (sizing && isDragonfly(draft.inputs().rule.kind)) {
        const int perGroup = std::max(1, tier == 1 ? sizing->groupSwitches : sizing->groupSpines);
        if (total <= 4 * kMostBoxesOfTier)
            return 1;
        const int groups = (total + perGroup - 1) / perGroup;
        return perGroup * ((groups + 2 * kMostBoxesOfTier - 1) / (2 * kMostBoxesOfTier));
    }
    return (total + kMostBoxesOfTier - 1) / kMostBoxesOfTier;
}

void addTier(Draft& draft, SwitchRole role, const std::vector<int>& vertices)
{
    const int tier = tierOf(role);
    const network::Graph& graph = draft.graph();
    int total = 0;
    for (const int vertex : vertices) {
        draft.tierIndex[static_cast<std::size_t>(vertex)] = total;
        total += graph.vertices[static_cast<std::size_t>(vertex)].count;
    }
    const auto at = static_cast<std::size_t>(tier);
    const int fold = std::max(1, foldOf(draft, tier, total));
    draft.folded[at] = fold;
    draft.firstBox[at] = static_cast<int>(draft.plan.boxes.size());
    draft.boxesOf[at] = (total + fold - 1) / fold;
    const std::vector<std::uint32_t> placed = placedOf(draft, role);
    std::size_t which = 0;
    for (int first = 0; first < total; first += fold) {
        while (which + 1 < vertices.size() && draft.tierIndex[static_cast<std::size_t>(vertices[which + 1])] <= first)
            ++which;
        const network::Vertex& vertex = graph.vertices[static_cast<std::size_t>(vertices[which])];
        Box box;
        box.role = role;
        box.tier = tier;
        box.group = vertex.unit;
        box.number = vertex.number + first - draft.tierIndex[static_cast<std::size_t>(vertices[which])];
        box.count = std::min(fold, total - first);
        if (vertex.count == 1)
            box.item = vertex.item;
        else if (static_cast<std::size_t>(box.number) < placed.size())
            box.item = placed[static_cast<std::size_t>(box.number)];
        draft.plan.boxes.push_back(box);
    }
}

/// Switches of the design that no tier shows: of other networks, or more than the rule needs.
void addBeside(Draft& draft)
{
    std::set<std::uint32_t> shown;
    std::array<int, 4> hidden{}; // behind a stack's first switch
    for (const Box& box : draft.plan.boxes) {
        shown.insert(box.item);
        if (box.kind == BoxKind::Switch && box.tier > 0)
            hidden[static_cast<std::size_t>(box.tier)] += box.count;
    }
    const int planes = std::max(1, draft.inputs().sizing ? draft.inputs().sizingInputs.planes : 1);
    std::array<int, 5> numbers{};
    for (const design::Switch& device : *draft.inputs().switches) {
        const int number = numbers[static_cast<std::size_t>(device.role)]++;
        const int tier = tierOf(device.role);
        if (shown.contains(device.id.value) || (tier > 0 && number < planes * hidden[static_cast<std::size_t>(tier)]))
            continue;
        Box box;
        box.role = device.role;
        box.number = number;
        box.item = device.id.value;
        box.tier = -1;
        draft.plan.boxes.push_back(box);
    }
}

/// What nodes have in common that stand in one unit: the rule's unit, or the switches they are plugged into.
std::vector<std::vector<int>> unitsOf(const network::Graph& graph, std::vector<int>& numbers)
{
    std::map<std::vector<int>, std::size_t> known;
    std::vector<std::vector<int>> units;
    for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
        const network::NodePorts& node = graph.nodes[n];
        std::set<int> at;
        int unit = -1;
        for (int e = node.firstEndpoint; e < node.firstEndpoint + node.endpoints; ++e) {
            const int vertex = graph.endpoints[static_cast<std::size_t>(e)].at;
            if (vertex < 0 || vertex == node.vertex)
                continue;
            unit = unit < 0 ? graph.vertices[static_cast<std::size_t>(vertex)].unit : unit;
            at.insert(vertex);
        }
        std::vector<int> key(at.begin(), at.end());
        if (unit >= 0)
            key = {-2, unit};
        const auto [entry, isNew] = known.try_emplace(key, units.size());
        if (isNew) {
            units.emplace_back();
            numbers.push_back(unit);
        }
        units[entry->second].push_back(static_cast<int>(n));
    }
    return units;
}

int blockSize(std::size_t nodes)
{
    if (nodes <= 6 * kNodesInRow)
        return kNodesInRow;
    return nodes <= 16 * kNodesInRow ? 2 * kNodesInRow : 4 * kNodesInRow;
}

} // namespace

bool isDragonfly(design::FabricKind kind)
{
    return kind == design::FabricKind::Dragonfly || kind == design::FabricKind::DragonflyPlus;
}

bool standsInGroups(const Draft& draft)
{
    if (draft.plan.rule)
        return isDragonfly(draft.inputs().rule.kind);
    return std::ranges::any_of(draft.graph().vertices, [](const network::Vertex& vertex) { return vertex.unit >= 0; });
}

int Draft::boxOf(int vertex, int n) const
{
    const network::Vertex& at = graph().vertices[static_cast<std::size_t>(vertex)];
    if (at.kind == network::VertexKind::Node) {
        const auto found = plan.boxOfItem.find(at.item);
        return found == plan.boxOfItem.end() ? -1 : found->second;
    }
    const int tier = tierOf(at.role);
    const int index = tierIndex[static_cast<std::size_t>(vertex)];
    if (index < 0) {
        const auto found = plan.boxOfItem.find(at.item);
        return found == plan.boxOfItem.end() ? -1 : found->second;
    }
    return firstBox[static_cast<std::size_t>(tier)] + (index + n) / folded[static_cast<std::size_t>(tier)];
}

void addSwitchBoxes(Draft& draft)
{
    const network::Graph& graph = draft.graph();
    draft.tierIndex.assign(graph.vertices.size(), -1);
    std::vector<bool> joined(graph.vertices.size(), !draft.plan.rule);
    for (const network::Bundle& bundle : graph.bundles) {
        joined[static_cast<std::size_t>(bundle.a)] = true;
        joined[static_cast<std::size_t>(bundle.b)] = true;
    }
    for (const network::Endpoint& endpoint : graph.endpoints) {
        if (endpoint.at >= 0)
            joined[static_cast<std::size_t>(endpoint.at)] = true;
    }
    for (const SwitchRole role : {SwitchRole::Core, SwitchRole::Spine, SwitchRole::Leaf}) {
        std::vector<int> vertices;
        for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
            const network::Vertex& vertex = graph.vertices[v];
            if (vertex.kind == network::VertexKind::Switch && vertex.role == role && joined[v])
                vertices.push_back(static_cast<int>(v));
        }
        std::ranges::stable_sort(vertices, {}, [&graph](int v) { return graph.vertices[static_cast<std::size_t>(v)].number; });
        addTier(draft, role, vertices);
    }
    addBeside(draft);
    for (std::size_t i = 0; i < draft.plan.boxes.size(); ++i) {
        if (draft.plan.boxes[i].item != 0)
            draft.plan.boxOfItem.emplace(draft.plan.boxes[i].item, static_cast<int>(i));
    }
}

void addNodeBoxes(Draft& draft)
{
    const network::Graph& graph = draft.graph();
    Plan& plan = draft.plan;
    plan.boxOfNode.assign(graph.nodes.size(), -1);
    for (const network::NodePorts& node : graph.nodes)
        plan.mostGpus = std::max(plan.mostGpus, node.gpus);
    plan.columns = plan.mostGpus <= 8 ? 2 : (plan.mostGpus + 3) / 4;
    std::unordered_map<std::uint32_t, const catalog::PartId*> models;
    for (const design::Node& node : *draft.inputs().nodes)
        models.emplace(node.id.value, &node.type);
    const auto modelOf = [&models](const network::NodePorts& node) {
        const auto found = models.find(node.item);
        return found != models.end() ? *found->second : catalog::PartId{};
    };
    std::vector<int> numbers;
    const std::vector<std::vector<int>> units = unitsOf(graph, numbers);
    const auto size = static_cast<std::size_t>(plan.torus ? 1 << 30 : blockSize(graph.nodes.size()));
    for (std::size_t u = 0; u < units.size(); ++u) {
        for (std::size_t first = 0; first < units[u].size(); first += size) {
            Block block;
            block.firstBox = static_cast<int>(plan.boxes.size());
            block.unit = numbers[u];
            block.model = modelOf(graph.nodes[static_cast<std::size_t>(units[u][first])]);
            for (std::size_t i = first; i < std::min(first + size, units[u].size()); ++i) {
                const int node = units[u][i];
                Box box;
                box.kind = BoxKind::Node;
                box.number = node;
                box.item = graph.nodes[static_cast<std::size_t>(node)].item;
                if (!block.model.empty() && modelOf(graph.nodes[static_cast<std::size_t>(node)]) != block.model)
                    block.model.clear();
                plan.boxOfNode[static_cast<std::size_t>(node)] = static_cast<int>(plan.boxes.size());
                plan.boxOfItem.emplace(box.item, static_cast<int>(plan.boxes.size()));
                plan.boxes.push_back(box);
            }
            block.boxes = static_cast<int>(plan.boxes.size()) - block.firstBox;
            plan.blocks.push_back(block);
        }
    }
}

QRectF Plan::gpuRect(int gpu) const
{
    const int node = graph().nodeOfGpu[static_cast<std::size_t>(gpu)];
    const Box& at = boxes[static_cast<std::size_t>(boxOfNode[static_cast<std::size_t>(node)])];
    const QRectF& box = at.at;
    const int local = gpu - graph().nodes[static_cast<std::size_t>(node)].firstGpu;
    const double pitch = box.width() / columns;
    return {box.left() + pitch * (local % columns) + (pitch - kGpuWidth) / 2,
            box.top() + (at.facesDown ? kNodeFoot : kNodeHead) + (kGpuHeight + 3) * (local / columns), kGpuWidth, kGpuHeight};
}

int Plan::blockOf(int box) const
{
    const auto found =
        std::ranges::find_if(blocks, [box](const Block& b) { return box >= b.firstBox && box < b.firstBox + b.boxes; });
    return found == blocks.end() ? -1 : static_cast<int>(found - blocks.begin());
}

} // namespace cw::topology
