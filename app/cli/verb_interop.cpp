// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"
#include "assess/network_export.h"
#include "cli/model_argument.h"
#include "cli/verb.h"
#include "interop/launch_arguments.h"
#include "interop/model_pack.h"
#include "session/embedded_data.h"
#include "store/design_file.h"
#include "templates/templates.h"

#include <QCoreApplication>
#include <QDir>

#include <CLI/CLI.hpp>
#include <map>

namespace cw::app {
namespace {

const std::map<std::string, interop::LaunchTool>& tools()
{
    static const std::map<std::string, interop::LaunchTool> all{{"megatron", interop::LaunchTool::Megatron},
                                                                {"torchtitan", interop::LaunchTool::Torchtitan},
                                                                {"deepspeed", interop::LaunchTool::DeepSpeed}};
    return all;
}

constexpr std::uintmax_t kMostLaunchBytes = (4u << 20) + 1;

struct InteropVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string format;
    std::string file;
    std::string output;
    std::string name;
    std::string into;
    std::string model;
    int gpus = 0;

    void refuse(CommandContext& context, Problems problems) const
    {
        for (Problem& problem : problems)
            problem.where = problem.where.empty() ? file : file + ": " + problem.where;
        printProblems(problems);
        context.exit = Exit::BadInput;
    }

    /// Where the program itself looks for packs, unless a file is named.
    void importModel(CommandContext& context) const
    {
        const std::optional<catalog::LanguageModel> read = modelFromConfig(context, file, name);
        if (!read)
            return;
        std::string target = output;
        if (target.empty()) {
            const QString folder = userPackFolder();
            if (!QDir().mkpath(folder)) {
                printMessage(tr("The folder %1 cannot be made.").arg(folder));
                context.exit = Exit::Other;
                return;
            }
            target = folder.toStdString() + "/" + read->id + ".json";
        }
        const std::string origin =
            "config.json" +
            (file == "-" ? std::string() : " (" + QDir(QString::fromStdString(file)).dirName().toStdString() + ")");
        writeTextArgument(context, target, interop::writeModelPack(*read, read->name + ", " + origin));
        if (context.exit == Exit::Good && target != "-")
            printMessage(tr("The model %1 is written to %2.")
                             .arg(QString::fromStdString(read->id), QString::fromStdString(target)));
    }

    void importPlan(CommandContext& context) const
    {
        if (output.empty()) {
            printMessage(tr("Say where to write with -o FILE (or - for standard output)."));
            context.exit = Exit::WrongUsage;
            return;
        }
        const std::optional<std::string> text = readTextArgument(context, file, kMostLaunchBytes);
        const assess::References* references = text ? context.references() : nullptr;
        if (references == nullptr)
            return;
        std::optional<design::Design> design;
        if (!into.empty())
            design = readDesignArgument(context, into);
        else if (Result<design::Design> blank = templates::build({"blank", 0, {}, {}}, *references->catalog))
            design = std::move(blank).value();
        if (!design)
            return;
        std::vector<catalog::LanguageModel> models = references->catalog->languageModels.all();
        if (!model.empty()) {
            const catalog::LanguageModel* known = references->catalog->languageModels.find(model);
            if (known == nullptr) {
                printMessage(
                    tr("The catalog has no language model “%1”; see: clusterwright catalog list languageModels")
                        .arg(QString::fromStdString(model)));
                context.exit = Exit::WrongUsage;
                return;
            }
            models = {*known};
        }
        design::Workload workload = *design->workload;
        if (!model.empty())
            workload.training.model = model;
        const Result<interop::LaunchRead> read =
            interop::readLaunchArguments(tools().at(format), *text, {workload.training, models, gpus});
        if (!read)
            return refuse(context, read.problems());
        printProblems(read->notes);
        workload.purpose = design::Purpose::Training;
        workload.training = read->choice;
        design->workload.edit() = workload;
        writeTextArgument(context, output, store::writeDesign(*design));
    }

    /// Whoever launches the plan shall know what stops it, in the words of `check`.
    static void warnOfErrors(const design::Design& design, const assess::References& references)
    {
        const auto assessment = assess::assess(design, references);
        std::vector<assess::Finding> findings = assessment->findings;
        if (assessment->training && assessment->inventory->result.acceleratorCount == 0)
            assess::findInPlan(assessment->training->inputs, assessment->training->result, findings);
        for (const assess::Finding& finding : findings) {
            const bool isOfPlan = !finding.subjects.empty() &&
                                  finding.subjects.front().kind == assess::SubjectKind::Workload;
            if (isOfPlan && finding.severity == assess::Severity::Error)
                printMessage(severitySentence(finding));
        }
    }

    void exportPlan(CommandContext& context) const
    {
        const std::optional<design::Design> design = readDesignArgument(context, file);
        if (!design)
            return;
        const design::TrainingChoice& choice = design->workload->training;
        const catalog::LanguageModel* known = context.references()->catalog->languageModels.find(choice.model);
        if (known == nullptr)
            return refuse(context, {{"problem.missingPart", "workload.training.model", 0, {{"given", choice.model}}}});
        warnOfErrors(*design, *context.references());
        const Result<interop::LaunchText> written = interop::writeLaunchArguments(tools().at(format), choice, *known);
        if (!written)
            return refuse(context, written.problems());
        printProblems(written->notes);
        writeTextArgument(context, output, written->text);
    }

    void exportNetwork(CommandContext& context) const
    {
        const std::optional<design::Design> design = readDesignArgument(context, file);
        if (!design)
            return;
        const auto assessment = assess::assess(*design, *context.references());
        const assess::ExportedNetwork network = assess::networkToExport(*assessment, *design);
        const auto write = format == "dot" ? network::writeDot : network::writeGraphMl;
        writeTextArgument(context, output, write(*network.graph, network.names, network.loads, network.planes));
    }
};

} // namespace

void addImport(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<InteropVerb>();
    CLI::App* sub = app.add_subcommand(
        "import",
        InteropVerb::tr("Other tools' files: a model's config.json, or launch arguments into a design").toStdString());
    sub->add_option("FORMAT", verb->format, InteropVerb::tr("hf, megatron, torchtitan or deepspeed").toStdString())
        ->required()
        ->check(CLI::IsMember({"hf", "megatron", "torchtitan", "deepspeed"}));
    sub->add_option("FILE", verb->file, InteropVerb::tr("File to read, or - for standard input").toStdString())
        ->required();
    sub->add_option("-o,--output", verb->output,
                    InteropVerb::tr("File to write; a model without it goes to your own catalog folder").toStdString())
        ->type_name("OUT");
    sub->add_option("--name", verb->name, InteropVerb::tr("Name of the imported model").toStdString())
        ->type_name("NAME");
    sub->add_option("--into", verb->into,
                    InteropVerb::tr("Design that takes the plan; without it a blank one").toStdString())
        ->type_name("FILE");
    sub->add_option("--model", verb->model,
                    InteropVerb::tr("Language model that the plan trains, by catalog id").toStdString())
        ->type_name("ID");
    sub->add_option("--gpus", verb->gpus,
                    InteropVerb::tr("How many GPUs the plan runs on, where the text does not say").toStdString())
        ->check(CLI::Range(1, 1'000'000));
    sub->callback([verb, &context] {
        if (verb->format == "hf")
            verb->importModel(context);
        else
            verb->importPlan(context);
    });
}

void addExport(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<InteropVerb>();
    verb->output = "-";
    CLI::App* sub =
        app.add_subcommand("export", InteropVerb::tr("The training plan as another tool's arguments, or the network as a graph").toStdString());
    sub->add_option("FORMAT", verb->format, InteropVerb::tr("megatron, torchtitan or deepspeed; dot or graphml for the network").toStdString())
        ->required()
        ->check(CLI::IsMember({"megatron", "torchtitan", "deepspeed", "dot", "graphml"}));
    sub->add_option("FILE", verb->file, InteropVerb::tr("Design file, or - for standard input").toStdString())
        ->required();
    sub->add_option("-o,--output", verb->output,
                    InteropVerb::tr("File to write, or - for standard output").toStdString())
        ->type_name("OUT");
    addMissingPartsOption(*sub, context);
    sub->callback([verb, &context] {
        if (verb->format == "dot" || verb->format == "graphml")
            verb->exportNetwork(context);
        else
            verb->exportPlan(context);
    });
}

} // namespace cw::app
