// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsInventory()
{
    static const Word table[] = {
        {"card.inventory.counted",
         QT_TRANSLATE_NOOP("Words", "Counted in the design, unplaced and unknown parts included.")},
        {"figure.inventory.accelerators", QT_TRANSLATE_NOOP("Words", "GPUs")},
        {"figure.inventory.appliances", QT_TRANSLATE_NOOP("Words", "Storage and management appliances")},
        {"figure.inventory.cables", QT_TRANSLATE_NOOP("Words", "Cables drawn by hand")},
        {"figure.inventory.nodes", QT_TRANSLATE_NOOP("Words", "Nodes")},
        {"figure.inventory.racks", QT_TRANSLATE_NOOP("Words", "Racks")},
        {"figure.inventory.switches", QT_TRANSLATE_NOOP("Words", "Switches placed in racks")},
        {"figure.inventory.unitsFree", QT_TRANSLATE_NOOP("Words", "Free rack units")},
        {"figure.inventory.unitsUsed", QT_TRANSLATE_NOOP("Words", "Rack units in use")},
        {"figure.inventory.weight", QT_TRANSLATE_NOOP("Words", "Weight of all racks with their devices")},
        {"letter.acceleratorsPerNode", QT_TRANSLATE_NOOP("Words", "GPUs per node")},
        {"letter.nodes", QT_TRANSLATE_NOOP("Words", "number of nodes")},
        {"letter.rackUnitsAll", QT_TRANSLATE_NOOP("Words", "units of all racks")},
        {"letter.rackUnitsUsed", QT_TRANSLATE_NOOP("Words", "units in use")},
    };
    return table;
}

} // namespace cw::format
