// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/words.h"
#include "report/report_text.h"
#include "report/sections.h"

namespace cw::report {
namespace {

QString nameOf(assess::Severity severity)
{
    switch (severity) {
    case assess::Severity::Error:
        return Report::tr("Error");
    case assess::Severity::Warning:
        return Report::tr("Warning");
    case assess::Severity::Note:
        return Report::tr("Note");
    }
    return {};
}

} // namespace

void writeFindings(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Findings"));
    if (content.assessment.findings.empty()) {
        flow.paragraph(
            Report::tr("Nothing is wrong with what was checked: memory, power, cooling, space, ports and the plan."));
        return;
    }
    std::vector<QStringList> standing;
    std::vector<QStringList> accepted;
    for (const assess::Finding& finding : content.assessment.findings) {
        const bool stands = finding.stands();
        const QString last = stands ? format::remedies(finding).join(u'\n') : QString::fromStdString(finding.waiver);
        (stands ? standing : accepted).push_back({nameOf(finding.severity), format::sentence(finding), last});
    }
    if (!standing.empty())
        flow.table(
            {{Report::tr("Severity"), 1}, {Report::tr("Finding"), 4, false, true}, {Report::tr("What helps"), 4}},
            standing);
    if (accepted.empty())
        return;
    flow.heading(Report::tr("Accepted"));
    flow.paragraph(Report::tr("These were looked at and are accepted for the reason beside them."));
    flow.table({{Report::tr("Severity"), 1}, {Report::tr("Finding"), 4, false, true}, {Report::tr("Reason"), 4}},
               accepted);
}

} // namespace cw::report
