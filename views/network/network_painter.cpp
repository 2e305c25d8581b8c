// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_painter.h"

#include "format/numbers.h"
#include "look/theme.h"
#include "network/group_numbers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cw::topology {
namespace {

constexpr double kNodeTextScale = 0.62;
constexpr double kGpuScale = 0.3;
constexpr double kNodeScale = 0.1;
constexpr double kLeastText = 7;
constexpr double kPortTextRoom = 11;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

QColor mixed(const QColor& colour, const QColor& with, double share)
{
    const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {part(colour.red(), with.red()), part(colour.green(), with.green()), part(colour.blue(), with.blue())};
}

struct PainterWords {
    Q_DECLARE_TR_FUNCTIONS(NetworkView)
};

} // namespace

namespace {

Harm harmOf(const std::vector<Harm>& harms, int index) { return harms.empty() ? Harm::None : harms[at(index)]; }

QPen cutPen(const look::Theme& theme, double wide)
{
    QPen pen(theme.error, wide, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({6 / wide, 4 / wide});
    return pen;
}

/// "8 × DGX H100", with the number of its unit where there are several; "8 nodes" where they are not all alike.
QString contentOf(const Plan& plan, const Block& block)
{
    const catalog::Server* model = plan.source->inputs.catalog->servers.find(block.model);
    const QString nodes = model != nullptr ? PainterWords::tr("%1 × %2", "nodes, their model")
                                                 .arg(format::count(block.boxes), QString::fromStdString(model->name))
                                           : PainterWords::tr("%Ln node(s)", nullptr, block.boxes);
    const bool units = std::ranges::any_of(plan.blocks, [&block](const Block& b) { return b.unit != block.unit; });
    return block.unit >= 0 && units && plan.groups.empty()
               ? PainterWords::tr("unit %1 · %2").arg(block.unit + 1).arg(nodes)
               : nodes;
}

/// A ribbon, or the one trunk of a box to a bus, that carries nothing any more.
bool isCutWhole(const NetworkPicture& picture, const Trunk& trunk)
{
    if (picture.damage.lost.empty())
        return false;
    if (trunk.ribbon >= 0)
        return picture.damage.lost[at(trunk.ribbon)] >= picture.plan.ribbons[at(trunk.ribbon)].cables;
    return trunk.end.kind == End::Kind::Box && picture.plan.boxes[at(trunk.end.index)].count == 1 &&
           picture.damage.boxes[at(trunk.end.index)] == Harm::Failed;
}

} // namespace

QColor shownAs(const QColor& colour, const NetworkPicture& picture)
{
    return picture.dimmed ? mixed(colour, picture.theme.canvas, 0.45) : colour;
}

QColor trunkColour(float peak, Overlay overlay, const look::Theme& theme)
{
    if (overlay != Overlay::Load || peak < 0)
        return mixed(theme.strongLine, theme.tertiaryText, 0.3);
    return look::linkLoadColour(static_cast<double>(peak));
}

/// One pixel a cable, never thinner than can be seen nor so thick that neighbours hide each other.
double trunkWidth(int cables, double scale)
{
    const double most = std::clamp(8 * scale, 1.5, 10.0);
    return std::clamp(cables * scale, 1.0, most);
}

void NetworkPainter::text(QPainter& painter, QPointF centre, double room, const QString& words, double size,
                          bool strong, const QColor& colour)
{
    if (size >= kLeastText)
        m_stamps.centred(painter, centre, room, words, static_cast<int>(std::min(size, 22.0)), strong, colour);
}

void NetworkPainter::paint(QPainter& painter, const NetworkPicture& picture, const Camera& camera, const QRectF& viewPx)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintFrames(painter, picture, camera, viewPx);
    paintTrunks(painter, picture, camera, viewPx);
    paintCuts(painter, picture, camera, viewPx);
    paintBoxes(painter, picture, camera, viewPx);
    paintLabels(painter, picture, camera);
}

void NetworkPainter::paintStrands(QPainter& painter, const NetworkPicture& picture, const Camera& camera,
                                  const QRectF& viewPx, std::vector<bool>& apart)
{
    const double wide = std::clamp(camera.scale * 0.35, 1.0, 3.0);
    const QRectF near = viewPx.adjusted(-40, -40, 40, 40);
    for (std::size_t i = 0; i < picture.plan.strands.size(); ++i) {
        const Strand& strand = picture.plan.strands[i];
        const QLineF line(camera.toView(strand.a), camera.toView(strand.b));
        if (!near.contains(line.p1()) && !near.contains(line.p2()))
            continue;
        apart[at(strand.ribbon)] = true;
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
    std::vector<bool> apart(plan.ribbons.size(), false);
    if (camera.scale >= kNearScale)
        paintStrands(painter, picture, camera, viewPx, apart);
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
    const auto skipped = [&](const Trunk& trunk) { return trunk.ribbon >= 0 && apart[at(trunk.ribbon)]; };
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
        if (bus.bar.length() > 0)
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

void NetworkPainter::paintBoxes(QPainter& painter, const NetworkPicture& picture, const Camera& camera,
                                const QRectF& viewPx)
{
    const Plan& plan = picture.plan;
    const look::Theme& theme = picture.theme;
    const double scale = camera.scale;
    for (const Block& block : plan.blocks) {
        const QRectF px = camera.toView(block.at);
        if (!px.intersects(viewPx))
            continue;
        painter.setPen(QPen(theme.strongLine, 1));
        painter.setBrush(theme.dock);
        painter.drawRoundedRect(px, 6, 6);
        const QString first = picture.names[at(block.firstBox)];
        const QString last = picture.names[at(block.firstBox + block.boxes - 1)];
        const QString title = block.boxes == 1 ? first : PainterWords::tr("%1 – %2", "from – to").arg(first, last);
        const double size = std::clamp(13 * scale, scale > 0.2 ? 9.0 : 0.0, 16.0);
        const double foot = px.bottom() - 44 * scale;
        const bool two = 17 * scale >= 11;
        text(painter, {px.center().x(), foot + (two ? 14 : 22) * scale}, px.width() - 8, title, size, true, theme.text);
        if (two)
            text(painter, {px.center().x(), foot + 31 * scale}, px.width() - 8, contentOf(plan, block), size - 2,
                 false, theme.secondaryText);
        if (scale < kNodeScale) {
            const QRectF nodes =
                px.adjusted(px.width() * 0.05, px.height() * 0.08, -px.width() * 0.05, -px.height() * 0.3);
            painter.fillRect(nodes, theme.freeCapacity);
            canvas::paintHarm(painter, nodes, harmOf(picture.damage.blocks, static_cast<int>(&block - plan.blocks.data())),
                              theme);
        }
    }
    for (std::size_t i = 0; i < plan.boxes.size(); ++i) {
        const Box& box = plan.boxes[i];
        if (box.kind == BoxKind::Node && scale < kNodeScale && !plan.torus)
            continue;
        const QRectF px = camera.toView(box.at);
        if (!px.adjusted(-8, -8, 8, 8).intersects(viewPx))
            continue;
        if (box.kind == BoxKind::Switch)
            paintSwitch(painter, picture, static_cast<int>(i), px, scale);
        else
            paintNode(painter, picture, static_cast<int>(i), px, camera);
        if (scale >= kNearScale && !plan.ports.empty())
            paintPorts(painter, picture, static_cast<int>(i), camera);
    }
}

void NetworkPainter::paintSwitch(QPainter& painter, const NetworkPicture& picture, int index, const QRectF& px,
                                 double scale)
{
    const look::Theme& theme = picture.theme;
    const Box& box = picture.plan.boxes[at(index)];
    painter.setPen(QPen(theme.strongLine, 1));
    painter.setBrush(theme.dock);
    if (box.count > 1) {
        for (const double behind : {4.0, 2.0})
            painter.drawRoundedRect(px.translated(behind * scale, -behind * scale), 4 * scale, 4 * scale);
    }
    painter.drawRoundedRect(px, std::min(6.0, 4 * scale), std::min(6.0, 4 * scale));
    if (harmOf(picture.damage.boxes, index) == Harm::Failed) {
        if (box.count == 1) {
            canvas::paintCrossedOut(painter, px, true, theme);
        } else { // one of the stack
            const double side = std::clamp(px.height() / 2, 4.0, 14.0);
            canvas::paintHarm(painter, {px.right() - side, px.top(), side, side}, Harm::Failed, theme);
        }
    }
    const QString& name = picture.names[at(index)];
    const bool low = box.at.height() < 40;
    // One readable line where two do not fit.
    const bool one = low || picture.plan.ports.empty() || 11 * scale < kLeastText;
    const double upper = one ? px.center().y() : px.top() + px.height() * 0.34;
    const double size = px.height() >= 12 ? std::max(9.0, 13 * scale) : 13 * scale;
    text(painter, {px.center().x(), upper}, px.width() - 4, name, size, true, theme.text);
    if (one)
        return;
    const QString ports = PainterWords::tr("%1 / %2 ports").arg(box.used).arg(picture.plan.ports[at(index)].size());
    text(painter, {px.center().x(), px.top() + px.height() * 0.72}, px.width() - 4, ports, 11 * scale, false,
         theme.secondaryText);
}

void NetworkPainter::paintNode(QPainter& painter, const NetworkPicture& picture, int index, const QRectF& px,
                               const Camera& camera)
{
    const look::Theme& theme = picture.theme;
    const Plan& plan = picture.plan;
    const Box& box = plan.boxes[at(index)];
    const double scale = camera.scale;
    if (scale < kGpuScale && picture.groupOfGpu.empty()) {
        painter.fillRect(px, theme.freeCapacity);
        canvas::paintHarm(painter, px, harmOf(picture.damage.boxes, index), theme);
        return;
    }
    painter.setPen(QPen(theme.strongLine, 1));
    painter.setBrush(theme.field);
    painter.drawRoundedRect(px, 2, 2);
    if (harmOf(picture.damage.boxes, index) == Harm::Failed)
        canvas::paintCrossedOut(painter, px, true, theme);
    if (scale >= kNodeTextScale)
        text(painter, {px.center().x(), px.top() + 11 * scale}, px.width() - 2, picture.names[at(index)],
             std::max(kLeastText, 11 * scale), false, theme.text);
    const network::NodePorts& node = plan.graph().nodes[at(box.number)];
    painter.setPen(Qt::NoPen);
    for (int gpu = node.firstGpu; gpu < node.firstGpu + node.gpus; ++gpu) {
        const QRectF cell = camera.toView(plan.gpuRect(gpu));
        const int group = picture.groupOfGpu.empty() ? -1 : picture.groupOfGpu[at(gpu)];
        const QColor fill = group >= 0 ? groupColour(group, theme) : theme.freeCapacity;
        painter.fillRect(cell, shownAs(fill, picture));
        const Harm harm = harmOf(picture.damage.gpus, gpu);
        canvas::paintHarm(painter, cell, harm, theme);
    }
    if (!picture.groupOfGpu.empty())
        paintGroupNumbers(painter, picture, node, camera, m_stamps);
}

void NetworkPainter::paintPorts(QPainter& painter, const NetworkPicture& picture, int index, const Camera& camera)
{
    const look::Theme& theme = picture.theme;
    const Plan& plan = picture.plan;
    const std::vector<PortSpot>& spots = plan.ports[at(index)];
    const Box& box = plan.boxes[at(index)];
    const auto up = std::ranges::count_if(spots, [&box](const PortSpot& s) { return s.at.y() <= box.at.top(); });
    for (const PortSpot& spot : spots) {
        const bool upper = spot.at.y() <= box.at.top();
        const auto inRow = static_cast<double>(upper ? up : static_cast<std::ptrdiff_t>(spots.size()) - up);
        const double pitch = box.at.width() * camera.scale / std::max(1.0, inRow);
        const double side = std::clamp(pitch * 0.7, 1.0, 14.0);
        const QPointF px = camera.toView(spot.at);
        const QRectF port(px.x() - side / 2, upper ? px.y() : px.y() - side, side, side);
        painter.setPen(side > 4 ? QPen(theme.strongLine, 1) : QPen(Qt::NoPen));
        painter.setBrush(spot.strand >= 0 ? theme.secondaryText : theme.canvas);
        painter.drawRect(port);
        if (pitch >= kPortTextRoom)
            text(painter, {px.x(), upper ? port.bottom() + 7 : port.top() - 7}, pitch, QString::number(spot.port + 1),
                 9, false, theme.tertiaryText);
    }
}

void NetworkPainter::paintLabels(QPainter& painter, const NetworkPicture& picture, const Camera& camera)
{
    const look::Theme& theme = picture.theme;
    const double scale = std::clamp(camera.scale, 0.75, 1.2);
    for (const TierLabel& label : picture.plan.labels) {
        const QPointF px = camera.toView(label.at);
        constexpr double kRoomPx = 220; // a name is never cut off
        const auto left = [&](QPointF where, const QString& words, double size, bool strong, const QColor& colour) {
            m_stamps.leftAligned(painter, where, kRoomPx, words, static_cast<int>(size), strong, colour);
        };
        left(px - QPointF(0, 8), tierName(label.tier), 13 * scale, true, theme.text);
        if (label.tier >= 0)
            left(px + QPointF(0, 8),
                 label.tier == 0 ? PainterWords::tr("%Ln node(s)", nullptr, label.devices)
                                 : PainterWords::tr("%Ln switch(es)", nullptr, label.devices),
                 11 * scale, false, theme.secondaryText);
        if (label.cables > 0 && label.tier >= 0)
            left(camera.toView(label.cablesAt),
                 PainterWords::tr("%1 × %2").arg(format::count(label.cables),
                                                 format::measure(BytesPerSecond(label.rate), "Gbit/s")),
                 11 * scale, false, theme.secondaryText);
    }
}

} // namespace cw::topology
