// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/group_trace.h"

#include "canvas/floor_marks.h"
#include "format/numbers.h"
#include "look/theme.h"
#include "network/group_numbers.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace cw::topology {
namespace {

constexpr std::size_t kMostNumbers = 16; ///< more would only hide the links
constexpr double kNumberHeight = 20;

struct TraceWords {
    Q_DECLARE_TR_FUNCTIONS(NetworkView)
};

/// What runs through a ribbon, and through how many cables at once.
QString trafficText(const Ribbon& ribbon, const RibbonTraffic& load)
{
    const QString rate = format::measure(BytesPerSecond(std::max(load.forth, load.back)));
    return ribbon.cables > 1 ? TraceWords::tr("%Ln cable(s): %1", "their rate together", ribbon.cables).arg(rate) : rate;
}

/// A number on its line, beside those that are there already; not at all where no place is left.
void addNumber(TraceMarks& marks, const QLineF& line, const QString& text, std::vector<QRectF>& taken,
               const QRectF& viewPx, canvas::TextStamps& stamps)
{
    const double wide = stamps.width(text, 11, true) + 16;
    for (const double along : {0.5, 0.35, 0.65, 0.2, 0.8}) {
        const QPointF middle = line.pointAt(along);
        const QRectF px(middle.x() - wide / 2, middle.y() - kNumberHeight / 2, wide, kNumberHeight);
        if (!viewPx.contains(px) || std::ranges::any_of(taken, [&px](const QRectF& t) { return t.intersects(px); }))
            continue;
        taken.push_back(px);
        marks.numbers.push_back({middle, text});
        return;
    }
}

} // namespace

std::map<int, RibbonTraffic> trafficOf(const Plan& plan, const placement::Trace& trace)
{
    using placement::LinkKind;
    std::array<std::map<int, RibbonTraffic>, 2> ways;
    for (const placement::TracedLink& traced : trace.links) {
        std::map<int, RibbonTraffic>& way = ways[traced.backward ? 1 : 0];
        const auto add = [&way](int ribbon, bool forth, double load) {
            RibbonTraffic& of = way[ribbon];
            (forth ? of.forth : of.back) += load;
        };
        const bool leavesPort = traced.link.kind == LinkKind::PortOut;
        if (traced.link.kind == LinkKind::Bundle) {
            // A bundle of many switches is drawn as many ribbons that share its load.
            const std::vector<int>& ribbons = plan.ribbonsOfBundle[at(traced.link.index)];
            for (const int ribbon : ribbons)
                add(ribbon, traced.link.fromAToB, traced.load / static_cast<double>(ribbons.size()));
        } else if (leavesPort || traced.link.kind == LinkKind::PortIn) {
            if (const int ribbon = plan.ribbonOfEndpoint[at(traced.link.index)]; ribbon >= 0)
                add(ribbon, leavesPort, traced.load);
        }
    }
    for (const auto& [ribbon, backward] : ways[1]) {
        RibbonTraffic& of = ways[0][ribbon];
        of = {std::max(of.forth, backward.forth), std::max(of.back, backward.back)};
    }
    return ways[0];
}

TraceMarks traceMarks(const NetworkStage& stage, const placement::Trace& trace, const QRectF& viewPx,
                      canvas::TextStamps& stamps)
{
    TraceMarks marks;
    const Plan& plan = stage.plan();
    const Camera& camera = stage.camera();
    const auto add = [&](QPointF a, QPointF b, double wide) {
        const QLineF line(camera.toView(a), camera.toView(b));
        if (QRectF(line.p1(), line.p2()).normalized().adjusted(-2, -2, 2, 2).intersects(viewPx))
            marks.links.push_back({line, wide});
    };
    const std::map<int, RibbonTraffic> traffic = trafficOf(plan, trace);
    std::set<std::pair<int, int>> entered; // node and ribbon, once for all its ports
    for (const placement::TracedLink& traced : trace.links) {
        const bool isPort =
            traced.link.kind == placement::LinkKind::PortOut || traced.link.kind == placement::LinkKind::PortIn;
        const int ribbon = isPort ? plan.ribbonOfEndpoint[at(traced.link.index)] : -1;
        if (ribbon < 0 || plan.torus)
            continue;
        const int node = plan.graph().endpoints[at(traced.link.index)].node;
        if (!entered.emplace(node, ribbon).second)
            continue;
        const Box& box = plan.boxes[at(plan.boxOfNode[at(node)])];
        const Ribbon& way = plan.ribbons[at(ribbon)];
        add({box.at.center().x(), box.facesDown ? box.at.bottom() : box.at.top()},
            way.b.kind == End::Kind::Block ? way.lines.front().p2() : way.lines.front().p1(), 2);
    }
    for (const Trunk& trunk : plan.trunks) {
        if (trunk.ribbon >= 0 && traffic.contains(trunk.ribbon))
            add(trunk.line.p1(), trunk.line.p2(), 3);
    }
    std::vector<QRectF> taken;
    for (const auto& [r, load] : traffic) {
        const Ribbon& ribbon = plan.ribbons[at(r)];
        for (const End& end : {ribbon.a, ribbon.b}) {
            if (end.kind == End::Kind::Box)
                marks.ends.push_back(camera.toView(plan.boxes[at(end.index)].at));
        }
        if (ribbon.lines.empty())
            continue;
        const QLineF& line = ribbon.lines.front();
        if (!plan.buses.empty())
            add(line.p1(), line.p2(), 1);
        if (traffic.size() <= kMostNumbers)
            addNumber(marks, {camera.toView(line.p1()), camera.toView(line.p2())},
                      trafficText(ribbon, load), taken, viewPx, stamps);
    }
    for (const int gpu : trace.accelerators) {
        const QRectF cell = camera.toView(plan.gpuRect(gpu));
        if (cell.intersects(viewPx))
            marks.members.push_back(cell.width() < 3 ? QRectF(cell.center() - QPointF(1.5, 1.5), QSizeF(3, 3)) : cell);
    }
    for (const GroupNumber& number : numbersOn(stage.picture(), trace.accelerators, camera, stamps)) {
        marks.members.push_back(number.ground);
        marks.memberNumbers.push_back({number.ground.center(), number.text, number.size});
    }
    return marks;
}

void paintTrace(QPainter& painter, const TraceMarks& marks, canvas::TextStamps& stamps)
{
    const look::Theme& theme = look::currentTheme();
    const QColor white = theme.dark ? QColor(Qt::white) : theme.text;
    for (const TraceMarks::Line& link : marks.links) {
        painter.setPen(QPen(white, link.wide, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(link.px);
    }
    for (const QRectF& member : marks.members)
        painter.fillRect(member, white);
    for (const TraceMarks::Number& number : marks.memberNumbers) // over the cells, which have hidden it
        stamps.centred(painter, number.centre, 80, number.text, number.size, true, inkOn(white));
    for (const TraceMarks::Number& number : marks.numbers)
        canvas::paintPill(painter, number.centre, number.text, theme, stamps);
}

} // namespace cw::topology
