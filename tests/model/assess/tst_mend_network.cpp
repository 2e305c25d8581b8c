// SPDX-License-Identifier: GPL-3.0-or-later
// Remedies for what the network as a whole lacks: a second leaf, uplinks, cables at all, or what has failed.
#include "design/item.h"
#include "hand_drawn.h"

#include <QtTest>

using namespace cw;
using namespace cw::test;

class TestMendNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneSwitchBecomesTwoRails();
    void nodesOfARuleHangOnSeveralLeaves();
    void leavesOnTheirOwnAreConnected();
    void whatHasFailedIsRestored();
    void drawnLeavesAreOversubscribedLikeThoseOfARule();
    void oversubscribedLeavesGetUplinks();
    void noCableJoinsTwoSpinesThatHoldNodes();
};

void TestMendNetwork::oneSwitchBecomesTwoRails()
{
    design::Design design = fourNodesAndThreeLeaves();
    design.fabric.edit().kind = design::FabricKind::SingleSwitch;
    design.fabric.edit().leaf = "nv-qm9700";
    design.switches.edit().resize(1);
    const double before = stepOf(*assessed(design));
    QCOMPARE(press(design, "finding.oneSwitchCarriesAll", "remedy.twoRails"), QString());
    QCOMPARE(design.switches->size(), std::size_t{2});
    const auto mended = assessed(design);
    QVERIFY(find(*mended, "finding.oneSwitchCarriesAll") == nullptr);
    QVERIFY(find(*mended, "finding.switchHoldsNodesAlone") == nullptr);
    QVERIFY(stepOf(*mended) <= before * (1 + 1e-9));

    design::Design drawn = fourNodesAndThreeLeaves();
    for (std::size_t node = 0; node < 4; ++node) {
        for (int port = 0; port < 8; ++port)
            plug(drawn, node, port, 0);
    }
    QCOMPARE(press(drawn, "finding.oneSwitchCarriesAll", "remedy.spreadPorts"), QString());
    QVERIFY(find(*assessed(drawn), "finding.oneSwitchCarriesAll") == nullptr);
}

void TestMendNetwork::nodesOfARuleHangOnSeveralLeaves()
{
    design::Design design = joinedBy(design::FabricKind::LeafSpine, 256);
    setPlan(design, 8, 1, 32);
    const double before = stepOf(*assessed(design));
    QCOMPARE(press(design, "finding.switchHoldsNodesAlone", "remedy.railOptimised"), QString());
    const auto mended = assessed(design);
    QVERIFY(find(*mended, "finding.switchHoldsNodesAlone") == nullptr);
    QVERIFY(stepOf(*mended) <= before * (1 + 1e-9));
}

/// Not one cable yet: the plan's own finding has the button.
void TestMendNetwork::leavesOnTheirOwnAreConnected()
{
    design::Design design = fourNodesAndThreeLeaves();
    QCOMPARE(press(design, "finding.stepNoNetwork", "remedy.connectNodes"), QString());
    QVERIFY(assessed(design)->step->result.time);
    design::Design apart = fourNodesAndThreeLeaves();
    plug(apart, 0, 0, 0);
    plug(apart, 1, 0, 1);
    QCOMPARE(press(apart, "finding.stepCutOff", "remedy.connectNodes"), QString());
    QVERIFY(assessed(apart)->step->result.time);
}

/// Cables would not help: they are there.
void TestMendNetwork::whatHasFailedIsRestored()
{
    design::Design design = fourNodesAndThreeLeaves();
    for (std::size_t node = 0; node < 4; ++node)
        plug(design, node, 0, 0);
    const auto assessment =
        assessed(design, {{fabric::Failure::Kind::Cable, design.cables->front().id.value}});
    for (const char* code : {"finding.failureStopsPlan", "finding.groupsCutOff"}) {
        const Finding* finding = find(*assessment, code);
        QVERIFY2(finding != nullptr, code);
        QCOMPARE(finding->remedies, std::vector<std::string>{std::string(assess::kRestoreFailed)});
    }
    QVERIFY(find(*assessed(design), "finding.groupsCutOff") == nullptr);
}

void TestMendNetwork::drawnLeavesAreOversubscribedLikeThoseOfARule()
{
    const auto ratioOf = [](const design::Design& design) {
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, "finding.oversubscribed");
        return finding != nullptr ? std::get<Measure>(finding->arguments.front().value).base : 0;
    };
    for (const auto kind : {design::FabricKind::LeafSpine, design::FabricKind::FatTree}) {
        design::Design rule = joinedBy(kind, 1024, 3);
        setPlan(rule, 8, 1, 128);
        const double ratio = ratioOf(rule);
        QVERIFY(ratio > 2.5);
        QVERIFY(std::abs(ratioOf(drawn(rule)) / ratio - 1) < 1e-9);
    }
    QCOMPARE(ratioOf(drawn(joinedBy(design::FabricKind::LeafSpine, 256))), 0.0);
}

void TestMendNetwork::oversubscribedLeavesGetUplinks()
{
    design::Design design = joinedBy(design::FabricKind::LeafSpine, 128);
    setPlan(design, 8, 1, 16);
    design = drawn(design);
    const double whole = stepOf(*assessed(design));
    std::map<std::uint32_t, int> uplinks;
    std::erase_if(design.cables.edit(), [&](const design::Cable& cable) {
        return cable.a.owner == design::PortOwner::Switch && ++uplinks[cable.a.id] > 2;
    });
    const auto thin = assessed(design);
    QVERIFY(stepOf(*thin) > 1.01 * whole);
    QCOMPARE(press(design, "finding.oversubscribed", "remedy.addUplinks"), QString());
    const auto mended = assessed(design);
    QVERIFY(find(*mended, "finding.oversubscribed") == nullptr);
    QVERIFY(stepOf(*mended) < 1.001 * whole);
}

void TestMendNetwork::noCableJoinsTwoSpinesThatHoldNodes()
{
    design::Design design = joinedBy(design::FabricKind::LeafSpine, 128, 3);
    setPlan(design, 8, 1, 16);
    design = drawn(design);
    std::uint32_t spine = 0; // without cables
    for (const design::Switch& device : *design.switches) {
        const auto holds = [&device](const design::Cable& cable) { return cable.b.id == device.id.value; };
        if (device.role == design::SwitchRole::Spine && std::ranges::none_of(*design.cables, holds))
            spine = device.id.value;
    }
    QVERIFY(spine != 0);
    int port = 0;
    bool isJoined = false;
    for (design::Cable& cable : design.cables.edit()) { // three nodes' ports and an uplink
        const bool isNode = cable.a.owner == design::PortOwner::Node;
        if (isNode ? port == 3 : std::exchange(isJoined, true))
            continue;
        cable.b = {design::PortOwner::Switch, spine, isNode ? port++ : 40};
    }
    QCOMPARE(press(design, "finding.oversubscribed", "remedy.addUplinks"), QString());
    const auto isSpine = [&design](const design::PortRef& end) {
        const design::Switch* device = design::findSwitch(design, design::SwitchId{end.id});
        return end.owner == design::PortOwner::Switch && device->role == design::SwitchRole::Spine;
    };
    for (const design::Cable& cable : *design.cables)
        QVERIFY(!isSpine(cable.a) || !isSpine(cable.b));
}

QTEST_APPLESS_MAIN(TestMendNetwork)
#include "tst_mend_network.moc"
