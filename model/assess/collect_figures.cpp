// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/collect_figures.h"

#include "assess/domains.h"
#include "explain/explanation.h"
#include "training/step/checked_region.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace cw::assess {
namespace {

/// Fits know how sure they are; their figures carry it.
void addTrendIntervals(const Assessment& assessment, std::vector<Figure>& figures)
{
    if (!assessment.trends)
        return;
    for (const trends::FigureInterval& one : trends::intervals(assessment.trends->inputs, assessment.trends->result)) {
        const auto figure = std::ranges::find(figures, one.figure, &Figure::id);
        if (figure == figures.end() || !figure->value)
            continue;
        figure->low = Measure(one.interval.low, figure->value->dimension);
        figure->high = Measure(one.interval.high, figure->value->dimension);
    }
}

/// Predictions of a step carry the mean error of such predictions, and whether the like was ever measured.
void addStepBand(const Assessment& assessment, std::vector<Figure>& figures)
{
    if (!assessment.step || !assessment.step->result.time)
        return;
    const training::StepInputs& inputs = assessment.step->inputs;
    const training::StepResult& result = assessment.step->result;
    const bool isChecked = training::isChecked(inputs.model, inputs.chip, inputs.run, inputs.plan, inputs.constants);
    for (Figure& figure : figures) {
        if (!figure.value)
            continue;
        const bool hadBand = figure.low.has_value();
        const bool isEnergy = figure.id == "training.energy" || figure.id == "training.energyPerToken";
        if (figure.id == "training.stepTime" || figure.id == "training.trainingTime" || isEnergy) {
            figure.low = Measure(figure.value->base * (1 - result.band), figure.value->dimension);
            figure.high = Measure(figure.value->base * (1 + result.band), figure.value->dimension);
        } else if (figure.id == "training.tokensPerSecond" || figure.id == "training.tokensPerGpu" ||
                   figure.id == "training.flopPerGpu" || figure.id == "training.modelFlopUtilisation" ||
                   figure.id == "training.causalFlopUtilisation" || figure.id == "training.precisionFlopUtilisation" || figure.id == "training.hardwareFlopUtilisation") {
            figure.low = Measure(figure.value->base / (1 + result.band), figure.value->dimension);
            figure.high = Measure(figure.value->base / (1 - result.band), figure.value->dimension);
        }
        if (!hadBand && figure.low)
            figure.validated = isChecked && !isEnergy; // no measured energy of a training was ever compared
    }
}

/// One published peak is all there is to compare with: as slow as trees without it, as quick as plain messages.
void addReductionBand(const Assessment& assessment, std::vector<Figure>& figures)
{
    const auto figure = std::ranges::find(figures, "fabric.networkReduction", &Figure::id);
    if (figure == figures.end() || !figure->value)
        return;
    const fabric::Result& fabric = assessment.fabric->result;
    const Measure most(*fabric.injectionPerGpu * fabric.terms.networkEfficiency);
    figure->low = Measure(most.base / 2, most.dimension); // a tree sends each byte twice
    figure->high = most;
    figure->validated = false;
}

} // namespace

std::vector<Figure> collectFigures(const Assessment& assessment)
{
    std::vector<Figure> figures;
    std::unordered_set<std::string_view> known;
    forEachDomain(assessment, [&](const auto& cards, const auto& stage) {
        if (!stage)
            return;
        for (const auto& card : cards) {
            // The more special case stands first.
            if (known.contains(card.figure) || !applies(card, *stage))
                continue;
            known.insert(card.figure);
            const std::optional<Measure> value = explain::finite(card.value(stage->inputs, stage->result));
            figures.push_back({card.figure, card.title, card.unit, value, {}, {}, false});
        }
    });
    addTrendIntervals(assessment, figures);
    addStepBand(assessment, figures);
    addReductionBand(assessment, figures);
    return figures;
}

} // namespace cw::assess
