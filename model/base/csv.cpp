// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"

#include <algorithm>
#include <cctype>

namespace cw {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view withoutBlanks(std::string_view text)
{
    const auto isBlank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Walks the text once; a record may span several lines.
class CsvReader {
public:
    explicit CsvReader(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] bool openQuote() const { return m_openQuote; }

    std::vector<std::string> record()
    {
        std::vector<std::string> fields;
        do {
            fields.push_back(field());
        } while (take(','));
        take('\r');
        if (take('\n'))
            ++m_line;
        return fields;
    }

private:
    bool take(char c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    std::string field() { return take('"') ? quotedField() : plainField(); }

    std::string plainField()
    {
        const std::size_t begin = m_at;
        while (!atEnd() && m_text[m_at] != ',' && m_text[m_at] != '\n' && m_text.substr(m_at, 2) != "\r\n")
            ++m_at;
        return std::string(m_text.substr(begin, m_at - begin));
    }

    std::string quotedField()
    {
        std::string content;
        while (!atEnd()) {
            const char c = m_text[m_at++];
            if (c == '"' && !take('"'))
                return content + plainField(); // text after the closing quote is kept rather than lost
            if (c == '\n')
                ++m_line;
            content += c;
        }
        m_openQuote = true;
        return content;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_openQuote = false;
};

} // namespace

std::optional<std::size_t> CsvTable::column(std::string_view name) const
{
    const auto found = std::ranges::find(header, name);
    if (found == header.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

std::string_view CsvTable::cell(std::size_t row, std::string_view columnName) const
{
    const std::optional<std::size_t> at = column(columnName);
    return at ? withoutBlanks(rows[row][*at]) : std::string_view{};
}

Result<CsvTable> parseCsv(std::string_view text)
{
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    CsvReader reader(text);
    CsvTable table;
    Problems problems;
    while (!reader.atEnd()) {
        const int line = reader.line();
        std::vector<std::string> fields = reader.record();
        if (reader.openQuote())
            return Problem{"problem.csv.openQuote", {}, line, {}};
        if (fields.size() == 1 && withoutBlanks(fields.front()).empty())
            continue;
        if (table.header.empty()) {
            for (const std::string& name : fields)
                table.header.emplace_back(withoutBlanks(name));
        } else if (fields.size() != table.header.size()) {
            problems.push_back(
                {"problem.csv.fieldCount",
                 {},
                 line,
                 {{"given", std::to_string(fields.size())}, {"wanted", std::to_string(table.header.size())}}});
        } else {
            table.rows.push_back(std::move(fields));
            table.lines.push_back(line);
        }
    }
    if (table.header.empty())
        return Problem{"problem.csv.empty", {}, 0, {}};
    if (!problems.empty())
        return problems;
    return table;
}

std::string csvField(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

} // namespace cw
