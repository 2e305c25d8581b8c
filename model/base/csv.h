// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which cells does a comma-separated text hold, by row and column name?
// Leaves out: what the cells mean and reading the file (store/text_file.h).
#pragma once

#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cw {

struct CsvTable {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows; ///< each as long as the header
    std::vector<int> lines;                     ///< 1-based line where each row begins
    friend bool operator==(const CsvTable&, const CsvTable&) = default;

    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    /// The cell without surrounding blanks; empty where no such column exists.
    [[nodiscard]] std::string_view cell(std::size_t row, std::string_view columnName) const;
};

/// RFC 4180 with a byte order mark, LF or CRLF, and line breaks inside quotes; empty lines are skipped. Codes:
/// problem.csv.empty, problem.csv.openQuote, problem.csv.fieldCount (one for each row whose length differs).
Result<CsvTable> parseCsv(std::string_view text);

/// The cell as one field of a row: quoted where it must be.
std::string csvField(std::string_view text);

} // namespace cw
