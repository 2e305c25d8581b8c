// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/formula.h"
#include "test_program.h"

#include <QTest>

namespace tst_formula {

using namespace cw;
using namespace cw::explain;

class TestFormula : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void evaluates_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<double>("value");
        QTest::newRow("precedence") << "1 + 2 * 3 ^ 2" << 19.0;
        QTest::newRow("left to right") << "8 / 4 / 2 - 1 - 1" << -1.0;
        QTest::newRow("parentheses and minus") << "-(2 + 3) * 2" << -10.0;
        QTest::newRow("functions") << "max(2, min(9, 5), 3) + ceil(1.2) + floor(1.9) + sqrt(16)" << 12.0;
        QTest::newRow("number with exponent") << "1e-3 * 2000" << 2.0;
        QTest::newRow("letters") << "n * (n_g * P)" << 8400.0;
    }
    void evaluates()
    {
        QFETCH(QString, formula);
        QFETCH(double, value);
        const Letters letters{{"n", Measure(3)}, {"n_g", Measure(4)}, {"P", Measure(700.0)}};
        const Result<Measure> result = evaluate(formula.toStdString(), letters);
        QVERIFY(result.ok());
        QCOMPARE(result->base, value);
    }
    void refuses_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<QString>("code");
        QTest::newRow("watts plus bytes") << "P + M"
                                          << "problem.formula.dimension";
        QTest::newRow("unknown letter") << "P * Q"
                                        << "problem.formula.unknownLetter";
        QTest::newRow("open parenthesis") << "(P"
                                          << "problem.formula.syntax";
        QTest::newRow("left over") << "P P"
                                   << "problem.formula.syntax";
        QTest::newRow("logarithm of watts") << "log2(P)"
                                            << "problem.formula.dimension";
    }
    void refuses()
    {
        QFETCH(QString, formula);
        QFETCH(QString, code);
        const Letters letters{{"P", Measure(1 * unit::kW)}, {"M", Measure(1 * unit::GB)}};
        const Result<Measure> result = evaluate(formula.toStdString(), letters);
        QVERIFY(!result.ok());
        QCOMPARE(QString::fromStdString(result.problems().front().code), code);
    }
    void carriesDimensions()
    {
        const Letters letters{{"S", Measure(100 * unit::GB)}, {"B", Measure(50 * unit::GBps)}};
        const Result<Measure> time = evaluate("2 * S / B", letters);
        QVERIFY(time.ok());
        QVERIFY(time->dimension == Seconds::kDimension);
        QCOMPARE(time->base, 4.0);
    }
    void listsLettersOnce()
    {
        const auto letters = lettersOf("a * max(b, 1e-3 * a) + c_d ^ 2");
        QVERIFY(letters.ok());
        QCOMPARE(*letters, (std::vector<std::string>{"a", "b", "c_d"}));
    }
};

CW_TEST(TestFormula)

} // namespace tst_formula

#include "tst_formula.moc"
