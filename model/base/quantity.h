// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a physical amount carried so that bytes are never mistaken for bits or watts for joules?
// Leaves out: parsing and printing of units (units.h) and everything a person sees (views/format).
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace cw {

/// Exponents of the base units: byte, FLOP, second, joule, kelvin, US dollar, token, metre, kilogram.
struct Dimension {
    std::int8_t byte = 0;
    std::int8_t flop = 0;
    std::int8_t second = 0;
    std::int8_t joule = 0;
    std::int8_t kelvin = 0;
    std::int8_t currency = 0;
    std::int8_t token = 0;
    std::int8_t metre = 0;
    std::int8_t kilogram = 0;

    friend constexpr bool operator==(const Dimension&, const Dimension&) = default;
};

constexpr Dimension operator+(Dimension a, Dimension b)
{
    const auto add = [](std::int8_t x, std::int8_t y) { return static_cast<std::int8_t>(x + y); };
    return {add(a.byte, b.byte),   add(a.flop, b.flop),     add(a.second, b.second),
            add(a.joule, b.joule), add(a.kelvin, b.kelvin), add(a.currency, b.currency),
            add(a.token, b.token), add(a.metre, b.metre),   add(a.kilogram, b.kilogram)};
}

constexpr Dimension operator*(Dimension a, int factor)
{
    const auto times = [factor](std::int8_t x) { return static_cast<std::int8_t>(x * factor); };
    return {times(a.byte),     times(a.flop),  times(a.second), times(a.joule),   times(a.kelvin),
            times(a.currency), times(a.token), times(a.metre),  times(a.kilogram)};
}

constexpr Dimension operator-(Dimension a, Dimension b) { return a + b * -1; }

/// One double in base units whose dimension is part of its type. Construction from a number is explicit.
template <Dimension D>
class Quantity {
public:
    static constexpr Dimension kDimension = D;

    constexpr Quantity() = default;
    constexpr explicit Quantity(double base) : m_base(base) {}

    /// The value in base units (byte, FLOP, s, J, K, USD, token, m, kg).
    [[nodiscard]] constexpr double base() const { return m_base; }
    /// The value counted in `unit`, e.g. memory.in(GB).
    [[nodiscard]] constexpr double in(Quantity unit) const { return m_base / unit.m_base; }

    constexpr Quantity& operator+=(Quantity other)
    {
        m_base += other.m_base;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other)
    {
        m_base -= other.m_base;
        return *this;
    }

    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.m_base + b.m_base); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.m_base - b.m_base); }
    friend constexpr Quantity operator-(Quantity a) { return Quantity(-a.m_base); }
    friend constexpr Quantity operator*(Quantity a, double factor) { return Quantity(a.m_base * factor); }
    friend constexpr Quantity operator*(double factor, Quantity a) { return Quantity(a.m_base * factor); }
    friend constexpr Quantity operator/(Quantity a, double divisor) { return Quantity(a.m_base / divisor); }
    friend constexpr double operator/(Quantity a, Quantity b) { return a.m_base / b.m_base; }

private:
    double m_base = 0;
};

template <Dimension A, Dimension B>
constexpr Quantity<A + B> operator*(Quantity<A> a, Quantity<B> b) requires(!(A + B == Dimension{}))
{
    return Quantity<A + B>(a.base() * b.base());
}

template <Dimension A, Dimension B>
constexpr double operator*(Quantity<A> a, Quantity<B> b) requires(A + B == Dimension{})
{
    return a.base() * b.base();
}

template <Dimension A, Dimension B>
constexpr Quantity<A - B> operator/(Quantity<A> a, Quantity<B> b) requires(!(A == B))
{
    return Quantity<A - B>(a.base() / b.base());
}

template <Dimension A>
constexpr Quantity<A * -1> operator/(double number, Quantity<A> a)
{
    return Quantity<A * -1>(number / a.base());
}

using Bytes = Quantity<Dimension{.byte = 1}>;
using Flops = Quantity<Dimension{.flop = 1}>;
using Seconds = Quantity<Dimension{.second = 1}>;
using Joules = Quantity<Dimension{.joule = 1}>;
using Kelvins = Quantity<Dimension{.kelvin = 1}>;
using Dollars = Quantity<Dimension{.currency = 1}>;
using Tokens = Quantity<Dimension{.token = 1}>;
using Metres = Quantity<Dimension{.metre = 1}>;
using Kilograms = Quantity<Dimension{.kilogram = 1}>;
using BytesPerSecond = Quantity<Dimension{.byte = 1, .second = -1}>;
using FlopsPerSecond = Quantity<Dimension{.flop = 1, .second = -1}>;
using FlopsPerJoule = Quantity<Dimension{.flop = 1, .joule = -1}>;
using TokensPerSecond = Quantity<Dimension{.second = -1, .token = 1}>;
using Watts = Quantity<Dimension{.second = -1, .joule = 1}>;
using CubicMetresPerSecond = Quantity<Dimension{.second = -1, .metre = 3}>;
using CubicMetresPerJoule = Quantity<Dimension{.joule = -1, .metre = 3}>;
using PerSecond = Quantity<Dimension{.second = -1}>;

/// Unit symbols as written on paper; `using namespace cw::unit;` in the .cpp that needs them.
namespace unit {

inline constexpr Bytes B{1};
inline constexpr Bytes KB{1e3};
inline constexpr Bytes MB{1e6};
inline constexpr Bytes GB{1e9};
inline constexpr Bytes TB{1e12};
inline constexpr Bytes PB{1e15};
inline constexpr Bytes KiB{1024.0};
inline constexpr Bytes MiB{1024.0 * 1024.0};
inline constexpr Bytes GiB{1024.0 * 1024.0 * 1024.0};
inline constexpr Bytes TiB{1024.0 * 1024.0 * 1024.0 * 1024.0};

inline constexpr Seconds s{1};
inline constexpr Seconds ms{1e-3};
inline constexpr Seconds us{1e-6};
inline constexpr Seconds ns{1e-9};
inline constexpr Seconds minute{60};
inline constexpr Seconds hour{3600};
inline constexpr Seconds day{86400};
inline constexpr Seconds year{365.25 * 86400}; ///< Julian

inline constexpr BytesPerSecond GBps{1e9};
inline constexpr BytesPerSecond TBps{1e12};
/// Bits per second are stored as bytes per second: 400 * Gbps == 50 * GBps.
inline constexpr BytesPerSecond Gbps{1e9 / 8};
inline constexpr BytesPerSecond Tbps{1e12 / 8};

inline constexpr FlopsPerSecond TFLOPS{1e12};
inline constexpr FlopsPerSecond PFLOPS{1e15};
inline constexpr Watts W{1};
inline constexpr Watts kW{1e3};
inline constexpr Watts MW{1e6};
inline constexpr Joules kWh{3.6e6};
inline constexpr Kelvins K{1};
inline constexpr Metres m{1};
inline constexpr Metres mm{1e-3};
inline constexpr Kilograms kg{1};
inline constexpr Dollars USD{1};
inline constexpr CubicMetresPerSecond m3ps{1};
inline constexpr CubicMetresPerSecond Lpmin{1e-3 / 60};
inline constexpr CubicMetresPerJoule LpkWh{1e-3 / 3.6e6};

} // namespace unit

/// A share between 0 and 1. Not clamped: a share outside is a Problem where it enters.
struct Fraction {
    double value = 0;
    friend constexpr auto operator<=>(const Fraction&, const Fraction&) = default;
};

/// A quantity whose dimension is known only while running: figures, cards and files.
struct Measure {
    double base = 0;
    Dimension dimension{};

    constexpr Measure() = default;
    constexpr Measure(double value, Dimension d) : base(value), dimension(d) {}
    template <Dimension D>
    constexpr Measure(Quantity<D> q) : base(q.base()), dimension(D) // NOLINT(google-explicit-constructor)
    {}
    constexpr Measure(Fraction f) : base(f.value) {} // NOLINT(google-explicit-constructor)
    constexpr explicit Measure(double number) : base(number) {}
    constexpr explicit Measure(int count) : base(count) {}
    constexpr explicit Measure(std::int64_t count) : base(static_cast<double>(count)) {}

    friend constexpr bool operator==(const Measure&, const Measure&) = default;
};

} // namespace cw
