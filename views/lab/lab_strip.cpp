// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_strip.h"

#include "lab/schedule_text.h"

#include <QHBoxLayout>

#include <cmath>

namespace cw::lab {
namespace {

constexpr double kMoved = 5e-4; ///< smaller changes are rounding

format::NumberParts partsOf(const std::optional<Measure>& value, std::string_view unit)
{
    return value ? format::parts(*value, unit) : format::NumberParts{{}, format::unknown(), {}};
}

/// By how much a value moved, and whether that is welcome; no text where it did not move.
Moved movedBy(const std::optional<Measure>& before, const std::optional<Measure>& now, std::string_view unit,
              bool moreIsBetter)
{
    if (!before || !now || std::abs(now->base - before->base) < kMoved * std::abs(before->base))
        return {};
    return {format::difference(before, now, unit),
            (now->base > before->base) == moreIsBetter ? views::Tone::Better : views::Tone::Worse};
}

/// What the step's result says, with the unit it is shown in.
struct StepFigures {
    std::optional<Measure> step;
    std::optional<Measure> utilisation;
    std::optional<Measure> throughput;
    std::optional<Measure> duration; ///< of all tokens
    std::optional<Measure> bubble;
};

StepFigures figuresOf(const LabFacts& facts)
{
    StepFigures out;
    if (const training::Result* training = facts.training(); training != nullptr && training->bubble)
        out.bubble = Measure(Fraction{*training->bubble});
    const training::StepTime* time = facts.time();
    if (time == nullptr || !(time->tokensPerSecond > 0))
        return out;
    out.step = Measure(Seconds(time->step));
    out.utilisation = Measure(Fraction{time->utilisation});
    out.throughput = Measure(TokensPerSecond(time->tokensPerSecond));
    out.duration = figureOf(facts.assessment, "training.trainingTime");
    return out;
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
    const StepFigures now = figuresOf(facts);
    const StepFigures before = facts.before ? figuresOf(facts.earlier()) : StepFigures{};
    const training::StepTime* time = facts.time();
    const training::StepResult* step = facts.step();
    const double gpus = facts.stepInputs() != nullptr ? std::max(1.0, facts.stepInputs()->plan.gpus) : 1;
    const auto put = [&](int cell, const QString& label, const std::optional<Measure>& value,
                         const std::optional<Measure>& old, std::string_view unit, const QString& note,
                         const char* figure) {
        const bool moreIsBetter = cell == 1 || cell == 2;
        m_cells[static_cast<std::size_t>(cell)]->setContent(
            label, partsOf(value, unit), note, movedBy(old, value, unit, moreIsBetter), QLatin1String(figure));
    };
    put(0, tr("Step time"), now.step, before.step, "s",
        time != nullptr ? format::band(Measure(Seconds(time->step * (1 - step->band))),
                                       Measure(Seconds(time->step * (1 + step->band))), "s")
                        : tr("not known yet"),
        "training.stepTime");
    put(1, tr("MFU"), now.utilisation, before.utilisation, "%",
        time != nullptr
            ? tr("%1 per GPU").arg(format::measure(FlopsPerSecond(time->utilisation * step->context.peak16), "TFLOP/s"))
            : QString(),
        "training.modelFlopUtilisation");
    put(2, tr("Throughput"), now.throughput, before.throughput, "token/s",
        time != nullptr
            ? tr("%1 per GPU").arg(format::measure(TokensPerSecond(time->tokensPerSecond / gpus), "token/s"))
            : QString(),
        "training.tokensPerSecond");
    put(3, tr("Time for %1").arg(format::measure(Tokens(static_cast<double>(facts.choice().tokens)), "token")),
        now.duration, before.duration, "d", tr("without failures"), "training.trainingTime");
    const std::optional<Measure> power = figureOf(facts.assessment, "power.facility");
    put(4, tr("Energy"), figureOf(facts.assessment, "training.energy"), figureOf(facts.before, "training.energy"),
        "MWh", power ? tr("%1 facility").arg(format::measure(*power, "W")) : QString(), "training.energy");
    put(5, tr("Bubble"), now.bubble, before.bubble, "%", tr("of the pipeline's time"), "training.bubble");
}

} // namespace cw::lab
