// SPDX-License-Identifier: GPL-3.0-or-later
// Each dialog and each window beside the main one speaks and is reached by Tab, in both languages.
#include "../dialog_answers.h"
#include "accessible_window.h"

#include "canvas/floor_view.h"
#include "help/help_window.h"
#include "network/auto_wire_dialog.h"
#include "panels/auto_place_dialog.h"
#include "panels/reason_dialog.h"
#include "session/recovery_dialog.h"
#include "settings/settings_dialog.h"
#include "test_program.h"

namespace tst_accessible_dialogs {

using namespace cw;
using namespace cw::app;

class TestAccessibleDialogs : public test::AccessibleWindow {
    Q_OBJECT

    /// Once the dialog has the keyboard.
    static QStringList flawsOfWindow(QWidget* dialog)
    {
        if (dialog == nullptr)
            return {QStringLiteral("it does not open")};
        dialog->activateWindow();
        if (!QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog && QApplication::focusWidget() != nullptr; }))
            return {QStringLiteral("it has no keyboard")};
        if (dialog->windowTitle().isEmpty())
            return {QStringLiteral("it has no title")};
        if (test::controlsOf(*dialog).isEmpty())
            return {QStringLiteral("nothing is in it")};
        return test::flawsOf(*dialog);
    }
    template <typename Dialog>
    [[nodiscard]] QStringList flawsOfA()
    {
        return flawsOfWindow(window().findChild<Dialog*>());
    }
    /// Of a dialog that waits for its answer inside `asks`.
    static QStringList flawsWhile(const std::function<void()>& asks)
    {
        QStringList flaws{QStringLiteral("nothing was asked")};
        test::DialogAnswers answers({[&flaws](QDialog& dialog) {
            flaws = flawsOfWindow(&dialog);
            dialog.reject();
        }});
        asks();
        return flaws;
    }

private Q_SLOTS:
    void cleanup() { close(); }

    void settings_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<SettingsPage>("page");
        for (const char* language : {"en", "ko"}) {
            for (int page = 0; page < 3; ++page)
                QTest::addRow("%d-%s", page, language) << QString::fromLatin1(language) << static_cast<SettingsPage>(page);
        }
    }
    void settings()
    {
        QFETCH(const QString, language);
        QFETCH(const SettingsPage, page);
        QVERIFY(open(language) && begin());
        trigger(Command::Settings);
        window().findChild<SettingsDialog*>()->showPage(page);
        QVERIFY(test::isFlawless(flawsOfA<SettingsDialog>()));
    }

    void autoWire_data() { languages(); }
    void autoWire()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin("llm-70b-256xh100"));
        trigger(Command::AutoWire);
        QVERIFY(test::isFlawless(flawsOfA<topology::AutoWireDialog>()));
    }

    void autoPlace_data() { languages(); }
    void autoPlace()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        document().floor().arrangeMenu()->action(canvas::ArrangeCommand::AutoPlace)->trigger();
        QVERIFY(test::isFlawless(flawsOfA<views::AutoPlaceDialog>()));
    }

    void help_data() { languages(); }
    void help()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        trigger(Command::HelpContents);
        QVERIFY(test::isFlawless(flawsOfA<help::HelpWindow>()));
    }

    void reason_data() { languages(); }
    void reason()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        QVERIFY(test::isFlawless(flawsWhile([this] { views::askReason(&window(), QStringLiteral("48 kW")); })));
    }

    void about_data() { languages(); }
    void about()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        QVERIFY(test::isFlawless(flawsWhile([this] { trigger(Command::About); })));
    }

    void nameOfATemplate_data() { languages(); }
    void nameOfATemplate()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        QVERIFY(test::isFlawless(flawsWhile([this] { trigger(Command::SaveTemplate); })));
    }

    void unsavedChanges_data() { languages(); }
    void unsavedChanges()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        trigger(Command::KeepOption);
        QVERIFY(test::isFlawless(flawsWhile([this] { trigger(Command::CloseWindow); })));
    }

    void recovery_data() { languages(); }
    void recovery()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language));
        const QDateTime when(QDate(2026, 11, 22), QTime(10, 0));
        RecoveryDialog dialog({{QStringLiteral("1"), {}, QStringLiteral("Hall A"), when}, {QStringLiteral("2"), QStringLiteral("/tmp/b"), QStringLiteral("Hall B"), when}},
                              &window());
        dialog.show();
        QVERIFY(test::isFlawless(flawsOfWindow(&dialog)));
    }
};

CW_TEST(TestAccessibleDialogs)

} // namespace tst_accessible_dialogs

#include "tst_accessible_dialogs.moc"
