// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does the network get into a picture file, without a window?
// Leaves out: choosing the paper or the file format; the painter belongs to the caller. Colours are the current theme's.
#pragma once

#include "network/network_text.h"

#include <QRectF>

#include <memory>

class QPainter;

namespace cw::topology {

class NetworkStage;

enum class WorstLinks { Listed, LeftOut };

/// The whole network, as large as fits inside `target`, with its legend; the worst links are listed beside it where loads
/// are shown and they are wanted.
void renderNetwork(QPainter& painter, const QRectF& target, const std::shared_ptr<const assess::Assessment>& assessment,
                   Overlay overlay, WorstLinks worst);
/// What a stage shows, without the list: a page has that as a table.
void renderStage(QPainter& painter, const QRectF& target, NetworkStage& stage);

} // namespace cw::topology
