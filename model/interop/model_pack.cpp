// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/model_pack.h"

#include <nlohmann/json.hpp>

namespace cw::interop {
namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const catalog::LatentAttention& latent)
{
    return {{"queryRank", latent.queryRank},
            {"keyValueRank", latent.keyValueRank},
            {"headDimNoPosition", latent.headDimNoPosition},
            {"headDimRotary", latent.headDimRotary},
            {"valueHeadDim", latent.valueHeadDim}};
}

Json jsonOf(const catalog::MixtureOfExperts& experts)
{
    return {{"experts", experts.experts},
            {"expertsPerToken", experts.expertsPerToken},
            {"expertFeedForward", experts.expertFeedForward},
            {"sharedExperts", experts.sharedExperts},
            {"sharedFeedForward", experts.sharedFeedForward},
            {"denseLayers", experts.denseLayers},
            {"routerBias", experts.routerBias}};
}

Json jsonOf(const catalog::LanguageModel& model)
{
    Json out{{"id", model.id},
             {"name", model.name},
             {"family", model.family},
             {"source", "config"},
             {"status", "secondary"},
             {"layers", model.layers},
             {"hidden", model.hidden},
             {"feedForward", model.feedForward},
             {"heads", model.heads},
             {"keyValueHeads", model.keyValueHeads},
             {"headDim", model.headDim},
             {"vocabulary", model.vocabulary},
             {"maxSequence", model.maxSequence},
             {"tiedEmbeddings", model.tiedEmbeddings},
             {"gatedFeedForward", model.gatedFeedForward},
             {"learnedPositions", model.learnedPositions},
             {"queryKeyNorm", model.queryKeyNorm},
             {"queryKeyValueBias", model.queryKeyValueBias},
             {"outputBias", model.outputBias},
             {"feedForwardBias", model.feedForwardBias},
             {"attentionSinks", model.attentionSinks},
             {"encoderOnly", model.encoderOnly},
             {"slidingWindow", model.slidingWindow},
             {"slidingWindowLayers", model.slidingWindowLayers}};
    if (!model.announced.empty())
        out["announced"] = model.announced;
    if (model.finalNormParameters)
        out["finalNormParameters"] = *model.finalNormParameters;
    if (model.normParametersPerLayer)
        out["normParametersPerLayer"] = *model.normParametersPerLayer;
    if (model.latentAttention)
        out["latentAttention"] = jsonOf(*model.latentAttention);
    if (model.experts)
        out["experts"] = jsonOf(*model.experts);
    return out;
}

} // namespace

std::string writeModelPack(const catalog::LanguageModel& model, const std::string& origin)
{
    const Json pack{{"sources", {{"config", {{"title", origin}}}}}, {"languageModels", Json::array({jsonOf(model)})}};
    // A path may hold bytes that are no UTF-8; they are replaced, not thrown over.
    return pack.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace cw::interop
