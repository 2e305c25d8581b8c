// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/datum_reader.h"

#include "base/units.h"

#include <array>
#include <cmath>

namespace cw::store {
namespace {

constexpr auto kStatusWords = std::to_array<EnumWord<catalog::Provenance>>({
    {"datasheet", catalog::Provenance::Datasheet},
    {"measured", catalog::Provenance::Measured},
    {"secondary", catalog::Provenance::Secondary},
    {"estimate", catalog::Provenance::Estimate},
    {"unverified", catalog::Provenance::Unverified},
});

/// Larger than anything real, small enough that sums over a million parts stay finite.
constexpr double kMostBase = 1e30;

} // namespace

DatumReader::DatumReader(const JsonNode& node, std::string path, const std::map<std::string, catalog::Source>& sources,
                         std::string sourcePrefix, Problems& problems)
    : m_node(node), m_sources(sources), m_prefix(std::move(sourcePrefix)), m_problems(problems),
      m_in(node, std::move(path), problems)
{
    std::string key;
    m_in.text("source", key);
    if (!key.empty())
        m_source = checkedSource(key, "source", node.line);
    m_in.word("status", m_how, std::span<const EnumWord<catalog::Provenance>>(kStatusWords));
}

DatumReader::DatumReader(const JsonNode& node, std::string path, const DatumReader& parent)
    : m_node(node), m_sources(parent.m_sources), m_prefix(parent.m_prefix), m_problems(parent.m_problems),
      m_in(node, std::move(path), parent.m_problems), m_source(parent.m_source), m_how(parent.m_how)
{
    std::string key;
    m_in.text("source", key);
    if (!key.empty())
        m_source = checkedSource(key, "source", node.line);
    m_in.word("status", m_how, std::span<const EnumWord<catalog::Provenance>>(kStatusWords));
}

std::string DatumReader::checkedSource(const std::string& key, std::string_view where, int line)
{
    std::string full = m_prefix + key;
    if (!m_sources.contains(full))
        m_problems.push_back({"problem.unknownSource", m_in.pathOf(where), line, {{"given", key}}});
    return full;
}

std::optional<DatumReader::Read> DatumReader::value(std::string_view key, Dimension wanted, bool required)
{
    const JsonNode* node = m_in.object(key, required);
    if (node == nullptr)
        return std::nullopt;
    ObjectReader inner(*node, m_in.pathOf(key), m_problems);
    const std::size_t before = m_problems.size();
    const std::string place = m_in.pathOf(key);

    double number = 0;
    if (!inner.has("value"))
        m_problems.push_back({"problem.missingKey", place + ".value", node->line, {}});
    inner.number("value", number, -kMostBase, kMostBase);
    std::string symbol;
    inner.text("unit", symbol);
    std::string sourceKey;
    inner.text("source", sourceKey);
    Read read;
    read.how = m_how;
    inner.word("status", read.how, std::span<const EnumWord<catalog::Provenance>>(kStatusWords));
    inner.text("date", read.date);
    std::string meaning; // for whoever reads the file
    inner.text("meaning", meaning);
    inner.finish();

    read.source = sourceKey.empty() ? m_source : checkedSource(sourceKey, std::string(key) + ".source", node->line);
    if (read.source.empty())
        m_problems.push_back({"problem.missingSource", place, node->line, {}});
    const std::optional<Unit> unit = findUnit(symbol);
    if (symbol.empty())
        m_problems.push_back({"problem.missingUnit", place, node->line, {}});
    else if (!unit)
        m_problems.push_back({"problem.unknownUnit", place + ".unit", node->line, {{"given", symbol}}});
    else if (!(unit->dimension == wanted))
        m_problems.push_back(
            {"problem.wrongUnit", place + ".unit", node->line, {{"given", symbol}, {"expected", unitsOf(wanted)}}});
    if (number < 0 && (!unit || unit->offset == 0)) // below 0 degC is cold, not wrong
        m_problems.push_back({"problem.negative", place, node->line, {{"given", std::to_string(number)}}});
    if (m_problems.size() != before || !unit)
        return std::nullopt;
    read.base = (number + unit->offset) * unit->scale;
    return read;
}

void DatumReader::datum(std::string_view key, catalog::Datum<int>& target, bool required)
{
    const std::optional<Read> read = value(key, Dimension{}, required);
    if (!read)
        return;
    if (read->base != std::floor(read->base) || read->base > 1e9) {
        m_problems.push_back(
            {"problem.notWhole", m_in.pathOf(key), m_node.line, {{"given", std::to_string(read->base)}}});
        return;
    }
    target = {static_cast<int>(read->base), read->how, read->source, read->date};
}

void DatumReader::datum(std::string_view key, catalog::Datum<double>& target, bool required)
{
    if (const std::optional<Read> read = value(key, Dimension{}, required))
        target = {read->base, read->how, read->source, read->date};
}

void DatumReader::datum(std::string_view key, catalog::Datum<Fraction>& target, bool required)
{
    const std::optional<Read> read = value(key, Dimension{}, required);
    if (!read)
        return;
    if (read->base > 1) {
        m_problems.push_back({"problem.outOfRange",
                              m_in.pathOf(key),
                              m_node.line,
                              {{"given", std::to_string(read->base)}, {"low", "0"}, {"high", "1"}}});
        return;
    }
    target = {Fraction{read->base}, read->how, read->source, read->date};
}

void DatumReader::datum(std::string_view key, catalog::Datum<bool>& target, bool required)
{
    const JsonNode* node = m_in.object(key, required);
    if (node == nullptr)
        return;
    const std::string place = m_in.pathOf(key);
    ObjectReader inner(*node, place, m_problems);
    if (!inner.has("value"))
        m_problems.push_back({"problem.missingKey", place + ".value", node->line, {}});
    target.how = m_how;
    std::string sourceKey;
    inner.boolean("value", target.value);
    inner.text("source", sourceKey);
    inner.word("status", target.how, std::span<const EnumWord<catalog::Provenance>>(kStatusWords));
    inner.finish();
    target.source = sourceKey.empty() ? m_source : checkedSource(sourceKey, std::string(key) + ".source", node->line);
    if (target.source.empty())
        m_problems.push_back({"problem.missingSource", place, node->line, {}});
}

void DatumReader::refuse(const char* code, std::string_view key, const std::string& given)
{
    m_problems.push_back({code, m_in.pathOf(key), m_in.lineOf(key), {{"given", given}}});
}

void DatumReader::missing(std::string_view key)
{
    m_problems.push_back({"problem.missingKey", m_in.pathOf(key), m_node.line, {}});
}

std::optional<DatumReader> DatumReader::nested(std::string_view key)
{
    const JsonNode* node = m_in.object(key);
    if (node == nullptr)
        return std::nullopt;
    return DatumReader(*node, m_in.pathOf(key), *this);
}

std::vector<DatumReader> DatumReader::list(std::string_view key)
{
    std::vector<DatumReader> readers;
    const JsonNode* array = m_in.array(key);
    if (array == nullptr)
        return readers;
    for (std::size_t i = 0; i < array->items.size(); ++i)
        readers.push_back(DatumReader(array->items[i], m_in.pathOf(key) + "[" + std::to_string(i) + "]", *this));
    return readers;
}

} // namespace cw::store
