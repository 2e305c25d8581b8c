// SPDX-License-Identifier: GPL-3.0-or-later
// The laboratory turns sliders and boxes into intents that change the job as meant, draws the schedule that was run,
// adds its waterfall up to what is delivered, and stays whole in both languages and on a small screen.
#include "assess/pipeline.h"
#include "lab/advice.h"
#include "lab/advice_button.h"
#include "lab/certainty_box.h"
#include "lab/column_plot.h"
#include "lab/degree_row.h"
#include "lab/folding_row.h"
#include "lab/heat_plot.h"
#include "lab/lab_strip.h"
#include "lab/lab_view.h"
#include "lab/pareto_plot.h"
#include "lab/plan_knobs.h"
#include "lab/plan_panel.h"
#include "lab/plan_text.h"
#include "lab/schedule_view.h"
#include "lab/search_box.h"
#include "lab/step_words.h"
#include "look/fonts.h"
#include "look/style.h"
#include "look/theme.h"
#include "store/catalog_files.h"
#include "store/design_file.h"
#include "training/step/checked_region.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <cmath>
#include <fstream>
#include <iterator>

using namespace cw;
using namespace cw::lab;

namespace {

/// Pictures to look at, where CW_PICTURES names a folder.
void keep(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("CW_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u'/' + name + QStringLiteral(".png")));
}

std::shared_ptr<const catalog::Catalog> shippedCatalog()
{
    auto loaded = store::loadCatalog({CW_RESOURCES "/catalog"});
    return loaded ? std::make_shared<const catalog::Catalog>(std::move(loaded).value()) : nullptr;
}

std::shared_ptr<const design::Design> exampleDesign()
{
    std::ifstream file(CW_RESOURCES "/examples/llm-70b-256xh100.cluster.json");
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto read = store::readDesign(text);
    return read ? std::make_shared<const design::Design>(std::move(read).value()) : nullptr;
}

bool near(double a, double b, double relative)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

strategy::SearchInputs searchOf(const assess::Assessment& assessment)
{
    const training::StepInputs& step = assessment.step->inputs;
    strategy::SearchInputs in;
    in.model = step.model;
    in.chip = step.chip;
    in.run = step.run;
    in.current = step.plan;
    in.constants = step.constants;
    in.capacity = step.capacity;
    in.gpus = step.plan.gpus;
    in.globalBatch = step.plan.globalBatch;
    return in;
}

} // namespace

class TestLabView : public QObject {
    Q_OBJECT
private:
    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::shared_ptr<const design::Design> m_example;

    [[nodiscard]] std::shared_ptr<const assess::Assessment> assessed(const design::Design& design) const
    {
        return assess::assess(design, {m_catalog, nullptr});
    }

    [[nodiscard]] LabFacts factsOf(const design::Design& design) const
    {
        return {std::make_shared<const design::Design>(design), m_catalog, assessed(design), nullptr};
    }

    /// The example with another plan.
    [[nodiscard]] design::Design with(const std::function<void(design::TrainingChoice&)>& change) const
    {
        design::Design out = *m_example;
        change(out.workload.edit().training);
        return out;
    }

    void open(LabView& view, const design::Design& design, QSize size = {1660, 1000}) const
    {
        const auto shown = std::make_shared<const design::Design>(design);
        view.setDesign(shown, m_catalog);
        view.setAssessment(assessed(design));
        view.resize(size);
        view.show();
    }

    /// Applies what a page asks for, as the session does.
    void obey(LabView& view, design::Design& now, QStringList* gestures = nullptr) const
    {
        connect(&view, &LabView::intentRaised, &view, [this, &view, &now, gestures](const views::Intent& intent) {
            auto next = intent.apply(now);
            QVERIFY(next.ok());
            now = std::move(next).value();
            if (gestures != nullptr)
                gestures->append(QString::fromStdString(intent.gesture));
            view.setDesign(std::make_shared<const design::Design>(now), m_catalog);
            view.setAssessment(assessed(now));
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        look::installFonts();
        m_catalog = shippedCatalog();
        m_example = exampleDesign();
        QVERIFY(m_catalog && m_example);
    }
    void cleanup() { look::applyScheme(*qApp, look::Scheme::Light); }

    void aDragIsOneStepAndGivesBackWhatGaveWay()
    {
        design::Design now = *m_example;
        const design::TrainingChoice before = now.workload->training;
        LabView view;
        open(view, now);
        QStringList gestures;
        obey(view, now, &gestures);
        DegreeRow* tensor = view.findChild<PlanPanel*>()->row(Knob::Tensor);
        Q_EMIT tensor->slider()->sliderPressed();
        QTest::keyClick(tensor->slider(), Qt::Key_Left);
        QTest::keyClick(tensor->slider(), Qt::Key_Left);
        QCOMPARE(now.workload->training.plan.tensorParallel, 2);
        QCOMPARE(now.workload->training.plan.dataParallel, 256 / 2 / before.plan.pipelineParallel);
        QTest::keyClick(tensor->slider(), Qt::Key_Right);
        QTest::keyClick(tensor->slider(), Qt::Key_Right);
        QVERIFY(now.workload->training == before);
        QCOMPARE(gestures.size(), 4);
        QCOMPARE(QSet<QString>(gestures.begin(), gestures.end()).size(), 1);
        Q_EMIT tensor->slider()->sliderPressed();
        QTest::keyClick(tensor->slider(), Qt::Key_Left);
        QVERIFY(gestures.back() != gestures.front());
    }

    void boxesAndButtonsChangeTheJob()
    {
        design::Design now = *m_example;
        LabView view;
        open(view, now);
        obey(view, now);
        auto* panel = view.findChild<PlanPanel*>();
        panel->row(Knob::MicroBatches)->box()->setValue(24);
        const design::TrainingChoice& job = now.workload->training;
        QCOMPARE(now.workload->training.globalBatch, 24 * job.plan.dataParallel * job.microBatch);
        for (QToolButton* button : panel->findChildren<QToolButton*>()) {
            if (button->text() == QStringLiteral("fp8") || button->text() == QStringLiteral("3"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(now.workload->training.compute, catalog::Precision::Fp8);
        QCOMPARE(now.workload->training.plan.zeroStage, 3);
        auto* models = panel->findChildren<QComboBox*>().front();
        const int other = (models->currentIndex() + 1) % models->count();
        models->setCurrentIndex(other);
        Q_EMIT models->activated(other);
        QCOMPARE(QString::fromStdString(now.workload->training.model), models->currentData().toString());
    }

    void softwareIsAChoice()
    {
        design::Design now = *m_example;
        LabView view;
        open(view, now);
        obey(view, now);
        auto* software = view.findChild<PlanPanel*>()->findChildren<QComboBox*>().back();
        software->setCurrentIndex(3);
        Q_EMIT software->activated(3);
        QCOMPARE(now.workload->training.software, catalog::TrainingSoftware::Fsdp);
    }

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

    void impossibleTicksSayWhy()
    {
        const design::TrainingChoice& job = m_example->workload->training;
        const catalog::LanguageModel& model = *m_catalog->languageModels.find(job.model);
        QVERIFY(whyNot(job, Knob::Tensor, 4, &model, 256).isEmpty());
        QVERIFY(whyNot(job, Knob::Tensor, 16, &model, 256).isEmpty()); // slow, but it can be tried
        const QString three = whyNot(job, Knob::Tensor, 3, &model, 256);
        QVERIFY2(three.contains(QStringLiteral("256")), qPrintable(three));
        const QString wide = whyNot(job, Knob::Pipeline, 128, &model, 4096);
        QVERIFY2(wide.contains(QStringLiteral("80")), qPrintable(wide));

        design::Design now = *m_example;
        LabView view;
        open(view, now);
        QSignalSpy intents(&view, &LabView::intentRaised);
        DegreeRow* row = view.findChild<PlanPanel*>()->row(Knob::Tensor);
        row->box()->setValue(3);
        QVERIFY(intents.isEmpty());
        QCOMPARE(row->box()->value(), job.plan.tensorParallel);
    }

    void scheduleDrawsWhatWasRun_data()
    {
        QTest::addColumn<int>("pipeline");
        QTest::addColumn<int>("interleave");
        QTest::addColumn<int>("microBatches");
        QTest::newRow("one stage") << 1 << 1 << 4;
        QTest::newRow("four stages of eight") << 4 << 1 << 8;
        QTest::newRow("eight stages of eight") << 8 << 1 << 8;
        QTest::newRow("interleaved") << 4 << 2 << 8;
    }

    void scheduleDrawsWhatWasRun()
    {
        QFETCH(int, pipeline);
        QFETCH(int, interleave);
        QFETCH(int, microBatches);
        const design::Design plan = with([&](design::TrainingChoice& job) {
            job.plan.pipelineParallel = pipeline;
            job.plan.virtualPipeline = interleave;
            job.plan.dataParallel = 256 / job.plan.tensorParallel / pipeline;
            job.globalBatch = microBatches * job.plan.dataParallel * job.microBatch;
        });
        const LabFacts facts = factsOf(plan);
        const DrawnSchedule drawn = drawnSchedule(facts);
        QCOMPARE(static_cast<int>(drawn.stages.size()), pipeline);
        for (const DrawnStage& stage : drawn.stages)
            QCOMPARE(static_cast<int>(stage.passes.size()), 2 * interleave * microBatches);
        // The closed form puts the head on the last stage and averages; the run has it exactly there.
        QVERIFY2(near(drawn.end, facts.time()->step, 0.03),
                 qPrintable(QStringLiteral("%1 and %2 s").arg(drawn.end).arg(facts.time()->step)));
        ScheduleView view;
        view.setFacts(facts);
        view.resize(1200, 400);
        view.grab();
        QCOMPARE(view.ink().boxes, pipeline * 2 * interleave * microBatches);
        if (pipeline == 8)
            QVERIFY2(view.note().contains(QStringLiteral("46.7")) && view.note().contains(QStringLiteral("87.5")),
                     qPrintable(view.note()));
        view.zoom(4, drawn.end / 2);
        view.grab();
        QVERIFY(view.ink().boxes < pipeline * 2 * interleave * microBatches);
        QTest::keyClick(&view, Qt::Key_0);
        view.grab();
        QCOMPARE(view.ink().boxes, pipeline * 2 * interleave * microBatches);
    }

    void aLargeScheduleIsDrawnQuickly()
    {
        DrawnSchedule large;
        for (int stage = 0; stage < 64; ++stage) {
            DrawnStage row;
            for (int m = 0; m < 512; ++m) {
                row.passes.push_back({0.1 * stage + m * 3.0, 0.1 * stage + m * 3.0 + 1, 0.1, m + 1, 0, true});
                row.passes.push_back({0.1 * stage + m * 3.0 + 1, 0.1 * stage + m * 3.0 + 3, 0.1, m + 1, 0, false});
            }
            large.stages.push_back(row);
        }
        large.forward = 1;
        large.backward = 2;
        large.pipelineEnd = large.dataEnd = large.optimizerEnd = large.end = 1550;
        QImage image(1000, 600, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        const ScheduleLayout layout{QRectF(0, 0, 1000, 600), 0, large.end};
        paintRows(painter, large, layout, look::lightTheme());
        QElapsedTimer timer;
        timer.start();
        ScheduleInk ink;
        constexpr int kTimes = 10;
        for (int i = 0; i < kTimes; ++i)
            ink = paintRows(painter, large, layout, look::lightTheme());
        qInfo("64 stages x 512 micro-batches: %.2f ms", static_cast<double>(timer.nsecsElapsed()) * 1e-6 / kTimes);
        QCOMPARE(ink.boxes, 0);
        QCOMPARE(ink.strips, 64);
        const ScheduleLayout closer{QRectF(0, 0, 1000, 600), 700, 30};
        QVERIFY(paintRows(painter, large, closer, look::lightTheme()).boxes < 64 * 24);
    }

    void waterfallAddsUpToWhatIsDelivered()
    {
        const LabFacts facts =
            factsOf(with([](design::TrainingChoice& job) { job.recompute = design::Recompute::Full; }));
        const ColumnChart chart = waterfallChart(facts);
        double level = 100;
        for (std::size_t i = 1; i + 1 < chart.columns.size(); ++i) {
            const ColumnPart& part = chart.columns[i].parts.front();
            QVERIFY(near(part.to, level, 1e-12));
            level = part.from;
        }
        QVERIFY(near(level, 100 * facts.time()->utilisation, 1e-9));
        QVERIFY(near(chart.columns.back().parts.front().to, level, 1e-12));
    }

    void memoryColumnsAreTheStages()
    {
        const LabFacts facts = factsOf(*m_example);
        const ColumnChart chart = stageMemoryChart(facts);
        QCOMPARE(chart.columns.size(), facts.training()->stages.size());
        for (std::size_t i = 0; i < chart.columns.size(); ++i)
            QVERIFY(near(chart.columns[i].height(), facts.training()->stages[i].total.base() / 1e9, 1e-9));
        QVERIFY(chart.limit && near(*chart.limit, facts.training()->capacity->base() / 1e9, 1e-12));
    }

    void whatWasBeforeIsDrawnAsAGhost()
    {
        const auto before = assessed(*m_example);
        const design::Design after = with([](design::TrainingChoice& job) {
            job.plan.pipelineParallel = 2;
            job.plan.dataParallel = 16;
        });
        LabView view;
        view.resize(1660, 1000);
        view.setDesign(std::make_shared<const design::Design>(after), m_catalog);
        view.setAssessment(assessed(after), before);
        view.show();
        keep(view, QStringLiteral("lab-ghost"));
        const double moved = assessed(after)->step->result.time->step - before->step->result.time->step;
        auto* strip = view.findChild<LabStrip*>();
        const Moved& step = strip->cells()[0]->moved();
        QVERIFY2(step.text.startsWith(moved < 0 ? QChar(0x2212) : QChar(u'+')), qPrintable(step.text));
        QVERIFY2(step.text.endsWith(QStringLiteral("s")), qPrintable(step.text));
        QCOMPARE(step.tone, moved < 0 ? views::Tone::Better : views::Tone::Worse);
        const auto ghosts = [&view](int plot) {
            const auto& columns = view.findChildren<ColumnPlot*>()[plot]->chart().columns;
            return std::ranges::count_if(columns, [](const Column& column) { return column.before.has_value(); });
        };
        QVERIFY(ghosts(0) > 0);
        QVERIFY(ghosts(1) > 1);
        for (const Column& column : view.findChildren<ColumnPlot*>()[1]->chart().columns)
            QVERIFY(!column.before || *column.before > column.beforeFrom);
        view.setAssessment(assessed(after));
        QCOMPARE(ghosts(0) + ghosts(1), 0);
        QVERIFY(strip->cells()[0]->moved().text.isEmpty());
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

    void oneMeasuredStepCalibratesAll()
    {
        design::Design now = *m_example;
        LabView view;
        open(view, now);
        obey(view, now);
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
        QVERIFY(said(QStringLiteral("validated")) && said(QStringLiteral("567")) && said(QStringLiteral("11")));
        const double predicted = assessed(now)->step->result.time->step;
        const double other =
            assessed(with([](design::TrainingChoice& job) { job.microBatch = 2; }))->step->result.time->step;
        press(CertaintyBox::tr("Type one measured step time"));
        auto* field = box->findChild<QDoubleSpinBox*>();
        QVERIFY(field->isVisible() && near(field->value(), predicted, 1e-3));
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("2.1"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->isVisible());
        QVERIFY(near(now.workload->training.stackFactor, 2.1 / predicted, 1e-9));
        QVERIFY(near(assessed(now)->step->result.time->step, 2.1, 1e-9));
        QVERIFY(said(QStringLiteral("2.10")));
        keep(view, QStringLiteral("lab-calibrated"));
        // Again, with the factor in place, the same measured step says the same.
        press(CertaintyBox::tr("Type one measured step time"));
        field->setValue(2.1);
        press(CertaintyBox::tr("Calibrate"));
        QVERIFY(near(now.workload->training.stackFactor, 2.1 / predicted, 1e-9));
        now.workload.edit().training.microBatch = 2;
        QVERIFY(near(assessed(now)->step->result.time->step, other * 2.1 / predicted, 1e-9));
        now.workload.edit().training.microBatch = 1;
        press(CertaintyBox::tr("Remove the calibration"));
        QVERIFY(now == *m_example);
        QVERIFY(!said(QStringLiteral("2.10")));
    }

    void badgeSaysValidatedOnlyWhereTheLikeWasMeasured()
    {
        const LabFacts facts = factsOf(*m_example);
        QVERIFY(certaintyOf(facts)->validated);
        assess::Assessment unmeasured = *facts.assessment;
        for (assess::Figure& figure : unmeasured.figures)
            figure.validated = false;
        LabFacts other = facts;
        other.assessment = std::make_shared<const assess::Assessment>(unmeasured);
        QVERIFY(!certaintyOf(other)->validated);
        const training::StepInputs& in = facts.assessment->step->inputs;
        QVERIFY(training::isChecked(in.model, in.chip, in.plan, in.constants));
        training::StepPlan huge = in.plan;
        huge.gpus = 100'000;
        QVERIFY(!training::isChecked(in.model, in.chip, huge, in.constants));
        training::StepModel hybrid = in.model;
        hybrid.approximated = true;
        QVERIFY(!training::isChecked(hybrid, in.chip, in.plan, in.constants));
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
        for (AdviceButton* button : view.findChildren<AdviceButton*>()) {
            if (button->isVisible())
                buttons << button;
        }
        QVERIFY(!buttons.isEmpty() && buttons.size() <= 4);
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
        QCOMPARE(*tight.step()->fit, training::MemoryFit::DoesNotFit);
        for (const Advice& each : adviceFor(tight, strategy::neighbours(searchOf(*tight.assessment)), 4))
            QVERIFY(each.plan.withinLimit);
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

    void figuresAreTheAssessmentAndExplainThemselves()
    {
        LabView view;
        open(view, *m_example);
        QSignalSpy asked(&view, &LabView::explainRequested);
        auto* strip = view.findChild<LabStrip*>();
        for (StripCell* cell : strip->cells()) {
            QVERIFY2(cell->valueText() != format::unknown(), qPrintable(cell->accessibleName()));
            QTest::keyClick(cell, Qt::Key_Return);
        }
        QCOMPARE(asked.size(), 6);
        for (const auto& call : asked)
            QVERIFY2(assessed(*m_example)->figure(call[0].toString().toStdString()) != nullptr,
                     qPrintable(call[0].toString()));
    }

    void everythingIsReachedAndNamed()
    {
        LabView view;
        open(view, *m_example);
        int reached = 0;
        for (QWidget* widget : view.findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() ||
                qobject_cast<QScrollArea*>(widget) != nullptr || widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            ++reached;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const auto* tabs = qobject_cast<QTabBar*>(widget);
            const bool named = !widget->accessibleName().isEmpty() ||
                               (button != nullptr && !button->text().isEmpty()) || tabs != nullptr ||
                               qobject_cast<QTabWidget*>(widget) != nullptr;
            QVERIFY2(named, widget->metaObject()->className());
        }
        QVERIFY(reached > 25);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("korean");
        QTest::addColumn<bool>("dark");
        QTest::newRow("large") << QSize(1660, 1000) << false << false;
        QTest::newRow("large-dark") << QSize(1660, 1000) << false << true;
        QTest::newRow("large-korean") << QSize(1660, 1000) << true << false;
        QTest::newRow("small") << QSize(1280, 690) << false << false;
        QTest::newRow("small-korean-dark") << QSize(1280, 690) << true << true;
        QTest::newRow("full") << QSize(1920, 960) << false << false;
    }

    void nothingIsClipped()
    {
        QFETCH(QSize, size);
        QFETCH(bool, korean);
        QFETCH(bool, dark);
        look::applyScheme(*qApp, dark ? look::Scheme::Dark : look::Scheme::Light);
        LabView view;
        QTranslator translator;
        open(view, *m_example, size);
        if (korean) {
            const QStringList before = labelsOf(view);
            if (!translator.load(QStringLiteral(":/i18n/clusterwright_ko.qm")))
                QSKIP("the translations are not built");
            QCoreApplication::installTranslator(&translator);
            QCoreApplication::processEvents();
            QVERIFY(labelsOf(view) != before);
        }
        view.setSearch(
            std::make_shared<const strategy::SearchResult>(strategy::search(searchOf(*assessed(*m_example)))));
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        keep(view, QStringLiteral("lab-%1").arg(QLatin1String(QTest::currentDataTag())));
        QVERIFY(view.minimumSizeHint().width() <= size.width());
        QCOMPARE(view.size(), size);
        for (const QScrollArea* area : view.findChildren<QScrollArea*>())
            QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(area->accessibleName()));
        QVERIFY2(view.minimumSizeHint().height() <= size.height(),
                 qPrintable(QString::number(view.minimumSizeHint().height())));
        for (QLabel* label : view.findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const int need = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            QVERIFY2(label->height() >= need - 1, qPrintable(label->text()));
            QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width() - 1, qPrintable(label->text()));
        }
        for (QAbstractButton* button : view.findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        }
        if (korean) {
            QCoreApplication::removeTranslator(&translator);
            QCoreApplication::processEvents();
        }
    }

private:
    static QStringList labelsOf(const LabView& view)
    {
        QStringList out;
        for (const QLabel* label : view.findChildren<QLabel*>())
            out << label->text();
        return out;
    }
};

QTEST_MAIN(TestLabView)
#include "tst_lab_view.moc"
