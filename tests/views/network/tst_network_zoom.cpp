// SPDX-License-Identifier: GPL-3.0-or-later
// The network from near and far: nothing is lost while it is panned, and it stays quick.
#include "network/network_marks.h"
#include "test_program.h"
#include "views/network/network_session.h"

#include <QApplication>
#include <QWheelEvent>

namespace tst_network_zoom {

using namespace cw;
using namespace cw::topology;
using design::FabricKind;

class TstNetworkZoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(look::font()); }

    void wheelZoomsAtThePointerAndFFits()
    {
        NetworkSession s(test::joinedBy(FabricKind::LeafSpine, 128));
        const Camera fitted = s.view.stage().camera();
        const QPointF at(300, 500);
        const QPointF place = fitted.toFloor(at);
        QWheelEvent wheel(at, s.view.mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&s.view, &wheel);
        QVERIFY(s.view.stage().camera().scale > fitted.scale);
        QVERIFY(QLineF(s.view.stage().camera().toFloor(at), place).length() < 1e-6);
        QTest::keyClick(&s.view, Qt::Key_F);
        QCOMPARE(s.view.stage().camera(), fitted);
    }

    /// A panned picture is the picture that would be painted there anew.
    void pannedPictureIsTheSame_data()
    {
        QTest::addColumn<int>("wheel");
        QTest::newRow("all of it") << 0;
        QTest::newRow("cables told apart") << 1400;
    }

    void pannedPictureIsTheSame()
    {
        QFETCH(int, wheel);
        NetworkSession s(test::joinedBy(FabricKind::LeafSpine, 256));
        const QPointF at(600, 420);
        QWheelEvent turn(at, s.view.mapToGlobal(at), {}, {0, wheel}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&s.view, &turn);
        QCOMPARE(s.view.stage().camera().scale >= kNearScale, wheel > 0);
        s.view.grab();
        for (int drag = 0; drag < (wheel > 0 ? 3 : 1); ++drag) {
            QTest::mousePress(&s.view, Qt::MiddleButton, {}, {600, 300});
            for (const QPoint& to : {QPoint(620, 310), QPoint(663, 268), QPoint(590, 341), QPoint(720, 480), QPoint(700, 690)}) {
                QTest::mouseMove(&s.view, to);
                s.view.grab();
            }
            QTest::mouseRelease(&s.view, Qt::MiddleButton, {}, {700, 690});
        }
        const QImage panned = s.view.grab().toImage();
        QEvent fresh(QEvent::StyleChange);
        QApplication::sendEvent(&s.view, &fresh);
        const QImage anew = s.view.grab().toImage();
        int different = 0;
        for (int y = 0; y < anew.height(); ++y)
            for (int x = 0; x < anew.width(); ++x)
                different += qAbs(qBlue(anew.pixel(x, y)) - qBlue(panned.pixel(x, y))) > 24 ? 1 : 0; // yellow on white
        QVERIFY2(different < anew.width() * anew.height() / 500, qPrintable(QString::number(different)));
    }

    /// Over the frame of its unit, where it was hidden.
    void aCableIsSeenDownToItsPort()
    {
        NetworkSession s(test::joinedBy(FabricKind::LeafSpine, 256));
        const Strand& strand = s.plan().strands.front();
        const auto place = [&] { return s.view.stage().camera().toView(strand.a).toPoint(); };
        while (s.view.stage().camera().scale < 3) {
            QWheelEvent turn(place(), s.view.mapToGlobal(place()), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                             Qt::NoScrollPhase, false);
            QApplication::sendEvent(&s.view, &turn);
        }
        const QImage image = s.view.grab().toImage();
        const QPointF port = s.view.stage().camera().toView(strand.a);
        const QPointF leaf = s.view.stage().camera().toView(strand.b);
        const Block& block = s.plan().blocks[static_cast<std::size_t>(s.plan().blockOf(strand.boxA))];
        const double top = s.view.stage().camera().toView(block.at).top();
        QVERIFY(port.y() - top > 10); // there is a stretch over the frame
        const auto onCable = [&](double y) { return port + (leaf - port) * ((port.y() - y) / (port.y() - leaf.y())); };
        const QColor frame = image.pixelColor((onCable(port.y() - 5) - QPointF(3, 0)).toPoint());
        const QColor cable = image.pixelColor(onCable(port.y() - 5).toPoint());
        QVERIFY2(std::abs(cable.blue() - frame.blue()) > 30, qPrintable(cable.name() + frame.name()));
    }
};

CW_TEST(TstNetworkZoom)

} // namespace tst_network_zoom

#include "tst_network_zoom.moc"
