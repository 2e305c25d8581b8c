// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/algorithms.h"
#include "placement/kind_rates.h"
#include "placement/placement_card_parts.h"

#include <algorithm>
#include <iterator>

namespace cw::placement {
namespace {

using explain::Origin;
using network::Course;

/// How the kind's operation was timed, with the rates that its protocol reaches.
template <GroupKind Kind>
std::optional<Course> courseOf(const Inputs& in, const Result& r)
{
    const KindRates* kind = ratesOf<Kind>(r);
    if (kind == nullptr || !kind->timing || !kind->message)
        return std::nullopt;
    const Asked asked = askedOf(in, *kind);
    const std::vector<Course> courses = coursesOf(kind->message->collective, asked.group, asked.links);
    const auto found = std::ranges::find(courses, kind->timing->algorithm, &Course::algorithm);
    if (found == courses.end())
        return std::nullopt;
    Course course = *found;
    if (!course.networkRate)
        course.networkRate = asked.links.network;
    if (kind->timing->lowLatency) {
        const network::LowLatency& low = *asked.links.lowLatency;
        if (course.insideRate)
            course.insideRate = *course.insideRate * low.insideShare;
        if (course.networkRate)
            course.networkRate = std::min(*course.networkRate, low.networkRate);
    }
    return course;
}

template <GroupKind Kind, auto Member>
CardValue courseRead(const Inputs& in, const Result& r)
{
    const std::optional<Course> course = courseOf<Kind>(in, r);
    return course ? CardValue(Measure((*course).*Member)) : std::nullopt;
}

/// Members that share the rate of the group through the network.
double sharing(const KindRates& kind) { return isRing(kind.kind) ? kind.perDomain : 1; }

template <GroupKind Kind>
CardValue sharingRead(const Inputs&, const Result& r)
{
    const KindRates* kind = ratesOf<Kind>(r);
    return kind != nullptr ? CardValue(Measure(sharing(*kind))) : std::nullopt;
}

template <GroupKind Kind>
CardValue insideShare(const Inputs& in, const Result& r)
{
    const std::optional<Course> course = courseOf<Kind>(in, r);
    return course && course->insideRate ? CardValue(Measure(*course->insideRate / ratesOf<Kind>(r)->inside))
                                        : std::nullopt;
}

template <GroupKind Kind>
CardValue networkShare(const Inputs& in, const Result& r)
{
    const std::optional<Course> course = courseOf<Kind>(in, r);
    const KindRates* kind = ratesOf<Kind>(r);
    return course && course->networkRate
               ? CardValue(Measure(*course->networkRate / (kind->least / sharing(*kind))))
               : std::nullopt;
}

/// Sent in all for each byte of the message, as bus bandwidth counts it.
template <GroupKind Kind>
CardValue busFactorRead(const Inputs&, const Result& r)
{
    const KindRates* kind = ratesOf<Kind>(r);
    if (kind == nullptr || !kind->message)
        return std::nullopt;
    return Measure(network::busFactor(kind->message->collective, kind->size));
}

template <GroupKind Kind>
CardValue bandwidthRead(const Inputs&, const Result& r)
{
    const KindRates* kind = ratesOf<Kind>(r);
    return kind != nullptr && kind->timing ? CardValue(Measure(kind->timing->bandwidth)) : std::nullopt;
}

template <GroupKind Kind>
bool goesInside(const Inputs& in, const Result& r)
{
    const std::optional<Course> course = courseOf<Kind>(in, r);
    return course && course->insideRate && course->insideShare > 0;
}
template <GroupKind Kind>
bool goesOutside(const Inputs& in, const Result& r)
{
    const std::optional<Course> course = courseOf<Kind>(in, r);
    return course && course->networkRate && course->networkShare > 0;
}
template <GroupKind Kind>
bool goesBothWays(const Inputs& in, const Result& r)
{
    return goesInside<Kind>(in, r) && goesOutside<Kind>(in, r);
}
template <GroupKind Kind>
bool goesInTurn(const Inputs& in, const Result& r)
{
    return goesBothWays<Kind>(in, r) && courseOf<Kind>(in, r)->inTurn;
}

/// Where the network, not the links inside, makes the operation as slow as it is.
template <GroupKind Kind>
std::optional<explain::DecidingLink> bindingOfOperation(const Inputs& in, const Result& r)
{
    const KindRates* kind = ratesOf<Kind>(r);
    const bool outside =
        kind != nullptr && kind->timing && kind->timing->binding == in.terms.latencies.networkTier;
    return outside && kind->crossing > 0 ? bindingOf<Kind>(in, r) : std::nullopt;
}

template <GroupKind Kind>
void addAlgorithm(PlacementCards& all, const KindNames& names)
{
    const PlacementLetter factor{"f", "letter.busFactor", Origin::Figure, busFactorRead<Kind>};
    const PlacementLetter inside[] = {
        {"w_u", "letter.insideBytes", Origin::Figure, courseRead<Kind, &Course::insideShare>},
        {"e_u", "letter.insideShare", Origin::Assumption, insideShare<Kind>, nullptr, kNcclTests},
        {"b", "letter.insideRate", Origin::Catalog, rateRead<Kind, &KindRates::inside>}};
    const PlacementLetter outside[] = {
        {"w_n", "letter.networkBytes", Origin::Figure, courseRead<Kind, &Course::networkShare>},
        {"g", "letter.sharingMembers", Origin::Figure, sharingRead<Kind>},
        {"e_n", "letter.networkShare", Origin::Assumption, networkShare<Kind>, nullptr, kNcclTests},
        {"r", "letter.rateAlone", Origin::Figure, rateRead<Kind, &KindRates::least>, names.rate.figure.c_str()}};
    const auto add = [&](const char* formula, bool withInside, bool withOutside, CardApplies applies) {
        std::vector<PlacementLetter> letters{factor};
        if (withInside)
            letters.insert(letters.end(), std::begin(inside), std::end(inside));
        if (withOutside)
            letters.insert(letters.end(), std::begin(outside), std::end(outside));
        all.push_back(withError(card(names.algorithmRate, "GB/s", bandwidthRead<Kind>, formula, std::move(letters),
                                     applies, kNcclTests),
                                "error.fabric.collectives"));
        all.back().decides = bindingOfOperation<Kind>;
    };
    add("f / (w_u / (e_u * b) + w_n * g / (e_n * r))", true, true, goesInTurn<Kind>);
    add("f / max(w_u / (e_u * b), w_n * g / (e_n * r))", true, true, goesBothWays<Kind>);
    add("f / (w_n * g / (e_n * r))", false, true, goesOutside<Kind>);
    add("f / (w_u / (e_u * b))", true, false, goesInside<Kind>);
}

} // namespace

void addAlgorithmCards(PlacementCards& all, GroupKind kind)
{
    withKind(kind, [&all]<GroupKind Kind>() { addAlgorithm<Kind>(all, namesOf(Kind)); });
}

} // namespace cw::placement
