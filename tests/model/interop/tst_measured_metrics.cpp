// SPDX-License-Identifier: GPL-3.0-or-later
// What monitoring tools write, in the three forms that they write it in.
#include "interop/measured_metrics.h"
#include "interop/metric_samples.h"
#include "test_program.h"

#include <QTest>

#include <cmath>

namespace tst_measured_metrics {

using namespace cw;
using namespace cw::interop;

namespace {

// No raw string: moc would take its first lines for directives.
constexpr const char* kExposition =
    "# HELP DCGM_FI_DEV_GPU_UTIL GPU utilization (in %).\n"
    "# TYPE DCGM_FI_DEV_GPU_UTIL gauge\n"
    "DCGM_FI_DEV_GPU_UTIL{gpu=\"0\",UUID=\"GPU-1\",Hostname=\"n{1}, \\\"a\\\"\"} 98\n"
    "DCGM_FI_DEV_GPU_UTIL{gpu=\"1\",UUID=\"GPU-2\",hostname=\"n1\"} 90\n"
    "DCGM_FI_DEV_FB_USED{gpu=\"0\"} 78000\n"
    "DCGM_FI_DEV_FB_FREE{gpu=\"0\"} 2000\n"
    "DCGM_FI_DEV_FB_USED{gpu=\"1\"} 40000\n"
    "DCGM_FI_DEV_FB_FREE{gpu=\"1\"} 40000\n"
    "DCGM_FI_PROF_GR_ENGINE_ACTIVE{gpu=\"0\"} 0.61\n"
    "DCGM_FI_PROF_GR_ENGINE_ACTIVE{gpu=\"1\"} 0.59\n"
    "DCGM_FI_PROF_PIPE_TENSOR_ACTIVE{gpu=\"0\"} 0.33\n";

constexpr const char* kCounters =
    "Time,\"node_disk_io_time_seconds_total{device=\"\"nvme0n1\"\"}\",\"node_cpu_seconds_total{cpu=\"\"0\"\",mode=\"\"idle\"\"}\","
    "\"node_cpu_seconds_total{cpu=\"\"0\"\",mode=\"\"user\"\"}\",\"node_network_transmit_bytes_total{device=\"\"eth0\"\"}\","
    "\"node_network_speed_bytes{device=\"\"eth0\"\"}\"\n"
    "2026-11-23 18:00:00,1000,500,1,1e12,1.25e9\n"
    "2026-11-23 18:01:00,1051,545,1,1.06e12,1.25e9\n";

bool isNear(double value, double expected) { return std::abs(value - expected) <= 1e-9; }

} // namespace

class TestMeasuredMetrics : public QObject {
    Q_OBJECT

private slots:
    void expositionOfDcgm()
    {
        const auto read = readMeasuredMetrics(kExposition, std::nullopt);
        QVERIFY(read);
        QVERIFY(read->accelerators);
        QCOMPARE(read->accelerators->field, std::string("DCGM_FI_PROF_GR_ENGINE_ACTIVE"));
        QVERIFY(isNear(read->accelerators->mean, 0.6));
        QVERIFY(isNear(read->accelerators->highest, 0.61));
        QVERIFY(isNear(read->memory->highest, 0.975));
        QVERIFY(isNear(read->memory->mean, (0.975 + 0.5) / 2));
        QVERIFY(isNear(read->memory->deciding, 0.975) && isNear(read->accelerators->deciding, 0.6));
        QVERIFY(isNear(read->tensorCores->mean, 0.33));
        QVERIFY(!read->network && !read->storage && !read->processors);
    }

    void labelsKeepTheirBraces()
    {
        const auto series = readMetricSamples(kExposition);
        QVERIFY(series);
        QCOMPARE(series->front().labels.at("Hostname"), std::string("n{1}, \\\"a\\\""));
        QCOMPARE(series->size(), std::size_t(9));
    }

    /// 51 s of 60 busy; 45 s of 60 idle; 1 GB/s of 1.25 GB/s.
    void countersOfNodeExporterBecomeRates()
    {
        const auto read = readMeasuredMetrics(kCounters, std::nullopt);
        QVERIFY(read);
        QVERIFY(isNear(read->storage->mean, 0.85));
        QVERIFY(isNear(read->processors->mean, 0.25));
        QVERIFY(isNear(read->network->mean, 0.8));
        QVERIFY(read->unused.empty());
    }

    void aCounterThatRestartedBeginsAtNought()
    {
        const auto read = readMeasuredMetrics("timestamp,node_disk_io_time_seconds_total\n0,100\n50,130\n100,20\n", std::nullopt);
        QVERIFY(read);
        QVERIFY(isNear(read->storage->mean, 0.5));
    }

    void countersWithoutTimesOrLinksSaySo()
    {
        const auto timeless = readMeasuredMetrics("node_disk_io_time_seconds_total 12\n", std::nullopt);
        QVERIFY(timeless);
        QVERIFY(!timeless->storage);
        QCOMPARE(timeless->unused.front().code, std::string("problem.metrics.noTimes"));
        const char* bytes = "timestamp,node_network_receive_bytes_total\n0,0\n10,5e9\n";
        const auto speedless = readMeasuredMetrics(bytes, std::nullopt);
        QVERIFY(speedless);
        QCOMPARE(speedless->unused.front().code, std::string("problem.metrics.noLink"));
        const auto linked = readMeasuredMetrics(bytes, BytesPerSecond(1e9));
        QVERIFY(linked && isNear(linked->network->mean, 0.5));
    }

    void rowsOfSamples()
    {
        const auto read = readMeasuredMetrics("metric,gpu,timestamp,value\nDCGM_FI_DEV_GPU_UTIL,0,1700000000000,50\n"
                                              "DCGM_FI_DEV_GPU_UTIL,0,1700000060000,70\nvllm:kv_cache_usage_perc,,1700000000,0.97\n"
                                              "DCGM_FI_DEV_FB_USED,0,1700000000,10\nDCGM_FI_DEV_FB_FREE,0,1700000000,10\n",
                                              std::nullopt);
        QVERIFY(read);
        QVERIFY(isNear(read->accelerators->mean, 0.6));
        QCOMPARE(read->memory->field, std::string("vllm:kv_cache_usage_perc"));
    }

    void theLecturesNamesInSharesAndPerCent()
    {
        const auto shares = readMeasuredMetrics("gpu_util,gpu_mem_util,network_util,disk_io_util,cpu_util\n0.5,0.4,0.3,0.9,1\n", std::nullopt);
        const auto perCent = readMeasuredMetrics("gpu_util,gpu_mem_util,network_util,disk_io_util,cpu_util\n50,40,30,90,100\n", std::nullopt);
        QVERIFY(shares && perCent);
        QCOMPARE(*shares, *perCent);
        QVERIFY(isNear(shares->processors->mean, 1));
    }

    /// A node has more interfaces than ports; traffic to itself has no speed that it could fill.
    void loopbackIsNoPort()
    {
        const std::string lo = "node_network_transmit_bytes_total{device=\"lo\"} 0 0\nnode_network_transmit_bytes_total{device=\"lo\"} 9e12 1\n";
        const std::string port = "node_network_transmit_bytes_total{device=\"eth0\"} 0 0\nnode_network_transmit_bytes_total{device=\"eth0\"} 6e8 1\n";
        const auto bySpeed = readMeasuredMetrics("# x\n" + lo + port + "node_network_speed_bytes{device=\"eth0\"} 1.25e9\n", std::nullopt);
        QVERIFY(bySpeed && bySpeed->network && isNear(bySpeed->network->mean, 0.48));
        const auto byLink = readMeasuredMetrics("# x\n" + lo + port, BytesPerSecond(1.25e9));
        QVERIFY(byLink && byLink->network && isNear(byLink->network->mean, 0.48));
        const auto tooSlow = readMeasuredMetrics("# x\n" + port, BytesPerSecond(1.25e8));
        QVERIFY(!tooSlow);
        QCOMPARE(tooSlow.problems().front().arguments.front().value, std::string("480 %"));
    }

    /// Whose row it is stands beside the numbers, in a word or in a number.
    void hostsOfATableAreNoNumbers()
    {
        const auto words = readMeasuredMetrics("time,where,gpu_util\n0,n1,0.5\n0,n2,0.7\n", std::nullopt);
        QVERIFY(words && words->accelerators && isNear(words->accelerators->mean, 0.6));
        const auto hosts = readMetricSamples("time,host,gpu,gpu_util\n0,10.0.0.1,0,0.5\n0,10.0.0.2,1,0.7\n");
        QVERIFY(hosts);
        QCOMPARE(hosts->size(), std::size_t{2});
        QCOMPARE(hosts->front().labels.at("host"), std::string("10.0.0.1"));
    }

    void badNumbersAreToldOfWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::string>("code");
        QTest::addColumn<int>("line");
        QTest::newRow("word") << QByteArray("gpu_util\n0.5\nbusy\n") << std::string("problem.metrics.notANumber") << 3;
        QTest::newRow("negative") << QByteArray("gpu_util\n-3\n") << std::string("problem.metrics.outOfRange") << 2;
        QTest::newRow("too much") << QByteArray("DCGM_FI_DEV_GPU_UTIL 250\n") << std::string("problem.metrics.outOfRange") << 1;
        QTest::newRow("time") << QByteArray("time,gpu_util\nnoon,0.5\n") << std::string("problem.metrics.badTime") << 2;
        QTest::newRow("no day") << QByteArray("time,gpu_util\n2026-02-30 00:00:00,0.5\n") << std::string("problem.metrics.badTime") << 2;
        QTest::newRow("series") << QByteArray("# x\nDCGM_FI_DEV_GPU_UTIL{gpu=0} 5\n") << std::string("problem.metrics.badSeries") << 2;
        QTest::newRow("nothing") << QByteArray("name_of_something\n5\n") << std::string("problem.metrics.nothingKnown") << 0;
        QTest::newRow("all missing") << QByteArray("gpu_util\nNaN\n") << std::string("problem.metrics.nothingKnown") << 0;
        QTest::newRow("empty") << QByteArray("") << std::string("problem.csv.empty") << 0;
    }
    void badNumbersAreToldOfWithTheirPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::string, code);
        QFETCH(int, line);
        const auto read = readMeasuredMetrics(text.toStdString(), std::nullopt);
        QVERIFY(!read);
        QCOMPARE(read.problems().front().code, code);
        if (line > 0)
            QCOMPARE(read.problems().front().line, line);
    }
};

CW_TEST(TestMeasuredMetrics)

} // namespace tst_measured_metrics

#include "tst_measured_metrics.moc"
