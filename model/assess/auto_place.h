// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many nodes of a type do racks take before a finding says that it is too much, and what is the design
// then? Fills given racks, or new ones in rows. Leaves out: which type is wise.
#pragma once

#include "assess/pipeline.h"
#include "base/result.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace cw::assess {

/// What keeps one more node out.
enum class PlaceLimit {
    None, ///< all that were asked for stand
    Units,
    Pdu,
    PduReserve, ///< one PDU less would not carry the rack
    Cooling,
    Weight,
    Kilowatts, ///< the limit that was asked for
    Ports,     ///< the fabric rule cannot serve more
    Floor      ///< no room for another rack
};

struct AutoPlaceWish {
    catalog::PartId server;
    int nodes = 1;
    std::vector<design::RackId> racks;  ///< to fill, in this order; none = new racks
    design::Rack newRack;               ///< new ones are like this
    std::optional<Watts> mostPerRack;   ///< rated
    bool keepsReserve = true;           ///< each rack is still carried with one PDU less
    bool placesSwitches = true;         ///< those that the fabric rule then needs
    friend bool operator==(const AutoPlaceWish&, const AutoPlaceWish&) = default;
};

struct AutoPlaced {
    design::Design design;
    int nodes = 0;
    int newRacks = 0;
    int newSwitches = 0;
    int perRack = 0; ///< of the fullest
    PlaceLimit limit = PlaceLimit::None;
    std::optional<PlaceLimit> rackLimit; ///< what keeps the first full rack from taking one more
};

/// Codes: problem.place.noServer (the catalog does not have it, or it is a cabinet of its own), problem.place.givenUp.
Result<AutoPlaced> autoPlace(const design::Design& design, const References& references, const AutoPlaceWish& wish,
                             const std::stop_token& stop = {});

} // namespace cw::assess
