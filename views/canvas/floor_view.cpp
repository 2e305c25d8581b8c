// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/floor_view.h"

#include "canvas/edge_scroll.h"
#include "canvas/floor_marks.h"
#include "canvas/item_intents.h"
#include "look/style.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QResizeEvent>

#include <algorithm>

namespace cw::canvas {
namespace {

constexpr int kTipAfterMs = 450;
constexpr int kFlashMs = 180;
constexpr int kFlashes = 6;
constexpr double kFitMarginPx = 24;

} // namespace

FloorView::FloorView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_previewTimer.setSingleShot(true); // once a round of events; the assessor drops what it cannot finish
    connect(&m_previewTimer, &QTimer::timeout, this, [this] {
        if (m_proposal && m_proposal->after)
            Q_EMIT previewRequested(m_proposal->after);
    });
    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(kTipAfterMs);
    connect(&m_hoverTimer, &QTimer::timeout, this, [this] {
        m_tipShown = true;
        update();
    });
    m_flashTimer.setInterval(kFlashMs);
    connect(&m_flashTimer, &QTimer::timeout, this, [this] {
        if (--m_flashesLeft <= 0)
            m_flashTimer.stop();
        update();
    });
    new EdgeScroll(this, {[this] { return m_proposal || m_doing == Doing::RubberBand; }, [this] { return floorRoom(); },
                          [this] { return m_stage.camera().toView(QRectF(m_stage.plan().extent())); },
                          [this](QPointF way) {
                              Camera camera = m_stage.camera();
                              camera.originMm += way / camera.scale;
                              setCamera(camera);
                              m_pressPx -= way;
                              if (m_doing == Doing::DroppingPart && m_part)
                                  showProposal(proposePart(m_stage, *m_part, {m_nowPx, m_snap, std::max(m_partCount, 1), -1},
                                                           m_proposal ? &*m_proposal : nullptr));
                              else if (m_doing != Doing::RubberBand)
                                  continueMoving(m_nowPx, QApplication::keyboardModifiers());
                          }});
    makeActions();
    makeArrangement();
    retranslate();
}

void FloorView::setBaselineGhost(BaselineGhost ghost)
{
    if (ghost == m_ghost)
        return;
    m_ghost = std::move(ghost);
    update();
}

void FloorView::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_stage.setCatalog(std::move(catalog));
    m_frames.setFrames(blockFrames(m_stage.design(), m_stage.catalog()));
    update();
}

void FloorView::setDesign(std::shared_ptr<const design::Design> design)
{
    const design::Site& before = *m_stage.design().site;
    const bool otherHall = design->site->widthMm != before.widthMm || design->site->depthMm != before.depthMm;
    m_stage.setDesign(std::move(design));
    m_frames.setFrames(blockFrames(m_stage.design(), m_stage.catalog()));
    const auto gone =
        std::remove_if(m_selection.begin(), m_selection.end(), [this](auto item) { return !exists(item); });
    if (gone != m_selection.end()) {
        m_selection.erase(gone, m_selection.end());
        announce();
    }
    if (otherHall)
        zoomToFit();
    else
        keepLegendFree();
    showArray();
    update();
}

void FloorView::setLayer(TileLayer layer)
{
    m_layer = std::move(layer);
    if (m_doing != Doing::Moving && m_doing != Doing::MovingBoxes && m_doing != Doing::DroppingPart)
        m_stage.setLayer(m_layer);
    update();
}

void FloorView::setPreview(TileLayer layer, QStringList tipLines)
{
    if (!m_proposal)
        return;
    m_stage.setLayer(std::move(layer));
    m_previewTip = std::move(tipLines);
    update();
}

void FloorView::zoomToFit()
{
    const LegendFit whole = fitBesideLegend(m_stage.plan(), floorRoom(), kFitMarginPx);
    m_legendCorner = whole.corner;
    setCamera(whole.camera);
    m_followsFit = true;
    update();
}

/// While the whole hall is shown nothing of it lies below the legend, also when a rack has come to stand there. A person
/// who looks at a part of it moves what is covered.
void FloorView::keepLegendFree()
{
    if (!m_followsFit)
        return;
    if (const auto corner = freeCorner(m_stage.plan(), m_stage.camera(), floorRoom()); corner)
        m_legendCorner = *corner;
    else
        zoomToFit();
}

void FloorView::zoomToSelection()
{
    QRect all;
    for (const std::uint32_t item : m_selection) {
        if (const auto mm = itemMm(item))
            all = all.united(*mm);
    }
    if (!all.isEmpty())
        setCamera(fit(QRectF(all), floorRoom(), kFitMarginPx * 3));
}

void FloorView::reveal(const design::ItemRef& item)
{
    const std::uint32_t number = item.id;
    const std::optional<QRect> mm = itemMm(number);
    if (!mm)
        return;
    select({number});
    const QRectF px = m_stage.camera().toView(QRectF(*mm));
    if (!floorRoom().contains(px)) {
        Camera camera = m_stage.camera();
        camera.originMm = QRectF(*mm).center() - floorRoom().center() / camera.scale;
        setCamera(camera);
    }
    m_flashing = number;
    m_flashesLeft = kFlashes;
    m_flashTimer.start();
    update();
}

void FloorView::placePart(const PartPayload& part)
{
    const QPointF middle = m_stage.camera().toFloor(floorRoom().center());
    Proposal proposal = proposePlacing(m_stage, part, middle, m_selection);
    if (proposal.intent)
        raise(std::move(*proposal.intent));
    else if (!proposal.tip.isEmpty())
        Q_EMIT refused(proposal.tip.join(QStringLiteral(" · ")));
}

void FloorView::setCamera(const Camera& camera)
{
    if (camera == m_stage.camera())
        return;
    m_stage.setCamera(camera);
    m_followsFit = false;
    Q_EMIT cameraChanged(camera.scale * 1000);
    update();
}

std::optional<Camera> FloorView::chosenCamera() const
{
    return m_followsFit ? std::nullopt : std::optional(m_stage.camera());
}

void FloorView::lookAt(QPointF middleMm, double scale)
{
    const double within = std::clamp(scale, kSmallestScale, kLargestScale);
    setCamera({middleMm - QRectF(rect()).center() / within, within});
}

std::optional<QRectF> FloorView::minimap() const
{
    const QRectF seen = m_stage.camera().toFloor(floorRoom());
    if (seen.contains(QRectF(m_stage.plan().extent())))
        return std::nullopt;
    return minimapRect(QRectF(rect()));
}

QRectF FloorView::floorRoom() const { return QRectF(rect()).adjusted(kRulerPx, kRulerPx, 0, 0); }

void FloorView::raise(views::Intent intent)
{
    const std::uint32_t before = m_stage.design().lastId;
    Q_EMIT intentRaised(intent);
    // Whoever applies the intent shows the new design at once: what it added is what one works on next.
    ItemNumbers added;
    for (const PlanRack& rack : m_stage.plan().racks) {
        if (rack.id.value > before)
            added.push_back(rack.id.value);
    }
    for (const PlanUnit& unit : m_stage.plan().units) {
        if (unit.id.value > before)
            added.push_back(unit.id.value);
    }
    if (added.empty()) {
        for (const PlanDevice& box : m_stage.plan().boxes) {
            if (box.id > before)
                added.push_back(box.id);
        }
    }
    if (!added.empty())
        select(std::move(added));
}

void FloorView::announce()
{
    QStringList names;
    for (const std::uint32_t item : m_selection) {
        if (names.size() == 3)
            break;
        names << itemName(m_stage, item);
    }
    setAccessibleDescription(m_selection.empty()
                                 ? tr("Nothing selected")
                                 : tr("%Ln item(s) selected: %1", nullptr, static_cast<int>(m_selection.size()))
                                       .arg(names.join(QStringLiteral(", "))));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT selectionChanged();
}

void FloorView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (look::changesLook(*event)) {
        m_stage.invalidate();
        update();
    }
    QWidget::changeEvent(event);
}

void FloorView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_followsFit)
        zoomToFit();
    placeArrayStrip();
}

bool FloorView::event(QEvent* event)
{
    // With the focus here its keys mean the canvas's own commands, before the same keys of the window's menus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool held = m_doing != Doing::Nothing; // then Escape ends it, and all other keys wait
        if (held || m_actions.forKey(*key) != nullptr || m_arrange->forKey(*key) != nullptr ||
            m_block->forKey(*key) != nullptr) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace cw::canvas
