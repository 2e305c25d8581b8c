// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/assessor.h"

#include <utility>

namespace cw::app {

Assessor::Assessor(assess::References references, QObject* parent)
    : QObject(parent), m_committed(references), m_preview(references),
      m_thread([this](const std::stop_token& stop) { work(stop); })
{}

Assessor::~Assessor()
{
    m_thread.request_stop();
    m_wake.notify_all();
}

void Assessor::request(Kind kind, DesignPtr design)
{
    {
        const std::lock_guard lock(m_mutex);
        lane(kind).waiting = std::move(design);
        ++lane(kind).generation;
    }
    m_wake.notify_one();
}

void Assessor::setReferences(const assess::References& references)
{
    const std::lock_guard lock(m_mutex);
    m_newReferences = references;
}

void Assessor::cancelPreview()
{
    const std::lock_guard lock(m_mutex);
    forget(m_preview);
}

void Assessor::forget()
{
    const std::lock_guard lock(m_mutex);
    forget(m_preview);
    forget(m_committed);
}

void Assessor::forget(Lane& lane)
{
    lane.waiting.reset();
    lane.forgotten = lane.generation;
}

void Assessor::work(const std::stop_token& stop)
{
    while (true) {
        Kind kind = Kind::Committed;
        DesignPtr design;
        int generation = 0;
        {
            std::unique_lock lock(m_mutex);
            const bool woken = m_wake.wait(lock, stop, [this] { return m_committed.waiting || m_preview.waiting; });
            if (!woken)
                return;
            // A committed change is what stays on screen: it goes before any preview.
            kind = m_committed.waiting ? Kind::Committed : Kind::Preview;
            design = std::exchange(lane(kind).waiting, nullptr);
            generation = lane(kind).generation;
            if (const auto references = std::exchange(m_newReferences, std::nullopt)) {
                m_committed.pipeline = assess::Pipeline(*references);
                m_preview.pipeline = assess::Pipeline(*references);
            }
        }
        const AssessmentPtr assessment = lane(kind).pipeline.assess(*design);
        QMetaObject::invokeMethod(
            this, [this, kind, generation, design, assessment] { deliver(kind, generation, design, assessment); },
            Qt::QueuedConnection);
    }
}

void Assessor::deliver(Kind kind, int generation, const DesignPtr& design, const AssessmentPtr& assessment)
{
    {
        const std::lock_guard lock(m_mutex);
        if (generation <= lane(kind).forgotten)
            return;
    }
    Q_EMIT assessed(kind, design, assessment);
}

} // namespace cw::app
