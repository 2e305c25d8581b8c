// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/plan_reason.h"

#include "format/numbers.h"
#include "format/words.h"

#include <cmath>

namespace cw::format {
namespace {

QString whole(double value)
{
    return std::abs(value) < 9e15 ? count(static_cast<std::int64_t>(value)) : number(value, 12);
}

} // namespace

QString sentence(const strategy::Violation& violation)
{
    using strategy::Constraint;
    if (violation.constraint == Constraint::Obstacle)
        return words(training::textKey(violation.obstacle));
    const bool isBytes = violation.constraint == Constraint::Memory;
    const auto text = [isBytes](double value) { return isBytes ? measure(Bytes(value), "GB") : whole(value); };
    return words(strategy::textKey(violation.constraint), {{QStringLiteral("value"), text(violation.value)},
                                                           {QStringLiteral("limit"), text(violation.limit)},
                                                           {QStringLiteral("excess"), text(violation.excess)}});
}

} // namespace cw::format
