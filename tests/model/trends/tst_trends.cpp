// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped tables, the place of a design on their lines, and the cards.
#include "../../check_cards.h"
#include "base/sha256.h"
#include "store/text_file.h"
#include "test_program.h"
#include "trends/trend_export.h"
#include "trends/trends.h"

#include <QTest>

#include <cmath>
#include <random>
#include <set>

namespace tst_trends {

using namespace cw;
using namespace cw::trends;

namespace {

std::shared_ptr<const TrendTables> shippedTables()
{
    std::vector<std::string> texts;
    for (const std::string_view name : kTableFiles)
        texts.push_back(store::readFile(std::string(CW_RESOURCES "/trends/") + std::string(name)).value());
    const auto tables = loadTables(texts);
    if (!tables) {
        for (const Problem& problem : tables.problems())
            qWarning("%s %s %d", problem.code.c_str(), problem.where.c_str(), problem.line);
        return nullptr;
    }
    return std::make_shared<const TrendTables>(tables.value());
}

bool near(double value, double wanted, double relative)
{
    const bool close = std::abs(value - wanted) <= relative * std::abs(wanted);
    if (!close)
        qWarning("%.17g instead of %.17g, off by %.3g", value, wanted, std::abs(value / wanted - 1));
    return close;
}

/// 1,024 H100 for 90 days at 40 % of the dense 16-bit peak.
Inputs thousandH100(const std::shared_ptr<const TrendTables>& tables)
{
    Inputs inputs;
    inputs.tables = tables;
    inputs.peak = FlopsPerSecond(1024 * 989.4e12);
    inputs.utilisation = Fraction{0.40};
    inputs.availability = Fraction{1};
    inputs.campaign = Seconds(90 * 86400.0);
    inputs.facilityPower = Watts(1.5e6);
    inputs.efficiency = FlopsPerJoule(989.4e12 / 700);
    inputs.designYear = 2026.5;
    inputs.horizonYear = 2029.0;
    return inputs;
}

} // namespace

class TrendsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tables();
    void tablesAreDatedAndCredited();
    void shippedFits();
    void frontierIsTheReferenceFrontier();
    void notableSampleIsFair();
    void thousandH100OnTheChart();
    void laterHardwareNeedsLess();
    void claims();
    void cardsHoldForRandomInputs();
    void unknownStaysUnknown();
    void extremes();
    void statementsFollowTheFigures();
    void sensitivityStrip();
    void brokenTables();
    void exports();
    void hash();
    void resamplingIsQuick();

private:
    std::shared_ptr<const TrendTables> m_tables;
};

void TrendsTest::initTestCase()
{
    m_tables = shippedTables();
    QVERIFY(m_tables != nullptr);
}

void TrendsTest::tables()
{
    QVERIFY(m_tables->find("compute.systems")->series.points.size() >= 150);
    QVERIFY(m_tables->find("accelerator.memory")->series.points.size() >= 60);
    QVERIFY(m_tables->find("cluster.power")->series.points.size() >= 50);
    QVERIFY(m_tables->rates.size() >= 20);
    QVERIFY(m_tables->find("no.such.series") == nullptr);
    QVERIFY(m_tables->dataset("epoch-models")->licence == "CC BY 4.0");
}

void TrendsTest::tablesAreDatedAndCredited()
{
    for (const SeriesFit& one : m_tables->series) {
        QVERIFY2(findUnit(one.series.unit).has_value(), one.series.id.c_str());
        for (const TrendPoint& point : one.series.points) {
            const QByteArray name = QByteArray::fromStdString(one.series.id + ": " + point.name);
            QVERIFY2(m_tables->dataset(point.dataset) != nullptr, name);
            const auto year = decimalYear(point.date);
            QVERIFY2(year && std::abs(*year - point.year) < 1e-8, name);
            QVERIFY2(!point.name.empty(), name);
        }
    }
    for (const TrendPoint& point : m_tables->find("compute.systems")->series.points)
        QVERIFY2(!point.source.empty() && point.confidence != Confidence::Unknown, point.name.c_str());
}

/// Printed, so that whoever changes a table sees what it does to every rate.
void TrendsTest::shippedFits()
{
    for (const SeriesFit& one : m_tables->series) {
        QVERIFY2(one.fit.has_value(), one.series.id.c_str());
        const Interval slope = slopeInterval(*one.fit);
        qInfo("%-38s n=%3d  x%.3f/yr [%.3f-%.3f]  R2 %.3f  log10 at 2020 %.4f", one.series.id.c_str(), one.fit->count,
              growthPerYear(one.fit->slope), growthPerYear(slope.low), growthPerYear(slope.high),
              one.fit->rSquared.value(), one.fit->interceptAt2020);
    }
}

void TrendsTest::frontierIsTheReferenceFrontier()
{
    // Every system that was among the ten largest is in the table, so the frontier's line is that of all public data.
    const TrendFit& fit = *m_tables->find("compute.frontier")->fit;
    QCOMPARE(fit.count, 124);
    QVERIFY(near(fit.slope, 0.682397019, 1e-8));
    QVERIFY(near(fit.slopeError, 0.011872659, 1e-6));
    QVERIFY(near(fit.interceptAt2020, 22.319603, 1e-7));
}

void TrendsTest::notableSampleIsFair()
{
    // All 467 systems: 0.638509595 a year, 90 % interval 4.008 to 4.722 a year; 20.555561 at 2020.
    const TrendFit& fit = *m_tables->find("compute.notable")->fit;
    QVERIFY(fit.count >= 150);
    QVERIFY(growthPerYear(fit.slope) > 4.008 && growthPerYear(fit.slope) < 4.722);
    QVERIFY(std::abs(bandAt(fit, 2024).log10Value - 23.109599) < bandAt(fit, 2024).meanHalfWidth);
    const auto bootstrap = bootstrapSlope(m_tables->find("compute.notable")->series);
    QVERIFY(bootstrap->slope.low < 0.638509595 && bootstrap->slope.high > 0.638509595);
}

void TrendsTest::thousandH100OnTheChart()
{
    const trends::Result result = trends::assess(thousandH100(m_tables));
    QVERIFY(near(result.deliveredFlop->base(), 3.15128807e24, 1e-8));
    QVERIFY(std::abs(result.frontierDate->year - 2023.192988) < 1e-5);
    QVERIFY(std::abs(result.notableDate->year - 2026.175205) < 0.3); // of the sample
    QVERIFY(result.frontierDate->interval->low < result.frontierDate->year);
    QVERIFY(near(result.frontierLag->base() / unit::year.base(), 2026.5 - result.frontierDate->year, 1e-9));
    QVERIFY(*result.frontierGap > 100 && *result.frontierGap < 300); // 4.81 a year for 3.3 years
    QVERIFY(near(*result.computeGrowth, 4.8128, 1e-4));
    QVERIFY(*result.efficiencyGrowth > 1.1 && *result.efficiencyGrowth < 1.3);
    QVERIFY(result.gapAfterSpanInterval->low < *result.gapAfterSpan);
    QVERIFY(result.gapAfterSpanInterval->high > *result.gapAfterSpan);
}

void TrendsTest::laterHardwareNeedsLess()
{
    Inputs inputs = thousandH100(m_tables);
    double before = 1e300;
    for (const double year : {2026.0, 2028.0, 2030.0, 2035.0}) {
        inputs.horizonYear = year;
        const trends::Result result = trends::assess(inputs);
        QVERIFY(result.powerSameWork->base() < before);
        QVERIFY(result.powerForFrontier->base() > result.powerSameWork->base());
        before = result.powerSameWork->base();
    }
}

void TrendsTest::claims()
{
    const trends::Result result = trends::assess(thousandH100(m_tables));
    constexpr double kYear = unit::year.base();
    QVERIFY(near(result.claimed->ratio, std::pow(4.1, 12) / std::pow(1.7, 12), 1e-12));
    QVERIFY(near(result.claimed->ratio, 3.873e4, 1e-4));
    QVERIFY(near(result.claimed->catchUp.base() / kYear, 19.91, 5e-4));
    QVERIFY(near(result.correctedSpeed->ratio, 6.065e5, 5e-4));
    QVERIFY(near(result.correctedSpeed->catchUp.base() / kYear, 44.18, 5e-4));
    QVERIFY(near(result.correctedPerWatt->ratio, 1.410e6, 5e-4));
    QVERIFY(near(result.correctedPerWatt->catchUp.base() / kYear, 61.28, 5e-4));
}

void TrendsTest::cardsHoldForRandomInputs()
{
    std::mt19937 random(20261121);
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    std::set<std::string> seen;
    for (int round = 0; round < 300; ++round) {
        Inputs inputs;
        inputs.tables = m_tables;
        const auto sometimes = [&] { return between(0, 1) < 0.9; };
        if (sometimes())
            inputs.peak = FlopsPerSecond(std::pow(10, between(12, 22)));
        if (sometimes())
            inputs.utilisation = Fraction{between(0.05, 0.7)};
        if (sometimes())
            inputs.availability = Fraction{between(0.5, 1)};
        if (sometimes())
            inputs.campaign = Seconds(std::pow(10, between(3, 8)));
        if (sometimes())
            inputs.facilityPower = Watts(std::pow(10, between(2, 10)));
        if (sometimes())
            inputs.efficiency = FlopsPerJoule(std::pow(10, between(9, 14)));
        if (sometimes())
            inputs.designYear = between(2008, 2050);
        if (sometimes())
            inputs.horizonYear = between(2008, 2060);
        const std::string difference = test::checkCards(cards(), inputs, trends::assess(inputs), &seen);
        QVERIFY2(difference.empty(), difference.c_str());
    }
    QCOMPARE(seen.size(), cards().size()); // every card was evaluated at least once
}

void TrendsTest::unknownStaysUnknown()
{
    Inputs inputs = thousandH100(m_tables);
    inputs.utilisation.reset();
    const trends::Result result = trends::assess(inputs);
    QVERIFY(!result.deliveredFlop && !result.frontierDate && !result.frontierGap && !result.powerForFrontier);
    QVERIFY(result.powerSameWork && result.computeGrowth && result.claimed);

    const trends::Result empty = trends::assess(Inputs{});
    QVERIFY(empty == trends::Result{});
    QVERIFY(test::checkCards(cards(), Inputs{}, empty).empty());
    QVERIFY(intervals(Inputs{}, empty).empty() && statements(Inputs{}, empty).empty());
}

void TrendsTest::extremes()
{
    Inputs inputs = thousandH100(m_tables);
    inputs.peak = FlopsPerSecond(0); // no accelerators
    trends::Result result = trends::assess(inputs);
    QCOMPARE(result.deliveredFlop->base(), 0.0);
    QVERIFY(!result.frontierDate && !result.frontierGap && !result.horizonScale && !result.powerForFrontier);
    QVERIFY(test::checkCards(cards(), inputs, result).empty());

    inputs.peak = FlopsPerSecond(1e6 * 5e15); // a million accelerators
    inputs.campaign = Seconds(1e9);
    inputs.designYear = 1900;
    inputs.horizonYear = 100'000; // beyond any double
    result = trends::assess(inputs);
    QVERIFY(std::isfinite(result.deliveredFlop->base()));
    QVERIFY(!result.horizonFlop && !result.powerSameWork);
    const std::string difference = test::checkCards(cards(), inputs, result);
    QVERIFY2(difference.empty(), difference.c_str());
}

void TrendsTest::statementsFollowTheFigures()
{
    Inputs inputs = thousandH100(m_tables);
    const auto keys = [&] {
        std::set<std::string> out;
        for (const Statement& one : statements(inputs, trends::assess(inputs)))
            out.insert(one.key);
        return out;
    };
    QVERIFY(keys().contains("trends.sentence.behind"));
    inputs.peak = FlopsPerSecond(1e24);
    QVERIFY(keys().contains("trends.sentence.ahead"));
    inputs.peak.reset();
    QVERIFY(!keys().contains("trends.sentence.delivers"));
    QVERIFY(keys().contains("trends.sentence.gap"));
    for (const FigureInterval& one : intervals(thousandH100(m_tables), trends::assess(thousandH100(m_tables))))
        QVERIFY2(one.interval.low < one.interval.high, one.figure);
}

void TrendsTest::sensitivityStrip()
{
    const auto strip = sensitivities(*m_tables);
    QCOMPARE(strip.size(), std::size_t(10));
    QVERIFY(near(strip.back().growthPerYear, *trends::assess(thousandH100(m_tables)).computeGrowth, 1e-12)); // top ten
    QVERIFY(near(strip[6].growthPerYear, 4.44, 1e-3));                                               // record holders
    for (const Sensitivity& one : strip)
        QVERIFY(one.interval.low < one.growthPerYear && one.growthPerYear < one.interval.high);
}

void TrendsTest::brokenTables()
{
    std::vector<std::string> texts;
    for (const std::string_view name : kTableFiles)
        texts.push_back(store::readFile(std::string(CW_RESOURCES "/trends/") + std::string(name)).value());
    auto broken = texts;
    broken[2] = "name,date\nA,2020-01-01\n";
    QCOMPARE(loadTables(broken).problems().front().code, std::string("problem.trends.missingColumn"));
    broken = texts;
    broken[0].clear();
    QCOMPARE(loadTables(broken).problems().front().code, std::string("problem.csv.empty"));
    QCOMPARE(loadTables(broken).problems().front().where, std::string("systems.csv"));
    broken = texts;
    broken[7] = "name,value,unit,source\nspan,12,years,x\n";
    QCOMPARE(loadTables(broken).problems().size(), std::size_t(4));
}

void TrendsTest::exports()
{
    const SeriesFit& frontier = *m_tables->find("compute.frontier");
    const auto table = parseCsv(exportCsv(frontier, 2030));
    QVERIFY(table.ok());
    QCOMPARE(std::string(table->cell(0, "kind")), std::string("point"));
    QCOMPARE(std::string(table->cell(table->rows.size() - 1, "decimal_year")), std::string("2030"));
    QCOMPARE(table->rows.size(), frontier.series.points.size() + 197); // tenths of a year from 2010.4 to 2030.0
    // What was written, read again, gives the same line.
    CsvTable points{table->header, {}, {}};
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        if (table->cell(row, "kind") == "point") {
            points.rows.push_back(table->rows[row]);
            points.lines.push_back(table->lines[row]);
        }
    }
    SeriesColumns columns;
    columns.name = "name";
    columns.year = "decimal_year";
    columns.value = "value";
    QCOMPARE(fitTrend(readSeries(points, columns)->series)->slope, frontier.fit->slope);
    const BandPoint band = bandAt(*frontier.fit, 2030);
    QVERIFY(near(std::stod(std::string(table->cell(table->rows.size() - 1, "value"))), std::pow(10, band.log10Value),
                 1e-12));

    const ExportRecord record = exportRecord(frontier, m_tables->datasets, std::nullopt);
    QCOMPARE(record.count, 124);
    QCOMPARE(record.citations.size(), std::size_t(1));
    QVERIFY(record.citations.front().starts_with("Epoch AI"));
    TrendSeries changed = frontier.series;
    changed.points.back().value *= 1.000001;
    QVERIFY(sha256(canonicalData(changed)) != record.dataHash);
}

void TrendsTest::hash()
{
    // FIPS 180-4 examples: one block, two blocks, and the empty text.
    QCOMPARE(sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
             std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    QCOMPARE(sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

/// A refit follows every change of a filter.
void TrendsTest::resamplingIsQuick()
{
    TrendSeries series;
    while (series.points.size() < 467) {
        for (const TrendPoint& point : m_tables->find("compute.systems")->series.points)
            series.points.push_back(point);
    }
    series.points.resize(467);
    QBENCHMARK_ONCE { QVERIFY(bootstrapSlope(series).has_value()); }
}

CW_TEST(TrendsTest)

} // namespace tst_trends

#include "tst_trends.moc"
