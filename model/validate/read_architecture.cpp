// SPDX-License-Identifier: GPL-3.0-or-later
#include "validate/case_row.h"

#include <algorithm>
#include <cmath>

namespace cw::validate {
namespace {

using catalog::TrainingSoftware;
using training::StepModel;

bool isOldMegatron(TrainingSoftware software)
{
    return software == TrainingSoftware::Megatron2021 || software == TrainingSoftware::Megatron2022 ||
           software == TrainingSoftware::DeepSpeed2021;
}

/// Families whose layers are gated although no column says so.
bool isGated(std::string_view lowerName)
{
    constexpr const char* kNames[] = {"llama", "qwen", "mistral", "mixtral", "deepseek", "gemma", "oss"};
    return std::ranges::any_of(kNames, [lowerName](const char* name) { return contains(lowerName, name); });
}

/// Where the row gives none: the GPT-3 like widths of BLOOM's trials, otherwise heads of 128.
double guessedHeads(double hidden)
{
    struct Known {
        double hidden;
        double heads;
    };
    constexpr Known kBloom[] = {{14400, 96}, {14336, 64}, {13824, 96}, {13312, 64}, {12288, 96}};
    for (const Known& known : kBloom) {
        if (known.hidden == hidden)
            return known.heads;
    }
    return std::nearbyint(hidden / 128);
}

/// What the software's tokenizer had in the sources that do not say.
double guessedVocabulary(std::string lowerName, TrainingSoftware software)
{
    if (contains(lowerName, "nemotron"))
        return 256000;
    std::erase(lowerName, ' ');
    if (contains(lowerName, "llama2"))
        return 32000;
    return isOldMegatron(software) ? 51200 : 50304;
}

StepModel fromColumns(const CaseRow& row, const std::string& name, TrainingSoftware software, bool& layersGuessed)
{
    StepModel shape;
    shape.layers = row.count("layers", 0);
    shape.hidden = row.count("hidden", 0);
    shape.feedForward = row.count("ffn_hidden", 0);
    shape.heads = row.count("heads", 0);
    shape.keyValueHeads = row.count("kv_heads", 0);
    shape.vocabulary = row.count("vocab", 0);
    if (name == "llama-1b" && shape.hidden == 0) {
        shape.layers = 16;
        shape.hidden = 2048;
        shape.feedForward = 8192;
        shape.heads = shape.keyValueHeads = 32;
        shape.vocabulary = 50304;
    }
    const double parameters = row.count("params", 0);
    if (shape.layers == 0 && shape.hidden > 0 && parameters > 0) {
        shape.layers = std::nearbyint(parameters / (12 * shape.hidden * shape.hidden));
        layersGuessed = true;
    }
    if (shape.heads == 0 && shape.hidden > 0)
        shape.heads = guessedHeads(shape.hidden);
    if (shape.keyValueHeads == 0)
        shape.keyValueHeads = shape.heads;
    if (shape.feedForward == 0)
        shape.feedForward = 4 * shape.hidden;
    if (shape.vocabulary == 0)
        shape.vocabulary = guessedVocabulary(name, software);
    shape.feedForwardMatrices = isGated(name) ? 3 : 2;
    shape.headDim = shape.valueDim = shape.hidden / std::max(shape.heads, 1.0);
    shape.attentionWeights = shape.hidden * shape.headDim * (2 * shape.heads + 2 * shape.keyValueHeads);
    return shape;
}

} // namespace

void readArchitecture(const CaseRow& row, MeasuredCase& out)
{
    const std::string name = row.lower("model");
    const TrainingSoftware software = softwareOf(row);
    if (const NamedArchitecture* named = findArchitecture(name)) {
        out.shape = named->shape;
        if (contains(name, "(w/o mtp)"))
            out.shape.predictionDepth = 0;
        if (!out.shape.approximated && !row.empty("layers")) { // cut to a few layers
            out.shape.layers = row.count("layers", 0);
            out.shape.denseLayers = std::min(out.shape.denseLayers, 1.0);
        }
    } else {
        out.shape = fromColumns(row, name, software, out.layersGuessed);
    }
    const bool tied = isOldMegatron(software) || software == TrainingSoftware::Fsdp || name.starts_with("gpt") ||
                      name.starts_with("175b") || name.starts_with("530b");
    out.shape.untied = !tied;
}

} // namespace cw::validate
