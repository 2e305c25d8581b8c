// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend_parts.h"
#include "catalog/part_kinds.h"

#include <algorithm>

namespace cw::assess {

using design::Cable;
using design::Design;
using design::PortOwner;
using design::PortRef;

std::vector<Plug> plugsOf(const Design& design, const PortBook& book)
{
    std::vector<Plug> plugs;
    for (std::size_t i = 0; i < design.cables->size(); ++i) {
        const Cable& cable = (*design.cables)[i];
        const bool isTurned = cable.a.owner == PortOwner::Switch;
        const PortRef& node = isTurned ? cable.b : cable.a;
        const PortRef& leaf = isTurned ? cable.a : cable.b;
        if (leaf.owner == PortOwner::Switch && book.isCompute(node))
            plugs.push_back({i, node, leaf});
    }
    return plugs;
}

std::map<std::uint32_t, int> usualPorts(const std::vector<Plug>& plugs)
{
    std::map<std::pair<std::uint32_t, int>, int> held;
    std::map<std::uint32_t, std::pair<int, int>> usual;
    for (const Plug& plug : plugs)
        ++held[{plug.leaf.id, plug.node.port}];
    for (const auto& [key, count] : held) {
        if (count > usual[key.first].first)
            usual[key.first] = {count, key.second};
    }
    std::map<std::uint32_t, int> ports;
    for (const auto& [leaf, most] : usual)
        ports.emplace(leaf, most.second);
    return ports;
}

bool moveEnd(Design& design, PortBook& book, const Plug& plug, const PortRef& to)
{
    const auto type = book.cableBetween(plug.node, to);
    if (!type)
        return false;
    Cable& cable = design.cables.edit()[plug.cable];
    (cable.a.owner == PortOwner::Switch ? cable.a : cable.b) = to;
    if (!book.reaches(cable))
        cable.type = *type;
    book.take(to);
    return true;
}

namespace {

bool swapEnds(Design& design, PortBook& book, const Plug& one, const Plug& other)
{
    if (!book.cableBetween(one.node, other.leaf) || !book.cableBetween(other.node, one.leaf))
        return false;
    return moveEnd(design, book, one, other.leaf) && moveEnd(design, book, other, one.leaf);
}

template <class Wanted>
Result<Design> retype(const Job& job, Wanted wanted, const char* nothing)
{
    const PortBook book(job.design, job.catalog);
    Design next = job.design;
    bool isChanged = false;
    for (std::size_t i = 0; i < job.design.cables->size(); ++i) {
        const Cable& cable = (*job.design.cables)[i];
        const catalog::Interconnect* part = job.catalog.interconnects.find(cable.type);
        if (!wanted(book, cable, part))
            continue;
        const auto type = book.cableBetween(cable.a, cable.b);
        if (!type || *type == cable.type)
            continue;
        next.cables.edit()[i].type = *type;
        isChanged = true;
    }
    return isChanged ? Result<Design>(std::move(next)) : Result<Design>(Problem{nothing, {}, 0, {}});
}

} // namespace

Result<Design> longerCables(const Job& job)
{
    const auto isTooLong = [](const PortBook& book, const Cable& cable, const catalog::Interconnect*) {
        return !book.reaches(cable);
    };
    return retype(job, isTooLong, "problem.mend.noLongerCable");
}

/// Ports that differ in speed stay as they are: only cables change.
Result<Design> fittingCables(const Job& job)
{
    const auto isSlow = [](const PortBook& book, const Cable& cable, const catalog::Interconnect* part) {
        const auto a = book.rate(cable.a);
        const auto b = book.rate(cable.b);
        return a && b && (part == nullptr || catalog::linkRate(*part) < std::min(*a, *b));
    };
    return retype(job, isSlow, "problem.mend.portsDiffer");
}

/// A card is no cable.
Result<Design> realCables(const Job& job)
{
    const auto isCard = [](const PortBook&, const Cable&, const catalog::Interconnect* part) {
        return part != nullptr && (part->kind == catalog::InterconnectKind::Nic || part->kind == catalog::InterconnectKind::Dpu);
    };
    return retype(job, isCard, "problem.mend.noSuchCable");
}

/// Two ports that hold each other's place change it; one alone goes to a free port of its rail's leaf.
Result<Design> portsToTheirRails(const Job& job)
{
    PortBook book(job.design, job.catalog);
    const std::vector<Plug> plugs = plugsOf(job.design, book);
    std::map<std::uint32_t, int> usual = usualPorts(plugs);
    std::vector<const Plug*> off;
    for (const Plug& plug : plugs) {
        if (usual[plug.leaf.id] != plug.node.port)
            off.push_back(&plug);
    }
    Design next = job.design;
    bool isChanged = false;
    for (std::size_t i = 0; i < off.size(); ++i) {
        if (off[i] == nullptr)
            continue;
        const int rail = usual[off[i]->leaf.id];
        const auto partner = std::find_if(off.begin() + static_cast<std::ptrdiff_t>(i) + 1, off.end(), [&](const Plug* other) {
            return other != nullptr && other->node.port == rail && usual[other->leaf.id] == off[i]->node.port;
        });
        bool isMoved = false;
        if (partner != off.end()) {
            isMoved = swapEnds(next, book, *off[i], **partner);
            if (isMoved)
                *partner = nullptr;
        }
        for (const auto& [leaf, port] : usual) {
            if (isMoved || port != off[i]->node.port)
                continue;
            if (const auto open = book.freePort(leaf))
                isMoved = moveEnd(next, book, *off[i], *open);
        }
        isChanged = isChanged || isMoved;
    }
    return isChanged ? Result<Design>(std::move(next)) : Result<Design>(noFreePort());
}

} // namespace cw::assess
