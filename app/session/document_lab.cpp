// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that keeps the laboratory going: its page, its searches, and what comes and goes as files.
#include "canvas/floor_view.h"
#include "compare/compare_view.h"
#include "design/edits.h"
#include "format/words.h"
#include "interop/launch_arguments.h"
#include "lab/job_menu.h"
#include "lab/lab_view.h"
#include "network/network_view.h"
#include "panels/inspector_panel.h"
#include "panels/parts_panel.h"
#include "rack/rack_view.h"
#include "session/document_window.h"
#include "session/in_background.h"
#include "session/model_import.h"
#include "session/option_book.h"
#include "session/plan_search.h"
#include "start/start_page.h"
#include "store/text_file.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>

namespace cw::app {

void DocumentWindow::showLab()
{
    if (m_lab == nullptr) {
        m_lab = new lab::LabView;
        m_search = std::make_unique<PlanSearch>();
        connect(m_lab, &lab::LabView::explainRequested, m_window.get(), &MainWindow::explainRequested);
        connect(m_lab, &lab::LabView::intentRaised, this, &DocumentWindow::apply);
        connect(m_lab, &lab::LabView::previewRequested, this, [this](const auto& after) { m_session.preview(after); });
        connect(m_lab, &lab::LabView::previewCancelled, this, [this] { m_session.endPreview(); });
        connect(&m_session, &Session::previewChanged, m_lab, &lab::LabView::setPreview);
        connect(m_lab, &lab::LabView::configRequested, this, &DocumentWindow::importModel);
        connect(m_lab, &lab::LabView::launchRequested, this, &DocumentWindow::giveLaunchArguments);
        connect(m_lab, &lab::LabView::searchRequested, this, [this](const lab::SearchQuestion& question) {
            m_question = question;
            searchPlans();
        });
        connect(m_lab, &lab::LabView::heatMapRequested, this, [this](strategy::Dimension x, strategy::Dimension y) {
            const auto assessment = m_session.assessment();
            // A map shows step times: whatever the search looks for, its cells hold the quickest plans.
            lab::SearchQuestion quickest = m_question;
            quickest.objective = strategy::Objective::StepTime;
            if (const auto asked = assessment ? placedSearchOf(*assessment, quickest) : std::nullopt)
                m_search->requestMap(*asked, x, y);
        });
        connect(m_search.get(), &PlanSearch::advised, m_lab, &lab::LabView::setNeighbours);
        connect(m_search.get(), &PlanSearch::laid, m_lab, &lab::LabView::setPlansLaid);
        connect(m_search.get(), &PlanSearch::progressed, m_lab, &lab::LabView::setSearchProgress);
        connect(m_search.get(), &PlanSearch::found, m_lab, &lab::LabView::setSearch);
        connect(m_search.get(), &PlanSearch::mapped, m_lab, &lab::LabView::setHeatMap);
        m_window->setPage(Command::ShowLab, m_lab);
    }
    m_lab->setDesign(m_session.design(), m_session.references().catalog);
    refreshLab();
    m_window->showView(Command::ShowLab);
}

void DocumentWindow::refreshLab()
{
    if (m_lab == nullptr)
        return;
    m_lab->setAssessment(m_session.assessment(), m_session.before());
    searchPlans();
}

void DocumentWindow::searchPlans()
{
    const auto assessment = m_session.assessment();
    if (m_lab == nullptr || !assessment)
        return;
    if (const std::optional<assess::PlacedSearch> asked = placedSearchOf(*assessment, m_question))
        m_search->request(*asked);
    else {
        m_search->cancel();
        m_lab->setSearch(nullptr); // of GPUs or a model that are gone
        m_lab->setNeighbours(nullptr);
    }
}

void DocumentWindow::importModel()
{
    const QString path = QFileDialog::getOpenFileName(m_window.get(), tr("Open a model's config.json"), {},
                                                      tr("Model configuration (*.json)"));
    if (path.isEmpty())
        return;
    const auto imported = inBackground(m_window.get(), tr("Reading %1…").arg(QFileInfo(path).fileName()), true,
                                       [file = path.toStdString(), catalog = m_session.references().catalog](const std::stop_token&) {
                                           return app::importModel(file, *catalog);
                                       });
    if (!imported)
        return;
    if (!*imported)
        return showProblems(tr("The model cannot be taken over"), imported->problems());
    spreadReferences((*imported)->references);
    apply({"edit.workload", {}, [id = (*imported)->id](const design::Design& d) -> Result<design::Design> {
               design::Workload workload = *d.workload;
               workload.training.model = id;
               return design::setWorkload(d, workload);
           }});
}

void DocumentWindow::takeReferences(const assess::References& references)
{
    m_session.setReferences(references);
    m_floor->setCatalog(references.catalog);
    m_window->parts().setCatalog(*references.catalog);
    m_window->inspector().setCatalog(references.catalog);
    m_options->setReferences(references);
    if (m_compare)
        m_compare->setCatalog(references.catalog);
    m_network->setCatalog(references.catalog);
    m_rack->setCatalog(references.catalog);
    m_window->startPage().setTemplates(templatesOnOffer());
    refreshDesign();
}

void DocumentWindow::giveLaunchArguments(lab::LaunchTarget target, bool toFile)
{
    const design::TrainingChoice& choice = m_session.design()->workload->training;
    const QString title = tr("Launch arguments for %1").arg(lab::nameOf(target));
    const catalog::LanguageModel* model = m_session.references().catalog->languageModels.find(choice.model);
    if (model == nullptr)
        return showProblems(title, {{"problem.missingPart", "workload.training.model", 0, {{"given", choice.model}}}});
    const Result<interop::LaunchText> written =
        interop::writeLaunchArguments(static_cast<interop::LaunchTool>(target), choice, *model);
    if (!written)
        return showProblems(title, written.problems());
    const QString text = QString::fromStdString(written->text);
    if (!toFile) {
        QApplication::clipboard()->setText(text);
        say(tr("Copied: %1").arg(title));
        return;
    }
    static const QStringList endings{QStringLiteral(".sh"), QStringLiteral(".toml"), QStringLiteral(".json")};
    const QString& ending = endings[static_cast<int>(target)];
    const QString path = savePath(title, ending, tr("Launch arguments (*%1)").arg(ending), {ending});
    if (path.isEmpty())
        return;
    const Problems problems = store::writeFileAtomically(path.toStdString(), written->text);
    if (problems.empty())
        say(tr("Written: %1").arg(path));
    else
        showProblems(title, problems);
}

} // namespace cw::app
