// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a design contain, counted and flattened once for all domains, with the catalog's data beside it?
// Leaves out: positions on the floor (moving a rack gives an equal inventory) and every conclusion (the domains).
#pragma once

#include "catalog/catalog.h"
#include "design/design.h"
#include "explain/card.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace cw::inventory {

using catalog::PartId;

struct Inputs {
    design::Design design;
    std::shared_ptr<const catalog::Catalog> catalog; ///< compared by address: a catalog never changes
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

/// Nodes of one server type with one effective accelerator. The catalog's data are copied; nullopt = unknown part.
struct NodeClass {
    PartId server;
    PartId accelerator;      ///< the one dropped on it, or else the server's own
    bool overridden = false; ///< the accelerator is not the server's own
    std::int64_t count = 0;
    int acceleratorsPerNode = 0;
    int computePorts = 0; ///< per node
    std::optional<catalog::Server> serverPart;
    std::optional<catalog::Accelerator> acceleratorPart;
    std::optional<catalog::Accelerator> ownAcceleratorPart; ///< only where overridden
    friend bool operator==(const NodeClass&, const NodeClass&) = default;
};

struct SwitchClass {
    PartId type;
    design::SwitchRole role = design::SwitchRole::Leaf;
    std::int64_t count = 0;
    std::optional<catalog::Switch> part;
    friend bool operator==(const SwitchClass&, const SwitchClass&) = default;
};

/// An appliance is a storage system or a server without accelerators; whichever the catalog knows by this id.
struct ApplianceClass {
    PartId type;
    std::int64_t count = 0;
    std::optional<catalog::StorageSystem> storage;
    std::optional<catalog::Server> server;
    friend bool operator==(const ApplianceClass&, const ApplianceClass&) = default;
};

struct FloorUnitClass {
    PartId type;
    std::int64_t count = 0;
    std::optional<catalog::CoolingUnit> part;
    friend bool operator==(const FloorUnitClass&, const FloorUnitClass&) = default;
};

struct CableClass {
    PartId type;
    std::int64_t count = 0;
    std::optional<catalog::Interconnect> part;
    friend bool operator==(const CableClass&, const CableClass&) = default;
};

/// So many devices of the class at `index` of Inventory::nodes, ::switches or ::appliances.
struct Counted {
    int index = 0;
    int count = 0;
    friend bool operator==(const Counted&, const Counted&) = default;
};

/// Racks that hold the same devices with the same supply, at whatever heights and places.
struct RackClass {
    PartId type;
    PartId pdu;
    int pduCount = 0;
    PartId cooling; ///< the rack's own, or else the site's
    std::vector<Counted> nodes;
    std::vector<Counted> switches;
    std::vector<Counted> appliances;
    std::optional<int> units; ///< of the rack
    int usedUnits = 0;        ///< that hold at least one device
    std::optional<int> freeUnits;
    std::optional<Kilograms> weight; ///< rack and devices; nullopt where one is not known
    Kilograms knownWeight;           ///< at least this much
    std::optional<catalog::RackType> typePart;
    std::optional<catalog::RackPdu> pduPart;
    std::optional<catalog::CoolingSystem> coolingPart;
    std::vector<design::RackId> racks; ///< in the order of the design

    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(racks.size()); }
    friend bool operator==(const RackClass&, const RackClass&) = default;
};

enum class DeviceKind { Node, Switch, Appliance };

enum class MountProblemKind { Overlap, OutsideRack, RackMissing, HeightUnknown };

struct MountProblem {
    MountProblemKind kind = MountProblemKind::Overlap;
    DeviceKind device = DeviceKind::Node;
    std::uint32_t id = 0;
    design::RackId rack;
    int bottomUnit = 1;
    friend bool operator==(const MountProblem&, const MountProblem&) = default;
};

/// Ports of one device that hand-drawn cables use; devices without cables are not listed.
struct PortUse {
    design::PortOwner owner = design::PortOwner::Node;
    std::uint32_t id = 0;
    int used = 0;             ///< different ports in range
    std::optional<int> ports; ///< nullopt = the catalog does not know
    friend bool operator==(const PortUse&, const PortUse&) = default;
};

enum class CableProblemKind { PortUsedTwice, PortOutOfRange, EndMissing };

struct CableProblem {
    CableProblemKind kind = CableProblemKind::EndMissing;
    design::CableId cable;
    design::PortRef port;
    friend bool operator==(const CableProblem&, const CableProblem&) = default;
};

constexpr std::size_t kSwitchRoles = 5;

struct Inventory {
    std::vector<NodeClass> nodes; ///< classes in the order of first appearance, as all below
    std::vector<SwitchClass> switches;
    std::vector<ApplianceClass> appliances;
    std::vector<FloorUnitClass> floorUnits;
    std::vector<CableClass> cables;
    std::vector<RackClass> racks;
    std::vector<MountProblem> mountProblems;
    std::vector<PortUse> ports; ///< sorted by owner and id
    std::vector<CableProblem> cableProblems;
    std::optional<catalog::StorageSystem> siteStorage;
    int siteStorageUnits = 0;
    std::optional<catalog::CoolingSystem> siteCooling;

    std::int64_t acceleratorCount = 0;
    std::int64_t nodeCount = 0;
    std::int64_t rackCount = 0;
    std::int64_t switchCount = 0;
    std::array<std::int64_t, kSwitchRoles> switchesByRole{}; ///< indexed by design::SwitchRole
    std::int64_t applianceCount = 0;
    std::int64_t floorUnitCount = 0;
    std::int64_t cableCount = 0;
    std::int64_t usedUnits = 0;
    std::optional<std::int64_t> freeUnits; ///< nullopt where a rack's height is not known
    friend bool operator==(const Inventory&, const Inventory&) = default;
};

using Result = Inventory;

/// A part that is not in the catalog becomes a class without data; it is counted all the same.
Inventory count(const design::Design& design, const catalog::Catalog& catalog);

Result assess(const Inputs& inputs);

/// false: the catalog lacks a server, and nobody knows how many accelerators it holds; counts are of the others.
bool knowsServers(const Inventory& inventory);

/// The class with most accelerators, or else most nodes: what per-node figures speak about. nullptr without nodes.
const NodeClass* mainNodes(const Inventory& inventory);

/// Its index in Inventory::nodes, or -1.
int mainNodeIndex(const Inventory& inventory);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::inventory
