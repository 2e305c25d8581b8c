// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/rack_classes.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace cw::inventory {
namespace {

/// Units that a device takes: [bottom, bottom + height).
struct Span {
    std::int64_t bottom = 1;
    std::int64_t height = 0;
    DeviceKind device = DeviceKind::Node;
    std::uint32_t id = 0;
};

struct Contents {
    std::vector<Counted> nodes;
    std::vector<Counted> switches;
    std::vector<Counted> appliances;
    std::vector<Span> spans;
    int usedUnits = 0;
};

/// What devices of one class have in common inside a rack.
struct Body {
    std::optional<int> height;
    std::optional<Kilograms> weight;
    bool fillsRack = false; ///< a cabinet sold as one
};

template <class T>
std::optional<T> valueOf(const std::optional<catalog::Datum<T>>& datum)
{
    return datum ? std::optional<T>(datum->value) : std::nullopt;
}

Body bodyOf(const NodeClass& known)
{
    if (!known.serverPart)
        return {};
    return {valueOf(known.serverPart->rackUnits), valueOf(known.serverPart->weight), known.serverPart->isRack};
}

Body bodyOf(const SwitchClass& known)
{
    if (!known.part)
        return {};
    return {valueOf(known.part->rackUnits), valueOf(known.part->weight), false};
}

Body bodyOf(const ApplianceClass& known)
{
    if (known.storage)
        return {valueOf(known.storage->rackUnits), std::nullopt, false};
    if (known.server)
        return {valueOf(known.server->rackUnits), valueOf(known.server->weight), false};
    return {};
}

void addOne(std::vector<Counted>& counted, int index)
{
    const auto at = std::ranges::lower_bound(counted, index, {}, &Counted::index);
    if (at != counted.end() && at->index == index)
        ++at->count;
    else
        counted.insert(at, {index, 1});
}

class RackSorter {
public:
    RackSorter(const design::Design& design, const catalog::Catalog& catalog, Inventory& inventory)
        : m_design(design), m_catalog(catalog), m_inventory(inventory), m_contents(design.racks->size())
    {
        m_rackIndex.reserve(design.racks->size());
        for (std::size_t i = 0; i < design.racks->size(); ++i)
            m_rackIndex.emplace((*design.racks)[i].id.value, i);
    }

    template <class Device, class Class>
    void mount(const std::vector<Device>& devices, const std::vector<int>& classOf, const std::vector<Class>& classes,
               DeviceKind kind, std::vector<Counted> Contents::*list)
    {
        std::vector<Body> bodies;
        bodies.reserve(classes.size());
        for (const Class& known : classes)
            bodies.push_back(bodyOf(known));
        for (std::size_t i = 0; i < devices.size(); ++i) {
            const Device& device = devices[i];
            const auto rack = m_rackIndex.find(device.mount.rack.value);
            if (rack == m_rackIndex.end()) {
                complain(MountProblemKind::RackMissing, kind, device.id.value, device.mount);
                continue;
            }
            Contents& contents = m_contents[rack->second];
            addOne(contents.*list, classOf[i]);
            const Body& body = bodies[static_cast<std::size_t>(classOf[i])];
            if (body.height)
                contents.spans.push_back({device.mount.bottomUnit, *body.height, kind, device.id.value});
            else if (body.fillsRack)
                contents.spans.push_back({1, kWholeRack, kind, device.id.value});
            else
                complain(MountProblemKind::HeightUnknown, kind, device.id.value, device.mount);
        }
    }

    void finish()
    {
        std::map<std::vector<int>, std::size_t> known;
        m_inventory.freeUnits = 0;
        for (std::size_t i = 0; i < m_contents.size(); ++i) {
            const design::Rack& rack = (*m_design.racks)[i];
            Contents& contents = m_contents[i];
            const std::size_t supply = supplyOf(rack);
            stackUp(rack, m_supplies[supply].typePart, contents);
            const auto [at, isNew] = known.try_emplace(signature(supply, contents), m_inventory.racks.size());
            if (isNew)
                m_inventory.racks.push_back(makeClass(supply, contents));
            RackClass& rackClass = m_inventory.racks[at->second];
            rackClass.racks.push_back(rack.id);
            m_inventory.usedUnits += rackClass.usedUnits;
            if (m_inventory.freeUnits && rackClass.freeUnits)
                *m_inventory.freeUnits += *rackClass.freeUnits;
            else
                m_inventory.freeUnits.reset();
        }
        m_inventory.rackCount = static_cast<std::int64_t>(m_contents.size());
    }

private:
    static constexpr int kWholeRack = -1;

    void complain(MountProblemKind kind, DeviceKind device, std::uint32_t id, const design::Mount& mount)
    {
        m_inventory.mountProblems.push_back({kind, device, id, mount.rack, mount.bottomUnit});
    }

    /// Racks of one type with one supply; looked up in the catalog once.
    std::size_t supplyOf(const design::Rack& rack)
    {
        const PartId& cooling = rack.cooling.empty() ? m_design.site->cooling : rack.cooling;
        return static_cast<std::size_t>(classIndex(
            m_supplies, m_lastSupply,
            [&](const RackClass& supply) {
                return supply.pduCount == rack.pduCount && supply.type == rack.type && supply.pdu == rack.pdu &&
                       supply.cooling == cooling;
            },
            [&] {
                RackClass made;
                made.type = rack.type;
                made.pdu = rack.pdu;
                made.pduCount = rack.pduCount;
                made.cooling = cooling;
                made.typePart = partOf(m_catalog.rackTypes, rack.type);
                made.pduPart = partOf(m_catalog.rackPdus, rack.pdu);
                made.coolingPart = partOf(m_catalog.coolingSystems, cooling);
                if (made.typePart)
                    made.units = made.typePart->rackUnits.value;
                return made;
            }));
    }

    /// Counts the units in use from below and complains about devices that share one or stick out.
    void stackUp(const design::Rack& rack, const std::optional<catalog::RackType>& type, Contents& contents)
    {
        for (Span& span : contents.spans) {
            if (span.height == kWholeRack)
                span.height = type ? type->rackUnits.value : 0;
        }
        std::ranges::sort(contents.spans, [](const Span& a, const Span& b) {
            return a.bottom != b.bottom ? a.bottom < b.bottom : a.id < b.id;
        });
        std::int64_t top = 1; // the lowest unit that is free of all spans so far
        for (const Span& span : contents.spans) {
            const std::int64_t end = span.bottom + span.height;
            const design::Mount mount{rack.id, static_cast<int>(span.bottom)};
            if (span.bottom < 1 || (type && end > type->rackUnits.value + 1))
                complain(MountProblemKind::OutsideRack, span.device, span.id, mount);
            if (span.bottom < top && span.height > 0 && top > 1)
                complain(MountProblemKind::Overlap, span.device, span.id, mount);
            const std::int64_t from = std::max(span.bottom, top);
            const std::int64_t to = type ? std::min<std::int64_t>(end, type->rackUnits.value + 1) : end;
            contents.usedUnits += static_cast<int>(std::max<std::int64_t>(0, to - from));
            top = std::max(top, end);
        }
    }

    static std::vector<int> signature(std::size_t supply, const Contents& contents)
    {
        std::vector<int> key{static_cast<int>(supply), contents.usedUnits};
        for (const auto* list : {&contents.nodes, &contents.switches, &contents.appliances}) {
            key.push_back(static_cast<int>(list->size()));
            for (const Counted& counted : *list) {
                key.push_back(counted.index);
                key.push_back(counted.count);
            }
        }
        return key;
    }

    RackClass makeClass(std::size_t supply, const Contents& contents) const
    {
        RackClass made = m_supplies[supply];
        made.nodes = contents.nodes;
        made.switches = contents.switches;
        made.appliances = contents.appliances;
        made.usedUnits = contents.usedUnits;
        if (made.units)
            made.freeUnits = *made.units - made.usedUnits;
        bool allKnown = true;
        const auto add = [&](std::optional<Kilograms> weight, int count) {
            allKnown = allKnown && weight.has_value();
            made.knownWeight += weight.value_or(Kilograms{}) * count;
        };
        add(made.typePart ? valueOf(made.typePart->weight) : std::nullopt, 1);
        const auto addAll = [&add](const std::vector<Counted>& list, const auto& classes) {
            for (const Counted& counted : list)
                add(bodyOf(classes[static_cast<std::size_t>(counted.index)]).weight, counted.count);
        };
        addAll(made.nodes, m_inventory.nodes);
        addAll(made.switches, m_inventory.switches);
        addAll(made.appliances, m_inventory.appliances);
        if (allKnown)
            made.weight = made.knownWeight;
        return made;
    }

    const design::Design& m_design;
    const catalog::Catalog& m_catalog;
    Inventory& m_inventory;
    std::vector<Contents> m_contents; // parallel to the design's racks
    std::unordered_map<std::uint32_t, std::size_t> m_rackIndex;
    std::vector<RackClass> m_supplies; // empty racks, one for each supply
    int m_lastSupply = -1;
};

} // namespace

void classifyRacks(const design::Design& design, const catalog::Catalog& catalog, const DeviceClasses& classes,
                   Inventory& inventory)
{
    RackSorter sorter(design, catalog, inventory);
    sorter.mount(*design.nodes, classes.nodes, inventory.nodes, DeviceKind::Node, &Contents::nodes);
    sorter.mount(*design.switches, classes.switches, inventory.switches, DeviceKind::Switch, &Contents::switches);
    sorter.mount(*design.appliances, classes.appliances, inventory.appliances, DeviceKind::Appliance,
                 &Contents::appliances);
    sorter.finish();
}

} // namespace cw::inventory
