// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do a group's collectives reach of the rates that its links have? Shares and latencies of one kind of
// accelerator and network, and the links that follow for given rates. Leaves out: the rates (placement/).
#pragma once

#include "network/collectives.h"

#include <optional>

namespace cw::network {

/// What one group sends again and again in a step.
struct GroupMessage {
    Collective collective = Collective::AllReduce;
    Bytes message;      ///< of one operation, of one member
    double perStep = 0; ///< operations of one member
    friend bool operator==(const GroupMessage&, const GroupMessage&) = default;
};

/// On the wire in a step, sent by one member of a group of this size.
inline Bytes sentInStep(const GroupMessage& message, std::int64_t size)
{
    return message.message * (busFactor(message.collective, size) * message.perStep);
}

struct LinkTerms {
    Links latencies;            ///< without any rate
    double insideEfficiency = 1;
    std::optional<double> reductionEfficiency; ///< of the rate inside, where the domain's switches reduce
    double networkEfficiency = 1;
    std::optional<double> networkReductionEfficiency; ///< of the rate of the ports, where the network's switches reduce
    friend bool operator==(const LinkTerms&, const LinkTerms&) = default;
};

/// Rates of one member, one way, as the links have them; 0 = no such link. `switches` is what they add to each step.
inline Links linksFor(const LinkTerms& terms, BytesPerSecond inside, BytesPerSecond network, Seconds switches)
{
    Links links = terms.latencies;
    if (inside.base() > 0) {
        links.inside = inside * terms.insideEfficiency;
        if (terms.reductionEfficiency)
            links.reduction = inside * *terms.reductionEfficiency;
    }
    if (network.base() > 0) {
        links.network = network * terms.networkEfficiency;
        if (terms.networkReductionEfficiency)
            links.networkReduction = network * *terms.networkReductionEfficiency;
    }
    links.networkLatency += switches;
    if (links.lowLatency)
        links.lowLatency->networkLatency += switches;
    return links;
}

} // namespace cw::network
