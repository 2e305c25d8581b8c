// SPDX-License-Identifier: GPL-3.0-or-later
// The 37 + 6 fits of public data that were computed apart from this program. The tables belong to others and are not
// part of the project: where they are missing, these tests skip.
#include "store/text_file.h"
#include "test_program.h"
#include "trends/trend_fit.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace tst_reference_fits {

using namespace cw;
using namespace cw::trends;

namespace {

using Row = std::function<std::string(std::string_view)>;

struct Recipe {
    const char* table;
    SeriesColumns columns;
    std::function<bool(const Row&)> keeps;
    int runningTopCount = 0;
};

double number(const std::string& text) { return text.empty() ? std::nan("") : std::stod(text); }

std::optional<CsvTable> tableOf(const std::string& name)
{
    const auto text = store::readFile(std::string(CW_FACTS "/facts/trends/") + name);
    if (!text)
        return std::nullopt;
    const auto table = parseCsv(text.value());
    return table ? std::optional(table.value()) : std::nullopt;
}

/// The largest 16-bit rate a chip offers, tensor or not.
void addBestOfSixteen(CsvTable& table)
{
    table.header.emplace_back("best16");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        double best = 0;
        for (const char* column : {"tensor_fp16", "fp16", "fp32"})
            best = std::fmax(best, number(std::string(table.cell(row, column))));
        table.rows[row].push_back(best > 0 ? std::to_string(best) : "");
    }
}

TrendSeries seriesOf(const Recipe& recipe)
{
    auto table = tableOf(recipe.table);
    if (!table)
        return {};
    if (recipe.columns.value == "best16")
        addBestOfSixteen(*table);
    CsvTable kept{table->header, {}, {}};
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        if (recipe.keeps([&](std::string_view column) { return std::string(table->cell(row, column)); })) {
            kept.rows.push_back(table->rows[row]);
            kept.lines.push_back(table->lines[row]);
        }
    }
    TrendSeries series = readSeries(kept, recipe.columns)->series;
    if (recipe.runningTopCount == 0)
        return series;
    std::ranges::stable_sort(series.points, {}, [](const TrendPoint& p) { return std::pair(p.year, p.value); });
    return runningTop(series, recipe.runningTopCount);
}

SeriesColumns columns(const char* value, const char* divisor = "")
{
    SeriesColumns out;
    out.name = "model";
    out.year = "decimal_year";
    out.value = value;
    out.divisor = divisor;
    return out;
}

Recipe models(const char* value, double from, double until, std::function<bool(const Row&)> also = {})
{
    return {"training_compute.csv", columns(value), [=](const Row& row) {
                const double year = number(row("decimal_year"));
                return row("series") == "epoch_notable" && year >= from && year < until && (!also || also(row));
            }};
}

bool amongTen(const Row& row) { return row("frontier_top10") == "1"; }
bool isLanguage(const Row& row) { return row("domain") == "Language"; }
bool isGpu(const Row& row) { return row("type") == "GPU"; }
bool isUsed(const Row& row) { return number(row("models_trained")) > 0; }

Recipe chips(const char* value, const char* divisor = "", std::function<bool(const Row&)> also = {},
             int runningTopCount = 0)
{
    return {"hardware.csv", columns(value, divisor),
            [=](const Row& row) { return number(row("decimal_year")) >= 2008 && (!also || also(row)); },
            runningTopCount};
}

Recipe clusters(const char* value, const char* divisor = "", double scale = 1)
{
    SeriesColumns named = columns(value, divisor);
    named.scale = scale;
    return {"clusters.csv", named, [](const Row& row) {
                return row("status") == "Existing" && row("standard_analysis") == "1" &&
                       number(row("decimal_year")) >= 2019 && number(row("rank_at_start")) <= 10;
            }};
}

const std::map<std::string, Recipe>& recipes()
{
    constexpr double kEver = 9999;
    static const std::map<std::string, Recipe> all{
        {"TC1", models("training_flop", 2010, kEver)},
        {"TC2", models("training_flop", 2010, 2024.42)},
        {"TC3", models("training_flop", 0, 2010)},
        {"TC4", models("training_flop", 2010, kEver, amongTen)},
        {"TC5", models("training_flop", 2018, kEver, amongTen)},
        {"TC6", models("training_flop", 2010, 2018, amongTen)},
        {"TC7", models("training_flop", 2018, kEver)},
        {"TC8", models("training_flop", 2017.5, kEver, isLanguage)},
        {"TC9", models("training_flop", 2010, kEver, [](const Row& row) { return row("confidence") == "Confident"; })},
        {"TC10", models("training_flop", 2010, kEver, [](const Row& row) { return row("frontier_rank") == "1"; })},
        {"PW1", models("power_w", 2010, kEver, amongTen)},
        {"CO1", models("cost_2023usd", 2016, kEver, amongTen)},
        {"PA1", models("parameters", 2010, kEver)},
        {"DA1", models("dataset_size", 2010, kEver, isLanguage)},
        {"HQ1", models("hardware_quantity", 2018, kEver, amongTen)},
        {"TH1", models("training_hours", 2018, kEver, amongTen)},
        {"OA1",
         {"training_compute.csv", columns("training_flop"),
          [](const Row& row) { return row("series") == "openai_2018"; }}},
        {"HW1", chips("fp32", "", isGpu)},
        {"HW2", chips("fp32")},
        {"HW3", chips("tensor_fp16", "", isGpu)},
        {"HW4", chips("tensor_fp16")},
        {"HW5", chips("fp32", "tdp_w", isGpu)},
        {"HW6", chips("tensor_fp16", "tdp_w")},
        {"HW7", chips("max_ops_per_w")},
        {"HW8", chips("fp32", "price_usd", isGpu)},
        {"HW9", chips("mem_bw_Bps")},
        {"HW10", chips("memory_bytes")},
        {"HW11", chips("tdp_w")},
        {"HW12", chips("int8")},
        {"HW13", chips("max_ops")},
        {"HW14", chips("fp32", "", [](const Row& row) { return isGpu(row) && row("manufacturer") == "NVIDIA"; })},
        {"HW15", chips("price_usd", "", isGpu)},
        {"HW16", chips("fp32", "", isUsed)},
        {"HW17", chips("fp32", "tdp_w", isUsed)},
        {"HW18", chips("best16", "tdp_w", {}, 1)},
        {"HW19", chips("best16", "tdp_w", {}, 5)},
        {"HW20", chips("fp32", "", {}, 1)},
        {"CL1", clusters("ops16")},
        {"CL2", clusters("chips")},
        {"CL3", clusters("ops16", "chips")},
        {"CL4", clusters("power_mw")},
        {"CL5", clusters("cost_usd")},
        {"CL6", clusters("ops16", "power_mw", 1e-6)},
    };
    return all;
}

bool near(double value, double wanted, double relative)
{
    const bool close = std::abs(value - wanted) <= relative * std::abs(wanted);
    if (!close)
        qWarning("%.17g instead of %.17g, off by %.3g", value, wanted, std::abs(value / wanted - 1));
    return close;
}

} // namespace

class ReferenceFitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fits_data();
    void fits();
    void segmented_data();
    void segmented();
    void robust_data();
    void robust();
    void bands_data();
    void bands();
    void firstResamples();
    void designOnTheChart();
    void ranksAsPublished();
};

void ReferenceFitsTest::initTestCase()
{
    if (!tableOf("fits.csv"))
        QSKIP("the shared reference tables are not here");
}

void ReferenceFitsTest::fits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("row");
    for (const char* file : {"fits.csv", "fits_clusters.csv"}) {
        const auto table = tableOf(file);
        for (std::size_t row = 0; row < table->rows.size(); ++row) {
            const QString name = QString::fromStdString(std::string(table->cell(row, "name")));
            QTest::addRow("%s", qPrintable(name)) << name.section(u' ', 0, 0) << file << static_cast<int>(row);
        }
    }
}

void ReferenceFitsTest::fits()
{
    QFETCH(QString, name);
    QFETCH(QString, table);
    QFETCH(int, row);
    const auto reference = tableOf(table.toStdString());
    const auto wanted = [&](const char* column) {
        return number(std::string(reference->cell(static_cast<std::size_t>(row), column)));
    };
    QVERIFY2(recipes().contains(name.toStdString()), qPrintable(name));
    const TrendSeries series = seriesOf(recipes().at(name.toStdString()));
    const auto fit = fitTrend(series);
    QVERIFY(fit.ok());
    QCOMPARE(fit->count, static_cast<int>(wanted("n")));
    QVERIFY(near(fit->firstYear, wanted("x_min"), 1e-12));
    QVERIFY(near(fit->lastYear, wanted("x_max"), 1e-12));
    QVERIFY(near(fit->slope, wanted("slope_oom_per_yr"), 1e-9));
    QVERIFY(near(fit->interceptAt2020, wanted("intercept_at_2020"), 1e-9));
    QVERIFY(near(fit->slopeError, wanted("se"), 1e-9));
    QVERIFY(near(fit->rSquared.value(), wanted("r2"), 1e-9));
    QVERIFY(near(fit->residualDeviation, wanted("resid_sd_oom"), 1e-9));
    QVERIFY(near(fit->tQuantile, wanted("t95"), 1e-8));
    const Interval slope = slopeInterval(*fit);
    QVERIFY(near(growthPerYear(slope.low), wanted("growth_t_lo"), 1e-8));
    QVERIFY(near(growthPerYear(slope.high), wanted("growth_t_hi"), 1e-8));
    QVERIFY(near(doublingYears(fit->slope).value(), wanted("dbl_yr"), 1e-9));
    const auto bootstrap = bootstrapSlope(series);
    QVERIFY(bootstrap.has_value());
    QVERIFY(near(bootstrap->slope.low, wanted("slope_boot_lo"), 1e-9));
    QVERIFY(near(bootstrap->slope.high, wanted("slope_boot_hi"), 1e-9));
    QVERIFY(near(bootstrap->meanSlope, wanted("slope_boot_mean"), 1e-9));
}

void ReferenceFitsTest::segmented_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("firstKnot");
    QTest::addColumn<double>("lastKnot");
    QTest::addColumn<double>("knot");
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("after");
    QTest::addColumn<double>("residualSum");
    QTest::addColumn<double>("single");
    QTest::addColumn<double>("criterion");
    QTest::addRow("all since 1950") << "ALL" << 1990.0 << 2022.0 << 2011.0833 << 1.5135 << 4.4191 << 1493.247676
                                    << 814.5111 << 574.0380;
    QTest::addRow("notable since 2010") << "TC1" << 2012.0 << 2024.0 << 2018.5 << 2.4523 << 6.0835 << 1228.660943
                                        << 487.9228 << 476.3382;
    QTest::addRow("frontier since 2010") << "TC4" << 2012.0 << 2024.0 << 2015.1667 << 6.58 << 4.4578 << 37.517937
                                         << -131.8936 << -128.9562;
}

void ReferenceFitsTest::segmented()
{
    QFETCH(QString, name);
    QFETCH(double, firstKnot);
    QFETCH(double, lastKnot);
    QFETCH(double, knot);
    QFETCH(double, before);
    QFETCH(double, after);
    QFETCH(double, residualSum);
    QFETCH(double, single);
    QFETCH(double, criterion);
    const TrendSeries series =
        seriesOf(name == QStringLiteral("ALL") ? models("training_flop", 0, 9999) : recipes().at(name.toStdString()));
    const auto fit = fitSegmented(series, firstKnot, lastKnot);
    QVERIFY(fit.has_value());
    QVERIFY(std::abs(fit->knot - knot) < 6e-5);
    QVERIFY(near(growthPerYear(fit->slopeBefore), before, 2e-5));
    QVERIFY(near(growthPerYear(fit->slopeAfter), after, 2e-5));
    QVERIFY(near(fit->residualSum, residualSum, 1e-8));
    QVERIFY(near(fit->singleCriterion, single, 5e-7));
    QVERIFY(near(fit->criterion, criterion, 5e-7));
}

void ReferenceFitsTest::robust_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("slope");
    QTest::addColumn<int>("pairs");
    QTest::addRow("notable since 2010") << "TC1" << 0.659267 << 108751;
    QTest::addRow("frontier since 2010") << "TC4" << 0.685661 << 7614;
}

void ReferenceFitsTest::robust()
{
    QFETCH(QString, name);
    QFETCH(double, slope);
    QFETCH(int, pairs);
    const auto fit = theilSen(seriesOf(recipes().at(name.toStdString())));
    QVERIFY(near(fit->slope, slope, 1e-6));
    QCOMPARE(static_cast<int>(fit->pairs), pairs);
}

void ReferenceFitsTest::bands_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("year");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("prediction");
    QTest::addRow("notable 2024") << "TC1" << 2024.0 << 23.109599 << 0.164583 << 2.753358;
    QTest::addRow("notable 2030") << "TC1" << 2030.0 << 26.940657 << 0.342715 << 2.769720;
    QTest::addRow("frontier 2024") << "TC4" << 2024.0 << 25.049191 << 0.124752 << 0.952517;
    QTest::addRow("frontier 2026") << "TC4" << 2026.0 << 26.413985 << 0.155929 << 0.957100;
    QTest::addRow("frontier 2030") << "TC4" << 2030.0 << 29.143573 << 0.226074 << 0.970997;
}

void ReferenceFitsTest::bands()
{
    QFETCH(QString, name);
    QFETCH(double, year);
    QFETCH(double, value);
    QFETCH(double, mean);
    QFETCH(double, prediction);
    const BandPoint band = bandAt(fitTrend(seriesOf(recipes().at(name.toStdString()))).value(), year);
    QVERIFY(std::abs(band.log10Value - value) < 6e-7);
    QVERIFY(std::abs(band.meanHalfWidth - mean) < 6e-7);
    QVERIFY(std::abs(band.predictionHalfWidth - prediction) < 6e-7);
}

void ReferenceFitsTest::firstResamples()
{
    const auto check = [](const char* name, const std::vector<double>& wanted) {
        const TrendSeries series = seriesOf(recipes().at(name));
        const auto slopes = bootstrapSlopes(yearsOf(series), log10ValuesOf(series), {5});
        for (std::size_t i = 0; i < wanted.size(); ++i)
            QVERIFY(std::abs(slopes[i] - wanted[i]) < 6e-10);
    };
    check("TC1", {0.622409105, 0.663693984, 0.634489715, 0.637403721, 0.617388302});
    check("TC4", {0.688504979, 0.678595166, 0.679805418, 0.690707417, 0.689563654});
}

/// 1,024 H100 for 90 days at 40 % of the dense 16-bit peak.
void ReferenceFitsTest::designOnTheChart()
{
    const double delivered = 1024 * 989.4e12 * 0.40 * 90 * 86400;
    QVERIFY(near(delivered, 3.15128807e24, 1e-8));
    const auto notable =
        equivalentDate(fitTrend(seriesOf(recipes().at("TC1"))).value(), delivered, BandKind::Prediction);
    const auto frontier =
        equivalentDate(fitTrend(seriesOf(recipes().at("TC4"))).value(), delivered, BandKind::Prediction);
    QVERIFY(std::abs(notable->year - 2026.175205) < 1e-6);
    QVERIFY(std::abs(frontier->year - 2023.192988) < 1e-6);
    QVERIFY(notable->interval->high - notable->year > 4);
    QVERIFY(frontier->interval->high - frontier->year < 1.6);
}

void ReferenceFitsTest::ranksAsPublished()
{
    const auto table = tableOf("training_compute.csv");
    CsvTable kept{table->header, {}, {}};
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        if (table->cell(row, "series") == "epoch_notable") {
            kept.rows.push_back(table->rows[row]);
            kept.lines.push_back(table->lines[row]);
        }
    }
    const auto reading = readSeries(kept, columns("training_flop"));
    QVERIFY(reading->dropped.empty());
    const std::vector<int> ranks = ranksAtRelease(reading->series);
    for (std::size_t row = 0; row < ranks.size(); ++row)
        QCOMPARE(ranks[row], static_cast<int>(number(std::string(kept.cell(row, "frontier_rank")))));
}

CW_TEST(ReferenceFitsTest)

} // namespace tst_reference_fits

#include "tst_reference_fits.moc"
