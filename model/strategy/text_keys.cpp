// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/strategy.h"

namespace cw::strategy {

const char* textKey(Constraint value)
{
    switch (value) {
    case Constraint::GpuProduct:
        return "strategy.constraint.gpuProduct";
    case Constraint::Heads:
        return "strategy.constraint.heads";
    case Constraint::Layers:
        return "strategy.constraint.layers";
    case Constraint::InterleaveAlone:
        return "strategy.constraint.interleaveAlone";
    case Constraint::InterleaveRounds:
        return "strategy.constraint.interleaveRounds";
    case Constraint::Batch:
        return "strategy.constraint.batch";
    case Constraint::Sequence:
        return "strategy.constraint.sequence";
    case Constraint::SequenceSplit:
        return "strategy.constraint.sequenceSplit";
    case Constraint::TensorDomain:
        return "strategy.constraint.tensorDomain";
    case Constraint::Experts:
        return "strategy.constraint.experts";
    case Constraint::ExpertRanks:
        return "strategy.constraint.expertRanks";
    case Constraint::FusedAttention:
        return "strategy.constraint.fusedAttention";
    case Constraint::Limits:
        return "strategy.constraint.limits";
    case Constraint::Memory:
        return "strategy.constraint.memory";
    case Constraint::Obstacle:
        return "strategy.constraint.obstacle";
    }
    return "";
}

const char* textKey(Objective value)
{
    switch (value) {
    case Objective::StepTime:
        return "strategy.objective.stepTime";
    case Objective::Cost:
        return "strategy.objective.cost";
    case Objective::Energy:
        return "strategy.objective.energy";
    case Objective::MemoryHeadroom:
        return "strategy.objective.memoryHeadroom";
    }
    return "";
}

const char* textKey(Dimension value)
{
    switch (value) {
    case Dimension::Tensor:
        return "strategy.dimension.tensor";
    case Dimension::Pipeline:
        return "strategy.dimension.pipeline";
    case Dimension::VirtualStages:
        return "strategy.dimension.virtualStages";
    case Dimension::Data:
        return "strategy.dimension.data";
    case Dimension::Context:
        return "strategy.dimension.context";
    case Dimension::Expert:
        return "strategy.dimension.expert";
    case Dimension::MicroBatch:
        return "strategy.dimension.microBatch";
    case Dimension::Sharding:
        return "strategy.dimension.sharding";
    case Dimension::Recompute:
        return "strategy.dimension.recompute";
    case Dimension::SequenceParallel:
        return "strategy.dimension.sequenceParallel";
    }
    return "";
}

} // namespace cw::strategy
