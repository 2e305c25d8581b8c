// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the files of fabric cards share? Letters, predicates and ways to read a number of the sizing.
// Leaves out: the cards themselves, and everything that other folders may use (fabric.h).
#pragma once

#include "fabric/fabric.h"

namespace cw::fabric {

using explain::Origin;
using FabricCard = explain::Card<Inputs, Result>;
using FabricCards = std::vector<FabricCard>;
using FabricLetter = explain::Letter<Inputs, Result>;
using CardValue = std::optional<Measure>;
using ReadCard = CardValue (*)(const Inputs&, const Result&);
using CardApplies = bool (*)(const Inputs&, const Result&);

inline constexpr const char* kSuperPodSource = "NVIDIA DGX SuperPOD H100 RA-11333-001 V11";
inline constexpr const char* kFatTreeSource = "Al-Fares 2008";
inline constexpr const char* kDragonflySource = "Kim 2008";

inline bool isTorus(const Inputs& in, const Result&) { return in.rule.kind == design::FabricKind::Torus; }
inline bool isDragonfly(const Inputs& in, const Result&) { return in.rule.kind == design::FabricKind::Dragonfly; }
inline bool isDragonflyPlus(const Inputs& in, const Result&)
{
    return in.rule.kind == design::FabricKind::DragonflyPlus;
}
inline bool hasGroups(const Inputs& in, const Result& r) { return isDragonfly(in, r) || isDragonflyPlus(in, r); }
inline bool joinsGroups(const Inputs& in, const Result& r)
{
    return hasGroups(in, r) && r.sizing && r.sizing->groups > 1;
}
inline bool isTree(const Inputs& in, const Result& r) { return !hasGroups(in, r) && !isTorus(in, r); }
inline bool isRailOnly(const Inputs& in, const Result&) { return in.rule.kind == design::FabricKind::RailOnly; }
inline bool tiersAre(const Result& r, int tiers) { return r.sizing && r.sizing->tiers == tiers; }

/// A number of the sizing; unknown where nothing can be built.
template <auto Member>
CardValue sized(const Inputs&, const Result& r)
{
    return r.sizing ? CardValue(Measure((*r.sizing).*Member)) : std::nullopt;
}

/// What the sizing says when asked.
template <auto Function>
CardValue askedSizing(const Inputs&, const Result& r)
{
    return r.sizing ? CardValue(Measure(((*r.sizing).*Function)())) : std::nullopt;
}

template <auto Member>
CardValue ofSizingInputs(const Inputs&, const Result& r)
{
    return Measure(r.sizingInputs.*Member);
}

template <auto Member>
CardValue ofResult(const Inputs&, const Result& r)
{
    return r.*Member ? CardValue(Measure(*(r.*Member))) : std::nullopt;
}

inline const FabricLetter kEndpoints{"E", "letter.endpoints", Origin::Figure, sized<&Sizing::endpoints>,
                                     "fabric.endpoints"};
inline const FabricLetter kDown{"D", "letter.leafPortsDown", Origin::Figure, sized<&Sizing::downPorts>};
inline const FabricLetter kUp{"U", "letter.leafPortsUp", Origin::Figure, sized<&Sizing::upPorts>};
inline const FabricLetter kPlanes{"p", "letter.planes", Origin::Choice,
                                  [](const Inputs& in, const Result&) -> CardValue { return Measure(planesOf(in)); }};
inline const FabricLetter kLeaves{"L", "letter.leafSwitches", Origin::Figure, sized<&Sizing::leaves>,
                                  "fabric.leafSwitches"};
inline const FabricLetter kSpines{"S", "letter.spineSwitches", Origin::Figure, sized<&Sizing::spines>,
                                  "fabric.spineSwitches"};
inline const FabricLetter kSpineRadix{"R", "letter.spineRadix", Origin::Catalog,
                                      ofSizingInputs<&SizingInputs::spineRadix>};
inline const FabricLetter kRails{"r", "letter.rails", Origin::Choice, sized<&Sizing::rails>};
inline const FabricLetter kLinkRate{"b", "letter.linkRate", Origin::Catalog, ofResult<&Result::linkRate>};
inline const FabricLetter kGroups{"g", "letter.groups", Origin::Figure, sized<&Sizing::groups>, "fabric.groups"};
inline const FabricLetter kGroupSwitches{"a", "letter.groupSwitches", Origin::Choice, sized<&Sizing::groupSwitches>};
inline const FabricLetter kPerSwitch{"n_e", "letter.endpointsPerSwitch", Origin::Choice,
                                     sized<&Sizing::endpointsPerSwitch>};
inline const FabricLetter kLinksPerArc{"m", "letter.linksPerArc", Origin::Figure, sized<&Sizing::linksPerArc>,
                                       "fabric.linksPerArc"};
inline const FabricLetter kLocalLinks{"K_l", "letter.localLinks", Origin::Figure, sized<&Sizing::localLinks>,
                                      "fabric.localLinks"};
inline const FabricLetter kGlobalLinks{"K_g", "letter.globalLinks", Origin::Figure, sized<&Sizing::globalLinks>,
                                       "fabric.globalLinks"};

FabricCard card(const char* figure, const char* title, const char* unit, ReadCard value, const char* formula,
                std::vector<FabricLetter> letters, CardApplies applies = nullptr, const char* source = "");
FabricCard procedure(const char* figure, const char* title, const char* unit, ReadCard value, const char* text,
                     std::vector<FabricLetter> letters, CardApplies applies, const char* source = "");

// In the order in which figures are listed.
void addSwitchCards(FabricCards& all);
void addLinkCards(FabricCards& all);
void addBandwidthCards(FabricCards& all);

} // namespace cw::fabric
