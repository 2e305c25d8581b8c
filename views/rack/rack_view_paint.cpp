// SPDX-License-Identifier: GPL-3.0-or-later
// What is painted over the cached racks: selection, what the hand holds, failures, tips and the strip at the bottom.
#include "canvas/floor_marks.h"
#include "canvas/item_intents.h"
#include "format/numbers.h"
#include "format/part_name.h"
#include "look/theme.h"
#include "rack/rack_bar.h"
#include "rack/rack_marks.h"
#include "rack/rack_view.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cw::elevation {
namespace {

constexpr double kGhostOpacity = 0.88;
constexpr std::size_t kMostDetailedGhosts = 40;
constexpr double kPlateHigh = 18;

/// What would land, readable over whatever stands there.
void paintPlate(QPainter& painter, const QRectF& target, const QString& name, canvas::TextStamps& stamps)
{
    const look::Theme& theme = look::currentTheme();
    const QSizeF size(stamps.width(name, 11, true) + 12, std::min(kPlateHigh, target.height()));
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.field);
    painter.drawRoundedRect(QRectF(target.center() - QPointF(size.width(), size.height()) / 2, size), 4, 4);
    stamps.centred(painter, target.center(), size.width(), name, 11, true, theme.text);
}

} // namespace

void RackView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    m_stage.paint(painter, room().size().toSize());
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setClipRect(room());
    paintHarms(painter);
    paintWork(painter);
    painter.setClipping(false);
    paintBottom(painter);
    paintTips(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void RackView::paintBottom(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    const QRectF strip(0, room().bottom(), width(), kBottomPx);
    painter.fillRect(strip, theme.canvas);
    painter.fillRect(QRectF(0, strip.top(), width(), 1), theme.line);
    const double left = m_bar->geometry().right() + 24;
    if (m_harms.empty())
        paintLegend(painter, strip.adjusted(left, 0, -16, 0), m_stage.hall().layer(), shownAt(m_stage.plan(), m_stage.camera()), theme,
                    m_stage.painter().stamps());
    else
        canvas::paintHarmLegend(painter, harmLegendRect().topLeft(), theme, m_stage.painter().stamps());
}

/// Beside the buttons; above them where that would cut it off.
QRectF RackView::harmLegendRect()
{
    const double wide = canvas::harmLegendWidth(m_stage.painter().stamps());
    const QRectF strip(0, room().bottom(), width(), kBottomPx);
    const double left = m_bar->geometry().right() + 24;
    const QSizeF size(wide, canvas::kHarmLegendHeight);
    if (left + wide <= strip.right() - 8)
        return {{left, strip.center().y() - size.height() / 2}, size};
    return {QPointF(m_bar->geometry().left(), strip.top() - size.height() - 8), size};
}

void RackView::paintHarms(QPainter& painter)
{
    if (m_harms.empty())
        return;
    const canvas::Camera& camera = m_stage.camera();
    for (const std::uint32_t index : m_stage.plan().standingIn(camera.toFloor(room()))) {
        const Standing& one = m_stage.plan().standing[index];
        for (const canvas::PlanDevice& box : m_stage.hall().plan().devices(one.rack)) {
            const auto found = m_harms.find(box.id);
            if (found == m_harms.end() || found->second == canvas::Harm::None)
                continue;
            const QRectF px = camera.toView(QRectF(one.place(box.bottomUnit, box.units)));
            const double side = std::min(px.height() - 4, 18.0);
            if (side < 10) {
                canvas::paintHarm(painter, px, found->second, look::currentTheme());
                continue;
            }
            // The name stays readable: a frame, and the mark in the lower right corner.
            if (found->second == canvas::Harm::Failed) {
                painter.setPen(QPen(look::currentTheme().error, 2));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(px.adjusted(1, 1, -1, -1));
            }
            const QRectF badge(px.right() - side - 4, px.bottom() - side - 2, side, side);
            painter.fillRect(badge.adjusted(-1, -1, 1, 1), look::currentTheme().canvas);
            canvas::paintHarm(painter, badge, found->second, look::currentTheme());
        }
    }
}

void RackView::paintWork(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    const QRectF view = room().adjusted(-10, -10, 10, 10);
    for (const std::uint32_t item : m_selection) {
        const auto px = itemPx(item);
        if (!px || !px->intersects(view) || m_doing == Doing::Moving)
            continue;
        if (px->height() >= 6) {
            canvas::paintSelection(painter, *px, theme);
        } else { // thousands of them, perhaps
            painter.fillRect(px->toAlignedRect(), theme.accent);
        }
    }
    if (m_flashesLeft > 0 && m_flashesLeft % 2 == 0) {
        if (const auto px = itemPx(m_flashing)) {
            painter.setPen(QPen(theme.accent, 4));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(px->adjusted(-6, -6, 6, 6), 6, 6);
        }
    }
    if (m_proposal)
        paintProposal(painter);
    if (m_doing == Doing::RubberBand) {
        QColor wash = theme.accent;
        wash.setAlphaF(0.10F);
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(wash);
        painter.drawRect(QRectF(m_pressPx, m_nowPx).normalized());
    }
}

void RackView::paintProposal(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    const canvas::Camera& camera = m_stage.camera();
    paintLeft(painter);
    const bool many = m_proposal->targets.size() > kMostDetailedGhosts;
    for (const QRect& target : m_proposal->targets) {
        const QRectF px = camera.toView(QRectF(target));
        if (!px.intersects(room()))
            continue;
        if (many)
            painter.fillRect(px.toAlignedRect(), m_proposal->refused ? theme.errorWash : theme.accentWash);
        else
            canvas::paintTarget(painter, px, !m_proposal->refused, theme);
    }
    for (const QRect& place : m_proposal->roomAt) {
        if (many) {
            painter.fillRect(camera.toView(QRectF(place)).toAlignedRect(), theme.goodWash);
            continue;
        }
        QPen pen(theme.good, 2, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({2.5, 1.5});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(camera.toView(QRectF(place)));
    }
    if (m_doing == Doing::DroppingPart && m_part && m_proposal->targets.size() == 1) {
        const QRectF target = camera.toView(QRectF(m_proposal->targets.front()));
        canvas::TextStamps& stamps = m_stage.painter().stamps();
        const QString name = stamps.fitting(canvas::partName(m_stage.hall(), *m_part), target.width() - 12, 11, true);
        if (target.height() >= 12)
            paintPlate(painter, target, name, stamps);
    }
    if (!m_proposal->pill.isEmpty() && !m_proposal->targets.empty()) {
        const QRectF target = camera.toView(QRectF(m_proposal->targets.front()));
        canvas::paintPill(painter, {target.left() - 24, target.bottom() - 9}, m_proposal->pill, theme,
                          m_stage.painter().stamps());
    }
    paintGhosts(painter);
}

/// The units that what is dragged leaves.
void RackView::paintLeft(QPainter& painter)
{
    if (m_doing != Doing::Moving)
        return;
    for (const std::uint32_t item : selectedBoxes()) {
        if (const auto px = itemPx(item); px && px->intersects(room()))
            painter.fillRect(px->toRect(), look::currentTheme().freeCapacity);
    }
}

/// What the hand holds stays where the hand is; the dashed targets show where it will land.
void RackView::paintGhosts(QPainter& painter)
{
    if (m_doing != Doing::Moving)
        return;
    const look::Theme& theme = look::currentTheme();
    const RackPicture picture = m_stage.picture(theme);
    const ItemNumbers boxes = selectedBoxes();
    const bool many = boxes.size() > kMostDetailedGhosts;
    painter.save();
    painter.setOpacity(many ? 1 : kGhostOpacity);
    for (const std::uint32_t item : boxes) {
        const canvas::PlanDevice* box = m_stage.hall().plan().findBox(item);
        const auto at = itemPx(item);
        if (box == nullptr || !at)
            continue;
        const QRectF px = at->translated(m_nowPx - m_pressPx);
        if (!px.intersects(room()))
            continue;
        if (many) {
            painter.fillRect(px.toAlignedRect(), look::mixed(theme.canvas, theme.secondaryText, kGhostOpacity));
            continue;
        }
        canvas::paintShadow(painter, px);
        m_stage.painter().paintDevice(painter, picture, *box, Face::Front, px, detailFor(m_stage.camera().scale));
        painter.setPen(QPen(m_proposal && m_proposal->refused ? theme.error : theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(px, 3, 3);
    }
    painter.restore();
}

QStringList RackView::tipOf(std::uint32_t item) const
{
    const RackPicture picture = m_stage.picture(look::currentTheme());
    if (const canvas::PlanDevice* box = m_stage.hall().plan().findBox(item)) {
        const DeviceText text = deviceText(picture, *box);
        QStringList lines{text.name, text.type};
        if (text.name == text.type)
            lines.removeLast();
        lines << (box->units == 1 ? tr("U%1").arg(box->bottomUnit)
                                  : tr("U%1 – U%2").arg(box->bottomUnit).arg(box->bottomUnit + box->units - 1));
        if (text.figures != nullptr && text.figures->expected && text.figures->rated)
            lines << tr("Power %1 expected, %2 rated")
                         .arg(format::measure(*text.figures->expected), format::measure(*text.figures->rated));
        if (const auto cabled = m_stage.facts().cabledPorts.find(item); cabled != m_stage.facts().cabledPorts.end())
            lines << tr("%Ln port(s) cabled", nullptr, cabled->second);
        return lines;
    }
    const std::optional<std::uint32_t> rack = m_stage.rackOf(item);
    if (!rack)
        return {};
    const design::Rack& known = (*m_stage.design().racks)[*rack];
    QStringList lines{QString::fromStdString(known.name)};
    if (const catalog::RackType* type = m_stage.hall().catalog().rackTypes.find(known.type))
        lines << format::partName(type->name);
    if (const catalog::RackPdu* pdu = m_stage.hall().catalog().rackPdus.find(known.pdu))
        lines << tr("%1 × %2").arg(format::count(known.pduCount), format::partName(pdu->name));
    if (const canvas::RackFigures* figures = picture.figures[*rack])
        lines << barTips(*figures);
    if (const canvas::TileFigure* tile = m_stage.hall().tiles()[*rack]; tile != nullptr && !tile->full.isEmpty())
        lines << tr("%1: %2").arg(m_stage.hall().layer().title, tile->full);
    return lines;
}

void RackView::paintTips(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    canvas::TextStamps& stamps = m_stage.painter().stamps();
    const QRectF view(rect());
    if (m_stage.plan().standing.empty() && !m_proposal) {
        canvas::paintTip(painter, room().center() - QPointF(180, 60), view,
                         {tr("There is no rack yet"), tr("Drag racks onto the floor first (Ctrl+1); then fill them here.")}, false,
                         theme, stamps);
        return;
    }
    if (m_proposal && !m_proposal->tip.isEmpty()) {
        canvas::paintTip(painter, m_nowPx, view, m_proposal->tip + (m_proposal->refused ? QStringList() : m_previewTip),
                         m_proposal->refused, theme, stamps);
    } else if (m_proposal && !m_previewTip.isEmpty()) {
        canvas::paintTip(painter, m_nowPx, view, m_previewTip, false, theme, stamps);
    } else if (m_doing == Doing::Nothing && m_hovering && m_tipShown && m_hovered) {
        if (const QStringList lines = tipOf(*m_hovered); !lines.isEmpty())
            canvas::paintTip(painter, m_nowPx, view, lines, false, theme, stamps);
    }
}

} // namespace cw::elevation
