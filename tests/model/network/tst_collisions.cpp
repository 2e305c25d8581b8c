// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/collisions.h"

#include <QtTest>

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

QTEST_APPLESS_MAIN(TestCollisions)
#include "tst_collisions.moc"
