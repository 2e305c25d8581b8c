// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/domains.h"
#include "assess/explain.h"
#include "assess/pipeline.h"
#include "explain/formula.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QTest>

#include <cmath>
#include <set>

namespace tst_assess {

using namespace cw;

namespace {

assess::References references() { return {test::shippedCatalog(), test::shippedTrends()}; }

design::Design fromTemplate(const char* id, int gpus = 0)
{
    return *templates::build({id, gpus, {}, {}}, *test::shippedCatalog());
}

} // namespace

class TestAssess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFigureHasACardAndEveryCardAFormulaThatHolds_data()
    {
        QTest::addColumn<QString>("id");
        for (const templates::TemplateInfo& info : templates::templates())
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }
    void everyFigureHasACardAndEveryCardAFormulaThatHolds()
    {
        QFETCH(QString, id);
        const auto assessment = assess::assess(fromTemplate(id.toUtf8().constData()), references());
        std::set<std::string> seen;
        for (const assess::Figure& figure : assessment->figures) {
            QVERIFY2(seen.insert(figure.id).second, figure.id.c_str());
            const auto why = assess::explain(*assessment, figure.id);
            QVERIFY2(why.has_value(), figure.id.c_str());
            QVERIFY2(why->formula.empty() != why->procedure.empty(), figure.id.c_str());
            QCOMPARE(why->value, figure.value);
            if (why->formula.empty() || !figure.value)
                continue;
            explain::Letters letters;
            for (const explain::ExplainedLetter& letter : why->letters) {
                if (letter.value)
                    letters[letter.symbol] = *letter.value;
            }
            const auto value = explain::evaluate(why->formula, letters);
            QVERIFY2(value.ok(), (figure.id + ": " + why->formula).c_str());
            QVERIFY2(value->dimension == figure.value->dimension, figure.id.c_str());
            const double scale = std::max(1e-30, std::abs(figure.value->base));
            QVERIFY2(std::abs(value->base - figure.value->base) <= 1e-9 * scale, figure.id.c_str());
        }
    }

    void everyLetterLeadsToAFigure()
    {
        std::set<std::string> figures;
        for (const assess::FigureInfo& info : assess::allFigures())
            figures.insert(info.id);
        assess::forEachDomain(assess::Assessment{}, [&](const auto& cards, const auto&) {
            for (const auto& card : cards) {
                for (const auto& letter : card.letters)
                    QVERIFY2(letter.figure == nullptr || figures.contains(letter.figure), letter.figure);
            }
        });
    }

    /// From the step down to a link, by its name.
    void theStepLeadsToTheBindingLink()
    {
        const auto assessment = assess::assess(fromTemplate("llm-70b-256xh100"), references());
        std::optional<explain::DecidingLink> link;
        for (const assess::ExplanationNode& node : assess::explanationTree(*assessment, "training.stepTime")) {
            if (node.explanation.figure == "fabric.dataRate")
                link = node.explanation.decides;
        }
        QVERIFY(link.has_value());
        QCOMPARE(link->from.what, std::string("end.node")); // ports bind where nothing tapers
        QCOMPARE(link->from.name, (*assessment->graph->inputs.nodes)[static_cast<std::size_t>(link->from.number - 1)].name);
        QVERIFY(!link->from.name.empty());
        QCOMPARE(link->to.what, std::string("end.leaf"));
    }

    /// The chosen plan feeds power and energy: one that waits more draws less but takes longer.
    void powerAndEnergyFollowThePlan()
    {
        design::Design design = fromTemplate("llm-70b-256xh100");
        const auto value = [](const assess::Assessment& of, const char* id) { return of.figure(id)->value->base; };
        const auto chosen = assess::assess(design, references());
        const double time = value(*chosen, "training.trainingTime");
        const double energy = value(*chosen, "training.energy");
        QVERIFY(std::abs(value(*chosen, "power.facility") * time / energy - 1) < 1e-9);
        const double tokens = static_cast<double>(design.workload->training.tokens);
        QVERIFY(std::abs(value(*chosen, "training.energyPerToken") * tokens / energy - 1) < 1e-9);
        QVERIFY(chosen->figure("training.energy")->low.has_value());
        QVERIFY(chosen->figure("training.stepTime")->validated && !chosen->figure("training.energy")->validated);

        design.workload.edit().training.plan.pipelineParallel *= 2;
        design.workload.edit().training.plan.dataParallel /= 2;
        design.workload.edit().training.globalBatch /= 4;
        const auto waiting = assess::assess(design, references());
        QVERIFY(value(*waiting, "training.busyShare") < value(*chosen, "training.busyShare"));
        QVERIFY(value(*waiting, "power.facility") < value(*chosen, "power.facility"));
        QVERIFY(value(*waiting, "power.facilityRated") == value(*chosen, "power.facilityRated"));

        design.workload.edit().training.plan.dataParallel *= 4; // now it asks for more GPUs than there are
        const auto tooMany = assess::assess(design, references());
        QVERIFY(!tooMany->figure("training.trainingTime")->value.has_value());
        QCOMPARE(assess::explain(*tooMany, "training.stepTime")->absence, std::string("problem.step.tooFewGpus"));
        QVERIFY(assess::explain(*chosen, "training.stepTime")->absence.empty());
        QVERIFY(tooMany->figure("training.energy") == nullptr);
    }

    /// The plant has a published ratio; a hall in which nothing draws power has none, and says so.
    void ofNothingThereIsNoPue()
    {
        const auto idle = assess::assess(fromTemplate("blank"), references());
        QCOMPARE(idle->figure("power.facility")->value->base, 0.0);
        QVERIFY(!idle->figure("cooling.pue")->value);
        QCOMPARE(assess::explain(*idle, "cooling.pue")->absence, std::string("problem.cooling.noLoad"));
        const auto busy = assess::assess(fromTemplate("llm-70b-256xh100"), references());
        QVERIFY(busy->figure("cooling.pue")->value.has_value());
        QVERIFY(assess::explain(*busy, "cooling.pue")->absence.empty());
    }

    void listsEveryFigureThatCanOccur()
    {
        std::set<std::string> listed;
        for (const assess::FigureInfo& info : assess::allFigures())
            QVERIFY2(listed.insert(info.id).second, info.id.c_str());
        const auto assessment = assess::assess(fromTemplate("llm-70b-256xh100"), references());
        for (const assess::Figure& figure : assessment->figures)
            QVERIFY2(listed.contains(figure.id), figure.id.c_str());
        QVERIFY(listed.size() > 80);
    }

    void theWorkloadsOtherKindHasNoFigures()
    {
        const auto serving = assess::assess(fromTemplate("l40s-serving"), references());
        QVERIFY(serving->figure("serving.memoryPerGpu") != nullptr);
        QVERIFY(serving->figure("training.memoryPerGpu") == nullptr);
        const auto training = assess::assess(fromTemplate("llm-70b-256xh100"), references());
        QVERIFY(training->figure("serving.memoryPerGpu") == nullptr);
        QVERIFY(training->figure("training.memoryPerGpu") != nullptr);
    }

    /// But for the air that racks take in.
    void movingARackChangesNoOtherFigure()
    {
        design::Design design = fromTemplate("llm-70b-256xh100");
        assess::Pipeline pipeline(references());
        const auto before = pipeline.assess(design);
        design.racks.edit().front().at.yMm -= 600;
        const auto after = pipeline.assess(design);
        QCOMPARE(after->power, before->power); // the very same stage: nothing was computed again
        QCOMPARE(after->trends, before->trends);
        const auto others = [](std::vector<assess::Figure> figures) {
            std::erase_if(figures, [](const assess::Figure& figure) {
                return figure.id == "cooling.hottestInlet" || figure.id == "cooling.meanInlet";
            });
            return figures;
        };
        QCOMPARE(others(after->figures), others(before->figures));
    }

    void rememberedStagesAnswerAsFreshOnes()
    {
        assess::Pipeline pipeline(references());
        for (const int gpus : {256, 512, 256, 128}) {
            const design::Design design = fromTemplate("llm-70b-256xh100", gpus);
            const auto fresh = assess::assess(design, references());
            const auto remembered = pipeline.assess(design);
            QCOMPARE(remembered->figures, fresh->figures);
            QCOMPARE(remembered->findings, fresh->findings);
        }
    }

    void theTreeEndsAndOpensEachFigureOnce()
    {
        const auto assessment = assess::assess(fromTemplate("llm-70b-256xh100"), references());
        for (const assess::Figure& figure : assessment->figures) {
            std::set<std::string> opened;
            for (const assess::ExplanationNode& node : assess::explanationTree(*assessment, figure.id))
                QVERIFY(opened.insert(node.explanation.figure).second);
            QVERIFY(opened.contains(figure.id));
        }
    }

    void extremesStayFinite_data()
    {
        QTest::addColumn<int>("gpus");
        for (const int gpus : {8, 1000, 8192, 100000, 1000000})
            QTest::addRow("%d", gpus) << gpus;
    }
    void extremesStayFinite()
    {
        QFETCH(int, gpus);
        const auto assessment = assess::assess(fromTemplate("llm-512x8h100", gpus), references());
        for (const assess::Figure& figure : assessment->figures) {
            if (figure.value)
                QVERIFY2(std::isfinite(figure.value->base), figure.id.c_str());
        }
        QCOMPARE(assessment->figure("inventory.accelerators")->value->base, static_cast<double>(gpus));
    }

    /// Hardware of other years is compared in 16 bits, whatever the design trains in.
    void trendsCompareSixteenBitRates()
    {
        design::Design design = fromTemplate("llm-70b-256xh100");
        const auto before = assess::assess(design, references());
        design.workload.edit().training.compute = catalog::Precision::Fp8;
        const auto after = assess::assess(design, references());
        QVERIFY(after->compute->result.peakPerWatt->base() > 1.9 * before->compute->result.peakPerWatt->base());
        QCOMPARE(after->trends->inputs.efficiency, before->trends->inputs.efficiency);
        QCOMPARE(after->trends->inputs.efficiency->base(), 989.4e12 / 700);
        // The hall draws another power while it trains in 8 bits; the factor to another year is that of 16.
        const auto factor = [](const assess::Assessment& of) {
            return of.figure("trends.powerSameWork")->value->base / of.figure("power.facility")->value->base;
        };
        QVERIFY(std::abs(factor(*after) / factor(*before) - 1) < 1e-12);
    }

    /// The catalog's reader refuses such data; should some slip through, figures are unknown and nothing stops.
    void dataThatDivideByZeroLeaveFiguresUnknown()
    {
        catalog::Catalog catalog = *test::shippedCatalog();
        catalog::Accelerator gpu = *catalog.accelerators.find("nv-h100-sxm-80");
        gpu.thermalDesignPower->value = Watts(0);
        for (auto& [precision, rate] : gpu.peakDense)
            rate.value = FlopsPerSecond(0);
        gpu.scaleUp->oneWay.value = BytesPerSecond(0);
        catalog.accelerators.put(gpu);
        catalog.linkModel.networkEfficiency.value = Fraction{0};
        const auto assessment =
            assess::assess(fromTemplate("llm-70b-256xh100"),
                           {std::make_shared<const catalog::Catalog>(catalog), test::shippedTrends()});
        QVERIFY(!assessment->figure("compute.peakPerWatt")->value);
        QVERIFY(!assess::explain(*assessment, "fabric.gradientAllReduce")->value);
        for (const assess::Figure& figure : assessment->figures)
            QVERIFY2(!figure.value || std::isfinite(figure.value->base), figure.id.c_str());
    }

    void aDesignSaysItsPueOnce()
    {
        const auto assessment = assess::assess(fromTemplate("llm-512x8h100"), references());
        const double pue = assessment->figure("cooling.pue")->value->base;
        const double facility = assessment->figure("power.facility")->value->base;
        QVERIFY(std::abs(facility / assessment->figure("power.it")->value->base / pue - 1) < 1e-12);
        QCOMPARE(assessment->figure("cooling.heat")->value, assessment->figure("power.it")->value);
    }

    void anEmptyDesignIsAssessed()
    {
        const auto assessment = assess::assess(design::Design{}, references());
        QCOMPARE(assessment->figure("inventory.accelerators")->value->base, 0.0);
        QVERIFY(std::ranges::none_of(assessment->findings,
                                     [](const auto& f) { return f.severity == assess::Severity::Error; }));
    }
};

CW_TEST(TestAssess)

} // namespace tst_assess

#include "tst_assess.moc"
