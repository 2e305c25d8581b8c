// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/graph_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace cw::network {
namespace {

struct TextVertex {
    std::string id;
    std::string name;
    const char* kind = "";
    int count = 1;
};

struct TextEdge {
    std::string a;
    std::string b;
    int cables = 0;
    double rate = 0; ///< B/s of one cable, one way
    std::optional<double> load;
};

struct TextGraph {
    std::vector<TextVertex> vertices;
    std::vector<TextEdge> edges;
};

const char* kindOf(const Vertex& vertex)
{
    constexpr std::array kRoles{"leaf", "spine", "core", "storage", "management"};
    if (vertex.kind == VertexKind::Node)
        return "node";
    if (vertex.kind == VertexKind::Appliance)
        return "appliance";
    const auto role = static_cast<std::size_t>(vertex.role);
    return role < kRoles.size() ? kRoles[role] : "switch";
}

std::optional<double> loadAt(const std::vector<float>& loads, std::size_t index)
{
    return index < loads.size() ? std::optional<double>(loads[index]) : std::nullopt;
}

/// Of several planes each has switches of its own; nodes are in all of them.
std::string idOf(const Graph& graph, int vertex, int plane)
{
    const std::string id = "v" + std::to_string(vertex);
    const bool isShared = graph.vertices[static_cast<std::size_t>(vertex)].kind == VertexKind::Node;
    return plane == 0 || isShared ? id : id + "p" + std::to_string(plane + 1);
}

void addVertices(const Graph& graph, const GraphNames& names, int planes, TextGraph& text)
{
    for (int plane = 0; plane < planes; ++plane) {
        for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
            const Vertex& vertex = graph.vertices[v];
            if (plane > 0 && vertex.kind == VertexKind::Node)
                continue;
            const std::string name =
                plane == 0 ? names.vertices[v] : names.vertices[v] + ", plane " + std::to_string(plane + 1);
            text.vertices.push_back({idOf(graph, static_cast<int>(v), plane), name, kindOf(vertex), vertex.count});
        }
    }
}

void addNodes(const Graph& graph, const GraphNames& names, const GraphLoads& loads, int planes, TextGraph& text)
{
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const NodePorts& node = graph.nodes[i];
        if (node.vertex >= 0)
            continue; // it stands among the vertices
        const std::string id = "n" + std::to_string(i);
        text.vertices.push_back({id, names.nodes[i], "node", 1});
        std::map<std::tuple<int, bool, double>, TextEdge> edges;
        for (int port = node.firstEndpoint; port < node.firstEndpoint + node.endpoints; ++port) {
            const Endpoint& end = graph.endpoints[static_cast<std::size_t>(port)];
            if (end.at < 0)
                continue;
            TextEdge& edge = edges[{end.at, end.drawn != 0, end.rate}];
            edge.a = id;
            edge.rate = end.rate / (end.drawn != 0 ? 1 : planes);
            ++edge.cables;
            if (const std::optional<double> load = loadAt(loads.endpoints, static_cast<std::size_t>(port)))
                edge.load = std::max(edge.load.value_or(0), *load);
        }
        for (int plane = 0; plane < planes; ++plane) {
            for (auto& [key, edge] : edges) {
                const auto& [vertex, isDrawn, rate] = key;
                edge.b = idOf(graph, vertex, plane);
                if (plane == 0 || !isDrawn)
                    text.edges.push_back(edge);
            }
        }
    }
}

TextGraph textOf(const Graph& graph, const GraphNames& names, const GraphLoads& loads, int planes)
{
    TextGraph text;
    addVertices(graph, names, planes, text);
    addNodes(graph, names, loads, planes, text);
    for (int plane = 0; plane < planes; ++plane) {
        for (std::size_t i = 0; i < graph.bundles.size(); ++i) {
            const Bundle& bundle = graph.bundles[i];
            const bool isDrawn = bundle.drawn != 0; // at switches of the first plane
            if (plane == 0 || !isDrawn)
                text.edges.push_back({idOf(graph, bundle.a, plane), idOf(graph, bundle.b, plane), bundle.cables,
                                      bundle.rate / (isDrawn ? 1 : planes), loadAt(loads.bundles, i)});
        }
    }
    return text;
}

/// The same in whatever language a program runs.
std::string number(double value)
{
    std::array<char, 40> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 6).ptr;
    return {buffer.data(), end};
}

double gigabits(double bytesPerSecond) { return bytesPerSecond * 8e-9; }

std::string quoted(const std::string& name)
{
    std::string text = "\"";
    for (const char letter : name) {
        if (letter == '"' || letter == '\\')
            text += '\\';
        if (letter == '\n')
            text += "\\n";
        else if (static_cast<unsigned char>(letter) >= 0x20)
            text += letter;
    }
    return text + '"';
}

std::string escaped(const std::string& name)
{
    std::string text;
    for (const char letter : name) {
        switch (letter) {
        case '&':
            text += "&amp;";
            break;
        case '<':
            text += "&lt;";
            break;
        case '>':
            text += "&gt;";
            break;
        case '"':
            text += "&quot;";
            break;
        default: // XML knows no other control characters
            if (static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\t')
                text += letter;
        }
    }
    return text;
}

std::string dataOf(const char* key, const std::string& value)
{
    return std::string("      <data key=\"") + key + "\">" + value + "</data>\n";
}

} // namespace

GraphNames namesOf(const Graph& graph, const design::Design& design)
{
    std::unordered_map<std::uint32_t, const std::string*> known;
    for (const design::Node& node : *design.nodes)
        known.emplace(node.id.value, &node.name);
    for (const design::Switch& device : *design.switches)
        known.emplace(device.id.value, &device.name);
    for (const design::Appliance& device : *design.appliances)
        known.emplace(device.id.value, &device.name);
    const auto nameOf = [&known](std::uint32_t item, const std::string& other) {
        const auto found = known.find(item);
        return found != known.end() && !found->second->empty() ? *found->second : other;
    };
    GraphNames names;
    for (const Vertex& vertex : graph.vertices)
        names.vertices.push_back(
            nameOf(vertex.item, std::string(kindOf(vertex)) + ' ' + std::to_string(vertex.number + 1)));
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        names.nodes.push_back(nameOf(graph.nodes[i].item, "node " + std::to_string(i + 1)));
    return names;
}

std::string writeDot(const Graph& graph, const GraphNames& names, const GraphLoads& loads, int planes)
{
    const TextGraph text = textOf(graph, names, loads, planes);
    std::string out = "graph network {\n  node [shape=box];\n";
    for (const TextVertex& vertex : text.vertices) {
        out += "  " + vertex.id + " [label=" + quoted(vertex.name) + ", kind=" + vertex.kind;
        if (vertex.count > 1)
            out += ", count=" + std::to_string(vertex.count);
        out += "];\n";
    }
    for (const TextEdge& edge : text.edges) {
        out += "  " + edge.a + " -- " + edge.b + " [cables=" + std::to_string(edge.cables) +
               ", gigabits=" + number(gigabits(edge.rate));
        if (edge.load)
            out += ", load=" + number(*edge.load);
        out += "];\n";
    }
    return out + "}\n";
}

std::string writeGraphMl(const Graph& graph, const GraphNames& names, const GraphLoads& loads, int planes)
{
    const TextGraph text = textOf(graph, names, loads, planes);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
                      "  <key id=\"name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
                      "  <key id=\"kind\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"/>\n"
                      "  <key id=\"count\" for=\"node\" attr.name=\"count\" attr.type=\"int\"/>\n"
                      "  <key id=\"cables\" for=\"edge\" attr.name=\"cables\" attr.type=\"int\"/>\n"
                      "  <key id=\"gigabits\" for=\"edge\" attr.name=\"gigabits\" attr.type=\"double\"/>\n"
                      "  <key id=\"load\" for=\"edge\" attr.name=\"load\" attr.type=\"double\"/>\n"
                      "  <graph id=\"network\" edgedefault=\"undirected\">\n";
    for (const TextVertex& vertex : text.vertices) {
        out += "    <node id=\"" + vertex.id + "\">\n" + dataOf("name", escaped(vertex.name)) +
               dataOf("kind", vertex.kind) + dataOf("count", std::to_string(vertex.count)) + "    </node>\n";
    }
    for (const TextEdge& edge : text.edges) {
        out += "    <edge source=\"" + edge.a + "\" target=\"" + edge.b + "\">\n" +
               dataOf("cables", std::to_string(edge.cables)) + dataOf("gigabits", number(gigabits(edge.rate)));
        if (edge.load)
            out += dataOf("load", number(*edge.load));
        out += "    </edge>\n";
    }
    return out + "  </graph>\n</graphml>\n";
}

} // namespace cw::network
