// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who has drawn a small network wrong presses the buttons of its findings, and each step takes them forward.
#include "hand_drawn.h"
#include "test_program.h"

#include <QTest>

namespace tst_mend_walk {

using namespace cw;
using namespace cw::test;

namespace {

double bisectionOf(const assess::Assessment& assessment)
{
    return assessment.figure("fabric.bisectionBandwidth")->value->base;
}

/// Every port of every node, all on the first leaf but the first port of the second node.
design::Design oneStray()
{
    design::Design design = fourNodesAndThreeLeaves();
    for (std::size_t node = 0; node < 4; ++node) {
        for (int port = 0; port < 8; ++port)
            plug(design, node, port, node == 1 && port == 0 ? 1 : 0);
    }
    return design;
}

/// Each port on one leaf only, and as many on each leaf in use.
bool isOnEvenRails(const design::Design& design)
{
    std::set<int> seen;
    std::set<std::size_t> counts;
    for (const auto& [leaf, ports] : heldPorts(design)) {
        counts.insert(ports.size());
        for (const auto& [port, count] : ports) {
            if (!seen.insert(port).second || count != 4)
                return false;
        }
    }
    return counts.size() == 1;
}

} // namespace

class TestMendWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesAloneAreJoined();
    void nodesAreConnectedWithoutSpines();
    void portsAreSpreadOnEvenRails();
    void flowsThatCrossDrawnRailsAreStraightened();
    void degreesThatFillNodesAreNotOfferedAgain();
    void whatSlowsTheStepIsRefused();
    void aSlowSwitchGivesWayToAFastOne();
    void onePressDeletesAllCablesOfAFault();
    void oneOfManyFaultsIsNoOtherError();
    void idleLeavesBecomeRails();
    void portsWithFaultyCablesAreNotOpen();
};

void TestMendWalk::leavesAloneAreJoined()
{
    design::Design design = fourNodesAndThreeLeaves();
    plug(design, 0, 0, 0);
    plug(design, 1, 0, 1);
    QCOMPARE(press(design, "finding.islands", "remedy.joinIslands"), QString());
    QCOMPARE(design.cables->size(), std::size_t{4});
    QVERIFY(find(*assessed(design), "finding.islands") == nullptr);
    QCOMPARE(press(design, "finding.groupsCutOff", "remedy.connectNodes"), QString());
    QVERIFY(find(*assessed(design), "finding.groupsCutOff") == nullptr);
}

void TestMendWalk::nodesAreConnectedWithoutSpines()
{
    design::Design design = fourNodesAndThreeLeaves();
    plug(design, 0, 0, 0);
    plug(design, 1, 0, 1);
    QVERIFY(!assessed(design)->step->result.time);
    QCOMPARE(press(design, "finding.switchHoldsNodesAlone", "remedy.spreadPorts"),
             QStringLiteral("problem.mend.nothingToSpread"));
    QCOMPARE(press(design, "finding.groupsCutOff", "remedy.connectNodes"), QString());
    const auto mended = assessed(design);
    QVERIFY(mended->step->result.time);
    for (const char* code : {"finding.groupsCutOff", "finding.stepCutOff", "finding.islands", "finding.portsUnplugged",
                             "finding.flowsCrossRails", "finding.switchHoldsNodesAlone"})
        QVERIFY2(find(*mended, code) == nullptr, code);
    design::Design whole = fourNodesAndThreeLeaves(); // nothing is faster than one switch
    for (std::size_t node = 0; node < 4; ++node) {
        for (int port = 0; port < 8; ++port)
            plug(whole, node, port, 0);
    }
    QVERIFY(stepOf(*mended) < 1.001 * stepOf(*assessed(whole)));
}

void TestMendWalk::portsAreSpreadOnEvenRails()
{
    design::Design design = oneStray();
    const auto before = assessed(design);
    QCOMPARE(press(design, "finding.switchHoldsNodesAlone", "remedy.spreadPorts"), QString());
    QVERIFY(isOnEvenRails(design));
    const auto after = assessed(design);
    QVERIFY(find(*after, "finding.switchHoldsNodesAlone") == nullptr);
    QVERIFY(stepOf(*after) <= stepOf(*before) * (1 + 1e-9));
    QVERIFY(bisectionOf(*after) > bisectionOf(*before));
}

void TestMendWalk::flowsThatCrossDrawnRailsAreStraightened()
{
    design::Design design = oneStray();
    for (design::Cable& cable : design.cables.edit()) { // every second port of the other nodes is elsewhere
        if (cable.a.id != (*design.nodes)[1].id.value && cable.a.port % 2 == 1)
            cable.b.id = (*design.switches)[1].id.value;
    }
    const auto before = assessed(design);
    QVERIFY(find(*before, "finding.flowsCrossRails") != nullptr);
    QCOMPARE(press(design, "finding.flowsCrossRails", "remedy.alignPorts"), QString());
    const auto after = assessed(design);
    QVERIFY(find(*after, "finding.flowsCrossRails") == nullptr);
    QVERIFY(stepOf(*after) < 0.999 * stepOf(*before));
    QVERIFY(bisectionOf(*after) > bisectionOf(*before));
}

void TestMendWalk::degreesThatFillNodesAreNotOfferedAgain()
{
    const auto crossed = assessed(oneStray());
    const Finding* finding = find(*crossed, "finding.flowsCrossRails");
    QVERIFY(finding != nullptr);
    QCOMPARE(finding->remedies, std::vector<std::string>{"remedy.alignPorts"});
    design::Design odd = joinedBy(design::FabricKind::RailOptimised, 128);
    setPlan(odd, 4, 2, 15);
    const auto unfilled = assessed(odd);
    finding = find(*unfilled, "finding.flowsCrossRails");
    QVERIFY(finding != nullptr);
    QCOMPARE(finding->remedies, std::vector<std::string>{"remedy.degreesThatFillNodes"});
    const auto next = assess::mend(odd, *shippedCatalog(), *finding, finding->remedies.front());
    QVERIFY(next.ok());
    QCOMPARE(next->workload->training.plan.dataParallel, 16); // all accelerators, where fewer would be slower
}

/// Cables between two leaves that all traffic between their nodes needs.
void TestMendWalk::whatSlowsTheStepIsRefused()
{
    design::Design design = fourNodesAndThreeLeaves();
    for (std::size_t node = 0; node < 4; ++node) {
        for (int port = 0; port < 8; ++port)
            plug(design, node, port, node / 2);
    }
    Finding warning{"finding.cablePartsNetwork", assess::Severity::Warning, {}, {}, {}, {"remedy.deleteCables"}};
    for (int port = 40; port < 44; ++port) {
        const auto end = [&](std::size_t leaf) {
            return design::PortRef{design::PortOwner::Switch, (*design.switches)[leaf].id.value, port};
        };
        design.cables.edit().push_back({design::CableId{++design.lastId}, "xcvr-mms4x00-400", end(0), end(1)});
        if (port > 41)
            warning.subjects.push_back({assess::SubjectKind::Cable, design.lastId});
    }
    const auto slower = assess::mend(design, *shippedCatalog(), warning, "remedy.deleteCables");
    QVERIFY(!slower.ok());
    QCOMPARE(slower.problems().front().code, std::string("problem.mend.slower"));
    warning.severity = assess::Severity::Error; // has to go, whatever it carried
    QVERIFY(assess::mend(design, *shippedCatalog(), warning, "remedy.deleteCables").ok());
}

void TestMendWalk::aSlowSwitchGivesWayToAFastOne()
{
    design::Design design = oneStray();
    const double whole = stepOf(*assessed(design));
    const auto nameOf = [](const char* type) { return shippedCatalog()->switches.find(type)->name + " 1"; };
    design.switches.edit().front().type = "nv-qm8700"; // half as fast
    design.switches.edit().front().name = nameOf("nv-qm8700");
    auto& cables = design.cables.edit();
    std::erase_if(cables, [](const design::Cable& cable) { return cable.b.port >= 40; }); // it has no more
    const auto slow = assessed(design);
    QVERIFY(stepOf(*slow) > 1.01 * whole);
    QCOMPARE(find(*slow, "finding.cableSpeedMismatch")->remedies, std::vector<std::string>{"remedy.fasterSwitch"});
    QCOMPARE(press(design, "finding.cableSpeedMismatch", "remedy.fasterSwitch"), QString());
    QCOMPARE(design.switches->front().type, std::string("nv-qm9700"));
    QCOMPARE(design.switches->front().name, nameOf("nv-qm9700"));
    const auto mended = assessed(design);
    QVERIFY(find(*mended, "finding.cableSpeedMismatch") == nullptr);
    QVERIFY(std::abs(stepOf(*mended) / whole - 1) < 1e-9);
}

/// The finding names but fifty.
void TestMendWalk::onePressDeletesAllCablesOfAFault()
{
    design::Design design = joinedBy(design::FabricKind::LeafSpine, 256);
    design = drawn(design);
    for (design::Switch& device : design.switches.edit()) {
        if (device.role == design::SwitchRole::Spine)
            device.type = "nv-sn5600";
    }
    QCOMPARE(press(design, "finding.cableFamilies", "remedy.deleteCables"), QString());
    QVERIFY(find(*assessed(design), "finding.cableFamilies") == nullptr);

    design::Design crowded = fourNodesAndThreeLeaves();
    for (int i = 0; i < 120; ++i) { // all but two in ports that hold one already
        plug(crowded, 0, 0, 0);
        crowded.cables.edit().back().b.port = i % 2;
        crowded.cables.edit().back().a.port = i % 2;
    }
    const auto before = assessed(crowded);
    QVERIFY(find(*before, "finding.portsUsedTwice") != nullptr);
    QCOMPARE(press(crowded, "finding.portsUsedTwice", "remedy.deleteCables"), QString());
    QCOMPARE(crowded.cables->size(), std::size_t{2});
    QVERIFY(find(*assessed(crowded), "finding.portsUsedTwice") == nullptr);
}

/// A cable from a leaf to itself holds two ports that three others are drawn into; one of these is too many all the same.
void TestMendWalk::oneOfManyFaultsIsNoOtherError()
{
    design::Design design = fourNodesAndThreeLeaves();
    const std::uint32_t leaf = design.switches->front().id.value;
    design.cables.edit().push_back({design::CableId{++design.lastId}, "dac-800-mcp4y10",
                                    {design::PortOwner::Switch, leaf, 0}, {design::PortOwner::Switch, leaf, 1}});
    for (int i = 0; i < 3; ++i) {
        plug(design, 0, i, 0);
        design.cables.edit().back().b.port = std::min(i, 1);
    }
    QVERIFY(find(*assessed(design), "finding.portsUsedTwice") != nullptr);
    QCOMPARE(press(design, "finding.cableSelfLoop", "remedy.deleteCable"), QString());
    QVERIFY(find(*assessed(design), "finding.portUsedTwice") != nullptr);
}

/// The leaf in use is full: without spines the ports that are left make rails of their own.
void TestMendWalk::idleLeavesBecomeRails()
{
    design::Design design = fourNodesAndThreeLeaves(3);
    setPlan(design, 8, 1, 6);
    design.switches.edit().front().type = "nv-qm8700"; // 40 ports
    for (std::size_t node = 0; node < 6; ++node) {
        for (int port = 0; port < (node < 4 ? 7 : 6); ++port)
            plug(design, node, port, 0);
    }
    QCOMPARE(press(design, "finding.portsUnplugged", "remedy.plugIn"), QString());
    QVERIFY(find(*assessed(design), "finding.portsUnplugged") == nullptr);
    for (const design::Cable& cable : *design.cables)
        QVERIFY(cable.a.port < 7 || cable.b.id == (*design.switches)[1].id.value);
}

void TestMendWalk::portsWithFaultyCablesAreNotOpen()
{
    design::Design design = oneStray();
    design.cables.edit().front().type = "cx7"; // a card
    QCOMPARE(press(design, "finding.portsUnplugged", "remedy.plugIn"), QStringLiteral("problem.mend.holdsFaultyCable"));
    QCOMPARE(press(design, "finding.notACable", "remedy.takeCable"), QString());
    QVERIFY(find(*assessed(design), "finding.portsUnplugged") == nullptr);
}

CW_TEST(TestMendWalk)

} // namespace tst_mend_walk

#include "tst_mend_walk.moc"
