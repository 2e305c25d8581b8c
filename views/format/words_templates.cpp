// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsTemplates()
{
    static const Word table[] = {
        {"edit.autoWire", QT_TRANSLATE_NOOP("Words", "Auto-wire")},
        {"edit.placement", QT_TRANSLATE_NOOP("Words", "Move ranks")},
        {"problem.place.noRack",
         QT_TRANSLATE_NOOP("Words", "there is no rack yet whose row a network rack could join")},
        {"problem.place.noRoom",
         QT_TRANSLATE_NOOP("Words",
                           "the rows have no room for the racks of %{missing} more switches: make the hall larger")},
        {"template.llm-70b-256xh100", QT_TRANSLATE_NOOP("Words", "256 × H100 · 70B")},
        {"template.llm-70b-256xh100.about", QT_TRANSLATE_NOOP("Words", "TP 8 · PP 4 · DP 8 · 32 nodes")},
        {"template.llm-512x8h100", QT_TRANSLATE_NOOP("Words", "4,096 × H100 · Lustre")},
        {"template.llm-512x8h100.about", QT_TRANSLATE_NOOP("Words", "TP 8 · PP 8 · DP 64 · 512 nodes")},
        {"template.a100-1000-hdr", QT_TRANSLATE_NOOP("Words", "1,000 × A100 · HDR")},
        {"template.a100-1000-hdr.about", QT_TRANSLATE_NOOP("Words", "125 nodes · InfiniBand 200G")},
        {"template.l40s-serving", QT_TRANSLATE_NOOP("Words", "Private LLM · L40S")},
        {"template.l40s-serving.about", QT_TRANSLATE_NOOP("Words", "Serving a 32B model, 10 GbE")},
        {"template.gaudi3-rack", QT_TRANSLATE_NOOP("Words", "Gaudi 3 · Ethernet")},
        {"template.gaudi3-rack.about", QT_TRANSLATE_NOOP("Words", "4 nodes · 32 accelerators")},
        {"template.h100-64-one-switch", QT_TRANSLATE_NOOP("Words", "64 × H100 · one switch")},
        {"template.h100-64-one-switch.about", QT_TRANSLATE_NOOP("Words", "8 nodes on 64 NDR ports")},
        {"template.h100-512-rail-only", QT_TRANSLATE_NOOP("Words", "512 × H100 · rail-only")},
        {"template.h100-512-rail-only.about", QT_TRANSLATE_NOOP("Words", "64 nodes, 8 rails with a switch each")},
        {"template.mi250x-dragonfly", QT_TRANSLATE_NOOP("Words", "2,048 × MI250X · dragonfly")},
        {"template.mi250x-dragonfly.about", QT_TRANSLATE_NOOP("Words", "4 Slingshot groups of 32 switches")},
        {"template.a100-dragonfly-plus", QT_TRANSLATE_NOOP("Words", "800 × A100 · dragonfly+")},
        {"template.a100-dragonfly-plus.about", QT_TRANSLATE_NOOP("Words", "2 HDR groups of leaves and spines")},
        {"template.mi300x-torus", QT_TRANSLATE_NOOP("Words", "512 × MI300X · torus")},
        {"template.mi300x-torus.about", QT_TRANSLATE_NOOP("Words", "4 × 4 × 4 nodes without a switch")},
        {"template.triton-serving", QT_TRANSLATE_NOOP("Words", "Triton serving · H100 NVL")},
        {"template.triton-serving.about", QT_TRANSLATE_NOOP("Words", "8 replicas of a 70B model, Kubernetes")},
        {"template.gh200-nvl2", QT_TRANSLATE_NOOP("Words", "GH200 NVL2")},
        {"template.gh200-nvl2.about", QT_TRANSLATE_NOOP("Words", "16 pairs of superchips serve a 70B model")},
        {"template.l4-edge", QT_TRANSLATE_NOOP("Words", "Edge site · L4")},
        {"template.l4-edge.about", QT_TRANSLATE_NOOP("Words", "Two servers in half a rack")},
        {"template.workstation-lora", QT_TRANSLATE_NOOP("Words", "One machine · RTX 6000 Ada")},
        {"template.workstation-lora.about", QT_TRANSLATE_NOOP("Words", "LoRA of an 8B model on 4 cards")},
        {"template.superpod-h100", QT_TRANSLATE_NOOP("Words", "DGX SuperPOD H100")},
        {"template.superpod-h100.about", QT_TRANSLATE_NOOP("Words", "127 nodes in 4 scalable units")},
        {"template.superpod-b200", QT_TRANSLATE_NOOP("Words", "DGX SuperPOD B200")},
        {"template.superpod-b200.about", QT_TRANSLATE_NOOP("Words", "128 nodes in 4 scalable units")},
        {"template.gb200-nvl72-pod", QT_TRANSLATE_NOOP("Words", "8 × GB200 NVL72")},
        {"template.gb200-nvl72-pod.about", QT_TRANSLATE_NOOP("Words", "576 GPUs train a 405B model")},
        {"template.mi300x-pod", QT_TRANSLATE_NOOP("Words", "256 × MI300X · Ethernet")},
        {"template.mi300x-pod.about", QT_TRANSLATE_NOOP("Words", "32 nodes on 400G leaves and spines")},
        {"template.blank", QT_TRANSLATE_NOOP("Words", "Blank design")},
        {"template.blank.about", QT_TRANSLATE_NOOP("Words", "A hall with nothing but its grid")},
        {"problem.template.unknown", QT_TRANSLATE_NOOP("Words", "There is no template “%{given}”")},
        {"problem.template.gpus",
         QT_TRANSLATE_NOOP("Words", "%{given} GPUs are not a whole number of nodes of %{perNode}")},
    };
    return table;
}

} // namespace cw::format
