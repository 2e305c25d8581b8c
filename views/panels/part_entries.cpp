// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/part_entries.h"

#include "format/numbers.h"
#include "format/part_name.h"
#include "panels/inspector_text.h"

#include <QCoreApplication>

namespace cw::views {
namespace {

using catalog::Catalog;
using format::measure;

struct PartText {
    Q_DECLARE_TR_FUNCTIONS(PartText)
};

/// "Title (datasheet)" of a datum, or the key itself where the pack names no source.
QString sourceOf(const Catalog& catalog, const std::string& key)
{
    const auto found = catalog.sources.find(key);
    return found == catalog.sources.end() ? text(key) : text(found->second.title);
}

template <class T>
void add(QStringList& details, const QString& pattern, const std::optional<catalog::Datum<T>>& datum,
         std::string_view unit)
{
    if (datum)
        details << pattern.arg(measure(Measure(datum->value), unit));
}

template <class T>
QString aside(const std::optional<catalog::Datum<T>>& datum, std::string_view unit)
{
    return datum ? measure(Measure(datum->value), unit) : QString();
}

QString acceleratorName(const Catalog& catalog, const std::string& id)
{
    const catalog::Accelerator* found = catalog.accelerators.find(id);
    return found != nullptr ? text(found->name) : text(id);
}

PartEntry rackEntry(const Catalog& catalog, const catalog::RackType& rack)
{
    PartEntry entry{
        {canvas::PartKind::Rack, rack.id}, format::partName(rack.name), aside(rack.weight, "kg"), {}, {}, QStringLiteral("rack")};
    entry.details << PartText::tr("%1 U, %2 × %3")
                         .arg(format::count(rack.rackUnits.value), measure(Measure(rack.width.value), "mm"),
                              measure(Measure(rack.depth.value), "mm"));
    add(entry.details, PartText::tr("carries %1"), rack.maxLoad, "kg");
    entry.source = sourceOf(catalog, rack.rackUnits.source);
    return entry;
}

PartEntry serverEntry(const Catalog& catalog, const catalog::Server& server)
{
    PartEntry entry{{canvas::PartKind::Server, server.id}, text(server.name), {}, {}, {}, QStringLiteral("node")};
    const QString accelerator = acceleratorName(catalog, server.accelerator);
    entry.aside = PartText::tr("%1 GPU").arg(format::count(server.acceleratorCount));
    entry.details << PartText::tr("%1 × %2").arg(format::count(server.acceleratorCount), accelerator);
    if (server.rackUnits)
        entry.details << PartText::tr("%1 U high").arg(format::count(server.rackUnits->value));
    add(entry.details, PartText::tr("%1 rated"), server.ratedPower, "kW");
    add(entry.details, PartText::tr("weighs %1"), server.weight, "kg");
    if (server.ratedPower)
        entry.source = sourceOf(catalog, server.ratedPower->source);
    else if (server.rackUnits)
        entry.source = sourceOf(catalog, server.rackUnits->source);
    return entry;
}

PartEntry acceleratorEntry(const Catalog& catalog, const catalog::Accelerator& gpu)
{
    PartEntry entry{{canvas::PartKind::Accelerator, gpu.id}, text(gpu.name), {}, {}, {}, QStringLiteral("gpu")};
    const auto peak = gpu.peakDense.find(catalog::Precision::Bf16);
    if (peak != gpu.peakDense.end()) {
        entry.aside = measure(Measure(peak->second.value), "TFLOP/s");
        entry.details << PartText::tr("%1 dense bf16").arg(entry.aside);
    }
    entry.details << PartText::tr("%1 at %2")
                         .arg(measure(Measure(gpu.memoryLabel.value), "GB"),
                              measure(Measure(gpu.memoryBandwidth.value), "GB/s"));
    add(entry.details, PartText::tr("%1 thermal design power"), gpu.thermalDesignPower, "W");
    entry.source = sourceOf(catalog, gpu.memoryLabel.source);
    return entry;
}

PartEntry switchEntry(const Catalog& catalog, const catalog::Switch& device)
{
    PartEntry entry{{canvas::PartKind::Switch, device.id}, text(device.name), {}, {}, {}, QStringLiteral("switch")};
    entry.aside = PartText::tr("%1 ports").arg(format::count(device.ports.value));
    entry.details << PartText::tr("%1 × %2, %3")
                         .arg(format::count(device.ports.value), measure(Measure(device.portRate.value), "Gbit/s"),
                              text(device.protocol));
    add(entry.details, PartText::tr("%1 at most"), device.maxPower, "W");
    entry.source = sourceOf(catalog, device.ports.source);
    return entry;
}

PartEntry storageEntry(const Catalog& catalog, const catalog::StorageSystem& box)
{
    PartEntry entry{{canvas::PartKind::Storage, box.id},
                    format::partName(box.name),
                    aside(box.read, "GB/s"),
                    {},
                    {},
                    QStringLiteral("storage")};
    add(entry.details, PartText::tr("reads %1"), box.read, "GB/s");
    add(entry.details, PartText::tr("writes %1"), box.write, "GB/s");
    add(entry.details, PartText::tr("holds %1"), box.capacity, "TB");
    if (box.read)
        entry.source = sourceOf(catalog, box.read->source);
    return entry;
}

PartEntry coolingEntry(const Catalog& catalog, const catalog::CoolingUnit& unit)
{
    PartEntry entry{{canvas::PartKind::FloorUnit, unit.id},
                    format::partName(unit.name),
                    aside(unit.capacity, "kW"),
                    {},
                    {},
                    QStringLiteral("cooling")};
    const bool isPower = unit.kind == "ups" || unit.kind == "power-panel" || unit.kind == "power-shelf";
    add(entry.details, isPower ? PartText::tr("carries %1 of IT power") : PartText::tr("carries %1 of heat"), unit.capacity, "kW");
    add(entry.details, PartText::tr("draws %1"), unit.electricalPower, "kW");
    if (unit.capacity)
        entry.source = sourceOf(catalog, unit.capacity->source);
    return entry;
}

PartEntry pduEntry(const Catalog& catalog, const catalog::RackPdu& pdu)
{
    PartEntry entry{{canvas::PartKind::RackPdu, pdu.id},
                    format::partName(pdu.name),
                    measure(Measure(pdu.capacity.value), "kW"),
                    {},
                    {},
                    QStringLiteral("power")};
    add(entry.details, PartText::tr("%1 continuous"), pdu.continuous, "kW");
    entry.details << PartText::tr("drop it on a rack: all its PDUs become of this type");
    entry.source = sourceOf(catalog, pdu.capacity.source);
    return entry;
}

} // namespace

std::vector<PartGroup> partGroups(const Catalog& catalog)
{
    std::vector<PartGroup> groups{{PartText::tr("Racks"), QStringLiteral("rack"), {}},
                                  {PartText::tr("Nodes"), QStringLiteral("node"), {}},
                                  {PartText::tr("GPUs"), QStringLiteral("gpu"), {}},
                                  {PartText::tr("Switches"), QStringLiteral("switch"), {}},
                                  {PartText::tr("Storage"), QStringLiteral("storage"), {}},
                                  {PartText::tr("Cooling"), QStringLiteral("cooling"), {}},
                                  {PartText::tr("Rack PDUs"), QStringLiteral("power"), {}}};
    for (const catalog::RackType& rack : catalog.rackTypes.all())
        groups[0].entries.push_back(rackEntry(catalog, rack));
    for (const catalog::Server& server : catalog.servers.all()) {
        groups[1].entries.push_back(serverEntry(catalog, server));
    }
    for (const catalog::Accelerator& gpu : catalog.accelerators.all())
        groups[2].entries.push_back(acceleratorEntry(catalog, gpu));
    for (const catalog::Switch& device : catalog.switches.all()) {
        if (!device.scaleUp)
            groups[3].entries.push_back(switchEntry(catalog, device));
    }
    for (const catalog::StorageSystem& box : catalog.storageSystems.all())
        groups[4].entries.push_back(storageEntry(catalog, box));
    for (const catalog::CoolingUnit& unit : catalog.coolingUnits.all())
        groups[5].entries.push_back(coolingEntry(catalog, unit));
    for (const catalog::RackPdu& pdu : catalog.rackPdus.all())
        groups[6].entries.push_back(pduEntry(catalog, pdu));
    std::erase_if(groups, [](const PartGroup& group) { return group.entries.empty(); });
    return groups;
}

} // namespace cw::views
