// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "report/pdf_dates.h"
#include "report/pdf_navigation.h"
#include "report/report_language.h"
#include "report/report_text.h"
#include "report/sections.h"

#include <QFile>
#include <QHashFunctions>
#include <QImageReader>
#include <QSaveFile>

namespace cw::report {
namespace {

/// Paper is white whatever the window shows.
class PrintTheme {
public:
    PrintTheme() : m_before(look::currentTheme())
    {
        look::Theme paper = look::lightTheme();
        paper.dock = paper.field;
        paper.canvas = paper.field;
        look::setCurrentTheme(paper);
    }
    ~PrintTheme() { look::setCurrentTheme(m_before); }
    PrintTheme(const PrintTheme&) = delete;
    PrintTheme& operator=(const PrintTheme&) = delete;

private:
    look::Theme m_before;
};

/// Qt's PDF writer keeps fonts in a hash: with a random seed their order, and so the bytes, would differ from run to
/// run.
class StableOrder {
public:
    StableOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~StableOrder() { QHashSeed::resetRandomGlobalSeed(); }
    StableOrder(const StableOrder&) = delete;
    StableOrder& operator=(const StableOrder&) = delete;
};

std::string dateOf(const ReportContent& content, const ReportOptions& options)
{
    return options.date.isEmpty() ? content.design.title->date : options.date.toStdString();
}

PageTexts textsOf(const ReportContent& content, const ReportOptions& options)
{
    PageTexts texts;
    const QString date = QString::fromStdString(dateOf(content, options)); // ISO reads the same everywhere
    const QString version = QString::fromStdString(content.design.title->version);
    texts.customer = customerOf(content, options);
    texts.project = projectOf(content);
    if (version.isEmpty())
        texts.edition = date;
    else
        texts.edition = Report::tr("%1 · version %2").arg(date, version);
    texts.footer =
        Report::tr("%1 · parts catalog %2").arg(options.program, QString::fromStdString(content.catalog.edition));
    texts.title = texts.project;
    texts.author = options.program;
    return texts;
}

Known writeAll(QByteArray& out, const ReportContent& content, const ReportOptions& options, const Known& known)
{
    PageFlow flow(out, options.paper, textsOf(content, options), known);
    writeCover(flow, content, options);
    for (const auto write : {writeSummary, writeFloor, writeMaterials, writeMemory, writeTrainingTime, writeNetwork,
                             writePower, writeCooling, writeStorage, writeReliability, writeCost, writeGrowth, writeOptions, writeFindings, writeCalculations, writeSources})
        write(flow, content);
    return flow.finish();
}

/// Every section in the PDF's outline, and the contents of the cover linked.
QByteArray navigable(const QByteArray& pdf, const Known& known)
{
    const auto placeOf = [](const SectionStart& section) {
        return PdfPlace{section.page, section.top * PageFlow::kPointsPerUnit};
    };
    std::vector<PdfHeading> outline;
    for (const SectionStart& section : known.sections)
        outline.push_back(
            {Report::tr("%1 %2", "number and name of a section").arg(section.number, section.name), placeOf(section)});
    std::vector<PdfLink> links;
    for (const SectionLink& link : known.links)
        links.push_back(
            {link.page,
             QRectF(link.box.topLeft() * PageFlow::kPointsPerUnit, link.box.size() * PageFlow::kPointsPerUnit),
             placeOf(link.target)});
    return withNavigation(pdf, outline, links);
}

} // namespace

QByteArray renderReport(const ReportContent& content, const ReportOptions& options)
{
    look::installFonts();
    const StableOrder order;
    const ReportLanguage language(options.language);
    const PrintTheme theme;
    // The first run learns on which page each section starts and how many there are; the second prints that.
    QByteArray draft;
    const Known known = writeAll(draft, content, options, {});
    QByteArray bytes;
    const Known final = writeAll(bytes, content, options, known);
    return navigable(withDate(bytes, QString::fromStdString(dateOf(content, options))), final);
}

Problems writeReport(const QString& path, const ReportContent& content, const ReportOptions& options)
{
    if (!options.logoPath.isEmpty() && !QImageReader(options.logoPath).canRead())
        return {Problem{"problem.report.logo", {}, 0, {{"given", options.logoPath.toStdString()}}}};
    const QByteArray bytes = renderReport(content, options);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return {
            Problem{"problem.fileNotWritten", path.toStdString(), 0, {{"reason", file.errorString().toStdString()}}}};
    return {};
}

} // namespace cw::report
