// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/reliability.h"

namespace cw::reliability {
namespace {

using catalog::FailurePart;
using explain::formulaCard;
using explain::Origin;
using explain::procedureCard;
using ReliabilityCard = explain::Card<Inputs, Result>;
using ReliabilityLetter = explain::Letter<Inputs, Result>;
using Value = std::optional<Measure>;

constexpr const char* kMeta = "Kokolis et al. 2024 (Meta, arXiv 2410.21680)";
constexpr const char* kDaly = "Daly 2006 (10.1016/j.future.2004.11.016)";

template <class T>
Value measure(const std::optional<T>& value)
{
    return value ? Value(Measure(*value)) : std::nullopt;
}

template <auto Member>
Value ofResult(const Inputs&, const Result& r)
{
    return measure(r.*Member);
}

template <auto Member>
Value ofOperation(const Inputs& in, const Result&)
{
    return Measure(in.operation.*Member);
}

template <auto Member>
Value ofSaving(const Inputs& in, const Result&)
{
    return in.saving ? Value(Measure((*in.saving).*Member)) : std::nullopt;
}

template <auto Member>
Value ofJob(const Inputs&, const Result& r)
{
    return r.job ? Value(Measure((*r.job).*Member)) : std::nullopt;
}

template <std::size_t Part>
Value ofPart(const Inputs&, const Result& r)
{
    return measure(r.partRates[Part]);
}

template <std::optional<PerSecond> Result::*Rate>
Value meanTime(const Inputs&, const Result& r)
{
    return (r.*Rate) && (r.*Rate)->base() > 0 ? Value(Measure(1 / *(r.*Rate))) : std::nullopt;
}

bool trains(const Inputs& in, const Result&) { return in.job.has_value(); }
bool savesAside(const Inputs& in, const Result& r) { return trains(in, r) && in.operation.storage.asynchronous; }
bool hasHazard(const Inputs& in, const Result&) { return in.job && in.profile && in.profile->jobHazard; }
bool isKnown(const Inputs& in, const Result&) { return in.profile.has_value(); }

Value permanentShare(const Inputs& in, const Result&)
{
    return in.profile ? Value(Measure(in.profile->permanentShare.value)) : std::nullopt;
}

const ReliabilityLetter kJobRate{"r", "letter.jobRate", Origin::Figure, ofResult<&Result::rate>, "reliability.rate"};
const ReliabilityLetter kMeanTime{"M", "letter.meanTime", Origin::Figure, meanTime<&Result::interruptions>, "reliability.meanTime"};
const ReliabilityLetter kBlocking{"d", "letter.blocking", Origin::Figure, ofSaving<&Saving::blocking>, "storage.blocking"};
const ReliabilityLetter kLag{"g", "letter.lag", Origin::Figure, ofSaving<&Saving::lag>, "storage.lag"};
const ReliabilityLetter kRead{"t_r", "letter.readTime", Origin::Figure, ofSaving<&Saving::read>, "storage.readTime"};
const ReliabilityLetter kInterval{"t", "letter.interval", Origin::Figure, ofResult<&Result::interval>, "reliability.interval"};
const ReliabilityLetter kPermanent{"p", "letter.permanentShare", Origin::Assumption, permanentShare};
const ReliabilityLetter kRepair{"t_f", "letter.repair", Origin::Choice, ofOperation<&design::Operation::repair>};

const ReliabilityLetter kSpares{"s", "letter.spares", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.spares); }};

ReliabilityCard with(ReliabilityCard card, const char* error)
{
    card.error = error;
    return card;
}

void addRates(std::vector<ReliabilityCard>& all)
{
    const auto part = [&all](const char* figure, const char* title, auto value) {
        all.push_back(procedureCard<Inputs, Result>(figure, title, "1/yr", value, "card.reliability.partRate", {}, trains));
    };
    part("reliability.acceleratorRate", "figure.reliability.acceleratorRate", ofPart<0>);
    part("reliability.memoryRate", "figure.reliability.memoryRate", ofPart<1>);
    part("reliability.hostRate", "figure.reliability.hostRate", ofPart<2>);
    part("reliability.networkRate", "figure.reliability.networkRate", ofPart<3>);
    part("reliability.softwareRate", "figure.reliability.softwareRate", ofPart<4>);
    all.push_back(with(procedureCard<Inputs, Result>("reliability.rate", "figure.reliability.rate", "1/d",
                                                     ofResult<&Result::rate>, "card.reliability.rate", {}, trains),
                       "error.reliability.rate"));
    all.push_back(formulaCard<Inputs, Result>(
        "reliability.nodeRate", "figure.reliability.nodeRate", "1/d", ofResult<&Result::nodeRate>, "r / N",
        {kJobRate, {"N", "letter.jobNodes", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.job->nodes); }}}, trains));
    all.push_back(with(formulaCard<Inputs, Result>("reliability.hardwareMeanTime", "figure.reliability.hardwareMeanTime", "h",
                                                   meanTime<&Result::rate>, "1 / r", {kJobRate}, trains, kMeta),
                       "error.reliability.rate"));
    all.push_back(with(formulaCard<Inputs, Result>(
                           "reliability.meanTime", "figure.reliability.meanTime", "h", meanTime<&Result::interruptions>,
                           "1 / (r + u)",
                           {kJobRate, {"u", "letter.jobHazard", Origin::Assumption, [](const Inputs& in, const Result&) -> Value {
                                           return Measure(in.profile->jobHazard->value);
                                       }}},
                           hasHazard, kMeta),
                       "error.reliability.rate"));
    all.push_back(with(formulaCard<Inputs, Result>("reliability.meanTime", "figure.reliability.meanTime", "h",
                                                   meanTime<&Result::interruptions>, "1 / r", {kJobRate}, trains, kMeta),
                       "error.reliability.rate"));
    all.push_back(procedureCard<Inputs, Result>(
        "reliability.failuresPerYear", "figure.reliability.failuresPerYear", "1/yr", ofResult<&Result::hallRate>,
        "card.reliability.hallRate", {}, isKnown));
}

void addIntervals(std::vector<ReliabilityCard>& all)
{
    all.push_back(formulaCard<Inputs, Result>("reliability.youngInterval", "figure.reliability.youngInterval", "min",
                                              ofResult<&Result::young>, "d * sqrt(2 * M / d)", {kBlocking, kMeanTime}, trains, "Young 1974"));
    all.push_back(formulaCard<Inputs, Result>(
        "reliability.dalyInterval", "figure.reliability.dalyInterval", "min", ofResult<&Result::daly>,
        "d * sqrt(2 * M / d) * (1 + sqrt(d / (2 * M)) / 3 + d / (2 * M) / 9) - d", {kBlocking, kMeanTime},
        [](const Inputs& in, const Result& r) { return trains(in, r) && r.interruptions && in.saving && in.saving->blocking < 2 * (1 / *r.interruptions); }, kDaly));
    all.push_back(formulaCard<Inputs, Result>("reliability.dalyInterval", "figure.reliability.dalyInterval", "min",
                                              ofResult<&Result::daly>, "M", {kMeanTime}, trains, kDaly));
    all.push_back(procedureCard<Inputs, Result>("reliability.bestInterval", "figure.reliability.bestInterval", "min",
                                                ofResult<&Result::best>, "card.reliability.bestInterval",
                                                {kBlocking, kMeanTime, kLag}, trains, kDaly));
    all.push_back(procedureCard<Inputs, Result>(
        "reliability.interval", "figure.reliability.interval", "min", ofResult<&Result::interval>, "card.reliability.chosenInterval", {},
        [](const Inputs& in, const Result& r) { return trains(in, r) && in.operation.checkpointInterval; }));
    all.push_back(formulaCard<Inputs, Result>(
        "reliability.interval", "figure.reliability.interval", "min", ofResult<&Result::interval>, "t_b",
        {{"t_b", "letter.bestInterval", Origin::Figure, ofResult<&Result::best>, "reliability.bestInterval"}}, trains));
    all.push_back(formulaCard<Inputs, Result>("reliability.checkpointShare", "figure.reliability.checkpointShare", "%",
                                              ofResult<&Result::checkpointShare>, "d / (t + d)", {kBlocking, kInterval}, trains));
    const ReliabilityLetter size{"C", "letter.checkpointSize", Origin::Figure, ofSaving<&Saving::size>, "training.checkpointSize"};
    all.push_back(formulaCard<Inputs, Result>("reliability.rateNeeded", "figure.reliability.rateBeforeNext", "GB/s",
                                              ofResult<&Result::rateNeeded>, "C / t", {size, kInterval}, savesAside));
    all.push_back(formulaCard<Inputs, Result>(
        "reliability.rateNeeded", "figure.reliability.rateNeeded", "GB/s", ofResult<&Result::rateNeeded>, "C / (s * t)",
        {size,
         {"s", "letter.checkpointShareLimit", Origin::Assumption, [](const Inputs& in, const Result&) -> Value { return Measure(in.checkpointShareLimit); }},
         kInterval},
        trains));
}

Value restartTime(const Inputs&, const Result& r)
{
    if (!r.job)
        return std::nullopt;
    return Measure((1 - r.job->permanentShare) * r.job->retry + r.job->permanentShare * r.job->replace);
}

void addTime(std::vector<ReliabilityCard>& all)
{
    all.push_back(formulaCard<Inputs, Result>(
        "reliability.restart", "figure.reliability.restart", "min", restartTime, "(1 - q) * t_a + q * t_n + t_r",
        {{"q", "letter.permanentOfAll", Origin::Assumption, ofJob<&Job::permanentShare>},
         {"t_a", "letter.retry", Origin::Choice, ofOperation<&design::Operation::retry>},
         {"t_n", "letter.replace", Origin::Choice, ofOperation<&design::Operation::replace>}, kRead},
        trains));
    const ReliabilityLetter restart{"u", "letter.restart", Origin::Figure, restartTime, "reliability.restart"};
    all.push_back(formulaCard<Inputs, Result>("reliability.expectedRecovery", "figure.reliability.expectedRecovery", "min",
                                              ofResult<&Result::expectedRecovery>, "u + g + t / 2", {restart, kLag, kInterval}, trains));
    all.push_back(formulaCard<Inputs, Result>(
        "reliability.worstRecovery", "figure.reliability.worstRecovery", "min", ofResult<&Result::worstRecovery>,
        "t_n + t_r + g + t + d",
        {{"t_n", "letter.replace", Origin::Choice, ofOperation<&design::Operation::replace>}, kRead, kLag, kInterval, kBlocking}, trains));
    all.push_back(with(formulaCard<Inputs, Result>("reliability.ettr", "figure.reliability.ettr", "%", ofResult<&Result::ettr>,
                                                   "max(0, (1 - (u + g + t / 2) / M) / (1 + d / t))",
                                                   {restart, kLag, kInterval, kMeanTime, kBlocking}, trains, kMeta),
                       "error.reliability.ettr"));
    const auto useful = [](const Inputs&, const Result& r) -> Value { return r.goodput ? Value(Measure(r.goodput->useful)) : std::nullopt; };
    all.push_back(with(procedureCard<Inputs, Result>("reliability.goodput", "figure.reliability.goodput", "%", useful,
                                                     "card.reliability.goodput", {kInterval, kBlocking, kLag, kMeanTime, restart, kPermanent, kRepair,
                                                     kSpares}, trains, kDaly),
                       "error.reliability.goodput"));
    all.push_back(procedureCard<Inputs, Result>(
        "reliability.waiting", "figure.reliability.waiting", "%",
        [](const Inputs&, const Result& r) -> Value { return r.goodput ? Value(Measure(r.goodput->waiting)) : std::nullopt; },
        "card.reliability.waiting", {}, trains));
    const auto other = [](const Inputs&, const Result& r) -> Value { return r.otherGoodput ? Value(Measure(r.otherGoodput->useful)) : std::nullopt; };
    all.push_back(procedureCard<Inputs, Result>("reliability.fixedGoodput", "figure.reliability.fixedGoodput", "%", other,
                                                "card.reliability.fixedGoodput", {},
                                                [](const Inputs& in, const Result& r) { return trains(in, r) && in.operation.elastic; }));
    all.push_back(procedureCard<Inputs, Result>("reliability.elasticGoodput", "figure.reliability.elasticGoodput", "%", other,
                                                "card.reliability.elasticGoodput", {}, trains));
    all.push_back(formulaCard<Inputs, Result>(
        "reliability.trainingTime", "figure.reliability.trainingTime", "d", ofResult<&Result::trainingTime>, "T / G",
        {{"T", "letter.trainingTime", Origin::Figure, [](const Inputs& in, const Result&) { return measure(in.trainingTime); }, "training.trainingTime"},
         {"G", "letter.useful", Origin::Figure, ofResult<&Result::useful>, "reliability.useful"}},
        trains));
    all.push_back(formulaCard<Inputs, Result>(
        "reliability.useful", "figure.reliability.useful", "%", ofResult<&Result::useful>, "G * f",
        {{"G", "letter.goodput", Origin::Figure, useful, "reliability.goodput"},
         {"f", "letter.fed", Origin::Figure, [](const Inputs& in, const Result&) -> Value { return Measure(in.fed); }, "storage.ingestCovered", nullptr, "%"}},
        trains));
}

template <std::size_t Level>
Value sparesAt(const Inputs&, const Result& r)
{
    return measure(r.sparesNeeded[Level]);
}

void addSpares(std::vector<ReliabilityCard>& all)
{
    all.push_back(formulaCard<Inputs, Result>("reliability.inRepair", "figure.reliability.inRepair", "1",
                                              ofResult<&Result::meanInRepair>, "r * p * t_f", {kJobRate, kPermanent, kRepair}, trains));
    const ReliabilityLetter inRepair{"x", "letter.inRepair", Origin::Figure, ofResult<&Result::meanInRepair>, "reliability.inRepair"};
    const auto spares = [&](const char* figure, const char* title, auto value) {
        all.push_back(procedureCard<Inputs, Result>(figure, title, "1", value, "card.reliability.spares", {inRepair}, trains));
    };
    spares("reliability.spares95", "figure.reliability.spares95", sparesAt<0>);
    spares("reliability.spares99", "figure.reliability.spares99", sparesAt<1>);
    spares("reliability.spares999", "figure.reliability.spares999", sparesAt<2>);
    all.push_back(procedureCard<Inputs, Result>("reliability.sparesSuffice", "figure.reliability.sparesSuffice", "%",
                                                ofResult<&Result::sparesSuffice>, "card.reliability.sparesSuffice",
                                                {inRepair, kSpares}, trains));
    all.push_back(formulaCard<Inputs, Result>(
        "reliability.nodeAvailability", "figure.reliability.nodeAvailability", "%", ofResult<&Result::nodeAvailability>,
        "1 / (1 + r_n * p * t_f)",
        {{"r_n", "letter.nodeRate", Origin::Figure, ofResult<&Result::nodeRate>, "reliability.nodeRate"}, kPermanent, kRepair}, trains));
    all.push_back(procedureCard<Inputs, Result>("reliability.allWork", "figure.reliability.allWork", "%",
                                                ofResult<&Result::allWork>, "card.reliability.allWork", {{"a", "letter.nodeAvailability", Origin::Figure, ofResult<&Result::nodeAvailability>, "reliability.nodeAvailability"}}, trains));
}

std::vector<ReliabilityCard> makeCards()
{
    std::vector<ReliabilityCard> all;
    addRates(all);
    addIntervals(all);
    addTime(all);
    addSpares(all);
    return all;
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<ReliabilityCard> all = makeCards();
    return all;
}

} // namespace cw::reliability
