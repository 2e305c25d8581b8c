// SPDX-License-Identifier: GPL-3.0-or-later
// What the search and the advice promise of a plan on a fabric, the design shows once the plan is taken.
#include "assess/pipeline.h"
#include "assess/placed_search.h"
#include "lab/plan_text.h"
#include "placement/plan_paths.h"
#include "small_designs.h"
#include "strategy/neighbours.h"
#include "templates/templates.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_placed_search {

using namespace cw;

class TestPlacedSearch : public QObject {
    Q_OBJECT

    static assess::References references() { return {test::shippedCatalog(), test::shippedTrends()}; }

    static design::Design built(const QString& id, int gpus)
    {
        return *templates::build({id.toStdString(), gpus, {}, {}}, *test::shippedCatalog());
    }

    /// As a session lays and asks it.
    static strategy::SearchInputs questionOf(const design::Design& design)
    {
        const auto asked = *assess::placedSearchOf(*assess::assess(design, references()));
        strategy::SearchInputs inputs = asked.inputs;
        std::vector<network::Degrees> plans = strategy::degreesSearched(inputs);
        std::ranges::copy(strategy::degreesNear(inputs), std::back_inserter(plans));
        std::ranges::sort(plans);
        plans.erase(std::ranges::unique(plans).begin(), plans.end());
        inputs.placed = placement::layPlans(*asked.ground->graph, asked.ground->placement, plans, 2);
        return inputs;
    }

    static double stepWith(design::Design design, const strategy::RankedPlan& plan)
    {
        design.workload.edit().training = lab::withPlan(design.workload->training, plan);
        const auto assessment = assess::assess(design, references());
        return assessment->step && assessment->step->result.time ? assessment->step->result.time->step : 0;
    }

    static bool isShownBy(const design::Design& design, const strategy::RankedPlan& plan)
    {
        const double shown = stepWith(design, plan);
        const bool same = std::abs(shown - plan.stepSeconds) <= 1e-12 * plan.stepSeconds;
        if (!same)
            qWarning("TP%g CP%g EP%g DP%g PP%g x v%g: promised %.9g s, shown %.9g s", plan.plan.tensor,
                     plan.plan.context, plan.plan.expert, plan.plan.data, plan.plan.pipeline, plan.plan.virtualStages,
                     plan.stepSeconds, shown);
        return same;
    }

    static void promisesHold(const design::Design& design)
    {
        const strategy::SearchInputs inputs = questionOf(design);
        strategy::SearchResult result = strategy::search(inputs);
        QVERIFY(!result.best.empty());
        result.best.resize(std::min<std::size_t>(result.best.size(), 3));
        for (const strategy::RankedPlan& plan : result.best)
            QVERIFY(isShownBy(design, plan));
        QVERIFY(isShownBy(design, result.front.back()));
        int advised = 0;
        for (const strategy::Neighbour& each : strategy::neighbours(inputs)) {
            if (!each.why.violations.empty())
                continue;
            QVERIFY(isShownBy(design, each.plan));
            ++advised;
        }
        QVERIFY(advised > 3);
    }

private Q_SLOTS:
    void whatIsPromisedIsShown_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("gpus");
        QTest::newRow("rails") << "llm-512x8h100" << 256;
        QTest::newRow("torus") << "mi300x-torus" << 64;
        QTest::newRow("groups of switches") << "mi250x-dragonfly" << 512;
        QTest::newRow("hashed Ethernet") << "gaudi3-rack" << 32;
    }
    void whatIsPromisedIsShown()
    {
        QFETCH(QString, id);
        QFETCH(int, gpus);
        promisesHold(built(id, gpus));
    }

    void whatIsPromisedIsShownAfterASwap()
    {
        design::Design design = built(QStringLiteral("llm-512x8h100"), 64);
        design.workload.edit().placement.moved = {{0, 9}, {9, 0}};
        promisesHold(design);
    }

    /// Without laying its plans a search would promise more than the links of a torus give.
    void anEvenFabricWouldPromiseTooMuch()
    {
        const design::Design design = built(QStringLiteral("mi300x-torus"), 64);
        strategy::SearchInputs inputs = questionOf(design);
        const strategy::RankedPlan placed = strategy::search(inputs).best.front();
        inputs.placed.reset();
        const strategy::RankedPlan even = strategy::search(inputs).best.front();
        QVERIFY(even.stepSeconds < 0.99 * stepWith(design, even));
        QVERIFY(placed.stepSeconds <= stepWith(design, even));
    }

    void prunedSearchFindsWhatTheExhaustiveDoes()
    {
        strategy::SearchInputs inputs = questionOf(built(QStringLiteral("mi300x-torus"), 64));
        const strategy::SearchResult pruned = strategy::search(inputs);
        inputs.method = strategy::SearchMethod::Exhaustive;
        const strategy::SearchResult all = strategy::search(inputs);
        QCOMPARE(pruned.best, all.best);
        QCOMPARE(pruned.front, all.front);
    }

    void whatCouldNotBeLaidIsLeftOut()
    {
        strategy::SearchInputs inputs = questionOf(built(QStringLiteral("mi300x-torus"), 64));
        const training::StepPlan best = strategy::search(inputs).best.front().plan;
        const network::Degrees left{best.tensor, best.context, best.expert, best.data, best.pipeline};
        std::vector<network::PathBook::Entry> rest;
        for (const network::Degrees& plan : strategy::degreesSearched(inputs)) {
            if (!(plan == left))
                rest.push_back({plan, *(*inputs.placed)->find(plan)});
        }
        inputs.placed = network::PathBook(rest);
        for (const strategy::RankedPlan& plan : strategy::search(inputs).best)
            QVERIFY(plan.plan.tensor != best.tensor || plan.plan.data != best.data || plan.plan.context != best.context);
        inputs.current = best;
        QVERIFY(strategy::neighbours(inputs).empty());
        const strategy::WhyNot why = strategy::whyNot(inputs, best);
        QCOMPARE(why.violations.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(why.violations.front().obstacle),
                 static_cast<int>(training::StepObstacle::NotFollowed));
        inputs.limits.tensor = {best.tensor};
        inputs.limits.data = {best.data};
        inputs.limits.context = {best.context};
        inputs.limits.expert = {best.expert};
        const strategy::SearchResult none = strategy::search(inputs);
        QVERIFY(none.best.empty());
        QCOMPARE(static_cast<int>(none.obstacle), static_cast<int>(training::StepObstacle::NotFollowed));
    }

    void aNetworkInTwoPartsHasNoPlanAcrossThem()
    {
        design::Design design = built(QStringLiteral("llm-512x8h100"), 32);
        strategy::SearchInputs inputs = questionOf(design);
        std::vector<network::PathBook::Entry> cut;
        for (const network::Degrees& plan : strategy::degreesSearched(inputs)) {
            network::PlacedPaths placed = *(*inputs.placed)->find(plan);
            if (plan.data > 1)
                placed.paths[static_cast<std::size_t>(network::GroupKind::Data)].network = 0;
            cut.push_back({plan, placed});
        }
        inputs.placed = network::PathBook(cut);
        const strategy::SearchResult some = strategy::search(inputs);
        QVERIFY(!some.best.empty());
        for (const strategy::RankedPlan& plan : some.best)
            QCOMPARE(plan.plan.data, 1.0);
        for (network::PathBook::Entry& each : cut)
            each.placed->wrapped.network = 0;
        inputs.placed = network::PathBook(cut);
        const strategy::SearchResult none = strategy::search(inputs);
        QVERIFY(none.best.empty());
        QCOMPARE(static_cast<int>(none.obstacle), static_cast<int>(training::StepObstacle::NoNetwork));
    }
};

CW_TEST(TestPlacedSearch)

} // namespace tst_placed_search

#include "tst_placed_search.moc"
