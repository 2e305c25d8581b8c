// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which part is being dragged out of the Parts list? The text that travels in the drag's mime data.
// Leaves out: what dropping it does (proposal.h).
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>

class QMimeData;

namespace cw::canvas {

inline const QString& partMimeType()
{
    static const QString type = QStringLiteral("application/x-clusterwright-part");
    return type;
}

enum class PartKind { Rack, FilledRack, Server, Accelerator, Switch, Storage, FloorUnit, RackPdu, Block };

/// `id` is a catalog id. Of a filled rack it is "server", "server|count" or "rack type|server|count"; without a count
/// as many servers as there is room for. Of a block it is its name among those that the owner has given the stage.
struct PartPayload {
    PartKind kind = PartKind::Rack;
    std::string id;
    friend bool operator==(const PartPayload&, const PartPayload&) = default;
};

/// "kind\nid" as in the mime data: rack, rack-filled, server, accelerator, switch, storage, floor-unit, rack-pdu, block.
QByteArray writePart(const PartPayload& part);
std::optional<PartPayload> readPart(const QByteArray& text);
std::optional<PartPayload> readPart(const QMimeData* data);
QMimeData* mimeDataOf(const PartPayload& part);

} // namespace cw::canvas
