// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/floor_render.h"
#include "cli/verb.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "session/rack_figures.h"
#include "store/text_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <CLI/CLI.hpp>

#include <map>

namespace cw::app {
namespace {

struct RenderVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string file;
    std::string output;
    std::string view = "floor";
    std::string overlay = "power";
    std::string size = "1920x1080";
    std::string theme = "light";

    [[nodiscard]] QSize pixels() const
    {
        const QStringList parts = QString::fromStdString(size).split(u'x');
        return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    }

    [[nodiscard]] QByteArray draw(const design::Design& design, const assess::Assessment& assessment,
                                  const catalog::Catalog& catalog) const
    {
        static const std::map<std::string, canvas::Overlay> overlays{
            {"power", canvas::Overlay::Power}, {"cooling", canvas::Overlay::Cooling}, {"space", canvas::Overlay::Space}};
        const look::Theme& colours = theme == "dark" ? look::darkTheme() : look::lightTheme();
        const canvas::TileLayer layer = canvas::tileLayer(overlays.at(overlay), rackFigures(assessment));
        const QSize extent = pixels();
        const auto paint = [&](QPaintDevice& device) {
            QPainter painter(&device);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setFont(look::font());
            painter.fillRect(QRect(QPoint(), extent), colours.canvas);
            canvas::renderFloor(painter, QRectF(QPointF(), QSizeF(extent)), design, catalog, layer, colours);
        };
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (QString::fromStdString(output).endsWith(QStringLiteral(".svg"))) {
            QSvgGenerator svg;
            svg.setOutputDevice(&buffer);
            svg.setSize(extent);
            svg.setViewBox(QRect(QPoint(), extent));
            svg.setTitle(QString::fromStdString(design.title->name));
            paint(svg);
        } else if (QString::fromStdString(output).endsWith(QStringLiteral(".pdf"))) {
            QPdfWriter pdf(&buffer);
            pdf.setResolution(96);
            pdf.setPageSize(QPageSize(QSizeF(extent) * 72.0 / 96.0, QPageSize::Point, QString(), QPageSize::ExactMatch));
            pdf.setPageMargins(QMarginsF());
            paint(pdf);
        } else {
            QImage image(extent, QImage::Format_RGB32);
            paint(image);
            image.save(&buffer, "PNG");
        }
        return bytes;
    }

    void run(CommandContext& context) const
    {
        const QSize extent = pixels();
        if (extent.width() < 64 || extent.height() < 64 || extent.width() > 16384 || extent.height() > 16384) {
            printMessage(tr("The size must be WIDTHxHEIGHT, each from 64 to 16384: %1").arg(QString::fromStdString(size)));
            context.exit = Exit::WrongUsage;
            return;
        }
        const std::optional<design::Design> design = readDesignArgument(context, file);
        if (!design)
            return;
        look::installFonts();
        const auto assessment = assess::assess(*design, *context.references());
        const QByteArray bytes = draw(*design, *assessment, *context.references()->catalog);
        const Problems problems =
            store::writeFileAtomically(output, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        printProblems(problems);
        if (!problems.empty())
            context.exit = Exit::Other;
    }
};

/// The ending says the format.
std::string checkEnding(const std::string& path)
{
    for (const char* ending : {".svg", ".png", ".pdf"}) {
        if (path.ends_with(ending))
            return {};
    }
    return RenderVerb::tr("the file must end in .svg, .png or .pdf").toStdString();
}

} // namespace

void addRender(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<RenderVerb>();
    CLI::App* sub = app.add_subcommand("render", RenderVerb::tr("A drawing of the design").toStdString());
    sub->add_option("FILE", verb->file, RenderVerb::tr("Design file, or - for standard input").toStdString())->required();
    sub->add_option("-o,--output", verb->output, RenderVerb::tr("Picture to write: .svg, .png or .pdf").toStdString())
        ->required()
        ->check(checkEnding);
    sub->add_option("--view", verb->view, RenderVerb::tr("What to draw").toStdString())->check(CLI::IsMember({"floor"}));
    sub->add_option("--overlay", verb->overlay, RenderVerb::tr("What the colours mean").toStdString())
        ->check(CLI::IsMember({"power", "cooling", "space"}));
    sub->add_option("--size", verb->size, RenderVerb::tr("Pixels, such as 1920x1080").toStdString())->type_name("WxH");
    sub->add_option("--theme", verb->theme, RenderVerb::tr("Colours").toStdString())->check(CLI::IsMember({"light", "dark"}));
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
