// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which parts does a design name that the catalog does not have, and who names them?
// Leaves out: what that means; a file is refused (store/), a window shows a finding (assess/).
#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cw::design {

/// The part of the document that names a part.
enum class Section { Racks, Nodes, Switches, Appliances, FloorUnits, Cables, Fabric, Site, Workload, Operation, Economy };

struct PartUse {
    Section section = Section::Site;
    std::uint32_t id = 0; ///< of the item; 0 for the fabric, the site and the workload
    friend bool operator==(const PartUse&, const PartUse&) = default;
};

struct MissingPart {
    PartId part;
    std::string where; ///< that names it first, as in files: "racks[3].type"
    std::vector<PartUse> uses;
    friend bool operator==(const MissingPart&, const MissingPart&) = default;
};

/// Each part once, in the order of the document. An empty id is no choice yet and never missing.
std::vector<MissingPart> missingParts(const Design& design, const catalog::Catalog& catalog);

} // namespace cw::design
