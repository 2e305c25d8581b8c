// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tiles.h"

#include "base/units.h"
#include "format/numbers.h"
#include "look/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace cw::canvas {
namespace {

QString overlayWords(const char* text) { return QCoreApplication::translate("Overlay", text); }

/// Always kW, so that the numbers of a floor can be compared; what is less has two digits, for small tiles.
QString kilowatts(Watts power)
{
    const double kW = inUnit(power, *findUnit("kW"));
    return format::number(kW, std::abs(kW) < 1 ? 2 : 3);
}

/// The same with all its digits, where there is room.
QString withUnit(Watts power) { return format::number(inUnit(power, *findUnit("kW")), 3) + QStringLiteral("\u2009kW"); }

QString densityText(double wattsPerSquareMetre)
{
    return kilowatts(Watts(wattsPerSquareMetre)) + QStringLiteral("\u2009kW/m²");
}

/// Ends of the scale of inlets: where devices of the usual class may be used at all.
constexpr Kelvins kColdest{283.15};
constexpr Kelvins kWarmest{308.15};

/// What one overlay reads from a rack.
struct Reading {
    std::optional<double> amount;
    QString main;
    QString full;
};

Reading read(Overlay overlay, const RackFigures& rack)
{
    Reading out;
    switch (overlay) {
    case Overlay::Power:
        if (rack.power)
            out.amount = rack.power->base();
        out.main = rack.power ? kilowatts(*rack.power) : format::unknown();
        out.full = rack.power ? withUnit(*rack.power) : format::unknown();
        break;
    case Overlay::Density:
        if (rack.power && rack.floor && *rack.floor > 0) {
            out.amount = rack.power->base() / *rack.floor;
            out.main = kilowatts(Watts(*out.amount));
            out.full = densityText(*out.amount);
        } else {
            out.main = format::unknown();
        }
        break;
    case Overlay::Cooling:
        if (rack.heat && rack.heatLimit && rack.heatLimit->base() > 0)
            out.amount = *rack.heat / *rack.heatLimit;
        out.main = out.amount ? format::measure(Measure(*out.amount), "%") : format::unknown();
        break;
    case Overlay::Inlet:
        if (rack.inlet)
            out.amount = (*rack.inlet - kColdest) / (kWarmest - kColdest);
        out.main = rack.inlet ? format::number(inUnit(*rack.inlet, *findUnit("degC")), 3) : format::unknown();
        out.full = rack.inlet ? format::measure(Measure(*rack.inlet), "degC") : format::unknown();
        break;
    case Overlay::Space:
        if (rack.freeUnits && rack.rackUnits && *rack.rackUnits > 0)
            out.amount = static_cast<double>(*rack.rackUnits - *rack.freeUnits) / *rack.rackUnits;
        out.main = rack.freeUnits ? overlayWords(QT_TRANSLATE_NOOP("Overlay", "%1 U")).arg(*rack.freeUnits)
                                  : format::unknown();
        break;
    case Overlay::Price:
        if (rack.price)
            out.amount = rack.price->base();
        out.main = rack.price ? format::measure(Measure(*rack.price)) : format::unknown();
        break;
    case Overlay::Domain:
        if (!rack.domain)
            break; // a rack without GPUs has none, which is no gap
        out.amount = 1;
        out.main = QString::number(*rack.domain + 1);
        out.full = overlayWords(QT_TRANSLATE_NOOP("Overlay", "domain %1: %2 GPUs")).arg(out.main, format::count(rack.domainAccelerators));
        break;
    }
    return out;
}

/// The smallest of 1, 2, 2.5, 5, 10 times a power of ten that is not below `value`: the end of the colour bar.
double roundUp(double value)
{
    if (!(value > 0))
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (value <= step * power)
            return step * power;
    }
    return 10 * power;
}

QStringList marks(Overlay overlay, double end)
{
    switch (overlay) {
    case Overlay::Power:
        return {withUnit(Watts(0)), withUnit(Watts(end / 2)), withUnit(Watts(end))};
    case Overlay::Density:
        return {densityText(0), densityText(end / 2), densityText(end)};
    case Overlay::Price:
        return {format::measure(Dollars(0)), format::measure(Dollars(end / 2)), format::measure(Dollars(end))};
    case Overlay::Inlet:
        return {format::measure(Measure(kColdest), "degC"), format::measure(Measure(kColdest + (kWarmest - kColdest) / 2), "degC"),
                format::measure(Measure(kWarmest), "degC")};
    case Overlay::Cooling:
    case Overlay::Space:
    case Overlay::Domain:
        break;
    }
    return {format::measure(Measure(0.0), "%"), format::measure(Measure(0.5), "%"), format::measure(Measure(1.0), "%")};
}

/// The scale counts groups instead of amounts.
void sortIntoGroups(TileLayer& layer, const std::vector<RackFigures>& figures)
{
    for (const RackFigures& rack : figures)
        layer.groups = std::max(layer.groups, rack.domain.value_or(-1) + 1);
    layer.scaleMarks = {QStringLiteral("1"), QString(), QString::number(layer.groups)};
    if (layer.groups < 2)
        layer.scaleMarks.back().clear();
}

/// Neighbours among numbers are told apart; many groups repeat.
QColor groupColour(int group, const look::Theme& theme)
{
    const look::Series& series = theme.series;
    const std::array colours{series.blue, series.orange, series.green, series.purple, series.sky, series.yellow};
    return colours[static_cast<std::size_t>(group) % colours.size()];
}

QString noteOf(Overlay overlay)
{
    switch (overlay) {
    case Overlay::Power:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "expected draw"));
    case Overlay::Density:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "expected, on the rack’s own floor"));
    case Overlay::Cooling:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "rated heat over what cooling carries"));
    case Overlay::Inlet:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "planning value"));
    case Overlay::Space:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "colour: units in use"));
    case Overlay::Price:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "devices in it"));
    case Overlay::Domain:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "on the same leaf switches"));
    }
    return {};
}

} // namespace

QString overlayName(Overlay overlay)
{
    switch (overlay) {
    case Overlay::Power:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "Power per rack"));
    case Overlay::Density:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "Power density"));
    case Overlay::Cooling:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "Cooling load"));
    case Overlay::Inlet:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "Inlet temperature"));
    case Overlay::Space:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "Free rack units"));
    case Overlay::Price:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "Price per rack"));
    case Overlay::Domain:
        return overlayWords(QT_TRANSLATE_NOOP("Overlay", "Failure domains"));
    }
    return {};
}

TileLayer tileLayer(Overlay overlay, const std::vector<RackFigures>& figures)
{
    const bool absolute = overlay == Overlay::Power || overlay == Overlay::Density || overlay == Overlay::Price;
    double highest = 0;
    std::vector<Reading> readings;
    readings.reserve(figures.size());
    for (const RackFigures& rack : figures) {
        readings.push_back(read(overlay, rack));
        highest = std::max(highest, readings.back().amount.value_or(0));
    }
    const double end = absolute ? roundUp(highest) : 1.0;
    TileLayer layer{overlayName(overlay), noteOf(overlay), marks(overlay, end), {}, end};
    if (overlay == Overlay::Domain)
        sortIntoGroups(layer, figures);
    layer.tiles.reserve(figures.size());
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Reading& reading = readings[i];
        TileFigure tile{figures[i].rack,
                        std::nullopt,
                        reading.main,
                        {},
                        reading.full.isEmpty() ? reading.main : reading.full,
                        figures[i].worst};
        if (reading.amount)
            tile.share = *reading.amount / end;
        tile.group = overlay == Overlay::Domain ? figures[i].domain : std::nullopt;
        if (tile.group)
            tile.below = overlayWords(QT_TRANSLATE_NOOP("Overlay", "%1 GPUs")).arg(format::count(figures[i].domainAccelerators));
        else if (figures[i].power)
            tile.below = overlay == Overlay::Power ? QStringLiteral("kW") : format::measure(*figures[i].power);
        layer.tiles.push_back(std::move(tile));
    }
    return layer;
}

void shareScale(TileLayer& one, TileLayer& other)
{
    if (one.title.isEmpty() || one.title != other.title || one.end == other.end)
        return; // one of them is not known yet or shows something else, or there is nothing to do
    TileLayer& shorter = one.end < other.end ? one : other;
    const TileLayer& longer = one.end < other.end ? other : one;
    for (TileFigure& tile : shorter.tiles) {
        if (tile.share)
            tile.share = *tile.share * (shorter.end / longer.end);
    }
    shorter.end = longer.end;
    shorter.scaleMarks = longer.scaleMarks;
}

std::vector<const TileFigure*> worstTiles(const TileLayer& layer, int count)
{
    std::vector<const TileFigure*> known;
    std::set<int> groups;
    for (const TileFigure& tile : layer.tiles) {
        if (tile.share && (!tile.group || groups.insert(*tile.group).second))
            known.push_back(&tile);
    }
    if (layer.groups > 0) {
        known.resize(std::min(known.size(), static_cast<std::size_t>(std::max(count, 0))));
        return known;
    }
    const auto wanted = std::min(known.size(), static_cast<std::size_t>(std::max(count, 0)));
    std::partial_sort(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(wanted), known.end(),
                      [](const TileFigure* a, const TileFigure* b) { return *a->share > *b->share; });
    known.resize(wanted);
    return known;
}

void paintScale(QPainter& painter, const QRectF& px, const TileLayer& layer, const look::Theme& theme)
{
    constexpr int kMostGroups = 24; // more are no wider than a few pixels each
    const int swatches = std::min(layer.groups, kMostGroups);
    for (int i = 0; i < swatches; ++i) {
        const double wide = px.width() / swatches;
        painter.fillRect(QRectF(px.left() + i * wide, px.top(), swatches > 1 ? wide - 1 : wide, px.height()), groupColour(i, theme));
    }
    const int wide = layer.groups > 0 ? 0 : static_cast<int>(px.width());
    for (int x = 0; x < wide; ++x)
        painter.fillRect(QRectF(px.left() + x, px.top(), 1, px.height()), look::heatColour(static_cast<double>(x) / wide));
}

TileColours tileColours(const TileFigure* tile, const look::Theme& theme)
{
    if (tile == nullptr || !tile->share)
        return {theme.field, theme.text};
    if (tile->group) {
        const QColor fill = groupColour(*tile->group, theme);
        return {fill, look::textOn(fill)};
    }
    return {look::heatColour(*tile->share), look::heatTextColour(*tile->share)};
}

std::optional<QColor> findingColour(const TileFigure* tile, const look::Theme& theme)
{
    if (tile == nullptr || !tile->worst)
        return std::nullopt;
    return *tile->worst == assess::Severity::Error ? theme.error : theme.warning;
}

} // namespace cw::canvas
