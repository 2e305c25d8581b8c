// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does somebody's config.json become a model that designs can name? As a catalog pack in the user's data
// folder, which every start reads. Leaves out: the architectures (interop/hugging_face.h) and dialogs.
#pragma once

#include "assess/pipeline.h"
#include "base/result.h"
#include "catalog/parts.h"

#include <string>

namespace cw::app {

/// "…/Qwen3-8B/config.json" is called after its folder, "Qwen--Qwen3-8B_config.json" after itself.
std::string modelNameFromPath(const std::string& file);

struct ImportedModel {
    catalog::PartId id;
    assess::References references; ///< with the new model in the catalog
};

/// Reads the file, writes the pack, and loads the catalog again; no widget, so that any thread may. A model of the
/// program's own catalog is never replaced: the new one is then called "… (imported)".
Result<ImportedModel> importModel(const std::string& file, const catalog::Catalog& known);

} // namespace cw::app
