// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison itself: what a person would call another picture fails, what another rasteriser makes of the same one passes.
#include "picture_difference.h"
#include "stored_picture.h"

#include "look/fonts.h"
#include "look/theme.h"
#include "test_program.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

namespace tst_picture_difference {

using namespace cw;
using namespace cw::test;

namespace {

struct Scene {
    QColor accent = look::lightTheme().accent;
    QColor dock = look::lightTheme().dock;
    int dockLeft = 240;
    QString button = QStringLiteral("OK");
    double textShift = 0;
};

/// A window with a dock, a frame, a list of words and a button in the accent colour.
QImage draw(const Scene& scene = {})
{
    const look::Theme& theme = look::lightTheme();
    QImage picture(400, 240, QImage::Format_RGB32);
    picture.fill(theme.window);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look::font());
    painter.fillRect(QRect(scene.dockLeft, 0, 400, 240), scene.dock);
    painter.setPen(theme.line);
    painter.drawRect(QRectF(scene.dockLeft + 12.5, 12.5, 120, 100));
    painter.setPen(theme.text);
    for (int row = 0; row < 8; ++row)
        painter.drawText(QPointF(12 + scene.textShift, 30 + 24 * row), QStringLiteral("Facility power %1 kW").arg(313 + row));
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.accent);
    painter.drawRoundedRect(QRectF(scene.dockLeft + 12, 180, 80, 28), 6, 6);
    painter.setPen(theme.onAccent);
    painter.drawText(QRectF(scene.dockLeft + 12, 180, 80, 28), Qt::AlignCenter, scene.button);
    return picture;
}

QImage changed(const std::function<void(Scene&)>& change)
{
    Scene scene;
    change(scene);
    return draw(scene);
}

} // namespace

class TestPictureDifference : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::installFonts(); }

    void whatAPersonWouldSeeFails_data()
    {
        QTest::addColumn<QImage>("seen");
        QTest::newRow("a panel 4 px further") << changed([](Scene& s) { s.dockLeft += 4; });
        QTest::newRow("another accent") << changed([](Scene& s) { s.accent = look::darkTheme().accent; });
        QTest::newRow("a dock in the colour of the window") << changed([](Scene& s) { s.dock = look::lightTheme().window; });
        QTest::newRow("a label dropped") << changed([](Scene& s) { s.button.clear(); });
        QTest::newRow("a label in another language") << changed([](Scene& s) { s.button = QStringLiteral("확인"); });
        QTest::newRow("words 4 px further") << changed([](Scene& s) { s.textShift = 4; });
        QTest::newRow("another size") << draw().scaled(401, 240);
    }
    void whatAPersonWouldSeeFails()
    {
        QFETCH(const QImage, seen);
        const PictureDifference difference = differenceOf(draw(), seen);
        QVERIFY2(!difference.isAccepted(), qPrintable(QString::number(difference.blocks)));
    }

    void whatARasteriserMakesPasses_data()
    {
        QTest::addColumn<QImage>("seen");
        QTest::newRow("the same") << draw();
        QTest::newRow("words half a pixel further") << changed([](Scene& s) { s.textShift = 0.5; });
        QImage noisy = draw();
        QRandomGenerator random(1);
        for (int y = 0; y < noisy.height(); ++y) {
            for (int x = 0; x < noisy.width(); ++x) {
                const auto level = [&random](int from) { return std::clamp(from + random.bounded(-1, 2), 0, 255); };
                const QRgb was = noisy.pixel(x, y);
                noisy.setPixel(x, y, qRgb(level(qRed(was)), level(qGreen(was)), level(qBlue(was))));
            }
        }
        QTest::newRow("every level one up or down") << noisy;
        QTest::newRow("as it is stored") << withFewColours(draw());
    }
    void whatARasteriserMakesPasses()
    {
        QFETCH(const QImage, seen);
        const PictureDifference difference = differenceOf(draw(), seen);
        QCOMPARE(difference.blocks, 0);
        QVERIFY(difference.isAccepted());
    }

    /// Whoever looks at a failure finds the place.
    void theDifferenceIsMarked()
    {
        const PictureDifference difference = differenceOf(draw(), changed([](Scene& s) { s.button.clear(); }));
        QCOMPARE(difference.marked.size(), draw().size());
        const QRect button(252, 180, 80, 28);
        bool inside = false;
        for (int y = 0; y < difference.marked.height(); ++y) {
            for (int x = 0; x < difference.marked.width(); ++x) {
                if (difference.marked.pixel(x, y) != qRgb(255, 0, 0))
                    continue;
                QVERIFY(button.adjusted(-kBlock, -kBlock, kBlock, kBlock).contains(x, y));
                inside = true;
            }
        }
        QVERIFY(inside);
    }

    void plainColoursAreStoredAsTheyAre()
    {
        const QImage stored = withFewColours(draw());
        QCOMPARE(stored.colorCount() <= 256, true);
        QCOMPARE(stored.pixelColor(2, 2), look::lightTheme().window);
        QCOMPARE(stored.pixelColor(390, 2), look::lightTheme().dock);
    }
};

CW_TEST(TestPictureDifference)

} // namespace tst_picture_difference

#include "tst_picture_difference.moc"
