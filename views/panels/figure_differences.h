// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a badge say about a figure that moved from one assessment to another? Panel, plots, tables and
// presentation ask the same. Leaves out: which two are compared, and how the badge looks.
#pragma once

#include "assess/likeness.h"
#include "panels/badge.h"

#include <QString>

#include <optional>
#include <string_view>

namespace cw::views {

struct FigureDifference {
    QString text; ///< "+12 kW", "±0"; "other basis" where the two are no measure for each other; empty = not known
    Tone tone = Tone::Same; ///< Same also where three digits cannot tell the two apart
    QString hint;           ///< why neither is better, where that needs a reason
};

class FigureDifferences {
public:
    /// Without one of the two nothing is known of any figure. Keeps both pointers.
    FigureDifferences(const assess::Assessment* before, const assess::Assessment* after);
    [[nodiscard]] FigureDifference of(std::string_view figure) const;

private:
    const assess::Assessment* m_before;
    const assess::Assessment* m_after;
    std::optional<assess::Likeness> m_likeness;
};

} // namespace cw::views
