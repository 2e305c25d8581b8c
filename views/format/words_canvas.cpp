// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsCanvas()
{
    static const Word table[] = {
        {"edit.move", QT_TRANSLATE_NOOP("Words", "Move")},
        {"edit.rotate", QT_TRANSLATE_NOOP("Words", "Rotate")},
        {"edit.remove", QT_TRANSLATE_NOOP("Words", "Delete")},
        {"edit.duplicate", QT_TRANSLATE_NOOP("Words", "Duplicate")},
        {"edit.moveDevice", QT_TRANSLATE_NOOP("Words", "Move in racks")},
        {"edit.addRack", QT_TRANSLATE_NOOP("Words", "Add racks")},
        {"edit.addFloorUnit", QT_TRANSLATE_NOOP("Words", "Add floor units")},
        {"edit.addNode", QT_TRANSLATE_NOOP("Words", "Add nodes")},
        {"edit.addSwitch", QT_TRANSLATE_NOOP("Words", "Add switches")},
        {"edit.addAppliance", QT_TRANSLATE_NOOP("Words", "Add storage")},
        {"edit.setAccelerator", QT_TRANSLATE_NOOP("Words", "Replace GPUs")},
        {"edit.applianceType", QT_TRANSLATE_NOOP("Words", "Replace storage")},
        {"edit.acceptFinding", QT_TRANSLATE_NOOP("Words", "Accept a finding")},
        {"edit.withdrawWaiver", QT_TRANSLATE_NOOP("Words", "Let a finding stand again")},
        {"edit.align", QT_TRANSLATE_NOOP("Words", "Align")},
        {"edit.distribute", QT_TRANSLATE_NOOP("Words", "Distribute")},
        {"edit.array", QT_TRANSLATE_NOOP("Words", "Repeat in rows and columns")},
        {"edit.autoPlace", QT_TRANSLATE_NOOP("Words", "Fill with nodes")},
        {"edit.replace", QT_TRANSLATE_NOOP("Words", "Replace")},
        {"edit.makeBlock", QT_TRANSLATE_NOOP("Words", "Make a block")},
        {"edit.addCopy", QT_TRANSLATE_NOOP("Words", "Add a copy of the block")},
        {"edit.dissolveBlock", QT_TRANSLATE_NOOP("Words", "Dissolve the block")},
        {"edit.renameBlock", QT_TRANSLATE_NOOP("Words", "Rename the block")},
        {"edit.connect", QT_TRANSLATE_NOOP("Words", "Connect two ports")},
        {"edit.moveOnSheet", QT_TRANSLATE_NOOP("Words", "Move switches in the drawing")},
        {"edit.layOutAnew", QT_TRANSLATE_NOOP("Words", "Lay out switches anew")},
        {"edit.explode", QT_TRANSLATE_NOOP("Words", "Draw out the rule's cables")},
    };
    return table;
}

} // namespace cw::format
