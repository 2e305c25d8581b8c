// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/server_ports.h"

namespace cw::catalog {

std::optional<ServerPort> portOf(const Server& server, int port)
{
    int first = 0;
    int compute = 0;
    for (const NicGroup& group : server.nics) {
        const bool isCompute = group.role == NicRole::Compute;
        if (port >= first && port < first + group.count)
            return ServerPort{&group, isCompute ? compute + port - first : -1};
        first += group.count;
        compute += isCompute ? group.count : 0;
    }
    return std::nullopt;
}

int portOfCompute(const Server& server, int compute)
{
    int first = 0;
    for (const NicGroup& group : server.nics) {
        if (group.role == NicRole::Compute) {
            if (compute < group.count)
                return first + compute;
            compute -= group.count;
        }
        first += group.count;
    }
    return -1;
}

int portsOf(const Server& server)
{
    int ports = 0;
    for (const NicGroup& group : server.nics)
        ports += group.count;
    return ports;
}

int computePortsOf(const Server& server)
{
    int ports = 0;
    for (const NicGroup& group : server.nics)
        ports += group.role == NicRole::Compute ? group.count : 0;
    return ports;
}

} // namespace cw::catalog
