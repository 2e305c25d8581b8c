// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes from behind, switches and storage, and the rows of ports of all devices.
#include "catalog/server_ports.h"
#include "format/numbers.h"
#include "rack/device_faces.h"

#include <algorithm>
#include <cmath>

namespace cw::elevation {
namespace {

QColor roleColour(design::SwitchRole role, const look::Theme& theme)
{
    switch (role) {
    case design::SwitchRole::Leaf:
        return theme.series.green;
    case design::SwitchRole::Spine:
        return theme.series.blue;
    case design::SwitchRole::Core:
        return theme.series.purple;
    case design::SwitchRole::Storage:
        return theme.series.yellow;
    case design::SwitchRole::Management:
        return theme.series.orange;
    }
    return theme.series.grey;
}

} // namespace

const catalog::Server* serverOf(const RackPicture& picture, const canvas::PlanDevice& box)
{
    return picture.hall.catalog().servers.find(itemOf(*picture.hall.design().nodes, box).type);
}

QColor portColour(catalog::NicRole role, const look::Theme& theme)
{
    return role == catalog::NicRole::Compute ? theme.series.green
           : role == catalog::NicRole::Storage ? theme.series.grey
                                               : theme.series.orange;
}

void paintRow(QPainter& painter, const QRectF& room, int count, const QColor& colour, int filled, const QColor& free)
{
    if (count <= 0 || room.width() < 4)
        return;
    // Whole pixels, so that all gaps are alike.
    const double pitch = std::min(kPortPitch * 2, std::floor(room.width() / count));
    if (pitch < 2) {
        painter.fillRect(room, colour);
        return;
    }
    const double wide = pitch >= 4 ? pitch - 2 : pitch - 1;
    for (int i = 0; i < count; ++i)
        painter.fillRect(QRectF(std::floor(room.left()) + i * pitch, room.top(), wide, room.height()), i < filled ? colour : free);
}

/// From behind: power supplies and ports, as far as the catalog says what there is.
void RackPainter::paintNodeRear(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box, const QRectF& px,
                                Detail detail)
{
    const look::Theme& theme = picture.theme;
    const DeviceText text = deviceText(picture, box);
    const catalog::Server* server = serverOf(picture, box);
    QRectF room = px.adjusted(0, paintHeader(painter, picture, text, m_longestNode, px), 0, -4);
    if (server == nullptr || px.height() < 2 * kHeaderPx)
        return;
    const auto cabled = picture.facts.cabledPorts.find(box.id);
    const int used = cabled != picture.facts.cabledPorts.end() ? cabled->second : -1;
    for (const catalog::NicGroup& group : server->nics) {
        if (room.height() < 24)
            break;
        const QColor colour = portColour(group.role, theme);
        paintRow(painter, QRectF(room.left(), room.top() + 2, room.width(), 8), group.count, colour, group.count, theme.freeCapacity);
        room.adjust(0, 14, 0, 0);
        if (detail == Detail::Links) {
            const QString words = DeviceWords::tr("%1 × %2 · %3")
                                      .arg(format::count(group.count), format::measure(Measure(group.rate), "Gbit/s"),
                                           QString::fromStdString(group.model));
            m_stamps.leftAligned(painter, {room.left(), room.top() + 6}, room.width(),
                                 m_stamps.fitting(words, room.width(), 11, false), 11, false, theme.secondaryText);
            room.adjust(0, kLinkWords, 0, 0);
        }
    }
    if (used >= 0 && room.height() >= 34) {
        m_stamps.leftAligned(painter, {room.left(), room.top() + 7}, room.width(),
                             DeviceWords::tr("%1 of %2 ports cabled").arg(format::count(used), format::count(catalog::portsOf(*server))),
                             11, false, theme.secondaryText);
        room.adjust(0, kLinkWords, 0, 0);
    }
    const int supplies = powerSuppliesOf(server->powerSupplies);
    if (supplies == 0 || room.height() < 12)
        return;
    const double high = std::min(28.0, room.height() - (room.height() >= 30 ? kLinkWords : 0));
    const double pitch = std::min(40.0, room.width() / supplies);
    for (int i = 0; i < supplies; ++i) {
        paintFrame(painter, QRectF(room.left() + i * pitch, room.bottom() - high, pitch - 3, high - 1), theme.window,
                   theme.strongLine);
    }
    if (room.height() >= 30) {
        const QString words = DeviceWords::tr("Power supplies %1").arg(QString::fromStdString(server->powerSupplies));
        const QString known = m_stamps.fits(words, room.width(), 11, false) ? words : QString::fromStdString(server->powerSupplies);
        m_stamps.leftAligned(painter, {room.left(), room.bottom() - high - 8}, room.width(), known, 11, false, theme.secondaryText);
    }
}

void RackPainter::paintSwitch(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box, const QRectF& px)
{
    const look::Theme& theme = picture.theme;
    const DeviceText text = deviceText(picture, box);
    const double share = px.width() >= 90 ? 0.44 : 1.0;
    const int size = px.height() < kTextFrom ? 10 : 11;
    const QString name = m_stamps.fitting(text.name, px.width() * share - 4, size, true);
    const bool tall = px.height() >= 30;
    const double y = tall ? px.top() + px.height() / 3 : px.center().y();
    m_stamps.leftAligned(painter, {px.left(), y}, px.width() * share, name, size, true, theme.text);
    if (tall)
        m_stamps.leftAligned(painter, {px.left(), y + 14}, px.width() * share,
                             m_stamps.fitting(text.type, px.width() * share - 4, 11, false), 11, false, theme.secondaryText);
    if (share < 1.0)
        paintSwitchPorts(painter, picture, box, px.adjusted(px.width() * share, 0, 0, 0));
}

/// In the colour of the switch's role; where cables are drawn, those without one paler.
void RackPainter::paintSwitchPorts(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box, const QRectF& room)
{
    const design::Switch& device = itemOf(*picture.hall.design().switches, box);
    const catalog::Switch* type = picture.hall.catalog().switches.find(device.type);
    if (type == nullptr)
        return;
    const int rows = room.height() >= 11 ? 2 : 1;
    const int ports = type->ports.value;
    const int perRow = (ports + rows - 1) / rows;
    const double high = std::clamp((room.height() - 4) / rows - 1, 2.0, 10.0);
    const auto cabled = picture.facts.cabledPorts.find(box.id);
    const int used = cabled != picture.facts.cabledPorts.end() ? cabled->second : ports;
    const QColor colour = roleColour(device.role, picture.theme);
    QColor free = colour;
    free.setAlphaF(0.35F);
    for (int row = 0; row < rows; ++row)
        paintRow(painter, QRectF(room.left(), room.center().y() - rows * (high + 1) / 2 + row * (high + 1), room.width(), high),
                 std::min(perRow, ports - row * perRow), colour, used - row * perRow, free);
}

void RackPainter::paintStorage(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box, const QRectF& px)
{
    const look::Theme& theme = picture.theme;
    const DeviceText text = deviceText(picture, box);
    const double header = paintHeader(painter, picture, text, text.name, px);
    const design::Appliance& device = itemOf(*picture.hall.design().appliances, box);
    const catalog::StorageSystem* type = picture.hall.catalog().storageSystems.find(device.type);
    QStringList facts;
    if (type != nullptr && type->capacity)
        facts << format::measure(type->capacity->value, "TB");
    if (type != nullptr && type->read)
        facts << DeviceWords::tr("reads %1").arg(format::measure(type->read->value, "GB/s"));
    const QString known = facts.isEmpty() ? text.type : facts.join(QStringLiteral(" · "));
    if (header > 0) {
        if (px.height() >= header + kLinkWords && !facts.isEmpty())
            m_stamps.leftAligned(painter, {px.left(), px.top() + header + kLinkWords / 2}, px.width(),
                                 m_stamps.fitting(known, px.width(), 11, false), 11, false, theme.secondaryText);
        return;
    }
    // Beside its name where it is low.
    const double room = px.width() - m_stamps.width(text.name, 11, true) - 8;
    const double wide = m_stamps.width(known, 11, false);
    m_stamps.leftAligned(painter, {px.right() - wide, px.center().y()}, room, known, 11, false, theme.secondaryText);
}

} // namespace cw::elevation
