// SPDX-License-Identifier: GPL-3.0-or-later
// Text keys become sentences; every key that is missing or doubled is named.
#include "format/korean.h"
#include "format/words.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace tst_words {

using namespace cw;
using namespace cw::unit;

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void koreanParticlesFollowTheSound_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        QTest::newRow("Hangul vowel") << QStringLiteral("메모리이(가)") << QStringLiteral("메모리가");
        QTest::newRow("Hangul consonant") << QStringLiteral("랙은(는)") << QStringLiteral("랙은");
        QTest::newRow("per cent") << QStringLiteral("27.3 %이(가)") << QStringLiteral("27.3 %가");
        QTest::newRow("digit one") << QStringLiteral("A1을(를)") << QStringLiteral("A1을");
        QTest::newRow("digit two") << QStringLiteral("A2와(과) A3이(가)") << QStringLiteral("A2와 A3이");
        QTest::newRow("rieul") << QStringLiteral("서울(으)로") << QStringLiteral("서울로");
        QTest::newRow("other consonant") << QStringLiteral("3(으)로") << QStringLiteral("3으로");
        QTest::newRow("unit") << QStringLiteral("40.8 kW이(가)") << QStringLiteral("40.8 kW가");
        QTest::newRow("closing bracket") << QStringLiteral("노드 (8장)은(는)") << QStringLiteral("노드 (8장)은");
        QTest::newRow("brackets that belong to a word")
            << QStringLiteral("전원(장비 전체)이(가)") << QStringLiteral("전원(장비 전체)이");
        QTest::newRow("first of all") << QStringLiteral("이(가)") << QStringLiteral("가");
        QTest::newRow("English stays") << QStringLiteral("rack(s)") << QStringLiteral("rack(s)");
    }
    void koreanParticlesFollowTheSound()
    {
        QFETCH(QString, written);
        QTEST(format::withParticles(written), "read");
    }

    void missingKeyIsVisible() { QCOMPARE(format::words("no.such.key"), QStringLiteral("⟨no.such.key⟩")); }

    void keysAreUniqueAndWorded()
    {
        QSet<QByteArray> keys;
        for (const auto table : format::wordTables()) {
            for (const format::Word& word : table) {
                QVERIFY2(!keys.contains(word.key), word.key);
                keys.insert(word.key);
                QVERIFY2(*word.english != '\0', word.key);
            }
        }
        QVERIFY(keys.size() > 50);
    }

    void placeholdersAreWellFormed()
    {
        const QRegularExpression lonely(QStringLiteral("%(?!\\{[A-Za-z][A-Za-z0-9]*\\})\\{?"));
        for (const auto table : format::wordTables()) {
            for (const format::Word& word : table) {
                QString text = QString::fromUtf8(word.english);
                text.remove(QRegularExpression(QStringLiteral("%\\{[A-Za-z][A-Za-z0-9]*\\}")));
                QVERIFY2(!text.contains(QStringLiteral("%{")), word.key);
            }
        }
    }

    void findingNamesItsMeasures()
    {
        assess::Finding finding;
        finding.code = "finding.rackOverPdu";
        finding.arguments = {{"rack", std::string("A1"), "1"},
                             {"load", Measure(44 * kW), "kW"},
                             {"count", Measure(2), "1"},
                             {"capacity", Measure(40 * kW), "kW"}};
        finding.remedies = {"remedy.biggerPdu"};
        QCOMPARE(format::sentence(finding),
                 QStringLiteral("Rack A1 may draw 44.0\u2009kW; its 2 rack PDUs carry 40.0\u2009kW"));
        QCOMPARE(format::remedies(finding), QStringList{QStringLiteral("Choose a larger rack PDU or add one")});
    }

    void whatIsOfManyRacksSaysSoOnce()
    {
        assess::Finding finding;
        finding.code = "finding.rackOverPdu";
        finding.arguments = {{"rack", std::string("A1"), "1"}};
        finding.subjects = {{assess::SubjectKind::Rack, 1}};
        const auto says = [&finding](const char* words) { return format::sentence(finding).contains(QLatin1String(words)); };
        QVERIFY(!says("like it"));
        finding.subjects.push_back({assess::SubjectKind::Rack, 2});
        QVERIFY(says("(1 more"));
        finding.code = "finding.narrowAisle";
        finding.arguments.push_back({"racks", Measure(2), "1"});
        QVERIFY(says("(racks concerned: 2)"));
        QVERIFY(!says("like it"));
    }

    void problemSaysWhereAndWhat()
    {
        const Problem problem{"problem.notANumber", "racks[3].count", 12, {{"given", "-x"}}};
        QCOMPARE(format::sentence(problem), QStringLiteral("racks[3].count, line 12: “-x” is not a number"));
    }

    /// Files name a bound as short as it can be; people read digits.
    void boundsAreReadable()
    {
        const auto says = [](const char* given, const char* low, const char* high) {
            return format::sentence(Problem{"problem.outOfRange", {}, 0, {{"given", given}, {"low", low}, {"high", high}}});
        };
        QCOMPARE(says("5", "600", "1e+08"), QStringLiteral("5 is outside 600 to 100,000,000"));
        QCOMPARE(says("-5000", "1", "1,000"), QStringLiteral("-5000 is outside 1 to 1,000")); // as it was typed
        QCOMPARE(says("5e+20 mm", "0.5", "1e+08 mm"), QStringLiteral("5e+20 mm is outside 0.5 to 100,000,000 mm"));
    }

    void oneIsSingular()
    {
        const auto says = [](const char* count) {
            return format::sentence(Problem{"problem.edit.tooFew", {}, 0, {{"count", count}}});
        };
        QCOMPARE(says("1"), QStringLiteral("This needs at least one rack or floor unit"));
        QCOMPARE(says("2"), QStringLiteral("This needs at least 2 racks or floor units"));
    }

    void unknownFigureIsADash()
    {
        assess::Figure figure;
        figure.unit = "kW";
        QCOMPARE(format::value(figure), QStringLiteral("—"));
    }
};

CW_TEST(TestWords)

} // namespace tst_words

#include "tst_words.moc"
