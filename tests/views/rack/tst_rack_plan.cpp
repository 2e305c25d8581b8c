// SPDX-License-Identifier: GPL-3.0-or-later
// Where racks and units stand in the elevation, without any widget.
#include "floor_fixture.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "rack/rack_render.h"
#include "rack/rack_stage.h"
#include "test_program.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <set>

namespace tst_rack_plan {

using namespace cw;
using namespace cw::elevation;

namespace {

RackStage stageOf(design::Design design, Choice choice = {})
{
    RackStage stage;
    stage.setCatalog(std::make_shared<const catalog::Catalog>(canvas::fixture::catalog()));
    const std::vector<canvas::RackFigures> figures = canvas::fixture::figures(design);
    stage.setDesign(std::make_shared<const design::Design>(std::move(design)));
    stage.setFigures(canvas::tileLayer(canvas::Overlay::Power, figures), {figures, {}, {}});
    stage.setChoice(std::move(choice));
    return stage;
}

std::string nameOf(const RackStage& stage, const Standing& one) { return (*stage.design().racks)[one.rack].name; }

} // namespace

class TstRackPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(look::font()); }

    void aRowStandsInTheOrderOfTheFloor()
    {
        const RackStage stage = stageOf(canvas::fixture::smallHall());
        std::vector<std::string> names;
        int left = -1;
        for (const Standing& one : stage.plan().standing) {
            names.push_back(nameOf(stage, one));
            QVERIFY(one.body.x() > left);
            left = one.body.x() + one.body.width();
            QCOMPARE(one.body.width(), 200);
            QCOMPARE(one.opening().width(), 152);
            QCOMPARE(one.opening().height(), 42 * 16);
        }
        QCOMPARE(names, (std::vector<std::string>{"A1", "A2", "NET", "A3", "A4"}));
        QCOMPARE(stage.plan().lines.size(), std::size_t{1});
    }

    void unitsCountFromBelow()
    {
        const RackStage stage = stageOf(canvas::fixture::smallHall());
        const Standing& one = stage.plan().standing.front();
        const QRect opening = one.opening();
        QCOMPARE(one.place(1, 1).bottom(), opening.bottom());
        QCOMPARE(one.place(42, 1).top(), opening.top());
        QCOMPARE(one.place(1, 42), opening);
        for (const int unit : {1, 2, 21, 42})
            QCOMPARE(one.unitAt(QRectF(one.place(unit, 1)).center().y()).value_or(0), unit);
        QVERIFY(!one.unitAt(opening.top() - 1));
        QVERIFY(!one.unitAt(opening.bottom() + 2));
    }

    void bothSidesStandBesideEachOtherAndTheRearIsMirrored()
    {
        RackStage stage = stageOf(canvas::fixture::smallHall());
        stage.setSides(Sides::Both);
        const auto& standing = stage.plan().standing;
        QCOMPARE(standing.size(), std::size_t{10});
        QCOMPARE(standing[0].rack, standing[1].rack);
        QVERIFY(standing[0].face == Face::Front && standing[1].face == Face::Rear);
        QVERIFY(standing[0].strips().left() > standing[0].opening().right());
        QVERIFY(standing[1].strips().right() < standing[1].opening().left());
    }

    void racksOfUnlikeHeightShareTheirFloor()
    {
        design::Design design = canvas::fixture::smallHall();
        design.racks.edit().front().type = "rack-nvl72";
        const RackStage stage = stageOf(design);
        const auto& standing = stage.plan().standing;
        QCOMPARE(standing[0].rackUnits, 48);
        QCOMPARE(standing[0].body.bottom(), standing[1].body.bottom());
        QVERIFY(standing[0].body.top() < standing[1].body.top());
    }

    void everyDeviceIsFoundWhereItIsDrawn()
    {
        for (const Choice::Kind kind : {Choice::Kind::Row, Choice::Kind::All}) {
            RackStage stage = stageOf(canvas::fixture::smallHall(), {kind, 0, {}});
            stage.setCamera(stage.fitted({0, 0, 1344, 700}));
            int found = 0;
            for (const canvas::PlanDevice& box : stage.hall().plan().boxes) {
                const auto place = stage.placeOf(box.id);
                if (!place)
                    continue;
                ++found;
                const Hit hit = stage.hit(stage.camera().toView(QRectF(*place).center()));
                QVERIFY(hit.box);
                QCOMPARE(hit.box->id, box.id);
                QVERIFY(hit.unit >= box.bottomUnit && hit.unit < box.bottomUnit + box.units);
            }
            QCOMPARE(found, kind == Choice::Kind::All ? 44 : 28);
        }
    }

    void pickedRacksAloneAreShown()
    {
        const design::Design design = canvas::fixture::smallHall();
        const RackStage stage = stageOf(design, {Choice::Kind::Picked, 0, {(*design.racks)[1].id, (*design.racks)[6].id}});
        QCOMPARE(stage.plan().standing.size(), std::size_t{2});
        QCOMPARE(stage.plan().lines.size(), std::size_t{2});
    }

    void aRowThatIsGoneGivesWayToAnother()
    {
        const RackStage stage = stageOf(canvas::fixture::smallHall(), {Choice::Kind::Row, 7, {}});
        QVERIFY(!stage.plan().standing.empty());
        const RackStage empty = stageOf(design::Design{});
        QVERIFY(empty.plan().standing.empty());
        QVERIFY(!empty.hit({100, 100}).standing);
    }

    void onlyWhatTouchesAPlaceIsFoundThere()
    {
        const RackStage stage = stageOf(canvas::fixture::largeHall(500), {Choice::Kind::All, 0, {}});
        const RackPlan& plan = stage.plan();
        QCOMPARE(plan.standing.size(), std::size_t{500});
        const QRectF area(plan.standing[60].body);
        std::set<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < plan.standing.size(); ++i) {
            const Line& line = plan.lines[static_cast<std::size_t>(plan.standing[i].line)];
            const QRectF column(plan.standing[i].body.x(), line.extent.y(), 200, line.extent.height());
            if (column.intersects(area))
                expected.insert(i);
        }
        const auto found = plan.standingIn(area);
        QCOMPARE(std::set<std::uint32_t>(found.begin(), found.end()), expected);
        QVERIFY(expected.contains(60));
    }

    void nearerShowsMore()
    {
        Detail last = Detail::Cabinets;
        for (const double scale : {0.01, 0.1, 0.35, 1.0, 3.0}) {
            QVERIFY(detailFor(scale) >= last);
            last = detailFor(scale);
        }
        QVERIFY(last == Detail::Links);
    }

    void suppliesAreCountedOnlyWhereTheCatalogSaysSo()
    {
        QCOMPARE(powerSuppliesOf("6x3300 W (4+2)"), 6);
        QCOMPARE(powerSuppliesOf("10x3200 W (5+5)"), 10);
        QCOMPARE(powerSuppliesOf("4 bays"), 0);
        QCOMPARE(powerSuppliesOf("none (rack busbar)"), 0);
        QCOMPARE(powerSuppliesOf(""), 0);
    }

    void aPictureShowsEverySideAndZoomWithoutAWindow()
    {
        for (const Sides sides : {Sides::Front, Sides::Rear, Sides::Both}) {
            RackStage stage = stageOf(canvas::fixture::smallHall(), {Choice::Kind::All, 0, {}});
            stage.setSides(sides);
            for (const QSize size : {QSize(300, 200), QSize(1344, 800), QSize(4000, 3000)}) {
                QImage image(size, QImage::Format_RGB32);
                image.fill(Qt::magenta);
                QPainter painter(&image);
                painter.fillRect(image.rect(), look::currentTheme().canvas);
                renderRacks(painter, QRectF(image.rect()), stage, look::currentTheme());
                painter.end();
                // The colour of a node's accelerators or, from behind, of its overlay is somewhere in it.
                std::set<QRgb> colours;
                for (int y = 0; y < image.height(); y += 2) {
                    for (int x = 0; x < image.width(); x += 2)
                        colours.insert(image.pixel(x, y));
                }
                QVERIFY(colours.size() > 8);
                QVERIFY(!colours.contains(QColor(Qt::magenta).rgb()));
            }
        }
    }
};

CW_TEST(TstRackPlan)

} // namespace tst_rack_plan

#include "tst_rack_plan.moc"
