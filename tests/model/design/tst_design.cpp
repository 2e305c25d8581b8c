// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/difference.h"
#include "design/mounting.h"
#include "design/placement_order.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "test_program.h"

#include <QTest>

#include <cmath>
#include <set>

namespace tst_design {

using namespace cw;
using namespace cw::design;

namespace {

const catalog::Catalog& parts() { return *test::shippedCatalog(); }

std::string codeOf(const auto& result) { return result.ok() ? std::string() : result.problems().front().code; }

} // namespace

class TestDesign : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCalibrationIsKeptInTheFileAndCanBeTakenBack()
    {
        const Design before;
        const Result<Design> after = calibrate(before, 1.25, Seconds(2.1));
        QVERIFY(after.ok());
        const Result<Design> read = store::readDesign(store::writeDesign(*after));
        QVERIFY(read.ok());
        QCOMPARE(read->workload->training.stackFactor, 1.25);
        QCOMPARE(read->workload->training.measuredStep->base(), 2.1);
        QVERIFY(uncalibrate(*read) == before);
        for (const double factor : {0.0, 0.01, 21.0, std::nan("")})
            QCOMPARE(calibrate(before, factor, Seconds(1)).problems().front().code,
                     std::string("problem.edit.calibration"));
    }

    void racksDoNotStandOnEachOther()
    {
        const Design one = test::rowOfRacks(1, 0);
        QCOMPARE(codeOf(addRack(one, parts(), test::rackAt(900, 1800))), std::string("problem.edit.collides"));
        QCOMPARE(codeOf(addRack(one, parts(), test::rackAt(-1, 1800))), std::string("problem.edit.outsideWalls"));
        QCOMPARE(codeOf(addRack(one, parts(), test::rackAt(11700, 1800))), std::string("problem.edit.outsideWalls"));
        const auto two = addRack(one, parts(), test::rackAt(1200, 1800));
        QVERIFY(two.ok());
        QCOMPARE(two->racks->back().name, std::string("A2"));
    }

    void nearestFreePlaceIsFree()
    {
        const Design row = test::rowOfRacks(5, 0);
        const FloorIndex floor(row, parts());
        Footprint wanted = sizeOf(parts(), "rack-apc-ar3300");
        wanted.xMm = 1300;
        wanted.yMm = 1900;
        const auto place = floor.nearestFree(wanted);
        QVERIFY(place.has_value());
        wanted.xMm = place->xMm;
        wanted.yMm = place->yMm;
        QVERIFY(floor.isFree(wanted));
        QVERIFY(floor.leavesClearance({{}, wanted}));
        QVERIFY(std::abs(place->xMm - 1300) <= 2400 && std::abs(place->yMm - 1900) <= 2400);
    }

    void aFullOrTinyHallHasNoFreePlace()
    {
        Design full = test::rowOfRacks(1, 0);
        full.site.edit().widthMm = 1200;
        full.site.edit().depthMm = 3000;
        const FloorIndex floor(full, parts());
        QVERIFY(!floor.nearestFree({0, 1800, 1200, 2400}).has_value());
        QVERIFY(!floor.nearestFree({0, 0, 1800, 600}).has_value()); // wider than the hall
        // From far outside the walls the search starts at the wall; what is before the rack's front is left free.
        QCOMPARE(floor.nearestFree({9'000'000, -9'000'000, 600, 1200}), (FloorPoint{0, 0}));
    }

    void idsAreFoundWhenAFileClaimsTheLast()
    {
        Design design = test::rowOfRacks(2, 0); // ids 1 and 2
        design.lastId = 0xffffffff;
        QCOMPARE(takeId(design), std::uint32_t{3});
    }

    void fillingARackNamesAndStacksLikeAddingOneByOne()
    {
        const Design empty = test::rowOfRacks(2, 0);
        const RackId rack = empty.racks->front().id;
        const Design filled = *fillRack(empty, parts(), rack, "dgx-h100", 99);
        Design oneByOne = empty;
        for (int i = 0; i < 5; ++i)
            oneByOne = *fillRack(oneByOne, parts(), rack, "dgx-h100", 1);
        QCOMPARE(filled, oneByOne);
        QCOMPARE(codeOf(fillRack(empty, parts(), RackId{77}, "dgx-h100", 1)), std::string("problem.edit.noSuchRack"));
    }

    void snappingCatchesNeighboursAndElseTheGrid()
    {
        const Design row = test::rowOfRacks(1, 0); // occupies x 600..1200, y 1800..3000
        const FloorIndex floor(row, parts());
        const Snapped beside = snap(floor, {1230, 1830, 600, 1200}, 100);
        QCOMPARE(beside.at, (FloorPoint{1200, 1800}));
        QCOMPARE(beside.lines.size(), std::size_t{2});
        const Snapped far = snap(floor, {7020, 5010, 600, 1200}, 100);
        QCOMPARE(far.at, (FloorPoint{7200, 4800}));
        QVERIFY(far.lines.empty());
    }

    void movesAndTurnsTogetherOrNotAtAll()
    {
        const Design row = test::rowOfRacks(3, 1);
        const ItemSet two{{ItemKind::Rack, (*row.racks)[0].id.value}, {ItemKind::Rack, (*row.racks)[1].id.value}};
        QCOMPARE(codeOf(moveItems(row, parts(), two, 600, 0)), std::string("problem.edit.collides"));
        const auto moved = moveItems(row, parts(), two, 0, 2400);
        QVERIFY(moved.ok());
        QCOMPARE((*moved->racks)[0].at, (FloorPoint{600, 4200}));
        QCOMPARE((*moved->racks)[2].at, (*row.racks)[2].at);
        QVERIFY(moved->nodes.sameStorage(row.nodes)); // devices stand in racks, not on the floor
        const Design alone = test::rowOfRacks(1, 0);
        Design four = alone;
        for (int i = 0; i < 4; ++i)
            four = *rotateItems(four, parts(), {{ItemKind::Rack, alone.racks->front().id.value}});
        QCOMPARE(four, alone);
    }

    void devicesTakeFreeUnits()
    {
        Design design = test::rowOfRacks(1, 4);
        const RackId rack = design.racks->front().id;
        const std::vector<Mounted> devices = devicesIn(design, parts(), rack);
        QCOMPARE(devices.size(), std::size_t{4});
        for (std::size_t i = 1; i < devices.size(); ++i)
            QCOMPARE(devices[i].bottomUnit, devices[i - 1].topUnit() + 1);
        // 42 U hold five nodes of 8 U; the sixth is refused.
        design = *fillRack(design, parts(), rack, "dgx-h100", 1);
        QCOMPARE(codeOf(fillRack(design, parts(), rack, "dgx-h100", 1)), std::string("problem.edit.noFreeUnits"));
        Switch leaf;
        leaf.name = "Leaf 1";
        leaf.type = "nv-qm9700";
        leaf.mount = {rack, 0};
        const auto withLeaf = addSwitch(design, parts(), leaf);
        QCOMPARE(withLeaf->switches->front().mount.bottomUnit, 42);
        leaf.mount.bottomUnit = 3;
        QCOMPARE(codeOf(addSwitch(design, parts(), leaf)), std::string("problem.edit.unitsTaken"));
        const ItemRef first{ItemKind::Node, design.nodes->front().id.value};
        QVERIFY(moveDevice(design, parts(), first, {rack, 1}).ok()); // its own place is free for it
        QCOMPARE(codeOf(moveDevice(design, parts(), first, {rack, 9})), std::string("problem.edit.unitsTaken"));
    }

    void droppingAnAcceleratorChangesTheNode()
    {
        const Design design = test::rowOfRacks(2, 2);
        const ItemSet rack{{ItemKind::Rack, design.racks->front().id.value}};
        const auto changed = setAccelerator(design, parts(), rack, "nv-h200-sxm-141");
        QVERIFY(changed.ok());
        QCOMPARE(std::ranges::count((*changed->nodes), std::string("nv-h200-sxm-141"), &Node::accelerator), 2);
        // The server's own accelerator is written as none, so that the file stays as it was.
        QCOMPARE(*setAccelerator(*changed, parts(), rack, "nv-h100-sxm-80"), design);
        QCOMPARE(codeOf(setAccelerator(test::rowOfRacks(1, 0), parts(), rack, "nv-l4")),
                 std::string("problem.edit.noNodes"));
    }

    void removingARackTakesItsDevicesAndTheirCables()
    {
        Design design = test::rowOfRacks(2, 1);
        const PortRef a{PortOwner::Node, (*design.nodes)[0].id.value, 0};
        const PortRef b{PortOwner::Node, (*design.nodes)[1].id.value, 0};
        design = *cw::design::connect(design, a, b, "dac-800-mcp4y10");
        QCOMPARE(codeOf(cw::design::connect(design, a, {PortOwner::Node, b.id, 1}, "dac-800-mcp4y10")),
                 std::string("problem.edit.portTaken"));
        QCOMPARE(codeOf(cw::design::connect(design, a, a, "dac-800-mcp4y10")), std::string("problem.edit.samePort"));
        const Design left = removeItems(design, {{ItemKind::Rack, design.racks->front().id.value}});
        QCOMPARE(left.racks->size(), std::size_t{1});
        QCOMPARE(left.nodes->size(), std::size_t{1});
        QVERIFY(left.cables->empty());
        QCOMPARE(left.lastId, design.lastId); // ids are never used twice
    }

    /// A node without its rack needs another one, and the person is told which of the two to do.
    void aNodeNeedsARackToGoInto()
    {
        const Design design = test::rowOfRacks(1, 1);
        const Design fragment = copyItems(design, {{ItemKind::Node, design.nodes->front().id.value}});
        QCOMPARE(codeOf(paste(Design{}, parts(), fragment, 0, 0)), std::string("problem.edit.noRackToTakeIt"));
        Design elsewhere;
        elsewhere.lastId = 100;
        elsewhere.racks.edit().push_back(design.racks->front());
        elsewhere.racks.edit().front().id = RackId{100};
        QCOMPARE(codeOf(paste(elsewhere, parts(), fragment, 0, 0)), std::string("problem.edit.whichRack"));
        QVERIFY(paste(elsewhere, parts(), fragment, 0, 0, RackId{100}).ok());
    }

    void copiesCarryWhatBelongsToThem()
    {
        const Design design = test::rowOfRacks(2, 3);
        const Design fragment = copyItems(design, {{ItemKind::Rack, design.racks->front().id.value}});
        QCOMPARE(fragment.racks->size(), std::size_t{1});
        QCOMPARE(fragment.nodes->size(), std::size_t{3});
        const auto pasted = paste(design, parts(), fragment, 600, 0);
        QVERIFY(pasted.ok());
        QCOMPARE(pasted->design.racks->size(), std::size_t{3});
        QCOMPARE(pasted->design.nodes->size(), std::size_t{9});
        QCOMPARE(pasted->items.size(), std::size_t{4});
        std::set<std::string> names;
        for (const Rack& rack : *pasted->design.racks)
            QVERIFY(names.insert(rack.name).second);
        QVERIFY(difference(design, pasted->design).changed.empty());
        QCOMPARE(difference(design, pasted->design).added, pasted->items);
        const FloorIndex floor(pasted->design, parts());
        for (const Placed& placed : floor.all())
            QVERIFY(floor.isFree(placed.footprint, {placed.item}));
    }

    void differenceSeesEveryKindOfChange()
    {
        const Design before = test::rowOfRacks(3, 1);
        QVERIFY(difference(before, before).isEmpty());
        Design after = removeItems(before, {{ItemKind::Rack, (*before.racks)[0].id.value}});
        after = *moveItems(after, parts(), {{ItemKind::Rack, (*before.racks)[2].id.value}}, 0, 2400);
        after.site.edit().supplyAir = Kelvins(295.15);
        const Difference seen = difference(before, after);
        QCOMPARE(seen.removed.size(), std::size_t{2});
        QCOMPARE(seen.changed, (ItemSet{{ItemKind::Rack, (*before.racks)[2].id.value}}));
        QVERIFY(seen.site && !seen.workload && seen.added.empty());
    }

    /// Moves of a plan that had more ranks mean nothing to a smaller one, permutation or not.
    void swapsForgetMovesOfALargerPlan()
    {
        design::Placement placement;
        placement.moved = {{0, 100}, {100, 0}};
        QCOMPARE(design::swapRanks(placement, 1, 2, 101).moved,
                 (std::map<int, int>{{0, 100}, {1, 2}, {2, 1}, {100, 0}}));
        QCOMPARE(design::swapRanks(placement, 1, 2, 100).moved, (std::map<int, int>{{1, 2}, {2, 1}}));
        placement.moved = {{-1, 0}, {0, -1}};
        QCOMPARE(design::swapRanks(placement, 1, 2, 8).moved, (std::map<int, int>{{1, 2}, {2, 1}}));
        placement.moved = {{3, 4}};
        QCOMPARE(design::swapRanks(placement, 1, 2, 8).moved, (std::map<int, int>{{1, 2}, {2, 1}}));
    }
};

CW_TEST(TestDesign)

} // namespace tst_design

#include "tst_design.moc"
