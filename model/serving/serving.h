// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: does a language model serve from these GPUs, what fills their memory, and how many sequences or tokens fit?
// Leaves out: speed, queues, pipeline-parallel serving and the draft model of speculative decoding.
#pragma once

#include "base/quantity.h"
#include "catalog/memory_model.h"
#include "catalog/parts.h"
#include "design/workload.h"
#include "explain/card.h"

#include <optional>
#include <vector>

namespace cw::serving {

using BytesPerToken = Quantity<Dimension{.byte = 1, .token = -1}>;

/// Plain multiplies all parameters by the nominal bits. AsShipped keeps embeddings in 16 bits and adds the scales of
/// 4-bit formats, as quantised checkpoints are published.
enum class QuantisationDetail { Plain, AsShipped };

struct Inputs {
    catalog::LanguageModel model;
    design::InferenceChoice choice;
    QuantisationDetail detail = QuantisationDetail::Plain;
    std::optional<Bytes> acceleratorUsable; ///< what a program sees; nullopt = not known
    std::optional<Bytes> acceleratorLabel;  ///< what the vendor prints; nullopt = no accelerator chosen
    catalog::MemoryModel constants;
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

enum class ServingProblem {
    NotPositive,             ///< tensor parallel below 1, or a negative batch or context
    HeadsNotDivisible,       ///< heads over tensor parallel
    KeyValueHeadsReplicated, ///< tensor parallel beyond the key-value heads: copies of the cache
    ContextBeyondModel       ///< longer than the model was trained for
};

enum class Verdict { Unknown, Fits, Tight, DoesNotFit };

struct Result {
    std::vector<ServingProblem> problems;
    double parameters = 0;
    double embeddingParameters = 0;
    double bytesPerWeight = 0; ///< of a matrix parameter, scales included
    double bytesPerEmbedding = 0;
    double bytesPerKeyValue = 0;
    double keyValueHeadsPerGpu = 0;
    std::optional<Bytes> weights;   ///< per GPU
    BytesPerToken keyValuePerToken; ///< all layers, one copy
    std::optional<BytesPerToken> keyValuePerTokenPerGpu;
    std::optional<Bytes> keyValuePerSequence; ///< per GPU, at the chosen context
    std::optional<Bytes> keyValueCache;       ///< per GPU, for the chosen batch
    Bytes overhead;
    std::optional<Bytes> total;    ///< per GPU
    std::optional<Bytes> capacity; ///< of one GPU: usable, or else the label
    std::optional<Bytes> headroom;
    Verdict verdict = Verdict::Unknown;
    std::optional<double> maxBatch;   ///< sequences of the chosen context; nullopt also where nothing is cached
    std::optional<Tokens> maxContext; ///< for the chosen batch; nullopt also where memory sets no limit
    friend bool operator==(const Result&, const Result&) = default;
};

/// Text key of a problem: "problem.serving.headsNotDivisible".
const char* textKey(ServingProblem problem);

Result assess(const Inputs& inputs);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::serving
