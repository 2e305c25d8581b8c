// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/picture_file.h"

#include "canvas/floor_render.h"
#include "look/fonts.h"
#include "network/network_render.h"
#include "rack/rack_render.h"
#include "store/text_file.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <functional>

namespace cw::app {
namespace {

Problems writePicture(const QString& path, const std::string& title, const PictureOptions& options,
                      const std::function<void(QPainter&, const QRectF&)>& draw)
{
    const auto paint = [&](QPaintDevice& device) {
        QPainter painter(&device);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(look::font());
        painter.fillRect(QRect(QPoint(), options.pixels), options.theme.canvas);
        draw(painter, QRectF(QPointF(), QSizeF(options.pixels)));
    };
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (path.endsWith(QStringLiteral(".svg"))) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(options.pixels);
        svg.setViewBox(QRect(QPoint(), options.pixels));
        svg.setTitle(QString::fromStdString(title));
        paint(svg);
    } else if (path.endsWith(QStringLiteral(".pdf"))) {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(96); // as on the screen, so that pixel-sized text keeps its size
        pdf.setPageSize(
            QPageSize(QSizeF(options.pixels) * 72.0 / 96.0, QPageSize::Point, QString(), QPageSize::ExactMatch));
        pdf.setPageMargins(QMarginsF());
        paint(pdf);
    } else {
        QImage image(options.pixels, QImage::Format_RGB32);
        paint(image);
        image.save(&buffer, "PNG");
    }
    return store::writeFileAtomically(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace

Problems writeFloorPicture(const QString& path, const design::Design& design, const catalog::Catalog& catalog,
                           const canvas::TileLayer& layer, const PictureOptions& options)
{
    return writePicture(path, design.title->name, options, [&](QPainter& painter, const QRectF& page) {
        canvas::renderFloor(painter, page, design, catalog, layer, options.theme);
    });
}

Problems writeRackPicture(const QString& path, elevation::RackStage& stage, const PictureOptions& options)
{
    return writePicture(path, stage.design().title->name, options,
                        [&](QPainter& painter, const QRectF& page) { elevation::renderRacks(painter, page, stage, options.theme); });
}

Problems writeNetworkPicture(const QString& path, const design::Design& design,
                             const std::shared_ptr<const assess::Assessment>& assessment, topology::Overlay overlay,
                             topology::WorstLinks worst, const PictureOptions& options)
{
    return writePicture(path, design.title->name, options, [&](QPainter& painter, const QRectF& page) {
        topology::renderNetwork(painter, page, assessment, overlay, worst);
    });
}

} // namespace cw::app
