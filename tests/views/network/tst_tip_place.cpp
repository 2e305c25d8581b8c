// SPDX-License-Identifier: GPL-3.0-or-later
// Where a tip stands: in free room where there is any, near the upper right corner, and always inside the view.
#include "network/tip_place.h"
#include "test_program.h"

#include <QTest>

namespace tst_tip_place {

using namespace cw::topology;

class TstTipPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyViewHasItInTheCorner()
    {
        QCOMPARE(TipPlace(QRectF(0, 0, 800, 400)).leastHiding({200, 100}), QPointF(596, 4));
    }

    /// Only the lower left corner is free of links.
    void freeRoomIsFound()
    {
        TipPlace place(QRectF(0, 0, 800, 400));
        place.add(QLineF(0, 100, 800, 150), 100);
        place.add(QLineF(300, 0, 500, 400), 100);
        place.add(QRectF(600, 200, 100, 100), 100);
        const QRectF tip(place.leastHiding({220, 200}), QSizeF(220, 200));
        QVERIFY(QRectF(0, 0, 800, 400).contains(tip));
        QVERIFY2(tip.left() < 220 && tip.top() > 130, qPrintable(QStringLiteral("%1 %2").arg(tip.left()).arg(tip.top())));
    }

    /// Where everything costs something the cheapest is taken.
    void theLeastIsHidden()
    {
        TipPlace place(QRectF(0, 0, 400, 200));
        place.add(QRectF(0, 0, 400, 200), 1);
        place.add(QRectF(200, 0, 200, 200), 100);
        QVERIFY(place.leastHiding({150, 100}).x() + 150 <= 200);
    }

    void aViewThatIsTooSmallKeepsItsCorner()
    {
        QCOMPARE(TipPlace(QRectF(0, 0, 100, 50)).leastHiding({200, 100}), QPointF(4, 4));
    }
};

CW_TEST(TstTipPlace)

} // namespace tst_tip_place

#include "tst_tip_place.moc"
