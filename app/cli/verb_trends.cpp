// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"
#include "format/numbers.h"
#include "format/words.h"
#include "store/text_file.h"
#include "trends/trend_export.h"
#include "trends/trend_fit.h"
#include "trends/trends.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace cw::app {
namespace {

using Json = nlohmann::ordered_json;

struct TrendsVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string csv;
    std::string series = "compute.frontier";
    bool list = false;
    bool json = false;

    struct Fitted {
        trends::TrendSeries series;
        trends::TrendFit fit;
        std::optional<trends::Bootstrap> bootstrap;
        std::vector<trends::Dataset> datasets; ///< of the series that ship
    };

    static Json interval(const trends::Interval& i) { return {i.low, i.high}; }

    static Json fitJson(const Fitted& fitted)
    {
        const trends::TrendFit& fit = fitted.fit;
        Json out{{"series", fitted.series.id},
                 {"unit", fitted.series.unit},
                 {"n", fit.count},
                 {"firstYear", fit.firstYear},
                 {"lastYear", fit.lastYear}};
        // What the window's export carries: enough for somebody else to repeat the fit on the same points.
        const trends::ExportRecord record =
            trends::exportRecord({fitted.series, fit}, fitted.datasets, fitted.bootstrap);
        out["method"] = record.method;
        out["dataSha256"] = record.dataHash;
        out["citations"] = record.citations;
        out["slope"] = fit.slope;
        out["slopeError"] = fit.slopeError;
        out["slopeInterval90"] = interval(trends::slopeInterval(fit));
        out["interceptAt2020"] = fit.interceptAt2020;
        out["rSquared"] = fit.rSquared ? Json(*fit.rSquared) : Json(nullptr);
        out["residualDeviation"] = fit.residualDeviation;
        out["growthPerYear"] = trends::growthPerYear(fit.slope);
        const std::optional<double> doubling = trends::doublingYears(fit.slope);
        out["doublingYears"] = doubling ? Json(*doubling) : Json(nullptr);
        if (fitted.bootstrap) {
            out["bootstrap"] = {{"generator", record.generator},
                                {"slopeInterval90", interval(fitted.bootstrap->slope)},
                                {"meanSlope", fitted.bootstrap->meanSlope},
                                {"resamples", fitted.bootstrap->options.resamples},
                                {"seed", fitted.bootstrap->options.seed}};
        }
        return out;
    }

    static void printFit(const Fitted& fitted)
    {
        const trends::TrendFit& fit = fitted.fit;
        const trends::Interval slope = trends::slopeInterval(fit);
        print(tr("%1: n = %2, from %3 to %4")
                  .arg(QString::fromStdString(fitted.series.id))
                  .arg(fit.count)
                  .arg(fit.firstYear, 0, 'f', 1)
                  .arg(fit.lastYear, 0, 'f', 1));
        print(tr("×%1 a year [%2 – %3, 90 %]")
                  .arg(format::number(trends::growthPerYear(fit.slope)),
                       format::number(trends::growthPerYear(slope.low)),
                       format::number(trends::growthPerYear(slope.high))));
        print(tr("slope %1 orders of magnitude a year, R² %2")
                  .arg(QString::number(fit.slope, 'g', 16),
                       fit.rSquared ? QString::number(*fit.rSquared, 'f', 4) : format::unknown()));
        if (const std::optional<double> doubling = trends::doublingYears(fit.slope))
            print(tr("doubles every %1 years").arg(format::number(*doubling)));
    }

    [[nodiscard]] Result<trends::TrendSeries> chosenSeries(CommandContext& context) const
    {
        if (csv.empty()) {
            const assess::References* references = context.references();
            const trends::SeriesFit* found = references != nullptr ? references->trends->find(series) : nullptr;
            if (found == nullptr)
                return Problem{"problem.trends.noSeries", series, 0, {{"given", series}}};
            return found->series;
        }
        std::string text;
        if (csv == "-") {
            text.assign(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
        } else {
            Result<std::string> read = store::readFile(csv);
            if (!read)
                return read.problems();
            text = std::move(read).value();
        }
        const Result<trends::SeriesReading> reading = trends::readPlainSeries(text);
        if (!reading)
            return reading.problems();
        printProblems(reading->dropped);
        trends::TrendSeries own = reading->series;
        own.id = csv;
        return own;
    }

    void run(CommandContext& context) const
    {
        if (list) {
            if (const assess::References* references = context.references()) {
                for (const trends::SeriesFit& one : references->trends->series)
                    print(QString::fromStdString(one.series.id));
            }
            return;
        }
        Result<trends::TrendSeries> chosen = chosenSeries(context);
        if (!chosen)
            return refuse(context, chosen.problems());
        Fitted fitted{std::move(chosen).value(), {}, {}, {}};
        if (csv.empty())
            fitted.datasets = context.references()->trends->datasets;
        const Result<trends::TrendFit> fit = trends::fitTrend(fitted.series);
        if (!fit)
            return refuse(context, fit.problems());
        fitted.fit = *fit;
        fitted.bootstrap = trends::bootstrapSlope(fitted.series);
        if (json)
            print(QString::fromStdString(Json{{"fit", fitJson(fitted)}}.dump(2)));
        else
            printFit(fitted);
    }

    static void refuse(CommandContext& context, const Problems& problems)
    {
        printProblems(problems);
        context.exit = Exit::BadInput;
    }
};

} // namespace

void addTrends(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<TrendsVerb>();
    CLI::App* sub = app.add_subcommand(
        "trends", TrendsVerb::tr("Growth of a series: compute, hardware, or a table of yours").toStdString());
    sub->add_option("--csv", verb->csv,
                    TrendsVerb::tr("Table with decimal_year or date, and value; - for standard input").toStdString())
        ->type_name("FILE");
    sub->add_option("--series", verb->series, TrendsVerb::tr("A series that ships with the program").toStdString())
        ->type_name("ID");
    sub->add_flag("--list", verb->list, TrendsVerb::tr("List the series that ship").toStdString());
    sub->add_flag("--json", verb->json, TrendsVerb::tr("Print JSON").toStdString());
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
