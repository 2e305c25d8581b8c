// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/formula.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <functional>
#include <optional>

namespace cw::explain {
namespace {

using Lookup = std::function<std::optional<Measure>(std::string_view)>;

bool isLetterStart(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool isLetterPart(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Recursive descent; the first problem stops everything and is kept.
class Evaluator {
public:
    Evaluator(std::string_view text, Lookup lookup) : m_text(text), m_lookup(std::move(lookup)) {}

    Result<Measure> run()
    {
        const Measure value = sum();
        if (!m_problem && !atEnd())
            fail("problem.formula.syntax");
        if (m_problem)
            return *m_problem;
        return value;
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }
    bool atEnd()
    {
        skipSpace();
        return m_at >= m_text.size();
    }
    bool take(char c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    Measure fail(const char* code)
    {
        if (!m_problem)
            m_problem = Problem{code, std::string(m_text), static_cast<int>(m_at), {}};
        m_at = m_text.size();
        return {};
    }

    Measure sum()
    {
        Measure left = product();
        while (!m_problem) {
            const bool plus = take('+');
            if (!plus && !take('-'))
                break;
            const Measure right = product();
            if (!m_problem && !(left.dimension == right.dimension))
                return fail("problem.formula.dimension");
            left.base = plus ? left.base + right.base : left.base - right.base;
        }
        return left;
    }

    Measure product()
    {
        Measure left = power();
        while (!m_problem) {
            if (take('*')) {
                const Measure right = power();
                left = {left.base * right.base, left.dimension + right.dimension};
            } else if (take('/')) {
                const Measure right = power();
                left = {left.base / right.base, left.dimension - right.dimension};
            } else {
                break;
            }
        }
        return left;
    }

    Measure power()
    {
        const Measure base = atom();
        if (m_problem || !take('^'))
            return base;
        const Measure exponent = atom();
        if (!(exponent.dimension == Dimension{}))
            return fail("problem.formula.dimension");
        const bool whole = exponent.base == std::floor(exponent.base);
        if (!whole && !(base.dimension == Dimension{}))
            return fail("problem.formula.dimension");
        const Dimension d = whole ? base.dimension * static_cast<int>(exponent.base) : Dimension{};
        return {std::pow(base.base, exponent.base), d};
    }

    Measure atom()
    {
        if (atEnd())
            return fail("problem.formula.syntax");
        if (take('-')) {
            Measure value = power();
            value.base = -value.base;
            return value;
        }
        if (take('(')) {
            const Measure value = sum();
            return take(')') ? value : fail("problem.formula.syntax");
        }
        if (isLetterStart(m_text[m_at]))
            return name();
        return number();
    }

    Measure number()
    {
        double value = 0;
        const char* begin = m_text.data() + m_at;
        const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), value);
        if (error != std::errc{})
            return fail("problem.formula.syntax");
        m_at += static_cast<std::size_t>(end - begin);
        return Measure(value);
    }

    Measure name()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isLetterPart(m_text[m_at]))
            ++m_at;
        const std::string_view word = m_text.substr(begin, m_at - begin);
        if (take('('))
            return call(word);
        const std::optional<Measure> value = m_lookup(word);
        return value ? *value : fail("problem.formula.unknownLetter");
    }

    Measure call(std::string_view function)
    {
        std::vector<Measure> arguments;
        do {
            arguments.push_back(sum());
        } while (!m_problem && take(','));
        if (m_problem)
            return {};
        if (!take(')'))
            return fail("problem.formula.syntax");
        return apply(function, arguments);
    }

    Measure apply(std::string_view function, const std::vector<Measure>& arguments)
    {
        Measure value = arguments.front();
        if (function == "min" || function == "max") {
            for (const Measure& next : arguments) {
                if (!(next.dimension == value.dimension))
                    return fail("problem.formula.dimension");
                value.base = function == "min" ? std::min(value.base, next.base) : std::max(value.base, next.base);
            }
            return value;
        }
        if (arguments.size() != 1)
            return fail("problem.formula.syntax");
        if (function == "abs")
            return {std::abs(value.base), value.dimension};
        if (!(value.dimension == Dimension{}))
            return fail("problem.formula.dimension");
        if (function == "ceil")
            return Measure(std::ceil(value.base));
        if (function == "floor")
            return Measure(std::floor(value.base));
        if (function == "round")
            return Measure(std::round(value.base));
        if (function == "sqrt")
            return Measure(std::sqrt(value.base));
        if (function == "log2")
            return Measure(std::log2(value.base));
        if (function == "log10")
            return Measure(std::log10(value.base));
        if (function == "exp")
            return Measure(std::exp(value.base));
        return fail("problem.formula.syntax");
    }

    std::string_view m_text;
    Lookup m_lookup;
    std::size_t m_at = 0;
    std::optional<Problem> m_problem;
};

} // namespace

Result<Measure> evaluate(std::string_view formula, const Letters& letters)
{
    return Evaluator(formula,
                     [&letters](std::string_view word) -> std::optional<Measure> {
                         const auto found = letters.find(word);
                         if (found == letters.end())
                             return std::nullopt;
                         return found->second;
                     })
        .run();
}

Result<std::vector<std::string>> lettersOf(std::string_view formula)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < formula.size();) {
        if (!isLetterStart(formula[at])) {
            // An exponent such as the e in 1e-9 belongs to a number, not to a letter.
            if (std::isdigit(static_cast<unsigned char>(formula[at])) != 0) {
                double ignored = 0;
                const auto end = std::from_chars(formula.data() + at, formula.data() + formula.size(), ignored).ptr;
                at = static_cast<std::size_t>(end - formula.data());
            } else {
                ++at;
            }
            continue;
        }
        const std::size_t begin = at;
        while (at < formula.size() && isLetterPart(formula[at]))
            ++at;
        const std::string word(formula.substr(begin, at - begin));
        const bool isFunction = at < formula.size() && formula[at] == '(';
        if (!isFunction && std::ranges::find(words, word) == words.end())
            words.push_back(word);
    }
    return words;
}

} // namespace cw::explain
