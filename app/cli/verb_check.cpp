// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/assessment_json.h"
#include "cli/verb.h"
#include "format/words.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace cw::app {
namespace {

struct CheckVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string file;
    bool json = false;

    void run(CommandContext& context) const
    {
        const std::optional<design::Design> design = readDesignArgument(context, file);
        if (!design)
            return;
        const auto assessment = assess::assess(*design, *context.references());
        const auto isError = [](const assess::Finding& finding) {
            return finding.stands() && finding.severity == assess::Severity::Error;
        };
        if (std::ranges::any_of(assessment->findings, isError))
            context.exit = Exit::FoundErrors;
        if (json) {
            print(QString::fromStdString(findingsJson(*assessment)));
            return;
        }
        if (assessment->findings.empty())
            print(tr("No findings."));
        for (const assess::Finding& finding : assessment->findings) {
            print(severitySentence(finding));
            for (const QString& remedy : finding.stands() ? format::remedies(finding) : QStringList())
                print(QStringLiteral("    - ") + remedy);
        }
    }
};

} // namespace

void addCheck(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<CheckVerb>();
    CLI::App* sub =
        app.add_subcommand("check", CheckVerb::tr("Findings by severity; exit status 1 on errors").toStdString());
    sub->add_option("FILE", verb->file, CheckVerb::tr("Design file, or - for standard input").toStdString())
        ->required();
    sub->add_flag("--json", verb->json, CheckVerb::tr("Print JSON").toStdString());
    addMissingPartsOption(*sub, context);
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
