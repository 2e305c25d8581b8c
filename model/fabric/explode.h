// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which cables does a fabric rule stand for? The same network, drawn: every cable can then be changed by hand.
// Leaves out: placing switches; they must stand in racks already.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "fabric/sizing.h"

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace cw::fabric {

/// The design with a cable for each link and no rule. Codes: problem.explode.nothing (no rule, or one that cannot be
/// built or was sized for fewer nodes), problem.explode.switches {role, missing}, problem.explode.planes, problem.explode.noCable,
/// problem.explode.drawn (there are cables already), problem.explode.torus (nodes of a torus pass traffic on, which no
/// drawn cable makes them do).
cw::Result<design::Design> explode(const design::Design& design, const catalog::Catalog& catalog,
                               const SizingInputs& inputs, const std::optional<Sizing>& sizing);

/// Where every device's rack stands, by the device's id.
class DevicePlaces {
public:
    DevicePlaces(const design::Design& design, const catalog::Catalog& catalog);
    /// Along the floor between two devices, up and down included; nullopt where one stands in no known rack.
    [[nodiscard]] std::optional<Metres> cableLength(std::uint32_t a, std::uint32_t b) const;

private:
    std::unordered_map<std::uint32_t, design::FloorPoint> m_places;
    Metres m_inRack;
};

enum class CableMedium {
    Any,
    Optical ///< transceivers at both ends, as a rule counts them
};

/// The least thirsty cable or transceiver that is fast and long enough; the longest where none is. nullptr: none is
/// fast enough.
const catalog::Interconnect* cableFor(const catalog::Catalog& catalog, BytesPerSecond rate, Metres length,
                                      CableMedium medium = CableMedium::Any);

} // namespace cw::fabric
