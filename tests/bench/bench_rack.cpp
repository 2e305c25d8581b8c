// SPDX-License-Identifier: GPL-3.0-or-later
// How long does a frame of the rack elevation take? Prints the 95th percentile while a real RackView of 1920 x 1080 pans at
// several zooms, zooms through all of them and drags a device, with all rows of the hall shown.
#include "floor_fixture.h"
#include "look/fonts.h"
#include "rack/rack_view.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace cw;
using namespace cw::elevation;

namespace {

constexpr int kFrames = 40;
constexpr int kWarm = 3;

/// By the clock, and what of that this thread was computing: on a machine that others use the second stays the same.
struct Cost {
    double wallMs = 0;
    double busyMs = 0;
};

Cost percentile95(std::vector<Cost> costs)
{
    const auto at = [&costs](double Cost::*which) {
        std::ranges::sort(costs, {}, which);
        return costs[costs.size() * 95 / 100].*which;
    };
    return {at(&Cost::wallMs), at(&Cost::busyMs)};
}

double busyMsNow()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// A frame is an event and all painting that it asks for.
template <class Event>
Cost frame(RackView& view, const Event& event)
{
    const double busy = busyMsNow();
    QElapsedTimer timer;
    timer.start();
    event();
    view.repaint();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e6, busyMsNow() - busy};
}

void mouse(RackView& view, QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons held)
{
    QMouseEvent event(type, at, view.mapToGlobal(at), button, held, {});
    QCoreApplication::sendEvent(&view, &event);
}

void wheel(RackView& view, int steps)
{
    const QPointF at(900, 500);
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &event);
}

Cost panning(RackView& view)
{
    std::vector<Cost> times;
    mouse(view, QEvent::MouseButtonPress, {900, 500}, Qt::MiddleButton, Qt::MiddleButton);
    for (int step = 0; step < kFrames + kWarm; ++step) {
        const Cost cost = frame(view, [&] {
            mouse(view, QEvent::MouseMove, QPointF(900 + step * 7, 500 + step * 3), Qt::NoButton, Qt::MiddleButton);
        });
        if (step >= kWarm)
            times.push_back(cost);
    }
    mouse(view, QEvent::MouseButtonRelease, {900, 500}, Qt::MiddleButton, Qt::NoButton);
    return percentile95(times);
}

void zoomTo(RackView& view, double scale)
{
    while (view.stage().camera().scale * 1.2 < scale)
        wheel(view, 1);
}

Cost zooming(RackView& view)
{
    std::vector<Cost> times;
    view.zoomToFit();
    view.repaint();
    for (const int way : {1, -1}) {
        for (int step = 0; step < kFrames; ++step)
            times.push_back(frame(view, [&] { wheel(view, way); }));
    }
    return percentile95(times);
}

Cost dragging(RackView& view)
{
    const std::uint32_t node = view.stage().hall().plan().boxes.front().id;
    view.reveal({design::ItemKind::Node, node});
    const QPointF from = view.stage().camera().toView(QRectF(*view.stage().placeOf(node)).center());
    std::vector<Cost> times;
    mouse(view, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int step = 0; step < kFrames; ++step)
        times.push_back(frame(view, [&] {
            mouse(view, QEvent::MouseMove, from + QPointF(step * 5, -12 - step * 2), Qt::NoButton, Qt::LeftButton);
        }));
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
    QCoreApplication::sendEvent(&view, &escape);
    return percentile95(times);
}

/// All devices shown are in the hand.
Cost draggingAll(RackView& view)
{
    view.zoomToFit();
    view.action(RackCommand::SelectAll)->trigger();
    const std::uint32_t node = view.stage().hall().plan().boxes.front().id;
    const QPointF from = view.stage().camera().toView(QRectF(*view.stage().placeOf(node)).center());
    std::vector<Cost> times;
    mouse(view, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int step = 0; step < kFrames; ++step)
        times.push_back(frame(view, [&] {
            mouse(view, QEvent::MouseMove, from + QPointF(0, -11 - step), Qt::NoButton, Qt::LeftButton);
        }));
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
    QCoreApplication::sendEvent(&view, &escape);
    return percentile95(times);
}

/// All racks of a hall in one line.
design::Design oneRow(int racks)
{
    design::Design design = canvas::fixture::largeHall(racks);
    int x = 0;
    for (design::Rack& rack : design.racks.edit()) {
        rack.at = {x, 1800};
        rack.facing = design::Facing::Up;
        x += 600;
    }
    return design;
}

void measure(const char* name, const design::Design& design, const std::shared_ptr<const catalog::Catalog>& catalog)
{
    RackView view;
    view.resize(1920, 1080);
    view.setCatalog(catalog);
    QElapsedTimer timer;
    timer.start();
    view.setDesign(std::make_shared<const design::Design>(design));
    view.setChoice({Choice::Kind::All, 0, {}});
    const double shown = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const std::vector<canvas::RackFigures> figures = canvas::fixture::figures(design);
    view.setFigures(canvas::tileLayer(canvas::Overlay::Power, figures), {figures, {}, {}});
    view.show();
    while (view.windowHandle() == nullptr || !view.windowHandle()->isExposed()) // nothing is painted before
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    std::vector<Cost> costs;
    view.zoomToFit();
    costs.push_back(panning(view));
    for (const double scale : {0.06, 0.12, 0.31, 0.45, 0.7, 1.0, 3.0}) {
        view.zoomToFit();
        zoomTo(view, scale);
        costs.push_back(panning(view));
    }
    costs.push_back(zooming(view));
    view.zoomToFit();
    zoomTo(view, 1.0);
    costs.push_back(dragging(view));
    costs.push_back(draggingAll(view));
    std::printf("%-22s %8.1f", name, shown);
    for (const Cost& cost : costs)
        std::printf(" %8.2f", cost.wallMs);
    std::printf("\n%-22s %8s", "  computing", "");
    for (const Cost& cost : costs)
        std::printf(" %8.2f", cost.busyMs);
    std::printf("\n");
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    look::installFonts();
    QApplication::setFont(look::font());
    const auto catalog = std::make_shared<const catalog::Catalog>(canvas::fixture::catalog());
    std::printf("%-22s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s\n", "pan ms, 95 %", "plan ms", "fit", "6 %", "12 %", "31 %",
                "45 %", "70 %", "100 %", "300 %", "zoom", "drag", "drag all");
    measure("4,096 GPUs", canvas::fixture::largeHall(128), catalog);
    measure("one row of 200 racks", oneRow(200), catalog);
    measure("100,000 GPUs", canvas::fixture::largeHall(3125), catalog);
    return 0;
}
