// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"
#include "session/language.h"

#include <QApplication>
#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstring>
#include <iostream>
#include <string_view>

namespace cw::app {
namespace {

constexpr std::array<std::string_view, 8> kVerbs{"assess", "check",   "report", "render",
                                                 "new",    "catalog", "fabric", "trends"};

/// Drawing needs fonts and widgets; everything else runs without any graphics. Options may stand before the verb.
bool draws(int argc, char** argv)
{
    const auto verb = std::find_if(
        argv + 1, argv + argc, [](std::string_view word) { return std::ranges::find(kVerbs, word) != kVerbs.end(); });
    return verb != argv + argc && (*verb == std::string_view("report") || *verb == std::string_view("render"));
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
};

/// The value of --lang wherever it stands: help texts need it before anything is parsed.
QString languageArgument(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--lang" && i + 1 < argc)
            return QString::fromUtf8(argv[i + 1]);
        if (word.starts_with("--lang="))
            return QString::fromUtf8(argv[i] + 7);
    }
    return {};
}

int parseAndRun(CLI::App& app, CommandContext& context, int argc, char** argv)
{
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        app.exit(help);
        return static_cast<int>(Exit::Good);
    } catch (const CLI::CallForAllHelp& help) {
        app.exit(help);
        return static_cast<int>(Exit::Good);
    } catch (const CLI::CallForVersion& version) {
        app.exit(version);
        return static_cast<int>(Exit::Good);
    } catch (const CLI::ParseError& error) {
        app.exit(error, std::cout, std::cerr);
        return static_cast<int>(Exit::WrongUsage);
    }
    return static_cast<int>(context.exit);
}

} // namespace

bool wantsCommandLine(const char* word)
{
    return word[0] == '-' || std::ranges::find(kVerbs, std::string_view(word)) != kVerbs.end();
}

int runVerb(int argc, char** argv)
{
    std::unique_ptr<QCoreApplication> application;
    if (draws(argc, argv)) {
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    const QString asked = languageArgument(argc, argv);
    CommandContext context(asked.isEmpty() ? systemLanguage() : asked);
    installLanguage(context.language());

    CLI::App app(Words::tr("CAD for AI clusters. Without a verb it opens the window.").toStdString(), "clusterwright");
    app.set_version_flag("--version", "clusterwright " CW_VERSION);
    std::string language;
    app.add_option("--lang", language, Words::tr("Language of the output: ko or en").toStdString())
        ->check(CLI::IsMember({"ko", "en"}));
    app.require_subcommand(1);
    app.fallthrough();
    for (const AddVerb add : {addAssess, addCheck, addReport, addRender, addNew, addCatalog, addFabric, addTrends})
        add(app, context);
    return parseAndRun(app, context, argc, argv);
}

} // namespace cw::app
