// SPDX-License-Identifier: GPL-3.0-or-later
// The price book: own prices in place of the catalog's, by real cells.
#include "site/price_book.h"

#include "assess/pipeline.h"
#include "look/fonts.h"
#include "small_designs.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

namespace tst_price_book {

using namespace cw;
using site::PriceBook;

namespace {

std::shared_ptr<const assess::Assessment> assessed(const design::Design& design)
{
    return assess::assess(design, {test::shippedCatalog(), test::shippedTrends()});
}

constexpr int kEach = 2;

} // namespace

class TestPriceBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { look::installFonts(); }

    void anOwnPriceCountsAndGoes()
    {
        const design::Design design = test::rowOfRacks(2, 2);
        PriceBook book;
        book.setAssessment(assessed(design));
        QVERIFY(book.table().rowCount() >= 1);
        QSignalSpy raised(&book, &PriceBook::intentRaised);
        book.table().item(0, kEach)->setText(QStringLiteral("250000"));
        QCOMPARE(raised.count(), 1);
        const auto intent = raised.front().front().value<views::Intent>();
        const auto priced = intent.apply(design);
        QVERIFY(priced);
        const auto after = assessed(*priced);
        QCOMPARE(after->cost->inputs.items.front().unit, std::optional(Dollars(250'000)));
        QCOMPARE(after->cost->inputs.items.front().basis, cost::PriceBasis::Chosen);
        book.setAssessment(after);
        QCOMPARE(raised.count(), 1); // filling is no typing
        book.table().item(0, kEach)->setText(QString());
        const auto back = raised.back().front().value<views::Intent>().apply(*priced);
        QCOMPARE(*back, design);
    }

    void whatIsNoPriceIsRefused()
    {
        PriceBook book;
        book.setAssessment(assessed(test::rowOfRacks(1, 1)));
        QSignalSpy raised(&book, &PriceBook::intentRaised);
        const QString before = book.table().item(0, kEach)->text();
        for (const QString& text : {QStringLiteral("-5"), QStringLiteral("dear"), QStringLiteral("12 kg")}) {
            book.table().item(0, kEach)->setText(text);
            QCOMPARE(raised.count(), 0);
            QCOMPARE(book.table().item(0, kEach)->text(), before);
        }
        QVERIFY(!(book.table().item(0, 0)->flags() & Qt::ItemIsEditable));
    }
};

CW_TEST(TestPriceBook)

} // namespace tst_price_book

#include "tst_price_book.moc"
