// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which measured constants turn a link's printed rate into what a collective operation gets?
// Leaves out: the printed rates (parts.h) and the collectives themselves (fabric/).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cw::catalog {

/// What is known of one generation of scale-up links, by the name that accelerators give it.
struct ScaleUpModel {
    std::string name;
    std::optional<Datum<Fraction>> ringEfficiency;      ///< in place of scaleUpEfficiency
    std::optional<Datum<Fraction>> reductionEfficiency; ///< of the one-way rate where its switches reduce, as NVLS
    int largestWithoutSwitch = 1;                       ///< domains up to this size are joined without a switch
    friend bool operator==(const ScaleUpModel&, const ScaleUpModel&) = default;
};

struct LinkModel {
    Datum<Fraction> scaleUpEfficiency;          ///< bus bandwidth of a large ring over the one-way rate, inside a node
    Datum<Fraction> networkEfficiency;          ///< the same for network ports
    Datum<Fraction> networkReductionEfficiency; ///< of the ports' rate where the network's switches reduce, as SHARP
    Datum<Fraction> pcieEfficiency;             ///< the same for accelerators that share only PCIe
    Datum<Seconds> collectiveLaunch;            ///< of any collective, before its first step
    Datum<Seconds> scaleUpLatency;              ///< of one step inside a node, protocol for long messages
    Datum<Seconds> networkLatency;              ///< of one step between nodes, protocol for long messages
    // The protocol for short messages, which starts sooner and carries less.
    Datum<Seconds> shortScaleUpLatency;
    Datum<Seconds> shortNetworkLatency;
    Datum<Fraction> shortScaleUpShare;      ///< of the bandwidth inside
    Datum<BytesPerSecond> shortNetworkRate; ///< of one member at most
    Datum<Seconds> switchLatency;           ///< of one switch, where its own is not published
    Datum<Metres> cableInRack;              ///< from a device to the edge of its rack, or to another device in it
    std::vector<ScaleUpModel> scaleUps;

    /// nullptr where nothing is known of this generation.
    [[nodiscard]] const ScaleUpModel* find(std::string_view scaleUp) const
    {
        for (const ScaleUpModel& known : scaleUps) {
            if (known.name == scaleUp)
                return &known;
        }
        return nullptr;
    }
    friend bool operator==(const LinkModel&, const LinkModel&) = default;
};

} // namespace cw::catalog
