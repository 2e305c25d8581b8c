// SPDX-License-Identifier: GPL-3.0-or-later
// Times what a person waits for, in a fresh process each: from starting the program to its first frame, and from
// opening a file to the first frame with its figures. Run it with no argument; it starts itself once a row.
#include "canvas/floor_view.h"
#include "plots/plot_strip.h"
#include "session/document_window.h"
#include "session/embedded_data.h"
#include "session/open_windows.h"
#include "store/design_file.h"
#include "store/text_file.h"
#include "templates/templates.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace cw;

namespace {

constexpr int kRuns = 5;

/// Milliseconds since the kernel started this process, to its clock tick (10 ms).
double sinceProcessStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double started = fields[19].toDouble() * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6 - started;
}

/// One start as a person sees it; prints the milliseconds of the first frame and of the opened file's.
int once(int argc, char** argv)
{
    QApplication application(argc, argv);
    app::Settings settings = app::dress(application);
    settings.showStartPage = true;
    const Result<assess::References> references = app::loadReferences();
    if (!references)
        return 1;
    app::DocumentWindow window(*references, settings, {});
    window.window().resize(1920, 1080);
    window.show();
    (void)window.window().grab(); // everything painted once, as the first frame does
    QCoreApplication::processEvents();
    const double start = sinceProcessStart();
    double opened = 0;
    if (argc > 1) {
        QElapsedTimer timer;
        timer.start();
        bool assessed = false;
        QObject::connect(&window.session(), &app::Session::assessmentChanged, &window,
                         [&assessed] { assessed = true; });
        if (!window.open(QString::fromUtf8(argv[1])))
            return 1;
        while (!assessed)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        (void)window.window().grab();
        opened = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::printf("%f %f\n", start, opened);
    return 0;
}

void row(const char* what, const QString& file)
{
    std::vector<double> starts;
    std::vector<double> opens;
    for (int run = 0; run < kRuns; ++run) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {file});
        process.waitForFinished(-1);
        const QList<QByteArray> said = process.readAllStandardOutput().trimmed().split(' ');
        if (said.size() != 2)
            return;
        starts.push_back(said[0].toDouble());
        opens.push_back(said[1].toDouble());
    }
    std::ranges::sort(starts);
    std::ranges::sort(opens);
    std::printf("%-34s %8.0f ms (budget 1000) %8.0f ms (budget 1000)\n", what, starts[kRuns / 2], opens[kRuns / 2]);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1)
        return once(argc, argv);
    const QCoreApplication application(argc, argv);
    const Result<assess::References> references = app::loadReferences();
    const QTemporaryDir folder;
    if (!references || !folder.isValid())
        return 1;
    std::printf("%-34s %24s %26s\n", "median of 5 processes", "start to first frame", "file to first figures");
    for (const int gpus : {256, 4096, 100000}) {
        const auto design = templates::build({"llm-512x8h100", gpus, {}, {}}, *references->catalog);
        const QString file = folder.filePath(QStringLiteral("%1.cluster.json").arg(gpus));
        if (!design || !store::writeFileAtomically(file.toStdString(), store::writeDesign(*design)).empty())
            return 1;
        row(qPrintable(QStringLiteral("%1 GPUs").arg(gpus)), file);
    }
    return 0;
}
