// SPDX-License-Identifier: GPL-3.0-or-later
// Air that comes back, against the worked three racks of facts §2.6 and against the balance itself.
#include "cooling/recirculation.h"
#include "test_program.h"

#include <QTest>

#include <array>
#include <cmath>
#include <random>

namespace tst_recirculation {

using namespace cw;
using namespace cw::cooling;
using namespace cw::unit;

namespace {

const std::array<std::array<double, 3>, 3> kShares{{{.05, .08, .01}, {.06, .06, .06}, {.01, .08, .05}}};
constexpr double kZero = 273.15;

Recirculation threeRacks()
{
    std::vector<ReturnedAir> shares;
    for (int from = 0; from < 3; ++from) {
        for (int to = 0; to < 3; ++to)
            shares.push_back({from, to, kShares[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)]});
    }
    return {{WattsPerKelvin(1500), WattsPerKelvin(1500), WattsPerKelvin(1200)}, shares};
}

} // namespace

class TestRecirculation : public QObject {
    Q_OBJECT

private slots:
    /// facts/facility/golden.json
    void threeWorkedRacks()
    {
        const Recirculation air = threeRacks();
        QVERIFY(air.isSound());
        const std::array heat{12 * kW, 20 * kW, 10 * kW};
        const std::vector<Kelvins> in = air.inlets(heat, Kelvins(20 + kZero));
        const std::vector<Kelvins> out = air.outlets(heat, in);
        const std::array wantedIn{21.496885329, 22.34935164, 21.801662217};
        const std::array wantedOut{29.496885329, 35.682684973, 30.13499555};
        for (std::size_t rack = 0; rack < 3; ++rack) {
            QVERIFY(std::abs(in[rack].base() - kZero - wantedIn[rack]) < 1e-8);
            QVERIFY(std::abs(out[rack].base() - kZero - wantedOut[rack]) < 1e-8);
        }
    }

    /// What each rack takes in is what comes back and what the supply adds; heat in is heat out.
    void theBalanceHolds()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> share(0, 0.03);
        std::uniform_real_distribution<double> amount(500, 2500);
        constexpr int kRacks = 30;
        std::vector<WattsPerKelvin> flows;
        std::vector<Watts> heat;
        std::vector<ReturnedAir> shares;
        for (int from = 0; from < kRacks; ++from) {
            flows.emplace_back(amount(random));
            heat.emplace_back(20 * amount(random));
            for (int to = 0; to < kRacks; ++to) {
                if ((from + to) % 5 == 0)
                    shares.push_back({from, to, share(random)});
            }
        }
        const Kelvins supply(291.15);
        const Recirculation air(flows, shares);
        QVERIFY(air.isSound());
        const std::vector<Kelvins> in = air.inlets(heat, supply);
        const std::vector<Kelvins> out = air.outlets(heat, in);
        double carriedAway = 0;
        double made = 0;
        for (std::size_t rack = 0; rack < kRacks; ++rack) {
            double taken = 0;
            double warmth = 0;
            double left = 1;
            for (const ReturnedAir& one : shares) {
                if (static_cast<std::size_t>(one.to) == rack) {
                    const auto from = static_cast<std::size_t>(one.from);
                    taken += one.share * flows[from].base();
                    warmth += one.share * flows[from].base() * out[from].base();
                }
                left -= static_cast<std::size_t>(one.from) == rack ? one.share : 0;
            }
            warmth += (flows[rack].base() - taken) * supply.base();
            QVERIFY(std::abs(warmth / flows[rack].base() - in[rack].base()) < 1e-9);
            carriedAway += left * flows[rack].base() * (out[rack] - supply).base();
            made += heat[rack].base();
        }
        QVERIFY(std::abs(carriedAway / made - 1) < 1e-9);
    }

    void withoutReturnedAirEachBreathesTheSupply()
    {
        const Recirculation air({WattsPerKelvin(1500), WattsPerKelvin(900)}, {});
        const std::array heat{12 * kW, 20 * kW};
        for (const Kelvins inlet : air.inlets(heat, Kelvins(295)))
            QCOMPARE(inlet.base(), 295.0);
    }

    /// The series reaches what the closed form of one rack is: T_s + a / (1 - a) P / K.
    void manyRounds()
    {
        for (const double share : {0.0, 0.5, 0.9, 0.99}) {
            const Recirculation air({WattsPerKelvin(1000)}, {{0, 0, share}});
            const std::vector<Kelvins> in = air.inlets(std::array{10 * kW}, Kelvins(293));
            QVERIFY(std::abs(in[0].base() - (293 + 10 * share / (1 - share))) < 1e-6);
        }
    }

    void moreHeatNeverCoolsAnybody()
    {
        const Recirculation air = threeRacks();
        const std::vector<Kelvins> before = air.inlets(std::array{12 * kW, 20 * kW, 10 * kW}, Kelvins(293));
        const std::vector<Kelvins> after = air.inlets(std::array{12 * kW, 25 * kW, 10 * kW}, Kelvins(293));
        for (std::size_t rack = 0; rack < 3; ++rack)
            QVERIFY(after[rack] > before[rack]);
    }

    void airThatCannotBe()
    {
        const std::vector all{ReturnedAir{0, 0, 0.5}, ReturnedAir{0, 1, 0.5}};
        QVERIFY(!Recirculation({WattsPerKelvin(1000), WattsPerKelvin(1000)}, all).isSound());
        const std::vector tooMuch{ReturnedAir{0, 1, 0.6}}; // 600 W/K into fans that move 500
        QVERIFY(!Recirculation({WattsPerKelvin(1000), WattsPerKelvin(500)}, tooMuch).isSound());
        const std::vector negative{ReturnedAir{0, 1, -0.1}};
        QVERIFY(!Recirculation({WattsPerKelvin(1000), WattsPerKelvin(500)}, negative).isSound());
    }
};

CW_TEST(TestRecirculation)

} // namespace tst_recirculation

#include "tst_recirculation.moc"
