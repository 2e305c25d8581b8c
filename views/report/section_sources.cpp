// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "plots/trend_panels.h"
#include "report/sections.h"

#include <QCoreApplication>

#include <set>

namespace cw::report {
namespace {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Sources that the letters of the calculation book name.
std::set<std::string> citedSources(const ReportContent& content)
{
    std::set<std::string> cited;
    for (const explain::Explanation& explanation : content.calculations) {
        if (!explanation.source.empty())
            cited.insert(explanation.source);
        for (const explain::ExplainedLetter& letter : explanation.letters) {
            if (!letter.source.empty())
                cited.insert(letter.source);
        }
    }
    return cited;
}

} // namespace

void writeSources(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Sources"));
    std::vector<QStringList> rows;
    for (const std::string& key : citedSources(content)) {
        const auto found = content.catalog.sources.find(key);
        if (found == content.catalog.sources.end())
            rows.push_back({QString::fromStdString(key), {}});
        else
            rows.push_back({QString::fromStdString(found->second.title), QString::fromStdString(found->second.url)});
    }
    if (!rows.empty())
        flow.table({{Report::tr("Title"), 3}, {Report::tr("Where"), 4}}, rows);
    if (content.assessment.trends && content.assessment.trends->inputs.tables) {
        flow.heading(Report::tr("Data of the growth curves"));
        for (const QString& citation : plots::citations(*content.assessment.trends->inputs.tables))
            flow.paragraph(citation, Style::Small);
    }
    flow.paragraph(Report::tr("Parts catalog, edition %1.").arg(QString::fromStdString(content.catalog.edition)), Style::Caption);
}

} // namespace cw::report
