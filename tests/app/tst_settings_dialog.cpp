// SPDX-License-Identifier: GPL-3.0-or-later
// The settings as a person uses them: every change holds at once and is there at the next start; packs; shortcuts.
#include "dialog_answers.h"
#include "test_program.h"
#include "test_window.h"

#include "canvas/arrange_menu.h"
#include "canvas/floor_view.h"
#include "format/numbers.h"
#include "session/catalog_packs.h"
#include "settings/packs_page.h"
#include "settings/settings_dialog.h"
#include "settings/shortcuts_page.h"
#include "templates/templates.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <QToolBar>
#include <QTreeWidget>

namespace tst_settings_dialog {

using namespace cw;
using namespace cw::app;

class TestSettingsDialog : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_folder;
    QTemporaryDir m_data;
    std::unique_ptr<DocumentWindow> m_window;

    [[nodiscard]] MainWindow& window() const { return m_window->window(); }
    SettingsDialog& dialog(Command command = Command::Settings) const
    {
        window().action(command)->trigger();
        return *window().findChild<SettingsDialog*>();
    }
    template <class Widget>
    static Widget* named(const QWidget& in, const char* name)
    {
        for (auto* each : in.findChildren<Widget*>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    static QPushButton* button(const QWidget& in, const char* text)
    {
        for (auto* each : in.findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(text))
                return each;
        }
        return nullptr;
    }
    static void choose(QComboBox& box, int index)
    {
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
    }
    /// Selects a command in the list by its name and view.
    static QTreeWidgetItem* command(SettingsDialog& in, const QString& name, const QString& view)
    {
        auto* tree = in.shortcuts().findChild<QTreeWidget*>();
        for (QTreeWidgetItem* found : tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive)) {
            if (found->parent() != nullptr && found->parent()->text(0) == view) {
                tree->setCurrentItem(found);
                return found;
            }
        }
        return nullptr;
    }
    static void record(SettingsDialog& in, int key, Qt::KeyboardModifiers modifiers)
    {
        auto* edit = in.shortcuts().findChild<QKeySequenceEdit*>();
        edit->clear();
        QTest::keyClick(edit, static_cast<Qt::Key>(key), modifiers);
        QTRY_VERIFY(edit->keySequence().isEmpty() || edit->keySequence().count() >= 1);
    }
    QString write(const char* file, const QByteArray& text) const
    {
        QFile out(m_folder.filePath(QString::fromLatin1(file)));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("cannot write %s", file);
        return out.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        qputenv("XDG_DATA_HOME", m_data.path().toUtf8()); // packs of this test only
        const auto loaded = test::prepareWindows(m_folder);
        QVERIFY(loaded.has_value());
        m_references = *loaded;
    }
    void init()
    {
        QSettings().clear();
        m_window = test::openWindow(m_references);
        m_window->newFromTemplate(QStringLiteral("llm-70b-256xh100"));
    }
    void cleanup()
    {
        m_window.reset();
        format::setPreferences({});
    }

    void everyChoiceHoldsAtOnceAndIsRemembered()
    {
        SettingsDialog& settings = dialog();
        choose(*named<QComboBox>(settings, "Language"), 1);
        QTRY_COMPARE(settings.windowTitle(), QStringLiteral("설정"));
        QCOMPARE(window().action(Command::Save)->text(), QStringLiteral("저장(&S)"));
        QCOMPARE(readSettings().language, QStringLiteral("ko"));
        for (auto* box : settings.findChildren<QComboBox*>()) {
            if (box->accessibleName() == QStringLiteral("언어"))
                choose(*box, 2);
        }
        QTRY_COMPARE(settings.windowTitle(), QStringLiteral("Settings"));
        choose(*named<QComboBox>(settings, "Theme"), 2);
        QTRY_COMPARE(readSettings().scheme, look::Scheme::Dark);
        choose(*named<QComboBox>(settings, "Start with"), 1);
        QTRY_VERIFY(readSettings().reopen);
        choose(*named<QComboBox>(settings, "Start with"), 2);
        QTRY_VERIFY(!readSettings().reopen && !readSettings().showStartPage);
        auto* autosave = settings.findChild<QCheckBox*>();
        QVERIFY(named<QComboBox>(settings, "Note it")->isEnabled());
        autosave->click();
        QVERIFY(!readSettings().autosave && !named<QComboBox>(settings, "Note it")->isEnabled());
        autosave->click();
        choose(*named<QComboBox>(settings, "Note it"), 2);
        QTRY_COMPARE(readSettings().autosaveDelayMs, 5000);
        choose(*named<QComboBox>(settings, "Theme"), 1);
        QTRY_COMPARE(readSettings().scheme, look::Scheme::Light);
    }

    /// Windows write their numbers anew, and the next start begins with them.
    void unitsHoldAtOnceAndAreRemembered()
    {
        SettingsDialog& settings = dialog();
        settings.showPage(SettingsPage::Units);
        window().action(Command::ShowFloor)->trigger();
        const auto inspectorSays = [this](const QString& text) {
            const auto edits = window().findChildren<QLineEdit*>();
            return std::ranges::any_of(edits, [&text](const QLineEdit* edit) { return edit->text().endsWith(text); });
        };
        QTRY_VERIFY(inspectorSays(QStringLiteral("°C")) && inspectorSays(QStringLiteral("\u2009m")));
        choose(*named<QComboBox>(settings, "Units"), 1);
        QTRY_VERIFY(inspectorSays(QStringLiteral("°F")) && inspectorSays(QStringLiteral("\u2009ft")));
        QVERIFY(!inspectorSays(QStringLiteral("°C")) && !inspectorSays(QStringLiteral("\u2009m")));
        QVERIFY(readSettings().reading.units == format::UnitSystem::UsCustomary);
        QCOMPARE(named<QComboBox>(settings, "Units")->currentIndex(), 1);
        choose(*named<QComboBox>(settings, "Units"), 0);
        QTRY_VERIFY(inspectorSays(QStringLiteral("°C")));
        QVERIFY(readSettings().reading.units == format::UnitSystem::Metric);
    }

    /// A money without a rate would be a guess.
    void anotherMoneyNeedsARate()
    {
        SettingsDialog& settings = dialog();
        settings.showPage(SettingsPage::Units);
        auto* rate = named<QLineEdit>(settings, "One dollar is");
        QVERIFY(rate != nullptr && !rate->isEnabled());
        choose(*named<QComboBox>(settings, "Money"), 1);
        QTRY_VERIFY(rate->isEnabled());
        QCOMPARE(rate->accessibleName(), QStringLiteral("One dollar is, in KRW"));
        const auto told = [&settings] {
            const auto labels = settings.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("how many ")); });
        };
        QVERIFY(told() && !readSettings().reading.money.isConverted());
        for (const char* wrong : {"abc", "0", "-3", "1e9"}) {
            rate->setText(QString::fromLatin1(wrong));
            Q_EMIT rate->editingFinished();
            QVERIFY2(told() && !readSettings().reading.money.isConverted(), wrong);
            QCOMPARE(rate->text(), QString::fromLatin1(wrong)); // stays to be mended
        }
        rate->setText(QStringLiteral("1,391.5"));
        Q_EMIT rate->editingFinished();
        QTRY_VERIFY(!told());
        const format::Money won = readSettings().reading.money;
        QCOMPARE(won.code, QStringLiteral("KRW"));
        QCOMPARE(won.perDollar, 1391.5);
        settings.findChild<QDateEdit*>()->setDate(QDate(2026, 3, 1));
        QCOMPARE(readSettings().reading.money.on, QStringLiteral("2026-03-01"));
        QCOMPARE(format::measure(Dollars(2)), QStringLiteral("₩2.78\u2009k"));
        choose(*named<QComboBox>(settings, "Money"), 1); // the same again keeps its rate
        QCoreApplication::processEvents();
        QCOMPARE(readSettings().reading.money.perDollar, 1391.5);
        // From one money to the next amounts are in dollars until that has a rate; its day is not the old one.
        choose(*named<QComboBox>(settings, "Money"), 2);
        QTRY_VERIFY(told());
        QVERIFY(!readSettings().reading.money.isConverted());
        QCOMPARE(named<QComboBox>(settings, "Money")->currentIndex(), 2);
        QVERIFY(settings.findChild<QDateEdit*>()->date() != QDate(2026, 3, 1));
        choose(*named<QComboBox>(settings, "Money"), 1);
        QTRY_COMPARE(rate->accessibleName(), QStringLiteral("One dollar is, in KRW"));
        rate->setText(QStringLiteral("1,391.5"));
        Q_EMIT rate->editingFinished();
        QTRY_VERIFY(!told());
        // The dialog opened again shows what holds; back in dollars nothing is asked for.
        QCOMPARE(named<QComboBox>(settings, "Money")->currentIndex(), 1);
        choose(*named<QComboBox>(settings, "Money"), 0);
        QTRY_VERIFY(!readSettings().reading.money.isConverted());
        QVERIFY(!rate->isEnabled() && rate->text().isEmpty());
        QCOMPARE(format::measure(Dollars(2)), QStringLiteral("$2.00"));
    }

    /// Also what it lists and what it has said before.
    void everyWordFollowsTheLanguageWhileItIsOpen()
    {
        SettingsDialog& settings = dialog(Command::Shortcuts);
        QVERIFY(command(settings, QStringLiteral("Auto-wire…"), QStringLiteral("Window")) != nullptr);
        settings.packs().add(write("bad.json", "{\"servers\": [{\"id\": \"x\"}]}"));
        const auto chooseLanguage = [&settings](int index) {
            for (auto* box : settings.findChildren<QComboBox*>()) {
                if (box->count() == 3 && box->itemText(1) == QStringLiteral("한국어"))
                    choose(*box, index);
            }
        };
        chooseLanguage(1);
        QTRY_VERIFY(command(settings, QStringLiteral("자동 배선…"), QStringLiteral("창")) != nullptr);
        QVERIFY(command(settings, QStringLiteral("Auto-wire…"), QStringLiteral("Window")) == nullptr);
        // Of a canvas and of a panel too; only names of products and languages have no Korean.
        const auto* tree = settings.shortcuts().findChild<QTreeWidget*>();
        static const QRegularExpression korean(QStringLiteral("[가-힣]"));
        for (int g = 0; g < tree->topLevelItemCount(); ++g) {
            for (int i = 0; i < tree->topLevelItem(g)->childCount(); ++i)
                QVERIFY2(tree->topLevelItem(g)->child(i)->text(0).contains(korean),
                         qPrintable(tree->topLevelItem(g)->child(i)->text(0)));
        }
        for (const auto* label : settings.findChildren<QLabel*>())
            QVERIFY2(label->text().isEmpty() || label->text().contains(korean), qPrintable(label->text()));
        for (const auto* each : settings.findChildren<QPushButton*>())
            QVERIFY2(each->text().contains(korean), qPrintable(each->text()));
        chooseLanguage(2);
        QTRY_VERIFY(command(settings, QStringLiteral("Auto-wire…"), QStringLiteral("Window")) != nullptr);
    }

    void everyControlHasANameAndAPlaceInTheTabChain()
    {
        for (int page = 0; page < 4; ++page) {
            SettingsDialog& settings = dialog();
            settings.showPage(static_cast<SettingsPage>(page));
            for (auto* each : settings.findChildren<QWidget*>()) {
                const bool control = qobject_cast<QComboBox*>(each) != nullptr ||
                                     qobject_cast<QListWidget*>(each) != nullptr || qobject_cast<QTreeWidget*>(each) != nullptr ||
                                     qobject_cast<QKeySequenceEdit*>(each) != nullptr ||
                                     qobject_cast<QDateEdit*>(each) != nullptr;
                if (control && each->isVisible() && each->window() == &settings)
                    QVERIFY2(!each->accessibleName().isEmpty() && (each->focusPolicy() & Qt::TabFocus),
                             each->metaObject()->className());
            }
        }
    }

    void aPackIsAddedReloadedAndRemoved()
    {
        QFile shipped(QStringLiteral(CW_RESOURCES "/catalog/racks.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray text = shipped.readAll();
        const QByteArray first = text.mid(text.indexOf("\"id\": \"") + 7).split('"').front();
        text.replace(QByteArray("\"id\": \"" + first + '"'), "\"id\": \"my-own-rack\"");
        SettingsDialog& settings = dialog();
        settings.showPage(SettingsPage::Packs);
        auto* tree = settings.packs().findChild<QTreeWidget*>();
        QVERIFY(catalogPacks().empty());
        settings.packs().add(write("mine.json", text));
        QCOMPARE(catalogPacks().size(), std::size_t{1});
        QVERIFY(catalogPacks().front().problems.empty());
        QVERIFY(tree->topLevelItem(0)->text(0) == QStringLiteral("mine.json"));
        QVERIFY(tree->topLevelItem(0)->childCount() > 0);
        QVERIFY(m_window->session().references().catalog->rackTypes.find("my-own-rack") != nullptr);
        // A file of the same name takes its place only when asked.
        const QString kept = catalogPacks().front().file;
        QDir().mkpath(m_folder.filePath(QStringLiteral("other")));
        const QString other = write("other/mine.json", QByteArray(text).replace("my-own-rack", "another-rack"));
        const auto press = [](QMessageBox::StandardButton which) {
            return [which](QDialog& box) { qobject_cast<QMessageBox*>(&box)->button(which)->click(); };
        };
        test::DialogAnswers answers({press(QMessageBox::No), press(QMessageBox::Yes), press(QMessageBox::No), press(QMessageBox::Yes)});
        const auto& rackTypes = [this]() -> const auto& { return m_window->session().references().catalog->rackTypes; };
        settings.packs().add(other);
        QVERIFY(rackTypes().find("my-own-rack") != nullptr);
        settings.packs().add(other);
        QVERIFY(rackTypes().find("another-rack") != nullptr && rackTypes().find("my-own-rack") == nullptr);
        button(settings, "Re&move")->click();
        QVERIFY(QFile::exists(kept));
        button(settings, "Re&move")->click();
        QVERIFY(answers.fit());
        QVERIFY(catalogPacks().empty());
        QVERIFY(rackTypes().find("another-rack") == nullptr);
    }

    void aBadPackIsRefusedInWordsAndLeftOutAtStart()
    {
        SettingsDialog& settings = dialog();
        settings.showPage(SettingsPage::Packs);
        const QString bad = write("bad.json", "{\"servers\": [{\"id\": \"x\"}]}");
        settings.packs().add(bad);
        QVERIFY(catalogPacks().empty());
        bool said = false;
        for (const auto* label : settings.packs().findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text().startsWith(QStringLiteral("bad.json was not added. ")));
        QVERIFY(said);
        // One that got there another way does not keep the program from starting.
        QVERIFY(QDir().mkpath(userPackFolder()));
        QVERIFY(QFile::copy(bad, userPackFolder() + QStringLiteral("/bad.json")));
        QVERIFY(!loadReferences());
        QCOMPARE(*referencesOfSoundPacks().catalog, *m_references.catalog);
        settings.packs().refresh();
        const auto* item = settings.packs().findChild<QTreeWidget*>()->topLevelItem(0);
        QCOMPARE(item->text(0), QStringLiteral("bad.json (left out)"));
        QVERIFY(item->childCount() > 1);
        QVERIFY(removePack(userPackFolder() + QStringLiteral("/bad.json")));
    }

    /// Whatever commands there are, each has a name of its own and no two answer to one key.
    void theProgramsOwnKeysAreUniqueAndNamed()
    {
        const ShortcutBook book(window().shortcuts(), {});
        QSet<QString> ids;
        for (const ShortcutEntry& entry : book.entries()) {
            QVERIFY2(!ids.contains(entry.id) && !entry.id.endsWith(u'.'), qPrintable(entry.id));
            ids << entry.id;
            for (const QKeySequence& key : entry.defaults) {
                const auto others = book.clashes(entry, key);
                QVERIFY2(others.empty(), qPrintable(entry.id + u' ' + key.toString()));
            }
        }
        QVERIFY(ids.contains(QStringLiteral("window.Save")));
        QVERIFY(ids.contains(QStringLiteral("ShowFloor.Rotate")));
        QVERIFY(ids.contains(QStringLiteral("ShowNetwork.Fail")));
        QVERIFY(ids.contains(QStringLiteral("ShowRack.Remove")));
        QVERIFY(ids.contains(QStringLiteral("outline.Rename")));
    }

    void aRecordedKeyWorksAndShowsEverywhere()
    {
        SettingsDialog& settings = dialog(Command::Shortcuts);
        QVERIFY(command(settings, QStringLiteral("Auto-wire…"), QStringLiteral("Window")) != nullptr);
        record(settings, Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        const QKeySequence key(QStringLiteral("Ctrl+Alt+J"));
        QTRY_COMPARE(window().action(Command::AutoWire)->shortcuts(), QList<QKeySequence>{key});
        QVERIFY(window().action(Command::AutoWire)->toolTip().contains(QStringLiteral("Ctrl+Alt+J")));
        QCOMPARE(readSettings().shortcuts.value(QStringLiteral("window.AutoWire")), QStringList{QStringLiteral("Ctrl+Alt+J")});
        // Another window of the next start has it too.
        const auto next = test::openWindow(m_references);
        QCOMPARE(next->window().action(Command::AutoWire)->shortcut(), key);
        button(settings, "&Reset")->click();
        QCOMPARE(window().action(Command::AutoWire)->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+W")));
        QVERIFY(readSettings().shortcuts.isEmpty());
    }

    void aKeyOfACanvasActsThere()
    {
        SettingsDialog& settings = dialog(Command::Shortcuts);
        QVERIFY(command(settings, QStringLiteral("Select all"), QStringLiteral("Floor")) != nullptr);
        record(settings, Qt::Key_B, Qt::NoModifier);
        QTRY_COMPARE(m_window->floor().action(canvas::FloorCommand::SelectAll)->shortcut(), QKeySequence(Qt::Key_B));
        m_window->floor().setFocus();
        QTest::keyClick(&m_window->floor(), Qt::Key_B);
        QVERIFY(m_window->floor().selection().size() >= 9);
        button(settings, "Reset &all")->click();
        m_window->floor().setSelection({});
        QTest::keyClick(&m_window->floor(), Qt::Key_B);
        QVERIFY(m_window->floor().selection().empty());
    }

    void aTakenKeyIsNamedAndSwappedOnlyWhenAsked()
    {
        SettingsDialog& settings = dialog(Command::Shortcuts);
        QVERIFY(command(settings, QStringLiteral("Auto-wire…"), QStringLiteral("Window")) != nullptr);
        record(settings, Qt::Key_S, Qt::ControlModifier);
        QPushButton* swap = button(settings, "&Swap");
        QTRY_VERIFY(swap->isVisible());
        bool named = false;
        for (const auto* label : settings.shortcuts().findChildren<QLabel*>())
            named = named || label->text() == QStringLiteral("Ctrl+S belongs to: Save (Window)");
        QVERIFY(named);
        QCOMPARE(window().action(Command::Save)->shortcut(), QKeySequence(QStringLiteral("Ctrl+S")));
        swap->click();
        QCOMPARE(window().action(Command::AutoWire)->shortcut(), QKeySequence(QStringLiteral("Ctrl+S")));
        QCOMPARE(window().action(Command::Save)->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+W")));
        button(settings, "Reset &all")->click();
        QCOMPARE(window().action(Command::Save)->shortcut(), QKeySequence(QStringLiteral("Ctrl+S")));
    }

    /// What stands in a menu of a canvas has keys too: they are listed, and a clash with them is seen.
    void commandsInMenusOfACanvasAreListed()
    {
        SettingsDialog& settings = dialog(Command::Shortcuts);
        QVERIFY(command(settings, QStringLiteral("Align left edges"), QStringLiteral("Floor")) != nullptr);
        record(settings, Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        QAction* align = m_window->floor().arrangeMenu()->action(canvas::ArrangeCommand::AlignLeft);
        QTRY_COMPARE(align->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J));
        button(settings, "Reset &all")->click();
        QCOMPARE(align->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Left));
        QVERIFY(command(settings, QStringLiteral("New"), QStringLiteral("Window")) != nullptr);
        record(settings, Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(button(settings, "&Swap")->isVisible());
        QCOMPARE(window().action(Command::New)->shortcut(), QKeySequence(QStringLiteral("Ctrl+N")));
        QSet<QString> ids;
        for (const ShortcutEntry& entry : window().shortcuts()) {
            QVERIFY2(!ids.contains(entry.id), qPrintable(entry.id));
            ids.insert(entry.id);
        }
    }

    void keysThatWouldBeLostAreRefused()
    {
        QCOMPARE(refusalOf(QKeySequence(Qt::Key_Tab), false), KeyRefusal::WalksAndEdits);
        QCOMPARE(refusalOf(QKeySequence(Qt::Key_Left), true), KeyRefusal::WalksAndEdits);
        QCOMPARE(refusalOf(QKeySequence(Qt::CTRL | Qt::Key_Left), true), KeyRefusal::None);
        QCOMPARE(refusalOf(QKeySequence(Qt::Key_A), true), KeyRefusal::IsTyped);
        QCOMPARE(refusalOf(QKeySequence(Qt::SHIFT | Qt::Key_A), true), KeyRefusal::IsTyped);
        QCOMPARE(refusalOf(QKeySequence(Qt::Key_A), false), KeyRefusal::None);
        QCOMPARE(refusalOf(QKeySequence(Qt::Key_F7), true), KeyRefusal::None);
        QCOMPARE(refusalOf(QKeySequence(Qt::ALT | Qt::Key_1), true), KeyRefusal::OpensMenus);
        QCOMPARE(refusalOf(QKeySequence(Qt::ALT | Qt::Key_F), false), KeyRefusal::OpensMenus);
        QCOMPARE(refusalOf(QKeySequence(Qt::ALT | Qt::Key_F4), true), KeyRefusal::None);
    }

    /// A key typed now belongs to a command in sight.
    void filteringLeavesNoHiddenCommandInTheField()
    {
        SettingsDialog& settings = dialog(Command::Shortcuts);
        QVERIFY(command(settings, QStringLiteral("New"), QStringLiteral("Window")) != nullptr);
        auto* search = settings.shortcuts().findChild<QLineEdit*>();
        const auto* tree = settings.shortcuts().findChild<QTreeWidget*>();
        search->setText(QStringLiteral("auto-wire"));
        QVERIFY(tree->currentItem() != nullptr && !tree->currentItem()->isHidden());
        QCOMPARE(tree->currentItem()->text(0), QStringLiteral("Auto-wire…"));
        search->setText(QStringLiteral("no such command"));
        QVERIFY(!settings.shortcuts().findChild<QKeySequenceEdit*>()->isEnabled());
        search->clear();
    }

    void aCommandIsFoundByWordOrKey()
    {
        SettingsDialog& settings = dialog(Command::Shortcuts);
        auto* search = settings.shortcuts().findChild<QLineEdit*>();
        search->setText(QStringLiteral("ctrl+d"));
        int shown = 0;
        auto* tree = settings.shortcuts().findChild<QTreeWidget*>();
        for (int g = 0; g < tree->topLevelItemCount(); ++g) {
            for (int i = 0; i < tree->topLevelItem(g)->childCount(); ++i)
                shown += tree->topLevelItem(g)->child(i)->isHidden() ? 0 : 1;
        }
        QVERIFY(shown >= 1 && shown <= 3);
    }

    /// Qt's own translation does not know what its file dialog calls a folder.
    void theFileDialogCallsAFolderByItsKoreanName()
    {
        installLanguage(QStringLiteral("ko"));
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("designs")));
        QFileDialog dialog(nullptr, QString(), folder.path());
        auto* model = dialog.findChild<QFileSystemModel*>();
        QVERIFY(model != nullptr);
        const QModelIndex kind = model->index(QDir(folder.path()).filePath(QStringLiteral("designs")), 2);
        QCOMPARE(kind.data().toString(), QStringLiteral("폴더"));
        installLanguage(QStringLiteral("en"));
    }
};

CW_TEST(TestSettingsDialog)

} // namespace tst_settings_dialog

#include "tst_settings_dialog.moc"
