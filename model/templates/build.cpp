// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/server_ports.h"
#include "design/geometry.h"
#include "design/mounting.h"
#include "fabric/sizing.h"
#include "reliability/reliability.h"
#include "templates/coolant_places.h"
#include "templates/hall_layout.h"
#include "templates/network_rack.h"
#include "templates/recipe.h"
#include "templates/templates.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace cw::templates {
namespace {

using namespace cw::unit;

/// What breakers must carry for one node: published, or the usual ratio to the design power of its accelerators.
Watts ratedPower(const catalog::Catalog& catalog, const catalog::Server& server)
{
    if (server.ratedPower)
        return server.ratedPower->value;
    const catalog::Accelerator* accelerator = catalog.accelerators.find(server.accelerator);
    if (accelerator == nullptr || !accelerator->thermalDesignPower)
        return Watts{};
    return accelerator->thermalDesignPower->value *
           (server.acceleratorCount * catalog.powerModel.ratedPerAcceleratorPower.value);
}

class Builder {
public:
    Builder(const Recipe& recipe, const TemplateOptions& options, const catalog::Catalog& catalog)
        : m_recipe(recipe), m_options(options), m_catalog(catalog)
    {
        m_server = catalog.servers.find(options.server.empty() ? recipe.server : options.server);
        m_accelerator =
            options.accelerator.empty() && options.server.empty() ? recipe.accelerator : options.accelerator;
    }

    Result<design::Design> build()
    {
        if (m_server == nullptr)
            return Problem{"problem.missingPart", "server", 0, {{"given", m_options.server}}};
        if (!m_accelerator.empty() && m_catalog.accelerators.find(m_accelerator) == nullptr)
            return Problem{"problem.missingPart", "accelerator", 0, {{"given", m_accelerator}}};
        const int gpus = m_options.gpus > 0 ? m_options.gpus : m_recipe.gpus;
        const int perNode = std::max(1, m_server->acceleratorCount);
        if (gpus % perNode != 0)
            return Problem{"problem.template.gpus",
                           "gpus",
                           0,
                           {{"given", std::to_string(gpus)}, {"perNode", std::to_string(perNode)}}};
        m_nodes = gpus / perNode;
        m_perRack = std::clamp(
            std::min(m_recipe.nodesPerRack, design::unitsOfRack(m_catalog, m_recipe.rack) / unitsOfNode()), 1, 1000);
        m_design.workload = m_recipe.workload;
        scalePlan(m_design.workload.edit(), gpus);
        m_design.fabric = m_recipe.fabric;
        sizeFabric();
        placeRacks();
        if (m_recipe.keepsSpares)
            keepSpares(gpus);
        m_design.title.edit().project = projectOf(gpus);
        return std::move(m_design);
    }

private:
    /// Enough for what is under repair 99 % of the time, at the rates of the catalog's first profile.
    void keepSpares(int gpus)
    {
        if (m_catalog.failureProfiles.all().empty() || m_recipe.workload.purpose != design::Purpose::Training)
            return;
        reliability::Inputs inputs;
        inputs.profile = m_catalog.failureProfiles.all().front();
        inputs.job = reliability::Fleet{double(gpus), double(m_nodes),
                                        std::max(double(m_nodes), double(gpus) / inputs.profile->acceleratorsPerHost)};
        const auto needed = reliability::assess(inputs).sparesNeeded[1];
        const auto most = static_cast<int>(needed.value_or(0));
        if (most > 0)
            m_design.operation.edit().spareNodes = most;
    }

    /// What the cover says until a person names the project; product names read the same in every language.
    [[nodiscard]] std::string projectOf(int gpus) const
    {
        const design::Workload& workload = *m_design.workload;
        const catalog::LanguageModel* model = m_catalog.languageModels.find(
            workload.purpose == design::Purpose::Training ? workload.training.model : workload.inference.model);
        const catalog::Accelerator* accelerator =
            m_catalog.accelerators.find(m_accelerator.empty() ? m_server->accelerator : m_accelerator);
        if (model == nullptr || accelerator == nullptr)
            return {};
        std::string project = model->name;
        for (const std::string& part :
             {std::string(" · "), std::to_string(gpus), std::string(" × "), accelerator->name})
            project += part;
        return project;
    }
    [[nodiscard]] int unitsOfNode() const { return design::unitsOf(m_catalog, design::ItemKind::Node, m_server->id); }

    void sizeFabric()
    {
        const catalog::Switch* leaf = m_catalog.switches.find(m_recipe.fabric.leaf);
        if (leaf == nullptr)
            return;
        std::optional<fabric::Sizing> sizing = sizedWith(*leaf);
        for (const catalog::Switch* larger = nextLarger(*leaf); !sizing && larger; larger = nextLarger(*larger)) {
            sizing = sizedWith(*larger);
            if (sizing)
                m_design.fabric.edit().leaf = larger->id;
        }
        if (!sizing)
            return;
        add(design::SwitchRole::Leaf, sizing->leaves);
        add(design::SwitchRole::Spine, sizing->spines);
        add(design::SwitchRole::Core, sizing->cores);
    }
    /// All tiers of these switches.
    [[nodiscard]] std::optional<fabric::Sizing> sizedWith(const catalog::Switch& part) const
    {
        fabric::SizingInputs inputs = fabric::inputsOf(m_recipe.fabric);
        inputs.nodes = m_nodes;
        inputs.portsPerNode = catalog::computePortsOf(*m_server);
        inputs.nodePorts = std::int64_t{inputs.portsPerNode} * m_nodes;
        inputs.radix = part.ports.value;
        inputs.spineRadix = part.ports.value;
        return fabric::size(inputs).sizing;
    }
    /// Of the same family and at least as fast, with the fewest ports that are more; nullptr where there is none.
    [[nodiscard]] const catalog::Switch* nextLarger(const catalog::Switch& part) const
    {
        const catalog::Switch* next = nullptr;
        for (const catalog::Switch& each : m_catalog.switches.all()) {
            const bool suits = !each.scaleUp && each.family == part.family && each.ports.value > part.ports.value &&
                               each.portRate.value >= part.portRate.value;
            if (suits && (next == nullptr || each.ports.value < next->ports.value))
                next = &each;
        }
        return next;
    }
    void add(design::SwitchRole role, std::int64_t count)
    {
        m_switches.insert(m_switches.end(), static_cast<std::size_t>(count), role);
    }

    void placeRacks()
    {
        const int nodeRacks = (m_nodes + m_perRack - 1) / m_perRack;
        const int switches = static_cast<int>(m_switches.size());
        // Without switches to carry and storage to hold, a site of a few nodes needs no rack beside theirs.
        const bool besideNodes = switches == 0 && m_recipe.storageUnits == 0 && hasRoomForManagement();
        const int networkRacks = besideNodes ? 0 : std::max(1, (switches + kSwitchesPerRack - 1) / kSwitchesPerRack);
        const design::Footprint size = design::sizeOf(m_catalog, m_recipe.rack);
        HallLayout hall = layOut(nodeRacks + networkRacks, size.widthMm, size.depthMm);
        // Network racks stand in the middle of the first rows, where cables are shortest.
        const auto inRow = static_cast<int>(
            std::ranges::count(hall.places, hall.places.front().at.yMm, [](const RackPlace& p) { return p.at.yMm; }));
        const int firstNetwork = std::clamp(inRow / 2 - networkRacks / 2, 0, nodeRacks);
        int nodesLeft = m_nodes;
        int networkLeft = networkRacks;
        int nodeRacksInRow = 0;
        int rowY = hall.places.front().at.yMm;
        for (int i = 0; i < static_cast<int>(hall.places.size()); ++i) {
            RackPlace place = hall.places[static_cast<std::size_t>(i)];
            if (place.at.yMm != rowY) {
                rowY = place.at.yMm;
                nodeRacksInRow = 0;
            }
            if (i >= firstNetwork && networkLeft > 0) {
                const int number = networkRacks - networkLeft + 1;
                place.name = networkRacks == 1 ? "NET" : "NET" + std::to_string(number);
                addNetworkRack(place, number == 1);
                --networkLeft;
                continue;
            }
            place.name.resize(place.name.find_first_of("0123456789"));
            place.name += std::to_string(++nodeRacksInRow);
            const int count = std::min(m_perRack, nodesLeft);
            nodesLeft -= count;
            const bool withManagement = besideNodes && i == 0;
            const design::RackId rack = addNodeRack(place, count, withManagement ? kManagementPower : Watts{});
            if (withManagement)
                addManagement(rack);
        }
        makeRoomForCoolantUnits(hall);
        setSite(hall);
        addRoomUnits(hall);
    }

    /// Four fit between a row's end and the air handlers; where each row gets more, the hall grows to the right.
    void makeRoomForCoolantUnits(HallLayout& hall) const
    {
        const auto rows = static_cast<int>(hall.rowEnds.size());
        const int eachRow = (coolantUnits() + rows - 1) / rows;
        hall.widthMm += std::max(0, eachRow - 4) * kCoolantUnitWidthMm;
    }

    void setSite(const HallLayout& hall)
    {
        design::Site site;
        site.widthMm = hall.widthMm;
        site.depthMm = hall.depthMm;
        site.cooling = m_recipe.cooling;
        site.powerChain = m_recipe.powerChain;
        if (m_catalog.climates.find(m_recipe.climate) != nullptr)
            site.climate = m_recipe.climate;
        if (m_catalog.tariffs.find(m_recipe.tariff) != nullptr)
            site.tariff = m_recipe.tariff;
        if (m_catalog.gridRegions.find(m_recipe.grid) != nullptr)
            site.grid = m_recipe.grid;
        m_design.site = site;
    }

    design::RackId addRack(const RackPlace& place, Watts load)
    {
        design::Rack rack;
        rack.id = design::RackId{++m_design.lastId};
        rack.name = place.name;
        rack.type = m_recipe.rack;
        rack.at = place.at;
        rack.facing = place.facing;
        choosePdus(rack, load);
        m_design.racks.edit().push_back(rack);
        return rack.id;
    }

    /// Above the nodes of the first rack.
    [[nodiscard]] bool hasRoomForManagement() const
    {
        return std::min(m_perRack, m_nodes) * unitsOfNode() < managementUnit();
    }
    [[nodiscard]] int managementUnit() const { return design::unitsOfRack(m_catalog, m_recipe.rack) - 1; }
    void addManagement(design::RackId rack)
    {
        if (!m_recipe.managementSwitch.empty())
            addSwitch(rack, managementUnit(), m_recipe.managementSwitch, design::SwitchRole::Management);
    }

    design::RackId addNodeRack(const RackPlace& place, int count, Watts others)
    {
        const design::RackId rack = addRack(place, ratedPower(m_catalog, *m_server) * count + others);
        for (int i = 0; i < count; ++i) {
            design::Node node;
            node.id = design::NodeId{++m_design.lastId};
            node.name = "N" + std::to_string(++m_nodeNumber);
            node.type = m_server->id;
            node.accelerator = m_accelerator == m_server->accelerator ? catalog::PartId() : m_accelerator;
            node.mount = {rack, 1 + i * unitsOfNode()};
            m_design.nodes.edit().push_back(std::move(node));
        }
        return rack;
    }

    void addNetworkRack(const RackPlace& place, bool first)
    {
        const auto count = std::min<std::size_t>(kSwitchesPerRack, m_switches.size() - m_switchesPlaced);
        Watts load{};
        if (const catalog::Switch* part = m_catalog.switches.find(m_recipe.fabric.leaf);
            part != nullptr && part->maxPower)
            load = part->maxPower->value * static_cast<double>(count);
        const catalog::StorageSystem* storage = m_catalog.storageSystems.find(m_recipe.storage);
        if (first && storage != nullptr && storage->power)
            load += storage->power->value * m_recipe.storageUnits;
        load += kManagementPower;
        m_networkLoad += load;
        const design::RackId rack = addRack(place, load);
        int unit = 1;
        if (first) {
            for (int i = 0; i < m_recipe.storageUnits; ++i) {
                const int units = design::unitsOf(m_catalog, design::ItemKind::Appliance, m_recipe.storage);
                addAppliance(rack, unit, i + 1);
                unit += units;
            }
        }
        const int height = design::unitsOf(m_catalog, design::ItemKind::Switch, m_recipe.fabric.leaf);
        // At eye height where there is room, otherwise right above the storage.
        if (20 + height * static_cast<int>(count) < design::unitsOfRack(m_catalog, m_recipe.rack))
            unit = std::max(unit, 20);
        for (std::size_t i = 0; i < count; ++i, unit += height)
            addSwitch(rack, unit, m_recipe.fabric.leaf, m_switches[m_switchesPlaced++]);
        if (first)
            addManagement(rack);
    }

    void addSwitch(design::RackId rack, int unit, const catalog::PartId& type, design::SwitchRole role)
    {
        static constexpr const char* kNames[] = {"Leaf ", "Spine ", "Core ", "Storage ", "Mgmt "};
        const auto index = static_cast<std::size_t>(role);
        design::Switch device;
        device.id = design::SwitchId{++m_design.lastId};
        device.name = kNames[index] + std::to_string(++m_switchNumbers[index]);
        device.type = type;
        device.role = role;
        device.mount = {rack, unit};
        m_design.switches.edit().push_back(std::move(device));
    }

    void addAppliance(design::RackId rack, int unit, int number)
    {
        design::Appliance appliance;
        appliance.id = design::ApplianceId{++m_design.lastId};
        appliance.name = "Storage " + std::to_string(number);
        appliance.type = m_recipe.storage;
        appliance.mount = {rack, unit};
        m_design.appliances.edit().push_back(std::move(appliance));
    }

    void addFloorUnit(const char* name, const catalog::PartId& type, design::FloorPoint at, int widthMm, int depthMm,
                      design::Facing facing)
    {
        design::FloorUnit unit;
        unit.id = design::FloorUnitId{++m_design.lastId};
        unit.name = name;
        unit.type = type;
        unit.at = at;
        unit.widthMm = widthMm;
        unit.depthMm = depthMm;
        unit.facing = facing;
        m_design.floorUnits.edit().push_back(std::move(unit));
    }

    void addRoomUnits(const HallLayout& hall)
    {
        using design::Facing;
        addFloorUnit("RPP A", "room-rpp", {600, 1200}, 900, 900, Facing::Right);
        addFloorUnit("RPP B", "room-rpp", {600, 2400}, 900, 900, Facing::Right);
        addFloorUnit("UPS", "room-ups", {600, 3600}, 900, 1200, Facing::Up);
        addFloorUnit("CRAH 1", "room-crah", {hall.widthMm - 1500, 3000}, 900, 1200, Facing::Up);
        addFloorUnit("CRAH 2", "room-crah", {hall.widthMm - 1500, 4800}, 900, 1200, Facing::Up);
        addCoolantUnits(hall);
    }

    /// As many as the rated heat needs, and one spare.
    [[nodiscard]] int coolantUnits() const
    {
        const catalog::CoolingUnit* unit = m_catalog.coolingUnits.find(m_recipe.coolantUnit);
        const catalog::CoolingSystem* cooling = m_catalog.coolingSystems.find(m_recipe.cooling);
        if (unit == nullptr || !unit->capacity || cooling == nullptr)
            return 0;
        const double usual = cooling->liquidCapture.value.value;
        const double nodes = m_server->liquidCapture ? m_server->liquidCapture->value.value : usual;
        const double others = cooling->kind == catalog::CoolingKind::Immersion ? usual : 0; // no cold plates on switches
        const Watts liquid =
            ratedPower(m_catalog, *m_server) * (m_nodes * std::max(nodes, usual)) + m_networkLoad * others;
        return static_cast<int>(std::ceil(liquid / unit->capacity->value)) + 1;
    }

    void addCoolantUnits(const HallLayout& hall)
    {
        const int needed = coolantUnits();
        for (int i = 0; i < needed; ++i) {
            design::FloorUnit unit = coolantUnit(hall.rowEnds, i, m_recipe.coolantUnit);
            unit.id = design::FloorUnitId{++m_design.lastId};
            unit.name = "CDU " + std::to_string(i + 1);
            m_design.floorUnits.edit().push_back(std::move(unit));
        }
    }

    const Recipe& m_recipe;
    const TemplateOptions& m_options;
    const catalog::Catalog& m_catalog;
    const catalog::Server* m_server = nullptr;
    catalog::PartId m_accelerator; ///< empty = the server's own
    design::Design m_design;
    int m_nodes = 0;
    int m_perRack = 1;
    int m_nodeNumber = 0;
    Watts m_networkLoad;
    std::vector<design::SwitchRole> m_switches;
    std::size_t m_switchesPlaced = 0;
    int m_switchNumbers[5] = {};
};

design::Design emptyHall()
{
    design::Design design;
    design.site.edit().cooling = "air-containment";
    design.site.edit().powerChain = "chain-hyperscale";
    return design;
}

} // namespace

Result<design::Design> build(const TemplateOptions& options, const catalog::Catalog& catalog)
{
    Result<design::Design> built = emptyHall();
    if (options.id != "blank") {
        const Recipe* recipe = findRecipe(options.id);
        if (recipe == nullptr)
            return Problem{"problem.template.unknown", "template", 0, {{"given", options.id}}};
        built = Builder(*recipe, options, catalog).build();
    }
    if (!built)
        return built;
    design::Design design = std::move(built).value();
    design.title.edit().name = options.id;
    design.title.edit().version = "1";
    // The month of the catalog dates the design until a person does; nothing here asks the clock.
    if (catalog.edition.size() == 7)
        design.title.edit().date = catalog.edition + "-01";
    return design;
}

} // namespace cw::templates
