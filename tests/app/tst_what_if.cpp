// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window while things fail: from the context menu to the banner and back, with the file as it was.
#include "test_program.h"
#include "test_window.h"

#include "canvas/floor_view.h"
#include "network/network_view.h"
#include "panels/finding_card.h"
#include "panels/findings_panel.h"
#include "panels/what_if_banner.h"
#include "store/design_file.h"
#include "templates/templates.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace tst_what_if {

using namespace cw;
using namespace cw::app;
using fabric::Failure;

class TestWhatIf : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_folder;
    std::unique_ptr<DocumentWindow> m_window;

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("a.cluster.json")); }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] views::WhatIfBanner& banner() const { return m_window->window().whatIf(); }
    [[nodiscard]] QPushButton* button(const char* text) const
    {
        for (auto* each : banner().findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(text))
                return each;
        }
        return nullptr;
    }
    void makeWindow()
    {
        m_window = test::openWindow(m_references);
    }
    /// The entry of a context menu, by its text; sub-menus are searched too.
    static QAction* entry(const QMenu* menu, const QString& text)
    {
        for (QAction* action : menu->actions()) {
            if (action->menu() != nullptr) {
                if (QAction* found = entry(action->menu(), text))
                    return found;
            } else if (action->text() == text) {
                return action;
            }
        }
        return nullptr;
    }
    bool choose(QWidget& view, QPoint where, const QString& text, QContextMenuEvent::Reason reason)
    {
        bool done = false;
        QTimer::singleShot(0, this, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QAction* action = menu != nullptr ? entry(menu, text) : nullptr;
            done = action != nullptr && action->isEnabled();
            if (done)
                action->trigger();
            if (menu != nullptr)
                menu->close();
        });
        QContextMenuEvent event(reason, where, view.mapToGlobal(where));
        QApplication::sendEvent(&view, &event);
        return done;
    }
    QPoint middleOf(std::uint32_t item) const
    {
        const topology::NetworkStage& stage = m_window->network().stage();
        return stage.camera()
            .toView(stage.plan().boxes[static_cast<std::size_t>(stage.plan().boxOfItem.at(item))].at)
            .center()
            .toPoint();
    }
    const design::Switch& firstOf(design::SwitchRole role) const
    {
        return *std::ranges::find(*m_window->session().design()->switches, role, &design::Switch::role);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = test::prepareWindows(m_folder);
        QVERIFY(loaded.has_value());
        m_references = *loaded;
    }
    void init()
    {
        const design::Design design = *templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog);
        QFile out(path());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(store::writeDesign(design)));
        out.close();
        makeWindow();
        QVERIFY(m_window->open(path()));
        QTRY_VERIFY(m_window->session().assessment()->placement != nullptr);
    }
    void cleanup() { m_window.reset(); }

    void aLeafFailsFromTheNetworkAndUndoRestoresIt()
    {
        m_window->window().action(Command::ShowNetwork)->trigger();
        const QByteArray before = content();
        const design::Switch leaf = firstOf(design::SwitchRole::Leaf);
        QVERIFY(!banner().isVisible());
        QVERIFY(choose(m_window->network(), middleOf(leaf.id.value), QString::fromStdString(leaf.name),
                       QContextMenuEvent::Mouse));
        QVERIFY(banner().isVisible());
        QTRY_VERIFY2(banner().text().contains(QStringLiteral("GPUs have less bandwidth")), qPrintable(banner().text()));
        QVERIFY(banner().text().startsWith(QStringLiteral("What if: %1 failed").arg(QString::fromStdString(leaf.name))));
        QVERIFY(banner().text().contains(QStringLiteral("256 GPUs have less bandwidth; the step")));
        QVERIFY(!m_window->network().stage().damage().gpus.empty());
        QVERIFY(!m_window->session().isModified());
        m_window->window().grab();
        m_window->window().action(Command::Save)->trigger();
        QCOMPARE(content(), before);
        m_window->window().action(Command::Undo)->trigger();
        QVERIFY(!banner().isVisible());
        QTRY_VERIFY(m_window->network().stage().damage().gpus.empty());
        m_window->window().action(Command::Redo)->trigger();
        QVERIFY(banner().isVisible());
        button("Restore")->click();
        QVERIFY(!banner().isVisible());
        QVERIFY(m_window->session().failed().empty());
        m_window->window().action(Command::Undo)->trigger();
        QVERIFY(banner().isVisible());
    }

    void aFindingRestoresWhatStopsThePlan()
    {
        fabric::Failures leaves;
        for (const design::Switch& device : *m_window->session().design()->switches) {
            if (device.role == design::SwitchRole::Leaf)
                leaves.insert({Failure::Kind::Switch, device.id.value});
        }
        auto* dock = qobject_cast<QDockWidget*>(m_window->window().findings().parentWidget());
        QVERIFY(dock != nullptr);
        dock->show();
        dock->raise();
        m_window->session().setFailed(leaves);
        QPushButton* restore = nullptr;
        QTRY_VERIFY((restore = [this]() -> QPushButton* {
                        for (const auto* card : m_window->window().findings().findChildren<views::FindingCard*>()) {
                            if (!card->text().startsWith(QStringLiteral("What has failed stops the plan")))
                                continue;
                            for (auto* each : card->findChildren<QPushButton*>()) {
                                if (each->text() == QStringLiteral("Restore what has failed"))
                                    return each;
                            }
                        }
                        return nullptr;
                    }()) != nullptr);
        restore->click();
        QVERIFY(m_window->session().failed().empty());
        QVERIFY(!banner().isVisible());
    }

    void aSpineCostsTime()
    {
        m_window->window().action(Command::ShowNetwork)->trigger();
        const design::Switch spine = firstOf(design::SwitchRole::Spine);
        m_window->network().setSelection({{design::ItemKind::Switch, spine.id.value}});
        m_window->network().action(topology::NetworkCommand::Fail)->trigger();
        QTRY_VERIFY2(banner().text().contains(QStringLiteral("step")), qPrintable(banner().text()));
        QVERIFY2(banner().text().contains(QStringLiteral("no GPU stops")), qPrintable(banner().text()));
        const design::Switch leaf = firstOf(design::SwitchRole::Leaf);
        m_window->network().setSelection({{design::ItemKind::Switch, leaf.id.value}});
        m_window->network().action(topology::NetworkCommand::Fail)->trigger();
        QVERIFY(banner().text().contains(QStringLiteral("and 1 more")));
        QVERIFY(button("Restore all")->isVisible());
        button("Restore all")->click();
        QVERIFY(!banner().isVisible());
    }

    void aRackFailsFromTheFloor()
    {
        canvas::FloorView& floor = m_window->floor();
        const design::Rack rack = m_window->session().design()->racks->front();
        floor.setSelection({{design::ItemKind::Rack, rack.id.value}});
        QVERIFY(choose(floor, {5, 5}, QStringLiteral("Cooling of this rack fails"), QContextMenuEvent::Keyboard));
        QTRY_VERIFY2(banner().text().contains(QStringLiteral("the plan cannot run")), qPrintable(banner().text()));
        const QString name = QString::fromStdString(rack.name);
        QVERIFY2(banner().text().contains(QStringLiteral("cooling of rack ") + name), qPrintable(banner().text()));
        QVERIFY(choose(floor, {5, 5}, QStringLiteral("Power of this rack fails"), QContextMenuEvent::Keyboard));
        QVERIFY2(banner().text().contains(QStringLiteral("power of rack ") + name), qPrintable(banner().text()));
        m_window->window().grab();
        QVERIFY(choose(floor, {5, 5}, QStringLiteral("Restore the selection"), QContextMenuEvent::Keyboard));
        QVERIFY(!banner().isVisible());
    }

    /// The same choice as on the floor, at any device of the rack.
    void aRackFailsFromTheNetwork()
    {
        m_window->window().action(Command::ShowNetwork)->trigger();
        const design::Node& node = m_window->session().design()->nodes->front();
        const design::Rack& rack = *design::findRack(*m_window->session().design(), node.mount.rack);
        for (const char* loss : {"power of rack %1 (all devices)", "cooling of rack %1 (all devices)"}) {
            const QString words = QString::fromLatin1(loss).arg(QString::fromStdString(rack.name));
            QVERIFY(choose(m_window->network(), middleOf(node.id.value), words, QContextMenuEvent::Mouse));
            QCOMPARE(m_window->session().failed(), assess::failuresOfRack(*m_window->session().design(), rack.id));
            QVERIFY2(banner().text().contains(words), qPrintable(banner().text()));
        }
        m_window->window().action(Command::Undo)->trigger();
        QVERIFY(m_window->session().failed().empty());
    }

    /// The same devices, failed one by one, did not lose the power that the rack had lost before.
    void whatTookARackAwayIsForgottenWithTheFailure()
    {
        canvas::FloorView& floor = m_window->floor();
        const design::RackId rack = m_window->session().design()->racks->front().id;
        const auto failOneByOne = [&] {
            for (const Failure& failure : assess::failuresOfRack(*m_window->session().design(), rack))
                Q_EMIT m_window->network().takeAwayRequested({failure});
        };
        const auto says = [&](const char* text) { return banner().text().contains(QLatin1String(text)); };
        floor.setSelection({{design::ItemKind::Rack, rack.value}});
        floor.action(canvas::FloorCommand::FailPower)->trigger();
        QVERIFY2(says("power of rack"), qPrintable(banner().text()));
        m_window->window().action(Command::Undo)->trigger();
        m_window->window().action(Command::Redo)->trigger();
        QVERIFY2(says("power of rack"), qPrintable(banner().text()));
        floor.action(canvas::FloorCommand::Restore)->trigger();
        failOneByOne();
        QVERIFY2(says("all of rack"), qPrintable(banner().text()));
        floor.action(canvas::FloorCommand::FailPower)->trigger();
        QVERIFY2(says("power of rack"), qPrintable(banner().text()));
        QVERIFY(m_window->open(path()));
        QVERIFY(!banner().isVisible());
        failOneByOne();
        QVERIFY2(says("all of rack"), qPrintable(banner().text()));
    }

    void ofManyThingsOneIsChosen()
    {
        const design::Switch leaf = firstOf(design::SwitchRole::Leaf);
        const design::Switch spine = firstOf(design::SwitchRole::Spine);
        m_window->session().setFailed({{Failure::Kind::Switch, leaf.id.value}, {Failure::Kind::Switch, spine.id.value}});
        QAction* first = entry(button("Restore")->menu(), QString::fromStdString(leaf.name));
        QVERIFY(first != nullptr);
        first->trigger();
        QCOMPARE(m_window->session().failed(), (fabric::Failures{{Failure::Kind::Switch, spine.id.value}}));
        QVERIFY(banner().text().contains(QString::fromStdString(spine.name)));
        QVERIFY(button("Restore")->menu() == nullptr && !button("Restore all")->isVisible());
    }

    /// The network was never looked at while things failed, were deleted and came back.
    void failedThingsMayBeDeletedInAnyView()
    {
        canvas::FloorView& floor = m_window->floor();
        floor.setSelection({{design::ItemKind::Rack, m_window->session().design()->racks->front().id.value}});
        floor.action(canvas::FloorCommand::FailPower)->trigger();
        floor.action(canvas::FloorCommand::Remove)->trigger();
        QVERIFY(!banner().isVisible());
        m_window->window().action(Command::ShowNetwork)->trigger();
        m_window->window().action(Command::Undo)->trigger();
        QVERIFY(banner().isVisible());
        QTRY_VERIFY(!m_window->network().stage().damage().gpus.empty());
        m_window->window().grab();
        m_window->newFromTemplate(QStringLiteral("blank"));
        QVERIFY(!banner().isVisible());
        QTRY_VERIFY(m_window->network().stage().damage().gpus.empty());
        m_window->window().grab();
    }

    void theBannerSpeaksKorean()
    {
        const design::Switch leaf = firstOf(design::SwitchRole::Leaf);
        m_window->session().setFailed({{Failure::Kind::Switch, leaf.id.value}});
        QTRY_VERIFY(banner().text().contains(QStringLiteral("GPUs have less bandwidth")));
        Q_EMIT m_window->window().languageChosen(QStringLiteral("ko"));
        QTRY_VERIFY2(banner().text().contains(QStringLiteral("고장")), qPrintable(banner().text()));
        Q_EMIT m_window->window().languageChosen(QStringLiteral("en"));
    }

    void overlaysAreRemembered()
    {
        m_window->window().action(Command::ShowNetwork)->trigger();
        Q_EMIT m_window->window().overlayChosen(static_cast<int>(topology::Overlay::Data));
        QVERIFY(m_window->window().close());
        makeWindow();
        QCOMPARE(m_window->network().stage().overlay(), topology::Overlay::Data);
    }
};

CW_TEST(TestWhatIf)

} // namespace tst_what_if

#include "tst_what_if.moc"
