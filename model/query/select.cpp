// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/facts.h"
#include "query/query.h"

#include <algorithm>

namespace cw::query {
namespace {

using Kind = Expression::Kind;

Marks marksOf(const Expression& asked, const Facts& facts)
{
    switch (asked.kind) {
    case Kind::Amount:
        return facts.fulfilling(asked.amount);
    case Kind::Word:
        return facts.fulfilling(asked.word);
    case Kind::Flag:
        return facts.having(asked.flag);
    case Kind::Not: {
        Marks marks = marksOf(asked.parts.front(), facts);
        std::ranges::transform(marks, marks.begin(), [](char mark) { return mark != 0 ? 0 : 1; });
        return marks;
    }
    case Kind::All:
    case Kind::Any:
        break;
    }
    const bool all = asked.kind == Kind::All;
    Marks marks(facts.count(), all ? 1 : 0);
    for (const Expression& part : asked.parts) {
        const Marks next = marksOf(part, facts);
        std::ranges::transform(marks, next, marks.begin(),
                               [all](char a, char b) { return all ? a != 0 && b != 0 : a != 0 || b != 0; });
    }
    return marks;
}

/// Whether it speaks of cables: kinds and failures do, everything else means what stands in the hall.
bool asksForCables(const Expression& asked)
{
    if (asked.kind == Kind::Flag)
        return true;
    if (asked.kind == Kind::Word)
        return asked.word.word == Word::Type && asked.word.equal;
    return asked.kind != Kind::Not && std::ranges::any_of(asked.parts, asksForCables);
}

} // namespace

Result<design::ItemSet> select(std::string_view text, const design::Design& design, const catalog::Catalog& catalog,
                               const assess::Assessment& assessment)
{
    const Result<Expression> asked = parse(text);
    if (!asked)
        return asked.problems();
    design::ItemSet found;
    if (*asked == Expression{})
        return found;
    const Facts facts(design, catalog, assessment);
    const Marks marks = marksOf(*asked, facts);
    const bool withCables = asksForCables(*asked);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i] != 0 && (withCables || facts.ref(i).kind != design::ItemKind::Cable))
            found.push_back(facts.ref(i));
    }
    return found;
}

} // namespace cw::query
