// SPDX-License-Identifier: GPL-3.0-or-later
#include "validate/case_row.h"
#include "validate/finetune_case.h"

#include <array>
#include <cctype>
#include <cmath>

namespace cw::validate {
namespace {

/// "Llama 2 7 B" and "LLaMA2-7B" are one name.
std::string lettersAndDigits(std::string_view text)
{
    std::string kept;
    for (const char c : lowerCase(text)) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            kept += c;
    }
    return kept;
}

struct Published {
    const char* name; ///< letters and digits that the case's name contains
    int layers;
    int hidden;
    int heads;
    int keyValueHeads;
    int headDim;
    int feedForward;
    bool gated;
    int vocabulary; ///< as stored: padded where the software pads
    bool tied;
    bool fusedQueryKeyValue;
    const char* source;
};

/// Models of the cases that the catalog does not sell.
constexpr std::array<Published, 11> kPublished{{
    {"llama323b", 28, 3072, 24, 8, 128, 8192, true, 128256, true, false, "config.json of meta-llama/Llama-3.2-3B"},
    {"llama321b", 16, 2048, 32, 8, 64, 8192, true, 128256, true, false, "config.json of meta-llama/Llama-3.2-1B"},
    {"qwen18b", 24, 2048, 16, 16, 128, 5504, true, 151936, false, true, "config.json of Qwen/Qwen-1_8B"},
    {"qwen7b", 32, 4096, 32, 32, 128, 11008, true, 151936, false, true, "config.json of Qwen/Qwen-7B"},
    {"qwen14b", 40, 5120, 40, 40, 128, 13696, true, 152064, false, true, "config.json of Qwen/Qwen-14B"},
    {"qwen72b", 80, 8192, 64, 64, 128, 24576, true, 152064, false, true, "config.json of Qwen/Qwen-72B"},
    {"phi15", 24, 2048, 32, 32, 64, 8192, false, 51200, false, true, "config.json of microsoft/phi-1_5"},
    {"stablelmalpha3b", 16, 4096, 32, 32, 128, 16384, false, 50688, false, true,
     "config.json of stabilityai/stablelm-base-alpha-3b"},
    {"codellama34b", 48, 8192, 64, 8, 128, 22016, true, 32000, false, false,
     "config.json of codellama/CodeLlama-34b-hf"},
    {"codellama7b", 32, 4096, 32, 32, 128, 11008, true, 32016, false, false,
     "config.json of codellama/CodeLlama-7b-hf"},
    {"mistral7b", 32, 4096, 32, 8, 128, 14336, true, 32000, false, false, "config.json of mistralai/Mistral-7B-v0.1"},
}};

catalog::LanguageModel modelOf(const Published& entry)
{
    catalog::LanguageModel model;
    model.layers = entry.layers;
    model.hidden = entry.hidden;
    model.heads = entry.heads;
    model.keyValueHeads = entry.keyValueHeads;
    model.headDim = entry.headDim;
    model.feedForward = entry.feedForward;
    model.gatedFeedForward = entry.gated;
    model.vocabulary = entry.vocabulary;
    model.tiedEmbeddings = entry.tied;
    return model;
}

/// Models of Llama's proportions, whose width is 128 times their depth and whose layers hold 12 h^2 parameters.
catalog::LanguageModel scaledModel(double parameters)
{
    catalog::LanguageModel model;
    model.layers = std::max(1, static_cast<int>(std::lround(std::cbrt(parameters / (12.0 * 128 * 128)))));
    model.hidden = 128 * model.layers;
    model.heads = model.keyValueHeads = model.layers;
    model.headDim = 128;
    model.feedForward = model.hidden * 8 / 3;
    model.vocabulary = 32000;
    return model;
}

} // namespace

std::optional<FoundShape> findShape(std::string_view name, std::optional<double> parameters,
                                    const catalog::Catalog& catalog)
{
    const std::string wanted = lettersAndDigits(name);
    for (const Published& entry : kPublished) {
        if (contains(wanted, entry.name))
            return FoundShape{training::shapeOf(modelOf(entry)), entry.fusedQueryKeyValue, false};
    }
    const catalog::LanguageModel* best = nullptr;
    std::size_t longest = 0;
    for (const catalog::LanguageModel& model : catalog.languageModels.all()) {
        const std::string id = lettersAndDigits(model.id);
        if (contains(wanted, id) && id.size() > longest) {
            best = &model;
            longest = id.size();
        }
    }
    if (best != nullptr)
        return FoundShape{training::shapeOf(*best), false, false};
    if (!parameters || *parameters < 1e6)
        return std::nullopt;
    return FoundShape{training::shapeOf(scaledModel(*parameters)), false, true};
}

} // namespace cw::validate
