// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what stands in a cell of a published case, and which steps turn a row into a MeasuredCase?
// Leaves out: what is done with the case.
#pragma once

#include "validate/measured_case.h"

#include <string_view>

namespace cw::validate {

std::string lowerCase(std::string_view text);
inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// One row; cells by column name, lower case where a rule looks for words.
class CaseRow {
public:
    CaseRow(const CsvTable& table, std::size_t row) : m_table(table), m_row(row) {}

    [[nodiscard]] std::string_view cell(std::string_view column) const { return m_table.cell(m_row, column); }
    [[nodiscard]] std::string lower(std::string_view column) const { return lowerCase(cell(column)); }
    [[nodiscard]] bool empty(std::string_view column) const { return cell(column).empty(); }
    /// nullopt where the cell holds no number.
    [[nodiscard]] std::optional<double> number(std::string_view column) const;
    /// The number, or `otherwise` where there is none or it is zero.
    [[nodiscard]] double count(std::string_view column, double otherwise) const;
    [[nodiscard]] bool isFrom(std::string_view family) const { return cell("file").starts_with(family); }
    /// Year and month of a Megatron-Bridge release, "26.04" = 26 + 4/12; 25 for other sources.
    [[nodiscard]] double release() const;

private:
    const CsvTable& m_table;
    std::size_t m_row;
};

/// The measured chip's id, "" where the name is not known.
std::string chipOf(const CaseRow& row);
/// The part with the longest id, or first word of one, in the row's name: amd-mi300x of "AMD Instinct MI300X".
const catalog::Accelerator* partOf(const CaseRow& row, const catalog::Catalog& catalog);
catalog::TrainingSoftware softwareOf(const CaseRow& row);

// In this order; each reads what the ones before have set.
void readArchitecture(const CaseRow& row, MeasuredCase& out);
void readRun(const CaseRow& row, MeasuredCase& out);
void readPlan(const CaseRow& row, MeasuredCase& out);
void readHardware(const CaseRow& row, const catalog::TrainingModel& constants, MeasuredCase& out);
void readCatalogPart(const catalog::Accelerator& part, const catalog::Catalog& catalog, MeasuredCase& out);
void readMeasured(const CaseRow& row, MeasuredCase& out);
void readSkips(const CaseRow& row, MeasuredCase& out);

/// A published architecture that a case only names; nullptr where the row's columns say it.
struct NamedArchitecture {
    const char* name; ///< part of the case's model name
    training::StepModel shape;
};
const NamedArchitecture* findArchitecture(std::string_view lowerName);

} // namespace cw::validate
