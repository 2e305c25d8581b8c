// SPDX-License-Identifier: GPL-3.0-or-later
// What is at a pixel, and which cables that means.
#include "network/network_stage.h"

#include <algorithm>

namespace cw::topology {
namespace {

constexpr double kReachPx = 8; ///< of the pointer beside a line
constexpr double kPortReachPx = 14;

double distance(const QLineF& line, QPointF point)
{
    const QPointF way = line.p2() - line.p1();
    const double length = QPointF::dotProduct(way, way);
    const double along =
        length > 0 ? std::clamp(QPointF::dotProduct(point - line.p1(), way) / length, 0.0, 1.0) : 0.0;
    return QLineF(line.p1() + way * along, point).length();
}

} // namespace

Hit NetworkStage::hit(QPointF viewPx) const
{
    Hit found;
    if (!hasSheet())
        return found;
    const QPointF place = m_camera.toFloor(viewPx);
    const bool near = m_camera.scale >= kNearScale && !m_plan.ports.empty();
    const double reach = kPortReachPx / m_camera.scale;
    for (std::size_t i = 0; i < m_plan.boxes.size(); ++i) {
        const Box& box = m_plan.boxes[i];
        if (!box.at.adjusted(-1, near ? -reach : -1, 1, near ? reach : 1).contains(place))
            continue;
        found.box = static_cast<int>(i);
        double nearest = reach;
        if (near) {
            for (const PortSpot& spot : m_plan.ports[i]) {
                const double away = QLineF(spot.at, place).length();
                if (away < nearest) {
                    nearest = away;
                    found.port = spot.port;
                }
            }
        }
        if (box.kind == BoxKind::Node && box.number >= 0) {
            const network::NodePorts& node = m_plan.graph().nodes[at(box.number)];
            const double beside = (box.at.width() / m_plan.columns - kGpuWidth) / 2; // half of the gap between two
            for (int gpu = node.firstGpu; gpu < node.firstGpu + node.gpus; ++gpu) {
                if (m_plan.gpuRect(gpu).adjusted(-beside, -1.5, beside, 1.5).contains(place))
                    found.gpu = gpu;
            }
        }
        return found;
    }
    double nearest = kReachPx;
    if (near) {
        for (std::size_t i = 0; i < m_plan.strands.size(); ++i) {
            const Strand& strand = m_plan.strands[i];
            const double away = distance({m_camera.toView(strand.a), m_camera.toView(strand.b)}, viewPx);
            if (away < nearest) {
                nearest = away;
                found.strand = static_cast<int>(i);
            }
        }
        if (found.strand >= 0)
            return found;
    }
    nearest = kReachPx;
    for (std::size_t i = 0; i < m_plan.trunks.size() && !areCablesApart(m_plan, m_camera.scale); ++i) {
        const Trunk& trunk = m_plan.trunks[i];
        const double half = trunkWidth(trunk.cables, m_camera.scale) / 2;
        const double away =
            distance({m_camera.toView(trunk.line.p1()), m_camera.toView(trunk.line.p2())}, viewPx) - half;
        if (away < nearest) {
            nearest = away;
            found.trunk = static_cast<int>(i);
        }
    }
    return found;
}

std::vector<std::uint32_t> NetworkStage::cablesOf(const Hit& hit) const
{
    std::vector<std::uint32_t> cables;
    if (hit.strand >= 0) {
        if (const std::uint32_t cable = m_plan.strands[at(hit.strand)].cable; cable != 0)
            cables.push_back(cable);
        return cables;
    }
    if (hit.trunk < 0)
        return cables;
    const int ribbon = m_plan.trunks[at(hit.trunk)].ribbon;
    for (const Strand& strand : m_plan.strands) {
        if (ribbon >= 0 && strand.ribbon == ribbon && strand.cable != 0)
            cables.push_back(strand.cable);
    }
    return cables;
}

} // namespace cw::topology
