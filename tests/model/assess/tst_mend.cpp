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
    void aPortUsedTwiceIsFreed();
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
