// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/card_parts.h"

namespace cw::fabric {

FabricCard card(const char* figure, const char* title, const char* unit, ReadCard value, const char* formula,
                std::vector<FabricLetter> letters, CardApplies applies, const char* source)
{
    FabricCard made;
    made.figure = figure;
    made.title = title;
    made.formula = formula;
    made.letters = std::move(letters);
    made.value = value;
    made.applies = applies;
    made.source = source;
    made.unit = unit;
    return made;
}

FabricCard procedure(const char* figure, const char* title, const char* unit, ReadCard value, const char* text,
                     std::vector<FabricLetter> letters, CardApplies applies, const char* source)
{
    FabricCard made = card(figure, title, unit, value, nullptr, std::move(letters), applies, source);
    made.procedure = text;
    return made;
}

namespace {

std::vector<FabricCard> makeCards()
{
    std::vector<FabricCard> all;
    addSwitchCards(all);
    addLinkCards(all);
    addBandwidthCards(all);
    return all;
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<FabricCard> all = makeCards();
    return all;
}

} // namespace cw::fabric
