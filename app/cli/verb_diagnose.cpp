// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/ladder.h"
#include "base/units.h"
#include "cli/assessment_json.h"
#include "cli/model_argument.h"
#include "cli/number_option.h"
#include "cli/plan_reasons.h"
#include "cli/verb.h"
#include "diagnosis/diagnosis.h"
#include "format/change_sentence.h"
#include "format/diagnosis_sentence.h"
#include "format/numbers.h"
#include "format/words.h"
#include "interop/measured_metrics.h"
#include "interop/metric_samples.h"
#include "session/measured_shares.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace cw::app {
namespace {

using diagnosis::Resource;
using diagnosis::Utilisation;
using Json = nlohmann::ordered_json;

QString shareText(const std::optional<double>& share)
{
    return share ? format::measure(Measure(*share), "%") : format::unknown();
}

struct DiagnoseVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string file;
    std::string csv;
    std::string link;
    std::array<double, diagnosis::kResources> typed{};
    std::array<CLI::Option*, diagnosis::kResources> options{};
    bool climb = false;
    bool json = false;

    struct Numbers {
        std::shared_ptr<const assess::Assessment> assessment; ///< nullptr without a design
        std::optional<design::Design> design;
        Utilisation measured;
        std::optional<interop::MeasuredMetrics> metrics;
        std::optional<diagnosis::Diagnosis> verdict; ///< of what was measured; nullopt where nothing was
        std::optional<std::vector<assess::Rung>> rungs;
    };

    /// false: told why, and the status is set.
    bool measure(CommandContext& context, Numbers& numbers) const
    {
        std::optional<BytesPerSecond> rate;
        if (!link.empty()) {
            const auto read = parseMeasure(link, BytesPerSecond::kDimension, "bit/s");
            if (!read) {
                printProblems(read.problems());
                context.exit = Exit::WrongUsage;
                return false;
            }
            rate = BytesPerSecond(read->base);
        }
        if (!csv.empty()) {
            const auto text = readTextArgument(context, csv, interop::kMostMetricBytes);
            if (!text)
                return false;
            Result<interop::MeasuredMetrics> metrics = interop::readMeasuredMetrics(*text, rate);
            if (!metrics) {
                Problems problems = metrics.problems();
                for (Problem& problem : problems)
                    problem.where = problem.where.empty() ? csv : csv + ": " + problem.where;
                printProblems(problems);
                context.exit = Exit::BadInput;
                return false;
            }
            numbers.measured = sharesOf(*metrics);
            numbers.metrics = *metrics;
        }
        for (std::size_t i = 0; i < typed.size(); ++i) {
            if (options[i]->count() > 0)
                numbers.measured[i] = typed[i] / 100;
        }
        return true;
    }

    void run(CommandContext& context) const
    {
        Numbers numbers;
        if (!measure(context, numbers))
            return;
        const assess::References* references = context.references();
        if (references == nullptr)
            return;
        const bool isMeasured = std::ranges::any_of(numbers.measured, [](const auto& share) { return share.has_value(); });
        if (file.empty() && !isMeasured && !numbers.metrics) {
            printMessage(tr("Give a design file, --csv, or at least one measured share."));
            context.exit = Exit::WrongUsage;
            return;
        }
        if (!file.empty()) {
            numbers.design = readDesignArgument(context, file);
            if (!numbers.design)
                return;
            numbers.assessment = assess::assess(*numbers.design, *references);
            if (climb)
                numbers.rungs = assess::ladder(*numbers.design, *references->catalog, {});
        }
        if (isMeasured) {
            const catalog::JudgementModel& judgement = references->catalog->judgementModel;
            numbers.verdict = diagnosis::diagnose(
                numbers.measured, {judgement.idleGpus.value, judgement.fullResource.value, judgement.fullMemory.value});
        }
        if (json)
            return print(QString::fromStdString(asJson(numbers)));
        printShares(numbers);
        printVerdicts(numbers);
        if (numbers.rungs)
            printLadder(*numbers.rungs);
    }

    static void printShares(const Numbers& numbers)
    {
        constexpr int kName = 20;
        constexpr int kColumn = 14;
        print(tr("In use").leftJustified(kName) + (numbers.assessment ? tr("predicted").leftJustified(kColumn) : QString()) +
              tr("measured"));
        for (const Resource resource : diagnosis::kAllResources) {
            const auto i = static_cast<std::size_t>(resource);
            QString line = format::words(textKey(resource)).leftJustified(kName);
            if (numbers.assessment)
                line += shareText(numbers.assessment->diagnosis->result.predicted[i]).leftJustified(kColumn);
            print(line + shareText(numbers.measured[i]));
        }
        for (const QString& note : numbers.metrics ? notesOn(*numbers.metrics) : QStringList())
            print(QStringLiteral("  ") + note);
    }

    static void printVerdicts(const Numbers& numbers)
    {
        if (numbers.assessment) {
            print(tr("By the lecture's rule, as predicted: %1").arg(format::predictionSentence(numbers.assessment->diagnosis->result)));
            if (const QString wait = format::waitSentence(*numbers.assessment); !wait.isEmpty())
                print(wait);
        }
        if (numbers.verdict)
            print(tr("By the lecture's rule, as measured: %1").arg(format::sentence(*numbers.verdict)));
    }

    static void printLadder(const std::vector<assess::Rung>& rungs)
    {
        print(QString());
        print(tr("One step more of each: useful tokens a second, cost a year, power"));
        for (const assess::Rung& rung : rungs) {
            const QString name = format::sentence(rung).leftJustified(44);
            if (rung.obstacle) {
                print(QStringLiteral("  %1  %2").arg(name, format::sentence(*rung.obstacle)));
                continue;
            }
            const auto change = [](const auto& value, const char* unit) {
                return value ? format::difference(Measure(std::decay_t<decltype(*value)>{}), Measure(*value), unit) : format::unknown();
            };
            const QString gain = rung.gain ? format::relativeChange(*rung.gain) : format::unknown();
            print(QStringLiteral("  %1  %2  %3  %4")
                      .arg(name, gain.leftJustified(10), change(rung.cost, "USD/yr").leftJustified(14), change(rung.power, "kW")));
        }
    }

    static std::string asJson(const Numbers& numbers)
    {
        const auto shares = [](const Utilisation& used) {
            Json out = Json::object();
            for (const Resource resource : diagnosis::kAllResources) {
                const auto& share = used[static_cast<std::size_t>(resource)];
                out[std::string(textKey(resource)).substr(9)] = share ? Json(*share) : Json(nullptr);
            }
            return out;
        };
        const auto verdict = [](const diagnosis::Diagnosis& one) {
            Json out{{"binds", std::string(textKey(one.verdict)).substr(8)}};
            out["missing"] = one.missing ? Json(std::string(textKey(*one.missing)).substr(9)) : Json(nullptr);
            return out;
        };
        Json out = Json::object();
        if (numbers.assessment) {
            const diagnosis::Result& result = numbers.assessment->diagnosis->result;
            out["predicted"] = {{"used", shares(result.predicted)}, {"verdict", verdict(result.diagnosis)}};
            if (result.largestWait)
                out["predicted"]["largestWait"] = {{"figure", result.largestWait->figure}, {"share", result.largestWait->share}};
        }
        if (numbers.verdict)
            out["measured"] = {{"used", shares(numbers.measured)}, {"verdict", verdict(*numbers.verdict)}};
        if (numbers.rungs) {
            out["ladder"] = Json::array();
            for (const assess::Rung& rung : *numbers.rungs) {
                const auto known = [](const auto& value) { return value ? Json(value->base()) : Json(nullptr); };
                Json one{{"step", rung.text}};
                one["gain"] = rung.gain ? Json(*rung.gain) : Json(nullptr);
                one["capitalUsd"] = known(rung.capital);
                one["usdPerYear"] = rung.cost ? Json(rung.cost->base() * unit::year.base()) : Json(nullptr);
                one["watts"] = known(rung.power);
                one["usdPerYearOfPercent"] = rung.costOfPercent ? Json(rung.costOfPercent->base() * unit::year.base()) : Json(nullptr);
                one["wattsOfPercent"] = known(rung.powerOfPercent);
                one["obstacle"] = rung.obstacle ? Json(rung.obstacle->code) : Json(nullptr);
                out["ladder"].push_back(std::move(one));
            }
        }
        return out.dump(1);
    }
};

} // namespace

void addDiagnose(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<DiagnoseVerb>();
    CLI::App* sub = app.add_subcommand("diagnose", DiagnoseVerb::tr("Which resource binds, as predicted and as measured").toStdString());
    sub->add_option("FILE", verb->file, DiagnoseVerb::tr("Design file, or - for standard input").toStdString());
    sub->add_option("--csv", verb->csv,
                    DiagnoseVerb::tr("Numbers of DCGM, node exporter, vLLM or a table: CSV or Prometheus text").toStdString())
        ->type_name("FILE");
    sub->add_option("--link", verb->link, DiagnoseVerb::tr("What one network port carries, where the numbers do not say").toStdString())
        ->type_name("RATE");
    constexpr std::array kNames{"--gpu", "--gpu-memory", "--network", "--storage", "--cpu"};
    for (const Resource resource : diagnosis::kAllResources) {
        const auto i = static_cast<std::size_t>(resource);
        verb->options[i] =
            sub->add_option(kNames[i], verb->typed[i],
                            DiagnoseVerb::tr("Measured share of “%1” in per cent").arg(format::words(textKey(resource))).toStdString())
                ->type_name("%")
                ->check(between(0, 100));
    }
    sub->add_flag("--ladder", verb->climb, DiagnoseVerb::tr("What one step more of each resource would bring, and cost").toStdString());
    sub->add_flag("--json", verb->json, DiagnoseVerb::tr("Print JSON").toStdString());
    addMissingPartsOption(*sub, context);
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
