// SPDX-License-Identifier: GPL-3.0-or-later
// A session without a window: opening, editing, undoing, previewing and saving, with figures from the worker.
#include "design/edits.h"
#include "session/embedded_data.h"
#include "session/session.h"
#include "store/design_file.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace tst_session {

using namespace cw;
using namespace cw::app;

class TestSession : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    [[nodiscard]] design::Design scenario() const
    {
        return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog);
    }

    static views::Intent removeFirstRack()
    {
        return {"edit.remove", {}, [](const design::Design& d) -> Result<design::Design> {
                    return design::removeItems(d, {{design::ItemKind::Rack, d.racks->front().id.value}});
                }};
    }
    static double gpus(const assess::Assessment& assessment)
    {
        return assessment.figure("inventory.accelerators")->value->base;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Result<assess::References> loaded = loadReferences();
        QVERIFY(loaded.ok());
        m_references = *loaded;
    }

    void figuresFollowEditsAndUndo()
    {
        Session session(m_references);
        QSignalSpy assessed(&session, &Session::assessmentChanged);
        session.begin(scenario());
        QVERIFY(assessed.wait());
        QCOMPARE(gpus(*session.assessment()), 256.0);
        QVERIFY(session.apply(removeFirstRack()).empty());
        QVERIFY(session.isModified());
        QVERIFY(assessed.wait());
        QCOMPARE(gpus(*session.assessment()), 224.0);
        session.undo();
        QVERIFY(!session.isModified());
        QVERIFY(assessed.wait());
        QCOMPARE(gpus(*session.assessment()), 256.0);
        session.redo();
        QVERIFY(assessed.wait());
        QCOMPARE(gpus(*session.assessment()), 224.0);
    }

    /// A failure is no edit: the file does not know of it, and undo takes it back after younger edits.
    void failuresBelongToTheSession()
    {
        Session session(m_references);
        QSignalSpy assessed(&session, &Session::assessmentChanged);
        session.begin(scenario());
        QVERIFY(assessed.wait());
        const Session::AssessmentPtr intact = session.assessment();
        const auto spine = std::ranges::find(*session.design()->switches, design::SwitchRole::Spine,
                                             &design::Switch::role);
        session.setFailed({{fabric::Failure::Kind::Switch, spine->id.value}});
        QVERIFY(assessed.wait());
        QVERIFY(!session.isModified());
        QCOMPARE(session.intact(), intact);
        QCOMPARE(session.assessment()->graph->inputs.failed.size(), std::size_t{1});
        QCOMPARE(session.undoText(), std::string("edit.takeAway"));
        QVERIFY(session.apply(removeFirstRack()).empty());
        QVERIFY(assessed.wait());
        QCOMPARE(session.assessment()->graph->inputs.failed.size(), std::size_t{1});
        session.undo();
        QVERIFY(assessed.wait());
        QCOMPARE(session.failed().size(), std::size_t{1});
        session.undo();
        QVERIFY(assessed.wait());
        QVERIFY(session.failed().empty() && !session.intact());
        QVERIFY(*session.assessment()->graph->result.graph == *intact->graph->result.graph);
    }

    void undoAndRedoWalkThroughFailures()
    {
        Session session(m_references);
        QSignalSpy assessed(&session, &Session::assessmentChanged);
        session.begin(scenario());
        QVERIFY(assessed.wait());
        const fabric::Failures one{{fabric::Failure::Kind::Node, session.design()->nodes->front().id.value}};
        fabric::Failures two = one;
        two.insert({fabric::Failure::Kind::Node, session.design()->nodes->back().id.value});
        session.setFailed(one);
        session.setFailed(two);
        QVERIFY(!session.canRedo());
        session.undo();
        QCOMPARE(session.failed(), one);
        QCOMPARE(session.redoText(), std::string("edit.takeAway"));
        session.undo();
        QVERIFY(session.failed().empty() && !session.canUndo());
        session.redo();
        session.redo();
        QCOMPARE(session.failed(), two);
        QVERIFY(!session.canRedo());
        session.undo();
        session.setFailed({});
        QVERIFY(!session.canRedo()); // another way was taken
        session.undo();
        QCOMPARE(session.failed(), one);
        QVERIFY(!session.isModified());
    }

    /// The order of edits and failures is kept, both ways.
    void failuresAndEditsAreOneWay()
    {
        Session session(m_references);
        QSignalSpy assessed(&session, &Session::assessmentChanged);
        session.begin(scenario());
        const std::size_t racks = session.design()->racks->size();
        const fabric::Failures last{{fabric::Failure::Kind::Node, session.design()->nodes->back().id.value}};
        QVERIFY(session.apply(removeFirstRack()).empty());
        session.setFailed(last);
        QVERIFY(session.apply(removeFirstRack()).empty());
        QCOMPARE(session.design()->racks->size(), racks - 2);
        session.undo();
        QCOMPARE(session.design()->racks->size(), racks - 1);
        QCOMPARE(session.failed(), last);
        session.undo();
        QCOMPARE(session.design()->racks->size(), racks - 1);
        QVERIFY(session.failed().empty());
        session.undo();
        QCOMPARE(session.design()->racks->size(), racks);
        session.redo();
        QCOMPARE(session.design()->racks->size(), racks - 1);
        QVERIFY(session.failed().empty());
        session.redo();
        QCOMPARE(session.failed(), last);
        session.redo();
        QCOMPARE(session.design()->racks->size(), racks - 2);
        QVERIFY(!session.canRedo());
    }

    /// What is deleted has not failed any more; when it comes back, it has.
    void aFailedThingMayBeDeleted()
    {
        Session session(m_references);
        QSignalSpy assessed(&session, &Session::assessmentChanged);
        session.begin(scenario());
        QVERIFY(assessed.wait());
        const design::RackId rack = session.design()->racks->front().id;
        const auto node = std::ranges::find(*session.design()->nodes, rack, [](const design::Node& n) { return n.mount.rack; });
        QVERIFY(node != session.design()->nodes->end());
        const fabric::Failures failed{{fabric::Failure::Kind::Accelerator, node->id.value, 1}};
        QSignalSpy changed(&session, &Session::failedChanged);
        session.setFailed(failed);
        QVERIFY(session.apply(removeFirstRack()).empty());
        QVERIFY(session.failed().empty());
        QCOMPARE(changed.count(), 2);
        QTRY_VERIFY(session.assessment()->graph->inputs.failed.empty() && gpus(*session.assessment()) == 224.0);
        QVERIFY(!session.intact());
        session.undo();
        QCOMPARE(session.failed(), failed);
        session.undo();
        QVERIFY(session.failed().empty() && !session.canUndo());
    }

    /// Before the first figures are there, and after an edit: the intact design is always the same one.
    void whatItWouldBeWithoutFollowsTheDesign()
    {
        Session session(m_references);
        session.begin(scenario());
        session.setFailed({{fabric::Failure::Kind::Node, session.design()->nodes->back().id.value}});
        QVERIFY(!session.intact());
        QTRY_VERIFY(session.intact() != nullptr);
        QVERIFY(session.intact()->graph->inputs.failed.empty());
        QCOMPARE(gpus(*session.intact()), 256.0);
        QVERIFY(session.apply(removeFirstRack()).empty());
        QTRY_VERIFY(session.intact() && gpus(*session.intact()) == 224.0);
        QCOMPARE(gpus(*session.assessment()), 224.0);
        QCOMPARE(session.assessment()->graph->inputs.failed.size(), std::size_t{1});
        session.begin(scenario());
        QVERIFY(session.failed().empty() && !session.canUndo() && !session.canRedo());
    }

    /// A graph that takes seconds is given up when a newer edit waits.
    void aHostileGraphIsNotWaitedFor()
    {
        design::Design hostile = *templates::build({"llm-512x8h100", 16384, {}, {}}, *m_references.catalog);
        hostile.fabric.edit().routing = design::Routing::Static; // told apart cable by cable
        Session session(m_references);
        QSignalSpy assessed(&session, &Session::assessmentChanged);
        session.begin(hostile);
        QTest::qWait(20); // it runs
        session.begin(scenario());
        QVERIFY(assessed.wait());
        while (gpus(*session.assessment()) != 256.0)
            QVERIFY(assessed.wait());
        QCOMPARE(gpus(*session.assessment()), 256.0);
    }

    /// A drag that begins while a large design is computed, and ends without an edit, costs it nothing but time.
    void whatStoodBackForAPreviewIsComputedAfterwards()
    {
        design::Design large = *templates::build({"llm-512x8h100", 131072, {}, {}}, *m_references.catalog);
        large.fabric.edit().kind = design::FabricKind::Dragonfly;
        design::TrainingChoice& choice = large.workload.edit().training;
        choice.plan.tensorParallel = choice.plan.pipelineParallel = 8;
        choice.plan.dataParallel = 2048;
        choice.globalBatch = 32'768;
        Session session(m_references);
        QSignalSpy previewed(&session, &Session::previewChanged);
        session.begin(large);
        QTest::qWait(20); // it runs
        session.preview(std::make_shared<const design::Design>(scenario()));
        QVERIFY(previewed.wait());
        const auto preview = previewed.last().first().value<std::shared_ptr<const assess::Assessment>>();
        QCOMPARE(gpus(*preview), 256.0);
        QVERIFY(!session.assessment()->figure("inventory.accelerators")); // so it did stand back
        session.endPreview();
        QTRY_VERIFY_WITH_TIMEOUT(session.assessment()->figure("inventory.accelerators") != nullptr, 120'000);
        QCOMPARE(gpus(*session.assessment()), 131072.0);
    }

    void whatWasBeforeAGestureStaysUntilTheNext()
    {
        Session session(m_references);
        QSignalSpy assessed(&session, &Session::assessmentChanged);
        session.begin(scenario());
        QVERIFY(assessed.wait());
        QVERIFY(session.before() == nullptr);
        const auto drag = [](const char* gesture) {
            views::Intent intent = removeFirstRack();
            intent.gesture = gesture;
            return intent;
        };
        const Session::AssessmentPtr first = session.assessment();
        for (int i = 0; i < 2; ++i) {
            QVERIFY(session.apply(drag("one")).empty());
            QVERIFY(assessed.wait());
            QCOMPARE(session.before(), first);
        }
        const Session::AssessmentPtr second = session.assessment();
        QVERIFY(session.apply(drag("two")).empty());
        QVERIFY(assessed.wait());
        QCOMPARE(session.before(), second);
        const Session::AssessmentPtr third = session.assessment();
        session.undo();
        QVERIFY(assessed.wait());
        QCOMPARE(session.before(), third);
        session.begin(scenario());
        QVERIFY(session.before() == nullptr);
    }

    void aPreviewIsNotCommitted()
    {
        Session session(m_references);
        QSignalSpy assessed(&session, &Session::assessmentChanged);
        QSignalSpy previewed(&session, &Session::previewChanged);
        session.begin(scenario());
        QVERIFY(assessed.wait());
        session.preview(std::make_shared<const design::Design>(*removeFirstRack().apply(*session.design())));
        QVERIFY(previewed.wait());
        const auto preview = previewed.last().first().value<std::shared_ptr<const assess::Assessment>>();
        QCOMPARE(gpus(*preview), 224.0);
        QCOMPARE(gpus(*session.assessment()), 256.0);
        QVERIFY(!session.isModified());
        session.endPreview();
        QCOMPARE(previewed.last().first().value<std::shared_ptr<const assess::Assessment>>(), nullptr);
    }

    /// What a dialog asks for is made in all copies of a block; what a canvas proposes has that behind it.
    void aPreviewIsFollowedOnce()
    {
        Session session(m_references);
        QSignalSpy previewed(&session, &Session::previewChanged);
        design::Design start = scenario();
        const design::RackId first = start.nodes->front().mount.rack;
        const auto other =
            std::ranges::find_if(*start.nodes, [first](const design::Node& node) { return node.mount.rack != first; });
        start.blocks.edit() = {{design::BlockId{design::takeId(start)}, "SU", {{first.value}, {other->mount.rack.value}}}};
        session.begin(start);
        const auto one = std::make_shared<const design::Design>(
            design::removeItems(start, {{design::ItemKind::Node, start.nodes->front().id.value}}));
        const auto figureOf = [&] {
            return gpus(*previewed.last().first().value<std::shared_ptr<const assess::Assessment>>());
        };
        session.preview(one);
        QVERIFY(previewed.wait());
        QCOMPARE(figureOf(), 240.0);
        session.previewFollowed(one);
        QVERIFY(previewed.wait());
        QCOMPARE(figureOf(), 248.0);
    }

    void savesAndOpensTheSame()
    {
        Session session(m_references);
        session.begin(scenario());
        QVERIFY(session.apply(removeFirstRack()).empty());
        const QString file = path("a.cluster.json");
        QVERIFY(app::writeFile(file, *session.design()).empty());
        session.saved(file, session.design());
        QVERIFY(!session.isModified());
        Session other(m_references);
        Result<design::Design> read = app::readFile(file);
        QVERIFY(read);
        other.opened(*read, file, false);
        QCOMPARE(*other.design(), *session.design());
        QVERIFY(!other.isModified());
    }

    void whatChangesWhileItIsWrittenIsStillUnsaved()
    {
        Session session(m_references);
        session.begin(scenario());
        QVERIFY(session.apply(removeFirstRack()).empty());
        const Session::DesignPtr written = session.design();
        QVERIFY(session.apply(removeFirstRack()).empty());
        session.saved(path("a.cluster.json"), written);
        QVERIFY(session.isModified());
    }

    void aBadFileChangesNothing()
    {
        Session session(m_references);
        session.begin(scenario());
        const design::Design before = *session.design();
        QFile file(path("bad.cluster.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray text = QByteArray::fromStdString(store::writeDesign(before));
        file.write(text.left(text.size() / 2));
        file.close();
        QVERIFY(!app::readFile(path("bad.cluster.json")));
        QVERIFY(!app::readFile(path("none.cluster.json")));
        QVERIFY(!app::salvageFile(path("none.cluster.json")));
        QCOMPARE(*session.design(), before);
        const Result<store::Salvaged> salvaged = app::salvageFile(path("bad.cluster.json"));
        QVERIFY(salvaged);
        QVERIFY(!salvaged->dropped.empty());
        session.opened(salvaged->design, path("bad.cluster.json"), true);
        QVERIFY(session.isReadOnly());
    }

    void aRefusedEditLeavesNoStep()
    {
        Session session(m_references);
        session.begin(scenario());
        const Problems problems = session.apply({"edit.move", {}, [](const design::Design&) -> Result<design::Design> {
                                                     return Problem{"problem.edit.outsideWalls", {}, 0, {}};
                                                 }});
        QCOMPARE(problems.size(), std::size_t{1});
        QVERIFY(!session.canUndo());
    }
};

CW_TEST(TestSession)

} // namespace tst_session

#include "tst_session.moc"
