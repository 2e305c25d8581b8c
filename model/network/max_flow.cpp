// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cuts.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/boykov_kolmogorov_max_flow.hpp>
#include <limits>
#include <vector>

namespace cw::network {
namespace {

using FlowTraits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using FlowVertex =
    boost::property<boost::vertex_color_t, boost::default_color_type,
                    boost::property<boost::vertex_distance_t, long,
                                    boost::property<boost::vertex_predecessor_t, FlowTraits::edge_descriptor>>>;
using FlowEdge = boost::property<boost::edge_capacity_t, double,
                                 boost::property<boost::edge_residual_capacity_t, double,
                                                 boost::property<boost::edge_reverse_t, FlowTraits::edge_descriptor>>>;
using FlowGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, FlowVertex, FlowEdge>;

void addFlowEdge(FlowGraph& flow, std::size_t a, std::size_t b, double forward, double backward)
{
    const auto there = boost::add_edge(a, b, flow).first;
    const auto back = boost::add_edge(b, a, flow).first;
    boost::put(boost::edge_capacity, flow, there, forward);
    boost::put(boost::edge_capacity, flow, back, backward);
    boost::put(boost::edge_reverse, flow, there, back);
    boost::put(boost::edge_reverse, flow, back, there);
}

} // namespace

double maxFlow(const Graph& graph, std::span<const int> from, std::span<const int> to, CutUnit unit)
{
    if (from.empty() || to.empty())
        return 0;
    for (const int vertex : from) {
        if (std::ranges::find(to, vertex) != to.end())
            return std::numeric_limits<double>::infinity();
    }
    const std::size_t count = graph.vertices.size();
    // What forwards nothing is entered at a vertex of its own, from which no way leads on.
    std::size_t next = count + 2;
    std::vector<std::size_t> entries(count);
    for (std::size_t v = 0; v < count; ++v)
        entries[v] = graph.vertices[v].forwards ? v : next++;
    FlowGraph flow(next);
    double all = 1;
    for (const Bundle& bundle : graph.bundles) {
        const double capacity = bundle.cables * (unit == CutUnit::Rate ? bundle.rate : 1);
        all += capacity;
        const auto a = static_cast<std::size_t>(bundle.a);
        const auto b = static_cast<std::size_t>(bundle.b);
        if (entries[a] == a && entries[b] == b) {
            addFlowEdge(flow, a, b, capacity, capacity);
        } else {
            addFlowEdge(flow, a, entries[b], capacity, 0);
            addFlowEdge(flow, b, entries[a], capacity, 0);
        }
    }
    for (const int vertex : from)
        addFlowEdge(flow, count, static_cast<std::size_t>(vertex), all, 0);
    for (const int vertex : to)
        addFlowEdge(flow, entries[static_cast<std::size_t>(vertex)], count + 1, all, 0);
    return boost::boykov_kolmogorov_max_flow(flow, count, count + 1);
}

} // namespace cw::network
