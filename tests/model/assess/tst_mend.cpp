// SPDX-License-Identifier: GPL-3.0-or-later
#include "../placement/placed_design.h"

#include "assess/mend.h"

#include <QtTest>

using namespace cw;
using namespace cw::test;
using assess::Finding;
using design::FabricKind;

namespace {

const Finding* find(const assess::Assessment& assessment, std::string_view code)
{
    const auto found = std::ranges::find(assessment.findings, code, &Finding::code);
    return found == assessment.findings.end() ? nullptr : &*found;
}

std::map<std::string, int> countsOf(const assess::Assessment& assessment)
{
    std::map<std::string, int> counts;
    for (const Finding& finding : assessment.findings) {
        if (finding.severity != assess::Severity::Note)
            ++counts[finding.code];
    }
    return counts;
}

/// The remedy takes the finding away, and brings no other error or warning.
bool mends(design::Design& design, std::string_view code, std::string_view remedy, QString& why)
{
    const auto before = assessed(design);
    const Finding* finding = find(*before, code);
    if (finding == nullptr || !assess::isMendable(*finding, remedy)) {
        why = QStringLiteral("not found, or no button");
        return false;
    }
    const auto next = assess::mend(design, *shippedCatalog(), *finding, remedy);
    if (!next) {
        why = QString::fromStdString(next.problems().front().code);
        return false;
    }
    const auto after = assessed(*next);
    if (find(*after, code) != nullptr)
        why += QStringLiteral("still there; ");
    std::map<std::string, int> had = countsOf(*before);
    for (const auto& [name, count] : countsOf(*after)) {
        // Groups that were cut off are joined by few cables at first: slow is better than not at all.
        const bool isBetter = name == "finding.tierBinds" && had["finding.groupsCutOff"] > 0;
        if (count > had[name] && !isBetter)
            why += QStringLiteral("new: %1; ").arg(QString::fromStdString(name));
    }
    design = *next;
    return why.isEmpty();
}

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

double stepOf(const assess::Assessment& assessment) { return assessment.step->result.time->step; }

} // namespace

class TestMend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOfferedRemedyChangesTheDesign();
    void anUplinkMore();
    void ranksGoBack();
    void collisionsGoAway();
    void tensorParallelFitsTheDomain();
    void hugeDegreesAreRefused();
    void degreesFillNodes_data();
    void degreesFillNodes();
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
        QCOMPARE(next->cables->size(), design.cables->size() + 1);
        design = *next;
        assessment = assessed(design);
        QVERIFY(stepOf(*assessment) <= step * (1 + 1e-9));
        step = stepOf(*assessment);
        finding = find(*assessment, "finding.tierBinds");
    }
    QVERIFY(presses > 3 && presses < 200);
    QVERIFY(step < 1.01 * whole);
}

void TestMend::ranksGoBack()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 256);
    setPlan(design, 8, 4, 8);
    design.workload.edit().placement.moved = {{0, 100}, {100, 0}};
    const auto wrong = assessed(design);
    const Finding* finding = find(*wrong, "finding.tensorGroupsSplit");
    QVERIFY(finding != nullptr);
    QVERIFY(find(*wrong, "finding.flowsCrossRails") != nullptr);
    const auto right = assess::mend(design, *shippedCatalog(), *finding, "remedy.defaultPlacement");
    const auto mended = assessed(*right);
    QVERIFY(find(*mended, "finding.tensorGroupsSplit") == nullptr);
    QVERIFY(find(*mended, "finding.flowsCrossRails") == nullptr);
    QVERIFY(stepOf(*mended) < stepOf(*wrong));
    design.workload.edit().placement.moved = {{0, 100}};
    QVERIFY(find(*assessed(design), "finding.placementIsStale") != nullptr);
}

void TestMend::collisionsGoAway()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 256);
    setPlan(design, 8, 8, 4);
    design.fabric.edit().routing = design::Routing::Ecmp;
    const auto hashed = assessed(design);
    const Finding* finding = find(*hashed, "finding.collisionsBind");
    QVERIFY(finding != nullptr);
    const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.adaptiveRouting");
    const auto spread = assessed(*next);
    QVERIFY(find(*spread, "finding.collisionsBind") == nullptr);
    QVERIFY(stepOf(*spread) <= stepOf(*hashed));
}

void TestMend::tensorParallelFitsTheDomain()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 256);
    setPlan(design, 16, 4, 4);
    const auto wide = assessed(design);
    const Finding* finding = find(*wide, "finding.tensorParallelCrossesScaleUp");
    QVERIFY(finding != nullptr);
    const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.lowerTensorParallel");
    QVERIFY(next.ok());
    const design::ParallelPlan& plan = next->workload->training.plan;
    QCOMPARE(plan.tensorParallel, 8);
    QCOMPARE(plan.dataParallel, 8);
    QCOMPARE(next->workload->training.globalBatch % (plan.dataParallel * next->workload->training.microBatch), 0);
    QVERIFY(find(*assessed(*next), "finding.tensorParallelCrossesScaleUp") == nullptr);
}

/// Files allow degrees that no cluster has: a remedy that would need larger numbers is not taken.
void TestMend::hugeDegreesAreRefused()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 256);
    setPlan(design, 16, 4, 4);
    const auto wide = assessed(design);
    Finding finding = *find(*wide, "finding.tensorParallelCrossesScaleUp");
    design::TrainingChoice& choice = design.workload.edit().training;
    choice.plan.tensorParallel = 10'000'000;
    choice.plan.dataParallel = 10'000'000;
    choice.microBatch = 10'000'000;
    QVERIFY(!assess::mend(design, *shippedCatalog(), finding, "remedy.lowerTensorParallel").ok());
    QVERIFY(!assess::mend(design, *shippedCatalog(), finding, "remedy.degreesThatFillNodes").ok());
    choice.plan.tensorParallel = 16;
    choice.plan.dataParallel = 1'000;
    QVERIFY(!assess::mend(design, *shippedCatalog(), finding, "remedy.lowerTensorParallel").ok());
    choice.microBatch = 1;
    choice.globalBatch = std::numeric_limits<int>::max();
    QVERIFY(!assess::mend(design, *shippedCatalog(), finding, "remedy.lowerTensorParallel").ok());
    choice.globalBatch = 1'000;
    QVERIFY(assess::mend(design, *shippedCatalog(), finding, "remedy.lowerTensorParallel").ok());
}

void TestMend::degreesFillNodes_data()
{
    QTest::addColumn<int>("tensor");
    QTest::addColumn<int>("data");
    QTest::addColumn<QString>("code");
    QTest::newRow("groups of 3 on nodes of 8") << 3 << 42 << "finding.tensorGroupsSplit";
    QTest::newRow("groups of 6") << 6 << 21 << "finding.tensorGroupsSplit";
    QTest::newRow("rings of 3 across rails") << 3 << 42 << "finding.flowsCrossRails";
    QTest::newRow("stages that end within a node") << 4 << 15 << "finding.flowsCrossRails";
}

void TestMend::degreesFillNodes()
{
    QFETCH(int, tensor);
    QFETCH(int, data);
    QFETCH(QString, code);
    design::Design design = joinedBy(FabricKind::RailOptimised, 128);
    setPlan(design, tensor, 128 / tensor / data, data);
    const auto before = assessed(design);
    const Finding* finding = find(*before, code.toStdString());
    QVERIFY(finding != nullptr);
    const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.degreesThatFillNodes");
    QVERIFY(next.ok());
    const auto after = assessed(*next);
    for (const char* one : {"finding.tensorGroupsSplit", "finding.flowsCrossRails"})
        QVERIFY2(find(*after, one) == nullptr, one);
    QVERIFY(next->workload->training.plan.tensorParallel <= tensor);
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

QTEST_APPLESS_MAIN(TestMend)
#include "tst_mend.moc"
