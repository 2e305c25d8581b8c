// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which link stops a rate from being higher? Its two ends by what they are called. Leaves out: words.
#pragma once

#include <cstdint>
#include <string>

namespace cw::explain {

struct LinkEnd {
    std::string what;       ///< text key of a name with its number as %1: "end.leaf"
    int number = 0;         ///< from 1, of its kind
    int count = 1;          ///< devices wired alike that share the load; the first is `number`
    int port = 0;           ///< from 1; 0 = all ports to the other end
    std::uint32_t item = 0; ///< of the design; 0 = it stands in no rack yet
    std::string name;       ///< as the design calls it; empty = it does not
    friend bool operator==(const LinkEnd&, const LinkEnd&) = default;
};

/// From where traffic flows to where.
struct DecidingLink {
    LinkEnd from;
    LinkEnd to;
    int cables = 1;
    friend bool operator==(const DecidingLink&, const DecidingLink&) = default;
};

} // namespace cw::explain
