// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does the unsaved work of one window outlive the program? Soon after every gesture the design is written on
// a worker; the window only hands over a pointer. Leaves out: where it lies and how it comes back (unsaved_work.h).
#pragma once

#include "session/latest_worker.h"
#include "session/unsaved_work.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace cw::app {

class Journal : public QObject {
    Q_OBJECT
public:
    using DesignPtr = std::shared_ptr<const design::Design>;

    /// `file` is this journal's own; empty = there is no place for it, and noting fails.
    explicit Journal(QString file, QObject* parent = nullptr);
    /// Waits for a write that runs. The file stays unless everything was saved or given up.
    ~Journal() override;

    [[nodiscard]] const QString& file() const { return m_file; }
    /// How long after a gesture it is written; nullopt = never.
    void setDelay(std::optional<std::chrono::milliseconds> delay);
    /// This is unsaved now. Returns at once; a second note before the first was written takes its place.
    void note(UnsavedWork about, DesignPtr design);
    /// Nothing is unsaved any more.
    void forget();

Q_SIGNALS:
    /// Said once until a write succeeds again.
    void failed(const cw::Problems& problems);

private:
    void write();
    void told(const Problems& problems);

    QString m_file;
    std::optional<std::chrono::milliseconds> m_delay;
    UnsavedWork m_about;
    DesignPtr m_design; ///< nullptr while nothing is unsaved
    bool m_failing = false;
    QTimer m_timer;
    std::unique_ptr<LatestWorker> m_worker;
};

} // namespace cw::app
