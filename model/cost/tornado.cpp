// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/cost.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cw::cost {
namespace {

constexpr double kSwing = 0.2;
constexpr std::size_t kStrongest = 10;

struct Knob {
    const char* input;
    void (*turn)(Inputs& inputs, double factor);
};

void turnItems(Inputs& inputs, ItemClass kind, double factor)
{
    for (Item& item : inputs.items) {
        if (item.kind == kind && item.unit)
            item.unit = factor * *item.unit;
    }
}

constexpr std::array kKnobs{
    Knob{"tornado.servers", [](Inputs& in, double f) { turnItems(in, ItemClass::Servers, f); }},
    Knob{"tornado.network", [](Inputs& in, double f) {
             turnItems(in, ItemClass::Switches, f);
             turnItems(in, ItemClass::Links, f);
         }},
    Knob{"tornado.storage", [](Inputs& in, double f) { turnItems(in, ItemClass::Storage, f); }},
    Knob{"tornado.construction", [](Inputs& in, double f) {
             in.economy.construction = f * in.economy.construction.value_or(in.model.construction.value);
         }},
    Knob{"tornado.colocation", [](Inputs& in, double f) {
             in.economy.colocation = f * in.economy.colocation.value_or(in.model.colocation.value);
         }},
    Knob{"tornado.energy", [](Inputs& in, double f) {
             if (in.energy)
                 in.energy = f * *in.energy;
         }},
    Knob{"tornado.support", [](Inputs& in, double f) {
             in.economy.support = f * in.economy.support.value_or(in.model.support.value.value);
         }},
    Knob{"tornado.staff", [](Inputs& in, double f) { in.model.person.value = f * in.model.person.value; }},
    Knob{"tornado.interest", [](Inputs& in, double f) { in.economy.interest.value *= f; }},
    Knob{"tornado.life", [](Inputs& in, double f) { in.economy.life = f * in.economy.life; }},
    Knob{"tornado.utilisation", [](Inputs& in, double f) { in.economy.utilisation.value = std::min(1.0, f * in.economy.utilisation.value); }},
    Knob{"tornado.goodput", [](Inputs& in, double f) { in.goodput = std::min(1.0, f * in.goodput); }},
};

} // namespace

std::vector<Sensitivity> tornado(const Inputs& inputs)
{
    std::vector<Sensitivity> out;
    const auto costWith = [&inputs](const Knob& knob, double factor) {
        Inputs turned = inputs;
        knob.turn(turned, factor);
        return assess(turned).perAccelerator;
    };
    for (const Knob& knob : kKnobs) {
        const auto low = costWith(knob, 1 - kSwing);
        const auto high = costWith(knob, 1 + kSwing);
        if (low && high && *low != *high)
            out.push_back({knob.input, *low, *high});
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, [](const Sensitivity& one) { return std::abs((one.high - one.low).base()); });
    if (out.size() > kStrongest)
        out.resize(kStrongest);
    return out;
}

} // namespace cw::cost
