// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/option_assessor.h"

#include <algorithm>
#include <utility>

namespace cw::app {
namespace {

bool contains(const std::vector<OptionAssessor::Kept>& all, const OptionAssessor::Kept& design)
{
    return std::ranges::any_of(all, [&](const OptionAssessor::Kept& each) { return each.sameStorage(design); });
}

} // namespace

OptionAssessor::OptionAssessor(assess::References references, QObject* parent)
    : QObject(parent), m_pipeline(std::make_shared<assess::Pipeline>(std::move(references)))
{}

OptionAssessor::AssessmentPtr OptionAssessor::known(const Kept& design) const
{
    const auto found =
        std::ranges::find_if(m_answers, [&](const Answer& answer) { return answer.design.sameStorage(design); });
    return found == m_answers.end() ? nullptr : found->assessment;
}

void OptionAssessor::request(const std::vector<Kept>& designs)
{
    forgetOthers(designs);
    std::vector<Kept> missing;
    for (const Kept& design : designs) {
        if (!known(design) && !contains(missing, design))
            missing.push_back(design);
    }
    const bool runs = std::ranges::all_of(missing, [this](const Kept& design) { return contains(m_asked, design); });
    if (runs && missing.size() == m_asked.size())
        return; // the worker has just these before it
    m_asked = missing;
    m_worker.start([this, missing, pipeline = m_pipeline, generation = m_generation](const std::stop_token& stop) {
        for (const Kept& design : missing) {
            const AssessmentPtr assessment = pipeline->assess(*design, {}, stop);
            if (!assessment || stop.stop_requested())
                return;
            QMetaObject::invokeMethod(
                this, [this, generation, design, assessment] { take(generation, design, assessment); },
                Qt::QueuedConnection);
        }
    });
}

void OptionAssessor::setReferences(const assess::References& references)
{
    m_worker.cancel();
    ++m_generation;
    m_pipeline = std::make_shared<assess::Pipeline>(references);
    m_answers.clear();
    m_asked.clear();
}

void OptionAssessor::take(int generation, const Kept& design, const AssessmentPtr& assessment)
{
    if (generation != m_generation)
        return;
    std::erase_if(m_asked, [&](const Kept& each) { return each.sameStorage(design); });
    if (!known(design))
        m_answers.push_back({design, assessment});
    Q_EMIT assessed();
}

void OptionAssessor::forgetOthers(const std::vector<Kept>& wanted)
{
    std::size_t others = 0;
    for (auto answer = m_answers.rbegin(); answer != m_answers.rend(); ++answer) {
        if (!contains(wanted, answer->design) && ++others > kRemembered)
            answer->assessment.reset();
    }
    std::erase_if(m_answers, [](const Answer& answer) { return !answer.assessment; });
}

} // namespace cw::app
