// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "explain/formula_view.h"
#include "explain/letter_row.h"
#include "format/link_name.h"
#include "format/numbers.h"
#include "format/preferences.h"
#include "format/words.h"
#include "look/theme.h"
#include "report/report_text.h"
#include "report/sections.h"

#include <QPainter>

namespace cw::report {
namespace {

constexpr int kFormulaPixels = 15;
constexpr double kTitleHeight = 22;
constexpr double kFrame = 10;

QString sourceOf(const std::string& source, const catalog::Catalog& catalog)
{
    const auto found = catalog.sources.find(source);
    return found == catalog.sources.end() ? format::source(source) : QString::fromStdString(found->second.title);
}

void calculation(PageFlow& flow, const explain::Explanation& explanation)
{
    const double inner = flow.width() - 2 * kFrame;
    const double height = views::drawCalculation(nullptr, explanation, inner, kFormulaPixels);
    if (height <= 0)
        return;
    flow.picture(height + 2 * kFrame, [&](QPainter& painter, const QRectF& into) {
        painter.setPen(QPen(look::currentTheme().line, 1));
        painter.drawRoundedRect(into, 4, 4);
        painter.setClipRect(into);
        painter.translate(into.left() + kFrame, into.top() + kFrame);
        views::drawCalculation(&painter, explanation, inner, kFormulaPixels);
    });
}

void letters(PageFlow& flow, const explain::Explanation& explanation, const catalog::Catalog& catalog)
{
    const format::MetricFormulas metric;
    std::vector<QStringList> rows;
    for (const explain::ExplainedLetter& letter : explanation.letters) {
        rows.push_back({QString::fromStdString(letter.symbol), format::words(letter.meaning),
                        format::measure(letter.value, letter.unit), views::originName(letter.origin),
                        sourceOf(letter.source, catalog)});
    }
    if (!rows.empty()) {
        flow.table({{Report::tr("Letter"), 1, false, false, true},
                    {Report::tr("Meaning"), 4},
                    {Report::tr("Value"), 1.7, true, true},
                    {Report::tr("From"), 1.3},
                    {Report::tr("Source"), 2.4}},
                   rows);
    }
}

} // namespace

void writeCalculations(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Calculation book"));
    flow.paragraph(
        Report::tr("Every figure with its formula, the numbers that were put in, where each comes from, and what is "
                   "known about its error."));
    for (const explain::Explanation& explanation : content.calculations) {
        const double height = views::drawCalculation(nullptr, explanation, flow.width() - 2 * kFrame, kFormulaPixels);
        flow.need(kTitleHeight + height + 110);
        flow.heading(Report::tr("%1: %2").arg(format::words(explanation.title),
                                              format::measure(explanation.value, explanation.unit)));
        if (!explanation.procedure.empty())
            flow.paragraph(format::words(explanation.procedure));
        calculation(flow, explanation);
        letters(flow, explanation, content.catalog);
        if (!explanation.source.empty())
            flow.paragraph(Report::tr("Source: %1").arg(sourceOf(explanation.source, content.catalog)), Style::Caption);
        if (explanation.decides)
            flow.paragraph(Report::tr("Binding link: %1").arg(format::linkName(*explanation.decides)));
        if (!explanation.error.empty())
            flow.paragraph(Report::tr("Known error: %1").arg(format::words(explanation.error)), Style::Caption);
    }
}

} // namespace cw::report
