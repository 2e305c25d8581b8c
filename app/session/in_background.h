// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a step that must be done before the next one (reading a file, writing it) leave the window
// painting? Leaves out: figures (Assessor) and exports (ExportJob), which nobody waits for.
#pragma once

#include <QEventLoop>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>

namespace cw::app {

/// Runs `work` on a thread of its own and returns what it found; the window paints on but takes no input. After
/// 400 ms a dialog says `label`; where `cancellable`, its Cancel gives up waiting, tells `work` to stop and returns
/// nullopt. `work` owns all that it touches: it may end after it was given up.
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
        QProgressDialog dialog(label, QString(), 0, 0, window);
        dialog.setWindowModality(Qt::ApplicationModal);
        dialog.setMinimumDuration(0);
        if (cancellable)
            dialog.setCancelButtonText(QProgressDialog::tr("Cancel"));
        QObject::connect(&dialog, &QProgressDialog::canceled, &loop, &QEventLoop::quit);
        dialog.show();
        loop.exec();
    }
    if (!finished)
        giveUp.request_stop();
    return finished ? std::move(*found) : std::nullopt;
}

} // namespace cw::app
