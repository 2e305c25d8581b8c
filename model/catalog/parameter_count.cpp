// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/parameter_count.h"

namespace cw::catalog {
namespace {

std::int64_t attentionParameters(const LanguageModel& model)
{
    const std::int64_t hidden = model.hidden;
    const std::int64_t heads = model.heads;
    if (model.latentAttention) {
        const LatentAttention& latent = *model.latentAttention;
        const std::int64_t queryKeyDim = latent.headDimNoPosition + latent.headDimRotary;
        const std::int64_t rank = latent.keyValueRank;
        const std::int64_t queries =
            latent.queryRank > 0
                ? hidden * latent.queryRank + latent.queryRank * heads * queryKeyDim + latent.queryRank // with its norm
                : hidden * heads * queryKeyDim;
        return queries + hidden * (rank + latent.headDimRotary) + rank +
               rank * heads * (latent.headDimNoPosition + latent.valueHeadDim) + heads * latent.valueHeadDim * hidden;
    }
    const std::int64_t queryWidth = heads * model.headDim;
    const std::int64_t keyValueWidth = std::int64_t{2} * model.keyValueHeads * model.headDim;
    std::int64_t count = hidden * (2 * queryWidth + keyValueWidth);
    if (model.queryKeyValueBias)
        count += queryWidth + keyValueWidth;
    if (model.outputBias)
        count += hidden;
    if (model.queryKeyNorm)
        count += std::int64_t{2} * model.headDim;
    if (model.attentionSinks)
        count += heads;
    return count;
}

std::int64_t feedForwardParameters(const LanguageModel& model, std::int64_t width)
{
    const std::int64_t inner = model.gatedFeedForward ? 2 : 1;
    const std::int64_t biases = model.feedForwardBias ? inner * width + model.hidden : 0;
    return (inner + 1) * model.hidden * width + biases;
}

void countExperts(ParameterCount& count, const LanguageModel& model, const MixtureOfExperts& experts)
{
    const std::int64_t one = feedForwardParameters(model, experts.expertFeedForward);
    const int sharedWidth = experts.sharedFeedForward > 0 ? experts.sharedFeedForward : experts.expertFeedForward;
    const std::int64_t shared = experts.sharedExperts * feedForwardParameters(model, sharedWidth);
    const std::int64_t router =
        std::int64_t{model.hidden} * experts.experts + (experts.routerBias ? experts.experts : 0);
    count.expertsOnlyPerLayer = experts.experts * one;
    count.expertLayerFeedForward = router + shared + count.expertsOnlyPerLayer;
    count.expertLayerActive = router + shared + experts.expertsPerToken * one;
    count.denseLayers = experts.denseLayers;
    count.expertLayers = model.layers - experts.denseLayers;
}

} // namespace

std::int64_t ParameterCount::total() const
{
    return inputEmbedding + outputEmbedding + positions +
           (denseLayers + expertLayers) * (attentionPerLayer + normsPerLayer) + denseLayers * denseFeedForwardPerLayer +
           expertLayers * expertLayerFeedForward + finalNorm;
}

std::int64_t ParameterCount::active() const
{
    return total() - expertLayers * (expertLayerFeedForward - expertLayerActive);
}

ParameterCount countParameters(const LanguageModel& model)
{
    ParameterCount count;
    count.inputEmbedding = std::int64_t{model.vocabulary} * model.hidden;
    count.outputEmbedding = model.tiedEmbeddings ? 0 : count.inputEmbedding;
    count.positions = std::int64_t{model.learnedPositions} * model.hidden;
    count.attentionPerLayer = attentionParameters(model);
    count.denseFeedForwardPerLayer = feedForwardParameters(model, model.feedForward);
    count.normsPerLayer = model.normParametersPerLayer ? *model.normParametersPerLayer : std::int64_t{2} * model.hidden;
    count.finalNorm = model.finalNormParameters.value_or(model.hidden);
    count.denseLayers = model.layers;
    if (model.experts)
        countExperts(count, model, *model.experts);
    return count;
}

std::int64_t keyValueValuesPerToken(const LanguageModel& model)
{
    if (model.encoderOnly)
        return 0;
    if (model.latentAttention)
        return std::int64_t{model.layers} *
               (model.latentAttention->keyValueRank + model.latentAttention->headDimRotary);
    return std::int64_t{2} * model.layers * model.keyValueHeads * model.headDim;
}

} // namespace cw::catalog
