// SPDX-License-Identifier: GPL-3.0-or-later
// Racks that carry too much get more power, cooling or strength; what stands in the way of another moves to a free place.
#include "assess/mend_trials.h"
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
        const auto before = m_job.trials->before();
        const auto after = before && next != m_job.design ? m_job.trials->assess(next) : nullptr;
        if (!after || !areBetter(m_job, *before, *after, m_racks) || harmOf(m_job, next, true))
            return false;
        m_found = std::move(next);
        return true;
    }
    [[nodiscard]] const design::Rack* first() const { return firstRack(m_job, m_racks); }
    [[nodiscard]] Result<Design> found() const
    {
        if (m_job.stop.stop_requested())
            return givenUp();
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
        for (int count = least; count <= std::max(least, std::min(kMostPdus, least + 3)); ++count) {
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

/// Racks that an error or a warning names.
std::set<std::uint32_t> troubledRacks(const Assessment& assessment)
{
    std::set<std::uint32_t> troubled;
    for (const Finding& finding : assessment.findings) {
        for (const Subject& subject : finding.subjects) {
            if (finding.severity != Severity::Note && subject.kind == SubjectKind::Rack)
                troubled.insert(subject.id);
        }
    }
    return troubled;
}

/// To the lowest free units of its rack, and else of the first rack that has room and takes it without harm; if there is one,
/// of a rack that nothing is said against before and after.
Result<Design> moveInRacks(const Job& job, design::ItemRef device, design::RackId from)
{
    const design::RackContents contents = design::rackContents(job.design, job.catalog);
    const std::vector<design::Mounted>& mounted = design::contentOf(contents, from);
    const auto self = std::ranges::find(mounted, device, &design::Mounted::item);
    if (self == mounted.end())
        return notHere();
    std::vector<const design::Rack*> racks;
    for (const design::Rack& rack : *job.design.racks)
        racks.push_back(&rack);
    const auto before = job.trials->before();
    if (!before)
        return givenUp();
    const std::set<std::uint32_t> troubled = troubledRacks(*before);
    std::ranges::stable_sort(racks, {}, [&](const design::Rack* rack) {
        return rack->id == from ? 0 : troubled.contains(rack->id.value) ? 2 : 1;
    });
    Problem why = noFreePlace();
    std::optional<Design> fallback;
    int tried = 0;
    for (const design::Rack* rack : racks) {
        const auto unit = design::lowestFree(design::contentOf(contents, rack->id),
                                             design::unitsOfRack(job.catalog, rack->type), self->units, 1, {device});
        if (!unit)
            continue;
        if (++tried > kMostTried)
            break;
        Result<Design> next = design::moveDevice(job.design, job.catalog, device, {rack->id, *unit});
        const auto harm = next ? harmOf(job, *next, true) : std::nullopt;
        if (job.stop.stop_requested())
            return givenUp();
        if (harm && tried == 1) // the nearest to what was asked for
            why = *harm;
        if (!next || harm)
            continue;
        const auto after = rack->id == from ? nullptr : job.trials->assess(*next);
        if (!after || !troubledRacks(*after).contains(rack->id.value))
            return next;
        if (!fallback)
            fallback = std::move(*next);
    }
    return fallback ? Result<Design>(std::move(*fallback)) : why;
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
