// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that presents: a window beside this one, which shows the present and the kept states and
// changes the document only by intents.
#include "design/options.h"
#include "format/words.h"
#include "network/network_view.h"
#include "presentation/presentation_view.h"
#include "session/document_window.h"
#include "session/option_book.h"
#include "session/rack_facts.h"

namespace cw::app {

void DocumentWindow::connectPresentation()
{
    connect(m_window->action(Command::Present), &QAction::triggered, this, [this] { present(); });
    connect(&m_session, &Session::previewChanged, this,
            [this](const std::shared_ptr<const assess::Assessment>& preview) {
                if (m_presentation)
                    m_presentation->setPreview(preview);
            });
}

bool DocumentWindow::isPresenting() const { return m_presentation != nullptr; }

void DocumentWindow::present()
{
    if (m_presentation != nullptr) {
        m_presentation->close(); // the same key ends it, whichever window has the keyboard
        return;
    }
    using presentation::PresentationView;
    m_presentation = new PresentationView(
        m_session.references().catalog,
        presentation::Layers{[this](const assess::Assessment& assessment) { return tiles(assessment); },
                             [](const assess::Assessment& assessment) { return rackFacts(assessment); }},
        m_window.get());
    PresentationView* shown = m_presentation;
    shown->network().setOverlay(static_cast<topology::Overlay>(m_networkOverlay));
    const auto apply = [this, shown](const views::Intent& intent) {
        const Problems problems = m_session.apply(intent);
        if (!problems.empty())
            shown->say(format::sentence(problems.front()));
        return problems.empty();
    };
    connect(shown, &PresentationView::intentRaised, this, apply);
    connect(shown, &PresentationView::previewRequested, this, [this](const auto& after) { m_session.previewFollowed(after); });
    connect(shown, &PresentationView::previewCancelled, this, [this] { m_session.endPreview(); });
    connect(shown, &PresentationView::undoRequested, &m_session, &Session::undo);
    connect(shown, &PresentationView::redoRequested, &m_session, &Session::redo);
    connect(shown, &PresentationView::continueRequested, this, [shown, apply](design::OptionId id) {
        const bool done = apply({"edit.switchOption", {}, [id](const design::Design& design) {
                                     return design::switchTo(design, id);
                                 }});
        if (done) {
            shown->showStep(0);
            shown->say(tr("This is the present state now; undo goes back."));
        }
    });
    connect(shown, &PresentationView::networkWanted, this, [this, shown] {
        if (const auto& assessment = shown->shown().assessment)
            showNetworkOf(shown->network(), m_presentedLayout, assessment, {});
    });
    connect(shown, &PresentationView::ended, this, [this, shown] {
        shown->deleteLater();
        m_presentation = nullptr;
        refreshCompare();
        m_window->activateWindow();
    });
    refreshCompare();
    using Canvas = PresentationView::Canvas;
    shown->begin(isNetworkShown() ? Canvas::Network : isRackShown() ? Canvas::Rack : Canvas::Floor);
}

void DocumentWindow::refreshPresentation()
{
    if (m_presentation)
        m_presentation->setColumns(m_options->columns());
}

} // namespace cw::app
