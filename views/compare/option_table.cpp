// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/option_table.h"

#include "assess/assessment.h"
#include "assess/better.h"
#include "assess/likeness.h"
#include "format/absence.h"
#include "format/numbers.h"
#include "format/words.h"
#include "panels/figure_choice.h"
#include "panels/figure_differences.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace cw::variants {
namespace {

struct Table {
    Q_DECLARE_TR_FUNCTIONS(OptionTable)
};

struct Choice {
    QString group;
    QString label;
    std::string figure;
};

/// The figures of the panel, each once: what stands large there heads its group here.
std::vector<Choice> choices()
{
    std::vector<Choice> out;
    std::set<std::string_view> listed;
    for (const views::FigureChoice& choice : views::rowFigures()) {
        // Two figures of one row of the panel have rows of their own here, under their titles.
        const bool isPair = choice.second != nullptr && choice.style == views::FigureChoice::Style::Plain;
        if (listed.insert(choice.figure).second)
            out.push_back({views::translated(choice.group), isPair ? QString() : views::translated(choice.label),
                           choice.figure});
        if (isPair && listed.insert(choice.second).second)
            out.push_back({views::translated(choice.group), {}, choice.second});
    }
    std::vector<Choice> large;
    for (const views::FigureChoice& choice : views::heroFigures()) {
        if (listed.insert(choice.figure).second)
            large.push_back({Table::tr("Summary"), views::translated(choice.label), choice.figure});
    }
    out.insert(out.begin(), large.begin(), large.end());
    return out;
}

const assess::Figure* figureOf(const Column& column, const std::string& id)
{
    return column.assessment ? column.assessment->figure(id) : nullptr;
}

/// `moved` is by how much from the baseline, or where there is none from the first column.
Cell cellOf(const Column& column, const views::FigureDifference& moved, bool hasBaseline, const std::string& id)
{
    Cell cell;
    const assess::Figure* figure = figureOf(column, id);
    if (figure == nullptr) {
        cell.value = column.assessment ? format::unknown() : QStringLiteral("…");
        if (column.assessment)
            cell.hint = cell.reason = format::absence(*column.assessment, id);
        return cell;
    }
    cell.value = format::value(*figure);
    if (!figure->value)
        cell.hint = cell.reason = format::absence(*column.assessment, id);
    if (figure->value)
        cell.hint = Table::tr("%1: %2").arg(format::words(figure->title), format::exact(*figure->value, figure->unit));
    if (hasBaseline && moved.tone != views::Tone::Same) {
        cell.badge = moved.text;
        cell.tone = moved.tone;
    }
    if (!moved.hint.isEmpty())
        cell.hint += u'\n' + moved.hint;
    return cell;
}

/// Two columns of which both have the figure: whether it is the same thing in both.
struct Pair {
    const Column* first;
    const Column* second;
    assess::Likeness likeness;
};

std::vector<Pair> pairsOf(const Columns& columns)
{
    std::vector<Pair> out;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (std::size_t j = i + 1; j < columns.size(); ++j) {
            if (columns[i].assessment && columns[j].assessment)
                out.push_back({&columns[i], &columns[j],
                               assess::Likeness(*columns[i].assessment, *columns[j].assessment)});
        }
    }
    return out;
}

bool areAlike(const std::vector<Pair>& pairs, const std::string& figure)
{
    const auto knows = [&figure](const Column& column) {
        const assess::Figure* found = figureOf(column, figure);
        return found != nullptr && found->value.has_value();
    };
    return std::ranges::none_of(pairs, [&](const Pair& pair) {
        return !pair.likeness.whyUnlike(figure).empty() && knows(*pair.first) && knows(*pair.second);
    });
}

/// The best values, where anybody could tell which those are: not among figures that are no measure for each other.
void markBest(Row& row, const Columns& columns, bool alike)
{
    const assess::Better better = assess::betterOf(row.figure);
    const assess::Figure* best = nullptr;
    std::size_t known = 0;
    std::size_t assessed = 0;
    for (const Column& column : columns) {
        assessed += column.assessment ? 1 : 0;
        const assess::Figure* figure = figureOf(column, row.figure);
        if (figure == nullptr || !figure->value)
            continue;
        ++known;
        row.differs = row.differs || (best != nullptr && format::differs(best->value, figure->value, figure->unit));
        if (best == nullptr || (figure->value->base > best->value->base) == (better == assess::Better::More))
            best = figure;
    }
    row.differs = row.differs || (known > 0 && known < assessed);
    if (better == assess::Better::Neither || !alike || !row.differs || known < 2)
        return;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const assess::Figure* figure = figureOf(columns[i], row.figure);
        row.cells[i].best = figure != nullptr && figure->value && !format::differs(best->value, figure->value, figure->unit);
    }
}

Row findingsRow(const Columns& columns)
{
    Row row;
    row.group = Table::tr("Findings");
    row.label = Table::tr("errors · warnings");
    std::optional<QString> first;
    for (const Column& column : columns) {
        Cell cell;
        cell.value = QStringLiteral("…");
        if (column.assessment) {
            const auto count = [&](assess::Severity severity) {
                return std::ranges::count_if(column.assessment->findings, [severity](const assess::Finding& finding) {
                    return finding.severity == severity && finding.stands();
                });
            };
            const auto errors = count(assess::Severity::Error);
            const auto warnings = count(assess::Severity::Warning);
            cell.value = Table::tr("%1 · %2", "errors and warnings").arg(format::count(errors), format::count(warnings));
            cell.hint = Table::tr("Errors: %1, warnings: %2").arg(format::count(errors), format::count(warnings));
        }
        row.differs = row.differs || (first && *first != cell.value);
        first = first.value_or(cell.value);
        row.cells.push_back(std::move(cell));
    }
    return row;
}

} // namespace

Columns inOrder(Columns columns)
{
    const auto rank = [](const Column& column) { return column.baseline ? 0 : column.isPresent() ? 1 : 2; };
    std::ranges::stable_sort(columns, {}, rank);
    return columns;
}

QString presentName() { return Table::tr("now"); }

const Column* baselineOf(const Columns& columns)
{
    const auto found = std::ranges::find(columns, true, &Column::baseline);
    return found == columns.end() ? nullptr : &*found;
}

QStringList groups()
{
    QStringList out{Table::tr("Findings")};
    for (const Choice& choice : choices()) {
        if (!out.contains(choice.group))
            out << choice.group;
    }
    return out;
}

std::vector<Row> tableOf(const Columns& columns, bool onlyDifferences, const QStringList& only)
{
    const Column* baseline = baselineOf(columns);
    std::vector<views::FigureDifferences> differences;
    const std::vector<Pair> pairs = pairsOf(columns);
    for (const Column& column : columns) {
        const Column& from = baseline != nullptr ? *baseline : columns.front();
        differences.emplace_back(from.assessment.get(), column.assessment.get());
    }
    std::vector<Row> rows;
    const auto add = [&](Row row) {
        if ((only.isEmpty() || only.contains(row.group)) && (row.differs || !onlyDifferences))
            rows.push_back(std::move(row));
    };
    add(findingsRow(columns));
    for (const Choice& choice : choices()) {
        Row row{choice.group, choice.label, choice.figure, {}, false};
        bool known = false;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const assess::Figure* figure = figureOf(columns[i], choice.figure);
            const views::FigureDifference moved = differences[i].of(choice.figure);
            known = known || figure != nullptr;
            if (figure != nullptr && row.label.isEmpty())
                row.label = format::words(figure->title);
            row.cells.push_back(cellOf(columns[i], moved, baseline != nullptr, choice.figure));
        }
        if (!known)
            continue;
        markBest(row, columns, areAlike(pairs, choice.figure));
        add(std::move(row));
    }
    return rows;
}

} // namespace cw::variants
