// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what goes into a report? The design, its assessment, the card of every figure, and the states it keeps.
// Leaves out: pages (views/report).
#pragma once

#include "assess/pipeline.h"
#include "design/design.h"
#include "report/report.h"

namespace cw::app {

Problems writeDesignReport(const QString& path, const design::Design& design,
                           const std::shared_ptr<const assess::Assessment>& assessment,
                           const assess::References& references, const report::ReportOptions& options);

} // namespace cw::app
