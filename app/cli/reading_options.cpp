// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reading_options.h"

#include "format/currencies.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

namespace cw::app {
namespace {

struct ReadingWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// "KRW=1391.5@2026-11-23", or "USD".
std::optional<format::Money> moneyOf(const std::string& typed)
{
    const QString all = QString::fromStdString(typed);
    const QString rate = all.section(u'=', 1).section(u'@', 0, 0);
    bool isNumber = false;
    const double perDollar = rate.toDouble(&isNumber);
    if (!isNumber && all != u"USD")
        return std::nullopt;
    return format::moneyAt(all.section(u'=', 0, 0), perDollar, all.section(u'@', 1));
}

} // namespace

void addReadingOptions(CLI::App& verb)
{
    verb.add_option_function<std::string>(
            "--units",
            [](const std::string& units) {
                format::Preferences reading = format::preferences();
                reading.units = units == "us" ? format::UnitSystem::UsCustomary : format::UnitSystem::Metric;
                format::setPreferences(reading);
            },
            ReadingWords::tr("Metric units, or feet, pounds and °F").toStdString())
        ->check(CLI::IsMember({"metric", "us"}));
    verb.add_option_function<std::string>(
            "--money",
            [](const std::string& typed) {
                format::Preferences reading = format::preferences();
                reading.money = moneyOf(typed).value_or(format::Money{});
                format::setPreferences(reading);
            },
            ReadingWords::tr("Another money than dollars, at the rate of a day: KRW=1391.5@2026-11-23").toStdString())
        ->type_name("CODE=RATE@DATE")
        ->check([](const std::string& typed) {
            return moneyOf(typed) ? std::string()
                                  : ReadingWords::tr("“%1” is no money at a rate, such as KRW=1391.5@2026-11-23")
                                        .arg(QString::fromStdString(typed))
                                        .toStdString();
        });
}

} // namespace cw::app
