// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the cards of nodes and of the site share?
// Leaves out: the cards themselves (power_cards.cpp, site_cards.cpp).
#pragma once

#include "power/power.h"

#include <utility>

namespace cw::power {

using PowerCard = explain::Card<Inputs, Result>;
using PowerLetter = explain::Letter<Inputs, Result>;
using Value = std::optional<Measure>;

/// One load of one sum of the site.
template <std::optional<Levels> Result::*Sum, Watts Levels::*Load>
Value sumRead(const Inputs&, const Result& r)
{
    return (r.*Sum) ? Value(Measure((*(r.*Sum)).*Load)) : std::nullopt;
}

template <auto Member>
Value resultRead(const Inputs&, const Result& r)
{
    return (r.*Member) ? Value(Measure(*(r.*Member))) : std::nullopt;
}

inline PowerCard formulaCard(const char* figure, const char* title, const char* unit, decltype(PowerCard::value) value,
                             const char* formula, std::vector<PowerLetter> letters)
{
    PowerCard card;
    card.figure = figure;
    card.title = title;
    card.unit = unit;
    card.value = value;
    card.formula = formula;
    card.letters = std::move(letters);
    return card;
}

inline PowerCard procedureCard(const char* figure, const char* title, const char* unit,
                               decltype(PowerCard::value) value, const char* procedure,
                               std::vector<PowerLetter> letters = {})
{
    PowerCard card = formulaCard(figure, title, unit, value, nullptr, std::move(letters));
    card.procedure = procedure;
    return card;
}

/// The node that per-node figures speak about; nullptr without nodes.
inline const NodePower* mainPower(const Result& r)
{
    return r.mainNode < 0 ? nullptr : &r.nodes[static_cast<std::size_t>(r.mainNode)];
}

inline const inventory::NodeClass* mainClass(const Inputs& in, const Result& r)
{
    return r.mainNode < 0 ? nullptr : &in.inventory->nodes[static_cast<std::size_t>(r.mainNode)];
}

inline bool oneNodeClass(const Inputs& in, const Result&) { return in.inventory->nodes.size() == 1; }
inline bool otherNodeClasses(const Inputs& in, const Result&) { return in.inventory->nodes.size() != 1; }

/// Cards of nodes, racks, losses and the whole site, in the order in which figures are listed.
void addNodeCards(std::vector<PowerCard>& all);
void addSiteCards(std::vector<PowerCard>& all);
void addSupplyCards(std::vector<PowerCard>& all);

} // namespace cw::power
