// SPDX-License-Identifier: GPL-3.0-or-later
// Presenting: entering, walking the steps, pointing, trying to edit a kept state, and coming back to everything as it was.
#include "test_program.h"
#include "test_window.h"

#include "assess/pipeline.h"
#include "canvas/array_strip.h"
#include "canvas/floor_view.h"
#include "design/edits.h"
#include "design/options.h"
#include "format/numbers.h"
#include "format/words.h"
#include "network/network_view.h"
#include "presentation/figure_strip.h"
#include "presentation/presentation_view.h"
#include "presentation/stage_cover.h"
#include "presentation/step_bar.h"
#include "rack/rack_view.h"
#include "store/design_file.h"
#include "templates/templates.h"

#include <QTest>

namespace tst_presentation {

using namespace cw;
using namespace cw::app;
using presentation::PresentationView;

class TestPresentation : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_folder;
    std::unique_ptr<DocumentWindow> m_window;

    [[nodiscard]] Session& session() const { return m_window->session(); }
    [[nodiscard]] PresentationView& shown() const { return *m_window->presentation(); }
    void trigger(Command command) const { m_window->window().action(command)->trigger(); }
    void key(int key) const { QTest::keyClick(&shown().floor(), static_cast<Qt::Key>(key)); }
    void apply(views::Intent intent) const { QVERIFY(session().apply(intent).empty()); }
    void present() const
    {
        trigger(Command::Present);
        QVERIFY(m_window->presentation() != nullptr);
        QTRY_VERIFY(!shown().figures().figures().empty());
    }
    /// All that a safe return brings back.
    [[nodiscard]] QByteArray everything() const
    {
        const MainWindow& window = m_window->window();
        QByteArray out = QByteArray::fromStdString(store::writeDesign(*session().design()));
        out += window.layoutState() + window.saveGeometry() + window.windowTitle().toUtf8();
        out += session().isModified() ? "modified" : "clean";
        out += QByteArray::fromStdString(session().undoText() + "|" + session().redoText());
        out += QByteArray::number(static_cast<int>(window.shownCanvas()));
        for (const design::ItemRef& item : m_window->floor().selection())
            out += QByteArray::number(item.id) + ' ';
        const canvas::Camera& camera = m_window->floor().stage().camera();
        return out + QByteArray::number(camera.scale) + ' ' + QByteArray::number(camera.originMm.x());
    }
    /// By one place of the grid, into the aisle.
    void dragFirstRack() const
    {
        canvas::FloorView& floor = shown().floor();
        const QPoint by(0, qRound(600 * floor.stage().camera().scale));
        const QPoint from = floor.stage().rackPx(0).center().toPoint();
        QTest::mousePress(&floor, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4; ++i) {
            QMouseEvent move(QEvent::MouseMove, from + by * i / 4, floor.mapToGlobal(from + by * i / 4), Qt::NoButton,
                             Qt::LeftButton, {});
            QCoreApplication::sendEvent(&floor, &move);
        }
        QTest::mouseRelease(&floor, Qt::LeftButton, {}, from + by);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = test::prepareWindows(m_folder);
        QVERIFY(loaded.has_value());
        m_references = *loaded;
    }
    /// A, with a rack less than B, which is the present state with another.
    void init()
    {
        m_window = test::openWindow(m_references);
        session().begin(*templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog));
        m_window->window().showStartPage(false);
        const std::uint32_t first = session().design()->racks->front().id.value;
        apply({"edit.keepOption", {}, [](const design::Design& d) { return design::keepOption(d); }});
        apply({"edit.optionNotes", {}, [](const design::Design& d) {
                   return design::setOptionNotes(d, d.options->front().id, "Begin with the cost");
               }});
        apply({"edit.remove", {}, [first](const design::Design& d) -> Result<design::Design> {
                   return design::removeItems(d, {{design::ItemKind::Rack, first}});
               }});
        apply({"edit.keepOption", {}, [](const design::Design& d) { return design::keepOption(d); }});
        QTRY_VERIFY(session().assessment()->figure("power.facility") != nullptr);
    }
    void cleanup() { m_window.reset(); }

    void stepsLeaveNoTrace()
    {
        m_window->floor().setSelection({{design::ItemKind::Rack, session().design()->racks->front().id.value}});
        const QByteArray before = everything();
        const auto racks = session().design()->racks->size();
        present();
        QVERIFY(shown().isFullScreen());
        QCOMPARE(shown().step(), 0);
        key(Qt::Key_Right);
        QCOMPARE(shown().shown().name, QStringLiteral("A"));
        QCOMPARE(shown().floor().stage().design().racks->size(), racks + 1);
        QCOMPARE(session().design()->racks->size(), racks);
        key(Qt::Key_Space);
        QCOMPARE(shown().shown().name, QStringLiteral("B"));
        key(Qt::Key_PageDown); // there is no further one
        QCOMPARE(shown().step(), 2);
        key(Qt::Key_PageUp);
        key(Qt::Key_Left);
        QVERIFY(shown().isHome());
        key(Qt::Key_End);
        key(Qt::Key_Right);
        key(Qt::Key_Home);
        QVERIFY(shown().isHome());
        key(Qt::Key_Right);
        key(Qt::Key_Escape);
        QTRY_VERIFY(m_window->presentation() == nullptr);
        QCOMPARE(everything(), before);
    }

    void figuresAreLargeAndBesideTheBaseline()
    {
        present();
        QTRY_VERIFY(std::ranges::any_of(shown().figures().figures(),
                                        [](const presentation::LargeFigure& f) { return !f.badge.isEmpty(); }));
        const auto count = shown().figures().figures().size();
        QVERIFY(count >= 4 && count <= 6);
        key(Qt::Key_Right); // the baseline itself
        QTRY_VERIFY(std::ranges::all_of(shown().figures().figures(),
                                        [](const presentation::LargeFigure& f) { return f.badge.isEmpty(); }));
        QCOMPARE(shown().figures().figures().size(), count);
    }

    /// A plan for more GPUs than there are has no step time; the room reads why, below the dash.
    void whatIsNotKnownSaysWhy()
    {
        // The kept state runs its plan; the present one has a rack less.
        const auto possible = assess::assess(*session().design()->options->front().design, m_references);
        const auto tooFew = assess::assess(*session().design(), m_references);
        const auto figures = presentation::largeFigures(*tooFew, nullptr, {tooFew.get(), possible.get()});
        const auto time = std::ranges::find(figures, QStringLiteral("training.stepTime"), &presentation::LargeFigure::id);
        QVERIFY(time != figures.end());
        QCOMPARE(time->number, format::unknown());
        QCOMPARE(time->reason, format::words("problem.step.tooFewGpus"));
        for (const presentation::LargeFigure& figure : figures)
            QCOMPARE(figure.reason.isEmpty(), figure.number != format::unknown());
        presentation::FigureStrip strip;
        strip.setScreenHeight(800);
        strip.resize(1280, strip.height());
        strip.setFigures(figures);
        QVERIFY(strip.accessibleName().contains(time->reason));
        const QImage with = strip.grab().toImage();
        auto without = figures;
        without[static_cast<std::size_t>(time - figures.begin())].reason.clear();
        strip.setFigures(without);
        QVERIFY(strip.grab().toImage() != with);
    }

    /// Whoever watches one place sees the same figure there at every step, also one that only some steps know.
    void theFiguresKeepTheirPlaces()
    {
        const auto serves = templates::build({"l40s-serving", 0, {}, {}}, *m_references.catalog);
        QVERIFY(serves);
        session().begin(*templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog));
        apply({"edit.keepOption", {}, [](const design::Design& d) { return design::keepOption(d); }});
        apply({"edit.switch", {}, [&serves](const design::Design& d) -> Result<design::Design> {
                   design::Design next = *serves;
                   next.options = d.options;
                   return next;
               }});
        present();
        const auto places = [this] {
            QStringList ids;
            for (const presentation::LargeFigure& figure : shown().figures().figures())
                ids << figure.id;
            return ids;
        };
        const auto hasDash = [](const presentation::LargeFigure& f) { return f.number == format::unknown(); };
        key(Qt::Key_Right);
        QTRY_VERIFY(shown().shown().assessment != nullptr);
        QTRY_VERIFY(places().contains(QStringLiteral("training.stepTime")));
        const QStringList there = places();
        QVERIFY(std::ranges::none_of(shown().figures().figures(), hasDash));
        key(Qt::Key_Left);
        QCOMPARE(places(), there);
        QVERIFY(std::ranges::any_of(shown().figures().figures(), hasDash));
        for (const presentation::LargeFigure& figure : shown().figures().figures())
            QVERIFY2(!hasDash(figure) || !figure.reason.isEmpty(), qPrintable(figure.id));
    }

    /// From step to step the same watts keep their colour.
    void theStepsShareOneScale()
    {
        QTRY_VERIFY(!m_window->floor().stage().layer().tiles.empty());
        const double alike = m_window->floor().stage().layer().end; // of each state as it stands
        apply({"edit.move", {}, [](const design::Design& d) -> Result<design::Design> {
                   design::Design next = d;
                   for (design::Node& node : next.nodes.edit())
                       node.mount.rack = next.racks->back().id;
                   return next;
               }});
        present();
        const auto layer = [this] { return shown().floor().stage().layer(); };
        QTRY_VERIFY(layer().end > alike);
        const canvas::TileLayer home = layer();
        key(Qt::Key_Right);
        QTRY_VERIFY(layer().tiles.size() > home.tiles.size()); // the kept state has a rack more
        QCOMPARE(layer().end, home.end);
        QCOMPARE(layer().scaleMarks, home.scaleMarks);
        const auto fullest = [](const canvas::TileLayer& of) { return *canvas::worstTiles(of, 1).front()->share; };
        QVERIFY(fullest(layer()) < 0.5 * fullest(home));
    }

    void whatIsKeptCannotBeDragged()
    {
        present();
        key(Qt::Key_Right);
        const design::Design before = *session().design();
        dragFirstRack();
        QVERIFY(*session().design() == before);
        QVERIFY2(shown().cover().message().contains(QStringLiteral("Enter")), qPrintable(shown().cover().message()));
        QVERIFY(shown().floor().stage().design() == *shown().shown().design);
        // At home the same gesture is an edit like on the canvas, and can be undone there.
        key(Qt::Key_Home);
        const auto place = session().design()->racks->front().at;
        dragFirstRack();
        QVERIFY(!(session().design()->racks->front().at == place));
        QTest::keyClick(&shown().floor(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(*session().design() == before);
    }

    void continueFromHereIsOneStep()
    {
        const design::Design before = *session().design();
        present();
        key(Qt::Key_Right);
        key(Qt::Key_Return);
        QVERIFY(shown().isHome());
        QCOMPARE(session().design()->racks->size(), before.racks->size() + 1);
        QVERIFY(session().design()->options == before.options);
        session().undo();
        QVERIFY(*session().design() == before);
    }

    void notesGhostBlackKeysAndPointer()
    {
        present();
        key(Qt::Key_Right);
        key(Qt::Key_N);
        QCOMPARE(shown().cover().notes(), QStringLiteral("Begin with the cost"));
        key(Qt::Key_N);
        QVERIFY(shown().cover().notes().isEmpty());
        key(Qt::Key_G);
        QVERIFY(!shown().floor().baselineGhost().isShown()); // the baseline beside itself
        key(Qt::Key_Right);
        QCOMPARE(shown().floor().baselineGhost().removed.size(), std::size_t{1});
        key(Qt::Key_B);
        QVERIFY(shown().cover().isBlack());
        key(Qt::Key_Right); // brings the picture back and does nothing else
        QVERIFY(!shown().cover().isBlack());
        QCOMPARE(shown().step(), 2);
        key(Qt::Key_F1);
        QVERIFY(shown().cover().areKeysShown());
        key(Qt::Key_Question);
        QVERIFY(!shown().cover().areKeysShown());
        key(Qt::Key_F1);
        key(Qt::Key_Escape); // closes the keys alone
        QVERIFY(m_window->presentation() != nullptr && shown().isVisible());
        QVERIFY(!shown().cover().areKeysShown());
        QTest::keyPress(&shown().floor(), Qt::Key_L);
        QVERIFY(shown().cover().isPointing());
        QTest::keyRelease(&shown().floor(), Qt::Key_L);
        QVERIFY(!shown().cover().isPointing());
        QTest::mousePress(&shown().floor(), Qt::RightButton, {}, QPoint(300, 300));
        QVERIFY(shown().cover().isPointing());
        QTest::mouseRelease(&shown().floor(), Qt::RightButton, {}, QPoint(300, 300));
        QVERIFY(!shown().cover().isPointing());
    }

    void theNetworkIsPresentedToo()
    {
        trigger(Command::ShowNetwork);
        const QByteArray before = everything();
        present();
        QCOMPARE(shown().canvas(), PresentationView::Canvas::Network);
        QTRY_VERIFY(shown().network().stage().plan().source == session().assessment()->graph);
        QTest::keyClick(&shown().network(), Qt::Key_Right);
        QTRY_VERIFY(shown().shown().assessment &&
                    shown().network().stage().plan().source == shown().shown().assessment->graph);
        QTest::keyClick(&shown().network(), Qt::Key_2);
        QVERIFY(shown().rack().isVisible());
        QTest::keyClick(&shown().rack(), Qt::Key_1);
        QCOMPARE(shown().canvas(), PresentationView::Canvas::Floor);
        key(Qt::Key_Escape);
        QTRY_VERIFY(m_window->presentation() == nullptr);
        QCOMPARE(everything(), before);
    }

    /// A key that does something in the window does it here too, or says that it does not.
    void whatIsNotDoneHereSaysSo()
    {
        present();
        const canvas::FloorView& floor = shown().floor();
        const design::ItemRef rack{design::ItemKind::Rack, session().design()->racks->front().id.value};
        const QString refusal = QStringLiteral("Not while presenting");
        const auto refuses = [&](QAction* action) {
            shown().say({});
            shown().floor().setSelection({rack});
            shown().rack().setSelection({rack});
            action->trigger();
            return shown().cover().message().startsWith(refusal);
        };
        using F = canvas::FloorCommand;
        for (const F command : {F::Copy, F::Cut, F::Paste, F::FailPower})
            QVERIFY2(refuses(floor.action(command)), qPrintable(floor.action(command)->text()));
        using A = canvas::ArrangeCommand;
        for (const A command : {A::Array, A::AutoPlace})
            QVERIFY2(refuses(floor.arrangeMenu()->action(command)), qPrintable(floor.arrangeMenu()->action(command)->text()));
        const auto* strip = floor.findChild<canvas::ArrayStrip*>();
        QVERIFY(strip != nullptr && strip->isHidden());
        using R = elevation::RackCommand;
        for (const R command : {R::Copy, R::Cut})
            QVERIFY2(refuses(shown().rack().action(command)), qPrintable(shown().rack().action(command)->text()));
        Q_EMIT shown().floor().renameBlockRequested(design::BlockId{1});
        QVERIFY(shown().cover().message().startsWith(refusal));
    }

    void aDocumentThatKeepsNothingHasOneStep()
    {
        session().begin(*templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog));
        present();
        key(Qt::Key_Right);
        QVERIFY(shown().isHome());
        key(Qt::Key_G);
        QVERIFY(!shown().cover().message().isEmpty());
        key(Qt::Key_F5);
        QTRY_VERIFY(m_window->presentation() == nullptr);
    }
};

CW_TEST(TestPresentation)

} // namespace tst_presentation

#include "tst_presentation.moc"
