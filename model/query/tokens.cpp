// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/tokens.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cw::query {
namespace {

struct Sign {
    std::string_view text;
    Token::Kind kind;
    Comparison comparison = Comparison::Equal;
};

/// Longer signs stand before those they begin with.
constexpr std::array kSigns{Sign{">=", Token::Kind::Compare, Comparison::AtLeast},
                            Sign{"=>", Token::Kind::Compare, Comparison::AtLeast},
                            Sign{"≥", Token::Kind::Compare, Comparison::AtLeast},
                            Sign{"<=", Token::Kind::Compare, Comparison::AtMost},
                            Sign{"=<", Token::Kind::Compare, Comparison::AtMost},
                            Sign{"≤", Token::Kind::Compare, Comparison::AtMost},
                            Sign{"!=", Token::Kind::Compare, Comparison::NotEqual},
                            Sign{"<>", Token::Kind::Compare, Comparison::NotEqual},
                            Sign{"≠", Token::Kind::Compare, Comparison::NotEqual},
                            Sign{"==", Token::Kind::Compare, Comparison::Equal},
                            Sign{"=", Token::Kind::Compare, Comparison::Equal},
                            Sign{">", Token::Kind::Compare, Comparison::More},
                            Sign{"<", Token::Kind::Compare, Comparison::Less},
                            Sign{":", Token::Kind::Colon},
                            Sign{"(", Token::Kind::Open},
                            Sign{")", Token::Kind::Close},
                            Sign{"||", Token::Kind::Bar},
                            Sign{"|", Token::Kind::Bar},
                            Sign{"&&", Token::Kind::Comma},
                            Sign{"&", Token::Kind::Comma},
                            Sign{",", Token::Kind::Comma},
                            Sign{"!", Token::Kind::Minus}};

const Sign* signAt(std::string_view rest)
{
    const auto found = std::ranges::find_if(kSigns, [rest](const Sign& sign) { return rest.starts_with(sign.text); });
    return found == kSigns.end() ? nullptr : &*found;
}

bool isSpace(char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; }

int characters(std::string_view text)
{
    return static_cast<int>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// A word ends at a space, a quote or a sign.
std::size_t wordEnd(std::string_view rest)
{
    std::size_t at = 0;
    while (at < rest.size() && !isSpace(rest[at]) && rest[at] != '"' && signAt(rest.substr(at)) == nullptr)
        ++at;
    return at;
}

} // namespace

std::vector<Token> tokens(std::string_view text)
{
    std::vector<Token> found;
    int position = 1;
    const auto take = [&](std::size_t length) {
        position += characters(text.substr(0, length));
        text.remove_prefix(length);
    };
    while (!text.empty()) {
        if (isSpace(text.front())) {
            take(1);
        } else if (text.front() == '"') {
            const std::size_t close = text.find('"', 1);
            const std::size_t length = close == std::string_view::npos ? text.size() : close + 1;
            const std::size_t inside = close == std::string_view::npos ? text.size() - 1 : close - 1;
            found.push_back({Token::Kind::Quoted, std::string(text.substr(1, inside)), {}, position});
            take(length);
        } else if (const Sign* sign = signAt(text)) {
            found.push_back({sign->kind, std::string(sign->text), sign->comparison, position});
            take(sign->text.size());
        } else if (text.front() == '-' && text.size() > 1 && !isSpace(text[1])) {
            found.push_back({Token::Kind::Minus, "-", {}, position});
            take(1);
        } else {
            const std::size_t length = wordEnd(text);
            found.push_back({Token::Kind::Word, std::string(text.substr(0, length)), {}, position});
            take(length);
        }
    }
    found.push_back({Token::Kind::End, {}, {}, position});
    return found;
}

} // namespace cw::query
