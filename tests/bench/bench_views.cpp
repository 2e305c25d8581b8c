// SPDX-License-Identifier: GPL-3.0-or-later
// Times what single views take for a large design or a long document, and prints a table of medians.
#include "assessed_cluster.h"
#include "design/difference.h"
#include "median_time.h"
#include "model/placement/placed_design.h"
#include "network/network_plan.h"
#include "outline/outline_panel.h"
#include "report/report.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <cstdio>
#include <functional>

using namespace cw;

namespace {

void time(const char* what, double budget, const std::function<void()>& work)
{
    std::printf("%-74s %9.2f ms   budget %5.0f ms\n", what, bench::median(5, work), budget);
}

void printedReport()
{
    const catalog::Catalog catalog = fixture::catalog();
    const design::Design design = fixture::design();
    const auto assessment = fixture::assessment();
    const auto calculations = fixture::calculations();
    report::ReportOptions options;
    options.language = QStringLiteral("en");
    time("the report as a PDF", 400,
         [&] { (void)report::renderReport({design, *assessment, catalog, calculations}, options); });
}

/// The question, all nodes selected by Enter, and the question gone: what the hand waits for.
void question()
{
    const auto design = std::make_shared<const design::Design>(test::joinedBy(design::FabricKind::FatTree, 100'000));
    outline::OutlinePanel panel;
    panel.setCatalog(test::shippedCatalog());
    panel.setDesign(design, design::difference({}, *design));
    panel.setAssessment(test::assessed(*design));
    panel.resize(240, 600);
    panel.show();
    auto* field = panel.findChild<QLineEdit*>();
    time("100,000 GPUs: all nodes asked for, selected and let go", 250, [&] {
        field->setText(QStringLiteral("gpus >= 8 type:node"));
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(field, &enter);
        field->clear();
        (void)panel.grab();
        panel.setSelection({});
    });
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    printedReport();
    question();
    const auto assessment = test::assessed(test::joinedBy(design::FabricKind::FatTree, 16'384));
    time("16,384 GPUs: the network laid out", 15, [&] { (void)topology::planNetwork(*assessment); });
    return 0;
}
