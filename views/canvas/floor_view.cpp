// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/floor_view.h"

#include "canvas/floor_marks.h"
#include "canvas/item_intents.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QResizeEvent>

#include <algorithm>

namespace cw::canvas {
namespace {

/// Figures during a drag follow at most this often; the assessor drops what it cannot finish.
constexpr int kPreviewEveryMs = 16;
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
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewEveryMs);
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
    makeActions();
    retranslate();
}

void FloorView::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_stage.setCatalog(std::move(catalog));
    update();
}

void FloorView::setDesign(std::shared_ptr<const design::Design> design)
{
    const bool otherHall = *design->site != *m_stage.design().site;
    m_stage.setDesign(std::move(design));
    const auto gone =
        std::remove_if(m_selection.begin(), m_selection.end(), [this](auto item) { return !exists(item); });
    if (gone != m_selection.end()) {
        m_selection.erase(gone, m_selection.end());
        announce();
    }
    if (otherHall || !m_fitted)
        zoomToFit();
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
    m_fitted = width() > 1 && isVisible();
    setCamera(fit(QRectF(m_stage.plan().extent()), floorRoom(), kFitMarginPx));
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
        Q_EMIT refused(proposal.tip.join(QLatin1Char('\n')));
}

void FloorView::setCamera(const Camera& camera)
{
    if (camera == m_stage.camera())
        return;
    m_stage.setCamera(camera);
    Q_EMIT cameraChanged(camera.scale * 1000);
    update();
}

QRectF FloorView::floorRoom() const
{
    return QRectF(rect()).adjusted(kRulerPx, kRulerPx, 0, 0);
}

void FloorView::raise(views::Intent intent)
{
    Q_EMIT intentRaised(intent);
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
                                 : tr("%n item(s) selected: %1", nullptr, static_cast<int>(m_selection.size()))
                                       .arg(names.join(QStringLiteral(", "))));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT selectionChanged();
}

QAction* FloorView::addCommand(QList<QAction*>& list, const QKeySequence& keys, std::function<void()> run)
{
    auto* action = new QAction(this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    list << action;
    return action;
}

void FloorView::makeActions()
{
    addCommand(m_editActions, QKeySequence::Cut, [this] { Q_EMIT cutRequested(); });
    addCommand(m_editActions, QKeySequence::Copy, [this] { Q_EMIT copyRequested(); });
    addCommand(m_editActions, QKeySequence::Paste, [this] {
        const QPointF mm = m_stage.camera().toFloor(m_hovering ? m_nowPx : floorRoom().center());
        Q_EMIT pasteRequested({qRound(mm.x()), qRound(mm.y())});
    });
    addCommand(m_editActions, Qt::CTRL | Qt::Key_D, [this] { duplicateSelection(); });
    addCommand(m_editActions, Qt::Key_R, [this] { rotateSelection(); });
    addCommand(m_editActions, QKeySequence::Delete, [this] { removeSelection(); });
    addCommand(m_editActions, QKeySequence::SelectAll, [this] { selectAll(); });
    addCommand(m_editActions, Qt::CTRL | Qt::SHIFT | Qt::Key_A, [this] { selectSameType(); });
    addCommand(m_viewActions, Qt::Key_F, [this] { zoomToFit(); });
    addCommand(m_viewActions, Qt::SHIFT | Qt::Key_F, [this] { zoomToSelection(); });
    const auto zoom = [this](double factor) { setCamera(zoomAt(m_stage.camera(), floorRoom().center(), factor)); };
    addCommand(m_viewActions, QKeySequence::ZoomIn, [zoom] { zoom(1.25); });
    addCommand(m_viewActions, QKeySequence::ZoomOut, [zoom] { zoom(0.8); });
}

void FloorView::retranslate()
{
    setAccessibleName(tr("Floor plan"));
    const QStringList edit = {tr("Cut"),    tr("Copy"),   tr("Paste"),      tr("Duplicate"),
                              tr("Rotate"), tr("Delete"), tr("Select all"), tr("Select same type")};
    for (qsizetype i = 0; i < edit.size(); ++i)
        m_editActions[i]->setText(edit[i]);
    const QStringList view = {tr("Zoom to fit"), tr("Zoom to selection"), tr("Zoom in"), tr("Zoom out")};
    for (qsizetype i = 0; i < view.size(); ++i)
        m_viewActions[i]->setText(view[i]);
}

void FloorView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    const bool look = event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
                      event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange;
    if (look) {
        m_stage.invalidate();
        update();
    }
    QWidget::changeEvent(event);
}

void FloorView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_fitted)
        zoomToFit();
}

bool FloorView::event(QEvent* event)
{
    if (event->type() == QEvent::Show && !m_fitted)
        QTimer::singleShot(0, this, [this] {
            if (!m_fitted)
                zoomToFit();
        });
    // Plain letters and arrows belong to the canvas before any shortcut of the window while it has the focus.
    if (event->type() == QEvent::ShortcutOverride && m_doing != Doing::Nothing) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace cw::canvas
