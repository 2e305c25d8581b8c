// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog_fields.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cw::store {
namespace {

constexpr double kZeroCelsius = 273.15;

constexpr auto kPlantKinds = std::to_array<EnumWord<catalog::PlantKind>>({
    {"direct-expansion", catalog::PlantKind::DirectExpansion},
    {"air-chiller", catalog::PlantKind::AirChiller},
    {"dry-cooler-chiller", catalog::PlantKind::DryCoolerChiller},
    {"air-economiser", catalog::PlantKind::AirEconomiser},
    {"water-chiller", catalog::PlantKind::WaterChiller},
    {"water-economiser", catalog::PlantKind::WaterEconomiser},
    {"dry-cooler", catalog::PlantKind::DryCooler},
    {"adiabatic-dry-cooler", catalog::PlantKind::AdiabaticDryCooler},
    {"tower-liquid", catalog::PlantKind::TowerLiquid},
});

constexpr auto kSiteSizes = std::to_array<EnumWord<catalog::SiteSize>>(
    {{"small", catalog::SiteSize::Small}, {"midsize", catalog::SiteSize::Midsize}, {"large", catalog::SiteSize::Large}});

/// A value for each letter of "OOMMPP...", one letter an hour. Codes: problem.tariffHours.
void readHours(DatumReader& in, const char* key, const std::map<char, double>& values, std::array<double, 24>& target)
{
    std::string letters;
    in.text(key, letters, true);
    const bool isKnown = std::ranges::all_of(letters, [&](char letter) { return values.contains(letter); });
    if (letters.size() != target.size() || !isKnown)
        return in.refuse("problem.tariffHours", key, letters);
    std::ranges::transform(letters, target.begin(), [&](char letter) { return values.at(letter); });
}

/// What each letter stands for.
std::map<char, double> readBands(DatumReader& in, const char* key, double most)
{
    std::map<char, double> values;
    for (DatumReader& band : in.list("bands")) {
        std::string letter;
        double value = 0;
        band.text("hours", letter, true);
        band.plain().number(key, value, 0, most);
        if (letter.size() == 1)
            values[letter.front()] = value;
        else
            band.refuse("problem.tariffHours", "hours", letter);
        band.finish();
    }
    return values;
}

/// Hours of the days of a week, for tariffs and loads alike.
template <class Week>
void readWeek(DatumReader& in, const char* key, double most, Week& week)
{
    const std::map<char, double> values = readBands(in, key, most);
    readHours(in, "weekday", values, week.weekday);
    readHours(in, "saturday", values, week.saturday);
    readHours(in, "sunday", values, week.sunday);
}

void readSeason(DatumReader& in, catalog::TariffSeason& season)
{
    in.text("name", season.name, true);
    std::vector<std::uint32_t> months;
    in.plain().ids("months", months);
    for (const std::uint32_t month : months) {
        if (month >= 1 && month <= catalog::kMonths)
            season.months[month - 1] = true;
    }
    readWeek(in, "perKilowattHour", 1e9, season);
    in.finish();
}

bool coversYear(const std::vector<catalog::TariffSeason>& seasons)
{
    for (std::size_t month = 0; month < catalog::kMonths; ++month) {
        if (std::ranges::count_if(seasons, [month](const auto& season) { return season.months[month]; }) != 1)
            return false;
    }
    return true;
}

} // namespace

void readPart(DatumReader& in, catalog::Climate& part)
{
    readName(in, part.id, part.name);
    part.source = in.source();
    part.how = in.how();
    in.text("grid", part.grid);
    in.datum("extreme", part.extreme);
    const std::vector<std::vector<double>> rows = in.plain().rows("months", 4);
    if (rows.size() != catalog::kMonths)
        return in.refuse("problem.climateMonths", "months", std::to_string(rows.size()));
    for (std::size_t month = 0; month < rows.size(); ++month) {
        const std::vector<double>& row = rows[month];
        const bool isWeather = row.size() == 4 && row[1] <= row[0] && row[3] <= row[0] && row[0] <= row[2] &&
                               std::ranges::all_of(row, [](double degrees) { return std::abs(degrees) <= 80; });
        if (!isWeather)
            return in.refuse("problem.climateMonths", "months", std::to_string(month + 1));
        const auto kelvins = [&row](std::size_t column) { return Kelvins(row[column] + kZeroCelsius); };
        part.months[month] = {kelvins(0), kelvins(1), kelvins(2), kelvins(3)};
    }
}

void readPart(DatumReader& in, catalog::GridRegion& part)
{
    readName(in, part.id, part.name);
    in.datum("intensity", part.intensity);
}

void readPart(DatumReader& in, catalog::Tariff& part)
{
    readName(in, part.id, part.name);
    part.source = in.source();
    part.how = in.how();
    in.text("currency", part.currency, true);
    in.text("date", part.date, true);
    in.plain().number("perKilowattMonth", part.demandPerKilowattMonth, 0, 1e9);
    double below = 0;
    in.plain().number("belowKilowatts", below, 0, 1e9);
    if (below > 0)
        part.contractBelow = below * unit::kW;
    for (DatumReader& season : in.list("seasons"))
        readSeason(season, part.seasons.emplace_back());
    if (!coversYear(part.seasons))
        in.refuse("problem.tariffMonths", "seasons", part.id);
}

void readPart(DatumReader& in, catalog::LoadProfile& part)
{
    readName(in, part.id, part.name);
    part.source = in.source();
    part.how = in.how();
    readWeek(in, "share", 1, part);
}

void readPart(DatumReader& in, catalog::CoolingPlant& part)
{
    readName(in, part.id, part.name);
    in.plain().word("kind", part.kind, std::span<const EnumWord<catalog::PlantKind>>(kPlantKinds));
    in.plain().word("size", part.size, std::span<const EnumWord<catalog::SiteSize>>(kSiteSizes));
    in.plain().boolean("adiabatic", part.adiabatic);
    in.plain().boolean("waterChiller", part.waterChiller);
    in.datum("pueLow", part.pueLow);
    in.datum("pueLowerQuartile", part.pueLowerQuartile);
    in.datum("pueMedian", part.pueMedian);
    in.datum("pueUpperQuartile", part.pueUpperQuartile);
    in.datum("pueHigh", part.pueHigh);
    in.datum("wue", part.wueMedian);
}

void readPart(DatumReader& in, catalog::LiquidClass& part)
{
    readName(in, part.id, part.name);
    in.datum("highest", part.highest);
}

void readPart(DatumReader& in, catalog::EmbodiedCarbon& part)
{
    readName(in, part.id, part.name);
    in.datum("mass", part.mass);
}

void readModel(DatumReader& in, catalog::PlantModel& model)
{
    in.datum("chillerCarnotShare", model.chillerCarnotShare);
    in.datum("chillerApproach", model.chillerApproach);
    in.datum("towerApproach", model.towerApproach);
    in.datum("dryCoolerApproach", model.dryCoolerApproach);
    in.datum("economiserApproach", model.economiserApproach);
    in.datum("coilApproach", model.coilApproach);
    in.datum("coolantUnitApproach", model.coolantUnitApproach);
    in.datum("dewPointMargin", model.dewPointMargin);
    in.datum("waterRise", model.waterRise);
    in.datum("adiabaticEffect", model.adiabaticEffect);
    in.datum("fanPressure", model.fanPressure);
    in.datum("fanEfficiency", model.fanEfficiency);
    in.datum("pumpPressure", model.pumpPressure);
    in.datum("pumpEfficiency", model.pumpEfficiency);
    in.datum("rejectionFans", model.rejectionFans);
    in.datum("lighting", model.lighting);
    in.datum("cyclesOfConcentration", model.cyclesOfConcentration);
    in.datum("drift", model.drift);
}

void readModel(DatumReader& in, catalog::ReturnModel& model)
{
    in.datum("reach", model.reach);
    in.datum("farthest", model.farthest);
    in.datum("turned", model.turned);
    in.datum("escape", model.escape);
    in.datum("straightEscape", model.straightEscape);
    in.datum("containedEscape", model.containedEscape);
}

void readModel(DatumReader& in, catalog::CarbonModel& model)
{
    in.datum("server", model.server);
    in.datum("life", model.life);
}

} // namespace cw::store
