// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/inventory.h"

#include <algorithm>

namespace cw::inventory {
namespace {

using explain::Origin;
using InventoryCard = explain::Card<Inputs, Result>;
using Value = std::optional<Measure>;

bool oneClass(const Inputs&, const Result& r) { return r.nodes.size() == 1; }
bool severalClasses(const Inputs&, const Result& r) { return r.nodes.size() != 1; }

Value unitsOfAllRacks(const Inputs&, const Result& r)
{
    std::int64_t units = 0;
    for (const RackClass& rack : r.racks) {
        if (!rack.units)
            return std::nullopt;
        units += *rack.units * rack.count();
    }
    return Measure(units);
}

Value weightOfAllRacks(const Inputs&, const Result& r)
{
    Kilograms weight;
    for (const RackClass& rack : r.racks) {
        if (!rack.weight)
            return std::nullopt;
        weight += *rack.weight * static_cast<double>(rack.count());
    }
    return Measure(weight);
}

InventoryCard counted(const char* figure, const char* title, Value (*value)(const Inputs&, const Result&),
                      const char* unit = "1")
{
    InventoryCard card;
    card.figure = figure;
    card.title = title;
    card.procedure = "card.inventory.counted";
    card.value = value;
    card.unit = unit;
    return card;
}

/// Nobody knows how many sit in a server that the catalog lacks.
Value accelerators(const Inputs&, const Result& r)
{
    return knowsServers(r) ? Value(Measure(r.acceleratorCount)) : std::nullopt;
}

InventoryCard acceleratorsOfOneClass()
{
    InventoryCard card;
    card.figure = "inventory.accelerators";
    card.title = "figure.inventory.accelerators";
    card.formula = "N * n_g";
    card.letters = {
        {"N", "letter.nodes", Origin::Figure,
         [](const Inputs&, const Result& r) -> Value { return Measure(r.nodeCount); }, "inventory.nodes"},
        {"n_g", "letter.acceleratorsPerNode", Origin::Catalog,
         [](const Inputs&, const Result& r) -> Value {
             return r.nodes.front().serverPart ? Value(Measure(r.nodes.front().acceleratorsPerNode)) : std::nullopt;
         }},
    };
    card.value = accelerators;
    card.applies = oneClass;
    return card;
}

InventoryCard freeUnits()
{
    InventoryCard card;
    card.figure = "inventory.unitsFree";
    card.title = "figure.inventory.unitsFree";
    card.formula = "U - U_used";
    card.letters = {
        {"U", "letter.rackUnitsAll", Origin::Catalog, unitsOfAllRacks},
        {"U_used", "letter.rackUnitsUsed", Origin::Figure,
         [](const Inputs&, const Result& r) -> Value { return Measure(r.usedUnits); }, "inventory.unitsUsed"},
    };
    card.value = [](const Inputs&, const Result& r) -> Value {
        return r.freeUnits ? Value(Measure(*r.freeUnits)) : std::nullopt;
    };
    card.unit = "U";
    return card;
}

std::vector<InventoryCard> makeCards()
{
    InventoryCard mixed = counted("inventory.accelerators", "figure.inventory.accelerators", accelerators);
    mixed.applies = severalClasses;
    return {
        acceleratorsOfOneClass(),
        mixed,
        counted("inventory.nodes", "figure.inventory.nodes",
                [](const Inputs&, const Result& r) -> Value { return Measure(r.nodeCount); }),
        counted("inventory.racks", "figure.inventory.racks",
                [](const Inputs&, const Result& r) -> Value { return Measure(r.rackCount); }),
        counted("inventory.switches", "figure.inventory.switches",
                [](const Inputs&, const Result& r) -> Value { return Measure(r.switchCount); }),
        counted("inventory.appliances", "figure.inventory.appliances",
                [](const Inputs&, const Result& r) -> Value { return Measure(r.applianceCount); }),
        counted("inventory.cables", "figure.inventory.cables",
                [](const Inputs&, const Result& r) -> Value { return Measure(r.cableCount); }),
        counted(
            "inventory.unitsUsed", "figure.inventory.unitsUsed",
            [](const Inputs&, const Result& r) -> Value { return Measure(r.usedUnits); }, "U"),
        freeUnits(),
        counted("inventory.weight", "figure.inventory.weight", weightOfAllRacks, "kg"),
    };
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<InventoryCard> all = makeCards();
    return all;
}

} // namespace cw::inventory
