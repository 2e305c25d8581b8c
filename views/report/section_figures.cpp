// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "design/design.h"
#include "format/numbers.h"
#include "format/words.h"
#include "report/report_text.h"
#include "report/sections.h"

namespace cw::report {
namespace {

// Shares of the width beside the 5 of a name, where two tables stand side by side.
constexpr double kGutter = 0.5;
constexpr double kNarrowValue = 2.6;

} // namespace

QString bandOf(const assess::Figure& figure)
{
    if (!figure.low || !figure.high)
        return {};
    const QString band = format::band(*figure.low, *figure.high, figure.unit);
    return figure.validated ? band : Report::tr("%1, estimate").arg(band);
}

namespace {

/// Two short columns instead of one long: names and values stay close, and no page is spent on a few rows.
void sideBySide(PageFlow& flow, const std::vector<Column>& columns, const std::vector<QStringList>& rows)
{
    const std::size_t half = (rows.size() + 1) / 2;
    std::vector<QStringList> pairs;
    for (std::size_t i = 0; i < half; ++i) {
        QStringList pair = rows[i].mid(0, 2);
        pair << QString();
        if (half + i < rows.size())
            pair << rows[half + i].mid(0, 2);
        else
            pair << QString() << QString();
        pairs.push_back(pair);
    }
    std::vector<Column> both = columns;
    both.back().share = kNarrowValue;
    both.push_back({QString(), kGutter});
    both.insert(both.end(), columns.begin(), columns.end());
    both.back().share = kNarrowValue;
    flow.table(both, pairs);
}

template <class Wanted>
void tableOf(PageFlow& flow, const ReportContent& content, const QString& heading, Wanted isWanted)
{
    std::vector<QStringList> rows;
    bool anyBand = false;
    for (const assess::Figure& figure : content.assessment.figures) {
        if (!isWanted(figure.id))
            continue;
        rows.push_back({format::words(figure.title), format::value(figure), bandOf(figure)});
        anyBand = anyBand || !rows.back().back().isEmpty();
    }
    if (rows.empty())
        return;
    flow.heading(heading.isEmpty() ? Report::tr("All figures") : heading);
    const std::vector<Column> columns{{Report::tr("Figure"), 5}, {Report::tr("Value"), 2, true, true}};
    if (anyBand) {
        std::vector<Column> three = columns;
        three.push_back({Report::tr("Low – high"), 2, true});
        flow.table(three, rows);
    } else {
        sideBySide(flow, columns, rows);
    }
}

} // namespace

void figureTable(PageFlow& flow, const ReportContent& content, std::string_view prefix, const QString& heading)
{
    tableOf(flow, content, heading, [prefix](std::string_view figure) { return figure.starts_with(prefix); });
}

void figureTable(PageFlow& flow, const ReportContent& content, bool (*isWanted)(std::string_view figure))
{
    tableOf(flow, content, {}, isWanted);
}

QString customerOf(const ReportContent& content, const ReportOptions& options)
{
    return options.customer.isEmpty() ? QString::fromStdString(content.design.title->customer) : options.customer;
}

QString projectOf(const ReportContent& content)
{
    const design::Title& title = *content.design.title;
    if (!title.project.empty())
        return QString::fromStdString(title.project);
    return title.name.empty() ? Report::tr("Cluster design report") : QString::fromStdString(title.name);
}

QString valueOf(const ReportContent& content, std::string_view figure)
{
    const assess::Figure* found = content.assessment.figure(figure);
    return found != nullptr ? format::value(*found) : format::unknown();
}

} // namespace cw::report
