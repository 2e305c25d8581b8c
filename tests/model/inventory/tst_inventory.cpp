// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/inventory.h"
#include "sample_hall.h"
#include "test_program.h"

namespace tst_inventory {


using namespace cw;
using namespace cw::inventory;

class TestInventory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsAnEmptyDesign()
    {
        const Inventory none = count(design::Design{}, catalog::Catalog{});
        QCOMPARE(none.acceleratorCount, 0);
        QCOMPARE(none.rackCount, 0);
        QCOMPARE(none.freeUnits, std::optional<std::int64_t>(0));
        QVERIFY(none.nodes.empty() && none.racks.empty() && none.mountProblems.empty());
        QVERIFY(mainNodes(none) == nullptr);
    }

    void countsAHall()
    {
        const Inventory hall = count(sample::hall(8, 4, 8, 4), sample::catalogOfParts());
        QCOMPARE(hall.acceleratorCount, 256);
        QCOMPARE(hall.nodeCount, 32);
        QCOMPARE(hall.rackCount, 9);
        QCOMPARE(hall.switchesByRole[0], 8);
        QCOMPARE(hall.switchesByRole[1], 4);
        QCOMPARE(hall.nodes.size(), 1u);
        QCOMPARE(hall.nodes[0].computePorts, 8);
        QCOMPARE(hall.racks.size(), 2u);
        QCOMPARE(hall.racks[0].racks.size(), 8u);
        QCOMPARE(hall.racks[0].usedUnits, 32);
        QCOMPARE(hall.racks[0].freeUnits, std::optional<int>(16));
        QCOMPARE(hall.racks[1].usedUnits, 12);
        QCOMPARE(hall.usedUnits, 8 * 32 + 12);
        QVERIFY(std::abs(hall.racks[0].weight->base() - (185.45 + 4 * 130.45)) < 1e-9);
        QVERIFY(hall.mountProblems.empty());
        QCOMPARE(hall.racks[0].cooling, std::string("contained-air"));
    }

    void aMovedRackLeavesItEqual()
    {
        design::Design design = sample::hall(8, 4, 8, 4);
        const catalog::Catalog catalog = sample::catalogOfParts();
        const Inventory before = count(design, catalog);
        design.racks.edit()[2].at = {123456, -7};
        design.racks.edit()[2].facing = design::Facing::Left;
        QVERIFY(count(design, catalog) == before);
        design.racks.edit()[2].pduCount = 2;
        QVERIFY(!(count(design, catalog) == before));
    }

    void keepsTheDroppedAcceleratorApart()
    {
        design::Design design = sample::hall(2, 2);
        design.nodes.edit()[1].accelerator = "b200";
        design.nodes.edit()[2].accelerator = "h100"; // the same as its own
        const Inventory hall = count(design, sample::catalogOfParts());
        QCOMPARE(hall.nodes.size(), 2u);
        QCOMPARE(hall.nodes[0].count, 3);
        QVERIFY(hall.nodes[1].overridden && hall.nodes[1].ownAcceleratorPart->id == "h100");
        QCOMPARE(hall.nodes[1].acceleratorPart->id, std::string("b200"));
        QCOMPARE(mainNodeIndex(hall), 0);
        QCOMPARE(hall.acceleratorCount, 32);
    }

    void findsBadMounts_data()
    {
        QTest::addColumn<int>("bottom");
        QTest::addColumn<int>("problem");
        QTest::addColumn<int>("usedUnits");
        QTest::newRow("just above the first") << 9 << -1 << 16;
        QTest::newRow("into the first") << 8 << int(MountProblemKind::Overlap) << 15;
        QTest::newRow("on the same place") << 1 << int(MountProblemKind::Overlap) << 8;
        QTest::newRow("at the very top") << 41 << -1 << 16;
        QTest::newRow("out of the top") << 42 << int(MountProblemKind::OutsideRack) << 15;
        QTest::newRow("far out") << 2147483647 << int(MountProblemKind::OutsideRack) << 8;
    }
    void findsBadMounts()
    {
        QFETCH(int, bottom);
        QFETCH(int, problem);
        QFETCH(int, usedUnits);
        design::Design design = sample::hall(1, 2);
        design.nodes.edit()[1].mount.bottomUnit = bottom;
        const Inventory hall = count(design, sample::catalogOfParts());
        QCOMPARE(int(hall.mountProblems.size()), problem < 0 ? 0 : 1);
        if (problem >= 0)
            QCOMPARE(int(hall.mountProblems[0].kind), problem);
        QCOMPARE(hall.racks[0].usedUnits, usedUnits);
    }

    void belowTheFloorAndNowhere()
    {
        design::Design design = sample::hall(1, 2);
        design.nodes.edit()[0].mount.bottomUnit = 0;
        design.nodes.edit()[1].mount.rack = {999};
        const Inventory hall = count(design, sample::catalogOfParts());
        QCOMPARE(hall.mountProblems.size(), 2u);
        QCOMPARE(hall.mountProblems[0].kind, MountProblemKind::RackMissing);
        QCOMPARE(hall.mountProblems[1].kind, MountProblemKind::OutsideRack);
        QCOMPARE(hall.nodeCount, 2);
        QCOMPARE(hall.racks[0].nodes[0].count, 1);
    }

    void unknownPartsAreCounted()
    {
        design::Design design = sample::hall(1, 1);
        design.nodes.edit()[0].type = "no-such-server";
        design.racks.edit()[0].type = "no-such-rack";
        const Inventory hall = count(design, sample::catalogOfParts());
        QCOMPARE(hall.nodeCount, 1);
        QCOMPARE(hall.acceleratorCount, 0);
        QVERIFY(!hall.nodes[0].serverPart && !hall.racks[0].freeUnits && !hall.freeUnits && !hall.racks[0].weight);
        QCOMPARE(hall.mountProblems.size(), 1u);
        QCOMPARE(hall.mountProblems[0].kind, MountProblemKind::HeightUnknown);
    }

    void countsPortsOfCables()
    {
        using design::PortOwner;
        design::Design design = sample::hall(1, 2, 1, 0);
        const std::uint32_t first = (*design.nodes)[0].id.value;
        const std::uint32_t second = (*design.nodes)[1].id.value;
        const std::uint32_t leaf = (*design.switches)[0].id.value;
        const auto cable = [&](std::uint32_t id, design::PortRef a, design::PortRef b) {
            design.cables.edit().push_back({{id}, {}, a, b});
        };
        cable(1001, {PortOwner::Node, first, 0}, {PortOwner::Switch, leaf, 0});
        cable(1002, {PortOwner::Node, second, 0}, {PortOwner::Switch, leaf, 0});  // the leaf's port again
        cable(1003, {PortOwner::Node, first, 10}, {PortOwner::Switch, leaf, 63}); // the node has ports 0 to 9
        cable(1004, {PortOwner::Node, 4711, 0}, {PortOwner::Switch, leaf, 2});
        const Inventory hall = count(design, sample::catalogOfParts());
        QCOMPARE(hall.cableCount, 4);
        QCOMPARE(hall.cableProblems.size(), 3u);
        const auto has = [&](CableProblemKind kind, std::uint32_t id) {
            return std::ranges::any_of(hall.cableProblems, [&](const CableProblem& problem) {
                return problem.kind == kind && problem.cable.value == id;
            });
        };
        QVERIFY(has(CableProblemKind::PortUsedTwice, 1002));
        QVERIFY(has(CableProblemKind::PortOutOfRange, 1003));
        QVERIFY(has(CableProblemKind::EndMissing, 1004));
        QCOMPARE(hall.ports.size(), 3u);
        QCOMPARE(hall.ports[0].used, 1);
        QCOMPARE(hall.ports[0].ports, std::optional<int>(10));
        QCOMPARE(hall.ports[2].used, 3); // ports 0, 2 and 63 of the leaf
    }

    void orderOfDevicesDoesNotMatterForTotals()
    {
        design::Design design = sample::hall(5, 4, 3, 2);
        const catalog::Catalog catalog = sample::catalogOfParts();
        const Inventory before = count(design, catalog);
        std::ranges::reverse(design.nodes.edit());
        const Inventory after = count(design, catalog);
        QVERIFY(after == before);
    }

    void cardsAgree()
    {
        Inputs inputs{sample::hall(3, 4, 2, 1), std::make_shared<catalog::Catalog>(sample::catalogOfParts())};
        Inventory result = inventory::assess(inputs);
        QCOMPARE(sample::checkCards(cards(), inputs, result), 2);
        QVERIFY(sample::oneCardEach(cards(), inputs, result));
        inputs.design.nodes.edit()[0].accelerator = "b200";
        result = inventory::assess(inputs);
        QCOMPARE(sample::checkCards(cards(), inputs, result), 1);
        QVERIFY(sample::oneCardEach(cards(), inputs, result));
    }

    /// 100,000 accelerators in 12,500 nodes and 3,200 racks.
    void countsALargeHall()
    {
        design::Design design = sample::hall(3125, 4, 48, 27);
        for (int i = 0; i < 74; ++i) {
            design::Rack rack = design.racks->front();
            rack.id = {++design.lastId};
            design.racks.edit().push_back(rack);
        }
        const catalog::Catalog catalog = sample::catalogOfParts();
        QCOMPARE(count(design, catalog).acceleratorCount, 100000);
        QCOMPARE(count(design, catalog).rackCount, 3200);
        QCOMPARE(count(design, catalog).nodeCount, 12500);
    }
};

CW_TEST(TestInventory)

} // namespace tst_inventory

#include "tst_inventory.moc"
