// SPDX-License-Identifier: GPL-3.0-or-later
// All-reduces that the network's switches add up: what they gain, and which switches and fabrics cannot.
#include "placed_design.h"
#include "test_program.h"

#include <QTest>

namespace tst_network_reduction {

using namespace cw;
using namespace cw::test;
using design::FabricKind;

class TestNetworkReduction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void switchesAddUp();
    void switchesThatCannotAddUp_data();
    void switchesThatCannotAddUp();
};

/// NVIDIA GTC24 S62129: 480 GB/s on DGX H100 over 8 x 400 Gb/s with SHARP, 380 without.
void TestNetworkReduction::switchesAddUp()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 256);
    setPlan(design, 1, 1, 256);
    design.workload.edit().training.model = "gpt-2-xl";
    design.workload.edit().training.plan.zeroStage = 0;
    const auto rateOf = [](const assess::Assessment& assessment) -> const network::Timing& {
        return *assessment.placement->result.find(network::GroupKind::Data)->timing;
    };
    const auto inNodes = assessed(design);
    QVERIFY(inNodes->figure("fabric.networkReduction") == nullptr);
    QVERIFY(rateOf(*inNodes).algorithm != network::Algorithm::NetworkSwitch);
    design.fabric.edit().networkReduction = true;
    const auto inSwitches = assessed(design);
    const assess::Figure* figure = inSwitches->figure("fabric.networkReduction");
    QVERIFY(figure != nullptr && std::abs(figure->value->base - 0.605 * 50e9) < 1);
    QVERIFY(!figure->validated && figure->low->base < figure->value->base && figure->high->base > figure->value->base);
    QCOMPARE(rateOf(*inSwitches).algorithm, network::Algorithm::NetworkSwitch);
    QVERIFY(std::abs(rateOf(*inSwitches).bandwidth.base() / 480e9 - 1) < 0.05);
    QVERIFY(rateOf(*inSwitches).time < rateOf(*inNodes).time);
    const auto asDrawn = assessed(drawn(design));
    QCOMPARE(asDrawn->fabric->result.networkReduction, inSwitches->fabric->result.networkReduction);
    QVERIFY(std::abs(rateOf(*asDrawn).time / rateOf(*inSwitches).time - 1) < 1e-9);
    // Groups of one member in each node: the network binds the step's gradients.
    design.workload.edit().training.model = "llama-3.1-70b";
    design.workload.edit().training.sequence = 512; // so little work that it hides nothing
    setPlan(design, 8, 1, 32, 1);
    const double quick = assessed(design)->step->result.time->step;
    design.fabric.edit().networkReduction = false;
    const double slow = assessed(design)->step->result.time->step;
    QVERIFY2(quick < slow && quick > 0.7 * slow, qPrintable(QStringLiteral("%1 and %2").arg(quick).arg(slow)));
    design.fabric.edit().networkReduction = true;
    design.workload.edit().training.plan.zeroStage = 1; // scattered and gathered: no switch adds that up
    const auto sharded = assessed(design);
    design.fabric.edit().networkReduction = false;
    QCOMPARE(sharded->step->result.time->step, assessed(design)->step->result.time->step);
}

void TestNetworkReduction::switchesThatCannotAddUp_data()
{
    QTest::addColumn<FabricKind>("kind");
    QTest::addColumn<QString>("leaf");
    QTest::addColumn<QString>("spine");
    QTest::addColumn<QString>("code");
    QTest::newRow("Ethernet") << FabricKind::RailOptimised << "nv-sn5600" << "" << "finding.switchesCannotReduce";
    QTest::newRow("Ethernet spines") << FabricKind::LeafSpine << "nv-qm9700" << "nv-sn5600"
                                     << "finding.switchesCannotReduce";
    QTest::newRow("dragonfly") << FabricKind::Dragonfly << "nv-qm9700" << "" << "finding.kindCannotReduce";
    QTest::newRow("torus") << FabricKind::Torus << "nv-qm9700" << "" << "finding.kindCannotReduce";
    QTest::newRow("HDR") << FabricKind::LeafSpine << "nv-qm8700" << "" << "";
    QTest::newRow("NDR") << FabricKind::FatTree << "nv-qm9700" << "" << "";
    QTest::newRow("XDR") << FabricKind::LeafSpine << "nv-q3400" << "" << "";
    QTest::newRow("dragonfly+") << FabricKind::DragonflyPlus << "nv-qm9700" << "" << "";
}

void TestNetworkReduction::switchesThatCannotAddUp()
{
    QFETCH(FabricKind, kind);
    QFETCH(QString, leaf);
    QFETCH(QString, spine);
    QFETCH(QString, code);
    design::Design design = joinedBy(kind, 256);
    design.fabric.edit().leaf = leaf.toStdString();
    design.fabric.edit().spine = spine.toStdString();
    design.fabric.edit().networkReduction = true;
    const auto assessment = assessed(design);
    const auto has = [](const assess::Assessment& one, std::string_view wanted) {
        return std::ranges::find(one.findings, wanted, &assess::Finding::code) != one.findings.end();
    };
    QCOMPARE(assessment->fabric->result.networkReduction.has_value(), code.isEmpty());
    QCOMPARE(assessment->fabric->result.terms.networkReductionEfficiency.has_value(), code.isEmpty());
    QCOMPARE(has(*assessment, "finding.networkReductionUnchecked"), code.isEmpty());
    for (const char* one : {"finding.switchesCannotReduce", "finding.kindCannotReduce"})
        QCOMPARE(has(*assessment, one), code == QLatin1String(one));
    design.fabric.edit().networkReduction = false;
    const auto off = assessed(design);
    QVERIFY(!off->fabric->result.cannotReduce && !off->fabric->result.networkReduction);
}

CW_TEST(TestNetworkReduction)

} // namespace tst_network_reduction

#include "tst_network_reduction.moc"
