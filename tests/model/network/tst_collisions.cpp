// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/collisions.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace tst_collisions {

using namespace cw::network;

class TestCollisions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedMaxima_data();
    void publishedMaxima();
    void aSingleFlowUsesOneLink();
    void moreLinksNeverCarryLess();
    void manyFlowsSpreadEvenly();
    void exactAndPoissonMeet();
    void manyFlowsAreThoseOfSimulation_data();
    void manyFlowsAreThoseOfSimulation();
    void fewFlowsAreThoseOfAllOutcomes();
    void twoLinksAreThoseOfTheBinomial();
    void anyFlowsOnManyLinksHaveAnEnd_data();
    void anyFlowsOnManyLinksHaveAnEnd();
};

/// Monte-Carlo means of 20,000 runs, two or three digits.
void TestCollisions::publishedMaxima_data()
{
    QTest::addColumn<double>("flows");
    QTest::addColumn<double>("links");
    QTest::addColumn<double>("busiest");
    QTest::newRow("8 on 8") << 8.0 << 8.0 << 2.60;
    QTest::newRow("16 on 16") << 16.0 << 16.0 << 3.07;
    QTest::newRow("32 on 32") << 32.0 << 32.0 << 3.53;
    QTest::newRow("64 on 32") << 64.0 << 32.0 << 5.42;
    QTest::newRow("256 on 32") << 256.0 << 32.0 << 14.4;
}

void TestCollisions::publishedMaxima()
{
    QFETCH(double, flows);
    QFETCH(double, links);
    QFETCH(double, busiest);
    const double found = expectedMaximumLoad(flows, links);
    QVERIFY2(std::abs(found / busiest - 1) < 0.01, qPrintable(QString::number(found)));
    QCOMPARE(shareAfterCollisions(flows, links), flows / links / found);
}

void TestCollisions::aSingleFlowUsesOneLink()
{
    QCOMPARE(expectedMaximumLoad(1, 8), 1.0);
    QCOMPARE(shareAfterCollisions(1, 8), 1.0 / 8);
    QCOMPARE(shareAfterCollisions(5, 1), 1.0);
    QCOMPARE(expectedMaximumLoad(0, 8), 0.0);
}

void TestCollisions::moreLinksNeverCarryLess()
{
    for (const double flows : {2.0, 3.5, 17.0, 63.0, 65.0, 300.0}) {
        double before = 0;
        for (double links = 1; links <= 128; ++links) {
            const double carried = links * shareAfterCollisions(flows, links);
            QVERIFY(carried >= before * (1 - 1e-9));
            QVERIFY(carried <= links * (1 + 1e-12));
            before = carried;
        }
    }
}

void TestCollisions::manyFlowsSpreadEvenly()
{
    double before = 0;
    for (const double flows : {64.0, 256.0, 1024.0, 8192.0, 65536.0}) {
        const double share = shareAfterCollisions(flows, 32);
        QVERIFY(share > before && share <= 1);
        before = share;
    }
    QVERIFY(before > 0.94);
}

/// At the border of the exact sum the approximation is within a per cent, so no figure jumps there.
void TestCollisions::exactAndPoissonMeet()
{
    for (const double links : {4.0, 16.0, 64.0}) {
        const double step = expectedMaximumLoad(65, links) - expectedMaximumLoad(64, links);
        QVERIFY(std::abs(step) < 0.05 * expectedMaximumLoad(64, links));
    }
}

/// Both sides of a mean of 500, where Poisson loads become normal ones, and far beyond.
void TestCollisions::manyFlowsAreThoseOfSimulation_data()
{
    QTest::addColumn<int>("mean");
    QTest::addColumn<int>("links");
    for (const int mean : {50, 499, 500, 501, 5000}) {
        for (const int links : {2, 3, 8, 64, 512})
            QTest::addRow("%d flows on each of %d links", mean, links) << mean << links;
    }
}

void TestCollisions::manyFlowsAreThoseOfSimulation()
{
    QFETCH(int, mean);
    QFETCH(int, links);
    std::mt19937 random(12);
    constexpr int kRuns = 3000;
    double sum = 0;
    for (int run = 0; run < kRuns; ++run) {
        int left = mean * links;
        int most = 0;
        for (int link = links; link > 1 && left > 0; --link) {
            const int own = std::binomial_distribution<int>(left, 1.0 / link)(random);
            most = std::max(most, own);
            left -= own;
        }
        sum += std::max(most, left);
    }
    const double simulated = sum / kRuns;
    const double found = expectedMaximumLoad(double(mean) * links, links);
    QVERIFY2(std::abs(found / simulated - 1) < 0.003,
             qPrintable(QStringLiteral("%1, simulated %2").arg(found).arg(simulated)));
}

/// Every way to choose, each as likely as the others.
void TestCollisions::fewFlowsAreThoseOfAllOutcomes()
{
    for (int links = 2; links <= 9; ++links) {
        for (int flows = 1; std::pow(links, flows) <= 1e5; ++flows) {
            const auto outcomes = static_cast<int>(std::lround(std::pow(links, flows)));
            double sum = 0;
            for (int outcome = 0; outcome < outcomes; ++outcome) {
                std::vector<int> loads(static_cast<std::size_t>(links), 0);
                for (int flow = 0, left = outcome; flow < flows; ++flow, left /= links)
                    ++loads[static_cast<std::size_t>(left % links)];
                sum += *std::max_element(loads.begin(), loads.end());
            }
            QVERIFY(std::abs(expectedMaximumLoad(flows, links) * outcomes / sum - 1) < 1e-9);
        }
    }
}

/// The busier of two links: n/2 and half of what |n - 2 X| is on average.
void TestCollisions::twoLinksAreThoseOfTheBinomial()
{
    for (int flows = 1; flows <= 64; ++flows) {
        double expected = 0;
        for (int first = 0; first <= flows; ++first) {
            const double chosen = std::lgamma(flows + 1) - std::lgamma(first + 1) - std::lgamma(flows - first + 1);
            expected += std::max(first, flows - first) * std::exp(chosen - flows * std::log(2));
        }
        QVERIFY2(std::abs(expectedMaximumLoad(flows, 2) / expected - 1) < 1e-9, qPrintable(QString::number(flows)));
    }
}

void TestCollisions::anyFlowsOnManyLinksHaveAnEnd_data()
{
    QTest::addColumn<int>("links");
    for (const int links : {1024, 1437, 2048, 4096, 5184, 9216, 10000})
        QTest::addRow("%d links", links) << links;
}

/// Up to a mean of 40 flows; those of 70 on 9216, 80 on 5184, 1437 on 4096 and 41984 on 1024 once had none.
void TestCollisions::anyFlowsOnManyLinksHaveAnEnd()
{
    QFETCH(int, links);
    double before = 0;
    for (int flows = 1; flows <= 50000; flows += flows < 2000 ? 1 : 8) {
        const double busiest = expectedMaximumLoad(flows, links);
        const double least = flows == 65 ? before * 0.99 : before; // from the exact sum to Poisson loads
        QVERIFY2(busiest >= least * (1 - 1e-12) && busiest <= flows, qPrintable(QString::number(flows)));
        QVERIFY(busiest >= double(flows) / links && busiest >= 1);
        before = busiest;
    }
}

CW_TEST(TestCollisions)

} // namespace tst_collisions

#include "tst_collisions.moc"
