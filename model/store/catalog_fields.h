// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which keys has each kind of part in a catalog file?
// Leaves out: how a value is read (datum_reader.h) and the file around the parts (catalog_files.cpp).
#pragma once

#include "catalog/catalog.h"
#include "store/datum_reader.h"

namespace cw::store {

/// Of any part.
void readName(DatumReader& in, catalog::PartId& id, std::string& name);
void readPart(DatumReader& in, catalog::Accelerator& part);
void readPart(DatumReader& in, catalog::Server& part);
void readPart(DatumReader& in, catalog::Switch& part);
void readPart(DatumReader& in, catalog::Interconnect& part);
void readPart(DatumReader& in, catalog::RackType& part);
void readPart(DatumReader& in, catalog::RackPdu& part);
void readPart(DatumReader& in, catalog::CoolingSystem& part);
void readPart(DatumReader& in, catalog::CoolingUnit& part);
void readPart(DatumReader& in, catalog::PowerChain& part);
void readPart(DatumReader& in, catalog::AirClass& part);
void readPart(DatumReader& in, catalog::PowerSupplyClass& part);
void readPart(DatumReader& in, catalog::StorageSystem& part);
void readPart(DatumReader& in, catalog::IngestProfile& part);
void readPart(DatumReader& in, catalog::FailureProfile& part);
void readPart(DatumReader& in, catalog::Climate& part);
void readPart(DatumReader& in, catalog::GridRegion& part);
void readPart(DatumReader& in, catalog::Tariff& part);
void readPart(DatumReader& in, catalog::LoadProfile& part);
void readPart(DatumReader& in, catalog::CoolingPlant& part);
void readPart(DatumReader& in, catalog::LiquidClass& part);
void readPart(DatumReader& in, catalog::EmbodiedCarbon& part);
void readPart(DatumReader& in, catalog::ExchangeRate& part);
void readPart(DatumReader& in, catalog::CloudPrice& part);
void readPart(DatumReader& in, catalog::LanguageModel& part);
void readModel(DatumReader& in, catalog::MemoryModel& model);
void readModel(DatumReader& in, catalog::PowerModel& model);
void readModel(DatumReader& in, catalog::LinkModel& model);
void readModel(DatumReader& in, catalog::JudgementModel& model);
void readModel(DatumReader& in, catalog::TrainingModel& model);
void readModel(DatumReader& in, catalog::FineTuneModel& model);
void readModel(DatumReader& in, catalog::StorageModel& model);
void readModel(DatumReader& in, catalog::PlantModel& model);
void readModel(DatumReader& in, catalog::ReturnModel& model);
void readModel(DatumReader& in, catalog::CarbonModel& model);
void readModel(DatumReader& in, catalog::CostModel& model);

} // namespace cw::store
