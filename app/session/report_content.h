// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what goes into a report? The design, its assessment and the card of every figure.
// Leaves out: pages (views/report).
#pragma once

#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "report/report.h"

namespace cw::app {

Problems writeDesignReport(const QString& path, const design::Design& design, const assess::Assessment& assessment,
                           const catalog::Catalog& catalog, const report::ReportOptions& options);

} // namespace cw::app
