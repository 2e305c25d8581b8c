// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cw::look {
namespace {

constexpr QRgb kHeat[] = {0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E,
                          0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725};
constexpr double kLastHeatStop = std::size(kHeat) - 1;
constexpr double kDarkTextFrom = 0.47;
constexpr double kLinkFull = 0.95;
constexpr double kLinkFirstStop = 0.12;

QColor rgb(QRgb hex) { return QColor::fromRgb(hex | 0xFF000000U); }

Series series(QRgb blue)
{
    return {rgb(blue),     rgb(0x56B4E9), rgb(0xCC79A7), rgb(0x009E73),
            rgb(0xF0E442), rgb(0xE69F00), rgb(0xD55E00), rgb(0x9AA4AF)};
}

Theme makeLight()
{
    Theme t;
    t.dark = false;
    t.window = rgb(0xEEF0F3);
    t.dock = rgb(0xF7F8FA);
    t.field = rgb(0xFFFFFF);
    t.canvas = rgb(0xFBFCFD);
    t.grid = rgb(0xE9ECF0);
    t.axisGrid = rgb(0xDCE1E7);
    t.line = rgb(0xD3D9E0);
    t.strongLine = rgb(0xB9C1CB);
    t.text = rgb(0x1A222C);
    t.secondaryText = rgb(0x4C5764);
    t.tertiaryText = rgb(0x65707D);
    t.accent = rgb(0x0072B2);
    t.onAccent = rgb(0xFFFFFF);
    t.accentWash = rgb(0xDCEBF5);
    t.good = rgb(0x00734F);
    t.goodWash = rgb(0xDDF1EA);
    t.warning = rgb(0x8A5600);
    t.warningWash = rgb(0xFCEFD2);
    t.error = rgb(0xA83F00);
    t.errorWash = rgb(0xFBE3D6);
    t.wall = rgb(0x77828F);
    t.rackOutline = rgb(0x8793A1);
    t.coldAisle = rgb(0xE4F1FA);
    t.coldAisleText = rgb(0x2A6C96);
    t.hotAisle = rgb(0xFBEBE1);
    t.hotAisleText = rgb(0x9A4A12);
    t.freeCapacity = rgb(0xE3E7EC);
    t.series = series(0x0072B2);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = rgb(0x191C21);
    t.dock = rgb(0x20242A);
    t.field = rgb(0x15181C);
    t.canvas = rgb(0x13161A);
    t.grid = rgb(0x1D2127);
    t.axisGrid = rgb(0x262B32);
    t.line = rgb(0x333A43);
    t.strongLine = rgb(0x4B5460);
    t.text = rgb(0xE6EAEF);
    t.secondaryText = rgb(0xAEB7C2);
    t.tertiaryText = rgb(0x8D97A4);
    t.accent = rgb(0x56B4E9);
    t.onAccent = rgb(0x0C1116);
    t.accentWash = rgb(0x17384C);
    t.good = rgb(0x4FD1A5);
    t.goodWash = rgb(0x123A2E);
    t.warning = rgb(0xF2B84B);
    t.warningWash = rgb(0x3D2F10);
    t.error = rgb(0xFF9A5C);
    t.errorWash = rgb(0x43230F);
    t.wall = rgb(0x6C7683);
    t.rackOutline = rgb(0x5B6672);
    t.coldAisle = rgb(0x15303F);
    t.coldAisleText = rgb(0x8CCBEF);
    t.hotAisle = rgb(0x3B2618);
    t.hotAisleText = rgb(0xF0A878);
    t.freeCapacity = rgb(0x2B3139);
    t.series = series(0x2E93CF);
    return t;
}

Theme& shown()
{
    static Theme theme = makeLight();
    return theme;
}

int mix(int a, int b, double share) { return static_cast<int>(std::lround(a + (b - a) * share)); }

} // namespace

const Theme& lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& currentTheme() { return shown(); }

void setCurrentTheme(const Theme& theme) { shown() = theme; }

QColor mixed(const QColor& colour, const QColor& with, double share)
{
    return {mix(colour.red(), with.red(), share), mix(colour.green(), with.green(), share),
            mix(colour.blue(), with.blue(), share)};
}

QColor heatColour(double share)
{
    const double at = std::clamp(share, 0.0, 1.0) * kLastHeatStop;
    const auto lower = static_cast<std::size_t>(std::min(std::floor(at), kLastHeatStop - 1));
    const double between = at - static_cast<double>(lower);
    const QColor a = rgb(kHeat[lower]);
    const QColor b = rgb(kHeat[lower + 1]);
    return QColor::fromRgb(mix(a.red(), b.red(), between), mix(a.green(), b.green(), between),
                           mix(a.blue(), b.blue(), between));
}

QColor heatTextColour(double share) { return share < kDarkTextFrom ? rgb(0xFFFFFF) : rgb(0x10161D); }

QColor textOn(const QColor& fill)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    const double luminance =
        0.2126 * linear(fill.redF()) + 0.7152 * linear(fill.greenF()) + 0.0722 * linear(fill.blueF());
    constexpr double kEqualContrast = 0.179; // where white and black stand out alike
    return luminance > kEqualContrast ? rgb(0x10161D) : rgb(0xFFFFFF);
}

QColor linkLoadColour(double load)
{
    if (load >= kLinkFull)
        return rgb(0xD55E00);
    return heatColour(kLinkFirstStop + (1 - kLinkFirstStop) * std::max(load, 0.0) / kLinkFull);
}

} // namespace cw::look
