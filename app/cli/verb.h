// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does every command-line verb share? Exit statuses, output streams, and the references to judge by.
// Leaves out: the verbs themselves, one file each.
#pragma once

#include "assess/pipeline.h"
#include "base/result.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace cw::app {

/// The contract's exit statuses.
enum class Exit { Good = 0, FoundErrors = 1, WrongUsage = 2, BadInput = 3, Other = 4 };

/// What one run of the program knows. Verbs write results to stdout and messages to stderr, nowhere else.
class CommandContext {
public:
    explicit CommandContext(QString language) : m_language(std::move(language)) {}

    [[nodiscard]] const QString& language() const { return m_language; }
    void setLanguage(const QString& language);
    /// The built-in catalog and trend tables with the user's packs; read at first use. Problems are printed.
    [[nodiscard]] const assess::References* references();

    Exit exit = Exit::Good;
    bool takesMissingParts = false; ///< designs with parts that the catalog lacks are read, as the window does

private:
    QString m_language;
    std::unique_ptr<assess::References> m_references;
};

void print(const QString& text);        ///< stdout, one line
void printMessage(const QString& text); ///< stderr, one line
/// One line a problem on stderr: file, place, line and reason.
void printProblems(const Problems& problems);

/// "error: …" with the severity in the user's words.
QString severitySentence(const assess::Finding& finding);

/// A design from a file or, for "-", from stdin. nullopt: the problems are printed and `context.exit` is set.
std::optional<design::Design> readDesignArgument(CommandContext& context, const std::string& file);

/// The same in one of the states it keeps; an empty name is the present one.
std::optional<design::Design> readDesignArgument(CommandContext& context, const std::string& file,
                                                 const std::string& option);

/// "--missing-parts": what is not known of them is a finding instead of a refusal.
void addMissingPartsOption(CLI::App& verb, CommandContext& context);

/// Adds one verb; its callback sets `context.exit`.
using AddVerb = void (*)(CLI::App& app, CommandContext& context);
void addAssess(CLI::App& app, CommandContext& context);
void addCheck(CLI::App& app, CommandContext& context);
void addCompare(CLI::App& app, CommandContext& context);
void addReport(CLI::App& app, CommandContext& context);
void addRender(CLI::App& app, CommandContext& context);
void addNew(CLI::App& app, CommandContext& context);
void addCatalog(CLI::App& app, CommandContext& context);
void addFabric(CLI::App& app, CommandContext& context);
void addTrends(CLI::App& app, CommandContext& context);
void addSearch(CLI::App& app, CommandContext& context);
void addTrain(CLI::App& app, CommandContext& context);
void addValidate(CLI::App& app, CommandContext& context);
void addImport(CLI::App& app, CommandContext& context);
void addDiagnose(CLI::App& app, CommandContext& context);
void addExport(CLI::App& app, CommandContext& context);

/// Whether the program runs headless when its first argument is this: a verb, an option or a word that is no file.
bool wantsCommandLine(const char* word);
int runVerb(int argc, char** argv);

} // namespace cw::app
