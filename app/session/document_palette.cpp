// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that lets Ctrl+K find items of the design and pages of the settings.
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

} // namespace

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
