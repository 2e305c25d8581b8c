// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped failure profiles against what their clusters published, and what follows for a job.
#include "reliability/reliability.h"

#include "small_designs.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_reliability {

using namespace cw;
using namespace cw::reliability;
using namespace cw::unit;

namespace {

bool isNear(double value, double expected, double relative) { return std::abs(value - expected) <= relative * std::abs(expected); }

Inputs jobOf(const char* profile, double accelerators)
{
    Inputs in;
    in.profile = *test::shippedCatalog()->failureProfiles.find(profile);
    in.job = Fleet{accelerators, accelerators / 8, accelerators / 8};
    in.hall = in.job;
    in.replicas = 64;
    in.checkpointShareLimit = 0.05;
    return in;
}

} // namespace

class TestReliability : public QObject {
    Q_OBJECT

private slots:
    void publishedMeanTimes_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<double>("accelerators");
        QTest::addColumn<double>("hours");
        QTest::newRow("Meta RSC-1 at 16,384 GPUs (HPCA 2025)") << "meta-rsc1" << 16'384.0 << 1.8;
        QTest::newRow("Meta RSC-1 at 131,072 GPUs (HPCA 2025)") << "meta-rsc1" << 131'072.0 << 0.2254;
        QTest::newRow("Llama 3: 419 in 54 days on 16,384 H100") << "llama3-405b" << 16'384.0 << 3.09;
        QTest::newRow("OPT-175B: two machines a day of 128") << "opt-175b" << 1'024.0 << 12.0;
    }

    void publishedMeanTimes()
    {
        QFETCH(const QString, profile);
        QFETCH(const double, accelerators);
        QFETCH(const double, hours);
        const auto out = reliability::assess(jobOf(qPrintable(profile), accelerators));
        QVERIFY2(isNear((1 / *out.rate).in(hour), hours, 0.025), qPrintable(QString::number((1 / *out.rate).in(hour))));
    }

    /// At 1,024 GPUs Meta measured 7.9 h where the nodes' rate alone gives 28.8 h.
    void smallJobsFailForOtherReasons()
    {
        const auto out = reliability::assess(jobOf("meta-rsc1", 1'024));
        QVERIFY(isNear((1 / *out.rate).in(hour), 28.8, 0.005));
        QVERIFY(isNear((1 / *out.interruptions).in(hour), 7.9, 0.005));
    }

    /// Llama 3, table 5: all GPU causes 11.1 % a year, with HBM; 3.79e-3 for a node and day.
    void llamasPartsAddUp()
    {
        const auto out = reliability::assess(jobOf("llama3-405b", 16'384));
        const double gpu = (*out.partRates[0] + *out.partRates[1]) * year / 16'384;
        QVERIFY(isNear(gpu, 0.1106, 0.005));
        QVERIFY(isNear(*out.nodeRate * day, 3.79e-3, 0.005));
        PerSecond sum;
        for (const auto& part : out.partRates)
            sum += *part;
        QCOMPARE(sum.base(), out.rate->base());
    }

    /// 405B saved each hour: 5.68 TB within 5 % take 31.6 GB/s (facts §6.1).
    void theFivePercentRule()
    {
        Inputs in = jobOf("llama3-405b", 16'384);
        in.operation.checkpointInterval = 1 * hour;
        in.saving = Saving{5.68 * TB, 100 * s, Seconds(0), 50 * s};
        QVERIFY(isNear(reliability::assess(in).rateNeeded->in(GBps), 31.6, 0.002));
    }

    /// BLOOM: 2.3 TB in 40 s every three hours are 0.37 % of the time.
    void bloomsCheckpoints()
    {
        Inputs in = jobOf("llama3-405b", 384);
        in.operation.checkpointInterval = 3 * hour;
        in.saving = Saving{2.3 * TB, 40 * s, Seconds(0), 40 * s};
        QVERIFY(isNear(*reliability::assess(in).checkpointShare, 0.0037, 0.005));
    }

    /// Llama 3 lost less than a tenth of its time.
    void llamaWasUsefulNineTenthsOfTheTime()
    {
        Inputs in = jobOf("llama3-405b", 16'384);
        in.saving = Saving{5.68 * TB, 10 * s, Seconds(0), 30 * s};
        in.spares = 200;
        in.trainingTime = 50 * day;
        const auto out = reliability::assess(in);
        QVERIFY2(out.goodput->useful > 0.88 && out.goodput->useful < 0.95, qPrintable(QString::number(out.goodput->useful)));
        QVERIFY(isNear(*out.ettr, out.goodput->useful, 0.01));
        QVERIFY(isNear((*out.trainingTime * out.goodput->useful).base(), (50 * day).base(), 1e-12));
    }

    void moreSparesNeverLowerAvailability()
    {
        Inputs in = jobOf("meta-rsc1", 16'384);
        in.saving = Saving{1 * TB, 10 * s, Seconds(0), 30 * s};
        double useful = 0;
        double suffice = 0;
        for (in.spares = 0; in.spares < 30; ++in.spares) {
            const auto out = reliability::assess(in);
            QVERIFY(out.goodput->useful >= useful && *out.sparesSuffice >= suffice);
            useful = out.goodput->useful;
            suffice = *out.sparesSuffice;
        }
        QVERIFY(suffice > 0.999);
    }

    void theCurvePeaksAtTheBestInterval()
    {
        Inputs in = jobOf("meta-rsc1", 16'384);
        in.saving = Saving{1 * TB, 20 * s, Seconds(0), 30 * s};
        in.spares = 30;
        const auto out = reliability::assess(in);
        const std::vector<IntervalPoint> curve = intervalCurve(out, 41);
        QCOMPARE(curve.size(), std::size_t{41});
        const auto best = std::ranges::max_element(curve, {}, &IntervalPoint::useful);
        QVERIFY(isNear(best->interval.base(), out.best->base(), 1e-9));
        QVERIFY(isNear(best->useful, out.goodput->useful, 1e-9));
    }

    void aCheckpointThatIsNotSafeBeforeTheNext()
    {
        Inputs in = jobOf("meta-rsc1", 16'384);
        in.saving = Saving{1 * TB, 1 * s, 20 * minute, 30 * s};
        QVERIFY(*reliability::assess(in).best >= 20 * minute);
        in.operation.checkpointInterval = 5 * minute;
        QVERIFY(reliability::assess(in).writeOverlapsNext);
    }

    void whatIsNotKnownIsNotSaid()
    {
        Inputs in = jobOf("meta-rsc1", 16'384);
        const auto out = reliability::assess(in); // storage says nothing
        QVERIFY(out.rate && out.sparesNeeded[1] && !out.interval && !out.goodput && !out.ettr);
        in.profile.reset();
        QVERIFY(!reliability::assess(in).rate);
    }
};

CW_TEST(TestReliability)

} // namespace tst_reliability

#include "tst_reliability.moc"
