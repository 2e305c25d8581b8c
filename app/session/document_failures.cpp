// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that lets things fail and gives them back: banner, marks on floor and network.
#include "assess/blast_radius.h"
#include "canvas/floor_view.h"
#include "format/korean.h"
#include "format/numbers.h"
#include "network/failure_text.h"
#include "network/network_view.h"
#include "panels/what_if_banner.h"
#include "rack/rack_view.h"
#include "session/document_window.h"
#include "session/floor_harms.h"

#include <QLocale>

#include <algorithm>

namespace cw::app {

void DocumentWindow::connectFailures()
{
    const auto takeAway = [this](const fabric::Failures& failures) {
        fabric::Failures all = m_session.failed();
        all.insert(failures.begin(), failures.end());
        setFailed(all, rackLosses());
    };
    const auto giveBack = [this](const fabric::Failures& failures) {
        fabric::Failures left = m_session.failed();
        for (const fabric::Failure& failure : failures)
            left.erase(failure);
        setFailed(left, rackLosses());
    };
    const auto giveBackAll = [this] { setFailed({}, {}); };
    connect(m_network, &topology::NetworkView::takeAwayRequested, this, takeAway);
    const auto takeAwayRacks = [this](const fabric::Failures& failures, const canvas::RackLosses& losses) {
        fabric::Failures all = m_session.failed();
        all.insert(failures.begin(), failures.end());
        canvas::RackLosses named = rackLosses();
        for (const auto& [rack, loss] : losses)
            named[rack] = loss;
        setFailed(all, std::move(named));
        refreshFailures(); // where the rack had failed already, its name is another now
    };
    connect(m_network, &topology::NetworkView::takeAwayRacksRequested, this, takeAwayRacks);
    connect(m_network, &topology::NetworkView::giveBackRequested, this, giveBack);
    connect(m_network, &topology::NetworkView::giveBackAllRequested, this, giveBackAll);
    connect(m_floor, &canvas::FloorView::takeAwayRequested, this, takeAway);
    connect(m_floor, &canvas::FloorView::takeAwayRacksRequested, this, takeAwayRacks);
    connect(m_floor, &canvas::FloorView::giveBackRequested, this, giveBack);
    connect(m_floor, &canvas::FloorView::giveBackAllRequested, this, giveBackAll);
    connect(&m_window->whatIf(), &views::WhatIfBanner::restoreAllRequested, this, giveBackAll);
    connect(&m_window->whatIf(), &views::WhatIfBanner::restoreRequested, this, [this, giveBack](int thing) {
        const auto things = topology::failedThings(m_session.failed(), *m_session.design(), rackLosses());
        if (thing >= 0 && static_cast<std::size_t>(thing) < things.size())
            giveBack(things[static_cast<std::size_t>(thing)].failures);
    });
    connect(&m_session, &Session::documentReplaced, this, [this] { m_rackLosses.clear(); });
    connect(&m_session, &Session::failedChanged, this, &DocumentWindow::refreshFailures);
    connect(&m_session, &Session::intactChanged, this, [this] {
        refreshFailures();
        refreshNetwork();
    });
}

/// What took all of a rack away is remembered by what had failed then, so that undo and redo find its name again; a rack
/// of which something works has none.
void DocumentWindow::setFailed(const fabric::Failures& failed, canvas::RackLosses losses)
{
    std::erase_if(losses, [&](const auto& entry) {
        return !std::ranges::includes(failed, assess::failuresOfRack(*m_session.design(), design::RackId{entry.first}));
    });
    m_rackLosses[failed] = std::move(losses);
    m_session.setFailed(failed);
    if (m_saysOther)
        refreshSelection();
}

canvas::RackLosses DocumentWindow::rackLosses() const
{
    const auto found = m_rackLosses.find(m_session.failed());
    return found != m_rackLosses.end() ? found->second : canvas::RackLosses{};
}

/// Whether what is shown is the design with just these failures, and it is known what it would be without them.
bool DocumentWindow::isBlastKnown() const
{
    const auto& assessment = m_session.assessment();
    return !m_session.failed().empty() && m_session.intact() && assessment->graph &&
           assessment->graph->inputs.failed == m_session.failed();
}

void DocumentWindow::refreshFailures()
{
    m_blast = isBlastKnown() ? assess::blastRadius(*m_session.intact(), *m_session.assessment()) : assess::BlastRadius{};
    const auto things = topology::failedThings(m_session.failed(), *m_session.design(), rackLosses());
    QStringList names;
    for (const topology::FailedThing& thing : things)
        names << thing.name;
    m_window->whatIf().setState(names.isEmpty() ? QString() : whatIfText(names), names);
    canvas::Harms harms;
    if (isBlastKnown())
        harms = floorHarms(*m_session.design(), *m_session.assessment(), m_blast);
    m_rack->setFailures(harms, m_session.failed());
    m_floor->setFailures(std::move(harms), m_session.failed());
}

QString DocumentWindow::whatIfText(const QStringList& names) const
{
    const QString what = names.size() == 1
                             ? names.front()
                             : tr("%1 and %Ln more", nullptr, static_cast<int>(names.size()) - 1).arg(names.front());
    if (!isBlastKnown())
        return format::withParticles(tr("What if: %1 failed. The consequences are being computed…").arg(what));
    if (!m_session.assessment()->placement)
        return format::withParticles(
            tr("What if: %1 failed. No plan is placed on the GPUs, so nobody is known to stop.").arg(what));
    const QString reach = reachText();
    const auto sentence = [](const QString& text) { return format::withParticles(text); };
    if (!m_blast.stepAfter)
        return sentence(tr("What if: %1 failed: %2; the plan cannot run").arg(what, reach));
    const QString after = format::measure(*m_blast.stepAfter);
    if (!m_blast.stepBefore)
        return sentence(tr("What if: %1 failed: %2; step %3").arg(what, reach, after));
    const QString before = format::measure(*m_blast.stepBefore);
    if (before == after) // less than anybody could read
        return sentence(tr("What if: %1 failed: %2; the step takes %3 as before").arg(what, reach, after));
    return sentence(tr("What if: %1 failed: %2; step %3 → %4").arg(what, reach, before, after));
}

QString DocumentWindow::reachText() const
{
    const int stopped = static_cast<int>(m_blast.stopped.size());
    const int slowed = static_cast<int>(m_blast.slowed.size());
    if (!m_blast.isFollowed)
        return tr("%Ln GPU(s) stopped; the groups are too large to follow who else is cut off or has less bandwidth", nullptr,
                  stopped);
    if (stopped == 0 && slowed == 0)
        return tr("no GPU stops or has less bandwidth");
    if (slowed == 0)
        return tr("%Ln GPU(s) stopped", nullptr, stopped);
    if (stopped == 0)
        return tr("%Ln GPU(s) have less bandwidth", nullptr, slowed);
    return tr("%1, %2", "GPUs stopped, others with less bandwidth")
        .arg(tr("%Ln GPU(s) stopped", nullptr, stopped), tr("%Ln have less bandwidth", "GPUs", slowed));
}

} // namespace cw::app
