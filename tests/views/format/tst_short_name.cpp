// SPDX-License-Identifier: GPL-3.0-or-later
// Names without room: the number at their end stays, and something is always said.
#include "format/short_name.h"
#include "test_program.h"

#include <QTest>

namespace tst_short_name {

using namespace cw;

class TestShortName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNumberStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("expected");
        const QString device = QStringLiteral("QM9790 (NDR) 1");
        QTest::newRow("fits") << device << 14 << device;
        QTest::newRow("one too many") << device << 13 << QStringLiteral("QM9790 (ND… 1");
        QTest::newRow("little room") << device << 7 << QStringLiteral("QM97… 1");
        QTest::newRow("an ellipsis and the number") << device << 3 << QStringLiteral("… 1");
        QTest::newRow("the number alone") << device << 1 << QStringLiteral("1");
        QTest::newRow("nothing") << device << 0 << QString();
        QTest::newRow("several digits") << QStringLiteral("leaf-120") << 5 << QStringLiteral("l…120");
        QTest::newRow("no space before the ellipsis") << QStringLiteral("DGX H100 of Ann 7") << 7 << QStringLiteral("DGX… 7");
        QTest::newRow("no number") << QStringLiteral("border leaf") << 7 << QStringLiteral("border…");
        QTest::newRow("no number, no room") << QStringLiteral("border leaf") << 1 << QString();
        QTest::newRow("only a number") << QStringLiteral("12345") << 4 << QString();
        QTest::newRow("Korean") << QStringLiteral("서울 백본 스위치 3") << 6 << QStringLiteral("서울… 3");
    }
    void theNumberStays()
    {
        QFETCH(QString, name);
        QFETCH(int, most);
        QFETCH(QString, expected);
        QCOMPARE(format::shortName(name, most), expected);
    }

    void severalNamesAreCutAlike()
    {
        const auto range = [](qsizetype most) {
            return QStringLiteral("%1 – %2").arg(format::shortName(QStringLiteral("DGX H100 1"), most),
                                                 format::shortName(QStringLiteral("DGX H100 12"), most));
        };
        const auto within = [&](int most) {
            return format::shortNames(range, [most](const QString& words) { return words.size() <= most; });
        };
        QCOMPARE(within(24), QStringLiteral("DGX H100 1 – DGX H100 12"));
        QCOMPARE(within(15), QStringLiteral("DGX… 1 – DG… 12"));
        QCOMPARE(within(2), QStringLiteral("… 1 – 12")); // the shortest there is
    }
};

CW_TEST(TestShortName)

} // namespace tst_short_name

#include "tst_short_name.moc"
