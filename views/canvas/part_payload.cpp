// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/part_payload.h"

#include <QMimeData>

#include <array>
#include <utility>

namespace cw::canvas {
namespace {

constexpr std::array<std::pair<PartKind, const char*>, 9> kNames = {{{PartKind::Rack, "rack"},
                                                                     {PartKind::FilledRack, "rack-filled"},
                                                                     {PartKind::Server, "server"},
                                                                     {PartKind::Accelerator, "accelerator"},
                                                                     {PartKind::Switch, "switch"},
                                                                     {PartKind::Storage, "storage"},
                                                                     {PartKind::FloorUnit, "floor-unit"},
                                                                     {PartKind::RackPdu, "rack-pdu"},
                                                                     {PartKind::Block, "block"}}};

} // namespace

QByteArray writePart(const PartPayload& part)
{
    QByteArray out;
    for (const auto& [kind, name] : kNames) {
        if (kind == part.kind)
            out = QByteArray(name);
    }
    out.append('\n');
    out.append(part.id.data(), static_cast<qsizetype>(part.id.size()));
    return out;
}

std::optional<PartPayload> readPart(const QByteArray& text)
{
    const qsizetype cut = text.indexOf('\n');
    if (cut < 0)
        return std::nullopt;
    const QByteArray id = text.mid(cut + 1).trimmed();
    for (const auto& [kind, name] : kNames) {
        if (text.left(cut) == name && !id.isEmpty())
            return PartPayload{kind, id.toStdString()};
    }
    return std::nullopt;
}

std::optional<PartPayload> readPart(const QMimeData* data)
{
    return data != nullptr && data->hasFormat(partMimeType()) ? readPart(data->data(partMimeType())) : std::nullopt;
}

QMimeData* mimeDataOf(const PartPayload& part)
{
    auto* data = new QMimeData;
    data->setData(partMimeType(), writePart(part));
    return data;
}

} // namespace cw::canvas
