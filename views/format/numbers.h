// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a number read to a person? Three significant figures, a prefix, a thin space, a unit; in the
// locale. Leaves out: words (words.h) and files, which use base/units.h.
#pragma once

#include "base/quantity.h"

#include <QString>

#include <optional>
#include <string_view>

namespace cw::format {

/// A number and its unit apart, for cells that set them in two sizes. `prefix` holds a currency sign.
struct NumberParts {
    QString prefix;
    QString number;
    QString unit;
    [[nodiscard]] QString text() const;
};

/// "—": a value that is not known.
QString unknown();

/// `unitHint` is a symbol of base/units.h that picks the family: "GiB" binary prefixes, "Gbit/s" bits, "degC", "h" ...
NumberParts parts(const Measure& measure, std::string_view unitHint = {});
QString measure(const Measure& measure, std::string_view unitHint = {});
QString measure(const std::optional<Measure>& measure, std::string_view unitHint = {});
template <Dimension D>
QString measure(Quantity<D> quantity, std::string_view unitHint = {})
{
    return measure(Measure(quantity), unitHint);
}

/// Every digit a double holds, in the hinted unit; for tool tips and the clipboard.
QString exact(const Measure& measure, std::string_view unitHint = {});

/// Whether two values are not the same, by more than what arithmetic makes of them. False where one of them is unknown.
bool differs(const std::optional<Measure>& before, const std::optional<Measure>& after, std::string_view unitHint = {});

/// `after - before` with its sign: "+12 kW", "−7.2 d"; "±0" where they do not differ(). Empty where one of them is
/// unknown.
QString difference(const std::optional<Measure>& before, const std::optional<Measure>& after,
                   std::string_view unitHint = {});

/// A share more or less with its sign: "+12 %", "−7.2 %"; "±0" where it is none.
QString relativeChange(double share);

/// "233 – 263 kW": low and high with one unit.
QString band(const Measure& low, const Measure& high, std::string_view unitHint = {});

/// "44.4 / 80.0 GB": both in the unit of the second.
QString ofCapacity(const Measure& used, const Measure& capacity, std::string_view unitHint = {});

/// Significant figures without prefix or unit: "1,234", "0.0123", "4.88 × 10¹¹".
QString number(double value, int significant = 3);
/// A whole number with the locale's separators.
QString count(std::int64_t value);
/// "1.00 : 1".
QString ratioToOne(double value);
/// "2026-06" or "2026-06-30" in the locale's short form; other text comes back unchanged.
QString date(std::string_view iso);

} // namespace cw::format
