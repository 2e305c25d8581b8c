// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing of a hall: what is found where, which aisles follow from the rows, and that every level of detail paints.
#include "assess/assessment.h"
#include "canvas/block_frames.h"
#include "canvas/camera.h"
#include "canvas/floor_painter.h"
#include "canvas/floor_plan.h"
#include "canvas/floor_render.h"
#include "canvas/narrow_labels.h"
#include "canvas/rack_findings.h"
#include "canvas/wide_labels.h"
#include "floor_fixture.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "test_program.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

#include <algorithm>

namespace tst_floor_drawing {

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

    /// Whatever the overlay shows: its racks' own findings, and those of the devices in them; the worst wins.
    void racksAreMarkedByTheirFindings()
    {
        using assess::Severity;
        using assess::SubjectKind;
        auto racks = fixture::figures(fixture::smallHall());
        for (RackFigures& one : racks)
            one.power = one.powerLimit.value_or(Watts(1e5)) * 2.0; // is no finding by itself
        assess::Assessment assessment;
        inventory::Inputs inputs{fixture::smallHall(), nullptr};
        const design::Node node = inputs.design.nodes->front();
        const auto& all = *inputs.design.racks;
        const auto other = std::ranges::find_if(all, [&](const auto& one) { return one.id != node.mount.rack; });
        assessment.inventory =
            std::make_shared<const Stage<inventory::Inputs, inventory::Result>>(inputs, inventory::Result{});
        const auto add = [&](Severity severity, assess::Subject subject, const char* waiver = "") {
            assessment.findings.push_back({"finding.airCannotCarry", severity, {subject}, {}, {}, {}, waiver});
        };
        add(Severity::Error, {SubjectKind::Node, node.id.value});
        add(Severity::Warning, {SubjectKind::Rack, node.mount.rack.value});
        add(Severity::Warning, {SubjectKind::Rack, other->id.value});
        add(Severity::Error, {SubjectKind::Rack, other->id.value}, "accepted");
        add(Severity::Note, {SubjectKind::Rack, all.back().id.value});
        addFindings(racks, assessment);
        for (const Overlay overlay : {Overlay::Power, Overlay::Density, Overlay::Cooling, Overlay::Inlet, Overlay::Space, Overlay::Price}) {
            for (const TileFigure& tile : tileLayer(overlay, racks).tiles) {
                QCOMPARE(tile.worst, tile.rack == node.mount.rack ? std::optional(Severity::Error)
                                     : tile.rack == other->id     ? std::optional(Severity::Warning)
                                                                  : std::nullopt);
            }
        }
    }

    /// 845 W beside 30.4 kW reads "0.85" and "30.4": a tile has no room for a unit of its own.
    void powerOfAllRacksIsInOneUnit()
    {
        const auto figures = [](double watts) {
            RackFigures rack;
            rack.power = Watts(watts);
            return rack;
        };
        const TileLayer layer = tileLayer(Overlay::Power, {figures(30'400), figures(845), figures(0), figures(132e3)});
        QStringList read;
        for (const TileFigure& tile : layer.tiles)
            read << tile.main + u' ' + tile.below;
        QCOMPARE(read, (QStringList{QStringLiteral("30.4 kW"), QStringLiteral("0.85 kW"), QStringLiteral("0 kW"), QStringLiteral("132 kW")}));
        QVERIFY(layer.tiles[1].full.startsWith(QStringLiteral("0.845")));
    }

    /// The outline of an error is drawn at every zoom that draws a rack, and goes with the finding.
    void aMarkIsSeenAndGoes()
    {
        const auto design = fixture::smallHall();
        const auto catalog = fixture::catalog();
        const FloorPlan plan = planFloor(design, catalog);
        TileLayer layer;
        layer.tiles.push_back({plan.racks[0].id, 0.5, QStringLiteral("1"), {}, {}, {}});
        const auto ink = [&](std::optional<assess::Severity> worst) {
            layer.tiles.front().worst = worst;
            const auto tiles = matchTiles(plan, layer);
            QImage image(80, 160, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            FloorPainter floor;
            floor.paintRack(painter, {design, catalog, plan, layer, look::lightTheme(), tiles}, 0, QRectF(8, 8, 64, 128),
                            tiles[0]);
            return image;
        };
        const QImage plain = ink({});
        const QImage error = ink(assess::Severity::Error);
        const QImage warning = ink(assess::Severity::Warning);
        QVERIFY(plain != error && plain != warning && error != warning);
        const QPoint edge(9, 70);
        QCOMPARE(error.pixelColor(edge), look::lightTheme().error);
        QVERIFY(warning.pixelColor(edge) != look::lightTheme().warning); // a warning has a triangle alone
    }

    /// A rack of switches is called by a longer name than one of nodes; it is told wherever that one's is.
    void aLongerNameIsToldWhereAShortOneIs()
    {
        const look::Theme& theme = look::lightTheme();
        TextStamps stamps;
        for (int side = 26; side < 44; ++side) {
            const auto painted = [&](const QString& name, double high) {
                QImage image(side, qRound(high), QImage::Format_RGB32);
                image.fill(theme.field);
                QPainter painter(&image);
                paintNarrowLabels(painter, stamps, QRectF(image.rect()), name, QStringLiteral("12.0"), theme.text);
                painter.end();
                return image;
            };
            for (const double high : {side * 2.0, side * 1.0}) {
                const QImage none = painted({}, high);
                const bool brief = painted(QStringLiteral("A1"), high) != none;
                QVERIFY(brief || high < 44);
                for (const char* name : {"NET", "NET1", "NET16", "Storage 2"})
                    QVERIFY2((painted(QString::fromLatin1(name), high) != none) == brief,
                             qPrintable(QStringLiteral("%1 in %2 px").arg(QString::fromLatin1(name)).arg(side)));
            }
        }
    }

    /// On its side it has one line, which holds both where there is room.
    void aNarrowRackOnItsSideIsNamed()
    {
        const look::Theme& theme = look::lightTheme();
        TextStamps stamps;
        const auto painted = [&](const char* name, int wide) {
            QImage image(wide, 30, QImage::Format_RGB32);
            image.fill(theme.field);
            QPainter painter(&image);
            paintNarrowLabels(painter, stamps, QRectF(image.rect()), QString::fromLatin1(name), QStringLiteral("11.7"), theme.text);
            painter.end();
            return image;
        };
        QVERIFY(painted("B1", 66) != painted("B2", 66));
        QVERIFY(painted("B1", 66) != painted("", 66));
        QCOMPARE(painted("Storage 12", 66), painted("Storage 13", 66)); // the number alone
        QVERIFY(painted("Storage 12", 66) != painted("", 66));
    }

    /// What is painted over the floor later: the arrows beside it stay, those below it go.
    void arrowsOfAirMakeRoomForTheNameOfABlock()
    {
        auto design = fixture::smallHall();
        const auto catalog = fixture::catalog();
        design.blocks.edit().push_back({{design.lastId + 2}, "SU", {{(*design.racks)[0].id.value, (*design.racks)[1].id.value}}});
        const FloorPlan plan = planFloor(design, catalog);
        const auto tiles = matchTiles(plan, {});
        const look::Theme& theme = look::lightTheme();
        const Camera camera{{2400, 0}, kPixelsPerMm};
        const QRect view(0, 0, 900, 500);
        TextStamps stamps;
        const auto frames = blockFrames(design, catalog);
        const std::vector<QRectF> labels = labelsOf(placeBlockFrames(frames, plan, camera, QRectF(view), stamps));
        QCOMPARE(labels.size(), std::size_t{1});
        const auto arrowsUnder = [&](const std::vector<QRectF>& over) {
            QImage image(view.size(), QImage::Format_RGB32);
            QPainter painter(&image);
            FloorPainter floor;
            floor.paint(painter, {design, catalog, plan, {}, theme, tiles, over}, camera, QRectF(view));
            painter.end();
            int under = 0;
            int all = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const bool arrow = image.pixelColor(x, y) == theme.accent;
                    all += arrow ? 1 : 0;
                    under += arrow && labels.front().contains(QPointF(x, y)) ? 1 : 0;
                }
            }
            return std::pair(under, all);
        };
        QVERIFY(arrowsUnder({}).first > 0);
        QCOMPARE(arrowsUnder(labels).first, 0);
        QVERIFY(arrowsUnder(labels).second > 0);
    }

    /// Wherever the floor is moved: words step aside of the arrows, and arrows that are left make room for them.
    void arrowsOfAirCrossNoWords()
    {
        const auto design = fixture::smallHall();
        const auto catalog = fixture::catalog();
        const FloorPlan plan = planFloor(design, catalog);
        const auto tiles = matchTiles(plan, {});
        const look::Theme& theme = look::lightTheme();
        int withWords = 0;
        int withArrows = 0;
        for (double scale : {0.8, 1.0, 1.4}) {
            for (int moved = 0; moved < 2400; moved += 150) {
                QImage image(900, 300, QImage::Format_RGB32);
                QPainter painter(&image);
                FloorPainter floor;
                floor.paint(painter, {design, catalog, plan, {}, theme, tiles}, {{2400, 600.0 + moved}, scale * kPixelsPerMm},
                            QRectF(image.rect()));
                painter.end();
                QRect words;
                std::vector<QPoint> arrows;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        const QColor here = image.pixelColor(x, y);
                        if (here == theme.coldAisleText)
                            words |= QRect(x, y, 1, 1);
                        if (here == theme.accent)
                            arrows.emplace_back(x, y);
                    }
                }
                withWords += words.isEmpty() ? 0 : 1;
                withArrows += arrows.empty() ? 0 : 1;
                for (const QPoint& arrow : arrows)
                    QVERIFY2(!words.contains(arrow), qPrintable(QStringLiteral("scale %1, moved %2 mm").arg(scale).arg(moved)));
            }
        }
        QVERIFY(withWords > 10 && withArrows > 10);
    }

    /// An aisle of which no more than its rim is seen is named in that rim, not above the view.
    void wordsOfAnAisleStayInSight()
    {
        const auto design = fixture::smallHall();
        const auto catalog = fixture::catalog();
        const FloorPlan plan = planFloor(design, catalog);
        const auto tiles = matchTiles(plan, {});
        const look::Theme& theme = look::lightTheme();
        const auto cold = std::ranges::find(plan.aisles, true, &Aisle::cold);
        const auto wordsWith = [&](double seenPx) {
            QImage image(900, 300, QImage::Format_RGB32);
            QPainter painter(&image);
            FloorPainter floor;
            const QPointF origin(cold->mm.left(), cold->mm.top() + cold->mm.height() - seenPx / kPixelsPerMm);
            floor.paint(painter, {design, catalog, plan, {}, theme, tiles}, {origin, kPixelsPerMm}, QRectF(image.rect()));
            painter.end();
            QRect words;
            for (int y = 0; y < qRound(seenPx); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y) == theme.coldAisleText)
                        words |= QRect(x, y, 1, 1);
                }
            }
            return words;
        };
        const int high = wordsWith(100).height();
        QVERIFY(high > 6);
        for (int seen = 20; seen < 100; seen += 2)
            QVERIFY2(qAbs(wordsWith(seen).height() - high) <= 1, qPrintable(QStringLiteral("%1 px are seen").arg(seen)));
    }

    /// Its frame runs between its racks and their neighbours, and its label covers nobody's rack.
    void theFrameOfABlockCoversNoNeighbour()
    {
        auto design = fixture::smallHall();
        const auto catalog = fixture::catalog();
        const design::Rack first = (*design.racks)[0];
        design::Rack above = first; // right above the block, back to back with it
        above.id = {design.lastId + 1};
        above.at.yMm -= footprintMm(first, catalog).height();
        design.racks.edit().push_back(above);
        design.blocks.edit().push_back({{design.lastId + 2}, "SU", {{(*design.racks)[0].id.value, (*design.racks)[1].id.value}}});
        const FloorPlan plan = planFloor(design, catalog);
        const auto frames = blockFrames(design, catalog);
        QCOMPARE(frames.size(), std::size_t{1});
        TextStamps stamps;
        for (const double scale : {0.6, 1.0, 2.0}) {
            const Camera camera{{0, -2400}, scale * kPixelsPerMm};
            const auto placed = placeBlockFrames(frames, plan, camera, QRectF(0, 0, 4000, 3000), stamps);
            QCOMPARE(placed.size(), std::size_t{1});
            QVERIFY(!placed.front().label.isEmpty());
            for (const PlanRack& rack : plan.racks) {
                const QRectF px = tileRect(camera.toView(QRectF(rack.mm)));
                QVERIFY2(!placed.front().label.intersects(px), rack.id == above.id ? "above" : "rack");
                const bool own = placed.front().px.contains(px);
                QVERIFY(own == (rack.id == first.id || rack.id == (*design.racks)[1].id));
                QVERIFY(own || !placed.front().px.intersects(px));
            }
        }
    }

    /// What is painted again in one place places nothing again, and what is different is seen at once.
    void framesStandUntilSomethingMoves()
    {
        const FloorPlan plan = planFloor(fixture::smallHall(), fixture::catalog());
        const QRectF view(0, 0, 4000, 3000);
        const auto copies = [](int count, const QString& name) {
            std::vector<BlockFrame> out;
            for (int i = 0; i < count; ++i)
                out.push_back({QRect(3600 + i % 50 * 600, 1200 + i / 50 * 1200, 600, 1200), name});
            return out;
        };
        TextStamps stamps;
        StandingFrames frames;
        frames.setFrames(copies(2000, QStringLiteral("A")));
        const Camera camera{{0, 0}, kPixelsPerMm};
        const PlacedFrame* const once = frames.placed(plan, camera, view, stamps).data();
        QVERIFY(once != nullptr);
        QCOMPARE(frames.placed(plan, camera, view, stamps).data(), once); // frames placed anew lie elsewhere

        const QPointF before = frames.placed(plan, camera, view, stamps).front().px.topLeft();
        QVERIFY(frames.placed(plan, {{600, 0}, kPixelsPerMm}, view, stamps).front().px.topLeft() != before);
        QVERIFY(frames.placed(plan, camera, QRectF(0, 0, 20, 20), stamps).empty());
        frames.setFrames(copies(3, QStringLiteral("B")));
        const auto& other = frames.placed(plan, camera, QRectF(0, 0, 20, 20), stamps);
        QVERIFY(other.empty());
        QCOMPARE(frames.placed(plan, camera, view, stamps).size(), std::size_t{3});
        QCOMPARE(frames.placed(plan, camera, view, stamps).front().frame->label, QStringLiteral("B"));
    }

    /// Wherever on the screen: four copies in one place have their names at its four corners. Far away, frames keep to their racks.
    void namesOfCopiesCoverNoOther()
    {
        const FloorPlan plan;
        TextStamps stamps;
        const std::vector<BlockFrame> frames(4, BlockFrame{QRect(1200, 1200, 6000, 2400), QStringLiteral("SU 1")});
        for (int moved = 0; moved < 600; moved += 20) {
            const auto placed = placeBlockFrames(frames, plan, {{0.0, moved + 0.0}, kPixelsPerMm}, QRectF(0, 0, 900, 600), stamps);
            QCOMPARE(placed.size(), frames.size());
            for (std::size_t a = 0; a < placed.size(); ++a) {
                for (std::size_t b = 0; b < a; ++b)
                    QVERIFY2(!placed[a].label.intersects(placed[b].label), qPrintable(QString::number(moved)));
            }
        }
        const Camera far{{0, 0}, kPixelsPerMm / 16};
        const auto small = placeBlockFrames(frames, plan, far, QRectF(0, 0, 900, 600), stamps);
        QVERIFY(!small.empty());
        QCOMPARE(small.front().px, far.toView(QRectF(frames.front().mm)));
    }

    /// A turned rack has no line of text on another one: every word stands in a column or a line of its own.
    void aTurnedRacksWordsStandBesideEachOther()
    {
        for (const QSizeF size : {QSizeF(128, 64), QSizeF(96, 48), QSizeF(240, 120)}) {
            const QRectF tile(QPointF(), size);
            const Halves halves = halvesOf(tile);
            QVERIFY(halves.left.right() < halves.right.left());
            QVERIFY(tile.contains(halves.left) && tile.contains(halves.right));
            TextStamps stamps;
            const auto ink = [&](const TileFigure* figure, const QString& name) {
                QImage image(size.toSize(), QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                paintWideLabels(painter, stamps, halves, name, figure, Qt::black);
                return image;
            };
            const TileFigure figure{{}, 0.5, QStringLiteral("40.8"), QStringLiteral("kW"), {}, {}};
            const QImage both = ink(&figure, QStringLiteral("A1"));
            const QImage name = ink(nullptr, QStringLiteral("A1"));
            const QImage number = ink(&figure, {});
            for (int y = 0; y < both.height(); ++y) {
                for (int x = 0; x < both.width(); ++x)
                    QVERIFY(name.pixel(x, y) == 0xffffffff || number.pixel(x, y) == 0xffffffff);
            }
            QVERIFY(both != name && both != number);
        }
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

CW_TEST(TstFloorDrawing)

} // namespace tst_floor_drawing

#include "tst_floor_drawing.moc"
