// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/rack_room.h"

#include "design/edits.h"
#include "design/mounting.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cw::assess {
namespace {

struct Judgement {
    std::string_view finding;
    PlaceLimit limit;
};
constexpr std::array kJudgements{
    Judgement{"finding.rackOverPdu", PlaceLimit::Pdu}, Judgement{"finding.airCannotCarry", PlaceLimit::Cooling},
    Judgement{"finding.rackOverCooling", PlaceLimit::Cooling}, Judgement{"finding.rackOverWeight", PlaceLimit::Weight},
    Judgement{"finding.phaseOver", PlaceLimit::Pdu}, Judgement{"finding.rackNoRedundantPdu", PlaceLimit::PduReserve},
    Judgement{"finding.phaseOverOneLost", PlaceLimit::PduReserve}};

} // namespace

RackRooms::RackRooms(const References& references, const AutoPlaceWish& wish)
    : m_references(references), m_wish(wish), m_pipeline(references)
{}

RackRoom RackRooms::of(const design::Design& design, const design::Rack& rack)
{
    const design::CopyShape shape = design::copyShape(design, {rack.id.value}).shape;
    const auto known = std::ranges::find(m_known, shape, &std::pair<design::CopyShape, RackRoom>::first);
    if (known != m_known.end())
        return known->second;
    const RackRoom room = ask(design::copyItems(design, {{design::ItemKind::Rack, rack.id.value}}), rack.id);
    m_known.emplace_back(shape, room);
    return room;
}

RackRoom RackRooms::ofNew(const design::Design& design, design::Rack rack)
{
    design::Design alone = design::copyItems(design, {});
    rack.id = design::RackId{design::takeId(alone)};
    rack.at = {};
    alone.racks.edit().push_back(rack);
    return ask(alone, rack.id);
}

RackRoom RackRooms::ask(const design::Design& alone, design::RackId rack)
{
    design::Design quiet = alone;
    quiet.fabric = design::FabricRule{}; // what a network would need is no matter of the rack
    if (const auto already = tooMuch(quiet))
        return {0, *already};
    const auto with = [&](int nodes) {
        const Result<design::Design> filled =
            nodes == 0 ? Result<design::Design>(quiet)
                       : design::fillRack(quiet, *m_references.catalog, rack, m_wish.server, nodes);
        return filled ? *filled : quiet;
    };
    // All that its units take, and then as many fewer as must be: more of the same never weighs or draws less.
    int fits = 0;
    int tooMany = static_cast<int>(with(design::unitsOfRack(*m_references.catalog, quiet.racks->front().type)).nodes->size() -
                                   quiet.nodes->size()) + 1;
    PlaceLimit limit = PlaceLimit::Units;
    while (tooMany - fits > 1) {
        const int tried = fits + (tooMany - fits) / 2;
        const std::optional<PlaceLimit> found = tooMuch(with(tried));
        if (found)
            limit = *found;
        (found ? tooMany : fits) = tried;
    }
    return {fits, limit};
}

std::optional<PlaceLimit> RackRooms::tooMuch(const design::Design& alone)
{
    const auto assessment = m_pipeline.assess(alone);
    for (const Judgement& judgement : kJudgements) {
        if (judgement.limit == PlaceLimit::PduReserve && !m_wish.keepsReserve)
            continue;
        if (std::ranges::any_of(assessment->findings,
                                [&](const Finding& finding) { return finding.code == judgement.finding; }))
            return judgement.limit;
    }
    if (!m_wish.mostPerRack || !assessment->power)
        return std::nullopt;
    const bool over = std::ranges::any_of(assessment->power->result.racks, [this](const auto& rack) {
        return rack.rack && rack.rack->rated > *m_wish.mostPerRack;
    });
    return over ? std::optional(PlaceLimit::Kilowatts) : std::nullopt;
}

} // namespace cw::assess
