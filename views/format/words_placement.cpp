// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsPlacement()
{
    static const Word table[] = {
        {"group.context", QT_TRANSLATE_NOOP("Words", "Context parallel")},
        {"group.data", QT_TRANSLATE_NOOP("Words", "Data parallel")},
        {"group.expert", QT_TRANSLATE_NOOP("Words", "Expert parallel")},
        {"group.expertData", QT_TRANSLATE_NOOP("Words", "Copies of experts")},
        {"group.pipeline", QT_TRANSLATE_NOOP("Words", "Pipeline parallel")},
        {"group.tensor", QT_TRANSLATE_NOOP("Words", "Tensor parallel")},
        {"problem.placement.badPlan", QT_TRANSLATE_NOOP("Words", "a degree of the plan is below one")},
        {"problem.placement.cancelled", QT_TRANSLATE_NOOP("Words", "stopped before the answer was there")},
        {"problem.placement.moreRanksThanGpus",
         QT_TRANSLATE_NOOP("Words", "the plan is for more GPUs than stand in racks")},
        {"problem.placement.noAccelerators", QT_TRANSLATE_NOOP("Words", "no GPUs stand in racks")},
        {"problem.placement.notAPermutation",
         QT_TRANSLATE_NOOP("Words", "two ranks are moved to one GPU; the order alone is used")},
    };
    return table;
}

} // namespace cw::format
