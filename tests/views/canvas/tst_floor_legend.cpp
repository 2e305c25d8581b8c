// SPDX-License-Identifier: GPL-3.0-or-later
// While the whole hall is shown the legend covers no rack and no unit: of any template, at the canvas sizes of a small and
// a large screen, in every overlay, and after racks have come to stand where it was.
#include "floor_session.h"
#include "look/fonts.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QApplication>

namespace tst_floor_legend {

using namespace cw;
using namespace cw::canvas;
using namespace cw::canvas::fixture;

namespace {

constexpr QSize kOnSmallScreen{700, 425};  ///< of a window of 1280 x 800
constexpr QSize kOnLargeScreen{1344, 716}; ///< of one of 1920 x 1080

/// A name of what stands below the legend; empty = nothing does.
QString covered(const FloorView& view)
{
    const FloorStage& stage = view.stage();
    const QRectF legend = view.legend();
    for (std::size_t i = 0; i < stage.plan().racks.size(); ++i) {
        if (stage.rackPx(i).intersects(legend))
            return QString::fromStdString((*stage.design().racks)[i].name);
    }
    for (std::size_t i = 0; i < stage.plan().units.size(); ++i) {
        if (stage.unitPx(i).intersects(legend))
            return QString::fromStdString((*stage.design().floorUnits)[i].name);
    }
    return {};
}

} // namespace

class TstFloorLegend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(look::font()); }

    void nothingLiesBelowItAfterFit_data()
    {
        QTest::addColumn<QString>("id");
        for (const templates::TemplateInfo& info : templates::templates())
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }
    void nothingLiesBelowItAfterFit()
    {
        QFETCH(QString, id);
        const auto catalog = test::shippedCatalog();
        const auto design =
            std::make_shared<const design::Design>(*templates::build({id.toStdString(), 0, {}, {}}, *catalog));
        for (const QSize size : {kOnSmallScreen, kOnLargeScreen}) {
            FloorView view;
            view.resize(size);
            view.setCatalog(catalog);
            view.setDesign(design);
            for (const Overlay overlay : {Overlay::Power, Overlay::Density, Overlay::Cooling, Overlay::Inlet, Overlay::Space, Overlay::Price}) {
                view.setLayer(tileLayer(overlay, figures(*design)));
                view.zoomToFit();
                QCOMPARE(covered(view), QString());
                QVERIFY(QRectF(view.rect()).contains(view.legend()));
            }
        }
    }

    /// A rack placed in the corner of an open hall sends the legend to another one.
    void itMakesWayForARackThatIsPlaced()
    {
        FloorSession s({}, kOnSmallScreen);
        s.view.setLayer(tileLayer(Overlay::Power, figures(smallHall())));
        const QRectF before = s.view.legend();
        const Camera camera = s.view.stage().camera();
        const QPointF mm = camera.toFloor(before.center());
        design::Design next = s.now();
        next.racks.edit().push_back(
            {{++next.lastId}, "R1", "rack-42u", {static_cast<int>(mm.x()), static_cast<int>(mm.y())}, design::Facing::Up, {}, 0, {}});
        s.apply({"edit.place", {}, [&](const design::Design&) -> Result<design::Design> { return next; }});
        QVERIFY(s.view.legend() != before);
        QCOMPARE(covered(s.view), QString());
        QCOMPARE(s.view.stage().camera(), camera); // nothing that a person looks at has moved
        QVERIFY(s.undo());
        QCOMPARE(s.view.legend(), before);
    }

    /// "0 W, 500 mW, 1 W" would be read as figures of a hall that has none.
    void anEmptyHallHasNone()
    {
        FloorView view;
        view.resize(kOnSmallScreen);
        view.setDesign(std::make_shared<const design::Design>());
        const QImage without = view.grab().toImage();
        view.setLayer(tileLayer(Overlay::Power, {}));
        QCOMPARE(view.grab().toImage(), without);
        view.setLayer(tileLayer(Overlay::Power, figures(smallHall())));
        QCOMPARE_NE(view.grab().toImage(), without);
    }

    /// Where every corner is taken the hall makes room.
    void aFullHallMovesBesideIt()
    {
        FloorSession s({}, kOnSmallScreen);
        s.view.setLayer(tileLayer(Overlay::Power, figures(smallHall())));
        const Camera camera = s.view.stage().camera();
        design::Design next = s.now();
        for (int y = 0; y + 1200 <= next.site->depthMm; y += 1200) {
            for (int x = 0; x + 600 <= next.site->widthMm; x += 600)
                next.racks.edit().push_back({{++next.lastId}, "R", "rack-42u", {x, y}, design::Facing::Up, {}, 0, {}});
        }
        s.apply({"edit.place", {}, [&](const design::Design&) -> Result<design::Design> { return next; }});
        QCOMPARE(covered(s.view), QString());
        QVERIFY(s.view.stage().camera().scale < camera.scale);
    }
};

CW_TEST(TstFloorLegend)

} // namespace tst_floor_legend

#include "tst_floor_legend.moc"
