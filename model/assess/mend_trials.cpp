// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend_trials.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace cw::assess {
namespace {

/// What errors and warnings say about any of these racks.
std::set<std::string> complaints(const Assessment& assessment, const design::ItemSet& racks)
{
    std::set<std::string> codes;
    for (const Finding& finding : assessment.findings) {
        const auto isAbout = [&racks](const Subject& subject) {
            return subject.kind == SubjectKind::Rack &&
                   design::contains(racks, {design::ItemKind::Rack, subject.id});
        };
        if (finding.severity != Severity::Note && std::ranges::any_of(finding.subjects, isAbout))
            codes.insert(finding.code);
    }
    return codes;
}

} // namespace

std::shared_ptr<Trials> trialsOf(const design::Design& design, const catalog::Catalog& catalog, const std::stop_token& stop)
{
    return std::make_shared<Trials>(design, catalog, stop);
}

Trials::Answer Trials::fresh(const design::Design& design)
{
    if (!m_pipeline)
        m_pipeline.emplace(References{{std::shared_ptr<void>(), &m_catalog}, // outlives the trials
                                      std::make_shared<const trends::TrendTables>()});
    return m_pipeline->assess(design, {}, m_stop);
}

const Trials::Answer& Trials::before()
{
    if (!m_before)
        m_before = fresh(m_design);
    return m_before;
}

Trials::Answer Trials::assess(const design::Design& design)
{
    if (!m_latestAnswer || *m_latest != design) {
        m_latest = design;
        m_latestAnswer = fresh(design);
    }
    return m_latestAnswer;
}

design::ItemSet racksOf(const Finding& finding)
{
    std::vector<design::ItemRef> racks;
    for (const Subject& subject : finding.subjects) {
        if (subject.kind == SubjectKind::Rack)
            racks.push_back({design::ItemKind::Rack, subject.id});
    }
    return design::toItemSet(std::move(racks));
}

bool areBetter(const Job& job, const Assessment& before, const Assessment& after, const design::ItemSet& racks)
{
    auto had = complaints(before, racks);
    had.erase(job.finding.code);
    return std::ranges::includes(had, complaints(after, racks));
}

bool areRid(const Job& job, const Assessment& after, const design::ItemSet& racks)
{
    return !complaints(after, racks).contains(job.finding.code);
}

bool carryTooMuch(const Assessment& assessment, const design::ItemSet& racks)
{
    return std::ranges::any_of(complaints(assessment, racks), isOfLoad);
}

bool isOfLoad(std::string_view code)
{
    constexpr std::array<std::string_view, 7> kOfLoad{"finding.rackOverPdu", "finding.rackNoRedundantPdu",
                                                      "finding.phaseOver", "finding.phaseOverOneLost",
                                                      "finding.rackOverCooling", "finding.airCannotCarry",
                                                      "finding.rackOverWeight"};
    return std::ranges::find(kOfLoad, code) != kOfLoad.end();
}

Problem noFreePlace() { return {"problem.mend.noFreePlace", {}, 0, {}}; }
Problem givenUp() { return {"problem.mend.givenUp", {}, 0, {}}; }

} // namespace cw::assess
