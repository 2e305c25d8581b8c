// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what would follow from a design that a remedy tries? One pipeline for all that one remedy tries, since they
// differ in little. Leaves out: which try is taken.
#pragma once

#include "assess/mend_parts.h"
#include "assess/pipeline.h"
#include "design/item.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
#include <utility>

namespace cw::assess {

class Trials {
public:
    using Answer = std::shared_ptr<const Assessment>;

    /// Both outlive the trials.
    Trials(const design::Design& before, const catalog::Catalog& catalog, std::stop_token stop)
        : m_design(before), m_catalog(catalog), m_stop(std::move(stop))
    {}

    /// Of the design that has the finding, worked out once. nullptr: told to stop.
    const Answer& before();
    /// nullptr: told to stop.
    Answer assess(const design::Design& design);

private:
    Answer fresh(const design::Design& design);

    const design::Design& m_design;
    const catalog::Catalog& m_catalog;
    std::stop_token m_stop;
    std::optional<Pipeline> m_pipeline; ///< many remedies try nothing
    Answer m_before;
    std::optional<design::Design> m_latest; ///< what is tried last is judged last
    Answer m_latestAnswer;
};

/// A design on the way to one that is mended, and what follows from it.
struct Tried {
    design::Design design;
    Trials::Answer assessment; ///< nullptr: told to stop
};

/// As harmOf (mend_parts.h), of one step on the way.
std::optional<Problem> harmBetween(const Job& job, const Tried& before, const Tried& after, bool mayCost);

design::ItemSet racksOf(const Finding& finding);
/// Whether the finding is gone from these racks and nothing new is said about them.
bool areBetter(const Job& job, const Assessment& before, const Assessment& after, const design::ItemSet& racks);
/// Whether the finding is gone from these racks.
bool areRid(const Job& job, const Assessment& after, const design::ItemSet& racks);
/// Whether power, cooling or weight are too much for any of these racks, as for all that hold the same.
bool carryTooMuch(const Assessment& assessment, const design::ItemSet& racks);
/// Whether a finding of this kind is one for all racks that hold the same.
bool isOfLoad(std::string_view code);

Problem noFreePlace();
Problem givenUp();

} // namespace cw::assess
