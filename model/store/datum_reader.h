// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is one catalog value read together with its unit, its source and how it was learnt?
// Leaves out: which values a part has (catalog_fields.h).
#pragma once

#include "catalog/datum.h"
#include "store/object_reader.h"

#include <map>
#include <optional>
#include <string>

namespace cw::store {

/// Reads the values of one part. The part's own source and status hold where a value names none.
class DatumReader {
public:
    DatumReader(const JsonNode& node, std::string path, const std::map<std::string, catalog::Source>& sources,
                std::string sourcePrefix, Problems& problems);

    ObjectReader& plain() { return m_in; }
    void text(std::string_view key, std::string& target, bool required = false) { m_in.text(key, target, required); }

    template <Dimension D>
    void datum(std::string_view key, catalog::Datum<Quantity<D>>& target, bool required = true)
    {
        if (const std::optional<Read> read = value(key, D, required))
            target = {Quantity<D>(read->base), read->how, read->source, read->date};
    }
    void datum(std::string_view key, catalog::Datum<int>& target, bool required = true);
    void datum(std::string_view key, catalog::Datum<double>& target, bool required = true);
    void datum(std::string_view key, catalog::Datum<Fraction>& target, bool required = true);
    /// A yes or no, which has a source but no unit.
    void datum(std::string_view key, catalog::Datum<bool>& target, bool required = true);
    template <class T>
    void datum(std::string_view key, std::optional<catalog::Datum<T>>& target)
    {
        if (!m_in.has(key))
            return;
        catalog::Datum<T> read;
        datum(key, read, true);
        target = std::move(read);
    }
    /// A plain quantity inside an object that has a source of its own.
    template <Dimension D>
    void quantity(std::string_view key, Quantity<D>& target)
    {
        if (const std::optional<Read> read = value(key, D, true))
            target = Quantity<D>(read->base);
    }
    /// Says that what stands at a key cannot be.
    void refuse(const char* code, std::string_view key, const std::string& given);
    /// Says that a key which must be there is not.
    void missing(std::string_view key);
    /// A reader for a nested object with the same defaults; nullopt where the key is missing.
    std::optional<DatumReader> nested(std::string_view key);
    /// Readers for a list of nested objects.
    std::vector<DatumReader> list(std::string_view key);

    [[nodiscard]] const std::string& source() const { return m_source; }
    [[nodiscard]] catalog::Provenance how() const { return m_how; }
    void finish() { m_in.finish(); }

private:
    struct Read {
        double base = 0;
        catalog::Provenance how = catalog::Provenance::Unverified;
        std::string source;
        std::string date;
    };
    DatumReader(const JsonNode& node, std::string path, const DatumReader& parent);
    std::optional<Read> value(std::string_view key, Dimension wanted, bool required);
    std::string checkedSource(const std::string& key, std::string_view where, int line);

    const JsonNode& m_node;
    const std::map<std::string, catalog::Source>& m_sources;
    std::string m_prefix;
    Problems& m_problems;
    ObjectReader m_in;
    std::string m_source;
    catalog::Provenance m_how = catalog::Provenance::Unverified;
};

} // namespace cw::store
