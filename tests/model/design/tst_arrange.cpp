// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/arrange.h"
#include "design/array.h"
#include "design/mounting.h"
#include "design/replace_rack.h"
#include "small_designs.h"
#include "test_program.h"

#include <QTest>

#include <set>

namespace tst_arrange {

using namespace cw;
using namespace cw::design;

namespace {

const catalog::Catalog& parts() { return *test::shippedCatalog(); }

std::string codeOf(const auto& result) { return result.ok() ? std::string() : result.problems().front().code; }

std::string argument(const Problem& problem, const std::string& name)
{
    for (const Argument& given : problem.arguments) {
        if (given.name == name)
            return given.value;
    }
    return {};
}

/// Racks of 600 x 1200 at these corners, named A1, A2 …, in a hall of 30 x 30 m.
Design racksAt(const std::vector<FloorPoint>& places)
{
    Design design;
    design.site.edit().widthMm = design.site.edit().depthMm = 30000;
    for (const FloorPoint& at : places) {
        Rack rack = test::rackAt(at.xMm, at.yMm);
        rack.type = "rack-apc-ar3300";
        design = *addRack(design, parts(), rack);
    }
    return design;
}

std::vector<FloorPoint> placesOf(const Design& design)
{
    std::vector<FloorPoint> places;
    for (const Rack& rack : *design.racks)
        places.push_back(rack.at);
    return places;
}

ItemSet allOf(const Design& design) { return allItems(design); }

} // namespace

class TestArrange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void alignsOnEdgesAndMiddles()
    {
        const Design design = racksAt({{600, 600}, {1900, 3000}, {3300, 6000}});
        QCOMPARE(placesOf(*align(design, parts(), allOf(design), Alignment::Left)),
                 (std::vector<FloorPoint>{{600, 600}, {600, 3000}, {600, 6000}}));
        QCOMPARE(placesOf(*align(design, parts(), allOf(design), Alignment::Right)),
                 (std::vector<FloorPoint>{{3300, 600}, {3300, 3000}, {3300, 6000}}));
        QCOMPARE(placesOf(*align(design, parts(), allOf(design), Alignment::Centre)),
                 (std::vector<FloorPoint>{{1950, 600}, {1950, 3000}, {1950, 6000}}));
        QCOMPARE(placesOf(*align(design, parts(), allOf(design), Alignment::Top)),
                 (std::vector<FloorPoint>{{600, 600}, {1900, 600}, {3300, 600}}));
        QCOMPARE(placesOf(*align(design, parts(), allOf(design), Alignment::Bottom)),
                 (std::vector<FloorPoint>{{600, 6000}, {1900, 6000}, {3300, 6000}}));
        QCOMPARE(placesOf(*align(design, parts(), allOf(design), Alignment::Middle)),
                 (std::vector<FloorPoint>{{600, 3300}, {1900, 3300}, {3300, 3300}}));
    }

    void whatWouldStandOnAnotherIsRefusedWithBothNames()
    {
        const Design design = racksAt({{600, 600}, {1900, 600}});
        const auto refused = align(design, parts(), allOf(design), Alignment::Left);
        QCOMPARE(codeOf(refused), std::string("problem.edit.standsOn"));
        QCOMPARE(argument(refused.problems().front(), "item"), std::string("A2"));
        QCOMPARE(argument(refused.problems().front(), "other"), std::string("A1"));
        QCOMPARE(codeOf(align(design, parts(), {allOf(design).front()}, Alignment::Left)),
                 std::string("problem.edit.tooFew"));
    }

    void rowsAreSpreadEachByItself()
    {
        const Design design = racksAt({{0, 0}, {700, 0}, {5000, 0}, {0, 3000}, {2000, 3000}, {2700, 3000}});
        const Design spread = *distribute(design, parts(), allOf(design), Axis::Horizontal);
        QCOMPARE(placesOf(spread),
                 (std::vector<FloorPoint>{{0, 0}, {2500, 0}, {5000, 0}, {0, 3000}, {1350, 3000}, {2700, 3000}}));
        QCOMPARE(*distribute(spread, parts(), allOf(design), Axis::Horizontal), spread);
    }

    void aStaircaseIsSpreadAsAWhole()
    {
        const Design design = racksAt({{0, 0}, {700, 2000}, {5000, 4000}});
        QCOMPARE(placesOf(*distribute(design, parts(), allOf(design), Axis::Horizontal)),
                 (std::vector<FloorPoint>{{0, 0}, {2500, 2000}, {5000, 4000}}));
        QCOMPARE(codeOf(distribute(racksAt({{0, 0}, {700, 0}}), parts(), allOf(design), Axis::Horizontal)),
                 std::string("problem.edit.tooFew"));
    }

    void gapsAreEqualWhateverTheSizes()
    {
        Design design = racksAt({{0, 0}, {1000, 0}});
        FloorUnit unit;
        unit.name = "CDU 1";
        unit.at = {9001, 0};
        unit.widthMm = 1500;
        design = *addFloorUnit(design, parts(), unit);
        const Design spread = *distribute(design, parts(), allOf(design), Axis::Horizontal);
        const int left = (*spread.racks)[1].at.xMm - 600;
        const int right = 9001 - ((*spread.racks)[1].at.xMm + 600);
        QVERIFY(std::abs(left - right) <= 1);
        QCOMPARE(spread.floorUnits->front().at.xMm, 9001);
    }

    void rowsKeepTheirShapeAtEqualPitch()
    {
        const Design design = racksAt({{0, 0}, {600, 100}, {0, 2000}, {600, 2000}, {0, 9000}, {600, 9000}});
        const Design spaced = *spaceRows(design, parts(), allOf(design), Axis::Vertical);
        QCOMPARE(placesOf(spaced),
                 (std::vector<FloorPoint>{{0, 0}, {600, 100}, {0, 4500}, {600, 4500}, {0, 9000}, {600, 9000}}));
        QCOMPARE(codeOf(spaceRows(design, parts(), allOf(design), Axis::Horizontal)),
                 std::string("problem.edit.tooFewRows"));
    }

    void anArrayCountsNamesOnAndCopiesWhatIsInside()
    {
        Design design = test::rowOfRacks(1, 4);
        design.site.edit().widthMm = design.site.edit().depthMm = 30000;
        const ItemSet rack{{ItemKind::Rack, design.racks->front().id.value}};
        const ArrayRule rule{3, 4, 600, 2400};
        const Pasted made = *arrayItems(design, parts(), rack, rule);
        QCOMPARE(made.design.racks->size(), std::size_t{12});
        QCOMPARE(made.design.nodes->size(), std::size_t{48});
        QCOMPARE(made.items.size(), std::size_t{11});
        for (std::size_t i = 0; i < 12; ++i) {
            const Rack& made_ = (*made.design.racks)[i];
            QCOMPARE(made_.name, "A" + std::to_string(i + 1));
            QCOMPARE(made_.at, (FloorPoint{600 + 600 * static_cast<int>(i % 4), 1800 + 2400 * static_cast<int>(i / 4)}));
            QCOMPARE(devicesIn(made.design, parts(), made_.id).size(), std::size_t{4});
        }
        QCOMPARE(arrayPlaces(design, parts(), rack, rule, 100).size(), std::size_t{11});
        std::set<std::string> names;
        for (const Node& node : *made.design.nodes)
            names.insert(node.name);
        QCOMPARE(names.size(), std::size_t{48});
    }

    void anArrayThatHasNoRoomSaysWhere()
    {
        const Design design = racksAt({{600, 600}, {2400, 600}});
        const ItemSet first{{ItemKind::Rack, design.racks->front().id.value}};
        const auto onOther = arrayItems(design, parts(), first, {1, 4, 600, 0});
        QCOMPARE(codeOf(onOther), std::string("problem.edit.standsOn"));
        QCOMPARE(codeOf(arrayItems(design, parts(), first, {1, 4, -600, 0})), std::string("problem.edit.itemOutside"));
        QCOMPARE(codeOf(arrayItems(design, parts(), first, {1, 4, 0, 0})), std::string("problem.edit.standsOn"));
        QCOMPARE(codeOf(arrayItems(design, parts(), first, {4000, 4000, 600, 600})),
                 std::string("problem.edit.tooManyCopies"));
        QCOMPARE(codeOf(arrayItems(design, parts(), {}, {1, 4, 600, 0})), std::string("problem.edit.tooFew"));
    }

    /// A hundred times a hundred of everything would take all the memory there is.
    void manyCopiesOfManyItemsAreRefusedAtOnceAndAWorkerStops()
    {
        Design design = test::rowOfRacks(10, 4);
        const ItemSet all = allItems(design);
        QCOMPARE(codeOf(arrayItems(design, parts(), all, {100, 101, 6000, 2400})), std::string("problem.edit.tooManyItems"));
        QCOMPARE(arrayPlaces(design, parts(), all, {100, 100, 6000, 2400}, 500).size(), std::size_t{500});
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(codeOf(arrayItems(design, parts(), all, {10, 10, 6000, 2400}, stop.get_token())),
                 std::string("problem.edit.givenUp"));
    }

    void anArrayReachesTwelveThousandNodes()
    {
        Design design = test::rowOfRacks(1, 4);
        design.site.edit().widthMm = design.site.edit().depthMm = 200000;
        const ItemSet rack{{ItemKind::Rack, design.racks->front().id.value}};
        const Pasted made = *arrayItems(design, parts(), rack, {25, 125, 600, 2400});
        QCOMPARE(made.design.nodes->size(), std::size_t{12500});
        QCOMPARE(made.design.racks->size(), std::size_t{3125});
    }

    void aReplacedRackHoldsWhatItHeldOrIsRefused()
    {
        const Design design = test::rowOfRacks(2, 4);
        const RackId first = design.racks->front().id;
        QCOMPARE(codeOf(replaceRack(design, parts(), first, "rack-nvl72")), std::string());
        QCOMPARE(codeOf(replaceRack(design, parts(), RackId{99}, "rack-nvl72")), std::string("problem.edit.noSuchRack"));
    }
};

CW_TEST(TestArrange)

} // namespace tst_arrange

#include "tst_arrange.moc"
