// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_tables.h"

#include "base/ensure.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace cw::trends {
namespace {

constexpr int kFrontierRank = 10; ///< "frontier" = among the ten largest at release, as Epoch AI defines it
constexpr double kDeepLearningBegins = 2010;

using Tables = std::map<std::string_view, CsvTable>;

void addWhere(Problems& problems, const Problems& found, std::string_view file)
{
    for (Problem problem : found) {
        problem.where = problem.where.empty() ? std::string(file) : std::string(file) + ": " + problem.where;
        problems.push_back(std::move(problem));
    }
}

std::optional<double> tableNumber(std::string_view cell)
{
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty() || error != std::errc{} || end != cell.data() + cell.size())
        return std::nullopt;
    return value;
}

SeriesColumns shippedColumns(const char* value, const char* divisor = "", double scale = 1)
{
    SeriesColumns columns;
    columns.name = "name";
    columns.date = "date";
    columns.year = "decimal_year";
    columns.value = value;
    columns.divisor = divisor;
    columns.scale = scale;
    columns.source = "primary_source";
    columns.dataset = "dataset";
    return columns;
}

struct ShippedSeries {
    const char* id;
    const char* unit;
    const char* file;
    SeriesColumns columns;
};

/// Everything but the training systems, which come filtered in three ways.
std::vector<ShippedSeries> shippedSeries()
{
    std::vector<ShippedSeries> all{
        {"compute.openai2018", "FLOP", "openai_2018.csv", shippedColumns("training_flop")},
        {"accelerator.sixteenBit", "FLOP/s", "accelerators.csv", shippedColumns("tensor16_flops")},
        {"accelerator.singlePrecision", "FLOP/s", "accelerators.csv", shippedColumns("fp32_flops")},
        {"accelerator.eightBit", "FLOP/s", "accelerators.csv", shippedColumns("fp8_flops")},
        {"accelerator.sixteenBitPerWatt", "FLOP/J", "accelerators.csv", shippedColumns("tensor16_flops", "tdp_w")},
        {"accelerator.singlePrecisionPerWatt", "FLOP/J", "accelerators.csv", shippedColumns("fp32_flops", "tdp_w")},
        {"accelerator.singlePrecisionPerDollar", "1", "accelerators.csv", shippedColumns("fp32_flops", "price_usd")},
        {"accelerator.memory", "B", "accelerators.csv", shippedColumns("memory_bytes")},
        {"accelerator.bandwidth", "B/s", "accelerators.csv", shippedColumns("bandwidth_bytes_per_s")},
        {"accelerator.power", "W", "accelerators.csv", shippedColumns("tdp_w")},
        {"accelerator.price", "USD", "accelerators.csv", shippedColumns("price_usd")},
        {"cluster.sixteenBit", "FLOP/s", "clusters.csv", shippedColumns("flops_16bit")},
        {"cluster.chips", "1", "clusters.csv", shippedColumns("chips")},
        {"cluster.power", "W", "clusters.csv", shippedColumns("power_mw", "", 1e6)},
        {"cluster.cost", "USD", "clusters.csv", shippedColumns("hardware_cost_usd")},
        {"cluster.sixteenBitPerWatt", "FLOP/J", "clusters.csv", shippedColumns("flops_16bit", "power_mw", 1e-6)},
        {"algorithm.imageAccuracy", "FLOP", "algorithms.csv", shippedColumns("training_flop")},
    };
    for (ShippedSeries& one : all)
        one.columns.organisation = std::string_view(one.file) == "clusters.csv" ? "owner" : "maker";
    all.front().columns.sample = "largest";
    all.back().columns.domain = "goal";
    return all;
}

void addFitted(TrendTables& tables, TrendSeries series, const char* id)
{
    series.id = id;
    const cw::Result<TrendFit> fit = fitTrend(series);
    tables.series.push_back({std::move(series), fit ? std::optional(fit.value()) : std::nullopt});
}

void addSystems(TrendTables& tables, TrendSeries systems)
{
    const std::vector<int> ranks = ranksAtRelease(systems);
    for (std::size_t i = 0; i < ranks.size(); ++i)
        systems.points[i].rankAtRelease = ranks[i];
    systems.unit = "FLOP";
    addFitted(tables, filtered(systems, {.fromYear = kDeepLearningBegins, .highestRank = kFrontierRank}),
              "compute.frontier");
    addFitted(tables, filtered(systems, {.fromYear = kDeepLearningBegins, .sampleOnly = true}), "compute.notable");
    addFitted(tables, std::move(systems), "compute.systems");
}

void addSeries(TrendTables& tables, const Tables& files, Problems& problems)
{
    SeriesColumns systems = shippedColumns("training_flop");
    systems.organisation = "organisation";
    systems.domain = "domain";
    systems.confidence = "confidence";
    systems.sample = "sample";
    if (cw::Result<SeriesReading> reading = readSeries(files.at("systems.csv"), systems))
        addSystems(tables, std::move(reading).value().series);
    else
        addWhere(problems, reading.problems(), "systems.csv");
    for (const ShippedSeries& one : shippedSeries()) {
        cw::Result<SeriesReading> reading = readSeries(files.at(one.file), one.columns);
        if (!reading) {
            addWhere(problems, reading.problems(), one.file);
            continue;
        }
        TrendSeries series = std::move(reading).value().series;
        series.unit = one.unit;
        const bool isGoal = one.columns.domain == "goal";
        if (isGoal) // one goal at a time: the others have two points each
            series = filtered(series, {.domains = {"ImageNet 79.1 % top-5"}});
        if (!one.columns.sample.empty())
            series = filtered(series, {.sampleOnly = true});
        addFitted(tables, std::move(series), one.id);
    }
}

std::vector<Dataset> datasetsIn(const CsvTable& table)
{
    std::vector<Dataset> out;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto text = [&](const char* column) { return std::string(table.cell(row, column)); };
        out.push_back({text("id"), text("title"), text("version"), text("licence"), text("citation"), text("url")});
    }
    return out;
}

std::vector<PublishedRate> ratesIn(const CsvTable& table, Problems& problems)
{
    std::vector<PublishedRate> out;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto text = [&](const char* column) { return std::string(table.cell(row, column)); };
        const auto number = [&](const char* column) { return tableNumber(table.cell(row, column)); };
        const std::optional<double> growth = number("growth_per_year");
        if (!growth) {
            problems.push_back({"problem.trends.noValue", "published_rates.csv: " + text("id"), table.lines[row], {}});
            continue;
        }
        PublishedRate rate{text("id"), text("quantity"), text("population"), text("period"),           number("points"),
                           *growth,    std::nullopt,     text("interval"),   number("doubling_years"), text("source")};
        if (const auto low = number("low"), high = number("high"); low && high)
            rate.interval = Interval{*low, *high};
        out.push_back(std::move(rate));
    }
    return out;
}

Claim claimIn(const CsvTable& table, Problems& problems)
{
    const auto value = [&](std::string_view name) {
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            if (const auto number = tableNumber(table.cell(row, "value")); table.cell(row, "name") == name && number)
                return *number;
        }
        problems.push_back({"problem.trends.noValue", "claim.csv: " + std::string(name), 0, {}});
        return 1.0;
    };
    return {value("compute_growth"), value("claimed_hardware_growth"), value("speed_doubling"),
            value("efficiency_doubling"), value("span")};
}

} // namespace

const SeriesFit* TrendTables::find(std::string_view id) const
{
    const auto found = std::ranges::find_if(series, [&](const SeriesFit& one) { return one.series.id == id; });
    return found == series.end() ? nullptr : &*found;
}

const Dataset* TrendTables::dataset(std::string_view id) const
{
    const auto found = std::ranges::find(datasets, id, &Dataset::id);
    return found == datasets.end() ? nullptr : &*found;
}

cw::Result<TrendTables> loadTables(std::span<const std::string> texts)
{
    ensure(texts.size() == kTableFiles.size(), "one text for each file");
    Problems problems;
    Tables files;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (cw::Result<CsvTable> table = parseCsv(texts[i]))
            files.emplace(kTableFiles[i], std::move(table).value());
        else
            addWhere(problems, table.problems(), kTableFiles[i]);
    }
    if (!problems.empty())
        return problems;
    TrendTables tables;
    addSeries(tables, files, problems);
    tables.datasets = datasetsIn(files.at("datasets.csv"));
    tables.rates = ratesIn(files.at("published_rates.csv"), problems);
    tables.claim = claimIn(files.at("claim.csv"), problems);
    if (!problems.empty())
        return problems;
    return tables;
}

} // namespace cw::trends
