// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which item of one list is which of another, by their ids? Leaves out: what follows from a change.
#pragma once

#include "base/shared.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace cw::design {

/// Calls `put(before, after)` for each item of either list, in the order of `after` and then of `before`; nullptr where
/// one does not have it. Lists that are one and the same are not walked.
template <class Item, class Put>
void matchItems(const Shared<std::vector<Item>>& before, const Shared<std::vector<Item>>& after, Put put)
{
    if (before.sameStorage(after))
        return;
    std::unordered_map<std::uint32_t, const Item*> old;
    old.reserve(before->size());
    for (const Item& item : *before)
        old.emplace(item.id.value, &item);
    for (const Item& item : *after) {
        const auto found = old.find(item.id.value);
        put(found == old.end() ? nullptr : found->second, &item);
        if (found != old.end())
            old.erase(found);
    }
    if (old.empty())
        return;
    for (const Item& item : *before) {
        if (old.contains(item.id.value))
            put(&item, static_cast<const Item*>(nullptr));
    }
}

} // namespace cw::design
