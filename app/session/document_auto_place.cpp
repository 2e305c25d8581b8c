// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that opens the dialog for filling racks and counts beside the thread that paints.
#include "canvas/floor_view.h"
#include "panels/auto_place_dialog.h"
#include "session/document_window.h"

namespace cw::app {
namespace {

/// What new racks look like and which server is meant, after what stands there already.
struct Habit {
    design::Rack rack;
    catalog::PartId server;
};

Habit habitOf(const design::Design& design, const catalog::Catalog& catalog)
{
    Habit habit;
    if (!design.nodes->empty()) {
        habit.server = design.nodes->back().type;
        if (const design::Rack* rack = design::findRack(design, design.nodes->back().mount.rack))
            habit.rack = *rack;
    } else if (!design.racks->empty()) {
        habit.rack = design.racks->back();
    }
    if (habit.rack.type.empty() && !catalog.rackTypes.all().empty())
        habit.rack.type = catalog.rackTypes.all().front().id;
    if (habit.rack.name.empty())
        habit.rack.name = "A1";
    return habit;
}

/// Shared by the dialog and the worker's answers, which may come after it has gone.
struct Counting {
    std::shared_ptr<const Result<assess::AutoPlaced>> found;
    LatestWorker worker; // last: no answer is made in a window that goes
};

} // namespace

void DocumentWindow::showAutoPlace()
{
    const auto of = m_session.design();
    const auto references = m_session.references();
    std::vector<design::RackId> racks;
    for (const design::ItemRef& item : m_floor->selection()) {
        if (item.kind == design::ItemKind::Rack)
            racks.emplace_back(item.id);
    }
    constexpr int kNodes = 32;
    const Habit habit = habitOf(*of, *references.catalog);
    auto* dialog = new views::AutoPlaceDialog(references.catalog, std::move(racks), habit.rack, habit.server, kNodes,
                                              m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto counting = std::make_shared<Counting>();
    connect(dialog, &views::AutoPlaceDialog::wishChanged, this,
            [this, dialog, of, references, counting](const assess::AutoPlaceWish& wish) {
                counting->found.reset();
                const QPointer<views::AutoPlaceDialog> shown(dialog);
                const std::weak_ptr<Counting> asked = counting;
                counting->worker.start([this, of, references, wish, shown, asked](const std::stop_token& stop) {
                    auto found = std::make_shared<const Result<assess::AutoPlaced>>(
                        assess::autoPlace(*of, references, wish, stop));
                    if (stop.stop_requested())
                        return;
                    QMetaObject::invokeMethod(
                        this,
                        [this, found, wish, shown, asked] {
                            const auto now = asked.lock();
                            if (!shown || !now || shown->wish() != wish) // the fields may say something else by now, or nothing
                                return;
                            now->found = found;
                            shown->setOutcome(*found);
                            if (*found)
                                m_session.preview(std::make_shared<const design::Design>((*found)->design));
                            else
                                m_session.endPreview();
                        },
                        Qt::QueuedConnection);
                });
            });
    connect(dialog, &views::AutoPlaceDialog::wishWithdrawn, this, [this, counting] {
        counting->found.reset();
        counting->worker.cancel();
        m_session.endPreview();
    });
    connect(dialog, &QDialog::accepted, this, [this, counting] {
        if (const auto found = counting->found; found && *found)
            apply({"edit.autoPlace", {}, [found](const design::Design&) -> Result<design::Design> {
                       return (*found)->design;
                   }});
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_session.endPreview(); });
    dialog->open();
    dialog->begin();
}

} // namespace cw::app
