// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/keys.h"

#include "base/units.h"
#include "query/folded.h"

#include <algorithm>
#include <array>

namespace cw::query {
namespace {

constexpr std::array kKeys{
    // A unit alone asks for the amount that is counted in it.
    Key{"w", Amount::Power, "W"},
    Key{"kw", Amount::Power, "kW"},
    Key{"mw", Amount::Power, "MW"},
    Key{"power", Amount::Power, "kW"},
    Key{"expected", Amount::Power, "kW"},
    Key{"전력", Amount::Power, "kW"},
    Key{"예상", Amount::Power, "kW"},
    Key{"예상 전력", Amount::Power, "kW"},
    Key{"rated", Amount::Rated, "kW"},
    Key{"정격", Amount::Rated, "kW"},
    Key{"정격 전력", Amount::Rated, "kW"},
    Key{"kg", Amount::Weight, "kg"},
    Key{"t", Amount::Weight, "t"},
    Key{"lb", Amount::Weight, "lb"},
    Key{"weight", Amount::Weight, "kg"},
    Key{"무게", Amount::Weight, "kg"},
    Key{"중량", Amount::Weight, "kg"},
    Key{"u", Amount::Units, ""},
    Key{"units", Amount::Units, ""},
    Key{"높이", Amount::Units, ""},
    Key{"유닛", Amount::Units, ""},
    Key{"free u", Amount::FreeUnits, ""},
    Key{"free units", Amount::FreeUnits, ""},
    Key{"freeu", Amount::FreeUnits, ""},
    Key{"빈 u", Amount::FreeUnits, ""},
    Key{"빈u", Amount::FreeUnits, ""},
    Key{"빈 유닛", Amount::FreeUnits, ""},
    Key{"빈 공간", Amount::FreeUnits, ""},
    Key{"ports", Amount::Ports, ""},
    Key{"포트", Amount::Ports, ""},
    Key{"free ports", Amount::FreePorts, ""},
    Key{"freeports", Amount::FreePorts, ""},
    Key{"빈 포트", Amount::FreePorts, ""},
    Key{"빈포트", Amount::FreePorts, ""},
    Key{"gpus", Amount::Accelerators, ""},
    Key{"accelerators", Amount::Accelerators, ""},
    Key{"gpu 수", Amount::Accelerators, ""},
    Key{"gpu수", Amount::Accelerators, ""},
    Key{"stage", Amount::Stage, ""},
    Key{"스테이지", Amount::Stage, ""},
    Key{"단계", Amount::Stage, ""},
    Key{"tp", Amount::TensorPlace, ""},
    Key{"pp", Amount::PipelinePlace, ""},
    Key{"dp", Amount::DataPlace, ""},
    Key{"ep", Amount::ExpertPlace, ""},
    Key{"cp", Amount::ContextPlace, ""},
    Key{"name", Word::Name, ""},
    Key{"이름", Word::Name, ""},
    Key{"type", Word::Type, ""},
    Key{"kind", Word::Type, ""},
    Key{"종류", Word::Type, ""},
    Key{"유형", Word::Type, ""},
    Key{"gpu", Word::Accelerator, ""},
    Key{"accelerator", Word::Accelerator, ""},
    Key{"가속기", Word::Accelerator, ""},
    Key{"rack", Word::Rack, ""},
    Key{"랙", Word::Rack, ""},
    Key{"row", Word::Row, ""},
    Key{"열", Word::Row, ""},
    Key{"block", Word::Block, ""},
    Key{"블록", Word::Block, ""},
    Key{"failed", Flag::Failed, ""},
    Key{"고장", Flag::Failed, ""},
    Key{"error", Flag::Error, ""},
    Key{"errors", Flag::Error, ""},
    Key{"오류", Flag::Error, ""},
    Key{"warning", Flag::Warning, ""},
    Key{"warnings", Flag::Warning, ""},
    Key{"경고", Flag::Warning, ""},
};

} // namespace

const Key* findKey(std::string_view folded)
{
    const auto found = std::ranges::find(kKeys, folded, &Key::word);
    return found == kKeys.end() ? nullptr : &*found;
}

Joint jointOf(std::string_view folded)
{
    if (folded == "and" || folded == "그리고")
        return Joint::And;
    if (folded == "or" || folded == "또는")
        return Joint::Or;
    return folded == "not" || folded == "제외" ? Joint::Not : Joint::None;
}

Dimension dimensionOf(Amount amount)
{
    switch (amount) {
    case Amount::Power:
    case Amount::Rated:
        return Watts::kDimension;
    case Amount::Weight:
        return Kilograms::kDimension;
    default:
        return {};
    }
}

std::optional<double> scaleOf(std::string_view symbol, Amount amount)
{
    const Dimension wanted = dimensionOf(amount);
    if (wanted == Dimension{}) {
        const bool counted = amount == Amount::Units || amount == Amount::FreeUnits;
        return counted && (symbol == "u" || symbol == "U") ? std::optional(1.0) : std::nullopt;
    }
    const Unit* found = nullptr;
    for (const Unit& unit : allUnits()) {
        if (!(unit.dimension == wanted))
            continue;
        if (unit.symbol == symbol)
            return unit.scale;
        if (found == nullptr && folded(unit.symbol) == folded(symbol))
            found = &unit;
    }
    return found != nullptr ? std::optional(found->scale) : std::nullopt;
}

std::string_view unitsFor(Amount amount)
{
    switch (amount) {
    case Amount::Power:
    case Amount::Rated:
        return "W, kW, MW";
    case Amount::Weight:
        return "kg, t, lb";
    case Amount::Units:
    case Amount::FreeUnits:
        return "U";
    default:
        return "—";
    }
}

} // namespace cw::query
