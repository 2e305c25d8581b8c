// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_strip.h"

#include <QHBoxLayout>

namespace cw::lab {
namespace {

format::NumberParts partsOf(const std::optional<Measure>& value, std::string_view unit)
{
    return value ? format::parts(*value, unit) : format::NumberParts{{}, format::unknown(), {}};
}

} // namespace

LabStrip::LabStrip(QWidget* parent) : QWidget(parent), m_cells()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (StripCell*& cell : m_cells) {
        cell = new StripCell(this);
        row->addWidget(cell, 1);
        connect(cell, &QAbstractButton::clicked, this, [this, cell] {
            if (!cell->figure().isEmpty())
                Q_EMIT explainRequested(cell->figure(), QRect(cell->mapToGlobal(QPoint(0, 0)), cell->size()));
        });
    }
}

void LabStrip::setFacts(const LabFacts& facts)
{
    const views::FigureDifferences differences(facts.before.get(), facts.assessment.get());
    const auto put = [&](int cell, const QString& label, const char* figure, std::string_view unit,
                         const QString& note) {
        const std::optional<Measure> value = figureOf(facts.assessment, figure);
        views::FigureDifference moved = differences.of(figure);
        if (moved.tone == views::Tone::Same)
            moved = {}; // "±0" beside every figure is noise
        m_cells[static_cast<std::size_t>(cell)]->setContent(label, partsOf(value, unit), note, moved,
                                                            QLatin1String(figure));
    };
    const auto perGpu = [&](const char* figure, std::string_view unit) {
        const std::optional<Measure> value = figureOf(facts.assessment, figure);
        return value ? tr("%1 per GPU").arg(format::measure(*value, unit)) : QString();
    };
    const assess::Figure* step = facts.assessment ? facts.assessment->figure("training.stepTime") : nullptr;
    put(0, tr("Step time"), "training.stepTime", "s",
        step != nullptr && step->low && step->high ? format::band(*step->low, *step->high, "s") : tr("not known yet"));
    const std::optional<Measure> inUse = figureOf(facts.assessment, "training.precisionFlopUtilisation");
    put(1, tr("MFU"), "training.modelFlopUtilisation", "%",
        inUse ? tr("%1 of the peak in use").arg(format::measure(*inUse, "%"))
              : perGpu("training.flopPerGpu", "TFLOP/s"));
    put(2, tr("Throughput"), "training.tokensPerSecond", "token/s", perGpu("training.tokensPerGpu", "token/s"));
    put(3, tr("Time for %1").arg(format::measure(Tokens(static_cast<double>(facts.choice().tokens)), "token")),
        "training.trainingTime", "d", tr("without failures"));
    const std::optional<Measure> power = figureOf(facts.assessment, "power.facility");
    put(4, tr("Energy"), "training.energy", "MWh",
        power ? tr("%1 facility").arg(format::measure(*power, "W")) : QString());
    put(5, tr("Bubble"), "training.bubble", "%", tr("of the pipeline's time"));
}

} // namespace cw::lab
