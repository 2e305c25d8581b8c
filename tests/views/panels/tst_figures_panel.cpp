// SPDX-License-Identifier: GPL-3.0-or-later
// The live figures say what the assessment says: values, differences during a drag, and which figure a click explains.
#include "assess/assessment.h"
#include "look/style.h"
#include "panels/figures_panel.h"
#include "test_program.h"

#include <QApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

namespace tst_figures_panel {

using namespace cw;
using namespace cw::unit;

namespace {

std::shared_ptr<assess::Assessment> assessment(double kilowatts, double memoryGB = 44.4)
{
    auto out = std::make_shared<assess::Assessment>();
    const auto add = [&out](const char* id, Measure value, const char* unit) {
        assess::Figure figure;
        figure.id = id;
        figure.title = "role.leaf";
        figure.unit = unit;
        figure.value = value;
        out->figures.push_back(figure);
    };
    add("power.nodesRated", Watts(kilowatts * 1e3), "kW");
    add("power.nodesExpected", Watts(kilowatts * 800), "kW");
    add("cooling.pue", Measure(1.2), "1");
    add("training.memoryPerGpu", memoryGB * GB, "GB");
    add("training.memoryCapacity", 80 * GB, "GB");
    add("training.weights", memoryGB * GB, "GB");
    return out;
}

views::FigureCell* cell(const views::FiguresPanel& panel, const char* figure)
{
    for (views::FigureCell* candidate : panel.findChildren<views::FigureCell*>()) {
        if (candidate->figure() == QLatin1String(figure))
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestFiguresPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        look::applyScheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), look::Scheme::Light);
    }

    void showsTheAssessment()
    {
        views::FiguresPanel panel;
        panel.setAssessment(assessment(326));
        QVERIFY(cell(panel, "power.nodesRated")->accessibleName().contains(QStringLiteral("326\u2009kW")));
        QVERIFY(cell(panel, "cooling.pue")->accessibleName().contains(QStringLiteral("1.20")));
    }

    void figuresThatAreNotThereHaveNoRow()
    {
        views::FiguresPanel panel;
        panel.setAssessment(assessment(326));
        panel.show();
        QVERIFY(cell(panel, "cooling.pue")->isVisible());
        QVERIFY(!cell(panel, "fabric.switches")->isVisible());
    }

    void previewShowsTheStateAfterTheDrop()
    {
        views::FiguresPanel panel;
        panel.setAssessment(assessment(285));
        panel.setPreview(assessment(326));
        QVERIFY(!panel.note().isEmpty());
        views::FigureCell* rated = cell(panel, "power.nodesRated");
        QVERIFY(rated->accessibleName().contains(QStringLiteral("326\u2009kW")));
        QVERIFY(rated->accessibleDescription().contains(QStringLiteral("+41.0")));
        QVERIFY(cell(panel, "cooling.pue")->accessibleDescription().contains(QStringLiteral("±0")));
        panel.setPreview(nullptr);
        QVERIFY(panel.note().isEmpty());
        QVERIFY(rated->accessibleName().contains(QStringLiteral("285\u2009kW")));
    }

    /// Kilowatts beside megawatts keep their unit, or a reader takes them for a thousand times as much.
    void aBadgeOfAnotherUnitSaysSo()
    {
        views::FiguresPanel panel;
        panel.setAssessment(assessment(5222.4));
        panel.setPreview(assessment(5228.9));
        const views::FigureCell* rated = cell(panel, "power.nodesRated");
        QVERIFY(rated->accessibleName().contains(QStringLiteral("MW")));
        QVERIFY2(rated->accessibleDescription().contains(QStringLiteral("+6.50\u2009kW")), qPrintable(rated->accessibleDescription()));
    }

    void aStepLeavesBadgesOnlyOnWhatMoved()
    {
        views::FiguresPanel panel;
        panel.setAssessment(assessment(285));
        panel.setAssessment(assessment(326));
        QVERIFY(cell(panel, "power.nodesRated")->accessibleDescription().contains(QStringLiteral("+41.0")));
        QVERIFY(!cell(panel, "cooling.pue")->accessibleDescription().contains(QStringLiteral("±0")));
    }

    void unknownIsADashWithAReason()
    {
        auto partial = assessment(326);
        partial->figures.front().value.reset();
        views::FiguresPanel panel;
        panel.setAssessment(partial);
        QVERIFY(cell(panel, "power.nodesRated")->accessibleName().endsWith(QStringLiteral("—")));
        QVERIFY(!cell(panel, "power.nodesRated")->toolTip().isEmpty());
    }

    void clickAndEnterAskWhy()
    {
        views::FiguresPanel panel;
        panel.setAssessment(assessment(326));
        panel.show();
        QSignalSpy asked(&panel, &views::FiguresPanel::explainRequested);
        QTest::mouseClick(cell(panel, "power.nodesRated"), Qt::LeftButton);
        QTest::keyClick(cell(panel, "cooling.pue"), Qt::Key_Return);
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("power.nodesRated"));
        QCOMPARE(asked[1][0].toString(), QStringLiteral("cooling.pue"));
    }

    void everyFigureChoiceIsChosenOnce()
    {
        QSet<QByteArray> groupsSeen;
        QByteArray group;
        for (const views::FigureChoice& choice : views::rowFigures()) {
            if (group != choice.group) {
                group = choice.group;
                QVERIFY2(!groupsSeen.contains(group), "the rows of a group must stand together");
                groupsSeen.insert(group);
            }
        }
    }

    /// What is asked for and its unit are whole in the narrowest dock; a difference may take room from the label alone.
    void unitsAreWhole()
    {
        for (const Measure tokens : {Measure(524288.0), Measure(4.19e6), Measure(9.88e9)}) {
            views::FiguresPanel panel;
            const auto with = [&tokens](double factor) {
                auto out = assessment(326);
                for (const auto& [id, unit] : {std::pair{"training.tokensPerStep", "tokens"}, std::pair{"training.tokensPerSecond", "tokens/s"}}) {
                    assess::Figure figure;
                    figure.id = id;
                    figure.title = "role.leaf";
                    figure.unit = unit;
                    figure.value = Measure(tokens.base * factor, tokens.dimension);
                    out->figures.push_back(figure);
                }
                return out;
            };
            panel.setAssessment(with(1));
            panel.resize(336, 900);
            panel.show();
            int rows = 0;
            int heroes = 0;
            for (const views::FigureCell* each : panel.findChildren<views::FigureCell*>()) {
                if (!each->isVisible() || each->figureText().value.number.isEmpty())
                    continue;
                rows += each->height() == 24 ? 1 : 0;
                heroes += each->height() == 72 ? 1 : 0;
                if (each->height() == 24)
                    QVERIFY2(each->isLabelWhole(), qPrintable(each->accessibleName()));
                if (each->height() == 72)
                    QVERIFY2(each->isUnitWhole(), qPrintable(each->accessibleName()));
            }
            QVERIFY2(rows > 0 && heroes > 0, qPrintable(QStringLiteral("%1 rows, %2 large ones").arg(rows).arg(heroes)));
            panel.setPreview(with(2));
            QVERIFY2(cell(panel, "training.tokensPerStep")->isLabelWhole(),
                     qPrintable(cell(panel, "training.tokensPerStep")->accessibleName()));
        }
    }

    /// Numbers that leave no room for their unit in the largest type are written smaller.
    void unitsOfLargeFiguresAreWhole()
    {
        for (const auto& [number, unit] : {std::pair{"253", "PFLOP/s"}, std::pair{"1,234", "PFLOP/s"}, std::pair{"10,240", "PFLOP/s"}, std::pair{"123,456.7", "PFLOP/s"}, std::pair{"1,234,567", "GPUs"}}) {
            views::FigureCell cell(views::FigureCell::Shape::Hero, QString());
            cell.resize(168, 72);
            views::FigureText text;
            text.value.number = QString::fromLatin1(number);
            text.value.unit = QString::fromLatin1(unit);
            cell.setFigureText(text);
            QVERIFY2(cell.isUnitWhole(), number);
        }
    }

    /// Not every GPU has HBM.
    void memoryIsCalledAfterNoKind()
    {
        for (const views::FigureChoice& choice : views::rowFigures())
            QVERIFY2(!QString::fromUtf8(choice.label).contains(QStringLiteral("HBM")), choice.label);
    }

    void fitsTheDockInBothThemes()
    {
        views::FiguresPanel panel;
        panel.setAssessment(assessment(285));
        panel.setPreview(assessment(326, 92));
        panel.resize(336, 600);
        for (const look::Scheme scheme : {look::Scheme::Light, look::Scheme::Dark}) {
            look::applyScheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), scheme);
            const QImage picture = panel.grab().toImage();
            QCOMPARE(picture.width(), 336);
        }
        QVERIFY(panel.minimumSizeHint().width() <= 336);
    }
};

CW_TEST(TestFiguresPanel)

} // namespace tst_figures_panel

#include "tst_figures_panel.moc"
