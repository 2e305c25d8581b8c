// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/auto_place.h"
#include "small_designs.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_auto_place {

using namespace cw;
using namespace cw::assess;

namespace {

References references()
{
    return {test::shippedCatalog(), std::make_shared<const trends::TrendTables>()};
}

design::Design hall(int mm)
{
    design::Design design;
    design.site.edit().widthMm = design.site.edit().depthMm = mm;
    design.site.edit().cooling = "rdhx-active";
    design.site.edit().powerChain = "chain-hyperscale";
    return design;
}

AutoPlaceWish wish(int nodes)
{
    AutoPlaceWish wish;
    wish.server = "dgx-h100";
    wish.nodes = nodes;
    wish.newRack = test::rackAt(0, 0);
    return wish;
}

/// A finding about what racks carry, cool, power or hold.
bool hasRackFinding(const design::Design& design)
{
    const auto assessment = assess::assess(design, references());
    return std::ranges::any_of(assessment->findings, [](const Finding& finding) {
        static const std::vector<std::string> codes{"finding.rackOverPdu",       "finding.rackNoRedundantPdu",
                                                    "finding.phaseOver",         "finding.phaseOverOneLost",
                                                    "finding.airCannotCarry",    "finding.rackOverCooling",
                                                    "finding.rackOverWeight",    "finding.rackUnitsOverlap",
                                                    "finding.rackOutOfUnits"};
        return std::ranges::find(codes, finding.code) != codes.end();
    });
}

} // namespace

class TestAutoPlace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newRacksStandInRowsAndNothingIsTooMuch()
    {
        for (const char* server : {"dgx-h100", "dgx-a100-640", "dgx-b200"}) {
            AutoPlaceWish wanted = wish(40);
            wanted.server = server;
            const Result<AutoPlaced> placed = autoPlace(hall(40000), references(), wanted);
            QVERIFY(placed.ok());
            QCOMPARE(static_cast<int>(placed->design.nodes->size()), placed->nodes);
            QCOMPARE(static_cast<int>(placed->design.racks->size()), placed->newRacks);
            QVERIFY2(!hasRackFinding(placed->design), server);
            QVERIFY(design::FloorIndex(placed->design, *test::shippedCatalog()).collisions().empty());
            if (placed->perRack > 0) {
                QCOMPARE(placed->nodes, 40);
                QCOMPARE(placed->limit, PlaceLimit::None);
            }
        }
    }

    void oneMoreInARackWouldBeTooMuch()
    {
        const Result<AutoPlaced> placed = autoPlace(hall(40000), references(), wish(400));
        QVERIFY(placed.ok() && placed->nodes > 0);
        QVERIFY(placed->rackLimit.has_value());
        const design::RackId first = placed->design.racks->front().id;
        const Result<design::Design> more =
            design::fillRack(placed->design, *test::shippedCatalog(), first, "dgx-h100", 1);
        QVERIFY(!more.ok() || hasRackFinding(*more));
    }

    void theTypedLimitBinds()
    {
        AutoPlaceWish wanted = wish(12);
        wanted.keepsReserve = false;
        wanted.mostPerRack = 25.0 * unit::kW; // two of 10.2 kW
        const Result<AutoPlaced> placed = autoPlace(hall(40000), references(), wanted);
        QCOMPARE(placed->perRack, 2);
        QCOMPARE(placed->newRacks, 6);
        QCOMPARE(*placed->rackLimit, PlaceLimit::Kilowatts);
    }

    void givenRacksAreFilledAsFarAsTheyGo()
    {
        const design::Design start = test::rowOfRacks(3, 1);
        AutoPlaceWish wanted = wish(100);
        wanted.keepsReserve = false;
        for (const design::Rack& rack : *start.racks)
            wanted.racks.push_back(rack.id);
        const Result<AutoPlaced> placed = autoPlace(start, references(), wanted);
        QVERIFY(placed.ok() && placed->nodes > 0 && placed->nodes < 100);
        QVERIFY(placed->limit != PlaceLimit::None);
        QCOMPARE(placed->design.racks->size(), std::size_t{3});
        const auto before = assess::assess(start, references());
        const auto over = [](const Finding& finding) {
            return finding.code == "finding.rackOverPdu" || finding.code == "finding.rackOverWeight" ||
                   finding.code == "finding.rackOverCooling";
        };
        QVERIFY(std::ranges::none_of(assess::assess(placed->design, references())->findings, over));
        // The nodes that stood there keep their names.
        QVERIFY(std::ranges::equal(*start.nodes, std::span(placed->design.nodes->data(), start.nodes->size())));
    }

    void aFullHallIsTheLimit()
    {
        AutoPlaceWish wanted = wish(1000);
        wanted.keepsReserve = false;
        const Result<AutoPlaced> placed = autoPlace(hall(6000), references(), wanted);
        QCOMPARE(placed->limit, PlaceLimit::Floor);
        QVERIFY(placed->nodes > 0);
        QVERIFY(design::FloorIndex(placed->design, *test::shippedCatalog()).collisions().empty());
    }

    void aRuleGetsItsSwitchesOrBindsByItsPorts()
    {
        design::Design start = hall(40000);
        start.fabric.edit().kind = design::FabricKind::LeafSpine;
        start.fabric.edit().leaf = "nv-qm9700";
        AutoPlaceWish wanted = wish(32);
        wanted.keepsReserve = false;
        const Result<AutoPlaced> tree = autoPlace(start, references(), wanted);
        QCOMPARE(tree->nodes, 32);
        QVERIFY(tree->newSwitches > 0);
        start.fabric.edit().kind = design::FabricKind::SingleSwitch;
        const Result<AutoPlaced> single = autoPlace(start, references(), wanted); // 64 ports, eight a node
        QCOMPARE(single->limit, PlaceLimit::Ports);
        QCOMPARE(single->nodes, 8);
    }

    /// A network whose ports are all taken lets nobody in; one that cannot be built at all says nothing about ports.
    void aFullFabricTakesNoNodeMore()
    {
        design::Design start = hall(40000);
        start.fabric.edit().kind = design::FabricKind::SingleSwitch;
        start.fabric.edit().leaf = "nv-qm9700";
        AutoPlaceWish wanted = wish(8);
        wanted.keepsReserve = false;
        const Result<AutoPlaced> full = autoPlace(start, references(), wanted);
        QCOMPARE(full->nodes, 8);
        QCOMPARE(full->limit, PlaceLimit::None);
        wanted.nodes = 24;
        const Result<AutoPlaced> more = autoPlace(full->design, references(), wanted);
        QCOMPARE(more->nodes, 0);
        QCOMPARE(more->newRacks, 0);
        QCOMPARE(more->limit, PlaceLimit::Ports);
        QCOMPARE(more->design, full->design);

        design::Design unbuildable = full->design;
        unbuildable.fabric.edit().leaf = "no-such-switch";
        const Result<AutoPlaced> anyway = autoPlace(unbuildable, references(), wanted);
        QCOMPARE(anyway->nodes, 24);
        QCOMPARE(anyway->limit, PlaceLimit::None);
    }

    void cabinetsAreNotPlacedInRacks()
    {
        AutoPlaceWish wanted = wish(1);
        wanted.server = "gb200-nvl72";
        QCOMPARE(autoPlace(hall(9000), references(), wanted).problems().front().code,
                 std::string("problem.place.noServer"));
    }
};

CW_TEST(TestAutoPlace)

} // namespace tst_auto_place

#include "tst_auto_place.moc"
