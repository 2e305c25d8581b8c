// SPDX-License-Identifier: GPL-3.0-or-later
// Fits against numbers computed apart from this program, and the properties every fit has.
#include "store/text_file.h"
#include "test_program.h"
#include "trends/trend_fit.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

namespace tst_trend_fit {

using namespace cw;
using namespace cw::trends;

namespace {

bool near(double value, double wanted, double relative)
{
    const bool close = std::abs(value - wanted) <= relative * std::abs(wanted);
    if (!close)
        qWarning("%.17g instead of %.17g, off by %.3g", value, wanted, std::abs(value / wanted - 1));
    return close;
}

TrendSeries synthetic()
{
    const auto text = store::readFile(CW_TEST_DATA "/synthetic_trend.csv");
    const auto reading = readPlainSeries(text.value());
    return reading->series;
}

TrendPoint pointAt(double year, double value)
{
    TrendPoint point;
    point.year = year;
    point.value = value;
    return point;
}

TrendSeries randomSeries(unsigned seed, int count)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> year(2008, 2027);
    std::normal_distribution<double> noise(0, 0.7);
    TrendSeries series;
    for (int i = 0; i < count; ++i) {
        const double when = year(random);
        series.points.push_back(pointAt(when, std::pow(10, 18 + 0.5 * (when - 2010) + noise(random))));
    }
    return series;
}

} // namespace

class TrendFitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void studentQuantiles_data();
    void studentQuantiles();
    void syntheticFixture();
    void syntheticBootstrap();
    void randomStream();
    void properties_data();
    void properties();
    void bands();
    void equivalentDateInvertsTheBand();
    void theilSenIgnoresOneOutlier();
    void segmentedFindsItsKnot();
    void tooLittleData();
    void plainCsv();
    void ranks();
    void dates();
    void stops();
};

void TrendFitTest::studentQuantiles_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("wanted");
    QTest::newRow("Cauchy: tan(pi (p - 1/2))") << 0.95 << 1.0 << 6.313751514675043;
    QTest::newRow("two degrees: closed form") << 0.95 << 2.0 << 2.919985580355516;
    QTest::newRow("synthetic fixture") << 0.95 << 22.0 << 1.7171443743802417;
    QTest::newRow("notable models since 2010") << 0.95 << 465.0 << 1.648137127807324;
    QTest::newRow("leading clusters") << 0.95 << 56.0 << 1.6725223030756151;
    QTest::newRow("lower tail") << 0.05 << 22.0 << -1.7171443743802417;
    QTest::newRow("million degrees: nearly normal") << 0.95 << 1e6 << 1.6448551501;
}

void TrendFitTest::studentQuantiles()
{
    QFETCH(double, p);
    QFETCH(double, degrees);
    QFETCH(double, wanted);
    QVERIFY(near(studentQuantile(p, degrees), wanted, 1e-9));
}

void TrendFitTest::syntheticFixture()
{
    const auto fit = fitTrend(synthetic());
    QVERIFY(fit.ok());
    QCOMPARE(fit->count, 24);
    QVERIFY(near(fit->slope, 0.6124621547899372, 1e-9));
    QVERIFY(near(fit->interceptAt2020, 20.841897681603086, 1e-9));
    QVERIFY(near(fit->slopeError, 0.01727135222271022, 1e-9));
    QVERIFY(near(fit->rSquared.value(), 0.9828056994686677, 1e-9));
    QVERIFY(near(fit->residualDeviation, 0.29285002507301194, 1e-9));
    QVERIFY(near(fit->tQuantile, 1.7171443743802417, 1e-9));
    QVERIFY(near(growthPerYear(fit->slope), 4.0969640656884625, 1e-9));
    const Interval slope = slopeInterval(*fit);
    QVERIFY(near(growthPerYear(slope.low), 3.8265267129560097, 1e-9));
    QVERIFY(near(growthPerYear(slope.high), 4.38651440710209, 1e-9));
    QVERIFY(slope.low < 0.6 && slope.high > 0.6); // the slope it was made with
    QVERIFY(near(doublingYears(fit->slope).value(), 0.4915079132803377, 1e-9));
}

void TrendFitTest::syntheticBootstrap()
{
    const auto bootstrap = bootstrapSlope(synthetic());
    QVERIFY(bootstrap.has_value());
    QVERIFY(near(bootstrap->slope.low, 0.5869936103662724, 1e-9));
    QVERIFY(near(bootstrap->slope.high, 0.6415349328712487, 1e-9));
    QVERIFY(near(bootstrap->meanSlope, 0.6131995600009977, 1e-9));
    QVERIFY(near(doublingYears(bootstrap->slope.high).value(), 0.4692339890466973, 1e-9));
    QVERIFY(near(doublingYears(bootstrap->slope.low).value(), 0.5128335135984605, 1e-9));
}

/// Two points, so that a resample tells which were drawn: with years 0 and 1 the slope exists only when both were.
void TrendFitTest::randomStream()
{
    // SplitMix64 from seed 20240613 begins e304910022f80483 4c45d5563acd15df 7fe44036d5791514 7421b512b3a9d37c: the
    // upper halves are 1 0 0 0, so the first resample of two points is (1, 0).
    const std::vector<double> years{0, 1};
    const std::vector<double> logs{3, 5};
    const auto slopes = bootstrapSlopes(years, logs, {1, 20'240'613, 0.9});
    QCOMPARE(slopes.size(), std::size_t(1));
    QVERIFY(near(slopes.front(), 2, 1e-12));
}

void TrendFitTest::properties_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TrendFitTest::properties()
{
    QFETCH(unsigned, seed);
    const TrendSeries series = randomSeries(seed, 10 + static_cast<int>(seed) * 7);
    const auto fit = fitTrend(series);
    const auto robust = theilSen(series);

    TrendSeries scaled = series;
    for (TrendPoint& point : scaled.points)
        point.value *= 1000;
    const auto scaledFit = fitTrend(scaled);
    QVERIFY(near(scaledFit->slope, fit->slope, 1e-9));
    QVERIFY(near(scaledFit->slopeError, fit->slopeError, 1e-9));
    QVERIFY(near(scaledFit->interceptAt2020, fit->interceptAt2020 + 3, 1e-9));
    QVERIFY(near(theilSen(scaled)->slope, robust->slope, 1e-9));
    QVERIFY(near(bootstrapSlope(scaled, {200})->slope.low, bootstrapSlope(series, {200})->slope.low, 1e-9));

    TrendSeries shifted = series;
    for (TrendPoint& point : shifted.points)
        point.year += 5;
    const auto shiftedFit = fitTrend(shifted);
    QVERIFY(near(shiftedFit->slope, fit->slope, 1e-9));
    QVERIFY(near(shiftedFit->rSquared.value(), fit->rSquared.value(), 1e-9));
    QVERIFY(near(shiftedFit->interceptAt2020, fit->interceptAt2020 - 5 * fit->slope, 1e-9));

    TrendSeries shuffled = series;
    std::ranges::reverse(shuffled.points);
    const auto shuffledFit = fitTrend(shuffled);
    QVERIFY(near(shuffledFit->slope, fit->slope, 1e-9));
    QVERIFY(near(shuffledFit->interceptAt2020, fit->interceptAt2020, 1e-9));
    QVERIFY(near(theilSen(shuffled)->slope, robust->slope, 1e-9));
    QCOMPARE(ranksAtRelease(shuffled).back(), ranksAtRelease(series).front());
}

void TrendFitTest::bands()
{
    const auto fit = fitTrend(synthetic());
    const BandPoint middle = bandAt(*fit, fit->meanYear);
    QVERIFY(near(middle.meanHalfWidth, fit->tQuantile * fit->residualDeviation / std::sqrt(24.0), 1e-12));
    double before = 0;
    for (const BandPoint& point : bandBetween(*fit, fit->meanYear, 2040, 50)) {
        QVERIFY(point.meanHalfWidth > before);                    // wider the further away
        QVERIFY(point.predictionHalfWidth > point.meanHalfWidth); // one point is less sure than the mean
        before = point.meanHalfWidth;
    }
    QVERIFY(near(bandAt(*fit, 2020).log10Value, fit->interceptAt2020, 1e-12));
}

void TrendFitTest::equivalentDateInvertsTheBand()
{
    const auto fit = fitTrend(synthetic());
    for (const BandKind kind : {BandKind::Mean, BandKind::Prediction}) {
        for (const double value : {1e15, 3.15e21, 1e24, 1e30}) {
            const auto date = equivalentDate(*fit, value, kind);
            QVERIFY(date && date->interval);
            const auto half = [&](double year) {
                const BandPoint band = bandAt(*fit, year);
                return kind == BandKind::Mean ? band.meanHalfWidth : band.predictionHalfWidth;
            };
            QVERIFY(near(bandAt(*fit, date->year).log10Value, std::log10(value), 1e-12));
            const double low = date->interval->low;
            const double high = date->interval->high;
            QVERIFY(low < date->year && date->year < high);
            QVERIFY(near(bandAt(*fit, low).log10Value + half(low), std::log10(value), 1e-9));
            QVERIFY(near(bandAt(*fit, high).log10Value - half(high), std::log10(value), 1e-9));
        }
    }
    QVERIFY(!equivalentDate(*fit, 0, BandKind::Mean));
    QVERIFY(!equivalentDate(*fit, -1, BandKind::Mean));
}

void TrendFitTest::theilSenIgnoresOneOutlier()
{
    TrendSeries series;
    for (int i = 0; i < 21; ++i)
        series.points.push_back(pointAt(2000.0 + i, std::pow(10, 0.3 * i)));
    series.points[20].value = 1e20;
    QVERIFY(near(theilSen(series)->slope, 0.3, 1e-9));
    QVERIFY(near(theilSen(series)->interceptAt2020, 6.0, 1e-9));
    QVERIFY(fitTrend(series)->slope > 0.35);
}

void TrendFitTest::segmentedFindsItsKnot()
{
    TrendSeries series;
    for (int i = 0; i <= 160; ++i) {
        const double year = 2000 + i * 0.1;
        series.points.push_back(pointAt(year, std::pow(10, 3 + 0.1 * (year - 2010) + 0.5 * std::max(0.0, year - 2010) +
                                                               (i % 2 == 0 ? 0.01 : -0.01))));
    }
    const auto fit = fitSegmented(series, 2005, 2015);
    QVERIFY(fit.has_value());
    QVERIFY(std::abs(fit->knot - 2010) < 0.1);
    QVERIFY(near(fit->slopeBefore, 0.1, 0.01));
    QVERIFY(near(fit->slopeAfter, 0.6, 0.01));
    QVERIFY(fit->criterion < fit->singleCriterion);
    QVERIFY(!fitSegmented(series, 2030, 2031)); // nothing lies behind such a knot
}

void TrendFitTest::tooLittleData()
{
    const auto codeOf = [](const Result<TrendFit>& fit) {
        return fit.ok() ? std::string() : fit.problems().front().code;
    };
    TrendSeries series;
    QCOMPARE(codeOf(fitTrend(series)), std::string("problem.trends.tooFewPoints"));
    QVERIFY(!theilSen(series) && !bootstrapSlope(series) && !fitSegmented(series, 2000, 2010));
    for (int i = 0; i < 9; ++i)
        series.points.push_back(pointAt(2020, 10.0 + i));
    QCOMPARE(codeOf(fitTrend(series)), std::string("problem.trends.oneDate"));
    QVERIFY(!theilSen(series) && !bootstrapSlope(series));
    for (TrendPoint& point : series.points) {
        point.year += point.value;
        point.value = 100;
    }
    const auto level = fitTrend(series);
    QVERIFY(level.ok());
    QCOMPARE(level->slope, 0.0);
    QVERIFY(!level->rSquared && !doublingYears(level->slope) && !equivalentDate(*level, 5, BandKind::Mean));
}

void TrendFitTest::plainCsv()
{
    const auto reading =
        readPlainSeries("\xEF\xBB\xBFname,date,value,note\r\n\"A, \"\"b\"\"\",2020-05-14,1e20,\"two\nlines\"\r\n"
                        "C,2021-01-01,-3,\nD,someday,4,\nE,2022-07-01,oops,\n\nF,2022-07-01,2e21,x\n");
    QVERIFY(reading.ok());
    QCOMPARE(reading->series.points.size(), std::size_t(2));
    QCOMPARE(reading->series.points[0].name, std::string("A, \"b\""));
    QVERIFY(near(reading->series.points[0].year, 2020.368949772, 1e-12));
    QCOMPARE(reading->dropped.size(), std::size_t(3));
    QCOMPARE(reading->dropped[0].code, std::string("problem.trends.notPositive"));
    QCOMPARE(reading->dropped[0].line, 4);
    QCOMPARE(reading->dropped[1].code, std::string("problem.trends.noYear"));
    QCOMPARE(reading->dropped[2].code, std::string("problem.trends.noValue"));

    const auto codeOf = [](std::string_view text) { return readPlainSeries(text).problems().front().code; };
    QCOMPARE(codeOf(""), std::string("problem.csv.empty"));
    QCOMPARE(codeOf("a,b\n1,\"2\n"), std::string("problem.csv.openQuote"));
    QCOMPARE(codeOf("decimal_year,value\n1,2,3\n"), std::string("problem.csv.fieldCount"));
    QCOMPARE(codeOf("decimal_year,price\n1,2\n"), std::string("problem.trends.missingColumn"));
    QCOMPARE(codeOf("when,value\n1,2\n"), std::string("problem.trends.missingColumn"));
    QCOMPARE(codeOf("decimal_year,value\n2020,nan\n"), std::string("problem.trends.noRows"));
    QCOMPARE(csvField("a \"b\", c"), std::string("\"a \"\"b\"\", c\""));
}

void TrendFitTest::ranks()
{
    TrendSeries series;
    for (const auto& [year, value] :
         {std::pair{2010.0, 5.0}, {2011.0, 7.0}, {2011.0, 9.0}, {2012.0, 6.0}, {2013.0, 9.0}})
        series.points.push_back(pointAt(year, value));
    QCOMPARE(ranksAtRelease(series), (std::vector<int>{1, 2, 1, 3, 1}));
    QCOMPARE(runningTop(series, 1).points.size(), std::size_t(3));
    QCOMPARE(runningTop(series, 2).points.size(), std::size_t(4));

    TrendSeries tagged = runningTop(series, 3);
    tagged.points[1].organisation = "Google,University of Toronto";
    tagged.points[1].confidence = Confidence::Likely;
    QCOMPARE(filtered(tagged, {.highestRank = 1}).points.size(), std::size_t(3));
    QCOMPARE(filtered(tagged, {.organisations = {"University of Toronto"}}).points.size(), std::size_t(1));
    QCOMPARE(filtered(tagged, {.leastConfidence = Confidence::Likely}).points.size(), std::size_t(1));
    QCOMPARE(filtered(tagged, {.fromYear = 2011.0, .untilYear = 2013.0}).points.size(), std::size_t(3));
}

void TrendFitTest::dates()
{
    QVERIFY(near(decimalYear("2020-05-14").value(), 2020.368949772, 1e-12));
    QCOMPARE(decimalYear("1957-01-01").value(), 1957.0);
    for (const char* wrong :
         {"", "2020", "2020-13-01", "2020-00-10", "2020-01-32", "20-01-01-1", "2020/01/01", "abcd-01-01"})
        QVERIFY2(!decimalYear(wrong), wrong);
}

void TrendFitTest::stops()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(!bootstrapSlope(synthetic(), {}, source.get_token()));
}

CW_TEST(TrendFitTest)

} // namespace tst_trend_fit

#include "tst_trend_fit.moc"
