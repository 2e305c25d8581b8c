// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how are all plans of a training job searched while somebody works? On a thread of its own that gives up the
// question of before as soon as a new one comes; asking never waits. Leaves out: the search (model/strategy) and what
// is shown of it.
#pragma once

#include "assess/assessment.h"
#include "lab/search_question.h"
#include "session/latest_worker.h"
#include "session/plan_book.h"
#include "strategy/neighbours.h"
#include "strategy/strategy.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cw::app {

/// What to search for the GPUs and the workload of an assessed design; nullopt where no step time can be said.
std::optional<assess::PlacedSearch> placedSearchOf(const assess::Assessment& assessment,
                                                   const lab::SearchQuestion& question);

class PlanSearch : public QObject {
    Q_OBJECT
public:
    explicit PlanSearch(QObject* parent = nullptr);
    ~PlanSearch() override;

    /// The same question twice is answered once; a search does not depend on the present plan, advice does.
    void request(const assess::PlacedSearch& question);
    /// The best step over two dimensions; likewise.
    void requestMap(const assess::PlacedSearch& question, strategy::Dimension x, strategy::Dimension y);
    void cancel();

Q_SIGNALS:
    /// Plans laid on the fabric, before a search that needs them, while that takes longer than a moment.
    void laid(int plans, int ofAll);
    /// The best so far, while a search runs for longer than a moment.
    void progressed(const cw::strategy::SearchProgress& progress);
    void found(std::shared_ptr<const cw::strategy::SearchResult> result);
    /// What each single change of the present plan brings.
    void advised(std::shared_ptr<const std::vector<cw::strategy::Neighbour>> neighbours);
    void mapped(std::shared_ptr<const cw::strategy::HeatMap> map);

private:
    struct MapQuestion {
        assess::PlacedSearch search;
        strategy::Dimension x = strategy::Dimension::Tensor;
        strategy::Dimension y = strategy::Dimension::Pipeline;
        friend bool operator==(const MapQuestion&, const MapQuestion&) = default;
    };
    /// Questions of one kind: only the newest is answered.
    template <class Question>
    struct Line {
        std::optional<Question> asked;
        int generation = 0; ///< answers to older questions are not delivered
        LatestWorker worker;
        void cancel()
        {
            asked.reset();
            ++generation;
            worker.cancel();
        }
    };
    /// Does something on this thread, and only while no newer question was asked.
    using Say = std::function<void(std::function<void()>)>;
    template <class Question, class Answer>
    void ask(Line<Question>& line, const Question& question,
             Answer (*answer)(PlanSearch&, const Question&, const std::stop_token&, const Say&),
             void (PlanSearch::*answered)(std::shared_ptr<const Answer>));

    /// The question with these plans laid; where none of them can be, they are rated as the design then rates its own.
    strategy::SearchInputs onLinks(const assess::PlacedSearch& asked, const std::vector<network::Degrees>& plans,
                                   const std::stop_token& stop, const placement::LaidCallback& laid = {});

    PlanBook m_book; // outlives the workers below
    Line<assess::PlacedSearch> m_plans;
    Line<assess::PlacedSearch> m_advice;
    Line<MapQuestion> m_maps;
};

} // namespace cw::app
