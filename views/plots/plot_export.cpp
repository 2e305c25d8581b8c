// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plot_export.h"

#include <QBuffer>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <qcustomplot.h>

namespace cw::plots {
namespace {

constexpr int kScale = 2;
constexpr int kPixelsPerInch = 96; ///< any other resolution would resize the fonts of Qt Charts and QCustomPlot
constexpr double kPointsPerPixel = 72.0 / kPixelsPerInch;

bool writeWhole(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

void drawOn(QPaintDevice* device, const QSizeF& size, const QColor& background, int scale, bool vector,
            const Draw& draw)
{
    QCPPainter painter;
    painter.begin(device);
    painter.setRenderHint(QPainter::Antialiasing);
    if (vector) {
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
    }
    painter.setMode(QCPPainter::pmNonCosmetic);
    painter.scale(scale, scale);
    const QRectF whole(QPointF(0, 0), size);
    painter.fillRect(whole, background);
    draw(painter, whole);
}

QByteArray svg(const QSizeF& size, const QColor& background, const QString& title, const Draw& draw)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    generator.setResolution(kPixelsPerInch);
    drawOn(&generator, size, background, 1, true, draw);
    return buffer.data();
}

QByteArray pdf(const QSizeF& size, const QColor& background, const QString& title, const Draw& draw)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kPixelsPerInch);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(size * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    drawOn(&writer, size, background, 1, true, draw);
    return buffer.data();
}

} // namespace

QImage pictureOf(const QSizeF& size, const QColor& background, const Draw& draw)
{
    QImage image((size * kScale).toSize(), QImage::Format_ARGB32_Premultiplied);
    drawOn(&image, size, background, kScale, false, draw);
    return image;
}

bool exportPicture(const QString& path, const QSizeF& size, const QColor& background, const QString& title,
                   const Draw& draw)
{
    if (path.endsWith(u".svg", Qt::CaseInsensitive))
        return writeWhole(path, svg(size, background, title, draw));
    if (path.endsWith(u".pdf", Qt::CaseInsensitive))
        return writeWhole(path, pdf(size, background, title, draw));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return pictureOf(size, background, draw).save(&buffer, "PNG") && writeWhole(path, bytes);
}

bool exportText(const QString& path, const QString& text)
{
    return writeWhole(path, QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8());
}

} // namespace cw::plots
