// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of the command line, held against the real program.
#include "program_run.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <sys/stat.h>

namespace tst_command_line {

using namespace cw::test;

namespace {

QByteArray textOf(const QString& pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    process.waitForFinished();
    return process.readAllStandardOutput();
}

/// The ids of the example's first racks, as --racks takes them.
QString firstRacks(int count)
{
    QFile file(kExample);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the example cannot be read");
    const QJsonArray racks = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("racks")].toArray();
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids << QString::number(racks[i][QStringLiteral("id")].toInt());
    return ids.join(u',');
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void assessPrintsTheExample()
    {
        const Run result = run({QStringLiteral("assess"), kExample, QStringLiteral("--json")});
        QCOMPARE(result.status, 0);
        QCOMPARE(result.err, QByteArray());
        const QJsonObject object = json(result);
        QCOMPARE(figure(object, "inventory.accelerators"), 256.0);
        QCOMPARE(figure(object, "inventory.nodes"), 32.0);
        QCOMPARE(figure(object, "fabric.leafSwitches"), 8.0);
        QCOMPARE(figure(object, "fabric.spineSwitches"), 4.0);
        QVERIFY(figure(object, "training.memoryPerGpu") > 20 && figure(object, "training.memoryPerGpu") < 80);
        QVERIFY(qAbs(figure(object, "power.nodesRated") - 326.4) < 1e-6);
        QVERIFY(object[u"figures"].toObject().size() > 60);
    }

    void assessNarrowsToNamedFigures()
    {
        const Run result = run({QStringLiteral("assess"), kExample, QStringLiteral("--json"),
                                QStringLiteral("--figure"), QStringLiteral("cooling.pue")});
        QCOMPARE(json(result)[u"figures"].toObject().keys(), QStringList{QStringLiteral("cooling.pue")});
        const auto fabric = run({QStringLiteral("assess"), kExample, QStringLiteral("--json"),
                                 QStringLiteral("--figure"), QStringLiteral("fabric.*")});
        const QStringList ids = json(fabric)[u"figures"].toObject().keys();
        QVERIFY(ids.size() > 15);
        QVERIFY(std::ranges::all_of(ids, [](const QString& id) { return id.startsWith(u"fabric."); }));
        QCOMPARE(
            run({QStringLiteral("assess"), kExample, QStringLiteral("--figure"), QStringLiteral("no.such")}).status, 2);
    }

    void assessExplainsDownToTheDatasheet()
    {
        const Run result = run({QStringLiteral("assess"), kExample, QStringLiteral("--explain"),
                                QStringLiteral("power.facility"), QStringLiteral("--lang"), QStringLiteral("en")});
        QCOMPARE(result.status, 0);
        QVERIFY(result.out.contains("power.facility"));
        QVERIFY(result.out.count('\n') > 20);
        const Run korean = run({QStringLiteral("assess"), kExample, QStringLiteral("--explain"),
                                QStringLiteral("power.facility"), QStringLiteral("--lang"), QStringLiteral("ko")});
        QVERIFY(QString::fromUtf8(korean.out).contains(QStringLiteral("전력")));
    }

    void readsStandardInput()
    {
        QFile file(kExample);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Run fromInput =
            run({QStringLiteral("assess"), QStringLiteral("-"), QStringLiteral("--json")}, file.readAll());
        QCOMPARE(fromInput.out, run({QStringLiteral("assess"), kExample, QStringLiteral("--json")}).out);
    }

    void everyTemplateIsSound()
    {
        const Run list = run({QStringLiteral("new"), QStringLiteral("--list"), QStringLiteral("--json")});
        QCOMPARE(list.status, 0);
        const QJsonArray templates = json(list)[u"templates"].toArray();
        QVERIFY(templates.size() >= 6);
        for (const QJsonValue& entry : templates) {
            const QString id = entry[u"id"].toString();
            const QString file = m_folder.filePath(id + QStringLiteral(".cluster.json"));
            QCOMPARE(run({QStringLiteral("new"), QStringLiteral("--template"), id, QStringLiteral("-o"), file}).status,
                     0);
            const Run check = run({QStringLiteral("check"), file, QStringLiteral("--lang"), QStringLiteral("en")});
            QVERIFY2(check.status == 0, qPrintable(id + u": " + QString::fromUtf8(check.out)));
        }
    }

    void templatesGrow()
    {
        const QString file = path("grown.cluster.json");
        QCOMPARE(run({QStringLiteral("new"), QStringLiteral("--template"), QStringLiteral("llm-512x8h100"),
                      QStringLiteral("--gpus"), QStringLiteral("1024"), QStringLiteral("-o"), file})
                     .status,
                 0);
        QCOMPARE(
            figure(json(run({QStringLiteral("assess"), file, QStringLiteral("--json")})), "inventory.accelerators"),
            1024.0);
    }

    void checkFindsErrors()
    {
        QFile file(kExample);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        QVERIFY(text.contains("\"tensorParallel\": 8"));
        text.replace("\"tensorParallel\": 8", "\"tensorParallel\": 16");
        const Run result = run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--json")}, text);
        QCOMPARE(result.status, 1);
        QVERIFY(result.out.contains("finding.tensorParallelCrossesScaleUp"));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no file") << QStringList{QStringLiteral("assess")};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("assess"), kExample,
                                                       QStringLiteral("--nonsense")};
        QTest::newRow("unknown language")
            << QStringList{QStringLiteral("check"), kExample, QStringLiteral("--lang"), QStringLiteral("fr")};
        QTest::newRow("report without output") << QStringList{QStringLiteral("report"), kExample};
        QTest::newRow("unknown verb") << QStringList{QStringLiteral("frobnicate")};
        QTest::newRow("no date") << QStringList{QStringLiteral("report"), kExample,
                                                QStringLiteral("-o"),     QStringLiteral("x"),
                                                QStringLiteral("--date"), QStringLiteral("banana")};
        QTest::newRow("PDF to a pipe") << QStringList{QStringLiteral("report"), kExample, QStringLiteral("-o"),
                                                      QStringLiteral("-")};
        QTest::newRow("rate without unit") << QStringList{QStringLiteral("fabric"), QStringLiteral("--nodes"),
                                                          QStringLiteral("32"), QStringLiteral("--rate"),
                                                          QStringLiteral("400")};
        QTest::newRow("negative rate") << QStringList{QStringLiteral("fabric"), QStringLiteral("--nodes"),
                                                      QStringLiteral("32"), QStringLiteral("--rate"),
                                                      QStringLiteral("-400G")};
        QTest::newRow("no template") << QStringList{QStringLiteral("new"), QStringLiteral("-o"), QStringLiteral("x")};
        QTest::newRow("GPUs of a blank design") << QStringList{
            QStringLiteral("new"), QStringLiteral("--template"), QStringLiteral("blank"), QStringLiteral("--gpus"),
            QStringLiteral("8"),   QStringLiteral("-o"),         QStringLiteral("x")};
        QTest::newRow("unknown template")
            << QStringList{QStringLiteral("new"), QStringLiteral("--template"), QStringLiteral("nothing"),
                           QStringLiteral("-o"), QStringLiteral("x")};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const Run result = run(arguments);
        QCOMPARE(result.status, 2);
        QVERIFY(!result.err.isEmpty());
        QVERIFY(!QFile::exists(QStringLiteral("x")));
    }

    void helpForEachVerb()
    {
        for (const char* verb :
             {"assess", "check", "report", "render", "new", "catalog", "fabric", "trends", "search"}) {
            const Run result = run({QLatin1String(verb), QStringLiteral("--help")});
            QCOMPARE(result.status, 0);
            QVERIFY(result.out.contains("--"));
        }
        QVERIFY(run({QStringLiteral("--version")}).out.contains("clusterwright"));
    }

    void refusesBadFiles_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("unknown key") << QByteArray("\"facing\"") << QByteArray("\"facign\"") << QByteArray("racks[0]");
        QTest::newRow("wrong unit") << QByteArray("\"unit\": \"K\"") << QByteArray("\"unit\": \"kW\"")
                                    << QByteArray("site");
        QTest::newRow("negative count") << QByteArray("\"pduCount\": 4") << QByteArray("\"pduCount\": -3")
                                        << QByteArray("racks[0].pduCount");
        QTest::newRow("huge count") << QByteArray("\"pduCount\": 4") << QByteArray("\"pduCount\": 1000000000000")
                                    << QByteArray("racks[0].pduCount");
        QTest::newRow("newer version") << QByteArray("\"version\": 1") << QByteArray("\"version\": 2")
                                       << QByteArray("version");
        QTest::newRow("missing part") << QByteArray("\"dgx-h100\"") << QByteArray("\"dgx-h9000\"")
                                      << QByteArray("nodes[0]");
    }
    void refusesBadFiles()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, place);
        QFile file(kExample);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        QVERIFY2(text.contains(from), from.constData());
        text.replace(text.indexOf(from), from.size(), to);
        const QString out = path("never.pdf");
        for (const QString& verb : {QStringLiteral("assess"), QStringLiteral("check")}) {
            const Run result = run({verb, QStringLiteral("-"), QStringLiteral("--lang"), QStringLiteral("en")}, text);
            QCOMPARE(result.status, 3);
            QCOMPARE(result.out, QByteArray());
            QVERIFY2(result.err.contains(place), result.err.constData());
        }
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("-"), QStringLiteral("-o"), out}, text).status, 3);
        QVERIFY(!QFile::exists(out));
    }

    void refusesDamagedFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QFile file(kExample);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("truncated") << whole.left(whole.size() / 2);
        QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe\x00\x01", 20);
        QTest::newRow("not a design") << QByteArray("[1, 2, 3]");
        QTest::newRow("deep") << QByteArray(100000, '[');
    }
    void refusesDamagedFiles()
    {
        QFETCH(QByteArray, text);
        const Run result = run({QStringLiteral("assess"), QStringLiteral("-")}, text);
        QCOMPARE(result.status, 3);
        QCOMPARE(result.out, QByteArray());
        QVERIFY(!result.err.isEmpty());
    }

    void refusesHostileFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("place"); ///< besides the name of the file where there is no key
        QFile file(kExample);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const auto row = [&whole](const char* name, const char* from, const QByteArray& to, const char* place) {
            QByteArray text = whole;
            QVERIFY2(text.contains(from), from);
            text.replace(text.indexOf(from), qstrlen(from), to);
            QTest::newRow(name) << text << QByteArray(place);
        };
        const char* const count = "\"pduCount\": 4";
        row("count of 10^18", count, "\"pduCount\": 1000000000000000000", "racks[0].pduCount");
        row("count as 1e18", count, "\"pduCount\": 1e18", "racks[0].pduCount");
        row("count beyond doubles", count, "\"pduCount\": 1e999", "hostile.cluster.json");
        row("negative count", count, "\"pduCount\": -1", "racks[0].pduCount");
        row("NaN", count, "\"pduCount\": NaN", "hostile.cluster.json");
        row("Infinity", count, "\"pduCount\": -Infinity", "hostile.cluster.json");
        row("NaN in quotes", count, "\"pduCount\": \"NaN\"", "racks[0].pduCount");
        row("key twice", count, "\"pduCount\": 3, \"pduCount\": 4", "hostile.cluster.json");
        row("10,000 levels", count, "\"pduCount\": " + QByteArray(10000, '[') + QByteArray(10000, ']'),
            "hostile.cluster.json");
        row("not UTF-8", "\"notes\": \"", "\"notes\": \"\xff\xfe", "hostile.cluster.json");
        row("zero byte", "\"notes\": \"", QByteArray("\"notes\": \"\0", 11), "hostile.cluster.json");
        row("huge item id", "\"id\": 1,", "\"id\": 4294967296,", "racks[0].id");
        QTest::newRow("empty") << QByteArray() << QByteArray("hostile.cluster.json");
        QTest::newRow("blanks only") << QByteArray(" \n\n ") << QByteArray("hostile.cluster.json");
    }
    void refusesHostileFiles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, place);
        const QString name = path("hostile.cluster.json");
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        QSet<QByteArray> told;
        for (const QString& language : {QStringLiteral("en"), QStringLiteral("ko")}) {
            const Run result = run({QStringLiteral("check"), name, QStringLiteral("--lang"), language});
            QCOMPARE(result.status, 3);
            QCOMPARE(result.out, QByteArray());
            QVERIFY2(result.err.contains(place), result.err.constData());
            QVERIFY2(!result.err.contains("problem."), result.err.constData()); // every code has words
            told << result.err;
        }
        QCOMPARE(told.size(), 2); // each language has its own
    }

    void refusesWhatIsNoFile()
    {
        const QString pipe = path("pipe");
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        for (const QString& name : {pipe, m_folder.path(), path("missing.cluster.json")}) {
            for (const QString& language : {QStringLiteral("en"), QStringLiteral("ko")}) {
                const Run result = run({QStringLiteral("check"), name, QStringLiteral("--lang"), language});
                QCOMPARE(result.status, 3);
                QVERIFY2(result.err.contains(name.toUtf8()), result.err.constData());
                const bool isKorean = QString::fromUtf8(result.err).contains(QStringLiteral("니다"));
                QCOMPARE(isKorean, language == QStringLiteral("ko"));
            }
        }
    }

    void acceptsTheTextsOfOtherSystems()
    {
        QFile file(kExample);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const QStringList figure{QStringLiteral("assess"), QStringLiteral("-"), QStringLiteral("--json")};
        const QByteArray wanted = run(figure, whole).out;
        QCOMPARE(run(figure, "\xef\xbb\xbf" + whole).out, wanted); // a byte order mark
        QByteArray windows = whole;
        windows.replace('\n', "\r\n");
        QCOMPARE(run(figure, windows).out, wanted);
    }

    void fabricSizesASuperPod()
    {
        const Run result =
            run({QStringLiteral("fabric"), QStringLiteral("--kind"), QStringLiteral("rail"), QStringLiteral("--nodes"),
                 QStringLiteral("512"), QStringLiteral("--rails"), QStringLiteral("8"), QStringLiteral("--radix"),
                 QStringLiteral("64"), QStringLiteral("--json")});
        QCOMPARE(result.status, 0);
        QCOMPARE(figure(json(result), "fabric.leafSwitches"), 128.0);
        QCOMPARE(figure(json(result), "fabric.spineSwitches"), 128.0);
        QCOMPARE(figure(json(result), "fabric.coreSwitches"), 64.0);
    }

    void trendsFitsAnyTable()
    {
        const QString fixture = QStringLiteral(CW_TEST_DATA "/synthetic_trend.csv");
        const Run result = run({QStringLiteral("trends"), QStringLiteral("--csv"), fixture, QStringLiteral("--json")});
        QCOMPARE(result.status, 0);
        const double slope = json(result)[u"fit"][u"slope"].toDouble();
        QVERIFY(qAbs(slope / 0.6124621547899372 - 1) < 1e-9);
    }

    /// Method, seed and the hash of what was fitted, as specs of exports ask: another table has another hash.
    void trendsSayWhatWasFitted()
    {
        const auto fitOf = [](const QStringList& arguments) {
            return json(run(QStringList{QStringLiteral("trends"), QStringLiteral("--json")} + arguments))[u"fit"]
                .toObject();
        };
        const QJsonObject shipped = fitOf({});
        QCOMPARE(shipped[u"dataSha256"].toString().size(), 64);
        QVERIFY(shipped[u"method"].toString().contains(QStringLiteral("ordinary least squares")));
        QVERIFY(shipped[u"bootstrap"][u"seed"].isDouble());
        QVERIFY(!shipped[u"citations"].toArray().isEmpty());
        QCOMPARE(fitOf({})[u"dataSha256"], shipped[u"dataSha256"]);
        const QJsonObject own = fitOf({QStringLiteral("--csv"), QStringLiteral(CW_TEST_DATA "/synthetic_trend.csv")});
        QVERIFY(own[u"dataSha256"] != shipped[u"dataSha256"]);
        QVERIFY(own[u"citations"].toArray().isEmpty());
    }

    void catalogListsShowsAndChecks()
    {
        const Run list = run({QStringLiteral("catalog"), QStringLiteral("list")});
        QCOMPARE(list.status, 0);
        QVERIFY(list.out.contains("dgx-h100"));
        const Run figures = run({QStringLiteral("catalog"), QStringLiteral("list"), QStringLiteral("figures")});
        QVERIFY(figures.out.contains("power.facility"));
        const Run show = run({QStringLiteral("catalog"), QStringLiteral("show"), QStringLiteral("dgx-h100")});
        QVERIFY(show.out.contains("DGX H100"));
        QCOMPARE(run({QStringLiteral("catalog"), QStringLiteral("show"), QStringLiteral("no-such-part")}).status, 2);
        QCOMPARE(run({QStringLiteral("catalog"), QStringLiteral("check"),
                      QStringLiteral(CW_RESOURCES "/catalog/accelerators.json")})
                     .status,
                 0);
    }

    void catalogCheckJudgesReferences()
    {
        // A pack may name our accelerators; a name that nobody knows is told with its line.
        for (const auto& [accelerator, status] : {std::pair("nv-h100-sxm-80", 0), std::pair("nv-h1000", 3)}) {
            const QString path = m_folder.filePath(QStringLiteral("pack.json"));
            QFile pack(path);
            QVERIFY(pack.open(QIODevice::WriteOnly));
            pack.write(QByteArray(R"({"sources": {"s": {"title": "Mine"}},
 "servers": [{"id": "mine", "name": "Mine", "source": "s",
              "accelerator": "ACCELERATOR", "acceleratorCount": 8}]})")
                           .replace("ACCELERATOR", accelerator));
            pack.close();
            const Run result = run({QStringLiteral("catalog"), QStringLiteral("check"), path});
            QCOMPARE(result.status, status);
            QCOMPARE(result.err.contains("servers[0].accelerator"), status != 0);
        }
    }

    void reportsInBothLanguages()
    {
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(), "pdftotext is not installed");
        for (const QString& language : {QStringLiteral("ko"), QStringLiteral("en")}) {
            const QString pdf = m_folder.filePath(language + QStringLiteral(".pdf"));
            const Run result =
                // Options may stand before the verb.
                run({QStringLiteral("--lang"), language, QStringLiteral("report"), kExample, QStringLiteral("-o"), pdf,
                     QStringLiteral("--customer"), QStringLiteral("한빛AI연구원")});
            QCOMPARE(result.status, 0);
            const QString text = QString::fromUtf8(textOf(pdf));
            QVERIFY(text.contains(QStringLiteral("한빛AI연구원")));
            QVERIFY(text.contains(language == u"ko" ? QStringLiteral("메모리") : QStringLiteral("emory")));
        }
    }

    void rendersTheRacks()
    {
        QList<QByteArray> pictures;
        for (const QStringList& choice : {QStringList{}, {QStringLiteral("--row"), QStringLiteral("2")},
                                          {QStringLiteral("--racks"), firstRacks(2)}, {QStringLiteral("--side"), QStringLiteral("both")},
                                          {QStringLiteral("--overlay"), QStringLiteral("space")}}) {
            const QString out = m_folder.filePath(QStringLiteral("racks.png"));
            const QStringList always{QStringLiteral("render"), kExample, QStringLiteral("-o"), out, QStringLiteral("--view"), QStringLiteral("rack")};
            QCOMPARE(run(always + choice).status, 0);
            QFile file(out);
            QVERIFY(file.open(QIODevice::ReadOnly));
            pictures << file.readAll();
            QVERIFY(pictures.back().size() > 4000);
            QCOMPARE(pictures.count(pictures.back()), 1);
        }
        const Run none = run({QStringLiteral("render"), kExample, QStringLiteral("-o"), m_folder.filePath(QStringLiteral("none.png")),
                              QStringLiteral("--view"), QStringLiteral("rack"), QStringLiteral("--row"), QStringLiteral("99")});
        QVERIFY(none.status != 0);
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("none.png"))));
        const Run noRack = run({QStringLiteral("render"), QStringLiteral("--racks"), firstRacks(1) + QStringLiteral(",999999"), kExample,
                                QStringLiteral("-o"), m_folder.filePath(QStringLiteral("none.png")), QStringLiteral("--view"), QStringLiteral("rack")});
        QVERIFY(noRack.status != 0);
        QVERIFY2(noRack.err.contains("999999"), noRack.err.constData());
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("none.png"))));
    }

    /// As a window opens it: a pack was removed, and what it held is a finding.
    void designsWithMissingPartsAreRefusedOrShown()
    {
        QFile file(kExample);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        QVERIFY(text.contains("dgx-h100"));
        text.replace("dgx-h100", "gone-node");
        const Run refused = run({QStringLiteral("check"), QStringLiteral("-")}, text);
        QCOMPARE(refused.status, 3);
        QVERIFY(refused.err.contains("gone-node"));
        const Run shown = run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--missing-parts")}, text);
        QCOMPARE(shown.status, 1);
        QVERIFY2(shown.out.contains("gone-node"), shown.out.constData());
        const QString pdf = m_folder.filePath(QStringLiteral("missing.pdf"));
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("-"), QStringLiteral("--missing-parts"), QStringLiteral("-o"), pdf}, text).status, 0);
        const QByteArray printed = textOf(pdf);
        QVERIFY(printed.contains("gone-node"));
        QVERIFY2(printed.contains("The catalog lacks servers of this design"), printed.left(3000).constData());
    }

    /// Dropped without a word, they would give another picture than the one asked for.
    void renderRefusesOptionsOfOtherViews()
    {
        const QString out = m_folder.filePath(QStringLiteral("misplaced.svg"));
        const QStringList always{QStringLiteral("render"), kExample, QStringLiteral("-o"), out};
        for (const QStringList& wrong :
             {QStringList{QStringLiteral("--without-list")}, {QStringLiteral("--row"), QStringLiteral("1")},
              {QStringLiteral("--view"), QStringLiteral("network"), QStringLiteral("--side"), QStringLiteral("rear")}}) {
            const Run refused = run(always + wrong);
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.err.contains("--view"), refused.err.constData());
            QVERIFY(!QFile::exists(out));
        }
    }

    void rendersTheNetworkWithAndWithoutItsList()
    {
        const QString out = m_folder.filePath(QStringLiteral("network.svg"));
        const auto drawn = [this, &out](const QStringList& more) {
            QFile::remove(out);
            const Run render = run(QStringList{QStringLiteral("render"), kExample, QStringLiteral("-o"), out, QStringLiteral("--view"),
                                               QStringLiteral("network"), QStringLiteral("--overlay"), QStringLiteral("load")} + more);
            QFile file(out);
            return render.status == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(drawn({}).contains("Worst links"));
        const QByteArray without = drawn({QStringLiteral("--without-list")});
        QVERIFY(without.startsWith("<?xml") && !without.contains("Worst links"));
    }

    void rendersTheFloor_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("png") << QStringLiteral("png") << QByteArray("\x89PNG");
        QTest::newRow("svg") << QStringLiteral("svg") << QByteArray("<?xml");
        QTest::newRow("pdf") << QStringLiteral("pdf") << QByteArray("%PDF");
    }
    void rendersTheFloor()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, magic);
        const QString out = m_folder.filePath(QStringLiteral("floor.") + ending);
        QCOMPARE(run({QStringLiteral("render"), kExample, QStringLiteral("-o"), out, QStringLiteral("--view"),
                      QStringLiteral("floor"), QStringLiteral("--size"), QStringLiteral("1280x800")})
                     .status,
                 0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8).startsWith(magic));
        QVERIFY(file.size() > 4000);
    }
};

CW_TEST(TestCommandLine)

} // namespace tst_command_line

#include "tst_command_line.moc"
