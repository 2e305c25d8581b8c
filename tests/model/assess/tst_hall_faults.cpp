// SPDX-License-Identifier: GPL-3.0-or-later
// Where one part of the hall must hear of another: hungry GPUs draw less, coolant units count as what they carry, and a
// step of the ladder is for what the cluster does.
#include "assess/ladder.h"
#include "assess/pipeline.h"
#include "design/edits.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_hall_faults {

using namespace cw;

namespace {

using Answer = std::shared_ptr<const assess::Assessment>;

Answer assessed(const design::Design& design)
{
    return assess::assess(design, {test::shippedCatalog(), std::make_shared<const trends::TrendTables>()});
}

design::Design built(const char* id, int accelerators = 0)
{
    return *templates::build({id, accelerators, {}, {}}, *test::shippedCatalog());
}

double figure(const assess::Assessment& assessment, const char* id) { return assessment.figure(id)->value->base; }

bool finds(const assess::Assessment& assessment, const char* code)
{
    return std::ranges::find(assessment.findings, code, &assess::Finding::code) != assessment.findings.end();
}

} // namespace

class TestHallFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What waits for data idles, and what it draws and the air takes away goes down with it.
    void hungryGpusDrawLess()
    {
        const design::Design fed = built("llm-512x8h100");
        design::Design hungry = fed;
        hungry.operation.edit().storage.ingest = "medical";
        const Answer before = assessed(fed);
        const Answer after = assessed(hungry);
        QVERIFY(figure(*after, "storage.ingestCovered") < 0.5);
        QVERIFY(figure(*after, "power.gpu") < figure(*before, "power.gpu"));
        QVERIFY(figure(*after, "power.facility") < figure(*before, "power.facility"));
        QVERIFY(figure(*after, "power.facility") > figure(*before, "power.facilityIdle"));
        QCOMPARE(figure(*after, "power.facilityRated"), figure(*before, "power.facilityRated"));
    }

    /// Three paths for one unit's heat want two units; one carries the load and is an omission, not an error.
    void oneUnitThatCarriesIsNoError()
    {
        design::Design design = built("gb200-nvl72-pod");
        const Answer drawn = assessed(design);
        auto& units = design.floorUnits.edit();
        const auto isCoolantUnit = [](const design::FloorUnit& unit) {
            const catalog::CoolingUnit* part = test::shippedCatalog()->coolingUnits.find(unit.type);
            return part != nullptr && part->kind == "cdu";
        };
        const std::int64_t needed = *drawn->cooling->result.coolantUnitsToCarry;
        while (std::ranges::count_if(units, isCoolantUnit) > needed)
            units.erase(std::ranges::find_if(units, isCoolantUnit));
        for (const design::Redundancy redundancy : {design::Redundancy::OneMore, design::Redundancy::Double, design::Redundancy::Distributed}) {
            design.site.edit().coolantRedundancy = redundancy;
            const Answer answer = assessed(design);
            const auto found = std::ranges::find_if(answer->findings, [](const assess::Finding& one) {
                return one.code == "finding.coolantUnitsTooFew" || one.code == "finding.coolantFlowShort";
            });
            QVERIFY(found != answer->findings.end());
            QCOMPARE(found->severity, assess::Severity::Warning);
        }
        units.erase(std::ranges::find_if(units, isCoolantUnit));
        const Answer answer = assessed(design);
        QVERIFY(std::ranges::any_of(answer->findings, [](const assess::Finding& one) {
            return one.severity == assess::Severity::Error && one.code.starts_with("finding.coolant");
        }) || finds(*answer, "finding.noCoolantUnit"));
    }

    /// Where nobody knows the heat, nobody knows what the other coolant units carry.
    void unknownHeatReachesNothing()
    {
        design::Design design = built("gb200-nvl72-pod");
        QVERIFY(assessed(design)->figure("reach.coolantUnit")->value);
        design::Appliance box;
        box.type = "weka";
        box.mount.rack = design.racks->front().id;
        box.id = design::ApplianceId{++design.lastId};
        box.mount.bottomUnit = 1;
        design.appliances.edit().push_back(box);
        const Answer answer = assessed(design);
        QVERIFY(!answer->cooling->result.coolantShareOneLost);
        const assess::Figure* reached = answer->figure("reach.coolantUnit");
        QVERIFY(reached == nullptr || !reached->value);
    }

    void whatServesHasNoStepsOfTraining()
    {
        design::Design design = built("llm-512x8h100", 256);
        design.workload.edit().purpose = design::Purpose::Inference;
        const auto rungs = assess::ladder(design, *test::shippedCatalog(), {});
        QVERIFY(rungs && !rungs->empty());
        for (const assess::Rung& rung : *rungs) {
            for (const char* ofTraining : {"ladder.microBatch", "ladder.recompute", "ladder.interleave", "ladder.eightBits",
                                           "ladder.asynchronous", "ladder.elastic"})
                QVERIFY2(rung.text != ofTraining, ofTraining);
        }
    }

    /// The price of one per cent more is the step's at its own rate.
    void oneMorePerCentHasTheStepsPrice()
    {
        const auto rungs = assess::ladder(built("llm-512x8h100", 256), *test::shippedCatalog(), {});
        QVERIFY(rungs);
        int priced = 0;
        for (const assess::Rung& rung : *rungs) {
            if (!rung.costOfPercent || !(rung.cost->base() > 0))
                continue;
            ++priced;
            QVERIFY(std::abs(*rung.costOfPercent / *rung.cost * *rung.gain / 0.01 - 1) < 1e-12);
        }
        QVERIFY(priced > 0);
    }
};

CW_TEST(TestHallFaults)

} // namespace tst_hall_faults

#include "tst_hall_faults.moc"
