// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how are all plans of a training job searched while somebody works? On a thread of its own that gives up the
// question of before as soon as a new one comes; asking never waits. Leaves out: the search (model/strategy) and what
// is shown of it.
#pragma once

#include "assess/assessment.h"
#include "lab/search_question.h"
#include "session/latest_worker.h"
#include "strategy/neighbours.h"
#include "strategy/strategy.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cw::app {

/// What to search for the GPUs and the workload of an assessed design; nullopt where no step time can be said.
std::optional<strategy::SearchInputs> searchInputsOf(const assess::Assessment& assessment,
                                                     const lab::SearchQuestion& question);

class PlanSearch : public QObject {
    Q_OBJECT
public:
    explicit PlanSearch(QObject* parent = nullptr);
    ~PlanSearch() override;

    /// The same question twice is answered once.
    void request(const strategy::SearchInputs& inputs);
    /// The best step over two dimensions; likewise.
    void requestMap(const strategy::SearchInputs& inputs, strategy::Dimension x, strategy::Dimension y);
    void cancel();

Q_SIGNALS:
    void found(std::shared_ptr<const cw::strategy::SearchResult> result);
    /// What each single change of the present plan brings; known before the search ends.
    void advised(std::shared_ptr<const std::vector<cw::strategy::Neighbour>> neighbours);
    void mapped(std::shared_ptr<const cw::strategy::HeatMap> map);

private:
    /// On this thread, and only while no newer question was asked.
    void deliver(int generation, std::function<void()> answer);

    struct MapQuestion {
        strategy::SearchInputs inputs;
        strategy::Dimension x = strategy::Dimension::Tensor;
        strategy::Dimension y = strategy::Dimension::Pipeline;
        friend bool operator==(const MapQuestion&, const MapQuestion&) = default;
    };

    std::optional<MapQuestion> m_askedMap;
    std::optional<strategy::SearchInputs> m_asked;
    int m_generation = 0; ///< answers to older questions are not delivered
    int m_mapGeneration = 0;
    LatestWorker m_worker;
    LatestWorker m_mapWorker;
};

} // namespace cw::app
