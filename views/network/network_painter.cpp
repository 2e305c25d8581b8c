// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_painter.h"

#include "format/numbers.h"
#include "look/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace cw::topology {
namespace {

struct PainterWords {
    Q_DECLARE_TR_FUNCTIONS(NetworkView)
};

QPen cutPen(const look::Theme& theme, double wide)
{
    QPen pen(theme.error, wide, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({6 / wide, 4 / wide});
    return pen;
}

QString switchesOf(const Plan& plan, const TierLabel& label)
{
    const QString drawn = PainterWords::tr("%Ln switch(es)", nullptr, label.devices);
    return plan.planes > 1 ? PainterWords::tr("%1 × %Ln plane(s)", nullptr, plan.planes).arg(drawn) : drawn;
}

} // namespace

QColor shownAs(const QColor& colour, const NetworkPicture& picture)
{
    return picture.dimmed ? look::mixed(colour, picture.theme.canvas, 0.45) : colour;
}

QColor trunkColour(float peak, Overlay overlay, const look::Theme& theme)
{
    if (overlay != Overlay::Load || peak < 0)
        return look::mixed(theme.strongLine, theme.tertiaryText, 0.3);
    return look::linkLoadColour(static_cast<double>(peak));
}

/// One pixel a cable, never thinner than can be seen nor so thick that neighbours hide each other.
double trunkWidth(int cables, double scale)
{
    const double most = std::clamp(8 * scale, 1.5, 10.0);
    return std::clamp(cables * scale, 1.0, most);
}

bool isCutWhole(const NetworkPicture& picture, const Trunk& trunk)
{
    if (picture.damage.lost.empty())
        return false;
    if (trunk.ribbon >= 0)
        return picture.damage.lost[at(trunk.ribbon)] >= picture.plan.ribbons[at(trunk.ribbon)].cables;
    return trunk.end.kind == End::Kind::Box && picture.plan.boxes[at(trunk.end.index)].count == 1 &&
           picture.damage.boxes[at(trunk.end.index)] == Harm::Failed;
}

bool areCablesApart(const Plan& plan, double scale)
{
    return scale >= kNearScale && !plan.strands.empty();
}

/// Each rate apart, or of many the slowest and the fastest.
QString cablesOf(const TierLabel& label)
{
    const auto rate = [](double one) { return format::measure(BytesPerSecond(one), "Gbit/s"); };
    const auto& cables = label.cables;
    const auto& [fastest, most] = *cables.begin();
    if (cables.size() == 1)
        return PainterWords::tr("%1 × %2").arg(format::count(most), rate(fastest));
    const auto& [slowest, rest] = *cables.rbegin();
    if (cables.size() == 2)
        return PainterWords::tr("%1 × %2 and %3 × %4").arg(format::count(most), rate(fastest), format::count(rest), rate(slowest));
    std::int64_t all = 0;
    for (const auto& [one, count] : cables)
        all += count;
    return PainterWords::tr("%1 × %2 to %3").arg(format::count(all), rate(slowest), rate(fastest));
}

std::optional<QPointF> cablesPlace(const TierLabel& label, const Camera& camera)
{
    constexpr double kLinesPx = 24; // the name and the number of switches
    const QPointF row = camera.toView(label.at);
    if (label.isUppermost)
        return row + QPointF(0, kLinesPx);
    const QPointF above = camera.toView(label.cablesAt);
    return row.y() - above.y() < kLinesPx ? std::nullopt : std::optional(above);
}

double leftOfBoxes(const Plan& plan)
{
    double left = plan.extent.right();
    for (const Box& box : plan.boxes)
        left = std::min(left, box.at.left());
    return left;
}

void NetworkPainter::paint(QPainter& painter, const NetworkPicture& picture, const Camera& camera, const QRectF& viewPx)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintFrames(painter, picture, camera, viewPx);
    paintBlocks(painter, picture, camera, viewPx); // behind the cables, which lead to the ports of their nodes
    paintTrunks(painter, picture, camera, viewPx);
    paintCuts(painter, picture, camera, viewPx);
    paintBoxes(painter, picture, camera, viewPx);
    paintLabels(painter, picture, camera);
}

void NetworkPainter::paintStrands(QPainter& painter, const NetworkPicture& picture, const Camera& camera,
                                  const QRectF& viewPx)
{
    const double wide = std::clamp(camera.scale * 0.35, 1.0, 3.0);
    const QRectF near = viewPx.adjusted(-40, -40, 40, 40);
    for (std::size_t i = 0; i < picture.plan.strands.size(); ++i) {
        const Strand& strand = picture.plan.strands[i];
        const QLineF line(camera.toView(strand.a), camera.toView(strand.b));
        // A level line has no area, so its room is asked for.
        if (!QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(near))
            continue;
        const QColor colour = shownAs(trunkColour(picture.plan.ribbons[at(strand.ribbon)].peak, picture.overlay, picture.theme), picture);
        const bool isCut = !picture.damage.cut.empty() && picture.damage.cut[i];
        painter.setPen(isCut ? cutPen(picture.theme, 1.5) : QPen(colour, wide, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(line);
        if (isCut)
            canvas::paintCut(painter, line.center(), picture.theme);
    }
}

/// Over all lines: what is lost of a ribbon is never hidden by another one.
void NetworkPainter::paintCuts(QPainter& painter, const NetworkPicture& picture, const Camera& camera,
                               const QRectF& viewPx)
{
    if (picture.damage.lost.empty() || camera.scale >= kNearScale)
        return;
    for (const Trunk& trunk : picture.plan.trunks) {
        const bool whole = isCutWhole(picture, trunk);
        if (!whole && (trunk.ribbon < 0 || picture.damage.lost[at(trunk.ribbon)] == 0))
            continue;
        const QPointF middle = camera.toView(trunk.line.center());
        if (viewPx.contains(middle))
            canvas::paintCut(painter, middle, picture.theme);
    }
}

void NetworkPainter::paintTrunks(QPainter& painter, const NetworkPicture& picture, const Camera& camera,
                                 const QRectF& viewPx)
{
    const Plan& plan = picture.plan;
    const bool apart = areCablesApart(plan, camera.scale);
    if (apart)
        paintStrands(painter, picture, camera, viewPx);
    // A ribbon none of whose ports are known has no single cable.
    std::vector<bool> hasCables(plan.ribbons.size(), false);
    for (std::size_t i = 0; apart && i < plan.strands.size(); ++i)
        hasCables[at(plan.strands[i].ribbon)] = true;
    const auto draw = [&](const QLineF& at100, int cables, float peak, bool isCut) {
        const QLineF line(camera.toView(at100.p1()), camera.toView(at100.p2()));
        const double wide = trunkWidth(cables, camera.scale);
        const QRectF bounds = QRectF(line.p1(), line.p2()).normalized().adjusted(-wide, -wide, wide, wide);
        if (!bounds.intersects(viewPx))
            return;
        const QColor colour = shownAs(trunkColour(peak, picture.overlay, picture.theme), picture);
        painter.setPen(isCut ? cutPen(picture.theme, 1.5) : QPen(colour, wide, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(line);
    };
    const auto skipped = [&](const Trunk& trunk) { return trunk.ribbon >= 0 ? hasCables[at(trunk.ribbon)] : apart; };
    std::vector<const Trunk*> order;
    for (const Trunk& trunk : plan.trunks) {
        if (!skipped(trunk))
            order.push_back(&trunk);
    }
    // The most loaded are painted last, so that nothing hides them.
    if (order.size() <= 4U * kMostTrunks)
        std::ranges::stable_sort(order, {}, [](const Trunk* trunk) { return trunk->peak; });
    else if (camera.scale < kNodeScale)
        order.clear();
    for (const Trunk* trunk : order)
        draw(trunk->line, trunk->cables, trunk->peak, isCutWhole(picture, *trunk));
    for (const Bus& bus : plan.buses) {
        if (bus.bar.length() > 0 && !apart)
            draw(bus.bar, bus.cables, bus.peak, false);
    }
}

void NetworkPainter::paintFrames(QPainter& painter, const NetworkPicture& picture, const Camera& camera,
                                 const QRectF& viewPx)
{
    const look::Theme& theme = picture.theme;
    for (const QRectF& group : picture.plan.groups) {
        const QRectF px = camera.toView(group);
        if (!px.intersects(viewPx))
            continue;
        painter.setPen(QPen(theme.line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(px, 6, 6);
    }
}

void NetworkPainter::paintLabels(QPainter& painter, const NetworkPicture& picture, const Camera& camera)
{
    const look::Theme& theme = picture.theme;
    const double scale = std::clamp(camera.scale, 0.75, 1.2);
    constexpr double kRoomPx = 220; // a name is never cut off
    constexpr double kGapPx = 8;    // between words and boxes
    std::vector<QRectF> written;
    const auto left = [&](QPointF where, const QString& words, double size, bool strong, const QColor& colour) {
        const auto px = static_cast<int>(size);
        const QRectF taken(where.x(), where.y() - size / 2, m_stamps.width(words, px, strong), size);
        if (std::ranges::any_of(written, [&taken](const QRectF& other) { return other.intersects(taken); }))
            return; // rows stand too close; a tip tells the rest
        written.push_back(taken);
        m_stamps.leftAligned(painter, where, kRoomPx, words, px, strong, colour);
    };
    const auto countOf = [&](const TierLabel& label) {
        return label.tier == 0 ? PainterWords::tr("%Ln node(s)", nullptr, label.devices) : switchesOf(picture.plan, label);
    };
    // Names and numbers of the tiers stand in one column, which begins further left where the longest would reach the boxes.
    const double boxesLeft = camera.toView(QPointF(leftOfBoxes(picture.plan), 0)).x();
    const auto widthOf = [&](const QString& words, int size, bool strong) {
        return m_stamps.width(words, static_cast<int>(size * scale), strong);
    };
    double column = 0;
    for (const TierLabel& label : picture.plan.labels) {
        if (label.tier >= 0)
            column = std::max(column, camera.toView(label.at).x() + kGapPx - boxesLeft +
                                          std::max(widthOf(tierName(label.tier), 13, true), widthOf(countOf(label), 11, false)));
    }
    for (const TierLabel& label : picture.plan.labels) { // the names first, so that none is lost to a number
        const QPointF px = camera.toView(label.at);
        // Beside the network the room ends with the drawing.
        const double over = label.tier >= 0 ? column
                                            : std::max(0.0, px.x() + widthOf(tierName(label.tier), 13, true) -
                                                                camera.toView(picture.plan.extent).right());
        left(px - QPointF(over, 8), tierName(label.tier), 13 * scale, true, theme.text);
    }
    for (const TierLabel& label : picture.plan.labels) {
        if (label.tier >= 0)
            left(camera.toView(label.at) + QPointF(-column, 8), countOf(label), 11 * scale, false, theme.secondaryText);
        const std::optional<QPointF> place = cablesPlace(label, camera);
        if (label.cables.empty() || label.tier < 0 || !place)
            continue;
        // Long numbers begin further left, so that they end before the boxes.
        const QString words = cablesOf(label);
        const double over = place->x() + widthOf(words, 11, false) + kGapPx - boxesLeft;
        left(*place - QPointF(std::max(0.0, over), 0), words, 11 * scale, false, theme.secondaryText);
    }
}

} // namespace cw::topology
