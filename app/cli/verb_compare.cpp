// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/compare.h"
#include "cli/comparison_json.h"
#include "cli/verb.h"
#include "format/change_sentence.h"
#include "session/assessed_options.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace cw::app {
namespace {

struct CompareVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string file;
    std::string other;
    bool json = false;
    bool onlyDifferences = false;

    static QString baseName(const std::string& path)
    {
        return QFileInfo(QString::fromStdString(path)).fileName().remove(QStringLiteral(".cluster.json"));
    }

    static variants::Column stateOf(const design::Design& design, const std::string& path, bool baseline,
                                    const assess::References& references)
    {
        return {{}, baseName(path), {}, baseline, std::make_shared<const design::Design>(design),
                assess::assess(design, references)};
    }

    /// The states of one file, or the present ones of two.
    std::optional<variants::Columns> columns(CommandContext& context) const
    {
        const std::optional<design::Design> design = readDesignArgument(context, file);
        if (!design)
            return std::nullopt;
        const assess::References& references = *context.references();
        if (other.empty()) {
            if (design->options->empty()) {
                printMessage(tr("This design keeps no other state; name a second file to compare it with."));
                context.exit = Exit::WrongUsage;
                return std::nullopt;
            }
            return assessedOptions(*design, assess::assess(*design, references), references);
        }
        const std::optional<design::Design> second = readDesignArgument(context, other);
        if (!second)
            return std::nullopt;
        return variants::Columns{stateOf(*design, file, true, references), stateOf(*second, other, false, references)};
    }

    void printTable(const variants::Columns& columns) const
    {
        const std::vector<variants::Row> rows = variants::tableOf(columns, onlyDifferences);
        const auto textOf = [](const variants::Cell& cell) {
            const QString value = cell.best ? tr("* %1", "the best value of its row").arg(cell.value) : cell.value;
            return cell.badge.isEmpty() ? value : tr("%1 (%2)", "value and difference").arg(value, cell.badge);
        };
        std::vector<qsizetype> widths;
        for (std::size_t at = 0; at < columns.size(); ++at) {
            qsizetype width = headOf(columns[at]).size();
            for (const variants::Row& row : rows)
                width = std::max(width, textOf(row.cells[at]).size());
            widths.push_back(width);
        }
        constexpr int kLabel = 26;
        QString head = QString(kLabel, u' ');
        for (std::size_t at = 0; at < columns.size(); ++at)
            head += QStringLiteral("  ") + headOf(columns[at]).rightJustified(widths[at]);
        print(head);
        QString group;
        for (const variants::Row& row : rows) {
            if (row.group != group)
                print(row.group);
            group = row.group;
            QString line = QString(QStringLiteral("  ") + row.label).leftJustified(kLabel);
            for (std::size_t at = 0; at < columns.size(); ++at)
                line += QStringLiteral("  ") + textOf(row.cells[at]).rightJustified(widths[at]);
            print(line);
        }
    }

    static QString headOf(const variants::Column& column)
    {
        return column.baseline ? tr("%1 (baseline)").arg(column.name) : column.name;
    }

    static void printWords(const variants::Columns& columns, const catalog::Catalog& catalog)
    {
        const variants::Column* baseline = variants::baselineOf(columns);
        const variants::Column& before = baseline != nullptr ? *baseline : columns.front();
        for (const variants::Column& after : columns) {
            if (&after == &before)
                continue;
            print(u'\n' + tr("%1 beside %2", "an option, the baseline").arg(after.name, before.name));
            const std::vector<assess::Change> changes = assess::changes(*before.design, *after.design, catalog);
            for (const assess::Change& change : changes)
                print(QStringLiteral("  - ") + format::sentence(change));
            if (changes.empty())
                print(QStringLiteral("  ") + tr("The two states are the same."));
        }
    }

    void run(CommandContext& context) const
    {
        const std::optional<variants::Columns> found = columns(context);
        if (!found)
            return;
        const catalog::Catalog& catalog = *context.references()->catalog;
        if (json) {
            print(QString::fromStdString(comparisonJson(*found, catalog)));
            return;
        }
        printTable(*found);
        printWords(*found, catalog);
    }
};

} // namespace

void addCompare(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<CompareVerb>();
    CLI::App* sub = app.add_subcommand(
        "compare", CompareVerb::tr("The kept states of a design side by side, or two designs").toStdString());
    sub->add_option("FILE", verb->file, CompareVerb::tr("Design file, or - for standard input").toStdString())
        ->required();
    sub->add_option("OTHER", verb->other, CompareVerb::tr("A second design, compared with the first").toStdString());
    sub->add_flag("--json", verb->json, CompareVerb::tr("Print JSON").toStdString());
    sub->add_flag("--differences", verb->onlyDifferences,
                  CompareVerb::tr("Only the figures that differ").toStdString());
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
