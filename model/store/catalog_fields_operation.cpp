// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog_fields.h"

#include <array>

namespace cw::store {
namespace {

constexpr std::array<const char*, catalog::kFailureParts> kFailureKeys{"accelerator", "memory", "host", "network",
                                                                       "software"};

} // namespace

void readPart(DatumReader& in, catalog::IngestProfile& part)
{
    readName(in, part.id, part.name);
    in.datum("perToken", part.perToken);
    in.text("reference", part.reference);
    for (DatumReader& known : in.list("rates")) {
        catalog::PartId accelerator;
        known.text("accelerator", accelerator, true);
        known.datum("rate", part.perAccelerator[accelerator]);
        known.finish();
    }
}

void readPart(DatumReader& in, catalog::FailureProfile& part)
{
    readName(in, part.id, part.name);
    for (std::size_t i = 0; i < kFailureKeys.size(); ++i)
        in.datum(kFailureKeys[i], part.rates[i]);
    in.plain().integer("acceleratorsPerHost", part.acceleratorsPerHost, 1, 1'000'000);
    in.datum("permanentShare", part.permanentShare);
    in.datum("jobHazard", part.jobHazard);
}

void readPart(DatumReader& in, catalog::ExchangeRate& part)
{
    readName(in, part.id, part.name);
    in.datum("perDollar", part.perDollar);
}

void readPart(DatumReader& in, catalog::CloudPrice& part)
{
    readName(in, part.id, part.name);
    in.text("accelerator", part.accelerator, true);
    in.datum("onDemand", part.onDemand);
    in.datum("oneYear", part.oneYear);
    in.datum("threeYears", part.threeYears);
}

void readModel(DatumReader& in, catalog::StorageModel& model)
{
    in.datum("checkpointShare", model.checkpointShare);
    in.datum("readPerWrite", model.readPerWrite);
    in.datum("usableCapacity", model.usableCapacity);
    in.datum("levelNodes", model.levelNodes);
    for (DatumReader& known : in.list("levels")) {
        catalog::StorageLevel level;
        known.text("name", level.name, true);
        known.datum("read", level.read);
        known.datum("write", level.write);
        known.finish();
        model.levels.push_back(std::move(level));
    }
}

void readModel(DatumReader& in, catalog::CostModel& model)
{
    in.datum("serverPerAccelerators", model.serverPerAccelerators);
    in.datum("switchUnit", model.switchUnit);
    in.datum("link", model.link);
    in.datum("storage", model.storage);
    in.datum("storageUnit", model.storageUnit);
    in.datum("construction", model.construction);
    in.datum("colocation", model.colocation);
    in.datum("support", model.support);
    in.datum("spares", model.spares);
    in.datum("person", model.person);
    in.datum("wattsPerPerson", model.wattsPerPerson);
    in.datum("buildingLife", model.buildingLife);
}

} // namespace cw::store
