// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of the verbs around fabrics, held against the real program: fabric, validate, new.
#include "program_run.h"
#include "test_program.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace tst_command_line_fabric {

using namespace cw::test;

class TestCommandLineFabric : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKind_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("figures");
        const auto row = [](const char* name, const char* options, const char* figures) {
            QTest::newRow(name) << QString::fromLatin1(options) << QString::fromLatin1(figures);
        };
        row("SuperPOD of 512 nodes", "--kind rail --nodes 512",
            "leafSwitches 128 spineSwitches 128 coreSwitches 64 nodeLinks 4096 leafSpineLinks 4096 spineCoreLinks "
            "4096");
        row("one switch", "--kind single-switch --nodes 8", "leafSwitches 1 cables 64 bisectionBandwidth 1.6");
        row("leaf-spine", "--kind leaf-spine --nodes 256 --oversubscription 3",
            "leafSwitches 43 oversubscription 3 hops 3");
        row("Al-Fares, k = 4", "--kind fat-tree --nodes 16 --rails 1 --radix 4", "switches 20 hops 5");
        row("rail-only", "--kind rail-only --nodes 64", "leafSwitches 8 spineSwitches 0 cables 512");
        row("two planes", "--kind rail --nodes 512 --radix 128 --planes 2", "leafSwitches 128 spineSwitches 64");
        row("Frontier",
            "--kind dragonfly --nodes 9408 --rails 4 --group-switches 32 --endpoints-per-switch 16 --links-per-arc 4 "
            "--rate 200G --routing adaptive",
            "groups 74 linksPerArc 4 localLinks 36704 globalLinks 10804");
        row("Leonardo's groups",
            "--kind dragonfly-plus --nodes 8280 --rails 1 --radix 40 --group-switches 18 "
            "--endpoints-per-switch 20",
            "groups 23 spineSwitches 414 localLinks 7452");
        row("a group too large to draw",
            "--kind dragonfly --nodes 1 --radix 100000 --group-switches 50000 --endpoints-per-switch 1",
            "groups 1 localLinks 1249975000");
        row("torus", "--kind torus --nodes 64 --rails 6 --dimensions 3", "switches 0 localLinks 192 hops 6");
        row("flat torus", "--kind torus --nodes 64 --rails 4 --dimensions 2", "localLinks 128 hops 8");
    }
    void everyKind()
    {
        QFETCH(const QString, options);
        QFETCH(const QString, figures);
        const QStringList arguments = QStringList{QStringLiteral("fabric")} + options.split(u' ');
        const Run result = run(arguments + QStringList{QStringLiteral("--json")});
        QVERIFY2(result.status == 0, result.err.constData());
        const QStringList wanted = figures.split(u' ');
        for (qsizetype i = 0; i + 1 < wanted.size(); i += 2)
            QCOMPARE(figure(json(result), qPrintable(u"fabric." + wanted[i])), wanted[i + 1].toDouble());
        const Run printed = run(arguments);
        QCOMPARE(printed.status, 0);
        QCOMPARE(printed.out.count('\n'), json(result)[u"figures"].toObject().size());
    }

    void theReportListsEveryCableOfTheRule_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"llm-512x8h100", "h100-64-one-switch", "h100-512-rail-only", "mi250x-dragonfly", "a100-dragonfly-plus", "mi300x-torus"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void theReportListsEveryCableOfTheRule()
    {
        QFETCH(const QString, kind);
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(), "pdftotext is not installed");
        const QTemporaryDir folder;
        const QString design = folder.filePath(QStringLiteral("d.cluster.json"));
        const QString pdf = folder.filePath(QStringLiteral("d.pdf"));
        QCOMPARE(run({QStringLiteral("new"), QStringLiteral("--template"), kind, QStringLiteral("-o"), design}).status, 0);
        QCOMPARE(run({QStringLiteral("report"), design, QStringLiteral("-o"), pdf, QStringLiteral("--lang"), QStringLiteral("en")}).status, 0);
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        QVERIFY(text.waitForFinished());
        static const QRegularExpression row(QStringLiteral("fabric link, [a-z ]+?\\s{2,}([0-9,]+)"));
        double listed = 0;
        for (const QRegularExpressionMatch& match : row.globalMatch(QString::fromUtf8(text.readAllStandardOutput())))
            listed += match.captured(1).remove(u',').toDouble();
        QVERIFY(listed > 0);
        QCOMPARE(listed, figure(json(run({QStringLiteral("assess"), design, QStringLiteral("--json")})), "fabric.cables"));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("status");
        QTest::newRow("unknown kind") << QStringLiteral("--kind mesh --nodes 4") << 2;
        QTest::newRow("no kind at all") << QStringLiteral("--kind none --nodes 4") << 2;
        QTest::newRow("four dimensions") << QStringLiteral("--kind torus --nodes 4 --dimensions 4") << 2;
        QTest::newRow("units of a leaf-spine") << QStringLiteral("--kind leaf-spine --nodes 4 --unit 8") << 2;
        QTest::newRow("a tapered torus") << QStringLiteral("--kind torus --nodes 64 --oversubscription 2") << 2;
        QTest::newRow("too many groups") << QStringLiteral("--kind dragonfly --nodes 100000 --radix 16") << 3;
        QTest::newRow("too few ports") << QStringLiteral("--kind torus --nodes 64 --rails 4") << 3;
    }
    void refusals()
    {
        QFETCH(const QString, options);
        QFETCH(int, status);
        const Run result = run(QStringList{QStringLiteral("fabric")} + options.split(u' '));
        QCOMPARE(result.status, status);
        QVERIFY(!result.err.isEmpty() && result.out.isEmpty());
    }

    void aTorusWithGapsSaysSo()
    {
        const Run result = run(typed("fabric --kind torus --nodes 31 --rails 6 --json --lang en"));
        QCOMPARE(result.status, 0);
        QVERIFY2(result.err.contains("free places"), result.err.constData());
        QCOMPARE(figure(json(result), "fabric.localLinks"), 16.0 + 32 + 32 - 5); // 2 x 4 x 4, one place empty
    }

    void validatesEverySuperPod()
    {
        const QString table = QStringLiteral(CW_FACTS "/facts/facility/superpod_fabric_tables.csv");
        if (!QFile::exists(table))
            QSKIP("the table of published fabrics is not here");
        QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("out.csv"));
        const Run result = run(typed("validate --domain fabric --lang en --json --out") + QStringList{out, table});
        QVERIFY2(result.status == 0, result.err.constData());
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(written.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 26);
        QVERIFY(lines[0].endsWith(QStringLiteral("note,predicted_leaf,predicted_spine,predicted_core,"
                                                 "predicted_node_leaf_cables,predicted_leaf_spine_cables,"
                                                 "predicted_spine_core_cables,status,reason")));
        for (const QString& line : lines.mid(1)) {
            const QStringList published = line.split(u',').mid(4, 6);
            QCOMPARE(line.section(u',', -8), published.join(u',') + QStringLiteral(",ok,"));
        }
    }

    /// 32 nodes, 8 leaves and 4 spines; a node has one edge to each of its rails' leaves.
    void theNetworkIsWrittenAsAGraph()
    {
        const Run dot = run(typed("export dot") + QStringList{kExample});
        QCOMPARE(dot.status, 0);
        QVERIFY2(dot.out.startsWith("graph"), dot.out.left(40).constData());
        const Run xml = run(typed("export graphml") + QStringList{kExample});
        QCOMPARE(xml.status, 0);
        QXmlStreamReader reader(xml.out);
        int nodes = 0;
        int edges = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            nodes += reader.name() == u"node" ? 1 : 0;
            edges += reader.name() == u"edge" ? 1 : 0;
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(nodes, 32 + 8 + 4);
        QCOMPARE(edges, 32 * 8 + 8 * 4);
        QCOMPARE(dot.out.count(" -- "), edges);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("network.dot"));
        QCOMPARE(run(typed("export dot") + QStringList{kExample, QStringLiteral("-o"), path}).status, 0);
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), dot.out);
    }

    void validateSaysWhyARowIsSkipped()
    {
        QTemporaryDir folder;
        const QString table = folder.filePath(QStringLiteral("cases.csv"));
        QFile file(table);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("design,su,nodes\nDGX A100,1,20\nDGX B200,4,128\nDGX H100,200,600000\n");
        file.close();
        const QString out = folder.filePath(QStringLiteral("out.csv"));
        QCOMPARE(run(typed("validate --domain fabric --lang en --out") + QStringList{out, table}).status, 0);
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = written.readAll().split('\n');
        QCOMPARE(lines[1], "DGX A100,1,20,,,,,,,skipped,The design is not known");
        QCOMPARE(lines[2], "DGX B200,4,128,32,16,0,1024,1024,0,ok,");
        QVERIFY(lines[3].contains("skipped,more endpoints than three tiers can join"));
    }
};

CW_TEST(TestCommandLineFabric)

} // namespace tst_command_line_fabric

#include "tst_command_line_fabric.moc"
