// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what follows from states of a design that are kept, while somebody works on another? Assessed one after the
// other beside the window, each once. Leaves out: the present state (Assessor).
#pragma once

#include "assess/assessment.h"
#include "assess/pipeline.h"
#include "design/design.h"
#include "session/latest_worker.h"

#include <QObject>

#include <memory>
#include <vector>

namespace cw::app {

class OptionAssessor : public QObject {
    Q_OBJECT
public:
    using Kept = Shared<design::Design>;
    using AssessmentPtr = std::shared_ptr<const assess::Assessment>;

    /// So many answers are remembered beyond those that were asked for last: an undo finds them again.
    static constexpr std::size_t kRemembered = 4;

    explicit OptionAssessor(assess::References references, QObject* parent = nullptr);

    /// nullptr until it is known.
    [[nodiscard]] AssessmentPtr known(const Kept& design) const;
    /// These are wanted, the first one first; what was asked for before and is not among them is given up.
    void request(const std::vector<Kept>& designs);
    /// What is asked for from now on is judged against these.
    void setReferences(const assess::References& references);

Q_SIGNALS:
    void assessed();

private:
    struct Answer {
        Kept design;
        AssessmentPtr assessment;
    };
    void take(int generation, const Kept& design, const AssessmentPtr& assessment);
    void forgetOthers(const std::vector<Kept>& wanted);

    std::shared_ptr<assess::Pipeline> m_pipeline; ///< of the worker alone
    std::vector<Answer> m_answers;                ///< newest last
    std::vector<Kept> m_asked;                    ///< and not yet answered
    int m_generation = 0;                         ///< answers to older references are not taken
    LatestWorker m_worker;                        // last: nothing answers an assessor that goes
};

} // namespace cw::app
