// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/group_flows.h"

#include "placement/ports.h"

#include <algorithm>

namespace cw::placement {
namespace {

/// Members of one group by the domains that they sit in, both in the order of the group.
class Domains {
public:
    explicit Domains(const network::Graph& graph) : m_graph(graph), m_slotOf(graph.domains.size(), -1) {}

    void sort(const std::vector<int>& accelerators)
    {
        for (const int domain : m_domains)
            m_slotOf[static_cast<std::size_t>(domain)] = -1;
        m_domains.clear();
        m_used = 0;
        for (const int accelerator : accelerators) {
            const int domain = m_graph.domainOfGpu[static_cast<std::size_t>(accelerator)];
            int& slot = m_slotOf[static_cast<std::size_t>(domain)];
            if (slot < 0) {
                slot = m_used++;
                m_domains.push_back(domain);
                if (m_members.size() < static_cast<std::size_t>(m_used))
                    m_members.emplace_back();
                m_members[static_cast<std::size_t>(slot)].clear();
            }
            m_members[static_cast<std::size_t>(slot)].push_back(accelerator);
        }
    }
    [[nodiscard]] int count() const { return m_used; }
    [[nodiscard]] const std::vector<int>& members(int slot) const { return m_members[static_cast<std::size_t>(slot)]; }
    [[nodiscard]] int fewest() const
    {
        std::size_t fewest = m_members.front().size();
        for (int slot = 1; slot < m_used; ++slot)
            fewest = std::min(fewest, members(slot).size());
        return static_cast<int>(fewest);
    }
    /// Place within its domain: accelerators of one place share a rail.
    [[nodiscard]] int placeOf(int accelerator) const
    {
        const int domain = m_graph.domainOfGpu[static_cast<std::size_t>(accelerator)];
        return accelerator - m_graph.domains[static_cast<std::size_t>(domain)].firstGpu;
    }

private:
    const network::Graph& m_graph;
    std::vector<int> m_slotOf; ///< by domain; -1 = not in this group
    std::vector<int> m_domains;
    std::vector<std::vector<int>> m_members;
    int m_used = 0;
};

class FlowMaker {
public:
    FlowMaker(GroupFlows& out, const network::Graph& graph, bool wrapsPipeline)
        : m_out(out), m_graph(graph), m_ports(graph), m_domains(graph), m_wrapsPipeline(wrapsPipeline)
    {
    }

    void add(int group, const std::vector<int>& members, const std::stop_token& stop)
    {
        m_group = group;
        m_cutOff = false;
        m_domains.sort(members);
        m_out.spans[static_cast<std::size_t>(group)] = {m_domains.count(), m_domains.fewest()};
        m_out.isWhole = !stop.stop_requested();
        if (m_domains.count() < 2)
            return;
        switch (m_out.kind) {
        case GroupKind::Tensor:
        case GroupKind::Data:
        case GroupKind::ExpertData:
            ring();
            break;
        case GroupKind::Expert:
            allToAll(stop);
            break;
        case GroupKind::Context:
            neighbours(members, true);
            break;
        case GroupKind::Pipeline:
            neighbours(members, m_wrapsPipeline);
            break;
        }
        if (m_cutOff)
            m_out.cutOff.push_back(group);
    }

private:
    /// The member of `there` on the rail of `place`, or else the one of that turn.
    [[nodiscard]] int partner(const std::vector<int>& there, int place, std::size_t turn) const
    {
        for (const int accelerator : there) {
            if (m_domains.placeOf(accelerator) == place)
                return accelerator;
        }
        return there[turn % there.size()];
    }

    void ring()
    {
        const int side = m_domains.fewest();
        for (int slot = 0; slot < m_domains.count(); ++slot) {
            const std::vector<int>& here = m_domains.members(slot);
            const std::vector<int>& next = m_domains.members((slot + 1) % m_domains.count());
            for (int i = 0; i < side; ++i) {
                const int from = here[static_cast<std::size_t>(i)];
                send(from, partner(next, m_domains.placeOf(from), static_cast<std::size_t>(i)), 1);
            }
        }
    }

    /// To each other domain through the member of the own rail there, which hands on inside.
    void allToAll(const std::stop_token& stop)
    {
        std::size_t all = 0;
        for (int slot = 0; slot < m_domains.count(); ++slot)
            all += m_domains.members(slot).size();
        for (int slot = 0; slot < m_domains.count(); ++slot) {
            m_out.isWhole = m_out.isWhole && m_out.flows.size() < kMostFlows && !stop.stop_requested();
            if (!m_out.isWhole)
                return;
            const std::vector<int>& here = m_domains.members(slot);
            const double away = static_cast<double>(all - here.size());
            for (std::size_t i = 0; i < here.size(); ++i) {
                for (int other = 0; other < m_domains.count(); ++other) {
                    if (other == slot)
                        continue;
                    const std::vector<int>& there = m_domains.members(other);
                    send(here[i], partner(there, m_domains.placeOf(here[i]), i),
                         static_cast<double>(there.size()) / away);
                }
            }
        }
    }

    /// Each to the next one. Two that close a ring send to each other.
    void neighbours(const std::vector<int>& members, bool closes)
    {
        const std::size_t edges = members.size() - (closes ? 0 : 1);
        for (std::size_t i = 0; i < edges; ++i) {
            const int from = members[i];
            const int to = members[(i + 1) % members.size()];
            if (m_graph.domainOfGpu[static_cast<std::size_t>(from)] ==
                m_graph.domainOfGpu[static_cast<std::size_t>(to)])
                continue;
            if (m_out.backward)
                send(to, from, 1);
            else
                send(from, to, 1);
        }
    }

    void send(int from, int to, double weight)
    {
        const PortPairs pairs = m_ports.between(from, to);
        if (pairs.count == 0) {
            m_cutOff = true;
            return;
        }
        for (int i = 0; i < pairs.count; ++i) {
            const PortPair pair = pairs.at(i);
            m_out.flows.push_back(
                {m_group, pair.from, pair.to, weight / pairs.count, -1, static_cast<double>(pairs.flows) / pairs.count});
            if (m_graph.endpoints[static_cast<std::size_t>(pair.from)].port !=
                m_graph.endpoints[static_cast<std::size_t>(pair.to)].port)
                ++m_out.railCrossings;
        }
    }

    GroupFlows& m_out;
    const network::Graph& m_graph;
    Ports m_ports;
    Domains m_domains;
    bool m_wrapsPipeline;
    int m_group = 0;
    bool m_cutOff = false;
};

} // namespace

GroupFlows flowsOf(const FlowChoice& choice, const RankGrid& grid, const network::Graph& graph,
                   const std::stop_token& stop)
{
    GroupFlows out;
    out.kind = choice.kind;
    out.backward = choice.backward;
    out.size = grid.size(choice.kind);
    out.groups = grid.groups(choice.kind);
    if (out.size < 2)
        return out;
    out.spans.resize(static_cast<std::size_t>(out.groups));
    FlowMaker maker(out, graph, choice.wrapsPipeline);
    std::vector<int> members;
    const int first = choice.only < 0 ? 0 : choice.only;
    const int last = choice.only < 0 ? out.groups - 1 : choice.only;
    for (int group = first; group <= last; ++group) {
        grid.members(choice.kind, group, members);
        maker.add(group, members, stop);
        if (!out.isWhole)
            break;
    }
    return out;
}

} // namespace cw::placement
