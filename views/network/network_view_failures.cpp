// SPDX-License-Identifier: GPL-3.0-or-later
// What can be taken away of the network and given back: by context menu from the place of the hand, by menu and keys
// from the selection.
#include "assess/blast_radius.h"
#include "network/failure_text.h"
#include "network/network_view.h"
#include "network/plan_failures.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>

#include <algorithm>

namespace cw::topology {
namespace {

using fabric::Failure;
using fabric::Failures;

void insert(Failures& into, const Failures& more) { into.insert(more.begin(), more.end()); }

} // namespace

Failures NetworkView::failuresOfStrand(int index) const
{
    const Plan& plan = m_stage.plan();
    const Strand& strand = plan.strands[at(index)];
    if (strand.cable != 0)
        return {{Failure::Kind::Cable, strand.cable}};
    if (strand.endpoint >= 0) {
        const network::Endpoint& endpoint = plan.graph().endpoints[at(strand.endpoint)];
        return {{Failure::Kind::Port, plan.graph().nodes[at(endpoint.node)].item, endpoint.port}};
    }
    // The rule's cables of one ribbon are alike: the first that still works.
    const std::vector<Failure> cables = ruleCables(plan, strand.ribbon);
    const auto works = std::ranges::find_if(cables, [this](const Failure& f) { return !m_stage.failed().contains(f); });
    if (cables.empty())
        return {};
    return {works != cables.end() ? *works : cables.back()};
}

/// Every accelerator and every port of a node, for hands that cannot reach them.
std::vector<NetworkView::Fail> NetworkView::partsOfNode(int box) const
{
    const network::NodePorts& node = m_stage.plan().graph().nodes[at(m_stage.plan().boxes[at(box)].number)];
    std::vector<Fail> all;
    for (int gpu = 0; gpu < node.gpus; ++gpu)
        all.push_back({tr("GPU %1").arg(gpu + 1), {{Failure::Kind::Accelerator, node.item, gpu}}, {}});
    for (int port = 0; port < node.endpoints; ++port)
        all.push_back({tr("Network port %1").arg(port + 1), {{Failure::Kind::Port, node.item, port}}, {}});
    return all;
}

/// Of the rack that a device stands in: its power and its cooling, as on the floor.
std::vector<NetworkView::Fail> NetworkView::failableRack(const Hit& hit) const
{
    if (hit.box < 0 || m_stage.plan().boxes[at(hit.box)].count != 1 || m_stage.plan().boxes[at(hit.box)].item == 0)
        return {};
    const design::Rack* rack = design::findRack(*m_design, design::rackOf(*m_design, refOf(hit.box)));
    if (rack == nullptr)
        return {};
    std::vector<Fail> all;
    for (const canvas::RackLoss loss : {canvas::RackLoss::Power, canvas::RackLoss::Cooling})
        all.push_back({rackLossName(*rack, loss), assess::failuresOfRack(*m_design, rack->id), {{rack->id.value, loss}}});
    return all;
}

/// What a person may mean at a place, the smallest first.
std::vector<NetworkView::Fail> NetworkView::failable(const Hit& hit) const
{
    const Plan& plan = m_stage.plan();
    std::vector<Fail> all;
    const auto add = [&](Failures failures) {
        if (failures.empty())
            return;
        const std::vector<FailedThing> things = failedThings(failures, *m_design);
        all.push_back({things.front().name, std::move(failures), {}});
    };
    int ribbon = -1;
    if (hit.box >= 0) {
        const Box& box = plan.boxes[at(hit.box)];
        if (hit.port >= 0 && at(hit.box) < plan.ports.size()) {
            for (const PortSpot& spot : plan.ports[at(hit.box)]) {
                if (spot.port == hit.port && spot.strand >= 0)
                    add(failuresOfStrand(spot.strand));
            }
        }
        if (box.kind == BoxKind::Switch) {
            if (box.tier > 0 && box.count > 1)
                all.push_back({tr("all %Ln switch(es) of this stack", nullptr, box.count), switchFailures(box), {}});
            else if (box.tier > 0)
                add({switchFailure(box)});
            return all;
        }
        const network::NodePorts& node = plan.graph().nodes[at(box.number)];
        if (hit.gpu >= 0)
            add({{Failure::Kind::Accelerator, node.item, hit.gpu - node.firstGpu}});
        if (hit.port >= 0 && hit.port < node.endpoints)
            add({{Failure::Kind::Port, node.item, hit.port}});
        add({{Failure::Kind::Node, node.item}});
        return all;
    }
    if (hit.strand >= 0) {
        add(failuresOfStrand(hit.strand));
        ribbon = plan.strands[at(hit.strand)].ribbon;
    } else if (hit.trunk >= 0) {
        ribbon = plan.trunks[at(hit.trunk)].ribbon;
    }
    if (ribbon < 0)
        return all;
    Failures whole = ribbonFailures(plan, ribbon);
    if (whole.size() > 1) {
        const auto works = std::ranges::find_if(whole, [this](const Failure& f) { return !m_stage.failed().contains(f); });
        if (all.empty())
            add({works != whole.end() ? *works : *whole.begin()});
        all.push_back({tr("all %Ln cable(s) of this ribbon", nullptr, static_cast<int>(whole.size())), std::move(whole), {}});
    } else if (all.empty()) {
        add(std::move(whole));
    }
    return all;
}

Failures NetworkView::failuresOfSelection() const
{
    Failures all;
    const Plan& plan = m_stage.plan();
    for (const design::ItemRef& item : m_selection) {
        if (item.kind == design::ItemKind::Cable) {
            all.insert({Failure::Kind::Cable, item.id});
            continue;
        }
        const auto box = plan.boxOfItem.find(item.id);
        if (box == plan.boxOfItem.end())
            continue;
        if (item.kind == design::ItemKind::Node)
            all.insert({Failure::Kind::Node, item.id});
        else if (plan.boxes[at(box->second)].tier > 0)
            all.merge(switchFailures(plan.boxes[at(box->second)]));
    }
    insert(all, m_picked.failures);
    return all;
}

/// What has failed of these things, or of their parts.
Failures NetworkView::failedAmong(const Failures& failures) const
{
    Failures found;
    for (const Failure& known : m_stage.failed()) {
        const bool whole = failures.contains(known);
        const bool part = known.item != 0 && failures.contains({Failure::Kind::Node, known.item}) &&
                          known.kind != Failure::Kind::Cable;
        if (whole || part)
            found.insert(known);
    }
    return found;
}

void NetworkView::failSelection()
{
    const Failures failures = failuresOfSelection();
    if (failures.empty())
        Q_EMIT refused(tr("Select a node, a switch or a cable first: it then fails, and undo restores it."));
    else
        Q_EMIT takeAwayRequested(failures);
}

void NetworkView::restoreSelection()
{
    const Failures failures = failedAmong(failuresOfSelection());
    if (failures.empty())
        Q_EMIT refused(tr("Nothing selected has failed."));
    else
        Q_EMIT giveBackRequested(failures);
}

Hit NetworkView::hitOfSelection() const
{
    Hit hit;
    const auto trunk = std::ranges::find_if(m_stage.plan().trunks, [this](const Trunk& each) {
        return !m_picked.ribbons.empty() && each.ribbon == m_picked.ribbons.front();
    });
    if (!m_picked.strands.empty())
        hit.strand = m_picked.strands.front();
    else if (trunk != m_stage.plan().trunks.end())
        hit.trunk = static_cast<int>(trunk - m_stage.plan().trunks.begin());
    if (m_selection.empty() || hit != Hit{})
        return hit;
    const design::ItemRef& item = m_selection.front();
    for (const design::ItemRef& each : m_selection) { // of a stack only one has a box
        const auto box = m_stage.plan().boxOfItem.find(each.id);
        if (hit.box < 0 && each.kind != design::ItemKind::Cable && box != m_stage.plan().boxOfItem.end())
            hit.box = box->second;
    }
    for (std::size_t i = 0; hit.box < 0 && i < m_stage.plan().strands.size(); ++i) {
        if (item.kind == design::ItemKind::Cable && m_stage.plan().strands[i].cable == item.id)
            hit.strand = static_cast<int>(i);
    }
    return hit;
}

void NetworkView::fillFailMenu(QMenu& menu, const Hit& hit)
{
    const auto entry = [this](QMenu* into, const Fail& fail) {
        QAction* made = into->addAction(fail.name, this, [this, fail] {
            if (fail.losses.empty())
                Q_EMIT takeAwayRequested(fail.failures);
            else
                Q_EMIT takeAwayRacksRequested(fail.failures, fail.losses);
        });
        // A rack without power can be without cooling instead: both take the same devices away.
        made->setEnabled(!fail.losses.empty() || !std::ranges::includes(m_stage.failed(), fail.failures));
    };
    const std::vector<Fail> choices = failable(hit);
    QMenu* fail = menu.addMenu(tr("Fail…"));
    fail->setEnabled(!choices.empty());
    for (const Fail& choice : choices)
        entry(fail, choice);
    if (hit.box >= 0 && m_stage.plan().boxes[at(hit.box)].kind == BoxKind::Node) {
        QMenu* parts = fail->addMenu(tr("A part of it"));
        for (const Fail& part : partsOfNode(hit.box))
            entry(parts, part);
    }
    for (const Fail& rack : failableRack(hit))
        entry(fail, rack);
    Failures meant;
    for (const Fail& choice : choices)
        insert(meant, choice.failures);
    const Failures broken = failedAmong(meant);
    QAction* restore = menu.addAction(tr("Restore"), this, [this, broken] { Q_EMIT giveBackRequested(broken); });
    restore->setEnabled(!broken.empty());
}

void NetworkView::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_doing != Doing::Nothing)
        return;
    QMenu menu(this);
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    fillFailMenu(menu, byMouse ? m_stage.hit(event->pos()) : hitOfSelection());
    menu.addAction(action(NetworkCommand::RestoreAll));
    menu.addSeparator();
    action(NetworkCommand::Remove)->setEnabled(!m_selection.empty());
    for (const auto& [command, made] : m_actions) {
        if (command == NetworkCommand::Fail || command == NetworkCommand::Restore || command == NetworkCommand::RestoreAll)
            continue;
        if (command == NetworkCommand::Fit)
            menu.addSeparator();
        menu.addAction(made);
    }
    menu.exec(byMouse ? event->globalPos() : mapToGlobal(placeOfSelection()));
    action(NetworkCommand::Remove)->setEnabled(true);
}

/// Where a menu that was asked for with a key opens.
QPoint NetworkView::placeOfSelection() const
{
    const Hit hit = hitOfSelection();
    const QRectF inside = QRectF(rect()).adjusted(8, 8, -8, -8);
    QPointF place = inside.center();
    if (hit.box >= 0)
        place = m_stage.camera().toView(m_stage.plan().boxes[at(hit.box)].at).center();
    return inside.contains(place) ? place.toPoint() : inside.center().toPoint();
}

} // namespace cw::topology
