// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reading_options.h"
#include "cli/verb.h"
#include "look/fonts.h"
#include "report/report.h"
#include "session/report_content.h"

#include <QCoreApplication>
#include <QDate>

#include <CLI/CLI.hpp>

namespace cw::app {
namespace {

struct ReportVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string file;
    std::string output;
    std::string paper = "a4";
    std::string customer;
    std::string logo;
    std::string date;

    void run(CommandContext& context) const
    {
        const std::optional<design::Design> design = readDesignArgument(context, file);
        if (!design)
            return;
        look::installFonts();
        const auto assessment = assess::assess(*design, *context.references());
        report::ReportOptions options;
        options.language = context.language();
        options.paper = paper == "letter" ? report::Paper::Letter : report::Paper::A4;
        options.customer = QString::fromStdString(customer);
        options.logoPath = QString::fromStdString(logo);
        options.date = QString::fromStdString(date);
        options.program = QStringLiteral("Clusterwright " CW_VERSION);
        const Problems problems = writeDesignReport(QString::fromStdString(output), *design, assessment,
                                                    *context.references(), options);
        printProblems(problems);
        if (!problems.empty())
            context.exit = problems.front().code == "problem.report.logo" ? Exit::BadInput : Exit::Other;
    }
};

} // namespace

void addReport(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<ReportVerb>();
    CLI::App* sub = app.add_subcommand("report", ReportVerb::tr("The PDF report").toStdString());
    sub->add_option("FILE", verb->file, ReportVerb::tr("Design file, or - for standard input").toStdString())
        ->required();
    sub->add_option("-o,--output", verb->output, ReportVerb::tr("PDF to write").toStdString())
        ->required()
        ->type_name("OUT.pdf")
        ->check([](const std::string& given) {
            return given == "-" ? ReportVerb::tr("A PDF is written to a file, not to standard output").toStdString()
                                : std::string();
        });
    sub->add_option("--paper", verb->paper, ReportVerb::tr("Paper size").toStdString())
        ->check(CLI::IsMember({"a4", "letter"}));
    sub->add_option("--customer", verb->customer, ReportVerb::tr("Customer's name on the cover").toStdString())
        ->type_name("NAME");
    sub->add_option("--logo", verb->logo, ReportVerb::tr("PNG or SVG for the cover").toStdString())->type_name("FILE");
    sub->add_option("--date", verb->date, ReportVerb::tr("Date to print, such as 2026-11-21").toStdString())
        ->type_name("DATE")
        ->check([](const std::string& given) {
            const bool isDate = QDate::fromString(QString::fromStdString(given), Qt::ISODate).isValid();
            return isDate ? std::string()
                          : ReportVerb::tr("%1 is not a date such as 2026-11-21")
                                .arg(QString::fromStdString(given))
                                .toStdString();
        });
    addReadingOptions(*sub);
    addMissingPartsOption(*sub, context);
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
