// SPDX-License-Identifier: GPL-3.0-or-later
// How long does the hand wait? Prints the 95th percentile of one frame of dragging in a real FloorView, for several
// halls.
#include "canvas/floor_view.h"
#include "floor_fixture.h"
#include "look/fonts.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

using namespace cw;
using namespace cw::canvas;

namespace {

constexpr int kFrames = 40;

void send(FloorView& view, QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons held)
{
    QMouseEvent event(type, at, view.mapToGlobal(at), button, held, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &event);
}

/// One frame is the event and the painting that follows from it.
double frameMs(FloorView& view, const std::function<void(int)>& event)
{
    std::vector<double> times;
    QPixmap target(view.size());
    for (int i = 0; i < kFrames; ++i) {
        QElapsedTimer timer;
        timer.start();
        event(i);
        view.render(&target);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() * 95 / 100];
}

double dragMs(FloorView& view, QPointF from)
{
    send(view, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    const double ms = frameMs(view, [&](int i) {
        send(view, QEvent::MouseMove, from + QPointF(12 + 5 * i, 3 * i), Qt::NoButton, Qt::LeftButton);
    });
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &escape);
    return ms;
}

/// A filled rack from the list moves over the free floor below the rows.
double partMs(FloorView& view)
{
    view.zoomToFit();
    const std::unique_ptr<QMimeData> data(mimeDataOf({PartKind::FilledRack, "rack-42u|dgx-h100|4"}));
    const QRect hall = view.stage().plan().hall;
    const QPointF from = view.stage().camera().toView(QPointF(3000, hall.height() - 3000));
    QDragEnterEvent enter(from.toPoint(), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &enter);
    const double ms = frameMs(view, [&](int i) {
        QDragMoveEvent move((from + QPointF(4 * i, 0)).toPoint(), Qt::CopyAction, data.get(), Qt::LeftButton,
                            Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &move);
    });
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(&view, &leave);
    return ms;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QApplication::setFont(look::font());
    const auto catalog = std::make_shared<const catalog::Catalog>(fixture::catalog());
    std::printf("%8s %10s %10s %10s %10s %10s %10s %10s\n", "GPUs", "show ms", "hover", "drag 1", "drag 1 far",
                "drag all", "drop rack", "duplicate");
    for (const int racks : {8, 128, 3125}) {
        const auto design = std::make_shared<const design::Design>(fixture::largeHall(racks));
        FloorView view;
        view.resize(1920, 1080);
        view.setCatalog(catalog);
        QElapsedTimer timer;
        timer.start();
        view.setDesign(design);
        view.setLayer(tileLayer(Overlay::Power, fixture::figures(*design)));
        view.show();
        view.zoomToFit();
        QPixmap target(view.size());
        view.render(&target);
        const double shown = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        const QRectF last(view.stage().plan().racks.back().mm);
        const double far = dragMs(view, view.stage().camera().toView(last.center()));
        view.action(FloorCommand::SelectAll)->trigger();
        const double all = dragMs(view, view.stage().camera().toView(last.center()));
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &escape);
        view.reveal({design::ItemKind::Rack, design->racks->back().id.value});
        QWheelEvent wheel(view.stage().camera().toView(last.center()), {}, {}, {0, 120 * 9}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &wheel);
        const QPointF centre = view.stage().camera().toView(last.center());
        const double hover = frameMs(
            view, [&](int i) { send(view, QEvent::MouseMove, centre + QPointF(i, i), Qt::NoButton, Qt::NoButton); });
        const double near = dragMs(view, centre);
        const double part = partMs(view);
        QElapsedTimer copying;
        copying.start();
        view.action(FloorCommand::SelectAll)->trigger();
        const auto pasted = design::paste(*design, *catalog, design::copyItems(*design, view.selection()), 600, 0);
        const double duplicated = static_cast<double>(copying.nsecsElapsed()) / 1e6;
        std::printf("%8d %10.1f %10.2f %10.2f %10.2f %10.2f %10.2f %10.2f%s\n", racks * 32, shown, hover, near, far,
                    all, part, duplicated, pasted.ok() ? "" : " (no room)");
    }
    return 0;
}
