// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a line of the outline say: its name, the figure beside it, its icon, and the same in one sentence?
// Leaves out: which lines there are (outline_plan.h).
#pragma once

#include "assess/assessment.h"
#include "design/item.h"
#include "outline/outline_plan.h"

#include <QString>

#include <memory>
#include <unordered_map>

namespace cw::outline {

/// What the words are taken from.
struct Subject {
    std::shared_ptr<const design::Design> design;
    std::shared_ptr<const catalog::Catalog> catalog;
    std::shared_ptr<const assess::Assessment> assessment;
    std::unordered_map<std::uint32_t, Watts> rackPower; ///< expected, by id; those that are known
};

/// The Assessment's power of each rack.
std::unordered_map<std::uint32_t, Watts> rackPowerOf(const assess::Assessment& assessment);

QString lineName(const Subject& subject, const Plan& plan, const Line& line);
/// "31.0 kW", "8 × H100", "5 racks".
QString lineAside(const Subject& subject, const Plan& plan, const Line& line);
QString lineIcon(LineKind kind);
/// What a screen reader says of its kind: "rack", "node".
QString kindName(const Subject& subject, const Line& line);

} // namespace cw::outline
