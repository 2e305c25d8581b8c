// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_view.h"

#include "look/style.h"
#include "network/network_marks.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QResizeEvent>

#include <algorithm>

namespace cw::topology {
namespace {

constexpr int kTipAfterMs = 350;
constexpr double kFitMarginPx = 20;
/// A narrower view shows the list of the worst links closed.
constexpr int kWidthForPanel = 1000;

} // namespace

NetworkView::NetworkView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_design = std::make_shared<const design::Design>();
    m_catalog = std::make_shared<const catalog::Catalog>();
    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(kTipAfterMs);
    connect(&m_hoverTimer, &QTimer::timeout, this, [this] {
        m_tipShown = true;
        update();
    });
    makeActions();
    retranslate();
}

void NetworkView::setCatalog(std::shared_ptr<const catalog::Catalog> catalog) 
{
    m_catalog = std::move(catalog);
    m_connectFacts.reset();
}

void NetworkView::setDesign(std::shared_ptr<const design::Design> design)
{
    m_design = std::move(design);
    m_connectFacts.reset();
    design::ItemSet kept = m_selection;
    std::erase_if(kept, [this](const design::ItemRef& item) { return !design::exists(*m_design, item); });
    if (kept != m_selection)
        select(std::move(kept));
}

void NetworkView::setAssessment(std::shared_ptr<const assess::Assessment> assessment, WhatIf whatIf,
                                Plan laidOut)
{
    const Plan before = m_picked.empty() ? Plan{} : m_stage.plan();
    const bool wasEmpty = m_stage.plan().extent.isEmpty();
    m_stage.setAssessment(std::move(assessment), std::move(whatIf), std::move(laidOut));
    m_tracedGpu = m_tracedGroup = -1;
    m_trace = {};
    m_stage.setDimmed(false);
    if (!m_picked.empty() && !isStillThere(m_picked, before, m_stage.plan()))
        select(m_selection);
    m_pressed = {};
    if (m_doing == Doing::Connecting || m_doing == Doing::Pressing)
        m_doing = Doing::Nothing;
    const bool isFirst = wasEmpty && !m_stage.plan().extent.isEmpty();
    if ((m_followsFit || isFirst) && m_doing != Doing::Moving) // the hand is at a place of this scale
        zoomToFit();
    action(NetworkCommand::DrawOut)->setEnabled(m_stage.plan().rule);
    action(NetworkCommand::RestoreAll)->setEnabled(!m_stage.failed().empty());
    update();
}

void NetworkView::setOverlay(Overlay overlay)
{
    m_stage.setOverlay(overlay);
    m_tracedGpu = m_tracedGroup = -1;
    m_trace = {};
    if (m_followsFit)
        zoomToFit();
    update();
}

void NetworkView::setSelection(const design::ItemSet& items)
{
    // Found in one list: a question selects ten thousand nodes at once.
    const design::ItemSet all = design::allItems(*m_design);
    design::ItemSet kept = items;
    std::erase_if(kept, [&all](const design::ItemRef& item) { return !design::contains(all, item); });
    select(std::move(kept));
}

void NetworkView::select(design::ItemSet items, PickedLink link)
{
    if (items == m_selection && link == m_picked)
        return;
    m_selection = std::move(items);
    m_picked = std::move(link);
    QStringList names;
    for (const design::ItemRef& item : m_selection) {
        const auto box = m_stage.plan().boxOfItem.find(item.id);
        if (box != m_stage.plan().boxOfItem.end() && names.size() < 3)
            names << m_stage.names()[static_cast<std::size_t>(box->second)];
    }
    const int count = static_cast<int>(m_selection.size());
    setAccessibleDescription(!m_picked.empty()     ? m_picked.name
                             : m_selection.empty() ? tr("Nothing selected")
                             : names.isEmpty()   ? tr("%Ln item(s) selected", nullptr, count)
                                                 : tr("%Ln item(s) selected: %1", nullptr, count)
                                                       .arg(names.join(QStringLiteral(", "))));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
    Q_EMIT selectionChanged();
}

design::ItemRef NetworkView::refOf(int box) const
{
    const Box& found = m_stage.plan().boxes[static_cast<std::size_t>(box)];
    return {found.kind == BoxKind::Node ? design::ItemKind::Node : design::ItemKind::Switch, found.item};
}

/// Of a stack those that are placed, not its first one alone.
design::ItemSet NetworkView::itemsOf(int box) const
{
    const Box& found = m_stage.plan().boxes[static_cast<std::size_t>(box)];
    if (found.item == 0)
        return {};
    if (found.count == 1)
        return {refOf(box)};
    std::vector<design::ItemRef> items;
    int number = 0;
    for (const design::Switch& device : *m_stage.plan().source->inputs.switches) {
        if (device.role != found.role)
            continue;
        if (number >= found.number && number < found.number + found.count)
            items.push_back({design::ItemKind::Switch, device.id.value});
        ++number;
    }
    return design::toItemSet(std::move(items));
}

void NetworkView::reveal(const design::ItemRef& item)
{
    const auto box = m_stage.plan().boxOfItem.find(item.id);
    if (box == m_stage.plan().boxOfItem.end())
        return;
    select({item});
    showBox(box->second);
}

void NetworkView::showBox(int box)
{
    const QRectF& at = m_stage.plan().boxes[static_cast<std::size_t>(box)].at;
    if (!room().contains(m_stage.camera().toView(at)) || m_stage.camera().scale < 0.3)
        showPlace(at.center());
}

void NetworkView::revealLink(int link)
{
    PickedLink picked = pickLink(m_stage, link);
    if (picked.empty())
        return;
    if (const QPointF middle = middleOf(picked, m_stage.plan()); !room().contains(m_stage.camera().toView(middle)))
        showPlace(middle);
    design::ItemSet cables = cablesOf(picked);
    select(std::move(cables), std::move(picked));
}

void NetworkView::showPlace(QPointF place)
{
    Camera camera = m_stage.camera();
    camera.scale = std::max(camera.scale, 0.5);
    camera.originMm = place - room().center() / camera.scale;
    setCamera(camera);
}

bool NetworkView::panelShown() const
{
    return m_stage.overlay() == Overlay::Load && !m_stage.worstLinks().empty();
}

bool NetworkView::panelOpen() const { return m_panelOpen.value_or(width() >= kWidthForPanel); }

QRectF NetworkView::panel() const
{
    return panelShown() ? worstRect(QRectF(rect()), m_stage, panelOpen()) : QRectF();
}

/// What legend and list leave free; in a small window the list lies over the drawing rather than shrink it.
QRectF NetworkView::room() const
{
    QRectF free(rect());
    if (panelShown() && panelOpen() && width() >= kWidthForPanel)
        free.setRight(panel().left());
    free.setTop(legend().bottom());
    return free;
}

QRectF NetworkView::legend() const
{
    const QRectF card = legendRect(QRectF(rect()), m_stage.overlay());
    return hasDamage() ? card.adjusted(0, 0, 0, canvas::kHarmLegendHeight + 6) : card;
}

void NetworkView::zoomToFit()
{
    if (m_stage.hasSheet())
        setCamera(canvas::fit(m_stage.plan().extent, room(), kFitMarginPx, kScales));
    m_followsFit = true;
}

void NetworkView::setCamera(const Camera& camera)
{
    m_followsFit = false;
    if (camera == m_stage.camera())
        return;
    m_stage.setCamera(camera);
    Q_EMIT cameraChanged(camera.scale * 100);
    update();
}

bool NetworkView::nothingJoined() const { return m_stage.plan().cables == 0; }

void NetworkView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (look::changesLook(*event)) {
        m_stage.invalidate();
        update();
    }
    QWidget::changeEvent(event);
}

void NetworkView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_followsFit)
        zoomToFit();
}

bool NetworkView::event(QEvent* event)
{
    // With the focus here its keys mean the canvas's own commands, before the same keys of the window's menus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (m_actions.forKey(*key) != nullptr || (m_doing != Doing::Nothing && key->key() == Qt::Key_Escape)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace cw::topology
