// SPDX-License-Identifier: GPL-3.0-or-later
// Switches and cables of every published SuperPOD, predicted from its nodes alone; prints the accuracy table.
#include "small_designs.h"
#include "store/text_file.h"
#include "test_program.h"
#include "validate/fabric_case.h"

#include <QTest>

namespace tst_published_fabrics {

using namespace cw;

class TestPublishedFabrics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySuperPod()
    {
        const auto text = store::readFile(CW_FACTS "/facts/facility/superpod_fabric_tables.csv");
        if (!text)
            QSKIP("the table of published fabrics is not here");
        const auto cases = validate::readFabricCases(*parseCsv(*text), *test::shippedCatalog());
        QVERIFY(cases.ok());
        QCOMPARE(cases->size(), std::size_t{25});
        std::printf("%-24s %4s %8s %6s %8s\n", "fabric", "n", "skipped", "exact", "worst %");
        for (const validate::FabricLine& line : validate::fabricErrors(*cases)) {
            std::printf("%-24s %4d %8d %6d %8.1f\n", line.design.empty() ? "all" : line.design.c_str(),
                        line.errors.count, line.skipped, line.exact, 100 * line.errors.ninth);
            QCOMPARE(line.exact, line.errors.count);
            QCOMPARE(line.skipped, 0);
        }
    }

    /// NVIDIA DGX SuperPOD H100 RA-11333-001 V11, table 4. Counts and notes are never looked at.
    void predictsWithoutLooking()
    {
        const auto predicted = [](const char* rest) {
            const auto table =
                parseCsv(std::string("design,su,nodes,gpus,leaf,spine,core,cables_node_leaf,cables_leaf_spine,"
                                     "cables_spine_core,source,note\n") +
                         rest + "\n");
            return validate::readFabricCases(*table, *test::shippedCatalog())->front();
        };
        const validate::FabricCounts wanted{24, 16, 0, 764, 768, 0};
        QCOMPARE(*validate::predictFabric(predicted("DGX H100,3,95,760,24,16,0,764,768,0,RA,4 UFM")), wanted);
        QCOMPARE(*validate::predictFabric(predicted("DGX H100,3,95,,,,,,,,,")), wanted);
        QCOMPARE(*validate::predictFabric(predicted("DGX H100,3,95,1,99,99,99,99,99,99,x,y")), wanted);
        QVERIFY(!predicted("DGX H100,3,95,,,,,,,,,").measured);
        QCOMPARE(std::string(predicted("DGX A100,1,20,,,,,,,,,").obstacle), std::string("skip.unknownDesign"));
        QCOMPARE(std::string(predicted("DGX H100,1,,,,,,,,,,").obstacle), std::string("skip.nodesNotGiven"));
        QCOMPARE(std::string(predicted("DGX H100,1,-31,,,,,,,,,").obstacle), std::string("skip.nodesNotGiven"));
        const auto wrong = validate::fabricErrors({predicted("DGX H100,3,95,760,24,12,0,764,768,0,RA,")});
        QCOMPARE(wrong.front().exact, 0);
        QCOMPARE(wrong.front().errors.mean, 16.0 / 12 - 1);
    }
};

CW_TEST(TestPublishedFabrics)

} // namespace tst_published_fabrics

#include "tst_published_fabrics.moc"
