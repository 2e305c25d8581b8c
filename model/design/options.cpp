// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/options.h"

#include "design/edits.h"

#include <algorithm>

namespace cw::design {
namespace {

/// Of the whole file, so never of one of its states.
constexpr const char* kFileKeys = "";
constexpr const char* kMinor = "minor";

Problem noSuchOption() { return {"problem.option.none", {}, 0, {}}; }

/// Applies `change` to the list and the place of the option in it.
template <class Change>
Result<Design> changed(const Design& design, OptionId id, Change change)
{
    const auto found = std::ranges::find(*design.options, id, &Option::id);
    if (found == design.options->end())
        return noSuchOption();
    const auto place = found - design.options->begin();
    Design next = design;
    std::vector<Option>& options = next.options.edit();
    change(options, options.begin() + place);
    return next;
}

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\n");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

} // namespace

const Option* findOption(const Design& design, OptionId id)
{
    const auto found = std::ranges::find(*design.options, id, &Option::id);
    return found == design.options->end() ? nullptr : &*found;
}

const Option* findOption(const Design& design, std::string_view name)
{
    const auto found = std::ranges::find(*design.options, name, &Option::name);
    return found == design.options->end() ? nullptr : &*found;
}

const Option* baselineOf(const Design& design)
{
    const auto found = std::ranges::find(*design.options, true, &Option::baseline);
    return found == design.options->end() ? nullptr : &*found;
}

Design stateOf(const Design& design)
{
    Design state = design;
    state.options = Shared<std::vector<Option>>();
    if (const auto file = state.unknown->find(kFileKeys); file != state.unknown->end() && file->second.contains(kMinor))
        state.unknown.edit()[kFileKeys].erase(kMinor);
    return state;
}

Design inState(const Design& design, const Option& option)
{
    Design next = *option.design;
    next.title = design.title;
    next.options = design.options;
    next.lastId = std::max(design.lastId, next.lastId);
    const auto file = design.unknown->find(kFileKeys);
    if (file != design.unknown->end() && file->second.contains(kMinor))
        next.unknown.edit()[kFileKeys][kMinor] = file->second.at(kMinor);
    return next;
}

std::string freeOptionName(const Design& design)
{
    for (int number = 1;; ++number) {
        std::string name;
        for (int rest = number; rest > 0; rest = (rest - 1) / 26)
            name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
        if (findOption(design, name) == nullptr)
            return name;
    }
}

Result<Design> keepOption(const Design& design, const std::string& name)
{
    const std::string wanted = trimmed(name).empty() ? freeOptionName(design) : trimmed(name);
    if (findOption(design, wanted) != nullptr)
        return Problem{"problem.option.sameName", {}, 0, {{"name", wanted}}};
    Design next = design;
    const OptionId id{takeId(next)};
    next.options.edit().push_back({id, wanted, {}, design.options->empty(), stateOf(next)});
    return next;
}

Result<Design> renameOption(const Design& design, OptionId id, const std::string& name)
{
    const std::string wanted = trimmed(name);
    if (wanted.empty())
        return Problem{"problem.option.emptyName", {}, 0, {}};
    if (const Option* same = findOption(design, wanted); same != nullptr && same->id != id)
        return Problem{"problem.option.sameName", {}, 0, {{"name", wanted}}};
    return changed(design, id, [&](auto&, auto option) { option->name = wanted; });
}

Result<Design> setOptionNotes(const Design& design, OptionId id, const std::string& notes)
{
    return changed(design, id, [&](auto&, auto option) { option->notes = notes; });
}

Result<Design> moveOption(const Design& design, OptionId id, std::size_t place)
{
    return changed(design, id, [&](std::vector<Option>& options, auto option) {
        Option moved = std::move(*option);
        options.erase(option);
        const auto at = static_cast<std::ptrdiff_t>(std::min(place, options.size()));
        options.insert(options.begin() + at, std::move(moved));
    });
}

Result<Design> removeOption(const Design& design, OptionId id)
{
    return changed(design, id, [](std::vector<Option>& options, auto option) { options.erase(option); });
}

Result<Design> setBaseline(const Design& design, OptionId id)
{
    if (id.isValid() && findOption(design, id) == nullptr)
        return noSuchOption();
    Design next = design;
    if (std::ranges::any_of(*design.options, [id](const Option& option) { return option.baseline != (option.id == id); })) {
        for (Option& option : next.options.edit())
            option.baseline = option.id == id;
    }
    return next;
}

Result<Design> switchTo(const Design& design, OptionId id)
{
    const Option* option = findOption(design, id);
    if (option == nullptr)
        return noSuchOption();
    return inState(design, *option);
}

Result<Design> updateOption(const Design& design, OptionId id)
{
    return changed(design, id, [&](auto&, auto option) { option->design = stateOf(design); });
}

} // namespace cw::design
