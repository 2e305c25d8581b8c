// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that compares: the page with the kept states, the baseline's ghost on the floor, and the
// differences to it in the panel of figures.
#include "assess/explain.h"
#include "canvas/floor_view.h"
#include "compare/compare_view.h"
#include "design/options.h"
#include "format/korean.h"
#include "panels/figures_panel.h"
#include "session/document_window.h"
#include "session/option_book.h"

#include <algorithm>

namespace cw::app {

void DocumentWindow::connectCompare()
{
    m_options = std::make_unique<OptionBook>(m_session.references());
    const auto refresh = [this] { refreshCompare(); };
    connect(m_options.get(), &OptionBook::assessed, this, &DocumentWindow::showOptions);
    connect(&m_session, &Session::designChanged, this, refresh);
    connect(&m_session, &Session::assessmentChanged, this, refresh);
    // The popover asks about the state that was clicked for as long as it is open.
    connect(&m_window->popover(), &views::WhyPopover::figureShown, this, [this](const QString& figure) {
        if (figure.isEmpty())
            m_explained.reset();
    });
    connect(m_window->action(Command::ShowCompare), &QAction::triggered, this, [this] { showCompare(); });
    connect(m_window->action(Command::ShowGhost), &QAction::toggled, this, refresh);
    connect(m_window->action(Command::KeepOption), &QAction::triggered, this, [this] {
        apply({"edit.keepOption", {}, [](const design::Design& design) { return design::keepOption(design); }});
        const auto& options = *m_session.design()->options;
        if (!m_saysOther && !options.empty())
            say(format::withParticles(tr("Kept as option %1.").arg(QString::fromStdString(options.back().name))));
    });
}

void DocumentWindow::showCompare()
{
    if (m_compare == nullptr) {
        m_compare = new variants::CompareView;
        m_compare->setCatalog(m_session.references().catalog);
        m_compare->setTiles([this](const assess::Assessment& assessment) { return tiles(assessment); });
        connect(m_compare, &variants::CompareView::intentRaised, this, &DocumentWindow::apply);
        connect(m_compare, &variants::CompareView::explainRequested, this, &DocumentWindow::explainOption);
        m_compare->setOnlyDifferences(m_settings->now().onlyDifferences);
        connect(m_compare, &variants::CompareView::onlyDifferencesChosen, this,
                [this](bool only) { m_settings->change([only](Settings& s) { s.onlyDifferences = only; }); });
        m_window->setPage(Command::ShowCompare, m_compare);
    }
    m_window->showView(Command::ShowCompare);
    refreshCompare();
    m_compare->setFocus(); // where the keys go depends on what there is to compare
}

/// What is asked of an option is answered from that option's assessment, all the way down.
void DocumentWindow::explainOption(design::OptionId id, const QString& figure, const QRect& globalRect)
{
    const variants::Columns columns = m_options->columns();
    const auto asked = std::ranges::find(columns, id, &variants::Column::id);
    if (asked == columns.end() || !asked->assessment)
        return;
    m_explained = asked->assessment;
    m_window->popover().open(figure, globalRect);
}

/// The present state may be another, or other states may be on show.
void DocumentWindow::refreshCompare()
{
    const bool shown = m_compare != nullptr && m_compare->isVisible();
    m_options->setAllWanted(shown || isPresenting());
    m_options->setPresent(m_session.design(), m_session.assessment());
    showOptions();
}

void DocumentWindow::showOptions()
{
    const variants::Columns columns = m_options->columns();
    const variants::Column* baseline = variants::baselineOf(columns);
    if (baseline != nullptr && baseline->assessment)
        m_window->figures().setBaseline(baseline->assessment, baseline->name);
    else
        m_window->figures().setBaseline(nullptr, {});
    QAction* ghost = m_window->action(Command::ShowGhost);
    ghost->setEnabled(baseline != nullptr);
    canvas::BaselineGhost marks;
    if (baseline != nullptr && ghost->isChecked())
        marks = canvas::baselineGhost(*baseline->design, *m_session.design(), *m_session.references().catalog,
                                      tr("%1 (baseline)").arg(baseline->name));
    m_floor->setBaselineGhost(std::move(marks));
    if (m_compare != nullptr && m_compare->isVisible())
        m_compare->setColumns(columns);
    refreshPresentation();
}

} // namespace cw::app
