// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: does the button of a finding do what it says? For the tests of remedies. Leaves out: the designs.
#pragma once

#include "../placement/placed_design.h"

#include "assess/mend.h"

#include <QString>

#include <map>

namespace cw::test {

using assess::Finding;

inline const Finding* find(const assess::Assessment& assessment, std::string_view code)
{
    const auto found = std::ranges::find(assessment.findings, code, &Finding::code);
    return found == assessment.findings.end() ? nullptr : &*found;
}

inline std::map<std::string, int> countsOf(const assess::Assessment& assessment)
{
    std::map<std::string, int> counts;
    for (const Finding& finding : assessment.findings) {
        if (finding.severity != assess::Severity::Note)
            ++counts[finding.code];
    }
    return counts;
}

/// The remedy takes the finding away, and brings no other error or warning.
inline bool mends(design::Design& design, std::string_view code, std::string_view remedy, QString& why)
{
    const auto before = assessed(design);
    const Finding* finding = find(*before, code);
    if (finding == nullptr || !assess::isMendable(*finding, remedy)) {
        why = QStringLiteral("not found, or no button");
        return false;
    }
    const auto next = assess::mend(design, *shippedCatalog(), *finding, remedy);
    if (!next) {
        why = QString::fromStdString(next.problems().front().code);
        return false;
    }
    const auto after = assessed(*next);
    if (find(*after, code) != nullptr)
        why += QStringLiteral("still there; ");
    std::map<std::string, int> had = countsOf(*before);
    for (const auto& [name, count] : countsOf(*after)) {
        // Groups that were cut off are joined by few cables at first: slow is better than not at all.
        const bool isBetter = (name == "finding.tierBinds" && had["finding.groupsCutOff"] > 0) ||
                              (name == "finding.oversubscribed" && had["finding.islands"] > 0);
        if (count > had[name] && !isBetter)
            why += QStringLiteral("new: %1; ").arg(QString::fromStdString(name));
    }
    design = *next;
    return why.isEmpty();
}

/// "" where the button does what it says.
inline QString press(design::Design& design, std::string_view code, std::string_view remedy)
{
    const auto before = assessed(design);
    const Finding* finding = find(*before, code);
    if (finding == nullptr)
        return QStringLiteral("no such finding");
    if (std::ranges::find(finding->remedies, remedy) == finding->remedies.end())
        return QStringLiteral("not offered");
    const auto next = assess::mend(design, *shippedCatalog(), *finding, remedy);
    if (!next)
        return QString::fromStdString(next.problems().front().code);
    design = *next;
    return {};
}

inline double stepOf(const assess::Assessment& assessment) { return assessment.step->result.time->step; }

} // namespace cw::test
