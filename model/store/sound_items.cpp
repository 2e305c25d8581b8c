// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sound_items.h"

#include "store/object_reader.h"

#include <optional>
#include <set>

namespace cw::store {
namespace {

/// Drops the items that `problemOf` objects to. In a sound file there are none; a strict reader refuses the file then.
template <class Item, class ProblemOf>
void keepSound(Shared<std::vector<Item>>& section, Problems& problems, const ProblemOf& problemOf)
{
    std::vector<Item> sound;
    bool allSound = true;
    for (std::size_t i = 0; i < section->size(); ++i) {
        const Item& item = (*section)[i];
        if (std::optional<Problem> problem = problemOf(item, "[" + std::to_string(i) + "].")) {
            if (allSound)
                sound.assign(section->begin(), section->begin() + static_cast<std::ptrdiff_t>(i));
            allSound = false;
            if (problems.size() <= kMostProblems)
                problems.push_back(std::move(*problem));
        } else if (!allSound) {
            sound.push_back(item);
        }
    }
    if (!allSound)
        section = std::move(sound);
}

} // namespace

void keepMountedDevices(design::Design& design, const LinesById& lines, const Ids& faulty, Problems& problems)
{
    std::unordered_set<std::uint32_t> racks;
    for (const design::Rack& rack : *design.racks)
        racks.insert(rack.id.value);
    const auto keepMounted = [&](auto& section, const char* name) {
        keepSound(section, problems, [&](const auto& item, const std::string& index) -> std::optional<Problem> {
            if (racks.contains(item.mount.rack.value) || faulty.contains(item.id.value))
                return std::nullopt;
            return Problem{"problem.missingRack",
                           name + index + "rack",
                           lines.at(item.id.value),
                           {{"given", std::to_string(item.mount.rack.value)}, {"item", item.name}}};
        });
    };
    keepMounted(design.nodes, "nodes");
    keepMounted(design.switches, "switches");
    keepMounted(design.appliances, "appliances");
}

void keepJoinedCables(design::Design& design, const LinesById& lines, const Ids& faulty, Problems& problems)
{
    std::set<std::pair<design::PortOwner, std::uint32_t>> owners;
    if (!design.cables->empty()) {
        for (const design::Node& node : *design.nodes)
            owners.emplace(design::PortOwner::Node, node.id.value);
        for (const design::Switch& device : *design.switches)
            owners.emplace(design::PortOwner::Switch, device.id.value);
        for (const design::Appliance& appliance : *design.appliances)
            owners.emplace(design::PortOwner::Appliance, appliance.id.value);
    }
    std::set<design::PortRef> taken;
    keepSound(
        design.cables, problems, [&](const design::Cable& cable, const std::string& index) -> std::optional<Problem> {
            if (faulty.contains(cable.id.value))
                return std::nullopt; // a port that could not be read is not port 1
            const int line = lines.at(cable.id.value);
            for (const auto& [end, key] : {std::pair{cable.a, "a"}, {cable.b, "b"}}) {
                if (!owners.contains({end.owner, end.id}))
                    return Problem{
                        "problem.missingDevice", "cables" + index + key, line, {{"given", std::to_string(end.id)}}};
                if (taken.contains(end))
                    return Problem{
                        "problem.portTwice", "cables" + index + key, line, {{"port", std::to_string(end.port + 1)}}};
            }
            if (cable.a == cable.b)
                return Problem{
                    "problem.portTwice", "cables" + index + "b", line, {{"port", std::to_string(cable.b.port + 1)}}};
            taken.insert(cable.a);
            taken.insert(cable.b);
            return std::nullopt;
        });
}

void keepWholeBlocks(design::Design& design, const LinesById& lines, const Ids& faulty, Problems& problems)
{
    if (design.blocks->empty())
        return;
    Ids free;
    for (const design::Rack& rack : *design.racks)
        free.insert(rack.id.value);
    for (const design::FloorUnit& unit : *design.floorUnits)
        free.insert(unit.id.value);
    keepSound(design.blocks, problems,
              [&](const design::Block& block, const std::string& index) -> std::optional<Problem> {
                  if (faulty.contains(block.id.value))
                      return std::nullopt;
                  const auto objection = [&](const std::string& given) {
                      return Problem{"problem.blockItem",
                                     "blocks" + index + "copies",
                                     lines.at(block.id.value),
                                     {{"given", given}, {"item", block.name}}};
                  };
                  if (block.copies.empty() || block.copies.front().empty())
                      return objection("[]");
                  for (const std::vector<std::uint32_t>& copy : block.copies) {
                      if (copy.size() != block.copies.front().size())
                          return objection(std::to_string(copy.size()));
                      for (const std::uint32_t id : copy) {
                          if (free.erase(id) == 0)
                              return objection(std::to_string(id));
                      }
                  }
                  return std::nullopt;
              });
}

void keepOneBaseline(design::Design& design, const LinesById& lines, Problems& problems)
{
    bool found = false;
    keepSound(design.options, problems,
              [&](const design::Option& option, const std::string& index) -> std::optional<Problem> {
                  if (option.baseline && found)
                      return Problem{"problem.twoBaselines",
                                     "options" + index + "baseline",
                                     lines.at(option.id.value),
                                     {{"item", option.name}}};
                  found = found || option.baseline;
                  return std::nullopt;
              });
}

} // namespace cw::store
