// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/report_content.h"

#include "assess/explain.h"

namespace cw::app {

Problems writeDesignReport(const QString& path, const design::Design& design, const assess::Assessment& assessment,
                           const catalog::Catalog& catalog, const report::ReportOptions& options)
{
    std::vector<explain::Explanation> calculations;
    for (const assess::Figure& figure : assessment.figures) {
        if (std::optional<explain::Explanation> explanation = assess::explain(assessment, figure.id))
            calculations.push_back(std::move(*explanation));
    }
    return report::writeReport(path, {design, assessment, catalog, calculations}, options);
}

} // namespace cw::app
