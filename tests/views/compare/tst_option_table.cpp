// SPDX-License-Identifier: GPL-3.0-or-later
// The table of options as texts: order, differences, the best of a row, what is not known yet; and changes as sentences.
#include "assess/assessment.h"
#include "compare/option_table.h"
#include "format/change_sentence.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_option_table {

using namespace cw;
using namespace cw::unit;
using namespace cw::variants;

namespace {

Column column(const char* name, std::uint32_t id, double peak, double kilowatts)
{
    auto assessment = std::make_shared<assess::Assessment>();
    assessment->figures = {{"compute.peak", "figure.compute.peak", "PFLOP/s", Measure(peak * PFLOPS), {}, {}, false},
                           {"power.facility", "figure.power.facility", "kW", Measure(kilowatts * kW), {}, {}, false},
                           {"inventory.nodes", "figure.inventory.nodes", "1", Measure(4), {}, {}, false}};
    assessment->findings.resize(1);
    return {design::OptionId{id}, QString::fromLatin1(name), {}, false, std::make_shared<design::Design>(), assessment};
}

const Row* rowOf(const std::vector<Row>& rows, const char* figure)
{
    const auto found = std::ranges::find(rows, figure, &Row::figure);
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

class TestOptionTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBaselineComesFirstAndThenThePresentState()
    {
        Columns columns{column("now", 0, 1, 1), column("A", 1, 1, 1), column("B", 2, 1, 1)};
        columns[2].baseline = true;
        columns = inOrder(columns);
        QCOMPARE(columns[0].name, QStringLiteral("B"));
        QVERIFY(columns[1].isPresent());
        QCOMPARE(columns[2].name, QStringLiteral("A"));
        QCOMPARE(baselineOf(columns), &columns[0]);
        columns[0].baseline = false;
        QCOMPARE(baselineOf(columns), nullptr);
    }

    void cellsTellTheDifferenceAndTheBest()
    {
        Columns columns{column("A", 1, 2, 100), column("now", 0, 3, 90), column("C", 2, 3, 100)};
        columns[0].baseline = true;
        const std::vector<Row> rows = tableOf(columns);
        const Row& peak = *rowOf(rows, "compute.peak");
        QVERIFY(peak.differs);
        QVERIFY(peak.cells[0].badge.isEmpty() && !peak.cells[0].best);
        QVERIFY(peak.cells[1].badge.startsWith(u'+') && peak.cells[1].best && peak.cells[2].best);
        QCOMPARE(peak.cells[1].tone, views::Tone::Better);
        const Row& power = *rowOf(rows, "power.facility");
        QVERIFY(power.cells[1].best && !power.cells[0].best && !power.cells[2].best);
        QVERIFY(power.cells[2].badge.isEmpty());
        // Of what nobody wants more or less there is no best, and nothing is best where all are equal.
        const Row& nodes = *rowOf(rows, "inventory.nodes");
        QVERIFY(!nodes.differs && std::ranges::none_of(nodes.cells, &Cell::best));
        QCOMPARE(rows.front().cells[0].value, QStringLiteral("1 · 0"));
    }

    /// A plan without a time in one of them: its power is another thing, so the difference is no number to praise.
    void figuresOnAnotherGroundHaveNoDifferenceAndNoBest()
    {
        Columns columns{column("A", 1, 2, 100), column("now", 0, 3, 90)};
        columns[0].baseline = true;
        double share = 0.6;
        for (Column& each : columns) {
            auto assessment = std::make_shared<assess::Assessment>(*each.assessment);
            inventory::Result inventory;
            inventory.acceleratorCount = 8;
            assessment->inventory = std::make_shared<const Stage<inventory::Inputs, inventory::Result>>(
                Stage<inventory::Inputs, inventory::Result>{{}, inventory});
            power::Inputs supply;
            if (each.baseline)
                supply.busyShare = share;
            assessment->power = std::make_shared<const Stage<power::Inputs, power::Result>>(
                Stage<power::Inputs, power::Result>{supply, {}});
            assessment->figures.push_back(
                {"power.nodesExpected", "figure.power.nodesExpected", "kW", Measure(share * kW), {}, {}, false});
            share /= 2;
            each.assessment = assessment;
        }
        std::vector<Row> rows = tableOf(columns);
        const Row& nodes = *rowOf(rows, "power.nodesExpected");
        QVERIFY(nodes.differs && std::ranges::none_of(nodes.cells, &Cell::best));
        QCOMPARE(nodes.cells[1].badge, QStringLiteral("other basis"));
        QCOMPARE(nodes.cells[1].tone, views::Tone::Changed);
        QVERIFY2(nodes.cells[1].hint.contains(u"Neither is better"), qPrintable(nodes.cells[1].hint));
        QVERIFY(rowOf(rows, "compute.peak")->cells[1].best);
        // Nor beside a baseline that knows nothing of it, and is like everything.
        Columns three = columns;
        three.insert(three.begin(), column("empty", 3, 0, 0));
        three[0].baseline = true;
        three[1].baseline = false;
        QVERIFY(std::ranges::none_of(rowOf(tableOf(three), "power.nodesExpected")->cells, &Cell::best));
        columns[0].baseline = false; // without a baseline there is still no best
        rows = tableOf(columns);
        QVERIFY(std::ranges::none_of(rowOf(rows, "power.nodesExpected")->cells, &Cell::best));
        QVERIFY(rowOf(rows, "power.nodesExpected")->cells[1].badge.isEmpty());
    }

    void whatIsNotAssessedYetSaysSo()
    {
        Columns columns{column("A", 1, 2, 100), column("now", 0, 3, 90)};
        columns[0].assessment.reset();
        const std::vector<Row> rows = tableOf(columns);
        QCOMPARE(rowOf(rows, "compute.peak")->cells[0].value, QStringLiteral("…"));
        QVERIFY(!rowOf(rows, "compute.peak")->cells[1].best);
        QVERIFY(!rowOf(rows, "compute.peak")->differs);
    }

    void rowsCanBeChosen()
    {
        Columns columns{column("A", 1, 2, 100), column("now", 0, 3, 100)};
        QCOMPARE(tableOf(columns, true).size(), std::size_t{1});
        QVERIFY(groups().contains(QStringLiteral("Compute")));
        for (const Row& row : tableOf(columns, false, {QStringLiteral("Compute")}))
            QCOMPARE(row.group, QStringLiteral("Compute"));
    }

    void changesAreSentences_data()
    {
        using Arguments = std::vector<assess::FindingArgument>;
        QTest::addColumn<QString>("key");
        QTest::addColumn<Arguments>("arguments");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* key, Arguments arguments, const char* sentence) {
            QTest::newRow(sentence) << QString::fromLatin1(key) << arguments << QString::fromUtf8(sentence);
        };
        row("change.racksMore", {{"count", Measure(1)}}, "1 rack more");
        row("change.racksMore", {{"count", Measure(8)}}, "8 racks more");
        row("change.accelerator", {{"before", "H100"}, {"after", "B200"}, {"count", Measure(32)}},
            "GPU H100 → B200 in 32 nodes");
        row("change.pair", {{"what", "TP"}, {"before", "8"}, {"after", "4"}}, "TP 8 → 4");
        row("change.pair", {{"what", "change.what.fabric"}, {"before", "change.none"}, {"after", "change.fabric.torus"}},
            "Fabric none → torus");
        row("change.ratio", {{"what", "change.what.leafSpine"}, {"before", Measure(2.0)}, {"after", Measure(1.0)}},
            "Leaf–spine 2.00 : 1 → 1.00 : 1");
        row("change.pair", {{"what", "change.what.supplyAir"}, {"before", Kelvins(293.15), "degC"}, {"after", Kelvins(297.15), "degC"}},
            "Supply air 20.0 °C → 24.0 °C");
    }
    void changesAreSentences()
    {
        QFETCH(QString, key);
        QFETCH(std::vector<assess::FindingArgument>, arguments);
        const assess::Change change{assess::ChangeGroup::Hall, key.toStdString(), arguments};
        QTEST(format::sentence(change).replace(QChar(0x2009), u' '), "sentence");
    }
};

CW_TEST(TestOptionTable)

} // namespace tst_option_table

#include "tst_option_table.moc"
