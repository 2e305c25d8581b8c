// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a step that must be done before the next one (reading a file, writing it) leave the window
// painting? Leaves out: figures (Assessor) and exports (ExportJob), which nobody waits for.
#pragma once

#include <QCloseEvent>
#include <QEventLoop>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>

namespace cw::app {

/// Where waiting cannot be given up, neither Esc nor the window's own button takes it away: it is what keeps input from
/// the window.
class WaitDialog : public QProgressDialog {
public:
    WaitDialog(const QString& label, bool cancellable, QWidget* window)
        : QProgressDialog(label, QString(), 0, 0, window), m_cancellable(cancellable)
    {
        setWindowModality(Qt::ApplicationModal);
        setMinimumDuration(0);
        if (cancellable)
            setCancelButtonText(QProgressDialog::tr("Cancel"));
    }
    void reject() override
    {
        if (m_cancellable)
            Q_EMIT canceled();
    }

protected:
    void closeEvent(QCloseEvent* event) override
    {
        if (m_cancellable)
            QProgressDialog::closeEvent(event);
        else
            event->ignore();
    }

private:
    bool m_cancellable;
};

/// Runs `work` on a thread of its own and returns what it found; the window paints on but takes no input. After
/// 400 ms a dialog says `label`; where `cancellable`, its Cancel gives up waiting, tells `work` to stop and returns
/// nullopt; where not, there is always an answer. `work` owns all that it touches: it may end after it was given up.
template <class Work>
std::optional<std::invoke_result_t<Work, std::stop_token>> inBackground(QWidget* window, const QString& label,
                                                                        bool cancellable, Work work)
{
    constexpr int kQuietMs = 400;
    const auto found = std::make_shared<std::optional<std::invoke_result_t<Work, std::stop_token>>>();
    std::stop_source giveUp;
    QThread* thread = QThread::create(
        [found, token = giveUp.get_token(), work = std::move(work)] { *found = work(token); });
    QEventLoop loop;
    bool finished = false;
    QObject::connect(thread, &QThread::finished, &loop, [&] {
        finished = true;
        loop.quit();
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QTimer::singleShot(kQuietMs, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (!finished) {
        WaitDialog dialog(label, cancellable, window);
        QObject::connect(&dialog, &QProgressDialog::canceled, &loop, &QEventLoop::quit);
        dialog.show();
        loop.exec();
    }
    if (!finished && !cancellable)
        finished = thread->wait(); // the program ends and takes the loop along, but not what is being written
    if (!finished)
        giveUp.request_stop();
    return finished ? std::move(*found) : std::nullopt;
}

} // namespace cw::app
