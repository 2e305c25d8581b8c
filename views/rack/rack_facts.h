// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does an Assessment say about the racks and devices of the elevation?
// Leaves out: reading the Assessment; whoever has it fills this in.
#pragma once

#include "base/quantity.h"
#include "canvas/floor_plan.h"
#include "canvas/tiles.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace cw::elevation {

/// One device of a type; of a node with this accelerator.
struct DeviceFigures {
    canvas::DeviceKind kind = canvas::DeviceKind::Node;
    std::string type;
    std::string accelerator; ///< as in the design: empty = the server's own
    std::optional<Watts> expected;
    std::optional<Watts> rated;
    friend bool operator==(const DeviceFigures&, const DeviceFigures&) = default;
};

struct RackFacts {
    std::vector<canvas::RackFigures> racks;
    std::vector<DeviceFigures> devices;
    std::unordered_map<std::uint32_t, int> cabledPorts; ///< by number of the device, where cables are drawn
    friend bool operator==(const RackFacts&, const RackFacts&) = default;
};

} // namespace cw::elevation
