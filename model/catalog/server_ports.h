// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many network ports does a server have, and what does its n-th one serve? Cables name ports by this number,
// which counts through the groups of network cards in the order of the catalog.
// Leaves out: what is plugged in.
#pragma once

#include "catalog/parts.h"

#include <optional>

namespace cw::catalog {

struct ServerPort {
    const NicGroup* group = nullptr; ///< of the server; never nullptr
    int compute = -1;                ///< its number among the compute ports; -1 = it serves something else
};

/// nullopt: the server has no such port.
std::optional<ServerPort> portOf(const Server& server, int port);

/// Number of the n-th compute port among all ports; -1 = there is none.
int portOfCompute(const Server& server, int compute);

int portsOf(const Server& server);
int computePortsOf(const Server& server);

} // namespace cw::catalog
