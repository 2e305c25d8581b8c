// SPDX-License-Identifier: GPL-3.0-or-later
// What a search is told of other plans on the same links is what the assessment of each such plan says.
#include "placed_design.h"
#include "placement/plan_paths.h"
#include "small_designs.h"
#include "test_program.h"

#include <QTest>

#include <atomic>

namespace tst_plan_paths {

using namespace cw;
using placement::layPlans;

class TestPlanPaths : public QObject {
    Q_OBJECT

    /// TP, CP, EP, DP, PP.
    static std::vector<network::Degrees> plansFor(double gpus)
    {
        std::vector<network::Degrees> plans;
        for (const double tensor : {1.0, 2.0, 8.0}) {
            for (const double context : {1.0, 2.0}) {
                for (const double pipeline : {1.0, 2.0, 4.0}) {
                    const double data = gpus / (tensor * context * pipeline);
                    if (data < 1)
                        continue;
                    plans.push_back({tensor, context, 1, data, pipeline});
                    plans.push_back({tensor, context, 2, data, pipeline});
                }
            }
        }
        return plans;
    }

    static void compare(const placement::Inputs& inputs)
    {
        const auto plans = plansFor(inputs.graph->gpus());
        const network::PathBook book = layPlans(*inputs.graph, inputs.placement, plans, 2);
        QCOMPARE(book.entries().size(), plans.size());
        QCOMPARE(layPlans(*inputs.graph, inputs.placement, plans, 1), book);
        for (const network::Degrees& degrees : plans) {
            placement::Inputs one = inputs;
            one.plan.tensorParallel = static_cast<int>(degrees.tensor);
            one.plan.contextParallel = static_cast<int>(degrees.context);
            one.plan.expertParallel = static_cast<int>(degrees.expert);
            one.plan.dataParallel = static_cast<int>(degrees.data);
            one.plan.pipelineParallel = static_cast<int>(degrees.pipeline);
            one.plan.virtualPipeline = 1;
            const network::PlacedPaths* placed = book.find(degrees);
            QVERIFY(placed != nullptr);
            QCOMPARE(placed->paths, *placement::assess(one).paths);
            one.plan.virtualPipeline = 2;
            const auto pipeline = static_cast<std::size_t>(network::GroupKind::Pipeline);
            QCOMPARE(placed->wrapped, (*placement::assess(one).paths)[pipeline]);
        }
    }

private Q_SLOTS:
    void areThoseOfTheAssessment_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("gpus");
        QTest::newRow("rails") << "llm-512x8h100" << 256;
        QTest::newRow("torus") << "mi300x-torus" << 512;
        QTest::newRow("groups") << "mi250x-dragonfly" << 2048;
        QTest::newRow("hashed Ethernet") << "gaudi3-rack" << 32;
    }
    void areThoseOfTheAssessment()
    {
        QFETCH(QString, id);
        QFETCH(int, gpus);
        design::Design design = *templates::build({id.toStdString(), gpus, {}, {}}, *test::shippedCatalog());
        compare(test::assessed(design)->placement->inputs);
        design.workload.edit().placement.moved = {{0, 9}, {9, 0}};
        compare(test::assessed(design)->placement->inputs);
    }

    /// Hashed or static, an uplink fewer is felt one way more than the other: the slower way counts.
    void countTheSlowerWayOfAPipeline()
    {
        for (const design::Routing routing : {design::Routing::Ecmp, design::Routing::Static}) {
            design::Design design = test::drawn(test::joinedBy(design::FabricKind::LeafSpine, 128, 7));
            design.fabric.edit().routing = routing;
            std::vector<design::Cable>& cables = design.cables.edit();
            const auto isUplink = [](const design::Cable& cable) {
                return cable.a.owner == design::PortOwner::Switch && cable.b.owner == design::PortOwner::Switch;
            };
            for (int cut = 0; cut < 3; ++cut)
                cables.erase(std::ranges::find_if(cables, isUplink));
            compare(test::assessed(design)->placement->inputs);
        }
    }

    void knowWhatNothingJoins()
    {
        const design::Design design = test::joinedBy(design::FabricKind::LeafSpine, 32);
        fabric::Failures failed;
        for (int port = 0; port < 8; ++port)
            failed.insert({fabric::Failure::Kind::Port, design.nodes->front().id.value, port});
        const auto broken = test::assessed(design, failed);
        const network::Graph& graph = *broken->placement->inputs.graph;
        const network::PathBook book = layPlans(graph, {}, {{8, 1, 1, 4, 1}, {8, 1, 1, 1, 1}}, 1);
        QVERIFY(book.find({8, 1, 1, 4, 1})->isCutOff());
        QVERIFY(!book.find({8, 1, 1, 1, 1})->isCutOff()); // a single node needs no port
    }

    void leaveOutWhatCannotBeLaid()
    {
        const auto whole = test::assessed(test::joinedBy(design::FabricKind::LeafSpine, 32));
        const network::Graph& graph = *whole->placement->inputs.graph;
        const network::PathBook book = layPlans(graph, {}, {{8, 1, 1, 8, 1}, {8, 1, 1, 4, 1}, {0, 1, 1, 4, 1}}, 2);
        QCOMPARE(book.entries().size(), std::size_t{3});
        QVERIFY(book.anyLaid() && book.find({8, 1, 1, 4, 1}) != nullptr);
        QVERIFY(book.find({8, 1, 1, 8, 1}) == nullptr && book.entryOf({8, 1, 1, 8, 1}) != nullptr);
        QVERIFY(!layPlans(graph, {}, {{8, 1, 1, 8, 1}}, 1).anyLaid());
    }

    /// Every equal way between far corners of 23 x 23 x 24 nodes: more links than are followed.
    void leaveOutFarCornersOfAHugeTorus()
    {
        const design::Design design = *templates::build({"mi300x-torus", 100'000, {}, {}}, *test::shippedCatalog());
        placement::Inputs inputs = test::assessed(design)->placement->inputs;
        const network::PathBook book = layPlans(*inputs.graph, {}, {{1, 2, 1, 25'000, 2}, {1, 4, 1, 25'000, 1}}, 1);
        QVERIFY(book.find({1, 2, 1, 25'000, 2}) == nullptr);
        QVERIFY(book.find({1, 4, 1, 25'000, 1}) != nullptr);
        inputs.plan = {};
        inputs.plan.contextParallel = 2;
        inputs.plan.dataParallel = 25'000;
        inputs.plan.pipelineParallel = 2;
        const placement::Result refused = placement::assess(inputs);
        QCOMPARE(refused.problem, placement::PlacementProblem::TooManyFlows);
        QVERIFY(!refused.paths && refused.kinds.empty());
        design::Design far = design;
        far.workload.edit().training.plan = inputs.plan;
        QVERIFY(std::ranges::any_of(test::assessed(far)->findings, [](const assess::Finding& finding) {
            return finding.code == "finding.notFollowed";
        }));
    }

    void stopsBetweenPlans()
    {
        const auto whole = test::assessed(test::joinedBy(design::FabricKind::LeafSpine, 256));
        const auto plans = plansFor(256);
        std::stop_source source;
        std::atomic<std::size_t> laid = 0;
        const network::PathBook book =
            layPlans(*whole->placement->inputs.graph, {}, plans, 2, source.get_token(),
                     [&](std::size_t count, std::size_t all) {
                         laid = count;
                         QCOMPARE(all, plans.size());
                         if (count == 3)
                             source.request_stop();
                     });
        QVERIFY(book.entries().size() >= 2 && book.entries().size() <= 4); // what was under way may be cut short, or just done
        QVERIFY(laid.load() >= 3 && laid.load() <= 4);
        for (const network::Degrees& degrees : plans) {
            if (const network::PlacedPaths* placed = book.find(degrees))
                QCOMPARE(*placed, *layPlans(*whole->placement->inputs.graph, {}, {degrees}, 1).find(degrees));
        }
    }
};

CW_TEST(TestPlanPaths)

} // namespace tst_plan_paths

#include "tst_plan_paths.moc"
