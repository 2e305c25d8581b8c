// SPDX-License-Identifier: GPL-3.0-or-later
// The placement editor: axes moved by keys and text, ranks swapped by drag and keys, each one intent; put back again.
#include "../lab/lab_fixture.h"

#include "network/placement_panel.h"
#include "network/rank_board.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

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
        QVERIFY(board->shownNodes() > 1 && board->shownNodes() < 32);
        QTest::mousePress(board, Qt::LeftButton, {}, board->cellOf(0).center());
        QTest::mouseMove(board, board->cellOf(8).center());
        QTest::mouseRelease(board, Qt::LeftButton, {}, board->cellOf(8).center());
        QCOMPARE(state->applied, 1);
        QCOMPARE(state->design.workload->placement.moved, (std::map<int, int>{{0, 8}, {8, 0}}));
        QCOMPARE(board->rankOn(8), 0);
        QVERIFY(says(state->panel, QStringLiteral("last edit +"))); // tensor groups leave their nodes
        keep(state->panel, QStringLiteral("placement"));
        button(*state, QStringLiteral("Put ranks back in their order"))->click();
        QVERIFY(state->design.workload->placement.moved.empty());
        QVERIFY(!button(*state, QStringLiteral("Put ranks back in their order"))->isEnabled());
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
        QVERIFY(says(state->panel, QStringLiteral("once")));
    }

    void kindsAreThoseOfTheAssessment()
    {
        const auto state = open();
        const auto* table = state->panel.findChild<QTableWidget*>();
        const auto assessment = assessed(*m_example);
        const auto& kinds = assessment->placement->result.kinds;
        QCOMPARE(table->rowCount(), static_cast<int>(kinds.size()));
        QVERIFY(table->item(0, 0)->text().startsWith(QStringLiteral("Tensor parallel")));
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("inside a domain"));
    }
};

QTEST_MAIN(TestPlacementPanel)
#include "tst_placement_panel.moc"
