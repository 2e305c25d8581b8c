// SPDX-License-Identifier: GPL-3.0-or-later
// Remedies for what the network as a whole lacks: a second leaf, uplinks, cables at all, or what has failed.
#include "assess/mend_parts.h"
#include "design/item.h"
#include "hand_drawn.h"
#include "test_program.h"

#include <QTest>

namespace tst_mend_network {

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
    void whatChangesNothingIsNoRemedy();
    void moreOfAnErrorIsHarm();
    void aTwiceUsedPortGivesItsCableToAComputePort();
    void lossesOfATierAreRestored();
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

void TestMendNetwork::whatChangesNothingIsNoRemedy()
{
    const design::Design design = joinedBy(design::FabricKind::LeafSpine, 256); // 1 : 1 already
    Finding finding;
    finding.code = "finding.tierBinds";
    const auto next = assess::mend(design, *shippedCatalog(), finding, "remedy.lowerOversubscription");
    QVERIFY(!next);
    QCOMPARE(next.problems().front().code, std::string("problem.mend.notHere"));
}

/// One finding tells of all cables of a fault: three more of them are no less an error than the first.
void TestMendNetwork::moreOfAnErrorIsHarm()
{
    design::Design design = drawn(joinedBy(design::FabricKind::LeafSpine, 256));
    const auto loop = [&design] {
        const std::uint32_t leaf = design.switches->front().id.value;
        design.cables.edit().push_back({design::CableId{++design.lastId}, "dac-800-mcp4y10",
                                        {design::PortOwner::Switch, leaf, 62}, {design::PortOwner::Switch, leaf, 63}});
    };
    loop();
    const design::Design one = design;
    const auto before = assessed(one);
    const Finding* finding = find(*before, "finding.cableSelfLoop");
    QVERIFY(finding != nullptr);
    const assess::Job job{one, *shippedCatalog(), *finding};
    QVERIFY(!assess::harmOf(job, one, true));
    for (int more = 0; more < 3; ++more)
        loop();
    const auto harm = assess::harmOf(job, design, true);
    QVERIFY(harm && harm->code == "problem.mend.bringsError");
    // Ports that hold more than one cable are of one device each, and their number counts too.
    design::Design twice = one;
    const auto pluggedTwice = [&twice](int port) {
        const design::Cable again = *std::ranges::find_if(*twice.cables, [port](const design::Cable& cable) {
            return cable.b.owner == design::PortOwner::Switch && cable.b.port == port;
        });
        twice.cables.edit().push_back({design::CableId{++twice.lastId}, again.type, again.a, again.b});
    };
    pluggedTwice(0);
    pluggedTwice(1);
    const design::Design two = twice;
    pluggedTwice(2);
    const auto more = assess::harmOf({two, *shippedCatalog(), *finding}, twice, true);
    QVERIFY(more && more->code == "problem.mend.bringsError");
    std::stop_source stop;
    stop.request_stop();
    const auto givenUp = assess::harmOf({one, *shippedCatalog(), *finding, stop.get_token()}, one, true);
    QVERIFY(givenUp && givenUp->code == "problem.mend.givenUp");
}

/// The lowest free port of a node may be one of storage, which carries nothing of the network.
void TestMendNetwork::aTwiceUsedPortGivesItsCableToAComputePort()
{
    design::Design design = fourNodesAndThreeLeaves();
    for (std::size_t node = 0; node < 4; ++node) {
        for (int port = 0; port < 7; ++port)
            plug(design, node, port, 0);
    }
    plug(design, 0, 0, 0); // again
    const auto endpoints = [&] { return assessed(design)->figure("fabric.endpoints")->value->base; };
    QCOMPARE(endpoints(), 28.0);
    QCOMPARE(press(design, "finding.portUsedTwice", "remedy.freePort"), QString());
    QCOMPARE(endpoints(), 29.0);
    plug(design, 0, 0, 0); // and now no compute port is left
    QCOMPARE(press(design, "finding.portUsedTwice", "remedy.freePort"), QStringLiteral("problem.mend.noFreePort"));
}

/// What binds for want of a spine that failed is no reason to wire anything.
void TestMendNetwork::lossesOfATierAreRestored()
{
    design::Design design = drawn(joinedBy(design::FabricKind::LeafSpine, 256));
    setPlan(design, 8, 4, 8);
    const auto spine = std::ranges::find(*design.switches, design::SwitchRole::Spine, &design::Switch::role);
    const auto assessment = assessed(design, {{fabric::Failure::Kind::Switch, spine->id.value}});
    const Finding* binds = find(*assessment, "finding.tierBinds");
    QVERIFY(binds != nullptr);
    QCOMPARE(binds->remedies, (std::vector<std::string>{std::string(assess::kRestoreFailed)}));
}

CW_TEST(TestMendNetwork)

} // namespace tst_mend_network

#include "tst_mend_network.moc"
