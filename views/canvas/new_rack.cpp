// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/new_rack.h"

#include "canvas/floor_stage.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace cw::canvas {
namespace {

constexpr int kAsManyAsFit = 64;
/// A part dropped further from the row than this starts with its front up.
constexpr int kNeighbourMm = 3 * kGridMm;

std::vector<std::string> split(const std::string& text)
{
    std::vector<std::string> pieces(1);
    for (const char letter : text) {
        if (letter == '|')
            pieces.emplace_back();
        else
            pieces.back() += letter;
    }
    return pieces;
}

/// The rack whose middle is nearest to a place; new racks continue its row.
const design::Rack* neighbour(const FloorStage& stage, QPointF mm)
{
    const design::Rack* best = nullptr;
    double bestWay = std::numeric_limits<double>::max();
    for (const PlanRack& rack : stage.plan().racks) {
        const QPointF away = QRectF(rack.mm).center() - mm;
        const double way = std::abs(away.x()) + 2 * std::abs(away.y());
        if (way < bestWay) {
            bestWay = way;
            best = &(*stage.design().racks)[static_cast<std::size_t>(rack.index)];
        }
    }
    return best;
}

} // namespace

FilledRack readFilledRack(const std::string& id)
{
    const std::vector<std::string> pieces = split(id);
    FilledRack out;
    out.count = kAsManyAsFit;
    const bool counted = pieces.size() > 1;
    out.server = pieces.size() > 2 ? pieces[1] : pieces[0];
    if (pieces.size() > 2)
        out.rack = pieces[0];
    if (counted)
        out.count = std::clamp(QString::fromStdString(pieces.back()).toInt(), 1, kAsManyAsFit);
    return out;
}

design::Rack newRack(const FloorStage& stage, const PartPayload& part, QPointF mm)
{
    const catalog::Catalog& catalog = stage.catalog();
    design::Rack rack;
    rack.name = "A1";
    if (const design::Rack* like = neighbour(stage, mm)) {
        rack = *like;
        const int below = std::abs(like->at.yMm - static_cast<int>(mm.y()));
        if (below > kNeighbourMm)
            rack.facing = design::Facing::Up;
    } else {
        if (!catalog.rackTypes.all().empty())
            rack.type = catalog.rackTypes.all().front().id;
        // Nothing to follow yet: the strongest strip, so that the first rack of nodes does not start with an overload.
        const auto& strips = catalog.rackPdus.all();
        const auto weaker = [](const auto& a, const auto& b) { return a.capacity.value < b.capacity.value; };
        if (!strips.empty())
            rack.pdu = std::max_element(strips.begin(), strips.end(), weaker)->id;
    }
    if (part.kind == PartKind::Rack)
        rack.type = part.id;
    else if (const FilledRack filled = readFilledRack(part.id); !filled.rack.empty())
        rack.type = filled.rack;
    return rack;
}

std::optional<PartPayload> cabinetOf(const catalog::Catalog& catalog, const PartPayload& part)
{
    const catalog::Server* server = part.kind == PartKind::Server ? catalog.servers.find(part.id) : nullptr;
    if (server == nullptr || !server->isRack)
        return std::nullopt;
    const int units = server->rackUnits ? server->rackUnits->value : 1;
    const catalog::RackType* best = nullptr;
    bool bestIsItsOwn = false;
    for (const catalog::RackType& type : catalog.rackTypes.all()) {
        // "gb200-nvl72" comes in "rack-nvl72".
        const std::string kind = type.id.substr(type.id.rfind('-') + 1);
        const bool isItsOwn = part.id.ends_with(kind);
        if (type.rackUnits.value >= units && (best == nullptr || (isItsOwn && !bestIsItsOwn))) {
            best = &type;
            bestIsItsOwn = isItsOwn;
        }
    }
    if (best == nullptr)
        return std::nullopt;
    return PartPayload{PartKind::FilledRack, best->id + '|' + part.id + "|1"};
}

std::string floorUnitName(const catalog::CoolingUnit& type)
{
    static const std::map<std::string, std::string> kShort = {
        {"cdu", "CDU 1"}, {"crah", "CRAH 1"}, {"power-panel", "RPP 1"}, {"ups", "UPS 1"}};
    const auto found = kShort.find(type.kind);
    return found != kShort.end() ? found->second : type.name;
}

bool standsOnFloor(const catalog::CoolingUnit& type)
{
    return !type.rackUnits && type.kind != "rear-door" && type.kind != "power-shelf";
}

} // namespace cw::canvas
