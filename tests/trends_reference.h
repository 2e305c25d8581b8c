// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which trend tables do tests judge by? Those that ship.
// Leaves out: expectations.
#pragma once

#include "store/text_file.h"
#include "trends/trend_tables.h"

#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace cw::test {

inline std::shared_ptr<const trends::TrendTables> shippedTrends()
{
    static const auto tables = [] {
        std::vector<std::string> texts;
        for (const std::string_view name : trends::kTableFiles) {
            const auto text = store::readFile(std::string(CW_RESOURCES "/trends/") + std::string(name));
            texts.push_back(text ? *text : std::string());
        }
        auto loaded = trends::loadTables(texts);
        if (!loaded)
            std::abort();
        return std::make_shared<const trends::TrendTables>(std::move(loaded).value());
    }();
    return tables;
}

} // namespace cw::test
