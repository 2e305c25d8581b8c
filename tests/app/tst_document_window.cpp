// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on a real session, its dialogs answered as a person would: damaged and newer files, unsaved changes,
// overwriting, exports, language and theme while open.
#include "prepared_dialogs.h"
#include "test_program.h"
#include "test_window.h"

#include "canvas/floor_view.h"
#include "design/edits.h"
#include "format/words.h"
#include "interop/launch_arguments.h"
#include "lab/job_menu.h"
#include "look/theme.h"
#include "panels/figure_cell.h"
#include "panels/figures_panel.h"
#include "network/network_view.h"
#include "outline/outline_panel.h"
#include "store/design_file.h"
#include "templates/templates.h"

#include <QApplication>
#include <QClipboard>
#include <QDate>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace tst_document_window {

using namespace cw;
using namespace cw::app;

namespace {

/// Answers the dialogs to come, in this order; each answer says what it was asked.
class Answers : public QObject {
public:
    explicit Answers(QList<std::function<void(QDialog&)>> answers) : m_answers(std::move(answers))
    {
        connect(&m_timer, &QTimer::timeout, this, &Answers::answer);
        m_timer.start(20);
    }
    [[nodiscard]] bool allAsked() const { return m_answers.isEmpty(); }

private:
    void answer()
    {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr || dialog == m_answered)
            return;
        m_answered = dialog;
        if (m_answers.isEmpty())
            return dialog->reject(); // asked once too often: allAsked stays true, the result will not
        // Not from within this timer, which would not fire again while an answer opens the next dialog.
        QTimer::singleShot(0, dialog, [dialog, answer = m_answers.takeFirst()] { answer(*dialog); });
    }

    QList<std::function<void(QDialog&)>> m_answers;
    QPointer<QDialog> m_answered;
    QTimer m_timer;
};

std::function<void(QDialog&)> press(QMessageBox::StandardButton button)
{
    return [button](QDialog& dialog) { qobject_cast<QMessageBox*>(&dialog)->button(button)->click(); };
}

std::function<void(QDialog&)> name(const QString& path)
{
    return [path](QDialog& dialog) {
        dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(&dialog, "accept");
    };
}

views::Intent removeFirstRack()
{
    return {"edit.remove", {}, [](const design::Design& d) -> Result<design::Design> {
                return design::removeItems(d, {{design::ItemKind::Rack, d.racks->front().id.value}});
            }};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDocumentWindow : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_folder;
    std::unique_ptr<DocumentWindow> m_window;

    [[nodiscard]] QString path(const char* file) const { return m_folder.filePath(QString::fromLatin1(file)); }
    QString write(const char* file, const QByteArray& text) const
    {
        QFile out(path(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(out.fileName()));
        return out.fileName();
    }
    [[nodiscard]] QByteArray example() const
    {
        return QByteArray::fromStdString(
            store::writeDesign(*templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog)));
    }

private Q_SLOTS:
    void initTestCase() { m_references = test::prepareDialogs(m_folder); }
    void init()
    {
        m_window = test::openWindow(m_references);
        QVERIFY(m_window->open(write("a.cluster.json", example())));
        QCOMPARE(m_window->session().design()->racks->size(), std::size_t{9});
    }
    void cleanup() { m_window.reset(); }

    /// The window goes on while a large sheet is laid out, and only the newest is shown.
    void aLargeNetworkIsLaidOutBesideTheWindow()
    {
        m_window->window().action(Command::ShowNetwork)->trigger();
        const auto shown = [this] { return m_window->network().stage().plan().source; };
        const auto assessed = [this] { return m_window->session().assessment()->graph; };
        QTRY_VERIFY(shown() && shown() == assessed());
        const auto small = shown();
        bool waited = false;
        auto here = std::make_unique<QObject>();
        connect(&m_window->session(), &Session::assessmentChanged, here.get(), [&] { waited = waited || shown() != small; });
        m_window->session().begin(*templates::build({"llm-512x8h100", 16384, {}, {}}, *m_references.catalog));
        QTRY_VERIFY(assessed() && assessed() != small);
        QVERIFY(!waited); // its sheet was not there yet, and nobody waited for it
        QTRY_VERIFY(shown() == assessed());
        QCOMPARE(shown()->result.graph->gpus(), 16384);
        here.reset();
        m_window->session().begin(*templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog));
        QTRY_VERIFY(shown() && shown() == assessed() && shown()->result.graph->gpus() == 256);
    }

    /// The dash in the panel says why, in the words of the figure's card.
    void ofAnEmptyHallThePanelSaysWhyThereIsNoPue()
    {
        m_window->session().begin(*templates::build({"blank", 0, {}, {}}, *m_references.catalog));
        const auto cells = m_window->window().figures().findChildren<views::FigureCell*>();
        const auto pue = std::ranges::find(cells, QStringLiteral("cooling.pue"), &views::FigureCell::figure);
        QVERIFY(pue != cells.end());
        QTRY_VERIFY((*pue)->accessibleName().endsWith(QStringLiteral("—")));
        QVERIFY((*pue)->toolTip().contains(format::words("problem.cooling.noLoad")));
    }

    void aDamagedFileIsOfferedAndNeverWrittenOver()
    {
        const QByteArray half = example().left(example().size() / 2);
        const QString file = write("half.cluster.json", half);
        Answers answers({[](QDialog& dialog) {
                             const auto buttons = dialog.findChildren<QPushButton*>();
                             for (QPushButton* button : buttons) {
                                 if (button->text().contains(QStringLiteral("what can be read")))
                                     return button->click();
                             }
                             QFAIL("nothing to salvage is offered");
                         },
                         press(QMessageBox::Ok), name(file), press(QMessageBox::Yes), press(QMessageBox::Ok)});
        QVERIFY(m_window->open(file));
        QVERIFY(m_window->session().isReadOnly());
        QVERIFY(!m_window->session().design()->racks->empty());
        m_window->window().action(Command::SaveAs)->trigger();
        QTRY_VERIFY(answers.allAsked());
        QCOMPARE(contentOf(file), half);
        QVERIFY(m_window->session().isReadOnly());
    }

    void filesThatHoldNothingChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a newer version") << QByteArray(example()).replace("\"version\": 1", "\"version\": 2");
        QTest::newRow("another JSON file") << QByteArray("{\"a\": 1}\n");
        QTest::newRow("an empty file") << QByteArray();
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("a letter") << QByteArray("Dear all,\n");
    }
    void filesThatHoldNothingChangeNothing()
    {
        QFETCH(QByteArray, text);
        const auto before = m_window->session().design();
        Answers answers({[](QDialog& dialog) {
            for (const QPushButton* button : dialog.findChildren<QPushButton*>())
                QVERIFY(!button->text().contains(QStringLiteral("what can be read")));
            QVERIFY(!qobject_cast<QMessageBox*>(&dialog)->informativeText().isEmpty());
            dialog.reject();
        }});
        QVERIFY(!m_window->open(write("odd.cluster.json", text)));
        QVERIFY(answers.allAsked());
        QCOMPARE(m_window->session().design(), before);
        QVERIFY(!m_window->session().isReadOnly());
    }

    void unsavedChangesAreAskedAboutOnce()
    {
        QVERIFY(m_window->session().apply(removeFirstRack()).empty());
        {
            Answers answers({press(QMessageBox::Cancel)});
            m_window->window().action(Command::New)->trigger();
            QVERIFY(answers.allAsked());
            QCOMPARE(m_window->session().design()->racks->size(), std::size_t{8});
        }
        {
            Answers answers({press(QMessageBox::Cancel)});
            QVERIFY(!m_window->window().close());
            QVERIFY(answers.allAsked());
            QVERIFY(m_window->window().isVisible());
        }
        Answers answers({press(QMessageBox::Save)});
        QVERIFY(m_window->window().close());
        QVERIFY(answers.allAsked());
        QCOMPARE(readFile(path("a.cluster.json"))->racks->size(), std::size_t{8});
    }

    void anEndingAddedLaterStillAsks()
    {
        write("b.cluster.json", "mine");
        Answers answers({name(path("b")), press(QMessageBox::No)});
        m_window->window().action(Command::SaveAs)->trigger();
        QVERIFY(answers.allAsked());
        QCOMPARE(contentOf(path("b.cluster.json")), QByteArray("mine"));
    }

    void exportsAreWrittenBesideTheWindow()
    {
        Answers answers({name(path("floor.png"))});
        m_window->window().action(Command::ExportPicture)->trigger();
        QVERIFY(answers.allAsked());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("floor.png")), 60'000);
        QVERIFY(contentOf(path("floor.png")).startsWith("\x89PNG"));
    }

    void theNetworkIsExportedAsAGraph()
    {
        Answers answers({name(path("network.dot")), name(path("network"))});
        m_window->window().action(Command::ExportDot)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(path("network.dot")).startsWith("graph"), 60'000);
        QTest::qWait(300); // the first writer may still be on its way out
        m_window->window().action(Command::ExportGraphMl)->trigger();
        QVERIFY(answers.allAsked());
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(path("network.graphml")).contains("</graphml>"), 60'000);
    }

    void pastedRacksStandOnTheGridAndAreSelected()
    {
        auto* floor = m_window->window().findChild<canvas::FloorView*>();
        const design::Rack last = m_window->session().design()->racks->back();
        floor->setSelection({{design::ItemKind::Rack, last.id.value}});
        floor->action(canvas::FloorCommand::Copy)->trigger();
        Q_EMIT floor->pasteRequested({8537, 3331});
        const std::vector<design::Rack>& racks = *m_window->session().design()->racks;
        QCOMPARE(racks.size(), std::size_t{10});
        QCOMPARE(racks.back().at.xMm % design::kGridMm, 0);
        QCOMPARE(racks.back().at.yMm % design::kGridMm, 0);
        QCOMPARE(floor->selection(), (design::ItemSet{{design::ItemKind::Rack, racks.back().id.value}}));
    }

    void aNewDocumentShowsNoDifferenceToTheLast()
    {
        QTRY_VERIFY(m_window->session().assessment() != nullptr);
        QSignalSpy replaced(&m_window->session(), &Session::documentReplaced);
        m_window->newFromTemplate(QStringLiteral("blank"));
        QCOMPARE(replaced.count(), 1);
        QTRY_VERIFY(m_window->session().assessment()->figure("inventory.accelerators") != nullptr);
        for (const views::FigureCell* cell : m_window->window().findChildren<views::FigureCell*>())
            QVERIFY2(cell->figureText().badge.isEmpty(), qPrintable(cell->figureText().badge));
    }

    /// The numbers of its items are those of other items in the next file.
    /// What the cover of its report says until a person says otherwise.
    void aNewDesignIsDatedToday()
    {
        const QDate before = QDate::currentDate();
        m_window->newFromTemplate(QStringLiteral("llm-70b-256xh100"));
        const QDate date = QDate::fromString(QString::fromStdString(m_window->session().design()->title->date), Qt::ISODate);
        QVERIFY(date >= before && date <= QDate::currentDate());
    }

    void anotherDocumentBeginsWithNothingSelected()
    {
        auto* floor = m_window->window().findChild<canvas::FloorView*>();
        auto* network = m_window->window().findChild<topology::NetworkView*>();
        for (const Command view : {Command::ShowFloor, Command::ShowRack, Command::ShowNetwork}) {
            m_window->newFromTemplate(QStringLiteral("llm-70b-256xh100"));
            m_window->window().action(view)->trigger();
            const design::ItemSet node{{design::ItemKind::Node, m_window->session().design()->nodes->front().id.value}};
            (view == Command::ShowNetwork ? network->setSelection(node) : floor->setSelection(node));
            QCOMPARE(floor->selection(), node);
            QVERIFY(m_window->open(write("next.cluster.json", example())));
            QVERIFY(floor->selection().empty());
            QVERIFY(network->selection().empty());
            QVERIFY(m_window->window().outline().selection().empty());
        }
    }

    void nothingEditsAFloorThatNobodySees()
    {
        auto* floor = m_window->window().findChild<canvas::FloorView*>();
        m_window->window().action(Command::ShowFloor)->trigger();
        for (const auto command : {canvas::FloorCommand::SelectAll, canvas::FloorCommand::Remove})
            QVERIFY(floor->action(command)->isVisible());
        floor->action(canvas::FloorCommand::SelectAll)->trigger();
        const auto before = m_window->session().design();
        m_window->window().action(Command::ShowLab)->trigger();
        for (const auto command : {canvas::FloorCommand::SelectAll, canvas::FloorCommand::Remove})
            QVERIFY(!floor->action(command)->isEnabled()); // nor by its shortcut
        QTest::keyClick(&m_window->window(), Qt::Key_Delete);
        QVERIFY(m_window->session().design() == before);
        m_window->window().action(Command::ShowFloor)->trigger();
        QVERIFY(floor->action(canvas::FloorCommand::SelectAll)->isEnabled());
    }

    void aConfigBecomesTheModelOfTheJobAndLeavesAsLaunchArguments()
    {
        QStandardPaths::setTestModeEnabled(true);
        QFile::remove(userPackFolder() + QStringLiteral("/tiny-llama.json"));
        m_window->window().action(Command::ShowLab)->trigger();
        auto* menu = m_window->window().findChild<lab::JobMenu*>();
        QVERIFY(menu != nullptr);
        const std::string before = m_window->session().design()->workload->training.model;
        const QString bad = write("bad.json", R"({"model_type": "never-heard-of", "hidden_size": 8})");
        {
            Answers answers({name(bad), press(QMessageBox::Ok)});
            Q_EMIT menu->configRequested();
            QTRY_VERIFY(answers.allAsked());
        }
        QCOMPARE(m_window->session().design()->workload->training.model, before);
        const QString file = write("Tiny-Llama_config.json",
                                   R"({"architectures": ["LlamaForCausalLM"], "model_type": "llama",
            "hidden_size": 2048, "intermediate_size": 5632, "num_attention_heads": 32, "num_hidden_layers": 24,
            "num_key_value_heads": 4, "vocab_size": 32000, "max_position_embeddings": 8192,
            "tie_word_embeddings": false, "hidden_act": "silu"})");
        {
            Answers answers({name(file)});
            Q_EMIT menu->configRequested();
            QTRY_VERIFY(answers.allAsked());
        }
        QTRY_COMPARE(m_window->session().design()->workload->training.model, std::string("tiny-llama"));
        QTRY_VERIFY(m_window->session().assessment()->training &&
                    m_window->session().assessment()->training->inputs.model.id == "tiny-llama");
        const catalog::LanguageModel& model = m_window->session().assessment()->training->inputs.model;
        QCOMPARE(model.layers, 24);
        QCOMPARE(model.hidden, 2048);
        QVERIFY(QFile::exists(userPackFolder() + QStringLiteral("/tiny-llama.json")));

        Q_EMIT menu->launchRequested(lab::LaunchTarget::MegatronCore, false);
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.contains(QStringLiteral("--num-layers 24")), qPrintable(text.left(400)));
        const auto models = m_window->session().references().catalog->languageModels.all();
        const auto read =
            interop::readLaunchArguments(interop::LaunchTool::Megatron, text.toStdString(), {{}, models, 0});
        QVERIFY(read.ok());
        QVERIFY(read->choice.plan == m_window->session().design()->workload->training.plan);
        {
            Answers answers({name(path("plan.toml"))});
            Q_EMIT menu->launchRequested(lab::LaunchTarget::Torchtitan, true);
            QTRY_VERIFY(answers.allAsked());
        }
        QTRY_VERIFY(contentOf(path("plan.toml")).contains("tensor_parallel_degree"));
        m_window->session().undo();
        QCOMPARE(m_window->session().design()->workload->training.model, before);
        QFile::remove(userPackFolder() + QStringLiteral("/tiny-llama.json"));
        QStandardPaths::setTestModeEnabled(false);
    }

    void theLayoutComesBack()
    {
        m_window->window().findChild<QDockWidget*>(QStringLiteral("parts"))->hide();
        QVERIFY(m_window->window().close());
        DocumentWindow again(m_references, std::make_shared<SharedSettings>(readSettings()), {});
        again.show();
        QVERIFY(again.open(path("a.cluster.json")));
        QVERIFY(again.window().findChild<QDockWidget*>(QStringLiteral("parts"))->isHidden());
        QVERIFY(again.window().findChild<QDockWidget*>(QStringLiteral("figures"))->isVisible());
    }

    void languageAndThemeChangeWhileOpen()
    {
        const auto choose = [this](const QString& text) {
            for (QAction* action : m_window->window().findChildren<QAction*>()) {
                if (action->text() == text)
                    return action->trigger();
            }
            QFAIL(qPrintable(text));
        };
        choose(QStringLiteral("한국어"));
        QTRY_COMPARE(m_window->window().action(Command::Save)->text(), QStringLiteral("저장(&S)"));
        choose(QStringLiteral("어둡게(&D)"));
        QVERIFY(look::currentTheme().dark);
        choose(QStringLiteral("밝게(&L)"));
        QVERIFY(!look::currentTheme().dark);
        QCOMPARE(m_window->session().design()->racks->size(), std::size_t{9});
    }
};

CW_TEST(TestDocumentWindow)

} // namespace tst_document_window

#include "tst_document_window.moc"
