// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cut_graph.h"

#include <Eigen/Cholesky>
#include <Eigen/Dense>
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

namespace cw::network {
namespace {

constexpr int kMostVertices = 500; ///< dense matrices beyond would take too long
constexpr int kMostEigen = 160;    ///< all eigenvalues; beyond, one is guessed and proved
constexpr int kSteps = 80;         ///< of the power iteration

Eigen::MatrixXd laplacianOf(const CutGraph& graph)
{
    Eigen::MatrixXd laplacian = Eigen::MatrixXd::Zero(graph.size(), graph.size());
    for (const CutGraph::Edge& edge : graph.edges) {
        laplacian(edge.a, edge.a) += edge.capacity;
        laplacian(edge.b, edge.b) += edge.capacity;
        laplacian(edge.a, edge.b) -= edge.capacity;
        laplacian(edge.b, edge.a) -= edge.capacity;
    }
    return laplacian;
}

/// L x = lambda M x with ports as masses becomes symmetric; switches without ports go where they cost least (Schur
/// complement). nullopt where they stand apart.
std::optional<Eigen::MatrixXd> weighted(const CutGraph& graph, const std::vector<std::int64_t>& masses,
                                        Eigen::VectorXd& constant)
{
    std::vector<int> heavy;
    std::vector<int> light;
    std::vector<char> joined(masses.size(), 0);
    for (const CutGraph::Edge& edge : graph.edges)
        joined[static_cast<std::size_t>(edge.a)] = joined[static_cast<std::size_t>(edge.b)] = 1;
    for (int v = 0; v < graph.size(); ++v) {
        if (masses[static_cast<std::size_t>(v)] > 0)
            heavy.push_back(v);
        else if (joined[static_cast<std::size_t>(v)] != 0)
            light.push_back(v);
    }
    const Eigen::MatrixXd laplacian = laplacianOf(graph);
    Eigen::MatrixXd matrix = laplacian(heavy, heavy);
    if (!light.empty()) {
        const Eigen::LLT<Eigen::MatrixXd> inner(laplacian(light, light).eval());
        if (inner.info() != Eigen::Success)
            return std::nullopt;
        const Eigen::MatrixXd across = laplacian(light, heavy);
        matrix -= across.transpose() * inner.solve(across);
    }
    constant.resize(static_cast<Eigen::Index>(heavy.size()));
    for (std::size_t i = 0; i < heavy.size(); ++i)
        constant(static_cast<Eigen::Index>(i)) =
            std::sqrt(static_cast<double>(masses[static_cast<std::size_t>(heavy[i])]));
    const Eigen::VectorXd inverse = constant.cwiseInverse();
    matrix = inverse.asDiagonal() * matrix * inverse.asDiagonal();
    constant.normalize();
    return matrix;
}

/// The second eigenvalue, or a little less where it is proved by a factorisation only.
double secondEigenvalue(const Eigen::MatrixXd& matrix, const Eigen::VectorXd& constant)
{
    const double above = 2 * matrix.diagonal().maxCoeff() + 1e-300; // Gershgorin, after masses: safe upper end
    const Eigen::MatrixXd shifted = matrix + above * constant * constant.transpose();
    if (matrix.rows() <= kMostEigen) {
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(shifted, Eigen::EigenvaluesOnly);
        return std::max(0.0, solver.eigenvalues().minCoeff());
    }
    Eigen::VectorXd vector = Eigen::VectorXd::LinSpaced(matrix.rows(), -1, 1);
    for (int i = 0; i < kSteps; ++i) {
        vector -= constant * constant.dot(vector);
        vector.normalize();
        vector = above * vector - matrix * vector;
    }
    vector -= constant * constant.dot(vector);
    vector.normalize();
    double guess = vector.dot(matrix * vector);
    for (int attempt = 0; attempt < 4; ++attempt) {
        guess *= 0.9;
        Eigen::MatrixXd rest = shifted;
        rest.diagonal().array() -= guess;
        if (Eigen::LLT<Eigen::MatrixXd>(rest).info() == Eigen::Success)
            return guess;
    }
    return 0;
}

/// Half of what the ports of one node carry, of the node on several switches with most.
double halfOfLargestNode(const CutGraph& graph)
{
    std::vector<double> rates(graph.weight.size(), 0);
    for (const CutGraph::Edge& edge : graph.edges) {
        if (const int node = std::max(edge.a, edge.b); node >= graph.firstDivisible)
            rates[static_cast<std::size_t>(node)] += edge.capacity;
    }
    return rates.empty() ? 0 : std::ranges::max(rates) / 2;
}

} // namespace

double spectralBound(const CutGraph& graph, const std::stop_token& stop)
{
    const std::vector<std::int64_t> masses = graph.masses();
    const auto heavy = std::ranges::count_if(masses, [](std::int64_t mass) { return mass > 0; });
    if (graph.size() > kMostVertices || heavy < 2 || graph.loose > 0 || stop.stop_requested())
        return 0;
    Eigen::VectorXd constant;
    const std::optional<Eigen::MatrixXd> matrix = weighted(graph, masses, constant);
    if (!matrix || stop.stop_requested())
        return 0;
    const double second = secondEigenvalue(*matrix, constant);
    // With s ports away from their switch's half, the switches' halves differ by 2 s: concave in s, so an end is least.
    const auto ports = static_cast<double>(graph.ports);
    const double apart = graph.groups.empty() ? second * ports / 4 : graph.slowestPort * ports / 2;
    const auto most = static_cast<double>(std::ranges::max(graph.weight));
    const bool alike = std::ranges::all_of(
        graph.weight, [most](std::int64_t weight) { return weight == 0 || static_cast<double>(weight) == most; });
    if (graph.groups.empty() && alike && std::fmod(ports / most, 2) == 0)
        return apart;
    // A divided node costs at least half its ports less than in one half, where halves differ by no more than all of them.
    const double divided = halfOfLargestNode(graph);
    const double off = graph.groups.empty() || divided > 0 ? most : 0;
    return std::max(0.0, std::min(second * (ports - off * off / ports) / 4, apart) - divided);
}

std::vector<double> secondEigenvector(const CutGraph& graph, const std::stop_token& stop)
{
    const std::size_t count = graph.weight.size();
    std::vector<double> degree(count, 0);
    for (const CutGraph::Edge& edge : graph.edges) {
        degree[static_cast<std::size_t>(edge.a)] += edge.capacity;
        degree[static_cast<std::size_t>(edge.b)] += edge.capacity;
    }
    const double most = count == 0 ? 0 : *std::ranges::max_element(degree);
    std::vector<double> vector(count);
    for (std::size_t i = 0; i < count; ++i) // no symmetry, so that no eigenvector is missed
        vector[i] = static_cast<double>(i) + std::sin(static_cast<double>(i));
    std::vector<double> next(count);
    for (int step = 0; step < kSteps && most > 0 && !stop.stop_requested(); ++step) {
        double mean = 0;
        for (const double value : vector)
            mean += value / static_cast<double>(count);
        double norm = 0;
        for (double& value : vector) {
            value -= mean;
            norm += value * value;
        }
        norm = norm > 0 ? std::sqrt(norm) : 1;
        for (std::size_t i = 0; i < count; ++i) {
            vector[i] /= norm;
            next[i] = vector[i] * (2 * most - degree[i]);
        }
        for (const CutGraph::Edge& edge : graph.edges) {
            const auto a = static_cast<std::size_t>(edge.a);
            const auto b = static_cast<std::size_t>(edge.b);
            next[a] += edge.capacity * vector[b];
            next[b] += edge.capacity * vector[a];
        }
        vector.swap(next);
    }
    return vector;
}

} // namespace cw::network
