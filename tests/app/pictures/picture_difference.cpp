// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture_difference.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace cw::test {
namespace {

/// One channel of a picture, line after line.
struct Plane {
    int width = 0;
    int height = 0;
    std::vector<int> levels;
    [[nodiscard]] int at(int x, int y) const { return levels[static_cast<std::size_t>(y * width + x)]; }
};
using Planes = std::array<Plane, 3>;

Planes planesOf(const QImage& picture)
{
    Planes out;
    for (Plane& plane : out) {
        plane = {picture.width(), picture.height(), {}};
        plane.levels.reserve(static_cast<std::size_t>(picture.width() * picture.height()));
    }
    for (int y = 0; y < picture.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            out[0].levels.push_back(qRed(line[x]));
            out[1].levels.push_back(qGreen(line[x]));
            out[2].levels.push_back(qBlue(line[x]));
        }
    }
    return out;
}

/// Of each pixel, the level that `pick` prefers within kReach: one pass along each axis.
template <typename Pick>
Plane reachOf(const Plane& plane, Pick pick)
{
    const auto along = [&pick](const Plane& from, int dx, int dy) {
        Plane to = from;
        for (int y = 0; y < from.height; ++y) {
            for (int x = 0; x < from.width; ++x) {
                int& best = to.levels[static_cast<std::size_t>(y * from.width + x)];
                for (int step = -kReach; step <= kReach; ++step)
                    best = pick(best, from.at(std::clamp(x + step * dx, 0, from.width - 1),
                                              std::clamp(y + step * dy, 0, from.height - 1)));
            }
        }
        return to;
    };
    return along(along(plane, 1, 0), 0, 1);
}

/// Which pixels of `picture` have no like one in `other`.
void markStrangers(const Plane& picture, const Plane& other, std::vector<bool>& strange)
{
    const Plane least = reachOf(other, [](int a, int b) { return std::min(a, b); });
    const Plane most = reachOf(other, [](int a, int b) { return std::max(a, b); });
    for (std::size_t i = 0; i < picture.levels.size(); ++i) {
        if (picture.levels[i] < least.levels[i] - kStep || picture.levels[i] > most.levels[i] + kStep)
            strange[i] = true;
    }
}

/// nullopt where hardly two pixels are alike, as in a heat map.
std::optional<int> groundOf(const Plane& plane, const QRect& block)
{
    std::vector<int> all;
    all.reserve(kBlock * kBlock);
    for (int y = block.top(); y <= block.bottom(); ++y) {
        for (int x = block.left(); x <= block.right(); ++x)
            all.push_back(plane.at(x, y));
    }
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    const int median = *middle;
    const auto alike = std::ranges::count_if(all, [median](int level) { return std::abs(level - median) <= 1; });
    return alike * 2 > static_cast<std::ptrdiff_t>(all.size()) ? std::optional(median) : std::nullopt;
}

bool groundDiffers(const Planes& stored, const Planes& seen, const QRect& block)
{
    return !std::ranges::equal(stored, seen, [&block](const Plane& before, const Plane& now) {
        const std::optional<int> was = groundOf(before, block);
        const std::optional<int> is = groundOf(now, block);
        return !was || !is || std::abs(*is - *was) <= kGroundStep;
    });
}

bool strokesDiffer(const std::vector<bool>& strange, int width, const QRect& block)
{
    int wrong = 0;
    for (int y = block.top(); y <= block.bottom(); ++y) {
        for (int x = block.left(); x <= block.right(); ++x)
            wrong += strange[static_cast<std::size_t>(y * width + x)] ? 1 : 0;
    }
    return wrong > kWrongPixels;
}

} // namespace

PictureDifference differenceOf(const QImage& storedPicture, const QImage& seenPicture)
{
    const QImage stored = storedPicture.convertToFormat(QImage::Format_RGB32);
    const QImage seen = seenPicture.convertToFormat(QImage::Format_RGB32);
    PictureDifference out{stored.size(), seen.size(), 0, seen};
    if (stored.size() != seen.size())
        return out;
    const Planes before = planesOf(stored);
    const Planes now = planesOf(seen);
    std::vector<bool> strange(before[0].levels.size(), false);
    for (std::size_t channel = 0; channel < now.size(); ++channel) {
        markStrangers(now[channel], before[channel], strange);
        markStrangers(before[channel], now[channel], strange);
    }
    QPainter painter(&out.marked);
    painter.fillRect(seen.rect(), QColor(255, 255, 255, 200));
    painter.setPen(Qt::red);
    for (int top = 0; top < seen.height(); top += kBlock) {
        for (int left = 0; left < seen.width(); left += kBlock) {
            const QRect block = QRect(left, top, kBlock, kBlock).intersected(seen.rect());
            if (!strokesDiffer(strange, seen.width(), block) && !groundDiffers(before, now, block))
                continue;
            ++out.blocks;
            painter.drawImage(block, seen, block);
            painter.drawRect(block.adjusted(0, 0, -1, -1));
        }
    }
    return out;
}

} // namespace cw::test
