// SPDX-License-Identifier: GPL-3.0-or-later
// Two states of a design: every figure that moved has its signed difference, and what was done is told in few words.
#include "assess/compare.h"
#include "assess/explain.h"
#include "assess/likeness.h"
#include "assess/pipeline.h"
#include "design/edits.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QTest>

#include <set>

namespace tst_compare {

using namespace cw;
using namespace cw::assess;

namespace {

design::Design built(const char* id, int gpus = 0)
{
    const auto design = templates::build({id, gpus, {}, {}}, *test::shippedCatalog());
    if (!design)
        qFatal("cannot build %s", id);
    return *design;
}

/// "change.pair(what=TP, before=8, after=4)" for measures with their base value.
QString spelled(const Change& change)
{
    QStringList arguments;
    for (const FindingArgument& argument : change.arguments) {
        const auto* measure = std::get_if<Measure>(&argument.value);
        arguments << QString::fromStdString(argument.name) + u'=' +
                         (measure != nullptr ? QString::number(measure->base)
                                             : QString::fromStdString(std::get<std::string>(argument.value)));
    }
    return QString::fromStdString(change.text) + u'(' + arguments.join(QStringLiteral(", ")) + u')';
}

QStringList spelled(const std::vector<Change>& changes)
{
    QStringList out;
    for (const Change& change : changes)
        out << spelled(change);
    return out;
}

QStringList between(const design::Design& before, const design::Design& after)
{
    return spelled(changes(before, after, *test::shippedCatalog()));
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalDesignsDifferInNothing()
    {
        const design::Design design = built("llm-70b-256xh100");
        const References references{test::shippedCatalog(), test::shippedTrends()};
        const auto assessment = assess::assess(design, references);
        const Comparison none = compare({design, *assessment}, {design, *assessment}, *references.catalog);
        QVERIFY(none.changes.empty());
        QCOMPARE(none.figures.size(), assessment->figures.size());
        for (const FigureDifference& figure : none.figures) {
            QCOMPARE(figure.direction, Direction::Same);
            QVERIFY(!figure.difference || figure.difference->base == 0);
        }
    }

    void figuresAreSignedAndKnowWhichWayIsBetter()
    {
        const References references{test::shippedCatalog(), test::shippedTrends()};
        const design::Design before = test::rowOfRacks(1, 2);
        const design::Design after = test::rowOfRacks(3, 2);
        const auto differences = figureDifferences(*assess::assess(before, references), *assess::assess(after, references));
        const auto of = [&](std::string_view id) {
            const auto found = std::ranges::find(differences, id, &FigureDifference::id);
            return found == differences.end() ? FigureDifference{} : *found;
        };
        QCOMPARE(of("inventory.accelerators").difference->base, 32.0);
        QCOMPARE(of("inventory.accelerators").direction, Direction::Changed);
        QCOMPARE(of("compute.peak").direction, Direction::Better);
        QCOMPARE(of("power.nodesRated").direction, Direction::Worse);
        QVERIFY(qAbs(of("power.nodesRated").difference->base - 4 * 10200.0) < 1e-6);
        QCOMPARE(directionOf("power.nodesRated", Measure(2.0), Measure(1.0)), Direction::Better);
        QCOMPARE(directionOf("power.nodesRated", Measure(2.0), Measure(2.0)), Direction::Same);
    }

    /// Without a rack the plan has too few GPUs and no time. That power of GPUs that always compute differs from power at
    /// the load of a plan is neither better nor worse, however far down the sum; what rests on no load is judged.
    void figuresOnAnotherGroundAreNeitherBetterNorWorse()
    {
        const References references{test::shippedCatalog(), test::shippedTrends()};
        const design::Design before = built("llm-70b-256xh100");
        const design::Design after = design::removeItems(before, {{design::ItemKind::Rack, before.racks->front().id.value}});
        const auto differences = figureDifferences(*assess::assess(before, references), *assess::assess(after, references));
        const auto of = [&](std::string_view id) {
            const auto found = std::ranges::find(differences, id, &FigureDifference::id);
            return found == differences.end() ? FigureDifference{} : *found;
        };
        QVERIFY(!of("training.stepTime").after);
        for (const char* id : {"power.gpu", "power.nodeExpected", "power.nodesExpected", "power.it", "power.facility",
                               "power.perGpu", "energy.perYear", "cooling.heat"}) {
            QCOMPARE(QString::fromStdString(std::string(of(id).unlike)), QStringLiteral("unlike.load"));
            QVERIFY2(of(id).direction == Direction::Changed, id);
            QVERIFY(of(id).difference);
        }
        for (const char* id : {"compute.delivered", "compute.utilisation"}) {
            QCOMPARE(QString::fromStdString(std::string(of(id).unlike)), QStringLiteral("unlike.utilisation"));
            QVERIFY2(of(id).direction == Direction::Changed, id);
        }
        for (const char* id : {"power.nodesRated", "power.facilityRated", "power.facilityIdle"}) {
            QVERIFY(of(id).unlike.empty());
            QVERIFY2(of(id).direction == Direction::Better, id);
        }
        QCOMPARE(of("compute.peak").direction, Direction::Worse);
    }

    /// The fullest of the racks whose power is known is not the fullest of all.
    void aLowerBoundIsNotJudged()
    {
        const References references{test::shippedCatalog(), test::shippedTrends()};
        const design::Design known = built("llm-70b-256xh100");
        design::Design partly = known;
        partly.nodes.edit().front().type = "known to nobody";
        const auto before = assess::assess(known, references);
        const auto after = assess::assess(partly, references);
        for (const char* id : {"power.worstRack", "power.worstRackShare", "cooling.worstRack", "cooling.worstRackShare"}) {
            QVERIFY2(after->figure(id) != nullptr && after->figure(id)->value, id); // a figure, of the other racks
            for (const Likeness& likeness :
                 {Likeness(*before, *after), Likeness(*after, *before), Likeness(*after, *after)})
                QCOMPARE(likeness.whyUnlike(id), std::string_view("unlike.bound"));
            QVERIFY2(Likeness(*before, *before).whyUnlike(id).empty(), id);
        }
    }

    /// A rack without PDUs has no share and falls out of the ranking; that makes no other rack emptier.
    void racksOutsideTheRankingAreNotForgotten()
    {
        const References references{test::shippedCatalog(), test::shippedTrends()};
        const design::Design known = built("llm-70b-256xh100");
        design::Design partly = known;
        partly.racks.edit().front().pduCount = 0;
        const auto before = assess::assess(known, references);
        const auto after = assess::assess(partly, references);
        for (const char* id : {"power.worstRack", "power.worstRackShare"}) {
            QCOMPARE(Likeness(*before, *after).whyUnlike(id), std::string_view("unlike.bound"));
            QVERIFY(Likeness(*after, *after).whyUnlike(id).empty());
        }
        QVERIFY(Likeness(*before, *after).whyUnlike("cooling.worstRackShare").empty());
    }

    /// Both without a time for the plan: the same ground again. Into an empty hall everything is new.
    void figuresOnTheSameGroundAreJudged()
    {
        const References references{test::shippedCatalog(), test::shippedTrends()};
        const design::Design whole = built("llm-70b-256xh100");
        const auto without = [](const design::Design& design) {
            return design::removeItems(design, {{design::ItemKind::Rack, design.racks->front().id.value}});
        };
        const design::Design few = without(whole);
        const auto first = assess::assess(few, references);
        QVERIFY(Likeness(*first, *assess::assess(without(few), references)).whyUnlike("power.facility").empty());
        const auto full = assess::assess(whole, references);
        QVERIFY(Likeness(*full, *full).whyUnlike("power.facility").empty());
        QVERIFY(!Likeness(*full, *first).whyUnlike("power.facility").empty());
        QVERIFY(Likeness(*assess::assess(design::Design{}, references), *full).whyUnlike("power.facility").empty());
    }

    /// What only one side has, or knows, is changed and has no difference.
    void figuresOfOneSideHaveNoDifference()
    {
        Assessment before;
        Assessment after;
        before.figures = {{"a", "t", "1", Measure(1.0), {}, {}, false}, {"gone", "t", "1", Measure(1.0), {}, {}, false}};
        after.figures = {{"a", "t", "1", std::nullopt, {}, {}, false}, {"new", "t", "1", Measure(2.0), {}, {}, false}};
        const auto found = figureDifferences(before, after);
        QCOMPARE(found.size(), std::size_t{3});
        for (const FigureDifference& figure : found) {
            QCOMPARE(figure.direction, Direction::Changed);
            QVERIFY(!figure.difference);
        }
        QCOMPARE(found.back().id, std::string("gone"));
    }

    /// A table of betters that names a figure nobody has says nothing.
    void bettersNameFiguresThatExist()
    {
        std::set<std::string> known;
        int directed = 0;
        for (const FigureInfo& figure : allFigures())
            directed += betterOf(figure.id) == Better::Neither ? 0 : 1;
        QCOMPARE(directed, 116);
        QCOMPARE(betterOf("fabric.oversubscription"), Better::Less);
        QCOMPARE(betterOf("training.tokensPerSecond"), Better::More);
        QCOMPARE(betterOf("inventory.racks"), Better::Neither);
    }

    void itemsAreCountedByWhatHappenedToThem()
    {
        const auto& catalog = *test::shippedCatalog();
        const design::Design before = test::rowOfRacks(3, 2);
        const auto nodes = design::allItems(before);
        design::Design after = *design::setAccelerator(before, catalog, nodes, "h200-sxm");
        QCOMPARE(between(before, after).size(), 1);
        QVERIFY2(between(before, after).front().startsWith(u"change.accelerator("), qPrintable(between(before, after).front()));
        QVERIFY(between(before, after).front().endsWith(u"count=6)"));

        after = *design::moveItems(before, catalog, {{design::ItemKind::Rack, before.racks->back().id.value}}, 600, 0);
        QCOMPARE(between(before, after), QStringList{QStringLiteral("change.racksMoved(count=1)")});

        after = design::removeItems(before, {{design::ItemKind::Rack, before.racks->back().id.value}});
        QStringList told = between(before, after);
        QCOMPARE(told.front(), QStringLiteral("change.racksFewer(count=1)"));
        QVERIFY(told.contains(QStringLiteral("change.fewer(what=DGX H100, count=2)")));
        told = between(after, before);
        QCOMPARE(told.front(), QStringLiteral("change.racksMore(count=1)"));

        after = *design::renameItem(before, {design::ItemKind::Rack, before.racks->front().id.value}, "Z9");
        QCOMPARE(between(before, after), QStringList{QStringLiteral("change.renamed(count=1)")});
    }

    void rulesAndPlansAreToldValueByValue()
    {
        const design::Design before = built("llm-70b-256xh100");
        design::Design after = before;
        design::FabricRule rule = *before.fabric;
        rule.oversubscription = 2;
        after = design::setFabric(after, rule);
        design::Workload workload = *before.workload;
        workload.training.plan.tensorParallel = 4;
        workload.training.recompute = design::Recompute::Full;
        after = design::setWorkload(after, workload);
        design::Site site = *before.site;
        site.supplyAir = Kelvins(297.15);
        after = design::setSite(after, site);
        const QStringList told = between(before, after);
        QCOMPARE(told.size(), 4);
        QVERIFY(told[0].startsWith(u"change.pair(what=change.what.supplyAir"));
        QVERIFY(told[1].startsWith(u"change.ratio(what=change.what.leafSpine, before=1, after=2"));
        QCOMPARE(told[2], QStringLiteral("change.pair(what=TP, before=8, after=4)"));
        QCOMPARE(told[3],
                 QStringLiteral("change.pair(what=change.what.recompute, before=change.none, after=change.recompute.full)"));
    }

    void howItIsRunIsTold()
    {
        const design::Design before = built("llm-512x8h100");
        design::Operation operation = *before.operation;
        operation.spareNodes = 4;
        operation.elastic = true;
        operation.repair = 36 * unit::hour;
        const QStringList told = between(before, design::setOperation(before, operation));
        QCOMPARE(told.size(), 3);
        QCOMPARE(told[0], QStringLiteral("change.pair(what=change.what.spareNodes, before=0, after=4)"));
        QCOMPARE(told[1], QStringLiteral("change.pair(what=change.what.elastic, before=change.off, after=change.on)"));
        QVERIFY(told[2].startsWith(u"change.pair(what=change.what.repair"));
    }

    void cablesAreToldApart()
    {
        const auto& catalog = *test::shippedCatalog();
        const design::Design before = test::rowOfRacks(1, 2);
        const auto port = [&](std::size_t node) {
            return design::PortRef{design::PortOwner::Node, (*before.nodes)[node].id.value, 0};
        };
        const design::Design joined =
            *design::connect(before, port(0), port(1), catalog.interconnects.all().front().id);
        QCOMPARE(between(before, joined), QStringList{QStringLiteral("change.cablesAdded(count=1)")});
        QCOMPARE(between(joined, before), QStringList{QStringLiteral("change.cablesRemoved(count=1)")});
    }

    /// However much was built, it is told in a few lines.
    void largeDesignsGiveAShortText()
    {
        const design::Design before = built("llm-512x8h100");
        const design::Design after = built("llm-512x8h100", 100'000);
        const QStringList told = between(before, after);
        QVERIFY2(!told.isEmpty() && told.size() < 30, qPrintable(told.join(u'\n')));
    }
};

CW_TEST(TestCompare)

} // namespace tst_compare

#include "tst_compare.moc"
