// SPDX-License-Identifier: GPL-3.0-or-later
// Energy, its price and its carbon against published trainings and tariffs.
#include "energy/energy.h"

#include "base/units.h"
#include "energy/tariff_price.h"
#include "small_designs.h"
#include "test_program.h"

#include <QTest>

#include <cmath>

namespace tst_energy {

using namespace cw;
using namespace cw::energy;
using namespace cw::unit;

namespace {

bool isNear(double value, double expected, double relative) { return std::abs(value - expected) <= relative * std::abs(expected); }

const catalog::Tariff& tariff(const char* id) { return *test::shippedCatalog()->tariffs.find(id); }

} // namespace

class TestEnergy : public QObject {
    Q_OBJECT

private slots:
    /// Hours times design power, as their model cards count (facts/facility/training_energy_cases.csv).
    void modelCards_data()
    {
        QTest::addColumn<double>("hours");
        QTest::addColumn<double>("watts");
        QTest::addColumn<double>("megawattHours");
        QTest::addColumn<double>("tonnes");
        QTest::newRow("Llama 2, model card") << 3'311'616.0 << 400.0 << 1324.6 << 539.0;
        QTest::newRow("Llama 2 70B, model card") << 1'720'320.0 << 400.0 << 688.1 << 291.42;
        QTest::newRow("Llama 3 8B, model card") << 1.3e6 << 700.0 << 910.0 << 390.0;
        QTest::newRow("Llama 3 70B, model card") << 6.4e6 << 700.0 << 4480.0 << 1900.0;
        QTest::newRow("Llama 3.1 8B, model card") << 1.46e6 << 700.0 << 1022.0 << 420.0;
        QTest::newRow("Llama 3.1 70B, model card") << 7.0e6 << 700.0 << 4900.0 << 2040.0;
        QTest::newRow("Llama 3.1 405B, model card") << 30.84e6 << 700.0 << 21'588.0 << 8930.0;
        QTest::newRow("Llama 3.1, model card") << 39.3e6 << 700.0 << 27'510.0 << 11'390.0;
        QTest::newRow("Llama 3.2, model card") << 833'000.0 << 700.0 << 583.1 << 240.0;
        QTest::newRow("Llama 4 Scout, model card") << 5.0e6 << 700.0 << 3500.0 << 1354.0;
        QTest::newRow("Llama 4 Maverick, model card") << 2.38e6 << 700.0 << 1666.0 << 645.0;
        QTest::newRow("GPT-3, Patterson 2021: 330 W at a PUE of 1.10") << 3.552e6 << 330 * 1.1 << 1287.0 << 552.0;
    }

    /// BLOOM counts what its servers drew, on France's grid. Of OPT-175B only energy and carbon are printed, no basis.
    void measuredTrainings()
    {
        const Joules bloom = cardEnergy(1.08e6, Watts(401));
        QVERIFY(isNear(bloom.in(kWh) / 1e3, 433, 0.002));
        QVERIFY(isNear(25e6 / bloom.in(kWh), 57, 0.02));
        QVERIFY(isNear(70e6 / 324e3, 216, 0.001));
    }

    void modelCards()
    {
        QFETCH(const double, hours);
        QFETCH(const double, watts);
        QFETCH(const double, megawattHours);
        QFETCH(const double, tonnes);
        const Joules energy = cardEnergy(hours, Watts(watts));
        QVERIFY(isNear(energy.in(kWh) / 1e3, megawattHours, 0.002));
        // What they multiply it with is the grid of the United States of their year, 387 to 429 g/kWh.
        const double grams = tonnes * 1e6 / energy.in(kWh);
        QVERIFY2(grams > 385 && grams < 431, qPrintable(QString::number(grams)));
    }

    /// The servers around the GPUs and the site: half as much again as on the model card (facts §3).
    void thePhysicalEstimate()
    {
        const Joules card = cardEnergy(30.84e6, 700 * W);
        const Joules physical = cardEnergy(30.84e6, 0.76 * 1.1 * (10.2 * kW / 8));
        QVERIFY(isNear(physical.in(kWh), 32.9e6, 0.005));
        QVERIFY(isNear(physical / card, 1.52, 0.005));
    }

    void aFlatTariffIsItsPrice()
    {
        QVERIFY(isNear(meanPrice(tariff("kepco-b-average"), evenLoad()), 182.6, 1e-12));
        QVERIFY(isNear(meanPrice(tariff("us-industrial"), evenLoad()), 0.0826, 1e-12));
    }

    /// By hand: ten, eight and six hours a weekday; on Saturdays peak counts as middle, on Sundays all is off-peak.
    void bandsAreWeightedByTheirHours()
    {
        const catalog::Tariff& kepco = tariff("kepco-a2-high-a-1");
        const auto season = [](double off, double middle, double peak) {
            const double weekday = (10 * off + 8 * middle + 6 * peak) / 24;
            const double saturday = (10 * off + 14 * middle) / 24;
            return (5 * weekday + saturday + off) / 7;
        };
        const double year = (92 * season(95.7, 121.5, 155.0) + 153 * season(95.7, 100.5, 119.7) +
                             120.25 * season(103.1, 120.0, 149.4)) / 365.25;
        QVERIFY(isNear(meanPrice(kepco, evenLoad()), year, 1e-12));
        QCOMPARE(kepco.demandPerKilowattMonth, 6490.0);
    }

    void gridsAreWhatTheirSourcePrints()
    {
        const auto grams = [](const char* id) {
            return inUnit(Measure(test::shippedCatalog()->gridRegions.find(id)->intensity.value), *findUnit("g/kWh"));
        };
        QVERIFY(isNear(grams("KOR"), 430.6, 0.001));
        QVERIFY(isNear(grams("FRA"), 56.0, 0.001));
        QVERIFY(isNear(grams("USA"), 369.5, 0.001));
        QVERIFY(test::shippedCatalog()->gridRegions.all().size() > 200);
    }

    void aYearIsBusyAndIdle()
    {
        Inputs in;
        in.expected = 6 * MW;
        in.idle = 2 * MW;
        in.it = 5 * MW;
        in.busyYear.value = 0.75;
        in.tariff = tariff("kepco-a2-high-a-1");
        in.perDollar = 1400;
        in.grid = *test::shippedCatalog()->gridRegions.find("KOR");
        in.liquidHeat = 4 * MW;
        in.heatReuse.value = 0.5;
        const auto out = energy::assess(in);
        QVERIFY(isNear(*out.perYear / year / MW, 5.0, 1e-12));
        QVERIFY(isNear(out.cost->base(), (*out.energyCost + *out.demandCost).base(), 1e-12));
        QVERIFY(isNear((*out.demandCost * year).base(), 6490.0 / 1400 * 6000 * 12, 1e-12));
        QVERIFY(isNear(out.carbonPerYear->base(), 5000 * 8766 * 0.430573, 0.001));
        QVERIFY(isNear(*out.reuseEffectiveness, 0.8, 1e-12));
        in.perDollar.reset();
        QVERIFY(!energy::assess(in).cost && energy::assess(in).perYear);
    }

    /// A profile that never varies is the share that it holds; work at night is cheaper than the same work by day.
    void aLoadByTheHour()
    {
        Inputs in;
        in.expected = 6 * MW;
        in.idle = 2 * MW;
        in.tariff = tariff("kepco-a2-high-a-1");
        in.perDollar = 1400;
        in.busyYear.value = 0.5;
        const auto even = energy::assess(in);
        catalog::LoadProfile profile;
        profile.weekday.fill(0.5);
        profile.saturday.fill(0.5);
        profile.sunday.fill(0.5);
        in.load = profile;
        QVERIFY(isNear(energy::assess(in).perYear->base(), even.perYear->base(), 1e-12));
        QVERIFY(isNear(energy::assess(in).energyCost->base(), even.energyCost->base(), 1e-12));
        // Demand is charged at the busiest hour: 4 MW of the 6 that all nodes at work draw.
        QVERIFY(isNear(energy::assess(in).demandCost->base(), even.demandCost->base() * 4 / 6, 1e-12));

        const auto shifted = [&](std::size_t from, std::size_t to) {
            for (auto* day : {&in.load->weekday, &in.load->saturday, &in.load->sunday}) {
                for (std::size_t hour = 0; hour < day->size(); ++hour)
                    (*day)[hour] = hour >= from && hour < to ? 1 : 0;
            }
            return energy::assess(in);
        };
        const auto night = shifted(0, 8);
        const auto day = shifted(10, 18);
        QVERIFY(isNear(night.perYear->base(), day.perYear->base(), 1e-12));
        QVERIFY(isNear(night.busyShare, 8.0 / 24, 1e-12));
        QVERIFY(*night.price < *even.price && *even.price < *day.price);
        QCOMPARE(*night.demandCost, *day.demandCost);
    }

    /// By hand: two prices, working days alone at the higher one.
    void pricesAreWeightedByWhatIsDrawn()
    {
        catalog::TariffSeason season;
        season.months.fill(true);
        season.weekday.fill(100);
        season.saturday.fill(40);
        season.sunday.fill(40);
        WeekLoad load = evenLoad();
        QVERIFY(isNear(meanPrice(season, load), (5 * 100 + 2 * 40) / 7.0, 1e-12));
        load.weekday.fill(3);
        QVERIFY(isNear(meanPrice(season, load), (15 * 100 + 2 * 40) / 17.0, 1e-12));
    }

    void shippedProfilesAreShares()
    {
        for (const catalog::LoadProfile& profile : test::shippedCatalog()->loadProfiles.all()) {
            const double mean = meanShare(profile);
            QVERIFY2(mean > 0.1 && mean <= 1, profile.id.c_str());
        }
        QVERIFY(!test::shippedCatalog()->loadProfiles.all().empty());
    }
};

CW_TEST(TestEnergy)

} // namespace tst_energy

#include "tst_energy.moc"
