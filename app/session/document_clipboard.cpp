// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that copies and pastes, as parts of a design and as pictures.
#include "canvas/floor_render.h"
#include "canvas/floor_view.h"
#include "format/words.h"
#include "look/theme.h"
#include "network/network_render.h"
#include "network/network_view.h"
#include "rack/rack_render.h"
#include "rack/rack_view.h"
#include "session/document_window.h"
#include "session/lazy_clipboard.h"
#include "session/overlays.h"
#include "session/rack_facts.h"
#include "store/design_file.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QPicture>

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

namespace cw::app {
namespace {

constexpr double kMostPixels = 2400;
constexpr int kMarginMm = 600;
constexpr QSize kRackPixels(240, 1000); ///< of one rack with what stands below it

/// The copied racks in a hall of their own, as large as they need: a picture shows nothing else.
design::Design cropped(design::Design fragment, const design::Footprint& bounds)
{
    const auto shift = [&bounds](auto& section) {
        for (auto& item : section.edit()) {
            item.at.xMm += kMarginMm - bounds.xMm;
            item.at.yMm += kMarginMm - bounds.yMm;
        }
    };
    shift(fragment.racks);
    shift(fragment.floorUnits);
    fragment.site.edit().widthMm = bounds.widthMm + 2 * kMarginMm;
    fragment.site.edit().depthMm = bounds.depthMm + 2 * kMarginMm;
    return fragment;
}

/// Of the devices that were copied, in the order of their ids.
std::vector<design::RackId> racksOf(const design::Design& fragment)
{
    std::set<std::uint32_t> racks;
    const auto add = [&racks](const auto& devices) {
        for (const auto& device : devices)
            racks.insert(device.mount.rack.value);
    };
    add(*fragment.nodes);
    add(*fragment.switches);
    add(*fragment.appliances);
    return {racks.begin(), racks.end()};
}

/// Racks from the front or behind, drawn anew when somebody pastes them.
std::function<void(QPainter&, const QRectF&)> rackPicture(const Session& session, const canvas::TileLayer& layer,
                                                          const elevation::Choice& choice, elevation::Sides sides)
{
    return [design = session.design(), catalog = session.references().catalog, layer,
            facts = rackFacts(*session.assessment()), choice, sides,
            theme = look::currentTheme()](QPainter& painter, const QRectF& page) {
        elevation::RackStage stage;
        stage.setCatalog(catalog);
        stage.setDesign(design);
        stage.setFigures(layer, facts);
        stage.setSides(sides);
        stage.setChoice(choice);
        elevation::renderRacks(painter, page, stage, theme);
    };
}

/// What a page shows now, as the drawing commands of its widgets.
void addPagePicture(ClipboardContent& content, QWidget& page)
{
    const auto drawn = std::make_shared<QPicture>();
    QPainter recorder(drawn.get());
    page.render(&recorder);
    recorder.end();
    content.pixels = page.size();
    content.paint = [drawn, size = QSizeF(page.size())](QPainter& painter, const QRectF& on) {
        painter.save();
        painter.translate(on.topLeft());
        painter.scale(on.width() / size.width(), on.height() / size.height());
        painter.drawPicture(0, 0, *drawn);
        painter.restore();
    };
}

} // namespace

/// Racks and floor units come with their picture; single devices with that of their racks, or of the network where that
/// is shown.
void DocumentWindow::copySelection()
{
    const design::ItemSet items = selection();
    if (items.empty())
        return;
    const auto catalog = m_session.references().catalog;
    const auto fragment = std::make_shared<const design::Design>(design::copyItems(*m_session.design(), items));
    ClipboardContent content;
    content.fragment = [fragment] { return QByteArray::fromStdString(store::writeDesign(*fragment)); };
    content.background = look::currentTheme().canvas;
    const design::Footprint bounds = design::boundsOf(*fragment, *catalog, items);
    if (isNetworkShown()) {
        addNetworkPicture(content);
    } else if (bounds.widthMm > 0) {
        const auto picture = std::make_shared<const design::Design>(cropped(*fragment, bounds));
        content.pixels = canvas::naturalSize(*picture, kMostPixels).toSize();
        content.paint = [picture, catalog, layer = tiles(*m_session.assessment()),
                         theme = look::currentTheme()](QPainter& painter, const QRectF& page) {
            canvas::renderFloor(painter, page, *picture, *catalog, layer, theme, {false, false});
        };
    } else {
        const elevation::Choice racks{elevation::Choice::Kind::Picked, 0, racksOf(*fragment)};
        content.pixels = QSize(qMin(kRackPixels.width() * static_cast<int>(racks.picked.size() + 1), int(kMostPixels)),
                               kRackPixels.height());
        if (!racks.picked.empty())
            content.paint = rackPicture(m_session, tiles(*m_session.assessment()), racks, elevation::Sides::Front);
    }
    QApplication::clipboard()->setMimeData(new LazyClipboard(std::move(content)));
}

/// A list that is folded in the window would hide a part of a small picture.
topology::WorstLinks DocumentWindow::shownWorstLinks() const
{
    return m_network->panelOpen() ? topology::WorstLinks::Listed : topology::WorstLinks::LeftOut;
}

void DocumentWindow::addNetworkPicture(ClipboardContent& content) const
{
    content.pixels = m_network->size();
    content.paint = [assessment = m_session.assessment(), overlay = static_cast<topology::Overlay>(m_networkOverlay),
                     worst = shownWorstLinks()](QPainter& painter, const QRectF& page) {
        topology::renderNetwork(painter, page, assessment, overlay, worst);
    };
}

/// What the canvas shows now, for a document or a chat.
void DocumentWindow::copyPicture()
{
    ClipboardContent content;
    content.background = look::currentTheme().canvas;
    if (!m_window->isCanvasShown()) {
        addPagePicture(content, m_window->shownPage());
    } else if (isNetworkShown()) {
        addNetworkPicture(content);
    } else if (isRackShown()) {
        content.pixels = m_rack->size();
        content.paint = rackPicture(m_session, tiles(*m_session.assessment()), m_rack->stage().choice(),
                                    m_rack->stage().sides());
    } else {
        content.pixels = m_floor->size();
        content.paint = [design = m_session.design(), catalog = m_session.references().catalog,
                         layer = tiles(*m_session.assessment()),
                         theme = look::currentTheme()](QPainter& painter, const QRectF& page) {
            canvas::renderFloor(painter, page, *design, *catalog, layer, theme);
        };
    }
    QApplication::clipboard()->setMimeData(new LazyClipboard(std::move(content)));
    say(tr("The picture is on the clipboard"));
}

namespace {

/// Where the upper left corner of pasted items lands: on the grid or in line with what stands nearby.
design::FloorPoint snappedCorner(const design::FloorIndex& floor, const design::FloorIndex& copied,
                                 const design::FloorPoint& at)
{
    if (copied.all().empty())
        return at;
    design::Footprint held = copied.all().front().footprint;
    held.xMm = at.xMm;
    held.yMm = at.yMm;
    return design::snap(floor, held, design::kGridMm / 2).at;
}

} // namespace

void DocumentWindow::paste(const design::FloorPoint& at)
{
    const QByteArray text = fragmentText(QApplication::clipboard()->mimeData());
    if (text.trimmed().isEmpty())
        return say(tr("The clipboard holds no part of a design."));
    const Result<design::Design> fragment = store::readFragment(text.toStdString());
    if (!fragment)
        return say(tr("The clipboard holds no part of a design: %1").arg(format::sentence(fragment.problems().front())));
    const Problems missing = store::checkReferences(*fragment, *m_session.references().catalog);
    if (!missing.empty())
        return say(tr("Not pasted: %1").arg(format::sentence(missing.front())));
    const auto catalog = m_session.references().catalog;
    // The fragment's upper left corner goes to where the hand is.
    const design::FloorIndex copied(*fragment, *catalog);
    int left = at.xMm;
    int top = at.yMm;
    if (!copied.all().empty()) {
        left = copied.all().front().footprint.xMm;
        top = copied.all().front().footprint.yMm;
        for (const design::Placed& placed : copied.all()) {
            left = std::min(left, placed.footprint.xMm);
            top = std::min(top, placed.footprint.yMm);
        }
    }
    design::ItemSet added;
    apply({"edit.paste", {}, [&](const design::Design& design) -> Result<design::Design> {
               // Single devices go into the rack under the hand.
               const std::optional<design::ItemRef> under = design::FloorIndex(design, *catalog).at(at);
               const bool overRack = under && under->kind == design::ItemKind::Rack;
               const design::FloorPoint onGrid = snappedCorner(design::FloorIndex(design, *catalog), copied, at);
               Result<design::Pasted> pasted =
                   design::paste(design, *catalog, *fragment, onGrid.xMm - left, onGrid.yMm - top,
                                 overRack ? design::RackId{under->id} : design::RackId{});
               if (!pasted)
                   return pasted.problems();
               added = pasted->items;
               return pasted->design;
           }});
    // What came inside a rack is part of that rack.
    const auto onFloor = [](const design::ItemRef& item) {
        return item.kind == design::ItemKind::Rack || item.kind == design::ItemKind::FloorUnit;
    };
    if (std::ranges::any_of(added, onFloor))
        std::erase_if(added, std::not_fn(onFloor));
    if (!added.empty())
        m_floor->setSelection(added);
}

} // namespace cw::app
