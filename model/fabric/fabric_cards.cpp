// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/card_parts.h"

#include <string_view>

namespace cw::fabric {

FabricCard card(const char* figure, const char* title, const char* unit, ReadCard value, const char* formula,
                std::vector<FabricLetter> letters, CardApplies applies, const char* source)
{
    return explain::formulaCard<Inputs, Result>(figure, title, unit, value, formula, std::move(letters), applies,
                                                source);
}

FabricCard procedure(const char* figure, const char* title, const char* unit, ReadCard value, const char* text,
                     std::vector<FabricLetter> letters, CardApplies applies, const char* source)
{
    return explain::procedureCard<Inputs, Result>(figure, title, unit, value, text, std::move(letters), applies,
                                                  source);
}

namespace {

/// Of cards that do not say it themselves.
const char* knownError(const FabricCard& card)
{
    const bool isCount = std::string_view(card.unit) == "1" && std::string_view(card.figure) != "fabric.taper" &&
                         std::string_view(card.figure) != "fabric.oversubscription";
    return isCount ? "error.fabric.sized" : "error.fabric.printedRates";
}

std::vector<FabricCard> makeCards()
{
    std::vector<FabricCard> all;
    addSwitchCards(all);
    addLinkCards(all);
    addBandwidthCards(all);
    for (FabricCard& made : all) {
        if (*made.error == '\0')
            made.error = knownError(made);
    }
    return all;
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<FabricCard> all = makeCards();
    return all;
}

} // namespace cw::fabric
