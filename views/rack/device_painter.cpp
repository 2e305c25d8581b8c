// SPDX-License-Identifier: GPL-3.0-or-later
// Devices in a rack, from one block to accelerators with their links; rears and other boxes are in box_painter.cpp. Only
// what the catalog knows is drawn: no bays, outlets or ports that it does not name.
#include "format/numbers.h"
#include "format/part_name.h"
#include "rack/device_faces.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cw::elevation {
namespace {

using canvas::DeviceKind;
using canvas::PlanDevice;

constexpr double kEdgePx = 6;
constexpr double kPortHigh = 4;
constexpr double kNarrowest = 6; ///< an accelerator in a row of them

QColor kindColour(DeviceKind kind, const look::Theme& theme)
{
    switch (kind) {
    case DeviceKind::Node:
        return theme.series.green;
    case DeviceKind::Switch:
        return theme.series.orange;
    case DeviceKind::Appliance:
        return theme.series.yellow;
    }
    return theme.series.grey;
}

template <class Part>
QString nameOf(const catalog::Shelf<Part>& shelf, const std::string& id)
{
    const Part* found = shelf.find(id);
    return QString::fromStdString(found != nullptr ? found->name : id);
}

const catalog::Accelerator* acceleratorOf(const RackPicture& picture, const PlanDevice& box)
{
    const catalog::Server* server = serverOf(picture, box);
    const std::string& own = itemOf(*picture.hall.design().nodes, box).accelerator;
    if (server == nullptr)
        return nullptr;
    return picture.hall.catalog().accelerators.find(own.empty() ? server->accelerator : own);
}

/// What a node has instead of what its server is sold with.
void addSwapped(DeviceText& text, const RackPicture& picture, const PlanDevice& box)
{
    const catalog::Server* server = serverOf(picture, box);
    const std::string& own = itemOf(*picture.hall.design().nodes, box).accelerator;
    if (server == nullptr || own.empty() || own == server->accelerator)
        return;
    const QString name = nameOf(picture.hall.catalog().accelerators, own);
    const QString brief = format::shortPartName(name);
    const bool tells = brief != format::shortPartName(nameOf(picture.hall.catalog().accelerators, server->accelerator));
    text.swapped = tells ? brief : name;
    text.counted = QStringLiteral("%1 × %2").arg(format::count(box.accelerators), text.swapped);
    text.type = text.model + QStringLiteral(" · ") + text.counted;
}

/// The colour that the overlay gives to all of a rack.
std::optional<QColor> overlayColour(const RackPicture& picture, const PlanDevice& box)
{
    const canvas::TileFigure* tile =
        box.rack < picture.hall.tiles().size() ? picture.hall.tiles()[box.rack] : nullptr;
    if (tile == nullptr || !tile->share)
        return std::nullopt;
    return canvas::tileColours(tile, picture.theme).fill;
}

/// All ports of a node, one row for each role that it has.
double paintPorts(QPainter& painter, const catalog::Server& server, const QRectF& room, const look::Theme& theme)
{
    double y = room.bottom() - kPortHigh;
    for (const catalog::NicRole role : {catalog::NicRole::Compute, catalog::NicRole::Storage, catalog::NicRole::Management}) {
        int count = 0;
        for (const catalog::NicGroup& group : server.nics)
            count += group.role == role ? group.count : 0;
        if (count == 0 || y < room.top())
            continue;
        paintRow(painter, QRectF(room.left(), y, room.width(), kPortHigh), count, portColour(role, theme), count, {});
        y -= kPortPitch;
    }
    return room.bottom() - kPortHigh - y;
}

} // namespace

DeviceText deviceText(const RackPicture& picture, const PlanDevice& box)
{
    const design::Design& design = picture.hall.design();
    const catalog::Catalog& catalog = picture.hall.catalog();
    DeviceText text;
    std::string type;
    std::string accelerator;
    if (box.kind == DeviceKind::Node) {
        const design::Node& node = itemOf(*design.nodes, box);
        text.name = QString::fromStdString(node.name);
        text.model = text.type = nameOf(catalog.servers, node.type);
        addSwapped(text, picture, box);
        type = node.type;
        accelerator = node.accelerator;
    } else if (box.kind == DeviceKind::Switch) {
        const design::Switch& device = itemOf(*design.switches, box);
        text.name = QString::fromStdString(device.name);
        text.model = text.type = nameOf(catalog.switches, device.type);
        type = device.type;
    } else {
        const design::Appliance& device = itemOf(*design.appliances, box);
        const bool storage = catalog.storageSystems.find(device.type) != nullptr;
        text.name = QString::fromStdString(device.name);
        text.model = text.type = storage ? nameOf(catalog.storageSystems, device.type) : nameOf(catalog.servers, device.type);
        type = device.type;
    }
    for (const DeviceFigures& known : picture.facts.devices) {
        if (known.kind == box.kind && known.type == type && known.accelerator == accelerator)
            text.figures = &known;
    }
    return text;
}

int powerSuppliesOf(const std::string& described)
{
    int count = 0;
    const char* end = described.data() + described.size();
    const auto [rest, error] = std::from_chars(described.data(), end, count);
    return error == std::errc() && rest != end && *rest == 'x' ? count : 0;
}

void RackPainter::paintBlock(QPainter& painter, const RackPicture& picture, const PlanDevice& box, const QRectF& px)
{
    const double gap = std::min(1.0, px.height() * 0.15);
    const QColor colour = overlayColour(picture, box).value_or(kindColour(box.kind, picture.theme));
    painter.fillRect(px.adjusted(gap, gap / 2, -gap, -gap / 2), colour);
}

void RackPainter::paintDevice(QPainter& painter, const RackPicture& picture, const PlanDevice& box, Face face,
                              const QRectF& px, Detail detail)
{
    const look::Theme& theme = picture.theme;
    const QRectF body = px.adjusted(1, 0.5, -1, -0.5);
    paintFrame(painter, body, theme.field, theme.wall);
    const double edge = std::min(kEdgePx, px.width() / 16);
    painter.fillRect(QRectF(body.left(), body.top(), edge, body.height()),
                     overlayColour(picture, box).value_or(kindColour(box.kind, theme)));
    const QRectF inner = body.adjusted(edge + 4, 1, -4, -1);
    if (inner.height() < kTextFrom - 3) {
        if (box.kind == DeviceKind::Switch && detail >= Detail::Inside)
            paintSwitchPorts(painter, picture, box, inner);
        return;
    }
    if (detail < Detail::Inside) {
        const QString name = m_stamps.fitting(deviceText(picture, box).name, inner.width(), 11, false);
        m_stamps.leftAligned(painter, {inner.left(), inner.center().y()}, inner.width(), name, 11, false, theme.text);
        return;
    }
    if (box.kind == DeviceKind::Switch)
        paintSwitch(painter, picture, box, inner);
    else if (box.kind == DeviceKind::Appliance)
        paintStorage(painter, picture, box, inner);
    else if (face == Face::Front)
        paintNodeFront(painter, picture, box, inner, detail);
    else
        paintNodeRear(painter, picture, box, inner, detail);
}

/// Name, type and expected power in one line; what has no room is left out from the right. Power stands beside all names or
/// beside none: whether it fits is asked of the `longest` of them. What a node has instead of its own accelerators is told
/// before its power: the picture would be of another machine. Says how high it is.
double RackPainter::paintHeader(QPainter& painter, const RackPicture& picture, const DeviceText& text, const QString& longest,
                                const QRectF& face)
{
    const look::Theme& theme = picture.theme;
    const bool tall = face.height() >= 2 * kHeaderPx;
    const double y = tall ? face.top() + kHeaderPx / 2 : face.center().y();
    const int size = tall && face.width() >= 110 ? 13 : 11;
    const double widest = std::max(m_stamps.width(longest, size, true), m_stamps.width(text.name, size, true));
    double right = face.right();
    const double swapped = text.swapped.isEmpty() ? 0 : m_stamps.width(text.swapped, 11, true) + 8;
    const auto paintSwapped = [&](const QString& words) {
        const double wide = m_stamps.width(words, 11, true);
        const bool fits = wide + 4 + m_stamps.width(text.name, size, true) <= right - face.left();
        if (fits) {
            m_stamps.leftAligned(painter, {right - wide, y}, wide + 1, words, 11, true, theme.text);
            right -= wide + 4;
        }
        return fits;
    };
    if (text.figures != nullptr && text.figures->expected && tall) {
        const QString power = format::measure(*text.figures->expected);
        // Where it is tight, less bold and nearer.
        for (const auto& [strong, gap] : {std::pair{true, 8}, std::pair{false, 4}}) {
            const double wide = m_stamps.width(power, 11, strong);
            if (wide + gap + widest + swapped > face.width())
                continue;
            m_stamps.leftAligned(painter, {right - wide, y}, wide + 1, power, 11, strong, theme.secondaryText);
            right -= wide + gap;
            break;
        }
    }
    const double used = widest + 8;
    const double wide = m_stamps.width(text.type, 11, false);
    const bool whole = tall && used + wide <= right - face.left();
    if (tall && !whole && swapped > 0 && !paintSwapped(text.counted))
        paintSwapped(text.swapped);
    const QString name = m_stamps.fitting(text.name, right - face.left(), size, true);
    m_stamps.leftAligned(painter, {face.left(), y}, right - face.left(), name, size, true, theme.text);
    if (whole)
        m_stamps.leftAligned(painter, {right - wide, y}, wide + 1, text.type, 11, false, theme.secondaryText);
    return tall ? kHeaderPx : 0;
}

void RackPainter::paintNodeFront(QPainter& painter, const RackPicture& picture, const PlanDevice& box, const QRectF& px,
                                 Detail detail)
{
    const look::Theme& theme = picture.theme;
    const DeviceText text = deviceText(picture, box);
    const catalog::Server* server = serverOf(picture, box);
    const bool tall = px.height() >= 2 * kHeaderPx;
    if (!tall) {
        const bool both = box.accelerators > 0 && px.width() >= 90;
        const double nameRoom = both ? px.width() * 0.42 : px.width();
        m_stamps.leftAligned(painter, {px.left(), px.center().y()}, nameRoom,
                             m_stamps.fitting(text.name, nameRoom, 11, true), 11, true, theme.text);
        if (both)
            paintAccelerators(painter, picture, box, px.adjusted(px.width() * 0.46, 2, 0, -2), Detail::Names);
        return;
    }
    QRectF room = px.adjusted(0, paintHeader(painter, picture, text, m_longestNode, px), 0, -4);
    if (server != nullptr && room.height() >= 34) {
        QRectF ports = room;
        if (detail == Detail::Links && room.height() >= 70) {
            for (const catalog::NicGroup& group : server->nics) {
                const QString words = DeviceWords::tr("%1 × %2 · %3")
                                          .arg(format::count(group.count), format::measure(Measure(group.rate), "Gbit/s"),
                                               QString::fromStdString(group.model));
                m_stamps.leftAligned(painter, {ports.left(), ports.bottom() - kLinkWords / 2}, ports.width(),
                                     m_stamps.fitting(words, ports.width(), 11, false), 11, false, theme.secondaryText);
                ports.adjust(0, 0, 0, -kLinkWords);
            }
        }
        ports.setLeft(ports.left() + 2);
        ports.setBottom(ports.bottom() - paintPorts(painter, *server, ports, theme) - 2);
        room.setBottom(ports.bottom());
    }
    if (box.accelerators > 0 && room.height() >= 10) {
        paintFrame(painter, room, theme.window, theme.line);
        paintAccelerators(painter, picture, box, room.adjusted(6, 4, -6, -4), detail);
    }
}

/// One box for each accelerator; near, with what joins them.
void RackPainter::paintAccelerators(QPainter& painter, const RackPicture& picture, const PlanDevice& box,
                                    const QRectF& area, Detail detail)
{
    const look::Theme& theme = picture.theme;
    const catalog::Accelerator* gpu = acceleratorOf(picture, box);
    const catalog::Server* server = serverOf(picture, box);
    QRectF room = area;
    if (detail == Detail::Links && gpu != nullptr && room.height() >= 70) {
        const QString what = QStringLiteral("%1 × %2").arg(QString::fromStdString(gpu->name), format::count(box.accelerators));
        m_stamps.leftAligned(painter, {room.left(), room.top() + 7}, room.width(),
                             m_stamps.fitting(what, room.width(), 11, true), 11, true, theme.text);
        room.adjust(0, kLinkWords, 0, 0);
        if (gpu->scaleUp && server != nullptr && server->scaleUpDomain > 1) {
            const QString rate = format::measure(gpu->scaleUp->oneWay.value, "GB/s");
            QString link = DeviceWords::tr("%1 · %2 each way per GPU").arg(QString::fromStdString(gpu->scaleUp->name), rate);
            if (server->nvSwitchCount > 0)
                link += QStringLiteral(" · %1 × NVSwitch").arg(format::count(server->nvSwitchCount));
            m_stamps.leftAligned(painter, {room.left(), room.bottom() - 6}, room.width(),
                                 m_stamps.fitting(link, room.width(), 11, false), 11, false, theme.text);
            room.adjust(0, 0, 0, -kLinkWords);
            // The bar that all of them hang on; with switch chips between them where the server has some.
            painter.fillRect(QRectF(room.left(), room.bottom() - 6, room.width(), 4), theme.series.purple);
            room.adjust(0, 0, 0, -6);
        }
    }
    // One row, as they stand in most servers; a cabinet full of them in a block.
    const int inOneRow = static_cast<int>(room.width() / kNarrowest);
    const int rows = box.accelerators <= inOneRow ? 1 : static_cast<int>(std::ceil(std::sqrt(box.accelerators * room.height() / (2 * std::max(1.0, room.width())))));
    const int columns = (box.accelerators + std::max(rows, 1) - 1) / std::max(rows, 1);
    const double pitchX = room.width() / columns;
    const double pitchY = room.height() / rows;
    if (pitchX < 2 || pitchY < 2) {
        painter.fillRect(room, theme.series.blue);
        return;
    }
    const double gap = std::clamp(pitchX * 0.18, 0.6, 6.0);
    const double wide = std::min(pitchX - gap, 90.0);
    for (int i = 0; i < box.accelerators; ++i) {
        const QRectF one(room.left() + i % columns * pitchX, room.top() + i / columns * pitchY + (rows > 1 ? gap / 2 : 0), wide,
                         pitchY - (rows > 1 ? gap : 0));
        painter.fillRect(one, theme.series.blue);
        if (detail == Detail::Links && wide >= 24 && one.height() >= 16)
            m_stamps.centred(painter, one.center(), wide, QStringLiteral("G%1").arg(i + 1), 11, true,
                             theme.dark ? theme.canvas : theme.field);
    }
}

} // namespace cw::elevation
