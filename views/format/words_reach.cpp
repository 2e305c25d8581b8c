// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsReach()
{
    static const Word table[] = {
        {"card.reach.alone", QT_TRANSLATE_NOOP("Words", "It is the only one: all that it feeds stop with it.")},
        {"card.reach.domain",
         QT_TRANSLATE_NOOP("Words", "GPUs of the racks that share leaf switches, directly or by way of other racks; of "
                                    "the domain with most. Nothing in it reaches the others without a spine.")},
        {"card.reach.domains", QT_TRANSLATE_NOOP("Words", "Groups of racks that share no leaf switch with each other.")},
        {"card.reach.leaf",
         QT_TRANSLATE_NOOP("Words", "GPUs of the nodes that have a port on the same leaf switch, of the one with most.")},
        {"card.reach.leafPorts",
         QT_TRANSLATE_NOOP("Words", "Ports that one node has on that switch, over all of its ports to the network, at "
                                    "most.")},
        {"card.reach.node", QT_TRANSLATE_NOOP("Words", "GPUs of the node that holds most.")},
        {"card.reach.pdu",
         QT_TRANSLATE_NOOP("Words", "GPUs of the fullest rack whose other PDUs, or one of their phases, cannot carry its "
                                    "rated load when one PDU is out. 0: every rack stands.")},
        {"card.reach.rack", QT_TRANSLATE_NOOP("Words", "GPUs of the rack that holds most.")},
        {"domain.reach", QT_TRANSLATE_NOOP("Words", "What one failure reaches")},
        {"figure.reach.coolantUnit", QT_TRANSLATE_NOOP("Words", "GPUs that stop with one coolant unit")},
        {"figure.reach.domain", QT_TRANSLATE_NOOP("Words", "GPUs of the largest failure domain")},
        {"figure.reach.domains", QT_TRANSLATE_NOOP("Words", "Failure domains of the network")},
        {"figure.reach.leaf", QT_TRANSLATE_NOOP("Words", "GPUs with a port on one leaf switch")},
        {"figure.reach.leafPorts", QT_TRANSLATE_NOOP("Words", "Share of their ports that they lose with it")},
        {"figure.reach.node", QT_TRANSLATE_NOOP("Words", "GPUs that stop with one node")},
        {"figure.reach.pdu", QT_TRANSLATE_NOOP("Words", "GPUs that stop with one rack PDU")},
        {"figure.reach.rack", QT_TRANSLATE_NOOP("Words", "GPUs that stop with one rack")},
        {"figure.reach.ups", QT_TRANSLATE_NOOP("Words", "GPUs that stop with one UPS unit")},
        {"letter.coolantAccelerators", QT_TRANSLATE_NOOP("Words", "GPUs that coolant units cool")},
        {"letter.coolantShareOneLost", QT_TRANSLATE_NOOP("Words", "load of the other coolant units")},
        {"letter.upsShareOneLost", QT_TRANSLATE_NOOP("Words", "load of the other UPS units")},
    };
    return table;
}

} // namespace cw::format
