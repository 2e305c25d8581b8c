// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does an imported language model become a catalog file that every design can use?
// Leaves out: where the file lies; a user's data folder is read with the catalog (store/catalog_files.h).
#pragma once

#include "catalog/parts.h"

#include <string>

namespace cw::interop {

/// A catalog file with this one model. `origin` is what the source's title says, such as the path it was read from.
std::string writeModelPack(const catalog::LanguageModel& model, const std::string& origin);

} // namespace cw::interop
