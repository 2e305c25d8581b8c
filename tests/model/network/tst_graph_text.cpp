// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_design.h"
#include "model/placement/placed_design.h"
#include "network/graph_text.h"
#include "test_program.h"

#include <QStringList>
#include <QTest>
#include <QXmlStreamReader>

#include <stop_token>

namespace tst_graph_text {

using namespace cw;
using namespace cw::test;
using design::FabricKind;

namespace {

fabric::GraphInputs inputsOf(const design::Design& design)
{
    fabric::GraphInputs inputs;
    inputs.nodes = design.nodes;
    inputs.switches = design.switches;
    inputs.cables = design.cables;
    inputs.catalog = shippedCatalog();
    inputs.rule = *design.fabric;
    return inputs;
}

} // namespace

class TestGraphText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dotOfASmallNetwork();
    void everyPlaneIsWritten();
    void graphMlIsXmlWithEveryCable();
    void hostileNetworksEnd();
    void hostileNetworksStop();
};

void TestGraphText::dotOfASmallNetwork()
{
    network::Graph graph;
    graph.vertices.resize(2);
    graph.vertices[1].role = design::SwitchRole::Spine;
    graph.bundles.push_back({0, 1, 2, 50e9, 0});
    graph.nodes.push_back({7, 0, 8, 0, 2, -1});
    graph.endpoints = {{0, 0, 0, 50e9, 0}, {0, 1, 0, 50e9, 0}};
    const network::GraphNames names{{"a \"quoted\\ name", "spine <1>"}, {"node & co"}};
    QCOMPARE(QByteArray::fromStdString(network::writeDot(graph, names, {{0.5F}, {}})),
             QByteArray("graph network {\n  node [shape=box];\n"
                        "  v0 [label=\"a \\\"quoted\\\\ name\", kind=leaf];\n"
                        "  v1 [label=\"spine <1>\", kind=spine];\n"
                        "  n0 [label=\"node & co\", kind=node];\n"
                        "  n0 -- v0 [cables=2, gigabits=400];\n"
                        "  v0 -- v1 [cables=2, gigabits=400, load=0.5];\n}\n"));
    QXmlStreamReader xml(QByteArray::fromStdString(network::writeGraphMl(graph, names)));
    QStringList texts;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters() && !xml.isWhitespace())
            texts << xml.text().toString();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(texts.contains(QStringLiteral("spine <1>")) && texts.contains(QStringLiteral("node & co")));
}

/// Two planes: as many cables and switches as the figures count, each link at its own rate.
void TestGraphText::everyPlaneIsWritten()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 128);
    design.fabric.edit().planes = 2;
    const auto assessment = assessed(design);
    fabric::GraphInputs inputs = assessment->graph->inputs;
    inputs.everySwitch = true;
    const network::Graph graph = *fabric::buildGraph(inputs).graph;
    const QString text = QString::fromStdString(network::writeDot(graph, network::namesOf(graph, design), {}, 2));
    int cables = 0;
    int switches = 0;
    const QString ofNode =
        QStringLiteral("gigabits=%1]").arg(assessment->fabric->result.linkRate->base() * 8e-9);
    for (const QString& line : text.split(u'\n')) {
        if (const qsizetype at = line.indexOf(QStringLiteral("cables=")); at >= 0)
            cables += line.mid(at + 7).section(u',', 0, 0).toInt();
        QVERIFY(!line.startsWith(QStringLiteral("  n0 --")) || line.contains(ofNode));
        switches += line.contains(QStringLiteral("kind=leaf")) || line.contains(QStringLiteral("kind=spine")) ? 1 : 0;
    }
    QCOMPARE(cables, static_cast<int>(assessment->figure("fabric.cables")->value->base));
    QCOMPARE(switches, static_cast<int>(assessment->figure("fabric.switches")->value->base));
}

void TestGraphText::graphMlIsXmlWithEveryCable()
{
    const design::Design design = drawn(joinedBy(FabricKind::LeafSpine, 128));
    const network::Graph graph = *fabric::buildGraph(inputsOf(design)).graph;
    const std::string text = network::writeGraphMl(graph, network::namesOf(graph, design));
    QCOMPARE(text, network::writeGraphMl(graph, network::namesOf(graph, design)));
    QXmlStreamReader xml(QByteArray::fromStdString(text));
    int cables = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.attributes().value(QLatin1String("key")) == QLatin1String("cables"))
            cables += xml.readElementText().toInt();
    }
    QVERIFY(!xml.hasError());
    QCOMPARE(cables, static_cast<int>(design.cables->size()));
}

void TestGraphText::hostileNetworksEnd()
{
    const design::Design design = hostileDesign(joinedBy(FabricKind::LeafSpine, 1024), 1'000'000);
    const fabric::GraphResult result = fabric::buildGraph(inputsOf(design));
    QVERIFY(result.figures.isDrawn && !result.faults.empty());
}

/// Told to stop before it begins, each part leaves the rest of a million cables alone. How late one is that is told in the
/// middle, bench_fabric prints.
void TestGraphText::hostileNetworksStop()
{
    const design::Design design = hostileDesign(joinedBy(FabricKind::LeafSpine, 1024), 1'000'000);
    std::stop_source source;
    const fabric::GraphResult whole = fabric::buildGraph(inputsOf(design));
    source.request_stop();
    const fabric::GraphResult stopped = fabric::buildGraph(inputsOf(design), source.get_token());
    QVERIFY(stopped.faults.size() < whole.faults.size() / 100);
    QVERIFY(whole.figures.isDrawn && !stopped.figures.isDrawn);
    placement::Inputs placed;
    placed.graph = whole.graph;
    placed.plan.dataParallel = 1024;
    const placement::Result routed = placement::assess(placed, source.get_token());
    QCOMPARE(routed.problem, placement::PlacementProblem::Cancelled);
    QVERIFY(routed.peak.empty());
}

CW_TEST(TestGraphText)

} // namespace tst_graph_text

#include "tst_graph_text.moc"
