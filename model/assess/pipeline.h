// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a design become an assessment, and how is the second time quicker than the first?
// Leaves out: threads; one Pipeline is used by one thread at a time.
#pragma once

#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "fabric/build_graph.h"
#include "trends/trends.h"

#include <memory>
#include <stop_token>

namespace cw::assess {

/// What every design is judged against.
struct References {
    std::shared_ptr<const catalog::Catalog> catalog;
    std::shared_ptr<const trends::TrendTables> trends;
};

/// Wires the domains in the order of ARCHITECTURE.md; each stage answers from memory while its inputs are equal.
class Pipeline {
public:
    explicit Pipeline(References references);
    ~Pipeline();
    Pipeline(Pipeline&&) noexcept;
    Pipeline& operator=(Pipeline&&) noexcept;

    /// nullptr where `stop` said so before the answer was there; what was found until then is remembered.
    [[nodiscard]] std::shared_ptr<const Assessment> assess(const design::Design& design,
                                                           const fabric::Failures& failed = {},
                                                           const std::stop_token& stop = {});

private:
    struct Stages;
    std::unique_ptr<Stages> m_stages;
};

/// The front door of the model: the same answer as a fresh Pipeline gives.
std::shared_ptr<const Assessment> assess(const design::Design& design, const References& references,
                                         const fabric::Failures& failed = {});

} // namespace cw::assess
