// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"
#include "format/numbers.h"
#include "format/words.h"
#include "store/text_file.h"
#include "validate/error_table.h"
#include "validate/fabric_case.h"
#include "validate/finetune_case.h"
#include "validate/predict_training.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>

namespace cw::app {
namespace {

using Json = nlohmann::ordered_json;

/// What a domain says of a case table: a row of added cells for each of its rows, and the errors by source.
struct Validation {
    std::vector<std::string> columns; ///< that are added
    std::vector<std::vector<std::string>> cells;
    struct Source {
        std::string name;
        std::string what; ///< text key of the quantity compared
        int skipped = 0;
        validate::ErrorSummary errors;
    };
    std::vector<Source> sources;
};

std::string numberCell(double value)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 12).ptr;
    return {text, end};
}

std::optional<Bytes> capacityOf(const catalog::Catalog& catalog, const std::string& chip)
{
    const catalog::Accelerator* part = catalog.accelerators.find(chip);
    if (part == nullptr)
        return std::nullopt;
    return part->memoryUsable ? part->memoryUsable->value : part->memoryLabel.value;
}

std::vector<std::string> cellsOf(const validate::MeasuredCase& run, const catalog::Catalog& catalog)
{
    const catalog::TrainingModel& constants = catalog.trainingModel;
    const std::optional<validate::TrainingPrediction> one = validate::predictTraining(run, constants);
    if (!one) {
        const char* reason = validate::obstacleToPrediction(run, constants);
        return {"", "", "", "", "", "skipped", reason == nullptr ? "" : format::words(reason).toStdString()};
    }
    std::vector<std::string> cells{numberCell(one->stepSeconds),
                                   numberCell(one->tokensPerSecond),
                                   numberCell(one->flopPerSecond / 1e12),
                                   "",
                                   "",
                                   "ok",
                                   ""};
    if (one->memoryBytes) {
        cells[3] = numberCell(*one->memoryBytes / unit::GiB.base());
        const std::optional<Bytes> capacity = capacityOf(catalog, run.chip);
        if (const auto verdict =
                training::verdictOf(Bytes(*one->memoryBytes), capacity.value_or(Bytes()), constants.step))
            cells[4] = *verdict == training::MemoryVerdict::DoesNotFit ? "no" : "yes";
    }
    return cells;
}

void addSources(Validation& out, const std::vector<validate::SourceErrors>& sources, const char* what)
{
    for (const validate::SourceErrors& source : sources)
        out.sources.push_back({source.family, what, source.skipped, source.errors});
}

Result<Validation> validateTraining(const CsvTable& table, const catalog::Catalog& catalog)
{
    const Result<std::vector<validate::MeasuredCase>> cases =
        validate::readCases(table, catalog.trainingModel, &catalog);
    if (!cases)
        return cases.problems();
    Validation out;
    out.columns = {"predicted_iter_time_s",
                   "predicted_tokens_per_s_per_gpu",
                   "predicted_tflops_per_gpu",
                   "predicted_mem_gib_per_gpu",
                   "predicted_fits",
                   "status",
                   "reason"};
    for (const validate::MeasuredCase& run : *cases)
        out.cells.push_back(cellsOf(run, catalog));
    addSources(out, validate::stepTimeBySource(*cases, catalog.trainingModel), "validate.stepTime");
    addSources(out, validate::memoryBySource(*cases, catalog.trainingModel), "validate.memory");
    return out;
}

Result<Validation> validateFineTuning(const CsvTable& table, const catalog::Catalog& catalog)
{
    const Result<std::vector<validate::FineTuneCase>> cases = validate::readFineTuneCases(table, catalog);
    if (!cases)
        return cases.problems();
    Validation out;
    out.columns = {"predicted_mem_per_gpu_gib", "status", "reason"};
    for (const validate::FineTuneCase& run : *cases) {
        const std::optional<double> bytes = validate::predictFinetune(run, catalog.fineTuneModel, catalog.memoryModel);
        if (bytes)
            out.cells.push_back({numberCell(*bytes / unit::GiB.base()), "ok", ""});
        else
            out.cells.push_back({"", "skipped", format::words(run.obstacle).toStdString()});
    }
    for (const validate::FineTuneLine& line :
         validate::fineTuneErrors(*cases, catalog.fineTuneModel, catalog.memoryModel))
        out.sources.push_back({line.family, "validate.memory", line.skipped, line.errors});
    return out;
}

Result<Validation> validateFabric(const CsvTable& table, const catalog::Catalog& catalog)
{
    const Result<std::vector<validate::FabricCase>> cases = validate::readFabricCases(table, catalog);
    if (!cases)
        return cases.problems();
    Validation out;
    out.columns = {"predicted_leaf",
                   "predicted_spine",
                   "predicted_core",
                   "predicted_node_leaf_cables",
                   "predicted_leaf_spine_cables",
                   "predicted_spine_core_cables",
                   "status",
                   "reason"};
    for (const validate::FabricCase& one : *cases) {
        std::vector<std::string> cells;
        if (const std::optional<validate::FabricCounts> counts = validate::predictFabric(one)) {
            for (const std::int64_t count : *counts)
                cells.push_back(std::to_string(count));
            cells.insert(cells.end(), {"ok", ""});
        } else {
            const char* reason =
                one.obstacle != nullptr ? one.obstacle : fabric::textKey(fabric::size(one.inputs).problems.front());
            cells.assign(validate::kFabricCounts, "");
            cells.insert(cells.end(), {"skipped", format::words(reason).toStdString()});
        }
        out.cells.push_back(std::move(cells));
    }
    for (const validate::FabricLine& line : validate::fabricErrors(*cases))
        out.sources.push_back({line.design, "validate.fabricCounts", line.skipped, line.errors});
    return out;
}

std::string tableOf(const CsvTable& table, const Validation& validation)
{
    std::string out;
    const auto line = [&out](const std::vector<std::string>& given, const std::vector<std::string>& added) {
        for (const auto* cells : {&given, &added}) {
            for (const std::string& cell : *cells)
                out += csvField(cell) + ',';
        }
        out.back() = '\n';
    };
    line(table.header, validation.columns);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        line(table.rows[i], validation.cells[i]);
    return out;
}

struct ValidateVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string file;
    std::string domain;
    std::string output;
    bool json = false;

    static void printSources(const Validation& validation)
    {
        const auto percent = [](const validate::ErrorSummary& errors, double share) {
            return errors.count == 0 ? QStringLiteral("–") : QString::number(100 * share, 'f', 1);
        };
        std::string what;
        for (const Validation::Source& source : validation.sources) {
            if (std::exchange(what, source.what) != source.what) {
                print(format::words(source.what));
                print(QStringLiteral("  %1 %2 %3 %4 %5 %6 %7")
                          .arg(tr("source"), -34)
                          .arg(tr("n"), 5)
                          .arg(tr("skipped"), 9)
                          .arg(tr("median %"), 9)
                          .arg(tr("mean %"), 9)
                          .arg(tr("p90 %"), 9)
                          .arg(tr("bias %"), 9));
            }
            const validate::ErrorSummary& e = source.errors;
            print(QStringLiteral("  %1 %2 %3 %4 %5 %6 %7")
                      .arg(source.name.empty() ? tr("all") : QString::fromStdString(source.name), -34)
                      .arg(e.count, 5)
                      .arg(source.skipped, 9)
                      .arg(percent(e, e.median), 9)
                      .arg(percent(e, e.mean), 9)
                      .arg(percent(e, e.ninth), 9)
                      .arg(percent(e, e.bias), 9));
        }
    }

    static void printJson(const Validation& validation)
    {
        Json sources = Json::array();
        for (const Validation::Source& source : validation.sources) {
            const auto share = [&source](double value) { return source.errors.count == 0 ? Json() : Json(value); };
            sources.push_back({{"source", source.name.empty() ? Json() : Json(source.name)},
                               {"quantity", source.what.substr(source.what.find('.') + 1)},
                               {"n", source.errors.count},
                               {"skipped", source.skipped},
                               {"median", share(source.errors.median)},
                               {"mean", share(source.errors.mean)},
                               {"p90", share(source.errors.ninth)},
                               {"bias", share(source.errors.bias)}});
        }
        print(QString::fromStdString(Json{{"sources", sources}}.dump(2)));
    }

    void run(CommandContext& context) const
    {
        const auto refuse = [&context](const Problems& problems, Exit exit) {
            printProblems(problems);
            context.exit = exit;
        };
        const Result<std::string> text = store::readFile(file);
        if (!text)
            return refuse(text.problems(), Exit::BadInput);
        const Result<CsvTable> table = parseCsv(*text);
        if (!table)
            return refuse(table.problems(), Exit::BadInput);
        const assess::References* references = context.references();
        if (references == nullptr)
            return;
        const catalog::Catalog& catalog = *references->catalog;
        const Result<Validation> validation = domain == "finetune" ? validateFineTuning(*table, catalog)
                                              : domain == "fabric" ? validateFabric(*table, catalog)
                                                                   : validateTraining(*table, catalog);
        if (!validation)
            return refuse(validation.problems(), Exit::BadInput);
        if (!output.empty()) {
            const Problems problems = store::writeFileAtomically(output, tableOf(*table, *validation));
            if (!problems.empty())
                return refuse(problems, Exit::Other);
        }
        json ? printJson(*validation) : printSources(*validation);
    }
};

} // namespace

void addValidate(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<ValidateVerb>();
    CLI::App* sub = app.add_subcommand(
        "validate", ValidateVerb::tr("Predicts every row of a table of published measurements").toStdString());
    sub->add_option("CASES", verb->file, ValidateVerb::tr("Table of cases (CSV)").toStdString())->required();
    sub->add_option("--domain", verb->domain, ValidateVerb::tr("What the table is about").toStdString())
        ->required()
        ->check(CLI::IsMember({"training", "finetune", "fabric"}));
    sub->add_option("--out", verb->output, ValidateVerb::tr("Table with the predictions to write").toStdString())
        ->type_name("FILE");
    sub->add_flag("--json", verb->json, ValidateVerb::tr("Print JSON").toStdString());
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
