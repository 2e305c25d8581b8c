// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model_argument.h"

#include "interop/hugging_face.h"
#include "session/model_import.h"
#include "store/text_file.h"

#include <iostream>

namespace cw::app {
namespace {

/// Stops one byte after the limit: nobody's endless pipe shall fill the memory.
std::string readInput(std::uintmax_t most)
{
    std::string text;
    char block[65536];
    while (text.size() <= most && (std::cin.read(block, sizeof block) || std::cin.gcount() > 0))
        text.append(block, static_cast<std::size_t>(std::cin.gcount()));
    return text;
}

void refuse(CommandContext& context, const std::string& file, Problems problems)
{
    for (Problem& problem : problems)
        problem.where = problem.where.empty() || problem.where == file ? file : file + ": " + problem.where;
    printProblems(problems);
    context.exit = Exit::BadInput;
}

} // namespace

std::optional<std::string> readTextArgument(CommandContext& context, const std::string& file, std::uintmax_t most)
{
    if (file == "-")
        return readInput(most);
    Result<std::string> read = store::readFile(file, most);
    if (read)
        return std::move(read).value();
    printProblems(read.problems());
    context.exit = Exit::BadInput;
    return std::nullopt;
}

void writeTextArgument(CommandContext& context, const std::string& file, const std::string& text)
{
    if (file == "-") {
        std::cout << text;
        return;
    }
    const Problems problems = store::writeFileAtomically(file, text);
    printProblems(problems);
    if (!problems.empty())
        context.exit = Exit::Other;
}

std::optional<catalog::LanguageModel> modelFromConfig(CommandContext& context, const std::string& file,
                                                      std::string name)
{
    const std::optional<std::string> text = readTextArgument(context, file, interop::kMostConfigBytes + 1);
    if (!text)
        return std::nullopt;
    Result<catalog::LanguageModel> model =
        interop::readHuggingFaceConfig(*text, name.empty() ? modelNameFromPath(file) : std::move(name));
    if (model)
        return std::move(model).value();
    refuse(context, file, model.problems());
    return std::nullopt;
}

std::optional<catalog::LanguageModel> modelFromArgument(CommandContext& context, const std::string& idOrPath)
{
    const assess::References* references = context.references();
    if (references == nullptr)
        return std::nullopt;
    if (const catalog::LanguageModel* known = references->catalog->languageModels.find(idOrPath))
        return *known;
    if (idOrPath == "-" || idOrPath.find('/') != std::string::npos || idOrPath.ends_with(".json"))
        return modelFromConfig(context, idOrPath, {});
    printProblems({idOrPath.empty() ? Problem{"problem.option.missing", "--model", 0, {}}
                                    : Problem{"problem.missingPart", "--model", 0, {{"given", idOrPath}}}});
    context.exit = idOrPath.empty() ? Exit::WrongUsage : Exit::BadInput;
    return std::nullopt;
}

} // namespace cw::app
