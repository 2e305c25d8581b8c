// SPDX-License-Identifier: GPL-3.0-or-later
// How long does the hand wait in the laboratory? Prints what the window's thread works for one step of a slider drag at
// several sizes, in a real window with its searches running, and for one frame of a large schedule.
#include "lab/degree_row.h"
#include "lab/lab_view.h"
#include "lab/plan_knobs.h"
#include "lab/plan_panel.h"
#include "lab/schedule_view.h"
#include "session/document_window.h"
#include "session/embedded_data.h"
#include "session/open_windows.h"
#include "templates/templates.h"

#include <QAction>
#include <QApplication>
#include <QPixmap>
#include <QSlider>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace cw;

namespace {

constexpr int kSteps = 80;

double ninetyFifth(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() * 95 / 100];
}

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// Time this thread has computed: a busy machine does not lengthen it.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// What the thread does, without what it waits for.
struct Work {
    double total = 0;   ///< ms
    double longest = 0; ///< of one block without a look at the hand
    void run(const std::function<void()>& part)
    {
        const double begun = threadMs();
        part();
        const double ms = threadMs() - begun;
        total += ms;
        longest = std::max(longest, ms);
    }
};

void drag(app::DocumentWindow& window, lab::Knob knob, const char* name, int gpus)
{
    auto* view = window.window().findChild<lab::LabView*>();
    QSlider* slider = view->findChild<lab::PlanPanel*>()->row(knob)->slider();
    bool assessed = false;
    QObject::connect(&window.session(), &app::Session::assessmentChanged, view, [&assessed] { assessed = true; });
    std::vector<double> totals;
    std::vector<double> longest;
    slider->setSliderDown(true);
    for (int i = 0; i < kSteps; ++i) {
        const int ticks = slider->maximum();
        const int at = i % (2 * std::max(1, ticks));
        Work work;
        assessed = false;
        const auto before = window.session().design();
        work.run([&] { slider->setValue(at <= ticks ? at : 2 * ticks - at); });
        const bool changed = window.session().design() != before;
        for (int rest = 0; (changed && !assessed) || rest < 5; rest += assessed || !changed ? 1 : 0) {
            work.run([] { QCoreApplication::processEvents(); });
            QThread::usleep(200);
        }
        if (!changed)
            continue; // the plan is not possible there
        totals.push_back(work.total);
        longest.push_back(work.longest);
    }
    slider->setSliderDown(false);
    std::printf("%8d GPUs, %-18s %3zu steps   a step %6.2f / %6.2f ms   longest block %6.2f / %6.2f ms\n", gpus, name,
                totals.size(), median(totals), ninetyFifth(totals), median(longest), ninetyFifth(longest));
}

/// 64 stages of 512 micro-batches, as a person looks at it: all of it, and nearer.
void schedule(app::DocumentWindow& window)
{
    lab::LabFacts facts{window.session().design(), window.session().references().catalog, nullptr, nullptr};
    design::Design large = *window.session().design();
    design::TrainingChoice& job = large.workload.edit().training;
    job.plan.tensorParallel = 8;
    job.plan.pipelineParallel = 64;
    job.plan.virtualPipeline = 1;
    job.plan.contextParallel = 1;
    job.plan.dataParallel = 8;
    job.microBatch = 1;
    job.globalBatch = 8 * 512;
    facts.design = std::make_shared<const design::Design>(large);
    facts.assessment = assess::assess(large, window.session().references());
    lab::ScheduleView view;
    view.resize(1344, 420);
    Work made;
    made.run([&] { view.setFacts(facts); });
    QPixmap target(view.size());
    for (const double factor : {1.0, 4.0, 16.0, 64.0}) {
        view.showAll();
        if (factor > 1)
            view.zoom(factor, view.schedule().end / 2);
        std::vector<double> frames;
        for (int i = 0; i < kSteps; ++i) {
            Work frame;
            frame.run([&] { view.render(&target); });
            frames.push_back(frame.total);
        }
        std::printf(
            "schedule of %zu stages x %d micro-batches, %4.0f x: frame %5.2f / %5.2f ms (%d boxes, %d strips)\n",
            view.schedule().stages.size(), view.schedule().drawn, factor, median(frames), ninetyFifth(frames),
            view.ink().boxes, view.ink().strips);
    }
    std::printf("the same, run and laid out once: %.2f ms\n", made.total);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    app::Settings settings = app::dress(application);
    settings.showStartPage = false;
    const Result<assess::References> references = app::loadReferences();
    if (!references)
        return 1;
    std::printf("work of the window's thread, median / 95th percentile; budget 16 ms a step, 8 ms a frame\n");
    for (const int gpus : {256, 4096}) {
        app::DocumentWindow window(*references, settings, {});
        window.window().resize(1920, 1080);
        window.show();
        auto design = templates::build({"llm-512x8h100", gpus, {}, {}}, *references->catalog);
        if (!design)
            return 1;
        bool assessed = false;
        QObject::connect(&window.session(), &app::Session::assessmentChanged, &window,
                         [&assessed] { assessed = true; });
        window.session().begin(std::move(design).value());
        while (!assessed)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        window.window().action(app::Command::ShowLab)->trigger();
        for (int i = 0; i < 100; ++i) {
            QCoreApplication::processEvents();
            QThread::msleep(5);
        }
        drag(window, lab::Knob::Tensor, "tensor parallel", gpus);
        drag(window, lab::Knob::Pipeline, "pipeline parallel", gpus);
        drag(window, lab::Knob::MicroBatches, "micro-batches", gpus);
        if (gpus == 4096)
            schedule(window);
    }
    return 0;
}
