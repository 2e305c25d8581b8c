// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what has a person drawn and chosen? The whole document as one value.
// Leaves out: everything that can be computed from it (the Assessment) and selections, zooms and windows (views).
#pragma once

#include "base/id.h"
#include "base/quantity.h"
#include "base/shared.h"
#include "catalog/parts.h"
#include "design/economy.h"
#include "design/operation.h"
#include "design/workload.h"

#include <map>
#include <string>
#include <vector>

namespace cw::design {

using catalog::PartId;
using RackId = Id<struct RackTag>;
using NodeId = Id<struct NodeTag>;
using SwitchId = Id<struct SwitchTag>;
using ApplianceId = Id<struct ApplianceTag>;
using FloorUnitId = Id<struct FloorUnitTag>;
using CableId = Id<struct CableTag>;
using BlockId = Id<struct BlockTag>;
using WaiverId = Id<struct WaiverTag>;
using OptionId = Id<struct OptionTag>;

/// Millimetres from the hall's upper left corner, x to the right, y down. A whole-number position compares exactly.
struct FloorPoint {
    int xMm = 0;
    int yMm = 0;
    friend bool operator==(const FloorPoint&, const FloorPoint&) = default;
};

/// The side of the floor plan that an item's front looks to.
enum class Facing { Up, Right, Down, Left };

struct Rack {
    RackId id;
    std::string name;
    PartId type;
    FloorPoint at; ///< upper left corner of its footprint after rotation
    Facing facing = Facing::Up;
    PartId pdu;
    int pduCount = 2;
    PartId cooling; ///< empty = the site's cooling system
    friend bool operator==(const Rack&, const Rack&) = default;
};

/// Where a device is screwed in. bottomUnit is 1-based.
struct Mount {
    RackId rack;
    int bottomUnit = 1;
    friend bool operator==(const Mount&, const Mount&) = default;
};

struct Node {
    NodeId id;
    std::string name;
    PartId type;
    PartId accelerator; ///< empty = the server's own; otherwise what was dropped on it
    Mount mount;
    friend bool operator==(const Node&, const Node&) = default;
};

enum class SwitchRole { Leaf, Spine, Core, Storage, Management };

/// How far a person has moved a switch from where the network is drawn; steps of one pixel at 100 %.
struct SheetOffset {
    int right = 0;
    int down = 0;
    friend bool operator==(const SheetOffset&, const SheetOffset&) = default;
};

struct Switch {
    SwitchId id;
    std::string name;
    PartId type;
    SwitchRole role = SwitchRole::Leaf;
    Mount mount;
    SheetOffset sheet = {};
    friend bool operator==(const Switch&, const Switch&) = default;
};

/// A storage box or a management server in a rack.
struct Appliance {
    ApplianceId id;
    std::string name;
    PartId type;
    Mount mount;
    friend bool operator==(const Appliance&, const Appliance&) = default;
};

/// Room equipment that stands on the floor: coolant distribution units, air handlers, power panels.
struct FloorUnit {
    FloorUnitId id;
    std::string name;
    PartId type;
    FloorPoint at;
    int widthMm = 600;
    int depthMm = 1200;
    Facing facing = Facing::Up;
    friend bool operator==(const FloorUnit&, const FloorUnit&) = default;
};

enum class PortOwner { Node, Switch, Appliance };

/// One physical port: the owner's id and a 0-based port number.
struct PortRef {
    PortOwner owner = PortOwner::Node;
    std::uint32_t id = 0;
    int port = 0;
    friend auto operator<=>(const PortRef&, const PortRef&) = default;
};

struct Cable {
    CableId id;
    PartId type;
    PortRef a;
    PortRef b;
    friend bool operator==(const Cable&, const Cable&) = default;
};

enum class FabricKind {
    None,
    SingleSwitch,
    LeafSpine,     ///< two tiers
    FatTree,       ///< two tiers, or three where two do not reach
    RailOptimised, ///< a fat tree whose leaves each serve one port number of all nodes of a unit
    RailOnly,      ///< one network for each rail and nothing between rails (Wang 2023)
    Dragonfly,     ///< groups of switches that are all joined to each other, all groups joined (Kim 2008)
    DragonflyPlus, ///< groups of leaves and spines, whose spines join the groups (Shpiner 2017)
    Torus          ///< nodes joined to their neighbours, without switches
};

/// How a packet's way is chosen among equally short ones.
enum class Routing {
    Automatic, ///< adaptive on InfiniBand and Slingshot, ECMP on Ethernet
    Ecmp,      ///< a hash of the flow: flows collide
    Adaptive,  ///< spread evenly, packet by packet
    Static     ///< by the destination's number: one way for each destination
};

/// The compute fabric as a rule; fabric/ expands it. Only hand-drawn cables are stored one by one.
struct FabricRule {
    FabricKind kind = FabricKind::None;
    PartId leaf;
    PartId spine;                  ///< empty = like the leaf; also used for the core tier
    double oversubscription = 1.0; ///< leaf ports down : up
    int rails = 0;                 ///< 0 = one for each compute port of a node
    int nodesPerUnit = 0;          ///< scalable unit; 0 = as many as the leaf has ports down
    int extraEndpoints = 0;        ///< fabric managers and the like
    int planes = 1;                ///< parallel copies of the fabric, each with one link to every node port
    Routing routing = Routing::Automatic;
    bool networkReduction = false; ///< messages are added up in the switches, where these can
    // Dragonfly and dragonfly+: 0 = balanced (Kim 2008: a = 2 p = 2 h).
    int groupSwitches = 0;      ///< of a group: routers, or leaves
    int endpointsPerSwitch = 0; ///< node ports of a router or leaf
    int linksPerArc = 0;        ///< between each two groups; 0 = as many as the ports allow
    int torusDimensions = 3;    ///< 2 or 3
    friend bool operator==(const FabricRule&, const FabricRule&) = default;
};

/// What stands beside the units that the load needs.
enum class Redundancy {
    None,        ///< N
    OneMore,     ///< N + 1
    Double,      ///< 2 N: two paths that each carry all
    Distributed  ///< x N / (x - 1): three paths that share, two of which carry all
};

/// Hours of a year at about this weather; of a measured year that somebody has imported.
struct WeatherBin {
    Kelvins dryBulb;
    Kelvins wetBulb;
    Seconds time;
    friend bool operator==(const WeatherBin&, const WeatherBin&) = default;
};

struct Site {
    int widthMm = 12000;
    int depthMm = 7200;
    PartId cooling;    ///< CoolingSystem
    PartId powerChain; ///< PowerChain
    Kelvins supplyAir{293.15};
    Kelvins airRise{15.0};   ///< temperature rise of air through a rack
    Kelvins waterRise{10.0}; ///< temperature rise of the coolant
    PartId storage;          ///< the shared StorageSystem
    int storageUnits = 0;
    PartId climate; ///< Climate; empty = not known
    std::vector<WeatherBin> weather; ///< instead of the climate; empty = none imported
    PartId plant;   ///< CoolingPlant; empty = the one that comes with the cooling system
    PartId tariff;  ///< Tariff; empty = not known
    PartId grid;    ///< GridRegion; empty = the climate's
    PartId liquidClass; ///< LiquidClass of the devices; empty = not known
    Kelvins facilityWater{303.15}; ///< supplied to coolant units and rear doors
    Redundancy powerRedundancy = Redundancy::None;
    Redundancy coolantRedundancy = Redundancy::OneMore;
    PartId upsUnit; ///< CoolingUnit of kind "ups"; empty = not chosen
    Fraction heatReuse{0}; ///< of the heat that liquid carries
    friend bool operator==(const Site&, const Site&) = default;
};

struct Title {
    std::string name;
    std::string customer;
    std::string project;
    std::string author;
    std::string date; ///< ISO, printed on the report; never "now"
    std::string version;
    std::string notes;
    friend bool operator==(const Title&, const Title&) = default;
};

/// A scalable unit that stands in the hall several times: what is changed in one copy is changed in all
/// (follow_blocks.h).
struct Block {
    BlockId id;
    std::string name;
    /// For each copy the ids of its racks and floor units, in an order that all copies share.
    std::vector<std::vector<std::uint32_t>> copies;
    friend bool operator==(const Block&, const Block&) = default;
};

/// A finding that somebody has looked at and accepts.
struct Waiver {
    WaiverId id;
    std::string code;                 ///< of the finding
    std::vector<std::uint32_t> items; ///< ids of its subjects, sorted; empty = the design as a whole
    std::string reason;               ///< never empty; printed in the report
    /// Of a finding without items: what it names, such as a part and its datum; empty = whatever it names.
    std::vector<std::string> words = {};
    friend bool operator==(const Waiver&, const Waiver&) = default;
};

struct Design;

/// A state of the design that was kept under a name: a variant to compare with, a step of a presentation.
struct Option {
    OptionId id;
    std::string name;
    std::string notes;     ///< for the one who presents
    bool baseline = false; ///< what the others are compared with; at most one
    Shared<Design> design; ///< has no options of its own
    friend bool operator==(const Option&, const Option&) = default;
};

/// Keys that a newer minor version wrote and this one does not know, kept as JSON text by owner ("racks#12", "site")
/// and key.
using UnknownKeys = std::map<std::string, std::map<std::string, std::string>>;

struct Design {
    Shared<Title> title;
    Shared<std::vector<Rack>> racks;
    Shared<std::vector<Node>> nodes;
    Shared<std::vector<Switch>> switches;
    Shared<std::vector<Appliance>> appliances;
    Shared<std::vector<FloorUnit>> floorUnits;
    Shared<std::vector<Cable>> cables;
    Shared<FabricRule> fabric;
    Shared<Site> site;
    Shared<Workload> workload;
    Shared<Operation> operation;
    Shared<Economy> economy;
    Shared<std::vector<Block>> blocks;
    Shared<std::vector<Waiver>> waivers;
    Shared<std::vector<Option>> options; ///< in the order in which they are shown
    Shared<UnknownKeys> unknown;
    std::uint32_t lastId = 0; ///< the highest id ever given; ids are never used twice
    friend bool operator==(const Design&, const Design&) = default;
};

} // namespace cw::design
