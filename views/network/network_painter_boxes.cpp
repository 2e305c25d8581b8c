// SPDX-License-Identifier: GPL-3.0-or-later
// What blocks, switches, nodes and their ports look like.
#include "format/numbers.h"
#include "format/short_name.h"
#include "look/theme.h"
#include "network/group_numbers.h"
#include "network/network_painter.h"

#include <QPainter>

#include <algorithm>

namespace cw::topology {
namespace {

constexpr double kNodeTextScale = 0.62;
constexpr double kGpuScale = 0.3;
constexpr double kPortTextRoom = 11;

struct BoxWords {
    Q_DECLARE_TR_FUNCTIONS(NetworkView)
};

int textSize(double size) { return static_cast<int>(std::min(size, 22.0)); }

Harm harmOf(const std::vector<Harm>& harms, int index) { return harms.empty() ? Harm::None : harms[at(index)]; }

/// "8 × DGX H100", with the number of its unit where there are several; "8 nodes" where they are not all alike.
QString contentOf(const Plan& plan, const Block& block)
{
    const catalog::Server* model = plan.source->inputs.catalog->servers.find(block.model);
    const QString nodes = model != nullptr ? BoxWords::tr("%1 × %2", "nodes, their model")
                                                 .arg(format::count(block.boxes), QString::fromStdString(model->name))
                                           : BoxWords::tr("%Ln node(s)", nullptr, block.boxes);
    const bool units = std::ranges::any_of(plan.blocks, [&block](const Block& b) { return b.unit != block.unit; });
    return block.unit >= 0 && units && plan.groups.empty()
               ? BoxWords::tr("unit %1 · %2").arg(format::count(block.unit + 1), nodes)
               : nodes;
}

} // namespace

void NetworkPainter::text(QPainter& painter, QPointF centre, double room, const QString& words, double size,
                          bool strong, const QColor& colour)
{
    if (size >= kLeastText)
        m_stamps.centred(painter, centre, room, words, textSize(size), strong, colour);
}

void NetworkPainter::name(QPainter& painter, QPointF centre, double room, const QString& words, double size,
                          bool strong, const QColor& colour)
{
    if (size >= kLeastText)
        text(painter, centre, room, m_stamps.fitting(words, room, textSize(size), strong), size, strong, colour);
}

QString NetworkPainter::blockTitle(const NetworkPicture& picture, const Block& block, double room, int size)
{
    return format::shortNames([&](qsizetype most) { return blockName(picture.plan, picture.names, block, most); },
                              [&](const QString& words) { return m_stamps.fits(words, room, size, true); });
}

void NetworkPainter::paintBlocks(QPainter& painter, const NetworkPicture& picture, const Camera& camera,
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
        const double round = std::min(6.0, px.width() / 4);
        painter.drawRoundedRect(px, round, round);
        const double size = std::clamp(13 * scale, scale > 0.2 ? 9.0 : 0.0, 16.0);
        const double foot = block.facesDown ? px.top() : px.bottom() - 44 * scale;
        const bool two = 17 * scale >= 11;
        if (size >= kLeastText)
            text(painter, {px.center().x(), foot + (two ? 14 : 22) * scale}, px.width() - 8,
                 blockTitle(picture, block, px.width() - 8, textSize(size)), size, true, theme.text);
        if (two)
            text(painter, {px.center().x(), foot + 31 * scale}, px.width() - 8, contentOf(plan, block), size - 2,
                 false, theme.secondaryText);
        if (scale < kNodeScale) {
            const double above = px.height() * (block.facesDown ? 0.3 : 0.08);
            const double below = px.height() * (block.facesDown ? 0.08 : 0.3);
            const QRectF nodes = px.adjusted(px.width() * 0.05, above, -px.width() * 0.05, -below);
            painter.fillRect(nodes, theme.freeCapacity);
            canvas::paintHarm(painter, nodes, harmOf(picture.damage.blocks, static_cast<int>(&block - plan.blocks.data())),
                              theme);
        }
    }
}

void NetworkPainter::paintBoxes(QPainter& painter, const NetworkPicture& picture, const Camera& camera,
                                const QRectF& viewPx)
{
    const Plan& plan = picture.plan;
    const double scale = camera.scale;
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
    const bool low = box.at.height() < 40;
    // One readable line where two do not fit.
    const bool one = low || picture.plan.ports.empty() || 11 * scale < kLeastText;
    const double upper = one ? px.center().y() : px.top() + px.height() * 0.34;
    const double size = px.height() >= 12 ? std::max(9.0, 13 * scale) : 13 * scale;
    name(painter, {px.center().x(), upper}, px.width() - 4, picture.names[at(index)], size, true, theme.text);
    if (one)
        return;
    const QString ports = BoxWords::tr("%1 / %2 ports")
                              .arg(format::count(box.used),
                                   format::count(static_cast<std::int64_t>(picture.plan.ports[at(index)].size())));
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
        name(painter, {px.center().x(), box.facesDown ? px.bottom() - 11 * scale : px.top() + 11 * scale}, px.width() - 2, picture.names[at(index)],
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
            text(painter, {px.x(), upper ? port.bottom() + 7 : port.top() - 7}, pitch, format::count(spot.port + 1), 9,
                 false, theme.tertiaryText);
    }
}

} // namespace cw::topology
