// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/number_option.h"

#include <QCoreApplication>
#include <QString>

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <cmath>

namespace cw::app {
namespace {

struct NumberWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// "1.024k" is 1024 in spite of how 1.024 is stored; "1.0001k" stays no whole number.
constexpr double kRounding = 1e-12;

std::string expanded(std::string typed)
{
    constexpr std::array<std::pair<std::string_view, double>, 4> kUnits{
        {{"kK", 1e3}, {"M", 1e6}, {"GB", 1e9}, {"T", 1e12}}};
    for (const auto& [letters, factor] : kUnits) {
        if (typed.empty() || letters.find(typed.back()) == std::string_view::npos)
            continue;
        double number = 0;
        const char* end = typed.data() + typed.size() - 1;
        const auto [at, error] = std::from_chars(typed.data(), end, number);
        number *= factor;
        if (error == std::errc() && at == end && std::isfinite(number) &&
            std::abs(number - std::round(number)) <= kRounding * std::abs(number))
            return QString::number(number, 'f', 0).toStdString();
    }
    return typed;
}

} // namespace

void takeLargeNumbers(CLI::Option& option) { option.transform(expanded); }

CLI::Validator between(double least, double most)
{
    const auto refuse = [range = CLI::Range(least, most)](std::string& typed) {
        double number = 0;
        if (CLI::detail::lexical_cast(typed, number) && std::isnan(number))
            return NumberWords::tr("“%1” is no number").arg(QString::fromStdString(typed)).toStdString();
        return range(typed);
    };
    return CLI::Validator(refuse, "");
}

} // namespace cw::app
