// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where do the switches stand that a fabric rule needs and nobody has placed? In free units of network racks,
// then in new racks at the ends of the rows. Leaves out: what the rule needs (fabric/sizing.h), and cables.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "fabric/sizing.h"

namespace cw::templates {

/// The design with a switch for each that `sizing` asks for beyond those in racks; types are those of its fabric rule.
/// Codes: problem.place.noRack (nothing stands on the floor whose row they could join), problem.place.noRoom {missing}.
Result<design::Design> placeMissingSwitches(const design::Design& design, const catalog::Catalog& catalog,
                                            const fabric::Sizing& sizing);

} // namespace cw::templates
