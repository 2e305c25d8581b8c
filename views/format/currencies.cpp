// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/currencies.h"

#include <QDate>

#include <algorithm>

namespace cw::format {
namespace {

constexpr double kMostPerDollar = 1e6;

} // namespace

std::optional<Money> moneyAt(const QString& code, double perDollar, const QString& on)
{
    const auto found = std::ranges::find_if(kCurrencies, [&code](const Currency& one) { return code == one.code; });
    if (found == kCurrencies.end())
        return std::nullopt;
    if (found == kCurrencies.begin())
        return Money{};
    const bool isRate = perDollar > 0 && perDollar <= kMostPerDollar; // false for NaN
    if (!isRate || !QDate::fromString(on, Qt::ISODate).isValid())
        return std::nullopt;
    return Money{code, QString::fromUtf16(found->sign), perDollar, on};
}

} // namespace cw::format
