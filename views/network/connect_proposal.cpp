// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/connect_proposal.h"

#include "design/item.h"
#include "fabric/explode.h"
#include "fabric/sockets.h"
#include "format/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace cw::topology {
namespace {

struct ConnectWords {
    Q_DECLARE_TR_FUNCTIONS(NetworkConnect)
};

/// Ports of a device: what each is plugged in by; of rate 0 = it serves another network.
struct Device {
    QString name;
    std::vector<fabric::Socket> sockets;
};

std::optional<Device> deviceOf(const design::Design& design, const catalog::Catalog& catalog, const ConnectEnd& end)
{
    Device device;
    if (end.owner == design::PortOwner::Switch) {
        const design::Switch* found = design::findSwitch(design, design::SwitchId{end.item});
        const catalog::Switch* part = found != nullptr ? catalog.switches.find(found->type) : nullptr;
        if (part == nullptr)
            return std::nullopt;
        device.name = QString::fromStdString(found->name);
        device.sockets.assign(static_cast<std::size_t>(std::max(0, part->ports.value)),
                              fabric::Socket{part->portRate.value, part->portsPerCage});
        return device;
    }
    const design::Node* found = design::findNode(design, design::NodeId{end.item});
    const catalog::Server* part = found != nullptr ? catalog.servers.find(found->type) : nullptr;
    if (part == nullptr)
        return std::nullopt;
    device.name = QString::fromStdString(found->name);
    for (const catalog::NicGroup& group : part->nics) {
        const bool compute = group.role == catalog::NicRole::Compute;
        device.sockets.insert(device.sockets.end(), static_cast<std::size_t>(std::max(0, group.count)),
                              fabric::Socket{compute ? group.rate : BytesPerSecond(0), group.portsPerCage});
    }
    return device;
}

std::optional<design::PortRef> portFor(const ConnectFacts& facts, const Device& device, const ConnectEnd& end)
{
    std::vector<bool> taken(device.sockets.size(), false);
    if (const auto known = facts.taken.find({end.owner, end.item}); known != facts.taken.end()) {
        for (const int port : known->second) {
            if (port >= 0 && static_cast<std::size_t>(port) < taken.size())
                taken[static_cast<std::size_t>(port)] = true;
        }
    }
    for (std::size_t port = 0; port < taken.size(); ++port) {
        const bool wanted = end.port < 0 || end.port == static_cast<int>(port);
        if (wanted && !taken[port] && device.sockets[port].rate > BytesPerSecond(0))
            return design::PortRef{end.owner, end.item, static_cast<int>(port)};
    }
    return std::nullopt;
}

QString rateText(BytesPerSecond rate) { return format::measure(rate, "Gbit/s"); }

QString portText(const Device& device, const design::PortRef& port)
{
    return ConnectWords::tr("%1 port %2").arg(device.name).arg(port.port + 1);
}

QString noPort(const Device& device, const ConnectEnd& end)
{
    const auto isOfNetwork = [](const fabric::Socket& socket) { return socket.rate > BytesPerSecond(0); };
    if (std::ranges::none_of(device.sockets, isOfNetwork))
        return ConnectWords::tr("The catalog knows no network port for GPU traffic of %1").arg(device.name);
    return end.port >= 0 ? ConnectWords::tr("%1 port %2 is taken").arg(device.name).arg(end.port + 1)
                         : ConnectWords::tr("%1 has no free port").arg(device.name);
}

void chooseCable(ConnectProposal& proposal, const catalog::Catalog& catalog, const fabric::DevicePlaces& places,
                 const fabric::Socket& a, const fabric::Socket& b)
{
    const BytesPerSecond rate = std::min(a.rate, b.rate);
    const auto length = places.cableLength(proposal.a->id, proposal.b->id);
    const catalog::Interconnect* part = fabric::cableBetween(catalog, a, b, length.value_or(Metres(0)));
    if (part == nullptr) {
        const bool isTooFast = fabric::cableFor(catalog, rate, Metres(0)) == nullptr;
        proposal.lines << (isTooFast ? ConnectWords::tr("No cable of the catalog carries %1").arg(rateText(rate))
                                     : ConnectWords::tr("No cable of the catalog fits both a port of %1 and one of %2")
                                           .arg(rateText(a.rate), rateText(b.rate)));
        return;
    }
    proposal.refused = false;
    proposal.cable = part->id;
    proposal.lines << (length ? ConnectWords::tr("%1, %2 long")
                                    .arg(QString::fromStdString(part->name), format::measure(*length, "m"))
                              : QString::fromStdString(part->name));
    if (a.rate != b.rate) {
        proposal.warns = true;
        proposal.lines << ConnectWords::tr("Speeds differ: %1 and %2, the link runs at %3")
                              .arg(rateText(a.rate), rateText(b.rate), rateText(rate));
    } else {
        proposal.lines << rateText(rate);
    }
    if (length && part->maxReach && part->maxReach->value < *length) {
        proposal.warns = true;
        proposal.lines << ConnectWords::tr("Too far: it reaches %1").arg(format::measure(part->maxReach->value, "m"));
    }
}

} // namespace

ConnectFacts::ConnectFacts(const design::Design& design, const catalog::Catalog& catalog) : places(design, catalog)
{
    for (const design::Cable& cable : *design.cables) {
        for (const design::PortRef& port : {cable.a, cable.b})
            taken[{port.owner, port.id}].push_back(port.port);
    }
}

ConnectProposal proposeCable(const design::Design& design, const catalog::Catalog& catalog,
                             const ConnectFacts& facts, const ConnectEnd& from,
                             const std::optional<ConnectEnd>& to)
{
    ConnectProposal proposal;
    const auto a = deviceOf(design, catalog, from);
    if (!a) {
        proposal.lines << ConnectWords::tr("This switch stands in no rack yet");
        return proposal;
    }
    proposal.a = portFor(facts, *a, from);
    if (!proposal.a) {
        proposal.lines << noPort(*a, from);
        return proposal;
    }
    if (!to) {
        proposal.lines << portText(*a, *proposal.a) << ConnectWords::tr("Drag to a port of another device");
        return proposal;
    }
    if (to->item == from.item) {
        proposal.lines << ConnectWords::tr("Both ends are on %1").arg(a->name);
        return proposal;
    }
    const auto b = deviceOf(design, catalog, *to);
    if (!b) {
        proposal.lines << ConnectWords::tr("This switch stands in no rack yet");
        return proposal;
    }
    proposal.b = portFor(facts, *b, *to);
    if (!proposal.b) {
        proposal.lines << noPort(*b, *to);
        return proposal;
    }
    proposal.lines << ConnectWords::tr("%1 – %2", "two ends").arg(portText(*a, *proposal.a), portText(*b, *proposal.b));
    chooseCable(proposal, catalog, facts.places, a->sockets[static_cast<std::size_t>(proposal.a->port)],
                b->sockets[static_cast<std::size_t>(proposal.b->port)]);
    return proposal;
}

} // namespace cw::topology
