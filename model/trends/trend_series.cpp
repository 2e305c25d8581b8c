// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_series.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cw::trends {
namespace {

/// "Google,University of Toronto" holds "Google".
bool listHolds(std::string_view list, std::string_view wanted)
{
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view item = list.substr(0, comma);
        while (item.starts_with(' '))
            item.remove_prefix(1);
        while (item.ends_with(' '))
            item.remove_suffix(1);
        if (item == wanted)
            return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

bool anyHeld(const std::string& list, const std::vector<std::string>& wanted)
{
    return wanted.empty() || std::ranges::any_of(wanted, [&](const std::string& one) { return listHolds(list, one); });
}

bool passes(const TrendPoint& point, const SeriesFilter& filter)
{
    if (filter.fromYear && point.year < *filter.fromYear)
        return false;
    if (filter.untilYear && point.year >= *filter.untilYear)
        return false;
    if (filter.highestRank && (point.rankAtRelease < 1 || point.rankAtRelease > *filter.highestRank))
        return false;
    if (point.confidence < filter.leastConfidence || (filter.sampleOnly && !point.inSample))
        return false;
    return anyHeld(point.domain, filter.domains) && anyHeld(point.organisation, filter.organisations);
}

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

TrendSeries filtered(const TrendSeries& series, const SeriesFilter& filter)
{
    TrendSeries out{series.id, series.unit, {}};
    std::ranges::copy_if(series.points, std::back_inserter(out.points),
                         [&](const TrendPoint& point) { return passes(point, filter); });
    return out;
}

std::optional<double> decimalYear(std::string_view isoDate)
{
    if (isoDate.size() != 10 || isoDate[4] != '-' || isoDate[7] != '-')
        return std::nullopt;
    const std::optional<int> year = wholeNumber(isoDate.substr(0, 4));
    const std::optional<int> month = wholeNumber(isoDate.substr(5, 2));
    const std::optional<int> day = wholeNumber(isoDate.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > 31)
        return std::nullopt;
    return *year + (*month - 1) / 12.0 + (*day - 1) / 365.0;
}

std::vector<int> ranksAtRelease(const TrendSeries& series)
{
    std::vector<int> ranks;
    ranks.reserve(series.points.size());
    for (const TrendPoint& point : series.points) {
        const auto ahead = std::ranges::count_if(series.points, [&](const TrendPoint& other) {
            return other.year <= point.year && other.value > point.value;
        });
        ranks.push_back(1 + static_cast<int>(ahead));
    }
    return ranks;
}

TrendSeries runningTop(const TrendSeries& series, int count)
{
    TrendSeries out{series.id, series.unit, {}};
    const std::vector<int> ranks = ranksAtRelease(series);
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if (ranks[i] <= count) {
            out.points.push_back(series.points[i]);
            out.points.back().rankAtRelease = ranks[i];
        }
    }
    return out;
}

} // namespace cw::trends
