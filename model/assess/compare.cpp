// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/compare.h"

#include "assess/compare_parts.h"
#include "assess/likeness.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace cw::assess {

Direction directionOf(std::string_view figure, const Measure& before, const Measure& after)
{
    if (before.base == after.base)
        return Direction::Same;
    const Better better = betterOf(figure);
    if (better == Better::Neither)
        return Direction::Changed;
    return (after.base > before.base) == (better == Better::More) ? Direction::Better : Direction::Worse;
}

std::vector<FigureDifference> figureDifferences(const Assessment& before, const Assessment& after)
{
    std::vector<FigureDifference> out;
    const Likeness likeness(before, after);
    std::unordered_map<std::string_view, const Figure*> old;
    for (const Figure& figure : before.figures)
        old.emplace(figure.id, &figure);
    for (const Figure& figure : after.figures) {
        FigureDifference difference{figure.id, figure.title, figure.unit, {}, figure.value, {}, Direction::Changed};
        if (const auto found = old.find(figure.id); found != old.end()) {
            difference.before = found->second->value;
            old.erase(found);
        }
        if (difference.before && difference.after) {
            difference.difference =
                Measure(difference.after->base - difference.before->base, difference.after->dimension);
            difference.direction = directionOf(figure.id, *difference.before, *difference.after);
            difference.unlike = likeness.whyUnlike(figure.id);
            if (!difference.unlike.empty() && difference.direction != Direction::Same)
                difference.direction = Direction::Changed;
        } else if (!difference.before && !difference.after) {
            difference.direction = Direction::Same;
        }
        out.push_back(std::move(difference));
    }
    for (const Figure& figure : before.figures) {
        if (old.contains(figure.id))
            out.push_back({figure.id, figure.title, figure.unit, figure.value, {}, {},
                           figure.value ? Direction::Changed : Direction::Same});
    }
    return out;
}

std::vector<Change> changes(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog)
{
    std::vector<Change> out;
    compareItems(before, after, catalog, out);
    compareHall(before, after, catalog, out);
    compareFabric(before, after, catalog, out);
    compareWorkload(before, after, catalog, out);
    compareOperation(before, after, catalog, out);
    compareSite(before, after, catalog, out);
    compareEconomy(before, after, catalog, out);
    const auto waived = static_cast<std::int64_t>(after.waivers->size()) - static_cast<std::int64_t>(before.waivers->size());
    if (waived != 0)
        out.push_back({ChangeGroup::Workload, waived > 0 ? "change.waiversMore" : "change.waiversFewer",
                       {{"count", Measure(std::abs(waived))}}});
    std::ranges::stable_sort(out, {}, &Change::group);
    return out;
}

Comparison compare(const Assessed& before, const Assessed& after, const catalog::Catalog& catalog)
{
    return {figureDifferences(before.assessment, after.assessment), changes(before.design, after.design, catalog)};
}

} // namespace cw::assess
