// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/algorithms.h"

#include <algorithm>
#include <cmath>

namespace cw::network {
namespace {

/// The group in doubles: n members, p in each of N domains.
struct Shape {
    double members = 1;
    double inside = 1;
    double domains = 1;
    double passes = 1; ///< an all-reduce is a reduce-scatter and an all-gather

    Shape(Collective collective, const Group& group)
        : members(static_cast<double>(group.size)), inside(static_cast<double>(group.perDomain)),
          domains(static_cast<double>((group.size + group.perDomain - 1) / group.perDomain)),
          passes(collective == Collective::AllReduce ? 2 : 1)
    {}
    [[nodiscard]] bool crosses() const { return domains > 1; }
    [[nodiscard]] bool meetsInside() const { return inside > 1; }
};

/// A mesh link carries less than all links together: a ring of few members uses few of them (MI300X: 64 of 448 GB/s).
BytesPerSecond insideBandwidth(const Links& links, double members)
{
    if (!links.pair)
        return *links.inside;
    return std::min(*links.inside, *links.pair * (members - 1));
}

std::optional<BytesPerSecond> ringRate(const Shape& shape, const Links& links)
{
    return shape.meetsInside() ? std::optional(insideBandwidth(links, shape.inside)) : std::nullopt;
}

/// The ring passes each boundary of a domain once; its members carry it there side by side, each over its own port.
Course ring(Collective collective, const Shape& shape, const Links& links)
{
    Course course;
    course.algorithm = Algorithm::Ring;
    const double share = busFactor(collective, static_cast<std::int64_t>(shape.members));
    course.networkSteps = shape.passes * (shape.domains - 1);
    course.insideSteps = shape.passes * (shape.members - shape.domains);
    course.insideShare = shape.meetsInside() ? share : 0;
    course.networkShare = shape.crosses() ? share / shape.inside : 0;
    course.insideRate = ringRate(shape, links);
    return course;
}

/// What a domain sends in NCCL's double binary tree, for each byte reduced: an inner domain passes half of the message
/// to its parent and half to each of two children, and, as a leaf of the other tree, half to its parent there. Two
/// domains only swap.
double treeShare(double domains) { return domains > 2 ? 2 : domains > 1 ? 1 : 0; }

Course tree(Collective collective, const Shape& shape, const Links& links)
{
    Course course;
    course.algorithm = Algorithm::Tree;
    course.insideSteps = shape.passes * std::log2(shape.inside);
    course.networkSteps = shape.passes * std::log2(shape.domains);
    course.insideRate = ringRate(shape, links);
    if (collective == Collective::AllReduce) {
        course.insideShare = shape.members > 2 && shape.meetsInside() ? 2 : shape.inside - 1;
        course.networkShare = treeShare(shape.domains) / shape.inside;
    } else { // a broadcast, or one member in each domain
        const double share = busFactor(collective, static_cast<std::int64_t>(shape.members));
        course.insideShare = shape.meetsInside() ? share : 0;
        course.networkShare = shape.crosses() ? share / shape.inside : 0;
    }
    return course;
}

Course hierarchical(Collective collective, const Shape& shape, const Links& links)
{
    Course course;
    course.algorithm = Algorithm::Hierarchical;
    course.inTurn = true;
    course.insideSteps = shape.passes * (shape.inside - 1);
    course.networkSteps = shape.passes * std::log2(shape.domains);
    course.insideShare = shape.passes * (shape.inside - 1) / shape.inside;
    course.networkShare = collective == Collective::AllReduce ? treeShare(shape.domains) / shape.inside
                                                              : (shape.domains - 1) / shape.domains / shape.inside;
    course.insideRate = ringRate(shape, links);
    return course;
}

/// Switches of the domain read each member's data and write the sum to all: a member sends what the others reduce, and
/// its own part of the sum. Measured on 5 to 8 H200: 414, 436, 460 and 473 GB/s; this gives 412, 441, 463 and 480.
Course domainSwitch(const Shape& shape, const Links& links)
{
    Course course;
    course.algorithm = shape.crosses() ? Algorithm::DomainSwitchTree : Algorithm::DomainSwitch;
    course.insideSteps = 2;
    course.networkSteps = 2 * std::log2(shape.domains);
    course.insideShare = 1 + 1 / shape.inside;
    course.networkShare = treeShare(shape.domains) / shape.inside;
    course.insideRate = links.reduction;
    course.hasLowLatency = false;
    return course;
}

/// Each domain sends its sum up into the network once, and gets the total back.
Course networkSwitch(const Shape& shape, const Links& links)
{
    Course course;
    course.algorithm = Algorithm::NetworkSwitch;
    const bool switched = links.reduction && shape.meetsInside();
    course.insideSteps = switched ? 2 : 2 * (shape.inside - 1);
    course.networkSteps = 2;
    course.insideShare = switched ? 1 + 1 / shape.inside : 2 * (shape.inside - 1) / shape.inside;
    course.networkShare = 1 / shape.inside;
    course.networkRate = links.networkReduction;
    course.insideRate = switched ? links.reduction : ringRate(shape, links);
    course.hasLowLatency = false;
    return course;
}

/// Messages to all peers are posted one after the other and travel together; only the far share leaves the domain.
Course allToAll(const Shape& shape, const Links& links)
{
    Course course;
    course.algorithm = Algorithm::Direct;
    course.insideSteps = shape.members - 1;
    course.networkSteps = shape.crosses() ? 1 : 0;
    course.insideShare = (shape.inside - 1) / shape.members;
    course.networkShare = (shape.members - shape.inside) / shape.members;
    course.insideRate = ringRate(shape, links);
    return course;
}

Course send(const Shape& shape, const Links& links)
{
    Course course;
    course.algorithm = Algorithm::Direct;
    (shape.meetsInside() ? course.insideSteps : course.networkSteps) = 1;
    (shape.meetsInside() ? course.insideShare : course.networkShare) = 1;
    if (shape.meetsInside())
        course.insideRate = insideBandwidth(links, 2);
    return course;
}

bool isKnown(const std::optional<BytesPerSecond>& rate) { return rate && rate->base() > 0; }

} // namespace

std::vector<Course> coursesOf(Collective collective, const Group& group, const Links& links)
{
    const bool sends = collective == Collective::SendReceive;
    const Shape shape(collective, sends ? Group{2, std::min<std::int64_t>(2, group.perDomain)} : group);
    if ((shape.meetsInside() && !isKnown(links.inside)) || (shape.crosses() && !isKnown(links.network)))
        return {};
    if (sends)
        return {send(shape, links)};
    if (collective == Collective::AllToAll)
        return {allToAll(shape, links)};
    std::vector<Course> courses{ring(collective, shape, links)};
    const bool reducesAll = collective == Collective::AllReduce;
    const bool far = shape.crosses();
    if (reducesAll || collective == Collective::Broadcast || (far && !shape.meetsInside()))
        courses.push_back(tree(collective, shape, links));
    if (far && shape.meetsInside() && collective != Collective::Broadcast)
        courses.push_back(hierarchical(collective, shape, links));
    if (reducesAll && shape.meetsInside() && isKnown(links.reduction))
        courses.push_back(domainSwitch(shape, links));
    if (reducesAll && far && isKnown(links.networkReduction))
        courses.push_back(networkSwitch(shape, links));
    return courses;
}

} // namespace cw::network
