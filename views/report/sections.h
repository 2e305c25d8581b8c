// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which pages does a report have? One function a section, in the order of the book.
// Leaves out: how text and tables flow (page_flow.h).
#pragma once

#include "report/page_flow.h"

#include <QString>

#include <string_view>

namespace cw::assess {
struct Figure;
}

namespace cw::report {

void writeCover(PageFlow& flow, const ReportContent& content, const ReportOptions& options);
void writeSummary(PageFlow& flow, const ReportContent& content);
void writeFloor(PageFlow& flow, const ReportContent& content);
void writeMaterials(PageFlow& flow, const ReportContent& content);
void writeMemory(PageFlow& flow, const ReportContent& content);
void writeTrainingTime(PageFlow& flow, const ReportContent& content);
void writeNetwork(PageFlow& flow, const ReportContent& content);
void writePower(PageFlow& flow, const ReportContent& content);
void writeCooling(PageFlow& flow, const ReportContent& content);
void writeStorage(PageFlow& flow, const ReportContent& content);
void writeReliability(PageFlow& flow, const ReportContent& content);
void writeCost(PageFlow& flow, const ReportContent& content);
void writeGrowth(PageFlow& flow, const ReportContent& content);
/// Nothing where no state is kept.
void writeOptions(PageFlow& flow, const ReportContent& content);
void writeFindings(PageFlow& flow, const ReportContent& content);
void writeCalculations(PageFlow& flow, const ReportContent& content);
void writeSources(PageFlow& flow, const ReportContent& content);

/// All figures whose id begins so, as the assessment has them: name, value and, where there is one, the band.
void figureTable(PageFlow& flow, const ReportContent& content, std::string_view prefix, const QString& heading = {});
/// Those of which `isWanted` says so.
void figureTable(PageFlow& flow, const ReportContent& content, bool (*isWanted)(std::string_view figure));
/// Figures of a training that are no matter of time.
bool isOfMemory(std::string_view figure);

/// The customer, project and name of a design as printed, options first.
QString customerOf(const ReportContent& content, const ReportOptions& options);
QString projectOf(const ReportContent& content);
/// Low to high, and whether that is no more than an estimate; empty where no band is known.
QString bandOf(const assess::Figure& figure);
/// The figure's value as printed, or "—".
QString valueOf(const ReportContent& content, std::string_view figure);

} // namespace cw::report
