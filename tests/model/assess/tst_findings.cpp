// SPDX-License-Identifier: GPL-3.0-or-later
// One broken design for each finding: the code, the subject and a remedy.
#include "assess/pipeline.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "trends_reference.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace cw;
using assess::Severity;
using assess::SubjectKind;
using Change = std::function<void(design::Design&)>;

Q_DECLARE_METATYPE(Change)

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
        row("finding.rackOverPdu", Severity::Error, SubjectKind::Rack,
            [](design::Design& d) { d.racks.edit().front().pduCount = 1; });
        row("finding.rackNoRedundantPdu", Severity::Warning, SubjectKind::Rack,
            [](design::Design& d) { d.racks.edit().front().pduCount = 2; });
        row("finding.airCannotCarry", Severity::Error, SubjectKind::Rack,
            [](design::Design& d) { d.racks.edit().front().cooling = "air-conventional"; });
        row("finding.rackOverCooling", Severity::Error, SubjectKind::Rack,
            [](design::Design& d) { d.racks.edit().front().cooling = "rdhx-passive"; });
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
        row("finding.oversubscribed", Severity::Warning, SubjectKind::Design,
            [](design::Design& d) { d.fabric.edit().oversubscription = 3; });
        row("finding.supplyAirOutside", Severity::Error, SubjectKind::Design,
            [](design::Design& d) { d.site.edit().supplyAir = Kelvins(313.15); });
        row("finding.coolantUnitsTooFew", Severity::Warning, SubjectKind::Design, [](design::Design& d) {
            d = *templates::build({"llm-512x8h100", 0, {}, {}}, *test::shippedCatalog()); // cold plates need them
            std::erase_if(d.floorUnits.edit(), [](const design::FloorUnit& u) { return u.name == "CDU 2"; });
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

    void servingThatDoesNotFit()
    {
        design::Design design = *templates::build({"l40s-serving", 0, {}, {}}, *test::shippedCatalog());
        design.workload.edit().inference.model = "llama-3.1-405b";
        QVERIFY(find(findingsOf(design), "finding.servingMemoryDoesNotFit") != nullptr);
    }
};

QTEST_APPLESS_MAIN(TestFindings)
#include "tst_findings.moc"
