// SPDX-License-Identifier: GPL-3.0-or-later
// How long does a frame of the floor take? Prints a table of the 95th percentile for halls of several sizes and zooms.
#include "canvas/floor_painter.h"
#include "canvas/floor_plan.h"
#include "floor_fixture.h"
#include "look/fonts.h"
#include "look/theme.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace cw;
using namespace cw::canvas;

namespace {

constexpr int kFrames = 30;

double percentile95(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() * 95 / 100];
}

/// Panning by a few pixels each frame: the whole floor is painted anew.
double panMs(const FloorPicture& picture, FloorPainter& floor, double zoom, QSize size)
{
    QPixmap target(size);
    std::vector<double> times;
    for (int frame = 0; frame < kFrames + 3; ++frame) {
        const Camera camera{QRectF(picture.plan.hall).center() - QPointF(size.width(), size.height()) / 2 / zoom +
                                QPointF(frame * 37.0, frame * 11.0),
                            zoom};
        QElapsedTimer timer;
        timer.start();
        QPainter painter(&target);
        floor.paint(painter, picture, camera, QRectF(QPointF(0, 0), QSizeF(size)));
        painter.end();
        if (frame >= 3)
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return percentile95(times);
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    QGuiApplication::setFont(look::font());
    const catalog::Catalog catalog = fixture::catalog();
    std::printf("%8s %10s %8s %8s %8s %8s %8s %8s %8s\n", "GPUs", "plan ms", "fit", "10 %", "25 %", "45 %", "70 %",
                "100 %", "300 %");
    for (const int racks : {8, 128, 3125, 31250}) {
        const design::Design design = fixture::largeHall(racks);
        QElapsedTimer timer;
        timer.start();
        const FloorPlan plan = planFloor(design, catalog);
        const double planned = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        const TileLayer layer = tileLayer(Overlay::Power, fixture::figures(design));
        const auto tiles = matchTiles(plan, layer);
        const FloorPicture picture{design, catalog, plan, layer, look::lightTheme(), tiles};
        FloorPainter floor;
        const QSize size(1920, 1080);
        std::printf("%8d %10.2f", racks * 32, planned);
        const double fitted = fit(QRectF(plan.extent()), QRectF(0, 0, size.width(), size.height()), 24).scale;
        for (const double zoom : {fitted, 0.1 * kPixelsPerMm, 0.25 * kPixelsPerMm, 0.45 * kPixelsPerMm,
                                  0.7 * kPixelsPerMm, kPixelsPerMm, 3 * kPixelsPerMm})
            std::printf(" %8.2f", panMs(picture, floor, zoom, size));
        std::printf("\n");
    }
    return 0;
}
