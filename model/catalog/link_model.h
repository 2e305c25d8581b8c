// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which measured constants turn a link's printed rate into what a collective operation gets?
// Leaves out: the printed rates (parts.h) and the collectives themselves (fabric/).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"

namespace cw::catalog {

struct LinkModel {
    Datum<Fraction> scaleUpEfficiency; ///< bus bandwidth of a large ring over the one-way rate, inside a node
    Datum<Fraction> networkEfficiency; ///< the same for network ports
    Datum<Fraction> pcieEfficiency;    ///< the same for accelerators that share only PCIe
    Datum<Seconds> scaleUpLatency;     ///< of one step of a ring inside a node
    Datum<Seconds> networkLatency;     ///< of one step between nodes
    Datum<Seconds> switchLatency;      ///< of one switch, where its own is not published
    friend bool operator==(const LinkModel&, const LinkModel&) = default;
};

} // namespace cw::catalog
