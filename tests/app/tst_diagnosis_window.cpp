// SPDX-License-Identifier: GPL-3.0-or-later
// What binds, and the lectures' claims, beside a design that is being changed.
#include "claims/claims_dialog.h"
#include "design/edits.h"
#include "diagnosis/diagnosis_dialog.h"
#include "diagnosis/ladder_table.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"
#include "test_window.h"
#include "window/main_window.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

namespace tst_diagnosis_window {

using namespace cw;
using namespace cw::app;
using diagnosis_views::DiagnosisDialog;

class TestDiagnosisWindow : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;
    std::optional<assess::References> m_references;
    std::unique_ptr<DocumentWindow> m_window;

    DiagnosisDialog* climbed()
    {
        m_window->window().commands().action(Command::Diagnose)->trigger();
        auto* dialog = m_window->window().findChild<DiagnosisDialog*>();
        return dialog != nullptr && QTest::qWaitFor([dialog] { return dialog->ladder().rowCount() > 0; }, 60'000) ? dialog : nullptr;
    }

    static assess::Rung firstStep(const DiagnosisDialog& dialog)
    {
        for (int row = 0; row < dialog.ladder().rowCount(); ++row) {
            dialog.ladder().setCurrentCell(row, 0);
            if (const assess::Rung* rung = dialog.ladder().current())
                return *rung;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_references = test::prepareWindows(m_settings);
        QVERIFY(m_references);
    }

    void init()
    {
        m_window = test::openWindow(*m_references);
        m_window->session().begin(*templates::build({"llm-512x8h100", 64, {}, {}}, *test::shippedCatalog()));
        m_window->window().showStartPage(false);
        QTRY_VERIFY(m_window->session().assessment() && m_window->session().assessment()->inventory);
    }

    void cleanup() { m_window.reset(); }

    /// The menu says what undoing takes back, without a gap for a number.
    void aStepIsTakenAndUndone()
    {
        DiagnosisDialog* dialog = climbed();
        QVERIFY(dialog != nullptr);
        const auto before = m_window->session().design();
        const assess::Rung step = firstStep(*dialog);
        QVERIFY(step.design);
        Q_EMIT dialog->taken(step);
        QVERIFY(*m_window->session().design() == *step.design);
        const QString undo = m_window->window().commands().action(Command::Undo)->text();
        QVERIFY2(undo.contains(QStringLiteral("Take one step more")) && !undo.contains(u'%'), qPrintable(undo));
        m_window->window().commands().action(Command::Undo)->trigger();
        QVERIFY(*m_window->session().design() == *before);
    }

    /// Steps start from the design that they were computed for; what was changed since is not taken back with them.
    void aStepOfAnOlderDesignIsRefused()
    {
        DiagnosisDialog* dialog = climbed();
        QVERIFY(dialog != nullptr);
        const assess::Rung step = firstStep(*dialog);
        QVERIFY(step.design);
        QVERIFY(m_window->session().apply({"edit.operation", {}, [](const design::Design& now) {
                                               design::Operation operation = *now.operation;
                                               operation.spareNodes += 3;
                                               return design::setOperation(now, operation);
                                           }}).empty());
        const auto changed = m_window->session().design();
        Q_EMIT dialog->taken(step);
        QVERIFY(m_window->session().design() == changed);
    }

    /// One dialog, however often it is asked for; closed, it leaves nothing at work.
    void claimsAreShownOnce()
    {
        QAction* action = m_window->window().commands().action(Command::Claims);
        action->trigger();
        action->trigger();
        const auto dialogs = m_window->window().findChildren<claims::ClaimsDialog*>();
        QCOMPARE(dialogs.size(), 1);
        dialogs.front()->reject();
        QTRY_VERIFY(m_window->window().findChildren<claims::ClaimsDialog*>().isEmpty());
    }
};

CW_TEST(TestDiagnosisWindow)

} // namespace tst_diagnosis_window

#include "tst_diagnosis_window.moc"
