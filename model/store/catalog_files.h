// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do catalog files become one Catalog, and what is wrong with a file that cannot?
// Leaves out: which files there are; the caller names them in the order in which later ones override.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace cw::store {

/// A file's text under the name that problems will print.
struct NamedText {
    std::string name;
    std::string text;
};

/// All or nothing. Places read "accelerators.json: accelerators[3].memoryLabel". Besides the codes of object_reader.h:
/// problem.missingUnit, problem.missingSource, problem.unknownSource, problem.duplicatePart, problem.missingPart,
/// problem.negative, problem.contradiction.
Result<catalog::Catalog> parseCatalog(std::span<const NamedText> files);

/// Files, or folders with *.json in them.
Result<catalog::Catalog> loadCatalog(const std::vector<std::filesystem::path>& paths);

/// The problems of one file by itself; references to parts of other files are not judged.
Problems lintCatalog(const std::filesystem::path& file);

/// The problems of files laid over a catalog that is already there, references among all of them included.
Problems lintCatalog(const std::vector<std::filesystem::path>& paths, const catalog::Catalog& below);

} // namespace cw::store
