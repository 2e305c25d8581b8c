// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figure_choice.h"

#include <QCoreApplication>

#include <array>

namespace cw::views {
namespace {

using Style = FigureChoice::Style;

constexpr auto kHeroes = std::to_array<FigureChoice>({
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Dense bf16 peak"), "compute.peak", nullptr, Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Node power, rated"), "power.nodesRated", nullptr, Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Step time"), "training.stepTime", nullptr, Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Memory per GPU"), "serving.memoryPerGpu", nullptr, Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Facility power, expected"), "power.facility", nullptr, Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "Bisection bandwidth"), "fabric.bisectionBandwidth", nullptr, Style::Plain},
    {"", QT_TRANSLATE_NOOP("FiguresPanel", "GPUs"), "inventory.accelerators", nullptr, Style::Plain},
});

constexpr auto kRows = std::to_array<FigureChoice>({
    {QT_TRANSLATE_NOOP("FiguresPanel", "Compute"), QT_TRANSLATE_NOOP("FiguresPanel", "GPU · node"),
     "inventory.accelerators", "inventory.nodes", Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Compute"), QT_TRANSLATE_NOOP("FiguresPanel", "GPU memory"), "compute.memory",
     nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Network"), QT_TRANSLATE_NOOP("FiguresPanel", "bisection"),
     "fabric.bisectionBandwidth", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Network"), QT_TRANSLATE_NOOP("FiguresPanel", "oversubscription"),
     "fabric.oversubscription", nullptr, Style::Ratio},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Network"), QT_TRANSLATE_NOOP("FiguresPanel", "switches"), "fabric.switches",
     nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Network"), QT_TRANSLATE_NOOP("FiguresPanel", "cables"), "fabric.cables",
     nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "parameters"),
     "training.parameters", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "GPUs in the plan"),
     "training.gpusNeeded", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "per step"),
     "training.tokensPerStep", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "throughput"),
     "training.tokensPerSecond", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "MFU"),
     "training.modelFlopUtilisation", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "whole training"),
     "training.trainingTime", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "training energy"),
     "training.energy", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Workload"), QT_TRANSLATE_NOOP("FiguresPanel", "pipeline bubble"),
     "training.bubble", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Memory"), QT_TRANSLATE_NOOP("FiguresPanel", "fullest GPU"),
     "training.memoryPerGpu", "training.memoryCapacity", Style::MemoryBar},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Power"), QT_TRANSLATE_NOOP("FiguresPanel", "nodes, expected"),
     "power.nodesExpected", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Power"), QT_TRANSLATE_NOOP("FiguresPanel", "facility, rated"),
     "power.facilityRated", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Power"), QT_TRANSLATE_NOOP("FiguresPanel", "fullest rack"),
     "power.worstRackShare", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Cooling"), QT_TRANSLATE_NOOP("FiguresPanel", "PUE"), "cooling.pue", nullptr,
     Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Cooling"), QT_TRANSLATE_NOOP("FiguresPanel", "heat to liquid"),
     "cooling.liquid", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Cooling"), QT_TRANSLATE_NOOP("FiguresPanel", "fullest rack"),
     "cooling.worstRackShare", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Storage"), QT_TRANSLATE_NOOP("FiguresPanel", "checkpoint"),
     "training.checkpointSize", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Operation"), QT_TRANSLATE_NOOP("FiguresPanel", "useful time"),
     "reliability.useful", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Operation"), QT_TRANSLATE_NOOP("FiguresPanel", "with failures"),
     "reliability.trainingTime", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Operation"), QT_TRANSLATE_NOOP("FiguresPanel", "energy a year"),
     "energy.perYear", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Operation"), QT_TRANSLATE_NOOP("FiguresPanel", "CO₂ a year"),
     "energy.carbonPerYear", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Cost"), QT_TRANSLATE_NOOP("FiguresPanel", "capital"), "cost.capital", nullptr,
     Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Cost"), QT_TRANSLATE_NOOP("FiguresPanel", "a year"), "cost.total", nullptr,
     Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Cost"), QT_TRANSLATE_NOOP("FiguresPanel", "useful GPU-hour"),
     "cost.perAccelerator", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Serving"), QT_TRANSLATE_NOOP("FiguresPanel", "memory per GPU"),
     "serving.memoryPerGpu", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Serving"), QT_TRANSLATE_NOOP("FiguresPanel", "largest batch"),
     "serving.maxBatch", nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Trends"), QT_TRANSLATE_NOOP("FiguresPanel", "campaign"), "trends.deliveredFlop",
     nullptr, Style::Plain},
    {QT_TRANSLATE_NOOP("FiguresPanel", "Trends"), QT_TRANSLATE_NOOP("FiguresPanel", "frontier of"),
     "trends.equivalentDate.frontier", nullptr, Style::Plain},
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
