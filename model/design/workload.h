// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what shall the cluster do? The language model, the parallel plan and how it is trained or served.
// Leaves out: whether that fits or how fast it is (training/, serving/).
#pragma once

#include "base/quantity.h"
#include "catalog/parts.h"
#include "catalog/training_model.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

namespace cw::design {

struct ParallelPlan {
    int tensorParallel = 1;
    int pipelineParallel = 1;
    int virtualPipeline = 1; ///< interleaving; 1 = plain 1F1B
    int dataParallel = 1;
    int contextParallel = 1;
    int expertParallel = 1;
    bool sequenceParallel = true;
    int zeroStage = 1; ///< 0..3; 3 is also FSDP
    friend bool operator==(const ParallelPlan&, const ParallelPlan&) = default;
};

enum class Optimizer { Sgd, SgdMomentum, Adam, Adam8Bit, Lamb, Adafactor };
enum class Recompute { None, Selective, Full };

/// How parameters, gradients and optimizer state are kept.
enum class MixedPrecision {
    Fp32,          ///< everything in 4 bytes
    Bf16Fp32Grads, ///< Megatron: 2-byte weights, 4-byte gradients, 4-byte master and moments
    Bf16Bf16Grads, ///< 2-byte weights and gradients, 4-byte master and moments (the lectures' 16 B per parameter)
    PureBf16       ///< no master copy
};

/// How 8-bit training keeps its numbers in range.
enum class EightBitScaling {
    Tensor, ///< one factor for a tensor
    Rows,   ///< one for each row
    Blocks  ///< MXFP8: one for each 32 numbers
};

enum class FineTuning {
    None, ///< training from scratch
    Lora,
    QLora,
    Full ///< every weight of a trained model
};
/// Whether the weights of the model stay as they are, and adapters beside them are trained.
constexpr bool freezesBase(FineTuning tuning) { return tuning == FineTuning::Lora || tuning == FineTuning::QLora; }

struct LoraSettings {
    int rank = 16;
    bool allLinear = true; ///< else only query and value projections
    friend bool operator==(const LoraSettings&, const LoraSettings&) = default;
};

struct TrainingChoice {
    catalog::PartId model = "llama-3.1-70b";
    ParallelPlan plan;
    int sequence = 8192;
    int microBatch = 1;
    int globalBatch = 64; ///< sequences a step
    std::int64_t tokens = 1'000'000'000'000;
    catalog::Precision compute = catalog::Precision::Bf16;
    MixedPrecision states = MixedPrecision::Bf16Fp32Grads;
    Optimizer optimizer = Optimizer::Adam;
    Recompute recompute = Recompute::None;
    bool flashAttention = true;
    FineTuning fineTuning = FineTuning::None;
    LoraSettings lora;
    catalog::TrainingSoftware software = catalog::TrainingSoftware::MegatronCore;
    EightBitScaling eightBit = EightBitScaling::Tensor; ///< where `compute` is Fp8
    double stackFactor = 1;              ///< measured over predicted step time of one run of this software and cluster
    std::optional<Seconds> measuredStep; ///< that the factor comes from; a note for people
    Fraction assumedUtilisation{0.40};   ///< MFU where no step time can be computed; shown as an assumption
    friend bool operator==(const TrainingChoice&, const TrainingChoice&) = default;
};

enum class WeightFormat { Fp32, Bf16, Fp8, Int8, Int4, Fp4 };
enum class KvFormat { Bf16, Fp8, Int8 };

struct InferenceChoice {
    catalog::PartId model = "llama-3.1-70b";
    WeightFormat weights = WeightFormat::Bf16;
    KvFormat keyValue = KvFormat::Bf16;
    int tensorParallel = 1;
    int batch = 8;
    int context = 8192; ///< tokens kept per sequence
    friend bool operator==(const InferenceChoice&, const InferenceChoice&) = default;
};

/// What ranks of one kind of group share. Expert parallel takes its ranks from data parallel; what is left of those
/// keeps copies of the same experts.
enum class ParallelAxis { Tensor, Context, Expert, Data, Pipeline };
inline constexpr std::size_t kParallelAxes = 5;

/// Which accelerator works as which rank. Accelerators count through the nodes in the order of the design.
struct Placement {
    /// Fastest first; Megatron-Core's default.
    std::array<ParallelAxis, kParallelAxes> order{ParallelAxis::Tensor, ParallelAxis::Context, ParallelAxis::Expert,
                                                  ParallelAxis::Data, ParallelAxis::Pipeline};
    /// Ranks that do not sit on the accelerator of their own number: rank to accelerator, a permutation.
    std::map<int, int> moved;
    friend bool operator==(const Placement&, const Placement&) = default;
};

enum class Purpose { Training, Inference };

struct Workload {
    Purpose purpose = Purpose::Training;
    TrainingChoice training;
    InferenceChoice inference;
    Placement placement;
    Seconds campaign{90.0 * 86400.0}; ///< how long the cluster works for the trend star
    friend bool operator==(const Workload&, const Workload&) = default;
};

} // namespace cw::design
