// SPDX-License-Identifier: GPL-3.0-or-later
#include "reach/reach.h"

namespace cw::reach {
namespace {

using explain::formulaCard;
using explain::Origin;
using explain::procedureCard;
using ReachCard = explain::Card<Inputs, Result>;
using ReachLetter = explain::Letter<Inputs, Result>;
using Value = std::optional<Measure>;

Value measure(const std::optional<double>& value) { return value ? Value(Measure(*value)) : std::nullopt; }

template <auto Member>
Value ofResult(const Inputs&, const Result& r)
{
    return measure(r.*Member);
}

template <auto Member>
Value ofInputs(const Inputs& in, const Result&)
{
    return Measure(in.*Member);
}

template <auto Member>
Value shareOneLost(const Inputs& in, const Result&)
{
    return in.*Member ? measure((in.*Member)->shareOneLost) : std::nullopt;
}

bool hasAny(const Inputs& in, const Result&) { return in.accelerators > 0; }
bool hasNetwork(const Inputs& in, const Result& r) { return hasAny(in, r) && r.leaf.has_value(); }

const ReachLetter kAll{"N", "letter.accelerators", Origin::Figure, ofInputs<&Inputs::accelerators>, "inventory.accelerators"};

/// Of a unit of several that share a load; alone, it takes everything with it.
template <auto Pool>
void addPool(std::vector<ReachCard>& all, const char* figure, const char* title, decltype(ReachCard::value) value,
             const ReachLetter& fed, const ReachLetter& share, decltype(ReachCard::applies) sharing)
{
    const auto isAlone = [](const Inputs& in, const Result& r) { return hasAny(in, r) && in.*Pool && !(in.*Pool)->shareOneLost; };
    all.push_back(procedureCard<Inputs, Result>(figure, title, "1", value, "card.reach.alone", {fed}, isAlone));
    all.push_back(formulaCard<Inputs, Result>(figure, title, "1", value, "ceil(N * max(0, 1 - 1 / s))", {fed, share}, sharing));
}

std::vector<ReachCard> makeCards()
{
    std::vector<ReachCard> all;
    const auto add = [&all](const char* figure, const char* title, const char* unit, decltype(ReachCard::value) value,
                            const char* words, decltype(ReachCard::applies) applies) {
        all.push_back(procedureCard<Inputs, Result>(figure, title, unit, value, words, {}, applies));
    };
    add("reach.node", "figure.reach.node", "1", ofInputs<&Inputs::nodeAccelerators>, "card.reach.node", hasAny);
    add("reach.rack", "figure.reach.rack", "1", ofResult<&Result::rack>, "card.reach.rack", hasAny);
    add("reach.pdu", "figure.reach.pdu", "1", ofResult<&Result::pdu>, "card.reach.pdu", hasAny);
    add("reach.leaf", "figure.reach.leaf", "1", ofResult<&Result::leaf>, "card.reach.leaf", hasNetwork);
    add("reach.leafPorts", "figure.reach.leafPorts", "%", ofResult<&Result::leafPorts>, "card.reach.leafPorts", hasNetwork);
    addPool<&Inputs::ups>(all, "reach.ups", "figure.reach.ups", ofResult<&Result::ups>, kAll,
                          {"s", "letter.upsShareOneLost", Origin::Figure, shareOneLost<&Inputs::ups>, "power.upsShareOneLost", nullptr, "%"},
                          [](const Inputs& in, const Result& r) { return hasAny(in, r) && in.ups && in.ups->shareOneLost; });
    addPool<&Inputs::coolant>(all, "reach.coolantUnit", "figure.reach.coolantUnit", ofResult<&Result::coolantUnit>,
                              {"N", "letter.coolantAccelerators", Origin::Choice, ofInputs<&Inputs::coolantAccelerators>},
                              {"s", "letter.coolantShareOneLost", Origin::Figure, shareOneLost<&Inputs::coolant>, "cooling.coolantShareOneLost", nullptr, "%"},
                              [](const Inputs& in, const Result&) {
                                  return in.coolantAccelerators > 0 && (!in.coolant || in.coolant->shareOneLost);
                              });
    add("reach.domain", "figure.reach.domain", "1", ofResult<&Result::largestDomain>, "card.reach.domain", hasNetwork);
    add("reach.domains", "figure.reach.domains", "1",
        [](const Inputs&, const Result& r) -> Value { return Measure(static_cast<double>(r.domains.size())); },
        "card.reach.domains", hasNetwork);
    return all;
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<ReachCard> all = makeCards();
    return all;
}

} // namespace cw::reach
