// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/model_import.h"

#include "interop/hugging_face.h"
#include "interop/model_pack.h"
#include "session/embedded_data.h"
#include "store/text_file.h"

#include <QDir>

#include <filesystem>

namespace cw::app {
namespace {

Problems placed(Problems problems, const std::string& file)
{
    for (Problem& problem : problems)
        problem.where = problem.where.empty() || problem.where == file ? file : file + ": " + problem.where;
    return problems;
}

} // namespace

std::string modelNameFromPath(const std::string& file)
{
    const std::filesystem::path path(file);
    std::string name = path.stem().string();
    if (name == "config")
        return std::filesystem::absolute(path).parent_path().filename().string();
    constexpr std::string_view kEnding = "_config";
    if (name.ends_with(kEnding))
        name.resize(name.size() - kEnding.size());
    return name == "-" ? std::string() : name;
}

Result<ImportedModel> importModel(const std::string& file, const catalog::Catalog& known)
{
    const Result<std::string> text = store::readFile(file, interop::kMostConfigBytes + 1);
    if (!text)
        return text.problems();
    std::string name = modelNameFromPath(file);
    const QString folder = userPackFolder();
    const auto packOf = [&folder](const catalog::PartId& id) { return folder.toStdString() + "/" + id + ".json"; };
    const catalog::PartId id = interop::idFromName(name);
    if (known.languageModels.find(id) != nullptr && !std::filesystem::exists(packOf(id)))
        name += " (imported)";
    const Result<catalog::LanguageModel> model = interop::readHuggingFaceConfig(*text, name);
    if (!model)
        return placed(model.problems(), file);
    QDir().mkpath(folder); // where it cannot be made, the writing says so
    Problems problems =
        store::writeFileAtomically(packOf(model->id), interop::writeModelPack(*model, model->name + ", config.json"));
    if (!problems.empty())
        return problems;
    Result<assess::References> references = loadReferences();
    if (!references)
        return references.problems();
    return ImportedModel{model->id, std::move(references).value()};
}

} // namespace cw::app
