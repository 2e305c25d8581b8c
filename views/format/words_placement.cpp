// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsPlacement()
{
    static const Word table[] = {
        {"card.placement.cutOff", QT_TRANSLATE_NOOP("Words", "Some members cannot reach each other: the group has no rate.")},
        {"card.placement.peakLoad", QT_TRANSLATE_NOOP("Words", "For each link, what the kind of group that loads it most puts on it at its rates, over what the link carries; the largest of all.")},
        {"card.placement.together", QT_TRANSLATE_NOOP("Words", "All flows of all kinds of groups rise together; a link that is full stops those on it (max-min fairness).")},
        {"edit.takeAway", QT_TRANSLATE_NOOP("Words", "Take a part away")},
        {"figure.fabric.contextPerStep", QT_TRANSLATE_NOOP("Words", "Context-parallel traffic of a step, were nothing hidden")},
        {"figure.fabric.contextRate", QT_TRANSLATE_NOOP("Words", "Context-parallel groups: rate of the slowest")},
        {"figure.fabric.contextRateTogether", QT_TRANSLATE_NOOP("Words", "Context-parallel groups: rate while all kinds talk at once")},
        {"figure.fabric.contextTransfer", QT_TRANSLATE_NOOP("Words", "Keys and values to the next rank")},
        {"figure.fabric.dataPerStep", QT_TRANSLATE_NOOP("Words", "Data-parallel traffic of a step, were nothing hidden")},
        {"figure.fabric.dataRate", QT_TRANSLATE_NOOP("Words", "Data-parallel groups: rate of the slowest")},
        {"figure.fabric.dataRateTogether", QT_TRANSLATE_NOOP("Words", "Data-parallel groups: rate while all kinds talk at once")},
        {"figure.fabric.expertAllToAll", QT_TRANSLATE_NOOP("Words", "One all-to-all of the experts")},
        {"figure.fabric.expertPerStep", QT_TRANSLATE_NOOP("Words", "Expert-parallel traffic of a step, were nothing hidden")},
        {"figure.fabric.expertRate", QT_TRANSLATE_NOOP("Words", "Expert-parallel groups: rate of the slowest")},
        {"figure.fabric.expertRateTogether", QT_TRANSLATE_NOOP("Words", "Expert-parallel groups: rate while all kinds talk at once")},
        {"figure.fabric.peakLinkLoad", QT_TRANSLATE_NOOP("Words", "Load of the busiest link")},
        {"figure.fabric.pipelinePerStep", QT_TRANSLATE_NOOP("Words", "Pipeline traffic of a step, were nothing hidden")},
        {"figure.fabric.pipelineRate", QT_TRANSLATE_NOOP("Words", "Pipeline groups: rate of the slowest")},
        {"figure.fabric.pipelineRateTogether", QT_TRANSLATE_NOOP("Words", "Pipeline groups: rate while all kinds talk at once")},
        {"figure.fabric.tensorPerStep", QT_TRANSLATE_NOOP("Words", "Tensor-parallel traffic of a step, were nothing hidden")},
        {"figure.fabric.tensorRate", QT_TRANSLATE_NOOP("Words", "Tensor-parallel groups: rate of the slowest")},
        {"figure.fabric.tensorRateTogether", QT_TRANSLATE_NOOP("Words", "Tensor-parallel groups: rate while all kinds talk at once")},
        {"letter.bindingCapacity", QT_TRANSLATE_NOOP("Words", "capacity of the binding link, one way")},
        {"letter.contextMessage", QT_TRANSLATE_NOOP("Words", "keys and values of one layer and micro-batch")},
        {"letter.expertMessage", QT_TRANSLATE_NOOP("Words", "routed copies of one layer and micro-batch")},
        {"letter.flowsOnBinding", QT_TRANSLATE_NOOP("Words", "flows of its kind that share the binding link")},
        {"letter.insideRate", QT_TRANSLATE_NOOP("Words", "rate of one GPU's links inside its domain")},
        {"letter.keptAfterCollisions", QT_TRANSLATE_NOOP("Words", "share of it that hash collisions leave")},
        {"letter.operationTime", QT_TRANSLATE_NOOP("Words", "time of one of them")},
        {"letter.operationsPerStep", QT_TRANSLATE_NOOP("Words", "operations of one GPU in a step")},
        {"letter.rateAlone", QT_TRANSLATE_NOOP("Words", "rate while only this kind talks")},
        {"letter.sideBySide", QT_TRANSLATE_NOOP("Words", "members of a ring that leave a node side by side")},
        {"finding.tierBinds", QT_TRANSLATE_NOOP("Words", "%{kind}: the slowest group gets %{rate} because a link between switches is full; with more there it would get %{freed}")},
        {"finding.collisionsBind", QT_TRANSLATE_NOOP("Words", "%{kind}: flows collide on the same links and leave %{kept} of them; the slowest group gets %{rate} instead of %{freed}")},
        {"finding.groupsCutOff", QT_TRANSLATE_NOOP("Words", "%{kind}: in %{groups} of %{all} groups some GPUs cannot reach each other")},
        {"finding.flowsCrossRails", QT_TRANSLATE_NOOP("Words", "%{kind}: %{flows} flows go from one rail to another, over the spines")},
        {"finding.tensorGroupsSplit", QT_TRANSLATE_NOOP("Words", "%{groups} of %{all} tensor-parallel groups are spread over several scale-up domains")},
        {"finding.placementIsStale", QT_TRANSLATE_NOOP("Words", "The ranks moved by hand do not suit this plan; the order alone is used")},
        {"remedy.addUplinks", QT_TRANSLATE_NOOP("Words", "Add uplinks to the leaf")},
        {"remedy.adaptiveRouting", QT_TRANSLATE_NOOP("Words", "Use adaptive routing")},
        {"remedy.connectNodes", QT_TRANSLATE_NOOP("Words", "Connect the ports of these nodes")},
        {"remedy.defaultPlacement", QT_TRANSLATE_NOOP("Words", "Put ranks back in their order")},
        {"remedy.degreesThatFillNodes", QT_TRANSLATE_NOOP("Words", "Choose degrees that fill whole nodes")},
        {"group.context", QT_TRANSLATE_NOOP("Words", "Context parallel")},
        {"group.data", QT_TRANSLATE_NOOP("Words", "Data parallel")},
        {"group.expert", QT_TRANSLATE_NOOP("Words", "Expert parallel")},
        {"group.expertData", QT_TRANSLATE_NOOP("Words", "Copies of experts")},
        {"group.pipeline", QT_TRANSLATE_NOOP("Words", "Pipeline parallel")},
        {"group.tensor", QT_TRANSLATE_NOOP("Words", "Tensor parallel")},
        {"problem.mend.noBiggerSwitch", QT_TRANSLATE_NOOP("Words", "The catalog has no larger switch of this family")},
        {"problem.mend.noFreePort", QT_TRANSLATE_NOOP("Words", "The device has no free port")},
        {"problem.mend.notHere", QT_TRANSLATE_NOOP("Words", "This is no longer there to be mended")},
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
