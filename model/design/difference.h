// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which items did a change add, remove or alter? For the canvas, and to reveal what an undo did.
// Leaves out: what changed inside an item.
#pragma once

#include "design/item.h"

namespace cw::design {

struct Difference {
    ItemSet added;
    ItemSet removed;
    ItemSet changed;
    bool title = false;
    bool site = false;
    bool fabric = false;
    bool workload = false;
    bool operation = false;
    bool economy = false;
    bool blocks = false;
    bool waivers = false;
    bool options = false;
    [[nodiscard]] bool isEmpty() const
    {
        return added.empty() && removed.empty() && changed.empty() && !title && !site && !fabric && !workload &&
               !operation && !economy && !blocks && !waivers && !options;
    }
    friend bool operator==(const Difference&, const Difference&) = default;
};

/// Sections that share their storage are not looked into.
Difference difference(const Design& before, const Design& after);

} // namespace cw::design
