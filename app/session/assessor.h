// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how are figures computed without ever blocking a window? On one worker that always takes the newest design.
// Leaves out: what is computed (assess/pipeline.h) and who listens.
#pragma once

#include "assess/assessment.h"
#include "assess/pipeline.h"
#include "design/design.h"

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace cw::app {

/// Assesses designs on its own thread. Of the requests that wait, only the newest of each kind is computed. One that is
/// being computed is answered even when a newer one waits, so that figures move while a hand does; but one that takes
/// longer than kPatience then is given up, and taken up again later where nothing newer of its kind replaces it.
class Assessor : public QObject {
    Q_OBJECT
public:
    /// Intact: the committed design without what is taken away from it.
    enum class Kind { Committed, Preview, Intact };
    Q_ENUM(Kind)

    using DesignPtr = std::shared_ptr<const design::Design>;
    using AssessmentPtr = std::shared_ptr<const assess::Assessment>;

    explicit Assessor(assess::References references, QObject* parent = nullptr);
    ~Assessor() override;

    static constexpr std::chrono::milliseconds kPatience{50};

    void request(Kind kind, DesignPtr design, const fabric::Failures& failed = {});
    /// What is asked for from now on is judged against these.
    void setReferences(const assess::References& references);
    /// No preview asked for so far will be answered any more.
    void cancelPreview();
    void cancelIntact();
    /// Nothing asked for so far will be answered any more: another document begins.
    void forget();

Q_SIGNALS:
    void assessed(cw::app::Assessor::Kind kind, std::shared_ptr<const cw::design::Design> design,
                  std::shared_ptr<const cw::assess::Assessment> assessment);

private:
    struct Lane {
        DesignPtr waiting;
        fabric::Failures failed;
        int generation = 0;
        bool stoodBack = false; ///< what waits was given up once: it goes after any preview
        int forgotten = 0; ///< answers to this generation and older ones are not delivered
    };

    void work(const std::stop_token& stop);
    void giveUpLater();
    void takeUpAgain(Kind kind, int generation, const DesignPtr& design);
    void forget(Lane& lane);
    void deliver(Kind kind, int generation, const DesignPtr& design, const AssessmentPtr& assessment);
    Lane& lane(Kind kind);
    [[nodiscard]] Kind next() const;
    [[nodiscard]] bool isAnyWaiting() const { return m_committed.waiting || m_preview.waiting || m_intact.waiting; }

    std::stop_source m_running;
    std::uint64_t m_runs = 0; ///< assessments begun; tells one that runs from the next
    std::optional<assess::References> m_newReferences; ///< taken over by the thread before its next work
    Lane m_committed;
    Lane m_preview;
    Lane m_intact;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    assess::Pipeline m_pipeline; ///< the thread's; one for all kinds, which differ little from each other
    std::jthread m_thread;       // last: joins before the lanes go
};

} // namespace cw::app
