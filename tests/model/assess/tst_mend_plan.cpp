// SPDX-License-Identifier: GPL-3.0-or-later
// Remedies that change the plan, its ranks or the routing, and leave every cable where it is.
#include "mended_design.h"
#include "test_program.h"

#include <QTest>

namespace tst_mend_plan {

using namespace cw;
using namespace cw::test;
using design::FabricKind;

class TestMendPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ranksGoBack();
    void theOrderGoesBackWhereNoRankWasMoved();
    void railsAreNoMoreThanPorts();
    void switchesSpeakToNodesAndToEachOther();
    void fullLeavesNeedNoLargerSwitch();
    void collisionsGoAway();
    void tensorParallelFitsTheDomain();
    void hugeDegreesAreRefused();
    void degreesFillNodes_data();
    void degreesFillNodes();
};

void TestMendPlan::ranksGoBack()
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

void TestMendPlan::theOrderGoesBackWhereNoRankWasMoved()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 256);
    setPlan(design, 2, 4, 32);
    using enum design::ParallelAxis;
    design.workload.edit().placement.order = {Data, Tensor, Context, Expert, Pipeline};
    const auto wrong = assessed(design);
    int offered = 0;
    for (const Finding& finding : wrong->findings) {
        QVERIFY(std::ranges::find(finding.remedies, "remedy.defaultPlacement") == finding.remedies.end());
        if (std::ranges::find(finding.remedies, "remedy.defaultOrder") == finding.remedies.end())
            continue;
        ++offered;
        const auto right = assess::mend(design, *shippedCatalog(), finding, "remedy.defaultOrder");
        QVERIFY(right.ok() && right->workload->placement == design::Placement{});
    }
    QVERIFY(offered > 0);
}

void TestMendPlan::railsAreNoMoreThanPorts()
{
    for (const FabricKind kind : {FabricKind::RailOptimised, FabricKind::RailOnly, FabricKind::LeafSpine}) {
        design::Design design = joinedBy(kind, 256);
        for (const int rails : {0, 4, 8}) {
            design.fabric.edit().rails = rails;
            QVERIFY(find(*assessed(design), "finding.moreRailsThanPorts") == nullptr);
        }
        design.fabric.edit().rails = 1024;
        QString why;
        if (kind == FabricKind::LeafSpine) // which has none
            QVERIFY(find(*assessed(design), "finding.moreRailsThanPorts") == nullptr);
        else
            QVERIFY2(mends(design, "finding.moreRailsThanPorts", "remedy.railForEachPort", why), qPrintable(why));
    }
}

void TestMendPlan::switchesSpeakToNodesAndToEachOther()
{
    QString why;
    design::Design design = joinedBy(FabricKind::LeafSpine, 256);
    design.fabric.edit().spine = "nv-sn5600"; // Ethernet, over InfiniBand leaves
    QVERIFY2(mends(design, "finding.fabricCannotBeBuilt", "remedy.spineLikeLeaf", why), qPrintable(why));
    design.fabric.edit().spine.clear();
    design.fabric.edit().leaf = "no such";
    QVERIFY2(mends(design, "finding.fabricCannotBeBuilt", "remedy.fittingSwitch", why), qPrintable(why));
    design.fabric.edit().leaf = "nv-qm8700"; // half as fast as the nodes' ports
    QVERIFY2(mends(design, "finding.leafPortsSlower", "remedy.fittingSwitch", why), qPrintable(why));
    design.fabric.edit().leaf = "nv-sn2201"; // 1 Gbit/s
    QVERIFY2(mends(design, "finding.leafPortsApart", "remedy.fittingSwitch", why), qPrintable(why));
}

/// 320 cables more would bring nothing that was missing.
void TestMendPlan::fullLeavesNeedNoLargerSwitch()
{
    const auto assessment = assessed(joinedBy(FabricKind::RailOptimised, 256));
    const Finding* finding = find(*assessment, "finding.noFreeLeafPort");
    QVERIFY(finding != nullptr && finding->remedies.empty());
}

void TestMendPlan::collisionsGoAway()
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

void TestMendPlan::tensorParallelFitsTheDomain()
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
void TestMendPlan::hugeDegreesAreRefused()
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

void TestMendPlan::degreesFillNodes_data()
{
    QTest::addColumn<int>("tensor");
    QTest::addColumn<int>("data");
    QTest::addColumn<QString>("code");
    QTest::newRow("groups of 3 on nodes of 8") << 3 << 42 << "finding.tensorGroupsSplit";
    QTest::newRow("groups of 6") << 6 << 21 << "finding.tensorGroupsSplit";
    QTest::newRow("rings of 3 across rails") << 3 << 42 << "finding.flowsCrossRails";
    QTest::newRow("stages that end within a node") << 4 << 15 << "finding.flowsCrossRails";
}

void TestMendPlan::degreesFillNodes()
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

CW_TEST(TestMendPlan)

} // namespace tst_mend_plan

#include "tst_mend_plan.moc"
