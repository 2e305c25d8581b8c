// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"
#include "format/words.h"
#include "store/design_file.h"
#include "store/text_file.h"
#include "templates/templates.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace cw::app {
namespace {

struct NewVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    templates::TemplateOptions options;
    std::string output;
    bool list = false;
    bool json = false;

    static void printTemplates(bool asJson)
    {
        nlohmann::ordered_json all = nlohmann::ordered_json::array();
        for (const templates::TemplateInfo& info : templates::templates()) {
            if (asJson)
                all.push_back(
                    {{"id", info.id}, {"title", format::words(info.title).toStdString()}, {"gpus", info.gpus}});
            else
                print(QString::fromStdString(info.id).leftJustified(24) + format::words(info.title));
        }
        if (asJson)
            print(QString::fromStdString(nlohmann::ordered_json{{"templates", all}}.dump(2)));
    }

    void run(CommandContext& context) const
    {
        if (list)
            return printTemplates(json);
        const auto usage = [&context](const QString& message) {
            printMessage(message);
            context.exit = Exit::WrongUsage;
        };
        if (options.id.empty())
            return usage(tr("Say which template with --template NAME; see: clusterwright new --list"));
        if (std::ranges::find(templates::templates(), options.id, &templates::TemplateInfo::id) ==
            templates::templates().end())
            return usage(
                tr("There is no template “%1”; see: clusterwright new --list").arg(QString::fromStdString(options.id)));
        if (options.id == "blank" && (options.gpus > 0 || !options.server.empty() || !options.accelerator.empty()))
            return usage(tr("A blank design has no nodes: leave out --gpus, --node and --accelerator."));
        if (output.empty())
            return usage(tr("Say where to write with -o FILE (or - for standard output)."));
        const assess::References* references = context.references();
        if (references == nullptr)
            return;
        const Result<design::Design> design = templates::build(options, *references->catalog);
        if (!design) {
            printProblems(design.problems());
            context.exit = Exit::BadInput;
            return;
        }
        const std::string text = store::writeDesign(*design);
        if (output == "-")
            return print(QString::fromStdString(text));
        const Problems problems = store::writeFileAtomically(output, text);
        printProblems(problems);
        if (!problems.empty())
            context.exit = Exit::Other;
    }
};

} // namespace

void addNew(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<NewVerb>();
    CLI::App* sub = app.add_subcommand("new", NewVerb::tr("A design from a template").toStdString());
    sub->add_option("--template", verb->options.id, NewVerb::tr("Which template").toStdString())->type_name("NAME");
    sub->add_option("--gpus", verb->options.gpus, NewVerb::tr("How many GPUs").toStdString())
        ->check(CLI::Range(1, 1'000'000));
    sub->add_option("--node", verb->options.server, NewVerb::tr("Another node, by catalog id").toStdString())
        ->type_name("ID");
    sub->add_option("--accelerator", verb->options.accelerator,
                    NewVerb::tr("Another GPU in the nodes, by catalog id").toStdString())
        ->type_name("ID");
    sub->add_option("-o,--output", verb->output, NewVerb::tr("File to write").toStdString())->type_name("FILE");
    sub->add_flag("--list", verb->list, NewVerb::tr("List the templates").toStdString());
    sub->add_flag("--json", verb->json, NewVerb::tr("Print JSON").toStdString());
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
