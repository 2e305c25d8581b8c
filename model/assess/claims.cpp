// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/claims.h"

#include "assess/cooling_way.h"
#include "base/units.h"
#include "design/edits.h"
#include "templates/templates.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace cw::assess {
namespace {

using Answer = std::shared_ptr<const Assessment>;

constexpr const char* kLarge = "llm-512x8h100";
constexpr const char* kMedium = "llm-70b-256xh100";
constexpr const char* kEnergy = "lecture.energy";
constexpr const char* kSupercluster = "lecture.supercluster";
constexpr const char* kInfrastructure = "lecture.infrastructure";
constexpr const char* kGrowth = "lecture.growth";
constexpr const char* kGaudi = "lecture.gaudi";

/// What the lecture says, and how near counts as the same.
struct Told {
    const char* id;
    const char* lecture;
    const char* unit;
    double low;
    double high;
    double tolerance = 0.05;
};

struct Ours {
    std::optional<Measure> value;
    const char* figure = "";
    const char* design = "";
};

Measure inBase(double value, std::string_view symbol)
{
    const std::optional<Unit> unit = findUnit(symbol);
    return unit ? Measure((value + unit->offset) * unit->scale, unit->dimension) : Measure(value);
}

Claim judged(const Told& told, const Ours& ours)
{
    Claim claim;
    claim.id = told.id;
    claim.lecture = told.lecture;
    claim.unit = told.unit;
    claim.low = inBase(told.low, told.unit);
    claim.high = inBase(told.high, told.unit);
    claim.ours = ours.value;
    claim.figure = ours.figure;
    claim.design = ours.design;
    if (!ours.value || !(ours.value->dimension == claim.low->dimension))
        return claim;
    const double value = ours.value->base;
    const double nearer = value < claim.low->base ? claim.low->base : value > claim.high->base ? claim.high->base : value;
    claim.off = nearer != 0 ? value / nearer - 1 : 0;
    claim.verdict = std::abs(*claim.off) <= told.tolerance ? ClaimVerdict::Reproduced : ClaimVerdict::Off;
    return claim;
}

Claim notCheckable(const Told& told) { return judged(told, {}); }

class Checker {
public:
    Checker(const References& references, const std::stop_token& stop) : m_references(references), m_stop(stop) {}

    std::optional<std::vector<Claim>> check()
    {
        const auto large = assessed(kLarge);
        const auto medium = assessed(kMedium);
        if (!large || !medium)
            return std::nullopt;
        power(*large);
        failures(*medium);
        training(*large, *medium);
        serving();
        cooling();
        growth(*large);
        chips();
        return m_stop.stop_requested() ? std::nullopt : std::optional(std::move(m_claims));
    }

private:
    Answer assess(const design::Design& design) { return Pipeline(m_references).assess(design, {}, m_stop); }

    std::optional<design::Design> built(const char* id)
    {
        Result<design::Design> design = templates::build({id, 0, {}, {}}, *m_references.catalog);
        return design ? std::optional(std::move(design).value()) : std::nullopt;
    }

    Answer assessed(const char* id)
    {
        const auto design = built(id);
        return design ? assess(*design) : nullptr;
    }

    static Ours figureOf(const Assessment& assessment, const char* figure, const char* design)
    {
        const Figure* found = assessment.figure(figure);
        return {found != nullptr ? found->value : std::nullopt, figure, design};
    }

    void add(const Told& told, const Ours& ours) { m_claims.push_back(judged(told, ours)); }
    void add(const Told& told) { m_claims.push_back(notCheckable(told)); }

    void power(const Assessment& large)
    {
        add({"claim.gpuPower", kSupercluster, "MW", 2.8, 2.8}, figureOf(large, "power.acceleratorTdpTotal", kLarge));
        add({"claim.itPower", kSupercluster, "MW", 3, 3}, figureOf(large, "power.it", kLarge));
        add({"claim.facilityPower", kSupercluster, "MW", 3, 3}, figureOf(large, "power.facility", kLarge));
    }

    /// Of Llama 3's counts: what the GPUs' own causes come to in a year.
    void failures(const Assessment& medium)
    {
        Ours ours;
        const catalog::FailureProfile* profile = m_references.catalog->failureProfiles.find("llama3-405b");
        if (profile != nullptr) {
            const auto& gpu = profile->rates[static_cast<std::size_t>(catalog::FailurePart::Accelerator)];
            const auto& memory = profile->rates[static_cast<std::size_t>(catalog::FailurePart::Memory)];
            if (gpu && memory)
                ours.value = Measure((gpu->value + memory->value) * unit::year);
        }
        add({"claim.gpuFailures", kSupercluster, "%", 5, 5, 0.2}, ours);
        add({"claim.mtbf", kInfrastructure, "h", 2, 2, 0.2}, figureOf(medium, "reliability.meanTime", kMedium));
    }

    void training(const Assessment& large, const Assessment& medium)
    {
        add({"claim.degrees", kInfrastructure, "1", 256, 256, 0}, figureOf(medium, "training.gpusNeeded", kMedium));
        constexpr double kParameters = 10e9;
        constexpr double kBytes = 2; // fp16
        constexpr double kRing = 256; // GPUs of the same lecture
        add({"claim.gradients", kInfrastructure, "GB", 20, 20}, {Measure(Bytes(kParameters * kBytes))});
        add({"claim.ring", kInfrastructure, "GB", 20, 20}, {Measure(Bytes(2 * (kRing - 1) / kRing * kParameters * kBytes))});
        const Figure* bubble = large.figure("training.bubble");
        const bool isKnown = bubble != nullptr && bubble->value;
        add({"claim.bubble", kSupercluster, "%", 80, 90},
            {isKnown ? std::optional(Measure(1 - bubble->value->base)) : std::nullopt, "training.bubble", kLarge});
        add({"claim.thirtyDays", kSupercluster, "d", 7, 7, 0.2}, {fiveHundredGpus(), "training.trainingTime", kLarge});
    }

    /// Llama 3 70B on its 15 T tokens with 512 of the lecture's GPUs.
    std::optional<Measure> fiveHundredGpus()
    {
        constexpr int kGpus = 512;
        constexpr std::int64_t kTokens = 15'000'000'000'000;
        Result<design::Design> design = templates::build({kLarge, kGpus, {}, {}}, *m_references.catalog);
        if (!design)
            return std::nullopt;
        design::Workload workload = *design->workload;
        workload.training.tokens = kTokens;
        const Answer answer = assess(design::setWorkload(*design, workload));
        return answer ? figureOf(*answer, "training.trainingTime", kLarge).value : std::nullopt;
    }

    void serving()
    {
        Ours weights;
        if (std::optional<design::Design> design = built(kMedium)) {
            design::Workload workload = *design->workload;
            workload.purpose = design::Purpose::Inference;
            workload.inference.model = "llama-3.1-70b";
            workload.inference.weights = design::WeightFormat::Int4;
            workload.inference.tensorParallel = 1;
            if (const Answer answer = assess(design::setWorkload(*design, workload)))
                weights = figureOf(*answer, "serving.weights", "");
        }
        add({"claim.int4", kSupercluster, "GB", 35, 35, 0.1}, weights);
        constexpr double kPaged = 1200; // tok/s, both of the same page as "25 times"
        constexpr double kPlain = 340;
        add({"claim.twentyFive", kSupercluster, "1", 25, 25}, {Measure(kPaged / kPlain)});
        add({"claim.ownership", kSupercluster, "%", -60, -60});
    }

    /// The same hall by air and by liquid.
    void cooling()
    {
        Ours perWatt{std::nullopt, "power.facility", kLarge};
        Ours captured{std::nullopt, "", ""};
        if (const std::optional<design::Design> design = built(kLarge)) {
            const CoolingWay now = coolingWayOf(*design, *m_references.catalog);
            const CoolingWay other = now == CoolingWay::Air ? CoolingWay::Liquid : CoolingWay::Air;
            const auto switched = withCoolingWay(*design, *m_references.catalog, other, m_stop);
            const Answer here = assess(*design);
            const Answer there = switched ? assess(*switched) : nullptr;
            if (here && there && here->power->result.facility && there->power->result.facility) {
                const Answer& air = now == CoolingWay::Air ? here : there;
                const Answer& liquid = now == CoolingWay::Air ? there : here;
                perWatt.value = Measure(air->power->result.facility->expected / liquid->power->result.facility->expected - 1);
            }
        }
        for (const catalog::CoolingSystem& system : m_references.catalog->coolingSystems.all()) {
            if (system.kind == catalog::CoolingKind::DirectLiquid)
                captured.value = Measure(system.liquidCapture.value);
        }
        add({"claim.perWatt", kEnergy, "%", 19.2, 19.2, 0.1}, perWatt);
        add({"claim.faster", kEnergy, "%", 1.8, 1.8});
        add({"claim.captured", kEnergy, "%", 70, 70, 0.1}, captured);
        add({"claim.airRack", kEnergy, "kW", 20, 30}, {capacityOf(catalog::CoolingKind::RoomAir)});
        add({"claim.liquidRack", kEnergy, "kW", 100, 150}, {capacityOf(catalog::CoolingKind::DirectLiquid)});
    }

    [[nodiscard]] std::optional<Measure> capacityOf(catalog::CoolingKind kind) const
    {
        for (const catalog::CoolingSystem& system : m_references.catalog->coolingSystems.all()) {
            if (system.kind == kind)
                return Measure(system.capacityPerRack.value);
        }
        return std::nullopt;
    }

    void growth(const Assessment& any)
    {
        add({"claim.computeGrowth", kGrowth, "1", 4.1, 4.1, 0.1}, figureOf(any, "trends.computeGrowth", ""));
        add({"claim.efficiencyGrowth", kGrowth, "1", 1.7, 1.7, 0.1}, figureOf(any, "trends.efficiencyGrowth", ""));
        add({"claim.gap", kGrowth, "1", 38'000, 38'000, 0.1}, figureOf(any, "trends.seedGap.measured", ""));
        add({"claim.catchUp", kGrowth, "yr", 20, 20, 0.1}, figureOf(any, "trends.catchUp.claimed", ""));
        add({"claim.inference", kGrowth, "%", 90, 90});
    }

    void chips()
    {
        const auto peakOf = [this](const char* id) -> std::optional<FlopsPerSecond> {
            const catalog::Accelerator* part = m_references.catalog->accelerators.find(id);
            if (part == nullptr)
                return std::nullopt;
            const auto peak = part->peakDense.find(catalog::Precision::Bf16);
            return peak != part->peakDense.end() ? std::optional(peak->second.value) : std::nullopt;
        };
        const auto gaudi = peakOf("intel-gaudi3-oam");
        const auto hopper = peakOf("nv-h100-sxm-80");
        const bool isKnown = gaudi && hopper;
        add({"claim.gaudi", kGaudi, "%", 10, 10, 0.2}, {isKnown ? std::optional(Measure(*gaudi / *hopper - 1)) : std::nullopt});
        add({"claim.gaudiPrice", kGaudi, "1", 1.8, 1.8});
    }

    const References& m_references;
    std::stop_token m_stop;
    std::vector<Claim> m_claims;
};

} // namespace

const char* textKey(ClaimVerdict verdict)
{
    switch (verdict) {
    case ClaimVerdict::Reproduced:
        return "claimVerdict.reproduced";
    case ClaimVerdict::Off:
        return "claimVerdict.off";
    case ClaimVerdict::NotCheckable:
        return "claimVerdict.notCheckable";
    }
    return "";
}

std::optional<std::vector<Claim>> claims(const References& references, const std::stop_token& stop)
{
    return Checker(references, stop).check();
}

} // namespace cw::assess
