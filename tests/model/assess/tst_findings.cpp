// SPDX-License-Identifier: GPL-3.0-or-later
// One broken design for each finding: the code, the subject and a remedy.
#include "assess/find.h"
#include "assess/pipeline.h"
#include "assess/rack_weights.h"
#include "design/waivers.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "templates/templates.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QTest>

#include <algorithm>
#include <functional>

namespace tst_findings {

using namespace cw;
using assess::Severity;
using assess::SubjectKind;
using Change = std::function<void(design::Design&)>;


namespace {

std::vector<assess::Finding> findingsOf(const design::Design& design)
{
    return assess::assess(design, {test::shippedCatalog(), test::shippedTrends()})->findings;
}

const assess::Finding* find(const std::vector<assess::Finding>& findings, const std::string& code)
{
    const auto found = std::ranges::find(findings, code, &assess::Finding::code);
    return found == findings.end() ? nullptr : &*found;
}

design::Design scenario() { return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *test::shippedCatalog()); }

design::TrainingChoice& choiceOf(design::Design& design) { return design.workload.edit().training; }

} // namespace

class TestFindings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void templatesHaveNoErrors_data()
    {
        QTest::addColumn<QString>("id");
        for (const templates::TemplateInfo& info : templates::templates())
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }
    void templatesHaveNoErrors()
    {
        QFETCH(QString, id);
        for (const assess::Finding& finding :
             findingsOf(*templates::build({id.toStdString(), 0, {}, {}}, *test::shippedCatalog())))
            QVERIFY2(finding.severity != Severity::Error, finding.code.c_str());
    }

    void findsWhatIsBroken_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("severity");
        QTest::addColumn<int>("subject");
        const auto row = [](const char* code, Severity severity, SubjectKind subject, const Change& change) {
            QTest::newRow(code) << change << QString::fromLatin1(code) << static_cast<int>(severity)
                                << static_cast<int>(subject);
        };
        row("finding.memoryDoesNotFit", Severity::Error, SubjectKind::Workload, [](design::Design& d) {
            choiceOf(d).plan = {8, 1, 1, 32};
            choiceOf(d).plan.zeroStage = 0;
            choiceOf(d).microBatch = 2;
        });
        row("finding.quantisedInputs", Severity::Note, SubjectKind::Workload, [](design::Design& d) {
            choiceOf(d).fineTuning = design::FineTuning::QLora;
            choiceOf(d).sequence = 1024;
        });
        row("finding.quantisedInputsOutweigh", Severity::Warning, SubjectKind::Workload, [](design::Design& d) {
            choiceOf(d).fineTuning = design::FineTuning::QLora;
            choiceOf(d).sequence = 65536;
        });
        row("finding.stepLeavesOutDequantisation", Severity::Note, SubjectKind::Workload,
            [](design::Design& d) { choiceOf(d).fineTuning = design::FineTuning::QLora; });
        row("finding.rackOverPdu", Severity::Error, SubjectKind::Rack,
            [](design::Design& d) { d.racks.edit().front().pduCount = 1; });
        row("finding.rackNoRedundantPdu", Severity::Warning, SubjectKind::Rack,
            [](design::Design& d) { d.racks.edit().front().pduCount = 2; });
        row("finding.airCannotCarry", Severity::Error, SubjectKind::Rack,
            [](design::Design& d) { d.racks.edit().front().cooling = "air-conventional"; });
        row("finding.rackOverCooling", Severity::Error, SubjectKind::Rack,
            [](design::Design& d) { d.racks.edit().front().cooling = "rdhx-passive"; });
        row("finding.exhaustIntoFront", Severity::Warning, SubjectKind::Rack, [](design::Design& d) {
            d.site.edit().cooling = "air-containment"; // a rear door takes the heat out before
            for (design::Rack& rack : d.racks.edit())
                rack.facing = design::Facing::Up;
        });
        row("finding.narrowAisle", Severity::Warning, SubjectKind::Rack, [](design::Design& d) {
            design::Rack rack = d.racks->front();
            rack.id = design::RackId{++d.lastId};
            rack.at.yMm -= 900 + design::footprintOf(*test::shippedCatalog(), rack).depthMm;
            d.racks.edit().push_back(rack);
        });
        row("finding.rackOutOfUnits", Severity::Error, SubjectKind::Node,
            [](design::Design& d) { d.nodes.edit().front().mount.bottomUnit = 40; });
        row("finding.rackUnitsOverlap", Severity::Error, SubjectKind::Node,
            [](design::Design& d) { d.nodes.edit()[1].mount.bottomUnit = 2; });
        row("finding.rackOverWeight", Severity::Error, SubjectKind::Rack, [](design::Design& d) {
            const design::RackId rack = d.racks->front().id;
            for (int i = 0; i < 12; ++i) // far more DGX than a rack may carry, wherever they are mounted
                d.nodes.edit().push_back({design::NodeId{++d.lastId}, "X", "dgx-h100", {}, {rack, 1}});
        });
        row("finding.outOfPorts", Severity::Error, SubjectKind::Design, [](design::Design& d) {
            std::erase_if(d.switches.edit(), [](const design::Switch& s) { return s.name == "Leaf 8"; });
        });
        row("finding.switchesMissing", Severity::Warning, SubjectKind::Design,
            [](design::Design& d) { d.switches.edit().clear(); });
        row("finding.tensorParallelCrossesScaleUp", Severity::Error, SubjectKind::Workload, [](design::Design& d) {
            choiceOf(d).plan.tensorParallel = 16;
            choiceOf(d).plan.dataParallel = 4;
        });
        row("finding.headsNotDivisible", Severity::Error, SubjectKind::Workload,
            [](design::Design& d) { choiceOf(d).plan.tensorParallel = 6; });
        row("finding.layersNotDivisible", Severity::Warning, SubjectKind::Workload,
            [](design::Design& d) { choiceOf(d).plan.pipelineParallel = 3; });
        row("finding.batchNotDivisible", Severity::Error, SubjectKind::Workload,
            [](design::Design& d) { choiceOf(d).globalBatch = 63; });
        row("finding.planNeedsOtherGpus", Severity::Error, SubjectKind::Workload, [](design::Design& d) {
            choiceOf(d).plan.dataParallel = 16;
            choiceOf(d).globalBatch = 128;
        });
        row("finding.pipelineBubble", Severity::Warning, SubjectKind::Workload, [](design::Design&) {});
        row("finding.stepNoPeak", Severity::Warning, SubjectKind::Workload, // Hopper has no 4-bit products
            [](design::Design& d) { choiceOf(d).compute = catalog::Precision::Fp4; });
        row("finding.stepBadPlan", Severity::Error, SubjectKind::Workload,
            [](design::Design& d) { choiceOf(d).plan.contextParallel = 0; });
        row("finding.stepBeyondPeak", Severity::Error, SubjectKind::Workload,
            [](design::Design& d) { choiceOf(d).stackFactor = 0.114; });
        row("finding.stepFarFromPrediction", Severity::Warning, SubjectKind::Workload,
            [](design::Design& d) { choiceOf(d).stackFactor = 2.5; });
        row("finding.stepUncheckedChip", Severity::Note, SubjectKind::Workload, [](design::Design& d) {
            for (design::Node& node : d.nodes.edit())
                node.accelerator = "amd-mi300x";
        });
        row("finding.stepUncheckedGpus", Severity::Note, SubjectKind::Workload, [](design::Design& d) {
            d = *templates::build({"llm-512x8h100", 100'000, {}, {}}, *test::shippedCatalog());
            d.fabric.edit().leaf = "nv-q3400"; // 64 ports reach 65,536 in three tiers
        });
        row("finding.stepUncheckedVirtualStages", Severity::Note, SubjectKind::Workload, [](design::Design& d) {
            choiceOf(d).plan.pipelineParallel = 2;
            choiceOf(d).plan.dataParallel = 16;
            choiceOf(d).plan.virtualPipeline = 40;
        });
        row("finding.oversubscribed", Severity::Warning, SubjectKind::Design,
            [](design::Design& d) { d.fabric.edit().oversubscription = 3; });
        row("finding.groupsTapered", Severity::Warning, SubjectKind::Design, [](design::Design& d) {
            // 256 ports: four groups of 8 switches, 64 endpoints each, 3 links to each other group.
            d.fabric.edit().kind = design::FabricKind::Dragonfly;
            d.fabric.edit().groupSwitches = 8;
            d.fabric.edit().endpointsPerSwitch = 8;
            d.fabric.edit().linksPerArc = 3;
        });
        row("finding.fabricCannotBeBuilt", Severity::Error, SubjectKind::Design, [](design::Design& d) {
            d.fabric.edit().kind = design::FabricKind::Dragonfly;
            d.fabric.edit().linksPerArc = 1000;
            d.fabric.edit().groupSwitches = 4;
            d.fabric.edit().endpointsPerSwitch = 4;
        });
        row("finding.supplyAirOutside", Severity::Error, SubjectKind::Design,
            [](design::Design& d) { d.site.edit().supplyAir = Kelvins(313.15); });
        row("finding.inletTooWarm", Severity::Warning, SubjectKind::Rack, [](design::Design& d) {
            d.site.edit().cooling = "air-conventional";
            d.site.edit().supplyAir = Kelvins(273.15 + 26.5);
        });
        row("finding.inletForbidden", Severity::Error, SubjectKind::Rack, [](design::Design& d) {
            d.site.edit().cooling = "air-conventional";
            d.site.edit().supplyAir = Kelvins(273.15 + 26.5);
            d.site.edit().airRise = Kelvins(60);
        });
        // Four servers of six cords on three PDUs: eight cords on two of them when one is lost, three on one phase.
        row("finding.phaseOverOneLost", Severity::Warning, SubjectKind::Rack, [](design::Design& d) {
            d.racks.edit().front().pdu = "pdu-400-3ph-32";
            d.racks.edit().front().pduCount = 3;
        });
        // Four cords on one PDU: two of them on one phase.
        row("finding.phaseOver", Severity::Error, SubjectKind::Rack, [](design::Design& d) {
            const design::RackId rack = d.racks->front().id;
            d.racks.edit().front().pdu = "pdu-400-3ph-32";
            d.racks.edit().front().pduCount = 1;
            std::erase_if(d.nodes.edit(), [rack](const design::Node& node) { return node.mount.rack == rack; });
            d.nodes.edit().push_back({design::NodeId{++d.lastId}, "X", "smc-as4126gs-lcc-mi355x", {}, {rack, 1}});
        });
        row("finding.coolantFlowShort", Severity::Error, SubjectKind::Design, [](design::Design& d) {
            d = *templates::build({"llm-512x8h100", 0, {}, {}}, *test::shippedCatalog());
            std::erase_if(d.floorUnits.edit(), [](const design::FloorUnit& u) { return u.name != "CDU 1" && u.name != "CDU 2"; });
            for (design::FloorUnit& unit : d.floorUnits.edit())
                unit.type = "cdu-coolit-chx2000";
            d.site.edit().waterRise = Kelvins(6);
        });
        row("finding.coolantUnitsTooFew", Severity::Warning, SubjectKind::Design, [](design::Design& d) {
            d = *templates::build({"llm-512x8h100", 0, {}, {}}, *test::shippedCatalog()); // cold plates need them
            std::erase_if(d.floorUnits.edit(), [](const design::FloorUnit& u) { return u.name == "CDU 2"; });
        });
        row("finding.noCoolantUnit", Severity::Error, SubjectKind::Rack, [](design::Design& d) {
            d.floorUnits.edit().clear();
            for (design::Rack& rack : d.racks.edit())
                rack.cooling = "dlc";
        });
        row("finding.itemsCollide", Severity::Error, SubjectKind::Rack,
            [](design::Design& d) { d.racks.edit()[1].at = (*d.racks)[0].at; });
        row("finding.portUsedTwice", Severity::Error, SubjectKind::Node, [](design::Design& d) {
            const design::PortRef a{design::PortOwner::Node, (*d.nodes)[0].id.value, 0};
            for (int i = 1; i <= 2; ++i)
                d.cables.edit().push_back(
                    {design::CableId{++d.lastId},
                     "dac-800-mcp4y10",
                     a,
                     {design::PortOwner::Node, (*d.nodes)[static_cast<std::size_t>(i)].id.value, 0}});
        });
        row("finding.portOutOfRange", Severity::Error, SubjectKind::Node, [](design::Design& d) {
            d.cables.edit().push_back({design::CableId{++d.lastId},
                                       "dac-800-mcp4y10",
                                       {design::PortOwner::Node, (*d.nodes)[0].id.value, 99},
                                       {design::PortOwner::Node, (*d.nodes)[1].id.value, 0}});
        });
        row("finding.empty", Severity::Note, SubjectKind::Design, [](design::Design& d) { d = design::Design{}; });
        row("finding.noNodes", Severity::Note, SubjectKind::Design, [](design::Design& d) { d.nodes.edit().clear(); });
    }
    void findsWhatIsBroken()
    {
        QFETCH(Change, change);
        QFETCH(QString, code);
        QFETCH(int, severity);
        QFETCH(int, subject);
        design::Design design = scenario();
        if (code != u"finding.pipelineBubble" && code != u"finding.empty")
            QVERIFY(find(findingsOf(design), code.toStdString()) == nullptr);
        change(design);
        const std::vector<assess::Finding> findings = findingsOf(design);
        const assess::Finding* finding = find(findings, code.toStdString());
        QVERIFY(finding != nullptr);
        QCOMPARE(static_cast<int>(finding->severity), severity);
        QVERIFY(!finding->subjects.empty());
        QCOMPARE(static_cast<int>(finding->subjects.front().kind), subject);
        QVERIFY(!finding->remedies.empty());
        QVERIFY(std::ranges::is_sorted(findings, {}, &assess::Finding::severity));
    }

    void aPlanOverNodesThatNothingJoinsHasNoStepTime()
    {
        catalog::Catalog catalog = *test::shippedCatalog();
        catalog::Server server = *catalog.servers.find("dgx-h100");
        server.nics.clear();
        catalog.servers.put(server);
        const auto assessment =
            assess::assess(scenario(), {std::make_shared<const catalog::Catalog>(catalog), test::shippedTrends()});
        const assess::Finding* finding = find(assessment->findings, "finding.stepNoNetwork");
        QVERIFY(finding != nullptr && finding->severity == Severity::Error && finding->remedies.size() == 2);
        QVERIFY(!assessment->figure("training.stepTime")->value);
        QVERIFY(assessment->figure("training.energy") == nullptr);
    }

    /// What is wrong with the rule is told once, not again as a network that is not there.
    void aRuleThatCannotBeWiredIsTheReason()
    {
        design::Design d = scenario();
        d.fabric.edit().kind = design::FabricKind::Dragonfly;
            d.fabric.edit().linksPerArc = 1000;
            d.fabric.edit().groupSwitches = 4;
            d.fabric.edit().endpointsPerSwitch = 4;
        const auto assessment = assess::assess(d, {test::shippedCatalog(), test::shippedTrends()});
        QVERIFY(!assessment->figure("training.stepTime")->value);
        QVERIFY(find(assessment->findings, "finding.fabricCannotBeBuilt") != nullptr);
        QVERIFY(find(assessment->findings, "finding.stepNoNetwork") == nullptr);
    }

    void aStepThatCannotBeValidatesNothing()
    {
        const auto figureAt = [](double factor) {
            design::Design design = scenario();
            choiceOf(design).stackFactor = factor;
            return *assess::assess(design, {test::shippedCatalog(), test::shippedTrends()})
                        ->figure("training.stepTime");
        };
        QVERIFY(figureAt(0.9).validated && !figureAt(0.114).validated);
        const auto band = [](const assess::Figure& figure) { return figure.high->base / figure.value->base; };
        QVERIFY(band(figureAt(0.9)) < 1.1 && band(figureAt(0.114)) > 1.2);
    }

    void voltaHasNoStepInBf16()
    {
        design::Design design = scenario();
        for (design::Node& node : design.nodes.edit())
            node.accelerator = "nv-v100-sxm2-32";
        QVERIFY(find(findingsOf(design), "finding.stepNoPeak") != nullptr);
        choiceOf(design).compute = catalog::Precision::Fp16;
        QVERIFY(find(findingsOf(design), "finding.stepNoPeak") == nullptr);
    }

    // The step time of such a chip ignores the plan.
    void noBubbleIsLostWhereOnlyWholeStepsAreKnown()
    {
        design::Design design = scenario();
        QVERIFY(find(findingsOf(design), "finding.pipelineBubble") != nullptr);
        for (design::Node& node : design.nodes.edit())
            node.accelerator = "tpu-v5p";
        QVERIFY(find(findingsOf(design), "finding.pipelineBubble") == nullptr);
    }

    void everyKindOfMissingPartIsFound_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("subject");
        QTest::addColumn<int>("uses");
        const auto row = [](const char* name, SubjectKind subject, int uses, const Change& change) {
            QTest::newRow(name) << change << static_cast<int>(subject) << uses;
        };
        row("cooling of the site", SubjectKind::Design, 1, [](auto& d) { d.site.edit().cooling = "gone"; });
        row("power chain", SubjectKind::Design, 1, [](auto& d) { d.site.edit().powerChain = "gone"; });
        row("storage of the site", SubjectKind::Design, 1, [](auto& d) { d.site.edit().storage = "gone"; });
        row("leaf", SubjectKind::Design, 1, [](auto& d) { d.fabric.edit().leaf = "gone"; });
        row("spine", SubjectKind::Design, 1, [](auto& d) { d.fabric.edit().spine = "gone"; });
        row("model to train", SubjectKind::Workload, 1, [](auto& d) { choiceOf(d).model = "gone"; });
        row("model to serve", SubjectKind::Workload, 1, [](auto& d) { d.workload.edit().inference.model = "gone"; });
        row("rack type", SubjectKind::Rack, 1, [](auto& d) { d.racks.edit().back().type = "gone"; });
        row("rack PDU", SubjectKind::Rack, 1, [](auto& d) { d.racks.edit().front().pdu = "gone"; });
        row("cooling of a rack", SubjectKind::Rack, 2, [](auto& d) {
            d.racks.edit().front().cooling = "gone";
            d.racks.edit().back().cooling = "gone";
        });
        row("server", SubjectKind::Node, 32, [](auto& d) {
            for (design::Node& node : d.nodes.edit())
                node.type = "gone";
        });
        row("accelerator", SubjectKind::Node, 1, [](auto& d) { d.nodes.edit()[3].accelerator = "gone"; });
        row("switch", SubjectKind::Switch, 1, [](auto& d) { d.switches.edit().front().type = "gone"; });
        row("storage box", SubjectKind::Appliance, 1, [](auto& d) { d.appliances.edit().front().type = "gone"; });
        row("floor unit", SubjectKind::FloorUnit, 1, [](auto& d) {
            d.floorUnits.edit().push_back({design::FloorUnitId{++d.lastId}, "U", "gone", {600, 600}});
        });
        row("cable", SubjectKind::Cable, 1, [](auto& d) {
            d.cables.edit().push_back({design::CableId{++d.lastId},
                                       "gone",
                                       {design::PortOwner::Node, (*d.nodes)[0].id.value, 0},
                                       {design::PortOwner::Node, (*d.nodes)[1].id.value, 0}});
        });
    }
    /// What the command line refuses, the window says.
    void everyKindOfMissingPartIsFound()
    {
        QFETCH(Change, change);
        QFETCH(int, subject);
        QFETCH(int, uses);
        design::Design design = scenario();
        QVERIFY(find(findingsOf(design), "finding.partMissing") == nullptr);
        QVERIFY(store::checkReferences(design, *test::shippedCatalog()).empty());
        change(design);
        const std::vector<assess::Finding> findings = findingsOf(design);
        QCOMPARE(std::ranges::count(findings, std::string("finding.partMissing"), &assess::Finding::code), 1);
        const assess::Finding* finding = find(findings, "finding.partMissing");
        QCOMPARE(static_cast<int>(finding->severity), static_cast<int>(Severity::Error));
        QCOMPARE(static_cast<int>(finding->subjects.front().kind), subject);
        QCOMPARE(static_cast<int>(finding->subjects.size()), uses);
        QCOMPARE(std::get<std::string>(finding->arguments.front().value), std::string("gone"));
        QCOMPARE(store::checkReferences(design, *test::shippedCatalog()).size(), std::size_t{1});
    }

    void aServerMayBeAnAppliance()
    {
        design::Design design = scenario();
        design.appliances.edit().front().type = "dgx-h100";
        QVERIFY(find(findingsOf(design), "finding.partMissing") == nullptr);
    }

    /// Whoever drops a row on another reads one sentence and can select all that it is of.
    void aHeapOfRacksIsOneFinding()
    {
        design::Design design;
        for (int i = 0; i < 2000; ++i) {
            design::Rack rack = test::rackAt(600, 600);
            rack.id = design::RackId{++design.lastId};
            design.racks.edit().push_back(rack);
        }
        const auto countOf = [](const assess::Finding& finding) {
            return std::get<Measure>(finding.arguments.back().value).base;
        };
        const std::vector<assess::Finding> findings = findingsOf(design);
        QCOMPARE(std::ranges::count(findings, std::string("finding.itemsCollide"), &assess::Finding::code), 1);
        const assess::Finding* heap = find(findings, "finding.itemsCollide");
        QCOMPARE(heap->subjects.size(), std::size_t{2000});
        QCOMPARE(countOf(*heap), 1999.0); // the first stands where nothing stood before it
        for (design::Rack& rack : design.racks.edit())
            rack.at.xMm = -5000;
        const std::vector<assess::Finding> beyond = findingsOf(design);
        QCOMPARE(std::ranges::count(beyond, std::string("finding.itemOutside"), &assess::Finding::code), 1);
        QCOMPARE(countOf(*find(beyond, "finding.itemOutside")), 2000.0);
    }

    void eachOfManyBadlyMountedNodesIsFound()
    {
        constexpr int kNodes = 2000;
        design::Design design;
        design.racks.edit().push_back(test::rackAt(600, 600));
        design.racks.edit().back().id = design::RackId{++design.lastId};
        for (int i = 0; i < kNodes; ++i) { // every other one of no known height, and the rest in one unit
            const char* type = i % 2 == 0 ? "azure-nd-h100-v5" : "dgx-h100";
            design.nodes.edit().push_back(
                {design::NodeId{++design.lastId}, "N" + std::to_string(i), type, {}, {design.racks->front().id, 1}});
        }
        design.workload.edit().purpose = design::Purpose::Inference;
        const std::vector<assess::Finding> findings = findingsOf(design);
        const auto shared = std::ranges::count(findings, std::string("finding.rackUnitsOverlap"), &assess::Finding::code);
        QCOMPARE(shared, kNodes / 2 - 1);
        const auto unknown = std::ranges::find_if(findings, [](const assess::Finding& one) {
            return one.code == "finding.unknownDatum" && one.subjects.size() > 1;
        });
        QVERIFY(unknown != findings.end());
        QCOMPARE(unknown->subjects.size(), std::size_t{kNodes / 2});
        QCOMPARE(std::get<std::string>(unknown->arguments.front().value),
                 test::shippedCatalog()->servers.find("azure-nd-h100-v5")->name);
    }

    /// A pack was removed: one note for the type, not one for each of its nodes.
    void nodesOfAMissingTypeShareANote()
    {
        design::Design design = scenario();
        for (design::Node& node : design.nodes.edit())
            node.type = "gone-node";
        const std::vector<assess::Finding> findings = findingsOf(design);
        const auto isOfHeight = [](const assess::Finding& one) {
            return one.code == "finding.unknownDatum" &&
                   std::get<std::string>(one.arguments.back().value) == "datum.rackUnits";
        };
        QCOMPARE(std::ranges::count_if(findings, isOfHeight), 1);
        const auto note = std::ranges::find_if(findings, isOfHeight);
        QCOMPARE(note->subjects.size(), design.nodes->size());
        QCOMPARE(std::get<std::string>(note->arguments.front().value), std::string("gone-node"));
    }

    /// A rack's weight is known unless a part is named that has none; the finding is of all such racks.
    void partsWithoutWeightAreNamed()
    {
        for (const templates::TemplateInfo& info : templates::templates()) {
            const auto assessment = assess::assess(*templates::build({info.id, 0, {}, {}}, *test::shippedCatalog()),
                                                   {test::shippedCatalog(), test::shippedTrends()});
            const assess::Finding* finding = find(assessment->findings, "finding.weightUnknown");
            std::size_t unknown = 0;
            for (const inventory::RackClass& rack : assessment->inventory->result.racks) {
                const std::vector<std::string> parts = assess::unweighedParts(assessment->inventory->result, rack);
                QCOMPARE(parts.empty(), rack.weight.has_value());
                unknown += parts.empty() ? 0 : rack.racks.size();
                for (const std::string& part : parts)
                    QVERIFY(std::get<std::string>(finding->arguments.front().value).find(part) != std::string::npos);
            }
            QCOMPARE(finding != nullptr ? finding->subjects.size() : 0, unknown);
        }
    }

    void aCoolantUnitWithoutCapacityIsAskedFor()
    {
        design::Design design = scenario();
        design.floorUnits.edit().clear();
        for (design::Rack& rack : design.racks.edit())
            rack.cooling = "dlc";
        design.floorUnits.edit().push_back(
            {design::FloorUnitId{++design.lastId}, "CDU", "cdu-class-inrack", {600, 600}});
        const std::vector<assess::Finding> findings = findingsOf(design);
        QVERIFY(find(findings, "finding.noCoolantUnit") == nullptr);
        const assess::Finding* finding = find(findings, "finding.unknownDatum");
        QVERIFY(finding != nullptr);
        QCOMPARE(std::get<std::string>(finding->arguments.back().value), std::string("datum.coolantUnitCapacity"));
    }

    void servingThatDoesNotFit()
    {
        design::Design design = *templates::build({"l40s-serving", 0, {}, {}}, *test::shippedCatalog());
        design.workload.edit().inference.model = "llama-3.1-405b";
        QVERIFY(find(findingsOf(design), "finding.servingMemoryDoesNotFit") != nullptr);
    }

    /// A waiver speaks of the racks that somebody looked at: with one more the finding stands again.
    void anAcceptedFindingStandsAsideUntilItGrows()
    {
        design::Design design = scenario();
        design.racks.edit()[0].pduCount = 1;
        const assess::Finding stands = *find(findingsOf(design), "finding.rackOverPdu");
        QVERIFY(stands.stands());
        const auto accepted = design::accept(design, assess::keyOf(stands), "Feeds are doubled in May");
        QVERIFY(accepted.ok());
        const auto findings = findingsOf(*accepted);
        QCOMPARE(find(findings, stands.code)->waiver, std::string("Feeds are doubled in May"));
        QVERIFY(std::ranges::is_partitioned(findings, &assess::Finding::stands)); // those that stand come first
        QCOMPARE(findings.size(), findingsOf(design).size());

        design::Design grown = *accepted;
        grown.racks.edit()[1].pduCount = 1;
        QVERIFY(find(findingsOf(grown), stands.code)->stands());

        QVERIFY(find(findingsOf(design::withdraw(*accepted, assess::keyOf(stands))), stands.code)->stands());
        QVERIFY(!design::accept(design, {stands.code}, " \n").ok());
    }

    /// A finding about the plan has no item; a waiver of a rack's fault does not cover it, nor the other way round.
    void aWaiverCoversOnlyWhatItNames()
    {
        design::Design design = scenario();
        choiceOf(design).plan.zeroStage = 0;
        choiceOf(design).plan = {8, 1, 1, 32};
        choiceOf(design).microBatch = 2;
        const std::string code = "finding.memoryDoesNotFit";
        QVERIFY(find(findingsOf(design), code)->stands());
        QVERIFY(
            find(findingsOf(*design::accept(design, {code, {design.racks->front().id.value}}, "no")), code)->stands());
        QVERIFY(!find(findingsOf(*design::accept(design, {code}, "A demonstration")), code)->stands());
        QVERIFY(find(findingsOf(*design::accept(design, {"finding.memoryTight"}, "no")), code)->stands());
    }

    /// What a finding without items names tells it from others of its kind: to accept one missing datum is not to
    /// accept all, nor those to come. A waiver of an older file, which has no words, still speaks of all of them.
    void oneMissingDatumIsAcceptedAndTheOthersStand()
    {
        design::Design design = scenario();
        const design::Mount mount{design.racks->front().id, 1};
        for (const catalog::StorageSystem& storage : test::shippedCatalog()->storageSystems.all())
            design.appliances.edit().push_back({design::ApplianceId{design::takeId(design)}, "", storage.id, mount});
        const auto missingData = [](const design::Design& with) {
            std::vector<assess::Finding> found = findingsOf(with);
            std::erase_if(found, [](const assess::Finding& one) {
                return one.code != "finding.unknownDatum" || one.severity != Severity::Warning;
            });
            return found;
        };
        const std::vector<assess::Finding> all = missingData(design);
        QVERIFY(all.size() >= 2);
        const design::FindingKey last = assess::keyOf(all.back());
        QCOMPARE(last.words.size(), std::size_t{2});
        const design::Design one = *design::accept(design, last, "Asked the maker");
        for (const assess::Finding& finding : missingData(one))
            QCOMPARE(finding.stands(), !(assess::keyOf(finding) == last));
        QVERIFY(std::ranges::all_of(missingData(design::withdraw(one, last)), &assess::Finding::stands));

        const design::Design older = *design::accept(design, {last.code}, "All of them");
        QVERIFY(std::ranges::none_of(missingData(older), &assess::Finding::stands));
    }
};

CW_TEST(TestFindings)

} // namespace tst_findings

#include "tst_findings.moc"
