// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is one difference between two designs put, and who looks where for them?
// Leaves out: figures (compare.cpp). For the compare*.cpp files only.
#pragma once

#include "assess/compare.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cw::assess {

using Changes = std::vector<Change>;

void compareItems(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                  Changes& out);
void compareHall(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                 Changes& out);
void compareFabric(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                   Changes& out);
void compareOperation(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog, Changes& out);
void compareSite(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog, Changes& out);
void compareEconomy(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog, Changes& out);
void compareWorkload(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                     Changes& out);

/// "DGX H100" of "dgx-h100"; the id where the catalog does not have it, and a text key where there is none.
template <class Part>
std::string nameIn(const catalog::Shelf<Part>& shelf, const catalog::PartId& id, const char* none = "change.none")
{
    if (id.empty())
        return none;
    const Part* part = shelf.find(id);
    return part != nullptr ? part->name : id;
}

/// "subject before → after", where these differ; `subject` is a text key.
class Pairs {
public:
    Pairs(ChangeGroup group, Changes& out) : m_group(group), m_out(out) {}

    void number(const char* subject, std::int64_t before, std::int64_t after)
    {
        if (before != after)
            word(subject, std::to_string(before), std::to_string(after));
    }
    void word(const char* subject, std::string before, std::string after)
    {
        if (before != after)
            m_out.push_back(
                {m_group, "change.pair", {{"what", subject}, {"before", std::move(before)}, {"after", std::move(after)}}});
    }
    void measure(const char* subject, const Measure& before, const Measure& after, const char* unit)
    {
        if (!(before == after))
            m_out.push_back({m_group, "change.pair", {{"what", subject}, {"before", before, unit}, {"after", after, unit}}});
    }
    void share(const char* subject, double before, double after) { measure(subject, Measure(before), Measure(after), "%"); }
    /// A value of which one side may have none: `none` is the text key for that.
    void measureOr(const char* subject, const std::optional<Measure>& before, const std::optional<Measure>& after,
                   const char* unit, const char* none)
    {
        const auto said = [&](const char* name, const std::optional<Measure>& value) {
            return value ? FindingArgument{name, *value, unit} : FindingArgument{name, std::string(none)};
        };
        if (before != after)
            m_out.push_back({m_group, "change.pair", {{"what", subject}, said("before", before), said("after", after)}});
    }
    /// "2:1": so many to one.
    void ratio(const char* subject, double before, double after)
    {
        if (before != after)
            m_out.push_back(
                {m_group, "change.ratio", {{"what", subject}, {"before", Measure(before)}, {"after", Measure(after)}}});
    }
    void flag(const char* subject, bool before, bool after)
    {
        word(subject, before ? "change.on" : "change.off", after ? "change.on" : "change.off");
    }
    template <class Enum, class Names>
    void choice(const char* subject, Enum before, Enum after, const Names& names)
    {
        word(subject, names[static_cast<std::size_t>(before)], names[static_cast<std::size_t>(after)]);
    }

private:
    ChangeGroup m_group;
    Changes& m_out;
};

} // namespace cw::assess
