// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsInspector()
{
    static const Word table[] = {
        {"edit.rename", QT_TRANSLATE_NOOP("Words", "Rename")},
        {"edit.rackType", QT_TRANSLATE_NOOP("Words", "Change rack type")},
        {"edit.rackFacing", QT_TRANSLATE_NOOP("Words", "Turn rack")},
        {"edit.rackPdu", QT_TRANSLATE_NOOP("Words", "Change rack PDUs")},
        {"edit.rackCooling", QT_TRANSLATE_NOOP("Words", "Change rack cooling")},
        {"edit.nodeType", QT_TRANSLATE_NOOP("Words", "Change node type")},
        {"edit.cableType", QT_TRANSLATE_NOOP("Words", "Change cable type")},
        {"edit.switchType", QT_TRANSLATE_NOOP("Words", "Change switch type")},
        {"edit.switchRole", QT_TRANSLATE_NOOP("Words", "Change switch role")},
        {"edit.plan", QT_TRANSLATE_NOOP("Words", "Change parallel plan")},
        {"edit.workload", QT_TRANSLATE_NOOP("Words", "Change workload")},
        {"edit.calibration", QT_TRANSLATE_NOOP("Words", "Change calibration")},
        {"edit.fabric", QT_TRANSLATE_NOOP("Words", "Change fabric")},
        {"edit.site", QT_TRANSLATE_NOOP("Words", "Change hall")},
        {"edit.title", QT_TRANSLATE_NOOP("Words", "Change document data")},
    };
    return table;
}

} // namespace cw::format
