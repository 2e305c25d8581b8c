// SPDX-License-Identifier: GPL-3.0-or-later
// The kept states beside the present one: the table of the compare page, and the differences in words.
#include "assess/assessment.h"
#include "assess/compare.h"
#include "compare/option_table.h"
#include "format/change_sentence.h"
#include "format/unbroken.h"
#include "report/report_text.h"
#include "report/sections.h"

#include <algorithm>
#include <optional>

namespace cw::report {
namespace {

/// As many as are legible on portrait paper; more go into further tables, each with the first column again.
constexpr std::size_t kMostBeside = 4;
constexpr double kLabelShare = 3;
constexpr double kGroupShare = 1.4;
constexpr double kValueShare = 2.2;

QString nameOf(const variants::Column& column)
{
    return column.isPresent() ? Report::tr("this design") : column.name;
}

QString headOf(const variants::Column& column)
{
    return column.baseline ? Report::tr("%1 (baseline)").arg(column.name) : nameOf(column);
}

QString textOf(const variants::Cell& cell)
{
    const QString value =
        cell.badge.isEmpty() ? cell.value
                             : Report::tr("%1 (%2)", "value and difference").arg(cell.value, format::unbroken(cell.badge));
    return cell.best ? Report::tr("✓ %1", "the best value of its row").arg(value) : value;
}

void writeTable(PageFlow& flow, const variants::Columns& columns, const std::vector<variants::Row>& rows,
                const std::vector<std::size_t>& shown)
{
    std::vector<Column> heads{{QString(), kGroupShare}, {Report::tr("Figure"), kLabelShare}};
    for (const std::size_t at : shown)
        heads.push_back({headOf(columns[at]), kValueShare, true});
    std::vector<QStringList> texts;
    QString group;
    for (const variants::Row& row : rows) {
        QStringList line{row.group == group ? QString() : row.group, row.label};
        group = row.group;
        for (const std::size_t at : shown)
            line << textOf(row.cells[at]);
        texts.push_back(line);
    }
    flow.table(heads, texts);
}

void writeWords(PageFlow& flow, const variants::Column& before, const variants::Column& after,
                const catalog::Catalog& catalog)
{
    flow.heading(Report::tr("%1 beside %2", "an option, the baseline").arg(nameOf(after), nameOf(before)));
    std::optional<assess::ChangeGroup> group;
    QStringList lines;
    const auto say = [&] {
        if (group)
            flow.paragraph(Report::tr("%1: %2", "group and its differences")
                               .arg(format::name(*group), lines.join(QStringLiteral(" · "))));
        lines.clear();
    };
    for (const assess::Change& change : assess::changes(*before.design, *after.design, catalog)) {
        if (group != change.group) {
            say();
            group = change.group;
        }
        lines << format::sentence(change);
    }
    say();
    if (!group)
        flow.paragraph(Report::tr("The two states are the same."));
    if (!after.notes.isEmpty())
        flow.paragraph(after.notes, Style::Small);
}

} // namespace

void writeOptions(PageFlow& flow, const ReportContent& content)
{
    const variants::Columns& columns = content.options;
    if (columns.size() < 2)
        return;
    QStringList names;
    for (const variants::Column& column : columns)
        names << nameOf(column);
    flow.section(Report::tr("Option comparison"),
                 Report::tr("Options compared: %1").arg(names.join(QStringLiteral(", "))));
    const variants::Column* baseline = variants::baselineOf(columns);
    if (baseline != nullptr)
        flow.paragraph(Report::tr("Differences in brackets are to %1. A tick marks the best value of a row, where one is "
                                  "better than another.")
                           .arg(baseline->name));
    const std::vector<variants::Row> rows = variants::tableOf(columns);
    for (std::size_t first = 1; first < columns.size(); first += kMostBeside - 1) {
        std::vector<std::size_t> shown{0};
        for (std::size_t at = first; at < std::min(columns.size(), first + kMostBeside - 1); ++at)
            shown.push_back(at);
        writeTable(flow, columns, rows, shown);
    }
    const variants::Column& before = baseline != nullptr ? *baseline : columns.front();
    for (const variants::Column& after : columns) {
        if (&after != &before)
            writeWords(flow, before, after, content.catalog);
    }
}

} // namespace cw::report
