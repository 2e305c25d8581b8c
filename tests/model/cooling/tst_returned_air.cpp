// SPDX-License-Identifier: GPL-3.0-or-later
// Where air goes from where racks stand: rows back to back breathe less of it than rows that blow at fronts.
#include "cooling/returned_air.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_returned_air {

using namespace cw;
using namespace cw::cooling;
using namespace cw::unit;

namespace {

catalog::ReturnModel kernel()
{
    catalog::ReturnModel model;
    model.reach.value = 3 * m;
    model.farthest.value = 12 * m;
    model.turned.value = Fraction{0.25};
    model.escape.value = Fraction{0.16};
    model.straightEscape.value = Fraction{0.55};
    model.containedEscape.value = Fraction{0.02};
    return model;
}

/// Rows of racks 0.6 m wide; `looks` is +1 or -1 for each row: its front up or down the floor.
std::vector<AirRack> rows(const std::vector<int>& looks, int perRow, bool contained = false)
{
    std::vector<AirRack> out;
    for (std::size_t row = 0; row < looks.size(); ++row) {
        for (int place = 0; place < perRow; ++place)
            out.push_back({0.6 * place, 2.4 * static_cast<double>(row), 0, static_cast<double>(looks[row]), 1.2,
                           WattsPerKelvin(1200), contained});
    }
    return out;
}

Kelvins warmest(const std::vector<AirRack>& racks)
{
    std::vector<WattsPerKelvin> flows;
    for (const AirRack& rack : racks)
        flows.push_back(rack.flow);
    const Recirculation air(flows, returnedAir(racks, kernel()));
    const std::vector<Watts> heat(racks.size(), 18 * kW);
    return air.isSound() ? std::ranges::max(air.inlets(heat, Kelvins(293.15))) : Kelvins(0);
}

} // namespace

class TestReturnedAir : public QObject {
    Q_OBJECT

private slots:
    void isSoundAndLittle()
    {
        const std::vector<AirRack> racks = rows({-1, 1}, 10);
        std::vector<double> given(racks.size());
        for (const ReturnedAir& air : returnedAir(racks, kernel())) {
            QVERIFY(air.share >= 0);
            given[static_cast<std::size_t>(air.from)] += air.share;
        }
        for (const double one : given)
            QVERIFY(one <= 0.16 + 1e-12); // nobody blows at a front
        const Kelvins inlet = warmest(racks);
        QVERIFY(inlet > Kelvins(293.15) && inlet < Kelvins(303));
    }

    /// Fronts that look at backs take in what these blow out.
    void frontsThatLookAtBacksAreWarmer()
    {
        const Kelvins apart = warmest(rows({-1, 1}, 12)); // back to back: rows blow at each other's backs
        const Kelvins behind = warmest(rows({-1, -1}, 12));
        QVERIFY2(behind > apart + Kelvins(1), qPrintable(QStringLiteral("%1 %2").arg(behind.base()).arg(apart.base())));
    }

    void containmentHelps() { QVERIFY(warmest(rows({1, -1, 1}, 10, true)) < warmest(rows({1, -1, 1}, 10))); }

    void aRackAloneKeepsItsSupply()
    {
        const std::vector<AirRack> racks{{0, 0, 0, 1, 1.2, WattsPerKelvin(1000), false}, {100, 0, 0, 1, 1.2, WattsPerKelvin(1000), false}};
        for (const ReturnedAir& air : returnedAir(racks, kernel()))
            QCOMPARE(air.from, air.to);
    }

    void smallFansAreNotAskedForMoreThanTheyMove()
    {
        std::vector<AirRack> racks = rows({1, 1, 1}, 8);
        racks[10].flow = WattsPerKelvin(20);
        std::vector<WattsPerKelvin> flows;
        for (const AirRack& rack : racks)
            flows.push_back(rack.flow);
        QVERIFY(Recirculation(flows, returnedAir(racks, kernel())).isSound());
    }
};

CW_TEST(TestReturnedAir)

} // namespace tst_returned_air

#include "tst_returned_air.moc"
