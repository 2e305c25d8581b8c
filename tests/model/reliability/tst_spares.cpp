// SPDX-License-Identifier: GPL-3.0-or-later
// Spares and availability against the worked values of facts §5 and against sums written out.
#include "reliability/spares.h"
#include "test_program.h"

#include <QTest>

#include <array>
#include <cmath>

namespace tst_spares {

using namespace cw;
using namespace cw::reliability;
using namespace cw::unit;

class TestSpares : public QObject {
    Q_OBJECT

private slots:
    void spares_data()
    {
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("probability");
        QTest::addColumn<int>("spares");
        const auto row = [](const char* name, double nodes, double rate, double days, std::array<int, 3> counts) {
            const std::array shares{0.95, 0.99, 0.999};
            for (std::size_t i = 0; i < shares.size(); ++i)
                QTest::addRow("%s, %g %%", name, 100 * shares[i]) << nodes * rate * days << shares[i] << counts[i];
        };
        row("2,048 nodes, RSC-1 rate (Meta 2024), 1 d", 2048, 6.5e-3, 1, {20, 22, 26});
        row("2,048 nodes, Llama 3 rate, 1 d", 2048, 3.79e-3, 1, {13, 15, 18});
        row("128 nodes, RSC-1 rate, 2 d", 128, 6.5e-3, 2, {4, 5, 7});
        row("1,024 nodes, RSC-1 rate, 3 d", 1024, 6.5e-3, 3, {28, 31, 35});
        QTest::newRow("no failures") << 0.0 << 0.99 << 0;
    }

    void spares()
    {
        QFETCH(const double, mean);
        QFETCH(const double, probability);
        QFETCH(const int, spares);
        QCOMPARE(sparesFor(mean, probability), spares);
    }

    void availability()
    {
        const double node = unitAvailability(6.5e-3 / day, 1 * day);
        QVERIFY(std::abs(node - 0.99354) < 5e-6);
        QVERIFY(std::abs(availabilityOf(2048, 2048, node) - 1.7e-6) < 0.05e-6);
        QVERIFY(std::abs(availabilityOf(2048, 2075, node) - 0.99969) < 5e-6);
        QVERIFY(std::abs(availabilityOf(127, 128, node) - 0.7994) < 5e-5);
        QCOMPARE(availabilityOf(0, 4, node), 1.0);
        QCOMPARE(availabilityOf(5, 4, node), 0.0);
        for (std::int64_t all = 128; all < 140; ++all)
            QVERIFY(availabilityOf(128, all + 1, node) > availabilityOf(128, all, node));
    }

    /// Erlang's loss formula, by its recursion.
    void waitingIsErlangs()
    {
        for (const double load : {0.3, 4.0, 25.0}) {
            double erlang = 1;
            for (int servers = 1; servers <= 30; ++servers) {
                erlang = load * erlang / (servers + load * erlang);
                const auto away = repairDistribution(load, servers, [](std::int64_t) { return 1.0; });
                QCOMPARE(away.size(), static_cast<std::size_t>(servers + 1));
                QVERIFY(std::abs(away.back() - erlang) < 1e-12);
            }
        }
    }

    void manyUnderRepairAreNoOverflow()
    {
        const auto away = repairDistribution(3000, 5000, [](std::int64_t) { return 1.0; });
        double sum = 0;
        for (const double one : away)
            sum += one;
        QVERIFY(std::abs(sum - 1) < 1e-9);
    }
};

CW_TEST(TestSpares)

} // namespace tst_spares

#include "tst_spares.moc"
