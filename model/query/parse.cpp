// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/folded.h"
#include "query/keys.h"
#include "query/tokens.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace cw::query {
namespace {

/// Brackets and nots inside each other; more would be no question that a person asks.
constexpr int kDeepest = 50;

Expression joined(Expression::Kind kind, std::vector<Expression> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    Expression all;
    all.kind = kind;
    all.parts = std::move(parts);
    return all;
}

Expression single(AmountCondition condition)
{
    Expression one;
    one.kind = Expression::Kind::Amount;
    one.amount = condition;
    return one;
}

Expression single(WordCondition condition)
{
    Expression one;
    one.kind = Expression::Kind::Word;
    one.word = std::move(condition);
    return one;
}

Expression single(Flag flag)
{
    Expression one;
    one.kind = Expression::Kind::Flag;
    one.flag = flag;
    return one;
}

class Parser {
public:
    explicit Parser(std::string_view text) : m_tokens(tokens(text)) {}

    Result<Expression> parse()
    {
        Expression all = isAt(Token::Kind::End) ? Expression{} : any();
        if (!m_problem && isAt(Token::Kind::Close))
            refuse("query.expected.condition");
        if (m_problem)
            return *m_problem;
        return all;
    }

private:
    [[nodiscard]] const Token& token(std::size_t ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    [[nodiscard]] bool isAt(Token::Kind kind) const { return token().kind == kind; }
    [[nodiscard]] Joint joint() const { return isAt(Token::Kind::Word) ? jointOf(folded(token().text)) : Joint::None; }
    /// The first problem is the one that is told.
    void refuse(Problem problem, const Token& at)
    {
        problem.arguments.insert(problem.arguments.begin(), {"position", std::to_string(at.position)});
        if (!m_problem)
            m_problem = std::move(problem);
    }
    void refuse(const char* expected)
    {
        if (isAt(Token::Kind::End))
            refuse({"problem.query.ended", {}, 0, {{"expected", expected}}}, token());
        else
            refuse({"problem.query.expected", {}, 0, {{"expected", expected}, {"given", token().text}}}, token());
    }

    Expression any()
    {
        std::vector<Expression> parts;
        parts.push_back(all());
        while (!m_problem && (isAt(Token::Kind::Bar) || joint() == Joint::Or)) {
            ++m_at;
            parts.push_back(all());
        }
        return joined(Expression::Kind::Any, std::move(parts));
    }

    Expression all()
    {
        std::vector<Expression> parts;
        parts.push_back(one());
        while (!m_problem && !isAt(Token::Kind::End) && !isAt(Token::Kind::Close) && !isAt(Token::Kind::Bar) &&
               joint() != Joint::Or) {
            if (isAt(Token::Kind::Comma) || joint() == Joint::And) {
                const bool comma = token().text == ",";
                ++m_at;
                if (comma && isAt(Token::Kind::End))
                    break; // more will be typed
            }
            parts.push_back(one());
        }
        return joined(Expression::Kind::All, std::move(parts));
    }

    Expression one()
    {
        if (m_problem)
            return {};
        if (++m_depth > kDeepest) {
            refuse({"problem.query.tooDeep", {}, 0, {}}, token());
            return {};
        }
        Expression read = isAt(Token::Kind::Minus) || joint() == Joint::Not ? negated()
                          : isAt(Token::Kind::Open)                         ? bracket()
                                                                            : condition();
        --m_depth;
        return read;
    }

    Expression negated()
    {
        ++m_at;
        Expression negation;
        negation.kind = Expression::Kind::Not;
        negation.parts.push_back(one());
        return negation;
    }

    Expression bracket()
    {
        ++m_at;
        Expression inner = any();
        if (!isAt(Token::Kind::Close))
            refuse("query.expected.bracket");
        ++m_at;
        return inner;
    }

    Expression condition()
    {
        if (isAt(Token::Kind::Quoted))
            return name(token().text, false);
        if (!isAt(Token::Kind::Word) || joint() != Joint::None) {
            refuse("query.expected.condition");
            return {};
        }
        const auto [key, words] = keyHere();
        const Token& behind = token(words);
        const bool compares = behind.kind == Token::Kind::Compare || behind.kind == Token::Kind::Colon;
        if (key != nullptr && !compares && std::holds_alternative<Flag>(key->meaning)) {
            m_at += words;
            return single(std::get<Flag>(key->meaning));
        }
        if (compares && (key == nullptr || std::holds_alternative<Flag>(key->meaning))) {
            refuse({"problem.query.unknownKey", {}, 0, {{"given", token().text}}}, token());
            return {};
        }
        if (compares && std::holds_alternative<Amount>(key->meaning))
            return amount(*key, words);
        if (compares)
            return word(*key, words);
        // "kW 30" lacks its sign, while "U" alone may be part of a name.
        if (key != nullptr && std::holds_alternative<Amount>(key->meaning) && number(behind.text)) {
            m_at += words;
            refuse("query.expected.comparison");
            return {};
        }
        return name(token().text, hasWildcard(token().text));
    }

    Expression name(const std::string& text, bool whole)
    {
        ++m_at;
        return single(WordCondition{Word::Name, folded(text), whole, true});
    }

    /// The longest key here, and of how many words it is.
    [[nodiscard]] std::pair<const Key*, std::size_t> keyHere() const
    {
        const std::string first = folded(token().text);
        if (token(1).kind == Token::Kind::Word) {
            const Token& behind = token(2);
            const Key* two = findKey(first + " " + folded(token(1).text));
            if (two != nullptr &&
                (behind.kind == Token::Kind::Compare || behind.kind == Token::Kind::Colon || number(behind.text)))
                return {two, 2};
        }
        return {findKey(first), 1};
    }

    /// The number that a text begins with, and what follows it.
    static std::optional<std::pair<double, std::string_view>> number(std::string_view text)
    {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || !(value > -1e300 && value < 1e300))
            return std::nullopt;
        return std::pair(value, text.substr(static_cast<std::size_t>(end - text.data())));
    }

    Expression amount(const Key& key, std::size_t words)
    {
        const Amount what = std::get<Amount>(key.meaning);
        m_at += words;
        AmountCondition read{what, isAt(Token::Kind::Colon) ? Comparison::Equal : token().comparison, 0};
        ++m_at;
        const bool negative = isAt(Token::Kind::Minus) && token().text == "-";
        m_at += negative ? 1 : 0;
        const auto given = isAt(Token::Kind::Word) ? number(token().text) : std::nullopt;
        if (!given) {
            refuse("query.expected.number");
            return {};
        }
        std::string_view unit = given->second;
        const Token* at = &token();
        ++m_at;
        if (unit.empty() && isUnitHere(what)) {
            unit = token().text;
            at = &token();
            ++m_at;
        }
        const bool bare = unit.empty();
        const auto scale = bare && key.unit.empty() ? std::optional(1.0) : scaleOf(bare ? key.unit : unit, what);
        if (!scale)
            refuse(
                {"problem.query.unit", {}, 0, {{"given", std::string(unit)}, {"units", std::string(unitsFor(what))}}},
                *at);
        read.number = (negative ? -1 : 1) * given->first * scale.value_or(1);
        return single(read);
    }

    /// A unit behind a number, and not the key of the next condition.
    [[nodiscard]] bool isUnitHere(Amount what) const
    {
        const Token::Kind behind = token(1).kind;
        return isAt(Token::Kind::Word) && behind != Token::Kind::Compare && behind != Token::Kind::Colon &&
               scaleOf(token().text, what).has_value();
    }

    Expression word(const Key& key, std::size_t words)
    {
        const Word what = std::get<Word>(key.meaning);
        m_at += words;
        const bool colon = isAt(Token::Kind::Colon);
        const Comparison sign = colon ? Comparison::Equal : token().comparison;
        if (sign != Comparison::Equal && sign != Comparison::NotEqual) {
            refuse({"problem.query.textKey", {}, 0, {{"given", std::string(key.word)}}}, token());
            return {};
        }
        ++m_at;
        if (!isAt(Token::Kind::Word) && !isAt(Token::Kind::Quoted)) {
            refuse("query.expected.word");
            return {};
        }
        WordCondition read{what, folded(token().text), false, sign == Comparison::Equal};
        // "rack:A1" must not mean A10 as well.
        const bool exact = !colon || what == Word::Rack || what == Word::Row || what == Word::Block;
        read.whole = exact || hasWildcard(read.pattern);
        ++m_at;
        return single(std::move(read));
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::optional<Problem> m_problem;
};

} // namespace

Result<Expression> parse(std::string_view text) { return Parser(text).parse(); }

} // namespace cw::query
