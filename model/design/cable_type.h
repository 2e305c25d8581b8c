// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do drawn cables become cables of another product? Their ends stay where they are.
// Leaves out: whether the product fits ports and length; findings judge that.
#pragma once

#include "design/item.h"

namespace cw::design {

Design setCableType(const Design& design, const ItemSet& cables, const PartId& type);

} // namespace cw::design
