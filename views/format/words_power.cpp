// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsPower()
{
    static const Word table[] = {
        {"card.power.chain",
         QT_TRANSLATE_NOOP("Words", "Product of the efficiencies of all stages between the meter and the rack PDU.")},
        {"card.power.scaledToNode",
         QT_TRANSLATE_NOOP(
             "Words",
             "The constants of the parts do not fit the node's published power; all parts are scaled to it together.")},
        {"card.power.sumOfNodes", QT_TRANSLATE_NOOP("Words", "Sum over all kinds of nodes.")},
        {"card.power.sumOfStorage",
         QT_TRANSLATE_NOOP("Words", "Sum of storage boxes, management servers and the shared storage system.")},
        {"card.power.sumOfSwitches",
         QT_TRANSLATE_NOOP("Words",
                           "Sum of all switches, including those that the fabric needs and nobody has placed yet.")},
        {"card.power.worstRack",
         QT_TRANSLATE_NOOP("Words", "Rated power of the rack that uses the largest share of its PDUs.")},
        {"datum.power", QT_TRANSLATE_NOOP("Words", "power")},
        {"error.power.adjusted",
         QT_TRANSLATE_NOOP("Words", "Published power of the node, shifted by the difference of the accelerators; fans "
                                    "and supplies are taken as unchanged.")},
        {"error.power.estimated",
         QT_TRANSLATE_NOOP("Words", "Estimated from parts. Against published watts: within 12 % for five air-cooled "
                                    "8-GPU nodes, 30 to 53 % too high for liquid-cooled cabinets and trays.")},
        {"error.power.idle",
         QT_TRANSLATE_NOOP(
             "Words", "No vendor publishes idle power of such nodes: an estimate from the parts of another system.")},
        {"error.power.losses",
         QT_TRANSLATE_NOOP("Words", "Fixed efficiencies; at part load converters lose a larger share.")},
        {"error.power.pue", QT_TRANSLATE_NOOP("Words", "A yearly median: hot days are worse.")},
        {"error.power.alwaysBusy",
         QT_TRANSLATE_NOOP("Words", "Measured on 8 × H100: 76 % in compute-bound training, at most 82 %. No plan says "
                                    "here how long GPUs wait, so they are taken as always computing.")},
        {"error.power.trainingEnergy",
         QT_TRANSLATE_NOOP("Words", "The band is that of the training time alone. Power adds its own error, and "
                                    "interruptions and checkpoints are left out.")},
        {"error.power.waiting",
         QT_TRANSLATE_NOOP("Words", "Computing: measured on 8 × H100 in compute-bound training, 76 % of rated. Waiting "
                                    "is taken as idle; GPUs that wait inside a transfer draw more, so a plan that "
                                    "waits much is shown too low.")},
        {"figure.power.acceleratorTdpTotal", QT_TRANSLATE_NOOP("Words", "Design power of all GPUs")},
        {"figure.power.chainEfficiency", QT_TRANSLATE_NOOP("Words", "Efficiency from meter to rack")},
        {"figure.power.cooling", QT_TRANSLATE_NOOP("Words", "Cooling and other overhead")},
        {"figure.power.energyPerYear", QT_TRANSLATE_NOOP("Words", "Energy per year")},
        {"figure.power.facility", QT_TRANSLATE_NOOP("Words", "Facility power, expected")},
        {"figure.power.facilityIdle", QT_TRANSLATE_NOOP("Words", "Facility power, idle")},
        {"figure.power.facilityRated", QT_TRANSLATE_NOOP("Words", "Facility power, rated")},
        {"figure.power.gpu", QT_TRANSLATE_NOOP("Words", "One GPU in training")},
        {"figure.power.it", QT_TRANSLATE_NOOP("Words", "IT power, expected")},
        {"figure.power.itIdle", QT_TRANSLATE_NOOP("Words", "IT power, idle")},
        {"figure.power.itRated", QT_TRANSLATE_NOOP("Words", "IT power, rated")},
        {"figure.power.losses", QT_TRANSLATE_NOOP("Words", "Conversion losses")},
        {"figure.power.nodeExpected", QT_TRANSLATE_NOOP("Words", "One node, expected")},
        {"figure.power.nodeIdle", QT_TRANSLATE_NOOP("Words", "One node, idle")},
        {"figure.power.nodeRated", QT_TRANSLATE_NOOP("Words", "One node, rated")},
        {"figure.power.nodesExpected", QT_TRANSLATE_NOOP("Words", "All nodes, expected")},
        {"figure.power.nodesIdle", QT_TRANSLATE_NOOP("Words", "All nodes, idle")},
        {"figure.power.nodesRated", QT_TRANSLATE_NOOP("Words", "All nodes, rated")},
        {"figure.power.perGpu", QT_TRANSLATE_NOOP("Words", "Facility power per GPU")},
        {"figure.power.storage", QT_TRANSLATE_NOOP("Words", "Storage and management")},
        {"figure.power.storageIdle", QT_TRANSLATE_NOOP("Words", "Storage and management, idle")},
        {"figure.power.storageRated", QT_TRANSLATE_NOOP("Words", "Storage and management, rated")},
        {"figure.power.switches", QT_TRANSLATE_NOOP("Words", "Switches")},
        {"figure.power.switchesIdle", QT_TRANSLATE_NOOP("Words", "Switches, idle")},
        {"figure.power.switchesRated", QT_TRANSLATE_NOOP("Words", "Switches, rated")},
        {"figure.power.worstRack", QT_TRANSLATE_NOOP("Words", "Fullest rack, rated power")},
        {"figure.power.worstRackShare", QT_TRANSLATE_NOOP("Words", "Fullest rack, share of its PDUs")},
        {"letter.acceleratorDesignPower", QT_TRANSLATE_NOOP("Words", "design power of one GPU")},
        {"figure.training.energy", QT_TRANSLATE_NOOP("Words", "Energy of the whole training")},
        {"figure.training.energyPerToken", QT_TRANSLATE_NOOP("Words", "Energy per training token")},
        {"letter.acceleratorIdle", QT_TRANSLATE_NOOP("Words", "power of one idle GPU")},
        {"letter.busyShare", QT_TRANSLATE_NOOP("Words", "share of a step in which GPUs compute")},
        {"letter.nodeIdle", QT_TRANSLATE_NOOP("Words", "power of one idle node")},
        {"letter.trainingEnergy", QT_TRANSLATE_NOOP("Words", "energy of the whole training")},
        {"letter.trainingTime", QT_TRANSLATE_NOOP("Words", "time of the whole training")},
        {"letter.acceleratorTrainingShare",
         QT_TRANSLATE_NOOP("Words", "share of a GPU's design power drawn in training")},
        {"letter.acceleratorsIdle", QT_TRANSLATE_NOOP("Words", "GPUs, idle")},
        {"letter.chainEfficiency", QT_TRANSLATE_NOOP("Words", "efficiency from meter to rack")},
        {"letter.facilityPower", QT_TRANSLATE_NOOP("Words", "facility power, expected")},
        {"letter.fanShare", QT_TRANSLATE_NOOP("Words", "fans and power supplies over the other parts")},
        {"letter.fansIdle", QT_TRANSLATE_NOOP("Words", "fans and power supplies, idle")},
        {"letter.itPower", QT_TRANSLATE_NOOP("Words", "IT power")},
        {"letter.losses", QT_TRANSLATE_NOOP("Words", "conversion losses")},
        {"letter.nodeNetworkIdle", QT_TRANSLATE_NOOP("Words", "NVSwitch, NICs and drives, idle")},
        {"letter.nodeNetworkRated", QT_TRANSLATE_NOOP("Words", "NVSwitch, NICs and drives, rated")},
        {"letter.nodeRated", QT_TRANSLATE_NOOP("Words", "rated power of one node")},
        {"letter.nodesPower", QT_TRANSLATE_NOOP("Words", "power of all nodes")},
        {"letter.onePower", QT_TRANSLATE_NOOP("Words", "power of one node")},
        {"letter.ownAcceleratorPower",
         QT_TRANSLATE_NOOP("Words", "design power of the GPU that the server is sold with")},
        {"letter.pduCapacity", QT_TRANSLATE_NOOP("Words", "what one rack PDU carries for hours")},
        {"letter.pduCount", QT_TRANSLATE_NOOP("Words", "rack PDUs")},
        {"letter.processorsIdle", QT_TRANSLATE_NOOP("Words", "CPUs and memory, idle")},
        {"letter.processorsRated", QT_TRANSLATE_NOOP("Words", "CPUs and memory, rated")},
        {"letter.publishedRated", QT_TRANSLATE_NOOP("Words", "rated power as published")},
        {"letter.pue", QT_TRANSLATE_NOOP("Words", "PUE of the cooling systems")},
        {"letter.rackRated", QT_TRANSLATE_NOOP("Words", "rated power of the rack")},
        {"letter.ratedPerAcceleratorPower", QT_TRANSLATE_NOOP("Words", "rated node watts per watt of its GPUs")},
        {"letter.storagePower", QT_TRANSLATE_NOOP("Words", "storage and management")},
        {"letter.switchesPower", QT_TRANSLATE_NOOP("Words", "switches")},
        {"letter.trainingShareOfRated", QT_TRANSLATE_NOOP("Words", "share of a node's rated power drawn in training")},
        {"letter.typicalPower", QT_TRANSLATE_NOOP("Words", "middle of the published typical range")},
        {"letter.year", QT_TRANSLATE_NOOP("Words", "one year of 365.25 days")},
    };
    return table;
}

} // namespace cw::format
