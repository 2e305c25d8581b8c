// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/parameter_count.h"
#include "training/memory.h"

namespace cw::training {
namespace {

void addAdapterWidths(MemoryShape& shape, const catalog::LanguageModel& model)
{
    const double queryWidth = shape.heads * shape.headDim;
    const double valueWidth = shape.heads * shape.valueDim;
    const double keyWidth = shape.keyValueHeads * shape.headDim;
    if (model.latentAttention) {
        const catalog::LatentAttention& latent = *model.latentAttention;
        const double rank = latent.keyValueRank;
        const double querySource = latent.queryRank > 0 ? latent.queryRank : shape.hidden;
        const double up = rank + shape.heads * (latent.headDimNoPosition + latent.valueHeadDim);
        shape.adapterQueryValue = querySource + queryWidth + up;
        shape.adapterAttention = shape.adapterQueryValue + shape.hidden + rank + latent.headDimRotary + valueWidth +
                                 shape.hidden + (latent.queryRank > 0 ? shape.hidden + latent.queryRank : 0.0);
    } else {
        shape.adapterQueryValue = 2 * shape.hidden + queryWidth + keyWidth;
        shape.adapterAttention = 4 * shape.hidden + 2 * queryWidth + 2 * keyWidth;
    }
    shape.adapterDenseFeedForward = shape.feedForwardMatrices * (shape.hidden + shape.feedForward);
    if (model.experts) {
        const double sharedWidth =
            model.experts->sharedExperts > 0 ? shape.sharedFeedForward / model.experts->sharedExperts : 0;
        shape.adapterShared = shape.feedForwardMatrices * model.experts->sharedExperts * (shape.hidden + sharedWidth);
        shape.adapterExperts =
            shape.feedForwardMatrices * model.experts->experts * (shape.hidden + shape.expertFeedForward);
    }
}

} // namespace

MemoryShape shapeOf(const catalog::LanguageModel& model)
{
    const catalog::ParameterCount count = catalog::countParameters(model);
    const auto number = [](std::int64_t n) { return static_cast<double>(n); };
    MemoryShape shape;
    shape.layers = model.layers;
    shape.denseLayers = count.denseLayers;
    shape.hidden = model.hidden;
    shape.heads = model.heads;
    shape.keyValueHeads = model.keyValueHeads;
    shape.headDim = model.headDim;
    shape.valueDim = model.headDim;
    if (model.latentAttention) {
        // While training, keys and values are expanded for every head; only the cache of serving stays compressed.
        shape.keyValueHeads = model.heads;
        shape.headDim = model.latentAttention->headDimNoPosition + model.latentAttention->headDimRotary;
        shape.valueDim = model.latentAttention->valueHeadDim;
    }
    shape.feedForward = model.feedForward;
    shape.feedForwardMatrices = model.gatedFeedForward ? 3 : 2;
    shape.vocabulary = model.vocabulary;
    shape.dropout = !model.gatedFeedForward;
    if (model.experts) {
        const catalog::MixtureOfExperts& experts = *model.experts;
        shape.expertsPerToken = experts.expertsPerToken;
        shape.expertFeedForward = experts.expertFeedForward;
        const int oneShared = experts.sharedFeedForward > 0 ? experts.sharedFeedForward : experts.expertFeedForward;
        shape.sharedFeedForward = static_cast<double>(experts.sharedExperts) * oneShared;
    }
    shape.attention = number(count.attentionPerLayer);
    shape.denseFeedForward = number(count.denseFeedForwardPerLayer);
    shape.expertLayerShared = number(count.expertLayerFeedForward - count.expertsOnlyPerLayer);
    shape.routedExperts = number(count.expertsOnlyPerLayer);
    shape.norms = number(count.normsPerLayer);
    shape.inputEmbedding = number(count.inputEmbedding);
    shape.outputEmbedding = number(count.outputEmbedding);
    shape.positions = number(count.positions);
    shape.finalNorm = number(count.finalNorm);
    shape.total = number(count.total());
    shape.matricesPerToken = number(count.denseLayers + count.expertLayers) * shape.attention +
                             number(count.denseLayers) * shape.denseFeedForward +
                             number(count.expertLayers) * number(count.expertLayerActive) +
                             shape.vocabulary * shape.hidden;
    addAdapterWidths(shape, model);
    return shape;
}

} // namespace cw::training
