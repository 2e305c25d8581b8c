// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the outline follow every edit as if they were made anew, and views are told of each.
#include "assess/pipeline.h"
#include "format/part_name.h"
#include "outline/outline_model.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>
#include <random>

namespace tst_outline_model {

using namespace cw;
using namespace cw::outline;
using design::Design;
using design::ItemKind;
using design::ItemRef;

namespace {

std::shared_ptr<const Design> shared(Design design) { return std::make_shared<const Design>(std::move(design)); }

/// The lines with their names, indented.
QString written(const OutlineModel& model, const QModelIndex& above = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(above); ++row) {
        const QModelIndex index = model.index(row, 0, above);
        text += QString(depth, u' ') + index.data().toString() + u'|' + index.data(AsideRole).toString() + u'\n';
        text += written(model, index, depth + 1);
    }
    return text;
}

void fill(OutlineModel& model, const Design& design)
{
    model.setCatalog(test::shippedCatalog());
    model.setDesign(shared(design), design::difference({}, design));
}

QString fresh(const Design& design)
{
    OutlineModel model;
    fill(model, design);
    return written(model);
}

QModelIndex lineOfKind(const OutlineModel& model, LineKind kind, const QString& name, const QModelIndex& above = {})
{
    for (int row = 0; row < model.rowCount(above); ++row) {
        const QModelIndex index = model.index(row, 0, above);
        if (model.kind(index) == kind && index.data().toString() == name)
            return index;
        if (const QModelIndex below = lineOfKind(model, kind, name, index); below.isValid())
            return below;
    }
    return {};
}

Design example() { return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *test::shippedCatalog()); }

} // namespace

class TestOutlineModel : public QObject {
    Q_OBJECT

    /// Some edit that people make, or none where it is refused.
    static Design edited(const Design& design, std::mt19937& random)
    {
        const design::ItemSet all = design::allItems(design);
        const auto any = [&] { return all.empty() ? ItemRef{} : all[random() % all.size()]; };
        const catalog::Catalog& catalog = *test::shippedCatalog();
        const auto orSame = [&](const Result<Design>& next) { return next ? *next : design; };
        switch (random() % 8) {
        case 0:
            return design::removeItems(design, {any()});
        case 1:
            return orSame(design::renameItem(design, any(), "x" + std::to_string(random() % 100)));
        case 2:
            return orSame(design::moveItems(design, catalog, {any()}, 600 * static_cast<int>(random() % 9) - 2400,
                                            600 * static_cast<int>(random() % 9) - 2400));
        case 3:
        case 4: {
            const ItemRef rack = any();
            return orSame(design::moveDevice(design, catalog, any(), {design::RackId{rack.id}, 0}));
        }
        case 5: {
            const auto pasted = design::paste(design, catalog, design::copyItems(design, {any()}), 600, 0);
            return pasted ? pasted->design : design;
        }
        case 6:
            return orSame(design::rotateItems(design, catalog, {any()}));
        default:
            return orSame(design::connect(design, {design::PortOwner::Node, any().id, static_cast<int>(random() % 8)},
                                          {design::PortOwner::Switch, any().id, static_cast<int>(random() % 64)}, ""));
        }
    }

private Q_SLOTS:
    void linesAreReadAsTheHallStands()
    {
        OutlineModel model;
        fill(model, example());
        const QString text = written(model);
        QVERIFY2(text.startsWith(QStringLiteral("Hall|")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("\n Row A|")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("\n  A1|—\n   N1|8 × H100\n   N2|8 × H100\n")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("   Leaf 1|QM9700\n")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("\nRoom equipment|7\n RPP A|")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("Drawn cables")), qPrintable(text));
    }

    void theTesterFindsNoFaultInARandomWalk()
    {
        std::mt19937 random(11);
        OutlineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Design design = example();
        fill(model, design);
        for (int step = 0; step < 250; ++step) {
            const Design next = edited(design, random);
            model.setDesign(shared(next), design::difference(design, next));
            design = next;
            if (step % 10 == 0)
                QCOMPARE(written(model), fresh(design));
        }
        QCOMPARE(written(model), fresh(design));
    }

    /// An edit leaves every other line where views hold it.
    void indexesOutliveEdits()
    {
        OutlineModel model;
        const Design before = example();
        fill(model, before);
        const QPersistentModelIndex kept = lineOfKind(model, LineKind::Node, QStringLiteral("N6"));
        const Design after = design::removeItems(before, {{ItemKind::Node, (*before.nodes)[0].id.value}});
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        model.setDesign(shared(after), design::difference(before, after));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(removals.count(), 1);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data().toString(), QStringLiteral("N6"));
    }

    void aRackTellsItsPowerAndWhatIsWrong()
    {
        Design design = test::rowOfRacks(1, 4);
        design.racks.edit()[0].pduCount = 1; // too little for four nodes
        OutlineModel model;
        fill(model, design);
        model.setAssessment(assess::assess(design, {test::shippedCatalog(), test::shippedTrends()}));
        const QModelIndex rack = lineOfKind(model, LineKind::Rack, QStringLiteral("A1"));
        QVERIFY2(rack.data(AsideRole).toString().endsWith(QStringLiteral("kW")),
                 qPrintable(rack.data(AsideRole).toString()));
        QCOMPARE(rack.data(SeverityRole).toInt(), static_cast<int>(assess::Severity::Error));
        QVERIFY(!rack.data(Qt::ToolTipRole).toString().isEmpty());
        const QString said = rack.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.startsWith(QStringLiteral("A1, rack, ")), qPrintable(said));
        QVERIFY(said.contains(rack.data(Qt::ToolTipRole).toString().section(u'\n', 0, 0)));
    }

    void aFaultOfADeviceIsSeenOnItsClosedRack()
    {
        Design design = test::rowOfRacks(1, 2);
        for (design::Node& node : design.nodes.edit())
            node.mount.bottomUnit = 1;
        OutlineModel model;
        fill(model, design);
        model.setAssessment(assess::assess(design, {test::shippedCatalog(), test::shippedTrends()}));
        QVERIFY(lineOfKind(model, LineKind::Rack, QStringLiteral("A1")).data(SeverityRole).isValid());
    }

    void cablesBlocksAndLooseDevicesAreShownTogether()
    {
        Design design = test::rowOfRacks(2, 2);
        design = *design::connect(design, {design::PortOwner::Node, (*design.nodes)[0].id.value, 0},
                                  {design::PortOwner::Node, (*design.nodes)[1].id.value, 0}, "");
        design::Block block;
        block.id.value = design::takeId(design);
        block.name = "SU";
        block.copies = {{(*design.racks)[0].id.value}, {(*design.racks)[1].id.value}};
        design.blocks.edit().push_back(block);
        design.nodes.edit()[3].mount.rack.value = 999;
        OutlineModel model;
        fill(model, design);
        const QString text = written(model);
        QVERIFY2(text.contains(QStringLiteral("Drawn cables|1\n Type not chosen|1\n")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("\n In no rack|1\n  DGX H100 4|8 × H100\n")), qPrintable(text));
        const QModelIndex line = lineOfKind(model, LineKind::Block, QStringLiteral("SU"));
        QCOMPARE(model.items(line).size(), std::size_t(2));
        QCOMPARE(model.items(model.index(1, 0, line)), (design::ItemSet{{ItemKind::Rack, block.copies[1][0]}}));
        QCOMPARE(model.items(lineOfKind(model, LineKind::Row, QStringLiteral("Row A"))).size(), std::size_t(2));
    }

    void aSearchShowsWhatLeadsToItsItems()
    {
        OutlineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Design design = example();
        fill(model, design);
        const QString all = written(model);
        const std::uint32_t node = (*design.nodes)[5].id.value;
        model.setShown(design::ItemSet{{ItemKind::Node, node}});
        QCOMPARE(written(model).count(u'\n'), 4); // hall, row, rack, node
        model.setShown(design::ItemSet{});
        QCOMPARE(written(model).count(u'\n'), 0);
        model.setShown(std::nullopt);
        QCOMPARE(written(model), all);
    }

    void devicesAndPartsAreDroppedIntoRacks()
    {
        OutlineModel model;
        const Design design = example();
        fill(model, design);
        QSignalSpy moved(&model, &OutlineModel::devicesDropped);
        const QModelIndex node = lineOfKind(model, LineKind::Node, QStringLiteral("N1"));
        const QModelIndex other = lineOfKind(model, LineKind::Node, QStringLiteral("N6"));
        const QModelIndex hall = model.index(0, 0);
        const std::unique_ptr<QMimeData> held(model.mimeData({node}));
        QVERIFY(!model.canDropMimeData(held.get(), Qt::MoveAction, -1, -1, hall));
        QVERIFY(model.canDropMimeData(held.get(), Qt::MoveAction, 0, 0, other.parent()));
        QVERIFY(model.dropMimeData(held.get(), Qt::MoveAction, -1, -1, other));
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved[0][0].value<design::ItemSet>(), model.items(node));
        QCOMPARE(moved[0][1].value<design::RackId>(), model.rackOf(other));
        QVERIFY(model.dropMimeData(held.get(), Qt::MoveAction, -1, -1, node.parent())); // where it is
        QCOMPARE(moved.count(), 1);
        QVERIFY(model.mimeData({hall}) == nullptr);
        QMimeData foreign;
        foreign.setText(QStringLiteral("x"));
        QVERIFY(!model.canDropMimeData(&foreign, Qt::MoveAction, -1, -1, other));
        QMimeData broken;
        broken.setData(QStringLiteral("application/x-clusterwright-devices"), "abc");
        QVERIFY(model.dropMimeData(&broken, Qt::MoveAction, -1, -1, other));
        QCOMPARE(moved.count(), 1);
        QSignalSpy dropped(&model, &OutlineModel::partDropped);
        const std::unique_ptr<QMimeData> part(canvas::mimeDataOf({canvas::PartKind::Server, "dgx-h100"}));
        QVERIFY(model.dropMimeData(part.get(), Qt::CopyAction, -1, -1, other.parent()));
        QCOMPARE(dropped.count(), 1);
    }

    void modelsOfPartsAreCalledAsPeopleCallThem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("called");
        const auto row = [](const char* name, const char* called) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(called);
        };
        row("H100 SXM5 80GB", "H100");
        row("Instinct MI300X 192GB", "MI300X");
        row("Tesla P100 SXM2 16GB", "P100");
        row("L4 24GB", "L4");
        row("GB200 (per GPU, NVL72)", "GB200");
        row("Rubin (per GPU, Vera Rubin NVL72) - announced", "Rubin");
        row("TPU v5p", "TPU v5p");
        row("Quantum-2 QM9700/QM9790 (NDR)", "QM9700");
        row("", "");
    }
    void modelsOfPartsAreCalledAsPeopleCallThem()
    {
        QFETCH(QString, name);
        QTEST(format::shortPartName(name), "called");
    }

    /// bench_outline says what it costs.
    void oneEditOfAHundredThousandAcceleratorsIsFollowed()
    {
        Design now = *templates::build({"llm-512x8h100", 100000, {}, {}}, *test::shippedCatalog());
        OutlineModel model;
        fill(model, now);
        QVERIFY(model.lineCount() > 15000);
        const auto follow = [&](const Design& next) {
            const design::Difference difference = design::difference(now, next);
            model.setDesign(shared(next), difference);
            now = next;
            QCOMPARE(written(model), fresh(now));
        };
        follow(*design::renameItem(now, {ItemKind::Node, (*now.nodes)[7000].id.value}, "X"));
        follow(design::removeItems(now, {{ItemKind::Node, (*now.nodes)[7000].id.value}}));
        Design moved = now;
        moved.racks.edit()[500].at.yMm += 600;
        follow(moved);
    }
};

CW_TEST(TestOutlineModel)

} // namespace tst_outline_model

#include "tst_outline_model.moc"
