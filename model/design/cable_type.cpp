// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/cable_type.h"

namespace cw::design {

Design setCableType(const Design& design, const ItemSet& cables, const PartId& type)
{
    Design next = design;
    for (Cable& cable : next.cables.edit()) {
        if (contains(cables, {ItemKind::Cable, cable.id.value}))
            cable.type = type;
    }
    return next;
}

} // namespace cw::design
