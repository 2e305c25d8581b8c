// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_damage.h"

#include "network/box_index.h"
#include "network/bundle_cables.h"
#include "network/plan_parts.h"

#include <algorithm>
#include <map>

namespace cw::topology {
namespace {

using fabric::Failure;

class RibbonIndex {
public:
    explicit RibbonIndex(const Plan& plan) : m_plan(plan), m_blockOf(plan.boxes.size(), -1)
    {
        for (std::size_t i = 0; i < plan.ribbons.size(); ++i)
            m_known.emplace(std::pair(plan.ribbons[i].a, plan.ribbons[i].b), static_cast<int>(i));
        for (std::size_t b = 0; b < plan.blocks.size(); ++b)
            std::fill_n(m_blockOf.begin() + plan.blocks[b].firstBox, plan.blocks[b].boxes, static_cast<int>(b));
    }
    /// Between two boxes, or between a box and the block of the other; -1 = none.
    [[nodiscard]] int between(int a, int b) const
    {
        if (a < 0 || b < 0)
            return -1;
        for (const End& endA : {End{End::Kind::Box, a}, End{End::Kind::Block, m_blockOf[at(a)]}}) {
            for (const End& endB : {End{End::Kind::Box, b}, End{End::Kind::Block, m_blockOf[at(b)]}}) {
                const auto found = m_known.find(endA < endB ? std::pair(endA, endB) : std::pair(endB, endA));
                if (found != m_known.end())
                    return found->second;
            }
        }
        return -1;
    }

private:
    const Plan& m_plan;
    std::vector<int> m_blockOf;
    std::map<std::pair<End, End>, int> m_known;
};

class Survey {
public:
    Survey(const Plan& plan, const network::Graph& before) : m_plan(plan), m_before(before), m_boxes(plan), m_ribbons(plan)
    {
        m_out.gpus.assign(at(plan.graph().gpus()), Harm::None);
        m_out.boxes.assign(plan.boxes.size(), Harm::None);
        m_out.blocks.assign(plan.blocks.size(), Harm::None);
        m_out.lost.assign(plan.ribbons.size(), 0);
        m_out.cut.assign(plan.strands.size(), false);
    }

    Damage work(const assess::BlastRadius& blast, const fabric::Failures& failed)
    {
        for (const int gpu : blast.slowed)
            m_out.gpus[at(gpu)] = Harm::Slowed;
        for (const int gpu : blast.stopped)
            m_out.gpus[at(gpu)] = Harm::Stopped;
        for (const Failure& failure : failed)
            take(failure);
        cutPorts();
        cutEnds();
        cutStrands();
        collectNodes();
        return std::move(m_out);
    }

private:
    void take(const Failure& failure)
    {
        switch (failure.kind) {
        case Failure::Kind::Accelerator:
        case Failure::Kind::Node:
            takeNode(failure);
            break;
        case Failure::Kind::Switch: {
            const int box = failure.item != 0 ? m_boxes.ofItem(failure.item)
                                              : m_boxes.ofSwitch(failure.rule[0], failure.rule[1]);
            if (box >= 0)
                m_out.boxes[at(box)] = Harm::Failed;
            break;
        }
        case Failure::Kind::Cable:
            takeCable(failure);
            break;
        case Failure::Kind::Port:
            break; // the graph tells: nothing is plugged in any more
        }
    }

    void takeNode(const Failure& failure)
    {
        const int box = m_boxes.ofItem(failure.item);
        if (box < 0 || m_plan.boxes[at(box)].kind != BoxKind::Node)
            return;
        const network::NodePorts& node = m_plan.graph().nodes[at(m_plan.boxes[at(box)].number)];
        if (failure.kind == Failure::Kind::Accelerator) {
            if (failure.number >= 0 && failure.number < node.gpus)
                m_out.gpus[at(node.firstGpu + failure.number)] = Harm::Failed;
            return;
        }
        m_out.boxes[at(box)] = Harm::Failed;
        std::fill_n(m_out.gpus.begin() + node.firstGpu, node.gpus, Harm::Failed);
    }

    void takeCable(const Failure& failure)
    {
        int ribbon = -1;
        if (failure.item == 0) {
            ribbon = m_ribbons.between(m_boxes.ofRule(failure.rule[0], failure.rule[1]), m_boxes.ofRule(failure.rule[2], failure.rule[3]));
        } else {
            m_cables.push_back(failure.item);
            const auto& cables = *m_plan.source->inputs.cables;
            const auto cable = std::ranges::find(cables, failure.item, [](const design::Cable& c) { return c.id.value; });
            // What is plugged into a node is counted by its port.
            if (cable != cables.end() && cable->a.owner == cable->b.owner)
                ribbon = m_ribbons.between(m_boxes.ofItem(cable->a.id), m_boxes.ofItem(cable->b.id));
        }
        if (ribbon >= 0)
            ++m_out.lost[at(ribbon)];
    }

    void cutPorts()
    {
        const network::Graph& now = m_plan.graph();
        for (std::size_t e = 0; e < now.endpoints.size(); ++e) {
            if (now.endpoints[e].at < 0 && m_before.endpoints[e].at >= 0 && m_plan.ribbonOfEndpoint[e] >= 0)
                ++m_out.lost[at(m_plan.ribbonOfEndpoint[e])];
        }
    }

    [[nodiscard]] bool isGone(const End& end) const
    {
        if (end.kind != End::Kind::Box)
            return false;
        const Box& box = m_plan.boxes[at(end.index)];
        return box.count == 1 && m_out.boxes[at(end.index)] == Harm::Failed;
    }

    void cutEnds()
    {
        for (std::size_t r = 0; r < m_plan.ribbons.size(); ++r) {
            const Ribbon& ribbon = m_plan.ribbons[r];
            if (isGone(ribbon.a) || isGone(ribbon.b))
                m_out.lost[r] = ribbon.cables;
            m_out.lost[r] = std::min(m_out.lost[r], ribbon.cables);
        }
    }

    void cutStrands()
    {
        std::ranges::sort(m_cables);
        std::map<int, int> left; // of the rule's cables that a ribbon has lost: the first ones
        for (std::size_t i = 0; i < m_plan.strands.size(); ++i) {
            const Strand& strand = m_plan.strands[i];
            if (isGone({End::Kind::Box, strand.boxA}) || isGone({End::Kind::Box, strand.boxB})) {
                m_out.cut[i] = true;
            } else if (strand.cable != 0) {
                m_out.cut[i] = std::ranges::binary_search(m_cables, strand.cable) || hasLostPort(strand);
            } else if (strand.endpoint >= 0) {
                m_out.cut[i] = m_plan.graph().endpoints[at(strand.endpoint)].at < 0;
            } else {
                int& count = left.try_emplace(strand.ribbon, m_out.lost[at(strand.ribbon)]).first->second;
                m_out.cut[i] = count-- > 0;
            }
        }
    }

    /// Of a drawn cable whose node's port has failed.
    [[nodiscard]] bool hasLostPort(const Strand& strand) const
    {
        for (const auto& [box, port] : {std::pair(strand.boxA, strand.portA), std::pair(strand.boxB, strand.portB)}) {
            if (m_plan.boxes[at(box)].kind != BoxKind::Node)
                continue;
            const network::NodePorts& node = m_plan.graph().nodes[at(m_plan.boxes[at(box)].number)];
            if (port >= 0 && port < node.endpoints && m_plan.graph().endpoints[at(node.firstEndpoint + port)].at < 0)
                return true;
        }
        return false;
    }

    void collectNodes()
    {
        for (std::size_t n = 0; n < m_plan.boxOfNode.size(); ++n) {
            const network::NodePorts& node = m_plan.graph().nodes[n];
            Harm& box = m_out.boxes[at(m_plan.boxOfNode[n])];
            if (box == Harm::Failed)
                continue;
            for (int gpu = node.firstGpu; gpu < node.firstGpu + node.gpus; ++gpu)
                box = std::max(box, std::min(m_out.gpus[at(gpu)], Harm::Stopped));
        }
        for (std::size_t b = 0; b < m_plan.blocks.size(); ++b) {
            const auto first = m_out.boxes.begin() + m_plan.blocks[b].firstBox;
            const auto last = first + m_plan.blocks[b].boxes;
            const bool all = first != last && std::all_of(first, last, [](Harm harm) { return harm == Harm::Failed; });
            const Harm worst = first == last ? Harm::None : *std::max_element(first, last);
            m_out.blocks[b] = all ? Harm::Failed : std::min(worst, Harm::Stopped);
        }
    }

    const Plan& m_plan;
    const network::Graph& m_before;
    BoxIndex m_boxes;
    RibbonIndex m_ribbons;
    std::vector<std::uint32_t> m_cables;
    Damage m_out;
};

} // namespace

Damage damageOf(const Plan& plan, const WhatIf& whatIf, const fabric::Failures& failed)
{
    if (!plan.source || !whatIf.intact || !whatIf.intact->graph || failed.empty())
        return {};
    const network::Graph& before = *whatIf.intact->graph->result.graph;
    if (before.endpoints.size() != plan.graph().endpoints.size() || before.gpus() != plan.graph().gpus())
        return {};
    return Survey(plan, before).work(whatIf.blast, failed);
}

bool adopt(Plan& plan, const assess::Assessment& now)
{
    if (!plan.source || !now.graph)
        return false;
    const network::Graph& graph = *now.graph->result.graph;
    const network::Graph& before = plan.graph();
    if (graph.nodes.size() != before.nodes.size() || graph.endpoints.size() != before.endpoints.size() ||
        graph.gpus() != before.gpus())
        return false;
    plan.source = now.graph;
    const BoxIndex boxes(plan);
    const RibbonIndex ribbons(plan);
    plan.ribbonsOfBundle.assign(graph.bundles.size(), {});
    forEachCable(graph, [&](std::size_t i, int n, int m, int) {
        const network::Bundle& bundle = graph.bundles[i];
        const int ribbon = ribbons.between(boxes.ofVertex(graph.vertices[at(bundle.a)], n),
                                           boxes.ofVertex(graph.vertices[at(bundle.b)], m));
        if (ribbon >= 0)
            plan.ribbonsOfBundle[i].push_back(ribbon);
    });
    for (std::vector<int>& of : plan.ribbonsOfBundle)
        keepOnce(of);
    takeLoads(plan, now.placement ? &now.placement->result : nullptr);
    return true;
}

} // namespace cw::topology
