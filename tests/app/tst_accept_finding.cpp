// SPDX-License-Identifier: GPL-3.0-or-later
// A finding is accepted with a reason in the whole window: it leaves the count, is one undo step, and stands again.
#include "canvas/floor_view.h"
#include "panels/finding_card.h"
#include "panels/findings_panel.h"
#include "templates/templates.h"
#include "test_program.h"
#include "test_window.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace tst_accept_finding {

using namespace cw;
using namespace cw::app;

class TestAcceptFinding : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const std::optional<assess::References> m_references = test::prepareWindows(m_folder);
    std::unique_ptr<DocumentWindow> m_window;

    [[nodiscard]] int errors() const { return views::countFindings(m_window->session().assessment()->findings).errors; }
    [[nodiscard]] QPushButton* button(const QString& name) const
    {
        for (const views::FindingCard* card : m_window->window().findings().findChildren<views::FindingCard*>()) {
            if (auto* found = card->findChild<QPushButton*>(name))
                return found;
        }
        return nullptr;
    }
    /// Whatever failed in it: the click waits for it.
    static void closeOpen(QDialog& dialog)
    {
        if (dialog.isVisible())
            dialog.reject();
    }
    /// Types into the dialog that the click opens, and presses one of its buttons.
    void accept(const QString& reason, QDialogButtonBox::StandardButton answer)
    {
        QTimer::singleShot(50, this, [reason, answer] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            const auto closed = qScopeGuard([dialog] { closeOpen(*dialog); });
            auto* box = dialog->findChild<QDialogButtonBox*>();
            QVERIFY(!box->button(QDialogButtonBox::Ok)->isEnabled()); // without a reason
            QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), reason);
            QCOMPARE(box->button(QDialogButtonBox::Ok)->isEnabled(), !reason.trimmed().isEmpty());
            box->button(answer)->click();
        });
        QTest::mouseClick(button(QStringLiteral("accept")), Qt::LeftButton);
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_references);
        m_window = test::openWindow(*m_references);
        design::Design design = *templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references->catalog);
        design.racks.edit().front().pduCount = 1;
        m_window->session().begin(design);
        m_window->window().showStartPage(false);
        for (auto* dock : m_window->window().findChildren<QDockWidget*>()) {
            if (dock->objectName() == u"findings")
                dock->raise();
        }
        QTRY_COMPARE(errors(), 1);
        QTRY_VERIFY(button(QStringLiteral("accept")) != nullptr);
    }
    void cleanup() { m_window.reset(); }

    /// As the outline marks them, on the floor and in the rack view.
    void aReasonTakesItsMarkFromTheFloor()
    {
        const auto marks = [this] {
            const auto& tiles = m_window->floor().stage().layer().tiles;
            return std::ranges::count_if(tiles, [](const canvas::TileFigure& one) { return one.worst.has_value(); });
        };
        QTRY_COMPARE(marks(), 1);
        const auto& first = m_window->floor().stage().layer().tiles;
        const auto marked = std::ranges::find_if(first, [](const auto& one) { return one.worst.has_value(); });
        QCOMPARE(marked->rack, m_window->session().design()->racks->front().id);
        QCOMPARE(*marked->worst, assess::Severity::Error);
        accept(QStringLiteral("Second feed in May"), QDialogButtonBox::Ok);
        QTRY_COMPARE(marks(), 0);
    }

    /// Enter alone begins a line.
    void ctrlEnterAccepts()
    {
        QTimer::singleShot(50, this, [] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            const auto closed = qScopeGuard([dialog] { closeOpen(*dialog); });
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            auto* reason = dialog->findChild<QPlainTextEdit*>();
            QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(dialog->isVisible()); // without a reason
            QTest::keyClicks(reason, QStringLiteral("Second feed"));
            QTest::keyClick(reason, Qt::Key_Return);
            QVERIFY(dialog->isVisible());
            QTest::keyClicks(reason, QStringLiteral("in May"));
            QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(!dialog->isVisible());
        });
        QTest::mouseClick(button(QStringLiteral("accept")), Qt::LeftButton);
        QTRY_COMPARE(errors(), 0);
        QCOMPARE(m_window->session().design()->waivers->front().reason, std::string("Second feed in May"));
    }

    void aReasonTakesItOutOfTheCount()
    {
        accept(QStringLiteral("Second feed in May"), QDialogButtonBox::Ok);
        QTRY_COMPARE(errors(), 0);
        const auto& waivers = *m_window->session().design()->waivers;
        QCOMPARE(waivers.size(), std::size_t{1});
        QCOMPARE(waivers.front().reason, std::string("Second feed in May"));
        QVERIFY(m_window->session().isModified());
        m_window->window().action(Command::Undo)->trigger();
        QTRY_COMPARE(errors(), 1);
        m_window->window().action(Command::Redo)->trigger();
        QTRY_COMPARE(errors(), 0);
        QTRY_VERIFY(button(QStringLiteral("withdraw")) != nullptr);
        QTest::mouseClick(button(QStringLiteral("withdraw")), Qt::LeftButton);
        QTRY_COMPARE(errors(), 1);
        QVERIFY(m_window->session().design()->waivers->empty());
    }

    void withoutAReasonNothingHappens()
    {
        const auto before = m_window->session().design();
        accept(QStringLiteral("  "), QDialogButtonBox::Cancel);
        accept(QStringLiteral("No, rather not"), QDialogButtonBox::Cancel);
        QCOMPARE(m_window->session().design(), before);
        QCOMPARE(errors(), 1);
    }
};

CW_TEST(TestAcceptFinding)

} // namespace tst_accept_finding

#include "tst_accept_finding.moc"
