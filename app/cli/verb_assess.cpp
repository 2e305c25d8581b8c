// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/explain.h"
#include "cli/assessment_json.h"
#include "cli/verb.h"
#include "format/link_name.h"
#include "format/numbers.h"
#include "format/words.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace cw::app {
namespace {

struct AssessVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string file;
    bool json = false;
    std::vector<std::string> figures;
    std::string explained;
    std::string option;

    static QString originName(explain::Origin origin)
    {
        switch (origin) {
        case explain::Origin::Catalog:
            return tr("catalog");
        case explain::Origin::Choice:
            return tr("your choice");
        case explain::Origin::Assumption:
            return tr("assumption");
        case explain::Origin::Figure:
            return tr("another figure");
        case explain::Origin::Constant:
            break;
        }
        return tr("constant");
    }

    static bool known(const std::string& id)
    {
        return std::ranges::find(assess::allFigures(), id, &assess::FigureInfo::id) != assess::allFigures().end();
    }

    static void printFigures(const assess::Assessment& assessment, const std::vector<std::string>& only)
    {
        std::string domain;
        for (const assess::Figure& figure : assessment.figures) {
            if (!only.empty() && std::ranges::find(only, figure.id) == only.end())
                continue;
            const std::string room = figure.id.substr(0, figure.id.find('.'));
            if (std::exchange(domain, room) != room)
                print(u'\n' + format::words("domain." + room));
            print(QStringLiteral("  %1  %2").arg(format::words(figure.title).leftJustified(44), format::value(figure)));
        }
    }

    static void printExplanation(const assess::ExplanationNode& node)
    {
        const QString indent(4 * node.depth, u' ');
        const explain::Explanation& why = node.explanation;
        print(indent + tr("%1 = %2   [%3]")
                           .arg(format::words(why.title), format::measure(why.value, why.unit),
                                QString::fromStdString(why.figure)));
        if (!why.absence.empty())
            print(indent + tr("  not known: %1").arg(format::words(why.absence)));
        if (!why.formula.empty())
            print(indent + QStringLiteral("  ") + QString::fromStdString(why.formula));
        if (!why.procedure.empty())
            print(indent + QStringLiteral("  ") + format::words(why.procedure));
        for (const explain::ExplainedLetter& letter : why.letters) {
            const QString source = letter.source.empty() ? QString() : u", " + format::source(letter.source);
            print(indent + QStringLiteral("    %1 = %2   %3 (%4%5)")
                               .arg(QString::fromStdString(letter.symbol), format::measure(letter.value, letter.unit),
                                    format::words(letter.meaning), originName(letter.origin), source));
        }
        if (why.decides)
            print(indent + tr("  binding link: %1").arg(format::linkName(*why.decides)));
        if (!why.source.empty())
            print(indent + tr("  source: %1").arg(format::source(why.source)));
        if (!why.error.empty())
            print(indent + tr("  known error: %1").arg(format::words(why.error)));
    }

    /// "fabric.*" stands for all figures of the fabric.
    static std::vector<std::string> spelledOut(const std::string& wanted)
    {
        if (!wanted.ends_with(".*"))
            return {wanted};
        std::vector<std::string> all;
        for (const assess::FigureInfo& figure : assess::allFigures()) {
            if (figure.id.starts_with(wanted.substr(0, wanted.size() - 1)))
                all.push_back(figure.id);
        }
        return all.empty() ? std::vector{wanted} : all;
    }

    void run(CommandContext& context) const
    {
        std::vector<std::string> named; // by their own id: those that do not apply are told
        std::vector<std::string> wanted;
        for (const std::string& id : figures) {
            const std::vector<std::string> all = spelledOut(id);
            if (all.size() == 1)
                named.push_back(id);
            wanted.insert(wanted.end(), all.begin(), all.end());
        }
        for (const std::string& id : named) {
            if (!known(id))
                return usage(context, id);
        }
        if (!explained.empty() && !known(explained))
            return usage(context, explained);
        const std::optional<design::Design> design = readDesignArgument(context, file, option);
        if (!design)
            return;
        const auto assessment = assess::assess(*design, *context.references());
        for (const std::string& id : explained.empty() ? named : std::vector{explained}) {
            if (assessment->figure(id) == nullptr)
                printMessage(tr("The figure “%1” does not apply to this design.").arg(QString::fromStdString(id)));
        }
        if (!explained.empty()) {
            for (const assess::ExplanationNode& node : assess::explanationTree(*assessment, explained))
                printExplanation(node);
        } else if (json) {
            print(QString::fromStdString(assessmentJson(*design, *assessment, wanted)));
        } else {
            print(QString::fromStdString(design->title->name));
            printFigures(*assessment, wanted);
            print(QString());
            print(
                tr("%Ln finding(s); see: clusterwright check", nullptr, static_cast<int>(assessment->findings.size())));
        }
    }

    static void usage(CommandContext& context, const std::string& id)
    {
        printMessage(tr("There is no figure “%1”; clusterwright catalog list figures names them all.")
                         .arg(QString::fromStdString(id)));
        context.exit = Exit::WrongUsage;
    }
};

} // namespace

void addAssess(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<AssessVerb>();
    CLI::App* sub = app.add_subcommand("assess", AssessVerb::tr("All figures of a design, or some").toStdString());
    sub->add_option("FILE", verb->file, AssessVerb::tr("Design file, or - for standard input").toStdString())
        ->required();
    sub->add_flag("--json", verb->json, AssessVerb::tr("Print JSON").toStdString());
    sub->add_option("--figure", verb->figures, AssessVerb::tr("Only this figure, or all of one kind, as fabric.*; may be repeated").toStdString())
        ->type_name("ID")
        ->allow_extra_args(false);
    sub->add_option("--explain", verb->explained,
                    AssessVerb::tr("Print the explanation tree of one figure").toStdString())
        ->type_name("ID");
    sub->add_option("--option", verb->option,
                    AssessVerb::tr("This kept state of the design instead of the present one").toStdString())
        ->type_name("NAME");
    addMissingPartsOption(*sub, context);
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
