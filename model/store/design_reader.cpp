// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/design_fields.h"
#include "store/design_file.h"
#include "store/design_migrations.h"
#include "store/design_words.h"
#include "store/object_reader.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace cw::store {
namespace {

/// The reading twin of FieldWriter.
class FieldReader {
public:
    static constexpr bool kReading = true;

    explicit FieldReader(ObjectReader& in, Problems& problems) : m_in(in), m_problems(problems) {}

    void id(const char* key, std::uint32_t& value) { m_in.id(key, value); }
    void text(const char* key, std::string& value) { m_in.text(key, value); }
    void part(const char* key, std::string& value) { m_in.text(key, value, true); }
    void boolean(const char* key, bool& value) { m_in.boolean(key, value); }
    void integer(const char* key, int& value, std::int64_t low, std::int64_t high)
    {
        m_in.integer(key, value, low, high);
    }
    void integer64(const char* key, std::int64_t& value, std::int64_t low, std::int64_t high)
    {
        m_in.integer64(key, value, low, high);
    }
    void number(const char* key, double& value, double low, double high) { m_in.number(key, value, low, high); }
    template <Dimension D>
    void quantity(const char* key, Quantity<D>& value, const char*, double low, double high)
    {
        m_in.quantity(key, value, low, high);
    }
    void millimetres(const char* key, int& value, int low)
    {
        Metres metres(value * 1e-3);
        m_in.quantity(key, metres, low * 1e-3, static_cast<double>(kMostMillimetres) * 1e-3);
        value = static_cast<int>(std::lround(metres.base() * 1e3));
    }
    void point(const char* key, design::FloorPoint& at)
    {
        const JsonNode* node = m_in.object(key, true);
        if (node == nullptr)
            return;
        ObjectReader inner(*node, m_in.pathOf(key), m_problems);
        inner.integer("x", at.xMm, -kMostMillimetres, kMostMillimetres, true);
        inner.integer("y", at.yMm, -kMostMillimetres, kMostMillimetres, true);
        std::string unit;
        inner.text("unit", unit, true);
        if (!unit.empty() && unit != "mm")
            m_problems.push_back({"problem.wrongUnit", inner.pathOf("unit"), node->line, {{"given", unit}, {"expected", "mm"}}});
        inner.finish();
    }
    template <class Enum>
    void word(const char* key, Enum& value)
    {
        m_in.word(key, value, wordsOf<Enum>());
    }
    template <class Object>
    void object(const char* key, Object& value)
    {
        const JsonNode* node = m_in.object(key);
        if (node == nullptr)
            return;
        ObjectReader inner(*node, m_in.pathOf(key), m_problems);
        FieldReader fields(inner, m_problems);
        fieldsOf(fields, value);
        inner.finish();
    }

private:
    ObjectReader& m_in;
    Problems& m_problems;
};

class SectionReader {
public:
    SectionReader(ObjectReader& root, bool keepUnknown, bool salvage, design::Design& design, Problems& problems)
        : m_root(root), m_keepUnknown(keepUnknown), m_salvage(salvage), m_design(design), m_problems(problems)
    {
    }

    template <class Section>
    void section(const char* name, Shared<Section> design::Design::*member)
    {
        if (const JsonNode* node = m_root.object(name)) {
            Section value;
            if (read(*node, name, name, value))
                (m_design.*member).edit() = std::move(value);
        }
    }

    template <class Item>
    void list(const char* name, Shared<std::vector<Item>> design::Design::*member)
    {
        const JsonNode* array = m_root.array(name);
        if (array == nullptr)
            return;
        m_items += array->items.size();
        if (m_items > static_cast<std::size_t>(kMostItems)) {
            m_problems.push_back({"problem.tooManyItems", name, array->line, {{"given", std::to_string(m_items)}}});
            return;
        }
        std::vector<Item>& items = (m_design.*member).edit();
        items.reserve(array->items.size());
        for (std::size_t i = 0; i < array->items.size(); ++i) {
            const JsonNode& node = array->items[i];
            const std::string path = std::string(name) + "[" + std::to_string(i) + "]";
            Item item;
            if (!read(node, path, std::string(name) + "#", item))
                continue;
            if (!m_ids.insert(item.id.value).second) {
                m_problems.push_back({"problem.duplicateId", path + ".id", node.line, {{"given", std::to_string(item.id.value)}}});
                continue;
            }
            m_design.lastId = std::max(m_design.lastId, item.id.value);
            items.push_back(std::move(item));
        }
    }

private:
    template <class Object>
    bool read(const JsonNode& node, const std::string& path, std::string owner, Object& object)
    {
        const std::size_t before = m_problems.size();
        ObjectReader in(node, path, m_problems);
        FieldReader fields(in, m_problems);
        fieldsOf(fields, object);
        if (m_keepUnknown) {
            if constexpr (requires { object.id.value; })
                owner += std::to_string(object.id.value);
            for (const auto* member : in.unread())
                m_design.unknown.edit()[owner][member->first] = jsonText(member->second);
        } else {
            in.finish();
        }
        // While salvaging, an item with any fault is dropped whole; a section keeps its sound values.
        return m_problems.size() == before || !m_salvage || !requires { object.id.value; };
    }

    ObjectReader& m_root;
    bool m_keepUnknown;
    bool m_salvage;
    design::Design& m_design;
    Problems& m_problems;
    std::unordered_set<std::uint32_t> m_ids;
    std::size_t m_items = 0;
};

/// A device must stand in a rack that exists; in a damaged file it is dropped, otherwise the file is refused.
template <class Item>
void keepMounted(Shared<std::vector<Item>>& section, const char* name, const std::unordered_set<std::uint32_t>& racks,
                 Problems& problems)
{
    for (std::size_t i = 0; i < section->size(); ++i) {
        const Item& item = (*section)[i];
        if (!racks.contains(item.mount.rack.value)) {
            problems.push_back({"problem.missingRack", std::string(name) + "[" + std::to_string(i) + "].rack", 0,
                                {{"given", std::to_string(item.mount.rack.value)}, {"item", item.name}}});
        }
    }
    const auto lost = [&racks](const Item& item) { return !racks.contains(item.mount.rack.value); };
    if (std::ranges::any_of(*section, lost))
        std::erase_if(section.edit(), lost);
}

void keepMountedDevices(design::Design& design, Problems& problems)
{
    std::unordered_set<std::uint32_t> racks;
    for (const design::Rack& rack : *design.racks)
        racks.insert(rack.id.value);
    keepMounted(design.nodes, "nodes", racks, problems);
    keepMounted(design.switches, "switches", racks, problems);
    keepMounted(design.appliances, "appliances", racks, problems);
}

/// Reads what the tree holds; every fault goes to `problems`.
design::Design readTree(JsonNode& root, bool salvage, Problems& problems)
{
    design::Design design;
    ObjectReader in(root, {}, problems);
    if (root.kind != JsonNode::Kind::Object)
        return design;
    std::string format;
    in.text("format", format);
    if (format != "clusterwright-design") {
        problems.push_back({"problem.notADesign", "format", root.line, {{"given", format}}});
        return design;
    }
    int version = 0;
    in.integer("version", version, 0, 1'000'000, true);
    if (version > kDesignVersion) {
        const JsonNode* at = root.member("version");
        problems.push_back({"problem.newerVersion", "version", at->line,
                            {{"given", std::to_string(version)}, {"known", std::to_string(kDesignVersion)}}});
        return design;
    }
    int minor = 0;
    in.integer("minor", minor, 0, 1'000'000);
    migrate(root, version);
    const bool keepUnknown = version == kDesignVersion && minor > kDesignMinor;

    std::int64_t lastId = 0;
    in.integer64("lastId", lastId, 0, 0xffffffffLL);
    design.lastId = static_cast<std::uint32_t>(lastId);
    SectionReader sections(in, keepUnknown, salvage, design, problems);
    sectionsOf(sections);
    if (keepUnknown) {
        for (const auto* member : in.unread())
            design.unknown.edit()[""][member->first] = jsonText(member->second);
    } else {
        in.finish();
    }
    keepMountedDevices(design, problems);
    return design;
}

} // namespace

Result<design::Design> readDesign(std::string_view text)
{
    Result<JsonNode> tree = parseJson(text);
    if (!tree)
        return tree.problems();
    JsonNode root = std::move(tree).value();
    Problems problems;
    design::Design design = readTree(root, false, problems);
    if (!problems.empty())
        return problems;
    return design;
}

Salvaged salvageDesign(std::string_view text)
{
    PartialJson partial = parseDamagedJson(text);
    Salvaged salvaged;
    salvaged.dropped = std::move(partial.problems);
    salvaged.design = readTree(partial.root, true, salvaged.dropped);
    return salvaged;
}

} // namespace cw::store
