// SPDX-License-Identifier: GPL-3.0-or-later
// Templates are sound at any size, work as designed, and the examples that ship are what they build.
#include "assess/pipeline.h"
#include "design/geometry.h"
#include "design/mounting.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "store/text_file.h"
#include "templates/templates.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QTest>

#include <set>

namespace tst_templates {

using namespace cw;

namespace {

const catalog::Catalog& parts() { return *test::shippedCatalog(); }

int gpusOf(const design::Design& design)
{
    int gpus = 0;
    for (const design::Node& node : *design.nodes)
        gpus += parts().servers.find(node.type)->acceleratorCount;
    return gpus;
}

/// What assess says against the design, except what `accepted` lists.
QString complaints(const design::Design& design, const std::set<std::string>& accepted)
{
    const auto assessment = assess::assess(design, {test::shippedCatalog(), test::shippedTrends()});
    QStringList codes;
    for (const assess::Finding& finding : assessment->findings) {
        if (finding.severity != assess::Severity::Note && !accepted.contains(finding.code))
            codes += QString::fromStdString(finding.code);
    }
    return codes.join(u' ');
}

/// Empty when every item stands alone within the walls and every device within its rack.
QString misplaced(const design::Design& design)
{
    const design::FloorIndex floor(design, parts());
    std::set<std::string> names;
    for (const design::Placed& placed : floor.all()) {
        if (!floor.isFree(placed.footprint, {placed.item}))
            return QStringLiteral("item %1 collides").arg(placed.item.id);
    }
    for (const design::Rack& rack : *design.racks) {
        if (!names.insert(rack.name).second)
            return QStringLiteral("two racks are %1").arg(QString::fromStdString(rack.name));
    }
    std::map<std::uint32_t, std::vector<design::Mounted>> racks;
    const auto collect = [&](design::ItemKind kind, const auto& items) {
        for (const auto& item : items)
            racks[item.mount.rack.value].push_back({{kind, item.id.value},
                                                    item.name,
                                                    item.type,
                                                    item.mount.bottomUnit,
                                                    design::unitsOf(parts(), kind, item.type)});
    };
    collect(design::ItemKind::Node, *design.nodes);
    collect(design::ItemKind::Switch, *design.switches);
    collect(design::ItemKind::Appliance, *design.appliances);
    for (const design::Rack& rack : *design.racks) {
        const int units = design::unitsOfRack(parts(), rack.type);
        const std::vector<design::Mounted>& devices = racks[rack.id.value];
        for (const design::Mounted& device : devices) {
            if (!design::unitsAreFree(devices, units, device.bottomUnit, device.units, {device.item}))
                return QString::fromStdString(device.name + " has no room in " + rack.name);
        }
    }
    return {};
}

} // namespace

class TestTemplates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areSoundAtAnySize_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("gpus");
        for (const templates::TemplateInfo& info : templates::templates()) {
            const QString id = QString::fromStdString(info.id);
            if (info.gpus == 0)
                continue;
            const int perNode = gpusOf(*templates::build({info.id, 0, {}, {}}, parts())) /
                                static_cast<int>(templates::build({info.id, 0, {}, {}}, parts())->nodes->size());
            for (const int wanted : {8, 16, 64, 256, 1000, 4096, 20'000, 100'000}) {
                const int gpus = (wanted + perNode - 1) / perNode * perNode;
                QTest::addRow("%s, %d GPUs", info.id.c_str(), gpus) << id << gpus;
            }
        }
    }
    void areSoundAtAnySize()
    {
        QFETCH(QString, id);
        QFETCH(int, gpus);
        const auto design = templates::build({id.toStdString(), gpus, {}, {}}, parts());
        QVERIFY2(design.ok(), design.ok() ? "" : design.problems().front().code.c_str());
        QCOMPARE(gpusOf(*design), gpus);
        QCOMPARE(misplaced(*design), QString());
        QVERIFY(store::checkReferences(*design, parts()).empty());
        const auto again = store::readDesign(store::writeDesign(*design));
        QVERIFY(again.ok());
        QCOMPARE(*again, *design);
        if (design->workload->purpose == design::Purpose::Training) {
            const design::ParallelPlan& plan = design->workload->training.plan;
            QCOMPARE(plan.tensorParallel * plan.pipelineParallel * plan.dataParallel * plan.contextParallel, gpus);
        }
    }

    /// 64 ports reach 65,536 GPUs in three tiers, 144 any number.
    void largerSwitchesJoinWhatTheirOwnCannot()
    {
        for (const auto& [gpus, leaf] : {std::pair(4096, "nv-qm9700"), std::pair(100'000, "nv-q3400")}) {
            const auto design = templates::build({"llm-512x8h100", gpus, {}, {}}, parts());
            QCOMPARE(design->fabric->leaf, std::string(leaf));
            QVERIFY(std::ranges::any_of(*design->switches, [](const design::Switch& device) {
                return device.role == design::SwitchRole::Core || device.role == design::SwitchRole::Spine;
            }));
        }
    }

    void workAsDesigned_data()
    {
        QTest::addColumn<QString>("id");
        for (const templates::TemplateInfo& info : templates::templates()) {
            if (info.gpus > 0)
                QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
        }
    }
    void workAsDesigned()
    {
        QFETCH(QString, id);
        const auto design = templates::build({id.toStdString(), 0, {}, {}}, parts());
        QVERIFY(design.ok());
        // TP 8, PP 4 or 8 and as many micro-batches are the lectures' own: a bubble of a quarter is the price. Tapered
        // groups, a torus and hashed Ethernet cannot give every port its rate, which is what they are there to show.
        // The lecture's 512 nodes are all of its plan: none is spare.
        const QString none = id == QStringLiteral("llm-512x8h100") ? QStringLiteral("finding.fewSpares") : QString();
        QCOMPARE(complaints(*design, {"finding.pipelineBubble", "finding.tierBinds", "finding.collisionsBind"}), none);
    }

    void scenarioOneIsTheOneOfTheBook()
    {
        const design::Design design = *templates::build({"llm-70b-256xh100", 0, {}, {}}, parts());
        QCOMPARE(gpusOf(design), 256);
        QCOMPARE(design.nodes->size(), std::size_t{32});
        std::string names;
        for (const design::Rack& rack : *design.racks)
            names += rack.name + " ";
        QCOMPARE(names, std::string("A1 A2 NET A3 A4 B1 B2 B3 B4 "));
        const auto count = [&design](design::SwitchRole role) {
            return std::ranges::count(*design.switches, role, &design::Switch::role);
        };
        QCOMPARE(count(design::SwitchRole::Leaf), 8);
        QCOMPARE(count(design::SwitchRole::Spine), 4);
        const design::ParallelPlan& plan = design.workload->training.plan;
        QCOMPARE(plan.tensorParallel, 8);
        QCOMPARE(plan.pipelineParallel, 4);
        QCOMPARE(plan.dataParallel, 8);
        QCOMPARE(design.workload->training.globalBatch, 64);
        // Backs to the hot aisle between the rows.
        QCOMPARE((*design.racks)[0].facing, design::Facing::Up);
        QCOMPARE((*design.racks)[8].facing, design::Facing::Down);
    }

    void aMillionAcceleratorsAreBuilt()
    {
        const auto design = templates::build({"llm-512x8h100", 1'000'000, {}, {}}, parts());
        QVERIFY(design.ok());
        QCOMPARE(gpusOf(*design), 1'000'000);
        QCOMPARE(misplaced(*design), QString());
    }

    void refusesWhatItCannotBuild()
    {
        const auto code = [](const templates::TemplateOptions& options) {
            const auto built = templates::build(options, parts());
            return built ? std::string() : built.problems().front().code;
        };
        QCOMPARE(code({"no-such-template", 0, {}, {}}), std::string("problem.template.unknown"));
        QCOMPARE(code({"llm-70b-256xh100", 12, {}, {}}), std::string("problem.template.gpus"));
        QCOMPARE(code({"llm-70b-256xh100", 0, "dgx-h9000", {}}), std::string("problem.missingPart"));
        QCOMPARE(code({"llm-70b-256xh100", 0, {}, "nv-h9000"}), std::string("problem.missingPart"));
        QCOMPARE(code({"blank", 0, {}, {}}), std::string());
    }

    /// Set CW_WRITE_EXAMPLES to write them anew after a change of the templates.
    void examplesAreTheTemplates_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("llm-70b-256xh100") << QStringLiteral("llm-70b-256xh100");
        QTest::newRow("l40s-serving") << QStringLiteral("l40s-serving");
    }
    void examplesAreTheTemplates()
    {
        QFETCH(QString, id);
        const std::string path = CW_RESOURCES "/examples/" + id.toStdString() + ".cluster.json";
        const std::string text = store::writeDesign(*templates::build({id.toStdString(), 0, {}, {}}, parts()));
        if (qEnvironmentVariableIsSet("CW_WRITE_EXAMPLES"))
            QVERIFY(store::writeFileAtomically(path, text).empty());
        const auto shipped = store::readFile(path);
        QVERIFY2(shipped.ok(), "run this test with CW_WRITE_EXAMPLES=1");
        QVERIFY2(*shipped == text, "the template has changed: run this test with CW_WRITE_EXAMPLES=1");
    }
};

CW_TEST(TestTemplates)

} // namespace tst_templates

#include "tst_templates.moc"
