// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/bisection.h"
#include "fabric/card_parts.h"

namespace cw::fabric {
namespace {

const inventory::NodeClass* mainNodes(const Inputs& in) { return inventory::mainNodes(*in.inventory); }

const catalog::Accelerator* mainAccelerator(const Inputs& in)
{
    const inventory::NodeClass* nodes = mainNodes(in);
    return nodes != nullptr && nodes->acceleratorPart ? &*nodes->acceleratorPart : nullptr;
}

template <auto Function>
CardValue ofTree(const Inputs&, const Result& r)
{
    return r.sizing ? CardValue(Measure(Function(r.sizingInputs, *r.sizing))) : std::nullopt;
}

template <auto Member>
CardValue ofPart(const Inputs&, const Result& r)
{
    return r.sizing ? CardValue(Measure(partOf(r.sizingInputs, *r.sizing).*Member)) : std::nullopt;
}

bool hasUplinks(const Result& r) { return r.sizing && fewestUplinks(r.sizingInputs, *r.sizing) > 0; }

bool isTaperedTree(const Result& r)
{
    return r.sizing && r.linkRate && r.uplinkRate &&
           isTapered(partOf(r.sizingInputs, *r.sizing), {*r.linkRate, *r.uplinkRate});
}

const FabricLetter kUplinkRate{"c", "letter.uplinkRate", Origin::Catalog, ofResult<&Result::uplinkRate>};

void addOversubscription(FabricCards& all)
{
    const char* figure = "fabric.oversubscription";
    const char* title = "figure.fabric.oversubscription";
    const ReadCard value = ofResult<&Result::oversubscription>;
    const FabricLetter fullest{"e", "letter.fullestLeafPorts", Origin::Figure, ofTree<fullestLeaf>};
    const ReadCard taper = [](const Inputs&, const Result& r) -> CardValue { return Measure(groupTaper(r)); };
    all.push_back(card("fabric.taper", "figure.fabric.taper", "1", taper, "a * n_e * b / ((g - 1) * m * c)",
                       {kGroupSwitches, kPerSwitch, kLinkRate, kGroups, kLinksPerArc, kUplinkRate},
                       [](const Inputs& in, const Result& r) { return joinsGroups(in, r) && r.linkRate; },
                       kDragonflySource));
    all.push_back(card("fabric.taper", "figure.fabric.taper", "1", taper, "a * n_e / ((g - 1) * m)",
                       {kGroupSwitches, kPerSwitch, kGroups, kLinksPerArc},
                       [](const Inputs& in, const Result& r) { return joinsGroups(in, r) && !r.linkRate; },
                       kDragonflySource));
    all.push_back(procedure(figure, title, "1", value, "card.fabric.oneSwitchNonBlocking", {kEndpoints},
                            [](const Inputs& in, const Result& r) { return !isTorus(in, r) && !hasUplinks(r); }));
    all.push_back(card(figure, title, "1", value, "e * b / ((a - 1 + floor((g - 1) * m / a)) * c)",
                       {fullest, kLinkRate, kUplinkRate, kGroupSwitches, kGroups, kLinksPerArc},
                       [](const Inputs& in, const Result& r) { return isDragonfly(in, r) && hasUplinks(r); },
                       kDragonflySource));
    all.push_back(card(figure, title, "1", value, "e * b / (U * c)", {fullest, kLinkRate, kUp, kUplinkRate},
                       [](const Inputs& in, const Result& r) {
                           return !isDragonfly(in, r) && !isTorus(in, r) && hasUplinks(r);
                       }));
}

void addBisection(FabricCards& all)
{
    const char* figure = "fabric.bisectionBandwidth";
    const char* title = "figure.fabric.bisectionBandwidth";
    const ReadCard value = ofResult<&Result::bisection>;
    const FabricLetter partPorts{"D_u", "letter.partPorts", Origin::Figure, ofPart<&TreePart::ports>};
    const FabricLetter partUplinks{"U_u", "letter.partUplinks", Origin::Figure, ofPart<&TreePart::uplinks>};
    const FabricLetter halved{"K_h", "letter.halvedGroupLinks", Origin::Figure,
                              [](const Inputs&, const Result& r) -> CardValue {
                                  return r.sizing ? CardValue(Measure(halvedGroupLinks(*r.sizing))) : std::nullopt;
                              }};
    const FabricLetter cut{"K_c", "letter.torusCutLinks", Origin::Figure,
                           [](const Inputs&, const Result& r) -> CardValue {
                               return r.sizing ? CardValue(Measure(torusCutLinks(r.sizing->torus))) : std::nullopt;
                           }};
    all.push_back(card(figure, title, "TB/s", value, "p * b * K_c", {kPlanes, kLinkRate, cut}, isTorus,
                       "Azizoglu and Egecioglu 2003"));
    FabricCard groups = card(figure, title, "TB/s", value, "p * b * min(E / 2, m * floor(g^2 / 4) + K_h)",
                             {kPlanes, kLinkRate, kEndpoints, kLinksPerArc, kGroups, halved}, hasGroups,
                             kDragonflySource);
    groups.error = "error.fabric.groupBisection";
    all.push_back(std::move(groups));
    FabricCard tapered = procedure(figure, title, "TB/s", value, "card.fabric.treeCut",
                                   {kEndpoints, partPorts, partUplinks, kLinkRate, kUplinkRate, kPlanes},
                                   [](const Inputs& in, const Result& r) { return isTree(in, r) && isTaperedTree(r); });
    tapered.error = "error.fabric.treeCut";
    all.push_back(std::move(tapered));
    all.push_back(card(
        figure, title, "TB/s", value, "E / 2 * p * b", {kEndpoints, kPlanes, kLinkRate},
        [](const Inputs& in, const Result& r) { return isTree(in, r) && !isTaperedTree(r); }, kFatTreeSource));
}

void addInjection(FabricCards& all)
{
    const char* figure = "fabric.injectionPerGpu";
    const char* title = "figure.fabric.injectionPerGpu";
    const ReadCard value = ofResult<&Result::injectionPerGpu>;
    const FabricLetter accelerators{"n_g", "letter.acceleratorsPerNode", Origin::Catalog,
                                    [](const Inputs& in, const Result&) -> CardValue {
                                        return mainNodes(in) ? CardValue(Measure(mainNodes(in)->acceleratorsPerNode))
                                                             : std::nullopt;
                                    }};
    const FabricLetter ports{"n_p", "letter.computePortsPerNode", Origin::Catalog,
                             [](const Inputs& in, const Result&) -> CardValue {
                                 return mainNodes(in) ? CardValue(Measure(mainNodes(in)->computePorts)) : std::nullopt;
                             }};
    const FabricLetter used{"n_t", "letter.torusPorts", Origin::Figure, askedSizing<&Sizing::torusPorts>};
    all.push_back(card(figure, title, "GB/s", value, "min(n_p, n_t) * p * b / n_g",
                       {ports, used, kPlanes, kLinkRate, accelerators},
                       [](const Inputs& in, const Result& r) { return isTorus(in, r) && r.sizing; }));
    all.push_back(card(figure, title, "GB/s", value, "n_p * p * b / n_g", {ports, kPlanes, kLinkRate, accelerators},
                       [](const Inputs& in, const Result& r) { return !isTorus(in, r) || !r.sizing; }));
}

void addNetworkReduction(FabricCards& all)
{
    FabricCard made =
        card("fabric.networkReduction", "figure.fabric.networkReduction", "GB/s", ofResult<&Result::networkReduction>,
             "s * i",
             {{"s", "letter.networkReductionEfficiency", Origin::Assumption,
               [](const Inputs&, const Result& r) -> CardValue {
                   const auto& share = r.terms.networkReductionEfficiency;
                   return share ? CardValue(Measure(*share)) : std::nullopt;
               }},
              {"i", "letter.injectionPerGpu", Origin::Figure, ofResult<&Result::injectionPerGpu>}}, // of the main nodes
             [](const Inputs&, const Result& r) { return r.networkReduction.has_value(); },
             "NVIDIA nccl-tests, DGX H100 with SHARP");
    made.error = "error.fabric.networkReduction";
    all.push_back(std::move(made));
}

} // namespace

void addBandwidthCards(FabricCards& all)
{
    addOversubscription(all);
    addBisection(all);
    addInjection(all);
    addNetworkReduction(all);
    const auto datasheet = [&all](const char* figure, const char* title, ReadCard value, const char* meaning,
                                  ReadCard printed) {
        all.push_back(card(figure, title, "GB/s", value, "b", {{"b", meaning, Origin::Catalog, printed}}, nullptr,
                           "source.catalog"));
    };
    datasheet("fabric.hbmBandwidth", "figure.fabric.hbmBandwidth", ofResult<&Result::hbm>, "letter.memoryBandwidth",
              [](const Inputs& in, const Result&) -> CardValue {
                  const catalog::Accelerator* part = mainAccelerator(in);
                  return part != nullptr ? CardValue(Measure(part->memoryBandwidth.value)) : std::nullopt;
              });
    datasheet("fabric.scaleUpBandwidth", "figure.fabric.scaleUpBandwidth", ofResult<&Result::scaleUp>,
              "letter.scaleUpOneWay", [](const Inputs& in, const Result&) -> CardValue {
                  const catalog::Accelerator* part = mainAccelerator(in);
                  return part != nullptr && part->scaleUp ? CardValue(Measure(part->scaleUp->oneWay.value))
                                                          : std::nullopt;
              });
    datasheet("fabric.pcieBandwidth", "figure.fabric.pcieBandwidth", ofResult<&Result::pcie>, "letter.pcieOneWay",
              [](const Inputs& in, const Result&) -> CardValue {
                  const catalog::Accelerator* part = mainAccelerator(in);
                  return part != nullptr && part->pcie ? CardValue(Measure(part->pcie->oneWay.value)) : std::nullopt;
              });
}

} // namespace cw::fabric
