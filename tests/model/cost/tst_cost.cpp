// SPDX-License-Identifier: GPL-3.0-or-later
// Money adds up in every view; published clusters are added up again.
#include "cost/cost.h"
#include "test_program.h"

#include <QTest>

#include <array>
#include <cmath>

namespace tst_cost {

using namespace cw;
using namespace cw::cost;
using namespace cw::unit;

namespace {

Item item(ItemClass kind, double count, double dollars)
{
    return {kind, "part", "Part", count, Dollars(dollars), PriceBasis::Published, "2024-08"};
}

Inputs sample()
{
    Inputs in;
    in.items = {item(ItemClass::Servers, 512, 300'000), item(ItemClass::Switches, 320, 36'000), item(ItemClass::Links, 8192, 1280)};
    in.model.construction.value = catalog::DollarsPerWatt(8.3);
    in.model.colocation.value = catalog::DollarsPerWatt(0.184);
    in.model.support.value.value = 0.03;
    in.model.spares.value.value = 0.02;
    in.model.person.value = 120'000 * USD / year;
    in.model.wattsPerPerson.value = 2 * MW;
    in.model.buildingLife.value = 15 * year;
    in.accelerators = 4096;
    in.facilityRated = 7.4 * MW;
    in.itRated = 5.3 * MW;
    in.facility = 6 * MW;
    in.energy = 4.0e6 * USD / year;
    in.goodput = 0.95;
    in.trainingTime = 30 * day;
    in.trainingTokens = Tokens(1e12);
    catalog::CloudPrice cloud;
    cloud.onDemand.value = 3.29 * USD / hour;
    in.cloud = cloud;
    return in;
}

bool isNear(double value, double expected, double relative) { return std::abs(value - expected) <= relative * std::abs(expected); }

} // namespace

class TestCost : public QObject {
    Q_OBJECT

private slots:
    /// E. Cheah's sheet, August 2024, where its switch counts are right: up to 2,048 GPUs.
    void publishedClusters_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("switches");
        QTest::addColumn<double>("facility");
        QTest::addColumn<double>("node");
        QTest::addColumn<double>("cables");
        QTest::addColumn<double>("total");
        QTest::newRow("Cheah 2024, 512 H100") << 64 << 8 << 3.2e6 << 310'000.0 << 675'840.0 << 24'003'840.0;
        QTest::newRow("Cheah 2024, 1,024 H100") << 128 << 48 << 6.4e6 << 310'000.0 << 2'621'440.0 << 50'429'440.0;
        QTest::newRow("Cheah 2024, 2,048 H100") << 256 << 96 << 12.8e6 << 310'000.0 << 5'242'880.0 << 100'858'880.0;
    }

    void publishedClusters()
    {
        QFETCH(const int, nodes);
        QFETCH(const int, switches);
        QFETCH(const double, facility);
        QFETCH(const double, node);
        QFETCH(const double, cables);
        QFETCH(const double, total);
        Inputs in = sample();
        in.model.spares.value.value = 0;
        in.items = {item(ItemClass::Servers, nodes, node), item(ItemClass::Switches, switches, 36'000),
                    item(ItemClass::Links, 1, cables)};
        in.economy.construction = Dollars(facility) / *in.facilityRated;
        const auto out = cost::assess(in);
        QVERIFY(out.capital && isNear(out.capital->base(), total, 0.01));
    }

    /// Epoch 2024: a server of eight at 1.64 chip prices, 19 % of the cluster for the network, written off by 0.14 orders
    /// of magnitude a year, US power. Straight line over what that rate comes to.
    void epochsAcceleratorHour()
    {
        Inputs in;
        const double server = 26'268 * 1.64;
        in.items = {item(ItemClass::Servers, 1, server), item(ItemClass::Switches, 1, server * 0.19 / 0.81)};
        in.economy.financing = design::Financing::StraightLine;
        in.economy.life = Seconds(year.base() / (0.14 * std::log(10.0)));
        in.economy.utilisation.value = 1;
        in.accelerators = 1;
        in.facilityRated = Watts(0);
        in.facility = Watts(0);
        in.model.wattsPerPerson.value = 1 * W;
        in.model.buildingLife.value = 1 * year;
        in.energy = 0.09 * USD / hour;
        const auto out = cost::assess(in);
        QVERIFY(out.perAccelerator);
        QVERIFY2(isNear(out.perAccelerator->in(USD / hour), 2.05, 0.01), qPrintable(QString::number(out.perAccelerator->in(USD / hour))));
    }

    void moneyAddsUp()
    {
        const Inputs in = sample();
        const auto out = cost::assess(in);
        Dollars classes;
        for (const auto& one : out.classes)
            classes += *one;
        QCOMPARE(classes.base(), out.equipment->base());
        QVERIFY(isNear(out.capital->base(), (*out.equipment + *out.spareParts + *out.construction).base(), 1e-12));
        const auto parts = *out.equipmentRate + *out.constructionRate + *out.colocation + *out.energy + *out.support + *out.staff;
        QVERIFY(isNear(parts.base(), out.total->base(), 1e-12));
        QVERIFY(isNear((*out.perAccelerator * in.accelerators * in.economy.utilisation.value * in.goodput).base(), out.total->base(), 1e-12));
        QVERIFY(isNear((*out.perToken * *in.trainingTokens).base(), out.training->base(), 1e-12));
        QCOMPARE(out.people, 3.0);
    }

    /// What is paid each year is worth, today, what was paid once.
    void anAnnuityIsWorthItsPrice()
    {
        for (const double interest : {0.0, 0.03, 0.08}) {
            double worth = 0;
            for (int paid = 1; paid <= 5; ++paid)
                worth += annuityFactor(interest, 5) / std::pow(1 + interest, paid);
            QVERIFY(isNear(worth, 1, 1e-12));
        }
    }

    void breakEvenIsWhereBothCostTheSame()
    {
        Inputs in = sample();
        in.economy.utilisation.value = *cost::assess(in).breakEven;
        in.goodput = 1;
        QVERIFY(isNear(cost::assess(in).perAccelerator->base(), in.cloud->onDemand.value.base(), 1e-12));
    }

    /// Who is bound to a cloud pays for hours that nobody uses; a quote stands before every list.
    void cloudsByTerm()
    {
        Inputs in = sample();
        in.cloud->threeYears = in.cloud->onDemand;
        in.cloud->threeYears->value = 2 * USD / hour;
        const auto hourly = cost::assess(in);
        QVERIFY(isNear(hourly.cloudLife->base(), 0.8 * 4096 * 3.29 * 5 * 8766, 1e-12));
        QVERIFY(isNear(hourly.cloudUseful->base(), (3.29 * USD / hour).base() / 0.95, 1e-12));
        QVERIFY(hourly.breakEven && !hourly.ownOverRent);
        in.economy.cloudTerm = design::CloudTerm::ThreeYears;
        const auto bound = cost::assess(in);
        QVERIFY(isNear(bound.cloudLife->base(), 4096 * 2.0 * 5 * 8766, 1e-12));
        QVERIFY(!bound.breakEven && isNear(*bound.ownOverRent, bound.ownLife->base() / bound.cloudLife->base(), 1e-12));
        in.economy.cloudTerm = design::CloudTerm::OneYear;
        QVERIFY(!cost::assess(in).cloudPrice && !cost::assess(in).ownOverRent); // not offered
        in.economy.cloudQuote = 1.5 * USD / hour;
        QCOMPARE(*cost::assess(in).cloudPrice, 1.5 * USD / hour);
        in.cloud.reset();
        QVERIFY(cost::assess(in).isCloudQuoted && cost::assess(in).ownOverRent);
    }

    void rentTakesThePlaceOfABuilding()
    {
        Inputs in = sample();
        in.economy.premises = design::Premises::Colocation;
        const auto out = cost::assess(in);
        QCOMPARE(*out.construction, Dollars());
        QVERIFY(isNear((*out.colocation * year).base(), 0.184 * 5.3e6 * 12, 1e-9));
    }

    void anUnknownPriceIsNotFree()
    {
        Inputs in = sample();
        in.items[1].unit.reset();
        const auto out = cost::assess(in);
        QVERIFY(!out.equipment && !out.capital && !out.total && !out.perAccelerator && !out.netPresentValue);
        QVERIFY(out.classes[0] && !out.classes[1]);
        QCOMPARE(out.withoutPrice.size(), std::size_t{1});
        QVERIFY(tornado(in).empty());
    }

    void everyPriceRaisesTheHour()
    {
        const Inputs in = sample();
        const double now = cost::assess(in).perAccelerator->base();
        for (std::size_t i = 0; i < in.items.size(); ++i) {
            Inputs dearer = in;
            dearer.items[i].unit = 1.1 * *dearer.items[i].unit;
            QVERIFY(cost::assess(dearer).perAccelerator->base() > now);
        }
        Inputs cheaperMoney = in;
        cheaperMoney.economy.interest.value = 0.02;
        QVERIFY(cost::assess(cheaperMoney).perAccelerator->base() < now);
    }

    void theStrongestInputsComeFirst()
    {
        const Inputs in = sample();
        const double now = cost::assess(in).perAccelerator->base();
        const std::vector<Sensitivity> bars = tornado(in);
        QVERIFY(bars.size() >= 8 && bars.size() <= 10);
        double last = std::abs((bars.front().high - bars.front().low).base());
        for (const Sensitivity& bar : bars) {
            const double width = std::abs((bar.high - bar.low).base());
            QVERIFY(width <= last);
            last = width;
            QVERIFY(std::min(bar.low.base(), bar.high.base()) <= now && std::max(bar.low.base(), bar.high.base()) >= now);
        }
    }
};

CW_TEST(TestCost)

} // namespace tst_cost

#include "tst_cost.moc"
