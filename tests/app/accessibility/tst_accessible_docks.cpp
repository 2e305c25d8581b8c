// SPDX-License-Identifier: GPL-3.0-or-later
// Each dock with something in it, and what appears over the canvas, speaks and is reached by Tab, in both languages.
#include "accessible_window.h"

#include "canvas/array_strip.h"
#include "canvas/floor_view.h"
#include "design/edits.h"
#include "explain/why_popover.h"
#include "help/tour.h"
#include "network/placement_panel.h"
#include "panels/command_palette.h"
#include "panels/what_if_banner.h"
#include "test_program.h"

namespace tst_accessible_docks {

using namespace cw;
using namespace cw::app;

class TestAccessibleDocks : public test::AccessibleWindow {
    Q_OBJECT

    [[nodiscard]] const design::Design& design() { return *document().session().design(); }
    [[nodiscard]] QStringList flawsOfDock(const char* name)
    {
        return raise(name) ? test::flawsOf(*window().findChild<QDockWidget*>(QLatin1String(name)))
                           : QStringList(QStringLiteral("it does not come to the front"));
    }

private Q_SLOTS:
    void cleanup() { close(); }

    void everyDock_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QByteArray>("dock");
        for (const char* language : {"en", "ko"}) {
            for (const char* dock : {"outline", "parts", "figures", "inspector", "findings"})
                QTest::addRow("%s-%s", dock, language) << QString::fromLatin1(language) << QByteArray(dock);
        }
    }
    /// Of a design that has errors, with buttons that mend them.
    void everyDock()
    {
        QFETCH(const QString, language);
        QFETCH(const QByteArray, dock);
        QVERIFY(open(language) && begin("llm-70b-256xh100"));
        document().session().begin(design::removeItems(design(), {{design::ItemKind::Rack, design().racks->front().id.value}}));
        QTRY_VERIFY(!document().session().assessment()->findings.empty());
        QVERIFY(test::isFlawless(flawsOfDock(dock.constData())));
    }

    void propertiesOfEachKindOfItem_data() { languages(); }
    void propertiesOfEachKindOfItem()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin("llm-70b-256xh100"));
        const design::ItemRef items[] = {{design::ItemKind::Rack, design().racks->front().id.value},
                                         {design::ItemKind::Node, design().nodes->front().id.value},
                                         {design::ItemKind::Switch, design().switches->front().id.value},
                                         {design::ItemKind::Appliance, design().appliances->front().id.value},
                                         {design::ItemKind::FloorUnit, design().floorUnits->front().id.value}};
        QWidget& inspector = *window().findChild<QDockWidget*>(QStringLiteral("inspector"));
        for (const design::ItemRef& item : items) {
            document().floor().setSelection({item});
            QCoreApplication::processEvents();
            QVERIFY(test::controlsOf(inspector).size() > 3);
            QVERIFY(test::isFlawless(test::namingFlaws(test::controlsOf(inspector))));
        }
    }

    void theStripForCopies_data() { languages(); }
    void theStripForCopies()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        document().floor().setSelection({{design::ItemKind::Rack, design().racks->front().id.value}});
        document().floor().arrangeMenu()->action(canvas::ArrangeCommand::Array)->trigger();
        auto* strip = document().floor().findChild<canvas::ArrayStrip*>();
        QVERIFY(strip->isVisible());
        QVERIFY(test::controlsOf(*strip).size() >= 5);
        QVERIFY(test::isFlawless(test::flawsOf(*strip)));
    }

    void thePlacementOfRanks_data() { languages(); }
    void thePlacementOfRanks()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin("llm-70b-256xh100"));
        trigger(Command::ShowPlacement);
        QCoreApplication::processEvents();
        auto* panel = window().findChild<topology::PlacementPanel*>();
        QVERIFY(panel != nullptr && panel->isVisible());
        QVERIFY(test::isFlawless(test::flawsOf(*panel)));
    }

    void theBannerOfFailures_data() { languages(); }
    void theBannerOfFailures()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin("llm-70b-256xh100"));
        for (const design::Switch& device : *design().switches)
            document().session().setFailed({{fabric::Failure::Kind::Switch, device.id.value}});
        auto* banner = window().findChild<views::WhatIfBanner*>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(test::isFlawless(test::flawsOf(*banner)));
    }

    void thePalette_data() { languages(); }
    void thePalette()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        trigger(Command::ShowPalette);
        auto* palette = window().findChild<views::CommandPalette*>();
        QVERIFY(palette->isVisible());
        QCOMPARE(test::controlsOf(*palette).size(), 2);
        QVERIFY(test::isFlawless(test::namingFlaws(test::controlsOf(*palette))));
    }

    void whyPopover_data() { languages(); }
    void whyPopover()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        Q_EMIT window().explainRequested(QStringLiteral("power.facility"), QRect(400, 400, 10, 10));
        views::WhyPopover& why = window().popover();
        QVERIFY(why.isVisible());
        QVERIFY(test::controlsOf(why).size() > 2);
        QVERIFY(test::isFlawless(test::flawsOf(why)));
    }

    void theTour_data() { languages(); }
    void theTour()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        trigger(Command::Tour);
        auto* tour = window().findChild<help::Tour*>();
        QVERIFY(tour != nullptr && tour->isVisible());
        QVERIFY(test::isFlawless(test::flawsOf(*tour)));
    }
};

CW_TEST(TestAccessibleDocks)

} // namespace tst_accessible_docks

#include "tst_accessible_docks.moc"
