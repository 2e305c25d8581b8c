// SPDX-License-Identifier: GPL-3.0-or-later
// Formulas look as on paper: fractions are tall, subscripts low, exponents high; numbers can stand for letters.
#include "explain/formula_box.h"
#include "test_program.h"

#include <QTest>

namespace tst_formula_box {

using namespace cw::views;

class TestFormulaBox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fractionsAreTallerThanProducts()
    {
        const auto fraction = typeset("a / b", {}, nullptr, 16);
        const auto product = typeset("a * b", {}, nullptr, 16);
        QVERIFY(fraction->height() > 1.5 * product->height());
        QVERIFY(fraction->width < product->width);
    }

    void bracketsVanishOverABar()
    {
        const auto bracketed = typeset("(a + b) / c", {}, nullptr, 16);
        const auto bare = typeset("a + b", {}, nullptr, 16);
        QVERIFY(bracketed->width < bare->width + 8); // no parentheses drawn, only the bar's overhang
    }

    void exponentsRiseAndSubscriptsSink()
    {
        const auto plain = typeset("a", {}, nullptr, 16);
        QVERIFY(typeset("a ^ 2", {}, nullptr, 16)->ascent > plain->ascent);
        QVERIFY(typeset("a_g", {}, nullptr, 16)->descent > plain->descent);
    }

    void numbersStandForLetters()
    {
        const LetterText numbers = [](const QString& letter) {
            return letter == u"n" ? QStringLiteral("1,234,567 kW") : QString();
        };
        QVERIFY(typeset("n * m", {}, numbers, 16)->width > typeset("n * m", {}, nullptr, 16)->width + 40);
    }

    void functionsAndNumbersAreKnown_data()
    {
        QTest::addColumn<QByteArray>("formula");
        for (const char* formula :
             {"min(a, b, c) + max(d, e)", "ceil(a / b) * 2", "sqrt(a ^ 2 + b ^ 2)", "log2(n) / log10(m)",
              "-a + 1e-9 * (b - -c)", "2.5e6 / (1 - x) ^ 2", "abs(a - b)", "eta_chain * P_node_rated"})
            QTest::newRow(formula) << QByteArray(formula);
    }
    void functionsAndNumbersAreKnown()
    {
        QFETCH(QByteArray, formula);
        // What cannot be typeset falls back to the plain text, whose underscores and stars make it wider.
        const auto box = typeset(formula.constData(), {}, nullptr, 16);
        QVERIFY(box->width > 10);
        const auto broken = typeset(QByteArray(formula).append(" )").constData(), {}, nullptr, 16);
        QVERIFY(broken->width > 10);
        QVERIFY(broken->width != box->width);
    }

    void longSumsTakeSeveralLines()
    {
        const char* sum = "a + b * c - d / e + f + g + h + i + j";
        const auto line = typeset(sum, {}, nullptr, 16);
        const auto lines = typeset(sum, {}, nullptr, 16, line->width / 2.5);
        QVERIFY(lines->width <= line->width / 2.5);
        QVERIFY(lines->height() > 2 * line->height());
        const auto wide = typeset(sum, {}, nullptr, 16, line->width + 1);
        QCOMPARE(wide->width, line->width);
        QCOMPARE(wide->height(), line->height());
        const auto narrow = typeset("a * b * c * d * e", {}, nullptr, 16, 10); // nothing to break at
        QCOMPARE(narrow->height(), typeset("a * b * c * d * e", {}, nullptr, 16)->height());
    }

    void depthDoesNotBreak()
    {
        QByteArray deep;
        for (int i = 0; i < 60; ++i)
            deep += "(a / ";
        deep += "b";
        for (int i = 0; i < 60; ++i)
            deep += ")";
        QVERIFY(typeset(deep.constData(), {}, nullptr, 16)->height() > 60);
    }
};

CW_TEST(TestFormulaBox)

} // namespace tst_formula_box

#include "tst_formula_box.moc"
