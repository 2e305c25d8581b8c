// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is known about each item of a design, one column for each thing that is asked?
// Leaves out: how conditions are joined (select.cpp), and computing: amounts come from the Assessment and the catalog.
#pragma once

#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "design/item.h"
#include "query/expression.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cw::query {

inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
inline std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// By item: whether it fulfils a condition. Not vector<bool>: columns are joined item by item.
using Marks = std::vector<char>;

class Facts {
public:
    Facts(const design::Design& design, const catalog::Catalog& catalog, const assess::Assessment& assessment);

    [[nodiscard]] std::size_t count() const { return m_items.size(); }
    [[nodiscard]] design::ItemRef ref(std::size_t item) const { return m_items[item].ref; }

    [[nodiscard]] Marks fulfilling(const AmountCondition& condition) const;
    [[nodiscard]] Marks fulfilling(const WordCondition& condition) const;
    [[nodiscard]] Marks having(Flag flag) const;

private:
    struct Item {
        design::ItemRef ref;
        std::string_view name;
        std::string_view type;
        std::string_view accelerator; ///< what was dropped on a node
        design::RackId rack;          ///< that it is mounted in
        int index = 0;                ///< into the design's list of its kind
        int ofClass = -1;             ///< into the inventory's list of its kind; -1 = not known there
    };
    using Column = std::vector<double>; ///< by item; kUnknown also where there is no such thing

    void add(design::ItemKind kind, const auto& items);
    void classify();
    void classifyRacks();

    // facts_amounts.cpp
    [[nodiscard]] Column amounts(Amount amount) const;
    [[nodiscard]] double power(const Item& item, Amount amount) const;
    [[nodiscard]] double weight(const Item& item) const;
    [[nodiscard]] double units(const Item& item) const;
    [[nodiscard]] double accelerators(const Item& item) const;
    // facts_ports.cpp
    [[nodiscard]] double ports(const Item& item) const;
    [[nodiscard]] Column freePorts() const;
    [[nodiscard]] std::unordered_map<std::uint32_t, int> usedPorts() const;
    // facts_places.cpp
    [[nodiscard]] Marks placed(const AmountCondition& condition) const;
    // facts_words.cpp
    [[nodiscard]] Marks named(const WordCondition& condition) const;
    [[nodiscard]] Marks ofType(const WordCondition& condition) const;
    [[nodiscard]] Marks withAccelerator(const WordCondition& condition) const;
    [[nodiscard]] Marks inRacks(const std::vector<std::uint32_t>& racks, bool withRacks) const;
    [[nodiscard]] Marks inRow(const WordCondition& condition) const;
    [[nodiscard]] Marks inBlock(const WordCondition& condition) const;

    const design::Design& m_design;
    const catalog::Catalog& m_catalog;
    const assess::Assessment& m_assessment;
    std::vector<Item> m_items; ///< sorted by ref
};

/// Whether `number` is in this relation to what was asked; amounts that people read with three digits are equal within
/// half a per cent.
bool holds(const AmountCondition& condition, double number);

} // namespace cw::query
