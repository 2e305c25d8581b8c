// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for a search or a heat map never waits for the one before, and only the newest question is answered.
#include "placement/plan_paths.h"
#include "session/embedded_data.h"
#include "session/plan_book.h"
#include "session/plan_search.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <chrono>
#include <semaphore>
#include <thread>

namespace tst_plan_search {

using namespace cw;
using namespace cw::app;

class TestPlanSearch : public QObject {
    Q_OBJECT

    assess::References m_references;
    assess::PlacedSearch m_question;

private Q_SLOTS:
    void initTestCase()
    {
        const Result<assess::References> loaded = loadReferences();
        QVERIFY(loaded.ok());
        const auto design = templates::build({"llm-70b-256xh100", 0, {}, {}}, *loaded->catalog);
        const auto question = placedSearchOf(*assess::assess(*design, *loaded), {});
        QVERIFY(question.has_value());
        m_references = *loaded;
        m_question = *question;
    }

    void startingNeverWaitsForWorkThatDoesNotStop()
    {
        std::atomic<int> ran = 0;
        std::atomic<bool> begun = false;
        std::binary_semaphore mayEnd(0);
        {
            LatestWorker worker;
            worker.start([&](const std::stop_token&) {
                begun = true;
                (void)mayEnd.try_acquire_for(std::chrono::seconds(20)); // in vain where the starts below wait for this
                ran += 1;
            });
            QTRY_VERIFY(begun);
            worker.start([&](const std::stop_token&) { ran += 10; }); // replaced before its turn comes
            worker.start([&](const std::stop_token& stop) { ran += stop.stop_requested() ? 0 : 100; });
            QCOMPARE(ran.load(), 0);
            mayEnd.release();
            QTRY_COMPARE_WITH_TIMEOUT(ran.load(), 101, 60000);
        }
    }

    void anEndedWorkerForgetsWhatWaits()
    {
        std::atomic<bool> isRunning = false;
        std::atomic<bool> mayEnd = false;
        std::atomic<bool> secondRan = false;
        auto worker = std::make_unique<LatestWorker>();
        worker->start([&](const std::stop_token&) {
            isRunning = true;
            while (!mayEnd)
                std::this_thread::yield();
        });
        QTRY_VERIFY(isRunning);
        worker->start([&](const std::stop_token&) { secondRan = true; });
        std::jthread ender([&worker] { worker.reset(); });
        QTest::qWait(50);
        mayEnd = true;
        ender.join();
        QVERIFY(!secondRan);
    }

    void energyNeedsToKnowThePower()
    {
        strategy::SearchInputs inputs = m_question.inputs;
        QVERIFY(inputs.busyWatts > inputs.idleWatts && inputs.idleWatts > 0);
        inputs.objective = strategy::Objective::Energy;
        QVERIFY(!strategy::search(inputs).best.empty());
        inputs.busyWatts = inputs.idleWatts = 0;
        const strategy::SearchResult unknown = strategy::search(inputs);
        QVERIFY(unknown.best.empty());
        QCOMPARE(static_cast<int>(unknown.obstacle), static_cast<int>(training::StepObstacle::NoPower));
    }

    void aLongSearchSaysItsBestSoFar()
    {
        PlanSearch search;
        QSignalSpy found(&search, &PlanSearch::found);
        std::vector<strategy::SearchProgress> seen;
        connect(&search, &PlanSearch::progressed, &search,
                [&seen](const strategy::SearchProgress& progress) { seen.push_back(progress); });
        assess::PlacedSearch question = m_question;
        strategy::SearchInputs& inputs = question.inputs;
        inputs.gpus = 4096;
        inputs.globalBatch = 4096;
        inputs.method = strategy::SearchMethod::Exhaustive; // with all these variants long enough on any machine
        using enum training::StepPrecision;
        inputs.limits.precision = {Bits16, Fp8, Fp8RowWise, MxFp8};
        inputs.limits.overlapsTensorParallel = inputs.limits.fusedAttention = {true, false};
        search.request(question);
        QTRY_VERIFY_WITH_TIMEOUT(!found.isEmpty(), 60000);
        QVERIFY(!seen.empty());
        for (std::size_t i = 1; i < seen.size(); ++i)
            QVERIFY(seen[i].done >= seen[i - 1].done && seen[i].best.objective <= seen[i - 1].best.objective);
        QVERIFY(seen.back().done > 0 && seen.back().done <= 1);
        // A new question ends the old one, and what it still says.
        inputs.globalBatch = 8192;
        search.request(question);
        search.cancel();
        seen.clear();
        QTest::qWait(100);
        QVERIFY(seen.empty());
    }

    void whatIsFoundIsRatedOnTheLinks()
    {
        const auto design = templates::build({"mi300x-torus", 64, {}, {}}, *m_references.catalog);
        const assess::PlacedSearch question = *placedSearchOf(*assess::assess(*design, m_references), {});
        strategy::SearchInputs onLinks = question.inputs;
        onLinks.placed = placement::layPlans(*question.ground->graph, question.ground->placement,
                                             strategy::degreesSearched(onLinks), 1);
        const double even = strategy::search(question.inputs).best.front().stepSeconds;
        const double expected = strategy::search(onLinks).best.front().stepSeconds;
        QVERIFY(even < 0.99 * expected);
        PlanSearch search;
        QSignalSpy found(&search, &PlanSearch::found);
        QSignalSpy advised(&search, &PlanSearch::advised);
        QSignalSpy mapped(&search, &PlanSearch::mapped);
        search.request(question);
        search.requestMap(question, strategy::Dimension::Tensor, strategy::Dimension::Pipeline);
        QTRY_VERIFY_WITH_TIMEOUT(!found.isEmpty() && !mapped.isEmpty() && !advised.isEmpty(), 60000);
        const auto result = found.front().front().value<std::shared_ptr<const strategy::SearchResult>>();
        QCOMPARE(result->best.front().stepSeconds, expected);
        const auto map = mapped.front().front().value<std::shared_ptr<const strategy::HeatMap>>();
        double quickest = 1e9;
        for (const strategy::HeatCell& cell : map->cells)
            quickest = std::min(quickest, cell.best ? cell.best->stepSeconds : 1e9);
        QCOMPARE(quickest, expected);
    }

    /// Two fabrics asked for in turn by several threads: nobody misses what another one forgot.
    void aBookAnswersWholeWhoeverAsksBesides()
    {
        std::vector<assess::PlanGround> grounds;
        for (const int gpus : {64, 128}) {
            const auto design = templates::build({"llm-512x8h100", gpus, {}, {}}, *m_references.catalog);
            grounds.push_back(*placedSearchOf(*assess::assess(*design, m_references), {})->ground);
        }
        std::vector<network::Degrees> plans;
        for (const double tensor : {1.0, 2.0, 4.0, 8.0}) {
            for (const double pipeline : {1.0, 2.0, 4.0, 8.0})
                plans.push_back({tensor, 1, 1, 64 / tensor / pipeline, pipeline});
        }
        plans.push_back({8, 1, 1, 1000, 1}); // cannot be laid
        std::vector<network::PathBook> expected;
        for (const assess::PlanGround& ground : grounds)
            expected.push_back(placement::layPlans(*ground.graph, ground.placement, plans, 1));
        PlanBook book;
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> askers;
            for (std::size_t i = 0; i < 4; ++i) {
                askers.emplace_back([&, i] {
                    for (std::size_t turn = 0; turn < 10; ++turn) {
                        const std::size_t which = (i + turn) % 2;
                        if (!(book.holding(grounds[which], plans, 2, {}) == expected[which]))
                            ++wrong;
                    }
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
        std::stop_source source;
        source.request_stop();
        QVERIFY(PlanBook().holding(grounds[0], plans, 1, source.get_token()).entries().empty());
        int told = 0;
        (void)PlanBook().holding(grounds[0], plans, 1, {}, [&told](std::size_t laid, std::size_t all) {
            told += laid > 0 && laid <= all ? 1 : 0;
        });
        QVERIFY(told >= 2);
    }

    void onlyTheLastQuestionIsAnswered()
    {
        PlanSearch search;
        QSignalSpy found(&search, &PlanSearch::found);
        QSignalSpy advised(&search, &PlanSearch::advised);
        QSignalSpy mapped(&search, &PlanSearch::mapped);
        assess::PlacedSearch question = m_question;
        strategy::SearchInputs& inputs = question.inputs;
        for (int i = 1; i <= 40; ++i) {
            inputs.globalBatch = 64.0 * i;
            search.request(question);
            search.requestMap(question, strategy::Dimension::Tensor, strategy::Dimension::Pipeline);
            QTest::qSleep(2);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!found.isEmpty() && !mapped.isEmpty(), 60000);
        QTest::qWait(50);
        QCOMPARE(found.size(), 1);
        QCOMPARE(mapped.size(), 1);
        QVERIFY(!advised.isEmpty());
        QVERIFY(!advised.back().front().value<std::shared_ptr<const std::vector<strategy::Neighbour>>>()->empty());
        const auto result = found.front().front().value<std::shared_ptr<const strategy::SearchResult>>();
        QCOMPARE(result->best.front().plan.globalBatch, inputs.globalBatch);
    }

    void anotherPlanForTheSameJobAsksOnlyForAdvice()
    {
        PlanSearch search;
        QSignalSpy found(&search, &PlanSearch::found);
        QSignalSpy advised(&search, &PlanSearch::advised);
        assess::PlacedSearch question = m_question;
        strategy::SearchInputs& inputs = question.inputs;
        search.request(question);
        QTRY_VERIFY_WITH_TIMEOUT(!found.isEmpty() && !advised.isEmpty(), 60000);
        inputs.current.microBatch *= 2;
        search.request(question);
        QTRY_COMPARE_WITH_TIMEOUT(advised.size(), 2, 60000);
        QTest::qWait(50);
        QCOMPARE(found.size(), 1);
        inputs.objective = strategy::Objective::MemoryHeadroom;
        search.request(question);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 2, 60000);
    }
};

CW_TEST(TestPlanSearch)

} // namespace tst_plan_search

#include "tst_plan_search.moc"
