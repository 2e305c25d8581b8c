// SPDX-License-Identifier: GPL-3.0-or-later
// Each finding is a card that names its remedy and reveals its item; the status bar counts them.
#include "assess/assessment.h"
#include "panels/finding_card.h"
#include "panels/findings_panel.h"
#include "panels/findings_summary.h"
#include "test_program.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_findings_panel {

using namespace cw;
using namespace cw::unit;

namespace {

assess::Finding rackOverPdu(std::uint32_t id)
{
    assess::Finding finding;
    finding.code = "finding.rackOverPdu";
    finding.severity = assess::Severity::Error;
    finding.subjects = {{assess::SubjectKind::Rack, id}};
    finding.arguments = {{"rack", std::string("B3"), "1"},
                         {"load", Measure(48 * kW), "kW"},
                         {"count", Measure(2), "1"},
                         {"capacity", Measure(44 * kW), "kW"}};
    finding.remedies = {"remedy.biggerPdu", "remedy.fewerNodes"};
    return finding;
}

} // namespace

class TestFindingsPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clickRevealsTheItem()
    {
        auto assessment = std::make_shared<assess::Assessment>();
        assessment->findings = {rackOverPdu(7)};
        views::FindingsPanel panel;
        panel.setAssessment(assessment);
        panel.show();
        auto* card = panel.findChild<views::FindingCard*>();
        QVERIFY(card != nullptr);
        QVERIFY(card->accessibleName().contains(QStringLiteral("48.0\u2009kW")));
        const auto* button = card->findChild<QPushButton*>(QStringLiteral("remedy"));
        QVERIFY(button != nullptr && button->accessibleName().contains(QStringLiteral("larger rack PDU")));
        QSignalSpy revealed(&panel, &views::FindingsPanel::revealRequested);
        QTest::keyClick(card, Qt::Key_Return);
        QCOMPARE(revealed.count(), 1);
        QCOMPARE(revealed[0][0].value<assess::Finding>().subjects.front().id, 7U);
    }

    /// F8 comes to the first card, and whoever works on with the keys stays there when the cards become others.
    void theKeyboardStaysAtTheFirstCard()
    {
        auto assessment = std::make_shared<assess::Assessment>();
        assessment->findings = {rackOverPdu(7), rackOverPdu(8)};
        QWidget window;
        views::FindingsPanel panel(&window);
        panel.setAssessment(assessment);
        window.show();
        panel.focusFirst();
        QCOMPARE(window.focusWidget(), panel.findChild<views::FindingCard*>());
        auto later = std::make_shared<assess::Assessment>();
        later->findings = {rackOverPdu(8)};
        panel.setAssessment(later);
        auto* card = qobject_cast<views::FindingCard*>(window.focusWidget());
        QVERIFY(card != nullptr && panel.isAncestorOf(card));
        panel.setAssessment(std::make_shared<assess::Assessment>());
        panel.focusFirst(); // nothing to report is no crash
        QVERIFY(window.focusWidget() != nullptr);
    }

    /// What can be done at once is a button below the words, inside the card at every width, and a click is no reveal.
    void aButtonMends()
    {
        auto assessment = std::make_shared<assess::Assessment>();
        assess::Finding finding;
        finding.code = "finding.oversubscribed";
        finding.subjects = {{}};
        finding.arguments = {{"ratio", Measure(3.0), "1"}};
        finding.remedies = {"remedy.lowerOversubscription", "remedy.biggerGpu"};
        assessment->findings = {finding};
        views::FindingsPanel panel;
        for (const int width : {220, 336, 600}) {
            panel.resize(width, 400);
            panel.setAssessment(nullptr);
            panel.setAssessment(assessment);
            panel.show();
            QCoreApplication::processEvents();
            auto* card = panel.findChild<views::FindingCard*>();
            QVERIFY(card != nullptr);
            const auto buttons = card->findChildren<QPushButton*>(QStringLiteral("remedy"));
            QCOMPARE(buttons.size(), 1);
            for (const QPushButton* button : card->findChildren<QPushButton*>())
                QVERIFY(card->rect().contains(button->geometry()));
            QVERIFY(card->rect().contains(buttons.front()->geometry()));
            QVERIFY(!buttons.front()->accessibleName().isEmpty());
            QVERIFY(!card->accessibleDescription().contains(buttons.front()->text()));
            QSignalSpy revealed(&panel, &views::FindingsPanel::revealRequested);
            QSignalSpy mended(&panel, &views::FindingsPanel::mendRequested);
            QTest::mouseClick(buttons.front(), Qt::LeftButton);
            QCOMPARE(mended.count(), 1);
            QCOMPARE(mended[0][1].toString(), QStringLiteral("remedy.lowerOversubscription"));
            QCOMPARE(revealed.count(), 0);
        }
    }

    /// A long remedy takes more lines, never less of its words.
    void aLongButtonWraps()
    {
        assess::Finding finding;
        finding.code = "finding.oversubscribed";
        finding.remedies = {"remedy.spreadPorts", "remedy.swapPorts", "remedy.otherFabric"};
        for (const int width : {200, 240, 336}) {
            views::FindingCard card(finding);
            card.resize(width, card.heightForWidth(width));
            card.show();
            const auto buttons = card.findChildren<QPushButton*>(QStringLiteral("remedy"));
            QCOMPARE(buttons.size(), 3);
            int bottom = 0;
            for (const QPushButton* button : buttons) {
                const QRect room = button->rect().adjusted(2, 0, -2, 0);
                const QRect words = button->fontMetrics().boundingRect(room, Qt::TextWordWrap, button->text());
                QVERIFY2(words.width() <= room.width() && words.height() <= room.height(), qPrintable(button->text()));
                QVERIFY(card.rect().contains(button->geometry()));
                QVERIFY(button->y() >= bottom || button->x() > 40); // below the last, or beside it
                bottom = button->geometry().bottom();
            }
        }
    }

    void nothingToReportSaysSo()
    {
        views::FindingsPanel panel;
        panel.setAssessment(std::make_shared<assess::Assessment>());
        QVERIFY(panel.note().isEmpty());
        QVERIFY(panel.findChildren<views::FindingCard*>().isEmpty());
    }

    void thousandsOfFindingsStayUsable()
    {
        auto assessment = std::make_shared<assess::Assessment>();
        for (std::uint32_t i = 1; i <= 5000; ++i)
            assessment->findings.push_back(rackOverPdu(i));
        views::FindingsPanel panel;
        panel.show();
        panel.setAssessment(assessment);
        QCOMPARE(panel.note(), QStringLiteral("%1 to judge").arg(QLocale().toString(5000)));
        QCOMPARE(panel.findChildren<views::FindingCard*>().size(), 200);
        views::FindingsSummary summary;
        summary.setAssessment(assessment);
        QVERIFY(summary.accessibleName().contains(QLocale().toString(5000)));
        QVERIFY(summary.accessibleName().contains(QStringLiteral("B3")));
    }

    void hiddenItCatchesUpWhenItIsSeen()
    {
        auto assessment = std::make_shared<assess::Assessment>();
        assessment->findings = {rackOverPdu(7), rackOverPdu(8)};
        views::FindingsPanel panel;
        panel.show();
        panel.hide();
        panel.setAssessment(assessment);
        QCOMPARE(panel.note(), QStringLiteral("2 to judge")); // the dock's title is seen even so
        panel.show();
        QCOMPARE(panel.findChildren<views::FindingCard*>().size(), 2);
    }

    void countsBySeverity()
    {
        std::vector<assess::Finding> findings(3, rackOverPdu(1));
        findings[1].severity = assess::Severity::Warning;
        findings[2].severity = assess::Severity::Note;
        const views::FindingCounts counts = views::countFindings(findings);
        QCOMPARE(counts.errors, 1);
        QCOMPARE(counts.warnings, 1);
        QCOMPARE(counts.notes, 1);
    }

    void longSentencesWrap()
    {
        views::FindingCard card(rackOverPdu(1));
        QVERIFY(card.heightForWidth(200) > card.heightForWidth(600));
    }

    /// What is accepted stands below a heading, says why, is not counted, and offers to stand again.
    void acceptedFindingsStandApart()
    {
        auto assessment = std::make_shared<assess::Assessment>();
        assessment->findings = {rackOverPdu(7), rackOverPdu(8)};
        assessment->findings[1].waiver = "Feeds are doubled in May";
        views::FindingsPanel panel;
        panel.setAssessment(assessment);
        panel.show();
        QCOMPARE(panel.note(), QStringLiteral("1 to judge"));
        const views::FindingCounts counts = views::countFindings(assessment->findings);
        QCOMPARE(counts.errors, 1);
        QCOMPARE(counts.accepted, 1);
        const auto cards = panel.findChildren<views::FindingCard*>();
        QCOMPARE(cards.size(), 2);
        QVERIFY(cards[1]->accessibleDescription().contains(QStringLiteral("Feeds are doubled in May")));
        QSignalSpy accepted(&panel, &views::FindingsPanel::acceptRequested);
        QSignalSpy withdrawn(&panel, &views::FindingsPanel::withdrawRequested);
        const auto press = [](const views::FindingCard* card) {
            const auto buttons = card->findChildren<QPushButton*>();
            QTest::mouseClick(buttons.back(), Qt::LeftButton);
        };
        press(cards[0]);
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(withdrawn.count(), 0);
        press(cards[1]);
        QCOMPARE(withdrawn.count(), 1);
        views::FindingsSummary summary;
        assessment->findings.erase(assessment->findings.begin());
        summary.setAssessment(assessment);
        QVERIFY(summary.text().contains(QStringLiteral("accepted")));
    }
};

CW_TEST(TestFindingsPanel)

} // namespace tst_findings_panel

#include "tst_findings_panel.moc"
