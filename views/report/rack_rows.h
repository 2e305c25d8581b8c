// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which rows does a table about kinds of rack have, and how are kinds told apart? Leaves out: what a table says
// about each (section_floor.cpp, section_power.cpp).
#pragma once

#include "inventory/inventory.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace cw::report {

/// "spine switch".
QString roleName(design::SwitchRole role);

/// "7 × NVL72 cabinet: 16 × QM9700 (spine switch)", then what `cellsOf` says of the class with this index. Kinds that read
/// alike throughout are one row.
std::vector<QStringList> rackRows(const inventory::Inventory& inventory, const std::function<QStringList(std::size_t)>& cellsOf);

} // namespace cw::report
