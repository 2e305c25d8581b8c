// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/node_of.h"

#include <algorithm>

namespace cw::catalog {

const Server* firstNodeWith(const Catalog& catalog, const PartId& accelerator)
{
    const auto& servers = catalog.servers.all();
    const auto found = std::ranges::find(servers, accelerator, &Server::accelerator);
    return found == servers.end() ? nullptr : &*found;
}

std::optional<BytesPerSecond> networkPerAccelerator(const Server& server)
{
    double rate = 0;
    for (const NicGroup& group : server.nics) {
        if (group.role == NicRole::Compute)
            rate += group.count * group.rate.base();
    }
    if (rate <= 0 || server.acceleratorCount <= 0)
        return std::nullopt;
    return BytesPerSecond(rate / server.acceleratorCount);
}

} // namespace cw::catalog
