// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/change_sentence.h"

#include "format/numbers.h"
#include "format/part_name.h"
#include "format/words.h"

namespace cw::format {
namespace {

bool isOne(const assess::Change& change)
{
    for (const assess::FindingArgument& argument : change.arguments) {
        const auto* count = std::get_if<Measure>(&argument.value);
        if (argument.name == "count" && count != nullptr)
            return count->base == 1;
    }
    return false;
}

QString textOf(const assess::FindingArgument& argument, bool isRatio)
{
    if (const auto* amount = std::get_if<Measure>(&argument.value)) {
        if (argument.name == "count")
            return count(static_cast<std::int64_t>(amount->base));
        return isRatio ? ratioToOne(amount->base) : measure(*amount, argument.unit);
    }
    const std::string& word = std::get<std::string>(argument.value);
    return hasWords(word) ? words(word) : partName(word);
}

WordArguments textsOf(const std::vector<assess::FindingArgument>& arguments, bool isRatio)
{
    WordArguments texts;
    for (const assess::FindingArgument& argument : arguments)
        texts.push_back({QString::fromStdString(argument.name), textOf(argument, isRatio)});
    return texts;
}

} // namespace

QString sentence(const assess::Rung& rung) { return words(rung.text, textsOf(rung.arguments, rung.text == "ladder.bandwidth")); }

QString sentence(const assess::Change& change)
{
    const WordArguments arguments = textsOf(change.arguments, change.text == "change.ratio");
    const std::string singular = change.text + ".one";
    return words(isOne(change) && hasWords(singular) ? singular : change.text, arguments);
}

QString name(assess::ChangeGroup group)
{
    switch (group) {
    case assess::ChangeGroup::Hall:
        return words("change.group.hall");
    case assess::ChangeGroup::Equipment:
        return words("change.group.equipment");
    case assess::ChangeGroup::Network:
        return words("change.group.network");
    case assess::ChangeGroup::Cost:
        return words("change.group.cost");
    case assess::ChangeGroup::Workload:
        break;
    }
    return words("change.group.workload");
}

} // namespace cw::format
