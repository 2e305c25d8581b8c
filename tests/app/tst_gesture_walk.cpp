// SPDX-License-Identifier: GPL-3.0-or-later
// Two thousand gestures at random with mouse, keys, drops, blocks, arrays, accepted findings, kept states, undo and redo
// on the real window: what is drawn is always the design, and undoing all of them gives the file that it began with,
// byte for byte.
#include "canvas/array_strip.h"
#include "canvas/floor_view.h"
#include "canvas/part_payload.h"
#include "design/blocks.h"
#include "design/copy_shape.h"
#include "design/options.h"
#include "design/waivers.h"
#include "network/network_view.h"
#include "store/design_file.h"
#include "templates/templates.h"
#include "test_program.h"
#include "test_window.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

namespace tst_gesture_walk {

using namespace cw;
using namespace cw::app;

namespace {

/// What a plan draws, in an order of its own.
struct Drawn {
    std::map<std::uint32_t, std::tuple<QRect, int>> racks;
    std::map<std::uint32_t, std::tuple<std::uint32_t, int, int, int>> boxes;
    std::map<std::uint32_t, QRect> units;
    friend bool operator==(const Drawn&, const Drawn&) = default;
};

Drawn drawnBy(const canvas::FloorPlan& plan)
{
    Drawn drawn;
    for (const canvas::PlanRack& rack : plan.racks)
        drawn.racks[rack.id.value] = {rack.mm, static_cast<int>(rack.facing)};
    for (const canvas::PlanDevice& box : plan.boxes)
        drawn.boxes[box.id] = {plan.racks[box.rack].id.value, box.bottomUnit, box.units, box.accelerators};
    for (const canvas::PlanUnit& unit : plan.units)
        drawn.units[unit.id.value] = unit.mm;
    return drawn;
}

/// The same from the design alone.
Drawn drawnOf(const design::Design& design, const catalog::Catalog& catalog)
{
    return drawnBy(canvas::planFloor(design, catalog));
}

} // namespace

class TestGestureWalk : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const std::optional<assess::References> m_references = test::prepareWindows(m_folder);
    std::unique_ptr<DocumentWindow> m_window;
    std::mt19937 m_random{20261122};
    std::map<std::string, int> m_changed; ///< gestures that did something, by kind

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    [[nodiscard]] canvas::FloorView& floor() const { return m_window->floor(); }
    [[nodiscard]] const design::Design& design() const { return *m_window->session().design(); }

    QPoint anywhere() { return {below(floor().width()), below(floor().height())}; }
    /// The middle of an item's picture, or any place where the floor is empty.
    QPoint onSomething()
    {
        const canvas::FloorPlan& plan = floor().stage().plan();
        if (plan.racks.empty())
            return anywhere();
        const QRect mm = plan.racks[static_cast<std::size_t>(below(static_cast<int>(plan.racks.size())))].mm;
        return floor().stage().camera().toView(QRectF(mm).center()).toPoint();
    }
    /// Sent at once: QTest would paint the whole window after each, which takes minutes for two thousand.
    void mouse(QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons held,
               Qt::KeyboardModifiers modifiers)
    {
        QMouseEvent event(type, QPointF(at), floor().mapToGlobal(QPointF(at)), button, held, modifiers);
        QCoreApplication::sendEvent(&floor(), &event);
    }
    void key(Qt::Key key)
    {
        QKeyEvent press(QEvent::KeyPress, key, {}, key >= Qt::Key_0 && key <= Qt::Key_9 ? QString(QChar(key)) : QString());
        QCoreApplication::sendEvent(&floor(), &press);
        QKeyEvent release(QEvent::KeyRelease, key, {});
        QCoreApplication::sendEvent(&floor(), &release);
    }
    /// Moved in steps, as a hand does, so that previews begin and are overtaken.
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton, modifiers);
        for (int step = 1; step <= 4; ++step) {
            mouse(QEvent::MouseMove, (QPointF(from) + QPointF(to - from) * step / 4.0).toPoint(), Qt::NoButton,
                  Qt::LeftButton, modifiers);
        }
        if (below(8) == 0)
            key(Qt::Key_Escape);
        mouse(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton, modifiers);
    }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton, modifiers);
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, modifiers);
    }
    void drop(const canvas::PartPayload& part, QPoint at)
    {
        const std::unique_ptr<QMimeData> data(canvas::mimeDataOf(part));
        QDragEnterEvent enter(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&floor(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&floor(), &move);
        if (below(4) == 0)
            key(Qt::Key_2); // two of them
        QDropEvent drop(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&floor(), &drop);
    }

    bool apply(const char* text, std::function<Result<design::Design>(const design::Design&)> edit)
    {
        return m_window->session().apply({text, {}, std::move(edit)}).empty();
    }
    [[nodiscard]] bool hasRoomForRacks() const { return design().racks->size() < 15; }

    /// Two racks become a block, or it gets one more copy, or is taken apart.
    void changeBlocks()
    {
        using canvas::BlockCommand;
        click(onSomething());
        click(onSomething(), Qt::ControlModifier);
        const int choice = below(4);
        if (choice == 3 || (choice > 0 && !hasRoomForRacks()))
            floor().blockMenu()->action(BlockCommand::Dissolve)->trigger();
        else
            floor().blockMenu()->action(choice == 0 ? BlockCommand::Make : BlockCommand::AddCopy)->trigger();
    }
    /// A rack of a copy is nudged, or a part is dropped into it; false where there is no block of several copies.
    bool changeInsideACopy()
    {
        for (const design::Block& block : *design().blocks) {
            if (block.copies.size() < 2)
                continue;
            const design::CopyItems& copy = block.copies[static_cast<std::size_t>(below(static_cast<int>(block.copies.size())))];
            const std::uint32_t item = copy[static_cast<std::size_t>(below(static_cast<int>(copy.size())))];
            const canvas::PlanRack* rack = floor().stage().plan().find(design::RackId{item});
            if (rack == nullptr)
                continue;
            floor().zoomToFit();
            const QPoint at = floor().stage().camera().toView(QRectF(rack->mm).center()).toPoint();
            if (below(2) == 0) {
                click(at);
                key(below(2) == 0 ? Qt::Key_Left : Qt::Key_Down);
            } else {
                drop({canvas::PartKind::Server, "dgx-h100"}, at);
            }
            return true;
        }
        return false;
    }
    [[nodiscard]] bool copiesAreAlike() const
    {
        return std::ranges::all_of(*design().blocks, [this](const design::Block& block) {
            const std::vector<design::ShapedCopy> copies = design::copyShapes(design(), block.copies);
            return std::ranges::all_of(copies, [&](const auto& copy) { return copy.shape == copies.front().shape; });
        });
    }
    /// Two copies side by side, or the strip is left again.
    void makeArray()
    {
        if (!hasRoomForRacks())
            return;
        click(onSomething());
        floor().arrangeMenu()->action(canvas::ArrangeCommand::Array)->trigger();
        auto* strip = floor().findChild<canvas::ArrayStrip*>();
        if (!strip->isVisible())
            return;
        auto* accept = strip->findChildren<QPushButton*>().last();
        if (accept->isEnabled() && below(4) != 0)
            accept->click();
        if (strip->isVisible()) {
            QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
            QCoreApplication::sendEvent(strip, &escape);
        }
    }
    /// Findings come from the worker in their own time, so that one of the design's racks is accepted as it would be.
    void acceptSomething()
    {
        if (!design().waivers->empty() && below(3) == 0) {
            const design::Waiver last = design().waivers->back();
            apply("edit.withdrawWaiver", [last](const design::Design& now) -> Result<design::Design> {
                return design::withdraw(now, {last.code, last.items, last.words});
            });
            return;
        }
        const std::uint32_t rack = design().racks->empty() ? 0 : design().racks->back().id.value;
        const bool ofRack = rack != 0 && below(2) == 0;
        design::FindingKey key{"finding.unknownDatum", {}, {"Part " + std::to_string(below(4)), "datum.power"}};
        if (ofRack)
            key = {"finding.rackOverPdu", {rack}};
        apply("edit.acceptFinding", [key](const design::Design& now) { return design::accept(now, key, "Agreed"); });
    }
    /// A state is kept, gone to, brought up to date or taken out.
    void useOptions()
    {
        const auto count = static_cast<int>(design().options->size());
        if (count == 0 || (count < 4 && below(3) == 0)) {
            m_window->window().action(Command::KeepOption)->trigger();
            return;
        }
        const design::OptionId id = (*design().options)[static_cast<std::size_t>(below(count))].id;
        switch (below(5)) {
        case 0:
            apply("edit.updateOption", [id](const design::Design& now) { return design::updateOption(now, id); });
            break;
        case 1:
            apply("edit.removeOption", [id](const design::Design& now) { return design::removeOption(now, id); });
            break;
        default:
            apply("edit.switchOption", [id](const design::Design& now) { return design::switchTo(now, id); });
        }
    }

    /// A gesture of more than the floor; its kind.
    std::string largerGesture()
    {
        switch (below(6)) {
        case 0:
            changeBlocks();
            return "block";
        case 1:
        case 2:
            changeInsideACopy();
            return "inside a copy";
        case 3:
            makeArray();
            return "array";
        case 4:
            acceptSomething();
            return "accept";
        default:
            useOptions();
            return "option";
        }
    }

    /// One gesture; its kind.
    std::string gesture()
    {
        using canvas::PartKind;
        static const std::vector<canvas::PartPayload> parts{{PartKind::Rack, "rack-apc-ar3300"},
                                                            {PartKind::FilledRack, "dgx-h100|2"},
                                                            {PartKind::Server, "dgx-h100"},
                                                            {PartKind::Accelerator, "nv-h200-sxm-141"},
                                                            {PartKind::Accelerator, "nv-h100-sxm-80"},
                                                            {PartKind::Switch, "nv-qm9700"},
                                                            {PartKind::Storage, "ddn-ai400x2"},
                                                            {PartKind::FloorUnit, "room-cdu-400"}};
        static const std::vector<Qt::Key> arrows{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
        switch (below(17)) {
        case 0:
        case 1:
            drag(onSomething(), anywhere(), below(3) == 0 ? Qt::AltModifier : Qt::NoModifier);
            return "drag";
        case 2:
            drag(anywhere(), anywhere());
            return "band";
        case 3: // several at once
            click(onSomething(), Qt::ControlModifier);
            drag(onSomething(), onSomething() + QPoint(40, 0));
            return "group";
        case 4:
            click(onSomething());
            key(arrows[static_cast<std::size_t>(below(4))]);
            return "nudge";
        case 5:
            click(onSomething());
            floor().action(canvas::FloorCommand::Rotate)->trigger();
            return "rotate";
        case 6:
            if (design().racks->size() < 6)
                return "delete";
            click(onSomething());
            floor().action(canvas::FloorCommand::Remove)->trigger();
            return "delete";
        case 7:
            if (design().racks->size() > 14)
                return "duplicate";
            click(onSomething());
            floor().action(canvas::FloorCommand::Duplicate)->trigger();
            return "duplicate";
        case 8:
            click(onSomething());
            floor().action(below(3) == 0 ? canvas::FloorCommand::Cut : canvas::FloorCommand::Copy)->trigger();
            mouse(QEvent::MouseMove, anywhere(), Qt::NoButton, Qt::NoButton, {});
            if (design().racks->size() < 15)
                floor().action(canvas::FloorCommand::Paste)->trigger();
            return "paste";
        case 9:
        case 10:
            drop(parts[static_cast<std::size_t>(below(static_cast<int>(parts.size())))],
                 onSomething() + QPoint(below(9) - 4, below(9) - 4));
            return "drop";
        case 11: { // nothing that is undone: the camera
            QWheelEvent wheel(QPointF(anywhere()), floor().mapToGlobal(QPointF(10, 10)), {}, {0, below(2) ? 120 : -120},
                              Qt::NoButton, {}, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&floor(), &wheel);
            return "zoom";
        }
        case 12:
            floor().action(canvas::FloorCommand::Fit)->trigger();
            return "fit";
        default:
            return largerGesture();
        }
    }

    /// Racks with nodes, the first two of them a block.
    [[nodiscard]] design::Design withBlock() const
    {
        const design::Design design = *templates::build({"llm-70b-256xh100", 64, {}, {}}, *m_references->catalog);
        const design::ItemSet first{{design::ItemKind::Rack, (*design.racks)[0].id.value},
                                    {design::ItemKind::Rack, (*design.racks)[1].id.value}};
        const design::Design made = *design::makeBlock(design, first, "SU");
        return design::addCopy(made, *m_references->catalog, made.blocks->front().id)->design;
    }

private Q_SLOTS:
    void sceneIsTheDesignAndUndoIsExact()
    {
        QVERIFY(m_references);
        m_window = test::openWindow(*m_references);
        m_window->window().resize(1280, 800);
        m_window->session().begin(withBlock());
        m_window->window().showStartPage(false);
        QVERIFY(QTest::qWaitForWindowExposed(&m_window->window()));
        floor().zoomToFit();
        const std::string start = store::writeDesign(design());

        for (int step = 0; step < 2000; ++step) {
            const auto before = m_window->session().design();
            std::string kind;
            if (const int choice = below(12); choice == 0 || choice == 1) {
                kind = "undo";
                m_window->window().action(Command::Undo)->trigger();
            } else if (choice == 2) {
                kind = "redo";
                m_window->window().action(Command::Redo)->trigger();
            } else {
                kind = gesture();
            }
            m_changed[kind] += m_window->session().design() != before;
            if (step % 16 == 0)
                QCoreApplication::processEvents();
            QVERIFY2(drawnBy(floor().stage().plan()) == drawnOf(design(), *m_references->catalog),
                     qPrintable(QStringLiteral("after %1, a %2").arg(step).arg(QString::fromStdString(kind))));
            for (const design::ItemRef& item : floor().selection())
                QVERIFY(design::exists(design(), item));
            QVERIFY2(copiesAreAlike(), qPrintable(QStringLiteral("after %1, a %2").arg(step).arg(QString::fromStdString(kind))));
            if (step % 250 == 0) // a design of the file's own rules, figures and all
                QVERIFY(store::readDesign(store::writeDesign(design())).ok());
        }
        for (const char* kind :
             {"drag", "group", "nudge", "rotate", "delete", "duplicate", "paste", "drop", "undo", "redo", "block",
              "inside a copy", "array", "accept", "option"})
            QVERIFY2(m_changed[kind] > 10, kind);

        while (m_window->session().canRedo()) // the walk may have ended with an undo
            m_window->window().action(Command::Redo)->trigger();
        const std::string end = store::writeDesign(design());
        QVERIFY(end != start);
        while (m_window->session().canUndo())
            m_window->window().action(Command::Undo)->trigger();
        QCOMPARE(store::writeDesign(design()), start);
        QVERIFY(!m_window->session().isModified());
        QCOMPARE(drawnBy(floor().stage().plan()), drawnOf(design(), *m_references->catalog));
        while (m_window->session().canRedo())
            m_window->window().action(Command::Redo)->trigger();
        QCOMPARE(store::writeDesign(design()), end);

        // The figures of the last design arrive, and the network that they draw is of that design.
        m_window->window().action(Command::ShowNetwork)->trigger();
        QTRY_VERIFY(m_window->network().stage().plan().source == m_window->session().assessment()->graph);
        QTRY_VERIFY(m_window->session().assessment()->inventory->inputs.design == design());
    }
};

CW_TEST(TestGestureWalk)

} // namespace tst_gesture_walk

#include "tst_gesture_walk.moc"
