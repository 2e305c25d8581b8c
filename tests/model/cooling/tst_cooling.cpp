// SPDX-License-Identifier: GPL-3.0-or-later
#include "../inventory/sample_hall.h"
#include "cooling/cooling.h"
#include "small_designs.h"
#include "test_program.h"

#include <random>

namespace tst_cooling {

using namespace cw;
using namespace cw::unit;
using cooling::Heat;

namespace {

constexpr CubicMetresPerSecond kCfm{0.028316846592 / 60};

/// Every node gives off 7.752 kW in training and 10.2 kW at most; nothing else does.
cooling::Inputs inputsOf(const design::Design& design, const catalog::Catalog& catalog)
{
    cooling::Inputs in;
    in.inventory = inventory::count(design, catalog);
    in.supplyAir = design.site->supplyAir;
    in.airRise = design.site->airRise;
    in.waterRise = design.site->waterRise;
    in.elsewhere = Heat{};
    const Heat node{7.752 * kW, 10.2 * kW};
    in.nodeHeat.assign(in.inventory->nodes.size(), node);
    for (const auto& rack : in.inventory->racks) {
        Heat heat;
        for (const auto& counted : rack.nodes) {
            heat.expected += node.expected * counted.count;
            heat.rated += node.rated * counted.count;
        }
        in.rackHeat.push_back(heat);
    }
    return in;
}

bool near(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) <= tolerance * std::max(1e-300, std::abs(b));
}

} // namespace

class TestCooling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// facility.md 2.1, golden values.
    void airFlowOfAKilowatt()
    {
        const CubicMetresPerSecond flow = cooling::airFlow(1 * kW, Kelvins(15));
        QVERIFY(near(flow.base(), 0.05522421, 1e-7));
        QVERIFY(std::abs(flow.in(kCfm)-117.0) < 0.05);
    }
    void waterFlowOfAKilowatt_data()
    {
        QTest::addColumn<double>("rise");
        QTest::addColumn<double>("litresPerMinute");
        QTest::newRow("facility.md 2.1, 6 K") << 6.0 << 2.3937;
        QTest::newRow("facility.md 2.1, 8 K") << 8.0 << 1.7953;
        QTest::newRow("facility.md 2.1, 10 K") << 10.0 << 1.4362;
        QTest::newRow("facility.md 2.1, 12 K") << 12.0 << 1.1969;
        QTest::newRow("facility.md 2.1, 15 K") << 15.0 << 0.9575;
    }
    void waterFlowOfAKilowatt()
    {
        QFETCH(double, rise);
        QFETCH(double, litresPerMinute);
        QVERIFY(std::abs(cooling::waterFlow(1 * kW, Kelvins(rise)).in(Lpmin)-litresPerMinute) < 0.5e-4);
    }

    /// HPE QuickSpecs: 115 kW of a GB200 NVL72's 132 kW leave by liquid; at 10 K that is 165 L/min (facility.md 2.1).
    void aLiquidCooledCabinet()
    {
        catalog::Catalog catalog = sample::catalogOfParts();
        catalog::Server cabinet = sample::dgxH100();
        cabinet.liquidCapture = sample::datum(Fraction{115.0 / 132.0});
        catalog.servers.put(cabinet);
        cooling::Inputs in = inputsOf(sample::hall(1, 1), catalog);
        in.nodeHeat = {Heat{132 * kW, 132 * kW}};
        in.rackHeat = {Heat{132 * kW, 132 * kW}};
        const auto result = cooling::assess(in);
        QVERIFY(near(result.liquid->rated.in(kW), 115, 1e-9));
        QVERIFY(near(result.air->rated.in(kW), 17, 1e-9));
        QVERIFY(near(result.liquidFlow->in(Lpmin), 165, 0.005));
        QCOMPARE(result.racks[0].verdict, cooling::RackVerdict::Over); // contained air carries 41 kW
    }

    void airCooledHall()
    {
        const auto result = cooling::assess(inputsOf(sample::hall(8, 4), sample::catalogOfParts()));
        QVERIFY(near(result.heat->expected.in(kW), 32 * 7.752));
        QCOMPARE(result.liquid->expected.base(), 0.0);
        QVERIFY(near(result.airFlow->base(), cooling::airFlow(32 * (7.752 * kW), Kelvins(15)).base()));
        QCOMPARE(result.coolantUnitsNeeded, std::optional<std::int64_t>(0));
        QVERIFY(near(*result.racks[0].share, 40.8 / 41));
        QCOMPARE(result.racks[0].verdict, cooling::RackVerdict::Cooled);
        QVERIFY(near(result.exhaust.base(), 293.15 + 15));
        QCOMPARE(*result.pue, 1.20);
        QCOMPARE(*result.pueLow, 1.10);
        QVERIFY(near(result.waterPerYear->base(), 0.23e-3 * 32 * 7.752 * 8766, 1e-9));
    }

    void aRackBeyondItsCooling()
    {
        const auto result = cooling::assess(inputsOf(sample::hall(2, 5), sample::catalogOfParts()));
        QCOMPARE(result.overRacks, std::vector<int>{0});
        QCOMPARE(result.worstRack, 0);
        QVERIFY(near(*result.racks[0].share, 51.0 / 41));
    }

    void coldPlates()
    {
        design::Design design = sample::hall(4, 4);
        design.site.edit().cooling = "direct-liquid";
        design.floorUnits.edit().push_back({{900}, {}, "cdu-250", {}, 600, 1200, design::Facing::Up});
        const auto result = cooling::assess(inputsOf(design, sample::catalogOfParts()));
        QVERIFY(near(result.liquid->expected.base(), 0.75 * result.heat->expected.base()));
        QVERIFY(near(result.airPath->expected.base(), result.air->expected.base()));
        QCOMPARE(result.coolantUnitsPlaced, 1);
        QCOMPARE(result.coolantUnitsNeeded, std::optional<std::int64_t>(2)); // 122.4 kW fit one, and a spare
        QVERIFY(near(result.racks[0].capture->value, 0.75));
    }

    void thePueIsWeightedByHeat()
    {
        design::Design design = sample::hall(4, 4);
        design.racks.edit()[0].cooling = "direct-liquid"; // one of four equal racks
        const auto result = cooling::assess(inputsOf(design, sample::catalogOfParts()));
        QVERIFY(near(*result.pue, (3 * 1.20 + 1.093) / 4));
        QCOMPARE(*cooling::assess(inputsOf(sample::hall(0, 0), sample::catalogOfParts())).pue, 1.2);
    }

    void coolantUnitsWithoutACapacity()
    {
        design::Design design = sample::hall(4, 4);
        design.site.edit().cooling = "direct-liquid";
        cooling::Inputs in = inputsOf(design, sample::catalogOfParts());
        const auto none = cooling::assess(in);
        QVERIFY(!none.coolantUnitsNeeded && !none.coolantUnitCapacity);
        QVERIFY(near(none.insideDevices->in(kW), 0.75 * 16 * 10.2));
        catalog::CoolingUnit small;
        small.id = "cdu-60";
        small.kind = "cdu";
        small.capacity = sample::datum(60 * kW);
        in.inventory.edit().floorUnits = {{"cdu-60", 1, small}};
        QCOMPARE(cooling::assess(in).coolantUnitsNeeded, std::optional<std::int64_t>(4)); // 122.4 kW fit three
        in.inventory.edit().floorUnits[0].part->capacity.reset();
        QVERIFY(!cooling::assess(in).coolantUnitsNeeded);
    }

    /// 122.4 kW fit one unit by heat; by coolant at 10 K, 175.8 L/min, they take three of 60 L/min.
    void coolantUnitsByFlow()
    {
        design::Design design = sample::hall(4, 4);
        design.site.edit().cooling = "direct-liquid";
        cooling::Inputs in = inputsOf(design, sample::catalogOfParts());
        catalog::CoolingUnit unit;
        unit.id = "cdu-250";
        unit.kind = "cdu";
        unit.capacity = sample::datum(250 * kW);
        unit.flow = sample::datum(60 * Lpmin);
        in.inventory.edit().floorUnits = {{"cdu-250", 1, unit}};
        const auto result = cooling::assess(in);
        QVERIFY(near(result.flowInside->in(Lpmin), 122.4 * 1.43617, 1e-4));
        QCOMPARE(result.coolantUnitsNeeded, std::optional<std::int64_t>(4));
        QVERIFY(cooling::isFlowShort(result));
        in.coolantRedundancy = design::Redundancy::Double;
        QCOMPARE(cooling::assess(in).coolantUnitsNeeded, std::optional<std::int64_t>(6));
        in.coolantRedundancy = design::Redundancy::Distributed; // 3 units' load on three paths of which two carry it
        QCOMPARE(cooling::assess(in).coolantUnitsNeeded, std::optional<std::int64_t>(5));
        in.coolantRedundancy = design::Redundancy::None;
        QCOMPARE(cooling::assess(in).coolantUnitsNeeded, std::optional<std::int64_t>(3));
        in.inventory.edit().floorUnits[0].part->flow = sample::datum(200 * Lpmin);
        QCOMPARE(cooling::assess(in).coolantUnitsNeeded, std::optional<std::int64_t>(1));
        QVERIFY(!cooling::isFlowShort(cooling::assess(in)));
    }

    /// A door takes its heat from the air that has passed through the rack: the flow stays, the room gets little.
    void rearDoors()
    {
        catalog::Catalog catalog = sample::catalogOfParts();
        catalog::CoolingSystem door = sample::liquidCooling();
        door.id = "door";
        door.kind = catalog::CoolingKind::RearDoor;
        door.liquidCapture = sample::datum(Fraction{0.9});
        catalog.coolingSystems.put(door);
        design::Design design = sample::hall(1, 4);
        design.racks.edit()[0].cooling = "door";
        const auto result = cooling::assess(inputsOf(design, catalog));
        QVERIFY(near(result.airPath->expected.in(kW), 4 * 7.752));
        QVERIFY(near(result.air->expected.in(kW), 0.1 * 4 * 7.752, 1e-9));
        QCOMPARE(result.coolantUnitsNeeded, std::optional<std::int64_t>(0));
    }

    void supplyAir_data()
    {
        QTest::addColumn<double>("celsius");
        QTest::addColumn<int>("verdict");
        QTest::newRow("ASHRAE recommended, 18") << 18.0 << int(cooling::SupplyVerdict::Recommended);
        QTest::newRow("ASHRAE recommended, 27") << 27.0 << int(cooling::SupplyVerdict::Recommended);
        QTest::newRow("ASHRAE A2 allowable, 30") << 30.0 << int(cooling::SupplyVerdict::Allowable);
        QTest::newRow("ASHRAE A2 allowable, 10") << 10.0 << int(cooling::SupplyVerdict::Allowable);
        QTest::newRow("above A2") << 36.0 << int(cooling::SupplyVerdict::Outside);
        QTest::newRow("below A2") << 9.0 << int(cooling::SupplyVerdict::Outside);
    }
    void supplyAir()
    {
        QFETCH(double, celsius);
        QFETCH(int, verdict);
        cooling::Inputs in;
        in.supplyAir = Kelvins(celsius + 273.15);
        QCOMPARE(cooling::assess(in).supply, cooling::SupplyVerdict::Unknown);
        in.airClass = *test::shippedCatalog()->airClasses.find("ashrae-a2");
        QCOMPARE(int(cooling::assess(in).supply), verdict);
    }

    void heatIsNeverLost()
    {
        std::mt19937 random(3);
        for (int i = 0; i < 200; ++i) {
            const cooling::Inputs in = randomInputs(random);
            const auto result = cooling::assess(in);
            for (const auto load : {&Heat::expected, &Heat::rated}) {
                QVERIFY(
                    near(((*result.air).*load + (*result.liquid).*load).base(), ((*result.heat).*load).base(), 1e-9));
                QVERIFY(((*result.air).*load).base() >= 0 && ((*result.liquid).*load).base() >= -1e-6);
                QVERIFY((*result.airPath).*load <= (*result.heat).*load * (1 + 1e-12));
            }
            if (result.heat->expected.base() > 0)
                QVERIFY(*result.pue >= 1.093 && *result.pue <= 1.20);
        }
    }

    void twiceTheRacksTwiceTheFlow()
    {
        const catalog::Catalog catalog = sample::catalogOfParts();
        const auto one = cooling::assess(inputsOf(sample::hall(3, 4), catalog));
        const auto two = cooling::assess(inputsOf(sample::hall(6, 4), catalog));
        QVERIFY(near(two.airFlow->base(), 2 * one.airFlow->base()));
        QVERIFY(near(two.waterPerYear->base(), 2 * one.waterPerYear->base()));
    }

    void unknownIsUnknown()
    {
        design::Design design = sample::hall(2, 4);
        cooling::Inputs in = inputsOf(design, sample::catalogOfParts());
        in.rackHeat[0].reset();
        auto result = cooling::assess(in);
        QVERIFY(!result.heat && !result.air && !result.airFlow && !result.waterPerYear);
        QCOMPARE(*result.pue, 1.20); // all of it goes through one system
        QCOMPARE(result.racks[0].verdict, cooling::RackVerdict::Unknown);
        design.site.edit().cooling = {};
        result = cooling::assess(inputsOf(design, sample::catalogOfParts()));
        QVERIFY(result.heat && !result.air && !result.pue);
        in = inputsOf(sample::hall(2, 4), sample::catalogOfParts());
        in.airRise = {};
        QVERIFY(!cooling::assess(in).airFlow);
    }

    void nothingAndAMillion()
    {
        const auto none = cooling::assess({});
        QVERIFY(!none.heat && !none.pue && none.worstRack == -1);
        cooling::Inputs in = inputsOf(sample::hall(1, 4), sample::catalogOfParts());
        in.inventory.edit().racks[0].racks.assign(31'250, design::RackId{1});
        const auto many = cooling::assess(in);
        QVERIFY(near(many.heat->rated.in(MW), 1275, 1e-9));
        QVERIFY(std::isfinite(many.airFlow->base()));
    }

    void cardsAgree()
    {
        std::mt19937 random(23);
        int checked = 0;
        for (int i = 0; i < 300; ++i) {
            const cooling::Inputs in = randomInputs(random);
            const auto result = cooling::assess(in);
            const int count = sample::checkCards(cooling::cards(), in, result);
            QVERIFY(count >= 0);
            QVERIFY(sample::oneCardEach(cooling::cards(), in, result, {"cooling.coolantShareOneLost", "cooling.coolantSupply", "cooling.aboveDewPoint"}));
            checked += count;
        }
        QVERIFY(checked > 1500);
        const cooling::Inputs nothing;
        QVERIFY(sample::checkCards(cooling::cards(), nothing, cooling::assess(nothing)) >= 0);
        QVERIFY(sample::oneCardEach(cooling::cards(), nothing, cooling::assess(nothing), {"cooling.coolantShareOneLost", "cooling.coolantSupply", "cooling.aboveDewPoint"}));
    }

private:
    static cooling::Inputs randomInputs(std::mt19937& random)
    {
        const auto pick = [&random](int low, int high) {
            return std::uniform_int_distribution<int>(low, high)(random);
        };
        catalog::Catalog catalog = sample::catalogOfParts();
        if (pick(0, 2) == 0) {
            catalog::Server server = sample::dgxH100();
            server.liquidCapture = sample::datum(Fraction{pick(0, 100) / 100.0});
            catalog.servers.put(server);
        }
        design::Design design = sample::hall(pick(0, 6), pick(1, 5), pick(0, 4), 0);
        const bool mixed = pick(0, 1) == 0;
        for (design::Rack& rack : design.racks.edit())
            rack.cooling = mixed && pick(0, 1) == 0 ? "direct-liquid" : "";
        design.site.edit().airRise = Kelvins(pick(5, 25));
        design.site.edit().waterRise = Kelvins(pick(5, 25));
        cooling::Inputs in = inputsOf(design, catalog);
        in.elsewhere = Heat{pick(0, 9) * kW, pick(9, 20) * kW};
        if (pick(0, 1) == 0) {
            catalog::CoolingUnit unit;
            unit.kind = "cdu";
            unit.capacity = sample::datum(pick(50, 500) * kW);
            in.inventory.edit().floorUnits.push_back({"cdu", pick(1, 3), unit});
        }
        return in;
    }
};

CW_TEST(TestCooling)

} // namespace tst_cooling

#include "tst_cooling.moc"
