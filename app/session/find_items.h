// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which items of a design have these letters in their names? Leaves out: showing them.
#pragma once

#include "design/item.h"

#include <QString>

#include <vector>

namespace cw::app {

struct FoundItem {
    design::ItemRef item;
    QString name;
    QString kind; ///< "rack", in the person's language
};

/// The best first, at most this many. Each word must be in the name or the kind.
std::vector<FoundItem> findItems(const design::Design& design, const QString& typed, std::size_t most);

} // namespace cw::app
