// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/assessor.h"

#include <QTimer>

#include <utility>

namespace cw::app {

Assessor::Assessor(assess::References references, QObject* parent)
    : QObject(parent), m_pipeline(std::move(references)), m_thread([this](const std::stop_token& stop) { work(stop); })
{}

Assessor::~Assessor()
{
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        m_running.request_stop();
    }
    m_wake.notify_all();
}

Assessor::Lane& Assessor::lane(Kind kind)
{
    switch (kind) {
    case Kind::Committed:
        return m_committed;
    case Kind::Preview:
        return m_preview;
    case Kind::Intact:
        break;
    }
    return m_intact;
}

void Assessor::request(Kind kind, DesignPtr design, const fabric::Failures& failed)
{
    {
        const std::lock_guard lock(m_mutex);
        lane(kind).waiting = std::move(design);
        lane(kind).failed = failed;
        lane(kind).stoodBack = false;
        ++lane(kind).generation;
    }
    m_wake.notify_one();
    giveUpLater();
}

/// Whatever is computed now has a moment more; by then most answers are there, and a hostile graph is not waited for.
void Assessor::giveUpLater()
{
    std::uint64_t run = 0;
    {
        const std::lock_guard lock(m_mutex);
        run = m_runs;
    }
    QTimer::singleShot(kPatience, this, [this, run] {
        const std::lock_guard lock(m_mutex);
        const auto wants = [](const Lane& lane) { return lane.waiting && !lane.stoodBack; };
        if (run == m_runs && (wants(m_committed) || wants(m_preview)))
            m_running.request_stop();
    });
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

void Assessor::cancelIntact()
{
    const std::lock_guard lock(m_mutex);
    forget(m_intact);
}

void Assessor::forget()
{
    const std::lock_guard lock(m_mutex);
    forget(m_preview);
    forget(m_intact);
    forget(m_committed);
}

void Assessor::forget(Lane& lane)
{
    lane.waiting.reset();
    lane.forgotten = lane.generation;
}

/// A committed change is what stays on screen: it goes before any preview. One that took too long goes after them, or
/// nothing would move under the hand until it is done.
Assessor::Kind Assessor::next() const
{
    if (m_committed.waiting && !(m_committed.stoodBack && m_preview.waiting))
        return Kind::Committed;
    return m_preview.waiting ? Kind::Preview : Kind::Intact;
}

void Assessor::work(const std::stop_token& stop)
{
    while (true) {
        Kind kind = Kind::Committed;
        DesignPtr design;
        fabric::Failures failed;
        std::stop_token giveUp;
        int generation = 0;
        {
            std::unique_lock lock(m_mutex);
            const bool woken = m_wake.wait(lock, stop, [this] { return isAnyWaiting(); });
            if (!woken)
                return;
            kind = next();
            design = std::exchange(lane(kind).waiting, nullptr);
            failed = lane(kind).failed;
            generation = lane(kind).generation;
            ++m_runs;
            m_running = std::stop_source();
            if (stop.stop_requested())
                return;
            giveUp = m_running.get_token();
            if (const auto references = std::exchange(m_newReferences, std::nullopt))
                m_pipeline = assess::Pipeline(*references);
        }
        const AssessmentPtr assessment = m_pipeline.assess(*design, failed, giveUp);
        if (!assessment) { // a newer one waits, or nobody does any more
            takeUpAgain(kind, generation, design);
            continue;
        }
        QMetaObject::invokeMethod(
            this, [this, kind, generation, design, assessment] { deliver(kind, generation, design, assessment); },
            Qt::QueuedConnection);
    }
}

/// What stood back is still wanted where nothing newer of its kind has been asked for.
void Assessor::takeUpAgain(Kind kind, int generation, const DesignPtr& design)
{
    const std::lock_guard lock(m_mutex);
    Lane& of = lane(kind);
    if (of.generation != generation || of.forgotten >= generation)
        return;
    of.waiting = design;
    of.stoodBack = true;
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
