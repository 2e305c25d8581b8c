// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what stands in the table of a design and its kept states? Texts, differences to the baseline and the best
// value of each row; the page, the report and the command line print this one.
// Leaves out: how it looks, and assessing what is kept.
#pragma once

#include "base/shared.h"
#include "design/design.h"
#include "panels/badge.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace cw::assess {
struct Assessment;
}

namespace cw::variants {

/// A state of the design; an invalid id is the present one.
struct Column {
    design::OptionId id;
    QString name;
    QString notes;
    bool baseline = false;
    std::shared_ptr<const design::Design> design;
    std::shared_ptr<const assess::Assessment> assessment; ///< nullptr until it is known
    [[nodiscard]] bool isPresent() const { return !id.isValid(); }
};
using Columns = std::vector<Column>;

/// The baseline, the present state, and the others in their order.
Columns inOrder(Columns columns);
/// "now" for the present state.
QString presentName();
/// nullptr where none is the baseline.
const Column* baselineOf(const Columns& columns);

struct Cell {
    QString value;
    QString badge; ///< difference to the baseline; empty where there is none to tell
    views::Tone tone = views::Tone::Same;
    bool best = false; ///< of its row, where one value is better than another
    QString hint;
    QString reason = {}; ///< why there is no value
};

struct Row {
    QString group;
    QString label;
    std::string figure; ///< empty in the row of findings
    std::vector<Cell> cells; ///< one for each column
    bool differs = false;    ///< between any two columns
};

/// Rows of figures that at least one column has. While `only` is not empty, those of these groups.
std::vector<Row> tableOf(const Columns& columns, bool onlyDifferences = false, const QStringList& only = {});
/// All groups that tableOf() knows, in order.
QStringList groups();

} // namespace cw::variants
