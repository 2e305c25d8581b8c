// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: in which units and in which money does this person read amounts? Every number that is shown or printed asks.
// Leaves out: remembering the choice (settings), files and the command line's JSON and tables, which are SI and dollars.
#pragma once

#include <QString>

#include <string_view>

namespace cw::format {

enum class UnitSystem { Metric, UsCustomary };

/// Prices are in US dollars; another money has a rate that held on a day.
struct Money {
    QString code = QStringLiteral("USD"); ///< ISO 4217
    QString sign = QStringLiteral("$");
    double perDollar = 1;
    QString on; ///< "2026-11-23"; empty for dollars
    [[nodiscard]] bool isConverted() const { return code != u"USD"; }
    bool operator==(const Money&) const = default;
};

struct Preferences {
    UnitSystem units = UnitSystem::Metric;
    Money money;
    bool operator==(const Preferences&) const = default;
};

/// Metric and dollars until somebody chooses; may be asked from any thread.
const Preferences& preferences();
void setPreferences(const Preferences& chosen);

/// As long as one lives, its thread reads metric amounts: a formula's constants are SI, and nobody could work it out again
/// with feet and gallons between them.
class MetricFormulas {
public:
    MetricFormulas();
    ~MetricFormulas();
    Q_DISABLE_COPY_MOVE(MetricFormulas)

private:
    Preferences m_metric;
    const Preferences* m_before;
};

/// The unit in which a bare number is read where this metric one is asked for: what is shown can be typed back.
const char* entryUnit(const char* metric);

/// "at ₩1,391 a dollar of 23 Nov 2026", to stand beside a price; empty for dollars.
QString rateNote();

} // namespace cw::format
