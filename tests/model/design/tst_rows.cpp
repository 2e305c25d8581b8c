// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/rows.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <numeric>

namespace tst_rows {

using namespace cw;
using namespace cw::design;

namespace {

const catalog::Catalog& parts() { return *test::shippedCatalog(); }

/// Racks stand where they are put, without asking whether they fit.
void stand(Design& design, const char* name, int xMm, int yMm, Facing facing = Facing::Up)
{
    Rack rack = test::rackAt(xMm, yMm, name);
    rack.id.value = takeId(design);
    rack.facing = facing;
    design.racks.edit().push_back(rack);
}

/// "A:A1 A2|:NET" - the rows with the names of their racks.
std::string written(const Design& design)
{
    std::string text;
    for (const RackRow& row : rowsOfRacks(design, parts())) {
        text += text.empty() ? "" : "|";
        text += row.name + ":";
        for (const std::uint32_t rack : row.racks)
            text += (text.back() == ':' ? "" : " ") + (*design.racks)[rack].name;
    }
    return text;
}

} // namespace

class TestRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingStandsInNoRow() { QVERIFY(rowsOfRacks(Design(), parts()).empty()); }

    void racksAreListedAsTheyStand()
    {
        Design design;
        stand(design, "A3", 3000, 1800);
        stand(design, "NET", 2400, 1800);
        stand(design, "B1", 1200, 5400, Facing::Down);
        stand(design, "A1", 1200, 1800);
        stand(design, "A2", 1800, 1800);
        QCOMPARE(written(design), std::string("A:A1 A2 NET A3|B:B1"));
    }

    /// Racks that were put beside a hall of lettered rows go on in letters; without letters a row has no name.
    void rowsGoOnInTheMannerOfThoseThatAreThere()
    {
        Design design;
        stand(design, "A1", 1200, 1800);
        stand(design, "A2", 1800, 1800);
        stand(design, "A3", 1200, 9000);
        stand(design, "B1", 1200, 5400);
        stand(design, "B2", 1800, 5400);
        stand(design, "NET", 1200, 12600);
        QCOMPARE(written(design), std::string("A:A1 A2|B:B1 B2|C:A3|D:NET"));
        Design letters;
        stand(letters, "Z1", 1200, 1800);
        stand(letters, "x", 1200, 5400);
        QCOMPARE(written(letters), std::string("Z:Z1|AA:x"));
        Design none;
        stand(none, "one", 1200, 1800);
        stand(none, "two", 1200, 5400);
        QCOMPARE(written(none), std::string(":one|:two"));
    }

    void aRowEndsWhereItsRacksLookElsewhereOrLeaveAnAisle()
    {
        Design design;
        stand(design, "A1", 0, 0);
        stand(design, "A2", 600 + kRowGapMm, 0); // a door between them
        stand(design, "C1", 600 + kRowGapMm + 600 + kRowGapMm + 1, 0);
        stand(design, "D1", 9000, 0, Facing::Down);
        QCOMPARE(written(design), std::string("A:A1 A2|C:C1|D:D1"));
    }

    void rowsAlongTheOtherWallStandBelow()
    {
        Design design;
        stand(design, "L2", 0, 1200, Facing::Right);
        stand(design, "L1", 0, 600, Facing::Right);
        stand(design, "A1", 3000, 6000);
        QCOMPARE(written(design), std::string("A:A1|L:L1 L2"));
    }

    void backToBackRowsAreTwo()
    {
        Design design;
        stand(design, "A1", 0, 0);
        stand(design, "B1", 0, 1200, Facing::Down);
        QCOMPARE(rowsOfRacks(design, parts()).size(), std::size_t(2));
    }

    void aRackPushedInByHandStaysInItsRow()
    {
        Design design;
        stand(design, "A1", 0, 1000);
        stand(design, "A2", 600, 1120);
        stand(design, "A3", 1200, 1000);
        QCOMPARE(written(design), std::string("A:A1 A2 A3"));
    }

    void aNameThatTwoRowsWouldHaveIsNoName()
    {
        Design design;
        stand(design, "A1", 0, 0);
        stand(design, "A2", 0, 3600);
        stand(design, "rack", 0, 7200);
        QCOMPARE(written(design), std::string(":A1|:A2|:rack"));
    }

    /// Each rack in one row, and the rows of a template called as it names them.
    void aRackThatWasMovedAwayTakesTheNameFromNobody()
    {
        Design design;
        for (int i = 0; i < 3; ++i)
            stand(design, ("B" + std::to_string(i + 1)).c_str(), 600 + 600 * i, 1800);
        stand(design, "B4", 600, 9000);
        const auto rows = rowsOfRacks(design, parts());
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].name, std::string("B"));
        QCOMPARE(rows[1].name, std::string("C"));
    }

    void everyTemplateFallsIntoItsRows()
    {
        for (const templates::TemplateInfo& info : templates::templates()) {
            const auto design = templates::build({info.id, 0, {}, {}}, parts());
            QVERIFY2(design.ok(), info.id.c_str());
            std::vector<std::uint32_t> seen;
            for (const RackRow& row : rowsOfRacks(*design, parts())) {
                seen.insert(seen.end(), row.racks.begin(), row.racks.end());
                QVERIFY2(!row.name.empty() || row.racks.size() == 1, info.id.c_str());
            }
            std::ranges::sort(seen);
            std::vector<std::uint32_t> all(design->racks->size());
            std::iota(all.begin(), all.end(), 0U);
            QCOMPARE(seen, all);
        }
    }
};

CW_TEST(TestRows)

} // namespace tst_rows

#include "tst_rows.moc"
