// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a training plan said in the arguments of Megatron-Core, torchtitan and DeepSpeed, and what plan do
// such arguments say? Leaves out: data, tokenizer, learning rate and paths, which a plan does not know.
#pragma once

#include "base/result.h"
#include "catalog/parts.h"
#include "design/workload.h"

#include <span>
#include <string>
#include <string_view>

namespace cw::interop {

enum class LaunchTool { Megatron, Torchtitan, DeepSpeed };

/// The version whose arguments are written; it stands in every text, since these arguments drift.
std::string_view writtenFor(LaunchTool tool);

/// What a tool has no argument for is kept in a note inside the text that the tool does not read, and named in `notes`
/// (problem.interop.notExpressible).
struct LaunchText {
    std::string text;
    Problems notes;
};
/// Code: problem.interop.batch, where the global batch is no multiple of what all replicas take at once.
Result<LaunchText> writeLaunchArguments(LaunchTool tool, const design::TrainingChoice& choice,
                                        const catalog::LanguageModel& model);

/// What stands already, and what the arguments may mean.
struct LaunchBasis {
    design::TrainingChoice before; ///< kept where the text says nothing
    std::span<const catalog::LanguageModel> models;
    int gpus = 0; ///< 0: what the text's own note says
};

/// `notes` are arguments that were not understood (problem.interop.unknownArgument).
struct LaunchRead {
    design::TrainingChoice choice;
    Problems notes;
};
/// All or nothing. Codes: problem.interop.noLaunchText, .textTooLarge, .missingValue, .notANumber, .unknownValue,
/// .givenTwice, .exclusive, .ranks, .batch, .tokens, .virtualNeedsStages, .layers, .otherModel, and for DeepSpeed those
/// of store/json_tree.h.
Result<LaunchRead> readLaunchArguments(LaunchTool tool, std::string_view text, const LaunchBasis& basis);

} // namespace cw::interop
