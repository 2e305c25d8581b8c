// SPDX-License-Identifier: GPL-3.0-or-later
// What is renamed in a line, dragged from it and dropped on it.
#include "outline/outline_model.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace cw::outline {
namespace {

const QString& devicesMimeType()
{
    static const QString type = QStringLiteral("application/x-clusterwright-devices");
    return type;
}

bool isDevice(LineKind kind)
{
    return kind == LineKind::Node || kind == LineKind::Switch || kind == LineKind::Appliance;
}

design::ItemSet readDevices(const QMimeData& data)
{
    QByteArray bytes = data.data(devicesMimeType());
    QDataStream stream(&bytes, QIODevice::ReadOnly);
    std::vector<design::ItemRef> devices;
    while (!stream.atEnd()) {
        qint32 kind = 0;
        quint32 id = 0;
        stream >> kind >> id;
        if (stream.status() == QDataStream::Ok && kind >= 0 && kind <= static_cast<int>(design::ItemKind::Cable))
            devices.push_back({static_cast<design::ItemKind>(kind), id});
    }
    return design::toItemSet(std::move(devices));
}

} // namespace

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const LineKind known = kind(index);
    if (isItem(known) || known == LineKind::Block)
        flags |= Qt::ItemIsEditable;
    if (isDevice(known))
        flags |= Qt::ItemIsDragEnabled;
    if (rackOf(index).isValid())
        flags |= Qt::ItemIsDropEnabled;
    if (isDevice(known) || known == LineKind::FloorUnit || known == LineKind::CableType || known == LineKind::Copy)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

/// The design changes only when the edit comes back.
bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || (flags(index) & Qt::ItemIsEditable) == 0 || name.isEmpty() || name == data(index).toString())
        return false;
    if (kind(index) == LineKind::Block)
        Q_EMIT blockRenamed(design::BlockId{key(index).id}, name);
    else
        Q_EMIT renamed(itemOf(key(index)), name);
    return true;
}

QStringList OutlineModel::mimeTypes() const { return {devicesMimeType(), canvas::partMimeType()}; }

Qt::DropActions OutlineModel::supportedDropActions() const { return Qt::MoveAction | Qt::CopyAction; }

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const QModelIndex& index : indexes) {
        if (isDevice(kind(index)))
            stream << static_cast<qint32>(itemOf(key(index)).kind) << quint32(key(index).id);
    }
    if (bytes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(devicesMimeType(), bytes);
    return data;
}

bool OutlineModel::canDropMimeData(const QMimeData* data, Qt::DropAction /*action*/, int /*row*/, int /*column*/,
                                   const QModelIndex& parent) const
{
    const bool known = data->hasFormat(devicesMimeType()) || canvas::readPart(data).has_value();
    return known && rackOf(parent).isValid();
}

bool OutlineModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const design::RackId rack = rackOf(parent);
    if (const auto part = canvas::readPart(data)) {
        Q_EMIT partDropped(*part, rack);
        return true;
    }
    design::ItemSet devices = readDevices(*data);
    std::erase_if(devices,
                  [&](const design::ItemRef& device) { return design::rackOf(*m_subject.design, device) == rack; });
    if (!devices.empty())
        Q_EMIT devicesDropped(devices, rack);
    return true;
}

} // namespace cw::outline
