// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/picked_link.h"

#include "look/theme.h"
#include "network/plan_failures.h"
#include "network/plan_parts.h"
#include "placement/link_table.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace cw::topology {
namespace {

using fabric::Failure;
using fabric::Failures;
using placement::LinkKind;

/// One cable of a bundle that each carries a load of its own; all of them where they cannot be counted off.
void takeCable(PickedLink& picked, const Plan& plan, int cable)
{
    const int ribbon = picked.ribbons.front();
    const std::vector<Failure> ofRule = ruleCables(plan, ribbon);
    const auto inPlane = static_cast<int>(ofRule.size()) / std::max(1, plan.planes);
    if (picked.failures.size() == ofRule.size() && cable < inPlane) {
        picked.failures.clear();
        for (int plane = 0; plane < plan.planes; ++plane)
            picked.failures.insert(ofRule[at(plane * inPlane + cable)]);
    }
    int number = 0;
    for (std::size_t i = 0; i < plan.strands.size(); ++i) {
        if (plan.strands[i].ribbon != ribbon || number++ != cable)
            continue;
        picked.strands.push_back(static_cast<int>(i));
        picked.ribbons.clear();
        if (plan.strands[i].cable != 0)
            picked.failures = {{Failure::Kind::Cable, plan.strands[i].cable}};
        return;
    }
}

void takePort(PickedLink& picked, const Plan& plan, int index)
{
    const network::Endpoint& endpoint = plan.graph().endpoints[at(index)];
    if (endpoint.drawn != 0)
        picked.failures = {{Failure::Kind::Cable, endpoint.drawn}};
    else
        picked.failures = {{Failure::Kind::Port, plan.graph().nodes[at(endpoint.node)].item, endpoint.port}};
    for (std::size_t i = 0; i < plan.strands.size(); ++i) {
        const Strand& strand = plan.strands[i];
        if (strand.endpoint == index || (endpoint.drawn != 0 && strand.cable == endpoint.drawn))
            picked.strands = {static_cast<int>(i)};
    }
    if (picked.strands.empty() && plan.ribbonOfEndpoint[at(index)] >= 0)
        picked.ribbons = {plan.ribbonOfEndpoint[at(index)]};
}

} // namespace

PickedLink pickLink(const NetworkStage& stage, int link)
{
    const Plan& plan = stage.plan();
    const placement::LinkRef ref = placement::LinkTable(plan.graph()).refOf(link);
    PickedLink picked;
    picked.name = stage.telling().linkName(link);
    switch (ref.kind) {
    case LinkKind::Bundle:
        picked.ribbons = plan.ribbonsOfBundle[at(ref.index)];
        for (const int ribbon : picked.ribbons)
            picked.failures.merge(ribbonFailures(plan, ribbon));
        if (ref.cable >= 0 && picked.ribbons.size() == 1)
            takeCable(picked, plan, ref.cable);
        break;
    case LinkKind::PortOut:
    case LinkKind::PortIn:
        takePort(picked, plan, ref.index);
        break;
    case LinkKind::HostOut:
    case LinkKind::HostIn: {
        const network::NodePorts& node = plan.graph().nodes[at(plan.graph().nodeOfGpu[at(ref.index)])];
        picked.gpu = ref.index;
        picked.failures = {{Failure::Kind::Accelerator, node.item, ref.index - node.firstGpu}};
        break;
    }
    }
    return picked;
}

PickedLink pickRibbon(const NetworkStage& stage, int ribbon)
{
    PickedLink picked;
    picked.name = stage.telling().ribbonName(ribbon);
    picked.ribbons = {ribbon};
    picked.failures = ribbonFailures(stage.plan(), ribbon);
    return picked;
}

PickedLink pickStrand(const NetworkStage& stage, int strand, Failures failures)
{
    PickedLink picked;
    picked.name = stage.telling().strandName(strand);
    picked.strands = {strand};
    picked.failures = std::move(failures);
    return picked;
}

design::ItemSet cablesOf(const PickedLink& picked)
{
    std::vector<design::ItemRef> items;
    for (const Failure& failure : picked.failures) {
        if (failure.kind == Failure::Kind::Cable && failure.item != 0)
            items.push_back({design::ItemKind::Cable, failure.item});
    }
    return design::toItemSet(std::move(items));
}

bool isStillThere(const PickedLink& picked, const Plan& before, const Plan& now)
{
    if (before.boxes.size() != now.boxes.size() || before.ribbons.size() != now.ribbons.size() ||
        before.strands.size() != now.strands.size())
        return false;
    const bool ribbons = std::ranges::all_of(picked.ribbons, [&](int r) {
        return before.ribbons[at(r)].a == now.ribbons[at(r)].a && before.ribbons[at(r)].b == now.ribbons[at(r)].b;
    });
    return ribbons && std::ranges::all_of(picked.strands, [&](int s) {
        const Strand& was = before.strands[at(s)];
        const Strand& is = now.strands[at(s)];
        return was.boxA == is.boxA && was.boxB == is.boxB && was.portA == is.portA && was.portB == is.portB;
    });
}

QPointF middleOf(const PickedLink& picked, const Plan& plan)
{
    if (picked.gpu >= 0)
        return plan.gpuRect(picked.gpu).center();
    if (!picked.strands.empty()) {
        const Strand& strand = plan.strands[at(picked.strands.front())];
        return (strand.a + strand.b) / 2;
    }
    return plan.ribbons[at(picked.ribbons.front())].lines.front().center();
}

void paintPicked(QPainter& painter, const PickedLink& picked, const NetworkStage& stage)
{
    const look::Theme& theme = look::currentTheme();
    const Plan& plan = stage.plan();
    const Camera& camera = stage.camera();
    const Damage& damage = stage.damage();
    const auto line = [&](QPointF a, QPointF b, double wide, bool isCut) {
        painter.setPen(QPen(theme.accent, wide, isCut ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(camera.toView(a), camera.toView(b));
        if (isCut)
            canvas::paintCut(painter, camera.toView((a + b) / 2), theme);
    };
    const auto isCut = [&damage](int strand) { return !damage.cut.empty() && damage.cut[at(strand)]; };
    const auto outline = [&](const QRectF& rect) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(camera.toView(rect).adjusted(-2, -2, 2, 2));
    };
    const bool near = camera.scale >= kNearScale && !plan.strands.empty();
    for (const int r : picked.ribbons) {
        const Ribbon& ribbon = plan.ribbons[at(r)];
        for (const QLineF& each : ribbon.lines) {
            if (!near)
                line(each.p1(), each.p2(), trunkWidth(ribbon.cables, camera.scale) + 3,
                     !damage.lost.empty() && damage.lost[at(r)] >= ribbon.cables);
        }
        for (std::size_t s = 0; near && s < plan.strands.size(); ++s) {
            if (plan.strands[s].ribbon == r)
                line(plan.strands[s].a, plan.strands[s].b, 3, isCut(static_cast<int>(s)));
        }
        outline(rectOf(plan, ribbon.a));
        outline(rectOf(plan, ribbon.b));
    }
    for (const int s : picked.strands) {
        const Strand& strand = plan.strands[at(s)];
        line(strand.a, strand.b, 3, isCut(s));
        outline(plan.boxes[at(strand.boxA)].at);
        outline(plan.boxes[at(strand.boxB)].at);
    }
    if (picked.gpu >= 0)
        outline(plan.gpuRect(picked.gpu));
}

} // namespace cw::topology
