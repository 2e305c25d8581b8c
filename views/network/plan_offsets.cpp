// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has moved by hand stands there.
#include "network/plan_parts.h"

namespace cw::topology {

void takeOffsets(Draft& draft)
{
    for (const design::Switch& device : *draft.inputs().switches) {
        if (device.sheet == design::SheetOffset{})
            continue;
        const auto found = draft.plan.boxOfItem.find(device.id.value);
        if (found == draft.plan.boxOfItem.end())
            continue;
        Box& box = draft.plan.boxes[at(found->second)];
        if (box.kind != BoxKind::Switch || box.count > 1)
            continue;
        box.at.translate(device.sheet.right, device.sheet.down);
        box.moved = true;
    }
}

} // namespace cw::topology
