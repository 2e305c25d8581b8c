// SPDX-License-Identifier: GPL-3.0-or-later
// Below each rack: power, weight and space against their limits, and the overlay's own figure.
#include "format/numbers.h"
#include "look/theme.h"
#include "rack/rack_marks.h"
#include "rack/rack_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace cw::elevation {
namespace {

constexpr double kBelowFloor = 10;
constexpr double kLeastLine = 19; ///< text of 11 px with a bar below it
constexpr double kMostLine = 21;
constexpr double kWideFrom = 148; ///< label, bar and numbers beside each other
constexpr double kLeastWide = 52; ///< narrower ones have no room for any words
constexpr double kBarHigh = 8;
constexpr double kThinBar = 3;
constexpr double kWordsApart = 6; ///< between a label and its numbers
constexpr double kRatedOpacity = 0.45;
constexpr QStringView kAtLeast = u"≥ ";

struct BarWords {
    Q_DECLARE_TR_FUNCTIONS(RackBars)
};

struct Bar {
    QString label;
    QString value; ///< empty = nothing is known
    QString brief; ///< without its limit, where both have no room
    double share = 0;
    std::optional<double> rated; ///< drawn behind it, paler
    QColor colour;
};

/// A length on paper, not a figure: how much of the groove is filled.
template <Dimension D>
double shareOf(const std::optional<Quantity<D>>& used, const std::optional<Quantity<D>>& limit)
{
    return used && limit && limit->base() > 0 ? *used / *limit : 0;
}

template <Dimension D>
QString against(const std::optional<Quantity<D>>& used, const std::optional<Quantity<D>>& limit, const char* unit)
{
    if (!used)
        return format::unknown();
    return limit ? format::ofCapacity(*used, *limit, unit) : format::measure(*used, unit);
}

/// Without their words.
std::vector<Bar> barsOf(const canvas::RackFigures& rack, const look::Theme& theme)
{
    std::vector<Bar> bars;
    bars.push_back({{}, {}, {}, shareOf(rack.power, rack.powerLimit), shareOf(rack.rated, rack.powerLimit), theme.series.orange});
    bars.push_back({{}, {}, {}, shareOf(rack.knownLoad, rack.loadLimit), std::nullopt, theme.series.blue});
    if (rack.freeUnits && rack.rackUnits && *rack.rackUnits > 0)
        bars.push_back({{}, {}, {}, static_cast<double>(*rack.rackUnits - *rack.freeUnits) / *rack.rackUnits, std::nullopt,
                        theme.series.green});
    return bars;
}

void addWords(std::vector<Bar>& bars, const canvas::RackFigures& rack)
{
    bars[0].label = BarWords::tr("Power");
    bars[0].value = against(rack.rated ? rack.rated : rack.power, rack.powerLimit, "kW");
    bars[0].brief = against(rack.rated ? rack.rated : rack.power, std::optional<Watts>(), "kW");
    bars[1].label = BarWords::tr("Weight");
    bars[1].value = against(rack.knownLoad, rack.loadLimit, "kg");
    bars[1].brief = against(rack.knownLoad, std::optional<Kilograms>(), "kg");
    if (rack.knownLoad && !rack.load) { // a finding names the parts of no known weight
        bars[1].value.prepend(kAtLeast);
        bars[1].brief.prepend(kAtLeast);
    }
    if (bars.size() > 2) {
        bars[2].label = BarWords::tr("Space");
        bars[2].value = BarWords::tr("%1 / %2 U").arg(format::count(*rack.rackUnits - *rack.freeUnits), format::count(*rack.rackUnits));
        bars[2].brief = bars[2].value;
    }
}

void paintGroove(QPainter& painter, const QRectF& groove, const Bar& bar, const look::Theme& theme)
{
    painter.fillRect(groove, theme.freeCapacity);
    const auto fill = [&](double share, QColor colour, double opacity) {
        colour.setAlphaF(static_cast<float>(opacity));
        painter.fillRect(QRectF(groove.left(), groove.top(), groove.width() * std::clamp(share, 0.0, 1.0), groove.height()),
                         colour);
    };
    const bool over = std::max(bar.share, bar.rated.value_or(0)) > 1;
    if (bar.rated)
        fill(*bar.rated, over ? theme.error : bar.colour, kRatedOpacity);
    fill(bar.share, bar.share > 1 ? theme.error : bar.colour, 1);
}

} // namespace

QStringList barTips(const canvas::RackFigures& rack)
{
    std::vector<Bar> bars = barsOf(rack, look::currentTheme());
    addWords(bars, rack);
    QStringList lines;
    for (const Bar& bar : bars)
        lines << BarWords::tr("%1: %2").arg(bar.label, bar.value);
    return lines;
}

namespace {

/// "PDU 3 × 22 kW".
QString pduText(const RackPicture& picture, const Standing& one)
{
    const design::Rack& rack =
        (*picture.hall.design().racks)[static_cast<std::size_t>(picture.hall.plan().racks[one.rack].index)];
    const catalog::RackPdu* pdu = picture.hall.catalog().rackPdus.find(rack.pdu);
    if (pdu == nullptr)
        return {};
    return BarWords::tr("PDU %1 × %2").arg(format::count(rack.pduCount), format::measure(pdu->capacity.value));
}

struct BarRoom {
    QRectF body; ///< as wide as the bars
    double top = 0;
    double high = 0;
};

/// nullopt where bars have no room for their words, without which they say nothing: the tip has them.
std::optional<BarRoom> barRoom(const RackPlan& plan, const Standing& one, const canvas::Camera& camera)
{
    const bool hasTwin = plan.firstOf.size() < plan.standing.size();
    // Both sides of a rack share one set of bars.
    if (detailFor(camera.scale) == Detail::Cabinets || (hasTwin && one.face == Face::Rear))
        return std::nullopt;
    const bool only = plan.lines.size() == 1;
    const double above = only ? kBelowFloor : kBelowFloor * std::min(1.0, camera.scale);
    const double top = camera.toView(QPointF(0, plan.lines[static_cast<std::size_t>(one.line)].floorY)).y() + above;
    const double high = only ? 4 * kMostLine : kBarsPx * camera.scale - above;
    QRectF body = camera.toView(QRectF(one.body));
    if (hasTwin)
        body.setWidth(body.width() * 2 + kFaceGap * camera.scale);
    return high < kLeastLine || body.width() < kLeastWide ? std::nullopt : std::optional(BarRoom{body, top, high});
}

} // namespace

Shown shownAt(const RackPlan& plan, const canvas::Camera& camera)
{
    const bool hasBars = std::ranges::any_of(plan.standing, [&](const Standing& one) { return barRoom(plan, one, camera).has_value(); });
    return {hasBars, detailFor(camera.scale) >= Detail::Names};
}

void RackPainter::paintBars(QPainter& painter, const RackPicture& picture, const Standing& one,
                            const canvas::Camera& camera)
{
    const look::Theme& theme = picture.theme;
    const canvas::RackFigures* figures = picture.figures[one.rack];
    const std::optional<BarRoom> place = barRoom(picture.plan, one, camera);
    if (figures == nullptr || !place)
        return;
    const QRectF& body = place->body;
    const double top = place->top;
    const double room = place->high;
    const double line = std::clamp(room / 4, kLeastLine, kMostLine);
    std::vector<Bar> bars = barsOf(*figures, theme);
    addWords(bars, *figures);
    const auto fits = [&](const Bar& bar, const QString& value) {
        return m_stamps.width(bar.label, 11, false) + kWordsApart + m_stamps.width(value, 11, true) <= body.width();
    };
    if (!std::ranges::all_of(bars, [&](const Bar& bar) { return fits(bar, bar.brief); }))
        return;
    double label = 0;
    for (const Bar& bar : bars)
        label = std::max(label, m_stamps.width(bar.label, 11, false) + 8);
    double y = top;
    for (const Bar& bar : bars) {
        if (y + line > top + room + 0.5)
            return;
        const bool over = std::max(bar.share, bar.rated.value_or(0)) > 1;
        const QColor ink = over ? theme.error : theme.text;
        const double wide = m_stamps.width(bar.value, 11, true);
        if (body.width() >= kWideFrom) {
            const double middle = y + line / 2;
            m_stamps.leftAligned(painter, {body.left(), middle}, label, bar.label, 11, false, theme.secondaryText);
            m_stamps.leftAligned(painter, {body.right() - wide, middle}, body.width() - label, bar.value, 11, true, ink);
            const double right = body.right() - std::max(wide, std::min(98.0, body.width() * 0.45)) - 8;
            paintGroove(painter, QRectF(body.left() + label, middle - kBarHigh / 2, right - body.left() - label, kBarHigh),
                        bar, theme);
        } else {
            const QString& value = fits(bar, bar.value) ? bar.value : bar.brief;
            m_stamps.leftAligned(painter, {body.left(), y + 7}, body.width(), bar.label, 11, false, theme.secondaryText);
            m_stamps.leftAligned(painter, {body.right() - m_stamps.width(value, 11, true), y + 7}, body.width(), value, 11,
                                 true, ink);
            paintGroove(painter, QRectF(body.left(), y + 14, body.width(), kThinBar), bar, theme);
        }
        y += line;
    }
    if (y + line <= top + room + 0.5)
        paintOverlayLine(painter, picture, one, QRectF(body.left(), y, body.width(), line));
}

void RackPainter::paintOverlayLine(QPainter& painter, const RackPicture& picture, const Standing& one, const QRectF& px)
{
    const look::Theme& theme = picture.theme;
    const canvas::TileFigure* tile =
        one.rack < picture.hall.tiles().size() ? picture.hall.tiles()[one.rack] : nullptr;
    const double middle = px.center().y();
    double left = px.left();
    if (tile != nullptr && !tile->full.isEmpty()) {
        const double wide = m_stamps.width(tile->full, 11, true) + 12;
        if (wide <= px.width()) {
            const canvas::TileColours colours = canvas::tileColours(tile, theme);
            painter.setRenderHint(QPainter::Antialiasing, true);
            painter.setPen(QPen(tile->share ? colours.fill : theme.strongLine, 1));
            painter.setBrush(colours.fill);
            painter.drawRoundedRect(QRectF(left + 0.5, middle - 8, wide, 16), 4, 4);
            painter.setRenderHint(QPainter::Antialiasing, false);
            m_stamps.centred(painter, {left + wide / 2, middle}, wide, tile->full, 11, true, colours.text);
            left += wide + 8;
        }
    }
    const QString pdu = pduText(picture, one);
    const double wide = m_stamps.width(pdu, 11, false);
    m_stamps.leftAligned(painter, {px.right() - wide, middle}, px.right() - left, pdu, 11, false, theme.tertiaryText);
}

} // namespace cw::elevation
