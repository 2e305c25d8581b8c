// SPDX-License-Identifier: GPL-3.0-or-later
// Times how the outline follows one edit of 100,000 GPUs, on the thread that paints.
#include "design/difference.h"
#include "design/edits.h"
#include "median_time.h"
#include "outline/outline_model.h"
#include "session/embedded_data.h"
#include "templates/templates.h"

#include <QCoreApplication>

#include <cstdio>
#include <functional>
#include <memory>

using namespace cw;

namespace {

void time(outline::OutlineModel& model, const design::Design& from, const char* what,
          const std::function<design::Design(const design::Design&)>& edit)
{
    const auto before = std::make_shared<const design::Design>(from);
    const auto after = std::make_shared<const design::Design>(edit(from));
    const design::Difference there = design::difference(*before, *after);
    const design::Difference back = design::difference(*after, *before);
    const double both = bench::median(9, [&] {
        model.setDesign(after, there);
        model.setDesign(before, back);
    });
    std::printf("%-20s %6.2f ms (budget 8)\n", what, both / 2);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto references = app::loadReferences();
    if (!references)
        return 1;
    const auto design = templates::build({"llm-512x8h100", 100000, {}, {}}, *references->catalog);
    if (!design)
        return 1;
    outline::OutlineModel model;
    model.setCatalog(references->catalog);
    model.setDesign(std::make_shared<const design::Design>(*design), design::difference({}, *design));
    const design::ItemRef node{design::ItemKind::Node, (*design->nodes)[7000].id.value};
    time(model, *design, "rename a node", [&](const design::Design& d) { return *design::renameItem(d, node, "X"); });
    time(model, *design, "remove a node", [&](const design::Design& d) { return design::removeItems(d, {node}); });
    time(model, *design, "move a rack", [](design::Design d) {
        d.racks.edit()[500].at.yMm += 600;
        return d;
    });
    return 0;
}
