// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"
#include "session/language.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFileInfo>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstring>
#include <iostream>
#include <string_view>

namespace cw::app {
namespace {

constexpr auto kVerbs =
    std::to_array<std::string_view>({"assess", "check", "compare", "report", "render", "new", "catalog", "fabric", "train",
                                     "trends", "search", "diagnose", "validate", "import", "export"});

bool isVerb(std::string_view word) { return std::ranges::find(kVerbs, word) != kVerbs.end(); }

/// Drawing needs fonts and widgets; everything else runs without any graphics. Options may stand before the verb.
bool draws(int argc, char** argv)
{
    const auto verb = std::find_if(argv + 1, argv + argc, isVerb);
    return verb != argv + argc && (*verb == std::string_view("report") || *verb == std::string_view("render"));
}

/// The parser translates no heading of a group of options by itself.
class Headings : public CLI::Formatter {
public:
    std::string make_group(std::string group, bool isPositional, std::vector<const CLI::Option*> options) const override
    {
        return CLI::Formatter::make_group(get_label(group), isPositional, std::move(options));
    }
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    /// The parser's own words are English; what kind of slip it was is said in the user's language.
    static QString sentence(const CLI::ParseError& error)
    {
        const std::string& kind = error.get_name();
        const QString detail = QString::fromUtf8(error.what());
        if (kind == "RequiredError")
            return tr("Something required is missing: %1").arg(detail);
        if (kind == "ExtrasError")
            return tr("Not known here: %1").arg(detail);
        if (kind == "ValidationError" || kind == "ConversionError")
            return tr("A value cannot be used: %1").arg(detail);
        if (kind == "ArgumentMismatch")
            return tr("An option has too few or too many values: %1").arg(detail);
        return detail;
    }

    static void label(CLI::App& app)
    {
        const auto words = std::make_shared<Headings>();
        const std::pair<const char*, QString> labels[] = {
            {"Usage", tr("Usage")},           {"OPTIONS", tr("OPTIONS")},   {"Options", tr("Options")},
            {"Positionals", tr("Arguments")}, {"Subcommands", tr("Verbs")}, {"SUBCOMMAND", tr("VERB")},
            {"REQUIRED", tr("required")}};
        for (const auto& [key, text] : labels)
            words->label(key, text.toStdString());
        app.formatter(words);
    }
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
        const bool wrongVerb = argc > 1 && argv[1][0] != '-' && !isVerb(argv[1]);
        printMessage(wrongVerb ? Words::tr("There is no verb “%1”.").arg(QString::fromLocal8Bit(argv[1]))
                               : Words::sentence(error));
        printMessage(Words::tr("See: clusterwright --help"));
        return static_cast<int>(Exit::WrongUsage);
    }
    if (!std::cout.flush()) {
        printMessage(Words::tr("The standard output could not be written."));
        return static_cast<int>(Exit::Other);
    }
    return static_cast<int>(context.exit);
}

} // namespace

bool wantsCommandLine(const char* word)
{
    if (word[0] == '-' || isVerb(word))
        return true;
    // A bare word that is no file is a verb with a slip of the pen: the command line says so.
    return std::string_view(word).find_first_of("./") == std::string_view::npos &&
           !QFileInfo::exists(QString::fromLocal8Bit(word));
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
    app.set_help_flag("-h,--help", Words::tr("Print this help and exit").toStdString());
    Words::label(app); // before the verbs, which take it over
    app.require_subcommand(1);
    app.fallthrough();
    for (const AddVerb add : {addAssess, addCheck, addCompare, addReport, addRender, addNew, addCatalog, addFabric, addTrain,
                              addTrends, addSearch, addDiagnose, addValidate, addImport, addExport})
        add(app, context);
    return parseAndRun(app, context, argc, argv);
}

} // namespace cw::app
