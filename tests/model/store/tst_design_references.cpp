// SPDX-License-Identifier: GPL-3.0-or-later
// What a design file refers to is there: ports, devices, racks and parts; each that is not is one problem, told where.
#include "replaced_text.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "test_program.h"

#include <QTest>

namespace tst_design_references {

using namespace cw;
using test::replaced;

class TestDesignReferences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cablesEndAtPortsThatExist_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("where");
        QTest::newRow("no such device") << QByteArray("\"id\": 2, \"port\": 0") << QByteArray("\"id\": 99, \"port\": 0")
                                        << QByteArray("problem.missingDevice") << QByteArray("cables[0].a");
        QTest::newRow("a node is no switch")
            << QByteArray("\"a\": {\"owner\": \"node\"") << QByteArray("\"a\": {\"owner\": \"switch\"")
            << QByteArray("problem.missingDevice") << QByteArray("cables[0].a");
        QTest::newRow("two cables in a port") << QByteArray("\"port\": 5") << QByteArray("\"port\": 0")
                                              << QByteArray("problem.portTwice") << QByteArray("cables[1].a");
    }
    void cablesEndAtPortsThatExist()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, where);
        using design::PortOwner;
        design::Design design = test::rowOfRacks(1, 2); // the rack is 1, its nodes 2 and 3
        design = *design::connect(design, {PortOwner::Node, 2, 0}, {PortOwner::Node, 3, 0}, "dac-800-mcp4y10");
        design = *design::connect(design, {PortOwner::Node, 2, 5}, {PortOwner::Node, 3, 5}, "dac-800-mcp4y10");
        const std::string text = store::writeDesign(design);
        QCOMPARE(*store::readDesign(text), design);
        const std::string wrong = replaced(text, from.toStdString(), to.toStdString());
        const Result<design::Design> read = store::readDesign(wrong);
        QVERIFY(!read.ok());
        QCOMPARE(QByteArray::fromStdString(read.problems().front().code), code);
        QCOMPARE(QByteArray::fromStdString(read.problems().front().where), where);
        QVERIFY(read.problems().front().line > 10);
        const store::Salvaged salvaged = store::salvageDesign(wrong);
        QCOMPARE(salvaged.design.cables->size(), std::size_t{1});
        QVERIFY(store::readDesign(store::writeDesign(salvaged.design)).ok());
    }

    /// What could not be read is told once: it is not the first port, nor the rack of number 0.
    void oneFaultIsOneProblem()
    {
        using design::PortOwner;
        design::Design design = test::rowOfRacks(1, 2);
        design = *design::connect(design, {PortOwner::Node, 2, 0}, {PortOwner::Node, 3, 0}, "dac-800-mcp4y10");
        design = *design::connect(design, {PortOwner::Node, 2, 5}, {PortOwner::Node, 3, 5}, "dac-800-mcp4y10");
        const std::string text = store::writeDesign(design);
        for (const char* port : {"-7", "4000000", "\"x\""}) {
            const auto read = store::readDesign(replaced(text, "\"port\": 5", std::string("\"port\": ") + port));
            QVERIFY(!read.ok());
            for (const Problem& problem : read.problems())
                QVERIFY2(problem.where.ends_with(".port"), problem.where.c_str());
        }
        const auto read = store::readDesign(replaced(text, "\"rack\": 1", "\"rack\": -1"));
        QVERIFY(!read.ok());
        for (const Problem& problem : read.problems())
            QCOMPARE(problem.code, read.problems().front().code);
    }

    void namesPartsThatTheCatalogLacks()
    {
        design::Design design = test::rowOfRacks(1, 2);
        for (design::Node& node : design.nodes.edit())
            node.type = "dgx-h9000";
        const Problems problems = store::checkReferences(design, *test::shippedCatalog());
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().where, std::string("nodes[0].type"));
    }
};

CW_TEST(TestDesignReferences)

} // namespace tst_design_references

#include "tst_design_references.moc"
