// SPDX-License-Identifier: GPL-3.0-or-later
// The bar plots draw the assessment's own numbers, say them, survive emptiness, and answer to pointer and keyboard.
#include "assessed_cluster.h"
#include "format/numbers.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "plots/bar_pane.h"
#include "plots/bar_scene.h"
#include "plots/plot_export.h"
#include "plots/plot_strip.h"
#include "test_program.h"

#include <QApplication>
#include <QGraphicsView>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

namespace tst_bar_plots {

using namespace cw;
using namespace cw::plots;

namespace {

/// Pictures to look at, where CW_PICTURES names a folder.
void keep(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("CW_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u'/' + name + QStringLiteral(".png")));
}

/// Four panes side by side between the docks.
bool fitsAt1920(const QString& title)
{
    return QFontMetricsF(look::font(look::TypeSize::Body, true)).horizontalAdvance(title) <= 310;
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b)); }

} // namespace

class TestBarPlots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::installFonts(); }
    void cleanup() { look::setCurrentTheme(look::lightTheme()); }

    void powerRowsAreTheAssessment()
    {
        const auto assessed = fixture::assessment();
        const power::Result& power = assessed->power->result;
        const BarChart chart = powerChart(*assessed);
        QCOMPARE(chart.unit, QStringLiteral("kW"));
        QCOMPARE(chart.rows.size(), 3U);
        QCOMPARE(chart.parts.size(), 8U);
        // Parts of the expected bar, in the order of the legend, and their sum.
        const double expected[] = {164, 32, 32, 20, 9, 4, 39, 13};
        double sum = 0;
        for (std::size_t i = 0; i < chart.parts.size(); ++i) {
            QVERIFY(near(chart.rows[1].values[i], expected[i]));
            sum += chart.rows[1].values[i];
        }
        QVERIFY(near(sum, power.facility->expected.in(unit::kW)));
        QVERIFY(chart.title.contains(QStringLiteral("313")));
        QVERIFY(chart.title.contains(chart.parts[0].name)); // the largest consumer is named
    }

    void memoryRowsAreTheAssessment()
    {
        const auto assessed = fixture::assessment();
        const BarChart chart = memoryChart(*assessed);
        QCOMPARE(chart.rows.size(), 4U);
        QCOMPARE(chart.parts.size(), 5U); // nothing is recomputed, no logits: they are not in the legend
        QVERIFY(near(chart.rows[2].values[3], 11.4));
        QVERIFY(chart.limit.has_value());
        QVERIFY(near(chart.limit->value, 80));
        QVERIFY(chart.title.contains(QStringLiteral("44.4")));
        QVERIFY(chart.title.contains(QStringLiteral("35.6")));
        QVERIFY(!chart.rows[0].tooMuch);
    }

    void memoryBeyondCapacityIsMarked()
    {
        auto assessed = fixture::assessment();
        training::Result result = assessed->training->result;
        result.capacity = 40 * unit::GB;
        result.headroom = *result.capacity - result.stages[0].total;
        assessed->training = std::make_shared<const Stage<training::Inputs, training::Result>>(
            Stage<training::Inputs, training::Result>{assessed->training->inputs, result});
        const BarChart chart = memoryChart(*assessed);
        QVERIFY(chart.rows[0].tooMuch);
        QVERIFY(!chart.rows[3].tooMuch);
        QVERIFY(chart.title.contains(QStringLiteral("4.40")));
    }

    void manyStagesShowTheFullestAndTheLast()
    {
        auto assessed = fixture::assessment();
        training::Result result = assessed->training->result;
        for (int i = 4; i < 64; ++i) {
            result.stages.push_back(result.stages[3]);
            result.stages.back().stage = i;
        }
        result.fullestStage = 40;
        assessed->training = std::make_shared<const Stage<training::Inputs, training::Result>>(
            Stage<training::Inputs, training::Result>{assessed->training->inputs, result});
        const BarChart chart = memoryChart(*assessed);
        QCOMPARE(chart.rows.size(), 6U);
        QVERIFY(chart.rows[4].label.contains(QStringLiteral("41")));
        QVERIFY(chart.rows[5].label.contains(QStringLiteral("64")));
    }

    void bandwidthRowsAreTheAssessment()
    {
        const auto assessed = fixture::assessment();
        const BarChart chart = bandwidthChart(*assessed);
        QVERIFY(chart.logarithmic);
        QCOMPARE(chart.rows.size(), 6U);
        QCOMPARE(chart.rows[0].label, QStringLiteral("HBM3"));
        QVERIFY(near(chart.rows[0].values[0], 3350));
        QVERIFY(near(*chart.rows[3].mean, 5.2));
        QVERIFY(!chart.rows[0].mean.has_value());
        QCOMPARE(chart.rows[5].total, QStringLiteral("—")); // the storage rate is not known
    }

    void aDragonflyHasNoSpines()
    {
        assess::Assessment assessed = *fixture::assessment();
        const auto isSpine = [](const BarRow& row) { return row.label == QStringLiteral("Spine"); };
        QVERIFY(std::ranges::any_of(bandwidthChart(assessed).rows, isSpine));
        fabric::Inputs inputs = assessed.fabric->inputs;
        inputs.rule.kind = design::FabricKind::Dragonfly;
        assessed.fabric =
            std::make_shared<const Stage<fabric::Inputs, fabric::Result>>(inputs, assessed.fabric->result);
        const BarChart chart = bandwidthChart(assessed);
        QVERIFY(std::ranges::none_of(chart.rows, isSpine));
        QVERIFY(std::ranges::any_of(chart.rows, [](const BarRow& row) { return row.label == QStringLiteral("Group links"); }));
    }

    /// Nothing is oversubscribed, and yet the far half is not as near as a neighbour.
    void aTorusSaysWhatPassesBetweenHalves()
    {
        assess::Assessment assessed = *fixture::assessment();
        assess::Figure ratio;
        ratio.id = "fabric.oversubscription";
        ratio.value = Measure(0.5);
        assessed.figures.push_back(ratio);
        QVERIFY(bandwidthChart(assessed).subtitle.contains(QStringLiteral("Oversubscription 0.50")));
        fabric::Inputs inputs = assessed.fabric->inputs;
        inputs.rule.kind = design::FabricKind::Torus;
        assessed.fabric =
            std::make_shared<const Stage<fabric::Inputs, fabric::Result>>(inputs, assessed.fabric->result);
        assessed.networkRates.oversubscription = 1;
        std::erase_if(assessed.figures, [](const assess::Figure& f) { return f.id == "fabric.bisectionBandwidth"; });
        assess::Figure across;
        across.id = "fabric.bisectionBandwidth";
        across.value = Measure(BytesPerSecond(1.6e12));
        assessed.figures.push_back(across);
        const BarChart chart = bandwidthChart(assessed);
        QVERIFY2(chart.title.endsWith(QStringLiteral("to its neighbours")), qPrintable(chart.title));
        QVERIFY2(chart.subtitle.contains(QStringLiteral("TB/s between halves")), qPrintable(chart.subtitle));
        QVERIFY(fitsAt1920(chart.title));
        QVERIFY(!chart.subtitle.contains(QStringLiteral("Oversubscription")));
        for (const BarRow& row : chart.rows)
            QVERIFY(row.note.isEmpty());
    }

    void fullPortsArePromisedOnlyWhereNoGroupGetsLess()
    {
        assess::Assessment assessed = *fixture::assessment();
        assessed.networkRates.oversubscription = 1;
        QVERIFY(bandwidthChart(assessed).title.startsWith(QStringLiteral("Ports give each GPU its full")));
        auto graph = std::make_shared<Stage<fabric::GraphInputs, fabric::GraphResult>>();
        graph->inputs.failed = {{fabric::Failure::Kind::Switch, 1}};
        assessed.graph = graph;
        QVERIFY(bandwidthChart(assessed).title.endsWith(QStringLiteral("before anything failed")));
        assess::Finding less;
        less.code = "finding.collisionsBind";
        assessed.findings.push_back(less);
        QVERIFY(bandwidthChart(assessed).title.contains(QStringLiteral("less on shared links")));
        QVERIFY(fitsAt1920(bandwidthChart(assessed).title));
        less.code = "finding.islands";
        assessed.findings.push_back(less);
        QVERIFY(fitsAt1920(bandwidthChart(assessed).title));
    }

    /// What ports can send is not what the plan's groups get.
    void groupsThatGetLessThanThePortsAreSaid()
    {
        assess::Assessment assessed = *fixture::assessment();
        assessed.networkRates.oversubscription = 1;
        const BytesPerSecond ports = *assessed.networkRates.injection;
        auto placed = std::make_shared<Stage<placement::Inputs, placement::Result>>();
        placement::KindRates data;
        data.kind = network::GroupKind::Data;
        data.crossing = 4;
        data.least = ports;
        placement::KindRates tensor; // inside its domain, at whatever rate
        tensor.kind = network::GroupKind::Tensor;
        tensor.least = BytesPerSecond(0);
        placed->result.kinds = {tensor, data};
        assessed.placement = placed;
        QVERIFY(bandwidthChart(assessed).title.startsWith(QStringLiteral("Ports give each GPU its full")));
        placed->result.kinds[1].least = ports / 4.0;
        QCOMPARE(bandwidthChart(assessed).title,
                 QStringLiteral("Ports give %1, DP groups get %2")
                     .arg(format::measure(ports, "B/s"), format::measure(ports / 4.0, "B/s")));
        QVERIFY(fitsAt1920(bandwidthChart(assessed).title));
        assess::Finding less;
        less.code = "finding.collisionsBind";
        assessed.findings.push_back(less);
        QVERIFY(bandwidthChart(assessed).title.contains(QStringLiteral("DP groups get")));
    }

    void aMeanIsNotPromisedToEveryGpu()
    {
        assess::Assessment assessed = *fixture::assessment();
        assessed.networkRates.oversubscription = 1;
        auto graph = std::make_shared<Stage<fabric::GraphInputs, fabric::GraphResult>>();
        fabric::NodeRates& nodes = graph->result.figures.nodes;
        graph->result.figures.isDrawn = true;
        nodes.gpus = 64;
        nodes.ports = BytesPerSecond(64 * 50e9);
        nodes.least = BytesPerSecond(50e9);
        assessed.graph = graph;
        QVERIFY(bandwidthChart(assessed).title.startsWith(QStringLiteral("Ports give each GPU its full")));
        nodes.least = BytesPerSecond(25e9);
        QCOMPARE(bandwidthChart(assessed).title, QStringLiteral("50.0\u2009GB/s per GPU on average, 25.0\u2009GB/s at least"));
        QVERIFY(fitsAt1920(bandwidthChart(assessed).title));
        nodes.unjoined = 8;
        QVERIFY(bandwidthChart(assessed).title.endsWith(QStringLiteral("on average, some have none")));
        graph->result.figures.isDrawn = false;
        QVERIFY(bandwidthChart(assessed).title.endsWith(QStringLiteral("per GPU on average, some have none")));
        nodes.unjoined = 0;
        QVERIFY(fitsAt1920(bandwidthChart(assessed).title));
        // Less than the ports have, but the same for all.
        nodes.ports = BytesPerSecond(64 * 25e9);
        assessed.networkRates.injection = BytesPerSecond(25e9);
        QVERIFY(bandwidthChart(assessed).title.startsWith(QStringLiteral("Ports give each GPU 25.0")));
    }

    void nothingIsSaidOfANetworkThatIsNotThere()
    {
        auto assessed = fixture::assessment();
        const QString joined = bandwidthChart(*assessed).title;
        assessed->networkRates.isJoined = false;
        const BarChart chart = bandwidthChart(*assessed);
        QCOMPARE(chart.title, QStringLiteral("No network connects the GPUs yet"));
        QVERIFY(joined != chart.title);
        QVERIFY(chart.subtitle.isEmpty()); // no oversubscription either
    }

    void sceneDrawsWhatTheChartSays()
    {
        const BarChart chart = powerChart(*fixture::assessment());
        BarScene scene;
        scene.show(chart, look::lightTheme(), {312, 200});
        for (int row = 0; row < 3; ++row) {
            for (int part = 0; part < 8; ++part)
                QVERIFY(near(scene.drawnValue(part, row),
                             chart.rows[static_cast<std::size_t>(row)].values[static_cast<std::size_t>(part)]));
        }
    }

    void emptyAssessmentSaysWhatToDo()
    {
        const assess::Assessment empty;
        for (const BarChart& chart : {bandwidthChart(empty), memoryChart(empty), powerChart(empty)}) {
            QVERIFY(!chart.empty.isEmpty());
            QVERIFY(!chart.title.isEmpty());
            BarScene scene;
            scene.show(chart, look::darkTheme(), {300, 180});
            QVERIFY(!scene.items().isEmpty());
        }
    }

    void hoverNamesTheRow()
    {
        BarPane pane;
        pane.resize(336, 268);
        pane.setChart(powerChart(*fixture::assessment()));
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QSignalSpy hovered(&pane.scene(), &BarScene::hovered);
        auto* view = pane.findChild<QGraphicsView*>();
        QVERIFY(view != nullptr);
        const QPoint at = view->mapFromScene(pane.scene().rowCentre(1));
        QTest::mouseMove(view->viewport(), at + QPoint(0, 60));
        QTest::mouseMove(view->viewport(), at);
        QTRY_VERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.last().at(0).toInt(), 1);
    }

    void titleAndEnterAskWhy()
    {
        BarPane pane;
        pane.resize(336, 268);
        pane.setChart(powerChart(*fixture::assessment()));
        QSignalSpy asked(&pane, &PlotPane::explainRequested);
        QTest::mouseClick(&pane, Qt::LeftButton, {}, QPoint(40, 16));
        QTest::keyClick(&pane, Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1].at(0).toString(), QStringLiteral("power.facility"));
        QVERIFY(pane.accessibleDescription().contains(QStringLiteral("313")));
    }

    void tableHoldsEveryNumber()
    {
        const QString table = csv(powerChart(*fixture::assessment()));
        QCOMPARE(table.count(u'\n'), 4);
        QVERIFY(table.contains(QStringLiteral("[kW]")));
        QVERIFY(table.contains(QStringLiteral(",164,")));
    }

    void picturesAreWritten_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("svg") << QStringLiteral("svg") << QByteArray("<?xml");
        QTest::newRow("pdf") << QStringLiteral("pdf") << QByteArray("%PDF");
        QTest::newRow("png") << QStringLiteral("png") << QByteArray("\x89PNG");
    }
    void picturesAreWritten()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, magic);
        QTemporaryDir folder;
        BarPane pane;
        pane.resize(336, 268);
        pane.setChart(memoryChart(*fixture::assessment()));
        const QString path = folder.filePath(QStringLiteral("plot.") + ending);
        QVERIFY(exportPicture(path, pane.size(), Qt::white, pane.title(),
                              [&pane](QPainter& painter, const QRectF& into) { pane.paintWhole(painter, into); }));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5).startsWith(magic));
        QVERIFY(file.size() > 2000);
        QVERIFY(!exportPicture(QStringLiteral("/nowhere/plot.") + ending, {100, 100}, Qt::white, {},
                               [](QPainter&, const QRectF&) {}));
    }

    void stripShowsFourTwoOrOne_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("shown");
        QTest::newRow("1920 wide window") << 1344 << 4;
        QTest::newRow("1280 wide window") << 704 << 2;
        QTest::newRow("narrow") << 400 << 1;
    }
    void stripShowsFourTwoOrOne()
    {
        QFETCH(int, width);
        QFETCH(int, shown);
        PlotStrip strip;
        strip.resize(width, 268);
        strip.setAssessment(fixture::assessment());
        strip.show();
        int visible = 0;
        for (const PlotPane* pane : strip.findChildren<PlotPane*>())
            visible += pane->isVisible() ? 1 : 0;
        QCOMPARE(visible, shown);
        QCOMPARE(strip.findChild<QTabBar*>()->isVisible(), shown < 4);
        for (const bool dark : {false, true}) {
            look::setCurrentTheme(dark ? look::darkTheme() : look::lightTheme());
            for (QWidget* each : strip.findChildren<QWidget*>()) {
                QEvent change(QEvent::PaletteChange);
                QApplication::sendEvent(each, &change);
            }
            QApplication::processEvents();
            keep(strip,
                 QStringLiteral("strip-%1-%2").arg(width).arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    }

    void previewShowsTheDifference()
    {
        const auto before = fixture::assessment();
        auto after = fixture::assessment();
        for (assess::Figure& figure : after->figures) {
            if (figure.id == "power.facility")
                figure.value = Measure(350 * unit::kW);
        }
        PlotStrip strip;
        strip.resize(1344, 268);
        strip.setAssessment(before);
        const QImage still = strip.grab().toImage();
        strip.setPreview(after);
        QVERIFY(strip.grab().toImage() != still); // the badge "+37 kW"
        keep(strip, QStringLiteral("strip-preview"));
        strip.setPreview(nullptr);
        QCOMPARE(strip.grab().toImage(), still);
    }
};

CW_TEST(TestBarPlots)

} // namespace tst_bar_plots

#include "tst_bar_plots.moc"
