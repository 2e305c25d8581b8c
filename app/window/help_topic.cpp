// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/help_topic.h"

#include <QWidget>

namespace cw::app {
namespace {

QString ownTopic(const QWidget& widget)
{
    static constexpr std::pair<const char*, const char*> topics[] = {
        {"cw::canvas::FloorView", "floor"},
        {"cw::elevation::RackView", "rack"},
        {"cw::topology::NetworkView", "network"},
        {"cw::variants::CompareView", "compare"},
        {"cw::topology::PlacementPanel", "placement"},
        {"cw::topology::AutoWireDialog", "autowire"},
        {"cw::outline::OutlinePanel", "outline"},
        {"cw::views::PartsPanel", "parts"},
        {"cw::views::FiguresPanel", "figures"},
        {"cw::views::WhyPopover", "why"},
        {"cw::views::InspectorPanel", "properties"},
        {"cw::views::FindingsPanel", "findings"},
        {"cw::views::FindingsSummary", "findings"},
        {"cw::views::CommandPalette", "palette"},
        {"cw::views::StartPage", "start"},
        {"cw::plots::PlotStrip", "plots"},
        {"cw::plots::TrendView", "trends"},
        {"cw::site::SiteView", "site"},
        {"cw::site::PriceBook", "site"},
        {"cw::diagnosis_views::DiagnosisDialog", "diagnosis"},
        {"cw::diagnosis_views::CoolingWayDialog", "diagnosis"},
        {"cw::claims::ClaimsDialog", "diagnosis"},
        {"cw::lab::LabView", "laboratory"},
        {"cw::app::RecoveryDialog", "recovery"},
        {"cw::app::PacksPage", "packs"},
        {"cw::app::ShortcutsPage", "shortcuts"},
        {"cw::app::SettingsDialog", "settings"}};
    const QString named = widget.property("helpPage").toString();
    if (!named.isEmpty())
        return named;
    for (const auto& [type, page] : topics) {
        if (widget.inherits(type))
            return QString::fromLatin1(page);
    }
    return {};
}

} // namespace

QString helpTopic(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (const QString topic = ownTopic(*widget); !topic.isEmpty())
            return topic;
    }
    return {};
}

} // namespace cw::app
