// SPDX-License-Identifier: GPL-3.0-or-later
// Played months against the long run that job.h computes: the same mean, whatever the job.
#include "reliability/month.h"

#include "reliability/spares.h"
#include "test_program.h"

#include <QTest>

#include <cmath>

namespace tst_month {

using namespace cw;
using namespace cw::reliability;
using namespace cw::unit;

namespace {

/// 16,384 GPUs at Meta's rate.
Job largeJob()
{
    Job job;
    job.rate = 2048 * 6.5e-3 / day;
    job.permanentShare = 0.4;
    job.retry = 3 * minute;
    job.replace = 8 * minute;
    job.repair = 1 * day;
    job.spares = 16;
    job.rhythm = {10 * minute, 20 * s, 0 * s};
    return job;
}

} // namespace

class TestMonth : public QObject {
    Q_OBJECT

private slots:
    void theMeanIsTheLongRun_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("spares");
        QTest::addColumn<bool>("elastic");
        QTest::addColumn<double>("lag");
        QTest::newRow("16,384 GPUs with spares to spare") << 2048 << 16 << false << 0.0;
        QTest::newRow("too few spares: the job waits") << 2048 << 4 << false << 0.0;
        QTest::newRow("no spares at all") << 2048 << 0 << false << 0.0;
        QTest::newRow("elastic instead of waiting") << 2048 << 2 << true << 0.0;
        QTest::newRow("asynchronous checkpoints") << 2048 << 16 << false << 300.0;
        QTest::newRow("131,072 GPUs") << 16384 << 60 << false << 0.0;
        QTest::newRow("64 GPUs") << 8 << 1 << false << 0.0;
    }

    void theMeanIsTheLongRun()
    {
        QFETCH(const int, nodes);
        QFETCH(const int, spares);
        QFETCH(const bool, elastic);
        QFETCH(const double, lag);
        Job job = largeJob();
        job.rate = nodes * 6.5e-3 / day;
        job.spares = spares;
        job.elastic = elastic;
        job.rhythm.lag = Seconds(lag);
        job.replicas = 64;
        job.nodesPerReplica = nodes / 64 > 0 ? nodes / 64 : 1;
        if (nodes > 10'000)
            job.rhythm.interval = 4 * minute;
        const auto played = playMonths({job, 30, 2000, 7});
        QVERIFY(played);
        const double expected = goodputOf(job).useful;
        QVERIFY2(std::abs(played->mean - expected) < 0.01 * expected,
                 qPrintable(QStringLiteral("%1 played, %2 expected").arg(played->mean).arg(expected)));
        QVERIFY(played->standardError < 0.005);
    }

    void elasticIsBetterThanWaiting()
    {
        Job job = largeJob();
        job.spares = 2;
        job.replicas = 64;
        job.nodesPerReplica = 32;
        const Goodput waits = goodputOf(job);
        job.elastic = true;
        const Goodput shrinks = goodputOf(job);
        QVERIFY(waits.waiting > 0.3);
        QVERIFY(shrinks.waiting < 1e-6);
        QVERIFY(shrinks.useful > 1.2 * waits.useful);
    }

    void moreSparesNeverHarm()
    {
        Job job = largeJob();
        double last = 0;
        for (job.spares = 0; job.spares < 40; ++job.spares) {
            const Goodput goodput = goodputOf(job);
            QVERIFY(goodput.useful >= last);
            last = goodput.useful;
        }
        // Enough spares for 99.9 % of the time leave nothing to wait for.
        job.spares = sparesFor(job.meanInRepair(), 0.999);
        QVERIFY(goodputOf(job).waiting < 0.001);
    }

    void equalSeedsGiveEqualMonths()
    {
        const MonthPlan plan{largeJob(), 30, 100, 3};
        const auto one = playMonths(plan);
        QVERIFY(one && *one == *playMonths(plan));
        MonthPlan other = plan;
        other.seed = 4;
        QVERIFY(one->mean != playMonths(other)->mean);
    }

    void theToldMonthAddsUp()
    {
        const auto played = playMonths({largeJob(), 30, 1, 3});
        QVERIFY(played && !played->told.empty());
        QCOMPARE(played->days.size(), std::size_t{30});
        double failures = 0;
        const Event* last = nullptr;
        for (const Event& event : played->told) {
            failures += event.kind == EventKind::Returns ? 0 : 1;
            QVERIFY(last == nullptr || (event.at >= last->at && event.useful >= last->useful));
            last = &event;
        }
        QCOMPARE(failures, played->failures);
        QVERIFY(std::abs(failures - 30 * 13.3) < 60);
        QVERIFY(played->told.back().useful <= played->mean * (30 * day).base());
    }

    void aJobThatNeverFails()
    {
        Job job = largeJob();
        job.rate = PerSecond(0);
        const auto played = playMonths({job, 30, 10, 3});
        QVERIFY(played && std::abs(played->mean - 600.0 / 620) < 1e-9);
        QVERIFY(std::abs(goodputOf(job).useful - 600.0 / 620) < 1e-12);
    }

    void aStopIsHeard()
    {
        std::stop_source stop;
        double last = -1;
        const auto played = playMonths({largeJob(), 30, 10'000, 3}, stop.get_token(), [&](double share) {
            last = share;
            if (share > 0.1)
                stop.request_stop();
        });
        QVERIFY(!played);
        QVERIFY(last > 0.1 && last < 0.2);
    }
};

CW_TEST(TestMonth)

} // namespace tst_month

#include "tst_month.moc"
