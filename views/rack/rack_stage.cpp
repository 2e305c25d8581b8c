// SPDX-License-Identifier: GPL-3.0-or-later
#include "rack/rack_stage.h"

#include "look/theme.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace cw::elevation {
namespace {

constexpr double kMarginPx = 24;

} // namespace

RackStage::RackStage() { replan(); }

void RackStage::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_hall.setCatalog(std::move(catalog));
    replan();
}

void RackStage::setDesign(std::shared_ptr<const design::Design> design)
{
    if (design == m_hall.sharedDesign())
        return;
    m_hall.setDesign(std::move(design));
    replan();
}

void RackStage::setFigures(canvas::TileLayer layer, RackFacts facts)
{
    if (layer == m_hall.layer() && facts == m_facts)
        return;
    m_hall.setLayer(std::move(layer));
    m_facts = std::move(facts);
    matchFigures();
    invalidate();
}

void RackStage::setChoice(Choice choice)
{
    m_choice = std::move(choice);
    replan();
}

void RackStage::setSides(Sides sides)
{
    m_sides = sides;
    replan();
}

void RackStage::replan()
{
    const canvas::FloorPlan& floor = m_hall.plan();
    const std::unordered_set<design::RackId> picked(m_choice.picked.begin(), m_choice.picked.end());
    m_rows = design::rowsOfRacks(m_hall.design(), m_hall.catalog());
    m_rowOf.assign(floor.racks.size(), 0);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        for (const std::uint32_t rack : m_rows[row].racks)
            m_rowOf[rack] = static_cast<std::uint32_t>(row);
    }
    std::vector<RackIndices> shown;
    if (m_choice.kind != Choice::Kind::Row) {
        for (const design::RackRow& row : m_rows) {
            RackIndices wanted;
            std::ranges::copy_if(row.racks, std::back_inserter(wanted), [&](std::uint32_t rack) {
                return m_choice.kind == Choice::Kind::All || picked.contains(floor.racks[rack].id);
            });
            shown.push_back(std::move(wanted));
        }
    }
    if (std::ranges::all_of(shown, &RackIndices::empty) && !m_rows.empty())
        shown = {m_rows[std::min(m_choice.row, m_rows.size() - 1)].racks};
    m_plan = planRacks(floor, shown, m_sides);
    m_walkOrder.reset();
    matchFigures();
    invalidate();
}

void RackStage::matchFigures()
{
    m_figures.assign(m_hall.plan().racks.size(), nullptr);
    for (const canvas::RackFigures& one : m_facts.racks) {
        const auto found = m_hall.plan().rackIndex.find(one.rack);
        if (found != m_hall.plan().rackIndex.end())
            m_figures[found->second] = &one;
    }
}

const WalkOrder& RackStage::walkOrder() const
{
    if (m_walkOrder)
        return *m_walkOrder;
    WalkOrder& order = m_walkOrder.emplace();
    const auto add = [&order](std::uint32_t item) {
        order.placeOf.emplace(item, order.items.size());
        order.items.push_back(item);
    };
    std::optional<std::uint32_t> last;
    for (const Standing& one : m_plan.standing) {
        if (one.rack == last)
            continue; // its other side
        last = one.rack;
        add(m_hall.plan().racks[one.rack].id.value);
        for (const canvas::PlanDevice& box : m_hall.plan().devices(one.rack))
            add(box.id);
    }
    return order;
}

std::optional<std::size_t> RackStage::rowOf(std::uint32_t rack) const
{
    return rack < m_rowOf.size() ? std::optional<std::size_t>(m_rowOf[rack]) : std::nullopt;
}

std::optional<std::uint32_t> RackStage::rackOf(std::uint32_t item) const
{
    const canvas::FloorPlan& floor = m_hall.plan();
    if (const auto found = floor.rackIndex.find(design::RackId{item}); found != floor.rackIndex.end())
        return found->second;
    const canvas::PlanDevice* box = floor.findBox(item);
    return box != nullptr ? std::optional(box->rack) : std::nullopt;
}

Hit RackStage::hit(QPointF px) const
{
    Hit out;
    const QPointF at = m_camera.toFloor(px);
    const auto columns = m_plan.standingIn(QRectF(at - QPointF(0.5, 0.5), QSizeF(1, 1)));
    if (columns.empty())
        return out;
    out.standing = columns.front();
    const Standing& one = m_plan.standing[columns.front()];
    if (!QRectF(one.opening()).contains(at))
        return out;
    out.unit = one.unitAt(at.y()).value_or(0);
    for (const canvas::PlanDevice& box : m_hall.plan().devices(one.rack)) {
        if (out.unit >= box.bottomUnit && out.unit < box.bottomUnit + box.units)
            out.box = box;
    }
    return out;
}

std::optional<QRect> RackStage::placeOf(std::uint32_t item) const
{
    const std::optional<std::uint32_t> rack = rackOf(item);
    const auto found = rack ? m_plan.firstOf.find(*rack) : m_plan.firstOf.end();
    if (found == m_plan.firstOf.end())
        return std::nullopt;
    const Standing& one = m_plan.standing[found->second];
    const canvas::PlanDevice* box = m_hall.plan().findBox(item);
    return box != nullptr ? one.place(box->bottomUnit, box->units) : one.body;
}

canvas::Camera RackStage::fitted(const QRectF& room) const
{
    // A single row's titles and bars keep the size of their text, however small the cabinets are drawn.
    if (m_plan.lines.size() != 1)
        return canvas::fit(QRectF(m_plan.extent), room, kMarginPx, kScales);
    const QRectF upper = room.adjusted(0, kTitlePx, 0, -kBarsPx);
    QRectF cabinets(m_plan.extent);
    cabinets.setTop(cabinets.top() + kTitlePx);
    cabinets.setBottom(m_plan.lines.front().floorY);
    return canvas::fit(cabinets, upper, kMarginPx / 2, kScales);
}

RackPicture RackStage::picture(const look::Theme& theme) const
{
    return {m_hall, m_plan, m_facts, m_figures, theme};
}

void RackStage::paint(QPainter& painter, const QSize& size)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize wanted = size * ratio;
    if (m_picture.size() != wanted || m_pictureCamera != m_camera) {
        if (m_picture.size() != wanted)
            m_picture = QPixmap(wanted);
        m_picture.setDevicePixelRatio(ratio);
        QPainter cache(&m_picture);
        m_painter.paint(cache, picture(look::currentTheme()), m_camera, QRectF(QPointF(0, 0), QSizeF(size)));
        m_pictureCamera = m_camera;
    }
    painter.drawPixmap(0, 0, m_picture);
}

} // namespace cw::elevation
