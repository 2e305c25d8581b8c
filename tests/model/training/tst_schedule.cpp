// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline schedule: its bubble is that of the papers, nothing overlaps, everything is done once, and equal stages
// may be exchanged.
#include "test_program.h"
#include "training/schedule/schedule.h"

#include <QTest>

#include <algorithm>
#include <map>

namespace tst_schedule {

using namespace cw;
using namespace cw::training;

namespace {

ScheduleInputs uniform(int stages, int virtualStages, int microBatches)
{
    const auto chunks = static_cast<std::size_t>(stages * virtualStages);
    return {stages, virtualStages, microBatches,
            std::vector<ChunkTime>(chunks, {Seconds(0.066 / virtualStages), Seconds(0.132 / virtualStages)}),
            Seconds(0)};
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bubbleOfTheUniformCase_data()
    {
        QTest::addColumn<int>("stages");
        QTest::addColumn<int>("virtualStages");
        QTest::addColumn<int>("microBatches");
        QTest::newRow("Narayanan 2021, p=4 m=8: 3/8 of the ideal time") << 4 << 1 << 8;
        QTest::newRow("one stage") << 1 << 1 << 5;
        QTest::newRow("fewer micro-batches than stages") << 8 << 1 << 3;
        QTest::newRow("p=8 m=8") << 8 << 1 << 8;
        QTest::newRow("Narayanan 2021, figure 4: p=4 v=2 m=8") << 4 << 2 << 8;
        QTest::newRow("p=4 v=2 m=4") << 4 << 2 << 4;
        QTest::newRow("p=8 v=5 m=16") << 8 << 5 << 16;
        QTest::newRow("p=2 v=3 m=64") << 2 << 3 << 64;
    }
    void bubbleOfTheUniformCase()
    {
        QFETCH(int, stages);
        QFETCH(int, virtualStages);
        QFETCH(int, microBatches);
        const auto found = schedule(uniform(stages, virtualStages, microBatches));
        QVERIFY(found);
        const double ideal = microBatches * 0.198;
        const double expected = (stages - 1) / (static_cast<double>(virtualStages) * microBatches);
        for (int stage = 0; stage < stages; ++stage)
            QVERIFY(std::abs(found->bubble(stage).base() / ideal - expected) < 1e-12);
    }

    void nothingOverlapsAndEverythingIsDoneOnce()
    {
        for (const auto& in : {uniform(4, 1, 8), uniform(4, 2, 8), uniform(3, 4, 6), uniform(5, 1, 2)}) {
            ScheduleInputs uneven = in;
            uneven.transfer = Seconds(0.004);
            for (std::size_t i = 0; i < uneven.chunks.size(); ++i)
                uneven.chunks[i].forward = Seconds(0.01 * static_cast<double>(1 + i % 3));
            const auto found = schedule(uneven);
            QVERIFY(found);
            std::map<std::tuple<int, int, int, int>, ScheduleSlot> done;
            for (int stage = 0; stage < in.stages; ++stage) {
                double before = 0;
                double working = 0;
                for (const ScheduleSlot& slot : found->stages[static_cast<std::size_t>(stage)].passes) {
                    QVERIFY(slot.begin.base() >= before - 1e-15);
                    before = slot.end.base();
                    working += (slot.end - slot.begin).base();
                    QVERIFY(
                        done.emplace(std::tuple(slot.pass == Pass::Forward ? 0 : 1, slot.microBatch, slot.chunk, stage),
                                     slot)
                            .second);
                }
                QVERIFY(std::abs(working - found->stages[static_cast<std::size_t>(stage)].working.base()) < 1e-12);
                QVERIFY(before <= found->length.base() + 1e-15);
            }
            QCOMPARE(done.size(), static_cast<std::size_t>(2 * in.stages * in.virtualStages * in.microBatches));
            // Each chunk waits for the one before it, and for the transfer.
            for (const auto& [key, slot] : done) {
                const auto [pass, microBatch, chunk, stage] = key;
                const int place = chunk * in.stages + stage;
                if (pass == 0 && place > 0) {
                    const int earlier = place - 1;
                    const ScheduleSlot& from = done.at({0, microBatch, earlier / in.stages, earlier % in.stages});
                    QVERIFY(slot.begin.base() >= from.end.base() + 0.004 - 1e-15);
                }
                if (pass == 1) {
                    const ScheduleSlot& forward = done.at({0, microBatch, chunk, stage});
                    QVERIFY(slot.begin >= forward.end);
                }
            }
        }
    }

    void activationsInFlight()
    {
        const auto plain = schedule(uniform(4, 1, 8));
        for (int stage = 0; stage < 4; ++stage) // Korthikanti 2022, section 4.2.3: p - i micro-batches on stage i
            QCOMPARE(plain->stages[static_cast<std::size_t>(stage)].mostInFlight, 4 - stage);
        const auto interleaved = schedule(uniform(4, 2, 8)); // L (1 + (p-1)/(p v)) layers on the first stage
        QCOMPARE(interleaved->stages[0].mostInFlight, 11);
    }

    void exchangingEqualStagesChangesNothing()
    {
        ScheduleInputs a = uniform(4, 1, 8);
        a.chunks[1].forward = Seconds(0.09);
        ScheduleInputs b = uniform(4, 1, 8);
        b.chunks[1].forward = Seconds(0.09);
        std::swap(b.chunks[2], b.chunks[3]);
        QCOMPARE(*schedule(a), *schedule(b));
    }

    void slowerWorkNeverEndsEarlier()
    {
        for (int slow = 0; slow < 8; ++slow) {
            ScheduleInputs in = uniform(4, 2, 8);
            const double before = schedule(in)->length.base();
            in.chunks[static_cast<std::size_t>(slow)].backward = Seconds(0.2);
            QVERIFY(schedule(in)->length.base() > before);
        }
    }

    void impossibleOnesAreRefused()
    {
        QVERIFY(!schedule(uniform(4, 2, 6)));
        QVERIFY(!schedule(uniform(0, 1, 6)));
        QVERIFY(!schedule(uniform(4, 1, 0)));
        ScheduleInputs in = uniform(4, 1, 8);
        in.chunks.pop_back();
        QVERIFY(!schedule(in));
    }
};

CW_TEST(TestSchedule)

} // namespace tst_schedule

#include "tst_schedule.moc"
