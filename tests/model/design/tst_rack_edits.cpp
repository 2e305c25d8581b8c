// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that move together or become others, and what must not happen to them.
#include "design/move_devices.h"
#include "design/replace_device.h"
#include "small_designs.h"
#include "test_program.h"

#include <QTest>

namespace tst_rack_edits {

using namespace cw;
using namespace cw::design;

namespace {

const catalog::Catalog& parts() { return *test::shippedCatalog(); }

std::string codeOf(const auto& result) { return result.ok() ? std::string() : result.problems().front().code; }

ItemRef node(const Design& design, std::size_t index) { return {ItemKind::Node, (*design.nodes)[index].id.value}; }

/// Two racks: four DGX H100 in the first, at 1, 9, 17 and 25; none in the second.
Design twoRacks()
{
    Design design = test::rowOfRacks(1, 4);
    return *addRack(design, parts(), test::rackAt(1200, 1800));
}

} // namespace

class TestRackEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void devicesTakeEachOthersPlaces()
    {
        const Design before = twoRacks();
        const RackId rack = before.racks->front().id;
        const auto after = moveDevices(before, parts(), {{node(before, 0), {rack, 9}}, {node(before, 1), {rack, 1}}});
        QVERIFY(after.ok());
        QCOMPARE((*after->nodes)[0].mount.bottomUnit, 9);
        QCOMPARE((*after->nodes)[1].mount.bottomUnit, 1);
    }

    void nothingLandsOnAnother()
    {
        const Design before = twoRacks();
        const RackId rack = before.racks->front().id;
        const std::string taken = "problem.edit.unitsTaken";
        QCOMPARE(codeOf(moveDevices(before, parts(), {{node(before, 0), {rack, 2}}})), taken);
        QCOMPARE(codeOf(moveDevices(before, parts(), {{node(before, 3), {rack, 36}}})), taken); // beyond the top
        QCOMPARE(codeOf(moveDevices(before, parts(), {{node(before, 0), {rack, 0}}})), taken);
        QCOMPARE(codeOf(moveDevices(before, parts(), {{node(before, 0), {rack, 33}}, {node(before, 1), {rack, 35}}})),
                 taken); // on each other
        QCOMPARE(codeOf(moveDevices(before, parts(), {{node(before, 0), {RackId{999}, 1}}})),
                 std::string("problem.edit.noSuchRack"));
        QCOMPARE(codeOf(moveDevices(before, parts(), {{{ItemKind::Node, 999}, {rack, 40}}})),
                 std::string("problem.edit.noSuchItem"));
    }

    void theNearestFreePlaceIsFound()
    {
        const Design before = twoRacks();
        const RackId rack = before.racks->front().id;
        const ItemRef last = node(before, 3); // at 25; 33 to 42 are free
        QCOMPARE(freeShift(before, parts(), {{last, {rack, 24}}}, 8).value_or(99), 1);
        QCOMPARE(freeShift(before, parts(), {{last, {rack, 36}}}, 8).value_or(99), -1);
        QCOMPARE(freeShift(before, parts(), {{last, {rack, 30}}}, 8).value_or(99), 0);
        QVERIFY(!freeShift(before, parts(), {{last, {rack, 5}}}, 3));
        QCOMPARE(freeShift(before, parts(), Mount{rack, 20}, 8, 42).value_or(99), 13);
        QVERIFY(!freeShift(before, parts(), Mount{rack, 20}, 12, 42));
    }

    void aReplacedNodeKeepsItsNameAndPlace()
    {
        Design before = twoRacks();
        before.nodes.edit()[3].accelerator = "nv-h200-sxm";
        const auto after = replaceDevice(before, parts(), node(before, 3), "dgx-b200");
        QVERIFY(after.ok());
        QCOMPARE((*after->nodes)[3].type, std::string("dgx-b200"));
        QCOMPARE((*after->nodes)[3].name, (*before.nodes)[3].name);
        QCOMPARE((*after->nodes)[3].mount, (*before.nodes)[3].mount);
        QVERIFY((*after->nodes)[3].accelerator.empty()); // it comes with its own
    }

    void aTallerOneReachesDownWhereThereIsNoRoomAbove()
    {
        Design before = twoRacks();
        before.nodes.edit()[3].mount.bottomUnit = 35; // at the top, two free units and more below
        const auto after = replaceDevice(before, parts(), node(before, 3), "dgx-b200");
        QVERIFY(after.ok());
        QCOMPARE((*after->nodes)[3].mount.bottomUnit, 33);
        QCOMPARE(codeOf(replaceDevice(before, parts(), node(before, 1), "dgx-b200")),
                 std::string("problem.edit.noFreeUnits"));
    }

    void noConnectionIsBroken()
    {
        Design before = twoRacks();
        before = *addSwitch(before, parts(), {{}, "leaf 1", "nv-qm9700", SwitchRole::Leaf, {before.racks->front().id, 0}});
        const auto cabledAt = [&](int port) {
            return *design::connect(before, {PortOwner::Switch, before.switches->front().id.value, port},
                            {PortOwner::Node, before.nodes->front().id.value, 0}, "");
        };
        const catalog::Switch* fewest = parts().switches.find("nv-sn2010");
        const ItemRef device{ItemKind::Switch, before.switches->front().id.value};
        QCOMPARE(fewest->ports.value, 18); // of 64
        const Design low = cabledAt(fewest->ports.value - 1);
        const auto kept = replaceDevice(low, parts(), device, fewest->id);
        QVERIFY(kept.ok());
        QCOMPARE(*kept->cables, *low.cables);
        QCOMPARE(codeOf(replaceDevice(cabledAt(fewest->ports.value), parts(), device, fewest->id)),
                 std::string("problem.edit.portsMissing"));
    }
};

CW_TEST(TestRackEdits)

} // namespace tst_rack_edits

#include "tst_rack_edits.moc"
