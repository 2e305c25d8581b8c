// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how long does a matrix product take, forward and backward? Arithmetic at the sustained rate, memory traffic,
// quantisation and launch add up (an overlapped sum fits worse). Leaves out: tiles and waves of single kernels; the
// constants are those of whole steps, not of kernels.
#pragma once

#include "training/step/step_context.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace cw::training {

/// Seconds of one micro-batch.
struct PassTime {
    double forward = 0;
    double backward = 0;

    [[nodiscard]] double both() const { return forward + backward; }
    friend PassTime operator+(PassTime a, PassTime b) { return {a.forward + b.forward, a.backward + b.backward}; }
    friend PassTime operator*(PassTime a, double factor) { return {a.forward * factor, a.backward * factor}; }
    friend bool operator==(const PassTime&, const PassTime&) = default;
};

/// A dimension that is no multiple of 64 costs a factor for each factor of two that it lacks.
inline double alignmentFactor(const StepContext& x, double dimension)
{
    const auto whole = static_cast<std::uint64_t>(std::max(1LL, std::llrint(dimension)));
    const int twos = std::min(6, std::countr_zero(whole));
    return x.alignment[static_cast<std::size_t>(6 - twos)];
}

/// y[m, n] = x[m, k] w[k, n]: backward is the gradient of x, and that of w added to 32-bit sums. Inputs in
/// `operandBytes`, results in 16 bits; casts for each of the three products.
inline PassTime gemm(const StepContext& x, double m, double n, double k, double perFlop, double operandBytes)
{
    const double mk = m * k;
    const double kn = k * n;
    const double mn = m * n;
    const double flop = 2 * m * kn * perFlop * alignmentFactor(x, n) * alignmentFactor(x, k);
    const double cast = x.castSeconds * mk;
    return {flop + ((mk + kn) * operandBytes + 2 * mn) * x.perByte + cast + x.launch,
            2 * flop + ((2 * mn + kn + mk) * operandBytes + 2 * mk + x.weightGradientBytes * kn) * x.perByte +
                2 * cast + 2 * x.launch};
}

inline PassTime gemm(const StepContext& x, double m, double n, double k)
{
    return gemm(x, m, n, k, x.perFlop, x.operandBytes);
}

} // namespace cw::training
