// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which switches of a drawn network stand in one group, as in a dragonfly? Leaves out: rules, which know their
// groups.
#pragma once

#include "network/graph.h"

#include <stop_token>
#include <vector>

namespace cw::network {

/// By vertex: its group from 0, in the order of the groups' first switches, or -1. Empty where there are no two groups.
/// Groups are leaves of which each is joined to most of the others of its group (Kim 2008), or leaves and the spines
/// above them, where these spines are joined among each other (Shpiner 2017); all of about one size.
std::vector<int> switchGroups(const Graph& graph, const std::stop_token& stop = {});

} // namespace cw::network
