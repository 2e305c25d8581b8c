// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plan_search.h"

#include "assess/gpu_power.h"

#include <chrono>
#include <utility>

namespace cw::app {
namespace {

/// Quicker searches say only what they found: a window cannot show more, and nobody could read it.
constexpr std::chrono::milliseconds kBetweenReports{60};

} // namespace

std::optional<assess::PlacedSearch> placedSearchOf(const assess::Assessment& assessment,
                                                   const lab::SearchQuestion& question)
{
    std::optional<assess::PlacedSearch> out = assess::placedSearchOf(assessment);
    if (!out)
        return out;
    strategy::SearchInputs& inputs = out->inputs;
    if (question.memoryLimit)
        inputs.memoryLimit = question.memoryLimit->base();
    inputs.objective = question.objective;
    if (const std::optional<assess::GpuPower> power = assess::gpuPowerOf(assessment)) {
        inputs.busyWatts = power->busy.base();
        inputs.idleWatts = power->idle.base();
    }
    return out;
}

PlanSearch::PlanSearch(QObject* parent) : QObject(parent) {}
PlanSearch::~PlanSearch() = default;

template <class Question, class Answer>
void PlanSearch::ask(Line<Question>& line, const Question& question,
                     Answer (*answer)(PlanSearch&, const Question&, const std::stop_token&, const Say&),
                     void (PlanSearch::*answered)(std::shared_ptr<const Answer>))
{
    if (line.asked == question)
        return;
    line.asked = question;
    const int generation = ++line.generation;
    line.worker.start([this, &line, question, generation, answer, answered](const std::stop_token& stop) {
        const Say say = [this, &line, generation](std::function<void()> what) {
            QMetaObject::invokeMethod(
                this,
                [&line, generation, what = std::move(what)] {
                    if (generation == line.generation)
                        what();
                },
                Qt::QueuedConnection);
        };
        auto found = std::make_shared<const Answer>(answer(*this, question, stop, say));
        if (!stop.stop_requested())
            say([this, answered, found] { Q_EMIT(this->*answered)(found); });
    });
}

strategy::SearchInputs PlanSearch::onLinks(const assess::PlacedSearch& asked, const std::vector<network::Degrees>& plans,
                                           const std::stop_token& stop, const placement::LaidCallback& laid)
{
    strategy::SearchInputs inputs = asked.inputs;
    if (!asked.ground)
        return inputs;
    network::PathBook book = m_book.holding(*asked.ground, plans, inputs.threads, stop, laid);
    if (book.anyLaid())
        inputs.placed = std::move(book);
    return inputs;
}

void PlanSearch::request(const assess::PlacedSearch& question)
{
    using Neighbours = std::vector<strategy::Neighbour>;
    ask<assess::PlacedSearch, Neighbours>(
        m_advice, question,
        [](PlanSearch& self, const auto& asked, const auto& stop, const Say&) {
            const strategy::SearchInputs inputs = self.onLinks(asked, strategy::degreesNear(asked.inputs), stop);
            return stop.stop_requested() ? Neighbours{} : strategy::neighbours(inputs);
        },
        &PlanSearch::advised);
    assess::PlacedSearch job = question;
    job.inputs.current = {};
    ask<assess::PlacedSearch, strategy::SearchResult>(
        m_plans, job,
        [](PlanSearch& self, const auto& asked, const auto& stop, const Say& say) {
            auto last = std::chrono::steady_clock::now();
            const auto now = [&last] {
                const auto time = std::chrono::steady_clock::now();
                if (time - last < kBetweenReports)
                    return false;
                last = time;
                return true;
            };
            const strategy::SearchInputs inputs =
                self.onLinks(asked, strategy::degreesSearched(asked.inputs), stop, [&](std::size_t laid, std::size_t all) {
                    if (now())
                        say([&self, laid, all] { Q_EMIT self.laid(static_cast<int>(laid), static_cast<int>(all)); });
                });
            return strategy::searchOrLeanest(inputs, stop, [&](const strategy::SearchProgress& progress) {
                if (now())
                    say([&self, progress] { Q_EMIT self.progressed(progress); });
            });
        },
        &PlanSearch::found);
}

void PlanSearch::requestMap(const assess::PlacedSearch& question, strategy::Dimension x, strategy::Dimension y)
{
    assess::PlacedSearch job = question;
    job.inputs.current = {};
    ask<MapQuestion, strategy::HeatMap>(
        m_maps, {job, x, y},
        [](PlanSearch& self, const auto& asked, const auto& stop, const auto&) {
            const strategy::SearchInputs inputs =
                self.onLinks(asked.search, strategy::degreesSearched(asked.search.inputs), stop);
            return strategy::heatMap(inputs, asked.x, asked.y, stop);
        },
        &PlanSearch::mapped);
}

void PlanSearch::cancel()
{
    m_plans.cancel();
    m_advice.cancel();
    m_maps.cancel();
}

} // namespace cw::app
