// SPDX-License-Identifier: GPL-3.0-or-later
#include "mended_design.h"
#include "test_program.h"

#include <QTest>

namespace tst_mend {

using namespace cw;
using namespace cw::test;
using design::FabricKind;

namespace {

design::Design drawnOf(FabricKind kind, int gpus)
{
    design::Design design = joinedBy(kind, gpus);
    setPlan(design, 8, 1, gpus / 8);
    return drawn(design);
}

bool isUplink(const design::Cable& cable)
{
    return cable.a.owner == design::PortOwner::Switch && cable.b.owner == design::PortOwner::Switch;
}

} // namespace

class TestMend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOfferedRemedyChangesTheDesign();
    void anUplinkMore();
    void anUplinkMoreForEveryLeafUnderEcmp();
    void aPortUsedTwiceIsFreed();
    void cablesThatReach();
    void cardsAreNoCables();
    void portsArePluggedIn();
    void portsGoToTheirRails();
    void nodesHangOnTwoLeaves();
    void islandsAreJoined();
    void aLeafCutOffIsJoinedTwice();
    void aSwitchIsPassed();
    void aCableIsDoubled();
    void leavesGetTheUsualUplinks();
    void missingSwitchesArePlaced();
    void moreLinksBetweenGroups();
    void reductionGoesBackToTheNodes();
    void whatIsGoneCannotBeMended();
};

/// Of findings that many designs have: each button does something, or says why not, and never the same twice.
void TestMend::everyOfferedRemedyChangesTheDesign()
{
    std::vector<design::Design> designs;
    for (const FabricKind kind : {FabricKind::LeafSpine, FabricKind::SingleSwitch, FabricKind::RailOptimised}) {
        for (const int gpus : {256, 4096}) {
            designs.push_back(joinedBy(kind, gpus, 3));
            setPlan(designs.back(), 16, 8, gpus / 128);
            designs.back().fabric.edit().routing = design::Routing::Ecmp;
        }
    }
    int mended = 0;
    for (const design::Design& design : designs) {
        const auto assessment = assessed(design);
        for (const Finding& finding : assessment->findings) {
            for (const std::string& remedy : finding.remedies) {
                if (!assess::isMendable(finding, remedy))
                    continue;
                const auto next = assess::mend(design, *shippedCatalog(), finding, remedy);
                if (!next) {
                    QVERIFY(next.problems().front().code.starts_with("problem."));
                    continue;
                }
                QVERIFY2(!(*next == design), remedy.c_str());
                ++mended;
            }
        }
    }
    QVERIFY(mended > 10);
}

/// A person draws too few uplinks, reads the finding, presses the button until it is gone, and sees the step improve.
void TestMend::anUplinkMore()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 128);
    setPlan(design, 8, 8, 2);
    design = drawn(design);
    const double whole = stepOf(*assessed(design));
    std::map<std::uint32_t, int> uplinks;
    std::erase_if(design.cables.edit(), [&](const design::Cable& cable) {
        return cable.a.owner == design::PortOwner::Switch && ++uplinks[cable.a.id] > 2;
    });
    auto assessment = assessed(design);
    double step = stepOf(*assessment);
    QVERIFY(step > whole);
    const Finding* finding = find(*assessment, "finding.tierBinds");
    QVERIFY(finding != nullptr);
    int presses = 0;
    for (; finding != nullptr && presses < 200; ++presses) {
        QVERIFY(assess::isMendable(*finding, "remedy.addUplinks"));
        const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.addUplinks");
        QVERIFY(next.ok());
        QVERIFY(next->cables->size() > design.cables->size());
        design = *next;
        assessment = assessed(design);
        QVERIFY(stepOf(*assessment) <= step * (1 + 1e-9));
        step = stepOf(*assessment);
        finding = find(*assessment, "finding.tierBinds");
    }
    QVERIFY(presses > 0 && presses < 20);
    QVERIFY(step < 1.01 * whole);
}

/// Where routes are not chosen by load, a leaf with an uplink more than others would draw nobody's traffic from theirs:
/// all of them get one.
void TestMend::anUplinkMoreForEveryLeafUnderEcmp()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 512);
    setPlan(design, 8, 1, 64);
    design.fabric.edit().routing = design::Routing::Ecmp;
    design = drawn(design);
    std::set<std::uint32_t> joined;
    std::erase_if(design.cables.edit(), [&](const design::Cable& cable) {
        return cable.a.owner == design::PortOwner::Switch && !joined.insert(cable.a.id).second;
    });
    const auto before = assessed(design);
    const Finding* finding = find(*before, "finding.tierBinds");
    QVERIFY(finding != nullptr);
    const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.addUplinks");
    QVERIFY(next.ok());
    QCOMPARE(next->cables->size(), design.cables->size() + joined.size());
    QVERIFY(stepOf(*assessed(*next)) < stepOf(*before));
}

void TestMend::aPortUsedTwiceIsFreed()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 64);
    design = drawn(design);
    const design::Cable& first = design.cables->front();
    auto& cables = design.cables.edit();
    cables[1].b = first.b; // two cables in one port of the leaf
    const auto wrong = assessed(design);
    const Finding* finding = find(*wrong, "finding.portUsedTwice");
    QVERIFY(finding != nullptr);
    const auto moved = assess::mend(design, *shippedCatalog(), *finding, "remedy.freePort");
    QVERIFY(moved.ok());
    QVERIFY(find(*assessed(*moved), "finding.portUsedTwice") == nullptr);
    const auto removed = assess::mend(design, *shippedCatalog(), *finding, "remedy.deleteCable");
    QCOMPARE(removed->cables->size(), design.cables->size() - 1);
}

void TestMend::cablesThatReach()
{
    design::Design design = drawnOf(FabricKind::LeafSpine, 256);
    std::string shortest; // copper
    double reach = 1e9;
    for (const catalog::Interconnect& part : shippedCatalog()->interconnects.all()) {
        if (part.maxReach && part.rate.value >= BytesPerSecond(50e9) && part.maxReach->value.base() < reach) {
            reach = part.maxReach->value.base();
            shortest = part.id;
        }
    }
    for (design::Cable& cable : design.cables.edit())
        cable.type = shortest;
    QString why;
    QVERIFY2(mends(design, "finding.cableTooLong", "remedy.longerCable", why), qPrintable(why));
    QVERIFY(std::ranges::any_of(*design.cables, [&](const auto& cable) { return cable.type == shortest; }));
}

void TestMend::cardsAreNoCables()
{
    design::Design design = drawnOf(FabricKind::LeafSpine, 128);
    const double whole = stepOf(*assessed(design));
    auto& cables = design.cables.edit();
    for (std::size_t i = 0; i < cables.size(); i += 3)
        cables[i].type = "cx7"; // as fast as the ports, but a card
    cables[1].type = "no such part";
    QVERIFY(!(stepOf(*assessed(design)) <= whole));
    QString why;
    QVERIFY2(mends(design, "finding.notACable", "remedy.takeCable", why), qPrintable(why));
    QVERIFY2(mends(design, "finding.cableUnknownRate", "remedy.choosePart", why), qPrintable(why));
    QVERIFY(std::abs(stepOf(*assessed(design)) / whole - 1) < 1e-9);
}

void TestMend::portsArePluggedIn()
{
    design::Design design = drawnOf(FabricKind::RailOptimised, 256);
    const double whole = stepOf(*assessed(design));
    std::size_t taken = 0;
    std::erase_if(design.cables.edit(), [&](const design::Cable& cable) {
        const bool isTaken = !isUplink(cable) && cable.id.value % 7 == 0;
        taken += isTaken ? 1 : 0;
        return isTaken;
    });
    QVERIFY(taken > 10);
    const std::size_t before = design.cables->size();
    QString why;
    QVERIFY2(mends(design, "finding.portsUnplugged", "remedy.plugIn", why), qPrintable(why));
    QCOMPARE(design.cables->size(), before + taken);
    QVERIFY(find(*assessed(design), "finding.portsOffRail") == nullptr);
    QVERIFY(std::abs(stepOf(*assessed(design)) / whole - 1) < 1e-9);
}

void TestMend::portsGoToTheirRails()
{
    design::Design design = drawnOf(FabricKind::RailOptimised, 256);
    auto& cables = design.cables.edit();
    std::vector<design::PortRef*> leaves;
    for (design::Cable& cable : cables) {
        if (!isUplink(cable))
            leaves.push_back(cable.a.owner == design::PortOwner::Switch ? &cable.a : &cable.b);
    }
    for (std::size_t i = 0; i + 9 < leaves.size(); i += 40)
        std::swap(*leaves[i], *leaves[i + 9]);
    QVERIFY(find(*assessed(design), "finding.portsOffRail") != nullptr);
    QString why;
    QVERIFY2(mends(design, "finding.portsOffRail", "remedy.swapPorts", why), qPrintable(why));
}

void TestMend::nodesHangOnTwoLeaves()
{
    design::Design design = drawnOf(FabricKind::LeafSpine, 128);
    QString why;
    QVERIFY2(mends(design, "finding.switchHoldsNodesAlone", "remedy.spreadPorts", why), qPrintable(why));
    std::map<std::uint32_t, std::map<std::uint32_t, int>> held; // ports, by node and leaf
    for (const design::Cable& cable : *design.cables) {
        if (cable.a.owner == design::PortOwner::Node)
            ++held[cable.a.id][cable.b.id];
    }
    for (const auto& [node, leaves] : held) { // 16 nodes on 4 leaves: every port moved that stood with another
        QCOMPARE(leaves.size(), 4U);
        for (const auto& [leaf, ports] : leaves)
            QCOMPARE(ports, 2);
    }
}

void TestMend::islandsAreJoined()
{
    design::Design design = drawnOf(FabricKind::LeafSpine, 256);
    std::set<std::uint32_t> apart; // two leaves lose all uplinks
    for (const design::Switch& device : *design.switches) {
        if (device.role == design::SwitchRole::Leaf && apart.size() < 2)
            apart.insert(device.id.value);
    }
    std::erase_if(design.cables.edit(), [&](const design::Cable& cable) {
        return isUplink(cable) && (apart.contains(cable.a.id) || apart.contains(cable.b.id));
    });
    const auto before = assessed(design);
    QVERIFY(find(*before, "finding.groupsCutOff") != nullptr);
    QString why;
    QVERIFY2(mends(design, "finding.islands", "remedy.joinIslands", why), qPrintable(why));
    QVERIFY(find(*assessed(design), "finding.groupsCutOff") == nullptr);
    const double joined = stepOf(*assessed(design));
    why.clear();
    QVERIFY2(mends(design, "finding.fewerUplinks", "remedy.addUplinks", why), qPrintable(why));
    QVERIFY(stepOf(*assessed(design)) < joined);
}

void TestMend::aLeafCutOffIsJoinedTwice()
{
    design::Design design = drawnOf(FabricKind::LeafSpine, 128);
    std::erase_if(design.cables.edit(), isUplink);
    const std::size_t before = design.cables->size();
    QString why;
    QVERIFY2(mends(design, "finding.islands", "remedy.joinIslands", why), qPrintable(why));
    QVERIFY(design.cables->size() >= before + 2);
}

/// One spine is left: the other, which stands without cables, takes as many after the remedy.
void TestMend::aSwitchIsPassed()
{
    design::Design design = drawnOf(FabricKind::LeafSpine, 128);
    std::uint32_t kept = 0;
    for (const design::Cable& cable : *design.cables) {
        if (!isUplink(cable))
            continue;
        const bool aIsLeaf = design::findSwitch(design, design::SwitchId{cable.a.id})->role == design::SwitchRole::Leaf;
        kept = aIsLeaf ? cable.b.id : cable.a.id;
    }
    std::erase_if(design.cables.edit(), [&](const design::Cable& cable) {
        return isUplink(cable) && cable.a.id != kept && cable.b.id != kept;
    });
    QString why;
    const double step = stepOf(*assessed(design));
    QVERIFY2(mends(design, "finding.switchPartsNetwork", "remedy.secondWay", why), qPrintable(why));
    QVERIFY(stepOf(*assessed(design)) <= step * (1 + 1e-9));
}

/// Of the leaf that the first uplink is on: the first `kept` stay, then `cut` go.
static void cutUplinksOfOneLeaf(design::Design& design, int kept, int cut)
{
    std::uint32_t leaf = 0;
    int seen = 0;
    std::erase_if(design.cables.edit(), [&](const design::Cable& cable) {
        if (!isUplink(cable))
            return false;
        const bool aIsLeaf = design::findSwitch(design, design::SwitchId{cable.a.id})->role == design::SwitchRole::Leaf;
        const std::uint32_t own = aIsLeaf ? cable.a.id : cable.b.id;
        leaf = leaf == 0 ? own : leaf;
        return own == leaf && ++seen > kept && seen <= kept + cut;
    });
}

void TestMend::aCableIsDoubled()
{
    design::Design design = drawnOf(FabricKind::LeafSpine, 128);
    cutUplinksOfOneLeaf(design, 1, 1'000);
    QString why;
    QVERIFY2(mends(design, "finding.cablePartsNetwork", "remedy.secondWay", why), qPrintable(why));
}

void TestMend::leavesGetTheUsualUplinks()
{
    design::Design design = drawnOf(FabricKind::LeafSpine, 256);
    const double whole = stepOf(*assessed(design));
    cutUplinksOfOneLeaf(design, 0, 12);
    const std::size_t before = design.cables->size();
    QString why;
    QVERIFY2(mends(design, "finding.fewerUplinks", "remedy.addUplinks", why), qPrintable(why));
    QCOMPARE(design.cables->size(), before + 12);
    QVERIFY(std::abs(stepOf(*assessed(design)) / whole - 1) < 1e-9);
}

void TestMend::missingSwitchesArePlaced()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 512);
    design.switches.edit().resize(design.switches->size() / 2);
    design::Design none = design;
    QString why;
    QVERIFY2(mends(design, "finding.outOfPorts", "remedy.addSwitches", why), qPrintable(why));
    none.switches.edit().clear();
    QVERIFY2(mends(none, "finding.switchesMissing", "remedy.addSwitches", why), qPrintable(why));
    QVERIFY(find(*assessed(none), "finding.outOfPorts") == nullptr);
}

void TestMend::moreLinksBetweenGroups()
{
    design::Design design = joinedBy(FabricKind::Dragonfly, 2048);
    design.fabric.edit().groupSwitches = 8;
    design.fabric.edit().endpointsPerSwitch = 8;
    design.fabric.edit().linksPerArc = 1;
    QString why;
    QVERIFY2(mends(design, "finding.groupsTapered", "remedy.moreGroupLinks", why), qPrintable(why));
    design.fabric.edit().linksPerArc = 64;
    const auto wrong = assessed(design);
    const Finding* finding = find(*wrong, "finding.fabricCannotBeBuilt");
    QVERIFY(finding != nullptr && assess::isMendable(*finding, "remedy.fewerGroupLinks"));
    const auto built = assess::mend(design, *shippedCatalog(), *finding, "remedy.fewerGroupLinks");
    QVERIFY(built.ok() && find(*assessed(*built), "finding.fabricCannotBeBuilt") == nullptr);
}

void TestMend::reductionGoesBackToTheNodes()
{
    design::Design design = joinedBy(FabricKind::Dragonfly, 256);
    design.fabric.edit().networkReduction = true;
    QString why;
    QVERIFY2(mends(design, "finding.kindCannotReduce", "remedy.reduceInNodes", why), qPrintable(why));
    QVERIFY(!design.fabric->networkReduction);
}

void TestMend::whatIsGoneCannotBeMended()
{
    const Finding finding{"finding.portUsedTwice", assess::Severity::Error, {{assess::SubjectKind::Cable, 77}}, {}, {},
                          {"remedy.deleteCable"}};
    const auto next = assess::mend(design::Design{}, *shippedCatalog(), finding, "remedy.deleteCable");
    QVERIFY(!next.ok());
    QCOMPARE(next.problems().front().code, std::string("problem.mend.notHere"));
    QVERIFY(!assess::isMendable(finding, "remedy.dragRack"));
    QVERIFY(!assess::mend(design::Design{}, *shippedCatalog(), finding, "remedy.dragRack").ok());
}

CW_TEST(TestMend)

} // namespace tst_mend

#include "tst_mend.moc"
