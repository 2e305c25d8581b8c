// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ensure.h"
#include "base/units.h"
#include "design/placement_order.h"
#include "store/design_fields.h"
#include "store/design_file.h"
#include "store/design_words.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace cw::store {
namespace {

void writeState(const design::Design& design, std::string& out);

void appendNumber(std::string& out, double value)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    out.append(buffer, end);
}

void appendText(std::string& out, std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (code < 0x20) {
            out += "\\u00";
            out += kHex[code >> 4];
            out += kHex[code & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

/// Writes the fields of one object on one line.
class FieldWriter {
public:
    static constexpr bool kReading = false;

    /// `owner` names the object among the keys that a newer version wrote; empty where there are none.
    FieldWriter(std::string& out, const design::UnknownKeys& unknown, std::string owner)
        : m_out(out), m_unknown(unknown), m_owner(std::move(owner))
    {
        m_out += '{';
    }

    void id(const char* key, std::uint32_t value) { count(key, value); }
    void text(const char* key, const std::string& value)
    {
        begin(key);
        appendText(m_out, value);
    }
    void part(const char* key, const std::string& value) { text(key, value); }
    void boolean(const char* key, bool value)
    {
        begin(key);
        m_out += value ? "true" : "false";
    }
    void integer(const char* key, int value, design::CountLimits) { count(key, value); }
    void offset(const char* key, int value, design::CountLimits)
    {
        if (value != 0) // few things are moved by hand
            count(key, value);
    }
    void integer64(const char* key, std::int64_t value, design::CountLimits) { count(key, value); }
    void number(const char* key, double value, design::AmountLimits)
    {
        begin(key);
        appendNumber(m_out, value);
    }
    void number(const char* key, const std::optional<double>& value, design::AmountLimits range)
    {
        if (value)
            number(key, *value, range);
    }
    template <Dimension D>
    void quantity(const char* key, Quantity<D> value, const char* symbol, design::AmountLimits)
    {
        const std::optional<Unit> unit = findUnit(symbol);
        ensure(unit && unit->dimension == D, "a design field has the wrong unit");
        begin(key);
        m_out += "{\"value\": ";
        appendNumber(m_out, tidied(inUnit(Measure(value), *unit), value.base(), *unit));
        m_out += ", \"unit\": ";
        appendText(m_out, symbol);
        m_out += '}';
    }
    template <Dimension D>
    void quantity(const char* key, const std::optional<Quantity<D>>& value, const char* symbol,
                  design::AmountLimits range)
    {
        if (value) // an absent key is what "not known" looks like in a file
            quantity(key, *value, symbol, range);
    }
    void millimetres(const char* key, int value, design::CountLimits)
    {
        begin(key);
        m_out += "{\"value\": " + std::to_string(value) + ", \"unit\": \"mm\"}";
    }
    void point(const char* key, const design::FloorPoint& at)
    {
        begin(key);
        m_out += "{\"x\": " + std::to_string(at.xMm) + ", \"y\": " + std::to_string(at.yMm) + ", \"unit\": \"mm\"}";
    }
    template <class Enum>
    void word(const char* key, Enum value)
    {
        begin(key);
        appendText(m_out, wordFor(value));
    }
    void order(const char* key, const design::PlacementOrder& value) { text(key, design::printOrder(value)); }
    void moves(const char* key, const std::map<int, int>& moved, design::CountLimits)
    {
        begin(key);
        m_out += '[';
        const char* separator = "";
        for (const auto& [rank, accelerator] : moved) {
            m_out += separator;
            m_out += '[' + std::to_string(rank) + ", " + std::to_string(accelerator) + ']';
            separator = ", ";
        }
        m_out += ']';
    }
    void ids(const char* key, const std::vector<std::uint32_t>& values)
    {
        begin(key);
        list(values);
    }
    void texts(const char* key, const std::vector<std::string>& values)
    {
        begin(key);
        m_out += '[';
        const char* separator = "";
        for (const std::string& value : values) {
            m_out += separator;
            appendText(m_out, value);
            separator = ", ";
        }
        m_out += ']';
    }
    void idLists(const char* key, const std::vector<std::vector<std::uint32_t>>& lists)
    {
        begin(key);
        m_out += '[';
        const char* separator = "";
        for (const std::vector<std::uint32_t>& values : lists) {
            m_out += separator;
            separator = ", ";
            list(values);
        }
        m_out += ']';
    }
    void design(const char* key, const Shared<design::Design>& value)
    {
        begin(key);
        m_out += "{\n\"lastId\": " + std::to_string(value->lastId);
        writeState(*value, m_out);
        if (const auto found = value->unknown->find(""); found != value->unknown->end()) {
            for (const auto& [name, json] : found->second) {
                begin(name.c_str());
                m_out += json;
            }
        }
        m_out += "\n}";
    }
    template <class Object>
    void object(const char* key, const Object& value)
    {
        begin(key);
        FieldWriter inner(m_out, m_unknown, m_owner.empty() ? m_owner : m_owner + "." + key);
        fieldsOf(inner, value);
        inner.end();
    }
    template <class Object>
    void objects(const char* key, const std::vector<Object>& values)
    {
        begin(key);
        m_out += '[';
        for (std::size_t i = 0; i < values.size(); ++i) {
            m_out += i > 0 ? ", " : "";
            const std::string place = std::string(key) + "[" + std::to_string(i) + "]";
            FieldWriter inner(m_out, m_unknown, m_owner.empty() ? m_owner : m_owner + "." + place);
            fieldsOf(inner, values[i]);
            inner.end();
        }
        m_out += ']';
    }
    void end()
    {
        const auto kept = m_owner.empty() ? m_unknown.end() : m_unknown.find(m_owner);
        if (kept != m_unknown.end()) {
            for (const auto& [key, json] : kept->second) {
                begin(key.c_str());
                m_out += json;
            }
        }
        m_out += '}';
    }

private:
    /// 20 °C is kept in kelvin; subtracting the offset must not print 20.000000000000057.
    static double tidied(double value, double base, const Unit& unit)
    {
        for (const int digits : {12, 14}) {
            char buffer[40];
            const auto end =
                std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, digits).ptr;
            double shorter = value;
            std::from_chars(buffer, end, shorter);
            if ((shorter + unit.offset) * unit.scale == base)
                return shorter;
        }
        return value;
    }
    void count(const char* key, std::int64_t value)
    {
        begin(key);
        m_out += std::to_string(value);
    }
    void list(const std::vector<std::uint32_t>& values)
    {
        m_out += '[';
        const char* separator = "";
        for (const std::uint32_t value : values) {
            m_out += separator;
            separator = ", ";
            m_out += std::to_string(value);
        }
        m_out += ']';
    }
    void begin(const char* key)
    {
        if (m_out.back() != '{')
            m_out += ", ";
        appendText(m_out, key);
        m_out += ": ";
    }

    std::string& m_out;
    const design::UnknownKeys& m_unknown;
    std::string m_owner;
};

class SectionWriter {
public:
    SectionWriter(const design::Design& design, std::string& out) : m_design(design), m_out(out) {}

    template <class Section>
    void section(const char* name, Shared<Section> design::Design::*member)
    {
        m_out += ",\n\"" + std::string(name) + "\": ";
        write(*(m_design.*member), name);
    }

    template <class Item>
    void list(const char* name, Shared<std::vector<Item>> design::Design::*member)
    {
        std::vector<const Item*> items;
        for (const Item& item : *(m_design.*member))
            items.push_back(&item);
        std::ranges::sort(items, {}, [](const Item* item) { return item->id.value; });
        write(name, items);
    }

    /// A list whose order says something.
    template <class Item>
    void orderedList(const char* name, Shared<std::vector<Item>> design::Design::*member)
    {
        std::vector<const Item*> items;
        for (const Item& item : *(m_design.*member))
            items.push_back(&item);
        write(name, items);
    }

private:
    template <class Item>
    void write(const char* name, const std::vector<const Item*>& items)
    {
        m_out += ",\n\"" + std::string(name) + "\": [";
        const char* separator = "\n";
        for (const Item* item : items) {
            m_out += separator;
            separator = ",\n";
            write(*item,
                  m_design.unknown->empty() ? std::string() : std::string(name) + "#" + std::to_string(item->id.value));
        }
        m_out += items.empty() ? "]" : "\n]";
    }

    template <class Object>
    void write(const Object& object, const std::string& owner)
    {
        FieldWriter fields(m_out, *m_design.unknown, owner);
        fieldsOf(fields, object);
        fields.end();
    }

    const design::Design& m_design;
    std::string& m_out;
};

void writeState(const design::Design& design, std::string& out)
{
    SectionWriter sections(design, out);
    stateOf(sections);
}

} // namespace

std::string writeDesign(const design::Design& design)
{
    std::map<std::string, std::string> unknown;
    if (const auto found = design.unknown->find(""); found != design.unknown->end())
        unknown = found->second;
    unknown.try_emplace("minor", std::to_string(kDesignMinor));
    std::string out;
    out.reserve(4096 + 160 * (design.nodes->size() + design.racks->size() + design.cables->size()));
    out += "{\n\"format\": \"clusterwright-design\",\n\"version\": " + std::to_string(kDesignVersion) +
           ",\n\"minor\": " + unknown["minor"] + ",\n\"lastId\": " + std::to_string(design.lastId);
    writeState(design, out);
    SectionWriter(design, out).orderedList("options", &design::Design::options);
    unknown.erase("minor");
    for (const auto& [key, json] : unknown) {
        out += ",\n";
        appendText(out, key);
        out += ": " + json;
    }
    out += "\n}\n";
    return out;
}

} // namespace cw::store
