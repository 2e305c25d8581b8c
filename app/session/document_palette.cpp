// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that lets Ctrl+K find items of the design and pages of the settings.
#include "panels/command_palette.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_panel.h"
#include "session/document_window.h"
#include "session/find_items.h"
#include "settings/settings_dialog.h"

namespace cw::app {
namespace {

constexpr std::size_t kMostItems = 30;

QString paletteIcon(design::ItemKind kind)
{
    switch (kind) {
    case design::ItemKind::Rack:
        return QStringLiteral("rack");
    case design::ItemKind::Switch:
        return QStringLiteral("switch");
    case design::ItemKind::FloorUnit:
        return QStringLiteral("cooling");
    default:
        return QStringLiteral("node");
    }
}

/// The walls are no items that stand on the floor: they are where the hall ends.
QString alsoCalled(const QString& heading)
{
    return heading == views::hallHeading() ? QStringLiteral("hall room walls 홀 전산실 벽 방") : QString();
}

} // namespace

/// Of the whole design, each where it is changed: a property of what nobody can click, such as the walls.
void DocumentWindow::addProperties(std::vector<views::PaletteEntry>& entries)
{
    QString heading;
    for (const views::InspectorField& field : views::designFields(*m_session.design(), *m_session.references().catalog)) {
        if (field.kind == views::FieldKind::Heading)
            heading = field.label;
        if (!field.commit)
            continue;
        entries.push_back({heading.isEmpty() ? field.label : tr("%1: %2", "part of the design, its property").arg(heading, field.label), tr("property"),
                           {}, QStringLiteral("right"),
                           [this, heading, label = field.label] {
                               m_window->showView(m_window->shownCanvas()); // a page may be over it
                               select({});
                               refreshSelection();
                               m_window->showProperties();
                               m_window->inspector().focusField(heading, label);
                           },
                           alsoCalled(heading)});
    }
}

void DocumentWindow::connectPalette()
{
    m_window->setFinder([this](const QString& typed) {
        std::vector<views::PaletteEntry> entries;
        for (const FoundItem& found : findItems(*m_session.design(), typed, kMostItems))
            entries.push_back({found.name, found.kind, {}, paletteIcon(found.item.kind),
                               [this, item = found.item] {
                                   m_window->showView(m_window->shownCanvas()); // a page may be over it
                                   revealItem(item);
                               }});
        addProperties(entries);
        const std::pair<SettingsPage, QString> pages[] = {{SettingsPage::General, tr("Language")},
                                                          {SettingsPage::General, tr("Theme")},
                                                          {SettingsPage::General, tr("Start page or what was open")},
                                                          {SettingsPage::General, tr("Keeping unsaved work safe")},
                                                          {SettingsPage::Units, tr("Units: metric or United States")},
                                                          {SettingsPage::Units, tr("Money, exchange rate and price date")},
                                                          {SettingsPage::Packs, tr("Catalog packs")},
                                                          {SettingsPage::Shortcuts, tr("Keyboard shortcuts")}};
        for (const auto& [page, name] : pages)
            entries.push_back({name, tr("setting"), {}, QStringLiteral("right"), [this, to = page] { showSettings(to); }});
        return entries;
    });
}

} // namespace cw::app
