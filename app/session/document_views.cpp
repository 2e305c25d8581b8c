// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that makes the trends page when it is first looked at.
#include "plots/trend_view.h"
#include "session/document_window.h"

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

} // namespace cw::app
