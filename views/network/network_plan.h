// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where on the sheet stands each switch and node of a network, and which ribbons of cables join them? Laid
// out from the assessed graph alone. Leaves out: colours, texts and what a person does with it.
#pragma once

#include "assess/assessment.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace cw::topology {

/// More switches of one tier than this are drawn as stacks.
inline constexpr int kMostBoxesOfTier = 64;
/// More trunks than this are drawn as a bar that all of them meet.
inline constexpr int kMostTrunks = 500;
/// More cables than this are never told apart.
inline constexpr int kMostSingleCables = 24'000;

/// A place in one of the plan's lists, which count with int because -1 means none.
constexpr std::size_t at(int index) { return static_cast<std::size_t>(index); }

enum class BoxKind { Switch, Node };

/// A switch, several that are drawn as one, or a node. Sizes are pixels at 100 %.
struct Box {
    BoxKind kind = BoxKind::Switch;
    QRectF at;
    design::SwitchRole role = design::SwitchRole::Leaf;
    int number = 0;         ///< of the first switch within its role; of nodes: index into Graph::nodes, -1 = no part
    int count = 1;          ///< switches drawn as one
    std::uint32_t item = 0; ///< of the design; 0 = stands in no rack yet
    int tier = 0;           ///< 0 hosts, 1 leaf, 2 spine, 3 core, -1 beside the network
    int group = -1;         ///< of a dragonfly
    int used = 0;           ///< ports that hold a cable
    bool moved = false;     ///< by hand
    bool facesDown = false; ///< a node whose switches are below it: ports and name are at its lower edge
};

/// Nodes that are drawn in one frame: a scalable unit, or the part of one.
struct Block {
    QRectF at;
    int firstBox = 0;
    int boxes = 0;
    int unit = -1;
    catalog::PartId model; ///< of all its nodes; empty where they differ
    bool facesDown = false; ///< its name is at the upper edge
};

/// One end of a ribbon or trunk.
struct End {
    enum class Kind { Box, Block, Bus };
    Kind kind = Kind::Box;
    int index = 0;
    friend auto operator<=>(const End&, const End&) = default;
};

struct CablesOfRate {
    double rate = 0; ///< B/s, one way
    int cables = 0;
};

/// All cables between two boxes, or between a block and a switch.
struct Ribbon {
    End a;
    End b;
    int cables = 0;
    std::vector<CablesOfRate> rates; ///< fastest first
    float peak = -1;    ///< of the worst link, 0..1; -1 = not known
    int worstLink = -1; ///< in the placement's LinkTable
    std::vector<QLineF> lines;
};

/// What is drawn of ribbons: each alone, or many that meet at a bus.
struct Trunk {
    QLineF line;
    int ribbon = -1; ///< -1 = several
    End end;         ///< of a trunk to a bus: where it starts
    int bus = -1;
    int cables = 0;
    float peak = -1;
};

struct Bus {
    QLineF bar;
    int cables = 0;
    float peak = -1;
    int lower = 0; ///< tiers that it joins
    int upper = 0;
    int group = -1; ///< index into Plan::groups, where it joins those of one only
};

/// A single cable, seen from near. Ports count from 0.
struct Strand {
    QPointF a;
    QPointF b;
    int ribbon = 0;
    int boxA = 0; ///< the lower end
    int boxB = 0;
    int portA = 0;
    int portB = 0;
    std::uint32_t cable = 0; ///< of the design; 0 = made by the rule
    int endpoint = -1;
};

/// A name beside a row, and how many cables go up from it.
struct TierLabel {
    int tier = 0;
    QPointF at;        ///< left middle of the row
    QPointF cablesAt;  ///< left middle of the room above it
    bool isUppermost = false; ///< no row is above it
    int devices = 0;
    std::map<double, int, std::greater<>> cables; ///< to the rows above, by B/s
};

/// One port at the edge of a box.
struct PortSpot {
    int port = 0;
    QPointF at;
    int strand = -1; ///< -1 = free
};

struct Plan {
    std::shared_ptr<const Stage<fabric::GraphInputs, fabric::GraphResult>> source;
    QRectF extent; ///< of everything, labels too
    std::vector<Box> boxes;
    std::vector<Block> blocks;
    std::vector<Ribbon> ribbons;
    std::vector<Trunk> trunks;
    std::vector<Bus> buses;
    std::vector<Strand> strands; ///< empty where there are too many
    std::vector<std::vector<PortSpot>> ports; ///< by box; empty where strands are
    std::vector<QRectF> groups;  ///< frames of a dragonfly's groups
    std::vector<TierLabel> labels;
    std::vector<int> boxOfNode;  ///< by index into Graph::nodes
    std::vector<std::vector<int>> ribbonsOfBundle;
    std::vector<int> ribbonOfEndpoint; ///< -1 = not plugged in
    std::unordered_map<std::uint32_t, int> boxOfItem;
    bool rule = false;  ///< a fabric rule makes the cables
    bool torus = false;
    int planes = 1;     ///< of the rule; one of them is drawn, with the rate of all
    int columns = 2;    ///< of accelerators in a node
    int mostGpus = 0;   ///< of a node
    std::int64_t cables = 0;

    [[nodiscard]] const network::Graph& graph() const { return *source->result.graph; }
    [[nodiscard]] bool empty() const { return boxes.empty(); }
    [[nodiscard]] QRectF gpuRect(int gpu) const;
    /// -1 = none.
    [[nodiscard]] int blockOf(int box) const;
};

inline constexpr double kGpuWidth = 10;
inline constexpr double kGpuHeight = 11;
inline constexpr double kNodeHead = 22;
inline constexpr double kNodeFoot = 6;

/// Whether laying it out takes less than a frame.
bool isLaidOutAtOnce(const network::Graph& graph);
/// Of an assessment with a graph.
Plan planNetwork(const assess::Assessment& assessment);
/// Fills the loads of ribbons, trunks and buses again; none where nothing is placed.
void takeLoads(Plan& plan, const placement::Result* placed);

} // namespace cw::topology
