// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/journal.h"

#include <QFile>

#include <utility>

namespace cw::app {

Journal::Journal(QString file, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_worker(std::make_unique<LatestWorker>())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Journal::write);
}

Journal::~Journal()
{
    m_worker.reset();
    if (!m_design)
        QFile::remove(m_file);
}

void Journal::setDelay(std::optional<std::chrono::milliseconds> delay)
{
    if (delay == std::exchange(m_delay, delay))
        return;
    if (!delay) {
        m_timer.stop();
        m_worker->start([file = m_file](const std::stop_token&) { QFile::remove(file); });
    } else if (m_design) {
        m_timer.start(*delay);
    }
}

void Journal::note(UnsavedWork about, DesignPtr design)
{
    about.file = m_file;
    if (design == m_design && about.path == m_about.path && about.fileDigest == m_about.fileDigest)
        return;
    m_about = std::move(about);
    m_design = std::move(design);
    // Not begun anew by each gesture: a hand that never rests is written too.
    if (m_delay && !m_timer.isActive())
        m_timer.start(*m_delay);
}

void Journal::forget()
{
    m_timer.stop();
    if (!std::exchange(m_design, nullptr))
        return;
    m_worker->start([file = m_file](const std::stop_token&) { QFile::remove(file); });
}

/// A write that runs is never stopped: of a hand that never rests nothing would get to the disk.
void Journal::write()
{
    if (m_file.isEmpty())
        return told({Problem{"problem.fileNotWritten", {}, 0, {{"reason", "reason.noFolder"}}}});
    m_worker->start([this, about = m_about, design = m_design](const std::stop_token&) {
        const Problems problems = writeUnsaved(about, *design);
        QMetaObject::invokeMethod(this, [this, problems] { told(problems); }, Qt::QueuedConnection);
    });
}

void Journal::told(const Problems& problems)
{
    if (!problems.empty() && !std::exchange(m_failing, true))
        Q_EMIT failed(problems);
    m_failing = !problems.empty();
}

} // namespace cw::app
