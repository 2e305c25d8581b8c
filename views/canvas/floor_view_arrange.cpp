// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing racks and floor units in line, and repeating them.
#include "canvas/array_strip.h"
#include "canvas/floor_marks.h"
#include "canvas/floor_view.h"
#include "canvas/item_intents.h"
#include "design/arrange.h"

#include <algorithm>

namespace cw::canvas {
namespace {

constexpr int kStripMargin = 12;
/// More places than this are a grey area at any zoom and only cost time.
constexpr std::size_t kMostPlaces = 20'000;

std::optional<design::Alignment> alignmentOf(ArrangeCommand command)
{
    using C = ArrangeCommand;
    using A = design::Alignment;
    switch (command) {
    case C::AlignLeft:
        return A::Left;
    case C::AlignCentre:
        return A::Centre;
    case C::AlignRight:
        return A::Right;
    case C::AlignTop:
        return A::Top;
    case C::AlignMiddle:
        return A::Middle;
    case C::AlignBottom:
        return A::Bottom;
    default:
        return std::nullopt;
    }
}

} // namespace

void FloorView::makeArrangement()
{
    m_arrange = new ArrangeMenu(this);
    m_block = new BlockMenu(this);
    m_array = new ArrayStrip(this);
    for (QMenu* menu : {static_cast<QMenu*>(m_arrange), static_cast<QMenu*>(m_block)}) {
        connect(menu, &QMenu::aboutToShow, this, [this] { refreshMenus(true); });
        connect(menu, &QMenu::aboutToHide, this, [this] { refreshMenus(false); });
    }
    connect(m_arrange, &ArrangeMenu::chosen, this, &FloorView::arrange);
    connect(m_block, &BlockMenu::chosen, this, &FloorView::useBlock);
    connect(m_array, &ArrayStrip::ruleChanged, this, &FloorView::showArray);
    connect(m_array, &ArrayStrip::accepted, this, [this] {
        if (const auto rule = m_array->rule())
            Q_EMIT arrayAccepted(standing(), *rule);
    });
    connect(m_array, &ArrayStrip::cancelled, this, [this] {
        closeArray();
        Q_EMIT arrayCancelled();
    });
}

void FloorView::edit(const char* text, std::function<Result<design::Design>(const design::Design&)> apply)
{
    raise({text, {}, std::move(apply)});
}

design::ItemSet FloorView::standing() const
{
    design::ItemSet items = selection();
    std::erase_if(items, [](const design::ItemRef& item) {
        return item.kind != design::ItemKind::Rack && item.kind != design::ItemKind::FloorUnit;
    });
    return items;
}

void FloorView::arrange(ArrangeCommand command)
{
    const auto catalog = m_stage.sharedCatalog();
    const design::ItemSet items = standing();
    if (const auto alignment = alignmentOf(command))
        return edit("edit.align", [=](const design::Design& design) {
            return design::align(design, *catalog, items, *alignment);
        });
    const bool across = command == ArrangeCommand::SpreadAcross || command == ArrangeCommand::SpaceColumns;
    const design::Axis axis = across ? design::Axis::Horizontal : design::Axis::Vertical;
    switch (command) {
    case ArrangeCommand::SpreadAcross:
    case ArrangeCommand::SpreadDown:
        return edit("edit.distribute", [=](const design::Design& design) {
            return design::distribute(design, *catalog, items, axis);
        });
    case ArrangeCommand::SpaceRows:
    case ArrangeCommand::SpaceColumns:
        return edit("edit.distribute", [=](const design::Design& design) {
            return design::spaceRows(design, *catalog, items, axis);
        });
    case ArrangeCommand::Array:
        return openArray();
    default:
        Q_EMIT autoPlaceRequested();
    }
}

void FloorView::openArray()
{
    if (standing().empty()) {
        Q_EMIT refused(tr("Select the racks or floor units to repeat first"));
        return;
    }
    m_array->show();
    placeArrayStrip();
    m_array->begin(design::boundsOf(m_stage.design(), m_stage.catalog(), standing()));
}

void FloorView::placeArrayStrip()
{
    m_array->adjustSize();
    const int left = std::max(static_cast<int>(kRulerPx) + kStripMargin, (width() - m_array->width()) / 2);
    m_array->move(left, static_cast<int>(kRulerPx) + kStripMargin);
}

/// The places at once; what the copies come to follows from the owner.
void FloorView::showArray()
{
    if (!m_array->isVisibleTo(this))
        return;
    const design::ItemSet items = standing();
    const std::optional<design::ArrayRule> rule = m_array->rule();
    m_arrayPlaces.clear();
    if (items.empty()) {
        closeArray();
        Q_EMIT arrayCancelled();
        return;
    }
    if (rule) {
        const auto places = design::arrayPlaces(m_stage.design(), m_stage.catalog(), items, *rule, kMostPlaces);
        for (const design::Footprint& place : places)
            m_arrayPlaces.emplace_back(place.xMm, place.yMm, place.widthMm, place.depthMm);
        Q_EMIT arrayChanged(items, *rule);
    } else {
        placeArrayStrip();
        Q_EMIT arrayCancelled(); // no figures of copies that are not asked for any more
    }
    update();
}

void FloorView::setArrayOutcome(const QString& text, bool refused)
{
    m_arrayRefused = refused;
    m_array->setOutcome(text, refused);
    placeArrayStrip();
    update();
}

void FloorView::closeArray()
{
    m_array->hide();
    m_arrayPlaces.clear();
    m_arrayRefused = false;
    setFocus();
    update();
}

void FloorView::paintArray(QPainter& painter)
{
    if (!m_arrayPlaces.empty())
        paintPlaces(painter, m_arrayPlaces, m_arrayRefused);
}

} // namespace cw::canvas
