// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/rack_figures.h"
#include "cli/reading_options.h"
#include "cli/verb.h"
#include "design/item.h"
#include "look/fonts.h"
#include "rack/rack_stage.h"
#include "session/overlays.h"
#include "session/picture_file.h"
#include "session/rack_facts.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace cw::app {
namespace {

struct RenderVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string file;
    std::string output;
    std::string view = "floor";
    std::string overlay; ///< empty = the view's first
    std::string size = "1920x1080";
    std::string theme = "light";
    std::string side = "front";
    bool withoutList = false;
    int row = 0; ///< 1-based; 0 = all
    std::vector<std::uint32_t> racks; ///< ids; empty = those of the row

    [[nodiscard]] QSize pixels() const
    {
        const QStringList parts = QString::fromStdString(size).split(u'x');
        return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    }

    /// The ending says the format.
    static std::string checkEnding(const std::string& path)
    {
        for (const char* ending : {".svg", ".png", ".pdf"}) {
            if (path.ends_with(ending))
                return {};
        }
        return tr("the file must end in .svg, .png or .pdf").toStdString();
    }

    /// An option that the chosen view would ignore is told, not dropped.
    [[nodiscard]] std::optional<QString> misplacedOption(const CLI::App& sub) const
    {
        for (const auto& [option, itsView] : {std::pair{"--row", "rack"}, {"--racks", "rack"}, {"--side", "rack"},
                                              {"--without-list", "network"}}) {
            if (view != itsView && sub.count(option) > 0)
                return tr("%1 goes with --view %2 only").arg(QString::fromLatin1(option), QString::fromLatin1(itsView));
        }
        return std::nullopt;
    }

    void run(CommandContext& context, const CLI::App& sub) const
    {
        if (const std::optional<QString> misplaced = misplacedOption(sub)) {
            printMessage(*misplaced);
            context.exit = Exit::WrongUsage;
            return;
        }
        const QSize extent = pixels();
        if (extent.width() < 64 || extent.height() < 64 || extent.width() > 16384 || extent.height() > 16384) {
            printMessage(
                tr("The size must be WIDTHxHEIGHT, each from 64 to 16384: %1").arg(QString::fromStdString(size)));
            context.exit = Exit::WrongUsage;
            return;
        }
        const std::optional<design::Design> design = readDesignArgument(context, file);
        if (!design)
            return;
        look::installFonts();
        const PictureOptions options{extent, theme == "dark" ? look::darkTheme() : look::lightTheme()};
        look::setCurrentTheme(options.theme);
        const std::optional<Problems> problems = view == "network" ? drawNetwork(context, *design, options)
                                                 : view == "rack"  ? drawRacks(context, *design, options)
                                                                   : drawFloor(context, *design, options);
        if (!problems) {
            printMessage(tr("This view has no such overlay: %1").arg(QString::fromStdString(overlay)));
            context.exit = Exit::WrongUsage;
            return;
        }
        printProblems(*problems);
        if (!problems->empty())
            context.exit = Exit::Other;
    }

    /// nullopt = the view has no such overlay.
    [[nodiscard]] std::optional<Problems> drawFloor(CommandContext& context, const design::Design& design,
                                                    const PictureOptions& options) const
    {
        const auto chosen = overlay.empty() ? kOverlays.begin()
                                            : std::ranges::find(kOverlays, overlay, &NamedOverlay::name);
        if (chosen == kOverlays.end())
            return std::nullopt;
        const auto assessment = assess::assess(design, *context.references());
        return writeFloorPicture(QString::fromStdString(output), design, *context.references()->catalog,
                                 canvas::tileLayer(chosen->overlay, canvas::rackFigures(*assessment)), options);
    }

    /// nullopt = the view has no such overlay.
    [[nodiscard]] std::optional<Problems> drawRacks(CommandContext& context, const design::Design& design,
                                                    const PictureOptions& options) const
    {
        const auto chosen = overlay.empty() ? kOverlays.begin()
                                            : std::ranges::find(kOverlays, overlay, &NamedOverlay::name);
        if (chosen == kOverlays.end())
            return std::nullopt;
        const auto assessment = assess::assess(design, *context.references());
        elevation::RackStage stage;
        stage.setCatalog(context.references()->catalog);
        stage.setDesign(std::make_shared<const design::Design>(design));
        stage.setFigures(canvas::tileLayer(chosen->overlay, canvas::rackFigures(*assessment)), rackFacts(*assessment));
        stage.setSides(side == "rear"   ? elevation::Sides::Rear
                       : side == "both" ? elevation::Sides::Both
                                        : elevation::Sides::Front);
        using Kind = elevation::Choice::Kind;
        const auto wanted = static_cast<std::size_t>(row);
        if (wanted > stage.rows().size())
            return Problems{{"problem.noSuchRow", {}, 0, {{"rows", std::to_string(stage.rows().size())}}}};
        elevation::Choice choice{row == 0 ? Kind::All : Kind::Row, wanted == 0 ? 0 : wanted - 1, {}};
        for (const std::uint32_t rack : racks) {
            if (design::findRack(design, design::RackId{rack}) == nullptr)
                return Problems{{"problem.noSuchRack", {}, 0, {{"given", std::to_string(rack)}}}};
            choice.kind = Kind::Picked;
            choice.picked.emplace_back(rack);
        }
        stage.setChoice(std::move(choice));
        return writeRackPicture(QString::fromStdString(output), stage, options);
    }

    [[nodiscard]] std::optional<Problems> drawNetwork(CommandContext& context, const design::Design& design,
                                                      const PictureOptions& options) const
    {
        const auto chosen = overlay.empty() ? kNetworkOverlays.begin()
                                            : std::ranges::find(kNetworkOverlays, overlay, &NamedNetworkOverlay::name);
        if (chosen == kNetworkOverlays.end())
            return std::nullopt;
        return writeNetworkPicture(QString::fromStdString(output), design,
                                   assess::assess(design, *context.references()), chosen->overlay,
                                   withoutList ? topology::WorstLinks::LeftOut : topology::WorstLinks::Listed, options);
    }
};

std::vector<std::string> overlayNames()
{
    std::vector<std::string> names;
    for (const NamedOverlay& known : kOverlays)
        names.emplace_back(known.name);
    for (const NamedNetworkOverlay& known : kNetworkOverlays)
        names.emplace_back(known.name);
    return names;
}

} // namespace

void addRender(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<RenderVerb>();
    CLI::App* sub = app.add_subcommand("render", RenderVerb::tr("A drawing of the design").toStdString());
    sub->add_option("FILE", verb->file, RenderVerb::tr("Design file, or - for standard input").toStdString())
        ->required();
    sub->add_option("-o,--output", verb->output, RenderVerb::tr("Picture to write: .svg, .png or .pdf").toStdString())
        ->required()
        ->check(RenderVerb::checkEnding);
    sub->add_option("--view", verb->view, RenderVerb::tr("What to draw").toStdString())
        ->check(CLI::IsMember({"floor", "rack", "network"}));
    CLI::Option* row =
        sub->add_option("--row", verb->row, RenderVerb::tr("Row of racks to draw, from 1; 0 = all of them").toStdString())
            ->check(CLI::NonNegativeNumber);
    sub->add_option("--racks", verb->racks, RenderVerb::tr("Only these racks, by their ids in the file: 12,15").toStdString())
        ->delimiter(',')
        ->allow_extra_args(false) // what follows may be FILE
        ->excludes(row);
    sub->add_option("--side", verb->side, RenderVerb::tr("Side of the racks").toStdString())
        ->check(CLI::IsMember({"front", "rear", "both"}));
    sub->add_option("--overlay", verb->overlay, RenderVerb::tr("What the colours mean").toStdString())
        ->check(CLI::IsMember(overlayNames()));
    sub->add_flag("--without-list", verb->withoutList,
                  RenderVerb::tr("Leave out the list of the worst links of the network").toStdString());
    sub->add_option("--size", verb->size, RenderVerb::tr("Pixels, such as 1920x1080").toStdString())->type_name("WxH");
    sub->add_option("--theme", verb->theme, RenderVerb::tr("Colours").toStdString())
        ->check(CLI::IsMember({"light", "dark"}));
    addReadingOptions(*sub);
    addMissingPartsOption(*sub, context);
    sub->callback([verb, &context, sub] { verb->run(context, *sub); });
}

} // namespace cw::app
