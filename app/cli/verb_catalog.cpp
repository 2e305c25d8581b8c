// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/explain.h"
#include "cli/verb.h"
#include "format/words.h"
#include "session/embedded_data.h"
#include "store/catalog_files.h"
#include "store/text_file.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace cw::app {
namespace {

using Json = nlohmann::ordered_json;

struct CatalogVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string kind;
    std::string id;
    std::vector<std::string> files;
    bool json = false;

    static Json figureList()
    {
        Json list = Json::array();
        for (const assess::FigureInfo& figure : assess::allFigures())
            list.push_back(
                {{"id", figure.id}, {"unit", figure.unit}, {"title", format::words(figure.title).toStdString()}});
        return list;
    }

    /// Adds entries to those of files before; one of the same id takes its place, as where designs are assessed.
    static void merge(Json& entries, const Json& more)
    {
        for (const Json& entry : more) {
            const auto known = std::ranges::find_if(entries, [&entry](const Json& one) { return one["id"] == entry["id"]; });
            if (known != entries.end())
                *known = entry;
            else
                entries.push_back(entry);
        }
    }

    /// Every array of objects with ids in the catalog files, by its name there.
    static std::map<std::string, Json> shelves()
    {
        std::map<std::string, Json> found;
        for (const store::NamedText& file : catalogTexts()) {
            const Json whole = Json::parse(file.text);
            for (const auto& [name, value] : whole.items()) {
                if (value.is_array() && !value.empty() && value.front().is_object() && value.front().contains("id"))
                    merge(found.try_emplace(name, Json::array()).first->second, value);
            }
        }
        return found;
    }

    /// Whatever has a price, with its date and how that is known.
    static Json priceList(const std::map<std::string, Json>& shelves)
    {
        Json list = Json::array();
        for (const auto& [name, entries] : shelves) {
            for (const Json& entry : entries) {
                if (!entry.contains("price"))
                    continue;
                const Json& price = entry["price"];
                const QString text = QStringLiteral("%1  %2 %3  %4")
                                         .arg(QString::fromStdString(entry.value("name", std::string())).leftJustified(44),
                                              QString::number(price.value("value", 0.0), 'f', 0),
                                              QString::fromStdString(price.value("unit", std::string())),
                                              QString::fromStdString(price.value("date", std::string())));
                list.push_back({{"id", entry["id"]}, {"kind", name}, {"price", price}, {"title", text.toStdString()}});
            }
        }
        return list;
    }

    void list(CommandContext& context) const
    {
        std::map<std::string, Json> all = shelves();
        all["prices"] = priceList(all);
        all["figures"] = figureList();
        if (!kind.empty() && !all.contains(kind)) {
            QStringList kinds;
            for (const auto& [name, entries] : all)
                kinds << QString::fromStdString(name);
            printMessage(tr("There is no kind “%1”. Kinds: %2")
                             .arg(QString::fromStdString(kind), kinds.join(QStringLiteral(", "))));
            context.exit = Exit::WrongUsage;
            return;
        }
        Json out = Json::object();
        for (const auto& [name, entries] : all) {
            if (kind.empty() ? name == "figures" : name != kind)
                continue;
            if (json) {
                out[name] = entries;
                continue;
            }
            for (const Json& entry : entries) {
                const std::string title = entry.value(entry.contains("name") ? "name" : "title", std::string());
                print(QStringLiteral("%1  %2  %3")
                          .arg(QString::fromStdString(name).leftJustified(16),
                               QString::fromStdString(entry["id"].get<std::string>()).leftJustified(34),
                               QString::fromStdString(title)));
            }
        }
        if (json)
            print(QString::fromStdString(out.dump(2)));
    }

    void show(CommandContext& context) const
    {
        for (const auto& [name, entries] : shelves()) {
            for (const Json& entry : entries) {
                if (entry["id"] == id)
                    return print(QString::fromStdString(entry.dump(2)));
            }
        }
        printMessage(tr("The catalog has no entry “%1”.").arg(QString::fromStdString(id)));
        context.exit = Exit::WrongUsage;
    }

    /// Over our own catalog and the user's packs, so that a pack may name their parts; alone where those cannot be
    /// read.
    Problems problemsOfFiles() const
    {
        const std::vector<std::filesystem::path> paths(files.begin(), files.end());
        const Result<catalog::Catalog> below = store::parseCatalog(catalogTexts());
        if (below)
            return store::lintCatalog(paths, *below);
        Problems problems;
        for (const std::filesystem::path& path : paths) {
            const Problems found = store::lintCatalog(path);
            problems.insert(problems.end(), found.begin(), found.end());
        }
        return problems;
    }

    void check(CommandContext& context) const
    {
        const Problems problems = problemsOfFiles();
        printProblems(problems);
        if (problems.empty())
            print(tr("%Ln file(s) checked, no problem found.", nullptr, static_cast<int>(files.size())));
        else
            context.exit = Exit::BadInput;
    }
};

} // namespace

void addCatalog(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<CatalogVerb>();
    CLI::App* sub =
        app.add_subcommand("catalog", CatalogVerb::tr("Lists, shows and checks catalog entries").toStdString());
    sub->require_subcommand(1);

    CLI::App* list = sub->add_subcommand(
        "list", CatalogVerb::tr("Entries of a kind, or of all kinds; “figures” lists figure ids").toStdString());
    list->add_option("KIND", verb->kind,
                     CatalogVerb::tr("accelerators, servers, switches, …, prices, or figures").toStdString());
    list->add_flag("--json", verb->json, CatalogVerb::tr("Print JSON").toStdString());
    list->callback([verb, &context] { verb->list(context); });

    CLI::App* show = sub->add_subcommand("show", CatalogVerb::tr("One entry with units and sources").toStdString());
    show->add_option("ID", verb->id, CatalogVerb::tr("Catalog id, such as dgx-h100").toStdString())->required();
    show->callback([verb, &context] { verb->show(context); });

    CLI::App* check = sub->add_subcommand(
        "check", CatalogVerb::tr("Lints catalog files: keys, units, sources, references").toStdString());
    check->add_option("FILE", verb->files, CatalogVerb::tr("Catalog files").toStdString())->required();
    check->callback([verb, &context] { verb->check(context); });
}

} // namespace cw::app
