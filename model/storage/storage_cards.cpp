// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storage.h"

namespace cw::storage {
namespace {

using explain::formulaCard;
using explain::Origin;
using explain::procedureCard;
using StorageCard = explain::Card<Inputs, Result>;
using StorageLetter = explain::Letter<Inputs, Result>;
using Value = std::optional<Measure>;

constexpr const char* kMlperf = "MLPerf Storage v2, Submission_guidelines.md and DLIO workloads";
constexpr const char* kSuperPod = "NVIDIA DGX SuperPOD H100 RA-11333-001 V11, tables 5 and 6";

template <class T>
Value measure(const std::optional<T>& value)
{
    return value ? Value(Measure(*value)) : std::nullopt;
}

template <auto Member>
Value ofResult(const Inputs&, const Result& r)
{
    return measure(r.*Member);
}

template <auto TierMember, auto Member>
Value ofTier(const Inputs&, const Result& r)
{
    return (r.*TierMember).exists ? measure((r.*TierMember).*Member) : std::nullopt;
}

template <std::optional<Transfer> Result::*Moved>
Value timeOf(const Inputs&, const Result& r)
{
    return r.*Moved ? Value(Measure((r.*Moved)->time)) : std::nullopt;
}

template <std::optional<Transfer> Result::*Moved>
Value rateOf(const Inputs&, const Result& r)
{
    return r.*Moved ? Value(Measure((r.*Moved)->rate)) : std::nullopt;
}

template <auto Member>
Value ofWork(const Inputs& in, const Result&)
{
    return in.checkpoint ? Value(Measure((*in.checkpoint).*Member)) : std::nullopt;
}

Value ofDrive(const std::optional<catalog::StorageSystem>& drive, std::optional<catalog::Datum<BytesPerSecond>> catalog::StorageSystem::*rate, int drives)
{
    return drive && (*drive).*rate ? Value(Measure(drives * ((*drive).*rate)->value)) : std::nullopt;
}

bool trains(const Inputs& in, const Result&) { return in.checkpoint.has_value(); }
bool serves(const Inputs& in, const Result&) { return in.load.has_value(); }
bool reads(const Inputs& in, const Result&) { return in.reading.has_value() && in.ingest.has_value(); }
bool hasDrives(const Inputs& in, const Result&) { return in.use.nodeDrives > 0; }

const StorageLetter kSize{"C", "letter.checkpointSize", Origin::Figure, ofWork<&CheckpointWork::size>, "training.checkpointSize"};
const StorageLetter kStoreRead{"R", "letter.storeRead", Origin::Figure, ofTier<&Result::store, &Tier::read>, "storage.read"};
const StorageLetter kStoreWrite{"W", "letter.storeWrite", Origin::Figure, ofTier<&Result::store, &Tier::write>, "storage.write"};
const StorageLetter kNodes{"n", "letter.checkpointNodes", Origin::Choice, ofWork<&CheckpointWork::nodes>};
const StorageLetter kWriters{"g", "letter.checkpointWriters", Origin::Choice, ofWork<&CheckpointWork::writers>};
const StorageLetter kNodeLink{"L", "letter.nodeStorageLink", Origin::Catalog, [](const Inputs& in, const Result&) { return measure(in.nodeLink); }};
const StorageLetter kHostLink{"H", "letter.hostLink", Origin::Catalog, [](const Inputs& in, const Result&) { return measure(in.hostLink); }};

void addTiers(std::vector<StorageCard>& all)
{
    const auto exists = [](const Inputs&, const Result& r) { return r.store.exists; };
    all.push_back(procedureCard<Inputs, Result>("storage.read", "figure.storage.read", "GB/s",
                                                ofTier<&Result::store, &Tier::read>, "card.storage.store", {}, exists));
    all.push_back(procedureCard<Inputs, Result>("storage.write", "figure.storage.write", "GB/s",
                                                ofTier<&Result::store, &Tier::write>, "card.storage.store", {}, exists));
    all.push_back(procedureCard<Inputs, Result>("storage.capacity", "figure.storage.capacity", "TB",
                                                ofTier<&Result::store, &Tier::capacity>, "card.storage.store", {}, exists));
    all.push_back(formulaCard<Inputs, Result>(
        "storage.nodeCache", "figure.storage.nodeCache", "TB", ofTier<&Result::nodeCache, &Tier::capacity>, "N * d * c",
        {{"N", "letter.nodes", Origin::Figure, [](const Inputs& in, const Result&) -> Value { return Measure(in.inventory->nodeCount); }, "inventory.nodes"},
         {"d", "letter.nodeDrives", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.use.nodeDrives); }},
         {"c", "letter.driveCapacity", Origin::Catalog, [](const Inputs& in, const Result&) -> Value {
              return in.nodeDrive && in.nodeDrive->capacity ? Value(Measure(in.nodeDrive->capacity->value)) : std::nullopt;
          }}},
        hasDrives));
}

void addTransfers(std::vector<StorageCard>& all)
{
    all.push_back(formulaCard<Inputs, Result>("storage.checkpointRate", "figure.storage.checkpointRate", "GB/s",
                                              rateOf<&Result::write>, "min(W, n * L)", {kStoreWrite, kNodes, kNodeLink}, trains));
    all.push_back(formulaCard<Inputs, Result>(
        "storage.writeTime", "figure.storage.writeTime", "s", timeOf<&Result::write>, "C / R_w",
        {kSize, {"R_w", "letter.checkpointRate", Origin::Figure, rateOf<&Result::write>, "storage.checkpointRate"}}, trains, kMlperf));
    all.push_back(formulaCard<Inputs, Result>("storage.readTime", "figure.storage.readTime", "s", timeOf<&Result::read>,
                                              "C / min(R, n * L)", {kSize, kStoreRead, kNodes, kNodeLink}, trains));
    all.push_back(formulaCard<Inputs, Result>("storage.hostCopyTime", "figure.storage.hostCopyTime", "s",
                                              timeOf<&Result::toHost>, "C / (g * H)", {kSize, kWriters, kHostLink}, trains));
    all.push_back(formulaCard<Inputs, Result>(
        "storage.driveTime", "figure.storage.driveTime", "s", timeOf<&Result::toDrives>, "C / (n * D)",
        {kSize, kNodes, {"D", "letter.driveWrite", Origin::Catalog, [](const Inputs& in, const Result&) {
                             return ofDrive(in.nodeDrive, &catalog::StorageSystem::write, in.use.nodeDrives);
                         }}},
        [](const Inputs& in, const Result& r) { return trains(in, r) && hasDrives(in, r); }));
}

const StorageLetter kWriteTime{"t_w", "letter.writeTime", Origin::Figure, timeOf<&Result::write>, "storage.writeTime"};
const StorageLetter kHostTime{"t_h", "letter.hostCopyTime", Origin::Figure, timeOf<&Result::toHost>, "storage.hostCopyTime"};
const StorageLetter kDriveTime{"t_d", "letter.driveTime", Origin::Figure, timeOf<&Result::toDrives>, "storage.driveTime"};

void addBlocking(std::vector<StorageCard>& all)
{
    using Applies = bool (*)(const Inputs&, const Result&);
    const auto blocking = [&all](const char* formula, const StorageLetter& letter, Applies applies) {
        all.push_back(formulaCard<Inputs, Result>("storage.blocking", "figure.storage.blocking", "s",
                                                  ofResult<&Result::blocking>, formula, {letter}, applies));
    };
    blocking("t_h", kHostTime, [](const Inputs& in, const Result&) { return in.checkpoint && in.use.asynchronous; });
    blocking("t_d", kDriveTime, [](const Inputs& in, const Result&) { return in.checkpoint && in.use.toNodeDrives; });
    blocking("t_w", kWriteTime, trains);
    const auto lag = [&all](const char* formula, std::vector<StorageLetter> letters, Applies applies) {
        all.push_back(formulaCard<Inputs, Result>("storage.lag", "figure.storage.lag", "s", ofResult<&Result::lag>,
                                                  formula, std::move(letters), applies));
    };
    lag("t_d + t_w", {kDriveTime, kWriteTime},
        [](const Inputs& in, const Result&) { return in.checkpoint && in.use.asynchronous && in.use.toNodeDrives; });
    lag("t_w", {kWriteTime},
        [](const Inputs& in, const Result&) { return in.checkpoint && (in.use.asynchronous || in.use.toNodeDrives); });
    all.push_back(procedureCard<Inputs, Result>("storage.lag", "figure.storage.lag", "s", ofResult<&Result::lag>,
                                                "card.storage.noLag", {}, trains));
}

const StorageLetter kDataset{"D", "letter.dataset", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.use.dataset); }};
const StorageLetter kReaders{"n", "letter.readingAccelerators", Origin::Choice, [](const Inputs& in, const Result&) -> Value {
                                 return in.reading ? Value(Measure(in.reading->accelerators)) : std::nullopt;
                             }};
const StorageLetter kNeed{"B", "letter.ingestNeeded", Origin::Figure, ofResult<&Result::ingestNeeded>, "storage.ingestNeeded"};

bool readsTokens(const Inputs& in, const Result& r) { return reads(in, r) && in.ingest->perToken; }
bool isScaled(const Inputs& in, const Result& r) { return reads(in, r) && r.ingestScaled; }
bool isCached(const Inputs& in, const Result& r) { return reads(in, r) && hasDrives(in, r) && in.use.dataset.base() > 0; }

Value measuredIngest(const Inputs& in, const Result&)
{
    const auto found = in.ingest->perAccelerator.find(in.ingest->reference);
    return found != in.ingest->perAccelerator.end() ? Value(Measure(found->second.value)) : std::nullopt;
}

void addIngest(std::vector<StorageCard>& all)
{
    const auto one = ofResult<&Result::ingestPerAccelerator>;
    all.push_back(formulaCard<Inputs, Result>(
        "storage.ingestPerAccelerator", "figure.storage.ingestPerAccelerator", "MB/s", one, "b * T / n",
        {{"b", "letter.bytesPerToken", Origin::Catalog, [](const Inputs& in, const Result&) -> Value { return Measure(in.ingest->perToken->value); }},
         {"T", "letter.tokenRate", Origin::Figure, [](const Inputs& in, const Result&) { return measure(in.reading->tokenRate); }, "training.tokensPerSecond"},
         kReaders},
        readsTokens));
    all.push_back(formulaCard<Inputs, Result>(
        "storage.ingestPerAccelerator", "figure.storage.ingestPerAccelerator", "MB/s", one, "b_r * s",
        {{"b_r", "letter.ingestOfReference", Origin::Catalog, measuredIngest},
         {"s", "letter.speedOfReference", Origin::Assumption, [](const Inputs& in, const Result&) { return measure(in.reading->speedOfReference); }}},
        isScaled, kMlperf));
    all.push_back(procedureCard<Inputs, Result>("storage.ingestPerAccelerator", "figure.storage.ingestPerAccelerator", "MB/s",
                                                one, "card.storage.ingestMeasured", {}, reads, kMlperf));
    all.push_back(formulaCard<Inputs, Result>(
        "storage.ingestNeeded", "figure.storage.ingestNeeded", "GB/s", ofResult<&Result::ingestNeeded>, "n * b",
        {kReaders, {"b", "letter.ingestPerAccelerator", Origin::Figure, one, "storage.ingestPerAccelerator"}}, reads));
    all.push_back(formulaCard<Inputs, Result>(
        "storage.cacheShare", "figure.storage.cacheShare", "%", ofResult<&Result::cacheShare>, "min(1, K / D)",
        {{"K", "letter.nodeCache", Origin::Figure, ofTier<&Result::nodeCache, &Tier::capacity>, "storage.nodeCache"}, kDataset}, isCached));
    all.push_back(procedureCard<Inputs, Result>("storage.cacheShare", "figure.storage.cacheShare", "%",
                                                ofResult<&Result::cacheShare>, "card.storage.noCache", {}, reads));
    all.push_back(formulaCard<Inputs, Result>(
        "storage.ingestFromStore", "figure.storage.ingestFromStore", "GB/s", ofResult<&Result::ingestFromStore>, "(1 - h) * B",
        {{"h", "letter.cacheShare", Origin::Figure, ofResult<&Result::cacheShare>, "storage.cacheShare"}, kNeed}, reads));
    all.push_back(formulaCard<Inputs, Result>(
        "storage.ingestSupply", "figure.storage.ingestSupply", "GB/s", ofResult<&Result::ingestSupply>, "min(R, n * L)",
        {kStoreRead, {"n", "letter.readingNodes", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.reading->nodes); }}, kNodeLink},
        reads));
    all.push_back(formulaCard<Inputs, Result>(
        "storage.ingestCovered", "figure.storage.ingestCovered", "%", ofResult<&Result::ingestCovered>, "S / B_s",
        {{"S", "letter.ingestSupply", Origin::Figure, ofResult<&Result::ingestSupply>, "storage.ingestSupply"},
         {"B_s", "letter.ingestFromStore", Origin::Figure, ofResult<&Result::ingestFromStore>, "storage.ingestFromStore"}},
        reads));
}

Value perUnit(const std::optional<BytesPerSecond>& rate, const Result& r)
{
    return rate && r.units && *r.units > 0 ? Value(Measure(*rate / *r.units)) : std::nullopt;
}

const StorageLetter kUnits{"u", "letter.storageUnits", Origin::Choice, ofResult<&Result::units>};


void addSizing(std::vector<StorageCard>& all)
{
    all.push_back(formulaCard<Inputs, Result>(
        "storage.capacityNeeded", "figure.storage.capacityNeeded", "TB", ofResult<&Result::capacityNeeded>,
        "(k * C + M + D) / f",
        {{"k", "letter.checkpointsKept", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.use.checkpointsKept); }},
         {"C", "letter.checkpointSize", Origin::Figure, [](const Inputs& in, const Result&) -> Value { return Measure(in.checkpoint ? in.checkpoint->size : Bytes(0)); }, "training.checkpointSize"},
         {"M", "letter.servedWeights", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.load ? in.load->weights : Bytes(0)); }},
         kDataset,
         {"f", "letter.usableCapacity", Origin::Assumption, [](const Inputs& in, const Result&) -> Value { return Measure(in.model.usableCapacity.value); }, nullptr, "S. Bekman, Machine Learning Engineering"}}));
    const auto exists = [](const Inputs&, const Result& r) { return r.store.exists; };
    StorageCard read = formulaCard<Inputs, Result>(
        "storage.readPerUnit", "figure.storage.readPerUnit", "GB/s",
        [](const Inputs&, const Result& r) { return perUnit(r.store.read, r); }, "R / u", {kStoreRead, kUnits}, exists, kSuperPod);
    read.error = "error.storage.readLevels";
    all.push_back(read);
    StorageCard write = formulaCard<Inputs, Result>(
        "storage.writePerUnit", "figure.storage.writePerUnit", "GB/s",
        [](const Inputs&, const Result& r) { return perUnit(r.store.write, r); }, "W / u", {kStoreWrite, kUnits}, exists, kSuperPod);
    write.error = "error.storage.writeLevels";
    all.push_back(write);
}

void addStart(std::vector<StorageCard>& all)
{
    all.push_back(procedureCard<Inputs, Result>("storage.fetchTime", "figure.storage.fetchTime", "s", timeOf<&Result::fetch>,
                                                "card.storage.fetch", {{"M", "letter.servedWeights", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.load->weights); }},
                                                {"R", "letter.fetchRate", Origin::Catalog, rateOf<&Result::fetch>}}, serves));
    all.push_back(procedureCard<Inputs, Result>("storage.startTime", "figure.storage.startTime", "s", timeOf<&Result::start>,
                                                "card.storage.start", {{"M", "letter.servedWeights", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.load->weights); }},
                                                {"R", "letter.startRate", Origin::Catalog, rateOf<&Result::start>}}, serves));
    all.push_back(formulaCard<Inputs, Result>(
        "storage.coldStart", "figure.storage.coldStart", "s", ofResult<&Result::coldStart>, "t_f + t_s",
        {{"t_f", "letter.fetchTime", Origin::Figure, timeOf<&Result::fetch>, "storage.fetchTime"},
         {"t_s", "letter.startTime", Origin::Figure, timeOf<&Result::start>, "storage.startTime"}},
        serves));
}

std::vector<StorageCard> makeCards()
{
    std::vector<StorageCard> all;
    addTiers(all);
    addTransfers(all);
    addBlocking(all);
    addIngest(all);
    addSizing(all);
    addStart(all);
    return all;
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<StorageCard> all = makeCards();
    return all;
}

} // namespace cw::storage
