// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/explorer.h"
#include "training/step/step_time.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <thread>

namespace cw::strategy {
namespace {

/// Work is cut into as many parts whatever the number of threads, and parts learn of each other's finds only between
/// rounds: so even the counts do not depend on how quick each thread is.
constexpr std::size_t kLanes = 4;
constexpr std::size_t kFirstRound = 4;
constexpr std::size_t kLongestRound = 512;

/// One variant below one geometry.
struct Cell {
    std::size_t geometry = 0;
    std::size_t variant = 0;
};

/// Guesses a good step time below a geometry, from a few candidates: the search begins where it is least, because
/// every bound that follows is judged by what was found.
double promise(const Judge& judge, const Space& space, const Geometry& geometry)
{
    const Variant& variant = space.variants.front();
    training::StepPlan plan = planOf(space, geometry);
    plan.sequenceParallel = geometry.sequenceParallel.front();
    plan.sharding = space.sharding[std::min<std::size_t>(1, space.sharding.size() - 1)];
    double best = std::numeric_limits<double>::infinity();
    for (const double batch :
         {geometry.microBatches.front(), geometry.microBatches[geometry.microBatches.size() / 3]}) {
        plan.microBatch = batch;
        for (const training::StepRecompute recompute : space.recompute) {
            plan.recompute = recompute;
            const Found found = judge.evaluate(variant, 0, plan);
            const double excess = judge.limit > 0 ? std::max(1.0, found.memory / judge.limit) : 1.0;
            best = std::min(best, judge.inputs.objective == Objective::MemoryHeadroom ? found.memory
                                                                                      : found.step * excess * excess);
        }
    }
    return best;
}

std::vector<Cell> cellsOf(const Judge& judge, const Space& space)
{
    std::vector<std::size_t> order(space.geometries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (judge.inputs.method == SearchMethod::BranchAndBound) {
        std::vector<double> promises;
        for (const Geometry& geometry : space.geometries)
            promises.push_back(promise(judge, space, geometry));
        std::ranges::stable_sort(order, {}, [&promises](std::size_t i) { return promises[i]; });
    }
    std::vector<Cell> cells;
    for (const std::size_t geometry : order) {
        for (std::size_t variant = 0; variant < space.variants.size(); ++variant) {
            if (runs(space.variants[variant], space.geometries[geometry]))
                cells.push_back({geometry, variant});
        }
    }
    return cells;
}

class Search {
public:
    Search(const Judge& judge, const Space& space, std::stop_token stop)
        : m_judge(judge), m_space(space), m_cells(cellsOf(judge, space)), m_stop(std::move(stop)),
          m_found(judge.inputs.best)
    {}

    void run(const ProgressCallback& progress)
    {
        std::size_t length = kFirstRound;
        for (std::size_t first = 0; first < m_cells.size() && !m_stop.stop_requested();) {
            const std::size_t last = std::min(m_cells.size(), first + length);
            round(first, last);
            report(progress);
            first = last;
            length = std::min(kLongestRound, length * 2);
        }
    }

    SearchResult result() const
    {
        SearchResult result;
        result.counts = m_counts;
        result.counts.pruned = m_counts.candidates - m_counts.evaluated;
        result.counts.candidates = m_space.candidates();
        for (const Found& found : m_found.best())
            result.best.push_back(m_judge.ranked(m_space, found));
        for (const Found& found : m_found.front())
            result.front.push_back(m_judge.ranked(m_space, found));
        result.cancelled = m_stop.stop_requested() && m_counts.candidates < m_space.candidates();
        return result;
    }

private:
    void round(std::size_t first, std::size_t last)
    {
        std::vector<Explorer> lanes(kLanes, Explorer(m_judge.inputs.best));
        for (Explorer& lane : lanes)
            lane.found = m_found;
        const std::size_t workers = std::clamp<std::size_t>(
            static_cast<std::size_t>(std::max(1, m_judge.inputs.threads)), 1, std::min(kLanes, last - first));
        const auto work = [&](std::size_t worker) {
            for (std::size_t lane = worker; lane < kLanes; lane += workers) {
                for (std::size_t i = first + lane; i < last; i += kLanes)
                    lanes[lane].explore(m_judge, m_space, m_space.geometries[m_cells[i].geometry], m_cells[i].variant,
                                        m_stop);
            }
        };
        {
            std::vector<std::jthread> threads;
            for (std::size_t worker = 1; worker < workers; ++worker)
                threads.emplace_back(work, worker);
            work(0);
        }
        for (const Explorer& lane : lanes) {
            m_found.add(lane.found);
            m_counts.candidates += lane.counts.candidates;
            m_counts.evaluated += lane.counts.evaluated;
            m_counts.fitting += lane.counts.fitting;
        }
    }

    void report(const ProgressCallback& progress)
    {
        if (!progress || m_found.best().empty())
            return;
        const double done = static_cast<double>(m_counts.candidates) / static_cast<double>(m_space.candidates());
        progress({m_judge.ranked(m_space, m_found.best().front()), done});
    }

    const Judge& m_judge;
    const Space& m_space;
    std::vector<Cell> m_cells;
    std::stop_token m_stop;
    Incumbents m_found;
    SearchCounts m_counts;
};

/// Every so many candidates one, evaluated whether or not it fits.
std::vector<RankedPlan> sampleOf(const Judge& judge, const Space& space)
{
    std::vector<RankedPlan> sample;
    const auto most = static_cast<std::int64_t>(std::min<std::size_t>(judge.inputs.samples, 1'000'000));
    if (most == 0 || space.candidates() == 0)
        return sample;
    const std::int64_t stride = (space.candidates() + most - 1) / most;
    std::int64_t place = 0;
    for (std::size_t i = 0; i < space.variants.size(); ++i) {
        const Variant& variant = space.variants[i];
        const std::int64_t here = space.candidatesOf(variant);
        for (; place < here; place += stride)
            sample.push_back(judge.ranked(space, judge.evaluate(variant, i, candidateAt(space, variant, place))));
        place -= here;
    }
    return sample;
}

/// None where plans can be judged. All plans use all GPUs, so one stands for all.
training::StepObstacle obstacleOf(const SearchInputs& inputs)
{
    training::StepPlan plan;
    plan.data = plan.gpus = inputs.gpus;
    plan.globalBatch = inputs.globalBatch;
    return training::obstacleTo(training::prepare(inputs.model, inputs.chip, inputs.run, inputs.constants), plan);
}

} // namespace

SearchResult search(const SearchInputs& inputs, std::stop_token stop, const ProgressCallback& progress)
{
    SearchResult none;
    if (inputs.objective == Objective::Energy && !(inputs.busyWatts > 0)) { // every plan would need nothing
        none.obstacle = training::StepObstacle::NoPower;
        return none;
    }
    none.obstacle = obstacleOf(inputs);
    if (none.obstacle == training::StepObstacle::None && inputs.chip.wholeStep &&
        inputs.objective != Objective::MemoryHeadroom)
        none.obstacle = training::StepObstacle::WholeStepsOnly;
    // In another precision the job may be possible: then the variants say so by being there.
    const Space space = none.obstacle == training::StepObstacle::None || none.obstacle == training::StepObstacle::NoPeak
                            ? spaceOf(inputs)
                            : Space{};
    if (space.variants.empty())
        return none;
    if (space.geometries.empty() && space.obstacle != training::StepObstacle::None) {
        none.obstacle = space.obstacle;
        return none;
    }
    const Judge judge(inputs);
    Search search(judge, space, std::move(stop));
    search.run(progress);
    SearchResult result = search.result();
    result.sample = sampleOf(judge, space);
    result.memoryLimit = inputs.memoryLimit ? inputs.memoryLimit : inputs.capacity;
    return result;
}

std::optional<RankedPlan> leanestPlan(const SearchInputs& inputs, std::stop_token stop)
{
    SearchInputs unlimited = inputs;
    unlimited.objective = Objective::MemoryHeadroom;
    unlimited.memoryLimit = std::numeric_limits<double>::max(); // the capacity stays, for the verdict
    unlimited.best = 1;
    unlimited.samples = 0;
    SearchResult least = search(unlimited, std::move(stop));
    if (least.best.empty() || least.cancelled)
        return std::nullopt;
    RankedPlan plan = least.best.front();
    plan.withinLimit = Judge(inputs).limit >= plan.memoryBytes;
    return plan;
}

SearchResult searchOrLeanest(const SearchInputs& inputs, const std::stop_token& stop, const ProgressCallback& progress)
{
    SearchResult result = search(inputs, stop, progress);
    if (result.front.empty() && result.obstacle == training::StepObstacle::None && !result.cancelled)
        result.leanest = leanestPlan(inputs, stop);
    return result;
}

} // namespace cw::strategy
