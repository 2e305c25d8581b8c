// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/placement_order.h"
#include "store/design_fields.h"
#include "store/design_file.h"
#include "store/design_migrations.h"
#include "store/design_words.h"
#include "store/object_reader.h"
#include "store/sound_items.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cw::store {
namespace {

enum class Purpose { Whole, Fragment, Salvage };
void readState(ObjectReader& in, bool keepUnknown, Purpose purpose, design::Design& design, Problems& problems);

/// The reading twin of FieldWriter.
class FieldReader {
public:
    static constexpr bool kReading = true;

    /// `unknown` takes the keys that nobody reads, by `owner`; without it they are problems.
    FieldReader(ObjectReader& in, Purpose purpose, Problems& problems, design::UnknownKeys* unknown, std::string owner)
        : m_in(in), m_purpose(purpose), m_problems(problems), m_unknown(unknown), m_owner(std::move(owner))
    {}

    void id(const char* key, std::uint32_t& value) { m_in.id(key, value); }
    void text(const char* key, std::string& value) { m_in.text(key, value); }
    void part(const char* key, std::string& value) { m_in.text(key, value, true); }
    void boolean(const char* key, bool& value) { m_in.boolean(key, value); }
    void integer(const char* key, int& value, design::CountLimits range)
    {
        m_in.integer(key, value, range.least, range.most);
    }
    void integer64(const char* key, std::int64_t& value, design::CountLimits range)
    {
        m_in.integer64(key, value, range.least, range.most);
    }
    void offset(const char* key, int& value, design::CountLimits range) { integer(key, value, range); }
    void number(const char* key, double& value, design::AmountLimits range)
    {
        m_in.number(key, value, range.least, range.most);
    }
    void number(const char* key, std::optional<double>& value, design::AmountLimits range)
    {
        if (!m_in.has(key))
            return;
        double read = range.least;
        const std::size_t before = m_problems.size();
        number(key, read, range);
        if (m_problems.size() == before)
            value = read;
    }
    template <Dimension D>
    void quantity(const char* key, Quantity<D>& value, const char*, design::AmountLimits range)
    {
        m_in.quantity(key, value, range.least, range.most);
    }
    template <Dimension D>
    void quantity(const char* key, std::optional<Quantity<D>>& value, const char* symbol, design::AmountLimits range)
    {
        if (!m_in.has(key))
            return;
        Quantity<D> read;
        quantity(key, read, symbol, range);
        if (read.base() >= range.least)
            value = read;
    }
    void millimetres(const char* key, int& value, design::CountLimits range)
    {
        Metres metres(value * 1e-3);
        m_in.quantity(key, metres, static_cast<double>(range.least) * 1e-3, static_cast<double>(range.most) * 1e-3);
        value = static_cast<int>(std::lround(metres.base() * 1e3));
    }
    void point(const char* key, design::FloorPoint& at)
    {
        const JsonNode* node = m_in.object(key, true);
        if (node == nullptr)
            return;
        ObjectReader inner(*node, m_in.pathOf(key), m_problems);
        inner.integer("x", at.xMm, limits::kFloorMillimetres.least, limits::kFloorMillimetres.most, true);
        inner.integer("y", at.yMm, limits::kFloorMillimetres.least, limits::kFloorMillimetres.most, true);
        std::string unit;
        inner.text("unit", unit, true);
        if (!unit.empty() && unit != "mm")
            m_problems.push_back(
                {"problem.wrongUnit", inner.pathOf("unit"), node->line, {{"given", unit}, {"expected", "mm"}}});
        inner.finish();
    }
    void finish()
    {
        if (m_unknown == nullptr)
            return m_in.finish();
        for (const auto* member : m_in.unread())
            (*m_unknown)[m_owner][member->first] = jsonText(member->second);
    }
    template <class Enum>
    void word(const char* key, Enum& value)
    {
        m_in.word(key, value, wordsOf<Enum>());
    }
    void order(const char* key, design::PlacementOrder& value)
    {
        std::string written = design::printOrder(value);
        m_in.text(key, written);
        if (const auto parsed = design::parseOrder(written))
            value = *parsed;
        else
            m_problems.push_back({"problem.notAnOrder", m_in.pathOf(key), m_in.lineOf(key), {{"given", written}}});
    }
    /// A list of [rank, accelerator] pairs.
    void moves(const char* key, std::map<int, int>& moved, design::CountLimits range)
    {
        if (!m_in.has(key))
            return;
        const std::size_t before = m_problems.size();
        const std::vector<std::pair<int, int>> pairs = m_in.pairs(key, range.least, range.most);
        if (m_problems.size() != before)
            return;
        std::map<int, int> read(pairs.begin(), pairs.end());
        if (read.size() == pairs.size() && design::isPermutation(read))
            moved = std::move(read);
        else
            m_problems.push_back({"problem.notAPermutation", m_in.pathOf(key), m_in.lineOf(key), {}});
    }
    void ids(const char* key, std::vector<std::uint32_t>& values) { m_in.ids(key, values); }
    void texts(const char* key, std::vector<std::string>& values) { m_in.texts(key, values); }
    void idLists(const char* key, std::vector<std::vector<std::uint32_t>>& lists) { m_in.idLists(key, lists); }
    void design(const char* key, Shared<design::Design>& value)
    {
        const JsonNode* node = m_in.object(key, true);
        if (node == nullptr)
            return;
        ObjectReader inner(*node, m_in.pathOf(key), m_problems);
        readState(inner, m_unknown != nullptr, m_purpose, value.edit(), m_problems);
    }
    template <class Object>
    void object(const char* key, Object& value)
    {
        const JsonNode* node = m_in.object(key);
        if (node == nullptr)
            return;
        ObjectReader inner(*node, m_in.pathOf(key), m_problems);
        FieldReader fields(inner, m_purpose, m_problems, m_unknown,
                           m_unknown != nullptr ? m_owner + "." + key : std::string());
        fieldsOf(fields, value);
        fields.finish();
    }

    template <class Object>
    void objects(const char* key, std::vector<Object>& values)
    {
        const JsonNode* list = m_in.array(key);
        if (list == nullptr)
            return;
        for (std::size_t i = 0; i < list->items.size() && m_problems.size() <= kMostProblems; ++i) {
            const std::string place = std::string(key) + "[" + std::to_string(i) + "]";
            ObjectReader inner(list->items[i], m_in.pathOf(place), m_problems);
            FieldReader fields(inner, m_purpose, m_problems, m_unknown,
                               m_unknown != nullptr ? m_owner + "." + place : std::string());
            fieldsOf(fields, values.emplace_back());
            fields.finish();
        }
    }

private:
    ObjectReader& m_in;
    Purpose m_purpose;
    Problems& m_problems;
    design::UnknownKeys* m_unknown;
    std::string m_owner;
};

class SectionReader {
public:
    [[nodiscard]] const LinesById& lines() const { return m_lines; }
    /// Of which the problems tell already: the rest of them may not be what was meant.
    [[nodiscard]] const Ids& faulty() const { return m_faulty; }

    SectionReader(ObjectReader& root, bool keepUnknown, Purpose purpose, design::Design& design, Problems& problems)
        : m_root(root), m_keepUnknown(keepUnknown), m_purpose(purpose), m_design(design), m_problems(problems)
    {}

    template <class Section>
    void section(const char* name, Shared<Section> design::Design::*member)
    {
        if (const JsonNode* node = m_root.object(name)) {
            Section value;
            if (read(*node, name, value))
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
        if (m_items > static_cast<std::size_t>(limits::kItems.most)) {
            m_problems.push_back(
                {"problem.tooManyItems", m_root.pathOf(name), array->line, {{"given", std::to_string(m_items)}}});
            return;
        }
        std::vector<Item>& items = (m_design.*member).edit();
        items.reserve(array->items.size());
        for (std::size_t i = 0; i < array->items.size(); ++i) {
            if (m_problems.size() > kMostProblems) {
                if (!isSalvage())
                    return; // refused already
                m_problems.resize(kMostProblems + 1);
            }
            const JsonNode& node = array->items[i];
            const std::string place = std::string(name) + "[" + std::to_string(i) + "]";
            Item item;
            const std::size_t before = m_problems.size();
            if (!read(node, place, item))
                continue;
            if (m_problems.size() != before)
                m_faulty.insert(item.id.value);
            if (!m_lines.emplace(item.id.value, node.line).second) {
                m_problems.push_back({"problem.duplicateId",
                                      m_root.pathOf(place) + ".id",
                                      node.line,
                                      {{"given", std::to_string(item.id.value)}}});
                continue;
            }
            m_design.lastId = std::max(m_design.lastId, item.id.value);
            items.push_back(std::move(item));
        }
    }

private:
    [[nodiscard]] bool isSalvage() const { return m_purpose == Purpose::Salvage; }

    template <class Object>
    bool read(const JsonNode& node, const std::string& name, Object& object)
    {
        const std::size_t before = m_problems.size();
        const std::string path = m_root.pathOf(name);
        ObjectReader in(node, path, m_problems);
        std::string owner;
        if (m_keepUnknown) {
            owner = name;
            if constexpr (requires { object.id.value; }) {
                const JsonNode* id = node.member("id");
                owner = name.substr(0, name.find('[')) + "#" +
                        (id != nullptr ? std::to_string(id->integer) : std::string());
            }
        }
        FieldReader fields(in, m_purpose, m_problems, m_keepUnknown ? &m_design.unknown.edit() : nullptr,
                           std::move(owner));
        fieldsOf(fields, object);
        fields.finish();
        // While salvaging, an item with any fault is dropped whole; a section keeps its sound values, a state its
        // items.
        constexpr bool isItem = requires { object.id.value; }
        &&!std::is_same_v<Object, design::Option>;
        return m_problems.size() == before || !isSalvage() || !isItem;
    }

    ObjectReader& m_root;
    bool m_keepUnknown;
    Purpose m_purpose;
    design::Design& m_design;
    Problems& m_problems;
    LinesById m_lines;
    Ids m_faulty;
    std::size_t m_items = 0;
};

/// Ranks count through the nodes in the order of the design, which therefore is the order that a saved file has.
void sortById(design::Design& design)
{
    const auto sort = [](auto& section) {
        const auto idOf = [](const auto& item) { return item.id.value; };
        if (!std::ranges::is_sorted(*section, {}, idOf))
            std::ranges::sort(section.edit(), {}, idOf);
    };
    sort(design.racks);
    sort(design.nodes);
    sort(design.switches);
    sort(design.appliances);
    sort(design.floorUnits);
    sort(design.cables);
    sort(design.blocks);
    sort(design.waivers);
}

/// A list written by hand has any order; what it is compared with is sorted.
void sortWaivedItems(std::vector<design::Waiver>& waivers)
{
    for (design::Waiver& waiver : waivers)
        std::ranges::sort(waiver.items);
}

/// Everything but the other states of the design.
void readState(ObjectReader& in, bool keepUnknown, Purpose purpose, design::Design& design, Problems& problems)
{
    std::int64_t lastId = 0;
    in.integer64("lastId", lastId, 0, 0xffffffffLL);
    design.lastId = static_cast<std::uint32_t>(lastId);
    SectionReader sections(in, keepUnknown, purpose, design, problems);
    stateOf(sections);
    if (keepUnknown) {
        for (const auto* member : in.unread())
            design.unknown.edit()[""][member->first] = jsonText(member->second);
    } else {
        in.finish();
    }
    Problems unsound;
    if (purpose != Purpose::Fragment)
        keepMountedDevices(design, sections.lines(), sections.faulty(), unsound);
    keepJoinedCables(design, sections.lines(), sections.faulty(), unsound);
    keepWholeBlocks(design, sections.lines(), sections.faulty(), unsound);
    for (Problem& problem : unsound) {
        problem.where = in.pathOf(problem.where);
        problems.push_back(std::move(problem));
    }
    sortById(design);
    if (!design.waivers->empty())
        sortWaivedItems(design.waivers.edit());
}

/// Reads what the tree holds; every fault goes to `problems`.
design::Design readTree(JsonNode& root, Purpose purpose, Problems& problems)
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
        problems.push_back({"problem.newerVersion",
                            "version",
                            at->line,
                            {{"given", std::to_string(version)}, {"known", std::to_string(kDesignVersion)}}});
        return design;
    }
    int minor = 0;
    in.integer("minor", minor, 0, 1'000'000);
    migrate(root, version);
    const bool keepUnknown = version == kDesignVersion && minor > kDesignMinor;
    in.array("options"); // read below, when the ids of the items are known
    readState(in, keepUnknown, purpose, design, problems);
    SectionReader options(in, keepUnknown, purpose, design, problems);
    options.list("options", &design::Design::options);
    keepOneBaseline(design, options.lines(), problems);
    // Written back with the keys, or this program would refuse its own file.
    const auto hasUnknown = [](const design::Option& option) { return !option.design->unknown->empty(); };
    if (!design.unknown->empty() || std::ranges::any_of(*design.options, hasUnknown))
        design.unknown.edit()[""]["minor"] = std::to_string(minor);
    return design;
}

Result<design::Design> readStrictly(std::string_view text, Purpose purpose)
{
    Result<JsonNode> tree = parseJson(text);
    if (!tree)
        return tree.problems();
    JsonNode root = std::move(tree).value();
    Problems problems;
    design::Design design = readTree(root, purpose, problems);
    keepFirst(problems);
    if (!problems.empty())
        return problems;
    return design;
}

} // namespace

Result<design::Design> readDesign(std::string_view text) { return readStrictly(text, Purpose::Whole); }

Result<design::Design> readFragment(std::string_view text) { return readStrictly(text, Purpose::Fragment); }

Salvaged salvageDesign(std::string_view text)
{
    PartialJson partial = parseDamagedJson(text);
    Salvaged salvaged;
    salvaged.dropped = std::move(partial.problems);
    salvaged.design = readTree(partial.root, Purpose::Salvage, salvaged.dropped);
    keepFirst(salvaged.dropped);
    return salvaged;
}

} // namespace cw::store
