// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "design/design.h"
#include "format/numbers.h"
#include "format/words.h"
#include "report/report_text.h"
#include "report/sections.h"

namespace cw::report {
namespace {

QString bandOf(const assess::Figure& figure)
{
    return figure.low && figure.high ? format::band(*figure.low, *figure.high, figure.unit) : QString();
}

} // namespace

void figureTable(PageFlow& flow, const ReportContent& content, std::string_view prefix, const QString& heading)
{
    std::vector<QStringList> rows;
    bool anyBand = false;
    for (const assess::Figure& figure : content.assessment.figures) {
        if (!figure.id.starts_with(prefix))
            continue;
        rows.push_back({format::words(figure.title), format::value(figure), bandOf(figure)});
        anyBand = anyBand || !rows.back().back().isEmpty();
    }
    if (rows.empty())
        return;
    flow.heading(heading.isEmpty() ? Report::tr("All figures") : heading);
    std::vector<Column> columns{{Report::tr("Figure"), 5}, {Report::tr("Value"), 2, true, true}};
    if (anyBand)
        columns.push_back({Report::tr("Low – high"), 2, true});
    flow.table(columns, rows);
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
