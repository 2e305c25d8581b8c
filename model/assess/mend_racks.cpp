// SPDX-License-Identifier: GPL-3.0-or-later
// Racks that carry too much get more power, cooling or strength; what stands in the way of another moves to a free place.
#include "assess/mend_parts.h"
#include "design/edits.h"
#include "design/mounting.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

namespace cw::assess {

using design::Design;

namespace {

/// More of these in one rack is no remedy but another rack.
constexpr int kMostPdus = 6;
/// Racks that would have room and are asked whether they carry one device more.
constexpr int kMostTried = 20;

design::ItemSet racksOf(const Finding& finding)
{
    std::vector<design::ItemRef> racks;
    for (const Subject& subject : finding.subjects) {
        if (subject.kind == SubjectKind::Rack)
            racks.push_back({design::ItemKind::Rack, subject.id});
    }
    return design::toItemSet(std::move(racks));
}

/// What errors and warnings say about any of these racks; nullopt: told to stop.
std::optional<std::set<std::string>> complaints(const Job& job, const Design& design, const design::ItemSet& racks)
{
    const auto findings = findingsWith(job, design);
    if (!findings)
        return std::nullopt;
    std::set<std::string> codes;
    for (const Finding& finding : *findings) {
        const design::ItemSet about = racksOf(finding);
        if (finding.severity != Severity::Note &&
            std::ranges::any_of(about, [&](design::ItemRef rack) { return design::contains(racks, rack); }))
            codes.insert(finding.code);
    }
    return codes;
}

/// Whether the finding is gone from these racks and nothing new is said about them.
bool areBetter(const Job& job, const Design& next, const design::ItemSet& racks)
{
    auto before = complaints(job, job.design, racks);
    const auto after = complaints(job, next, racks);
    if (!before || !after)
        return false;
    before->erase(job.finding.code);
    return std::ranges::includes(*before, *after);
}

/// The parts of a list in the order of what they carry; `carries` gives nullopt for those that are no choice.
template <class Part, class Carries>
std::vector<const Part*> byStrength(const std::vector<Part>& parts, const Carries& carries)
{
    std::vector<const Part*> found;
    for (const Part& part : parts) {
        if (carries(part))
            found.push_back(&part);
    }
    std::ranges::stable_sort(found, {}, [&](const Part* part) { return *carries(*part); });
    return found;
}

const design::Rack* firstRack(const Job& job, const design::ItemSet& racks)
{
    return racks.empty() ? nullptr : design::findRack(job.design, design::RackId{racks.front().id});
}

/// The first of these changes of the finding's racks after which it is gone, nothing new is said about them, and no error is new.
class Attempts {
public:
    explicit Attempts(const Job& job) : m_job(job), m_racks(racksOf(job.finding)) {}

    bool tryOut(const std::function<void(design::Rack&)>& change)
    {
        Design next = design::editRacks(m_job.design, m_racks, change);
        if (next == m_job.design || !areBetter(m_job, next, m_racks) ||
            harmOf(m_job, next, true))
            return false;
        m_found = std::move(next);
        return true;
    }
    [[nodiscard]] const design::Rack* first() const { return firstRack(m_job, m_racks); }
    [[nodiscard]] Result<Design> found() const
    {
        return m_found ? Result<Design>(*m_found) : Problem{"problem.mend.notEnough", {}, 0, {}};
    }

private:
    const Job& m_job;
    design::ItemSet m_racks;
    std::optional<Design> m_found;
};

} // namespace

/// One PDU more of the same kind while that is enough, then the next larger kind of the same region.
Result<Design> biggerPdu(const Job& job)
{
    Attempts attempts(job);
    const design::Rack* rack = attempts.first();
    const catalog::RackPdu* now = rack != nullptr ? job.catalog.rackPdus.find(rack->pdu) : nullptr;
    if (now == nullptr)
        return notHere();
    const auto carried = [&](const catalog::RackPdu& pdu) { return pdu.continuous ? pdu.continuous->value : pdu.capacity.value; };
    const auto kinds = byStrength(job.catalog.rackPdus.all(), [&](const catalog::RackPdu& pdu) {
        const bool larger = pdu.region == now->region && carried(pdu) >= carried(*now);
        return larger ? std::optional(carried(pdu)) : std::nullopt;
    });
    const int least = std::max(1, rack->pduCount);
    for (const catalog::RackPdu* kind : kinds) {
        for (int count = least; count <= std::max(least, std::min(kMostPdus, least + 2)); ++count) {
            const bool enough = attempts.tryOut([&](design::Rack& each) {
                each.pdu = kind->id;
                each.pduCount = count;
            });
            if (enough)
                return attempts.found();
        }
    }
    return attempts.found();
}

/// The weakest cooling that carries these racks and needs nothing else that is missing.
Result<Design> strongerCooling(const Job& job)
{
    Attempts attempts(job);
    const auto kinds = byStrength(job.catalog.coolingSystems.all(), [](const catalog::CoolingSystem& cooling) {
        return std::optional(cooling.capacityPerRack.value);
    });
    for (const catalog::CoolingSystem* kind : kinds) {
        if (attempts.tryOut([&](design::Rack& each) { each.cooling = kind->id; }))
            break;
    }
    return attempts.found();
}

/// On the same floor area, and with at least as many units.
Result<Design> strongerRack(const Job& job)
{
    Attempts attempts(job);
    const design::Rack* rack = attempts.first();
    const catalog::RackType* now = rack != nullptr ? job.catalog.rackTypes.find(rack->type) : nullptr;
    if (now == nullptr)
        return notHere();
    const auto kinds = byStrength(job.catalog.rackTypes.all(), [&](const catalog::RackType& type) {
        const bool fits = type.maxLoad && type.rackUnits.value >= now->rackUnits.value &&
                          type.width.value <= now->width.value && type.depth.value <= now->depth.value;
        return fits ? std::optional(type.maxLoad->value) : std::nullopt;
    });
    for (const catalog::RackType* kind : kinds) {
        if (attempts.tryOut([&](design::Rack& each) { each.type = kind->id; }))
            break;
    }
    return attempts.found();
}

namespace {

Problem noFreePlace() { return {"problem.mend.noFreePlace", {}, 0, {}}; }

std::optional<design::ItemRef> deviceOf(const Subject& subject)
{
    switch (subject.kind) {
    case SubjectKind::Node:
        return design::ItemRef{design::ItemKind::Node, subject.id};
    case SubjectKind::Switch:
        return design::ItemRef{design::ItemKind::Switch, subject.id};
    case SubjectKind::Appliance:
        return design::ItemRef{design::ItemKind::Appliance, subject.id};
    default:
        return std::nullopt;
    }
}

/// To the lowest free units of its rack, and else of the first rack that has room and takes it without harm.
Result<Design> moveInRacks(const Job& job, design::ItemRef device, design::RackId from)
{
    const std::vector<design::Mounted> mounted = design::devicesIn(job.design, job.catalog, from);
    const auto self = std::ranges::find(mounted, device, &design::Mounted::item);
    if (self == mounted.end())
        return notHere();
    int tried = 0;
    const auto into = [&](const design::Rack& rack) -> Result<Design> {
        const auto unit = design::lowestFree(design::devicesIn(job.design, job.catalog, rack.id),
                                             design::unitsOfRack(job.catalog, rack.type), self->units, 1, {device});
        if (!unit)
            return noFreePlace();
        ++tried;
        Result<Design> next = design::moveDevice(job.design, job.catalog, device, {rack.id, *unit});
        if (next && harmOf(job, *next, true))
            return noFreePlace();
        return next;
    };
    if (const design::Rack* own = design::findRack(job.design, from)) {
        if (Result<Design> next = into(*own))
            return next;
    }
    for (const design::Rack& rack : *job.design.racks) {
        if (rack.id == from || tried > kMostTried)
            continue;
        if (Result<Design> next = into(rack))
            return next;
    }
    return noFreePlace();
}

} // namespace

Result<Design> moveToFreePlace(const Job& job)
{
    if (job.finding.subjects.empty())
        return notHere();
    const Subject& subject = job.finding.subjects.front();
    if (subject.kind == SubjectKind::Rack || subject.kind == SubjectKind::FloorUnit)
        return moveToFreeFloor(job);
    const auto device = deviceOf(subject);
    const Subject* rack = subjectOf(job.finding, SubjectKind::Rack);
    return device && rack != nullptr ? moveInRacks(job, *device, design::RackId{rack->id}) : notHere();
}

namespace {

/// Racks that may take a node: those with nodes alone or empty before those that hold the network.
std::vector<const design::Rack*> takers(const Design& design, const design::ItemSet& full)
{
    std::set<std::uint32_t> holding;
    for (const design::Switch& device : *design.switches)
        holding.insert(device.mount.rack.value);
    for (const design::Appliance& device : *design.appliances)
        holding.insert(device.mount.rack.value);
    std::vector<const design::Rack*> racks;
    for (const design::Rack& rack : *design.racks) {
        if (!design::contains(full, {design::ItemKind::Rack, rack.id.value}))
            racks.push_back(&rack);
    }
    std::ranges::stable_partition(racks, [&](const design::Rack* rack) { return !holding.contains(rack->id.value); });
    return racks;
}

/// The top node of a rack in the first other rack that takes it without a word.
std::optional<Design> withoutTopNode(const Job& job, const Design& design, design::ItemRef rack,
                                     const design::ItemSet& full)
{
    const std::vector<design::Mounted> mounted = design::devicesIn(design, job.catalog, design::RackId{rack.id});
    const auto top = std::ranges::find_if(mounted.rbegin(), mounted.rend(), [](const design::Mounted& each) {
        return each.item.kind == design::ItemKind::Node;
    });
    if (top == mounted.rend())
        return std::nullopt;
    const Job now{design, job.catalog, job.finding, job.stop};
    int tried = 0;
    for (const design::Rack* other : takers(design, full)) {
        const auto unit = design::lowestFree(design::devicesIn(design, job.catalog, other->id),
                                             design::unitsOfRack(job.catalog, other->type), top->units);
        if (!unit)
            continue;
        if (++tried > kMostTried)
            break;
        const Result<Design> with = design::moveDevice(design, job.catalog, top->item, {other->id, *unit});
        if (with && areBetter(now, *with, {{design::ItemKind::Rack, other->id.value}}) && !harmOf(now, *with, true))
            return *with;
    }
    return std::nullopt;
}

/// As many nodes as must go, one after the other; nullopt where there is no room for all of them.
std::optional<Design> relieved(const Job& job, const Design& design, design::ItemRef rack, const design::ItemSet& full)
{
    constexpr int kMostMoved = 4;
    std::optional<Design> next = design;
    for (int moved = 0; moved < kMostMoved; ++moved) {
        next = withoutTopNode(job, *next, rack, full);
        if (!next || areBetter(job, *next, {rack}))
            return next;
    }
    return std::nullopt;
}

} // namespace

/// Of as many of the racks as others have room for.
Result<Design> fewerNodes(const Job& job)
{
    constexpr int kMostRacks = 50;
    const design::ItemSet full = racksOf(job.finding);
    Design next = job.design;
    int relievedRacks = 0;
    for (const design::ItemRef& rack : full) {
        if (relievedRacks == kMostRacks || job.stop.stop_requested())
            break;
        std::optional<Design> with = relieved(job, next, rack, full);
        if (!with)
            break; // the next one finds no more room
        next = std::move(*with);
        ++relievedRacks;
    }
    return relievedRacks > 0 ? Result<Design>(std::move(next)) : noFreePlace();
}

namespace {

/// What is placed already; else the smallest that carries all the heat alone, or the largest there is.
const catalog::CoolingUnit* coolantUnitFor(const Job& job)
{
    for (const design::FloorUnit& unit : *job.design.floorUnits) {
        const catalog::CoolingUnit* part = job.catalog.coolingUnits.find(unit.type);
        if (part != nullptr && part->kind == "cdu" && part->capacity)
            return part;
    }
    const auto kinds = byStrength(job.catalog.coolingUnits.all(), [](const catalog::CoolingUnit& unit) {
        const bool stands = unit.kind == "cdu" && unit.capacity && !unit.rackUnits;
        return stands ? std::optional(unit.capacity->value) : std::nullopt;
    });
    const auto heat = std::ranges::find(job.finding.arguments, std::string("heat"), &FindingArgument::name);
    const auto* measure = heat != job.finding.arguments.end() ? std::get_if<Measure>(&heat->value) : nullptr;
    const auto enough = std::ranges::find_if(kinds, [measure](const catalog::CoolingUnit* unit) {
        return measure != nullptr && unit->capacity->value.base() >= measure->base;
    });
    return enough != kinds.end() ? *enough : kinds.empty() ? nullptr : kinds.back();
}

/// As the findings say; one where none stands yet, 0 where nothing is missing.
int missingCoolantUnits(const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings) {
        if (finding.code == "finding.noCoolantUnit")
            return 1;
        if (finding.code != "finding.coolantUnitsTooFew")
            continue;
        double missing = 0;
        for (const FindingArgument& argument : finding.arguments) {
            if (const auto* count = std::get_if<Measure>(&argument.value))
                missing += argument.name == "needed" ? count->base : argument.name == "placed" ? -count->base : 0;
        }
        return static_cast<int>(missing);
    }
    return 0;
}

/// Each at the free place nearest to the first rack.
std::optional<Problem> placeCoolantUnits(const Job& job, const catalog::CoolingUnit& kind, int count, Design& design)
{
    for (int i = 0; i < count; ++i) {
        design::FloorUnit unit;
        unit.name = design::freeName(design, design::ItemKind::FloorUnit, "CDU 1");
        unit.type = kind.id;
        unit.widthMm = 600;
        unit.depthMm = 1200;
        const design::FloorPoint near = design.racks->front().at;
        const auto free = design::FloorIndex(design, job.catalog).nearestFree({near.xMm, near.yMm, unit.widthMm, unit.depthMm});
        if (!free || job.stop.stop_requested())
            return noFreePlace();
        unit.at = *free;
        Result<Design> with = design::addFloorUnit(design, job.catalog, std::move(unit));
        if (!with)
            return with.problems().front();
        design = std::move(with).value();
    }
    return std::nullopt;
}

} // namespace

/// As many as are missing.
Result<Design> addCoolantUnits(const Job& job)
{
    const catalog::CoolingUnit* kind = coolantUnitFor(job);
    if (kind == nullptr || job.design.racks->empty())
        return notHere();
    constexpr int kMostRounds = 4; // how many are needed is known once one stands
    Design next = job.design;
    for (int round = 0; round < kMostRounds; ++round) {
        const auto findings = findingsWith(job, next);
        if (!findings)
            return Problem{"problem.mend.givenUp", {}, 0, {}};
        const int missing = missingCoolantUnits(*findings);
        if (missing == 0)
            return next;
        if (auto problem = placeCoolantUnits(job, *kind, missing, next))
            return *problem;
    }
    return Problem{"problem.mend.notEnough", {}, 0, {}};
}

/// To the middle of what the air class recommends.
Result<Design> recommendedSupply(const Job& job)
{
    const auto argument = [&job](const char* name) -> std::optional<double> {
        const auto found = std::ranges::find(job.finding.arguments, std::string(name), &FindingArgument::name);
        const auto* measure = found != job.finding.arguments.end() ? std::get_if<Measure>(&found->value) : nullptr;
        return measure != nullptr ? std::optional(measure->base) : std::nullopt;
    };
    const auto low = argument("low");
    const auto high = argument("high");
    if (!low || !high)
        return notHere();
    design::Site site = *job.design.site;
    site.supplyAir = Kelvins((*low + *high) / 2);
    return design::setSite(job.design, site);
}

} // namespace cw::assess
