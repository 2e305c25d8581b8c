// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that makes the pages beside the floor when they are first looked at.
#include "lab/lab_view.h"
#include "plots/trend_view.h"
#include "session/document_window.h"
#include "session/plan_search.h"

namespace cw::app {

void DocumentWindow::showTrends()
{
    if (m_trends == nullptr) {
        m_trends = new plots::TrendView;
        connect(m_trends, &plots::TrendView::explainRequested, m_window.get(), &MainWindow::explainRequested);
        m_window->setPage(Command::ShowTrends, m_trends);
    }
    m_trends->setAssessment(m_session.assessment());
    m_window->showView(Command::ShowTrends);
}

void DocumentWindow::showLab()
{
    if (m_lab == nullptr) {
        m_lab = new lab::LabView;
        m_search = std::make_unique<PlanSearch>();
        connect(m_lab, &lab::LabView::explainRequested, m_window.get(), &MainWindow::explainRequested);
        connect(m_lab, &lab::LabView::intentRaised, this, &DocumentWindow::apply);
        connect(m_lab, &lab::LabView::searchRequested, this, [this](const lab::SearchQuestion& question) {
            m_question = question;
            searchPlans();
        });
        connect(m_lab, &lab::LabView::heatMapRequested, this, [this](strategy::Dimension x, strategy::Dimension y) {
            const auto assessment = m_session.assessment();
            if (const auto inputs = assessment ? searchInputsOf(*assessment, m_question) : std::nullopt)
                m_search->requestMap(*inputs, x, y);
        });
        connect(m_search.get(), &PlanSearch::advised, m_lab, &lab::LabView::setNeighbours);
        connect(m_search.get(), &PlanSearch::found, m_lab, &lab::LabView::setSearch);
        connect(m_search.get(), &PlanSearch::mapped, m_lab, &lab::LabView::setHeatMap);
        m_window->setPage(Command::ShowLab, m_lab);
    }
    refreshLab();
    m_window->showView(Command::ShowLab);
}

void DocumentWindow::refreshLab()
{
    if (m_lab == nullptr)
        return;
    m_lab->setDesign(m_session.design(), m_session.references().catalog);
    m_lab->setAssessment(m_session.assessment(), m_session.before());
    searchPlans();
}

void DocumentWindow::searchPlans()
{
    const auto assessment = m_session.assessment();
    if (m_lab == nullptr || !assessment)
        return;
    if (const std::optional<strategy::SearchInputs> inputs = searchInputsOf(*assessment, m_question))
        m_search->request(*inputs);
    else
        m_search->cancel();
}

} // namespace cw::app
