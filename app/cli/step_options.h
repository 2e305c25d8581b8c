// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which training job do the common options --model, --node, --gpus, --tp … describe?
// Leaves out: design files, and what a verb does with the job.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "training/step/step_inputs.h"
#include "training/training.h"

#include <cstdint>
#include <string>

namespace CLI {
class App;
}

namespace cw::app {

/// As typed; 0 and empty = not said.
struct StepOptions {
    std::string model; ///< catalog id or file
    std::string node;
    std::string accelerator; ///< alone: in the first node of the catalog that has it
    std::int64_t nodes = 0;
    std::int64_t gpus = 0;
    std::int64_t tensor = 0;
    std::int64_t pipeline = 0;
    std::int64_t virtualStages = 0;
    std::int64_t data = 0; ///< not said: what the other degrees leave of the GPUs
    std::int64_t context = 0;
    std::int64_t expert = 0;
    int zero = -1; ///< not said: 1
    bool sequenceParallel = true;
    std::string recompute;
    std::int64_t microBatch = 0;
    std::int64_t globalBatch = 0;
    std::int64_t sequence = 0; ///< not said: 8192, or what the model knows where that is less
    std::string optimizer = "adam";
    std::int64_t loraRank = 0;
    std::int64_t qloraRank = 0; ///< over 4-bit weights
    std::string precision = "bf16";
    std::string software = "megatron-core";
    double tokens = 0; ///< of the whole training
};

/// Of a cluster and a job: what every plan shares.
void addJobOptions(CLI::App& verb, StepOptions& options);
/// Of one plan: the degrees, ZeRO, recomputation, micro-batch.
void addPlanOptions(CLI::App& verb, StepOptions& options);

/// One job as memory and as time see it.
struct StepJob {
    training::Inputs memory;
    training::StepInputs step;
};

/// The job with its plan; a problem's place is the option ("--model").
Result<StepJob> stepJobOf(const StepOptions& options, const catalog::LanguageModel& model,
                          const catalog::Catalog& catalog);

/// The part of the catalog that the job runs on.
struct StepPlatform {
    const catalog::Server* server = nullptr; ///< none where no node of the catalog has the accelerator
    const catalog::Accelerator* accelerator = nullptr;
    const catalog::MeasuredChip* measured = nullptr; ///< of published runs, where no node was named
};
Result<StepPlatform> stepPlatformOf(const StepOptions& options, const catalog::Catalog& catalog);

} // namespace cw::app
