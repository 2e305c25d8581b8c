// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/launch_note.h"

#include "store/design_fields.h"
#include "store/design_words.h"

#include <charconv>

namespace cw::interop {
namespace {

constexpr std::string_view kNoteStart = "# clusterwright:";

/// Walks the field list of design files, so that a new field of a plan is never forgotten here.
class WordWriter {
public:
    static constexpr bool kReading = false;
    WordWriter(FieldWords& words, std::string prefix) : m_words(words), m_prefix(std::move(prefix)) {}

    void text(const char*, const std::string&) {} // the model; it has its own place
    void boolean(const char* key, bool value) { m_words[m_prefix + key] = value ? "true" : "false"; }
    void integer(const char* key, int value, design::CountLimits) { m_words[m_prefix + key] = std::to_string(value); }
    void integer64(const char* key, std::int64_t value, design::CountLimits)
    {
        m_words[m_prefix + key] = std::to_string(value);
    }
    void number(const char*, double, design::AmountLimits) {} // an assumption of ours, not a choice of a launch
    void quantity(const char*, const std::optional<Seconds>&, const char*, design::AmountLimits) {} // likewise
    template <class Enum>
    void word(const char* key, Enum value)
    {
        m_words[m_prefix + key] = store::wordFor(value);
    }
    template <class Object>
    void object(const char* key, const Object& value)
    {
        WordWriter inner(m_words, m_prefix + key + ".");
        store::fieldsOf(inner, value);
    }

private:
    FieldWords& m_words;
    std::string m_prefix;
};

class WordReader {
public:
    static constexpr bool kReading = true;
    WordReader(const FieldWords& words, std::string prefix, int line, Problems& problems)
        : m_words(words), m_prefix(std::move(prefix)), m_line(line), m_problems(problems)
    {}

    void text(const char*, std::string&) {}
    void number(const char*, double&, design::AmountLimits) {}
    void quantity(const char*, std::optional<Seconds>&, const char*, design::AmountLimits) {}
    void boolean(const char* key, bool& value)
    {
        const std::string* word = find(key);
        if (word == nullptr)
            return;
        if (*word != "true" && *word != "false")
            return refuse(key, *word);
        value = *word == "true";
    }
    void integer(const char* key, int& value, design::CountLimits range)
    {
        std::int64_t wide = value;
        integer64(key, wide, range);
        value = static_cast<int>(wide);
    }
    void integer64(const char* key, std::int64_t& value, design::CountLimits range)
    {
        const std::string* word = find(key);
        if (word == nullptr)
            return;
        std::int64_t read = 0;
        const auto [end, error] = std::from_chars(word->data(), word->data() + word->size(), read);
        if (error != std::errc() || end != word->data() + word->size() || read < range.least || read > range.most)
            return refuse(key, *word);
        value = read;
    }
    template <class Enum>
    void word(const char* key, Enum& value)
    {
        const std::string* word = find(key);
        if (word == nullptr)
            return;
        for (const store::EnumWord<Enum>& known : store::wordsOf<Enum>()) {
            if (known.word == *word) {
                value = known.value;
                return;
            }
        }
        refuse(key, *word);
    }
    template <class Object>
    void object(const char* key, Object& value)
    {
        WordReader inner(m_words, m_prefix + key + ".", m_line, m_problems);
        store::fieldsOf(inner, value);
    }

private:
    const std::string* find(const char* key) const
    {
        const auto found = m_words.find(m_prefix + key);
        return found == m_words.end() ? nullptr : &found->second;
    }
    void refuse(const char* key, const std::string& word)
    {
        m_problems.push_back({"problem.interop.unknownValue", m_prefix + key, m_line, {{"given", word}}});
    }

    const FieldWords& m_words;
    std::string m_prefix;
    int m_line;
    Problems& m_problems;
};

} // namespace

FieldWords wordsOfChoice(const design::TrainingChoice& choice)
{
    FieldWords words;
    WordWriter writer(words, {});
    store::fieldsOf(writer, choice);
    return words;
}

FieldWords unsaid(const design::TrainingChoice& choice, const std::set<std::string>& carried)
{
    FieldWords words = wordsOfChoice(choice);
    const FieldWords usual = wordsOfChoice({});
    // A size is never "usual": the reader must not take it from another plan.
    std::erase_if(words, [&](const auto& field) {
        return carried.contains(field.first) ||
               (field.first.starts_with("lora.") && choice.fineTuning == design::FineTuning::None &&
                usual.at(field.first) == field.second);
    });
    return words;
}

void applyWords(design::TrainingChoice& choice, const FieldWords& words, int line, Problems& problems)
{
    WordReader reader(words, {}, line, problems);
    store::fieldsOf(reader, choice);
}

Problems notesOn(const FieldWords& unsaid, const std::set<std::string>& otherwise)
{
    const FieldWords usual = wordsOfChoice({});
    std::string list;
    for (const auto& [name, word] : unsaid) {
        const auto found = usual.find(name);
        const bool isSize = name == "sequence" || name == "tokens";
        if (found != usual.end() && (isSize || otherwise.contains(name) || found->second != word))
            list += (list.empty() ? "" : ", ") + name + "=" + word;
    }
    if (list.empty())
        return {};
    return {{"problem.interop.notExpressible", {}, 0, {{"given", list}}}};
}

std::string noteLine(std::string_view writtenFor, const FieldWords& words)
{
    std::string line = std::string(kNoteStart) + " for=" + std::string(writtenFor);
    for (const auto& [name, word] : words)
        line += " " + name + "=" + word;
    return line + "\n";
}

FieldWords readNoteLine(std::string_view line)
{
    FieldWords words;
    if (!line.starts_with(kNoteStart))
        return words;
    line.remove_prefix(kNoteStart.size());
    while (!line.empty()) {
        const std::size_t start = line.find_first_not_of(" \t\r");
        if (start == std::string_view::npos)
            break;
        line.remove_prefix(start);
        const std::string_view item = line.substr(0, line.find_first_of(" \t\r"));
        line.remove_prefix(item.size());
        if (const std::size_t equals = item.find('='); equals != std::string_view::npos)
            words[std::string(item.substr(0, equals))] = item.substr(equals + 1);
    }
    return words;
}

} // namespace cw::interop
