// SPDX-License-Identifier: GPL-3.0-or-later
// Cabinets: frame, units, PDUs, feet, title. Devices are in device_painter.cpp, bars in rack_bars.cpp.
#include "rack/rack_painter.h"

#include "canvas/narrow_labels.h"
#include "format/numbers.h"
#include "look/theme.h"
#include "rack/rack_content.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <utility>

namespace cw::elevation {
namespace {

constexpr double kFrameRadius = 2.5;
constexpr double kRoundedFrom = 100; ///< px of width
constexpr double kBlocksFrom = 0.05;
constexpr double kNamesFrom = 0.3;
constexpr double kInsideFrom = 0.42;
constexpr double kLinksFrom = 1.8;
constexpr double kStripPx = 4;
constexpr double kStripPitch = 6;
constexpr double kFootWidth = 16;

QString rackWords(const char* text) { return QCoreApplication::translate("Rack", text); }

const canvas::TileFigure* tileOf(const RackPicture& picture, std::uint32_t rack)
{
    return rack < picture.hall.tiles().size() ? picture.hall.tiles()[rack] : nullptr;
}

const design::Rack& rackOf(const RackPicture& picture, const Standing& one)
{
    return (*picture.hall.design().racks)[static_cast<std::size_t>(picture.hall.plan().racks[one.rack].index)];
}

} // namespace

Detail detailFor(double scale)
{
    if (scale < kBlocksFrom)
        return Detail::Cabinets;
    if (scale < kNamesFrom)
        return Detail::Blocks;
    if (scale < kInsideFrom)
        return Detail::Names;
    return scale < kLinksFrom ? Detail::Inside : Detail::Links;
}

void paintFrame(QPainter& painter, const QRectF& px, const QColor& fill, const QColor& line, double lineWidth)
{
    if (px.width() < kRoundedFrom) {
        const QRect outer = px.toRect();
        const int wide = static_cast<int>(lineWidth);
        painter.fillRect(outer, line);
        painter.fillRect(outer.adjusted(wide, wide, -wide, -wide), fill);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(line, lineWidth));
    painter.setBrush(fill);
    painter.drawRoundedRect(px, kFrameRadius, kFrameRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

namespace {

/// By its letters: figures are of one width.
QString longestNode(const RackPicture& picture)
{
    const std::string* longest = nullptr;
    for (const Standing& one : picture.plan.standing) {
        for (const canvas::PlanDevice& box : picture.hall.plan().devices(one.rack)) {
            if (box.kind != canvas::DeviceKind::Node)
                continue;
            const std::string& name = (*picture.hall.design().nodes)[static_cast<std::size_t>(box.index)].name;
            if (longest == nullptr || name.size() > longest->size())
                longest = &name;
        }
    }
    return longest == nullptr ? QString() : QString::fromStdString(*longest);
}

} // namespace

void RackPainter::paint(QPainter& painter, const RackPicture& picture, const canvas::Camera& camera,
                        const QRectF& viewPx)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(viewPx, picture.theme.canvas);
    paintFloorLines(painter, picture, camera, viewPx);
    m_longestNode = detailFor(camera.scale) >= Detail::Inside ? longestNode(picture) : QString();
    // Bars that keep the size of their text may reach further down than the drawing says.
    const QRectF seen = camera.toFloor(viewPx.adjusted(0, -kBarsPx, 0, 0));
    for (const std::uint32_t index : picture.plan.standingIn(seen)) {
        const Standing& one = picture.plan.standing[index];
        paintCabinet(painter, picture, one, camera);
        paintTitle(painter, picture, one, camera);
        paintBars(painter, picture, one, camera);
    }
    painter.restore();
}

void RackPainter::paintFloorLines(QPainter& painter, const RackPicture& picture, const canvas::Camera& camera,
                                  const QRectF& viewPx) const
{
    for (const Line& line : picture.plan.lines) {
        const double y = camera.toView(QPointF(0, line.floorY)).y();
        if (y < viewPx.top() || y > viewPx.bottom())
            continue;
        const double left = camera.toView(QPointF(line.extent.x() - kRackGap, 0)).x();
        const double right = camera.toView(QPointF(line.extent.x() + line.extent.width() + kRackGap, 0)).x();
        const bool only = picture.plan.lines.size() == 1;
        const QRectF across(only ? viewPx.left() : left, std::floor(y), only ? viewPx.width() : right - left,
                            camera.scale >= kNamesFrom ? 2 : 1);
        painter.fillRect(across.intersected(viewPx), picture.theme.wall);
    }
}

void RackPainter::paintCabinet(QPainter& painter, const RackPicture& picture, const Standing& one,
                               const canvas::Camera& camera)
{
    const look::Theme& theme = picture.theme;
    const QRectF body = camera.toView(QRectF(one.body));
    const canvas::TileFigure* tile = tileOf(picture, one.rack);
    const Detail detail = detailFor(camera.scale);
    if (detail == Detail::Cabinets) {
        const canvas::TileColours colours = canvas::tileColours(tile, theme);
        painter.fillRect(body.toAlignedRect(), tile != nullptr && tile->share ? colours.fill : theme.rackOutline);
        return;
    }
    const std::optional<QColor> wrong = canvas::findingColour(tile, theme);
    if (detail == Detail::Blocks) {
        painter.fillRect(body, wrong.value_or(theme.rackOutline));
        painter.fillRect(camera.toView(QRectF(one.opening())), theme.freeCapacity);
    } else {
        for (const double x : {body.left() + kFootWidth * camera.scale, body.right() - 2 * kFootWidth * camera.scale})
            painter.fillRect(QRectF(x, body.bottom(), kFootWidth * camera.scale, kFeetPx * camera.scale), theme.wall);
        paintFrame(painter, body, theme.field, wrong.value_or(theme.rackOutline), wrong ? 2 : 1);
        paintUnits(painter, picture, one, camera);
        paintStrips(painter, picture, one, camera);
    }
    for (const canvas::PlanDevice& box : picture.hall.plan().devices(one.rack)) {
        const QRectF px = camera.toView(QRectF(one.place(box.bottomUnit, box.units)));
        if (detail == Detail::Blocks)
            paintBlock(painter, picture, box, px);
        else
            paintDevice(painter, picture, box, one.face, px, detail);
    }
}

void RackPainter::paintUnits(QPainter& painter, const RackPicture& picture, const Standing& one,
                             const canvas::Camera& camera)
{
    const look::Theme& theme = picture.theme;
    const QRectF opening = camera.toView(QRectF(one.opening()));
    painter.fillRect(opening, theme.freeCapacity);
    const double step = kUnitPx * camera.scale;
    if (step >= 5) {
        for (int unit = 1; unit < one.rackUnits; ++unit)
            painter.fillRect(QRectF(opening.left() + 3, std::floor(opening.bottom() - unit * step), opening.width() - 6, 1),
                             theme.line);
    }
    const QRectF numbers = camera.toView(QRectF(one.numbers()));
    // Odd units and the highest, as the posts of most cabinets are marked; further apart where there is no room.
    const int size = camera.scale >= kLinksFrom ? 11 : 10;
    const bool narrow = m_stamps.width(QString::number(one.rackUnits), size, false) > numbers.width() + 1;
    const int every = narrow ? 0 : step >= 7 ? 2 : 4;
    for (int unit = 1; every > 0 && unit <= one.rackUnits; ++unit) {
        const bool highest = unit == one.rackUnits;
        const bool besideHighest = !highest && one.rackUnits - unit < every && step < 10;
        if ((unit % every != 1 && !highest) || besideHighest)
            continue;
        m_stamps.centred(painter, {numbers.center().x(), opening.bottom() - (unit - 0.5) * step}, numbers.width() + 2,
                         QString::number(unit), size, false, theme.tertiaryText);
    }
}

void RackPainter::paintStrips(QPainter& painter, const RackPicture& picture, const Standing& one,
                              const canvas::Camera& camera)
{
    const design::Rack& rack = rackOf(picture, one);
    if (rack.pdu.empty() || rack.pduCount <= 0)
        return;
    const look::Theme& theme = picture.theme;
    const std::array colours{theme.series.orange, theme.series.sky, theme.series.purple, theme.series.green};
    const QRectF room = camera.toView(QRectF(one.strips()));
    const int count = std::min(rack.pduCount, 6);
    const double pitch = std::min(kStripPitch * camera.scale, room.width() / count);
    const double wide = pitch * kStripPx / kStripPitch;
    const double left = room.center().x() - (count * pitch - (pitch - wide)) / 2;
    for (int i = 0; i < count; ++i)
        painter.fillRect(QRectF(left + i * pitch, room.top(), wide, room.height()),
                         colours[static_cast<std::size_t>(i) % colours.size()]);
}

/// What is in it tells more than the side, which the bar below names too, unless both stand beside each other. A name that
/// has no room gives way to a number: half of it would be another one.
QString RackPainter::contentWords(const RackPicture& picture, std::uint32_t rack, const QString& side, double room)
{
    const std::vector<RackContent> contents = contentsOf(picture, rack);
    const QString before = side + QStringLiteral(" · ");
    const bool hasTwin = picture.plan.firstOf.size() < picture.plan.standing.size();
    if (contents.empty())
        return before + rackWords(QT_TRANSLATE_NOOP("Rack", "empty"));
    const ContentWords all = wordsOf(contents, holdsNodes(picture, rack));
    QStringList choice;
    for (const QString& words : {all.each, contents.size() > 1 ? all.kinds : QString(), all.count}) {
        if (words.isEmpty())
            continue;
        choice << before + words;
        if (!hasTwin)
            choice << words;
    }
    const auto found = std::ranges::find_if(choice, [&](const QString& words) { return m_stamps.width(words, 11, false) <= room; });
    if (found != choice.end())
        return *found;
    return hasTwin ? side : m_stamps.fitting(all.count, room, 11, false);
}

void RackPainter::paintTitle(QPainter& painter, const RackPicture& picture, const Standing& one,
                             const canvas::Camera& camera)
{
    const look::Theme& theme = picture.theme;
    const QRectF body = camera.toView(QRectF(one.body));
    const bool hasTwin = picture.plan.firstOf.size() < picture.plan.standing.size();
    const double room = body.width() + std::min(1.0, camera.scale) * (hasTwin ? kFaceGap : kRackGap / 2);
    const QString name = QString::fromStdString(rackOf(picture, one).name);
    if (detailFor(camera.scale) < Detail::Names) {
        constexpr int kSize = 11;
        const bool isOnlyRow = picture.plan.lines.size() == 1;
        if (!isOnlyRow && camera.scale * 2 * kTitlePx < kSize + 2) // half of it between the rows
            return;
        const bool hasTwoLines = isOnlyRow && m_stamps.width(name, kSize - 1, false) > room;
        canvas::paintNarrowName(painter, m_stamps, {body.center().x(), body.top() - (hasTwoLines ? 15 : 9)}, room, name,
                                hasTwoLines, theme.text);
        return;
    }
    const QString side = one.face == Face::Front ? rackWords(QT_TRANSLATE_NOOP("Rack", "Front"))
                                                 : rackWords(QT_TRANSLATE_NOOP("Rack", "Rear"));
    const QString words = contentWords(picture, one.rack, side, room);
    if (!m_stamps.centred(painter, {body.center().x(), body.top() - 11}, room, words, 11, false, theme.secondaryText))
        m_stamps.centred(painter, {body.center().x(), body.top() - 11}, room, side, 11, false, theme.secondaryText);
    const int size = camera.scale >= 0.7 ? 16 : 13;
    m_stamps.centred(painter, {body.center().x(), body.top() - 30}, room, m_stamps.fitting(name, room, size, true), size,
                     true, theme.text);
}

} // namespace cw::elevation
