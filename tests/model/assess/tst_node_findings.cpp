// SPDX-License-Identifier: GPL-3.0-or-later
// Accelerators that do not fit their server, and several kinds of them in one design.
#include "mended_design.h"

#include "design/replace_device.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QTest>

namespace tst_node_findings {

using namespace cw;
using namespace cw::test;

namespace {

constexpr const char* kWrong = "finding.acceleratorDoesNotFit";

design::Design scenario() { return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *shippedCatalog()); }

void dropOn(design::Design& design, std::size_t nodes, const char* accelerator)
{
    for (std::size_t i = 0; i < nodes; ++i)
        design.nodes.edit()[i].accelerator = accelerator;
}

std::string wordOf(const Finding& finding, const char* name)
{
    const auto found = std::ranges::find(finding.arguments, std::string(name), &assess::FindingArgument::name);
    return found != finding.arguments.end() ? std::get<std::string>(found->value) : std::string();
}

double countOf(const Finding& finding) { return std::get<Measure>(finding.arguments.back().value).base; }

} // namespace

class TestNodeFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGpuFitsTheSocketsOfItsServerAlone_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("accelerator");
        QTest::addColumn<bool>("fits");
        QTest::newRow("OAM in SXM5") << "dgx-h100" << "amd-mi300x" << false;
        QTest::newRow("PCIe in SXM5") << "dgx-h100" << "nv-h100-nvl-94" << false;
        QTest::newRow("SXM4 in SXM5") << "dgx-h100" << "nv-a100-sxm-80" << false;
        QTest::newRow("SXM5 in SXM5") << "dgx-h100" << "nv-h200-sxm-141" << true;
        QTest::newRow("its own, said twice") << "dgx-h100" << "nv-h100-sxm-80" << true;
        QTest::newRow("its own") << "dgx-h100" << "" << true;
        QTest::newRow("one card for another") << "hpe-dl380a-g12" << "nv-l4" << true;
        QTest::newRow("OAM 2.0 in OAM") << "dell-xe9680-mi300x" << "intel-gaudi3-oam" << true;
        QTest::newRow("nobody knows the part") << "dgx-h100" << "gone" << true;
        QTest::newRow("nobody knows the server") << "gone" << "amd-mi300x" << true;
    }
    void aGpuFitsTheSocketsOfItsServerAlone()
    {
        QFETCH(QString, server);
        QFETCH(QString, accelerator);
        QFETCH(bool, fits);
        design::Design design = scenario();
        for (design::Node& node : design.nodes.edit())
            node.type = server.toStdString();
        dropOn(design, 3, accelerator.toLatin1().constData());
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, kWrong);
        QCOMPARE(finding == nullptr, fits);
        if (finding == nullptr)
            return;
        QCOMPARE(static_cast<int>(finding->severity), static_cast<int>(assess::Severity::Warning));
        QCOMPARE(finding->subjects.size(), std::size_t{3});
        QCOMPARE(finding->subjects.front(), (assess::Subject{assess::SubjectKind::Node, design.nodes->front().id.value}));
        QCOMPARE(countOf(*finding), 3.0);
        QCOMPARE(wordOf(*finding, "server"), shippedCatalog()->servers.find("dgx-h100")->name);
        QCOMPARE(wordOf(*finding, "ownForm"), std::string("SXM5"));
        QCOMPARE(wordOf(*finding, "form"), shippedCatalog()->accelerators.find(accelerator.toStdString())->formFactor);
    }

    /// The form of a part of somebody's own pack may be missing: then nothing is known against it.
    void aGpuOfUnknownFormIsNoFault()
    {
        auto catalog = std::make_shared<catalog::Catalog>(*shippedCatalog());
        catalog::Accelerator part = *catalog->accelerators.find("amd-mi300x");
        part.formFactor.clear();
        catalog->accelerators.put(part);
        design::Design design = scenario();
        dropOn(design, 3, "amd-mi300x");
        QVERIFY(find(*assess::assess(design, {catalog, shippedTrends()}), kWrong) == nullptr);
    }

    void theServerThatIsSoldWithItTakesItsPlace()
    {
        design::Design design = scenario();
        const design::Design before = design;
        dropOn(design, design.nodes->size(), "amd-mi300x");
        QString why;
        QVERIFY2(mends(design, kWrong, "remedy.serverForAccelerator", why), qPrintable(why));
        for (std::size_t i = 0; i < design.nodes->size(); ++i) {
            const design::Node& node = (*design.nodes)[i];
            QCOMPARE(shippedCatalog()->servers.find(node.type)->accelerator, std::string("amd-mi300x"));
            QVERIFY(node.accelerator.empty());
            QCOMPARE(node.mount, (*before.nodes)[i].mount);
        }
    }

    void withoutSuchAServerThereIsNoButton()
    {
        design::Design design = scenario();
        dropOn(design, 3, "nv-b100");
        const auto assessment = assessed(design);
        QCOMPARE(find(*assessment, kWrong)->remedies, std::vector<std::string>{"remedy.ownAccelerator"});
    }

    void nodesAreReplacedAllOrNone()
    {
        design::Design design = scenario();
        design::ItemSet nodes;
        for (const design::Node& node : *design.nodes)
            nodes.push_back({design::ItemKind::Node, node.id.value});
        nodes = design::toItemSet(nodes);
        const auto lower = design::replaceNodes(design, *shippedCatalog(), nodes, "dell-xe9680-h100");
        QVERIFY(lower.ok());
        QVERIFY(std::ranges::all_of(*lower->nodes, [](const design::Node& node) { return node.type == "dell-xe9680-h100"; }));
        const auto higher = design::replaceNodes(design, *shippedCatalog(), nodes, "dgx-b200"); // 4 × 10 U
        QCOMPARE(higher.problems().front().code, std::string("problem.edit.noFreeUnits"));
        design.cables.edit().push_back({design::CableId{++design.lastId},
                                        "dac-800-mcp4y10",
                                        {design::PortOwner::Node, design.nodes->back().id.value, 9},
                                        {design::PortOwner::Switch, design.switches->front().id.value, 0}});
        const auto fewer = design::replaceNodes(design, *shippedCatalog(), nodes, "smc-821ge-tnhr"); // 8 ports
        QCOMPARE(fewer.problems().front().code, std::string("problem.edit.portsMissing"));
    }

    void whoseFiguresTheyAreIsSaid_data()
    {
        QTest::addColumn<int>("purpose");
        QTest::addColumn<QString>("code");
        QTest::newRow("training") << static_cast<int>(design::Purpose::Training) << "finding.otherGpusInTraining";
        QTest::newRow("serving") << static_cast<int>(design::Purpose::Inference) << "finding.otherGpusInServing";
    }
    void whoseFiguresTheyAreIsSaid()
    {
        QFETCH(int, purpose);
        QFETCH(QString, code);
        design::Design design = scenario();
        design.workload.edit().purpose = static_cast<design::Purpose>(purpose);
        QVERIFY(find(*assessed(design), code.toStdString()) == nullptr);
        design.nodes.edit()[0].type = "dgx-h200";
        design.nodes.edit()[1].type = "dgx-a100-640";
        design.nodes.edit()[2].type = "hpe-xd670-h100"; // the same GPU
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, code.toStdString());
        QVERIFY(finding != nullptr);
        const bool isTraining = code == QStringLiteral("finding.otherGpusInTraining"); // whose plan reaches them
        QCOMPARE(static_cast<int>(finding->severity), static_cast<int>(isTraining ? assess::Severity::Warning : assess::Severity::Note));
        QCOMPARE(countOf(*finding), 16.0);
        QCOMPARE(finding->subjects.size(), std::size_t{2});
        const auto name = [](const char* id) { return shippedCatalog()->accelerators.find(id)->name; };
        QCOMPARE(wordOf(*finding, "gpu"), name("nv-h100-sxm-80"));
        QCOMPARE(wordOf(*finding, "others"), name("nv-a100-sxm-80") + ", " + name("nv-h200-sxm-141"));
    }

    /// A plan that reaches GPUs of less memory than it needs cannot run, whatever the others hold.
    void gpusThatAreTooSmallForThePlanAreAnError()
    {
        design::Design design = scenario();
        dropOn(design, 1, "nv-p100-sxm2-16");
        QVERIFY2(shippedCatalog()->accelerators.find("nv-p100-sxm2-16") != nullptr, "no such part");
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, "finding.otherGpusTooSmall");
        QVERIFY(finding != nullptr);
        QCOMPARE(static_cast<int>(finding->severity), static_cast<int>(assess::Severity::Error));
        QCOMPARE(countOf(*finding), 8.0);
        QCOMPARE(static_cast<int>(find(*assessment, "finding.otherGpusInTraining")->severity), static_cast<int>(assess::Severity::Warning));
        const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.ownAccelerator");
        QVERIFY(next.ok());
        QCOMPARE(*next, scenario());
        // The last node is beyond the ranks of a smaller plan: it has no work of it.
        design::Design spare = scenario();
        spare.nodes.edit().back().accelerator = "nv-p100-sxm2-16";
        spare.workload.edit().training.plan.dataParallel /= 2;
        QVERIFY(find(*assessed(spare), "finding.otherGpusTooSmall") == nullptr);
    }

    /// A pack was removed: what its servers hold is not zero, and the switches for them are not too many.
    void whatAServerNobodyKnowsHoldsIsUnknown()
    {
        design::Design design = scenario();
        const auto before = assessed(design);
        design.nodes.edit().front().type = "gone";
        const auto after = assessed(design);
        for (const char* id : {"inventory.accelerators", "compute.peak", "compute.memory", "fabric.switches", "fabric.cables",
                               "power.acceleratorTdpTotal"}) {
            QVERIFY2(before->figure(id) != nullptr && before->figure(id)->value, id);
            QVERIFY2(after->figure(id) == nullptr || !after->figure(id)->value, id);
        }
        QVERIFY(find(*after, "finding.switchesUnused") == nullptr);
        QVERIFY(find(*after, "finding.stepNoNetwork") == nullptr);
        QVERIFY(find(*after, "finding.planNeedsOtherGpus") == nullptr);
    }

    void airCooledServersInLiquidAreSaid()
    {
        design::Design design = scenario();
        for (design::Rack& rack : design.racks.edit())
            rack.cooling.clear();
        design.site.edit().cooling = "dlc";
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, "finding.airCooledInLiquid");
        QVERIFY(finding != nullptr);
        QCOMPARE(countOf(*finding), static_cast<double>(design.nodes->size()));
        QVERIFY(finding->subjects.size() <= 50);
        design.site.edit().cooling = "air-containment";
        QVERIFY(find(*assessed(design), "finding.airCooledInLiquid") == nullptr);
    }

    /// As the finding says: a plan over two kinds takes as long as on the main one alone.
    void otherGpusAreTakenForTheSame()
    {
        design::Design design = scenario();
        const double alone = stepOf(*assessed(design));
        dropOn(design, 4, "nv-h200-sxm-141");
        QCOMPARE(stepOf(*assessed(design)), alone);
        QVERIFY(find(*assessed(design), "finding.otherGpusInTraining") != nullptr);
    }
};

CW_TEST(TestNodeFindings)

} // namespace tst_node_findings

#include "tst_node_findings.moc"
