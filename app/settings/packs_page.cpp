// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/packs_page.h"

#include "format/korean.h"
#include "format/words.h"
#include "look/icons.h"
#include "look/theme.h"
#include "session/embedded_data.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace cw::app {
namespace {

QString partKindName(const QString& key)
{
    static const std::pair<const char*, const char*> names[] = {
        {"accelerators", QT_TRANSLATE_NOOP("Packs", "GPUs")},
        {"servers", QT_TRANSLATE_NOOP("Packs", "Servers")},
        {"switches", QT_TRANSLATE_NOOP("Packs", "Switches")},
        {"interconnects", QT_TRANSLATE_NOOP("Packs", "Cables and transceivers")},
        {"rackTypes", QT_TRANSLATE_NOOP("Packs", "Racks")},
        {"rackPdus", QT_TRANSLATE_NOOP("Packs", "PDUs")},
        {"coolingSystems", QT_TRANSLATE_NOOP("Packs", "Cooling systems")},
        {"coolingUnits", QT_TRANSLATE_NOOP("Packs", "Cooling units")},
        {"powerChains", QT_TRANSLATE_NOOP("Packs", "Power chains")},
        {"airClasses", QT_TRANSLATE_NOOP("Packs", "Air classes")},
        {"powerSupplyClasses", QT_TRANSLATE_NOOP("Packs", "Power supply classes")},
        {"storageSystems", QT_TRANSLATE_NOOP("Packs", "Storage systems")},
        {"ingestProfiles", QT_TRANSLATE_NOOP("Packs", "What training reads")},
        {"failureProfiles", QT_TRANSLATE_NOOP("Packs", "Failure rates")},
        {"climates", QT_TRANSLATE_NOOP("Packs", "Climates")},
        {"gridRegions", QT_TRANSLATE_NOOP("Packs", "Electricity grids")},
        {"tariffs", QT_TRANSLATE_NOOP("Packs", "Electricity tariffs")},
        {"loadProfiles", QT_TRANSLATE_NOOP("Packs", "Load profiles")},
        {"coolingPlants", QT_TRANSLATE_NOOP("Packs", "Cooling plants")},
        {"liquidClasses", QT_TRANSLATE_NOOP("Packs", "Classes of cooling water")},
        {"embodiedCarbon", QT_TRANSLATE_NOOP("Packs", "Embodied carbon")},
        {"exchangeRates", QT_TRANSLATE_NOOP("Packs", "Exchange rates")},
        {"cloudPrices", QT_TRANSLATE_NOOP("Packs", "Cloud prices")},
        {"languageModels", QT_TRANSLATE_NOOP("Packs", "Language models")}};
    for (const auto& [known, name] : names) {
        if (key == QLatin1String(known))
            return QCoreApplication::translate("Packs", name);
    }
    return QCoreApplication::translate("Packs", "Constants of formulas");
}

} // namespace

PacksPage::PacksPage(QWidget* parent)
    : QWidget(parent), m_intro(new QLabel), m_tree(new QTreeWidget), m_message(new QLabel), m_add(new QPushButton),
      m_remove(new QPushButton), m_reload(new QPushButton), m_folder(new QPushButton)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_intro->setWordWrap(true);
    m_intro->setProperty("role", QStringLiteral("secondary"));
    column->addWidget(m_intro);
    m_tree->setHeaderHidden(true);
    m_tree->setProperty("roomy", true);
    m_tree->setWordWrap(true);
    column->addWidget(m_tree, 1);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("role", QStringLiteral("errorText"));
    column->addWidget(m_message);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton* button : {m_add, m_remove, m_reload})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(m_folder);
    column->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &PacksPage::addByDialog);
    connect(m_remove, &QPushButton::clicked, this, &PacksPage::removeCurrent);
    connect(m_reload, &QPushButton::clicked, this, &PacksPage::reload);
    connect(m_folder, &QPushButton::clicked, this, [] {
        QDir().mkpath(userPackFolder());
        QDesktopServices::openUrl(QUrl::fromLocalFile(userPackFolder()));
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &PacksPage::refreshButtons);
    retranslate();
}

void PacksPage::refresh()
{
    m_packs = catalogPacks();
    m_tree->clear();
    for (const CatalogPack& pack : m_packs)
        show(pack);
    if (m_packs.empty()) {
        auto* none = new QTreeWidgetItem(m_tree, {tr("No packs yet. Add a file, or drop one on the window.")});
        none->setFlags(Qt::ItemIsEnabled);
    }
    m_tree->expandAll();
    m_tree->setCurrentItem(m_packs.empty() ? nullptr : m_tree->topLevelItem(0));
    refreshButtons();
}

void PacksPage::show(const CatalogPack& pack)
{
    const bool sound = pack.problems.empty();
    const QString name = QFileInfo(pack.file).fileName();
    auto* item = new QTreeWidgetItem(m_tree, {sound ? name : tr("%1 (left out)").arg(name)});
    item->setToolTip(0, pack.file);
    const look::Theme& theme = look::currentTheme();
    item->setIcon(0, look::icon(sound ? QStringLiteral("check") : QStringLiteral("warning")));
    for (const Problem& problem : pack.problems) {
        auto* line = new QTreeWidgetItem(item, {format::sentence(problem)});
        line->setForeground(0, theme.error);
    }
    for (auto it = pack.parts.cbegin(); it != pack.parts.cend(); ++it) {
        const QString kind = partKindName(it.key());
        new QTreeWidgetItem(item, {it->isEmpty() ? kind : tr("%1: %2").arg(kind, it->join(QStringLiteral(", ")))});
    }
}

void PacksPage::refreshButtons()
{
    m_remove->setEnabled(!m_packs.empty() && m_tree->currentItem() != nullptr);
}

void PacksPage::addByDialog()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Add a catalog pack"), {}, tr("Catalog packs (*.json)"));
    if (!file.isEmpty())
        add(file);
}

void PacksPage::add(const QString& file)
{
    const QString name = QFileInfo(file).fileName();
    if (replacesPack(file) &&
        QMessageBox::question(this, tr("Add a catalog pack"), tr("There is a pack %1 already. Replace it?").arg(name)) !=
            QMessageBox::Yes)
        return;
    const Problems problems = addPack(file);
    if (problems.empty())
        reload();
    else
        refresh();
    m_refused = name;
    m_problems = problems;
    sayRefused();
}

void PacksPage::sayRefused()
{
    m_message->setVisible(!m_problems.empty());
    m_message->setText(tr("%1 was not added. %2").arg(m_refused, format::sentence(m_problems)));
}

void PacksPage::removeCurrent()
{
    QTreeWidgetItem* item = m_tree->currentItem();
    while (item != nullptr && item->parent() != nullptr)
        item = item->parent();
    const int index = m_tree->indexOfTopLevelItem(item);
    if (index < 0 || index >= static_cast<int>(m_packs.size()))
        return;
    const QString file = m_packs[static_cast<std::size_t>(index)].file;
    if (QMessageBox::question(
            this, tr("Remove"),
            format::withParticles(tr("Delete %1 from your folder?").arg(QFileInfo(file).fileName()))) != QMessageBox::Yes)
        return;
    removePack(file); // a part that a design uses is then missing there, which its findings say
    reload();
}

void PacksPage::reload()
{
    m_problems.clear();
    sayRefused();
    refresh();
    Q_EMIT catalogChanged(referencesOfSoundPacks());
}

void PacksPage::retranslate()
{
    m_intro->setText(tr("Files with parts of your own, in your data folder. A later file replaces parts of the same id."));
    m_tree->setAccessibleName(tr("Catalog packs"));
    m_add->setText(tr("&Add…"));
    m_remove->setText(tr("Re&move"));
    m_reload->setText(tr("Re&load"));
    m_folder->setText(tr("Open the &folder"));
    sayRefused();
    refresh();
}

void PacksPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cw::app
