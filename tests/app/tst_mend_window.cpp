// SPDX-License-Identifier: GPL-3.0-or-later
// A wrongly drawn network in the whole window: each finding's button is clicked until none is left, and every click
// takes its finding away and never makes the step slower.
#include "model/placement/placed_design.h"
#include "panels/finding_card.h"
#include "panels/findings_panel.h"
#include "test_program.h"
#include "test_window.h"

#include <QApplication>
#include <QDockWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

namespace tst_mend_window {

using namespace cw;
using namespace cw::app;
using design::FabricKind;

namespace {

bool isUplink(const design::Cable& cable)
{
    return cable.a.owner == design::PortOwner::Switch && cable.b.owner == design::PortOwner::Switch;
}

design::Design drawn(FabricKind kind)
{
    design::Design design = test::joinedBy(kind, 128);
    test::setPlan(design, 8, 1, 16);
    return test::drawn(design);
}

design::Design cardsForCables()
{
    design::Design design = drawn(FabricKind::LeafSpine);
    auto& cables = design.cables.edit();
    for (std::size_t i = 0; i < cables.size(); i += 3)
        cables[i].type = "cx6"; // a card, which is no cable
    return design;
}

design::Design unplugged()
{
    design::Design design = drawn(FabricKind::RailOptimised);
    std::erase_if(design.cables.edit(), [](const design::Cable& c) { return !isUplink(c) && c.id.value % 5 == 0; });
    return design;
}

design::Design crossed()
{
    design::Design design = drawn(FabricKind::RailOptimised);
    auto& cables = design.cables.edit();
    for (std::size_t i = 0; i + 1 < 24; i += 8) // of the first nodes
        std::swap(cables[i].b, cables[i + 1].b);
    return design;
}

design::Design island()
{
    design::Design design = drawn(FabricKind::LeafSpine);
    const std::uint32_t leaf =
        std::ranges::find(*design.switches, design::SwitchRole::Leaf, &design::Switch::role)->id.value;
    std::erase_if(design.cables.edit(),
                  [leaf](const design::Cable& c) { return isUplink(c) && (c.a.id == leaf || c.b.id == leaf); });
    return design;
}

} // namespace

class TestMendWindow : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    assess::References m_references;
    std::unique_ptr<DocumentWindow> m_window;

    /// nullopt = the plan cannot run.
    [[nodiscard]] std::optional<double> step() const
    {
        const assess::Figure* figure = m_window->session().assessment()->figure("training.stepTime");
        return figure != nullptr && figure->value ? std::optional(figure->value->base) : std::nullopt;
    }
    [[nodiscard]] QList<views::FindingCard*> cards() const
    {
        return m_window->window().findings().findChildren<views::FindingCard*>();
    }
    /// Of the worst finding that has one.
    [[nodiscard]] std::pair<QString, QPushButton*> firstButton(bool ofNotes) const
    {
        for (const views::FindingCard* card : cards()) {
            const bool isNote = card->accessibleName().startsWith(QStringLiteral("Note"));
            if (auto* button = card->findChild<QPushButton*>(QStringLiteral("remedy"));
                button != nullptr && isNote == ofNotes)
                return {card->text(), button};
        }
        return {};
    }
    [[nodiscard]] bool says(const QString& sentence) const
    {
        return std::ranges::any_of(cards(), [&](const auto* card) { return card->text() == sentence; });
    }
    /// Clicks it and waits for the figures.
    void mend(const QString& sentence, QPushButton* button)
    {
        const auto before = m_window->session().assessment();
        const std::optional<double> was = step();
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY2(m_window->session().assessment() != before, qPrintable(sentence));
        QTRY_VERIFY2(!says(sentence), qPrintable(sentence));
        QVERIFY2(!was || (step() && *step() <= *was * (1 + 1e-9)), qPrintable(sentence));
    }
    void show(const design::Design& design)
    {
        m_window->session().begin(design);
        m_window->window().showStartPage(false);
        auto* dock = qobject_cast<QDockWidget*>(m_window->window().findings().parentWidget());
        QVERIFY(dock != nullptr);
        dock->show();
        dock->raise();
        QTRY_VERIFY(m_window->session().assessment()->placement != nullptr);
        QTRY_VERIFY(!cards().isEmpty());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = test::prepareWindows(m_folder);
        QVERIFY(loaded.has_value());
        m_references = *loaded;
    }
    void init() { m_window = test::openWindow(m_references); }
    void cleanup() { m_window.reset(); }

    void buttonsMendWhatWasDrawnWrong_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("said");
        QTest::newRow("cards for cables") << 0 << QStringLiteral("network card");
        QTest::newRow("ports without cables") << 1 << QStringLiteral("hold no cable");
        QTest::newRow("rails crossed") << 2 << QStringLiteral("another rail");
        QTest::newRow("an island") << 3 << QStringLiteral("falls into 2 parts");
    }
    void buttonsMendWhatWasDrawnWrong()
    {
        QFETCH(int, kind);
        QFETCH(QString, said);
        const std::array makers{&cardsForCables, &unplugged, &crossed, &island};
        const auto withRoom = [](design::Design design) { // what is wrong is not its memory
            design.workload.edit().training.recompute = design::Recompute::Full;
            return design;
        };
        const design::Design right = withRoom(drawn(kind == 0 || kind == 3 ? FabricKind::LeafSpine : FabricKind::RailOptimised));
        show(withRoom(makers[static_cast<std::size_t>(kind)]()));
        const auto isSaid = [&] {
            return std::ranges::any_of(cards(), [&](const auto* card) { return card->text().contains(said); });
        };
        QVERIFY2(isSaid(), qPrintable(cards().front()->text()));
        const std::optional<double> wrong = step();
        int clicks = 0;
        for (auto [sentence, button] = firstButton(false); button != nullptr && clicks < 12; ++clicks) {
            mend(sentence, button);
            if (QTest::currentTestFailed())
                return;
            std::tie(sentence, button) = firstButton(false);
        }
        QVERIFY(clicks > 0 && clicks < 12);
        QVERIFY(!isSaid());
        const double whole = test::assessed(right)->figure("training.stepTime")->value->base;
        QVERIFY(std::abs(*step() / whole - 1) < 1e-6);
        QVERIFY(!wrong || *step() <= *wrong);
        m_window->window().action(Command::Undo)->trigger();
        QTRY_VERIFY(firstButton(false).second != nullptr); // a click is one step
    }

    void aNotesButtonDoesWhatItSays()
    {
        show(drawn(FabricKind::LeafSpine));
        const auto [sentence, button] = firstButton(true);
        QVERIFY(button != nullptr);
        QVERIFY2(sentence.contains(QStringLiteral("hang on one switch")), qPrintable(sentence));
        const auto cables = m_window->session().design()->cables;
        mend(sentence, button);
        QVERIFY(!(m_window->session().design()->cables == cables));
    }
};

CW_TEST(TestMendWindow)

} // namespace tst_mend_window

#include "tst_mend_window.moc"
