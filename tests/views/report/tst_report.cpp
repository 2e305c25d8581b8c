// SPDX-License-Identifier: GPL-3.0-or-later
// The report says what the assessment says, in both languages, searchable, with embedded fonts and the same bytes each
// time.
#include "assessed_cluster.h"
#include "format/words.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "model/placement/placed_design.h"
#include "report/pdf_dates.h"
#include "report/report.h"
#include "test_program.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace tst_report {

using namespace cw;
using namespace cw::report;

namespace {

const QString kTextTool = QStringLiteral("pdftotext");

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

/// The thin space before a unit comes back from a PDF as a plain one.
QString plain(QString text) { return text.replace(QChar(0x2009), u' '); }

bool missing(const QString& program) { return QStandardPaths::findExecutable(program).isEmpty(); }

} // namespace

class TestReport : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const catalog::Catalog m_catalog = fixture::catalog();
    const design::Design m_design = fixture::design();
    const std::shared_ptr<assess::Assessment> m_assessment = fixture::assessment();
    const std::vector<explain::Explanation> m_calculations = fixture::calculations();
    const ReportContent m_content{m_design, *m_assessment, m_catalog, m_calculations};

    static ReportOptions options(const QString& language)
    {
        ReportOptions out;
        out.language = language;
        out.program = QStringLiteral("Clusterwright 0.1");
        return out;
    }

    QString write(const QString& language, Paper paper = Paper::A4)
    {
        ReportOptions chosen = options(language);
        chosen.paper = paper;
        const QString path = m_folder.filePath(language + QStringLiteral(".pdf"));
        if (!writeReport(path, m_content, chosen).empty())
            return {};
        const QString keep = qEnvironmentVariable("CW_PICTURES");
        if (!keep.isEmpty()) {
            QFile::remove(keep + u"/report-" + language + QStringLiteral(".pdf"));
            QFile::copy(path, keep + u"/report-" + language + QStringLiteral(".pdf"));
        }
        return path;
    }

    static QString textOf(const QString& path)
    {
        return plain(QString::fromUtf8(output(kTextTool, {QStringLiteral("-layout"), path, QStringLiteral("-")})));
    }

private Q_SLOTS:
    void initTestCase()
    {
        look::installFonts();
        const QString wanted = qEnvironmentVariable("CW_WRITE_REPORT"); // see otherProcessesWriteTheSameBytes
        if (!wanted.isEmpty())
            QVERIFY(writeReport(wanted, m_content, options(QStringLiteral("en"))).empty());
    }

    void findsHeadingsAndNumbers_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("headings");
        QTest::newRow("English") << QStringLiteral("en")
                                 << QStringList{QStringLiteral("At a glance"),
                                                QStringLiteral("Floor plan"),
                                                QStringLiteral("Bill of materials"),
                                                QStringLiteral("Memory fit"),
                                                QStringLiteral("Training time"),
                                                QStringLiteral("Network and bandwidth"),
                                                QStringLiteral("Power"),
                                                QStringLiteral("Cooling"),
                                                QStringLiteral("Compute growth and GPU efficiency"),
                                                QStringLiteral("Findings"),
                                                QStringLiteral("Calculation book"),
                                                QStringLiteral("Sources")};
        QTest::newRow("Korean") << QStringLiteral("ko") << QStringList{QStringLiteral("한눈에 보기"),
                                                                       QStringLiteral("평면도"),
                                                                       QStringLiteral("자재 명세서"),
                                                                       QStringLiteral("메모리 적합"),
                                                                       QStringLiteral("학습 시간"),
                                                                       QStringLiteral("네트워크와 대역폭"),
                                                                       QStringLiteral("전력"),
                                                                       QStringLiteral("냉각"),
                                                                       QStringLiteral("연산 수요와 GPU 효율의 추세"),
                                                                       QStringLiteral("점검 결과"),
                                                                       QStringLiteral("계산서"),
                                                                       QStringLiteral("출처")};
    }
    void findsHeadingsAndNumbers()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, headings);
        QVERIFY2(!missing(kTextTool), "pdftotext is not installed");
        if (language == u"ko" && !QFile::exists(QStringLiteral(":/i18n/clusterwright_ko.qm")))
            QSKIP("this program was built without its translations");
        const QString text = textOf(write(language));
        for (const QString& heading : headings)
            QVERIFY2(text.contains(heading), qPrintable(heading));
        QVERIFY(text.contains(QStringLiteral("한빛AI연구원"))); // the customer, on every page
        // Korean words stay apart: some fonts lose the spaces of a PDF.
        QVERIFY(text.contains(QStringLiteral("70B 학습 클러스터 설계 보고서")));
        for (const assess::Figure& figure : m_assessment->figures)
            QVERIFY2(text.contains(plain(format::value(figure))), figure.id.c_str());
    }

    /// The first sentence counts each kind of GPU, and nothing is called met that was only accepted.
    void theSummaryNamesAllGpusAndWhatWasAccepted()
    {
        QVERIFY2(!missing(kTextTool), "pdftotext is not installed");
        assess::Assessment mixed = *m_assessment;
        auto inventory = *mixed.inventory;
        inventory::NodeClass other = inventory.result.nodes.front();
        other.accelerator = "another";
        other.acceleratorPart->name = "Another GPU";
        other.count = 1;
        const int each = other.acceleratorsPerNode;
        inventory.result.nodes.push_back(other);
        mixed.inventory = std::make_shared<const std::decay_t<decltype(inventory)>>(inventory);
        mixed.findings.clear();
        mixed.findings.push_back({"finding.rackNoRedundantPdu", assess::Severity::Warning, {{}}, {}, {}, {}, "Agreed"});
        const ReportContent content{m_design, mixed, m_catalog, m_calculations};
        const QString path = m_folder.filePath(QStringLiteral("mixed.pdf"));
        QVERIFY(writeReport(path, content, options(QStringLiteral("en"))).empty());
        const QString text = textOf(path).simplified();
        QVERIFY2(text.contains(QStringLiteral("+ %1 × Another GPU").arg(each)), qPrintable(text.left(600)));
        QVERIFY(!text.contains(QStringLiteral("Every condition that was checked is met")));
        QVERIFY(text.contains(QStringLiteral("1 finding is accepted")));
    }

    /// Drawing, worst links, what binds each kind of groups, and where they are placed.
    void theNetworkIsDrawnAndItsLinksNamed()
    {
        QVERIFY2(!missing(kTextTool), "pdftotext is not installed");
        design::Design design = test::joinedBy(design::FabricKind::LeafSpine, 128);
        test::setPlan(design, 8, 1, 16);
        const auto assessed = test::assessed(design);
        const QString path = m_folder.filePath(QStringLiteral("network.pdf"));
        QVERIFY(writeReport(path, {design, *assessed, *test::shippedCatalog(), m_calculations}, options(QStringLiteral("en"))).empty());
        const QString text = textOf(path);
        for (const char* words : {"The fullest link carries", "Spine 1", "Worst links", "→ Leaf 1", "What binds the parallel groups",
                                  "none: inside one domain", "Where the groups work"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), words);
    }

    void pagesAreNumberedToTheEnd()
    {
        if (missing(kTextTool) || missing(QStringLiteral("pdfinfo")))
            QSKIP("poppler's tools are not installed");
        const QString path = write(QStringLiteral("en"));
        const QByteArray info = output(QStringLiteral("pdfinfo"), {path});
        const auto match = QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)")).match(QString::fromUtf8(info));
        QVERIFY(match.hasMatch());
        const int pages = match.captured(1).toInt();
        QVERIFY(pages > 12);
        QVERIFY(textOf(path).contains(QStringLiteral("%1 / %1").arg(pages)));
        QVERIFY(info.contains("Title:           70B"));
        QVERIFY(info.contains("A4"));
        const QByteArray letter = output(QStringLiteral("pdfinfo"), {write(QStringLiteral("en"), Paper::Letter)});
        QVERIFY(letter.contains("letter"));
    }

    /// Qt writes neither outline nor links; poppler must find ours, and the file must still be whole.
    void sectionsAreReached()
    {
        const QByteArray pdf = renderReport(m_content, options(QStringLiteral("en")));
        QVERIFY(pdf.contains("/Type /Outlines"));
        QCOMPARE(pdf.count("/Subtype /Link"), pdf.count("<< /Title <FEFF")); // one for each section
        QVERIFY(pdf.count("/Subtype /Link") > 10);
        if (missing(QStringLiteral("pdftohtml")))
            QSKIP("poppler's tools are not installed");
        const QByteArray xml = output(QStringLiteral("pdftohtml"), {QStringLiteral("-xml"), QStringLiteral("-stdout"),
                                                                    QStringLiteral("-i"), write(QStringLiteral("ko"))});
        const qsizetype outline = xml.indexOf("<outline>");
        QVERIFY(outline > 0);
        const QString text = QString::fromUtf8(xml.mid(outline));
        if (QFile::exists(QStringLiteral(":/i18n/clusterwright_ko.qm")))
            QVERIFY(text.contains(QStringLiteral("한눈에 보기")));
        const QRegularExpression item(QStringLiteral("<item page=\"(\\d+)\""));
        int before = 0;
        int items = 0;
        for (auto it = item.globalMatch(text); it.hasNext(); ++items) {
            const int page = it.next().captured(1).toInt();
            QVERIFY(page >= before && page > 1);
            before = page;
        }
        QVERIFY(items > 10);
    }

    void everyFontIsEmbedded()
    {
        if (missing(QStringLiteral("pdffonts")))
            QSKIP("pdffonts is not installed");
        const QList<QByteArray> lines = output(QStringLiteral("pdffonts"), {write(QStringLiteral("en"))}).split('\n');
        int fonts = 0;
        for (const QByteArray& line : lines.mid(2)) {
            if (line.isEmpty())
                continue;
            // name, type, encoding, emb, sub, uni, object
            const QList<QByteArray> words = line.simplified().split(' ');
            QVERIFY2(words.size() >= 6, line.constData());
            QCOMPARE(words[words.size() - 5], QByteArray("yes"));
            QCOMPARE(words[words.size() - 3], QByteArray("yes"));
            ++fonts;
        }
        QVERIFY(fonts >= 2);
    }

    void noPictureIsBlurred()
    {
        if (missing(QStringLiteral("pdfimages")))
            QSKIP("pdfimages is not installed");
        const QByteArray list =
            output(QStringLiteral("pdfimages"), {QStringLiteral("-list"), write(QStringLiteral("en"))});
        for (const QByteArray& line : list.split('\n').mid(2)) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (words.size() > 13) // only the small icons of findings are pixels, at four times their size
                QVERIFY2(words[12].toDouble() >= 250, line.constData());
        }
    }

    void sameInputSameBytes()
    {
        const QByteArray first = renderReport(m_content, options(QStringLiteral("en")));
        const QByteArray second = renderReport(m_content, options(QStringLiteral("en")));
        QVERIFY(first.startsWith("%PDF"));
        QVERIFY(first == second);
        QVERIFY(first.contains("/CreationDate (D:20261120000000"));
        ReportOptions other = options(QStringLiteral("en"));
        other.customer = QStringLiteral("Somebody else");
        QVERIFY(renderReport(m_content, other) != first);
    }

    void otherProcessesWriteTheSameBytes()
    {
        // Each run of this program has another seed for its hashes; the child writes the report that this one compares.
        const QString path = m_folder.filePath(QStringLiteral("child.pdf"));
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CW_WRITE_REPORT"), path);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("tst_report"), QStringLiteral("dateKeepsTheLength")});
        QVERIFY(child.waitForFinished());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == renderReport(m_content, options(QStringLiteral("en"))));
    }

    void dateKeepsTheLength()
    {
        for (const char* stamp : {"D:20261121053900+09'00'", "D:20261121053900Z", "D:20261121053900-05'30'"}) {
            const QByteArray before = QByteArray("x /CreationDate (") + stamp + ")\n>> y";
            const QByteArray after = withDate(before, QStringLiteral("2024-02-29"));
            QCOMPARE(after.size(), before.size());
            QVERIFY(after.contains("(D:20240229000000"));
            QVERIFY(after.endsWith(")\n>> y"));
        }
        QCOMPARE(withDate("nothing here", QStringLiteral("2024-02-29")), QByteArray("nothing here"));
    }

    void staysSmallEnoughToSend()
    {
        const QByteArray bytes = renderReport(m_content, options(QStringLiteral("en")));
        QVERIFY(bytes.size() < 5'000'000);
    }

    void theWindowHearsNothing()
    {
        struct Listener : QWidget {
            int heard = 0;
            void changeEvent(QEvent* event) override { heard += event->type() == QEvent::LanguageChange ? 1 : 0; }
        } window;
        window.show();
        QApplication::processEvents();
        look::setCurrentTheme(look::darkTheme());
        const QLocale before;
        renderReport(m_content, options(QStringLiteral("ko")));
        QApplication::processEvents();
        QCOMPARE(window.heard, 0);
        QCOMPARE(QLocale(), before);
        QVERIFY(look::currentTheme() == look::darkTheme());
        look::setCurrentTheme(look::lightTheme());
    }

    void emptyDesignStillHasAReport()
    {
        const design::Design nothing;
        const assess::Assessment unknown;
        const std::vector<explain::Explanation> none;
        const QByteArray bytes = renderReport({nothing, unknown, m_catalog, none}, options(QStringLiteral("en")));
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY(bytes.size() > 10'000);
    }

    void refusesWhatCannotBeDone()
    {
        const Problems unwritten =
            writeReport(QStringLiteral("/nowhere/report.pdf"), m_content, options(QStringLiteral("en")));
        QCOMPARE(unwritten.size(), 1U);
        QCOMPARE(unwritten[0].code, std::string("problem.fileNotWritten"));
        ReportOptions logo = options(QStringLiteral("en"));
        logo.logoPath = QStringLiteral("/nowhere/logo.png");
        const QString path = m_folder.filePath(QStringLiteral("none.pdf"));
        QCOMPARE(writeReport(path, m_content, logo)[0].code, std::string("problem.report.logo"));
        QVERIFY(!QFile::exists(path));
    }
};

CW_TEST(TestReport)

} // namespace tst_report

#include "tst_report.moc"
