// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing of a hall: what is found where, which aisles follow from the rows, and that every level of detail paints.
#include "canvas/camera.h"
#include "canvas/floor_painter.h"
#include "canvas/floor_plan.h"
#include "canvas/floor_render.h"
#include "floor_fixture.h"
#include "look/fonts.h"
#include "look/theme.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

using namespace cw;
using namespace cw::canvas;

class TstFloorDrawing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFont font = look::font();
        QGuiApplication::setFont(font);
    }

    void cameraKeepsThePlaceUnderThePointer()
    {
        Camera camera{{1000, 2000}, kPixelsPerMm};
        const QPointF anchor(321, 123);
        const QPointF before = camera.toFloor(anchor);
        for (const double factor : {1.25, 3.0, 0.1, 1e-9, 1e9})
            camera = zoomAt(camera, anchor, factor);
        const QPointF after = camera.toFloor(anchor);
        QVERIFY(QLineF(before, after).length() < 1e-6);
        QCOMPARE(camera.scale, kLargestScale);
    }

    void fitShowsEverything()
    {
        const QRectF hall(0, 0, 12000, 7200);
        const QRectF view(0, 0, 800, 600);
        const Camera camera = fit(hall, view, 20);
        QVERIFY(view.adjusted(19.9, 19.9, -19.9, -19.9).contains(camera.toView(hall)));
    }

    void racksAreFoundByPlace()
    {
        const auto design = fixture::smallHall();
        const FloorPlan plan = planFloor(design, fixture::catalog());
        QCOMPARE(plan.racks.size(), std::size_t{9});
        for (std::size_t i = 0; i < plan.racks.size(); ++i) {
            const auto found = plan.racksIn(QRectF(QRectF(plan.racks[i].mm).center(), QSizeF(1, 1)));
            QCOMPARE(found, std::vector<std::uint32_t>{static_cast<std::uint32_t>(i)});
        }
        QVERIFY(plan.racksIn(QRectF(100, 100, 500, 500)).empty());
        QCOMPARE(plan.racksIn(QRectF(-1e6, -1e6, 2e6, 2e6)).size(), std::size_t{9});
    }

    void boxesBelongToTheirRack()
    {
        const auto design = fixture::smallHall();
        const FloorPlan plan = planFloor(design, fixture::catalog());
        QCOMPARE(plan.boxes.size(), design.nodes->size() + design.switches->size());
        for (std::size_t i = 0; i < plan.racks.size(); ++i) {
            const bool network = (*design.racks)[i].name == "NET";
            QCOMPARE(plan.devices(i).size(), network ? std::size_t{12} : std::size_t{4});
            for (const PlanDevice& box : plan.devices(i))
                QCOMPARE(box.kind, network ? DeviceKind::Switch : DeviceKind::Node);
        }
    }

    void aBoxOfAMissingRackIsNotDrawn()
    {
        auto design = fixture::smallHall();
        design.nodes.edit().front().mount.rack = {99999};
        const FloorPlan plan = planFloor(design, fixture::catalog());
        QCOMPARE(plan.boxes.size(), design.nodes->size() + design.switches->size() - 1);
    }

    void aislesFollowFromTheFacing()
    {
        const FloorPlan plan = planFloor(fixture::smallHall(), fixture::catalog());
        QCOMPARE(plan.aisles.size(), std::size_t{3});
        int cold = 0;
        for (const Aisle& aisle : plan.aisles) {
            cold += aisle.cold;
            if (!aisle.cold)
                QCOMPARE(aisle.mm, QRect(3600, 2400, 3000, 1200));
        }
        QCOMPARE(cold, 2);
    }

    void unitsAndHeightsAgree()
    {
        const QRectF area(10, 20, 100, 420);
        for (int unit = 1; unit <= 42; ++unit)
            QCOMPARE(unitAt(area, 42, boxRect(area, 42, unit, 1).center().y()), unit);
        QCOMPARE(boxRect(area, 42, 1, 42), area);
    }

    void emptyDesignsAreDrawn()
    {
        QImage image(300, 200, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        design::Design empty;
        empty.site.edit().widthMm = 0;
        empty.site.edit().depthMm = 0;
        renderFloor(painter, QRectF(0, 0, 300, 200), empty, {}, {}, look::lightTheme());
        QVERIFY(image.pixelColor(150, 100) != QColor(Qt::magenta));
    }

    void levelsOfDetail_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<bool>("dark");
        for (const double zoom : {0.02, 0.3, 0.6, 1.0, 3.0, 6.0}) {
            QTest::addRow("%g light", zoom) << zoom << false;
            QTest::addRow("%g dark", zoom) << zoom << true;
        }
    }

    void levelsOfDetail()
    {
        QFETCH(double, zoom);
        QFETCH(bool, dark);
        const look::Theme& theme = dark ? look::darkTheme() : look::lightTheme();
        const auto design = fixture::smallHall();
        const auto catalog = fixture::catalog();
        const FloorPlan plan = planFloor(design, catalog);
        const TileLayer layer = tileLayer(Overlay::Power, fixture::figures(design));
        const auto tiles = matchTiles(plan, layer);
        QImage image(1344, 716, QImage::Format_ARGB32_Premultiplied);
        {
            QPainter painter(&image);
            FloorPainter floor;
            const Camera camera{QPointF(3300, 900) - QPointF(60, 60) / (kPixelsPerMm * zoom), kPixelsPerMm * zoom};
            floor.paint(painter, {design, catalog, plan, layer, theme, tiles}, camera, QRectF(image.rect()));
            // The first rack's upper left corner shows its tile's colour, whatever the zoom.
            const QRectF tile = tileRect(camera.toView(QRectF(plan.racks[0].mm)));
            const QColor expected = tileColours(tiles[0], theme).fill;
            const QPoint probe = (tile.topLeft() + QPointF(3, 12)).toPoint();
            if (detailFor(tile.width()) >= Detail::Rack)
                QCOMPARE(image.pixelColor(probe), expected);
            else if (detailFor(tile.width()) == Detail::Colour)
                QCOMPARE(image.pixelColor(tile.center().toPoint()), expected);
        }
        const QString folder = qEnvironmentVariable("CW_PICTURES");
        if (!folder.isEmpty())
            image.save(QStringLiteral("%1/floor_%2_%3.png")
                           .arg(folder)
                           .arg(zoom)
                           .arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
    }

    void renderFitsTheTarget()
    {
        const auto design = fixture::smallHall();
        QImage image(1000, 640, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        renderFloor(painter, QRectF(100, 50, 800, 540), design, fixture::catalog(),
                    tileLayer(Overlay::Power, fixture::figures(design)), look::lightTheme());
        painter.end();
        QCOMPARE(image.pixelColor(50, 300), QColor(Qt::magenta));
        QCOMPARE(image.pixelColor(950, 300), QColor(Qt::magenta));
        QVERIFY(image.pixelColor(500, 300) != QColor(Qt::magenta));
        const QString folder = qEnvironmentVariable("CW_PICTURES");
        if (!folder.isEmpty())
            image.save(folder + QStringLiteral("/render.png"));
    }

    /// Reports must be searchable: labels reach vector formats as text, not as outlines.
    void textStaysText()
    {
        const auto design = fixture::smallHall();
        QBuffer buffer;
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize({1200, 800});
        QPainter painter(&svg);
        renderFloor(painter, QRectF(0, 0, 1200, 800), design, fixture::catalog(),
                    tileLayer(Overlay::Power, fixture::figures(design)), look::lightTheme());
        painter.end();
        for (const char* label : {">NET<", ">B4<", ">CDU 1<", ">Power per rack<"})
            QVERIFY2(buffer.data().contains(label), label);
    }
};

QTEST_MAIN(TstFloorDrawing)
#include "tst_floor_drawing.moc"
