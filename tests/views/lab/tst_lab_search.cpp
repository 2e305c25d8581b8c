// SPDX-License-Identifier: GPL-3.0-or-later
// The laboratory's questions answered in the window: which plan is best, what to try, how sure it is; clouds and heat
// maps are zoomed, pointed at, taken and taken along.
#include "format/plan_reason.h"
#include "lab/advice.h"
#include "lab/advice_button.h"
#include "lab/certainty_box.h"
#include "lab/column_plot.h"
#include "lab/degree_row.h"
#include "lab/heat_plot.h"
#include "lab/lab_strip.h"
#include "lab/pareto_plot.h"
#include "lab/plan_cloud.h"
#include "lab/plan_knobs.h"
#include "lab/plan_panel.h"
#include "lab/plan_text.h"
#include "lab/schedule_text.h"
#include "lab/schedule_view.h"
#include "lab/search_box.h"
#include "lab/step_words.h"
#include "test_program.h"
#include "training/step/checked_region.h"
#include "training/step/link_rates.h"
#include "training/step/step_shares.h"
#include "views/lab/lab_fixture.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QWheelEvent>

namespace tst_lab_search {

using namespace cw;
using namespace cw::lab;
using namespace cw::test;

class TestLabSearch : public LabFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { load(); }

    void heatMapSaysWhyCellsAreEmpty()
    {
        const auto map = std::make_shared<const strategy::HeatMap>(strategy::heatMap(
            searchOf(*assessed(*m_example)), strategy::Dimension::Tensor, strategy::Dimension::Pipeline));
        HeatPlot plot;
        plot.setMap(map);
        plot.resize(500, 400);
        keep(plot, QStringLiteral("lab-heat"));
        int empty = 0;
        for (std::size_t i = 0; i < map->cells.size(); ++i) {
            if (map->cells[i].best)
                continue;
            ++empty;
            QVERIFY2(!plot.textOf(i).contains(QChar(0x27E8)), qPrintable(plot.textOf(i))); // a key without words
        }
        qInfo("%d of %d cells are empty", empty, static_cast<int>(map->cells.size()));
    }

    void searchIsSeenClickedAndTaken()
    {
        design::Design now = *m_example;
        LabView view;
        open(view, now);
        obey(view, now);
        const auto before = assessed(now);
        const auto found = std::make_shared<const strategy::SearchResult>(strategy::search(searchOf(*before)));
        QVERIFY(!found->front.empty());
        view.setSearch(found);
        auto* plot = view.findChild<ParetoPlot*>();
        QCOMPARE(plot->pointCount(), found->front.size() + found->sample.size());
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->placeOf(0).toPoint());
        QVERIFY(plot->chosen() != nullptr);
        const strategy::RankedPlan chosen = *plot->chosen();
        for (QPushButton* button : view.findChildren<QPushButton*>()) {
            if (button->text() == SearchBox::tr("Apply to design"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(isSame(assessed(now)->step->inputs.plan, chosen.plan));
        QVERIFY(near(assessed(now)->step->result.time->step, chosen.stepSeconds, 1e-9));
    }

    void advicePressedIsTheGainItPromised()
    {
        design::Design now = *m_example;
        LabView view;
        open(view, now);
        obey(view, now);
        const auto neighbours =
            std::make_shared<const std::vector<strategy::Neighbour>>(strategy::neighbours(searchOf(*assessed(now))));
        view.setNeighbours(neighbours);
        QCoreApplication::processEvents();
        QList<AdviceButton*> buttons;
        const auto seen = [&] {
            buttons.clear();
            for (AdviceButton* button : view.findChildren<AdviceButton*>()) {
                if (button->isVisible())
                    buttons << button;
            }
            return !buttons.isEmpty();
        };
        QTRY_VERIFY(seen());
        QVERIFY(buttons.size() <= 4);
        const std::vector<Advice> all = adviceFor(factsOf(now), *neighbours, 4);
        QCOMPARE(static_cast<qsizetype>(all.size()), buttons.size());
        const double before = assessed(now)->step->result.time->step / now.workload->training.globalBatch;
        const strategy::Neighbour best = neighbours->front();
        QVERIFY(best.gain > 0.05);
        QTest::mouseClick(buttons.front(), Qt::LeftButton);
        const double after = assessed(now)->step->result.time->step / now.workload->training.globalBatch;
        QVERIFY2(near(1 - after / before, best.gain, 1e-9), qPrintable(buttons.front()->text()));
        keep(view, QStringLiteral("lab-advice"));
    }

    void adviceOutsideTheMeasuredSaysSoAndAPlanTooLargeIsRescued()
    {
        const LabFacts facts = factsOf(*m_example);
        strategy::SearchInputs inputs = searchOf(*facts.assessment);
        inputs.chip.hasMeasuredSteps = false;
        for (const Advice& each : adviceFor(facts, strategy::neighbours(inputs), 4)) {
            QCOMPARE(each.tone, views::Tone::Same);
            QVERIFY(each.badge.startsWith(QStringLiteral("outside")));
        }
        const design::Design large = with([](design::TrainingChoice& job) {
            job.plan.tensorParallel = 4;
            job.plan.pipelineParallel = 2;
            job.plan.dataParallel = 32;
            job.globalBatch = 128;
        });
        const LabFacts tight = factsOf(large);
        QCOMPARE(*tight.training()->verdict, training::MemoryVerdict::DoesNotFit);
        for (const Advice& each : adviceFor(tight, strategy::neighbours(searchOf(*tight.assessment)), 4))
            QVERIFY(each.plan.withinLimit);
    }

    void plansAreZoomedMovedAndTakenAlong()
    {
        LabView view;
        open(view, *m_example);
        const auto found =
            std::make_shared<const strategy::SearchResult>(strategy::search(searchOf(*assessed(*m_example))));
        view.setSearch(found);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* plot = view.findChild<ParetoPlot*>();
        const QPointF before = plot->placeOf(0);
        const auto wheel = [](QWidget* on, const QPointF& at, int notches) {
            QWheelEvent event(at, on->mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(on, &event);
        };
        wheel(plot, before, 4);
        QVERIFY(plot->isZoomed());
        QVERIFY2((plot->placeOf(0) - before).manhattanLength() < 1, "the point under the pointer stays there");
        QVERIFY((plot->placeOf(1) - plot->placeOf(0)).manhattanLength() > 0);
        keep(view, QStringLiteral("lab-zoomed"));
        const QPoint middle = plot->plotArea().center().toPoint();
        const QRectF seen = plot->shown();
        QTest::mousePress(plot, Qt::LeftButton, {}, middle);
        QTest::mouseMove(plot, middle + QPoint(30, 0));
        QTest::mouseRelease(plot, Qt::LeftButton, {}, middle + QPoint(30, 0));
        QVERIFY(plot->shown().left() < seen.left() || seen.left() == 0);
        QTest::keyClick(plot, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(plot, Qt::Key_0);
        QVERIFY(!plot->isZoomed());
        QTest::keyClick(plot, Qt::Key_Plus);
        QVERIFY(plot->isZoomed());
        // A double click beside all points shows all again.
        QSignalSpy taken(plot, &ParetoPlot::planTaken);
        const QPoint empty(static_cast<int>(plot->plotArea().left()) + 2, static_cast<int>(plot->plotArea().top()) + 2);
        QTest::mouseDClick(plot, Qt::LeftButton, {}, empty);
        QVERIFY(!plot->isZoomed() || !taken.isEmpty());
        // Out again never shows less than the whole.
        for (int i = 0; i < 8; ++i)
            wheel(plot, middle, -3);
        QVERIFY(!plot->isZoomed());
        QTest::keyClick(plot, Qt::Key_Left);
        QVERIFY(plot->chosen() != nullptr);

        const QStringList lines = plot->table().split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(static_cast<std::size_t>(lines.size()), 1 + plot->pointCount());
        QTest::keyClick(plot, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QApplication::clipboard()->image().isNull());
        for (const PlotFrame* frame : view.findChildren<PlotFrame*>()) {
            if (qobject_cast<const HeatPlot*>(frame) == nullptr)
                QVERIFY2(frame->table().count(QStringLiteral("\r\n")) > 2, frame->metaObject()->className());
        }
    }

    void heatMapIsZoomedAndStillPointedAt()
    {
        const auto map = std::make_shared<const strategy::HeatMap>(strategy::heatMap(
            searchOf(*assessed(*m_example)), strategy::Dimension::Tensor, strategy::Dimension::Pipeline));
        HeatPlot plot;
        plot.setMap(map);
        plot.resize(500, 400);
        plot.show();
        const QRectF box = plot.boxOf(0);
        plot.zoom(2, box.center());
        QVERIFY((plot.boxOf(0).center() - box.center()).manhattanLength() < 2);
        QVERIFY(near(plot.boxOf(0).width() + 1, 2 * (box.width() + 1), 1e-9));
        const auto best = std::ranges::find_if(map->cells, [](const auto& cell) { return cell.best.has_value(); });
        const auto at = static_cast<std::size_t>(best - map->cells.begin());
        plot.showAll();
        plot.zoom(3, plot.boxOf(at).center());
        QSignalSpy taken(&plot, &HeatPlot::planTaken);
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, plot.boxOf(at).center().toPoint());
        QCOMPARE(taken.size(), 1);
        QVERIFY(taken.front().front().value<strategy::RankedPlan>() == *best->best);
        QCOMPARE(plot.table().count(QStringLiteral("\r\n")), static_cast<qsizetype>(map->cells.size()) + 1);
        keep(plot, QStringLiteral("lab-heat-zoomed"));
        plot.grab();
    }

    void pinsKeepWhatThePlanGave()
    {
        design::Design now = *m_example;
        LabView view;
        open(view, now);
        obey(view, now);
        auto* box = view.findChild<SearchBox*>();
        for (QPushButton* button : box->findChildren<QPushButton*>()) {
            if (button->text() == SearchBox::tr("Pin plan"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(box->pins().size(), 1U);
        view.findChild<PlanPanel*>()->row(Knob::Pipeline)->box()->setValue(2);
        QCOMPARE(now.workload->training.plan.pipelineParallel, 2);
        Q_EMIT box->findChild<QTableWidget*>()->cellActivated(1, 0);
        QVERIFY(now.workload->training == m_example->workload->training);
    }

    /// What a student is asked to find out, each without leaving the page.
    void theLabAnswersTheThreeQuestions()
    {
        design::Design now = *m_example;
        LabView view;
        open(view, now);
        obey(view, now);
        auto* panel = view.findChild<PlanPanel*>();
        const auto said = [&view](const QString& what) {
            const auto labels = view.findChildren<QLabel*>();
            return std::ranges::any_of(labels,
                                       [&](const QLabel* l) { return l->isVisible() && l->text().contains(what); });
        };
        // Why is TP 16 on nodes of 8 slow?
        const double before = assessed(now)->step->result.time->step;
        const double inside = assessed(now)->step->result.time->parts.tensor;
        panel->row(Knob::Tensor)->box()->setValue(16);
        QCOMPARE(now.workload->training.plan.tensorParallel, 16);
        const auto slow = assessed(now);
        const double crossing = slow->step->result.time->parts.tensor;
        QVERIFY(crossing > 10 * inside);
        QVERIFY(slow->step->result.time->step > 1.2 * before);
        QCoreApplication::processEvents();
        QTRY_VERIFY(said(QStringLiteral("TP 16 leaves the scale-up domain of 8 GPUs")));
        QVERIFY(said(percentText(slow->step->result.context.tensorExposed)));
        const double rate = training::rateOf(slow->step->result.context, slow->step->inputs.plan,
                                             network::GroupKind::Tensor);
        QVERIFY(said(format::measure(BytesPerSecond(rate), "GB/s")));
        QVERIFY(said(secondsText(crossing)));
        const auto& columns = view.findChildren<ColumnPlot*>()[1]->chart().columns;
        const auto exposed = std::ranges::find(columns, QStringLiteral("TP"), &Column::label);
        QVERIFY(exposed != columns.end() && exposed->tip.contains(secondsText(crossing)));
        const LabFacts facts{std::make_shared<const design::Design>(now), m_catalog, slow, nullptr};
        const DrawnSchedule drawn = drawnSchedule(facts);
        for (const DrawnSlot& slot : drawn.stages.front().passes)
            QVERIFY(slot.exposed > 0.15 * (slot.end - slot.begin));
        keep(view, QStringLiteral("lab-tp16"));
        // Why do 8 stages with 8 micro-batches waste 47 %?
        panel->row(Knob::Tensor)->box()->setValue(8);
        panel->row(Knob::Pipeline)->box()->setValue(8);
        panel->row(Knob::MicroBatches)->box()->setValue(8);
        QCoreApplication::processEvents();
        QVERIFY(view.findChild<LabStrip*>()->cells()[5]->valueText().contains(QStringLiteral("46.7")));
        QTRY_VERIFY(said(QStringLiteral("46.7")) && said(QStringLiteral("87.5")));
        const QString note = view.findChild<ScheduleView*>()->note();
        QVERIFY2(note.contains(QStringLiteral("46.7")) && note.contains(QStringLiteral("87.5")), qPrintable(note));
        // Which plan is best?
        const auto found =
            std::make_shared<const strategy::SearchResult>(strategy::search(searchOf(*assessed(*m_example))));
        view.setSearch(found);
        const strategy::RankedPlan& best = found->best.front();
        QVERIFY(said(nameOf(best.plan)) && said(secondsText(best.stepSeconds)));
        qInfo("best: %s, %s", qPrintable(nameWithBatch(best.plan)), qPrintable(secondsText(best.stepSeconds)));
        for (QPushButton* button : view.findChildren<QPushButton*>()) {
            if (button->text() == SearchBox::tr("Apply to design"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(isSame(assessed(now)->step->inputs.plan, best.plan));
    }

    void oneMeasuredStepCalibratesAll()
    {
        design::Design now = *m_example;
        LabView view;
        open(view, now);
        obey(view, now);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto boxes = view.findChildren<CertaintyBox*>();
        CertaintyBox* box = *std::ranges::find_if(boxes, [](const CertaintyBox* b) { return b->isVisible(); });
        const auto press = [box](const QString& text) {
            for (QPushButton* button : box->findChildren<QPushButton*>()) {
                if (button->text() == text && button->isVisible())
                    return QTest::mouseClick(button, Qt::LeftButton);
            }
            QFAIL(qPrintable(text));
        };
        const auto said = [box](const QString& what) {
            const auto labels = box->findChildren<QLabel*>();
            return std::ranges::any_of(labels,
                                       [&](const QLabel* l) { return l->isVisible() && l->text().contains(what); });
        };
        QVERIFY(said(QStringLiteral("validated")) && said(QStringLiteral("566")) && said(QStringLiteral("11")));
        const double predicted = assessed(now)->step->result.time->step;
        const double other =
            assessed(with([](design::TrainingChoice& job) { job.microBatch = 2; }))->step->result.time->step;
        press(CertaintyBox::tr("Type one measured step time"));
        auto* field = box->findChild<QLineEdit*>();
        QVERIFY(field->isVisible());
        QVERIFY(field->text().isEmpty()); // what is predicted is no measurement
        QVERIFY(!field->placeholderText().isEmpty());
        QPushButton* take = nullptr;
        for (QPushButton* button : box->findChildren<QPushButton*>()) {
            if (button->text() == CertaintyBox::tr("Calibrate"))
                take = button;
        }
        QVERIFY(take != nullptr && !take->isEnabled());
        for (const char* wrong : {"0", "-2", "two", "1e9", "nan", "inf"}) {
            field->clear();
            QTest::keyClicks(field, QLatin1String(wrong));
            QVERIFY2(!take->isEnabled(), wrong);
            QTest::mouseClick(take, Qt::LeftButton);
            QTest::keyClick(field, Qt::Key_Return);
            QVERIFY2(field->isVisible() && now == *m_example, wrong);
            const auto labels = box->findChildren<QLabel*>();
            QVERIFY2(std::ranges::any_of(labels,
                                         [](const QLabel* l) {
                                             return l->isVisible() && !l->text().isEmpty() &&
                                                    l->property("role") == QStringLiteral("errorText");
                                         }),
                     wrong);
        }
        field->clear();
        QTest::keyClicks(field, QStringLiteral("2.1 s"));
        QVERIFY(take->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->isVisible());
        QVERIFY(near(now.workload->training.stackFactor, 2.1 / predicted, 1e-9));
        QVERIFY(near(assessed(now)->step->result.time->step, 2.1, 1e-9));
        QTRY_VERIFY(said(QStringLiteral("2.10")));
        keep(view, QStringLiteral("lab-calibrated"));
        // Again, with the factor in place, the same measured step says the same.
        press(CertaintyBox::tr("Type one measured step time"));
        QVERIFY(field->text().isEmpty());
        QTest::keyClicks(field, QStringLiteral("2.1"));
        press(CertaintyBox::tr("Calibrate"));
        QVERIFY(near(now.workload->training.stackFactor, 2.1 / predicted, 1e-9));
        now.workload.edit().training.microBatch = 2;
        QVERIFY(near(assessed(now)->step->result.time->step, other * 2.1 / predicted, 1e-9));
        now.workload.edit().training.microBatch = 1;
        press(CertaintyBox::tr("Remove the calibration"));
        QVERIFY(now == *m_example);
        QTRY_VERIFY(!said(QStringLiteral("2.10")));
    }

    void aRunningSearchSaysItsBestSoFar()
    {
        LabView view;
        open(view, *m_example);
        const auto found =
            std::make_shared<const strategy::SearchResult>(strategy::search(searchOf(*assessed(*m_example))));
        auto* bar = view.findChild<QProgressBar*>();
        QVERIFY(bar != nullptr && !bar->isVisible());
        view.setSearchProgress({found->best.front(), 0.25});
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value(), bar->maximum() / 4);
        QVERIFY(says(view, QStringLiteral("25")) && says(view, secondsText(found->best.front().stepSeconds)));
        view.setSearch(found);
        QVERIFY(!bar->isVisible());
    }

    /// Praise of a plan that cannot run would send a student the wrong way.
    void aPlanThatDoesNotFitIsSaidFirst()
    {
        const auto cloudOf = [](const strategy::SearchInputs& inputs) {
            return planCloud(std::make_shared<const strategy::SearchResult>(strategy::searchOrLeanest(inputs, {})));
        };
        const design::Design large = with([](design::TrainingChoice& job) {
            job.plan.tensorParallel = 2;
            job.plan.pipelineParallel = 1;
            job.plan.dataParallel = 128;
            job.globalBatch = 128;
            job.plan.zeroStage = 0;
        });
        LabFacts facts = factsOf(large);
        QVERIFY(!facts.fits());
        const QString need = format::measure(*facts.held(), "GB");
        strategy::SearchInputs inputs = searchOf(*facts.assessment);
        const PlanCloud some = cloudOf(inputs);
        const QString rescued = cloudText(some, facts).title;
        QVERIFY2(rescued.startsWith(QStringLiteral("Does not fit: ") + need), qPrintable(rescued));
        QVERIFY2(rescued.contains(nameOf(some.plans.front().plan)), qPrintable(rescued));
        const QString lead = adviceLead(facts, false);
        QVERIFY2(lead.startsWith(QStringLiteral("Does not fit")), qPrintable(lead));
        // Where nothing fits, what comes nearest.
        inputs.memoryLimit = 1e9;
        facts.searchLimit = 1e9;
        const PlanCloud none = cloudOf(inputs);
        QVERIFY(none.frontSize == 0 && none.search->leanest && !none.search->leanest->withinLimit);
        const QString nothing = cloudText(none, facts).title;
        QVERIFY2(nothing.contains(QStringLiteral("No plan fits")) &&
                     nothing.contains(nameWithBatch(none.search->leanest->plan)),
                 qPrintable(nothing));
        for (const strategy::RankedPlan& plan : none.plans)
            QVERIFY(plan.memoryBytes >= none.search->leanest->memoryBytes);
        // A limit of one's own is named, whether the plan keeps it or not.
        LabFacts small = factsOf(*m_example);
        inputs = searchOf(*small.assessment);
        for (const double limit : {0.9 * small.held()->base(), 1.1 * small.held()->base()}) {
            inputs.memoryLimit = limit;
            small.searchLimit = limit;
            const QString title = cloudText(cloudOf(inputs), small).title;
            QVERIFY2(title.contains(format::measure(Bytes(limit), "GB")), qPrintable(title));
            QCOMPARE(title.startsWith(QStringLiteral("Over the limit")), limit < small.held()->base());
            const QRectF range = rangeOf(cloudOf(inputs), small);
            QVERIFY(range.right() > limit / 1e9);
        }
    }

    void thePresentPlanIsSeenHoweverSlow()
    {
        const LabFacts facts = factsOf(*m_example);
        PlanCloud cloud = planCloud(std::make_shared<const strategy::SearchResult>(
            strategy::search(searchOf(*facts.assessment))));
        for (strategy::RankedPlan& plan : cloud.plans)
            plan.stepSeconds /= 20;
        const QRectF range = rangeOf(cloud, facts);
        QVERIFY(std::max(range.top(), range.bottom()) > facts.time()->step);
    }

    /// The default of a search for the GPU before is no limit of a person's, however small.
    void theCapacityOfAnotherGpuIsNoChosenLimit()
    {
        LabView view;
        open(view, *m_example);
        strategy::SearchInputs inputs = searchOf(*assessed(*m_example));
        inputs.capacity = 0.9 * factsOf(*m_example).held()->base();
        view.setSearch(std::make_shared<const strategy::SearchResult>(strategy::searchOrLeanest(inputs, {})));
        const auto title = [&view] { return view.findChild<ParetoPlot*>()->accessibleName(); };
        QVERIFY2(!title().startsWith(QStringLiteral("Over the limit")), qPrintable(title()));
        view.findChild<SearchBox*>()->findChild<QDoubleSpinBox*>()->setValue(*inputs.capacity / 1e9);
        view.setSearch(std::make_shared<const strategy::SearchResult>(strategy::searchOrLeanest(inputs, {})));
        QVERIFY2(title().startsWith(QStringLiteral("Over the limit")), qPrintable(title()));
    }

};

CW_TEST(TestLabSearch)

} // namespace tst_lab_search

#include "tst_lab_search.moc"
