// SPDX-License-Identifier: GPL-3.0-or-later
// The laboratory turns sliders and boxes into intents that change the job as meant, draws the schedule that was run,
// adds its waterfall up to what is delivered, and stays whole in both languages and on a small screen.
#include "lab/column_plot.h"
#include "lab/degree_row.h"
#include "lab/lab_strip.h"
#include "lab/plan_knobs.h"
#include "lab/plan_panel.h"
#include "lab/schedule_view.h"
#include "test_program.h"
#include "views/lab/lab_fixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTranslator>

namespace tst_lab_view {

using namespace cw;
using namespace cw::lab;
using namespace cw::test;

template <class Widget>
Widget* named(const QWidget& parent, const QString& accessibleName)
{
    for (Widget* each : parent.findChildren<Widget*>()) {
        if (each->accessibleName() == accessibleName)
            return each;
    }
    return nullptr;
}

class TestLabView : public LabFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { load(); }
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
        auto* software = named<QComboBox>(view, QStringLiteral("Software"));
        QVERIFY(software != nullptr);
        software->setCurrentIndex(3);
        Q_EMIT software->activated(3);
        QCOMPARE(now.workload->training.software, catalog::TrainingSoftware::Fsdp);
    }

    void theJobIsEditedBelowThePlan()
    {
        design::Design now = *m_example;
        LabView view;
        open(view, now);
        obey(view, now);
        auto* tokens = named<QLineEdit>(view, QStringLiteral("Tokens"));
        QVERIFY(tokens != nullptr);
        const auto type = [tokens](const QString& text) {
            tokens->setFocus();
            tokens->selectAll();
            QTest::keyClicks(tokens, text);
            QTest::keyClick(tokens, Qt::Key_Return);
        };
        type(QStringLiteral("15T"));
        QCOMPARE(now.workload->training.tokens, std::int64_t{15'000'000'000'000});
        type(QStringLiteral("many"));
        QCOMPARE(now.workload->training.tokens, std::int64_t{15'000'000'000'000});
        QVERIFY(!tokens->accessibleDescription().isEmpty()); // says why
        view.forgetTyped();
        view.setDesign(m_example, m_catalog);
        QVERIFY(tokens->accessibleDescription().isEmpty());
        QVERIFY(tokens->text() != QStringLiteral("many"));
        view.setDesign(std::make_shared<const design::Design>(now), m_catalog);
        auto* optimizer = named<QComboBox>(view, QStringLiteral("Optimizer"));
        QVERIFY(optimizer != nullptr);
        const int eightBit = optimizer->findText(QStringLiteral("Adam 8-bit"));
        optimizer->setCurrentIndex(eightBit);
        Q_EMIT optimizer->activated(eightBit);
        QCOMPARE(now.workload->training.optimizer, design::Optimizer::Adam8Bit);
    }

    void fieldsLeaveTheWheelAndUndoToOthers()
    {
        design::Design now = *m_example;
        LabView view;
        open(view, now);
        obey(view, now);
        auto* software = named<QComboBox>(view, QStringLiteral("Software"));
        auto* sequence = named<QSpinBox>(view, QStringLiteral("Sequence length in tokens"));
        QVERIFY(software != nullptr && sequence != nullptr);
        view.setFocus();
        const int before = software->currentIndex();
        for (QWidget* field : {static_cast<QWidget*>(software), static_cast<QWidget*>(sequence)}) {
            QWheelEvent turn(QPointF(5, 5), field->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                             Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(field, &turn);
        }
        QCOMPARE(software->currentIndex(), before);
        QVERIFY(now == *m_example);
        // Undo is the design's, but for somebody who is typing.
        auto* line = sequence->findChild<QLineEdit*>();
        const auto takesUndo = [line] {
            QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
            undo.ignore();
            QApplication::sendEvent(line, &undo);
            return undo.isAccepted();
        };
        sequence->setFocus();
        QVERIFY(!takesUndo());
        QTest::keyClicks(line, QStringLiteral("1"));
        QVERIFY(takesUndo());
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!takesUndo());
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

    void aLargeScheduleIsDrawnAsStripsUntilItIsNear()
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
        const ScheduleInk ink = paintRows(painter, large, layout, look::lightTheme());
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
            QVERIFY(std::abs(part.to - level) < 0.2); // losses too low to be seen have no column
            level = part.from;
        }
        QVERIFY(near(level, 100 * facts.time()->utilisation, 1e-9));
        QVERIFY(near(chart.columns.back().parts.front().to, level, 1e-12));
        // What is drawn is what the cards say.
        double drawn = 0;
        for (const char* figure : {"training.kernelLoss", "training.recomputeLoss"}) {
            const Measure points = facts.assessment->figure(figure)->value.value();
            QVERIFY(std::ranges::any_of(chart.columns, [&](const Column& column) {
                return near(column.parts.front().to - column.parts.front().from, 100 * points.base, 1e-9);
            }));
            drawn += points.base;
        }
        QVERIFY(drawn > 0.2);
    }

    /// In four bits more of the 16-bit peak than there is may arrive: the waterfall is of the four-bit peak.
    void waterfallIsOfThePeakInUse()
    {
        design::Design four = with([](design::TrainingChoice& job) { job.compute = catalog::Precision::Fp8; });
        const LabFacts facts = factsOf(four);
        const ColumnChart chart = waterfallChart(facts);
        const double inUse = facts.assessment->figure("training.precisionFlopUtilisation")->value->base;
        QVERIFY(near(chart.columns.back().parts.front().to, 100 * inUse, 1e-9));
        QVERIFY2(chart.title.contains(QStringLiteral("fp8")), qPrintable(chart.title));
        for (std::size_t i = 1; i + 1 < chart.columns.size(); ++i)
            QVERIFY2(!chart.columns[i].top.startsWith(u'+'), qPrintable(chart.columns[i].tip));
        QCOMPARE(chart.figure, QStringLiteral("training.precisionFlopUtilisation"));
    }

    /// A plan that took ten times as long must not squeeze the schedule into a corner.
    void aFarGhostIsClipped()
    {
        const LabFacts now = factsOf(*m_example);
        for (const double times : {1.2, 10.0}) {
            assess::Assessment slow = *assessed(*m_example);
            auto stage = *slow.step;
            stage.result.time->step *= times;
            slow.step = std::make_shared<const decltype(stage)>(stage);
            LabFacts facts = now;
            facts.before = std::make_shared<const assess::Assessment>(slow);
            ScheduleView view;
            view.setFacts(facts);
            view.resize(1200, 400);
            view.grab();
            const ScheduleLayout layout = view.layoutNow();
            const double drawn = layout.xOf(view.schedule().end) - layout.plot.left();
            QVERIFY2(drawn > 0.6 * layout.plot.width(), qPrintable(QString::number(drawn)));
            QCOMPARE(layout.xOf(slow.step->result.time->step) <= layout.plot.right(), times < 1.5);
            keep(view, QStringLiteral("lab-ghost-%1").arg(times));
        }
    }

    void memoryColumnsAreTheStages()
    {
        const LabFacts facts = factsOf(*m_example);
        const ColumnChart chart = stageMemoryChart(facts);
        QCOMPARE(chart.columns.size(), facts.training()->stages.size());
        for (std::size_t i = 0; i < chart.columns.size(); ++i)
            QVERIFY(near(chart.columns[i].height(), facts.training()->stages[i].total.base() / 1e9, 1e-9));
        QVERIFY2(
            chart.title.startsWith(QStringLiteral("Fits: ")) &&
                chart.title.contains(format::measure(*facts.assessment->figure("training.memoryShare")->value, "%")),
            qPrintable(chart.title));
        QVERIFY2(chart.note.contains(format::measure(*facts.training()->driverMemory, "GB")), qPrintable(chart.note));
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
        const views::FigureDifference& step = strip->cells()[0]->moved();
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
        const auto assessment = assessed(*m_example);
        const auto noted = [&](int cell, const char* figure, std::string_view unit) {
            return strip->cells()[static_cast<std::size_t>(cell)]->accessibleDescription().contains(
                format::measure(*assessment->figure(figure)->value, unit));
        };
        QVERIFY(noted(1, "training.flopPerGpu", "TFLOP/s") && noted(2, "training.tokensPerGpu", "token/s"));
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
            QVERIFY2(!area->isVisible() || area->widget()->width() <= area->viewport()->width(),
                     qPrintable(area->accessibleName()));
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

CW_TEST(TestLabView)

} // namespace tst_lab_view

#include "tst_lab_view.moc"
