// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog_fields.h"
#include "store/design_words.h"

#include <array>

namespace cw::store {
namespace {

constexpr auto kNicRoles = std::to_array<EnumWord<catalog::NicRole>>({
    {"compute", catalog::NicRole::Compute},
    {"storage", catalog::NicRole::Storage},
    {"management", catalog::NicRole::Management},
});
constexpr auto kFamilies = std::to_array<EnumWord<catalog::LinkFamily>>({
    {"infiniband", catalog::LinkFamily::InfiniBand},
    {"ethernet", catalog::LinkFamily::Ethernet},
    {"slingshot", catalog::LinkFamily::Slingshot},
    {"nvlink", catalog::LinkFamily::NvLink},
});
constexpr auto kInterconnects = std::to_array<EnumWord<catalog::InterconnectKind>>({
    {"nic", catalog::InterconnectKind::Nic},
    {"dpu", catalog::InterconnectKind::Dpu},
    {"cable", catalog::InterconnectKind::Cable},
    {"transceiver", catalog::InterconnectKind::Transceiver},
});

constexpr int kMany = 1'000'000;

template <class Enum, std::size_t N>
std::span<const EnumWord<Enum>> words(const std::array<EnumWord<Enum>, N>& table)
{
    return table;
}

void readRates(DatumReader& in, std::string_view key,
               std::map<catalog::Precision, catalog::Datum<FlopsPerSecond>>& target)
{
    std::optional<DatumReader> rates = in.nested(key);
    if (!rates)
        return;
    for (const EnumWord<catalog::Precision>& precision : kPrecisionWords) {
        std::optional<catalog::Datum<FlopsPerSecond>> rate;
        rates->datum(precision.word, rate);
        if (rate)
            target[precision.value] = *rate;
    }
    rates->finish();
}

} // namespace

void readName(DatumReader& in, catalog::PartId& id, std::string& name)
{
    in.text("id", id, true);
    in.text("name", name, true);
}

void readPart(DatumReader& in, catalog::Accelerator& part)
{
    readName(in, part.id, part.name);
    in.text("vendor", part.vendor);
    in.text("architecture", part.architecture);
    in.text("announced", part.announced);
    in.text("formFactor", part.formFactor);
    in.text("cooling", part.cooling);
    in.text("memoryType", part.memoryType);
    in.datum("memoryLabel", part.memoryLabel);
    in.datum("memoryUsable", part.memoryUsable);
    in.datum("memoryBandwidth", part.memoryBandwidth);
    in.datum("thermalDesignPower", part.thermalDesignPower);
    in.datum("idlePower", part.idlePower);
    readRates(in, "peakDense", part.peakDense);
    readRates(in, "measuredMatmul", part.measuredMatmul);
    if (std::optional<DatumReader> link = in.nested("scaleUp")) {
        catalog::ScaleUp scaleUp;
        link->text("name", scaleUp.name);
        link->datum("oneWay", scaleUp.oneWay);
        link->datum("pairwise", scaleUp.pairwise);
        link->plain().integer("maxDomain", scaleUp.maxDomain, 1, kMany);
        link->finish();
        part.scaleUp = std::move(scaleUp);
    }
    if (std::optional<DatumReader> link = in.nested("pcie")) {
        catalog::PcieLink pcie;
        link->plain().integer("generation", pcie.generation, 1, 20);
        link->plain().integer("lanes", pcie.lanes, 1, 64);
        link->datum("oneWay", pcie.oneWay);
        link->finish();
        part.pcie = std::move(pcie);
    }
    in.datum("price", part.price);
    in.plain().boolean("contested", part.contested);
    in.plain().integer("devices", part.devices, 1, 64);
}

void readPart(DatumReader& in, catalog::Server& part)
{
    readName(in, part.id, part.name);
    in.text("vendor", part.vendor);
    in.text("announced", part.announced);
    in.text("accelerator", part.accelerator);
    in.plain().integer("acceleratorCount", part.acceleratorCount, 0, kMany);
    in.datum("rackUnits", part.rackUnits);
    in.datum("ratedPower", part.ratedPower);
    if (std::optional<DatumReader> range = in.nested("typicalPower")) {
        catalog::Datum<catalog::PowerRange> typical;
        range->quantity("low", typical.value.low);
        range->quantity("high", typical.value.high);
        typical.how = range->how();
        typical.source = range->source();
        range->finish();
        part.typicalPower = std::move(typical);
    }
    in.datum("weight", part.weight);
    in.datum("hostMemory", part.hostMemory);
    in.text("cpuModel", part.cpuModel);
    in.plain().integer("cpuSockets", part.cpuSockets, 0, kMany);
    in.plain().integer("cpuCoresPerSocket", part.cpuCoresPerSocket, 0, kMany);
    for (DatumReader& nic : in.list("nics")) {
        catalog::NicGroup group;
        nic.plain().integer("count", group.count, 0, kMany);
        nic.quantity("rate", group.rate);
        nic.plain().word("role", group.role, words(kNicRoles));
        nic.text("model", group.model);
        nic.plain().integer("portsPerCage", group.portsPerCage, 1, 64);
        nic.finish();
        part.nics.push_back(std::move(group));
    }
    part.nicSource = in.source();
    in.plain().integer("nvSwitchCount", part.nvSwitchCount, 0, kMany);
    in.plain().integer("scaleUpDomain", part.scaleUpDomain, 1, kMany);
    in.plain().boolean("isRack", part.isRack);
    in.text("drives", part.drives);
    in.text("powerSupplies", part.powerSupplies);
    in.datum("powerInlets", part.powerInlets);
    in.text("airflow", part.airflow);
    in.text("cooling", part.cooling);
    in.datum("liquidCapture", part.liquidCapture);
    in.datum("price", part.price);
}

void readPart(DatumReader& in, catalog::Switch& part)
{
    readName(in, part.id, part.name);
    in.text("vendor", part.vendor);
    in.text("protocol", part.protocol);
    in.plain().word("family", part.family, words(kFamilies));
    in.datum("ports", part.ports);
    in.datum("portRate", part.portRate);
    in.plain().integer("portsPerCage", part.portsPerCage, 1, 64);
    in.datum("rackUnits", part.rackUnits);
    in.datum("typicalPower", part.typicalPower);
    in.datum("maxPower", part.maxPower);
    in.datum("latency", part.latency);
    in.datum("weight", part.weight);
    in.datum("inNetworkReduction", part.inNetworkReduction);
    in.plain().boolean("scaleUp", part.scaleUp);
    in.datum("price", part.price);
}

void readPart(DatumReader& in, catalog::Interconnect& part)
{
    readName(in, part.id, part.name);
    in.plain().word("kind", part.kind, words(kInterconnects));
    in.text("vendor", part.vendor);
    in.text("protocol", part.protocol);
    in.text("medium", part.medium);
    in.datum("rate", part.rate);
    in.datum("maxReach", part.maxReach);
    in.datum("power", part.power);
    in.datum("price", part.price);
}

void readPart(DatumReader& in, catalog::LanguageModel& part)
{
    readName(in, part.id, part.name);
    ObjectReader& plain = in.plain();
    in.text("family", part.family);
    in.text("announced", part.announced);
    part.source = in.source();
    part.how = in.how();
    const auto count = [&plain](const char* key, int& target, bool required) {
        plain.integer(key, target, 0, 2'000'000'000, required);
    };
    count("layers", part.layers, true);
    count("hidden", part.hidden, true);
    count("feedForward", part.feedForward, true);
    count("heads", part.heads, true);
    count("keyValueHeads", part.keyValueHeads, true);
    count("headDim", part.headDim, true);
    count("vocabulary", part.vocabulary, true);
    count("maxSequence", part.maxSequence, false);
    plain.boolean("tiedEmbeddings", part.tiedEmbeddings);
    plain.boolean("gatedFeedForward", part.gatedFeedForward);
    count("learnedPositions", part.learnedPositions, false);
    plain.boolean("queryKeyNorm", part.queryKeyNorm);
    plain.boolean("queryKeyValueBias", part.queryKeyValueBias);
    plain.boolean("outputBias", part.outputBias);
    plain.boolean("feedForwardBias", part.feedForwardBias);
    plain.boolean("attentionSinks", part.attentionSinks);
    plain.boolean("encoderOnly", part.encoderOnly);
    if (plain.has("normParametersPerLayer"))
        count("normParametersPerLayer", part.normParametersPerLayer.emplace(0), false);
    if (plain.has("finalNormParameters"))
        count("finalNormParameters", part.finalNormParameters.emplace(0), false);
    count("slidingWindow", part.slidingWindow, false);
    count("slidingWindowLayers", part.slidingWindowLayers, false);
    if (std::optional<DatumReader> inner = in.nested("latentAttention")) {
        catalog::LatentAttention& latent = part.latentAttention.emplace();
        inner->plain().integer("queryRank", latent.queryRank, 0, kMany);
        inner->plain().integer("keyValueRank", latent.keyValueRank, 1, kMany, true);
        inner->plain().integer("headDimNoPosition", latent.headDimNoPosition, 0, kMany, true);
        inner->plain().integer("headDimRotary", latent.headDimRotary, 0, kMany, true);
        inner->plain().integer("valueHeadDim", latent.valueHeadDim, 1, kMany, true);
        inner->finish();
    }
    if (std::optional<DatumReader> inner = in.nested("experts")) {
        catalog::MixtureOfExperts& experts = part.experts.emplace();
        inner->plain().integer("experts", experts.experts, 1, kMany, true);
        inner->plain().integer("expertsPerToken", experts.expertsPerToken, 1, kMany, true);
        inner->plain().integer("expertFeedForward", experts.expertFeedForward, 1, kMany, true);
        inner->plain().integer("sharedExperts", experts.sharedExperts, 0, kMany);
        inner->plain().integer("sharedFeedForward", experts.sharedFeedForward, 0, kMany);
        inner->plain().integer("denseLayers", experts.denseLayers, 0, kMany);
        inner->plain().boolean("routerBias", experts.routerBias);
        inner->finish();
    }
    in.datum("publishedParameters", part.publishedParameters);
}

} // namespace cw::store
