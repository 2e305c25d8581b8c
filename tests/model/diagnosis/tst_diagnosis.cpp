// SPDX-License-Identifier: GPL-3.0-or-later
// The lecture's rules by their branches, and what is predicted of a design.
#include "diagnosis/diagnosis.h"

#include "assess/assessment.h"
#include "assess/ladder.h"
#include "assess/pipeline.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QTest>

#include <cmath>

namespace tst_diagnosis {

using namespace cw;
using diagnosis::Resource;
using diagnosis::Utilisation;
using diagnosis::Verdict;

namespace {

const diagnosis::Rules kRules{Fraction{0.7}, Fraction{0.8}, Fraction{0.95}};

/// Of the lecture, letter by letter; -1 = not known here.
Verdict lecture(double gpu, double memory, double network, double disk)
{
    if (gpu < 0.7) {
        if (disk > 0.8)
            return Verdict::Storage;
        return network > 0.8 ? Verdict::Network : Verdict::Processors;
    }
    return memory > 0.95 ? Verdict::Memory : Verdict::Arithmetic;
}

std::shared_ptr<const assess::Assessment> assessed(const design::Design& design)
{
    return assess::assess(design, {test::shippedCatalog(), std::make_shared<const trends::TrendTables>()});
}

design::Design trainingHall()
{
    design::Design design = *templates::build({"llm-70b-256xh100", 0, {}, {}}, *test::shippedCatalog());
    design.workload.edit().training.recompute = design::Recompute::Full;
    return design;
}

} // namespace

class TestDiagnosis : public QObject {
    Q_OBJECT

private slots:
    void sameVerdictAsTheLecture()
    {
        int compared = 0;
        const double shares[] = {0, 0.5, 0.7, 0.8, 0.81, 0.95, 0.96, 1};
        for (const double gpu : shares) {
            for (const double memory : shares) {
                for (const double network : shares) {
                    for (const double disk : shares) {
                        const auto found = diagnosis::diagnose({gpu, memory, network, disk, std::nullopt}, kRules);
                        QCOMPARE(found.verdict, lecture(gpu, memory, network, disk));
                        QVERIFY(!found.missing);
                        ++compared;
                    }
                }
            }
        }
        QCOMPARE(compared, 4096);
    }

    void whatARuleAsksForMustBeKnown()
    {
        const auto missing = [](const Utilisation& used) { return diagnosis::diagnose(used, kRules).missing; };
        QCOMPARE(missing({}), std::optional(Resource::Accelerators));
        QCOMPARE(missing({0.9}), std::optional(Resource::Memory));
        QCOMPARE(missing({0.3, 0.5, 0.9}), std::optional(Resource::Storage));
        QCOMPARE(missing({0.3, {}, {}, 0.1}), std::optional(Resource::Network));
        QVERIFY(!missing({0.3, {}, {}, 0.9}));
        QVERIFY(!missing({0.9, 0.5}));
    }

    void predictedSharesOfADesign()
    {
        const auto assessment = assessed(trainingHall());
        QVERIFY(assessment->step && assessment->step->result.time);
        const diagnosis::Result& result = assessment->diagnosis->result;
        const auto share = [&result](Resource resource) { return result.predicted[static_cast<std::size_t>(resource)]; };
        QVERIFY(share(Resource::Accelerators) && *share(Resource::Accelerators) > 0.3 && *share(Resource::Accelerators) <= 1);
        QVERIFY(share(Resource::Memory) && *share(Resource::Memory) > 0.05 && *share(Resource::Memory) < 1);
        QVERIFY(share(Resource::Network) && *share(Resource::Network) > 0 && *share(Resource::Network) < 1);
        QVERIFY(!share(Resource::Processors));
        QVERIFY(result.largestWait && result.largestWait->share < 1 - *share(Resource::Accelerators) + 1e-9);
        double waits = 0;
        for (const diagnosis::Wait& wait : assessment->diagnosis->inputs.waits)
            waits += wait.share;
        QVERIFY(std::abs(waits + *assessment->diagnosis->inputs.busyShare - 1) < 1e-9);
    }

    /// Each rung is the assessment of its own design, not a formula of its own.
    void rungsAreAssessments()
    {
        const design::Design design = trainingHall();
        const auto before = assessed(design);
        double last = 0;
        const auto rungs = assess::ladder(design, *test::shippedCatalog(), {}, [&last](double done) {
            QVERIFY(done >= last);
            last = done;
        });
        QVERIFY(rungs && rungs->size() >= 3);
        QVERIFY(last > 0.5);
        int gained = 0;
        for (const assess::Rung& rung : *rungs) {
            QCOMPARE(rung.design.has_value(), !rung.obstacle);
            if (!rung.design)
                continue;
            const auto after = assessed(*rung.design);
            const double ratio = *assess::usefulTokens(*after) / *assess::usefulTokens(*before);
            QVERIFY2(std::abs(*rung.gain - (ratio - 1)) < 1e-9, rung.text.c_str());
            QVERIFY(std::abs(rung.power->base() - (after->power->result.facility->expected - before->power->result.facility->expected).base()) < 1e-3);
            gained += *rung.gain > 0 ? 1 : 0;
            if (rung.text == "ladder.recompute")
                QVERIFY(*rung.gain > 0.05);
        }
        QVERIFY(gained >= 1);
        QVERIFY(std::ranges::is_sorted(*rungs, [](const assess::Rung& a, const assess::Rung& b) {
            return a.gain.value_or(-1e9) > b.gain.value_or(-1e9) && !a.obstacle;
        }));
    }

    void stopped()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY(!assess::ladder(trainingHall(), *test::shippedCatalog(), source.get_token()));
    }
};

CW_TEST(TestDiagnosis)

} // namespace tst_diagnosis

#include "tst_diagnosis.moc"
