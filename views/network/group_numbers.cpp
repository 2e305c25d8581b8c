// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/group_numbers.h"

#include "format/numbers.h"
#include "look/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <optional>

namespace cw::topology {
namespace {

constexpr double kMostText = 16; ///< px

/// Accelerators of a node from `first` up to and without `last` that belong to one group.
struct Run {
    int group = -1;
    int first = 0;
    int last = 0;
    QRectF px;
    bool harmed = false;
};

Run runFrom(int first, int end, const NetworkPicture& picture, const Camera& camera)
{
    Run run{picture.groupOfGpu[static_cast<std::size_t>(first)], first, first, {}, false};
    for (; run.last < end && picture.groupOfGpu[static_cast<std::size_t>(run.last)] == run.group; ++run.last) {
        run.px = run.px.united(camera.toView(picture.plan.gpuRect(run.last)));
        run.harmed = run.harmed || (!picture.damage.gpus.empty() &&
                                    picture.damage.gpus[static_cast<std::size_t>(run.last)] >= Harm::Stopped);
    }
    return run;
}

/// Of its number; 0 = the longest one would not fit, and a few numbers without the others say nothing.
int textSize(const Run& run, int groups, canvas::TextStamps& stamps)
{
    const double height = run.px.height();
    const double size = std::clamp(height * (run.last - run.first > 1 ? 0.4 : 0.6), kLeastText, kMostText);
    const auto whole = static_cast<int>(size);
    return height >= size && stamps.width(format::count(groups), whole, true) <= run.px.width() ? whole : 0;
}

std::optional<GroupNumber> numberOf(const Run& run, int groups, canvas::TextStamps& stamps)
{
    const int size = textSize(run, groups, stamps);
    if (run.group < 0 || run.harmed || size == 0)
        return std::nullopt;
    const QString text = format::count(run.group + 1);
    const double wide = stamps.width(text, size, true);
    return GroupNumber{text, size, QRectF(run.px.center() - QPointF(wide / 2 + 1, size / 2.0), QSizeF(wide + 2, size))};
}

} // namespace

QColor groupColour(int group, const look::Theme& theme)
{
    const std::array<QColor, kGroupColours> colours{theme.series.blue,      theme.series.orange, theme.series.green,
                                                    theme.series.vermilion, theme.series.sky,    theme.series.purple,
                                                    theme.series.yellow,    theme.series.grey};
    return colours[static_cast<std::size_t>(group) % colours.size()];
}

QColor inkOn(const QColor& fill) { return fill.lightnessF() > 0.5F ? QColor(0x10, 0x16, 0x1D) : QColor(Qt::white); }

void paintGroupNumbers(QPainter& painter, const NetworkPicture& picture, const network::NodePorts& node,
                       const Camera& camera, canvas::TextStamps& stamps)
{
    const int end = node.firstGpu + node.gpus;
    for (int first = node.firstGpu; first < end;) {
        const Run run = runFrom(first, end, picture, camera);
        first = run.last;
        const auto number = numberOf(run, picture.groups, stamps);
        if (!number)
            continue;
        const QColor fill = shownAs(groupColour(run.group, picture.theme), picture);
        if (run.last - run.first > 1)
            painter.fillRect(number->ground, fill);
        stamps.centred(painter, run.px.center(), run.px.width(), number->text, number->size, true, inkOn(fill));
    }
}

std::vector<GroupNumber> numbersOn(const NetworkPicture& picture, const std::vector<int>& accelerators, const Camera& camera,
                                   canvas::TextStamps& stamps)
{
    std::vector<GroupNumber> all;
    if (picture.groupOfGpu.empty())
        return all;
    int done = -1; // the last accelerator of the run before
    for (const int gpu : accelerators) {
        const network::Graph& graph = picture.plan.graph();
        const network::NodePorts& node = graph.nodes[static_cast<std::size_t>(graph.nodeOfGpu[static_cast<std::size_t>(gpu)])];
        for (int first = node.firstGpu; first < node.firstGpu + node.gpus;) {
            const Run run = runFrom(first, node.firstGpu + node.gpus, picture, camera);
            first = run.last;
            if (gpu < run.first || gpu >= run.last || done == run.last)
                continue;
            done = run.last;
            if (const auto number = numberOf(run, picture.groups, stamps))
                all.push_back(*number);
        }
    }
    return all;
}

bool areNumbersShown(const NetworkPicture& picture, const network::NodePorts& node, const Camera& camera,
                     canvas::TextStamps& stamps)
{
    return node.gpus > 0 && !picture.groupOfGpu.empty() &&
           textSize(runFrom(node.firstGpu, node.firstGpu + node.gpus, picture, camera), picture.groups, stamps) > 0;
}

} // namespace cw::topology
