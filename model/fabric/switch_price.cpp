// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/switch_price.h"

#include "fabric/gather.h"

#include <algorithm>

namespace cw::fabric {

SwitchPrice switchPrice(const Inputs& inputs, const Result& result)
{
    SwitchPrice price;
    if (!result.sizing || !inputs.leaf)
        return price;
    Dollars sum{};
    const auto add = [&](const std::optional<catalog::Switch>& part, std::int64_t count) {
        if (count <= 0 || !part)
            return;
        if (part->price) {
            sum += part->price->value * static_cast<double>(count);
            price.date = price.date.empty() ? part->price->date : std::min(price.date, part->price->date);
        } else if (std::ranges::find(price.unpriced, part->name) == price.unpriced.end()) {
            price.unpriced.push_back(part->name);
        }
    };
    add(inputs.leaf, result.sizing->leaves);
    add(spineOf(inputs), result.sizing->spines + result.sizing->cores);
    if (price.unpriced.empty())
        price.sum = sum;
    return price;
}

} // namespace cw::fabric
