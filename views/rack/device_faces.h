// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the faces of all devices share: their words, sizes, rows of ports and where their data are?
// Leaves out: the faces themselves (device_painter.cpp, box_painter.cpp).
#pragma once

#include "look/theme.h"
#include "rack/rack_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <vector>

namespace cw::elevation {

inline constexpr double kHeaderPx = 26;
inline constexpr double kTextFrom = 12; ///< px of height that a line of small text needs
inline constexpr double kPortPitch = 7;
inline constexpr double kLinkWords = 16;

struct DeviceWords {
    Q_DECLARE_TR_FUNCTIONS(RackDevice)
};

template <class Item>
const Item& itemOf(const std::vector<Item>& items, const canvas::PlanDevice& box)
{
    return items[static_cast<std::size_t>(box.index)];
}

/// Of a node; nullptr where the catalog does not know it.
const catalog::Server* serverOf(const RackPicture& picture, const canvas::PlanDevice& box);
QColor portColour(catalog::NicRole role, const look::Theme& theme);
/// Marks in a row, the first `filled` of them in the colour; where they would be finer than two pixels, one bar that says
/// "many".
void paintRow(QPainter& painter, const QRectF& room, int count, const QColor& colour, int filled, const QColor& free);

} // namespace cw::elevation
