// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/plan_failures.h"

#include "fabric/wiring.h"
#include "network/box_index.h"

#include <array>
#include <utility>

namespace cw::topology {
namespace {

using fabric::Failure;
using fabric::Failures;

bool joins(const Ribbon& ribbon, int boxA, int boxB)
{
    const End a{End::Kind::Box, boxA};
    const End b{End::Kind::Box, boxB};
    return (ribbon.a == a && ribbon.b == b) || (ribbon.a == b && ribbon.b == a);
}

/// How many switches of each role one plane has.
std::array<int, 3> switchesOfPlane(const fabric::GraphInputs& inputs)
{
    const auto part = [&](std::int64_t all) { return static_cast<int>(all / std::max(1, inputs.sizingInputs.planes)); };
    return {part(inputs.sizing->leaves), part(inputs.sizing->spines), part(inputs.sizing->cores)};
}

} // namespace

Failure switchFailure(const Box& box, int n)
{
    Failure failure{Failure::Kind::Switch, n == 0 ? box.item : 0};
    if (failure.item == 0)
        failure.rule = {static_cast<int>(box.role), box.number + n, -1, -1};
    return failure;
}

Failures switchFailures(const Box& box)
{
    Failures all;
    for (int n = 0; n < box.count; ++n)
        all.insert(switchFailure(box, n));
    return all;
}

std::vector<Failure> ruleCables(const Plan& plan, int ribbon)
{
    std::vector<Failure> all;
    const fabric::GraphInputs& inputs = plan.source->inputs;
    if (!inputs.sizing)
        return all;
    const BoxIndex boxes(plan);
    const fabric::Wiring wiring = fabric::wire(inputs.sizingInputs, *inputs.sizing);
    const auto end = [&wiring](int index) {
        return wiring.isTorus ? std::pair(0, index)
                              : std::pair(static_cast<int>(wiring.switches[at(index)].role), wiring.switches[at(index)].number);
    };
    for (const fabric::RuleLinks& link : wiring.links) {
        const auto [roleA, numberA] = end(link.a);
        const auto [roleB, numberB] = end(link.b);
        if (!joins(plan.ribbons[at(ribbon)], boxes.ofRule(roleA, numberA), boxes.ofRule(roleB, numberB)))
            continue;
        for (int number = 0; number < link.links; ++number)
            all.push_back({Failure::Kind::Cable, 0, number, {roleA, numberA, roleB, numberB}});
    }
    if (wiring.isTorus)
        return all;
    const std::array<int, 3> perPlane = switchesOfPlane(inputs);
    const std::size_t ofFirst = all.size();
    for (int plane = 1; plane < inputs.sizingInputs.planes; ++plane) {
        for (std::size_t i = 0; i < ofFirst; ++i) {
            Failure further = all[i];
            further.rule[1] += plane * perPlane[at(further.rule[0])];
            further.rule[3] += plane * perPlane[at(further.rule[2])];
            all.push_back(further);
        }
    }
    return all;
}

Failures ribbonFailures(const Plan& plan, int ribbon)
{
    const std::vector<Failure> ofRule = ruleCables(plan, ribbon);
    Failures all(ofRule.begin(), ofRule.end());
    const BoxIndex boxes(plan);
    for (const design::Cable& cable : *plan.source->inputs.cables) {
        if (joins(plan.ribbons[at(ribbon)], boxes.ofItem(cable.a.id), boxes.ofItem(cable.b.id)))
            all.insert({Failure::Kind::Cable, cable.id.value});
    }
    for (std::size_t e = 0; e < plan.ribbonOfEndpoint.size(); ++e) {
        const network::Endpoint& endpoint = plan.graph().endpoints[e];
        if (plan.ribbonOfEndpoint[e] != ribbon)
            continue;
        if (endpoint.drawn != 0)
            all.insert({Failure::Kind::Cable, endpoint.drawn});
        else
            all.insert({Failure::Kind::Port, plan.graph().nodes[at(endpoint.node)].item, endpoint.port});
    }
    return all;
}

} // namespace cw::topology
