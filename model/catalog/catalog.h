// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which products exist? One immutable value, looked up by id, in the order of the files.
// Leaves out: where the entries come from; store/catalog_files.h reads and merges packs.
#pragma once

#include "catalog/cost_parts.h"
#include "catalog/failure_profile.h"
#include "catalog/judgement_model.h"
#include "catalog/link_model.h"
#include "catalog/finetune_model.h"
#include "catalog/memory_model.h"
#include "catalog/parts.h"
#include "catalog/power_model.h"
#include "catalog/site_parts.h"
#include "catalog/storage_model.h"
#include "catalog/training_model.h"

#include <map>
#include <string>
#include <vector>

namespace cw::catalog {

/// Parts of one kind, kept in file order and found by id.
template <class Part>
class Shelf {
public:
    [[nodiscard]] const Part* find(const PartId& id) const
    {
        const auto found = m_index.find(id);
        return found == m_index.end() ? nullptr : &m_parts[found->second];
    }
    [[nodiscard]] const std::vector<Part>& all() const { return m_parts; }
    /// Adds, or replaces the part of the same id (a user's pack overrides ours).
    void put(Part part)
    {
        const auto [at, isNew] = m_index.try_emplace(part.id, m_parts.size());
        if (isNew)
            m_parts.push_back(std::move(part));
        else
            m_parts[at->second] = std::move(part);
    }
    friend bool operator==(const Shelf& a, const Shelf& b) { return a.m_parts == b.m_parts; }

private:
    std::vector<Part> m_parts;
    std::map<PartId, std::size_t> m_index;
};

struct Catalog {
    std::string edition; ///< "2026-06", shown in the status bar and printed in reports
    std::map<std::string, Source> sources;
    Shelf<Accelerator> accelerators;
    Shelf<Server> servers;
    Shelf<Switch> switches;
    Shelf<Interconnect> interconnects;
    Shelf<RackType> rackTypes;
    Shelf<RackPdu> rackPdus;
    Shelf<CoolingSystem> coolingSystems;
    Shelf<CoolingUnit> coolingUnits;
    Shelf<PowerChain> powerChains;
    Shelf<AirClass> airClasses;
    Shelf<PowerSupplyClass> powerSupplyClasses;
    Shelf<StorageSystem> storageSystems;
    Shelf<IngestProfile> ingestProfiles;
    Shelf<FailureProfile> failureProfiles;
    Shelf<Climate> climates;
    Shelf<GridRegion> gridRegions;
    Shelf<Tariff> tariffs;
    Shelf<LoadProfile> loadProfiles;
    Shelf<CoolingPlant> coolingPlants;
    Shelf<LiquidClass> liquidClasses;
    Shelf<EmbodiedCarbon> embodiedCarbon;
    Shelf<ExchangeRate> exchangeRates;
    Shelf<CloudPrice> cloudPrices;
    Shelf<LanguageModel> languageModels;
    MemoryModel memoryModel;
    PowerModel powerModel;
    LinkModel linkModel;
    JudgementModel judgementModel;
    TrainingModel trainingModel;
    FineTuneModel fineTuneModel;
    StorageModel storageModel;
    PlantModel plantModel;
    ReturnModel returnModel;
    CarbonModel carbonModel;
    CostModel costModel;
    friend bool operator==(const Catalog&, const Catalog&) = default;
};

} // namespace cw::catalog
