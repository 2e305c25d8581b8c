// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage tells of plans that cannot be placed, of groups, and of the worst links.
#include "format/words.h"
#include "model/placement/placed_design.h"
#include "network/network_stage.h"
#include "placement/link_table.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_network_stage {

using namespace cw;
using namespace cw::topology;
using design::FabricKind;
using placement::PlacementProblem;

namespace {

NetworkStage stageOf(const design::Design& design)
{
    NetworkStage stage;
    stage.setAssessment(test::assessed(design));
    return stage;
}

} // namespace

class TstNetworkStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whoever hovers an accelerator of a refused plan reads why, however many ranks were asked for.
    void aRefusedPlanSaysWhy_data()
    {
        QTest::addColumn<int>("tensor");
        QTest::addColumn<int>("pipeline");
        QTest::addColumn<int>("problem");
        QTest::newRow("more ranks than an int counts") << 65'536 << 32'768 << static_cast<int>(PlacementProblem::MoreRanksThanGpus);
        QTest::newRow("one rank too many") << 129 << 1 << static_cast<int>(PlacementProblem::MoreRanksThanGpus);
        QTest::newRow("no rank") << 0 << 1 << static_cast<int>(PlacementProblem::BadPlan);
    }
    void aRefusedPlanSaysWhy()
    {
        QFETCH(int, tensor);
        QFETCH(int, pipeline);
        QFETCH(int, problem);
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128);
        test::setPlan(design, tensor, pipeline, 1);
        NetworkStage stage = stageOf(design);
        QVERIFY(stage.assessment()->placement != nullptr);
        QCOMPARE(static_cast<int>(stage.assessment()->placement->result.problem), problem);
        const QString why = format::words(placement::textKey(static_cast<PlacementProblem>(problem)));
        QVERIFY(stage.telling().ofGpu(9).contains(why));
        QVERIFY(stage.telling().ofGroup(network::GroupKind::Tensor, 9).contains(why));
        stage.setOverlay(Overlay::Tensor);
        QCOMPARE(stage.picture().groups, 0);
    }

    /// A cable leads to one switch, also where the drawing stacks several; and a stack's part has its ports.
    void linksOfStackedSwitchesNameOneSwitch()
    {
        design::Design design = test::drawn(test::joinedBy(FabricKind::FatTree, 4096));
        test::setPlan(design, 8, 8, 64);
        const NetworkStage stage = stageOf(design);
        QVERIFY(std::ranges::any_of(stage.plan().boxes, [](const Box& box) { return box.count > 1; }));
        QVERIFY(!stage.worstLinks().empty());
        for (const int link : stage.worstLinks())
            QVERIFY2(!stage.telling().linkName(link).contains(QStringLiteral(" and ")), qPrintable(stage.telling().linkName(link)));
        for (int box = 0; box < static_cast<int>(stage.plan().boxes.size()); ++box)
            QVERIFY(!stage.telling().ofBox(box).join(u' ').contains(QStringLiteral("of — used")));
    }

    /// The order alone is used then, and its groups have their colours.
    void groupsAreShownWhereTwoRanksMovedToOnePlace()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128);
        test::setPlan(design, 8, 1, 16);
        design.workload.edit().placement.moved = {{0, 5}, {1, 5}};
        NetworkStage stage = stageOf(design);
        QCOMPARE(stage.assessment()->placement->result.problem, PlacementProblem::NotAPermutation);
        stage.setOverlay(Overlay::Tensor);
        QCOMPARE(stage.picture().groups, 16);
        QCOMPARE(stage.picture().groupOfGpu[9], 1);
    }

    /// With static routing each cable of a bundle is a link of its own; the list has one line for all of them.
    void theWorstLinksAreOfDifferentBundles()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128);
        design.fabric.edit().routing = design::Routing::Static;
        test::setPlan(design, 8, 1, 16);
        const NetworkStage stage = stageOf(design);
        const std::vector<float>& peak = stage.assessment()->placement->result.peak;
        const placement::LinkTable table(stage.plan().graph());
        std::set<std::pair<bool, int>> things;
        float last = *std::ranges::max_element(peak);
        QCOMPARE(peak[static_cast<std::size_t>(stage.worstLinks().front())], last);
        for (const int link : stage.worstLinks()) {
            const placement::LinkRef ref = table.refOf(link);
            QVERIFY(things.emplace(ref.kind == placement::LinkKind::Bundle, ref.index).second);
            QVERIFY(peak[static_cast<std::size_t>(link)] <= last);
            last = peak[static_cast<std::size_t>(link)];
        }
        QCOMPARE(things.size(), std::size_t{10});
    }
};

CW_TEST(TstNetworkStage)

} // namespace tst_network_stage

#include "tst_network_stage.moc"
