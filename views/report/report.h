// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a design with its assessment become a PDF that can be handed over?
// Leaves out: asking where to save it, and every figure; the report prints the Assessment.
#pragma once

#include "base/result.h"
#include "compare/option_table.h"
#include "explain/explanation.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace cw::assess {
struct Assessment;
}
namespace cw::catalog {
struct Catalog;
}
namespace cw::design {
struct Design;
}

namespace cw::report {

enum class Paper { A4, Letter };

struct ReportOptions {
    QString language = QStringLiteral("en"); ///< "ko" or "en"; may differ from the window's
    Paper paper = Paper::A4;
    QString customer; ///< empty = the design's
    QString logoPath; ///< PNG or SVG; empty = none
    QString date;     ///< ISO; empty = the design's. A report never asks the clock
    QString program;  ///< "Clusterwright 0.1.0", printed in the footer
};

/// What the report prints. `calculations` are the explanations of all figures, in the order of the book.
struct ReportContent {
    const design::Design& design;
    const assess::Assessment& assessment;
    const catalog::Catalog& catalog;
    const std::vector<explain::Explanation>& calculations;
    variants::Columns options = {}; ///< with the present state, in the order of the table; empty = none is kept
};

/// The report as PDF bytes; the same content and options give the same pages. Needs a QApplication (any platform
/// plugin).
QByteArray renderReport(const ReportContent& content, const ReportOptions& options);

/// Writes it atomically. Codes: problem.file.cannotWrite, problem.report.logo.
Problems writeReport(const QString& path, const ReportContent& content, const ReportOptions& options);

} // namespace cw::report
