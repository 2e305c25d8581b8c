// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that makes many copies of a selection, beside the thread that paints.
#include "canvas/floor_view.h"
#include "format/numbers.h"
#include "format/words.h"
#include "session/document_window.h"
#include "session/in_background.h"

namespace cw::app {
namespace {

/// Below this many devices copying takes less than a frame.
constexpr std::size_t kAtOnce = 1000;

std::size_t devices(const design::Design& design)
{
    return design.nodes->size() + design.switches->size() + design.appliances->size();
}

} // namespace

void DocumentWindow::connectArrangement()
{
    connect(m_floor, &canvas::FloorView::arrayChanged, this, &DocumentWindow::countArray);
    connect(m_floor, &canvas::FloorView::arrayAccepted, this, &DocumentWindow::makeArray);
    connect(m_floor, &canvas::FloorView::autoPlaceRequested, this, &DocumentWindow::showAutoPlace);
    connect(m_floor, &canvas::FloorView::arrayCancelled, this, [this] {
        m_arrayTried = {};
        m_arrayWorker.cancel();
        m_session.endPreview();
    });
}

/// Says beside the typed numbers what they come to, and lets the figures follow.
void DocumentWindow::countArray(const design::ItemSet& items, const design::ArrayRule& rule)
{
    if (m_arrayTried.of == m_session.design() && m_arrayTried.items == items && m_arrayTried.rule == rule)
        return;
    m_arrayTried = {m_session.design(), items, rule, nullptr};
    const auto show = [this, of = m_arrayTried](const Result<design::Pasted>& made) {
        if (m_arrayTried.of != of.of || m_arrayTried.items != of.items || m_arrayTried.rule != of.rule)
            return;
        m_arrayTried.made = std::make_shared<const Result<design::Pasted>>(made);
        if (!made) {
            m_session.endPreview();
            return m_floor->setArrayOutcome(format::sentence(made.problems().front()), true);
        }
        const int racks = static_cast<int>(made->design.racks->size() - of.of->racks->size());
        const int nodes = static_cast<int>(made->design.nodes->size() - of.of->nodes->size());
        m_floor->setArrayOutcome(tr("Adds %1 and %2").arg(tr("%Ln rack(s)", nullptr, racks), tr("%Ln node(s)", nullptr, nodes)),
                                 false);
        m_session.preview(std::make_shared<const design::Design>(made->design));
    };
    const auto make = [of = m_arrayTried.of, items, rule, catalog = m_session.references().catalog](const std::stop_token& stop) {
        return design::arrayItems(*of, *catalog, items, rule, stop);
    };
    const auto copies = static_cast<std::size_t>(rule.rows) * static_cast<std::size_t>(rule.columns);
    if (items.size() * copies + devices(*m_session.design()) < kAtOnce) {
        m_arrayWorker.cancel();
        return show(make({}));
    }
    m_arrayWorker.start([this, make, show](const std::stop_token& stop) {
        Result<design::Pasted> made = make(stop);
        if (!stop.stop_requested())
            QMetaObject::invokeMethod(this, [show, made = std::move(made)] { show(made); }, Qt::QueuedConnection);
    });
}

void DocumentWindow::makeArray(const design::ItemSet& items, const design::ArrayRule& rule)
{
    countArray(items, rule);
    auto made = m_arrayTried.made;
    if (!made) {
        const auto waited = inBackground(m_window.get(), tr("Making copies…"), true,
                                         [of = m_session.design(), items, rule,
                                          catalog = m_session.references().catalog](const std::stop_token& stop) {
                                             return design::arrayItems(*of, *catalog, items, rule, stop);
                                         });
        if (!waited)
            return;
        made = std::make_shared<const Result<design::Pasted>>(*waited);
    }
    m_floor->closeArray();
    m_arrayTried = {};
    m_arrayWorker.cancel();
    apply({"edit.array", {}, [made](const design::Design&) -> Result<design::Design> {
               if (!*made)
                   return made->problems();
               return (*made)->design;
           }});
    if (*made)
        m_floor->setSelection((*made)->items);
}

} // namespace cw::app
