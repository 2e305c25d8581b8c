// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storage.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cw::storage {
namespace {

using catalog::StorageSystem;

template <class T>
std::optional<T> valueOf(const std::optional<catalog::Datum<T>>& datum)
{
    return datum ? std::optional<T>(datum->value) : std::nullopt;
}

/// Adds `count` systems to a tier: unknown as soon as one of them is.
void add(Tier& tier, const std::optional<StorageSystem>& system, double count)
{
    const auto more = [&](auto& sum, const auto& datum) {
        using Amount = typename std::remove_reference_t<decltype(sum)>::value_type;
        if (!tier.exists)
            sum = Amount();
        sum = sum && system && datum ? std::optional<Amount>(*sum + count * datum->value) : std::nullopt;
    };
    static const StorageSystem nothing;
    const StorageSystem& known = system ? *system : nothing;
    more(tier.read, known.read);
    more(tier.write, known.write);
    more(tier.capacity, known.capacity);
    tier.exists = true;
}

/// The store that everything shares. Drives that stand in racks as appliances count as well.
Tier storeOf(const inventory::Inventory& inventory)
{
    Tier store;
    if (inventory.siteStorageUnits > 0)
        add(store, inventory.siteStorage, inventory.siteStorageUnits);
    for (const inventory::ApplianceClass& appliance : inventory.appliances) {
        if (appliance.storage)
            add(store, appliance.storage, static_cast<double>(appliance.count));
    }
    return store;
}

struct Limit {
    std::optional<BytesPerSecond> rate;
    Bound bound;
};

/// At the slowest of these rates; nullopt where one is not known.
std::optional<Transfer> transfer(Bytes size, std::initializer_list<Limit> limits)
{
    Transfer out;
    for (const Limit& limit : limits) {
        if (!limit.rate || !(limit.rate->base() > 0))
            return std::nullopt;
        if (out.bound == Bound::Nothing || *limit.rate < out.rate) {
            out.rate = *limit.rate;
            out.bound = limit.bound;
        }
    }
    out.time = size / out.rate;
    return out;
}

std::optional<BytesPerSecond> times(const std::optional<BytesPerSecond>& rate, double count)
{
    return rate ? std::optional(count * *rate) : std::nullopt;
}

std::optional<BytesPerSecond> ofDrives(const Inputs& in, std::optional<catalog::Datum<BytesPerSecond>> StorageSystem::*rate,
                                       double nodes)
{
    if (!in.nodeDrive || in.use.nodeDrives == 0)
        return std::nullopt;
    return times(valueOf((*in.nodeDrive).*rate), nodes * in.use.nodeDrives);
}

void timeCheckpoints(const Inputs& in, Result& out)
{
    if (!in.checkpoint)
        return;
    const CheckpointWork& work = *in.checkpoint;
    const Limit links{times(in.nodeLink, work.nodes), Bound::NodeLinks};
    out.toHost = transfer(work.size, {{times(in.hostLink, work.writers), Bound::HostLinks}});
    out.toDrives = transfer(work.size, {{ofDrives(in, &StorageSystem::write, work.nodes), Bound::NodeDrives}});
    out.write = transfer(work.size, {{out.store.write, Bound::Store}, links});
    out.read = transfer(work.size, {{out.store.read, Bound::Store}, links});
    const std::optional<Transfer>& first = in.use.asynchronous ? out.toHost : in.use.toNodeDrives ? out.toDrives : out.write;
    if (!first)
        return;
    out.blocking = first->time;
    if (!out.write)
        return;
    out.lag = Seconds(0);
    if (in.use.asynchronous || in.use.toNodeDrives)
        out.lag = out.write->time;
    if (in.use.asynchronous && in.use.toNodeDrives)
        out.lag = out.toDrives ? std::optional(out.toDrives->time + out.write->time) : std::nullopt;
}

std::optional<BytesPerSecond> needOfOne(const Inputs& in, bool& scaled)
{
    const IngestWork& work = *in.reading;
    const catalog::IngestProfile& profile = *in.ingest;
    if (profile.perToken) {
        if (!work.tokenRate || !(work.accelerators > 0))
            return std::nullopt;
        return profile.perToken->value * *work.tokenRate / work.accelerators;
    }
    if (const auto known = profile.perAccelerator.find(work.accelerator); known != profile.perAccelerator.end())
        return known->second.value;
    const auto reference = profile.perAccelerator.find(profile.reference);
    if (!work.speedOfReference || reference == profile.perAccelerator.end())
        return std::nullopt;
    scaled = true;
    return reference->second.value * *work.speedOfReference;
}

void feed(const Inputs& in, Result& out)
{
    if (!in.reading || !in.ingest)
        return;
    const IngestWork& work = *in.reading;
    out.ingestPerAccelerator = needOfOne(in, out.ingestScaled);
    out.ingestNeeded = times(out.ingestPerAccelerator, work.accelerators);
    out.cacheShare = 0;
    if (out.nodeCache.exists && in.use.dataset.base() > 0) {
        out.cacheShare = out.nodeCache.capacity ? std::optional(std::min(1.0, *out.nodeCache.capacity / in.use.dataset))
                                                : std::nullopt;
    }
    if (out.cacheShare && out.ingestNeeded)
        out.ingestFromStore = (1 - *out.cacheShare) * *out.ingestNeeded;
    if (const auto supply = transfer(Bytes(0), {{out.store.read, Bound::Store}, {times(in.nodeLink, work.nodes), Bound::NodeLinks}}))
        out.ingestSupply = supply->rate;
    if (out.ingestFromStore && out.ingestSupply && out.ingestFromStore->base() > 0)
        out.ingestCovered = *out.ingestSupply / *out.ingestFromStore;
}

void size(const Inputs& in, Result& out)
{
    const double share = in.model.usableCapacity.value.value;
    if (share > 0) {
        const Bytes kept = in.checkpoint ? in.use.checkpointsKept * in.checkpoint->size : Bytes(0);
        const Bytes model = in.load ? in.load->weights : Bytes(0);
        out.capacityNeeded = (kept + model + in.use.dataset) / share;
    }
    if (in.model.levelNodes.value <= 0 || in.inventory->nodeCount == 0)
        return;
    out.units = static_cast<double>(in.inventory->nodeCount) / in.model.levelNodes.value;
    if (!out.store.read || !out.store.write)
        return;
    for (std::size_t i = 0; i < in.model.levels.size(); ++i) {
        const catalog::StorageLevel& level = in.model.levels[i];
        if (*out.store.read >= *out.units * level.read.value && *out.store.write >= *out.units * level.write.value)
            out.level = static_cast<int>(i);
    }
}

void startServing(const Inputs& in, Result& out)
{
    if (!in.load)
        return;
    Tier source = out.store;
    if (!in.use.objectStore.empty()) {
        source = {};
        add(source, in.objectStore, 1);
    }
    out.fetch = transfer(in.load->weights, {{source.read, Bound::Store}, {in.nodeLink, Bound::NodeLinks}});
    const auto drives = ofDrives(in, &StorageSystem::read, 1);
    const Limit links{times(in.hostLink, in.load->accelerators), Bound::HostLinks};
    out.start = in.use.nodeDrives > 0 ? transfer(in.load->weights, {{drives, Bound::NodeDrives}, links})
                                      : transfer(in.load->weights, {links});
    if (out.fetch && out.start)
        out.coldStart = out.fetch->time + out.start->time;
}

} // namespace

Result assess(const Inputs& inputs)
{
    Result out;
    out.store = storeOf(*inputs.inventory);
    if (inputs.use.nodeDrives > 0)
        add(out.nodeCache, inputs.nodeDrive, inputs.use.nodeDrives * static_cast<double>(inputs.inventory->nodeCount));
    timeCheckpoints(inputs, out);
    feed(inputs, out);
    size(inputs, out);
    startServing(inputs, out);
    return out;
}

} // namespace cw::storage
