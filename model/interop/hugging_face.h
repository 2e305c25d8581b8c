// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which architecture does a Hugging Face config.json describe? 21 families, multimodal files by their text
// model. Leaves out: weights, quantisation, multi-token prediction and vision towers.
#pragma once

#include "base/result.h"
#include "catalog/parts.h"

#include <string>
#include <string_view>

namespace cw::interop {

/// A real file has a few thousand bytes and a few hundred values; a larger text is refused before it is parsed.
inline constexpr std::size_t kMostConfigBytes = 4u << 20;

/// `name` is what a person will read; the catalog id is made from it. All or nothing. Besides the codes of
/// store/json_tree.h: problem.missingKey, problem.wrongType, problem.notWhole, problem.outOfRange,
/// problem.contradiction, problem.interop.configTooLarge, problem.interop.unknownFamily,
/// problem.interop.headsNotDivisible, problem.interop.tooManyParameters.
Result<catalog::LanguageModel> readHuggingFaceConfig(std::string_view json, std::string name);

/// Small letters, digits, dots and hyphens: "Qwen3 8B" becomes "qwen3-8b". Letters of other scripts are kept.
catalog::PartId idFromName(std::string_view name);

} // namespace cw::interop
