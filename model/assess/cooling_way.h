// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is a hall that is cooled by air when it is cooled by liquid, and the other way round? One edit, with the
// coolant units that liquid needs. Leaves out: which is wiser (compare.h shows both), and fewer racks: nodes stay where
// they are.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "design/design.h"

#include <stop_token>

namespace cw::assess {

enum class CoolingWay { Air, Liquid };

/// Liquid that reaches into the devices, or air that goes through them; rear doors are air to a server.
CoolingWay coolingWayOf(const design::Design& design, const catalog::Catalog& catalog);

/// The site's system, and that of racks which had one of their own; the plant is one of the same size, or where none was
/// published the one that comes with the system. Codes:
/// problem.coolingWay.already, problem.coolingWay.noSystem, problem.coolingWay.liquidOnly (a server that no air cools),
/// problem.mend.givenUp and those of placing coolant units.
Result<design::Design> withCoolingWay(const design::Design& design, const catalog::Catalog& catalog, CoolingWay way,
                                      const std::stop_token& stop = {});

} // namespace cw::assess
