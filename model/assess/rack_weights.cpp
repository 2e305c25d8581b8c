// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/rack_weights.h"

#include "assess/find.h"

#include <algorithm>

namespace cw::assess {
namespace {

/// The name, or the id of what is not in the catalog.
template <class Part>
std::string nameOf(const std::optional<Part>& part, const catalog::PartId& id)
{
    return part ? part->name : id;
}

template <class Part>
bool isWeighed(const std::optional<Part>& part)
{
    return part && part->weight;
}

} // namespace

std::vector<std::string> unweighedParts(const inventory::Inventory& inventory, const inventory::RackClass& rack)
{
    std::vector<std::string> names;
    const auto add = [&names](const std::string& name) {
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
    };
    if (!isWeighed(rack.typePart))
        add(nameOf(rack.typePart, rack.type));
    for (const inventory::Counted& counted : rack.nodes) {
        const inventory::NodeClass& known = inventory.nodes[static_cast<std::size_t>(counted.index)];
        if (!isWeighed(known.serverPart))
            add(nameOf(known.serverPart, known.server));
    }
    for (const inventory::Counted& counted : rack.switches) {
        const inventory::SwitchClass& known = inventory.switches[static_cast<std::size_t>(counted.index)];
        if (!isWeighed(known.part))
            add(nameOf(known.part, known.type));
    }
    for (const inventory::Counted& counted : rack.appliances) {
        const inventory::ApplianceClass& known = inventory.appliances[static_cast<std::size_t>(counted.index)];
        if (known.storage) // the catalog weighs none
            add(known.storage->name);
        else if (!isWeighed(known.server))
            add(nameOf(known.server, known.type));
    }
    return names;
}

void findInWeights(const Assessment& assessment, Findings& out)
{
    const inventory::Inventory& inventory = assessment.inventory->result;
    Finding f{"finding.weightUnknown", Severity::Note, {}, {}, {"inventory.weight"}, {"remedy.addDatum"}};
    std::vector<std::string> names;
    for (const inventory::RackClass& rack : inventory.racks) {
        const std::vector<std::string> parts = unweighedParts(inventory, rack);
        for (const std::string& part : parts) {
            if (std::ranges::find(names, part) == names.end())
                names.push_back(part);
        }
        for (const design::RackId id : parts.empty() ? std::vector<design::RackId>{} : rack.racks)
            f.subjects.push_back({SubjectKind::Rack, id.value});
    }
    if (names.empty())
        return;
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    f.arguments = {{"parts", list}, {"count", Measure(static_cast<std::int64_t>(f.subjects.size())), "1"}};
    out.push_back(std::move(f));
}

} // namespace cw::assess
