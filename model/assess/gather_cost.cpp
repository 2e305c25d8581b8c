// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gather.h"

#include <algorithm>

namespace cw::assess {
namespace {

using cost::Item;
using cost::ItemClass;
using cost::PriceBasis;

/// Prices of the design before those of the catalog.
class PriceBook {
public:
    PriceBook(const design::Economy& economy, const catalog::Catalog& catalog) : m_economy(economy), m_catalog(catalog) {}

    [[nodiscard]] std::optional<Dollars> chosen(const catalog::PartId& part) const
    {
        const auto found = std::ranges::find(m_economy.prices, part, &design::PartPrice::part);
        return found != m_economy.prices.end() ? std::optional(found->price) : std::nullopt;
    }

    /// What the design says, or what the catalog publishes.
    void price(Item& item, const std::optional<catalog::Datum<Dollars>>& published) const
    {
        if (const auto own = chosen(item.part)) {
            item.unit = own;
            item.basis = PriceBasis::Chosen;
        } else if (published) {
            item.unit = published->value;
            item.basis = PriceBasis::Published;
            item.date = published->date;
        }
    }

    /// A server with other accelerators than it is sold with has no price of its own.
    void priceServer(Item& item, const inventory::NodeClass& nodes) const
    {
        const bool isSold = nodes.serverPart && !nodes.overridden;
        price(item, isSold ? nodes.serverPart->price : std::nullopt);
        if (item.unit || nodes.acceleratorsPerNode == 0)
            return;
        Item accelerator;
        accelerator.part = nodes.accelerator;
        price(accelerator, nodes.acceleratorPart ? nodes.acceleratorPart->price : std::nullopt);
        if (!accelerator.unit)
            return;
        item.unit = m_catalog.costModel.serverPerAccelerators.value * nodes.acceleratorsPerNode * *accelerator.unit;
        item.basis = PriceBasis::FromAccelerators;
        item.date = accelerator.date;
    }

    void assume(Item& item, const catalog::Datum<Dollars>& usual) const
    {
        if (item.unit || !(usual.value.base() > 0))
            return;
        item.unit = usual.value;
        item.basis = PriceBasis::Assumed;
        item.date = usual.date;
    }

    /// By its capacity, or where that is not known at a planning value.
    void priceStorage(Item& item, const std::optional<catalog::StorageSystem>& part) const
    {
        price(item, std::nullopt);
        const auto perByte = m_economy.storage.value_or(m_catalog.costModel.storage.value);
        if (!item.unit && part && part->capacity && perByte.base() > 0) {
            item.unit = perByte * part->capacity->value;
            item.basis = m_economy.storage ? PriceBasis::Chosen : PriceBasis::Assumed;
        }
        assume(item, m_catalog.costModel.storageUnit);
    }

private:
    const design::Economy& m_economy;
    const catalog::Catalog& m_catalog;
};

template <class Part>
std::string nameOf(const std::optional<Part>& part, const catalog::PartId& id)
{
    return part ? part->name : id;
}

void addServers(const inventory::Inventory& inventory, const PriceBook& book, int spareNodes, std::vector<Item>& out)
{
    const inventory::NodeClass* main = inventory::mainNodes(inventory);
    for (const inventory::NodeClass& nodes : inventory.nodes) {
        const std::int64_t spares = &nodes == main ? spareNodes : 0;
        Item item{ItemClass::Servers, nodes.server, nameOf(nodes.serverPart, nodes.server), static_cast<double>(nodes.count + spares), {}, {}, {}};
        book.priceServer(item, nodes);
        out.push_back(std::move(item));
    }
    for (const inventory::ApplianceClass& box : inventory.appliances) {
        if (box.storage)
            continue;
        Item item{ItemClass::Servers, box.type, nameOf(box.server, box.type), static_cast<double>(box.count), {}, {}, {}};
        book.price(item, box.server ? box.server->price : std::nullopt);
        out.push_back(std::move(item));
    }
}

void addNetwork(const inventory::Inventory& inventory, const std::vector<power::UnplacedSwitches>& unplaced, double links,
                const PriceBook& book, const design::Economy& economy, const catalog::CostModel& model, std::vector<Item>& out)
{
    const auto add = [&](const catalog::PartId& type, const std::optional<catalog::Switch>& part, double count) {
        Item item{ItemClass::Switches, type, nameOf(part, type), count, {}, {}, {}};
        book.price(item, part ? part->price : std::nullopt);
        book.assume(item, model.switchUnit);
        out.push_back(std::move(item));
    };
    for (const inventory::SwitchClass& device : inventory.switches)
        add(device.type, device.part, static_cast<double>(device.count));
    for (const power::UnplacedSwitches& device : unplaced)
        add(device.type, device.part, static_cast<double>(device.count));
    if (!(links > 0))
        return;
    Item item{ItemClass::Links, {}, {}, links, economy.link, economy.link ? PriceBasis::Chosen : PriceBasis::Unknown, {}};
    book.assume(item, model.link);
    out.push_back(std::move(item));
}

void addStorage(const inventory::Inventory& inventory, const PriceBook& book, std::vector<Item>& out)
{
    const auto add = [&](const catalog::PartId& type, const std::optional<catalog::StorageSystem>& part, double count) {
        Item item{ItemClass::Storage, type, nameOf(part, type), count, {}, {}, {}};
        book.priceStorage(item, part);
        out.push_back(std::move(item));
    };
    if (inventory.siteStorageUnits > 0)
        add(inventory.siteStorage ? inventory.siteStorage->id : catalog::PartId(), inventory.siteStorage, inventory.siteStorageUnits);
    for (const inventory::ApplianceClass& box : inventory.appliances) {
        if (box.storage)
            add(box.type, box.storage, static_cast<double>(box.count));
    }
}

/// Racks, PDUs and room equipment: part of what building costs, unless the design prices them.
void addInfrastructure(const inventory::Inventory& inventory, const PriceBook& book, std::vector<Item>& out)
{
    const auto add = [&](const catalog::PartId& part, const std::string& name, double count) {
        if (const auto unit = book.chosen(part); unit && count > 0)
            out.push_back({ItemClass::Infrastructure, part, name, count, unit, PriceBasis::Chosen, {}});
    };
    for (const inventory::RackClass& rack : inventory.racks) {
        const auto count = static_cast<double>(rack.count());
        add(rack.type, nameOf(rack.typePart, rack.type), count);
        add(rack.pdu, nameOf(rack.pduPart, rack.pdu), count * rack.pduCount);
    }
    for (const inventory::FloorUnitClass& box : inventory.floorUnits)
        add(box.type, nameOf(box.part, box.type), static_cast<double>(box.count));
}

/// The one that the design names, or the cheapest of this accelerator for the term.
std::optional<catalog::CloudPrice> cloudOf(const design::Economy& economy, const catalog::Catalog& catalog, const inventory::NodeClass* nodes)
{
    if (const catalog::CloudPrice* chosen = catalog.cloudPrices.find(economy.cloud))
        return *chosen;
    const catalog::CloudPrice* cheapest = nullptr;
    for (const catalog::CloudPrice& price : catalog.cloudPrices.all()) {
        const auto offered = cost::cloudPrice(price, economy.cloudTerm);
        const bool isOfKind = nodes != nullptr && price.accelerator == nodes->accelerator;
        if (isOfKind && offered && (cheapest == nullptr || *offered < *cost::cloudPrice(*cheapest, economy.cloudTerm)))
            cheapest = &price;
    }
    return cheapest != nullptr ? std::optional(*cheapest) : std::nullopt;
}

std::optional<double> perDollar(const std::string& currency, const design::Economy& economy, const catalog::Catalog& catalog)
{
    if (currency == economy.currency && economy.exchangeRate)
        return economy.exchangeRate;
    const catalog::ExchangeRate* rate = catalog.exchangeRates.find(currency);
    return rate != nullptr ? std::optional(rate->perDollar.value) : std::nullopt;
}

template <auto Load>
std::optional<Watts> levelOf(const std::optional<power::Levels>& levels)
{
    return levels ? std::optional((*levels).*Load) : std::nullopt;
}

} // namespace

energy::Inputs gatherEnergy(const design::Design& design, const InventoryValue& inventory, const catalog::Catalog& catalog,
                            const Stage<power::Inputs, power::Result>& power,
                            const Stage<cooling::Inputs, cooling::Result>& cooling,
                            const Stage<reliability::Inputs, reliability::Result>& reliability)
{
    energy::Inputs out;
    out.inventory = inventory;
    out.idle = levelOf<&power::Levels::idle>(power.result.facility);
    out.expected = levelOf<&power::Levels::expected>(power.result.facility);
    out.it = levelOf<&power::Levels::expected>(power.result.it);
    out.busyYear = design.operation->busyYear;
    if (const catalog::LoadProfile* load = catalog.loadProfiles.find(design.operation->load))
        out.load = *load;
    if (cooling.result.liquid)
        out.liquidHeat = cooling.result.liquid->expected;
    out.heatReuse = design.site->heatReuse;
    if (const catalog::Tariff* tariff = catalog.tariffs.find(design.site->tariff)) {
        out.tariff = *tariff;
        out.perDollar = perDollar(tariff->currency, *design.economy, catalog);
    }
    const catalog::Climate* climate = catalog.climates.find(design.site->climate);
    const catalog::PartId& grid = design.site->grid.empty() && climate != nullptr ? climate->grid : design.site->grid;
    if (const catalog::GridRegion* region = catalog.gridRegions.find(grid))
        out.grid = *region;
    for (const inventory::NodeClass& nodes : inventory->nodes) {
        if (const catalog::EmbodiedCarbon* known = catalog.embodiedCarbon.find(nodes.accelerator))
            out.embodied.push_back(*known);
    }
    out.carbon = catalog.carbonModel;
    out.trainingTime = reliability.result.trainingTime;
    if (reliability.result.goodput)
        out.trainingWaiting = reliability.result.goodput->waiting;
    if (reliability.inputs.job)
        out.trainingAccelerators = reliability.inputs.job->accelerators;
    const inventory::NodeClass* nodes = inventory::mainNodes(*inventory);
    if (nodes != nullptr && nodes->acceleratorPart && nodes->acceleratorPart->thermalDesignPower)
        out.acceleratorDesign = nodes->acceleratorPart->thermalDesignPower->value;
    return out;
}

cost::Inputs gatherCost(const design::Design& design, const inventory::Inventory& inventory, const catalog::Catalog& catalog,
                        const Assessment& before)
{
    cost::Inputs out;
    out.economy = *design.economy;
    out.model = catalog.costModel;
    const PriceBook book(out.economy, catalog);
    addServers(inventory, book, design.operation->spareNodes, out.items);
    const fabric::GraphFigures& drawn = before.graph->result.figures;
    const auto& sizing = before.fabric->result.sizing;
    const auto links = static_cast<double>(drawn.isDrawn ? drawn.links() : sizing ? sizing->links() : 0);
    addNetwork(inventory, before.power->inputs.unplacedSwitches, links, book, out.economy, out.model, out.items);
    addStorage(inventory, book, out.items);
    addInfrastructure(inventory, book, out.items);
    out.cloud = cloudOf(out.economy, catalog, inventory::mainNodes(inventory));
    out.accelerators = inventory::knowsServers(inventory) ? static_cast<double>(inventory.acceleratorCount) : 0;
    out.facilityRated = levelOf<&power::Levels::rated>(before.power->result.facility);
    out.facility = levelOf<&power::Levels::expected>(before.power->result.facility);
    out.itRated = levelOf<&power::Levels::rated>(before.power->result.it);
    out.energy = before.energy->result.cost;
    const reliability::Result& job = before.reliability->result;
    out.isGoodputKnown = job.useful.has_value();
    out.goodput = job.useful.value_or(1);
    out.trainingTime = job.trainingTime;
    if (before.step && before.step->inputs.tokens > 0)
        out.trainingTokens = Tokens(before.step->inputs.tokens);
    return out;
}

} // namespace cw::assess
