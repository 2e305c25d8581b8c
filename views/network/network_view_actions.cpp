// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the network view, with their keys and words.
#include "fabric/explode.h"
#include "network/network_view.h"

#include <utility>

namespace cw::topology {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kStepPx = 64;  ///< of an arrow key
constexpr double kNudgePx = 16; ///< of a switch at 100 %

} // namespace

void NetworkView::makeActions()
{
    using C = NetworkCommand;
    m_actions.add(C::Remove, {Qt::Key_Delete}, [this] { removeSelection(); });
    m_actions.add(C::SelectAll, QKeySequence::keyBindings(QKeySequence::SelectAll), [this] { selectAll(); });
    m_actions.add(C::Connect, {Qt::Key_C}, [this] { connectSelection(); });
    m_actions.add(C::LayOutAnew, {}, [this] { layOutAnew(); });
    m_actions.add(C::DrawOut, {}, [this] { drawOutRule(); });
    m_actions.add(C::Fail, {Qt::Key_X}, [this] { failSelection(); });
    m_actions.add(C::Restore, {Qt::SHIFT | Qt::Key_X}, [this] { restoreSelection(); });
    m_actions.add(C::RestoreAll, {}, [this] { Q_EMIT giveBackAllRequested(); });
    action(C::RestoreAll)->setEnabled(false);
    m_actions.add(C::Fit, {Qt::Key_F}, [this] { zoomToFit(); });
    const auto zoom = [this](double factor) {
        setCamera(canvas::zoomAt(m_stage.camera(), room().center(), factor, kScales));
    };
    m_actions.add(C::ZoomIn, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, [zoom] { zoom(kZoomStep); });
    m_actions.add(C::ZoomOut, {Qt::CTRL | Qt::Key_Minus}, [zoom] { zoom(1 / kZoomStep); });
}

void NetworkView::retranslate()
{
    using C = NetworkCommand;
    setAccessibleName(tr("Network"));
    const std::pair<C, QString> words[] = {{C::Remove, tr("Delete")},
                                           {C::SelectAll, tr("Select all")},
                                           {C::Connect, tr("Draw a cable between the two selected")},
                                           {C::LayOutAnew, tr("Lay out moved switches anew")},
                                           {C::DrawOut, tr("Draw out the rule's cables")},
                                           {C::Fail, tr("Let the selection fail")},
                                           {C::Restore, tr("Restore the selection")},
                                           {C::RestoreAll, tr("Restore all that failed")},
                                           {C::Fit, tr("Zoom to fit")},
                                           {C::ZoomIn, tr("Zoom in")},
                                           {C::ZoomOut, tr("Zoom out")}};
    for (const auto& [command, text] : words)
        action(command)->setText(text);
}

void NetworkView::drawOutRule()
{
    const Plan& plan = m_stage.plan();
    if (!plan.source || !plan.rule) {
        Q_EMIT refused(tr("There is no fabric rule to draw out."));
        return;
    }
    Q_EMIT intentRaised({"edit.explode", {}, [source = plan.source](const design::Design& design) {
                             const fabric::GraphInputs& inputs = source->inputs;
                             return fabric::explode(design, *inputs.catalog, inputs.sizingInputs, inputs.sizing);
                         }});
}

void NetworkView::removeSelection()
{
    if (m_selection.empty()) {
        if (m_picked.gpu >= 0)
            Q_EMIT refused(tr("The slot of a GPU cannot be deleted."));
        else if (!m_picked.empty())
            Q_EMIT refused(tr("The rule makes these cables. Draw them out first to change one."));
        return;
    }
    const design::ItemSet items = m_selection;
    Q_EMIT intentRaised({"edit.remove", {}, [items](const design::Design& design) -> Result<design::Design> {
                             return design::removeItems(design, items);
                         }});
}

void NetworkView::selectAll()
{
    std::vector<design::ItemRef> items;
    for (const design::Node& node : *m_design->nodes)
        items.push_back({design::ItemKind::Node, node.id.value});
    for (const design::Switch& device : *m_design->switches) // each has a box or stands in a stack
        items.push_back({design::ItemKind::Switch, device.id.value});
    select(design::toItemSet(std::move(items)));
}

/// From box to box in the order of the tiers; false at the end, so that the focus goes on.
bool NetworkView::walk(bool forward)
{
    const std::vector<Box>& boxes = m_stage.plan().boxes;
    int at = forward ? -1 : static_cast<int>(boxes.size());
    for (const design::ItemRef& item : m_selection) { // of a stack only one has a box
        const auto found = m_stage.plan().boxOfItem.find(item.id);
        if (found != m_stage.plan().boxOfItem.end())
            at = found->second;
    }
    do
        at += forward ? 1 : -1;
    while (at >= 0 && at < static_cast<int>(boxes.size()) && boxes[static_cast<std::size_t>(at)].item == 0);
    if (at < 0 || at >= static_cast<int>(boxes.size()))
        return false;
    select(itemsOf(at));
    showBox(at);
    return true;
}

bool NetworkView::focusNextPrevChild(bool next) { return walk(next) || QWidget::focusNextPrevChild(next); }

void NetworkView::keyPressEvent(QKeyEvent* event)
{
    if (QAction* command = m_actions.forKey(*event)) {
        command->trigger();
        return;
    }
    QPointF way;
    switch (event->key()) {
    case Qt::Key_Left:
        way = {-kStepPx, 0};
        break;
    case Qt::Key_Right:
        way = {kStepPx, 0};
        break;
    case Qt::Key_Up:
        way = {0, -kStepPx};
        break;
    case Qt::Key_Down:
        way = {0, kStepPx};
        break;
    case Qt::Key_Escape:
        if (m_doing != Doing::Nothing)
            m_doing = Doing::Nothing;
        else
            select({});
        update();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_selection.empty())
            Q_EMIT activated(m_selection.front());
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->modifiers() & Qt::AltModifier) {
        moveSelection((way / kStepPx * kNudgePx).toPoint(), "nudge sheet");
        return;
    }
    Camera camera = m_stage.camera();
    camera.originMm += way / camera.scale;
    setCamera(camera);
}

} // namespace cw::topology
