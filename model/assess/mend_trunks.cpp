// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend_parts.h"

#include <algorithm>

namespace cw::assess {

using design::PortOwner;
using design::PortRef;
using design::SwitchRole;

Trunks::Trunks(const design::Design& design, const PortBook& book, std::uint32_t without) : m_book(book)
{
    for (const auto& [id, device] : book.switches()) {
        if (id != without)
            m_parent.emplace(id, id);
    }
    for (const design::Cable& cable : *design.cables)
        add(cable.a, cable.b);
}

void Trunks::unplug(const PortRef& node, const PortRef& leaf)
{
    --m_plugged[leaf.id];
    --m_held[{node.id, leaf.id}];
}

void Trunks::add(const PortRef& a, const PortRef& b)
{
    const auto isSwitch = [this](const PortRef& port) {
        return port.owner == PortOwner::Switch && m_parent.contains(port.id);
    };
    if (isSwitch(a) && isSwitch(b)) {
        m_parent[rootOf(a.id)] = rootOf(b.id);
        ++m_links[{std::min(a.id, b.id), std::max(a.id, b.id)}];
        ++m_uplinks[a.id];
        ++m_uplinks[b.id];
    } else if (isSwitch(a) != isSwitch(b)) {
        const PortRef& device = isSwitch(a) ? a : b;
        const PortRef& node = isSwitch(a) ? b : a;
        if (m_book.isCompute(node)) {
            ++m_plugged[device.id];
            ++m_held[{node.id, device.id}];
        }
    }
}

std::uint32_t Trunks::rootOf(std::uint32_t device) const
{
    while (m_parent.at(device) != device) {
        std::uint32_t& parent = m_parent.at(device);
        parent = m_parent.at(parent); // the way is half as long next time
        device = parent;
    }
    return device;
}

std::uint32_t Trunks::main(bool withSpine) const
{
    std::map<std::uint32_t, std::pair<int, int>> weights; // node ports, then links
    for (const auto& [id, parent] : m_parent) {
        auto& [ports, links] = weights[rootOf(id)];
        ports += plugged(id);
        links += uplinks(id);
    }
    if (withSpine)
        std::erase_if(weights, [this](const auto& entry) { return !hasSpine(entry.first); });
    const auto most = std::ranges::max_element(weights, {}, [](const auto& entry) { return entry.second; });
    return most != weights.end() ? most->first : 0;
}

int Trunks::countOf(const std::map<std::uint32_t, int>& counts, std::uint32_t id)
{
    const auto found = counts.find(id);
    return found != counts.end() ? found->second : 0;
}

int Trunks::held(std::uint32_t node, std::uint32_t leaf) const
{
    const auto found = m_held.find({node, leaf});
    return found != m_held.end() ? found->second : 0;
}

double Trunks::uplinksPerPort(std::uint32_t member) const
{
    const std::uint32_t root = rootOf(member);
    double links = 0;
    double ports = 0;
    for (const auto& [id, count] : m_plugged) {
        if (rootOf(id) == root) {
            ports += count;
            links += uplinks(id);
        }
    }
    return ports > 0 ? std::min(1.0, links / ports) : 1;
}

bool Trunks::hasSpine(std::uint32_t member) const
{
    return std::ranges::any_of(m_parent, [&, root = rootOf(member)](const auto& entry) {
        return m_book.switches().at(entry.first)->role != SwitchRole::Leaf && rootOf(entry.first) == root;
    });
}

bool Trunks::drawUplink(design::Design& design, PortBook& book, std::uint32_t leaf, std::uint32_t member)
{
    const std::uint32_t root = rootOf(member);
    const auto own = book.freePort(leaf);
    std::optional<PortRef> best;
    std::pair<int, int> fewest; // cables from this leaf, then cables at all
    for (const auto& [id, parent] : m_parent) {
        if (id == leaf || book.switches().at(id)->role == SwitchRole::Leaf || rootOf(id) != root)
            continue;
        const auto joined = m_links.find({std::min(id, leaf), std::max(id, leaf)});
        const std::pair now(joined != m_links.end() ? joined->second : 0, uplinks(id));
        if (best && !(now < fewest))
            continue;
        if (const auto port = book.freePort(id)) {
            best = port;
            fewest = now;
        }
    }
    if (!own || !best || !drawCable(design, book, *own, *best))
        return false;
    add(*own, *best);
    return true;
}

} // namespace cw::assess
