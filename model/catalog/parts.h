// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is known about each product that a design can contain?
// Leaves out: reading the files (store/) and every conclusion drawn from the values (the domains).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cw::catalog {

/// A catalog id as in the files: "dgx-h100". Never shown to a person; `name` is.
using PartId = std::string;

enum class Precision { Fp64, Fp32, Tf32, Bf16, Fp16, Fp8, Fp6, Fp4, Int8, Int4 };

/// The link between accelerators inside one domain (NVLink, xGMI, ICI). Rates are one way, per accelerator.
struct ScaleUp {
    std::string name;
    Datum<BytesPerSecond> oneWay;                  ///< to all peers together
    std::optional<Datum<BytesPerSecond>> pairwise; ///< to one peer, where that is less (full meshes)
    int maxDomain = 1;
    friend bool operator==(const ScaleUp&, const ScaleUp&) = default;
};

struct PcieLink {
    int generation = 0;
    int lanes = 0;
    Datum<BytesPerSecond> oneWay;
    friend bool operator==(const PcieLink&, const PcieLink&) = default;
};

struct Accelerator {
    PartId id;
    std::string name;
    std::string vendor;
    std::string architecture;
    std::string announced; ///< "2022-03"
    std::string formFactor;
    std::string cooling;
    std::string memoryType;
    Datum<Bytes> memoryLabel;                 ///< what the vendor prints
    std::optional<Datum<Bytes>> memoryUsable; ///< what a program sees, where known
    Datum<BytesPerSecond> memoryBandwidth;
    std::optional<Datum<Watts>> thermalDesignPower;
    std::optional<Datum<Watts>> idlePower;
    std::map<Precision, Datum<FlopsPerSecond>> peakDense;      ///< without sparsity
    std::map<Precision, Datum<FlopsPerSecond>> measuredMatmul; ///< best measured matrix product
    std::optional<ScaleUp> scaleUp;
    std::optional<PcieLink> pcie;
    std::optional<Datum<Dollars>> price;
    bool contested = false; ///< the sources disagree
    int devices = 1;        ///< that software sees in one package; a single matrix product runs on one of them
    friend bool operator==(const Accelerator&, const Accelerator&) = default;
};

enum class NicRole { Compute, Storage, Management };

struct NicGroup {
    int count = 0;
    BytesPerSecond rate; ///< one way, per port
    NicRole role = NicRole::Compute;
    std::string model;
    int portsPerCage = 1; ///< 2 where one OSFP transceiver of the node carries two ports
    friend bool operator==(const NicGroup&, const NicGroup&) = default;
};

struct PowerRange {
    Watts low;
    Watts high;
    friend bool operator==(const PowerRange&, const PowerRange&) = default;
};

struct Server {
    PartId id;
    std::string name;
    std::string vendor;
    std::string announced;
    PartId accelerator;
    int acceleratorCount = 0;
    std::optional<Datum<int>> rackUnits;
    std::optional<Datum<Watts>> ratedPower; ///< maximum, as breakers must carry it
    std::optional<Datum<PowerRange>> typicalPower;
    std::optional<Datum<Kilograms>> weight;
    std::optional<Datum<Bytes>> hostMemory;
    std::string cpuModel;
    int cpuSockets = 0;
    int cpuCoresPerSocket = 0;
    std::vector<NicGroup> nics;
    std::string nicSource;
    int nvSwitchCount = 0;
    int scaleUpDomain = 1; ///< accelerators that talk at scale-up rate
    bool isRack = false;   ///< a whole cabinet sold as one (NVL72)
    std::string drives;
    std::string powerSupplies;
    std::optional<Datum<int>> powerInlets; ///< cords, each on one phase
    std::string airflow;
    std::string cooling;
    std::optional<Datum<Fraction>> liquidCapture; ///< share of its heat that leaves by liquid, by design
    std::optional<Datum<Dollars>> price;
    friend bool operator==(const Server&, const Server&) = default;
};

enum class LinkFamily { InfiniBand, Ethernet, Slingshot, NvLink };

struct Switch {
    PartId id;
    std::string name;
    std::string vendor;
    std::string protocol; ///< "InfiniBand NDR"
    LinkFamily family = LinkFamily::Ethernet;
    Datum<int> ports;
    Datum<BytesPerSecond> portRate; ///< one way
    int portsPerCage = 1;           ///< 2 where one OSFP transceiver carries two ports
    std::optional<Datum<int>> rackUnits;
    std::optional<Datum<Watts>> typicalPower;
    std::optional<Datum<Watts>> maxPower;
    std::optional<Datum<Seconds>> latency;
    std::optional<Datum<Kilograms>> weight;
    std::optional<Datum<bool>> inNetworkReduction; ///< adds up what passes through, as SHARP does; nullopt = not known to
    bool scaleUp = false; ///< inside a node or NVL rack, not in a fabric
    std::optional<Datum<Dollars>> price;
    friend bool operator==(const Switch&, const Switch&) = default;
};

enum class InterconnectKind { Nic, Dpu, Cable, Transceiver };

struct Interconnect {
    PartId id;
    InterconnectKind kind = InterconnectKind::Nic;
    std::string name;
    std::string vendor;
    std::string protocol;
    std::string medium;
    Datum<BytesPerSecond> rate; ///< one way
    std::optional<Datum<Metres>> maxReach;
    std::optional<Datum<Watts>> power; ///< a NIC's, or one end's of a cable or transceiver
    std::optional<Datum<Dollars>> price;
    friend bool operator==(const Interconnect&, const Interconnect&) = default;
};

struct RackType {
    PartId id;
    std::string name;
    Datum<int> rackUnits;
    Datum<Metres> width;
    Datum<Metres> depth;
    std::optional<Datum<Metres>> height;
    std::optional<Datum<Kilograms>> weight;
    std::optional<Datum<Kilograms>> maxLoad;
    friend bool operator==(const RackType&, const RackType&) = default;
};

struct RackPdu {
    PartId id;
    std::string name;
    std::string region;
    std::optional<double> volts;
    std::optional<int> phases;
    std::optional<double> amperes;
    Datum<Watts> capacity;
    std::optional<Datum<Watts>> continuous; ///< after the 80 % rule, where the region has one
    friend bool operator==(const RackPdu&, const RackPdu&) = default;
};

enum class CoolingKind { RoomAir, ContainedAir, RearDoor, DirectLiquid, Immersion };

/// A way to cool a rack together with the plant behind it.
struct CoolingSystem {
    PartId id;
    std::string name;
    CoolingKind kind = CoolingKind::RoomAir;
    Datum<Watts> capacityPerRack;  ///< above it the rack cannot be cooled this way
    Datum<Fraction> liquidCapture; ///< share of the rack's heat that leaves by liquid
    Datum<Watts> fanPowerPerRack;  ///< of the door or tank, not of the servers
    Datum<double> pueMedian;       ///< of the plant it is combined with here
    std::optional<Datum<double>> pueLow;
    std::optional<Datum<double>> pueHigh;
    std::optional<Datum<double>> wueLitresPerKilowattHour; ///< per IT kWh
    std::string plant;                                     ///< "mid air-cooled chiller"
    friend bool operator==(const CoolingSystem&, const CoolingSystem&) = default;
};

/// Temperatures of the air at a server's inlet.
struct AirClass {
    PartId id;
    std::string name;
    Datum<Kelvins> recommendedLow;
    Datum<Kelvins> recommendedHigh;
    Datum<Kelvins> allowableLow;
    Datum<Kelvins> allowableHigh;
    friend bool operator==(const AirClass&, const AirClass&) = default;
};

/// A grade of server power supplies; their loss is part of the server's power.
struct PowerSupplyClass {
    PartId id;
    std::string name;
    Datum<Fraction> efficiencyAtHalfLoad;
    friend bool operator==(const PowerSupplyClass&, const PowerSupplyClass&) = default;
};

struct CoolingUnit {
    PartId id;
    std::string name;
    std::string kind; ///< "cdu", "rear-door", "crah"
    std::optional<Datum<Watts>> capacity;
    std::optional<Datum<int>> rackUnits;
    std::optional<Datum<CubicMetresPerSecond>> flow; ///< of coolant to the racks, at most
    std::optional<Datum<Watts>> electricalPower;
    std::optional<Datum<Kilograms>> weight;
    friend bool operator==(const CoolingUnit&, const CoolingUnit&) = default;
};

/// Conversion stages between the meter and the rack PDU; efficiencies multiply.
struct PowerChain {
    PartId id;
    std::string name;
    std::vector<Datum<Fraction>> stageEfficiencies;
    std::vector<std::string> stageNames;
    friend bool operator==(const PowerChain&, const PowerChain&) = default;
};

struct StorageSystem {
    PartId id;
    std::string name;
    std::string kind;
    std::optional<Datum<BytesPerSecond>> read;
    std::optional<Datum<BytesPerSecond>> write;
    std::optional<Datum<Bytes>> capacity;
    std::optional<Datum<int>> rackUnits;
    std::optional<Datum<Watts>> power;
    friend bool operator==(const StorageSystem&, const StorageSystem&) = default;
};

struct LatentAttention {
    int queryRank = 0; ///< 0 = full-rank queries
    int keyValueRank = 0;
    int headDimNoPosition = 0;
    int headDimRotary = 0;
    int valueHeadDim = 0;
    friend bool operator==(const LatentAttention&, const LatentAttention&) = default;
};

struct MixtureOfExperts {
    int experts = 0;
    int expertsPerToken = 0;
    int expertFeedForward = 0;
    int sharedExperts = 0;
    int sharedFeedForward = 0; ///< 0 = like an expert
    int denseLayers = 0;       ///< leading layers without experts
    bool routerBias = false;
    friend bool operator==(const MixtureOfExperts&, const MixtureOfExperts&) = default;
};

/// The architecture of a language model; parameter counts are computed from it (catalog/parameter_count.h).
struct LanguageModel {
    PartId id;
    std::string name;
    std::string family;
    std::string announced;
    std::string source; ///< one source for the whole architecture
    Provenance how = Provenance::Secondary;
    int layers = 0;
    int hidden = 0;
    int feedForward = 0;
    int heads = 0;
    int keyValueHeads = 0;
    int headDim = 0;
    int vocabulary = 0;
    int maxSequence = 0;
    bool tiedEmbeddings = false;
    bool gatedFeedForward = true;
    int learnedPositions = 0; ///< rows of a learned position table; 0 = computed positions
    bool queryKeyNorm = false;
    bool queryKeyValueBias = false;
    bool outputBias = false;
    bool feedForwardBias = false;
    bool attentionSinks = false;
    bool encoderOnly = false;
    std::optional<int>
        finalNormParameters; ///< nullopt = hidden; with embedding norms, poolers and biases where a model has them
    std::optional<int> normParametersPerLayer; ///< nullopt = 2 * hidden
    int slidingWindow = 0;                     ///< tokens; 0 = none
    int slidingWindowLayers = 0;               ///< how many layers use it
    std::optional<LatentAttention> latentAttention;
    std::optional<MixtureOfExperts> experts;
    std::optional<Datum<double>> publishedParameters;
    friend bool operator==(const LanguageModel&, const LanguageModel&) = default;
};

} // namespace cw::catalog
