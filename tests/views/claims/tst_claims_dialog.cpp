// SPDX-License-Identifier: GPL-3.0-or-later
// The lectures' claims: each with its figure and verdict, and all of them as lines with their reasons.
#include "assess/claims.h"

#include "base/units.h"
#include "claims/claims_dialog.h"
#include "format/words.h"
#include "look/fonts.h"
#include "small_designs.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QTableWidget>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_claims_dialog {

using namespace cw;
using assess::Claim;
using assess::ClaimVerdict;

namespace {

const std::vector<Claim>& checked()
{
    static const std::vector<Claim> all = *assess::claims({test::shippedCatalog(), test::shippedTrends()});
    return all;
}

const Claim& claim(const std::string& id)
{
    const auto found = std::ranges::find(checked(), id, &Claim::id);
    if (found == checked().end())
        qFatal("no claim %s", id.c_str());
    return *found;
}

} // namespace

class TestClaims : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { look::installFonts(); }

    /// What facts/facility.md and the specification say of each, by hand.
    void verdicts_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<double>("ours");
        QTest::addColumn<double>("tolerance");
        const auto row = [](const char* id, ClaimVerdict verdict, double ours, double tolerance) {
            QTest::newRow(id) << static_cast<int>(verdict) << ours << tolerance;
        };
        row("claim.gpuPower", ClaimVerdict::Reproduced, 2.867, 1e-3);   // 4,096 x 700 W
        row("claim.itPower", ClaimVerdict::Off, 4.0, 0.05);             // facts: 4.0 MW typical
        row("claim.facilityPower", ClaimVerdict::Off, 4.4, 0.05);
        row("claim.gpuFailures", ClaimVerdict::Off, 11.06, 0.01);      // 268 of 419 in 2,422 GPU-years
        row("claim.mtbf", ClaimVerdict::Off, 198, 0.02);                // 8766 / (3.79e-3 / d x 32 nodes)
        row("claim.degrees", ClaimVerdict::Reproduced, 256, 0);
        row("claim.gradients", ClaimVerdict::Reproduced, 20, 1e-12);
        row("claim.ring", ClaimVerdict::Off, 39.84, 1e-3);
        row("claim.bubble", ClaimVerdict::Off, 69.6, 1e-3);             // 16 / (16 + 7)
        row("claim.int4", ClaimVerdict::Reproduced, 36.5, 0.1);
        row("claim.twentyFive", ClaimVerdict::Off, 3.529, 1e-3);        // 1,200 / 340
        row("claim.catchUp", ClaimVerdict::Reproduced, 19.87, 1e-2);    // ln 38,000 / ln 1.7
        row("claim.airRack", ClaimVerdict::Reproduced, 20, 1e-9);
        row("claim.liquidRack", ClaimVerdict::Reproduced, 135, 1e-9);
    }
    void verdicts()
    {
        QFETCH(int, verdict);
        QFETCH(double, ours);
        QFETCH(double, tolerance);
        const Claim& one = claim(QTest::currentDataTag());
        QVERIFY(one.ours);
        const double found = inUnit(*one.ours, *findUnit(one.unit));
        QVERIFY2(std::abs(found - ours) <= tolerance * ours + 1e-12, qPrintable(QString::number(found)));
        QCOMPARE(static_cast<int>(one.verdict), verdict);
    }

    void sevenDaysAreFarFromEnough()
    {
        const Claim& days = claim("claim.thirtyDays");
        QVERIFY(days.ours && *days.off > 20);
        QCOMPARE(days.verdict, ClaimVerdict::Off);
    }

    void everyClaimHasWordsAndIsJudgedByItsOwnRule()
    {
        for (const Claim& one : checked()) {
            QVERIFY2(format::hasWords(one.id) && format::hasWords(one.id + ".why") && format::hasWords(one.lecture), one.id.c_str());
            QCOMPARE(one.ours.has_value(), one.verdict != ClaimVerdict::NotCheckable);
            if (one.ours && one.ours->base >= one.low->base && one.ours->base <= one.high->base)
                QCOMPARE(one.verdict, ClaimVerdict::Reproduced);
            if (!one.figure.empty())
                QVERIFY2(one.ours, one.id.c_str());
        }
        QVERIFY(checked().size() >= 24);
    }

    void linesAndReasons()
    {
        claims::ClaimsDialog dialog;
        QCOMPARE(dialog.table().rowCount(), 0);
        dialog.setClaims(checked());
        QCOMPARE(dialog.table().rowCount(), static_cast<int>(checked().size()));
        for (int row = 0; row < dialog.table().rowCount(); ++row) {
            const Claim& one = checked()[static_cast<std::size_t>(row)];
            dialog.table().setCurrentCell(row, 0);
            QVERIFY(dialog.reason().contains(format::words(one.id + ".why")));
            QCOMPARE(dialog.table().item(row, 0)->text(), format::words(one.id));
        }
    }
};

CW_TEST(TestClaims)

} // namespace tst_claims_dialog

#include "tst_claims_dialog.moc"
