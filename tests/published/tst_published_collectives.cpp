// SPDX-License-Identifier: GPL-3.0-or-later
// Predicted against measured bus bandwidth: inline the rows that must hold anywhere, and the size curves of the
// reference table of nccl-tests results where it is at hand. The constants are those of the shipped catalog.
#include "csv_rows.h"
#include "network/collectives.h"
#include "small_designs.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

namespace tst_published_collectives {

using namespace cw;
using namespace cw::unit;
using network::Algorithm;
using network::Collective;
using network::Group;
using network::Links;

namespace {

/// Links of one accelerator: the scale-up link's name and rate in GB/s one way, and one port's rate in Gb/s.
Links linksOf(const char* scaleUp, double oneWay, double port = 0)
{
    const catalog::LinkModel& model = test::shippedCatalog()->linkModel;
    const catalog::ScaleUpModel* own = model.find(scaleUp);
    const auto ring = own != nullptr && own->ringEfficiency ? *own->ringEfficiency : model.scaleUpEfficiency;
    Links links;
    links.launch = model.collectiveLaunch.value;
    links.insideLatency = model.scaleUpLatency.value;
    links.networkLatency = model.networkLatency.value;
    links.lowLatency = network::LowLatency{model.shortScaleUpLatency.value, model.shortNetworkLatency.value,
                                           model.shortScaleUpShare.value.value, model.shortNetworkRate.value};
    links.inside = oneWay * GBps * ring.value.value;
    if (own != nullptr && own->reductionEfficiency)
        links.reduction = oneWay * GBps * own->reductionEfficiency->value.value;
    if (port > 0)
        links.network = port * Gbps * model.networkEfficiency.value.value;
    return links;
}

Links pcie(double oneWay)
{
    Links links = linksOf("PCIe", oneWay);
    links.inside = oneWay * GBps * test::shippedCatalog()->linkModel.pcieEfficiency.value.value;
    return links;
}

double busOf(const Group& group, const Links& links, Bytes message, Collective kind = Collective::AllReduce,
             std::optional<Algorithm> only = {})
{
    const auto timing =
        only ? network::timeOf(*only, kind, group, links, message) : network::timeOf(kind, group, links, message);
    return timing ? timing->busBandwidth.in(GBps) : 0;
}

struct Row {
    Bytes message;
    double measured = 0; ///< GB/s
    double predicted = 0;
    [[nodiscard]] double error() const { return predicted / measured - 1; }
};

double medianError(const std::vector<Row>& rows)
{
    std::vector<double> errors;
    for (const Row& row : rows)
        errors.push_back(std::abs(row.error()));
    std::nth_element(errors.begin(), errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2), errors.end());
    return errors.empty() ? 1 : errors[errors.size() / 2];
}

void print(const char* name, const std::vector<Row>& rows)
{
    qInfo("%s: median error %.1f %%", name, 100 * medianError(rows));
    for (const Row& row : rows)
        qInfo("  %8.0f MiB  predicted %6.1f  measured %6.1f GB/s  %+6.1f %%", row.message.in(MiB), row.predicted,
              row.measured, 100 * row.error());
}

/// The table's rows; some have a line break inside quotes.
QList<test::CsvRow> table()
{
    QFile file(QStringLiteral(CW_FACTS "/facts/training/nccl_busbw.csv"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    const QStringList names = test::csvFields(QString::fromUtf8(file.readLine()).trimmed());
    QList<test::CsvRow> rows;
    while (!file.atEnd()) {
        QString line = QString::fromUtf8(file.readLine());
        while (line.count(u'"') % 2 == 1 && !file.atEnd())
            line += QString::fromUtf8(file.readLine());
        const QStringList fields = test::csvFields(line.trimmed());
        test::CsvRow row;
        for (int i = 0; i < names.size() && i < fields.size(); ++i)
            row.insert(names[i], fields[i]);
        rows.append(row);
    }
    return rows;
}

std::vector<Row> curveOf(const QString& system, int members, int nodes, const QString& algorithm, const Links& links)
{
    std::vector<Row> rows;
    for (const test::CsvRow& row : table()) {
        const double bytes = row.value(QStringLiteral("bytes")).toDouble();
        if (!row.value(QStringLiteral("system")).startsWith(system) || bytes < 1 << 20 ||
            row.value(QStringLiteral("gpus")).toInt() != members ||
            !row.value(QStringLiteral("algorithm")).startsWith(algorithm))
            continue;
        const Bytes message = bytes * B;
        rows.push_back({message, row.value(QStringLiteral("busbw_GBps")).toDouble(),
                        busOf({members, members / nodes}, links, message)});
    }
    return rows;
}

} // namespace

class TestPublishedCollectives : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void largeMessages_data()
    {
        QTest::addColumn<double>("predicted");
        QTest::addColumn<double>("measured");
        QTest::addColumn<double>("tolerance");
        const auto row = [](const char* name, double predicted, double measured, double tolerance = 0.05) {
            QTest::newRow(name) << predicted << measured << tolerance;
        };
        const Links a100 = linksOf("NVLink 3", 300, 200);
        const Links h100 = linksOf("NVLink 4", 450, 400);
        const Links b200 = linksOf("NVLink 5", 900);
        Links switched = h100;
        switched.networkReduction =
            400 * Gbps * test::shippedCatalog()->linkModel.networkReductionEfficiency.value.value;
        const auto ring = [](const Links& links, std::int64_t members, Bytes message,
                             Collective kind = Collective::AllReduce) {
            return busOf({members, members}, links, message, kind, Algorithm::Ring);
        };
        row("NVIDIA slide, V100 NVLink 2", busOf({8, 8}, linksOf("NVLink 2", 150), 16 * GiB), 122);
        row("NVIDIA slide, A100 NVLink 3", busOf({8, 8}, a100, 16 * GiB), 232);
        row("ml-engineering, 8 A100, 16 GiB", busOf({8, 8}, a100, 16 * GiB), 234.89);
        row("NVIDIA slide, H100 ring", ring(h100, 8, 16 * GiB), 370);
        row("NVIDIA slide, H100 with SHARP in the node", busOf({8, 8}, h100, 16 * GiB), 480);
        row("ml-engineering, 8 H200 ring, 16 GiB", ring(h100, 8, 16 * GiB), 367.2);
        row("ml-engineering, 8 H200 NVLS, 16 GiB", busOf({8, 8}, h100, 16 * GiB), 480);
        row("ml-engineering, 4 H200, 8 GiB", busOf({4, 4}, h100, 8 * GiB), 363.3);
        row("ml-engineering, 5 H200, 8 GiB", busOf({5, 5}, h100, 8 * GiB), 414.2);
        row("ml-engineering, 6 H200, 8 GiB", busOf({6, 6}, h100, 8 * GiB), 435.6);
        row("ml-engineering, 7 H200, 8 GiB", busOf({7, 7}, h100, 8 * GiB), 460.0);
        row("ml-engineering, 8 H200 all-gather, 16 GiB", busOf({8, 8}, h100, 16 * GiB, Collective::AllGather), 361.4);
        row("ml-engineering, 8 H200 reduce-scatter, 16 GiB", busOf({8, 8}, h100, 16 * GiB, Collective::ReduceScatter),
            362.9);
        row("ml-engineering, 4 B200, 8 GiB", busOf({4, 4}, b200, 8 * GiB), 673.2);
        row("ml-engineering, 5 B200, 8 GiB", busOf({5, 5}, b200, 8 * GiB), 677.8);
        row("ml-engineering, 6 B200, 8 GiB", busOf({6, 6}, b200, 8 * GiB), 778.2);
        row("ml-engineering, 7 B200, 8 GiB", busOf({7, 7}, b200, 8 * GiB), 811.2);
        row("ml-engineering, 8 B200, 8 GiB", busOf({8, 8}, b200, 8 * GiB), 838.0);
        row("ml-engineering, 8 B200 ring, 8 GiB", ring(b200, 8, 8 * GiB), 682.2);
        row("NVIDIA slide, DGX A100 with 8 x 200 Gb/s", busOf({128, 8}, a100, 16 * GiB), 192);
        row("NVIDIA slide, DGX H100 with 8 x 400 Gb/s", busOf({128, 8}, h100, 16 * GiB), 380);
        row("NVIDIA slide, DGX H100 with SHARP, 8 x 400 Gb/s", busOf({128, 8}, switched, 16 * GiB), 480);
        row("NVIDIA slide, one port of 200 Gb/s", busOf({16, 1}, a100, 16 * GiB), 24);
        row("NVIDIA slide, one port of 400 Gb/s", busOf({16, 1}, h100, 16 * GiB), 48);
        row("NVIDIA slide, PCIe Gen4", busOf({8, 8}, pcie(31.5), 16 * GiB), 24);
        row("NVIDIA slide, PCIe Gen5", busOf({8, 8}, pcie(63), 16 * GiB), 48);
        row("AWS p5en, 32 H200 ring, 4 GiB", busOf({32, 8}, h100, 4 * GiB, Collective::AllReduce, Algorithm::Ring),
            364.87);
        row("read from a graph +-5, 32 H100, 16 GiB", busOf({32, 8}, h100, 16 * GiB), 375, 0.10);
        row("read from a graph +-5, 8,192 H100, 16 GiB", busOf({8192, 8}, h100, 16 * GiB), 367, 0.10);
        row("read from a graph +-5, 8,192 H100, 4 GiB", busOf({8192, 8}, h100, 4 * GiB), 346, 0.10);
        row("read from a graph +-5, 32 H100, 128 MiB", busOf({32, 8}, h100, 128 * MiB), 278, 0.25);
        row("read from a graph +-5, 1,024 H100, 128 MiB", busOf({1024, 8}, h100, 128 * MiB), 181, 0.25);
        row("read from a graph +-5, 8,192 H100, 128 MiB", busOf({8192, 8}, h100, 128 * MiB), 157, 0.25);
    }
    void largeMessages()
    {
        QFETCH(double, predicted);
        QFETCH(double, measured);
        QFETCH(double, tolerance);
        qInfo("%-52s predicted %6.1f  measured %6.1f GB/s  %+5.1f %%", QTest::currentDataTag(), predicted, measured,
              100 * (predicted / measured - 1));
        QVERIFY(std::abs(predicted / measured - 1) <= tolerance);
    }

    /// ml-engineering, 8 and 2 MI300X: one link of seven serves a pair.
    void meshOfMi300x()
    {
        Links links = linksOf("Infinity Fabric / xGMI full mesh", 448);
        links.pair = *links.inside / 7;
        const double two = busOf({2, 2}, links, 16 * GiB);
        const double eight = busOf({8, 8}, links, 16 * GiB);
        qInfo("MI300X: 2 GPUs %.1f (47.7), 8 GPUs %.1f (312.9) GB/s, ratio %.2f (6.56)", two, eight, eight / two);
        QVERIFY(std::abs(two / 47.7 - 1) <= 0.05);
        QVERIFY(std::abs(eight / 312.9 - 1) <= 0.05);
        QVERIFY(std::abs(eight / two / (312.9 / 47.7) - 1) <= 0.10);
    }

    /// All sizes from 1 MiB to 16 GiB inside a node. The last curve took no part in the fit: 32 GPUs without reductions
    /// in switches; its network rate, 96 GB/s a node, is read off the
    /// curve itself.
    void sizeCurves_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<int>("members");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<Links>("links");
        QTest::newRow("ml-engineering, 8 A100")
            << QStringLiteral("A100-SXM") << 8 << 1 << QStringLiteral("nccl-tests") << linksOf("NVLink 3", 300);
        QTest::newRow("ml-engineering, 8 H200") << QStringLiteral("H200-SXM (NVLink4)") << 8 << 1
                                                << QStringLiteral("default (LL") << linksOf("NVLink 4", 450);
        Links unnamed = linksOf("NVLink 3", 300, 100);
        unnamed.network = 12 * GBps;
        QTest::newRow("ml-engineering, 32 GPUs, held out")
            << QStringLiteral("4 nodes") << 32 << 4 << QStringLiteral("all_reduce_bench") << unnamed;
    }
    void sizeCurves()
    {
        QFETCH(QString, system);
        QFETCH(int, members);
        QFETCH(int, nodes);
        QFETCH(QString, algorithm);
        QFETCH(Links, links);
        const std::vector<Row> rows = curveOf(system, members, nodes, algorithm, links);
        if (rows.empty())
            QSKIP("the table of measured collectives is not here");
        print(QTest::currentDataTag(), rows);
        QCOMPARE(rows.size(), std::size_t{15});
        QVERIFY(medianError(rows) <= 0.15);
    }

    /// 32 to 8,192 H100 with eight ports of 400 Gb/s, read from a graph to 5 GB/s. What falls with scale is latency.
    void scaleCurves_data()
    {
        QTest::addColumn<int>("members");
        for (const int members : {32, 128, 1024, 8192})
            QTest::addRow("%d H100", members) << members;
    }
    void scaleCurves()
    {
        QFETCH(int, members);
        const std::vector<Row> rows = curveOf(QStringLiteral("H100-SXM, 8x400Gb"), members, members / 8,
                                              QStringLiteral("NVLSTree"), linksOf("NVLink 4", 450, 400));
        if (rows.empty())
            QSKIP("the table of measured collectives is not here");
        print(QTest::currentDataTag(), rows);
        QCOMPARE(rows.size(), std::size_t{15});
        QVERIFY(medianError(rows) <= 0.10);
        for (const Row& row : rows) {
            if (row.message >= 4 * GiB)
                QVERIFY(std::abs(row.error()) <= 0.10);
            else if (row.message >= 128 * MiB)
                QVERIFY(std::abs(row.error()) <= 0.25);
        }
    }
};

CW_TEST(TestPublishedCollectives)

} // namespace tst_published_collectives

#include "tst_published_collectives.moc"
