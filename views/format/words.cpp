// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/words.h"

#include "format/korean.h"
#include "format/numbers.h"
#include "format/part_name.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_map>

namespace cw::format {
namespace {

const char* english(std::string_view key)
{
    static const auto index = [] {
        std::unordered_map<std::string_view, const char*> all;
        for (const std::span<const Word> table : wordTables()) {
            for (const Word& word : table)
                all.emplace(word.key, word.english);
        }
        return all;
    }();
    const auto found = index.find(key);
    return found == index.end() ? nullptr : found->second;
}

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace

bool hasWords(std::string_view key) { return english(key) != nullptr; }

QString words(std::string_view key, const WordArguments& arguments)
{
    const char* source = english(key);
    if (source == nullptr)
        return u'⟨' + fromUtf8(key) + u'⟩';
    QString text = QCoreApplication::translate("Words", source);
    for (const WordArgument& argument : arguments)
        text.replace(u"%{" + argument.name + u'}', argument.value);
    return withParticles(text);
}

namespace {

/// One rack is named for all that are like it: "… (2 more racks like it)". A sentence that counts
/// them itself stays as it is.
QString withOthers(const QString& sentence, const assess::Finding& finding)
{
    const auto isOf = [&](const char* name) {
        return std::ranges::find(finding.arguments, std::string(name), &assess::FindingArgument::name) !=
               finding.arguments.end();
    };
    const auto racks = std::ranges::count(finding.subjects, assess::SubjectKind::Rack, &assess::Subject::kind);
    if (racks < 2 || racks != std::ssize(finding.subjects) || !isOf("rack") || isOf("other") || isOf("racks"))
        return sentence;
    const auto others = static_cast<int>(racks - 1);
    return QCoreApplication::translate("Words", "%1 (%Ln more rack(s) like it)", nullptr, others).arg(sentence);
}

/// A bound as people write it: "1e+08 mm" is "100,000,000 mm". What is no bare number stays as it is.
QString written(const std::string& bound)
{
    const QString text = fromUtf8(bound);
    bool isNumber = false;
    const double number = text.section(u' ', 0, 0).toDouble(&isNumber);
    constexpr double kWhole = 1e15; // up to here every whole number is exact
    if (!isNumber || number != std::floor(number) || std::abs(number) >= kWhole)
        return text;
    const QString unit = text.section(u' ', 1);
    return count(static_cast<std::int64_t>(number)) + (unit.isEmpty() ? QString() : QString(u' ') + unit);
}

} // namespace

QString sentence(const assess::Finding& finding)
{
    WordArguments arguments;
    for (const assess::FindingArgument& argument : finding.arguments) {
        QString text;
        if (const auto* amount = std::get_if<Measure>(&argument.value))
            text = measure(*amount, argument.unit);
        else if (const std::string& word = std::get<std::string>(argument.value); hasWords(word))
            text = words(word);
        else
            text = partName(word);
        arguments.push_back({fromUtf8(argument.name), text});
    }
    return withOthers(words(finding.code, arguments), finding);
}

QString source(std::string_view text) { return hasWords(text) ? words(text) : fromUtf8(text); }

QStringList remedies(const assess::Finding& finding)
{
    QStringList out;
    for (const std::string& key : finding.remedies)
        out << words(key);
    return out;
}

QString sentence(const Problem& problem)
{
    const bool isRange = problem.code == "problem.outOfRange";
    const auto textOf = [isRange](const Argument& argument) {
        if (hasWords(argument.value))
            return words(argument.value);
        return isRange && argument.name != "given" ? written(argument.value) : fromUtf8(argument.value);
    };
    WordArguments arguments;
    bool isOne = false;
    for (const Argument& argument : problem.arguments) {
        arguments.push_back({fromUtf8(argument.name), textOf(argument)});
        isOne = isOne || (argument.name == "count" && argument.value == "1");
    }
    const std::string singular = problem.code + ".one";
    const QString what = words(isOne && hasWords(singular) ? singular : problem.code, arguments);
    const QString where = fromUtf8(problem.where);
    if (!where.isEmpty() && problem.line > 0)
        return QCoreApplication::translate("Problems", "%1, line %2: %3").arg(where).arg(problem.line).arg(what);
    if (problem.line > 0)
        return QCoreApplication::translate("Problems", "Line %1: %2").arg(problem.line).arg(what);
    if (!where.isEmpty())
        return QCoreApplication::translate("Problems", "%1: %2").arg(where, what);
    return what;
}

QString sentence(const Problems& problems)
{
    QStringList lines;
    for (const Problem& problem : problems)
        lines << sentence(problem);
    return lines.join(u'\n');
}

QString value(std::string_view figure, const std::optional<Measure>& value, std::string_view unit)
{
    const bool isRatio = figure == "fabric.oversubscription" || figure == "fabric.taper";
    return isRatio && value ? ratioToOne(value->base) : measure(value, unit);
}

QString value(const assess::Figure& figure) { return value(figure.id, figure.value, figure.unit); }

QString sentence(const assess::Figure& figure)
{
    return QCoreApplication::translate("Figures", "%1: %2").arg(words(figure.title), value(figure));
}

} // namespace cw::format
