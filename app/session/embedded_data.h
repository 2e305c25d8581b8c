// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the program know without any file beside it? The catalog and trend tables built into it, plus
// packs that the user put into the data folder. Leaves out: what the tables say.
#pragma once

#include "assess/pipeline.h"
#include "base/result.h"
#include "store/catalog_files.h"

#include <QString>

#include <vector>

namespace cw::app {

/// The catalog files built into the program, then the user's packs, in the order in which later ones override.
std::vector<store::NamedText> catalogTexts();

std::vector<store::NamedText> builtInTexts();
std::vector<store::NamedText> packTexts();

/// Where those packs lie; the folder may not exist yet.
QString userPackFolder();

/// Problems only when a user's pack cannot be used; our own data are tested at build time.
Result<assess::References> loadReferences();
Result<assess::References> referencesOf(const std::vector<store::NamedText>& catalogTexts);

} // namespace cw::app
