// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/box_index.h"

namespace cw::topology {
BoxIndex::BoxIndex(const Plan& plan) : m_plan(plan)
{
    for (std::size_t i = 0; i < plan.boxes.size(); ++i) {
        const Box& box = plan.boxes[i];
        if (box.kind == BoxKind::Switch && box.tier > 0)
            m_switches.emplace(std::pair(static_cast<int>(box.role), box.number), static_cast<int>(i));
    }
    std::map<design::SwitchRole, int> numbers;
    for (const design::Switch& device : *plan.source->inputs.switches)
        m_devices.emplace(device.id.value, std::pair(static_cast<int>(device.role), numbers[device.role]++));
}

int BoxIndex::ofSwitch(int role, int number) const
{
    auto found = m_switches.upper_bound({role, number});
    if (found == m_switches.begin())
        return -1;
    --found;
    const Box& box = m_plan.boxes[at(found->second)];
    return found->first.first == role && number < box.number + box.count ? found->second : -1;
}

int BoxIndex::ofRule(int role, int number) const
{
    if (m_plan.torus && number >= 0 && number < static_cast<int>(m_plan.graph().vertices.size()))
        return ofVertex(m_plan.graph().vertices[at(number)], 0);
    return ofSwitch(role, number);
}

int BoxIndex::ofItem(std::uint32_t item) const
{
    if (const auto found = m_plan.boxOfItem.find(item); found != m_plan.boxOfItem.end())
        return found->second;
    const auto device = m_devices.find(item); // behind the first of a stack
    return device == m_devices.end() ? -1 : ofSwitch(device->second.first, device->second.second);
}

int BoxIndex::ofVertex(const network::Vertex& vertex, int n) const
{
    if (vertex.kind == network::VertexKind::Node)
        return ofItem(vertex.item);
    const int box = ofSwitch(static_cast<int>(vertex.role), vertex.number + n);
    return box >= 0 ? box : ofItem(vertex.item);
}

} // namespace cw::topology
