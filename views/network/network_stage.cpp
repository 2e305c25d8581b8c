// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_stage.h"

#include "look/theme.h"
#include "placement/link_table.h"
#include "placement/placed_ranks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cw::topology {
namespace {

constexpr std::size_t kWorstListed = 10;

using AssessmentPtr = std::shared_ptr<const assess::Assessment>;

std::shared_ptr<const Stage<fabric::GraphInputs, fabric::GraphResult>> graphOf(const AssessmentPtr& of)
{
    return of != nullptr ? of->graph : nullptr;
}

/// Whose graph says where things stand.
AssessmentPtr layoutOf(const AssessmentPtr& assessment, const WhatIf& whatIf)
{
    return graphOf(whatIf.intact) ? whatIf.intact : assessment;
}

enum class Thing { Bundle, Port, Slot };

Thing thingOf(placement::LinkKind kind)
{
    switch (kind) {
    case placement::LinkKind::Bundle:
        return Thing::Bundle;
    case placement::LinkKind::PortOut:
    case placement::LinkKind::PortIn:
        return Thing::Port;
    case placement::LinkKind::HostOut:
    case placement::LinkKind::HostIn:
        break;
    }
    return Thing::Slot;
}

} // namespace

const fabric::Failures& NetworkStage::failed() const
{
    static const fabric::Failures kNone;
    return m_plan.source ? m_plan.source->inputs.failed : kNone;
}

void NetworkStage::setAssessment(std::shared_ptr<const assess::Assessment> assessment, WhatIf whatIf,
                                 Plan laidOut)
{
    const bool sameGraph = m_assessment && assessment && m_plan.source == assessment->graph && m_plan.source;
    const bool sameLoads = sameGraph && m_assessment->placement == assessment->placement;
    const auto layout = layoutOf(assessment, whatIf);
    const bool sameSheet = sameGraph && (m_laidOut == graphOf(layout) || !whatIf.intact);
    const bool sameDamage = m_whatIf.intact == whatIf.intact && m_whatIf.blast == whatIf.blast;
    m_assessment = std::move(assessment);
    m_whatIf = std::move(whatIf);
    if (sameLoads && sameSheet && sameDamage)
        return;
    if (!m_assessment) {
        m_plan = {};
        m_laidOut.reset();
    } else if (sameGraph && sameSheet) {
        takeLoads(m_plan, m_assessment->placement ? &m_assessment->placement->result : nullptr);
    } else {
        if (m_laidOut == nullptr || m_laidOut != layout->graph)
            m_plan = laidOut.source && laidOut.source == layout->graph ? std::move(laidOut) : planNetwork(*layout);
        m_laidOut = layout->graph;
        if (m_plan.source != m_assessment->graph && !adopt(m_plan, *m_assessment)) {
            m_plan = planNetwork(*m_assessment);
            m_laidOut = m_assessment->graph;
        }
    }
    m_damage = damageOf(m_plan, m_whatIf, failed());
    findWorst();
    invalidate();
}

std::shared_ptr<const assess::Assessment>
NetworkStage::toLayOut(const std::shared_ptr<const assess::Assessment>& assessment, const WhatIf& whatIf) const
{
    AssessmentPtr layout = layoutOf(assessment, whatIf);
    const auto graph = graphOf(layout);
    const bool here = m_laidOut == graph || (m_plan.source == graph && !whatIf.intact);
    return graph && !here ? layout : nullptr;
}

void NetworkStage::setOverlay(Overlay overlay)
{
    if (overlay == m_overlay)
        return;
    m_overlay = overlay;
    m_dimmed = false;
    refreshGroups();
    m_stale = true;
}

void NetworkStage::setDimmed(bool dimmed)
{
    m_stale = m_stale || dimmed != m_dimmed;
    m_dimmed = dimmed;
}

void NetworkStage::invalidate()
{
    m_names = m_plan.source ? boxNames(m_plan) : std::vector<QString>();
    refreshGroups();
    m_stale = true;
}

void NetworkStage::refreshGroups()
{
    m_groupOfGpu.clear();
    m_groups = 0;
    const auto kind = groupKindOf(m_overlay);
    if (!kind || !m_assessment || !m_assessment->placement)
        return;
    const auto grid = placement::gridOf(m_assessment->placement->inputs, m_assessment->placement->result);
    if (!grid)
        return;
    m_groups = grid->groups(*kind);
    m_groupOfGpu.assign(at(m_plan.graph().gpus()), -1);
    for (int gpu = 0; gpu < m_plan.graph().gpus(); ++gpu) {
        if (const int rank = grid->rankOn(gpu); rank >= 0 && grid->size(*kind) > 1)
            m_groupOfGpu[at(gpu)] = grid->groupOf(*kind, rank);
    }
}

void NetworkStage::findWorst()
{
    m_worst.clear();
    if (!m_assessment || !m_assessment->placement || !m_plan.source)
        return;
    const std::vector<float>& peak = m_assessment->placement->result.peak;
    const placement::LinkTable table(m_plan.graph());
    const auto worse = [&peak](int a, int b) { return peak[at(a)] != peak[at(b)] ? peak[at(a)] > peak[at(b)] : a < b; };
    // Both ways of a bundle, a port or a slot follow each other, and so do its cables: one line of the list.
    std::vector<int> links;
    std::pair<Thing, int> last{Thing::Bundle, -1};
    for (int link = 0; link < static_cast<int>(peak.size()); ++link) {
        if (!(peak[at(link)] > 0))
            continue;
        const placement::LinkRef ref = table.refOf(link);
        if (const std::pair thing(thingOf(ref.kind), ref.index); thing != last) {
            last = thing;
            links.push_back(link);
        } else if (worse(link, links.back())) {
            links.back() = link;
        }
    }
    const auto listed = static_cast<std::ptrdiff_t>(std::min(links.size(), kWorstListed));
    std::partial_sort(links.begin(), links.begin() + listed, links.end(), worse);
    m_worst.assign(links.begin(), links.begin() + listed);
}

NetworkPicture NetworkStage::picture() const
{
    return {m_plan, m_names, look::currentTheme(), m_overlay, m_groupOfGpu, m_groups, m_dimmed, m_damage};
}

void NetworkStage::repaint(const QRect& part, const QSize& size)
{
    QPainter cache(&m_sheet);
    cache.setClipRect(part);
    cache.fillRect(part, look::currentTheme().canvas);
    if (hasSheet())
        m_painter.paint(cache, picture(), m_camera, QRectF(part).intersected(QRectF(QPointF(), QSizeF(size))));
}

/// While the hand pans, the picture moves by whole pixels and only the strips that come into sight are painted.
void NetworkStage::paint(QPainter& painter, const QSize& size)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize wanted = size * ratio;
    if (m_sheet.size() != wanted) {
        m_sheet = QPixmap(wanted);
        m_sheet.setDevicePixelRatio(ratio);
        m_stale = true;
    }
    if (!m_stale && m_camera != m_sheetCamera) {
        const QPointF by = (m_sheetCamera.originMm - m_camera.originMm) * m_camera.scale;
        const QPoint whole = by.toPoint();
        const bool pans = m_camera.scale == m_sheetCamera.scale && ratio == 1.0 &&
                          QLineF(by, whole).length() < 0.01 && std::abs(whole.x()) < size.width() &&
                          std::abs(whole.y()) < size.height();
        m_stale = !pans;
        if (pans) {
            m_sheet.scroll(whole.x(), whole.y(), m_sheet.rect());
            const int w = size.width();
            const int h = size.height();
            if (whole.x() != 0)
                repaint(whole.x() > 0 ? QRect(0, 0, whole.x(), h) : QRect(w + whole.x(), 0, -whole.x(), h), size);
            if (whole.y() != 0)
                repaint(whole.y() > 0 ? QRect(0, 0, w, whole.y()) : QRect(0, h + whole.y(), w, -whole.y()), size);
            m_sheetCamera = m_camera;
        }
    }
    if (m_stale) {
        repaint(QRect(QPoint(), size), size);
        m_sheetCamera = m_camera;
        m_stale = false;
    }
    painter.drawPixmap(0, 0, m_sheet);
}

} // namespace cw::topology
