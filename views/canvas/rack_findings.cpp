// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/rack_findings.h"

#include "assess/assessment.h"

#include <algorithm>
#include <unordered_map>

namespace cw::canvas {
namespace {

/// Numbers are given once in a design, whatever the kind.
std::unordered_map<std::uint32_t, design::RackId> racksOfDevices(const design::Design& design)
{
    std::unordered_map<std::uint32_t, design::RackId> racks;
    const auto add = [&racks](const auto& devices) {
        for (const auto& device : devices)
            racks.emplace(device.id.value, device.mount.rack);
    };
    add(*design.nodes);
    add(*design.switches);
    add(*design.appliances);
    return racks;
}

bool isDevice(assess::SubjectKind kind)
{
    return kind == assess::SubjectKind::Node || kind == assess::SubjectKind::Switch ||
           kind == assess::SubjectKind::Appliance;
}

bool isShown(const assess::Finding& finding)
{
    return finding.stands() && finding.severity != assess::Severity::Note;
}

} // namespace

void addFindings(std::vector<RackFigures>& racks, const assess::Assessment& assessment)
{
    std::unordered_map<std::uint32_t, design::RackId> rackOf; // made when a device is first asked for
    std::unordered_map<design::RackId, assess::Severity> worst;
    for (const assess::Finding& finding : assessment.findings) {
        if (!isShown(finding))
            continue;
        for (const assess::Subject& subject : finding.subjects) {
            design::RackId rack{subject.id};
            if (isDevice(subject.kind)) {
                if (rackOf.empty() && assessment.inventory)
                    rackOf = racksOfDevices(assessment.inventory->inputs.design);
                const auto found = rackOf.find(subject.id);
                if (found == rackOf.end())
                    continue;
                rack = found->second;
            } else if (subject.kind != assess::SubjectKind::Rack) {
                continue;
            }
            const auto [known, isNew] = worst.emplace(rack, finding.severity);
            if (!isNew)
                known->second = std::min(known->second, finding.severity); // errors come first
        }
    }
    for (RackFigures& rack : racks) {
        if (const auto found = worst.find(rack.rack); found != worst.end())
            rack.worst = found->second;
    }
}

} // namespace cw::canvas
