// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"
#include "design/options.h"
#include "format/korean.h"
#include "format/words.h"
#include "session/catalog_packs.h"
#include "session/embedded_data.h"
#include "session/language.h"
#include "store/design_file.h"
#include "store/text_file.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <iostream>
#include <iterator>

namespace cw::app {
namespace {

struct OutputWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

void CommandContext::setLanguage(const QString& language)
{
    m_language = language;
    installLanguage(language);
}

const assess::References* CommandContext::references()
{
    if (!m_references) {
        Result<assess::References> loaded = loadReferences();
        if (!loaded) {
            printProblems(loaded.problems());
            if (!takesMissingParts) {
                exit = Exit::BadInput;
                return nullptr;
            }
            loaded = referencesOfSoundPacks(); // as a window goes on
        }
        m_references = std::make_unique<assess::References>(std::move(loaded).value());
    }
    return m_references.get();
}

void print(const QString& text) { std::cout << text.toStdString() << '\n'; }

void printMessage(const QString& text) { std::cerr << format::withParticles(text).toStdString() << '\n'; }

void printProblems(const Problems& problems)
{
    for (const Problem& problem : problems)
        printMessage(format::sentence(problem));
}

QString severitySentence(const assess::Finding& finding)
{
    const QString severity = finding.severity == assess::Severity::Error     ? OutputWords::tr("error")
                             : finding.severity == assess::Severity::Warning ? OutputWords::tr("warning")
                                                                             : OutputWords::tr("note");
    const QString said = OutputWords::tr("%1: %2").arg(severity, format::sentence(finding));
    return finding.stands() ? said
                            : OutputWords::tr("accepted: %1 (%2)").arg(said, QString::fromStdString(finding.waiver));
}

void addMissingPartsOption(CLI::App& verb, CommandContext& context)
{
    verb.add_flag("--missing-parts", context.takesMissingParts,
                  OutputWords::tr("Go on where the catalog lacks parts of the design; what they block is a finding").toStdString());
}

std::optional<design::Design> readDesignArgument(CommandContext& context, const std::string& file)
{
    const auto refuse = [&context, &file](Problems problems) {
        for (Problem& problem : problems) {
            if (problem.where.empty()) // a text that is no JSON has no keys to name
                problem.where = file;
        }
        printProblems(problems);
        context.exit = Exit::BadInput;
        return std::nullopt;
    };

    std::string text;
    if (file == "-") {
        text.assign(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
    } else {
        Result<std::string> read = store::readFile(file);
        if (!read)
            return refuse(read.problems());
        text = std::move(read).value();
    }
    Result<design::Design> read = store::readDesign(text);
    if (!read)
        return refuse(read.problems());
    const assess::References* references = context.references();
    if (references == nullptr)
        return std::nullopt;
    const Problems dangling = store::checkReferences(*read, *references->catalog);
    if (!dangling.empty() && !context.takesMissingParts)
        return refuse(dangling);
    return std::move(read).value();
}

std::optional<design::Design> readDesignArgument(CommandContext& context, const std::string& file,
                                                 const std::string& option)
{
    std::optional<design::Design> design = readDesignArgument(context, file);
    if (!design || option.empty())
        return design;
    const design::Option* kept = design::findOption(*design, option);
    if (kept == nullptr) {
        QStringList names;
        for (const design::Option& each : *design->options)
            names << QString::fromStdString(each.name);
        printMessage(names.isEmpty() ? OutputWords::tr("This design keeps no other state.")
                                     : OutputWords::tr("There is no option “%1”; the design keeps: %2")
                                           .arg(QString::fromStdString(option), names.join(QStringLiteral(", "))));
        context.exit = Exit::WrongUsage;
        return std::nullopt;
    }
    return design::inState(*design, *kept);
}

} // namespace cw::app
