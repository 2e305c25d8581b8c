// SPDX-License-Identifier: GPL-3.0-or-later
#include "validate/case_row.h"

#include <cctype>
#include <charconv>
#include <cmath>

namespace cw::validate {
namespace {

using catalog::TrainingSoftware;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isWordCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

} // namespace

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

std::optional<double> CaseRow::number(std::string_view column) const
{
    const std::string_view text = cell(column);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

double CaseRow::count(std::string_view column, double otherwise) const
{
    const std::optional<double> value = number(column);
    return value && *value != 0 ? *value : otherwise;
}

double CaseRow::release() const
{
    if (!isFrom("nemo_megatron_bridge"))
        return 25;
    const std::string_view text = cell("table");
    for (std::size_t i = 0; i + 5 <= text.size(); ++i) {
        const bool begins = i == 0 || !isWordCharacter(text[i - 1]);
        if (begins && text[i] == '2' && text[i + 1] >= '3' && text[i + 1] <= '9' && text[i + 2] == '.' &&
            isDigit(text[i + 3]) && isDigit(text[i + 4]))
            return 20 + (text[i + 1] - '0') + ((text[i + 3] - '0') * 10 + (text[i + 4] - '0')) / 12.0;
    }
    return 25;
}

std::string chipOf(const CaseRow& row)
{
    const std::string gpu = row.lower("gpu");
    struct Name {
        const char* part;
        const char* chip;
    };
    static constexpr Name kFirst[] = {{"gb300", "nv-gb300"},
                                      {"gb200", "nv-gb200"},
                                      {"b300", "nv-b300-sxm-288"},
                                      {"b200", "nv-b200-sxm-180"},
                                      {"h200", "nv-h200-sxm-141"}};
    for (const Name& name : kFirst) {
        if (contains(gpu, name.part))
            return name.chip;
    }
    if (contains(gpu, "h100"))
        return contains(gpu, "hbm2e") || contains(gpu, "500w") ? "H100-500W" : "nv-h100-sxm-80";
    if (contains(gpu, "v100"))
        return "nv-v100-sxm2-32";
    if (contains(gpu, "a100") || contains(gpu, "ampere")) {
        const bool forty = contains(gpu, "40gb") || contains(gpu, "40 gb");
        return forty && !contains(gpu, "80gb") ? "nv-a100-sxm-40" : "nv-a100-sxm-80";
    }
    static constexpr Name kOthers[] = {
        {"v5e", "tpu-v5e"}, {"v5p", "tpu-v5p"}, {"v6e", "tpu-v6e"}, {"trillium", "tpu-v6e"}, {"gaudi", "intel-gaudi2"}};
    if (contains(gpu, "gaudi3") || contains(gpu, "gaudi 3") || contains(gpu, "gaudi(r) 3"))
        return {};
    for (const Name& name : kOthers) {
        if (contains(gpu, name.part))
            return name.chip;
    }
    return {};
}

const catalog::Accelerator* partOf(const CaseRow& row, const catalog::Catalog& catalog)
{
    const auto letters = [](std::string text) {
        std::erase_if(text, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; });
        return text;
    };
    std::string gpu = row.lower("gpu");
    while (gpu.find("(r)") != std::string::npos)
        gpu.erase(gpu.find("(r)"), 3);
    gpu = letters(std::move(gpu));
    const catalog::Accelerator* best = nullptr;
    std::size_t longest = 3; // a shorter id says too little
    for (const catalog::Accelerator& part : catalog.accelerators.all()) {
        const std::string id = lowerCase(part.id.substr(part.id.find('-') + 1)); // without its maker
        for (const std::string& name : {letters(id), letters(id.substr(0, id.find('-')))}) { // "gaudi3-oam", "gaudi3"
            if (name.size() < longest + (best == nullptr ? 0 : 1) || !contains(gpu, name))
                continue;
            best = &part;
            longest = name.size();
        }
    }
    return best;
}

TrainingSoftware softwareOf(const CaseRow& row)
{
    if (row.isFrom("megatron2021") || row.isFrom("megatron_readme") || row.isFrom("bigscience") || row.isFrom("mtnlg"))
        return TrainingSoftware::Megatron2021;
    if (row.isFrom("korthikanti") || row.isFrom("megascale"))
        return TrainingSoftware::Megatron2022;
    if (row.isFrom("mosaic") || row.isFrom("pytorch_fsdp"))
        return TrainingSoftware::Fsdp;
    if (row.isFrom("torchtitan") || row.isFrom("fms"))
        return TrainingSoftware::Torchtitan;
    if (row.isFrom("nanotron"))
        return TrainingSoftware::Nanotron;
    return TrainingSoftware::MegatronCore;
}

} // namespace cw::validate
