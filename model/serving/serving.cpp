// SPDX-License-Identifier: GPL-3.0-or-later
#include "serving/serving.h"

#include "catalog/parameter_count.h"
#include "serving/weight_format.h"

#include <algorithm>
#include <cmath>

namespace cw::serving {
namespace {

std::vector<ServingProblem> problemsOf(const catalog::LanguageModel& model, const design::InferenceChoice& choice)
{
    if (choice.tensorParallel < 1 || choice.batch < 0 || choice.context < 0)
        return {ServingProblem::NotPositive};
    std::vector<ServingProblem> problems;
    if (model.heads % choice.tensorParallel != 0)
        problems.push_back(ServingProblem::HeadsNotDivisible);
    if (!model.latentAttention && choice.tensorParallel > model.keyValueHeads)
        problems.push_back(ServingProblem::KeyValueHeadsReplicated);
    if (model.maxSequence > 0 && choice.context > model.maxSequence)
        problems.push_back(ServingProblem::ContextBeyondModel);
    return problems;
}

/// Layers times tokens that the cache keeps of one sequence; a layer with a window keeps at most the window.
double layerTokens(const catalog::LanguageModel& model, double context)
{
    const double windowed = model.slidingWindow > 0 ? std::min(model.slidingWindowLayers, model.layers) : 0;
    return (model.layers - windowed) * context + windowed * std::min<double>(context, model.slidingWindow);
}

/// The longest context for which `tokens` per sequence would fill the free memory if every layer kept all of them;
/// nullopt where only windowed layers exist and their windows fit.
std::optional<double> longestContext(const catalog::LanguageModel& model, double tokens)
{
    const double windowed = model.slidingWindow > 0 ? std::min(model.slidingWindowLayers, model.layers) : 0;
    if (windowed <= 0 || tokens <= model.slidingWindow)
        return std::floor(tokens);
    if (windowed >= model.layers)
        return std::nullopt;
    return std::floor((tokens * model.layers - windowed * model.slidingWindow) / (model.layers - windowed));
}

void addKeyValues(Result& result, const Inputs& inputs)
{
    const catalog::LanguageModel& model = inputs.model;
    const double t = inputs.choice.tensorParallel;
    // The compressed cache of latent attention serves every head: each tensor-parallel rank keeps all of it.
    result.keyValueHeadsPerGpu = std::ceil(model.keyValueHeads / t);
    const bool isSplit = !model.latentAttention && model.keyValueHeads > 0;
    const double share = isSplit ? result.keyValueHeadsPerGpu / model.keyValueHeads : 1.0;
    result.keyValuePerTokenPerGpu = share * result.keyValuePerToken;
    if (model.layers <= 0)
        return;
    const double perLayer = result.keyValuePerTokenPerGpu->base() / model.layers;
    result.keyValuePerSequence = Bytes(perLayer * layerTokens(model, inputs.choice.context));
    result.keyValueCache = inputs.choice.batch * *result.keyValuePerSequence;
}

void addLimits(Result& result, const Inputs& inputs)
{
    const Bytes room = inputs.constants.servingShare.value.value * *result.capacity - *result.weights - result.overhead;
    const double free = std::max(0.0, room.base());
    if (result.keyValuePerSequence->base() > 0)
        result.maxBatch = std::floor(free / result.keyValuePerSequence->base());
    const double perToken = inputs.choice.batch * result.keyValuePerTokenPerGpu->base();
    if (perToken > 0) {
        if (const auto longest = longestContext(inputs.model, free / perToken))
            result.maxContext = Tokens(*longest);
    }
}

} // namespace

const char* textKey(ServingProblem problem)
{
    switch (problem) {
    case ServingProblem::NotPositive:
        return "problem.serving.notPositive";
    case ServingProblem::HeadsNotDivisible:
        return "problem.serving.headsNotDivisible";
    case ServingProblem::KeyValueHeadsReplicated:
        return "problem.serving.keyValueHeadsReplicated";
    case ServingProblem::ContextBeyondModel:
        return "problem.serving.contextBeyondModel";
    }
    return "";
}

Result assess(const Inputs& inputs)
{
    const catalog::ParameterCount count = catalog::countParameters(inputs.model);
    const design::InferenceChoice& choice = inputs.choice;
    Result result;
    result.problems = problemsOf(inputs.model, choice);
    result.parameters = static_cast<double>(count.total());
    result.embeddingParameters = static_cast<double>(count.inputEmbedding + count.outputEmbedding);
    result.bytesPerWeight = bytesPerWeight(choice.weights, inputs.detail, inputs.constants);
    result.bytesPerEmbedding = bytesPerEmbedding(choice.weights, inputs.detail);
    result.bytesPerKeyValue = bytesPerKeyValue(choice.keyValue);
    result.keyValuePerToken =
        BytesPerToken(result.bytesPerKeyValue * static_cast<double>(catalog::keyValueValuesPerToken(inputs.model)));
    result.overhead = inputs.constants.servingBase.value;
    result.capacity = inputs.acceleratorUsable ? inputs.acceleratorUsable : inputs.acceleratorLabel;
    if (std::ranges::find(result.problems, ServingProblem::NotPositive) != result.problems.end())
        return result;

    result.weights = Bytes((result.bytesPerWeight * (result.parameters - result.embeddingParameters) +
                            result.bytesPerEmbedding * result.embeddingParameters) /
                           choice.tensorParallel);
    addKeyValues(result, inputs);
    if (!result.keyValueCache)
        return result;
    result.total = *result.weights + *result.keyValueCache + result.overhead;
    if (!result.capacity)
        return result;
    result.headroom = *result.capacity - *result.total;
    const bool isTight = *result.total > inputs.constants.tightAbove.value.value * *result.capacity;
    result.verdict = *result.total > *result.capacity ? Verdict::DoesNotFit : isTight ? Verdict::Tight : Verdict::Fits;
    addLimits(result, inputs);
    return result;
}

} // namespace cw::serving
