// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/missing_parts.h"

#include <map>
#include <utility>

namespace cw::design {
namespace {

class Collector {
public:
    template <class... Shelves>
    void check(const PartId& id, PartUse use, const std::string& where, const Shelves&... shelves)
    {
        if (id.empty() || ((shelves.find(id) != nullptr) || ...))
            return;
        const auto [at, isNew] = m_index.try_emplace(id, m_missing.size());
        if (isNew)
            m_missing.push_back({id, where, {}});
        m_missing[at->second].uses.push_back(use);
    }

    /// One key of a list of items. Neighbours mostly name the same part, which is then looked up once.
    template <class Item, class... Shelves>
    void checkEach(const std::vector<Item>& items, PartId Item::*key, Section section, const char* list,
                   const char* keyName, const Shelves&... shelves)
    {
        const PartId* known = nullptr;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const PartId& id = items[i].*key;
            if (known != nullptr && *known == id)
                continue;
            if (id.empty() || ((shelves.find(id) != nullptr) || ...)) {
                known = &id;
                continue;
            }
            check(id, {section, items[i].id.value}, std::string(list) + "[" + std::to_string(i) + "]." + keyName,
                  shelves...);
        }
    }

    [[nodiscard]] std::vector<MissingPart> result() && { return std::move(m_missing); }

private:
    std::vector<MissingPart> m_missing;
    std::map<PartId, std::size_t> m_index;
};

} // namespace

std::vector<MissingPart> missingParts(const Design& design, const catalog::Catalog& catalog)
{
    Collector parts;
    parts.check(design.site->cooling, {Section::Site}, "site.cooling", catalog.coolingSystems);
    parts.check(design.site->powerChain, {Section::Site}, "site.powerChain", catalog.powerChains);
    parts.check(design.site->storage, {Section::Site}, "site.storage", catalog.storageSystems);
    parts.check(design.site->climate, {Section::Site}, "site.climate", catalog.climates);
    parts.check(design.site->plant, {Section::Site}, "site.plant", catalog.coolingPlants);
    parts.check(design.site->tariff, {Section::Site}, "site.tariff", catalog.tariffs);
    parts.check(design.site->grid, {Section::Site}, "site.grid", catalog.gridRegions);
    parts.check(design.site->liquidClass, {Section::Site}, "site.liquidClass", catalog.liquidClasses);
    parts.check(design.site->upsUnit, {Section::Site}, "site.upsUnit", catalog.coolingUnits);
    parts.check(design.fabric->leaf, {Section::Fabric}, "fabric.leaf", catalog.switches);
    parts.check(design.fabric->spine, {Section::Fabric}, "fabric.spine", catalog.switches);
    const Workload& workload = *design.workload;
    parts.check(workload.training.model, {Section::Workload}, "workload.training.model", catalog.languageModels);
    parts.check(workload.inference.model, {Section::Workload}, "workload.inference.model", catalog.languageModels);
    const Operation& operation = *design.operation;
    parts.check(operation.failures, {Section::Operation}, "operation.failures", catalog.failureProfiles);
    parts.check(operation.load, {Section::Operation}, "operation.load", catalog.loadProfiles);
    parts.check(operation.storage.ingest, {Section::Operation}, "operation.storage.ingest", catalog.ingestProfiles);
    parts.check(operation.storage.nodeDrive, {Section::Operation}, "operation.storage.nodeDrive", catalog.storageSystems);
    parts.check(operation.storage.objectStore, {Section::Operation}, "operation.storage.objectStore",
                catalog.storageSystems);
    parts.check(design.economy->cloud, {Section::Economy}, "economy.cloud", catalog.cloudPrices);
    parts.checkEach(*design.racks, &Rack::type, Section::Racks, "racks", "type", catalog.rackTypes);
    parts.checkEach(*design.racks, &Rack::pdu, Section::Racks, "racks", "pdu", catalog.rackPdus);
    parts.checkEach(*design.racks, &Rack::cooling, Section::Racks, "racks", "cooling", catalog.coolingSystems);
    parts.checkEach(*design.nodes, &Node::type, Section::Nodes, "nodes", "type", catalog.servers);
    parts.checkEach(*design.nodes, &Node::accelerator, Section::Nodes, "nodes", "accelerator", catalog.accelerators);
    parts.checkEach(*design.switches, &Switch::type, Section::Switches, "switches", "type", catalog.switches);
    // A storage box or a management server.
    parts.checkEach(*design.appliances, &Appliance::type, Section::Appliances, "appliances", "type",
                    catalog.storageSystems, catalog.servers);
    parts.checkEach(*design.floorUnits, &FloorUnit::type, Section::FloorUnits, "floorUnits", "type",
                    catalog.coolingUnits);
    parts.checkEach(*design.cables, &Cable::type, Section::Cables, "cables", "type", catalog.interconnects);
    return std::move(parts).result();
}

} // namespace cw::design
