// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/expression.h"
#include "query/folded.h"
#include "test_program.h"

#include <QTest>

#include <random>
#include <string>

namespace tst_question {

using namespace cw;
using namespace cw::query;

namespace {

/// "expected@4" - the kind of problem and where it is; empty where there is none.
std::string problemOf(const char* text)
{
    const Result<Expression> read = parse(text);
    if (read)
        return {};
    const Problem& problem = read.problems().front();
    return problem.code.substr(std::string("problem.query.").size()) + "@" + problem.arguments.front().value;
}

} // namespace

class TestQuestion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void alike_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("same");
        const auto row = [](const char* text, const char* same) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(same);
        };
        row("kW>30", "kW > 30");
        row("KW > 30", "kW > 30");
        row("power > 30", "kW > 30");
        row("전력 > 30", "kW > 30");
        row("예상 전력 > 30kW", "kW > 30");
        row("power > 0.03 MW", "W > 30000");
        row("W > 30 kw", "kW > 30");
        row("kW ≥ 30", "kW >= 30");
        row("kW => 30", "kW >= 30");
        row("kW ≠ 30", "kW != 30");
        row("gpus:8", "gpus = 8");
        row("GPU 수 >= 8", "gpus >= 8");
        row("t > 0.9", "weight > 900");
        row("무게 > 0.9 t", "kg > 900");
        row("free U >= 8U", "빈 공간 >= 8");
        row("freeU >= 8", "빈 U >= 8");
        row("free ports < 2", "빈 포트 < 2");
        row("정격 > 40kW", "rated > 40 kW");
        row("a b", "a and b");
        row("a, b", "a & b");
        row("a b,", "a b");
        row("a 그리고 b 또는 c", "(a and b) or c");
        row("a | b || c", "a or b or c");
        row("-a", "not a");
        row("!a", "제외 a");
        row("not not a", "!(!a)");
        row("a -b", "a, not b");
        row("((a))", "a");
        row("type:LEAF", "종류:leaf");
        row("\"a\" b", "a b");
        row("이름:A*", "name:a*");
        row("단계 = 2", "stage:2");
        row("스테이지 = 2", "stage:2");
        row("kW > 30 kg < 900", "kW > 30, kg < 900");
        row("power > 2 W < 9", "(power > 2) (W < 9)");
        row("고장", "failed");
    }
    void alike()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, same);
        const Result<Expression> a = parse(text.toStdString());
        const Result<Expression> b = parse(same.toStdString());
        QVERIFY2(a.ok(), problemOf(text).c_str());
        QVERIFY2(b.ok(), problemOf(same).c_str());
        QVERIFY(*a == *b);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* text, const char* problem) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(problem);
        };
        row("kW >", "ended@5");
        row("kW > many", "expected@6");
        row("전력 > 많이", "expected@6"); // characters, not bytes
        row("kW 30", "expected@4");
        row("free U 8", "expected@8");
        row("kW > 30 kg >", "ended@13");
        row("kW > 30kg", "unit@6");
        row("kg > 9 W < 3 m", ""); // names may follow
        row("free ports < 2U", "unit@14");
        row("colour:red", "unknownKey@1");
        row("a colour = red", "unknownKey@3");
        row("failed = 3", "unknownKey@1");
        row("name > 3", "textKey@6");
        row("type:", "ended@6");
        row("type:)", "expected@6");
        row("(a", "ended@3");
        row("a)", "expected@2");
        row("()", "expected@2");
        row("or a", "expected@1");
        row("a or", "ended@5");
        row("a, , b", "expected@4");
        row("not", "ended@4");
        row("> 3", "expected@1");
        row("", "");
        row("   ", "");
        row("kW", ""); // part of a name, until a sign follows
        row("leaf 3", "");
        row("\"no end", "");
    }
    void refused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, problem);
        QCOMPARE(problemOf(text), problem.toStdString());
    }

    void bracketsWithoutEndAreRefusedAndDoNotCrash()
    {
        QCOMPARE(problemOf(std::string(100000, '(').c_str()), std::string("tooDeep@51"));
        QCOMPARE(problemOf((std::string(100000, '!') + "a").c_str()), std::string("tooDeep@51"));
    }

    /// Whatever is typed is read or refused with a place inside it.
    void anyTextIsAnswered()
    {
        const char* pieces[] = {"kW",   " ",    ">",       "=",  "30",    "30 kW", "(",     ")",    "or",
                                "not ", "-",    "type",    ":",  "A*",    ",",     "\"",    "빈 U", "이름",
                                "\xff", "free", "ports",   "≥",  "stage", "e99",   "1e999", "nan",  "*?",
                                "!",    "|",    "failed ", "\t", "-5",    "8U"};
        std::mt19937 random(7);
        for (int i = 0; i < 20000; ++i) {
            std::string text;
            for (auto length = random() % 9; length > 0; --length)
                text += pieces[random() % std::size(pieces)];
            const Result<Expression> read = parse(text);
            if (read)
                continue;
            const int position = std::stoi(read.problems().front().arguments.front().value);
            QVERIFY2(position >= 1 && position <= static_cast<int>(text.size()) + 1, text.c_str());
        }
    }

    void patterns_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* text, const char* pattern, bool fits) {
            QTest::addRow("%s ~ %s", text, pattern) << QByteArray(text) << QByteArray(pattern) << fits;
        };
        row("a1", "a1", true);
        row("a10", "a1", false);
        row("a10", "a*", true);
        row("a", "a*", true);
        row("ba", "a*", false);
        row("a12b2", "a*b?", true);
        row("a12b", "a*b?", false);
        row("리프 1", "리? 1", true);
        row("리프 1", "??? 1", false);
        row("", "*", true);
        row("", "?", false);
        row("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "*a*a*a*a*a*a*a*a*c", false);
    }
    void patterns()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, pattern);
        QFETCH(bool, fits);
        QCOMPARE(matchesWhole(text.toStdString(), pattern.toStdString()), fits);
    }
};

CW_TEST(TestQuestion)

} // namespace tst_question

#include "tst_question.moc"
