// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a plot become a picture file or a clipboard image? One drawing function for SVG, PDF and PNG.
// Leaves out: what is drawn.
#pragma once

#include <QImage>
#include <QRectF>
#include <QString>

#include <functional>

class QPainter;

namespace cw::plots {

/// Draws into the rectangle. The painter handed over is always a QCPPainter, which QCustomPlot needs to draw at all.
using Draw = std::function<void(QPainter& painter, const QRectF& into)>;

/// The picture at twice the size, for screens of high density and documents.
QImage pictureOf(const QSizeF& size, const QColor& background, const Draw& draw);

/// Writes .svg, .pdf or .png, chosen by the name's ending. False where the file cannot be written.
bool exportPicture(const QString& path, const QSizeF& size, const QColor& background, const QString& title,
                   const Draw& draw);

/// Writes text as UTF-8 with a byte order mark, so that spreadsheets read Korean.
bool exportText(const QString& path, const QString& text);

} // namespace cw::plots
