// SPDX-License-Identifier: GPL-3.0-or-later
// The large view of growth refits beside the window, keeps its curves true to the model, and answers to pointer and
// keyboard.
#include "assessed_cluster.h"
#include "look/fonts.h"
#include "look/style.h"
#include "look/theme.h"
#include "plots/claim_card.h"
#include "plots/plot_export.h"
#include "plots/rate_strip.h"
#include "plots/trend_controls.h"
#include "plots/trend_json.h"
#include "plots/trend_plot.h"
#include "plots/trend_refit.h"
#include "plots/trend_view.h"
#include "test_program.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QWheelEvent>

#include <cmath>

namespace tst_trend_view {

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

bool near(double a, double b, double relative = 1e-12)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

QComboBox* boxNamed(const QWidget& view, const QString& accessibleName)
{
    for (QComboBox* box : view.findChildren<QComboBox*>()) {
        if (box->accessibleName() == accessibleName)
            return box;
    }
    return nullptr;
}

} // namespace

class TestTrendView : public QObject {
    Q_OBJECT
private:
    std::shared_ptr<assess::Assessment> m_assessed;

    [[nodiscard]] const trends::TrendTables& tables() const { return *m_assessed->trends->inputs.tables; }

    static TrendPlot& plotOf(const TrendView& view) { return *view.findChild<TrendPlot*>(); }

    /// Waits for the answer to the question that `ask` makes the view put.
    template <class Ask>
    static void refit(const TrendView& view, Ask ask)
    {
        QSignalSpy answers(view.findChild<TrendRefit*>(), &TrendRefit::answered);
        ask();
        QTRY_VERIFY(!answers.isEmpty());
    }

    void open(TrendView& view) const
    {
        view.resize(1344, 760);
        refit(view, [&] { view.setAssessment(m_assessed); });
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(!plotOf(view).chart().panels.empty());
    }

private Q_SLOTS:
    void initTestCase()
    {
        look::applyScheme(*qApp, look::Scheme::Light);
        m_assessed = fixture::assessment();
        QVERIFY(m_assessed->trends != nullptr);
    }
    void cleanup() { look::applyScheme(*qApp, look::Scheme::Light); }

    void firstCurveIsTheModelsOwn()
    {
        TrendView view;
        open(view);
        const TrendChart& chart = plotOf(view).chart();
        QCOMPARE(chart.panels.size(), 2U);
        const trends::SeriesFit* frontier = tables().find("compute.frontier");
        QVERIFY(chart.panels[0].fit.has_value());
        QVERIFY(near(chart.panels[0].fit->slope, frontier->fit->slope));
        QCOMPARE(chart.panels[0].points.size(), frontier->series.points.size());
        const trends::Result& result = m_assessed->trends->result;
        QVERIFY(near(chart.panels[0].star->value, result.deliveredFlop->base()));
        QVERIFY(near(*chart.panels[0].star->equivalentYear, result.frontierDate->year));
        QVERIFY(chart.attribution.contains(QStringLiteral("Epoch AI (CC BY 4.0)")));
    }

    void filterRefitsThePointsThatPass()
    {
        TrendView view;
        open(view);
        auto* confidence = boxNamed(view, TrendControls::tr("Confidence"));
        refit(view, [&] { confidence->setCurrentIndex(2); });
        const trends::TrendSeries sure =
            trends::filtered(tables().find("compute.frontier")->series,
                             {.fromYear = 2010, .untilYear = 2030, .leastConfidence = trends::Confidence::Confident});
        const TrendPanel& panel = plotOf(view).chart().panels[0];
        QCOMPARE(panel.points.size(), sure.points.size());
        QVERIFY(panel.points.size() < tables().find("compute.frontier")->series.points.size());
        QVERIFY(near(panel.fit->slope, trends::fitTrend(sure).value().slope));
        QVERIFY(std::ranges::none_of(panel.points, &TrendPoint::weak));
    }

    void refitIsTheModelsAnswer()
    {
        const trends::SeriesFit* frontier = tables().find("compute.frontier");
        const trends::SeriesFilter filter{.fromYear = 2018};
        TrendRefit refit;
        QSignalSpy answered(&refit, &TrendRefit::answered);
        refit.ask(frontier->series, filter);
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 60'000);
        const auto answer = answered[0][0].value<std::shared_ptr<const Refit>>();
        const trends::TrendSeries recent = trends::filtered(frontier->series, filter);
        QCOMPARE(answer->line.fit->slope, trends::fitTrend(recent)->slope);
        QCOMPARE(*answer->slopes(), trends::bootstrapSlope(recent)->slope);
    }

    void starPointsAtTheLineThatIsShown()
    {
        TrendView view;
        open(view);
        auto* series = boxNamed(view, TrendControls::tr("Series"));
        refit(view, [&] { series->setCurrentIndex(series->findData(QStringLiteral("compute.notable"))); });
        const TrendPanel& panel = plotOf(view).chart().panels[0];
        const auto date = trends::equivalentDate(*panel.fit, m_assessed->trends->result.deliveredFlop->base(),
                                                 trends::BandKind::Prediction);
        QVERIFY(near(*panel.star->equivalentYear, date->year));
        QVERIFY(*panel.star->equivalentYear > m_assessed->trends->result.frontierDate->year);
    }

    void newestQuestionWins()
    {
        TrendView view;
        open(view);
        QSignalSpy answers(view.findChild<TrendRefit*>(), &TrendRefit::answered);
        auto* from = view.findChild<QDoubleSpinBox*>();
        for (int year = 2011; year <= 2020; ++year)
            from->setValue(year);
        QTRY_COMPARE(plotOf(view).chart().fromYear, 2020.0);
        QTRY_VERIFY(!answers.isEmpty());
        QTest::qWait(50); // an older answer would come now
        QCOMPARE(answers.size(), 1);
        for (const TrendPoint& point : plotOf(view).chart().panels[0].points)
            QVERIFY(point.year >= 2020);
    }

    void tooFewPointsSaySo()
    {
        TrendView view;
        open(view);
        auto* from = view.findChild<QDoubleSpinBox*>();
        refit(view, [&] { from->setValue(2044); });
        QVERIFY(!plotOf(view).chart().panels[0].fit.has_value());
        bool said = false;
        for (const QLabel* label : view.findChildren<QLabel*>())
            said = said || label->text() == TrendView::tr("Too few points for a line: widen the filter.");
        QVERIFY(said);
        keep(view, QStringLiteral("trend-view-empty"));
    }

    void everySeriesDraws()
    {
        TrendView view;
        open(view);
        auto* series = boxNamed(view, TrendControls::tr("Series"));
        QCOMPARE(series->count(), static_cast<int>(tables().series.size()));
        for (int i = 1; i < series->count(); ++i) {
            refit(view, [&] { series->setCurrentIndex(i); });
            QVERIFY2(!plotOf(view).chart().panels[0].points.empty(), qPrintable(series->currentText()));
            QVERIFY(!series->currentText().contains(u'.')); // a name, not an id
            QVERIFY(!view.grab().isNull());
        }
    }

    void unitsOfGrowth_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("says");
        QTest::newRow("factor") << 0 << QStringLiteral("×4.81/yr");
        QTest::newRow("doubling") << 1 << QStringLiteral("5.3 months");
        QTest::newRow("orders") << 2 << QStringLiteral("0.682");
    }
    void unitsOfGrowth()
    {
        QFETCH(int, unit);
        QFETCH(QString, says);
        TrendView view;
        open(view);
        boxNamed(view, TrendControls::tr("Unit of growth"))->setCurrentIndex(unit);
        QVERIFY2(plotOf(view).chart().panels[0].rate[0].contains(says),
                 qPrintable(plotOf(view).chart().panels[0].rate[0]));
    }

    void wheelZoomsAndDoubleClickResets()
    {
        TrendView view;
        open(view);
        TrendPlot& plot = plotOf(view);
        const auto all = plot.yearsShown();
        auto* inner = plot.findChildren<QWidget*>().constFirst();
        const QPointF place = plot.pixelOf(0, 2020, 1e20);
        QWheelEvent wheel(place, inner->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(inner, &wheel);
        const auto zoomed = plot.yearsShown();
        QVERIFY(zoomed.second - zoomed.first < all.second - all.first);
        QVERIFY(zoomed.first < 2020 && zoomed.second > 2020);
        // The lower panel shows the same years: one year is drawn at one place in both.
        QVERIFY(std::abs(plot.pixelOf(0, 2022, 1e24).x() - plot.pixelOf(1, 2022, 1).x()) < 0.01);
        view.setAssessment(std::make_shared<assess::Assessment>(*m_assessed)); // the star moves, the view stays
        QCOMPARE(plot.yearsShown(), zoomed);
        QTest::mouseDClick(inner, Qt::LeftButton, {}, place.toPoint());
        QCOMPARE(plot.yearsShown(), all);
    }

    void keyboardZoomsPansAndWalks()
    {
        TrendView view;
        open(view);
        TrendPlot& plot = plotOf(view);
        plot.setFocus();
        const auto all = plot.yearsShown();
        QTest::keyClick(&plot, Qt::Key_Plus);
        const auto zoomed = plot.yearsShown();
        QVERIFY(near(zoomed.second - zoomed.first, 0.8 * (all.second - all.first)));
        QTest::keyClick(&plot, Qt::Key_Right);
        QVERIFY(plot.yearsShown().first > zoomed.first);
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(plot.yearsShown(), all);
        QSignalSpy pointed(&plot, &TrendPlot::pointed);
        QTest::keyClick(&plot, Qt::Key_Up);
        QTest::keyClick(&plot, Qt::Key_Up);
        QTest::keyClick(&plot, Qt::Key_Down);
        QCOMPARE(pointed.size(), 3);
        QVERIFY(pointed[0].at(0) != pointed[1].at(0));
        QCOMPARE(pointed[2].at(0), pointed[0].at(0));
    }

    void hoverNamesThePoint()
    {
        TrendView view;
        open(view);
        const TrendPlot& plot = plotOf(view);
        const TrendPoint& point = plot.chart().panels[0].points.back();
        const QString tip = plot.tipAt(plot.pixelOf(0, point.year, point.value));
        QVERIFY(!tip.isEmpty());
        QVERIFY(plot.tipAt(plot.pixelOf(0, 2011, 1e29)).isEmpty());
    }

    void linearAxisPutsEqualStepsEqual()
    {
        TrendView view;
        open(view);
        const TrendPlot& plot = plotOf(view);
        const auto y = [&plot](double value) { return plot.pixelOf(0, 2020, value).y(); };
        QVERIFY(near(y(1e20) - y(1e21), y(1e21) - y(1e22), 1e-6));
        for (QCheckBox* box : view.findChildren<QCheckBox*>()) {
            if (box->text() == TrendControls::tr("&Logarithmic"))
                box->click();
        }
        QVERIFY(near(y(1e25) - y(2e25), y(2e25) - y(3e25), 1e-6));
        keep(view, QStringLiteral("trend-view-linear"));
    }

    void rateStripHoldsEveryChoice()
    {
        TrendView view;
        open(view);
        const auto* strip = view.findChild<RateStrip*>();
        const auto choices = trends::sensitivities(tables());
        int others = 0;
        int published = 0;
        for (const RateRow& row : strip->rows()) {
            if (row.kind == RateRow::Kind::OtherChoice)
                QVERIFY(near(row.growthPerYear, choices[static_cast<std::size_t>(others++)].growthPerYear));
            if (row.kind == RateRow::Kind::Published)
                ++published;
            QVERIFY(!row.tip.isEmpty());
            QVERIFY(strip->positionOf(row.growthPerYear) >= 0 &&
                    strip->positionOf(row.growthPerYear) <= strip->width());
        }
        QCOMPARE(others, static_cast<int>(choices.size()));
        QCOMPARE(published, 5); // about training compute in published_rates.csv
        QCOMPARE(strip->rows().front().kind, RateRow::Kind::Chosen);
        QVERIFY(strip->positionOf(4) < strip->positionOf(5));
        QVERIFY(strip->accessibleDescription().contains(QStringLiteral("2018")));
    }

    void chipsAreNotComparedWithClusters()
    {
        const auto rows = [this](const char* id) {
            const trends::SeriesFit* one = tables().find(id);
            return rateRows(tables(), one->series, one->fit);
        };
        QCOMPARE(rows("accelerator.sixteenBit").size(), 2U); // ours, and 1.29 a year of 130 accelerators
        QVERIFY(near(rows("accelerator.sixteenBit")[1].growthPerYear, 1.29));
        QCOMPARE(rows("cluster.sixteenBit").size(), 2U);
        QVERIFY(near(rows("cluster.sixteenBit")[1].growthPerYear, 2.5));
        QCOMPARE(rows("accelerator.price").size(), 1U); // nobody has published one
    }

    void claimFollowsThePairThatIsChosen()
    {
        TrendView view;
        open(view);
        const auto* card = view.findChild<ClaimCard*>();
        QVERIFY2(card->verdict().contains(QStringLiteral("38,700")),
                 qPrintable(card->verdict())); // (4.1/1.7)^12 = 38,730
        QVERIFY(card->verdict().contains(QStringLiteral("19.9")));
        boxNamed(view, ClaimCard::tr("Growth of GPUs"))->setCurrentIndex(1);
        QVERIFY(card->verdict().contains(QStringLiteral("606,000"))); // speed that doubles every 2.3 years: 6.065e5
        QVERIFY(card->verdict().contains(QStringLiteral("44.2")));
        boxNamed(view, ClaimCard::tr("Growth of GPUs"))->setCurrentIndex(2);
        QVERIFY2(card->verdict().contains(QStringLiteral("1,410,000")) ||
                     card->verdict().contains(QStringLiteral("1.41")),
                 qPrintable(card->verdict())); // 2^(1/3): 1.410e6
        QVERIFY(!card->verdict().contains(u'['));
        boxNamed(view, ClaimCard::tr("Growth of compute"))->setCurrentIndex(1);
        boxNamed(view, ClaimCard::tr("Growth of GPUs"))->setCurrentIndex(3);
        QVERIFY2(card->verdict().contains(u'['), qPrintable(card->verdict())); // our own lines have an interval
    }

    void tableOfTheStripHoldsPointsLineAndCredit()
    {
        const TrendChart chart = trendChart(*m_assessed);
        const QString table = csv(chart);
        QCOMPARE(table.count(QStringLiteral(",point,")),
                 static_cast<int>(chart.panels[0].points.size() + chart.panels[1].points.size()));
        QVERIFY(table.contains(QStringLiteral("90 % prediction band")));
        QVERIFY(table.contains(QStringLiteral("Epoch AI")));
    }

    void vectorPictureCarriesTheCredit()
    {
        TrendView view;
        open(view);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("growth.svg"));
        TrendPlot& plot = plotOf(view);
        QVERIFY(exportPicture(path, {900, 600}, Qt::white, QStringLiteral("Growth"),
                              [&plot](QPainter& painter, const QRectF& into) { plot.paint(painter, into); }));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("Epoch AI (CC BY 4.0)"));
        QVERIFY(!svg.contains("<image")); // vectors only
    }

    void fitIsRepeatableFromItsFile()
    {
        const trends::SeriesFit* one = tables().find("compute.frontier");
        const auto bootstrap = trends::bootstrapSlope(one->series);
        const trends::ExportRecord record = trends::exportRecord(*one, tables().datasets, bootstrap);
        const QJsonObject json = QJsonDocument::fromJson(fitJson(record)).object();
        QCOMPARE(json[u"series"].toString(), QStringLiteral("compute.frontier"));
        QCOMPARE(json[u"n"].toInt(), one->fit->count);
        QCOMPARE(json[u"dataSha256"].toString().size(), 64);
        QVERIFY(near(json[u"line"][u"slopePerYear"].toDouble(), one->fit->slope));
        QVERIFY(near(json[u"line"][u"growthPerYear"].toDouble(), std::pow(10, one->fit->slope)));
        QCOMPARE(json[u"bootstrap"][u"seed"].toInteger(), 20'240'613);
        QVERIFY(json[u"citations"][0].toString().contains(QStringLiteral("Epoch AI")));
    }

    void emptyAssessmentSaysWhy()
    {
        TrendView view;
        view.resize(900, 600);
        view.setAssessment(nullptr);
        view.setAssessment(std::make_shared<assess::Assessment>());
        view.show();
        QVERIFY(plotOf(view).chart().panels.empty());
        QVERIFY(!view.findChild<TrendControls*>()->isEnabled());
        refit(view, [&] { view.setAssessment(m_assessed); });
        QVERIFY(view.findChild<TrendControls*>()->isEnabled());
        view.setAssessment(std::make_shared<assess::Assessment>()); // and back: nothing of the old tables is touched
        QEvent language(QEvent::LanguageChange);
        QApplication::sendEvent(&view, &language);
        QVERIFY(plotOf(view).chart().panels.empty());
    }

    void whyNamesAFigureOfTheModel()
    {
        TrendView view;
        open(view);
        QSignalSpy asked(&view, &TrendView::explainRequested);
        for (QToolButton* button : view.findChildren<QToolButton*>()) {
            if (button->text() == TrendControls::tr("Why?"))
                button->click();
        }
        QCOMPARE(asked.size(), 1);
        const std::string figure = asked[0].at(0).toString().toStdString();
        QVERIFY(std::ranges::any_of(trends::cards(), [&](const auto& card) { return card.figure == figure; }));
    }

    void bothThemesAndKorean()
    {
        QTranslator korean;
        for (const look::Scheme scheme : {look::Scheme::Light, look::Scheme::Dark}) {
            look::applyScheme(*qApp, scheme);
            TrendView view;
            open(view);
            const QString name = scheme == look::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
            keep(view, QStringLiteral("trend-view-en-") + name);
            QVERIFY(korean.load(QStringLiteral(":/i18n/clusterwright_ko.qm")));
            qApp->installTranslator(&korean);
            QTRY_COMPARE(plotOf(view).chart().panels[0].star->label, QStringLiteral("이 설계"));
            QTest::qWait(100);
            bool said = false;
            for (const QToolButton* button : view.findChildren<QToolButton*>())
                said = said || button->text() == QStringLiteral("왜?");
            keep(view, QStringLiteral("trend-view-ko-") + name);
            view.resize(1100, 1240);
            QTest::qWait(100);
            keep(view, QStringLiteral("trend-view-tall-") + name);
            qApp->removeTranslator(&korean);
            QVERIFY(said);
        }
    }
};

CW_TEST(TestTrendView)

} // namespace tst_trend_view

#include "tst_trend_view.moc"
