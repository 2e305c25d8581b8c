// SPDX-License-Identifier: GPL-3.0-or-later
// The placement editor: axes moved by keys and text, ranks swapped by drag and keys, each one intent; put back again.
// Every node can be reached, and what a swap would bring is shown while a rank is held over another.
#include "../lab/lab_fixture.h"

#include "network/placement_panel.h"
#include "network/rank_board.h"
#include "test_program.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QWheelEvent>

namespace tst_placement_panel {

using namespace cw;
using namespace cw::test;

class TestPlacementPanel : public LabFixture {
    Q_OBJECT

    struct Open {
        design::Design design;
        topology::PlacementPanel panel;
        int applied = 0;
    };
    std::unique_ptr<Open> open()
    {
        auto out = std::make_unique<Open>();
        out->design = *m_example;
        Open* state = out.get();
        connect(&state->panel, &topology::PlacementPanel::intentRaised, this, [this, state](const views::Intent& intent) {
            const auto before = assessed(state->design);
            state->design = *intent.apply(state->design);
            ++state->applied;
            state->panel.setFacts(std::make_shared<const design::Design>(state->design), assessed(state->design), before);
        });
        state->panel.setFacts(std::make_shared<const design::Design>(state->design), assessed(state->design), nullptr);
        state->panel.resize(1040, 420);
        state->panel.show();
        return out;
    }
    static QPushButton* button(const Open& open, const QString& text)
    {
        for (QPushButton* one : open.panel.findChildren<QPushButton*>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { load(); }

    void aDraggedRankSwapsWithTheOneBelow()
    {
        const auto state = open();
        topology::RankBoard* board = state->panel.board();
        QTest::mousePress(board->viewport(), Qt::LeftButton, {}, board->cellOf(0).center());
        QTest::mouseMove(board->viewport(), board->cellOf(8).center());
        QTest::mouseRelease(board->viewport(), Qt::LeftButton, {}, board->cellOf(8).center());
        QCOMPARE(state->applied, 1);
        QCOMPARE(state->design.workload->placement.moved, (std::map<int, int>{{0, 8}, {8, 0}}));
        QCOMPARE(board->rankOn(8), 0);
        QVERIFY(says(state->panel, QStringLiteral("last edit +"))); // tensor groups leave their nodes
        const auto* table = state->panel.findChild<QTableWidget*>();
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("2 of them over up to 2 domains, the others inside one"));
        keep(state->panel, QStringLiteral("placement"));
        button(*state, QStringLiteral("Put ranks back in their order"))->click();
        QVERIFY(state->design.workload->placement.moved.empty());
        QVERIFY(!button(*state, QStringLiteral("Put ranks back in their order"))->isEnabled());
    }

    void whatASwapBringsIsShownBeforeItIsMade()
    {
        const auto state = open();
        topology::RankBoard* board = state->panel.board();
        std::shared_ptr<const design::Design> asked;
        int cancelled = 0;
        connect(&state->panel, &topology::PlacementPanel::previewRequested, this, [&](const auto& after) { asked = after; });
        connect(&state->panel, &topology::PlacementPanel::previewCancelled, this, [&] { ++cancelled; });
        QTest::mousePress(board->viewport(), Qt::LeftButton, {}, board->cellOf(0).center());
        QTest::mouseMove(board->viewport(), board->cellOf(1).center());
        QVERIFY(asked != nullptr);
        QCOMPARE(asked->workload->placement.moved, (std::map<int, int>{{0, 1}, {1, 0}}));
        QVERIFY(says(state->panel, QStringLiteral("→ …")));
        state->panel.setPreview(assessed(*asked));
        QVERIFY(says(state->panel, QStringLiteral("Step time stays"))); // within one tensor group
        const auto within = asked;
        QTest::mouseMove(board->viewport(), board->cellOf(8).center());
        state->panel.setPreview(assessed(*within)); // too late
        QVERIFY(says(state->panel, QStringLiteral("→ …")));
        state->panel.setPreview(assessed(*asked));
        QVERIFY(says(state->panel, QStringLiteral(" (+")));
        keep(state->panel, QStringLiteral("placement-preview"));
        QTest::keyClick(board, Qt::Key_Escape);
        QCOMPARE(cancelled, 1);
        state->panel.setPreview(nullptr);
        QVERIFY(!says(state->panel, QStringLiteral("→")));
        QCOMPARE(state->applied, 0);
    }

    void everyNodeIsReached_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("narrow") << QSize(700, 240);
        QTest::newRow("wide") << QSize(1600, 300);
    }
    void everyNodeIsReached()
    {
        QFETCH(QSize, size);
        const auto state = open();
        state->panel.resize(size);
        topology::RankBoard* board = state->panel.board();
        const QRect room = board->viewport()->rect();
        const auto seen = [&] { return room.contains(board->cellOf(board->cursor())); };
        QVERIFY(!room.intersects(board->cellOf(255)));
        for (const auto& [there, back] : {std::pair(Qt::Key_Down, Qt::Key_Up), std::pair(Qt::Key_PageDown, Qt::Key_PageUp),
                                          std::pair(Qt::Key_Right, Qt::Key_Left), std::pair(Qt::Key_End, Qt::Key_Home)}) {
            for (int i = 0; i < 256 && board->cursor() < 255; ++i) {
                QTest::keyClick(board, there);
                QVERIFY(seen());
            }
            QVERIFY(board->cellOf(board->cursor()).top() == board->cellOf(255).top());
            for (int i = 0; i < 256 && board->cursor() > 0; ++i) {
                QTest::keyClick(board, back);
                QVERIFY(seen());
            }
            QCOMPARE(board->cellOf(board->cursor()).top(), board->cellOf(0).top());
            QTest::keyClick(board, Qt::Key_Home);
        }
        QWheelEvent wheel(QPointF(room.center()), board->viewport()->mapToGlobal(QPointF(room.center())), {},
                          QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        const int top = board->cellOf(0).top();
        QApplication::sendEvent(board->viewport(), &wheel);
        QVERIFY(board->cellOf(0).top() < top);
    }

    /// A rank is carried to a node that was out of sight.
    void aHeldRankScrollsAtTheEdge()
    {
        const auto state = open();
        state->panel.resize(700, 240);
        topology::RankBoard* board = state->panel.board();
        QTest::mousePress(board->viewport(), Qt::LeftButton, {}, board->cellOf(0).center());
        const QPoint edge(board->cellOf(0).center().x(), board->viewport()->height() - 4);
        QTest::mouseMove(board->viewport(), edge);
        QVERIFY(!board->viewport()->rect().intersects(board->cellOf(96)));
        QTRY_VERIFY(board->viewport()->rect().contains(board->cellOf(96)));
        QTest::mouseRelease(board->viewport(), Qt::LeftButton, {}, board->cellOf(96).center());
        QCOMPARE(state->design.workload->placement.moved, (std::map<int, int>{{0, 96}, {96, 0}}));
    }

    void keysSwapTooAndEveryResultIsAPermutation()
    {
        const auto state = open();
        topology::RankBoard* board = state->panel.board();
        for (int i = 0; i < 5; ++i) {
            for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Right, Qt::Key_Space, Qt::Key_Left})
                QTest::keyClick(board, key);
            QVERIFY(design::isPermutation(state->design.workload->placement.moved));
        }
        QCOMPARE(state->applied, 5);
    }

    void axesMoveByKeysDragAndText()
    {
        const auto state = open();
        QTest::keyClick(button(*state, QStringLiteral("TP")), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(design::printOrder(state->design.workload->placement.order), std::string("cp-tp-ep-dp-pp"));
        QPushButton* first = button(*state, QStringLiteral("CP"));
        QPushButton* last = button(*state, QStringLiteral("PP"));
        QTest::mousePress(first, Qt::LeftButton);
        QTest::mouseRelease(first, Qt::LeftButton, {}, first->mapFromGlobal(last->mapToGlobal(last->rect().center())));
        QCOMPARE(design::printOrder(state->design.workload->placement.order), std::string("tp-ep-dp-pp-cp"));
        auto* text = state->panel.findChild<QLineEdit*>();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("pp-dp-ep-cp-tp"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(design::printOrder(state->design.workload->placement.order), std::string("pp-dp-ep-cp-tp"));
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("tp-tp"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(state->applied, 3);
        QCOMPARE(state->panel.focusWidget(), state->panel.board()); // undo is the design's again
        QVERIFY(says(state->panel, QStringLiteral("once")));
    }

    void kindsAreThoseOfTheAssessment()
    {
        const auto state = open();
        const auto* table = state->panel.findChild<QTableWidget*>();
        const auto assessment = assessed(*m_example);
        const auto& kinds = assessment->placement->result.kinds;
        QCOMPARE(table->rowCount(), static_cast<int>(kinds.size()));
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Tensor parallel\n32 group(s) of 8"));
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("inside a domain"));
    }
};

CW_TEST(TestPlacementPanel)

} // namespace tst_placement_panel

#include "tst_placement_panel.moc"
