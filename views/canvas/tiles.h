// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which number and which colour does each rack show? One metric at a time, with its legend.
// Leaves out: where the numbers come from; whoever has the Assessment fills RackFigures.
#pragma once

#include "assess/finding.h"
#include "base/quantity.h"
#include "design/design.h"

#include <QColor>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace cw::look {
struct Theme;
}

namespace cw::canvas {

/// What an Assessment says about one rack; nullopt = not known.
struct RackFigures {
    design::RackId rack;
    std::optional<Watts> power;      ///< expected draw
    std::optional<Watts> powerLimit; ///< what its PDUs carry
    std::optional<Watts> heat;
    std::optional<Watts> heatLimit; ///< what its cooling carries
    std::optional<int> freeUnits;
    std::optional<int> rackUnits;
    std::optional<Kelvins> inlet; ///< of the air that it takes in; nullopt also where it moves none
    std::optional<Dollars> price; ///< of what is in it
    std::optional<double> floor;  ///< square metres that it stands on
    std::optional<int> domain;    ///< racks of one number hang on the same leaf switches; nullopt = on none
    int domainAccelerators = 0;
    std::optional<Watts> rated;          ///< what its breakers must carry
    std::optional<Kilograms> load;       ///< of what is in it
    std::optional<Kilograms> knownLoad;  ///< the part of it that the catalog knows; as `load` where that is known
    QStringList unweighed;               ///< names of parts of no known weight
    std::optional<Kilograms> loadLimit;  ///< what it carries
    std::optional<double> fullness;      ///< assess::rackFullness
    std::optional<assess::Severity> worst = {}; ///< of the findings about it (rack_findings.h); nullopt = none
    friend bool operator==(const RackFigures&, const RackFigures&) = default;
};

enum class Overlay { Power, Density, Cooling, Inlet, Space, Price, Domain };

/// One rack as drawn. `share` is the place on the heat map, nullopt = white.
struct TileFigure {
    design::RackId rack;
    std::optional<double> share;
    QString main;  ///< the one number, large: "40.8"
    QString below; ///< the smaller line: its unit, or the rack's power
    QString full;  ///< for legends, tips and screen readers: "40.8 kW"
    std::optional<assess::Severity> worst = {}; ///< of the rack's findings, whatever the overlay shows
    std::optional<int> group = {}; ///< of a layer that sorts racks into groups: which one, from 0
    friend bool operator==(const TileFigure&, const TileFigure&) = default;
};

/// All tiles of an overlay and what its legend says.
struct TileLayer {
    QString title; ///< "Power [kW per rack]"
    QString note;
    QStringList scaleMarks; ///< left, middle, right end of the colour bar
    std::vector<TileFigure> tiles;
    double end = 1; ///< what the right end of the colour bar stands for, in base units
    int groups = 0; ///< colours tell groups apart instead of amounts; 0 = amounts
    friend bool operator==(const TileLayer&, const TileLayer&) = default;
};

/// The name of an overlay for menus.
QString overlayName(Overlay overlay);

TileLayer tileLayer(Overlay overlay, const std::vector<RackFigures>& figures);

/// Two layers of one overlay that are seen together: the same number has the same colour in both, on the longer scale.
void shareScale(TileLayer& one, TileLayer& other);

/// The tiles named in the legend: the highest on the scale, highest first; or the first of each group.
std::vector<const TileFigure*> worstTiles(const TileLayer& layer, int count);

/// What the colours stand for: from the least to the most, or one beside the other.
void paintScale(QPainter& painter, const QRectF& px, const TileLayer& layer, const look::Theme& theme);

struct TileColours {
    QColor fill;
    QColor text;
};
TileColours tileColours(const TileFigure* tile, const look::Theme& theme);
/// What marks a rack with findings; nullopt = it has none.
std::optional<QColor> findingColour(const TileFigure* tile, const look::Theme& theme);

} // namespace cw::canvas
