// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figure_choice.h"

#include <QCoreApplication>

#include <array>

namespace cw::views {
namespace {

using Style = FigureChoice::Style;

constexpr auto kHeroes = std::to_array<FigureChoice>({
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Dense bf16 peak"), "compute.peak", nullptr, Better::More, Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Node power, rated"), "power.nodesRated", nullptr, Better::Less,
     Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Step time"), "training.stepTime", nullptr, Better::Less, Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Memory per GPU"), "serving.memoryPerGpu", nullptr, Better::Less,
     Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Facility power, expected"), "power.facility", nullptr, Better::Less,
     Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Bisection bandwidth"), "fabric.bisectionBandwidth", nullptr, Better::More,
     Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "GPUs"), "inventory.accelerators", nullptr, Better::Neither, Style::Plain},
});

constexpr auto kRows = std::to_array<FigureChoice>({
    {QT_TRANSLATE_NOOP("FiguresPanel", "Compute"), QT_TRANSLATE_NOOP("FiguresPanel", "GPU · node"),
     "inventory.accelerators", "inventory.nodes", Better::Neither, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Compute"), QT_TRANSLATE_NOOP("FiguresPanel", "GPU memory"), "compute.memory",
     nullptr, Better::More, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Network"), QT_TRANSLATE_NOOP("FiguresPanel", "bisection"),
     "fabric.bisectionBandwidth", nullptr, Better::More, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Network"), QT_TRANSLATE_NOOP("FiguresPanel", "oversubscription"),
     "fabric.oversubscription", nullptr, Better::Less, Style::Ratio},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Network"), QT_TRANSLATE_NOOP("FiguresPanel", "switches"), "fabric.switches",
     nullptr, Better::Neither, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Network"), QT_TRANSLATE_NOOP("FiguresPanel", "cables"), "fabric.cables",
     nullptr, Better::Neither, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "parameters"),
     "training.parameters", nullptr, Better::Neither, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "GPUs in the plan"),
     "training.gpusNeeded", nullptr, Better::Neither, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "per step"),
     "training.tokensPerStep", nullptr, Better::Neither, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "throughput"),
     "training.tokensPerSecond", nullptr, Better::More, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "MFU"),
     "training.modelFlopUtilisation", nullptr, Better::More, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "whole training"),
     "training.trainingTime", nullptr, Better::Less, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "training energy"),
     "training.energy", nullptr, Better::Less, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "pipeline bubble"),
     "training.bubble", nullptr, Better::Less, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Memory"), QT_TRANSLATE_NOOP("FiguresPanel", "fullest GPU"),
     "training.memoryPerGpu", "training.memoryCapacity", Better::Less, Style::MemoryBar},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Power"), QT_TRANSLATE_NOOP("FiguresPanel", "nodes, expected"),
     "power.nodesExpected", nullptr, Better::Less, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Power"), QT_TRANSLATE_NOOP("FiguresPanel", "facility, rated"),
     "power.facilityRated", nullptr, Better::Less, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Power"), QT_TRANSLATE_NOOP("FiguresPanel", "fullest rack"), "power.worstRack",
     nullptr, Better::Less, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Cooling"), QT_TRANSLATE_NOOP("FiguresPanel", "PUE"), "cooling.pue", nullptr,
     Better::Less, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Cooling"), QT_TRANSLATE_NOOP("FiguresPanel", "heat to liquid"),
     "cooling.liquid", nullptr, Better::Neither, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Cooling"), QT_TRANSLATE_NOOP("FiguresPanel", "fullest rack"),
     "cooling.worstRackShare", nullptr, Better::Less, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Storage"), QT_TRANSLATE_NOOP("FiguresPanel", "checkpoint"),
     "training.checkpointSize", nullptr, Better::Less, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Serving"), QT_TRANSLATE_NOOP("FiguresPanel", "memory per GPU"),
     "serving.memoryPerGpu", nullptr, Better::Less, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Serving"), QT_TRANSLATE_NOOP("FiguresPanel", "largest batch"),
     "serving.maxBatch", nullptr, Better::More, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Trends"), QT_TRANSLATE_NOOP("FiguresPanel", "campaign"), "trends.deliveredFlop",
     nullptr, Better::More, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Trends"), QT_TRANSLATE_NOOP("FiguresPanel", "frontier of"),
     "trends.equivalentDate.frontier", nullptr, Better::More, Style::Plain},
});

constexpr const char* kMemoryParts[] = {"training.weights",     "training.gradients", "training.optimizerState",
                                        "training.activations", "training.logits",    "training.overhead"};

} // namespace

std::span<const FigureChoice> heroFigures() { return kHeroes; }
std::span<const FigureChoice> rowFigures() { return kRows; }
std::span<const char* const> memoryParts() { return kMemoryParts; }

QString translated(const char* text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("FiguresPanel", text);
}

} // namespace cw::views
