// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which money may amounts be shown in, and is this rate one that can be used?
// Leaves out: the names of currencies in people's languages (settings) and the choice that holds (preferences.h).
#pragma once

#include "format/preferences.h"

#include <QString>

#include <array>
#include <optional>

namespace cw::format {

struct Currency {
    const char16_t* code; ///< ISO 4217
    const char16_t* sign;
};

/// Dollars first, in which the catalog's prices are.
inline constexpr auto kCurrencies =
    std::to_array<Currency>({{u"USD", u"$"}, {u"KRW", u"₩"}, {u"EUR", u"€"}, {u"JPY", u"¥"},
                             {u"GBP", u"£"}, {u"CNY", u"CN¥"}, {u"TWD", u"NT$"}, {u"SGD", u"S$"}});

/// `perDollar` is what one dollar was on that day ("2026-11-23"). nullopt for an unknown code, a rate that is not
/// above 0 and at most a million, and a day that is none. Of dollars only the code matters.
std::optional<Money> moneyAt(const QString& code, double perDollar, const QString& on);

} // namespace cw::format
