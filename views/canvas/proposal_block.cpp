// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of the user's own, dropped as a whole.
#include "canvas/proposal.h"
#include "design/array.h"

#include <QCoreApplication>

namespace cw::canvas {
namespace {

QString blockWords(const char* text) { return QCoreApplication::translate("Drag", text); }

Proposal gone()
{
    Proposal out;
    out.place = "block gone";
    out.refused = true;
    out.tip << blockWords(QT_TRANSLATE_NOOP("Drag", "This block is no longer in the folder"));
    return out;
}

std::string key(const design::Footprint& held, const Hand& hand, const std::string& id)
{
    return "block " + std::to_string(held.xMm) + ' ' + std::to_string(held.yMm) + ' ' + std::to_string(hand.count) + id;
}

} // namespace

Proposal proposeBlock(const FloorStage& stage, const PartPayload& part, const Hand& hand, const Proposal* last)
{
    const design::Design* block = stage.blockPart(part.id);
    if (block == nullptr)
        return gone();
    const design::Footprint bounds = design::boundsOf(*block, stage.catalog(), design::allItems(*block));
    const QPointF mm = stage.camera().toFloor(hand.px);
    design::Footprint held = bounds;
    held.xMm = qRound(mm.x() - bounds.widthMm / 2.0);
    held.yMm = qRound(mm.y() - bounds.depthMm / 2.0);
    Proposal out;
    if (hand.snap) {
        const design::Snapped caught = design::snap(stage.index(), held, snapReachMm(stage));
        held.xMm = caught.at.xMm;
        held.yMm = caught.at.yMm;
        for (const design::SnapLine& line : caught.lines)
            (line.vertical ? out.guidesX : out.guidesY).push_back(line.atMm);
    }
    out.place = key(held, hand, part.id);
    if (last != nullptr && last->place == out.place)
        return *last;
    const design::FloorPoint step{held.xMm - bounds.xMm, held.yMm - bounds.yMm};
    const design::FloorIndex inside(*block, stage.catalog());
    for (int copy = 0; copy < hand.count; ++copy) {
        for (const design::Placed& placed : inside.all())
            out.targets.emplace_back(placed.footprint.xMm + step.xMm + copy * bounds.widthMm,
                                     placed.footprint.yMm + step.yMm, placed.footprint.widthMm,
                                     placed.footprint.depthMm);
    }
    out.tip << blockWords(QT_TRANSLATE_NOOP("Drag", "Place %1")).arg(partName(stage, part));
    const design::ArrayRule rule{1, hand.count, bounds.widthMm, 0};
    attempt(out, stage,
            {"edit.addRack", {}, [catalog = stage.sharedCatalog(), fragment = *block, step,
                                  rule](const design::Design& design) -> Result<design::Design> {
                 Result<design::Pasted> placed = design::placeFragment(design, *catalog, fragment, step, rule);
                 if (!placed)
                     return placed.problems();
                 return std::move(placed).value().design;
             }});
    return out;
}

Proposal proposeBlockNear(const FloorStage& stage, const PartPayload& part, QPointF nearMm)
{
    const design::Design* block = stage.blockPart(part.id);
    if (block == nullptr)
        return gone();
    const design::Footprint bounds = design::boundsOf(*block, stage.catalog(), design::allItems(*block));
    const auto onGrid = [](double mm) { return qRound(mm / design::kGridMm) * design::kGridMm; };
    const int dx = onGrid(nearMm.x() - bounds.xMm - bounds.widthMm / 2.0);
    const int dy = onGrid(nearMm.y() - bounds.yMm - bounds.depthMm / 2.0);
    Proposal out;
    attempt(out, stage,
            {"edit.addRack",
             {},
             [catalog = stage.sharedCatalog(), fragment = *block, dx,
              dy](const design::Design& design) -> Result<design::Design> {
                 Result<design::Pasted> pasted = design::paste(design, *catalog, fragment, dx, dy);
                 if (!pasted)
                     return pasted.problems();
                 return std::move(pasted).value().design;
             }});
    return out;
}

} // namespace cw::canvas
