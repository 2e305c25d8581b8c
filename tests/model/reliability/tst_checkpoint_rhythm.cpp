// SPDX-License-Identifier: GPL-3.0-or-later
// How often a job is saved, against the worked values of facts §5 and against the maths itself.
#include "reliability/checkpoint_rhythm.h"
#include "test_program.h"

#include <QTest>

#include <array>
#include <limits>

namespace tst_checkpoint_rhythm {

using namespace cw;
using namespace cw::reliability;
using namespace cw::unit;

namespace {

double usefulAt(double interval, double blocking, double meanTime, double restart)
{
    const std::array<Recovery, 1> recovery{{{1, Seconds(restart)}}};
    return usefulShare({Seconds(interval), Seconds(blocking), Seconds(0)}, recovery, Seconds(meanTime));
}

bool isNear(double value, double expected, double tolerance) { return std::abs(value - expected) <= tolerance; }

} // namespace

class TestCheckpointRhythm : public QObject {
    Q_OBJECT

private slots:
    void publishedIntervals_data()
    {
        QTest::addColumn<double>("blocking");
        QTest::addColumn<double>("meanTime");
        QTest::addColumn<double>("young");
        QTest::addColumn<double>("daly");
        QTest::newRow("Young 1974, Daly 2006: 60 s, 3 h") << 60.0 << 10800.0 << 1138.4 << 1098.8;
        QTest::newRow("Young 1974, Daly 2006: 300 s, 3 h") << 300.0 << 10800.0 << 2545.6 << 2349.5;
        QTest::newRow("Young 1974, Daly 2006: 30 s, 1.8 h") << 30.0 << 6480.0 << 623.5 << 603.7;
        QTest::newRow("Young 1974, Daly 2006: 10 s, 3 h") << 10.0 << 10800.0 << 464.8 << 458.1;
        QTest::newRow("Young 1974, Daly 2006: 40 s, 1 d") << 40.0 << 86400.0 << 2629.1 << 2602.5;
    }

    void publishedIntervals()
    {
        QFETCH(const double, blocking);
        QFETCH(const double, meanTime);
        QFETCH(const double, young);
        QFETCH(const double, daly);
        QVERIFY(isNear(youngInterval(Seconds(blocking), Seconds(meanTime)).base(), young, 0.05));
        QVERIFY(isNear(dalyInterval(Seconds(blocking), Seconds(meanTime)).base(), daly, 0.05));
        const double best = optimalInterval(Seconds(blocking), Seconds(meanTime)).base();
        QVERIFY(isNear(best, daly, 0.01 * daly)); // Daly's is an estimate of it
        const double most = usefulAt(best, blocking, meanTime, 300);
        for (const double other : {0.9, 0.99, 1.01, 1.1})
            QVERIFY(usefulAt(best * other, blocking, meanTime, 300) < most);
    }

    void saveLongerThanTwoFailures()
    {
        QCOMPARE(dalyInterval(100 * s, 40 * s), 40 * s);
        QVERIFY(optimalInterval(100 * s, 40 * s) < 40 * s);
        QCOMPARE(optimalInterval(0 * s, 40 * s), 0 * s);
    }

    void exactEfficiency() { QVERIFY(isNear(usefulAt(1099, 60, 10800, 300), 0.8737, 5e-5)); }

    void withoutFailuresOnlySavingCosts()
    {
        QCOMPARE(usefulAt(90, 10, std::numeric_limits<double>::infinity(), 300), 0.9);
        QVERIFY(isNear(usefulAt(90, 10, 1e12, 300), 0.9, 1e-9));
    }

    void effectiveTrainingTime_data()
    {
        QTest::addColumn<double>("interval");
        QTest::addColumn<double>("expected");
        QTest::newRow("Meta HPCA 2025: 2,048 nodes, every 30 min") << 1800.0 << 0.8061538;
        QTest::newRow("Meta HPCA 2025: 2,048 nodes, every 10 min") << 600.0 << 0.8782796;
    }

    void effectiveTrainingTime()
    {
        QFETCH(const double, interval);
        QFETCH(const double, expected);
        const PerSecond rate = 2048 * 6.5e-3 / day;
        const double ratio = effectiveTrainingTimeRatio(rate, 300 * s, Seconds(interval), 20 * s);
        QVERIFY2(isNear(ratio, expected, 5e-8), qPrintable(QString::number(ratio, 'g', 10)));
        // The exact share counts failures during restarts and several in one interval; here they change little.
        QVERIFY(isNear(usefulAt(interval, 20, (1 / rate).base(), 300), ratio, 0.02));
    }

    void neverBelowNothing() { QCOMPARE(effectiveTrainingTimeRatio(1 / (60 * s), 300 * s, 600 * s, 20 * s), 0.0); }

    /// A longer interval, restart, lag or save never helps a job that already saves at its best interval.
    void everyDelayCosts()
    {
        const std::array<Recovery, 2> both{{{0.7, 120 * s}, {0.3, 600 * s}}};
        const CheckpointRhythm rhythm{1100 * s, 60 * s, 0 * s};
        const double now = usefulShare(rhythm, both, 3 * hour);
        QVERIFY(usefulShare({1100 * s, 60 * s, 30 * s}, both, 3 * hour) < now);
        QVERIFY(usefulShare({1100 * s, 70 * s, 0 * s}, both, 3 * hour) < now);
        QVERIFY(usefulShare(rhythm, both, 2 * hour) < now);
        const std::array<Recovery, 2> slower{{{0.7, 120 * s}, {0.3, 900 * s}}};
        QVERIFY(usefulShare(rhythm, slower, 3 * hour) < now);
    }
};

CW_TEST(TestCheckpointRhythm)

} // namespace tst_checkpoint_rhythm

#include "tst_checkpoint_rhythm.moc"
