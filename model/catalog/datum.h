// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do we know a catalog value? Each carries its source, how it was learnt and, for prices, when.
// Leaves out: the source's title and address, which Catalog::sources holds once.
#pragma once

#include <string>

namespace cw::catalog {

enum class Provenance { Datasheet, Measured, Secondary, Estimate, Unverified };

template <class T>
struct Datum {
    T value{};
    Provenance how = Provenance::Unverified;
    std::string source; ///< key into Catalog::sources
    std::string date;   ///< "2024-08", prices only
    friend bool operator==(const Datum&, const Datum&) = default;
};

struct Source {
    std::string title;
    std::string url;
    friend bool operator==(const Source&, const Source&) = default;
};

} // namespace cw::catalog
