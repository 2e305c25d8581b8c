// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints, ingest and cold starts, against published sizes and worked values of facts §6.
#include "storage/storage.h"
#include "test_program.h"

#include <QTest>

#include <cmath>

namespace tst_storage {

using namespace cw;
using namespace cw::storage;
using namespace cw::unit;

namespace {

bool isNear(double value, double expected, double relative) { return std::abs(value - expected) <= relative * std::abs(expected); }

catalog::StorageSystem systemOf(BytesPerSecond read, BytesPerSecond write, Bytes capacity)
{
    catalog::StorageSystem part;
    part.id = "store";
    part.read = catalog::Datum<BytesPerSecond>{read, {}, {}, {}};
    part.write = catalog::Datum<BytesPerSecond>{write, {}, {}, {}};
    part.capacity = catalog::Datum<Bytes>{capacity, {}, {}, {}};
    return part;
}

Inputs sample()
{
    Inputs in;
    inventory::Inventory hall;
    hall.siteStorage = systemOf(90 * GBps, 65 * GBps, 500 * TB);
    hall.siteStorageUnits = 4;
    hall.nodeCount = 128;
    in.inventory = Shared<inventory::Inventory>(std::move(hall));
    in.model.usableCapacity.value.value = 0.8;
    in.model.levelNodes.value = 32;
    in.checkpoint = CheckpointWork{912 * GiB, 1024, 128};
    in.nodeLink = 100 * GBps;
    in.hostLink = 50 * GBps;
    return in;
}

} // namespace

class TestStorage : public QObject {
    Q_OBJECT

private slots:
    void aCheckpointGoesAtTheSlowestRate()
    {
        Inputs in = sample();
        auto out = storage::assess(in);
        QVERIFY(isNear(out.write->time.base(), (912 * GiB / (260 * GBps)).base(), 1e-12));
        QCOMPARE(static_cast<int>(out.write->bound), static_cast<int>(Bound::Store));
        QCOMPARE(out.blocking->base(), out.write->time.base());
        QCOMPARE(*out.lag, Seconds(0));
        in.nodeLink = 1 * GBps;
        out = storage::assess(in);
        QVERIFY(isNear(out.write->rate.in(GBps), 128, 1e-12));
        QCOMPARE(static_cast<int>(out.write->bound), static_cast<int>(Bound::NodeLinks));
    }

    void whatIsAsynchronousBlocksForTheCopyAlone()
    {
        Inputs in = sample();
        const auto first = storage::assess(in);
        in.use.asynchronous = true;
        const auto out = storage::assess(in);
        QVERIFY(isNear(out.blocking->base(), (912 * GiB / (1024 * 50 * GBps)).base(), 1e-12));
        QCOMPARE(out.lag->base(), first.write->time.base());
        QVERIFY(*out.blocking < *first.blocking);
    }

    void theNodesDrivesComeFirstWhereAsked()
    {
        Inputs in = sample();
        in.nodeDrive = systemOf(6.8 * GBps, 4 * GBps, 4 * TB);
        in.use.nodeDrives = 8;
        in.use.toNodeDrives = true;
        auto out = storage::assess(in);
        QVERIFY(isNear(out.blocking->base(), (912 * GiB / (128 * 32 * GBps)).base(), 1e-12));
        QVERIFY(isNear(out.nodeCache.capacity->in(TB), 4096, 1e-12));
        in.use.asynchronous = true;
        const auto both = storage::assess(in);
        QVERIFY(isNear(both.lag->base(), (out.toDrives->time + out.write->time).base(), 1e-12));
    }

    /// MLPerf Storage: what an H100 reads, 1,024 of them, half of the dataset on the nodes.
    void trainingReadsThroughTheCache()
    {
        Inputs in = sample();
        catalog::IngestProfile profile;
        profile.reference = "h100";
        profile.perAccelerator["h100"].value = 3.1771 * GBps;
        in.ingest = profile;
        in.reading = IngestWork{1024, 128, "h100", 1.0, std::nullopt};
        auto out = storage::assess(in);
        QVERIFY(isNear(out.ingestNeeded->in(GBps), 3253.4, 1e-4));
        QVERIFY(isNear(*out.ingestCovered, 360 / 3253.4, 1e-4));
        in.nodeDrive = systemOf(6.8 * GBps, 4 * GBps, 4 * TB);
        in.use.nodeDrives = 8;
        in.use.dataset = 8192 * TB;
        out = storage::assess(in);
        QVERIFY(isNear(*out.cacheShare, 0.5, 1e-12));
        QVERIFY(isNear(out.ingestFromStore->in(GBps), 3253.4 / 2, 1e-4));
        in.reading->accelerator = "b200";
        in.reading->speedOfReference = 2.5;
        out = storage::assess(in);
        QVERIFY(out.ingestScaled && isNear(out.ingestNeeded->in(GBps), 2.5 * 3253.4, 1e-4));
        in.reading->speedOfReference.reset();
        QVERIFY(!storage::assess(in).ingestNeeded);
    }

    /// 8,192 GPUs that each take 400 tokens a second of four bytes read 13 MB/s (facts §6.3).
    void textIsLittle()
    {
        Inputs in = sample();
        catalog::IngestProfile text;
        text.perToken = catalog::Datum<catalog::BytesPerToken>{catalog::BytesPerToken(4), {}, {}, {}};
        in.ingest = text;
        in.reading = IngestWork{8192, 1024, "h100", 1.0, TokensPerSecond(8192 * 400)};
        QVERIFY(isNear(storage::assess(in).ingestNeeded->in(1e6 * B / s), 13.1, 0.001));
    }

    void theStoreHoldsWhatIsKept()
    {
        Inputs in = sample();
        in.use.checkpointsKept = 5;
        in.use.dataset = 100 * TB;
        QVERIFY(isNear(storage::assess(in).capacityNeeded->base(), (5 * 912 * GiB + 100 * TB).base() / 0.8, 1e-12));
        in.model.levels = {{"good", {15 * GBps, {}, {}, {}}, {7 * GBps, {}, {}, {}}},
                           {"better", {40 * GBps, {}, {}, {}}, {20 * GBps, {}, {}, {}}},
                           {"best", {125 * GBps, {}, {}, {}}, {62 * GBps, {}, {}, {}}}};
        QCOMPARE(storage::assess(in).level, 1); // four units of 32 nodes: 160 / 80 GB/s is better, 500 / 250 best
    }

    void aModelIsFetchedAndLoaded()
    {
        Inputs in = sample();
        in.load = LoadWork{140 * GB, 8};
        const auto out = storage::assess(in);
        QVERIFY(isNear(out.coldStart->base(), 140.0 / 100 + 140.0 / 400, 1e-12));
    }

    void withoutAStoreNothingIsKnown()
    {
        Inputs in = sample();
        in.inventory = {};
        const auto out = storage::assess(in);
        QVERIFY(!out.store.exists && !out.write && !out.blocking && !out.read);
    }
};

CW_TEST(TestStorage)

} // namespace tst_storage

#include "tst_storage.moc"
