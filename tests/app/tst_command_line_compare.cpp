// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing on the command line and in the report: the same numbers as assess prints, for every kept state.
#include "program_run.h"

#include "design/options.h"
#include "design/edits.h"
#include "store/design_file.h"
#include "store/text_file.h"
#include "test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace tst_command_line_compare {

using namespace cw;
using namespace cw::test;

class TestCommandLineCompare : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_kept; ///< A is the example, B has half the racks, and now the oversubscription is 2

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    static double figureOf(const QJsonObject& option, const char* id, const char* key)
    {
        return option[u"figures"][QLatin1String(id)][QLatin1String(key)].toDouble(-1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto text = store::readFile(kExample.toStdString());
        QVERIFY(text.ok());
        design::Design design = *store::readDesign(*text);
        design = *design::keepOption(design);
        design::ItemSet half;
        for (std::size_t i = 0; i < design.racks->size(); i += 2)
            half.push_back({design::ItemKind::Rack, (*design.racks)[i].id.value});
        const design::Design whole = design;
        design = *design::keepOption(design::removeItems(design, half), "Half");
        design = *design::switchTo(design, whole.options->front().id);
        design::FabricRule rule = *design.fabric;
        rule.oversubscription = 2;
        design = design::setFabric(design, rule);
        m_kept = path("kept.cluster.json");
        QVERIFY(store::writeFileAtomically(m_kept.toStdString(), store::writeDesign(design)).empty());
    }

    void printsTheTableAndTheWords()
    {
        const Run result = run({QStringLiteral("compare"), m_kept, QStringLiteral("--lang"), QStringLiteral("en")});
        QCOMPARE(result.status, 0);
        QCOMPARE(result.err, QByteArray());
        const QString text = QString::fromUtf8(result.out);
        QVERIFY2(text.contains(QStringLiteral("A (baseline)")) && text.contains(QStringLiteral("Half")), qPrintable(text));
        QVERIFY2(QString(text).replace(QChar(0x2009), u' ').contains(QStringLiteral("Leaf–spine 1.00 : 1 → 2.00 : 1")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("racks fewer")), qPrintable(text));
        const Run korean = run({QStringLiteral("compare"), m_kept, QStringLiteral("--lang"), QStringLiteral("ko")});
        QVERIFY2(!QString::fromUtf8(korean.out).contains(QStringLiteral("fewer")), korean.out.constData());
    }

    void theNumbersAreThoseOfAssess()
    {
        const Run compared = run({QStringLiteral("compare"), m_kept, QStringLiteral("--json")});
        QCOMPARE(compared.status, 0);
        QCOMPARE(json(compared)[u"baseline"].toString(), QStringLiteral("A"));
        const QJsonArray options = json(compared)[u"options"].toArray();
        QCOMPARE(options.size(), 3);
        const QJsonObject baseline = options[0].toObject();
        const QJsonObject now = options[1].toObject();
        const QJsonObject half = options[2].toObject();
        QVERIFY(baseline[u"baseline"].toBool() && !now[u"baseline"].toBool());
        QVERIFY(baseline[u"changes"].toArray().isEmpty());
        QCOMPARE(half[u"name"].toString(), QStringLiteral("Half"));
        for (const auto& [option, name] : {std::pair{half, "Half"}, std::pair{baseline, "A"}}) {
            const Run alone = run({QStringLiteral("assess"), m_kept, QStringLiteral("--json"), QStringLiteral("--option"),
                                   QString::fromLatin1(name)});
            QCOMPARE(alone.status, 0);
            for (const char* id : {"power.facility", "inventory.accelerators", "cooling.pue", "fabric.bisectionBandwidth"})
                QCOMPARE(figureOf(option, id, "value"), figure(json(alone), id));
        }
        QCOMPARE(figureOf(half, "power.facility", "difference"),
                 figureOf(half, "power.facility", "value") - figureOf(baseline, "power.facility", "value"));
        QCOMPARE(half[u"figures"][u"power.facilityRated"][u"direction"].toString(), QStringLiteral("better"));
        // Half the GPUs cannot run the plan, so that its power is no measure for the other's.
        QCOMPARE(half[u"figures"][u"power.facility"][u"direction"].toString(), QStringLiteral("changed"));
        QCOMPARE(half[u"figures"][u"power.facility"][u"unlike"].toString(), QStringLiteral("unlike.load"));
        const QJsonObject change = now[u"changes"][0].toObject();
        QCOMPARE(change[u"code"].toString(), QStringLiteral("change.ratio"));
        QCOMPARE(change[u"arguments"][u"after"][u"value"].toDouble(), 2.0);
    }

    void twoFilesAreComparedAsTheyAre()
    {
        const Run same = run({QStringLiteral("compare"), kExample, kExample, QStringLiteral("--lang"),
                              QStringLiteral("en"), QStringLiteral("--differences")});
        QCOMPARE(same.status, 0);
        QVERIFY2(same.out.contains("The two states are the same."), same.out.constData());
        const Run other = run({QStringLiteral("compare"), kExample, m_kept, QStringLiteral("--json")});
        QCOMPARE(json(other)[u"options"].toArray().size(), 2);
        QCOMPARE(json(other)[u"baseline"].toString(), QStringLiteral("llm-70b-256xh100"));
    }

    void slipsAreRefused()
    {
        QCOMPARE(run({QStringLiteral("compare"), kExample}).status, 2);
        QCOMPARE(run({QStringLiteral("compare")}).status, 2);
        QCOMPARE(run({QStringLiteral("compare"), path("missing.cluster.json")}).status, 3);
        const Run wrong = run({QStringLiteral("assess"), m_kept, QStringLiteral("--option"), QStringLiteral("C"),
                               QStringLiteral("--lang"), QStringLiteral("en")});
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.err.contains("A, Half"), wrong.err.constData());
    }

    void theReportHasTheSameNumbersAndIsTheSameTwice()
    {
        const auto report = [this](const char* name, const QString& design, const char* language) {
            const QString pdf = path(name);
            const Run result = run({QStringLiteral("--lang"), QString::fromLatin1(language), QStringLiteral("report"),
                                    design, QStringLiteral("-o"), pdf, QStringLiteral("--date"), QStringLiteral("2026-11-22")});
            if (result.status != 0)
                qWarning("%s", result.err.constData());
            return pdf;
        };
        const auto bytes = [](const QString& pdf) {
            QFile file(pdf);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto words = [](const QString& pdf) {
            QProcess process;
            process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
            process.waitForFinished();
            return QString::fromUtf8(process.readAllStandardOutput());
        };
        const QString first = report("a.pdf", m_kept, "en");
        QVERIFY(!bytes(first).isEmpty());
        QCOMPARE(bytes(first), bytes(report("b.pdf", m_kept, "en")));
        const QString text = words(first);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        QVERIFY(text.contains(QStringLiteral("Option comparison")));
        QVERIFY(text.contains(QStringLiteral("A (baseline)")) && text.contains(QStringLiteral("Half beside A")));
        QVERIFY(!words(report("c.pdf", kExample, "en")).contains(QStringLiteral("Option comparison")));
        QVERIFY(words(report("d.pdf", m_kept, "ko")).contains(QStringLiteral("기준안")));
    }
};

CW_TEST(TestCommandLineCompare)

} // namespace tst_command_line_compare

#include "tst_command_line_compare.moc"
