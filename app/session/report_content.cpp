// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/report_content.h"

#include "assess/explain.h"
#include "session/assessed_options.h"

namespace cw::app {

Problems writeDesignReport(const QString& path, const design::Design& design,
                           const std::shared_ptr<const assess::Assessment>& assessment,
                           const assess::References& references, const report::ReportOptions& options)
{
    std::vector<explain::Explanation> calculations;
    for (const assess::Figure& figure : assessment->figures) {
        if (std::optional<explain::Explanation> explanation = assess::explain(*assessment, figure.id))
            calculations.push_back(std::move(*explanation));
    }
    variants::Columns kept;
    if (!design.options->empty())
        kept = assessedOptions(design, assessment, references);
    return report::writeReport(path, {design, *assessment, *references.catalog, calculations, std::move(kept)}, options);
}

} // namespace cw::app
